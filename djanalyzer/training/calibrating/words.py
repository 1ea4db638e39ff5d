"""A fit of how far the words for genre and mood may be trusted."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from djanalyzer.models.decoding.constants import Constants, Weights
from djanalyzer.models.decoding.guesses import tempered
from djanalyzer.training.calibrating.known import Known

_POWERS: tuple[float, ...] = tuple(p / 20 for p in range(2, 31))
_FEWEST = 10  # recordings


def fit_words(known: Sequence[Known]) -> Weights:
    """Return the powers of genre and mood under which what is true is likeliest; 1 where too few are known."""
    genres = [(k.activations.genre, k.reference.genre) for k in known]
    moods = [(k.activations.mood, k.reference.mood) for k in known]
    usual = Constants().words
    return _power(genres, usual[0]), _power(moods, usual[1])


def _power(pairs: Sequence[tuple[npt.NDArray[np.float32] | None, int | None]], usual: float) -> float:
    judged = [(chances, truth) for chances, truth in pairs if chances is not None and truth is not None]
    if len(judged) < _FEWEST:
        return usual

    def likelihood(power: float) -> float:
        return sum(float(np.log(tempered(chances, power)[truth])) for chances, truth in judged)

    best: float = max(_POWERS, key=likelihood)
    return round(best, 2)
