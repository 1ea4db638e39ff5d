"""What somebody does to the truth: how often his labels are right, and how they are wrong where they are.

A label is what its source made of the true value: with some chance it is the value itself, with others its relative key,
half of its tempo, four bars later. These chances are estimated for each source and file class from what the model says of
all its labels together (expectation and maximisation, after Dawid and Skene 1979, the model standing for the truth), so
that an error which a program shares over many tracks is seen in each of them, also where the model is hardly sure. What the
model says of a label is then weighed by them, and handed to cleanlab.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]
Indices = npt.NDArray[np.int64]
Flags = npt.NDArray[np.bool_]

_ROUNDS = 40
_FIRST = (8.0, 2.0)  # labels seen before any: right ones, and wrong ones of all kinds together
_SHARED = 8.0  # labels that the usual of all sources counts as, in each source
_FAINT = 1e-9


@dataclass(frozen=True, slots=True)
class Question:
    """Labels of one kind, and what could be true in place of each.

    Attributes
    ----------
    chances : shape (n, k)
        Of each alternative, before anything is known of who labelled it; rows sum to 1.
    given : shape (n,)
        Which alternative is labelled.
    relations : shape (n, k)
        Which way of being wrong would have led from each alternative to the label; 0: none, it is right.
    sizes : shape (n_relations,)
        How many labels each way could have led to.
    rows : shape (n, k)
        Which alternatives share their ways of being wrong; all 0 where all do.
    groups : tuple of str, length n
        Who labelled.
    is_known : shape (n,)
        Whether the label is trusted.
    teaches : shape (n,) or None
        Whether the label tells anything of its source: no label that is kept apart does. None: all do.
    """

    chances: Floats
    given: Indices
    relations: Indices
    sizes: Floats
    rows: Indices
    groups: tuple[str, ...]
    is_known: Flags
    teaches: Flags | None = None


@dataclass(frozen=True, slots=True)
class Answer:
    """What is true, by what is heard and by who labelled.

    Attributes
    ----------
    chances : shape (n, k)
    ways : dict of str to shape (n_rows, n_relations)
        How often each source is right (0), and wrong in each way.
    """

    chances: Floats
    ways: dict[str, Floats]


def answer(question: Question) -> Answer:
    """Estimate what sources do, and what is true."""
    n_rows, n_ways = int(question.rows.max(initial=0)) + 1, len(question.sizes)
    first = np.full((1, n_ways), _FIRST[1] / max(n_ways - 1, 1))
    first[:, 0] = _FIRST[0]
    teaches = np.ones(len(question.given), bool) if question.teaches is None else question.teaches
    usual = _SHARED * _estimated(question, teaches, first)
    groups = np.array(question.groups)
    chances, ways = question.chances.copy(), {}
    for group in dict.fromkeys(question.groups):
        ours = groups == group
        ways[group] = _estimated(question, ours & teaches, usual)
        if n_rows > 1:
            ways[group] = _estimated(question, ours & teaches, np.tile(_SHARED * ways[group], (n_rows, 1)))
        chances[ours] = _weighed(question, ours, ways[group])
    return Answer(chances, ways)


def _estimated(question: Question, ours: Flags, prior: Floats) -> Floats:
    """Return how often labels are wrong in each way, shape (n_rows, n_relations)."""
    ways = prior / prior.sum(axis=1, keepdims=True)
    rows = question.rows[ours] if len(prior) > 1 else np.zeros_like(question.rows[ours])
    at = rows * prior.shape[1] + question.relations[ours]
    for _ in range(_ROUNDS):
        chances = _weighed(question, ours, ways)
        counts = np.bincount(at.ravel(), chances.ravel(), minlength=ways.size).reshape(ways.shape) + prior
        ways = counts / counts.sum(axis=1, keepdims=True)
    return np.asarray(ways)


def _weighed(question: Question, ours: Flags, ways: Floats) -> Floats:
    relations = question.relations[ours]
    rows = question.rows[ours] if len(ways) > 1 else np.zeros_like(relations)
    chances = question.chances[ours] * ways[rows, relations] / question.sizes[relations] + _FAINT**2
    chances = chances / chances.sum(axis=1, keepdims=True)
    known, given = question.is_known[ours], question.given[ours]
    chances[known] = np.eye(chances.shape[1])[given[known]]
    return np.asarray(chances)
