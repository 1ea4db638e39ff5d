"""Rare classes: how to keep the frequent ones from drowning them.

Paper 001 (its table 7) compares plain training with class-weighted cross-entropy and with oversampling of rare classes: the
weights find the rare ones best.
"""

from __future__ import annotations

from enum import StrEnum

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]
Indices = npt.NDArray[np.int64]

_BETA = 0.99


class Balance(StrEnum):
    """What is done for rare classes."""

    PLAIN = "plain"
    EFFECTIVE = "effective"  # weights by the effective number of examples
    INVERSE = "inverse"  # weights by inverse frequency
    OVERSAMPLED = "oversampled"  # they are drawn more often


def weights_of(balance: Balance, counts: Indices) -> Floats | None:
    """Return how much each class counts in a loss; None where all count alike."""
    if balance is Balance.EFFECTIVE:
        return effective_number(counts)
    return inverse_frequency(counts) if balance is Balance.INVERSE else None


def counts_of(indices: Indices, n_classes: int) -> Indices:
    """Return how often each class occurs, shape (n_classes,); a negative index is unknown and counts for none."""
    return np.bincount(indices[indices >= 0], minlength=n_classes).astype(np.int64)


def inverse_frequency(counts: Indices) -> Floats:
    """Return a weight for each class such that all classes that occur count alike in a loss.

    Parameters
    ----------
    counts : shape (n_classes,)

    Returns
    -------
    shape (n_classes,)
        1 on the average of the examples, so that the loss keeps its size; 1 for a class that does not occur.
    """
    return _level(1 / np.maximum(counts, 1), counts)


def effective_number(counts: Indices, beta: float = _BETA) -> Floats:
    """Return weights for the classes by their effective number of examples, (1 - beta^n) / (1 - beta).

    After Cui et al. (CVPR 2019): the more examples a class has, the less each new one adds. A class of one example weighs at
    most 1 / (1 - beta) times as much as a frequent one; `inverse_frequency` is the limit of beta to 1.
    """
    if not 0 <= beta < 1:
        raise ValueError(f"beta lies in [0, 1), and {beta} does not")
    return _level((1 - beta) / (1 - beta ** np.maximum(counts, 1)), counts)


def _level(weights: Floats, counts: Indices) -> Floats:
    """Scale weights to 1 on the average of the examples."""
    total = counts.sum()
    if total == 0:
        return np.ones(len(counts))
    return np.where(counts > 0, weights * total / (weights * counts).sum(), 1.0)


def oversampling(indices: Indices, n_classes: int) -> Floats:
    """Return how many times as likely each example is to be drawn so that all classes come alike, for `Pool.weighted`.

    Parameters
    ----------
    indices : shape (n_examples,)
        Negative where the class is unknown: such an example is drawn as often as before.
    """
    weights = inverse_frequency(counts_of(indices, n_classes))
    return np.where(indices >= 0, weights[indices], 1.0)
