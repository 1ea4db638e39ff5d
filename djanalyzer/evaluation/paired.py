"""Is one model better than another on the same tracks, or may chance have done it? The paired bootstrap.

Each track gives one difference, so that what makes it hard for both counts for nothing, and tracks of one artist are drawn
together, for they are right or wrong together. Two bootstraps are asked, and the more doubtful one counts:

- pairs: the artists are drawn again with replacement, and the gain of each draw is measured by its own scatter (bootstrap-t:
  Efron and Tibshirani, "An Introduction to the Bootstrap", 1993, section 12.5); how often it strays as far upwards. It sees
  that a candidate which is often a little better is sometimes much worse. A draw has at least a third of the scatter seen.
- wild: every artist's difference keeps its size and is given a sign by chance (Cameron, Gelbach and Miller, "Bootstrap-based
  improvements for inference with clustered errors", Review of Economics and Statistics 90, 2008, section III.B); how often so
  much is gained where nothing is to be gained. Right for few artists too, for gains as often and as large as losses.

Both know what was seen alone, and of few artists none may have met with a loss that is rare. So `compare` asks a third one:

- beside one unseen: artists are weighed by chance, as in the Bayesian bootstrap (Rubin, Annals of Statistics 9, 1981), and
  one more is among them whom nobody has seen, and who loses more than is usual; how often nothing is gained on balance. With
  the largest loss that there can be this is the bound of Gaffke ("Three test statistics for a nonparametric one-sided
  hypothesis on the mean of a nonnegative variable", Mathematical Methods of Statistics 14, 2005), and nothing that is often
  better by 10 points could ever be proven by fewer than 58 artists, whatever was seen. So the unseen one loses five times
  what artists usually change by, and 0.4 at the most: chosen by `benchmarks/promotion.py`, so that candidates of skewed
  differences are not taken for better more often than told. Larger losses that are rare may stay unseen. Nor can it lose more
  than it has: what artists score before, on average, if one more had everything to lose.

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
_UNSEEN = 5.0  # the loss of an artist whom nobody has seen, in parts of what artists usually change by
_UNSEEN_MOST = 0.4  # and of a score from 0 to 1


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
    """Hold `after` against `before`, scores of the same tracks (0 to 1, higher is better); `groups` says who made each track.

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
    chance = max(chance_of(new - old, groups), chance_beside_unseen(new - old, groups, old))
    return Comparison(len(old), n_groups, float(old.mean()), float(new.mean()), gain, chance)


def chance_of(differences: Floats, groups: Sequence[str]) -> float:
    """Return how often chance alone would give so high a mean of the differences of tracks."""
    if len(differences) == 0 or differences.mean() <= _ROUNDING:
        return 1.0
    sums, sizes = _by_artist(differences, groups)
    return max(_of_pairs(sums, sizes), _of_signs(sums))


def chance_beside_unseen(differences: Floats, groups: Sequence[str], before: Floats) -> float:
    """Return how often nothing is gained on balance where one more artist loses whom nobody has seen.

    `differences` are those of scores from 0 to 1, `before` the scores that may be lost, shapes (n_tracks,).
    """
    if len(differences) == 0 or differences.mean() <= _ROUNDING:
        return 1.0
    sums, sizes = _by_artist(differences, groups)
    at_stake, _ = _by_artist(before, groups)
    usual = float(np.sqrt(np.mean((sums / sizes) ** 2)))
    most = float(np.mean(np.append(at_stake / sizes, 1.0)))
    lost = min(_UNSEEN * usual, _UNSEEN_MOST, most) * float(sizes.mean())
    return _share(_weights(len(sums) + 1) @ np.append(sums, -lost) <= _ROUNDING)


def proven(chances: Mapping[K, float], mistaken: float = MISTAKEN) -> frozenset[K]:
    """Return what is a gain beyond chance, with the risk of any mistake at most `mistaken` (Holm)."""
    found: set[K] = set()
    for i, (key, chance) in enumerate(sorted(chances.items(), key=lambda pair: pair[1])):
        if chance > mistaken / (len(chances) - i):
            break
        found.add(key)
    return frozenset(found)


def _by_artist(differences: Floats, groups: Sequence[str]) -> tuple[Floats, Floats]:
    """Return the sums of the artists' differences and how many tracks each has, shape (n_artists,)."""
    _, member = np.unique(np.asarray(groups), return_inverse=True)
    sums = np.bincount(member, weights=differences)
    return np.asarray(sums, np.float64), np.asarray(np.bincount(member), np.float64)


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


@lru_cache(maxsize=16)
def _weights(n: int) -> Floats:
    """Return what each of `n` artists counts, shape (_N_SIGNS, n): as a Dirichlet distribution draws it, but for the sum."""
    return np.random.default_rng([_SEED, n, 2]).exponential(size=(_N_SIGNS, n))


def _share(happened: npt.NDArray[np.bool_]) -> float:
    """Return how often something happens; what was seen is one case of it, so that it is never nothing."""
    return (1.0 + float(happened.sum())) / (1.0 + len(happened))
