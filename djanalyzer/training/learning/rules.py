"""Rules that explain where a mark stands: "16 bars before drop 1", found by counting how often each holds."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
import numpy.typing as npt

from djanalyzer.models.habit import Rule
from djanalyzer.models.landmarks import Landmark

FURTHEST = 64  # bars between a landmark and a mark
MOST = 8  # rules of a mark
_ABSENT = -(1 << 20)  # no bar: those in the silence before the music lie below 0
_RARE = 0.05  # share of the tracks that have a landmark, below which nobody counts from it
_FEWEST = 3
_USUAL_SHIFTS = (0, 1, 2, 4, 8, 16, 32, 64)
_HARDER = (
    0.02  # share of the tracks that a rule must explain beyond a simpler one, for each step of complexity
)
_MISSED = 0.25  # what a rule that points elsewhere takes away

Ints = npt.NDArray[np.int64]


class LandmarkTable:
    """Where the landmarks of many tracks lie.

    Parameters
    ----------
    tracks : the landmarks of each track, by its number
    """

    def __init__(self, tracks: Mapping[int, Mapping[Landmark, int]]) -> None:
        counts: dict[Landmark, int] = {}
        for found in tracks.values():
            for landmark in found:
                counts[landmark] = counts.get(landmark, 0) + 1
        least = max(_FEWEST, _RARE * len(tracks))
        self.names = sorted(name for name, n in counts.items() if n >= least)
        column = {name: i for i, name in enumerate(self.names)}
        self._row = {track_id: i for i, track_id in enumerate(tracks)}
        self.bars = np.full((len(tracks), len(self.names)), _ABSENT, np.int64)
        for row, found in enumerate(tracks.values()):
            for name, bar in found.items():
                if name in column:
                    self.bars[row, column[name]] = bar
        self._harder = np.array([name.complexity for name in self.names], np.float64)

    def best(self, chosen: Mapping[int, int], trust: Mapping[int, float], most: int = MOST) -> list[Rule]:
        """Return the rules that explain most of the chosen bars, each what those before it leave.

        Parameters
        ----------
        chosen : bar by track
        trust : by track, how much each counts
        """
        if not chosen or not self.names:
            return []
        rows = np.array([self._row[track_id] for track_id in chosen])
        bars = np.array(list(chosen.values()))
        counts = np.array([trust.get(track_id, 1.0) for track_id in chosen])
        shifts = np.where(self.bars[rows] > _ABSENT, bars[:, None] - self.bars[rows], FURTHEST + 1)
        near = np.abs(shifts) <= FURTHEST
        explained = np.zeros(len(rows), bool)
        rules: list[Rule] = []
        while len(rules) < most:
            found = self._next(shifts, near, counts, explained)
            if found is None:
                break
            column, shift = found
            holds = shifts[:, column] == shift
            share = float(counts[holds].sum() / counts.sum())
            rules.append(Rule(self.names[column], int(shift), share))
            explained |= holds
        return rules

    def _next(
        self,
        shifts: Ints,
        near: npt.NDArray[np.bool_],
        counts: npt.NDArray[np.float64],
        explained: npt.NDArray[np.bool_],
    ) -> tuple[int, int] | None:
        """Return the column and the shift of the rule that explains most of what is left."""
        open_ = counts * ~explained
        if np.count_nonzero(~explained) < _FEWEST:
            return None
        n_shifts = 2 * FURTHEST + 1
        cells = np.arange(len(self.names)) * n_shifts + np.clip(shifts, -FURTHEST, FURTHEST) + FURTHEST
        size = len(self.names) * n_shifts
        held = np.bincount(cells[near], np.broadcast_to(open_[:, None], shifts.shape)[near], size)
        there = (open_[:, None] * (shifts <= FURTHEST)).sum(axis=0)
        gain = held.reshape(-1, n_shifts) * (1 + _MISSED) - _MISSED * there[:, None]
        total = counts.sum()
        gain -= _HARDER * total * (self._harder[:, None] + odd_shifts())
        best = int(np.argmax(gain))
        column, shift = best // n_shifts, best % n_shifts - FURTHEST
        hits = held[best]
        return (column, shift) if hits >= max(_FEWEST, 0.03 * total) and gain.flat[best] > 0 else None


def odd_shifts() -> npt.NDArray[np.float64]:
    """Return how unusual it is to count so many bars, 0 to 1."""
    steps = np.abs(np.arange(-FURTHEST, FURTHEST + 1))
    even = np.where(steps % 8 == 0, 0.5, 1.0)
    return np.where(np.isin(steps, _USUAL_SHIFTS), 0.25 * (steps > 0), even)


def explained(rules: Sequence[Rule]) -> float:
    """Return the share of the marks that the best rule explains."""
    return rules[0].share if rules else 0.0
