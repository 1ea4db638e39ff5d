"""What a model looked at when it named genre and mood."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float32]


@dataclass(frozen=True, slots=True, eq=False)
class MutualLook:
    """How genre and mood looked at each other within [start, stop) seconds, which were heard in one go.

    Attributes
    ----------
    genre_to_mood, mood_to_genre : shape (n, n), or None where the model does not let one look at the other
        Row i: where the i-th part of the time, seen as the one task sees it, looked in the other's view; rows sum to 1.
        The parts are of one length.
    """

    start: float
    stop: float
    genre_to_mood: Floats | None
    mood_to_genre: Floats | None


@dataclass(frozen=True, slots=True, eq=False)
class StyleAttention:
    """Which moments decided genre and mood, and how the two looked at each other.

    Attributes
    ----------
    genre, mood : shape (n_steps,)
        How much each step of the track counted for the word that was chosen; each sums to 1.
    step : float
        Seconds that a step lasts.
    looks : tuple of MutualLook
        One for each stretch that is heard in one go, in order; a long track has several, and they overlap a little.
    """

    genre: Floats
    mood: Floats
    step: float
    looks: tuple[MutualLook, ...] = ()
