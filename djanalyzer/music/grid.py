"""The beat grid: a list of anchors, each ruling with its own tempo until the next one."""

from __future__ import annotations

import math
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

import numpy as np
import numpy.typing as npt

BEATS_PER_BAR = 4  # of common time

# Two beats closer than this share of a beat are one beat written twice (an anchor laid on the grid before it).
SAME_BEAT = 0.25
_DECIMALS = 2  # BPM this near are one tempo


class Meter(StrEnum):
    """How beats make bars. In 6/8 the beat is the dotted quarter note: two to a bar."""

    FOUR_FOUR = "4/4"
    THREE_FOUR = "3/4"
    SIX_EIGHT = "6/8"

    @property
    def beats_per_bar(self) -> int:
        return {"4/4": 4, "3/4": 3, "6/8": 2}[self.value]


@dataclass(frozen=True, slots=True)
class GridAnchor:
    """A known beat: from `time` on, beats follow at `tempo`.

    Attributes
    ----------
    time : float
        Seconds; may be negative.
    tempo : float
        Beats per minute, above zero.
    beat_in_bar : int
        1 (downbeat) to the number of beats in a bar.
    meter : Meter
        Of the bars from here on.
    """

    time: float
    tempo: float
    beat_in_bar: int = 1
    meter: Meter = Meter.FOUR_FOUR

    def __post_init__(self) -> None:
        if not (math.isfinite(self.time) and math.isfinite(self.tempo) and self.tempo > 0):
            raise ValueError(f"an anchor needs a finite time and a tempo above zero: {self}")
        if not 1 <= self.beat_in_bar <= self.meter.beats_per_bar:
            raise ValueError(f"beat_in_bar runs from 1 to {self.meter.beats_per_bar} in {self.meter}: {self}")

    @property
    def period(self) -> float:
        """Seconds from beat to beat."""
        return 60.0 / self.tempo


@dataclass(frozen=True, slots=True)
class BeatGrid:
    """Piecewise constant tempo over a whole track. Before the first anchor its tempo runs backwards to 0 s."""

    anchors: tuple[GridAnchor, ...]

    def __post_init__(self) -> None:
        if not self.anchors:
            raise ValueError("a beat grid needs at least one anchor")
        times = [a.time for a in self.anchors]
        if any(b <= a for a, b in pairwise(times)):
            raise ValueError("anchors must follow each other in time")

    @classmethod
    def constant(
        cls, time: float, tempo: float, beat_in_bar: int = 1, meter: Meter = Meter.FOUR_FOUR
    ) -> BeatGrid:
        """Return a grid of one anchor."""
        return cls((GridAnchor(time, tempo, beat_in_bar, meter),))

    @property
    def is_constant(self) -> bool:
        return len(self.anchors) == 1

    @property
    def tempo(self) -> float:
        """Return the tempo of the first beats (BPM), which is that of all beats where the grid is constant.

        `tempo_over` says which one rules a recording.
        """
        return self.anchors[0].tempo

    def tempo_over(self, duration: float | None) -> float:
        """Return the tempo that rules longest in a recording of `duration` seconds (BPM).

        Stretches of one tempo count together. Where the duration is unknown (None), the grid ends at its last anchor.
        """
        stop = self.anchors[-1].time if duration is None else duration
        ruled: defaultdict[float, float] = defaultdict(float)
        for anchor, start, end, _after in self._spans(stop):
            ruled[round(anchor.tempo, _DECIMALS)] += end - start
        longest = max(ruled, key=ruled.__getitem__, default=self.tempo)
        return next((a.tempo for a in self.anchors if round(a.tempo, _DECIMALS) == longest), self.tempo)

    @property
    def meter(self) -> Meter:
        """Return the meter of the first bars."""
        return self.anchors[0].meter

    def tempo_at(self, time: float) -> float:
        """Return the tempo in BPM that rules at `time`."""
        return self._anchor_at(time).tempo

    def meter_at(self, time: float) -> Meter:
        """Return the meter of the bars at `time`."""
        return self._anchor_at(time).meter

    def beats(self, duration: float) -> npt.NDArray[np.float64]:
        """Return every beat in [0, duration), seconds, shape (n_beats,)."""
        return self.beats_and_positions(duration)[0]

    def downbeats(self, duration: float) -> npt.NDArray[np.float64]:
        """Return the first beats of all bars in [0, duration), seconds, shape (n_bars,)."""
        times, positions = self.beats_and_positions(duration)
        downbeats: npt.NDArray[np.float64] = times[positions == 1]
        return downbeats

    def beats_and_positions(self, duration: float) -> tuple[npt.NDArray[np.float64], npt.NDArray[np.int64]]:
        """Return the beats in [0, duration) and the place of each in its bar (from 1), both of shape (n_beats,)."""
        pieces = [_piece(*span) for span in self._spans(duration)]
        if not pieces:
            return np.zeros(0), np.zeros(0, dtype=np.int64)
        return np.concatenate([p[0] for p in pieces]), np.concatenate([p[1] for p in pieces])

    def snap(self, time: float) -> float:
        """Return the beat nearest to `time`, in seconds; an anchor's own beat ends the one before it."""
        anchor = self._anchor_at(time)
        nearest = anchor.time + round((time - anchor.time) / anchor.period) * anchor.period
        later = [a.time for a in self.anchors if a.time > anchor.time]
        return min([nearest, *later[:1]], key=lambda t: abs(t - time))

    def snap_to_downbeat(self, time: float) -> float:
        """Return the first beat of a bar nearest to `time`, in seconds."""
        anchor = self._anchor_at(time)
        reach = time + 3 * anchor.meter.beats_per_bar * anchor.period
        downbeats = self.downbeats(max(reach, reach - self.anchors[0].time))
        if len(downbeats) == 0:
            return self.snap(time)
        return float(downbeats[np.argmin(np.abs(downbeats - time))])

    def _anchor_at(self, time: float) -> GridAnchor:
        after = bisect_right(self.anchors, time, key=lambda anchor: anchor.time)
        return self.anchors[max(after - 1, 0)]

    def _spans(self, duration: float) -> Iterator[tuple[GridAnchor, float, float, float]]:
        """Yield each anchor that rules within [0, duration), from where, until where, and the time of the next one."""
        later = [a.time for a in self.anchors[1:]]
        for anchor, start, after in zip(self.anchors, [0.0, *later], [*later, math.inf], strict=True):
            if min(after, duration) > max(start, 0.0):
                yield anchor, max(start, 0.0), min(after, duration), after


def _piece(
    anchor: GridAnchor, start: float, stop: float, after: float
) -> tuple[npt.NDArray[np.float64], npt.NDArray[np.int64]]:
    epsilon = 1e-9
    first = math.ceil((start - anchor.time) / anchor.period - epsilon)
    last = math.ceil((stop - anchor.time) / anchor.period - epsilon)
    index = np.arange(first, last)
    times = anchor.time + index * anchor.period
    # A beat that the next anchor restates a moment later belongs to that anchor.
    keep = times < after - SAME_BEAT * anchor.period
    times, index = np.maximum(times[keep], 0.0), index[keep]
    return times, (index + anchor.beat_in_bar - 1) % anchor.meter.beats_per_bar + 1


@dataclass(frozen=True, slots=True)
class GridChoice:
    """One way to count a recording, and how likely it is the one people tap (0 to 1)."""

    beat_grid: BeatGrid
    probability: float
