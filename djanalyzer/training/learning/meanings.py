"""What a sign means, judged by where it stands: Bayes' rule over all that it could mean, and over meaning nothing.

A sign that means something stands there in some share of the cases, which nobody knows: it is drawn from a beta
distribution. One that means nothing stands there as often as all other signs do. Both chances are beta-binomial, and what
is more likely counts: there is no threshold to choose.
"""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from dataclasses import dataclass
from typing import Generic, TypeVar

import numpy as np
from scipy.special import betaln

H = TypeVar("H", bound=Hashable)

MEANT = 0.2  # the chance, before anything is seen, that a sign of the DJ's own means anything

# How strongly a share is expected before anything is seen (a, b of the beta distribution).
CONSISTENT = (3.0, 1.0)  # who has a habit keeps it, mostly
ANY = (1.0, 1.0)  # of a word that everybody knows: the model may hear that place badly
_CERTAINTY = 30.0  # cases that the share among all other signs is worth


@dataclass(frozen=True, slots=True)
class Judged(Generic[H]):
    """What a sign means most likely.

    Attributes
    ----------
    meaning : H or None
        None where it most likely means nothing.
    probability : float
        That it means anything at all, 0 to 1.
    share : float
        Of the cases in which it stands there, as far as those seen tell.
    """

    meaning: H | None
    probability: float
    share: float


def judge(
    hits: Mapping[H, int],
    n: int,
    usual: Mapping[H, float],
    prior: Mapping[H, float],
    of_share: tuple[float, float],
) -> Judged[H]:
    """Return what a sign means that was seen `n` times.

    Parameters
    ----------
    hits : by meaning, how often it stood there
    n : int
    usual : by meaning, the share of all other signs that stand there
    prior : by meaning, how likely it is before anything is seen; what is left to 1 is meaning nothing
    of_share : tuple of float
        a and b of the beta distribution of the share in which it stands there, if it means that.
    """
    meanings = list(prior)
    k = np.array([hits.get(meaning, 0) for meaning in meanings], float)
    q = np.clip([usual.get(meaning, 0.0) for meaning in meanings], 1e-4, 0.999)
    chance = np.array([prior[meaning] for meaning in meanings])
    gain = _beta_binomial(k, n, *of_share) - _beta_binomial(k, n, _CERTAINTY * q, _CERTAINTY * (1 - q))
    logs = np.append(np.log(chance) + gain, np.log(max(1.0 - chance.sum(), 1e-12)))
    weights = np.exp(logs - logs.max())
    weights /= weights.sum()
    best = int(np.argmax(weights[:-1]))
    share = float((k[best] + of_share[0]) / (n + sum(of_share)))
    probability = float(1.0 - weights[-1])
    return Judged(meanings[best] if probability > 0.5 else None, probability, share)


def _beta_binomial(k: np.ndarray, n: int, a: float | np.ndarray, b: float | np.ndarray) -> np.ndarray:
    """Return the logarithm of the chance of k of n, less that of the order they came in."""
    return np.asarray(betaln(k + a, n - k + b) - betaln(a, b))
