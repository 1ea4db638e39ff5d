"""How far a teacher's word is taken: paper 002's confidence of pseudo-labels (equation 4) and the threshold they must pass."""

from __future__ import annotations

import math

import torch
from torch import Tensor

# Where paper 002 (figure 6) found its best threshold, 0.7, lies between.
LOWEST, HIGHEST = 0.6, 0.8
_NEAR = 1.5  # levels: what is no nearer would be another word for the energy


def confidence_of(chances: Tensor) -> Tensor:
    """Return the confidence of pseudo-labels (paper 002, equation 4), shape (...).

    The best chance where it is at least 1/2: the best one is taken to be there. Else 1 minus it: none of them is.

    Parameters
    ----------
    chances : shape (..., n)
    """
    best = chances.amax(dim=-1)
    return torch.where(best >= 0.5, best, 1 - best)


def is_there(chances: Tensor) -> Tensor:
    """Say where the best chance says that something is there (paper 002, section 4.1), shape (...)."""
    return chances.amax(dim=-1) >= 0.5


def threshold_at(progress: float, lowest: float = LOWEST, highest: float = HIGHEST) -> float:
    """Return the confidence that pseudo-labels must have (`th` of paper 002), at 0 to 1 of the way.

    It rises, so that a teacher who has just begun to err is not followed in what he is sure of too early; and falls again, so
    that in the end what is hard is learned from too. The paper keeps one threshold and finds that results rise and then fall
    with it; 0.7 was best.
    """
    return lowest + (highest - lowest) * math.sin(math.pi * min(max(progress, 0.0), 1.0))


def level_confidence(spread: float) -> float:
    """Return the confidence in a teacher's energy level: the chance that it is off by less than 1.5 levels.

    `spread` is the mean distance of his levels from labels; errors are taken to be spread as a Laplace distribution.
    """
    return 1 - math.exp(-_NEAR / max(spread, 1e-6))


def is_contradicted(distance: Tensor, spread: float, threshold: float) -> Tensor:
    """Say which labels lie farther from the teacher's levels than his errors explain at this threshold, shape kept."""
    return distance > max(_NEAR, -spread * math.log(1 - threshold))
