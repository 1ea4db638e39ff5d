"""Tempo and beat from a hand that taps along. Times are those of the music that is heard, in seconds."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from djanalyzer.music.grid import BeatGrid
from djanalyzer.music.grid_editing import SLOWEST, Beat, count_from, nearest_beat

FEWEST = 4  # taps that make a grid; from the second one on there is something to show
_LONGEST_REST = 1.1 * 60.0 / SLOWEST  # seconds: after a longer rest one begins anew
_MOST = 64  # taps that are weighed; who goes on tapping follows the music
_DECIMALS = 2


@dataclass(frozen=True, slots=True)
class Tap:
    """A tap at `time` (seconds); `is_downbeat` where the DJ says that a bar begins there."""

    time: float
    is_downbeat: bool = False


@dataclass(frozen=True, slots=True)
class Tapped:
    """What taps say.

    Attributes
    ----------
    tempo : float
        BPM, to two decimals.
    time : float
        Seconds: a beat, where the line through all taps has it.
    is_downbeat : bool
        A bar begins there.
    n_taps : int
        How many taps were weighed.
    spread : float
        Seconds: half of the taps lie nearer than this to the line.
    """

    tempo: float
    time: float
    is_downbeat: bool
    n_taps: int
    spread: float

    @property
    def is_enough(self) -> bool:
        """Whether there are enough taps to make a grid of."""
        return self.n_taps >= FEWEST


def tap(taps: Sequence[Tap], new: Tap) -> tuple[Tap, ...]:
    """Return the taps with another one; after a rest, or where the playhead has jumped back, it is the first one."""
    if taps and 0 < new.time - taps[-1].time <= _LONGEST_REST:
        return (*taps, new)[-_MOST:]
    return (new,)


def heard_in(taps: Sequence[Tap]) -> Tapped | None:
    """Return tempo and beat of taps, None below two.

    The line through them is that of Theil and Sen, which taps gone astray do not bend; a beat that was left out counts.
    """
    if len(taps) < 2:
        return None
    times = np.array([t.time for t in taps])
    steps = np.diff(times)
    numbers = np.concatenate([[0.0], np.cumsum(np.rint(steps / np.median(steps)))])
    later, earlier = np.tril_indices(len(times), -1)
    apart = numbers[later] - numbers[earlier]
    rises = (times[later] - times[earlier])[apart > 0] / apart[apart > 0]
    period = float(np.median(rises))
    start = float(np.median(times - period * numbers))
    spread = float(np.median(np.abs(times - period * numbers - start)))
    downbeats = [n for n, t in zip(numbers.tolist(), taps, strict=True) if t.is_downbeat]
    last = downbeats[-1] if downbeats else float(numbers[-1])
    return Tapped(round(60.0 / period, _DECIMALS), start + last * period, bool(downbeats), len(taps), spread)


def grid_of(tapped: Tapped, known: BeatGrid | None) -> BeatGrid:
    """Return the grid that was tapped: the stretch of the known one where it was tapped, counted anew, or a grid of its own.

    Bars begin where the DJ has tapped that they do, else where they began.
    """
    if known is None:
        return count_from(BeatGrid.constant(0.0, tapped.tempo), Beat(0, 0, tapped.time, 1), tapped.tempo)
    near = nearest_beat(known, tapped.time)
    place = 1 if tapped.is_downbeat else near.beat_in_bar
    return count_from(known, replace(near, time=tapped.time, beat_in_bar=place), tapped.tempo)
