"""What decides genre and mood, asked of the network part by part as it hears a long recording, and put together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from djanalyzer.music.attention import Floats, MutualLook, StyleAttention

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
    """Return steps [start, stop) of what decides, in their own time.

    The margins that were heard besides have no weight; the looks keep them, for they were looked at too.
    """
    genre, mood = attention.genre[start:stop], attention.mood[start:stop]
    return StyleAttention(genre, mood, attention.step, _later(attention.looks, -start * attention.step))


def joined(parts: Sequence[StyleAttention]) -> StyleAttention:
    """Return what decides over parts that follow each other, each counting by its length.

    Between parts nothing looks at anything: each keeps its own looks.
    """
    starts = np.cumsum([0, *(len(part.genre) * part.step for part in parts)]).tolist()
    return StyleAttention(
        genre=_shares([part.genre for part in parts]),
        mood=_shares([part.mood for part in parts]),
        step=parts[0].step,
        looks=tuple(
            look for part, start in zip(parts, starts, strict=False) for look in _later(part.looks, start)
        ),
    )


def _later(looks: Sequence[MutualLook], seconds: float) -> tuple[MutualLook, ...]:
    return tuple(replace(look, start=look.start + seconds, stop=look.stop + seconds) for look in looks)


def _shares(weights: Sequence[Floats]) -> Floats:
    """Return the weights of all parts side by side, summing to 1; each part has as much of it as it is long."""
    parts = [w * (len(w) / max(float(w.sum()), 1e-9)) for w in weights]
    together = np.concatenate(parts)
    return np.asarray(together / max(float(together.sum()), 1e-9), np.float32)
