"""Small heads that learn from labels as they are, and are asked only about tracks they have not seen (out-of-fold)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]
Indices = npt.NDArray[np.int64]
Flags = npt.NDArray[np.bool_]
Split = tuple[Indices, Indices]  # rows to learn from, rows to judge

_FAINT = 1e-9


def standardised(features: Floats, learned: Indices) -> Floats:
    """Return features with mean 0 and spread 1 over the rows that are learned from."""
    mean, spread = features[learned].mean(axis=0), features[learned].std(axis=0)
    return np.asarray((features - mean) / np.maximum(spread, 1e-6))


def components(features: Floats, learned: Indices, n: int) -> Floats:
    """Return the first principal components of the rows that are learned from, of all rows, each with spread 1."""
    scaled = standardised(features, learned)
    _, sizes, axes = np.linalg.svd(scaled[learned], full_matrices=False)
    n = min(n, int(np.count_nonzero(sizes > 1e-6)))
    return np.asarray(scaled @ axes[:n].T / (sizes[:n] / np.sqrt(len(learned))))


def softmax(odds: Floats) -> Floats:
    """Return the probabilities of each row."""
    raised = np.exp(odds - odds.max(axis=1, keepdims=True))
    return np.asarray(raised / raised.sum(axis=1, keepdims=True))


@dataclass(frozen=True)
class ClassHead:
    """A multinomial logistic regression beside odds that are known: `scale` is how much those count."""

    weights: Floats
    scale: float

    def chances(self, features: Floats, odds: Floats) -> Floats:
        """Return the probabilities of each class, shape (n, n_classes)."""
        return softmax(features @ self.weights + self.scale * odds)


def class_head(features: Floats, odds: Floats, chances: Floats, says: Floats, ridge: float) -> ClassHead:
    """Fit a multinomial logistic regression.

    Parameters
    ----------
    features : shape (n, k)
    odds : shape (n, n_classes)
        What is known before.
    chances : shape (n, n_classes)
        Of each class for each row: 1 for the labelled one, or less where the label is doubted.
    says : shape (n,)
        How much each row counts.
    ridge : float
        How strongly weights are drawn to 0, in rows.
    """
    from scipy.optimize import minimize

    shape = (features.shape[1], chances.shape[1])

    def misfit(flat: Floats) -> tuple[float, Floats]:
        weights, scale = flat[:-1].reshape(shape), flat[-1]
        said = softmax(features @ weights + scale * odds)
        value = -float((says[:, None] * chances * np.log(said + _FAINT)).sum())
        pull = says[:, None] * (said - chances)
        slope = features.T @ pull + ridge * weights
        value += ridge * float(np.square(weights).sum()) / 2
        return value, np.append(slope.ravel(), (pull * odds).sum())

    start = np.append(np.zeros(shape).ravel(), 1.0)
    bounds = [*[(None, None)] * (len(start) - 1), (0.0, None)]
    found = minimize(misfit, start, jac=True, method="L-BFGS-B", bounds=bounds, options={"maxiter": 200}).x
    return ClassHead(np.asarray(found[:-1].reshape(shape)), float(found[-1]))


def level_weights(features: Floats, values: Floats, says: Floats, ridge: float) -> Floats:
    """Fit a ridge regression, shape (k,); the last column, of ones, is free."""
    pull = np.full(features.shape[1], ridge)
    pull[-1] = 1e-6
    weighted = features * says[:, None]
    return np.asarray(np.linalg.solve(weighted.T @ features + np.diag(pull), weighted.T @ values))


def with_ones(features: Floats) -> Floats:
    return np.column_stack([features, np.ones(len(features))])


def rows_of(ids: Sequence[int], splits: Sequence[tuple[frozenset[int], frozenset[int]]]) -> list[Split]:
    """Return the rows to learn from and those to judge of each split, of rows about these tracks."""
    numbers = np.asarray(ids)
    rows = [tuple(np.flatnonzero(np.isin(numbers, list(side))) for side in split) for split in splits]
    return [(learned, judged) for learned, judged in rows if len(learned) and len(judged)]


def inner_splits(splits: Sequence[Split], split: Split) -> list[Split]:
    """Return how the rows that a split learns from judge each other, fold by fold, without those that it judges."""
    found = [(np.setdiff1d(split[0], judged), judged) for _, judged in splits]
    return [
        (learned, judged) for learned, judged in found if len(learned) and np.isin(judged, split[0]).all()
    ]
