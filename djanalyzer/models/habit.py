"""A DJ's habit: where this DJ sets each of his marks in a track, under what name and in what colour, or that he sets none.

Each mark that recurs (a pad, a memory cue by its name, a loop) is a `Custom`. Every bar of a track is a candidate for it, and
so is setting none: a conditional choice (McFadden 1974), a softmax over the bars and none. What speaks for a bar is learned:
rules that count from landmarks ("16 bars before drop 1"), and what is heard around the bar and around the landmark.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np

from djanalyzer.models.decoding.bars import Bars
from djanalyzer.models.decoding.pulse import Floats
from djanalyzer.models.landmarks import (
    FIRST_BEAT,
    GRID_START,
    LAST,
    Landmark,
    bar_length,
    bar_of,
    first_start,
    landmarks_of,
    lead_of,
)
from djanalyzer.models.surroundings import SURROUNDINGS, surroundings_of
from djanalyzer.music import CueKind, Section, Suggestion
from djanalyzer.music.marks import MEMORY
from djanalyzer.music.templates import MOST, PADS, PLACES, Template

N_SURROUNDINGS = len(SURROUNDINGS)
_NEAR = 2  # bars: what the shipped model proposes nearer to a mark of the DJ's says nothing new
_BEATS = 4  # of a bar, where bars are pieces of time
_CLEAR = 0.6  # share of tracks in which a rule holds that is called one
_AS_OFTEN = 0.05  # of the marks: rules whose shares differ by less hold about as often


@dataclass(frozen=True, slots=True)
class Rule:
    """So many bars after a landmark (before it: below zero), and in what share of the DJ's tracks that holds (0 to 1)."""

    landmark: Landmark
    shift: int = 0
    share: float = 1.0

    def bar(self, terrain: Terrain) -> int | None:
        """Return the bar that the rule points at, below 0 in the silence before the music; None where there is no such bar."""
        anchor = terrain.landmarks.get(self.landmark)
        if anchor is None or not -terrain.lead <= anchor + self.shift < len(terrain.bars):
            return None
        return anchor + self.shift

    def __str__(self) -> str:
        """Return "16 bars before drop 1"."""
        if not self.shift:
            return str(self.landmark)
        n_bars = "1 bar" if abs(self.shift) == 1 else f"{abs(self.shift)} bars"
        return f"{n_bars} {'after' if self.shift > 0 else 'before'} {self.landmark}"


@dataclass(frozen=True)
class Terrain:
    """A track as habits see it; `suggestions` are the shipped model's."""

    bars: Bars
    landmarks: Mapping[Landmark, int]
    surroundings: Floats
    suggestions: tuple[Suggestion, ...] = ()

    @classmethod
    def of(cls, bars: Bars, sections: tuple[Section, ...], suggestions: tuple[Suggestion, ...]) -> Terrain:
        """Look at a track whose bars have been heard."""
        return cls(
            bars,
            landmarks_of(bars, sections, suggestions),
            surroundings_of(bars, sections, suggestions),
            suggestions,
        )

    @property
    def lead(self) -> int:
        """How many bars lie in the silence before the music; the last of them is bar -1."""
        return lead_of(self.bars)

    def time(self, bar: int, beats: float = 0.0, beats_per_bar: int = _BEATS) -> float:
        """Return the time of a place so many beats after a bar's start, seconds; the first bar starts on its downbeat."""
        before = first_start(self.bars) + min(bar, 0) * bar_length(self.bars, 0)
        start = float(self.bars.edges[bar]) if bar > 0 else before
        return start + beats * _beat_at(self.bars, bar - (beats < 0), beats_per_bar)


@dataclass(frozen=True)
class Custom:
    """A mark that this DJ sets in track after track.

    Attributes
    ----------
    slot : int or None
        The pad, `MEMORY` for the memory list; None where its pad is whichever is free.
    loop_beats : float or None
        The usual length of a loop; None for a cue.
    offset : int
        Beats from a bar's start at which it usually lies.
    rules : tuple of Rule
        The first one explains the most tracks.
    weights : shape (`n_weights(len(rules))`,)
        Of `evidence_of`.
    share : float
        Of the DJ's tracks that have it.
    anchor : int
        So many bars after what it is counted from it lies: what is heard there counts too.
    in_grid : float
        Share of the marks that the first rule would explain if it counted from the first beat of the grid, 0 to 1.
    """

    slot: int | None
    rules: tuple[Rule, ...]
    weights: Floats
    name: str = ""
    color: str | None = None
    kind: CueKind = CueKind.OTHER
    loop_beats: float | None = None
    offset: int = 0
    share: float = 1.0
    anchor: int = 0
    in_grid: float = 1.0

    def chances(self, terrain: Terrain) -> Floats:
        """Return how likely the DJ sets it at each bar from `first_of` on, and last that he sets none; they add up to 1."""
        odds = evidence_of(self.rules, self.anchor, terrain) @ self.weights
        raised = np.exp(odds - odds.max())
        return np.asarray(raised / raised.sum())

    def suggestion(self, terrain: Terrain, beats_per_bar: int = _BEATS) -> Suggestion:
        """Return where the DJ would set it in a track, with the chance that he would set it just there."""
        chances = self.chances(terrain)[:-1]
        place = int(np.argmax(chances))
        bar = place + first_of(self.rules, terrain)
        time = max(terrain.time(bar, self.offset, beats_per_bar), 0.0)
        stop = None
        if self.loop_beats is not None:
            stop = time + self.loop_beats * _beat_at(terrain.bars, bar, beats_per_bar)
        wish = self.slot, self.name, self.color
        return Suggestion(
            time, self.kind, round(float(chances[place]), 3), self._reason(bar, terrain), stop, *wish
        )

    def _reason(self, bar: int, terrain: Terrain) -> str:
        """Return the first rule that points there, as words."""
        rule = next((r for r in self.rules if r.bar(terrain) == bar), None)
        if rule is not None:
            words = f"{self._offset_in_words()}{rule}"
            return words if rule.landmark.relation else f"{words}, as usual"
        return "as in your tracks that sound alike"

    def _offset_in_words(self) -> str:
        if not self.offset:
            return ""
        n_beats = "1 beat" if abs(self.offset) == 1 else f"{abs(self.offset)} beats"
        return f"{n_beats} {'after' if self.offset > 0 else 'before'} "

    @property
    def place(self) -> str:
        """Where it goes: "A", "memory", "any pad"; with "loop" where it is one."""
        pad = "any pad" if self.slot is None else "memory" if self.slot == MEMORY else _letter(self.slot)
        return f"{pad} loop" if self.loop_beats else pad

    @property
    def template(self) -> Template | None:
        """The template that says what the first rule says; None where none can."""
        landmark = self.rules[0].landmark if self.rules else None
        if landmark is None or landmark.relation or self.slot is None:
            return None
        event = FIRST_BEAT if landmark.event == GRID_START else landmark.event  # templates count in the grid
        is_lost = landmark.event == FIRST_BEAT and self.in_grid < self.rules[0].share - _AS_OFTEN
        if event not in PLACES or is_lost:
            return None
        shift, unit = self.rules[0].shift, "bars"
        if self.offset:
            if shift:
                return None
            shift, unit = self.offset, "beats"
        if abs(shift) > MOST:
            return None
        number = landmark.number if landmark.number != LAST else LAST
        slot = None if self.slot == MEMORY else self.slot
        if slot is not None and slot >= len(PADS):
            return None
        beats = None if self.loop_beats is None else max(round(self.loop_beats), 1)
        return Template(event, number, shift, unit, slot, self.name, self.color, beats)

    def in_words(self) -> str:
        """Return what was learned: "B: 16 bars before drop 1 (91 % of tracks)"."""
        named = f"{self.place} “{self.name}”" if self.name else self.place
        if not self.rules or self.rules[0].share < _CLEAR:
            where = "learned from what is heard around it"
            return f"{named}: {where}; in {self.share:.0%} of tracks".replace("%", " %")
        words = f"{named}: {self._offset_in_words()}{self.rules[0]} ({self.rules[0].share:.0%} of them)"
        return f"{words}; in {self.share:.0%} of tracks".replace("%", " %")


@dataclass(frozen=True)
class Habit:
    """All that was learned of a DJ's way to set cues and loops.

    Attributes
    ----------
    least : float
        A mark less likely than this in a track is not suggested.
    fills : float
        What the shipped model proposes is added from this confidence on, where none of the DJ's marks is near; above 1 never.
    n_tracks : int
        That it was learned from.
    """

    customs: tuple[Custom, ...]
    least: float = 0.3
    fills: float = 2.0
    n_tracks: int = 0

    def suggestions(
        self,
        bars: Bars,
        sections: tuple[Section, ...],
        suggestions: tuple[Suggestion, ...],
        beats_per_bar: int = _BEATS,
    ) -> tuple[Suggestion, ...]:
        """Return what the DJ would set in a track, in order of time, with what the shipped model adds to it.

        Without a beat there is nothing to count, and the shipped model's suggestions stay as they are.
        """
        if not bars.are_musical or len(bars) == 0:
            return suggestions
        return self.suggested(Terrain.of(bars, sections, suggestions), beats_per_bar)

    def suggested(self, terrain: Terrain, beats_per_bar: int = _BEATS) -> tuple[Suggestion, ...]:
        """Return the same of a track that was looked at before."""
        return self.chosen(self.offered(terrain, beats_per_bar), terrain)

    def offered(self, terrain: Terrain, beats_per_bar: int = _BEATS) -> tuple[Suggestion, ...]:
        """Return where the DJ would set each of his marks, however unlikely that is."""
        return tuple(custom.suggestion(terrain, beats_per_bar) for custom in self.customs)

    def chosen(self, offered: Iterable[Suggestion], terrain: Terrain) -> tuple[Suggestion, ...]:
        """Return those of `offered` that are likely enough, and what of the shipped model's fills the gaps, in order of time."""
        own = [s for s in offered if s.confidence >= self.least]
        filling = [s for s in terrain.suggestions if s.confidence >= self.fills]
        added = [s for s in filling if not any(_are_near(terrain.bars, s, o) for o in own)]
        return tuple(sorted([*own, *added], key=lambda s: s.time))

    def in_words(self) -> tuple[str, ...]:
        """Return what was learned, a line for each mark."""
        return tuple(custom.in_words() for custom in self.customs)

    def templates(self) -> tuple[tuple[Template, float], ...]:
        """Return the customs that a template can say, each with the share of the marks that it explains."""
        pairs = ((custom.template, custom.rules[0].share) for custom in self.customs if custom.rules)
        return tuple((t, share) for t, share in pairs if t is not None and share >= _CLEAR)

    def as_arrays(self) -> dict[str, Floats]:
        """Return the weights by name, as safetensors keeps them."""
        return {f"habit.{i}": np.asarray(c.weights, np.float64) for i, c in enumerate(self.customs)}

    def as_record(self) -> dict[str, Any]:
        """Return all else, as JSON keeps it."""
        whole = {"least": self.least, "fills": self.fills, "n_tracks": self.n_tracks}
        return {**whole, "customs": [_custom_record(custom) for custom in self.customs]}

    @classmethod
    def of(cls, arrays: Mapping[str, Floats], record: Mapping[str, Any]) -> Habit:
        """Return the habit that `as_arrays` and `as_record` say.

        Raises
        ------
        ValueError
            They are another version's, or do not belong together.
        """
        customs = []
        for i, plain in enumerate(record["customs"]):
            rules = tuple(
                Rule(Landmark(**{**r, "number": int(r["number"])}), int(shift), float(share))
                for r, shift, share in plain["rules"]
            )
            weights = np.asarray(arrays.get(f"habit.{i}", ()), np.float64)
            if len(weights) != n_weights(len(rules)):
                raise ValueError("this habit was learned by another version")
            said = {**plain, "rules": rules, "kind": CueKind(plain["kind"])}
            customs.append(Custom(weights=weights, **said))
        return cls(tuple(customs), record["least"], record["fills"], record["n_tracks"])


def n_weights(n_rules: int) -> int:
    """Return how many weights a custom with so many rules has."""
    return 2 * n_rules + 2 * N_SURROUNDINGS + 1


def first_of(rules: tuple[Rule, ...], terrain: Terrain) -> int:
    """Return the first bar in which a mark may be set: one in the silence before the music where it is counted from the grid's start."""
    return -terrain.lead if any(rule.landmark.event == GRID_START for rule in rules) else 0


def evidence_of(rules: tuple[Rule, ...], anchor: int, terrain: Terrain) -> Floats:
    """Return what speaks for each bar from `first_of` on, and last for none, shape (n_bars + 1, `n_weights(len(rules))`).

    Which rules point at the bar, what is heard around it, what is heard around the bar `anchor` bars before it; for none: that
    it is none, and which rules point anywhere.
    """
    first, n_rules = first_of(rules, terrain), len(rules)
    n_bars, surroundings = len(terrain.bars) - first, np.pad(terrain.surroundings, ((-first, 0), (0, 0)))
    evidence = np.zeros((n_bars + 1, n_weights(n_rules)))
    heard, counted = n_rules, n_rules + N_SURROUNDINGS
    none = counted + N_SURROUNDINGS
    evidence[:-1, heard:counted] = surroundings
    if 0 < abs(anchor) < n_bars:
        to = slice(max(anchor, 0), n_bars + min(anchor, 0))
        since = slice(max(-anchor, 0), n_bars - max(anchor, 0))
        evidence[to, counted:none] = surroundings[since]
    evidence[-1, none] = 1.0
    for i, rule in enumerate(rules):
        bar = rule.bar(terrain)
        if bar is not None and bar >= first:
            evidence[bar - first, i] = 1.0
            evidence[-1, none + 1 + i] = 1.0
    return evidence


def place_in(bars: Bars, time: float, beats_per_bar: int = _BEATS) -> tuple[int, float]:
    """Return the bar whose start is nearest to a time (seconds), and how many beats after that start it lies."""
    bar = bar_of(bars, time)
    if bar == 0 and bars.first_downbeat > float(bars.edges[0]):
        return 0, (time - bars.first_downbeat) / _beat_at(bars, 0, beats_per_bar)
    near = max(bar - (time < float(bars.edges[bar])), 0)
    return bar, (time - float(bars.edges[bar])) / _beat_at(bars, near, beats_per_bar)


def _beat_at(bars: Bars, bar: int, beats_per_bar: int) -> float:
    return bar_length(bars, bar) / beats_per_bar


def _are_near(bars: Bars, one: Suggestion, other: Suggestion) -> bool:
    return one.is_loop == other.is_loop and abs(bar_of(bars, one.time) - bar_of(bars, other.time)) < _NEAR


def _letter(slot: int) -> str:
    return PADS[slot] if slot < len(PADS) else str(slot + 1)


def _custom_record(custom: Custom) -> dict[str, Any]:
    rules: Iterable[tuple[dict[str, Any], int, float]] = (
        (
            {
                "event": r.landmark.event,
                "number": r.landmark.number,
                "relation": r.landmark.relation,
                "other": r.landmark.other,
                "other_number": r.landmark.other_number,
            },
            r.shift,
            round(r.share, 4),
        )
        for r in custom.rules
    )
    return {
        "slot": custom.slot,
        "rules": [list(rule) for rule in rules],
        "name": custom.name,
        "color": custom.color,
        "kind": str(custom.kind),
        "loop_beats": custom.loop_beats,
        "offset": custom.offset,
        "share": round(custom.share, 4),
        "anchor": custom.anchor,
        "in_grid": round(custom.in_grid, 4),
    }
