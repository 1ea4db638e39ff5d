"""A beat grid in rekordbox's decimals: times to the millisecond, tempos to 0.01 BPM, beats within 5 ms of where they were.

A tempo like 127.9834 written as 127.98 drifts; where the drift would pass 5 ms, a further entry on a downbeat takes
the grid back to its place.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from djanalyzer.interop.rekordbox_xml.track_reading import HIGHEST_TEMPO, LONGEST, LOWEST_TEMPO
from djanalyzer.music import BeatGrid, GridAnchor

LARGEST_DRIFT = 0.005  # seconds


@dataclass(frozen=True, slots=True)
class FittedGrid:
    """A grid that can be written exactly.

    Attributes
    ----------
    drift : float
        Seconds by which a beat would be off if only the tempos were rounded.
    n_added : int
        Entries added to hold the beats in their place.
    n_dropped : int
        Entries that the format cannot hold: less than a millisecond apart, or with an impossible tempo.
    """

    grid: BeatGrid | None
    drift: float = 0.0
    n_added: int = 0
    n_dropped: int = 0


def milliseconds(seconds: float) -> float:
    """Return the time that rekordbox's three decimals name."""
    return float(f"{seconds:.3f}") + 0.0


def hundredths(tempo: float) -> float:
    """Return the tempo that rekordbox's two decimals name."""
    return float(f"{tempo:.2f}") + 0.0


def fit_grid(grid: BeatGrid, stop: float) -> FittedGrid:
    """Round a grid for a track that ends at `stop` seconds, adding entries where rounding would move beats."""
    sound = [a for a in grid.anchors if _can_be_written(a)]
    anchors = _starting_in_track(sound)
    drift, n_added, rounded = 0.0, 0, list[GridAnchor]()
    for anchor, until in zip(anchors, [*(a.time for a in anchors[1:]), stop], strict=False):
        exact = list(_held(anchor, until))
        n_added += len(exact) - 1
        drift = max(drift, _drift(anchor, until - anchor.time))
        rounded += [_rounded(a) for a in exact]
    apart = [a for a, b in pairwise(rounded) if a.time < b.time] + rounded[-1:]
    n_dropped = len(grid.anchors) - len(sound) + len(rounded) - len(apart)
    return FittedGrid(BeatGrid(tuple(apart)) if apart else None, drift, n_added, n_dropped)


def _can_be_written(anchor: GridAnchor) -> bool:
    return LOWEST_TEMPO <= hundredths(anchor.tempo) <= HIGHEST_TEMPO and abs(anchor.time) < LONGEST


def _starting_in_track(anchors: list[GridAnchor]) -> list[GridAnchor]:
    """Begin with a beat at or after 0 s: rekordbox knows no negative time."""
    while len(anchors) > 1 and anchors[1].time <= 0:
        anchors = anchors[1:]
    if not anchors:
        return []
    first = anchors[0]
    if first.time < 0:
        first = _moved(first, math.ceil(-first.time / first.period - 1e-9))
        return [first, *anchors[1:]] if len(anchors) == 1 or first.time < anchors[1].time else anchors[1:]
    if _drift(first, first.time) > LARGEST_DRIFT:
        # Before its first entry a grid runs backwards, and drifts as well.
        per_bar = first.meter.beats_per_bar
        n_bars = math.floor(first.time / first.period / per_bar)
        return [_moved(first, -n_bars * per_bar), *anchors] if n_bars else anchors
    return anchors


def _moved(anchor: GridAnchor, n_beats: int) -> GridAnchor:
    beat = (anchor.beat_in_bar - 1 + n_beats) % anchor.meter.beats_per_bar + 1
    return replace(anchor, time=max(anchor.time + n_beats * anchor.period, 0.0), beat_in_bar=beat)


def _held(anchor: GridAnchor, stop: float) -> Iterator[GridAnchor]:
    """Yield the anchor, and every later beat at which a rounded grid must be set right before `stop`."""
    while True:
        yield anchor
        n_beats = _n_beats_in_time(anchor)
        if anchor.time + n_beats * anchor.period >= stop:
            return
        per_bar = anchor.meter.beats_per_bar
        to_downbeat = (1 - anchor.beat_in_bar) % per_bar
        n_bars = (n_beats - to_downbeat) // per_bar
        on_downbeat = to_downbeat + n_bars * per_bar
        anchor = _moved(anchor, on_downbeat if n_bars >= 0 and on_downbeat > 0 else n_beats)


def _n_beats_in_time(anchor: GridAnchor) -> int:
    """Return how many beats after a rounded anchor stay within the largest drift: at least one."""
    rounded = _rounded(anchor)
    per_beat = rounded.period - anchor.period
    at_start = rounded.time - anchor.time
    if abs(per_beat) < 1e-12:
        return 1 << 40
    room = LARGEST_DRIFT - at_start * math.copysign(1.0, per_beat)
    return max(1, math.floor(room / abs(per_beat)))


def _drift(anchor: GridAnchor, seconds: float) -> float:
    return abs(_rounded(anchor).period - anchor.period) * max(seconds, 0.0) / anchor.period


def _rounded(anchor: GridAnchor) -> GridAnchor:
    return replace(anchor, time=milliseconds(anchor.time), tempo=hundredths(anchor.tempo))
