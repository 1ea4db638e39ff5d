"""The same beats counted in another way: half as fast, twice as fast, three for two."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from fractions import Fraction
from itertools import pairwise

from djanalyzer.music.grid import BeatGrid, GridAnchor

_FINEST = 4  # nobody counts finer than three or four for one
_SAME_TEMPO = 0.01  # as a share: two ways to count further apart than this are different ones
_SAME_BEAT = 0.15  # of a beat: times this near are one beat
_MEETING = 3  # bars within which two ways to count begin one together, if they ever do


def is_near(tempo: float, other: float) -> bool:
    """Return whether two tempos are one way to count, found a little differently."""
    return abs(tempo / other - 1) < _SAME_TEMPO


def is_together(time: float, other: float, period: float) -> bool:
    """Return whether two times (seconds) are one beat, `period` seconds from the next."""
    return abs(time - other) < _SAME_BEAT * period


def begins_bars_with(grid: BeatGrid, other: BeatGrid) -> bool:
    """Return whether bars of a grid begin with bars of another one, which may be counted faster.

    Counted three for two or four for three, only every second or third bar does.
    """
    anchor = grid.anchors[0]
    bar = anchor.meter.beats_per_bar * anchor.period
    downbeats = grid.downbeats(max(anchor.time, 0.0) + _MEETING * bar)[-_MEETING:]
    period = min(anchor.period, other.anchors[0].period)
    return any(is_together(other.snap_to_downbeat(downbeat), downbeat, period) for downbeat in downbeats)


def counted_anew(grid: BeatGrid, ratio: float) -> BeatGrid:
    """Return the grid with `ratio` beats for each of its own: 0.5 is half as fast, 2 twice, 1.5 three for two.

    Bars go on to begin on beats that have begun bars before, and are counted on over a change of tempo. Each anchor moves
    on to its next beat that both ways to count share; one that finds none before the next anchor is left out.
    """
    share = Fraction(ratio).limit_denominator(_FINEST)
    if share <= 0:
        raise ValueError(f"a grid cannot be counted {ratio} times as fast")
    kept: list[GridAnchor] = []
    for anchor in reversed([_counted(*known, share) for known in _with_places(grid.anchors)]):
        if not kept or anchor.time < kept[-1].time:
            kept.append(anchor)
    return BeatGrid(tuple(reversed(kept)))


def _with_places(anchors: Sequence[GridAnchor]) -> Iterator[tuple[GridAnchor, int]]:
    """Yield each anchor with how many beats it lies after the first bar began; anew from where a bar is cut short."""
    place = anchors[0].beat_in_bar - 1
    yield anchors[0], place
    for before, anchor in pairwise(anchors):
        place += round((anchor.time - before.time) / before.period)
        if anchor.meter is not before.meter or place % anchor.meter.beats_per_bar != anchor.beat_in_bar - 1:
            place = anchor.beat_in_bar - 1
        yield anchor, place


def _counted(anchor: GridAnchor, place: int, share: Fraction) -> GridAnchor:
    n_beats = 0
    while ((place + n_beats) * share).denominator > 1:
        n_beats += 1
    beat = int((place + n_beats) * share) % anchor.meter.beats_per_bar + 1
    time = anchor.time + n_beats * anchor.period
    return replace(anchor, time=time, tempo=anchor.tempo * float(share), beat_in_bar=beat)
