"""The beats of a track as a player counts them: bars, beats in the bar, steps to and fro."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

if TYPE_CHECKING:
    from djanalyzer.app.viewing import Deck

BEAT_GAP = 12  # pixels: nearer than this, beats are not drawn
_HERE = 0.02  # seconds: nearer than this, one stands on the beat
_EXACT = 0.002  # seconds: nearer than this, something lies exactly on a line


@dataclass(frozen=True, slots=True, eq=False)
class Bars:
    """All beats of a track.

    Attributes
    ----------
    beats : array of float, shape (n_beats,)
        Seconds.
    positions : array of int, shape (n_beats,)
        1 (downbeat) to the number of beats in a bar.
    numbers : array of int, shape (n_beats,)
        The bar that each beat belongs to, from 1; an upbeat at the start belongs to bar 0.
    """

    beats: npt.NDArray[np.float64]
    positions: npt.NDArray[np.int64]
    numbers: npt.NDArray[np.int64]

    @classmethod
    def of(cls, deck: Deck) -> Bars:
        """Count the bars of a track; one without a grid has none."""
        return cls(deck.beats, deck.beat_positions, np.cumsum(deck.beat_positions == 1))

    @classmethod
    def none(cls) -> Bars:
        """Return the bars of a track without a grid."""
        return cls(np.zeros(0), np.zeros(0, np.int64), np.zeros(0, np.int64))

    def is_same(self, other: Bars) -> bool:
        """Return whether these are the same beats at the same places."""
        return np.array_equal(self.beats, other.beats) and np.array_equal(self.positions, other.positions)

    @property
    def beats_per_bar(self) -> int:
        """The beats of most bars; 4 where there is no whole bar."""
        lengths = np.bincount(self.numbers)[1:-1]
        return int(np.bincount(lengths).argmax()) if len(lengths) else 4

    @property
    def downbeats(self) -> npt.NDArray[np.float64]:
        """The first beats of the bars, seconds."""
        lines: npt.NDArray[np.float64] = self.beats[self.positions == 1]
        return lines

    def is_on(self, time: float, lines: npt.NDArray[np.float64]) -> bool:
        """Return whether a moment lies on one of `lines`, give or take what no ear tells."""
        return bool(len(lines)) and bool(np.abs(lines - time).min() <= _EXACT)

    def bar_before(self, time: float) -> float:
        """Return where the bar at a moment begins; the moment itself before the first bar or without bars."""
        index = int(np.searchsorted(self.downbeats, time + _EXACT)) - 1
        return float(self.downbeats[index]) if index >= 0 else time

    def bar_after(self, time: float) -> float:
        """Return where the bar at a moment ends; the moment itself in the last bar or without bars."""
        index = int(np.searchsorted(self.downbeats, time - _EXACT))
        return float(self.downbeats[index]) if index < len(self.downbeats) else time

    def nearest_bar(self, time: float) -> float:
        """Return the first beat of a bar that is nearest to a moment; the moment itself without bars."""
        lines = self.downbeats
        return float(lines[np.abs(lines - time).argmin()]) if len(lines) else time

    def within(self, start: float, stop: float) -> slice:
        """Return the beats in [start, stop)."""
        first, last = np.searchsorted(self.beats, (start, stop))
        return slice(int(first), int(last))

    def lines(
        self, start: float, stop: float, gap: float
    ) -> tuple[npt.NDArray[np.float64], npt.NDArray[np.float64]]:
        """Return the beats and the first beats of bars to draw in [start, stop), `gap` pixels being one beat.

        Where they would run together, beats are left out, then bars: every second, fourth, eighth… stays.
        """
        visible = self.within(start, stop) if gap else slice(0, 0)
        beats, positions, numbers = self.beats[visible], self.positions[visible], self.numbers[visible]
        is_bar = (positions == 1) & ((numbers - 1) % stride(self.beats_per_bar * gap, 1.5 * BEAT_GAP) == 0)
        return beats[positions != 1] if gap >= BEAT_GAP else beats[:0], beats[is_bar]

    def where(self, time: float) -> tuple[int, int] | None:
        """Return (bar, beat in bar) at a moment; None before the first beat or without beats."""
        index = int(np.searchsorted(self.beats, time + _HERE)) - 1
        return (int(self.numbers[index]), int(self.positions[index])) if index >= 0 else None

    def name(self, time: float) -> str:
        """Write where a moment is: "33.1"."""
        place = self.where(time)
        return f"{place[0]}.{place[1]}" if place else "–"

    def step(self, time: float, n_beats: float) -> float:
        """Return the moment `n_beats` later (or earlier), keeping the distance to the beat; seconds without a grid."""
        if len(self.beats) < 2:
            return time + 0.5 * n_beats
        index = np.interp(time, self.beats, np.arange(len(self.beats)))
        if not self.beats[0] <= time <= self.beats[-1]:
            return time + n_beats * self._period(time)
        target = index + n_beats
        if not 0 <= target <= len(self.beats) - 1:
            return time + n_beats * self._period(time)
        return float(np.interp(target, np.arange(len(self.beats)), self.beats))

    def step_bars(self, time: float, n_bars: int) -> float:
        """Return the moment `n_bars` later (or earlier), each bar as long as it is there."""
        for _ in range(abs(n_bars)):
            time = self.step(time, self._length_at(time) if n_bars > 0 else -self._length_before(time))
        return time

    def count(self, start: float, stop: float) -> int:
        """Return how many bars begin in [start, stop), give or take the width of a line."""
        return int(np.count_nonzero(self.positions[self.within(start - _HERE, stop - _HERE)] == 1))

    def after(self, n_bars: int) -> float | None:
        """Return where bar `n_bars + 1` begins, the end of the first `n_bars`; None where there are not so many."""
        downbeats = self.downbeats
        return float(downbeats[n_bars]) if 0 <= n_bars < len(downbeats) else None

    def before_end(self, n_bars: int) -> float | None:
        """Return where the last `n_bars` begin; None where there are not so many."""
        downbeats = self.downbeats
        return float(downbeats[-n_bars]) if 0 < n_bars <= len(downbeats) else None

    def _length_at(self, time: float) -> int:
        """Return the beats of the bar at a moment; the usual number at the ends of a track."""
        place = self.where(time)
        if place is None or place[0] in (0, self.numbers[-1]):
            return self.beats_per_bar
        return int(np.count_nonzero(self.numbers == place[0]))

    def _length_before(self, time: float) -> int:
        place = self.where(time)
        if place is None or place[0] < 2:
            return self.beats_per_bar
        return int(np.count_nonzero(self.numbers == place[0] - 1))

    def _period(self, time: float) -> float:
        if time < self.beats[len(self.beats) // 2]:
            return float(self.beats[1] - self.beats[0])
        return float(self.beats[-1] - self.beats[-2])


def stride(gap: float, least: float) -> int:
    """Return how many bars of `gap` pixels to go from one to the next so that they lie `least` apart: 1, 2, 4, 8…"""
    return int(2 ** max(0, math.ceil(math.log2(least / gap)))) if gap > 0 else 1
