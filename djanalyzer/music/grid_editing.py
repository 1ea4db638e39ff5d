"""A beat grid changed by hand: shifted, numbered, stretched, given other tempos and anchors.

Every function returns another grid. A `time` is where the playhead stands, in seconds; what is changed is the beat nearest
to it. `since` says from where on the grid is changed: from the anchor that rules there, or all of it (`WHOLE`). What
cannot be done is refused with a GridTrouble.
"""

from __future__ import annotations

import math
from bisect import bisect_right
from dataclasses import dataclass, replace
from itertools import pairwise

import numpy as np

from djanalyzer.errors import GridTrouble
from djanalyzer.music.grid import SAME_BEAT, BeatGrid, GridAnchor, Meter

WHOLE = -math.inf
SLOWEST, FASTEST = 20.0, 500.0  # BPM: what anybody might call a beat

_SAME_ANCHOR = 1e-3  # seconds


@dataclass(frozen=True, slots=True)
class Beat:
    """One beat of a grid.

    Attributes
    ----------
    index : int
        Of the anchor that it is counted from.
    n : int
        How many beats after that anchor; below zero before the first one.
    time : float
        Seconds.
    beat_in_bar : int
        From 1.
    """

    index: int
    n: int
    time: float
    beat_in_bar: int


def nearest_beat(grid: BeatGrid, time: float) -> Beat:
    """Return the beat nearest to `time`; at a change of tempo the anchor's own beat ends the stretch before it."""
    index = _ruling(grid, time)
    anchor, later = grid.anchors[index], grid.anchors[index + 1 : index + 2]
    n = round((time - anchor.time) / anchor.period)
    end = later[0].time - SAME_BEAT * anchor.period if later else math.inf
    beats = [_beat(grid, index, k) for k in (n, n - 1)]
    there = [beat for beat in beats if beat.time < end or beat.n == 0]
    there += [_beat(grid, index + 1, 0)] if later else []
    return min(there, key=lambda beat: abs(beat.time - time))


def shift(grid: BeatGrid, seconds: float, since: float = WHOLE) -> BeatGrid:
    """Move the grid by `seconds`."""
    first = _first(grid, since)
    moved = tuple(replace(a, time=a.time + seconds) for a in grid.anchors[first:])
    return _in_order((*grid.anchors[:first], *moved))


def place_beat(grid: BeatGrid, time: float, since: float = WHOLE) -> BeatGrid:
    """Move the grid so that the nearest beat lies at `time`."""
    return shift(grid, time - nearest_beat(grid, time).time, since)


def turn_bars(grid: BeatGrid, n_beats: int, since: float = WHOLE) -> BeatGrid:
    """Begin every bar `n_beats` later; the beats stay."""
    first = _first(grid, since)
    turned = (replace(a, beat_in_bar=_place(a.beat_in_bar - n_beats, a.meter)) for a in grid.anchors[first:])
    return BeatGrid((*grid.anchors[:first], *turned))


def start_bar(grid: BeatGrid, time: float, since: float = WHOLE) -> BeatGrid:
    """Begin a bar with the nearest beat; stretches of the same meter turn along, and stay as they fit each other."""
    first, beat = _first(grid, since), nearest_beat(grid, time)
    meter = grid.anchors[beat.index].meter
    turned = (
        replace(a, beat_in_bar=_place(a.beat_in_bar - beat.beat_in_bar + 1, meter)) if a.meter is meter else a
        for a in grid.anchors[first:]
    )
    return BeatGrid((*grid.anchors[:first], *turned))


def set_tempo(grid: BeatGrid, tempo: float, time: float) -> BeatGrid:
    """Give the stretch at `time` another tempo (BPM); the nearest beat stays where it is, and what it is in its bar."""
    return count_from(grid, nearest_beat(grid, time), tempo)


def step_tempo(grid: BeatGrid, by: float, time: float) -> BeatGrid:
    """Make the stretch at `time` faster by so many BPM, to two decimals; the nearest beat stays."""
    beat = nearest_beat(grid, time)
    return count_from(grid, beat, round(grid.anchors[beat.index].tempo + by, 2))


def count_from(grid: BeatGrid, beat: Beat, tempo: float) -> BeatGrid:
    """Count the stretch of `beat.index` at `tempo` so that a beat lies at `beat.time`, at its place in the bar.

    The anchor goes to the beat of the new counting that is nearest to where it was.
    """
    refuse_uncountable(tempo)
    before, anchor, after = _neighbours(grid, beat.index)
    period = 60.0 / tempo
    n = round((beat.time - anchor.time) / period)
    lowest = before.time if before is not None else min(anchor.time, 0.0) - 1e-9
    while beat.time - n * period <= lowest:
        n -= 1
    start = beat.time - n * period
    if after is not None and start >= after.time:
        raise GridTrouble(
            f"At {tempo:.2f} BPM no beat is left between this grid anchor and the next one.",
            "Remove one of the two anchors first.",
        )
    place = _place(beat.beat_in_bar - n, anchor.meter)
    return _with(grid, beat.index, replace(anchor, time=start, tempo=tempo, beat_in_bar=place))


def round_tempo(grid: BeatGrid, time: float, decimals: int = 0) -> BeatGrid:
    """Round the tempo of the stretch at `time` to a whole number, or to so many decimals; the nearest beat stays."""
    index = nearest_beat(grid, time).index
    return set_tempo(grid, round(grid.anchors[index].tempo, decimals), time)


def steady(grid: BeatGrid, duration: float, since: float = WHOLE) -> BeatGrid:
    """Give the grid one tempo to the end of a recording of `duration` seconds: the line that fits its beats best."""
    first = _first(grid, since)
    begin = grid.anchors[first]
    stop = max(duration, grid.anchors[-1].time + 2 * grid.anchors[-1].period)
    beats = grid.beats(stop)
    beats = beats[beats > begin.time - SAME_BEAT * begin.period] if first else beats
    if len(beats) < 2:
        return BeatGrid(grid.anchors[: first + 1])
    steps = np.rint(np.diff(beats) / np.median(np.diff(beats)))
    numbers = np.concatenate([[0.0], np.cumsum(np.maximum(steps, 1))])
    period, start = (float(value) for value in np.polyfit(numbers, beats, 1))
    refuse_uncountable(60.0 / period)
    n = round((begin.time - start) / period)
    anchor = replace(begin, time=start + n * period, tempo=60.0 / period)
    return _in_order((*grid.anchors[:first], anchor))


def set_meter(grid: BeatGrid, meter: Meter, time: float, since: float = WHOLE) -> BeatGrid:
    """Count bars in another meter; the bar at `time` begins where it began, and the others follow from it."""
    beat, first = nearest_beat(grid, time), _first(grid, since)
    downbeat = beat.n - (beat.beat_in_bar - 1)  # beats from the anchor of the stretch to the bar at `time`
    places = {beat.index: -downbeat}
    for index in range(beat.index + 1, len(grid.anchors)):
        places[index] = places[index - 1] + _length(grid, index - 1)
    for index in range(beat.index - 1, first - 1, -1):
        places[index] = places[index + 1] - _length(grid, index)
    counted = (
        replace(grid.anchors[index], meter=meter, beat_in_bar=_place(places[index] + 1, meter))
        for index in range(first, len(grid.anchors))
    )
    return BeatGrid((*grid.anchors[:first], *counted))


# Anchors. They are named by their time: what the DJ points at may be older than the grid that is changed.


def pin(grid: BeatGrid, time: float) -> BeatGrid:
    """Set an anchor at `time`: the nearest beat lies there, and the grid goes on from it. An anchor's own beat moves."""
    beat = nearest_beat(grid, time)
    if beat.n == 0:
        return move_anchor(grid, beat.time, time)
    anchor = replace(grid.anchors[beat.index], time=time, beat_in_bar=beat.beat_in_bar)
    return _in_order(sorted((*grid.anchors, anchor), key=lambda a: a.time))


def remove_anchor(grid: BeatGrid, time: float) -> BeatGrid:
    """Take the anchor at `time` away; the stretch before it goes on, or, of the first one, the stretch after it."""
    index = anchor_at(grid, time)
    if grid.is_constant:
        raise GridTrouble("This is the only anchor of the beat grid.", "A grid hangs on at least one anchor.")
    return BeatGrid((*grid.anchors[:index], *grid.anchors[index + 1 :]))


def move_anchor(grid: BeatGrid, time: float, to: float) -> BeatGrid:
    """Move the anchor at `time` with the beats that are counted from it; all tempos and other anchors stay."""
    index = anchor_at(grid, time)
    return _with(grid, index, replace(grid.anchors[index], time=to))


def stretch(grid: BeatGrid, time: float, to: float) -> BeatGrid:
    """Pull the beat nearest to `time` to another place: the tempo follows, the number of beats between anchors stays.

    Before it, the grid is stretched from the anchor before; behind it, up to the next anchor where there is one. A beat
    between two anchors becomes an anchor; one that is counted from the last anchor gives its stretch another tempo.
    The only anchor of a grid moves with all of it.
    """
    beat = nearest_beat(grid, time)
    if beat.n and beat.index == len(grid.anchors) - 1:
        anchor = grid.anchors[beat.index]
        return _with(grid, beat.index, replace(anchor, tempo=_tempo(beat.n, to - anchor.time)))
    grid = pin(grid, beat.time)
    index = anchor_at(grid, beat.time)
    before, anchor, after = _neighbours(grid, index)
    if after is not None:
        tempo = _tempo(_length(grid, index), after.time - to)
        grid = _with(grid, index, replace(anchor, tempo=tempo))
    if before is not None:
        tempo = _tempo(_length(grid, index - 1), to - before.time)
        grid = _with(grid, index - 1, replace(before, tempo=tempo))
    return _with(grid, index, replace(grid.anchors[index], time=to))


def anchor_at(grid: BeatGrid, time: float) -> int:
    """Return the index of the anchor at `time`, to the millisecond."""
    index = min(range(len(grid.anchors)), key=lambda i: abs(grid.anchors[i].time - time))
    if abs(grid.anchors[index].time - time) > _SAME_ANCHOR:
        raise GridTrouble("This grid anchor is not there any more.", "Look at the track again.")
    return index


def carried(time: float, before: BeatGrid, after: BeatGrid) -> float:
    """Return where something at `time` lies when it goes along with its beat from one grid to another; never below zero."""
    beat = nearest_beat(before, time).time
    return max(time + nearest_beat(after, beat).time - beat, 0.0)


def _ruling(grid: BeatGrid, time: float) -> int:
    return max(bisect_right(grid.anchors, time, key=lambda anchor: anchor.time) - 1, 0)


def _first(grid: BeatGrid, since: float) -> int:
    """Return the first anchor that is changed; who stands a hair before an anchor's beat means that one."""
    return 0 if since == WHOLE else nearest_beat(grid, since).index


def _beat(grid: BeatGrid, index: int, n: int) -> Beat:
    anchor = grid.anchors[index]
    return Beat(index, n, anchor.time + n * anchor.period, _place(anchor.beat_in_bar + n, anchor.meter))


def _place(beat_in_bar: int, meter: Meter) -> int:
    """Return a place in the bar as it is written: from 1 to the number of beats."""
    return (beat_in_bar - 1) % meter.beats_per_bar + 1


def _length(grid: BeatGrid, index: int) -> int:
    """Return how many beats lie between an anchor and the next one."""
    anchor, after = grid.anchors[index : index + 2]
    return max(1, round((after.time - anchor.time) / anchor.period))


def _neighbours(grid: BeatGrid, index: int) -> tuple[GridAnchor | None, GridAnchor, GridAnchor | None]:
    before = grid.anchors[index - 1] if index else None
    after = grid.anchors[index + 1] if index + 1 < len(grid.anchors) else None
    return before, grid.anchors[index], after


def _with(grid: BeatGrid, index: int, anchor: GridAnchor) -> BeatGrid:
    return _in_order((*grid.anchors[:index], anchor, *grid.anchors[index + 1 :]))


def _in_order(anchors: tuple[GridAnchor, ...] | list[GridAnchor]) -> BeatGrid:
    if any(b.time <= a.time for a, b in pairwise(anchors)):
        raise GridTrouble(
            "A grid anchor cannot go past its neighbour.", "Move it less far, or remove the neighbour."
        )
    return BeatGrid(tuple(anchors))


def _tempo(n_beats: int, seconds: float) -> float:
    tempo = 60.0 * n_beats / seconds if seconds else math.inf
    refuse_uncountable(tempo)
    return tempo


def refuse_uncountable(tempo: float) -> None:
    """Refuse a tempo (BPM) at which nobody counts beats.

    Raises
    ------
    GridTrouble
        It does not lie between `SLOWEST` and `FASTEST`.
    """
    if not SLOWEST <= tempo <= FASTEST:
        raise GridTrouble(
            f"The beats would not lie between {SLOWEST:.0f} and {FASTEST:.0f} BPM; the grid stays as it is.",
            "Choose a tempo or a place within these limits.",
        )
