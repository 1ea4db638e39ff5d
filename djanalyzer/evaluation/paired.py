"""Is one model better than another on the same tracks, or may chance have done it? The paired bootstrap.

Each track gives one difference, so that what makes it hard for both counts for nothing, and tracks of one artist are drawn
together, for they are right or wrong together. Two bootstraps are asked, and the more doubtful one counts:

- pairs: the artists are drawn again with replacement, and the gain of each draw is measured by its own scatter (bootstrap-t:
  Efron and Tibshirani, "An Introduction to the Bootstrap", 1993, section 12.5); how often it strays as far upwards. It sees
  that a candidate which is often a little better is sometimes much worse. A draw has at least a third of the scatter seen.
- wild: every artist's difference keeps its size and is given a sign by chance (Cameron, Gelbach and Miller, "Bootstrap-based
  improvements for inference with clustered errors", Review of Economics and Statistics 90, 2008, section III.B); how often so
  much is gained where nothing is to be gained. Right for few artists too, for gains as often and as large as losses.

Of many subjects one is likely to look better by chance; Holm's steps (Scandinavian Journal of Statistics 6, 1979) keep the risk
that any of them is taken for better without being so.
"""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TypeVar

import numpy as np
import numpy.typing as npt

from djanalyzer.evaluation.intervals import N_DRAWS, Interval, interval, mean_of

Floats = npt.NDArray[np.float64]
K = TypeVar("K", bound=Hashable)

MISTAKEN = 0.05  # how often chance may be taken for any gain
_N_SIGNS = 5000
_SEED = 20_260_102
_ROUNDING = 1e-12
_LEAST_SCATTER = 1 / 3  # of a draw, in parts of what was seen


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two models on the same tracks.

    Attributes
    ----------
    before, after : float
        Means over the tracks.
    gain : Interval
        Of the difference, with 95 % of what other draws of the artists give.
    chance : float
        How often chance alone would give such a gain, one-sided; 1 where nothing is gained.
    """

    n_tracks: int
    n_groups: int
    before: float
    after: float
    gain: Interval
    chance: float


def compare(before: Sequence[float], after: Sequence[float], groups: Sequence[str]) -> Comparison:
    """Hold `after` against `before`, scores of the same tracks (higher is better); `groups` says who made each track.

    Raises
    ------
    ValueError
        There is no track, or they are not as many.
    """
    if not (len(before) == len(after) == len(groups) > 0):
        raise ValueError("as many scores before as after, and at least one")
    old, new = np.asarray(before, np.float64), np.asarray(after, np.float64)
    gain = interval(mean_of((new - old).tolist()), groups)
    assert gain is not None
    n_groups = len(set(groups))
    return Comparison(
        len(old), n_groups, float(old.mean()), float(new.mean()), gain, chance_of(new - old, groups)
    )


def chance_of(differences: Floats, groups: Sequence[str]) -> float:
    """Return how often chance alone would give so high a mean of the differences of tracks."""
    if len(differences) == 0 or differences.mean() <= _ROUNDING:
        return 1.0
    _, member = np.unique(np.asarray(groups), return_inverse=True)
    sums = np.asarray(np.bincount(member, weights=differences), np.float64)
    sizes = np.asarray(np.bincount(member), np.float64)
    return max(_of_pairs(sums, sizes), _of_signs(sums))


def proven(chances: Mapping[K, float], mistaken: float = MISTAKEN) -> frozenset[K]:
    """Return what is a gain beyond chance, with the risk of any mistake at most `mistaken` (Holm)."""
    found: set[K] = set()
    for i, (key, chance) in enumerate(sorted(chances.items(), key=lambda pair: pair[1])):
        if chance > mistaken / (len(chances) - i):
            break
        found.add(key)
    return frozenset(found)


def _of_pairs(sums: Floats, sizes: Floats) -> float:
    """Return how often other draws of the artists stray as far upwards from what was seen, each by its own scatter."""
    if len(sums) < 2:
        return 1.0
    counts = _counts(len(sums))
    n_drawn = counts @ sizes
    gains = counts @ sums / n_drawn
    spread = counts @ sums**2 - 2 * gains * (counts @ (sums * sizes)) + gains**2 * (counts @ sizes**2)
    errors = np.sqrt(np.maximum(spread, 0.0)) / n_drawn
    gain = float(sums.sum() / sizes.sum())
    error = float(np.sqrt(((sums - gain * sizes) ** 2).sum()) / sizes.sum())
    # Where all but one or two artists gain alike, many a draw leaves those out and has no scatter at all: it would stray
    # infinitely far, and 20 gains of 21 without a loss would be less of a proof than 14.
    errors = np.maximum(errors, _LEAST_SCATTER * error)
    above = gains - gain
    return _share((above > _ROUNDING) & (above * error >= gain * errors - _ROUNDING))


def _of_signs(sums: Floats) -> float:
    """Return how often signs by chance make as much of the artists' differences."""
    sums = sums[sums != 0]  # who gains and loses nothing has no sign
    return _share(_signs(len(sums)) @ sums >= sums.sum() - _ROUNDING)


@lru_cache(maxsize=16)
def _counts(n: int) -> Floats:
    """Return how often each of `n` artists is drawn, shape (N_DRAWS, n)."""
    rng = np.random.default_rng([_SEED, n, 1])
    return rng.multinomial(n, np.full(n, 1 / n), size=N_DRAWS).astype(np.float64)


@lru_cache(maxsize=16)
def _signs(n: int) -> Floats:
    """Return signs, shape (_N_SIGNS, n): 1 or -1 by chance."""
    return np.random.default_rng([_SEED, n]).choice([-1.0, 1.0], size=(_N_SIGNS, n))


def _share(happened: npt.NDArray[np.bool_]) -> float:
    """Return how often something happens; what was seen is one case of it, so that it is never nothing."""
    return (1.0 + float(happened.sum())) / (1.0 + len(happened))
