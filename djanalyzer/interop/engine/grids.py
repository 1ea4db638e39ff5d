"""Engine's beat grid (markers on numbered beats, in samples) as anchors, and anchors as markers.

Engine numbers beats through: 0 is the first downbeat of the recording, every fourth starts a bar. Its first marker is
beat -4, its last the first beat past the end; between two markers beats are evenly spread, so a tempo is never stored,
and a section always ends on a beat.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from djanalyzer.errors import UnreadableCollection
from djanalyzer.interop.engine.blobs import Marker
from djanalyzer.music import BeatGrid, GridAnchor

LOWEST_TEMPO, HIGHEST_TEMPO = 10.0, 999.99
BEATS_PER_BAR = 4

_NO_TIME = 1e-6  # seconds: a beat this little before the recording is its first
_FIRST_BEAT = -4
_ON_A_BEAT = 0.02  # beats: nearer to a beat than programs that round tempos come
_CLOSEST = 0.5  # beats: two markers nearer than this would be one beat at a mad tempo
_MOST_BENT = math.log(1.7)  # how far, as a ratio, the tempo of bent beats may be from the music's
_LONGEST = 7 * 24 * 3600.0  # seconds: a time beyond is a mistake


def grid_of(markers: Sequence[Marker], sample_rate: float) -> BeatGrid | None:
    """Return the grid of some markers; None where there are none.

    The first anchor is the first beat within the recording, the others are where the markers are.

    Raises
    ------
    UnreadableCollection
        The markers are no grid.
    """
    if not markers:
        return None
    if len(markers) < 2:
        raise UnreadableCollection("one marker alone has no tempo")
    anchors = [anchor for a, b in pairwise(markers) if (anchor := _anchor(a, b, sample_rate)) is not None]
    if not anchors:
        anchors = [_first_beat(markers[-2], markers[-1], sample_rate)[0]]
    if any(b.time <= a.time for a, b in pairwise(anchors)):
        raise UnreadableCollection("its markers lie on top of each other")
    return BeatGrid(tuple(anchors))


def _anchor(marker: Marker, after: Marker, sample_rate: float) -> GridAnchor | None:
    """Return the anchor of one section; None where none of its beats is within the recording."""
    _check(marker, after, sample_rate)
    anchor, beat = _first_beat(marker, after, sample_rate)
    return anchor if beat < after.beat else None


def _check(marker: Marker, after: Marker, sample_rate: float) -> None:
    if not (math.isfinite(marker.sample) and math.isfinite(after.sample)):
        raise UnreadableCollection("a marker is at no finite time")
    if after.sample <= marker.sample or after.beat <= marker.beat:
        raise UnreadableCollection("its markers do not follow each other")
    tempo = _tempo(marker, after, sample_rate)
    if not LOWEST_TEMPO <= tempo <= HIGHEST_TEMPO:
        raise UnreadableCollection(f"its tempo would be {tempo:.6g} BPM")


def _tempo(marker: Marker, after: Marker, sample_rate: float) -> float:
    return 60.0 * (after.beat - marker.beat) * sample_rate / (after.sample - marker.sample)


def _first_beat(marker: Marker, after: Marker, sample_rate: float) -> tuple[GridAnchor, int]:
    """Return the first beat of a section that is within the recording, and its number."""
    tempo = _tempo(marker, after, sample_rate)
    time, beat = marker.sample / sample_rate, marker.beat
    if time < 0:
        n_skipped = math.ceil((-time - _NO_TIME) * tempo / 60)
        time += n_skipped * 60 / tempo
        beat += n_skipped
        time = 0.0 if abs(time) < _NO_TIME else time
    return GridAnchor(time, tempo, beat % BEATS_PER_BAR + 1), beat


@dataclass(frozen=True, slots=True)
class FittedGrid:
    """Markers that Engine can hold, and what they do differently, half a sentence each."""

    markers: tuple[Marker, ...]
    losses: tuple[str, ...] = ()


def markers_of(grid: BeatGrid, sample_rate: float, duration: float) -> FittedGrid:
    """Return the markers of a grid.

    Where the next anchor is on no beat of the section before it, that section ends on its last downbeat, and the beats
    from there on are spread until the anchor: Engine knows no jump.

    Parameters
    ----------
    sample_rate : float
        Samples a second, of the decoded file.
    duration : float
        Seconds.
    """
    losses: list[str] = []
    anchors = _apart(_within(grid.anchors, duration), losses)
    if any(not LOWEST_TEMPO <= a.tempo <= HIGHEST_TEMPO or abs(a.time) > _LONGEST for a in anchors):
        return FittedGrid((), ("its tempo or its time is none that music has",))
    if any(anchor.meter.beats_per_bar != BEATS_PER_BAR for anchor in anchors):
        losses.append("its bars are not of four beats, and Engine counts in fours")
    points = list(_points(anchors, losses))
    last, period = points[-1], anchors[-1].period
    n_more = max(1, math.floor((duration - last[0]) / period + _ON_A_BEAT) + 1)
    points.append((last[0] + n_more * period, last[1] + n_more))
    beats = [beat for _, beat in points]
    ahead = [b - a for a, b in pairwise(beats)] + [0]
    markers = tuple(
        Marker(time * sample_rate, beat, n) for (time, beat), n in zip(points, ahead, strict=True)
    )
    return FittedGrid(markers, tuple(losses))


def _within(anchors: Sequence[GridAnchor], duration: float) -> list[GridAnchor]:
    """Return the anchors that rule within the recording."""
    ruling = [a for a, b in pairwise(anchors) if b.time > 0] + [anchors[-1]]
    inside = [a for a in ruling[1:] if a.time < duration]
    return [ruling[0], *inside]


def _apart(anchors: Sequence[GridAnchor], losses: list[str]) -> list[GridAnchor]:
    """Return the anchors without those that the next one restates within half a beat."""
    kept = [a for a, b in pairwise(anchors) if b.time - a.time >= _CLOSEST * a.period] + [anchors[-1]]
    if len(kept) < len(anchors):
        losses.append("some of its anchors lie less than half a beat before the next, and are left out")
    return kept


def _points(anchors: Sequence[GridAnchor], losses: list[str]) -> Iterator[tuple[float, int]]:
    """Yield time and number of each beat that needs a marker."""
    time, beat = _start(anchors[0])
    yield time, beat
    for anchor, after in pairwise(anchors):
        n_beats = (after.time - time) / anchor.period
        n_whole = max(1, round(n_beats))
        if abs(n_beats - n_whole) > _ON_A_BEAT:
            losses.append(f"it jumps at {after.time:.3f} s, and Engine bends the beats of the bar before")
            n_kept, n_bent = _bend(beat, n_beats, after.beat_in_bar)
            if n_kept > 0:
                yield time + n_kept * anchor.period, beat + n_kept
            n_whole = n_kept + n_bent
        time, beat = after.time, beat + n_whole
        if beat % BEATS_PER_BAR + 1 != after.beat_in_bar:
            losses.append(f"its bars start anew at {after.time:.3f} s, and Engine counts through")
        yield time, beat


def _bend(beat: int, n_beats: float, beat_in_bar: int) -> tuple[int, int]:
    """Return how many beats stay where they are, and how many are spread over the rest until a jump.

    Beats stay until the last downbeat, or the one before it if the bar then comes out right.
    """
    last = math.floor(n_beats) - (beat + math.floor(n_beats)) % BEATS_PER_BAR
    found = []
    for n_kept in (last, last - BEATS_PER_BAR):
        rest = n_beats - n_kept
        wanted = beat_in_bar - 1
        n_bent = wanted + BEATS_PER_BAR * round((rest - wanted) / BEATS_PER_BAR)
        if n_kept > 0 and n_bent > 0 and rest > 0:
            found.append((abs(math.log(n_bent / rest)), n_kept, n_bent))
    if found and min(found)[0] <= _MOST_BENT:
        return min(found)[1:]
    n_kept = last - (BEATS_PER_BAR if n_beats - last < _CLOSEST else 0)
    if n_kept <= 0:
        return 0, max(1, round(n_beats))
    return n_kept, max(1, round(n_beats - n_kept))


def _start(anchor: GridAnchor) -> tuple[float, int]:
    """Return time and number of the first marker: four beats before the first downbeat of the recording."""
    bar = BEATS_PER_BAR * anchor.period
    downbeat = anchor.time - (anchor.beat_in_bar - 1) * anchor.period
    first = downbeat - math.floor((downbeat + _NO_TIME) / bar) * bar
    return first + _FIRST_BEAT * anchor.period, _FIRST_BEAT


def are_same(a: BeatGrid | None, b: BeatGrid | None, duration: float, tolerance: float = 0.0005) -> bool:
    """Return whether all beats of two grids lie within `tolerance` (seconds) of each other, bars included."""
    if a is None or b is None:
        return a is b
    if len(a.anchors) != len(b.anchors):
        return False
    stops = [anchor.time for anchor in a.anchors[1:]] + [max(duration, a.anchors[-1].time)]
    return all(
        _is_same(x, y, stop, tolerance) for x, y, stop in zip(a.anchors, b.anchors, stops, strict=True)
    )


def _is_same(x: GridAnchor, y: GridAnchor, stop: float, tolerance: float) -> bool:
    # Two first anchors may name different beats of the same grid.
    n_between = round((y.time - x.time) / x.period)
    if (y.beat_in_bar - x.beat_in_bar - n_between) % x.meter.beats_per_bar or x.meter is not y.meter:
        return False
    start = abs(y.time - x.time - n_between * x.period)
    drift = abs(x.period - y.period) * max(0.0, stop - x.time) / x.period
    return start <= tolerance and drift <= tolerance
