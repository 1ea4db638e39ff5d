"""Linear probes: one layer learns to tell a task from embeddings that stay as they are.

Logistic regression for classes and flags, ridge regression for a number, each to its optimum (L-BFGS). How much weights are
pulled to nothing is chosen by other music than the layer learns from, so that wide and narrow embeddings have the same chance.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from djanalyzer.evaluation.excerpts import Labels
from djanalyzer.evaluation.probing import Task, known

Floats = npt.NDArray[np.float64]
Vectors = npt.NDArray[np.floating]

SEEDS = (0, 1, 2)
_LEARNED = 0.8  # of the music: each seed draws another part
_PULLS = (
    1000.0,
    300.0,
    100.0,
    30.0,
    10.0,
    3.0,
    1.0,
    0.3,
    0.1,
)  # weights of the mean squared weight in the loss
_STEPS = 60
_LEVEL, _SPREAD = 5.5, 2.5  # of a number that is told: a level of energy


@dataclass(frozen=True, slots=True)
class Embedded:
    """Music and what is true about it: `vectors`, shape (n, d), and the labels of each."""

    vectors: Vectors
    labels: Sequence[Labels]


def probed(task: Task, learned: Embedded, chosen_by: Embedded, told: Embedded, seed: int) -> float:
    """Return the score in a task over `told` of a layer that has learned from `learned`.

    Parameters
    ----------
    task : Task
    learned, chosen_by, told : Embedded
        Of the same embedding: what is learned from, what the pull is chosen by, and what is told at last.
    seed : int
        Draws which four fifths of `learned` the layer hears.
    """
    rng = np.random.default_rng([seed, 95])
    kept = rng.permutation(len(learned.vectors))[: max(1, round(_LEARNED * len(learned.vectors)))]
    part = Embedded(np.asarray(learned.vectors)[kept], [learned.labels[place] for place in kept])
    rows = np.asarray(part.vectors, np.float64)
    scale = rows.mean(axis=0), np.maximum(rows.std(axis=0), 1e-6)
    heard, truths = _lessons(task, part, scale)
    trials, tests = (_lessons(task, each, scale) for each in (chosen_by, told))
    layer, best, least = np.zeros((heard.shape[1], truths.shape[1])), None, np.inf
    for pull in _PULLS:
        layer = _taught(task, heard, truths, pull, layer)
        loss = _loss(task, trials[0] @ layer, trials[1])[0]
        if loss < least:
            best, least = layer, loss
    outputs = tests[0] @ (layer if best is None else best)
    if task.kind == "number":
        outputs = outputs * _SPREAD + _LEVEL
    return task.score(outputs, known(task, told.labels)[1])


def _lessons(task: Task, music: Embedded, scale: tuple[Floats, Floats]) -> tuple[Floats, Floats]:
    """Return what a layer hears, shape (n, d + 1) with a constant, and what it is to say, shape (n, n_outputs)."""
    places, truths = known(task, music.labels)
    mean, deviation = scale
    heard = np.clip((np.asarray(music.vectors, np.float64)[places] - mean) / deviation, -6, 6)
    heard = np.column_stack([heard, np.ones(len(heard))])
    if task.kind == "classes":
        return heard, np.eye(task.n_outputs)[truths.astype(np.int64)]
    if task.kind == "number":
        return heard, (truths[:, None] - _LEVEL) / _SPREAD
    return heard, truths


def _loss(task: Task, outputs: Floats, truths: Floats) -> tuple[float, Floats]:
    """Return the mean loss (cross-entropy, half squared error, or binary cross-entropy) and its gradient by the outputs."""
    if task.kind == "number":
        error = outputs - truths
        return float(0.5 * np.mean(np.sum(error**2, axis=1))), error / len(outputs)
    if task.kind == "classes":
        logs = outputs - outputs.max(axis=1, keepdims=True)
        logs -= np.log(np.exp(logs).sum(axis=1, keepdims=True))
        return float(-np.mean(np.sum(truths * logs, axis=1))), (np.exp(logs) - truths) / len(outputs)
    losses = np.logaddexp(0.0, outputs) - truths * outputs
    chances = np.exp(-np.logaddexp(0.0, -outputs))
    return float(np.mean(losses.sum(axis=1))), (chances - truths) / len(outputs)


def _taught(task: Task, heard: Floats, truths: Floats, pull: float, begin: Floats) -> Floats:
    """Return the best layer, shape (d + 1, n_outputs), from another one on; the constant is not pulled."""
    from scipy.optimize import minimize

    strength = np.full((heard.shape[1], 1), pull / (heard.shape[1] - 1))
    strength[-1] = 0.0

    def loss_of(flat: Floats) -> tuple[float, Floats]:
        layer = flat.reshape(begin.shape)
        loss, gradient = _loss(task, heard @ layer, truths)
        loss += float(0.5 * np.sum(strength * layer**2))
        return loss, (heard.T @ gradient + strength * layer).ravel()

    found = minimize(loss_of, begin.ravel(), jac=True, method="L-BFGS-B", options={"maxiter": _STEPS})
    return np.asarray(found.x, np.float64).reshape(begin.shape)
