"""What decides genre and mood, asked of the network part by part as it hears a long recording, and put together."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np

from djanalyzer.music.attention import Floats, StyleAttention

if TYPE_CHECKING:
    from torch import Tensor

    from djanalyzer.models.network import Network


def attend(
    network: Network, heard: tuple[Tensor, Tensor, Tensor], foundation: Tensor | None = None
) -> StyleAttention:
    """Return what decides genre and mood in one excerpt, given as `Network.forward` takes it."""
    import torch

    structure = network.structure
    assert structure is not None, "who asks has seen that there is one"
    with torch.inference_mode():
        _, seen = network.hear(*heard)
        shared = structure.encode(seen, foundation=foundation)
        return structure.style.attend(shared, seen.rhythm if structure.shape.relation.n_rhythm else None)


def cut(attention: StyleAttention, start: int, stop: int) -> StyleAttention:
    """Return steps [start, stop) of what decides, without the margins that were heard besides."""
    genre, mood = attention.genre[start:stop], attention.mood[start:stop]
    return StyleAttention(genre, mood, attention.genre_to_mood, attention.mood_to_genre, attention.step)


def joined(parts: Sequence[StyleAttention]) -> StyleAttention:
    """Return what decides over parts that follow each other, each counting by its length.

    Between parts nothing looks at anything, so that of several there are no matrices.
    """
    first = parts[0]
    is_whole = len(parts) == 1
    return StyleAttention(
        genre=_shares([part.genre for part in parts]),
        mood=_shares([part.mood for part in parts]),
        genre_to_mood=first.genre_to_mood if is_whole else None,
        mood_to_genre=first.mood_to_genre if is_whole else None,
        step=first.step,
    )


def _shares(weights: Sequence[Floats]) -> Floats:
    """Return the weights of all parts side by side, summing to 1; each part has as much of it as it is long."""
    parts = [w * (len(w) / max(float(w.sum()), 1e-9)) for w in weights]
    together = np.concatenate(parts)
    return np.asarray(together / max(float(together.sum()), 1e-9), np.float32)
