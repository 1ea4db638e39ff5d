"""Key lock: the tape faster or slower at its own pitch, by overlapping stretches of it where they agree best (WSOLA)."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from djanalyzer.audio.readers import Samples
from djanalyzer.audio.tape import Tape

_SEQUENCE = 0.08  # seconds of tape that are heard untouched
_OVERLAP = 0.012  # seconds in which one stretch passes into the next
_REACH = 0.012  # seconds: the next one begins at most so far from where it ought to
_PULL = 0.1  # how much less a stretch at the end of the reach is liked than one in the middle


@dataclass(frozen=True, slots=True)
class Stretched:
    """How far a stretcher has come.

    Attributes
    ----------
    ideal : float
        Where on the tape the next stretch ought to begin.
    before, last : int, optional
        Where the last two stretches began.
    n_left : int
        Samples of the last one that have not been read.
    """

    ideal: float
    before: int | None
    last: int | None
    n_left: int


class Stretcher:
    """Reads a tape from `place` on, `speed` of its samples to one that is heard."""

    def __init__(self, tape: Tape, place: float, speed: float, rate: int) -> None:
        self._tape, self._speed = tape, speed
        self._n = max(2, round(_SEQUENCE * rate))
        self._n_overlap = max(1, round(_OVERLAP * rate))
        self._reach = max(1, round(_REACH * rate))
        self._ideal = place  # of the stretch that comes next
        self._before: int | None = None  # where the last stretch but one began
        self._last: int | None = None
        self._ready: Samples = np.zeros((0, 2), dtype=np.float32)
        lags = np.abs(np.arange(-self._reach, self._reach + 1)) / self._reach
        self._liking = (1 - _PULL * lags).astype(np.float32)
        self._rise = (np.arange(1, self._n_overlap + 1, dtype=np.float32) / self._n_overlap)[:, None]

    def read(self, n: int) -> Samples:
        """Return the next `n` samples, (n, 2)."""
        pieces = [self._ready]
        n_ready = len(self._ready)
        while n_ready < n:
            pieces.append(self._next_stretch())
            n_ready += self._n
        joined = np.concatenate(pieces) if len(pieces) > 1 else self._ready
        self._ready = joined[n:]
        return joined[:n]

    @property
    def stretched(self) -> Stretched:
        """How far it is."""
        return Stretched(self._ideal, self._before, self._last, len(self._ready))

    def go_on_from(self, stretched: Stretched) -> None:
        """Go on as another stretcher would, of a tape that is no different but in how it is mixed."""
        self._ideal, self._before, self._last = stretched.ideal, stretched.before, stretched.last
        if self._last is not None:
            self._ready = self._stretch(self._last)[self._n - stretched.n_left :]

    def _next_stretch(self) -> Samples:
        # A stretch is heard at its own speed: where its middle is in its place, its ends are least out of theirs.
        nominal = round(self._ideal + self._n * (self._speed - 1) / 2)
        begin = round(self._ideal)
        self._ideal += self._n * self._speed
        if self._last is None:
            self._last = begin
            return self._stretch(begin)
        leaving = self._tape.read(self._last + self._n, self._n_overlap)
        around = self._tape.read(nominal - self._reach, 2 * self._reach + self._n_overlap)
        lag = self._best_lag(leaving.sum(axis=1), around.sum(axis=1))
        self._before, self._last = self._last, nominal + lag
        return self._stretch(self._last)

    def _stretch(self, begin: int) -> Samples:
        """Return the stretch that begins there; the one before passes into it."""
        stretch = self._tape.read(begin, self._n)
        if self._before is not None:
            leaving = self._tape.read(self._before + self._n, self._n_overlap)
            stretch[: self._n_overlap] *= self._rise
            stretch[: self._n_overlap] += leaving * (1 - self._rise)
        return stretch

    def _best_lag(self, wanted: npt.NDArray[np.float32], around: npt.NDArray[np.float32]) -> int:
        """Return where, -reach to reach, `around` goes on most like `wanted`."""
        likeness = np.correlate(around, wanted, "valid")
        energy = np.cumsum(np.concatenate([[0.0], np.square(around, dtype=np.float64)]))
        energy = energy[len(wanted) :] - energy[: len(energy) - len(wanted)]
        likeness = likeness / np.sqrt(energy + 1e-9)
        return int(np.argmax(np.where(likeness > 0, likeness * self._liking, likeness))) - self._reach
