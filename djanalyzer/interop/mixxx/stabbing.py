"""Straight lines through beats that were cut down to whole frames: as few as can be, and each beat exactly on its own.

A beat at frame f was somewhere in [f, f + 1). Beats of one tempo lie on a line; all lines that pass through the
intervals of some beats form a convex polygon (where they start, how long a step is), from which each further beat cuts
a piece. When nothing is left, the tempo has changed.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

_MARGIN = 1e-3  # frames, kept from both ends of an interval so that rounding finds the same frame again
_SAME_START, _SAME_STEP = 1e-6, 1e-9  # frames

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Line:
    """Beats from number `index` on: the first at frame `start`, the others `step` frames apart."""

    index: int
    start: float
    step: float


def lines_through(frames: Sequence[int]) -> Iterator[Line]:
    """Yield the lines through increasing frames, two at least; each begins on the last beat of the one before."""
    index = 0
    while index < len(frames) - 1:
        polygon, after = _longest(frames, index)
        start = sum(p[0] for p in polygon) / len(polygon)
        step = sum(p[1] for p in polygon) / len(polygon)
        yield Line(index, frames[index] + start, step)
        index = after - 1


def _longest(frames: Sequence[int], index: int) -> tuple[list[Point], int]:
    """Return the lines from beat `index` that reach furthest, and the first beat that they miss."""
    first, gap = frames[index], frames[index + 1] - frames[index]
    low, high = _MARGIN, 1 - _MARGIN
    # Between the first two intervals: the four ways from an end to an end.
    polygon = [
        (low, gap + low - low),
        (high, gap + low - high),
        (high, gap + high - high),
        (low, gap + high - low),
    ]
    for beat in range(index + 2, len(frames)):
        n, bottom = beat - index, frames[beat] - first
        if all(bottom + low <= start + n * step <= bottom + high for start, step in polygon):
            continue  # none of the lines misses this beat
        above = _clipped(polygon, n, bottom + low, 1)
        both = _clipped(above, n, bottom + high, -1)
        if not both:
            return polygon, beat
        polygon = both
    return polygon, len(frames)


def _clipped(polygon: list[Point], n: int, bound: float, side: int) -> list[Point]:
    """Return the part of the polygon where beat `n` lies above (`side` 1) or below (-1) the bound."""
    kept: list[Point] = []
    for a, b in zip(polygon, polygon[1:] + polygon[:1], strict=True):
        from_a, from_b = side * (a[0] + n * a[1] - bound), side * (b[0] + n * b[1] - bound)
        if from_a >= 0:
            _append(kept, a)
        if (from_a >= 0) != (from_b >= 0):
            share = from_a / (from_a - from_b)
            _append(kept, (a[0] + share * (b[0] - a[0]), a[1] + share * (b[1] - a[1])))
    return kept


def _append(points: list[Point], point: Point) -> None:
    """Add a corner, unless it is the last one over again: of a steady tempo, every beat cuts through the same corner."""
    is_new = (
        not points
        or abs(points[-1][0] - point[0]) > _SAME_START
        or abs(points[-1][1] - point[1]) > _SAME_STEP
    )
    if is_new:
        points.append(point)
