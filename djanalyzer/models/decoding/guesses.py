"""From probabilities of genres and moods to the few words that are worth telling."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from djanalyzer.music import Guess

N_TOLD = 3
_LEAST = 0.01  # what is less likely is not worth a line


def guesses_in(probabilities: npt.ArrayLike, words: Sequence[str]) -> tuple[Guess, ...]:
    """Return the best three words, the likeliest first; equally likely ones in the order of `words`.

    Parameters
    ----------
    probabilities : shape (n_words,), summing to 1; empty or not finite where the model was not asked
    words : as many, `music.genres.GENRES` or `MOODS`
    """
    chances = np.asarray(probabilities, np.float64)
    if len(chances) == 0 or not np.all(np.isfinite(chances)):
        return ()
    if len(chances) != len(words):
        raise ValueError(f"{len(chances)} probabilities for {len(words)} words")
    best = np.argsort(-chances, kind="stable")[:N_TOLD]
    return tuple(Guess(str(words[i]), float(min(chances[i], 1.0))) for i in best if chances[i] >= _LEAST)


def tempered(chances: npt.NDArray[np.float32] | None, power: float) -> npt.NDArray[np.float64]:
    """Return chances to a power, summing to 1 again; none where the network does not say.

    Parameters
    ----------
    chances : shape (n_words,), or None
    power : float
        `Constants.words`: the inverse of the temperature (Guo et al., On calibration of modern neural networks, ICML 2017).
    """
    if chances is None:
        return np.zeros(0)
    raised = np.clip(np.asarray(chances, np.float64), 1e-9, 1.0) ** power
    return np.asarray(raised / raised.sum())
