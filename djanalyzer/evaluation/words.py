"""How often the right word is chosen: genre and mood, over a set of tracks.

Accuracy favours whoever knows the frequent words; the mean over words (macro) and the recall of rare ones do not (paper 001).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from djanalyzer.evaluation.intervals import Floats, Statistic

_RARE_SHARE = 0.25  # of the tracks that rare words together make up at most
_TOP = 3


@dataclass(frozen=True, slots=True)
class Choice:
    """The word that is true of a track and the words found, the likeliest first (indices)."""

    truth: int
    found: tuple[int, ...]

    @property
    def is_right(self) -> bool:
        return self.found[:1] == (self.truth,)

    @property
    def is_near(self) -> bool:
        """Whether the true word is among the first three."""
        return self.truth in self.found[:_TOP]


def ranked(probabilities: npt.NDArray[np.float32]) -> tuple[int, ...]:
    """Return the words (indices), the likeliest first, by their probabilities, shape (n_words,)."""
    return tuple(int(i) for i in np.argsort(-probabilities, kind="stable"))


def macro_f1(choices: Sequence[Choice]) -> Statistic:
    """Return the F1 of each word that is true of some track, averaged over those words, as a statistic of weights."""
    truth, found = _hot(choices)
    known = truth.any(axis=0)

    def statistic(weights: Floats) -> Floats:
        both, n_true, n_found = weights @ (truth * found), weights @ truth, weights @ found
        with np.errstate(invalid="ignore"):
            f1 = np.where(n_true > 0, 2 * both / (n_true + n_found), np.nan)[:, known]
        return np.asarray(np.nanmean(f1, axis=1))

    return statistic


def rare_recall(choices: Sequence[Choice]) -> Statistic | None:
    """Return the recall of the rare words, averaged over them, as a statistic of weights; None where no word is rare.

    Rare are the least frequent words as long as they make up a quarter of the tracks at most together.
    """
    truth, found = _hot(choices)
    rare = _rare(truth.sum(axis=0))
    if not rare.any():
        return None

    def statistic(weights: Floats) -> Floats:
        both, n_true = (weights @ (truth * found))[:, rare], (weights @ truth)[:, rare]
        some = n_true > 0
        recall = np.divide(both, n_true, out=np.zeros_like(both), where=some)
        n_words = some.sum(axis=1)
        return np.where(n_words > 0, recall.sum(axis=1) / np.maximum(n_words, 1), np.nan)

    return statistic


def _hot(choices: Sequence[Choice]) -> tuple[Floats, Floats]:
    """Return which word is true and which was found first, two arrays of shape (n_tracks, n_words) of 0 and 1."""
    n_words = 1 + max((max(c.truth, *c.found[:1], 0) for c in choices), default=0)
    truth, found = np.zeros((len(choices), n_words)), np.zeros((len(choices), n_words))
    for row, choice in enumerate(choices):
        truth[row, choice.truth] = 1
        for first in choice.found[:1]:
            found[row, first] = 1
    return truth, found


def _rare(counts: Floats) -> npt.NDArray[np.bool_]:
    rare = np.zeros(len(counts), bool)
    left = _RARE_SHARE * counts.sum()
    for word in np.argsort(counts, kind="stable"):
        if counts[word] > left:
            break
        rare[word] = counts[word] > 0
        left -= counts[word]
    return rare
