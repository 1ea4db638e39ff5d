"""Make a beat grid one of Serato's: it has no jumps, no meters, and its bars are counted from its first marker."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from itertools import pairwise

from djanalyzer.interop.serato.beat_grid import FASTEST, SLOWEST, Markers
from djanalyzer.music import BeatGrid, GridAnchor, Meter

_EXACT = 0.001  # seconds by which a marker may miss its beat without anybody noticing
_SAME_TIME = 0.0001
_PRECISION = 2.0**-23  # of numbers of four bytes
_SAME_TEMPO = 0.0001
_HALF = 0.5  # of a beat
_BEATS_PER_BAR = 4
_LATEST = 360_000.0  # seconds


@dataclass(frozen=True, slots=True)
class FittedGrid:
    """A grid that can be written, or None; and what became of it, one sentence each without its full stop."""

    markers: Markers | None
    notes: tuple[str, ...] = ()


def fit_grid(grid: BeatGrid) -> FittedGrid:
    """Return the markers that hold a grid's beats best.

    Where the tempo jumps, a marker is added on the last downbeat before the jump, so that only the beats of the last
    bar are bent.
    """
    if any(not SLOWEST <= a.tempo <= FASTEST or abs(a.time) > _LATEST for a in grid.anchors):
        return FittedGrid(
            None, ("its beat grid has a tempo or time that cannot be written, and is left as it is",)
        )
    anchors = _on_downbeat(_apart(_from_zero(grid.anchors)))
    notes: list[str] = []
    if len(anchors) < len(grid.anchors):
        n_gone = len(grid.anchors) - len(anchors)
        notes.append(
            f"{n_gone} of its beat grid's markers are left out (too near to the next, or before the start)"
        )
    bent: list[tuple[float, int]] = []
    worst = 0.0
    for anchor, after in pairwise(anchors):
        markers, shift = _span(anchor, after.time)
        bent += markers
        worst = max(worst, shift)
    if worst > _EXACT:
        notes.append(
            f"its beat grid jumps, which Serato cannot: beats before the jump are moved by up to {worst * 1000:.0f} ms"
        )
    notes += _about_bars(anchors, bent)
    last = anchors[-1]
    return FittedGrid(Markers(tuple(bent), (last.time, last.tempo)), tuple(notes))


def is_same(a: Markers | None, b: Markers | None) -> bool:
    """Say whether two grids are the same as far as anybody could hear."""
    if a is None or b is None or a.last is None or b.last is None:
        return (a is None or a.last is None) and (b is None or b.last is None)
    return (
        len(a.bent) == len(b.bent)
        and all(m == n and _is_same_time(s, t) for (s, m), (t, n) in zip(a.bent, b.bent, strict=True))
        and _is_same_time(a.last[0], b.last[0])
        and abs(a.last[1] - b.last[1]) < _SAME_TEMPO
    )


def is_same_grid(a: BeatGrid | None, b: BeatGrid | None) -> bool:
    """Say whether two grids have the same anchors as far as anybody could hear."""
    if a is None or b is None:
        return a is b
    return len(a.anchors) == len(b.anchors) and all(
        _is_same_time(x.time, y.time)
        and abs(x.tempo - y.tempo) < _SAME_TEMPO
        and (x.beat_in_bar, x.meter) == (y.beat_in_bar, y.meter)
        for x, y in zip(a.anchors, b.anchors, strict=True)
    )


def _is_same_time(a: float, b: float) -> bool:
    """Say whether two times differ by no more than Serato's own numbers can: after an hour, by a quarter millisecond."""
    return abs(a - b) < max(_SAME_TIME, abs(a) * _PRECISION)


def _from_zero(anchors: tuple[GridAnchor, ...]) -> list[GridAnchor]:
    """Leave out anchors that rule nothing after the start of the recording."""
    after_start = [i for i, anchor in enumerate(anchors) if anchor.time <= 0]
    return list(anchors[after_start[-1] if after_start else 0 :])


def _apart(anchors: list[GridAnchor]) -> list[GridAnchor]:
    """Leave out anchors that rule less than half a beat."""
    kept = [a for a, after in pairwise(anchors) if after.time - a.time >= _HALF * a.period]
    return [*kept, anchors[-1]]


def _on_downbeat(anchors: list[GridAnchor]) -> list[GridAnchor]:
    """Move the first anchor to the first beat of a bar, and out of the time before the start."""
    first = anchors[0]
    bar = first.meter.beats_per_bar * first.period
    time = first.time - (first.beat_in_bar - 1) * first.period
    if time < 0:
        time += math.ceil(-time / bar) * bar
    if len(anchors) > 1 and time > anchors[1].time - _HALF * first.period:
        return [replace(first, time=max(first.time, 0.0)), *anchors[1:]] if first.time >= 0 else anchors[1:]
    return [replace(first, time=time, beat_in_bar=1), *anchors[1:]]


def _span(anchor: GridAnchor, stop: float) -> tuple[list[tuple[float, int]], float]:
    """Return the markers from an anchor to the next one, and by how many seconds a beat is moved at most."""
    gap = (stop - anchor.time) / anchor.period
    n_beats = max(round(gap), 1)
    miss = abs(gap - n_beats) * anchor.period
    if miss <= _EXACT:
        return [(anchor.time, n_beats)], 0.0
    whole = math.floor(gap - _HALF)
    straight = whole - (whole + anchor.beat_in_bar - 1) % anchor.meter.beats_per_bar
    if straight < 1:
        return [(anchor.time, n_beats)], miss
    rest = max(round(gap - straight), 1)
    return [(anchor.time, straight), (anchor.time + straight * anchor.period, rest)], miss


def _about_bars(anchors: list[GridAnchor], bent: list[tuple[float, int]]) -> list[str]:
    """Tell where Serato, which counts four beats to every bar from the first marker on, will count otherwise."""
    if any(anchor.meter is not Meter.FOUR_FOUR for anchor in anchors):
        return [
            "its bars are not of four beats, which Serato counts: the beats are right, its bar lines are not"
        ]
    starts = {anchor.time: anchor.beat_in_bar for anchor in anchors}
    place = 0
    for time, n_beats in [*bent, (anchors[-1].time, 0)]:
        if place % _BEATS_PER_BAR + 1 != starts.get(time, place % _BEATS_PER_BAR + 1):
            return [
                f"its bars begin anew at {time:.1f} s, where Serato goes on counting: later bar lines are off"
            ]
        place += n_beats
    return []
