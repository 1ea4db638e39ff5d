"""How much a grid's confidence is worth: trust fitted on how grids came out, and how often claims came true."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

import numpy as np
import numpy.typing as npt

from djanalyzer.models.decoding.constants import Constants, Weights
from djanalyzer.models.decoding.trust import (
    COUNT_SIGNS,
    PLACE_SIGNS,
    Features,
    bar_features_of,
    raw_odds,
    trust_in,
)
from djanalyzer.music import CHECKED
from djanalyzer.training.logits import yes_or_no

Floats = npt.NDArray[np.float64]

_N_FOLDS = 8
_N_KNOTS = len(Constants().trust_odds)  # of the curve from the models' odds to chances


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a trial came out when the weights of its evidence were fitted without it.

    Attributes
    ----------
    features : what trust would rest on; None where no grid was found
    is_counted_right : whether tempo and phase are those of the truth
    is_right : whether all is, the milliseconds included
    bar_odds, are_bars_right : the same for its bar lines; None where they are not known or the grid is wrong
    says : how much it counts
    """

    name: str
    group: str
    features: Features | None
    is_counted_right: bool
    is_right: bool
    bar_odds: float
    are_bars_right: bool | None
    says: float
    is_open: bool = False


def with_trust(constants: Constants, outcomes: Sequence[Outcome]) -> Constants:
    """Return the constants with trust fitted: its two models, and the curve over what they claim when left out."""
    judged = [o for o in outcomes if o.features is not None]
    fitted = _models(constants, judged)
    odds, chances = _curve(judged, left_out_odds(constants, judged))
    return replace(_bar_trust(fitted, judged), trust_odds=odds, trust_chances=chances)


def left_out(constants: Constants, outcomes: Sequence[Outcome]) -> Floats:
    """Return what trust claims of each outcome when its models and its curve are fitted without it, shape (n,)."""
    claims = np.zeros(len(outcomes))
    for fold in range(_N_FOLDS):
        rest = [o for o in outcomes if _fold(o) != fold]
        fitted = with_trust(constants, rest)
        for i, outcome in enumerate(outcomes):
            if _fold(outcome) == fold and outcome.features is not None:
                claims[i] = trust_in(outcome.features, fitted)
    return claims


def left_out_odds(constants: Constants, judged: Sequence[Outcome]) -> Floats:
    """Return the two models' log-odds of each outcome when they are fitted without it, shape (n,)."""
    odds = np.zeros(len(judged))
    for fold in range(_N_FOLDS):
        fitted = _models(constants, [o for o in judged if _fold(o) != fold])
        for i, outcome in enumerate(judged):
            if _fold(outcome) == fold and outcome.features is not None:
                odds[i] = raw_odds(outcome.features, fitted.count_trust, fitted.place_trust)
    return odds


def _models(constants: Constants, judged: Sequence[Outcome]) -> Constants:
    """Fit whether grids are counted right, and whether those that are lie in place."""
    counted = [o for o in judged if o.is_counted_right]
    if not counted:
        return constants
    count = _logistic(
        [o.features.count for o in judged if o.features],
        [o.is_counted_right for o in judged],
        judged,
        COUNT_SIGNS,
    )
    place = _logistic(
        [o.features.place for o in counted if o.features], [o.is_right for o in counted], counted, PLACE_SIGNS
    )
    return replace(constants, count_trust=count, place_trust=place)


def _logistic(
    features: list[Floats], is_right: list[bool], outcomes: Sequence[Outcome], signs: tuple[int, ...]
) -> Weights:
    says = np.array([o.says for o in outcomes])
    return yes_or_no(np.array(features), np.array(is_right), says, list(signs))


def _bar_trust(constants: Constants, judged: Sequence[Outcome]) -> Constants:
    barred = [o for o in judged if o.are_bars_right is not None]
    if not barred:
        return constants
    features = [bar_features_of(o.bar_odds) for o in barred]
    return replace(
        constants, bar_trust=_logistic(features, [bool(o.are_bars_right) for o in barred], barred, (0, 1))
    )


def _curve(judged: Sequence[Outcome], odds: Floats) -> tuple[Weights, Weights]:
    """Return knots of a rising curve from the models' log-odds to those of having come out right.

    Isotonic over bins that weigh alike; each block of bins counts as if it held one more grid, a wrong one, so that only
    many grids without a wrong one make a chance near 1: 99 in 100 takes at least 99.
    """
    order = np.argsort(odds)
    says = np.array([o.says for o in judged])[order]
    is_right = np.array([o.is_right for o in judged])[order]
    edges = np.searchsorted(np.cumsum(says), np.linspace(0, says.sum(), _N_KNOTS + 1)[1:-1])
    parts = zip(np.split(odds[order], edges), np.split(is_right, edges), np.split(says, edges), strict=True)
    blocks: list[list[_Bin]] = []
    for x, r, w in parts:
        if len(w):
            blocks.append([_Bin(float(np.average(x, weights=w)), float(w @ r), float(w.sum()))])
        while len(blocks) > 1 and _share(blocks[-2]) >= _share(blocks[-1]):
            last = blocks.pop()
            blocks[-1] += last
    knots = [(b.odds, _log_odds(_share(block))) for block in blocks for b in block]
    knots += [(knots[-1][0] + i, knots[-1][1]) for i in range(1, _N_KNOTS - len(knots) + 1)]
    return tuple(x for x, _ in knots), tuple(y for _, y in knots)


@dataclass(frozen=True, slots=True)
class _Bin:
    """Outcomes of much the same log-odds: their mean, how many (weighed) are right, and of how many."""

    odds: float
    right: float
    total: float


def _share(block: list[_Bin]) -> float:
    right, total = sum(b.right for b in block), sum(b.total for b in block)
    return max(right, 0.5) / (total + 1.0)


def _log_odds(chance: float) -> float:
    return float(np.log(chance / (1 - chance)))


def _fold(outcome: Outcome) -> int:
    return sum(outcome.group.encode()) % _N_FOLDS


def report(claims: Floats, outcomes: Sequence[Outcome]) -> str:
    """Return how often grids were right where they claimed how much (`claims`, shape (n,)), when left out of the fit."""
    is_right = np.array([o.is_right for o in outcomes])
    lines = [f"{len(outcomes)} trials, {is_right.mean():.1%} of the grids right, {claims.mean():.1%} claimed"]
    for low, high in pairwise((0.0, 0.5, 0.7, 0.8, 0.9, 0.95, CHECKED, 1.001)):
        here = (claims >= low) & (claims < high)
        if here.any():
            lines.append(
                f"{low:.2f} to {min(high, 1):.2f}: {here.sum():4} grids, "
                f"{claims[here].mean():.1%} claimed, {is_right[here].mean():.1%} right"
            )
    barred = [o.are_bars_right for o in outcomes if o.are_bars_right is not None]
    return "\n".join([*lines, f"bars right in {np.mean(barred):.1%} of the right grids"])
