"""Everything that stands at a moment of a track, in one list: hot cues, memory cues, loops, suggestions."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum
from typing import TYPE_CHECKING

from djanalyzer.app import pads
from djanalyzer.gui import notation
from djanalyzer.gui.language import marked, tr
from djanalyzer.gui.reason_words import reason_words
from djanalyzer.gui.theme import DECK

if TYPE_CHECKING:
    from djanalyzer.app.viewing import Deck, DeckCue, DeckLoop, DeckSuggestion
    from djanalyzer.gui.bars import Bars

# By plain name: the kinds are strings to the window.
_NAMES = {str(kind): name for kind, name in pads.NAMES.items()}
_COLORS = {str(kind): color for kind, color in pads.COLORS.items()}


class MarkType(Enum):
    """What a mark is to the DJ; the four stay four."""

    HOT_CUE = marked("Hot cue")
    MEMORY_CUE = marked("Memory cue")
    LOOP = marked("Loop")
    SUGGESTION = marked("Suggestion")

    @property
    def words(self) -> str:
        """What it is called in the user's language."""
        return tr(self.value)


@dataclass(frozen=True, slots=True)
class Mark:
    """One mark as it is drawn, listed and spoken.

    Attributes
    ----------
    kind : str
        What happens there ("drop", "mix_in"…); decides the shape beside the colour.
    badge : str
        The pad's letter, or empty.
    stop : float or None
        The end of a loop, seconds, or of a loop that is suggested.
    """

    type: MarkType
    id: int
    time: float
    kind: str = "other"
    name: str = ""
    badge: str = ""
    color: str = DECK.dim
    stop: float | None = None
    confidence: float = 1.0
    reason: str = ""
    echo: str = ""  # of a mark of the DJ's own: what the model suggests at the same place

    @property
    def is_suggestion(self) -> bool:
        return self.type is MarkType.SUGGESTION

    @property
    def is_cue(self) -> bool:
        return self.type in (MarkType.HOT_CUE, MarkType.MEMORY_CUE)

    @property
    def is_loop(self) -> bool:
        return self.type is MarkType.LOOP

    @property
    def can_move(self) -> bool:
        """Whether the DJ may drag it: what is the DJ's own; a suggestion is accepted first."""
        return self.is_cue or self.is_loop

    @property
    def can_drag(self) -> bool:
        """Whether the DJ may take it along: a suggestion that is put elsewhere is accepted there."""
        return self.can_move or self.is_suggestion

    @property
    def slot(self) -> int | None:
        """The pad's number, counted from 0; None in the memory list."""
        return notation.PADS.index(self.badge) if self.badge in tuple(notation.PADS) else None

    def moved(self, by: float) -> Mark:
        """Return the mark `by` seconds later; a loop keeps its length."""
        return replace(self, time=self.time + by, stop=None if self.stop is None else self.stop + by)

    @property
    def title(self) -> str:
        """The words beside the flag."""
        return self.name or tr(_NAMES[self.kind])

    def spoken(self, bars: Bars) -> str:
        """Describe the mark in words, for tooltips and screen readers."""
        what = f"{self.type.words} {self.badge}".strip()
        named = f"{what}: {self.title}" if self.title else what
        time, bar = notation.clock(self.time), bars.name(self.time)
        lines = [tr("{name}, {time}, bar {bar}", name=named, time=time, bar=bar)]
        if self.stop is not None:
            n_bars, stop = bars.count(self.time, self.stop), notation.clock(self.stop)
            lines = [
                tr(
                    "{name}, {time}, bar {bar}, %n bar(s), to {stop}",
                    n_bars,
                    name=named,
                    time=time,
                    bar=bar,
                    stop=stop,
                )
            ]
        if self.is_suggestion:
            trust = notation.trust_word(self.confidence)
            lines += [
                reason_words(self.reason),
                tr("Confidence: {trust} ({share})", trust=trust, share=f"{self.confidence:.0%}"),
            ]
        return "\n".join([*lines, self.echo] if self.echo else lines)


def of_cue(cue: DeckCue) -> Mark:
    is_hot = cue.slot is not None
    own = _COLORS[cue.kind] if cue.kind != "other" else DECK.cue if is_hot else DECK.memory
    type_ = MarkType.HOT_CUE if is_hot else MarkType.MEMORY_CUE
    return Mark(type_, cue.id, cue.time, str(cue.kind), cue.name, notation.pad(cue.slot), cue.color or own)


def of_loop(loop: DeckLoop) -> Mark:
    badge, color = notation.pad(loop.slot), loop.color or DECK.loop
    return Mark(MarkType.LOOP, loop.id, loop.start, name=loop.name, badge=badge, color=color, stop=loop.stop)


def of_suggestion(suggestion: DeckSuggestion) -> Mark:
    kind = str(suggestion.kind)
    return Mark(
        MarkType.SUGGESTION,
        suggestion.id,
        suggestion.time,
        kind,
        suggestion.name,
        notation.pad(suggestion.slot),
        suggestion.color or _COLORS[kind],
        suggestion.stop,
        confidence=suggestion.confidence,
        reason=suggestion.reason,
    )


def of_deck(deck: Deck) -> tuple[Mark, ...]:
    """Return all marks of a track in order of time.

    Where a cue (or loop) stands within half a beat, the suggestion of one adds nothing: the mark says that it is agreed to.
    """
    own = [*map(of_cue, deck.cues), *map(of_loop, deck.loops)]
    open_ = []
    for suggestion in map(of_suggestion, deck.suggestions):
        place = (suggestion.time, suggestion.stop is not None)
        there = [m for m in own if pads.is_there(place, [(m.time, m.is_loop)], deck.beat_grid)]
        if there:
            nearest = min(there, key=lambda mark: abs(mark.time - suggestion.time))
            own[own.index(nearest)] = replace(nearest, echo=_agreed(suggestion))
        else:
            open_.append(suggestion)
    return tuple(sorted([*own, *open_], key=lambda mark: (mark.time, mark.type.value)))


def _agreed(suggestion: Mark) -> str:
    return tr(
        "{kind} is suggested here too ({confidence}): {reason}",
        kind=suggestion.title or tr("A cue"),
        confidence=f"{suggestion.confidence:.0%}",
        reason=reason_words(suggestion.reason),
    )
