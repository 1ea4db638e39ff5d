"""A vision transformer over spectrogram columns with two class tokens (ViT-1D; Kong et al., "Multi-Class-Token Transformer for Multitask
Self-supervised Music Information Retrieval", WASPAA 2025).

A patch is a few whole columns. The equivariant token turns on the circle of fifths as music is transposed; the contrastive one is the
same for all of a track and differs between tracks. With one token alone, both heads read it: what the two are compared with.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

import torch
from torch import Tensor, nn
from torch.nn import functional

from djanalyzer.features.constant_q import BINS_PER_SEMITONE, LOWEST_PITCH, N_SEMITONES

FURTHEST = 6  # semitones by which a view may be transposed either way
HEARD_SEMITONES = N_SEMITONES - 2 * FURTHEST
HEARD_BINS = HEARD_SEMITONES * BINS_PER_SEMITONE
LOWEST_HEARD = LOWEST_PITCH + FURTHEST  # MIDI number: C1
N_KEYS = 24
EMBEDDING = 256


@dataclass(frozen=True, slots=True)
class Shape:
    """How large a network is.

    Attributes
    ----------
    columns : int
        Spectrogram columns in a patch.
    hidden : int
        Of the layers between attentions.
    projected : int
        Numbers in which tracks are told apart while learning.
    tokens : int
        Class tokens: 2, or 1 to compare with.
    """

    columns: int = 6
    width: int = EMBEDDING
    depth: int = 3
    heads: int = 4
    hidden: int = 384
    projected: int = 128
    tokens: int = 2


CONFIGURATIONS = {
    "laptop": Shape(),
    "paper": Shape(columns=2, depth=6, hidden=1024),  # about as many parameters as the paper's, 5 million
}


class Tokens(NamedTuple):
    """What the last layer's class tokens hold, each (batch, width)."""

    equivariant: Tensor
    contrastive: Tensor


class Listening(nn.Module):
    """Columns in, two class tokens out.

    Parameters
    ----------
    shape : Shape
    """

    centre: Tensor
    turn: Tensor

    def __init__(self, shape: Shape) -> None:
        super().__init__()
        self.shape = shape
        self.patch = nn.Linear(shape.columns * HEARD_BINS, shape.width)
        self.class_tokens = nn.Parameter(0.02 * torch.randn(shape.tokens, shape.width))
        self.blocks = nn.ModuleList(_Block(shape) for _ in range(shape.depth))
        self.norm = nn.LayerNorm(shape.width)
        self.circle = nn.Linear(shape.width, N_KEYS)
        self.apart = nn.Sequential(
            nn.Linear(shape.width, shape.width), nn.GELU(), nn.Linear(shape.width, shape.projected)
        )
        # Found once everything is learned (`training.selfsup.whitening`).
        self.register_buffer("centre", torch.zeros(shape.width))
        self.register_buffer("turn", torch.eye(shape.width))

    def forward(self, columns: Tensor) -> Tokens:
        """Hear windows.

        Parameters
        ----------
        columns : tensor, shape (batch, n_columns, HEARD_BINS)
            As `features.constant_q` makes them, cut by `heard_bins`; the last columns that fill no patch are left out.
        """
        patches = self.patch(self._cut(standardized(columns)))
        x = patches + _places(patches.shape[1], self.shape.width).to(patches)
        tokens = self.class_tokens.expand(len(x), -1, -1)
        x = torch.cat([tokens, x], dim=1)
        for block in self.blocks:
            x = block(x)
        heard = self.norm(x[:, : self.shape.tokens])
        return Tokens(heard[:, 0], heard[:, -1])

    def keys(self, equivariant: Tensor) -> Tensor:
        """Return logits of keys, (batch, 24), in the order of `Key.index`."""
        logits: Tensor = self.circle(equivariant)
        return logits

    def embed(self, contrastive: Tensor) -> Tensor:
        """Return embeddings of length 1, (batch, width): in them, what differs within a track counts little."""
        return functional.normalize((contrastive - self.centre) @ self.turn, dim=-1)

    def project(self, contrastive: Tensor) -> Tensor:
        """Return what tracks are told apart by while learning, of length 1, (batch, projected)."""
        return functional.normalize(self.apart(contrastive), dim=-1)

    def _cut(self, columns: Tensor) -> Tensor:
        n = columns.shape[1] // self.shape.columns
        return columns[:, : n * self.shape.columns].reshape(len(columns), n, -1)


class _Block(nn.Module):
    """Attention, then two layers; both hear normalised values and are added to what came in."""

    def __init__(self, shape: Shape) -> None:
        super().__init__()
        self.n_heads = shape.heads
        self.before = nn.LayerNorm(shape.width)
        self.asked = nn.Linear(shape.width, 3 * shape.width)
        self.answered = nn.Linear(shape.width, shape.width)
        self.between = nn.LayerNorm(shape.width)
        self.layers = nn.Sequential(
            nn.Linear(shape.width, shape.hidden), nn.GELU(), nn.Linear(shape.hidden, shape.width)
        )

    def forward(self, x: Tensor) -> Tensor:
        n, length, width = x.shape
        asked = self.asked(self.before(x)).view(n, length, 3, self.n_heads, -1)
        query, key, value = asked.permute(2, 0, 3, 1, 4)
        found = (
            functional.scaled_dot_product_attention(query, key, value)
            .transpose(1, 2)
            .reshape(n, length, width)
        )
        x = x + self.answered(found)
        out: Tensor = x + self.layers(self.between(x))
        return out


def heard_bins(columns: Tensor, semitones: int = 0) -> Tensor:
    """Return what the network hears of columns (..., N_BINS), as if the music were played so many semitones higher.

    Raises
    ------
    ValueError
        It would be further than FURTHEST.
    """
    if abs(semitones) > FURTHEST:
        raise ValueError(f"music is moved by at most {FURTHEST} semitones, not {semitones}")
    first = (FURTHEST - semitones) * BINS_PER_SEMITONE
    return columns[..., first : first + HEARD_BINS]


def standardized(columns: Tensor) -> Tensor:
    """Return windows (batch, n, bins) without their level: each with mean 0 and variance 1 over all its values."""
    deviation, mean = torch.std_mean(columns, dim=(1, 2), keepdim=True)
    return (columns - mean) / (deviation + 1e-3)


@lru_cache(maxsize=16)
def _places(n: int, width: int) -> Tensor:
    """Return sines and cosines that tell patches' places, (n, width) (Vaswani et al. 2017)."""
    turns = torch.arange(n)[:, None] * 10_000 ** (-torch.arange(0, width, 2) / width)
    return 0.3 * torch.cat([turns.sin(), turns.cos()], dim=1)
