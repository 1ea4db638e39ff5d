"""What a model looked at when it named genre and mood."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float32]


@dataclass(frozen=True, slots=True, eq=False)
class StyleAttention:
    """Which moments decided genre and mood, and how the two looked at each other.

    Attributes
    ----------
    genre, mood : shape (n_steps,)
        How much each step of the track counted for the word that was chosen; each sums to 1.
    genre_to_mood, mood_to_genre : shape (n, n), or None where the model does not let one look at the other
        Row i: where the i-th part of the track, seen as the one task sees it, looked in the other's view; rows sum to 1.
        The parts are of one length.
    step : float
        Seconds that a step lasts.
    """

    genre: Floats
    mood: Floats
    genre_to_mood: Floats | None
    mood_to_genre: Floats | None
    step: float
