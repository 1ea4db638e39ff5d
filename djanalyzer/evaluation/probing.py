"""What a linear layer can read from embeddings: the tasks, and how right the answers are."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from djanalyzer.evaluation.excerpts import PARTS, Labels
from djanalyzer.evaluation.tones import key_credit
from djanalyzer.music import Key
from djanalyzer.music.genres import GENRES, MOODS
from djanalyzer.synthesis.styles import STYLES

Floats = npt.NDArray[np.float64]
Score = Callable[[Floats, Floats], float]


@dataclass(frozen=True, slots=True)
class Task:
    """Something that a probe tells of music.

    Attributes
    ----------
    name, measure : str
    n_outputs : int
        How many numbers the layer gives.
    kind : str
        What they are: "classes" (logits of one of them), "flags" (a logit each) or "number" (the number itself).
    truth : function
        Of an excerpt's labels: the class, the flags or the number; None where nobody knows.
    score : function
        Of outputs (n, n_outputs) and truths (n,) or (n, n_outputs): how right they are; more is more.
    """

    name: str
    measure: str
    n_outputs: int
    kind: str
    truth: Callable[[Labels], float | Sequence[bool] | None]
    score: Score


def accuracy(outputs: Floats, truths: Floats) -> float:
    """Return the share of excerpts whose class has the largest output."""
    return float(np.mean(outputs.argmax(axis=1) == truths))


def mirex(outputs: Floats, truths: Floats) -> float:
    """Return what MIREX gives for the keys with the largest outputs: all for the right one, less for a near one."""
    found = outputs.argmax(axis=1)
    credits = [
        key_credit(Key.from_index(int(truth)), Key.from_index(int(key)))
        for truth, key in zip(truths, found, strict=True)
    ]
    return float(np.mean(credits))


def determination(outputs: Floats, truths: Floats) -> float:
    """Return R², the share of the variance that is explained: 1 all of it, 0 no more than the mean does."""
    left = np.sum((outputs[:, 0] - truths) ** 2)
    return float(1 - left / np.sum((truths - truths.mean()) ** 2))


def areas(outputs: Floats, truths: Floats) -> float:
    """Return the area under the ROC curve, mean over the flags that are known both ways: 0.5 is chance (Fawcett 2006)."""
    found = []
    for column, truth in zip(outputs.T, truths.T.astype(bool), strict=True):
        if truth.any() and not truth.all():
            with_it, without = column[truth], column[~truth]
            above = (with_it[:, None] > without).mean() + 0.5 * (with_it[:, None] == without).mean()
            found.append(float(above))
    return float(np.mean(found)) if found else float("nan")


def _genre(labels: Labels) -> float | None:
    return None if labels.genre is None else [g.value for g in GENRES].index(labels.genre)


def _mood(labels: Labels) -> float:
    return [m.value for m in MOODS].index(labels.mood)


TASKS = (
    Task("key", "MIREX", 24, "classes", lambda labels: labels.key, mirex),
    Task("style", "accuracy", len(STYLES), "classes", lambda labels: labels.style, accuracy),
    Task("genre", "accuracy", len(GENRES), "classes", _genre, accuracy),
    Task("energy", "R²", 1, "number", lambda labels: labels.energy, determination),
    Task("mood", "accuracy", len(MOODS), "classes", _mood, accuracy),
    Task("parts", "ROC area", len(PARTS), "flags", lambda labels: labels.parts, areas),
)


def known(task: Task, labels: Sequence[Labels]) -> tuple[npt.NDArray[np.int64], Floats]:
    """Return which excerpts a task has a truth for, shape (n,), and the truths, shape (n,) or (n, n_outputs)."""
    truths = [task.truth(each) for each in labels]
    places = [place for place, truth in enumerate(truths) if truth is not None]
    return np.array(places, np.int64), np.array([truths[place] for place in places], np.float64)
