"""From where and to where another track may play along, in the words of the one who mixes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from djanalyzer.gui import notation
from djanalyzer.gui.bars import Bars
from djanalyzer.gui.language import tr

if TYPE_CHECKING:
    from djanalyzer.music import MixRange


@dataclass(frozen=True, slots=True)
class MixSpan:
    """A beginning or an end that leaves room for another track, [start, stop) seconds."""

    start: float
    stop: float
    n_bars: int
    is_intro: bool
    place: str  # of the edge, as bars are counted

    @property
    def edge(self) -> float:
        """Where it ceases (of an intro) or begins (of an outro) to be safe."""
        return self.stop if self.is_intro else self.start

    @property
    def words(self) -> str:
        """What stands in the lane: "Intro 16 bars, safe to mix until bar 17"."""
        bar = self.place.removesuffix(".1")
        if self.is_intro and self.n_bars:
            return tr("Intro %n bar(s), safe to mix until bar {bar}", self.n_bars, bar=bar)
        if self.n_bars:
            return tr("Outro %n bar(s), safe to mix from bar {bar}", self.n_bars, bar=bar)
        if self.is_intro:
            return tr("Intro, safe to mix until bar {bar}", bar=bar)
        return tr("Outro, safe to mix from bar {bar}", bar=bar)

    @property
    def spoken(self) -> str:
        """What it means, for tooltips and screen readers."""
        time = notation.clock(self.edge)
        if self.is_intro:
            lines = [
                tr("Safe to mix until {time}, bar {bar}", time=time, bar=self.place),
                tr("Another track may play on until here."),
                tr("Intro: %n bar(s) of rhythm without voice or tune.", self.n_bars),
            ]
        else:
            lines = [
                tr("Safe to mix from {time}, bar {bar}", time=time, bar=self.place),
                tr("Another track may come in from here."),
                tr("Outro: %n bar(s) of rhythm without voice or tune.", self.n_bars),
            ]
        return "\n".join(lines if self.n_bars else lines[:2])


def spans(mix: MixRange, bars: Bars, duration: float, share: float = 1.0) -> tuple[MixSpan, ...]:
    """Return the intro and the outro, where a track has them; `share` bars are counted now for each of the model's."""
    n_in, n_out = round(mix.intro_bars * share), round(mix.outro_bars * share)
    until = mix.safe_until if mix.safe_until is not None else bars.after(n_in or -1)
    start = mix.safe_from if mix.safe_from is not None else bars.before_end(n_out)
    found = []
    if until is not None:
        found.append(MixSpan(0.0, until, n_in, True, bars.name(until)))
    if start is not None:
        found.append(MixSpan(start, duration, n_out, False, bars.name(start)))
    return tuple(found)
