"""Several opinions of what a label should be, as one: each counts by how well it foretells the labels of tracks that it has not seen."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from djanalyzer.training.learning.noise.heads import Floats, Indices, softmax

_ROUNDS = 50
_FIRST = 1.0  # labels that each opinion is taken to have foretold before any is seen
_FAINT = 1e-9
_POWERS = np.geomspace(0.5, 8.0, 17)
_N_TREES = 150
_SMALLEST = 2  # rows in a leaf
_TRIED = 0.4  # of the features, at each fork
_DOUBTED = 0.02  # the chance of a class below which a row does not teach it


def mixed(opinions: Sequence[Floats], believed: Floats) -> Floats:
    """Return the mixture of opinions that makes what is believed likeliest (expectation and maximisation).

    Parameters
    ----------
    opinions : shapes (n, n_classes)
        Out of fold; rows sum to 1.
    believed : shape (n, n_classes)
    """
    said = np.stack(opinions)
    shares = np.full(len(said), 1 / len(said))
    for _ in range(_ROUNDS):
        parts = shares[:, None, None] * said + _FAINT
        counts = (believed * parts / parts.sum(axis=0)).sum(axis=(1, 2)) + _FIRST
        shares = counts / counts.sum()
    return np.asarray(np.tensordot(shares, said, axes=1))


def calibrated(chances: Floats, believed: Floats) -> Floats:
    """Return chances as sure as they have been right: raised to the power that makes what is believed likeliest.

    Heads whose weights are held back say too little: they are right far more often than they say. Without this a rare error
    would never be likelier than that somebody labelled a track right for once.
    """
    logs = np.log(chances + _FAINT)
    powers = (softmax(power * logs) for power in _POWERS)
    return max(powers, key=lambda said: float((believed * np.log(said + _FAINT)).sum()))


def forest_chances(features: Floats, believed: Floats, learned: Indices, judged: Indices) -> Floats:
    """Return the chances of each class by a forest of extremely randomised trees (Geurts, Ernst and Wehenkel 2006).

    Trees see what only counts together, or from some level on: a mood is often a mode and a strength at once.

    Parameters
    ----------
    features : shape (n, k)
    believed : shape (n, n_classes)
        A row teaches each class by its chance.
    learned, judged : rows to learn from, and to judge
    """
    from sklearn.ensemble import ExtraTreesClassifier

    rows, classes = np.nonzero(believed[learned] > _DOUBTED)
    forest = ExtraTreesClassifier(
        _N_TREES, min_samples_leaf=_SMALLEST, max_features=_TRIED, random_state=0, n_jobs=1
    )
    forest.fit(features[learned][rows], classes, sample_weight=believed[learned][rows, classes])
    chances = np.zeros((len(judged), believed.shape[1]))
    chances[:, forest.classes_] = forest.predict_proba(features[judged])
    return chances
