"""Sub-genre and mood, each with an eye on the other: the co-interactive relation module of paper 001, on audio.

The paper joins singing style and emotion of lyrics; here the same relation joins the genre and the mood of a recording.
Both get a view of the shared features (equations 3 and 4), look at the other's view with queries, keys and values of their
own (5 to 8), let in as much of it as a gate allows (9 to 11), pass an either-or filter, and are named by light heads (12, 13)
that also see a summary of the two attention matrices. The idea of the relation goes back to DCR-Net (Qin et al., AAAI 2020).
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional

from djanalyzer.models.activations import STEP_RATE
from djanalyzer.models.style_heads import ClassHead, Head, MeanHead
from djanalyzer.music.attention import Floats, MutualLook, StyleAttention
from djanalyzer.music.genres import GENRES, MOODS

_PLACES = 8  # parts of the track by which an attention matrix is summarised
_PER_MAP = 3 * _PLACES
_SHOWN = 32  # rows and columns of a matrix that is shown


class Interaction(StrEnum):
    """How genre and mood hear of each other; all but the first are what the paper compares with (its tables 5 and 6)."""

    BOTH_WAYS = "both_ways"
    ONE_WAY = "one_way"  # the genre looks at the mood
    CONCATENATION = "concatenation"
    NONE = "none"


class Pooling(StrEnum):
    """How a track's steps become one answer: their mean, or what a learned class token looks for."""

    MEAN = "mean"
    CLASS = "class"


@dataclass(frozen=True, slots=True)
class Relation:
    """The shape of the module.

    Attributes
    ----------
    n_rhythm : int
        Numbers that sum up the rhythm of a track for the genre; 0 where there are none.
    stride : int
        Steps that the attention takes as one: its matrices are that much smaller each way.
    """

    interaction: Interaction = Interaction.BOTH_WAYS
    pooling: Pooling = Pooling.CLASS
    n_rhythm: int = 0
    stride: int = 4
    dropout: float = 0.1


class StyleMoodLogits(NamedTuple):
    """What the module says.

    Attributes
    ----------
    genre : shape (batch, len(GENRES))
    mood : shape (batch, len(MOODS))
    features : shape (batch, steps, width)
        Both views side by side as the heads see them, for distillation.
    """

    genre: Tensor
    mood: Tensor
    features: Tensor


class StyleMood(nn.Module):
    """Shared features of a track to the logits of its genre and its mood."""

    def __init__(self, width: int, relation: Relation | None = None) -> None:
        super().__init__()
        if width % 2:
            raise ValueError(f"the two views share the width alike, and {width} is odd")
        self.relation = relation = relation or Relation()
        half = width // 2
        self.norm = nn.LayerNorm(width)
        self.genre_view = nn.Linear(width, half)
        self.mood_view = nn.Linear(width, half)
        self.rhythm = RhythmView(relation.n_rhythm, half) if relation.n_rhythm else None
        self.exchange = _EXCHANGES[relation.interaction](half, relation)
        head = _HEADS[relation.pooling]
        for_genre, for_mood = (_PER_MAP * n for n in self.exchange.n_maps)
        self.genre: Head = head(half, for_genre, len(GENRES), relation.dropout)
        self.mood: Head = head(half, for_mood, len(MOODS), relation.dropout)

    def forward(self, shared: Tensor, rhythm: Tensor | None = None) -> StyleMoodLogits:
        """Name genre and mood.

        Parameters
        ----------
        shared : shape (batch, steps, width)
        rhythm : shape (batch, n_rhythm), or None where it is not known
        """
        genre, mood, maps = self.exchange(*self._views(shared, rhythm))
        summary = summarise(maps, genre)
        return StyleMoodLogits(
            self.genre(genre, summary), self.mood(mood, summary), torch.cat([genre, mood], dim=2)
        )

    @torch.no_grad()
    def attend(self, shared: Tensor, rhythm: Tensor | None = None) -> StyleAttention:
        """Return what decides the genre and the mood of one track; as `forward`, with a batch of one."""
        genre, mood, maps = self.exchange(*self._views(shared, rhythm))
        summary = summarise(maps, genre)
        shown = [_shrunk(a) for a in maps] + [None, None]
        weights = _array(self.genre.weights(genre, summary)), _array(self.mood.weights(mood, summary))
        looks = MutualLook(0.0, shared.shape[1] / STEP_RATE, shown[0], shown[1])
        return StyleAttention(*weights, 1 / STEP_RATE, (looks,))

    def _views(self, shared: Tensor, rhythm: Tensor | None) -> tuple[Tensor, Tensor]:
        x = self.norm(shared)
        genre = self.genre_view(x)
        if self.rhythm is not None and rhythm is not None:
            genre = genre + self.rhythm(rhythm).unsqueeze(1)
        return genre, self.mood_view(x)


class RhythmView(nn.Module):
    """What the rhythm of the whole track says about its genre.

    Sub-genres of dance music are told apart better with tempograms beside the spectrogram (Hsu et al., arXiv 2110.08862).
    """

    def __init__(self, n_rhythm: int, width: int) -> None:
        super().__init__()
        self.layers = nn.Sequential(
            nn.LayerNorm(n_rhythm), nn.Linear(n_rhythm, width), nn.GELU(), nn.Linear(width, width)
        )

    def forward(self, rhythm: Tensor) -> Tensor:
        """Map (batch, n_rhythm) to (batch, width)."""
        heard: Tensor = self.layers(rhythm)
        return heard


class Exchange(nn.Module):
    """How two views become two that know of each other.

    `n_maps` says of how many attention matrices the head of the genre is told, and that of the mood.
    """

    n_maps = (0, 0)

    def __init__(self, width: int, relation: Relation) -> None:
        super().__init__()

    def forward(self, genre: Tensor, mood: Tensor) -> tuple[Tensor, Tensor, list[Tensor]]:
        """Keep the shapes (batch, steps, width); matrices have the shape (batch, parts, parts).

        Here, each view stays as it is.
        """
        return genre, mood, []


class Concatenation(Exchange):
    """Both views side by side through two layers: what most systems do."""

    def __init__(self, width: int, relation: Relation) -> None:
        super().__init__(width, relation)
        self.mix = nn.Sequential(
            nn.Linear(2 * width, 2 * width),
            nn.GELU(),
            nn.Dropout(relation.dropout),
            nn.Linear(2 * width, 2 * width),
        )

    def forward(self, genre: Tensor, mood: Tensor) -> tuple[Tensor, Tensor, list[Tensor]]:
        """Keep the shapes (batch, steps, width)."""
        genre, mood = self.mix(torch.cat([genre, mood], dim=2)).chunk(2, dim=2)
        return genre, mood, []


class OneWay(Exchange):
    """The genre looks at the mood, which stays as it is and hears nothing of that."""

    n_maps = (1, 0)

    def __init__(self, width: int, relation: Relation) -> None:
        super().__init__(width, relation)
        self.genre = Glance(width, relation)

    def forward(self, genre: Tensor, mood: Tensor) -> tuple[Tensor, Tensor, list[Tensor]]:
        """Keep the shapes (batch, steps, width)."""
        refined, attention = self.genre(genre, mood)
        return refined, mood, [attention]


class BothWays(Exchange):
    """Each looks at the other as it was before."""

    n_maps = (2, 2)

    def __init__(self, width: int, relation: Relation) -> None:
        super().__init__(width, relation)
        self.genre = Glance(width, relation)
        self.mood = Glance(width, relation)

    def forward(self, genre: Tensor, mood: Tensor) -> tuple[Tensor, Tensor, list[Tensor]]:
        """Keep the shapes (batch, steps, width)."""
        new_genre, to_mood = self.genre(genre, mood)
        new_mood, to_genre = self.mood(mood, genre)
        return new_genre, new_mood, [to_mood, to_genre]


_EXCHANGES: dict[Interaction, type[Exchange]] = {
    Interaction.BOTH_WAYS: BothWays,
    Interaction.ONE_WAY: OneWay,
    Interaction.CONCATENATION: Concatenation,
    Interaction.NONE: Exchange,
}
_HEADS: dict[Pooling, type[Head]] = {Pooling.MEAN: MeanHead, Pooling.CLASS: ClassHead}


class Glance(nn.Module):
    """One task looks at the other's view and takes in what its gate lets through, then the either-or filter chooses."""

    def __init__(self, width: int, relation: Relation) -> None:
        super().__init__()
        self.stride = relation.stride
        self.query = nn.Linear(width, width, bias=False)
        self.key = nn.Linear(width, width, bias=False)
        self.value = nn.Linear(width, width, bias=False)
        self.gate = nn.Linear(2 * width, width)
        self.dropout = nn.Dropout(relation.dropout)
        self.filter = EitherOr(width)

    def forward(self, own: Tensor, other: Tensor) -> tuple[Tensor, Tensor]:
        """Map two views (batch, steps, width) to the own one refined and the attention (batch, parts, parts)."""
        coarse = _coarse(other, self.stride)
        queries, keys = self.query(_coarse(own, self.stride)), self.key(coarse)
        scores = queries @ keys.transpose(1, 2) / math.sqrt(keys.shape[2])
        attention = torch.softmax(scores.float(), dim=-1)
        seen = attention.to(coarse.dtype) @ self.value(coarse)
        seen = seen.repeat_interleave(self.stride, dim=1)[:, : own.shape[1]]
        gate = torch.sigmoid(self.gate(torch.cat([own, seen], dim=2)))
        refined: Tensor = self.filter(own + self.dropout(gate * seen))
        return refined, attention


class EitherOr(nn.Module):
    """The either-or filter: by channel, either the input or another form of it, as a learned mask decides (section 3.4.2)."""

    def __init__(self, width: int) -> None:
        super().__init__()
        self.mask = nn.Linear(width, width)
        self.other = nn.Linear(width, width)
        nn.init.constant_(self.mask.bias, 1.0)  # the input rather than what is not learned yet

    def forward(self, x: Tensor) -> Tensor:
        """Keep the shape (batch, steps, width)."""
        mask = torch.sigmoid(self.mask(x))
        return mask * x + (1 - mask) * torch.tanh(self.other(x))


def summarise(maps: list[Tensor], like: Tensor) -> Tensor:
    """Return the matrix summary of attention matrices, shape (batch, 24 each): pooled by rows and by columns.

    A row's mean says nothing (rows sum to 1), so of rows the greatest is taken: how sharply a moment looks; of columns the
    mean and the greatest: how much and how sharply a moment is looked at. All stand as logarithms against a look that goes
    everywhere alike, averaged over eight parts of the track; `like` has the batch size.
    """
    parts = [like.new_zeros(len(like), 0)]
    for attention in maps:
        looks = torch.stack([attention.amax(dim=2), attention.mean(dim=1), attention.amax(dim=1)], dim=1)
        levels = torch.log(looks * attention.shape[2] + 1e-3)
        parts.append(functional.adaptive_avg_pool1d(levels, _PLACES).flatten(1).to(like.dtype))
    return torch.cat(parts, dim=1)


def _coarse(x: Tensor, stride: int) -> Tensor:
    """Return means over each `stride` steps, shape (batch, parts, width); the last may be of fewer."""
    means = functional.avg_pool1d(x.transpose(1, 2), stride, ceil_mode=True, count_include_pad=False)
    return means.transpose(1, 2)


def _shrunk(attention: Tensor) -> Floats:
    """Return the first attention matrix of a batch with _SHOWN rows and columns, rows summing to 1."""
    pooled = functional.adaptive_avg_pool2d(attention[:1].float(), _SHOWN)[0]
    return _array((pooled / pooled.sum(dim=1, keepdim=True)).unsqueeze(0))


def _array(batch: Tensor) -> Floats:
    return np.asarray(batch[0].float().cpu().numpy(), dtype=np.float32)
