"""How far labels that are numbers lie off, and which of them share an offset.

Every residual is one of three things: right but for the usual spread, off by what its source shares (a time offset of a
program, another scale of energy), or off by anything. The shares, the offset and the spread are estimated together
(expectation and maximisation); whether a source has an offset at all is decided by Bayes' information criterion (Schwarz
1978). A residual is only as good as the evidence it was measured by: with `trusts` less than 1 it may mean nothing.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]
Flags = npt.NDArray[np.bool_]

_ROUNDS = 60
_FIRST = (8.0, 1.0, 1.0)  # labels seen before any: right, off by what is shared, off by anything
_HEAVY = 3.0  # degrees of freedom of Student's t: some labels that are right lie far off
_N_PARAMETERS = 2  # of a shared offset: where, and how often
_FAINT = 1e-12


@dataclass(frozen=True, slots=True)
class Residuals:
    """How far labels lie off what is heard.

    Attributes
    ----------
    values : shape (n,)
    trusts : shape (n,)
        The chance that what was heard is right, 0 to 1.
    width : shape (n,)
        The span in which a label that is off by anything lies.
    groups : tuple of str, length n
        Who labelled.
    is_known : shape (n,)
        Whether the label is trusted.
    finest : float
        The least spread: what is finer does not matter to anybody.
    teaches : shape (n,) or None
        Whether the label tells anything of its source, or of the spread: no label that is kept apart does. None: all do.
    """

    values: Floats
    trusts: Floats
    width: Floats
    groups: tuple[str, ...]
    is_known: Flags
    finest: float
    teaches: Flags | None = None

    @property
    def teaching(self) -> Flags:
        """Whether each label tells anything of others."""
        return np.ones(len(self.values), bool) if self.teaches is None else self.teaches

    @property
    def counts(self) -> Floats:
        """How much each label tells of others: as much as it is trusted, or nothing."""
        return self.trusts * self.teaching


@dataclass(frozen=True, slots=True)
class Verdicts:
    """What each label is.

    Attributes
    ----------
    chances : shape (n, 3)
        Right, off by what its source shares, off by anything.
    errors : shape (n,)
        How far it is off, as far as that is believed.
    offsets : dict of str to float
        What each source shares; none where it shares nothing.
    spread : float
        Of labels that are right.
    """

    chances: Floats
    errors: Floats
    offsets: dict[str, float]
    spread: float


def judge(residuals: Residuals) -> Verdicts:
    """Tell what each label is."""
    groups = np.array(residuals.groups)
    names = list(dict.fromkeys(residuals.groups))
    spread = _first_spread(residuals)
    offsets: dict[str, float] = {}
    chances = np.zeros((len(residuals.values), 3))
    for _ in range(3):  # the spread is everybody's, the offsets are each one's
        for name in names:
            ours = groups == name
            offset, chances[ours] = _of_group(residuals, ours, spread)
            offsets |= {name: offset} if offset else {}
            if not offset:
                offsets.pop(name, None)
        spread = _spread(residuals, groups, chances, offsets)
    shared = np.array([offsets.get(name, 0.0) for name in residuals.groups])
    errors = chances[:, 1] * shared + chances[:, 2] * residuals.values
    return Verdicts(chances, np.asarray(errors), offsets, spread)


def _of_group(residuals: Residuals, ours: Flags, spread: float) -> tuple[float, Floats]:
    """Return what a source shares, 0 for nothing, and the chances of its labels."""
    plain, chances = _estimated(residuals, ours, spread, 0.0)
    offset = _mode(residuals, ours, spread, chances)
    if offset == 0.0:
        return 0.0, chances
    for _ in range(4):
        likely, shared = _estimated(residuals, ours, spread, offset)
        weights = shared[:, 1] * residuals.counts[ours]
        offset = _weighted_median(residuals.values[ours], weights) if weights.sum() > 1 else offset
    is_better = 2 * (likely - plain) > _N_PARAMETERS * np.log((ours & residuals.teaching).sum())
    return (offset, shared) if is_better and abs(offset) > 2 * spread else (0.0, chances)


def _estimated(residuals: Residuals, ours: Flags, spread: float, offset: float) -> tuple[float, Floats]:
    """Return how likely the residuals are with this offset (0: with none), and the chances of each."""
    likelihoods = _likelihoods(residuals, ours, spread, offset) * (1.0, bool(offset), 1.0)
    return estimated(likelihoods, residuals.is_known[ours], residuals.teaching[ours])


def estimated(likelihoods: Floats, is_known: Flags, teaches: Flags) -> tuple[float, Floats]:
    """Return how likely the labels of one source are in all, and the chances of what each is, shape (n, 3).

    Parameters
    ----------
    likelihoods : shape (n, 3)
        Of each label, were it right, off by what the source shares, or off by anything; what none can be is 0.
    is_known, teaches : shape (n,)
        Whether a label is trusted, and whether it tells anything of its source.
    """
    prior = np.array(_FIRST) * (likelihoods[teaches] if teaches.any() else likelihoods).any(axis=0)
    shares = prior / prior.sum()
    for _ in range(_ROUNDS):
        chances = _shared_out(likelihoods, shares, is_known)
        shares = (chances[teaches].sum(axis=0) + prior) / (np.count_nonzero(teaches) + prior.sum())
    return float(np.log(likelihoods[teaches] @ shares + _FAINT).sum()), chances


def _likelihoods(residuals: Residuals, ours: Flags, spread: float, offset: float) -> Floats:
    values, trusts = residuals.values[ours], residuals.trusts[ours]
    anywhere = 1 / residuals.width[ours]
    at = [trusts * _student(values - o, spread) + (1 - trusts) * anywhere for o in (0.0, offset)]
    return np.stack([*at, anywhere], axis=1)


def _shared_out(likelihoods: Floats, shares: Floats, is_known: Flags) -> Floats:
    chances = likelihoods * shares + _FAINT
    chances = chances / chances.sum(axis=1, keepdims=True)
    chances[is_known] = (1.0, 0.0, 0.0)
    return np.asarray(chances)


def _student(values: Floats, spread: float) -> Floats:
    """Return the density of Student's t with _HEAVY degrees of freedom."""
    scale = 2 / (np.pi * np.sqrt(_HEAVY))
    density = scale * np.power(1 + np.square(values / spread) / _HEAVY, -(_HEAVY + 1) / 2) / spread
    return np.asarray(density)


def _mode(residuals: Residuals, ours: Flags, spread: float, chances: Floats) -> float:
    """Return where most residuals lie that are not near 0; 0 where fewer than three lie together."""
    weights = residuals.counts[ours] * (1 - chances[:, 0])
    values = residuals.values[ours]
    away = (np.abs(values) > 2 * spread) & residuals.teaching[ours]
    if np.count_nonzero(away & (weights > 0)) < 3:
        return 0.0
    near = np.exp(-0.5 * np.square((values[away, None] - values[None]) / spread)) @ weights
    best = int(np.argmax(near))
    return float(values[away][best]) if near[best] > 2 else 0.0


def _first_spread(residuals: Residuals) -> float:
    """Return the spread of the nearer half of the residuals."""
    sizes = np.abs(residuals.values)
    return max(_weighted_median(sizes, residuals.counts) / 0.765, residuals.finest)  # of Student's t


def _spread(
    residuals: Residuals, groups: npt.NDArray[np.str_], chances: Floats, offsets: dict[str, float]
) -> float:
    """Return the spread of the labels that are right, and of those that are off by what is shared around that."""
    shared = np.array([offsets.get(str(name), 0.0) for name in groups])
    sizes = np.concatenate([np.abs(residuals.values), np.abs(residuals.values - shared)])
    weights = np.concatenate([chances[:, 0], chances[:, 1]]) * np.tile(residuals.counts, 2)
    return max(_weighted_median(sizes, weights) / 0.765, residuals.finest)


def _weighted_median(values: Floats, weights: Floats) -> float:
    order = np.argsort(values)
    cumulated = np.cumsum(weights[order])
    return float(values[order][np.searchsorted(cumulated, cumulated[-1] / 2)])
