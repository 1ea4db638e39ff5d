"""How sure a figure is: the range that other recordings of the same kind would likely give.

Tracks are drawn again with replacement, those of one artist together (bootstrap over clusters: Efron and Tibshirani, "An
Introduction to the Bootstrap", 1993, chapters 8 and 13), and the figure is taken anew each time.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]
Statistic = Callable[[Floats], Floats]

N_DRAWS = 2000
COVERED = 0.95
_SEED = 20_260_101  # the same draws every time: a figure does not change because it is asked for again


@dataclass(frozen=True, slots=True)
class Interval:
    """A figure and the range that holds 95 % of what other draws of the tracks give."""

    value: float
    low: float
    high: float

    @property
    def is_zero_outside(self) -> bool:
        """Return whether 0 lies outside: of a difference, whether it is told from none."""
        return self.low > 0 or self.high < 0


@lru_cache(maxsize=64)
def draws(groups: tuple[str, ...]) -> Floats:
    """Return how often each track is drawn, shape (N_DRAWS, n_tracks); tracks of one group always together."""
    names, member = np.unique(np.asarray(groups), return_inverse=True)
    rng = np.random.default_rng(_SEED)
    chosen = rng.integers(0, len(names), size=(N_DRAWS, len(names)))
    places = chosen + len(names) * np.arange(N_DRAWS)[:, None]
    drawn = np.bincount(places.ravel(), minlength=N_DRAWS * len(names)).reshape(N_DRAWS, -1)
    counts = drawn[:, member].astype(np.float64)
    counts.flags.writeable = False
    return counts


def interval(statistic: Statistic, groups: Sequence[str]) -> Interval | None:
    """Return a statistic with its range; None where there are no tracks.

    Parameters
    ----------
    statistic : function
        Of weights of shape (n, n_tracks), the figure for each row, shape (n,).
    groups : sequence of str
        Who made each track. Of a single group nothing can be said: the range is then everything there is.
    """
    if not groups:
        return None
    value = float(statistic(np.ones((1, len(groups))))[0])
    if len(set(groups)) < 2:
        return Interval(value, -np.inf, np.inf)
    outside = (1 - COVERED) / 2
    low, high = np.nanquantile(statistic(draws(tuple(groups))), [outside, 1 - outside])
    return Interval(value, float(low), float(high))


def mean_of(values: Sequence[float]) -> Statistic:
    """Return the statistic that is the mean of a value a track."""
    column = np.asarray(values, np.float64)
    return lambda weights: weights @ column / weights.sum(axis=1)


def median_of(values: Sequence[float]) -> Statistic:
    """Return the statistic that is the median of a value a track."""
    order = np.argsort(values, kind="stable")
    column = np.asarray(values, np.float64)[order]

    def statistic(weights: Floats) -> Floats:
        reached = np.cumsum(weights[:, order], axis=1)
        half = reached[:, -1:] / 2
        lower = (reached < half - 1e-9).sum(axis=1)
        upper = (reached < half + 1e-9).sum(axis=1)
        return np.asarray((column[lower] + column[np.minimum(upper, len(column) - 1)]) / 2)

    return statistic
