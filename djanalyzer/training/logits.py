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
    total = sum(q.says for q in questions)
    wanted = np.zeros(len(scale)) if usual is None else usual * scale

    def misfit(weights: Floats) -> tuple[float, Floats]:
        value, slope = 0.0, np.zeros_like(weights)
        for q in questions:
            features = q.features / scale
            odds = features @ weights + q.odds
            shares = np.exp(odds - odds.max())
            shares /= shares.sum()
            right = float(shares[q.is_right].sum()) + 1e-12
            value -= q.says * np.log(right)
            slope += q.says * ((shares - np.where(q.is_right, shares / right, 0)) @ features)
        apart = weights - wanted
        return value / total + ridge * float(apart @ apart) / 2, slope / total + ridge * apart

    return _minimised(misfit, wanted, signs, scale)


def yes_or_no(features: Floats, is_right: Flags, says: Floats, signs: list[int]) -> tuple[float, ...]:
    """Fit a logistic regression whose weights may speak one way only."""
    scale = np.maximum(np.abs(features).max(axis=0), 1e-3)
    x, y = features / scale, np.where(is_right, 1.0, -1.0)

    def misfit(weights: Floats) -> tuple[float, Floats]:
        margin = y * (x @ weights)
        slope = -(says * y / (1 + np.exp(np.clip(margin, -50, 50)))) @ x
        value = float(says @ np.logaddexp(0, -margin))
        return value / says.sum() + _CALM * float(weights @ weights) / 2, slope / says.sum() + _CALM * weights

    return _minimised(misfit, np.zeros(x.shape[1]), signs, scale)


def _minimised(
    misfit: Callable[[Floats], tuple[float, Floats]], start: Floats, signs: list[int], scale: Floats
) -> tuple[float, ...]:
    from scipy.optimize import minimize

    bounds = [(0 if s > 0 else None, 0 if s < 0 else None) for s in signs]
    found = minimize(misfit, start, jac=True, method="L-BFGS-B", bounds=bounds).x
    return tuple(float(v) for v in found / scale)
