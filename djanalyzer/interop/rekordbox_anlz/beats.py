"""Beat grids: `PQTZ` lists every beat, from which the few places where the grid changes are found again.

A beat is its place in the bar (1 to 4), the tempo there (BPM × 100) and its time in whole milliseconds. `PQT2` (in the
`.EXT`) holds only the first and last beat in a form that is understood; it serves where there is no `PQTZ`.
"""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from djanalyzer.interop.rekordbox_anlz.sections import Section
from djanalyzer.music import BEATS_PER_BAR, BeatGrid, GridAnchor

_BEAT = np.dtype([("place", ">u2"), ("tempo", ">u2"), ("time", ">u4")])

LOWEST_TEMPO = 10.0  # BPM; below is damage
LATEST = 7 * 24 * 3600.0  # seconds; beyond is damage
_MOST = 200_000  # beats

# Times are rounded to a millisecond at both ends of a beat: what lies nearer than this is the same grid.
_SAME_GRID = 0.002  # seconds

Times = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Beats:
    """Every beat of a track: times in seconds, tempos in BPM, places in the bar from 1; all of one length."""

    times: Times
    tempos: Times
    places: npt.NDArray[np.int64]
    n_left_out: int = 0

    def times_of(self, numbers: Sequence[int]) -> list[float]:
        """Return when the beats with these numbers (from 1) fall; the last tempo goes on beyond the last beat."""
        index = np.maximum(np.asarray(numbers, dtype=np.int64), 1) - 1
        last = len(self.times) - 1
        beyond = np.maximum(index - last, 0) * (60.0 / self.tempos[-1])
        times: list[float] = (self.times[np.minimum(index, last)] + beyond).tolist()
        return times


def read_beats(section: Section) -> Beats | None:
    """Read a `PQTZ`; None where it holds no beat. Beats that make no sense are left out and counted."""
    stated = int.from_bytes(section.data[20:24], "big")
    content = section.data[section.n_header :]
    n_beats = min(stated, len(content) // _BEAT.itemsize, _MOST)
    return _sensible(np.frombuffer(content, _BEAT, n_beats), stated - n_beats)


def read_ends(section: Section) -> Beats | None:
    """Read the first and last beat from a `PQT2`; None where it holds none."""
    ends = section.data[24:40]
    is_empty = int.from_bytes(section.data[40:44], "big") == 0
    if len(ends) < 2 * _BEAT.itemsize or is_empty:
        return None
    return _sensible(np.frombuffer(ends, _BEAT, 2), 0)


def _sensible(raw: npt.NDArray[np.void], n_missing: int) -> Beats | None:
    times = raw["time"].astype(np.float64) / 1000
    tempos = raw["tempo"].astype(np.float64) / 100
    if not len(times):
        return None
    later = np.diff(np.maximum.accumulate(times), prepend=-1.0) > 0
    keep = (tempos >= LOWEST_TEMPO) & (times <= LATEST) & later
    if not keep.any():
        return None
    places = (np.maximum(raw["place"].astype(np.int64), 1) - 1) % BEATS_PER_BAR + 1
    return Beats(times[keep], tempos[keep], places[keep], n_missing + int((~keep).sum()))


def to_grid(beats: Beats) -> BeatGrid:
    """Return the grid with the fewest anchors that puts every beat where rekordbox has it, within 2 ms."""
    anchors: list[GridAnchor] = []
    borders = [0, *_breaks(beats), len(beats.times)]
    for start, stop in itertools.pairwise(borders):
        anchors.extend(_anchors(beats, start, stop))
    return BeatGrid(tuple(anchors))


def ends_to_grid(ends: Beats) -> BeatGrid:
    """Return the grid that first and last beat describe: one anchor where one tempo joins them."""
    first = _anchor(ends, 0, float(ends.tempos[0]))
    if len(ends.times) < 2:
        return BeatGrid((first,))
    n_between = (float(ends.times[1]) - first.time) / first.period
    is_one = ends.tempos[0] == ends.tempos[1] and abs(n_between - round(n_between)) * first.period < 0.02
    return BeatGrid((first,) if is_one else (first, _anchor(ends, 1, float(ends.tempos[1]))))


def _breaks(beats: Beats) -> list[int]:
    """Return the beats at which tempo, counting or spacing change."""
    steps = np.diff(beats.times)
    periods = 60.0 / beats.tempos[:-1]
    changes = np.diff(beats.tempos) != 0
    miscounted = (np.diff(beats.places) - 1) % BEATS_PER_BAR != 0
    # Whoever counts wrong for one beat or holds it too long begins anew with the next.
    jumps = np.abs(steps - periods) > _SAME_GRID
    return [int(i) + 1 for i in np.flatnonzero(changes | miscounted | jumps)]


def _anchors(beats: Beats, start: int, stop: int) -> list[GridAnchor]:
    times, tempo = beats.times[start:stop], float(beats.tempos[start])
    if _fits(times, tempo):
        return [_anchor(beats, start, tempo)]
    # The tempo is rounded to 0.01 BPM; over many beats the times know it better.
    measured = 60.0 * (len(times) - 1) / float(times[-1] - times[0])
    if _fits(times, measured):
        return [_anchor(beats, start, measured)]
    anchors = [_anchor(beats, start, tempo)]
    begun = start
    for index in range(start + 1, stop):
        expected = beats.times[begun] + (index - begun) * 60.0 / tempo
        if abs(beats.times[index] - expected) > _SAME_GRID:
            begun = index
            anchors.append(_anchor(beats, index, tempo))
    return anchors


def _fits(times: Times, tempo: float) -> bool:
    expected = times[0] + np.arange(len(times)) * (60.0 / tempo)
    return bool(np.abs(times - expected).max() <= _SAME_GRID + 1e-9)


def _anchor(beats: Beats, index: int, tempo: float) -> GridAnchor:
    return GridAnchor(float(beats.times[index]), tempo, int(beats.places[index]))
