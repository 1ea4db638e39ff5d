"""Learning a choice: which of a track's bars the DJ takes, or none, by what speaks for each."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from djanalyzer.models.decoding.pulse import Floats

_WRONG = 0.1  # share of marks that stand anywhere, to begin with
_MOST_WRONG = 0.5
_STEPS = (40, 20, 20)  # of each round; after each, that share is taken anew


def fitted(
    evidence: Sequence[Floats], chosen: npt.NDArray[np.int64], trust: Floats, calm: Floats
) -> tuple[Floats, Floats]:
    """Fit the weights of a conditional choice in which some are wrong.

    Each choice is, with a chance that is estimated too, a mistake that may stand anywhere; a wrong mark then pulls no more
    than its share (a mixture with a uniform component, fitted by expectation and maximisation).

    Parameters
    ----------
    evidence : for each track, shape (n_places, n_weights)
        What speaks for each place, the last one being none.
    chosen : shape (n_tracks,)
        Which place.
    trust : shape (n_tracks,), 0 to 1
        How much each counts.
    calm : shape (n_weights,)
        How strongly each weight is held back (the inverse variance of a normal prior around 0).

    Returns
    -------
    weights : shape (n_weights,)
    rightness : shape (n_tracks,), 0 to 1
        How likely each choice is meant, and no mistake.
    """
    speaks = np.any([e.any(axis=0) for e in evidence], axis=0)
    pieces = _Pieces([e[:, speaks] for e in evidence], chosen)
    weights, wrong, rightness = np.zeros(int(speaks.sum())), _WRONG, np.ones(len(chosen))
    for n_steps in _STEPS:
        weights = _maximised(pieces, trust * rightness, calm[speaks], weights, n_steps)
        meant = (1 - wrong) * pieces.chances(weights)
        rightness = meant / (meant + wrong / pieces.lengths)
        wrong = float(np.clip(np.average(1 - rightness, weights=trust), 0.01, _MOST_WRONG))
    whole = np.zeros(len(calm))
    whole[speaks] = weights
    return whole, rightness


class _Pieces:
    """The places of all tracks in one table."""

    def __init__(self, evidence: Sequence[Floats], chosen: npt.NDArray[np.int64]) -> None:
        self.table = np.concatenate(list(evidence))
        self.lengths = np.array([len(e) for e in evidence])
        self.starts = np.concatenate([[0], np.cumsum(self.lengths)[:-1]])
        self.rows = self.starts + chosen
        self.track = np.repeat(np.arange(len(evidence)), self.lengths)

    def shares(self, weights: Floats) -> tuple[Floats, Floats]:
        """Return the chance of every place, and the logarithm of that of the chosen ones."""
        odds = self.table @ weights
        highest = np.maximum.reduceat(odds, self.starts)
        raised = np.exp(odds - highest[self.track])
        sums = np.add.reduceat(raised, self.starts)
        return raised / sums[self.track], odds[self.rows] - highest - np.log(sums)

    def chances(self, weights: Floats) -> Floats:
        return np.exp(self.shares(weights)[1])


def _maximised(pieces: _Pieces, counts: Floats, calm: Floats, start: Floats, n_steps: int) -> Floats:
    from scipy.optimize import minimize

    taken = counts @ pieces.table[pieces.rows]

    def misfit(weights: Floats) -> tuple[float, Floats]:
        shares, logs = pieces.shares(weights)
        slope = (shares * counts[pieces.track]) @ pieces.table - taken + calm * weights
        return float(-(counts @ logs) + calm @ np.square(weights) / 2), slope

    found = minimize(misfit, start, jac=True, method="L-BFGS-B", options={"maxiter": n_steps})
    return np.asarray(found.x, np.float64)
