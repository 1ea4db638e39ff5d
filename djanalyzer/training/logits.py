"""Weights of evidence fitted to questions whose answers are known: conditional and plain logistic models."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]
Flags = npt.NDArray[np.bool_]

RIDGE = 0.005  # how strongly weights are drawn to what is usual
_CALM = 0.002  # the same for yes or no


@dataclass(frozen=True, slots=True)
class Question:
    """Alternatives of which some are right.

    Attributes
    ----------
    features : shape (n, k)
    is_right : shape (n,)
    says : float
        How much the answer counts.
    odds : shape (n,) or 0
        Log-odds known beforehand.
    """

    features: Floats
    is_right: Flags
    says: float
    odds: Floats | float = 0.0


def choose(
    questions: list[Question], signs: list[int], ridge: float, usual: Floats | None = None
) -> tuple[float, ...]:
    """Fit a conditional logit: the weights under which the right alternatives are likeliest.

    Parameters
    ----------
    signs : which way each feature may speak: 1 for, -1 against, 0 either
    ridge : how strongly weights are drawn to `usual` (0)
    """
    scale = np.concatenate([q.features - q.features.mean(axis=0) for q in questions]).std(axis=0) + 1e-3
    wanted = np.zeros(len(scale)) if usual is None else usual * scale
    sizes = [len(q.is_right) for q in questions]
    starts = np.concatenate([[0], np.cumsum(sizes)[:-1]])
    features = np.concatenate([q.features for q in questions]) / scale
    known = np.concatenate([np.broadcast_to(q.odds, n) for q, n in zip(questions, sizes, strict=True)])
    is_right = np.concatenate([q.is_right for q in questions])
    says = np.array([q.says for q in questions])
    says = says / says.sum()

    def shares_of(odds: Floats) -> Floats:
        """Return the softmax of each question by itself."""
        raised = np.exp(odds - np.repeat(np.maximum.reduceat(odds, starts), sizes))
        return np.asarray(raised / np.repeat(np.add.reduceat(raised, starts), sizes))

    def misfit(weights: Floats) -> tuple[float, Floats]:
        shares = shares_of(features @ weights + known)
        right = np.add.reduceat(np.where(is_right, shares, 0.0), starts) + 1e-12
        value = -float(says @ np.log(right))
        pull = shares - np.where(is_right, shares / np.repeat(right, sizes), 0.0)
        slope = (np.repeat(says, sizes) * pull) @ features
        apart = weights - wanted
        return value + ridge * float(apart @ apart) / 2, slope + ridge * apart

    return _minimised(misfit, wanted, signs, scale)


def yes_or_no(
    features: Floats, is_right: Flags, says: Floats, signs: list[int], calm: float = _CALM
) -> tuple[float, ...]:
    """Fit a logistic regression whose weights may speak one way only; `calm`: how strongly they are drawn to 0."""
    scale = np.maximum(np.abs(features).max(axis=0), 1e-3)
    x, y = features / scale, np.where(is_right, 1.0, -1.0)

    def misfit(weights: Floats) -> tuple[float, Floats]:
        margin = y * (x @ weights)
        slope = -(says * y / (1 + np.exp(np.clip(margin, -50, 50)))) @ x
        value = float(says @ np.logaddexp(0, -margin))
        return value / says.sum() + calm * float(weights @ weights) / 2, slope / says.sum() + calm * weights

    return _minimised(misfit, np.zeros(x.shape[1]), signs, scale)


def _minimised(
    misfit: Callable[[Floats], tuple[float, Floats]], start: Floats, signs: list[int], scale: Floats
) -> tuple[float, ...]:
    from scipy.optimize import minimize

    bounds = [(0 if s > 0 else None, 0 if s < 0 else None) for s in signs]
    found = minimize(misfit, start, jac=True, method="L-BFGS-B", bounds=bounds).x
    return tuple(float(v) for v in found / scale)
