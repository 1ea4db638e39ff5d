"""The ways to count a track as the deck offers them: each with its tempo, its likelihood and what it is to the first."""

from __future__ import annotations

from dataclasses import dataclass

from djanalyzer.music import Analysis, BeatGrid, Meter
from djanalyzer.music.counting import begins_bars_with, is_near, is_together

_RATIOS = {1 / 2: "half", 2.0: "double", 2 / 3: "2:3", 3 / 2: "3:2", 3 / 4: "3:4", 4 / 3: "4:3"}
_IN_BETWEEN = 0.45  # of a beat: so far off is off-beat


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
    shift : str
        How it lies against the first way of the same tempo and meter: "beats 110 ms later", "beats in between", "bars 2 beats
        later"; empty for the first itself.
    """

    index: int
    beat_grid: BeatGrid
    probability: float
    relation: str
    is_current: bool
    tempo: float
    shift: str = ""

    @property
    def meter(self) -> Meter:
        return self.beat_grid.meter

    @property
    def text(self) -> str:
        """Return "174 BPM · 22 %", with the meter where it is not 4/4."""
        meter = "" if self.meter is Meter.FOUR_FOUR else f", {self.meter}"
        return f"{round(self.tempo, 2):g} BPM{meter} · {share(self.probability)}"

    @property
    def difference(self) -> str:
        """Return what sets it apart from the other ways: "4:3, beats 110 ms later"."""
        is_shift_alone = self.relation in ("other beats", "other bars") and self.shift
        return self.shift if is_shift_alone else ", ".join(filter(None, (self.relation, self.shift)))


def share(probability: float) -> str:
    """Write a probability for people: never as certain as 100 %, never as hopeless as 0 %."""
    percent = round(100 * probability)
    return "> 99 %" if percent >= 100 else "< 1 %" if percent <= 0 else f"{percent} %"


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
            shift(_first_alike([c.beat_grid for c in offered], index, duration), choice.beat_grid),
        )
        for index, choice in enumerate(offered)
    )


def _first_alike(offered: list[BeatGrid], index: int, duration: float) -> BeatGrid:
    """Return the first of the grids with the tempo and the meter of the one at `index`."""
    wanted = offered[index]
    tempo = wanted.tempo_over(duration)
    return next(g for g in offered if g.meter is wanted.meter and is_near(g.tempo_over(duration), tempo))


def shift(first: BeatGrid, other: BeatGrid) -> str:
    """Return how a grid of the same tempo and meter lies against the first, in the words of `DeckChoice.shift`."""
    anchor = other.anchors[0]
    late = anchor.time - first.snap(anchor.time)
    if abs(late) > _IN_BETWEEN * anchor.period:
        return "beats in between"
    if not is_together(late, 0.0, anchor.period):
        return f"beats {abs(late) * 1000:.0f} ms {'later' if late > 0 else 'earlier'}"
    downbeat = other.snap_to_downbeat(max(anchor.time, 0.0))
    n_beats = (
        round((downbeat - first.snap_to_downbeat(downbeat)) / anchor.period) % anchor.meter.beats_per_bar
    )
    return f"bars {n_beats} beat{'s' if n_beats > 1 else ''} later" if n_beats else ""


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
