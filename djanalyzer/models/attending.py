"""What decides genre and mood, asked of the network part by part as it hears a long recording, and put together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from djanalyzer.music.attention import Floats, MutualLook, StyleAttention
from djanalyzer.music.learning import Subject

if TYPE_CHECKING:
    from torch import Tensor

    from djanalyzer.models.adaptation import WordHead
    from djanalyzer.models.network import Network
    from djanalyzer.models.structure_path import Heard, StructurePath


def attend_to(
    network: Network, inputs: tuple[Tensor, Tensor, Tensor], foundation: Tensor | None = None
) -> tuple[Heard, StyleAttention]:
    """Return what the structure path hears of an excerpt, given as `Network.forward` takes it, and what decides there."""
    import torch

    assert network.structure is not None, "who asks has seen that there is one"
    with torch.inference_mode():
        _, heard = network.hear(*inputs)
    return heard, attend(network.structure, heard, foundation)


def attend(structure: StructurePath, heard: Heard, foundation: Tensor | None = None) -> StyleAttention:
    """Return what decides genre and mood in one excerpt, given as `StructurePath.forward` takes it."""
    import torch

    with torch.inference_mode():
        shared = structure.encode(heard, foundation=foundation)
        return structure.style.attend(shared, heard.rhythm if structure.shape.relation.n_rhythm else None)


def spoken_for(head: WordHead, view: Floats, features: Floats) -> Floats:
    """Return how much each step speaks for the word that a head of the DJ's own words chooses, summing to 1.

    The head is linear in the mean of the steps, so each step's share is exact (class activation mapping, Zhou et al., CVPR
    2016): what it adds for the word beyond the others, these by how likely they are. Steps against it count nothing.

    Parameters
    ----------
    view : shape (n_view,)
        Of the whole track, as `adapted.view_of` begins it: with the mean of the features.
    features : shape (n_steps, n_features)
    """
    chances = head.chances(view)
    best = int(np.argmax(chances))
    others = np.where(np.arange(len(chances)) == best, 0.0, chances)
    weight = head.weight.astype(np.float64)
    beyond = weight[best] - others @ weight / max(float(others.sum()), 1e-12)
    added = np.maximum(features @ beyond[: features.shape[1]], 0.0)
    total = float(added.sum())
    return np.asarray(added / total if total > 0 else np.full(len(added), 1 / len(added)), np.float32)


def taken_over(one: StyleAttention, other: StyleAttention, what: Subject) -> StyleAttention:
    """Return what decides one of genre and mood as another one says it; both were asked about the same parts."""
    pairs = zip(one.looks, other.looks, strict=True)
    if what is Subject.GENRE:
        looks = tuple(replace(a, genre_to_mood=b.genre_to_mood) for a, b in pairs)
        return replace(one, genre=other.genre, looks=looks)
    looks = tuple(replace(a, mood_to_genre=b.mood_to_genre) for a, b in pairs)
    return replace(one, mood=other.mood, looks=looks)


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
