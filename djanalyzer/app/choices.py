"""The ways to count a track as the deck offers them: each with its tempo, its likelihood and what it is to the first."""

from __future__ import annotations

from dataclasses import dataclass

from djanalyzer.music import Analysis, BeatGrid, Meter
from djanalyzer.music.counting import begins_bars_with, is_near, is_together

_RATIOS = {1 / 2: "half", 2.0: "double", 2 / 3: "2:3", 3 / 2: "3:2", 3 / 4: "3:4", 4 / 3: "4:3"}


@dataclass(frozen=True, slots=True)
class DeckChoice:
    """One way to count a track.

    Attributes
    ----------
    index : int
        Its place among the choices, for `editing.choose_grid`; 0 is the way the model took.
    probability : float
        0 to 1.
    relation : str
        What it is to the first: "as found", "half", "double", "2:3", "3:2", "3:4", "4:3", "other meter", "other bars" (the
        same beats, another downbeat), "other beats" (the same tempo between them) or "other tempo".
    is_current : bool
        The track is counted in this way now.
    tempo : float
        The one that rules longest (BPM).
    """

    index: int
    beat_grid: BeatGrid
    probability: float
    relation: str
    is_current: bool
    tempo: float

    @property
    def meter(self) -> Meter:
        return self.beat_grid.meter

    @property
    def text(self) -> str:
        """Return "174 BPM · 22 %", with the meter where it is not 4/4."""
        meter = "" if self.meter is Meter.FOUR_FOUR else f", {self.meter}"
        return f"{round(self.tempo, 2):g} BPM{meter} · {self.probability:.0%}".replace("%", " %")


def choices_of(analysis: Analysis | None, present: BeatGrid | None) -> tuple[DeckChoice, ...]:
    """Return the ways to count that an analysis offers, the likeliest first."""
    if analysis is None:
        return ()
    offered, duration = analysis.grid_choices, analysis.duration
    current = _current([choice.beat_grid for choice in offered], present, duration)
    return tuple(
        DeckChoice(
            index,
            choice.beat_grid,
            choice.probability,
            relation(offered[0].beat_grid, choice.beat_grid, duration),
            index == current,
            choice.beat_grid.tempo_over(duration),
        )
        for index, choice in enumerate(offered)
    )


def _current(offered: list[BeatGrid], present: BeatGrid | None, duration: float) -> int | None:
    """Return which of the grids offered is the present one: the very same, else the first that counts alike."""
    if present is None:
        return None
    if present in offered:
        return offered.index(present)
    return next(
        (i for i, grid in enumerate(offered) if relation(grid, present, duration) == "as found"), None
    )


def relation(first: BeatGrid, other: BeatGrid, duration: float | None = None) -> str:
    """Return what `other` is to `first` in a recording of `duration` seconds, in the words of `DeckChoice.relation`."""
    tempo, others = first.tempo_over(duration), other.tempo_over(duration)
    for ratio, name in _RATIOS.items():
        if is_near(others, tempo * ratio):
            return name
    if not is_near(others, tempo):
        return "other tempo"
    if other.meter is not first.meter:
        return "other meter"
    anchor = other.anchors[0]
    if not is_together(first.snap(anchor.time), anchor.time, anchor.period):
        return "other beats"
    return "as found" if begins_bars_with(other, first) else "other bars"
