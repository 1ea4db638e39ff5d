"""The decoders of paper 000 for structure: what each moment is (MSA), and where one section ends and the next begins (MS)."""

from __future__ import annotations

import math
from contextlib import nullcontext

import torch
from torch import Tensor, nn
from torch.backends.cudnn import flags
from torch.nn import functional

from djanalyzer.models.activations import SECTION_LABELS
from djanalyzer.models.encoder import WindowedAttention, feed_forward

_BOUNDARY_PRIOR = 0.025  # the share of steps that hold a boundary: the head starts there
_N_HEADS = 4
_NEAR = (16,)  # steps: what the queries of boundaries compare among themselves


class StructureAttention(nn.Module):
    """Attention between all moments of a track, drawn to those that sound alike (section 2.3.1).

    The paper says what it is for (repeats of a chorus find each other) and not how. Here the cosine of two moments in a space
    of their own is added to the usual product of query and key, as strongly as each head learns to want it.
    """

    def __init__(self, width: int) -> None:
        super().__init__()
        self.norm = nn.LayerNorm(width)
        self.project = nn.Linear(width, 3 * width)
        self.likeness = nn.Linear(width, width // 2)
        self.pull = nn.Parameter(torch.ones(_N_HEADS))
        self.out = nn.Linear(width, width)

    def forward(self, x: Tensor) -> Tensor:
        """Keep the shape (batch, steps, width)."""
        n_batch, n_steps, width = x.shape
        normed = self.norm(x)
        q, k, v = self.project(normed).view(n_batch, n_steps, 3, _N_HEADS, -1).permute(2, 0, 3, 1, 4)
        sound = functional.normalize(self.likeness(normed), dim=2)
        alike = (sound @ sound.transpose(1, 2)).unsqueeze(1) * self.pull.view(-1, 1, 1)
        y = functional.scaled_dot_product_attention(q, k, v, attn_mask=alike.to(q.dtype))
        found: Tensor = self.out(y.transpose(1, 2).reshape(n_batch, n_steps, width))
        return x + found


class StructureDecoder(nn.Module):
    """MSA: a bidirectional LSTM of two layers, structure-aware attention, the function of each step."""

    def __init__(self, width: int, attends: bool, dropout: float) -> None:
        super().__init__()
        self.norm = nn.LayerNorm(width)
        self.lstm = nn.LSTM(width, width // 2, 2, batch_first=True, bidirectional=True, dropout=dropout)
        self.attention = StructureAttention(width) if attends else nn.Identity()
        self.out_norm = nn.LayerNorm(width)
        self.dropout = nn.Dropout(dropout)
        self.out = nn.Linear(width, len(SECTION_LABELS))

    def forward(self, shared: Tensor) -> tuple[Tensor, Tensor]:
        """Map (batch, steps, width) to logits (batch, steps, labels) and features (batch, steps, width)."""
        with flags(enabled=False) if self._is_frozen_amid_learning() else nullcontext():
            x, _ = self.lstm(self.norm(shared))
        features = self.attention(shared + x)
        return self.out(self.dropout(self.out_norm(features))), features

    def _is_frozen_amid_learning(self) -> bool:
        """Say whether what lies before the LSTM may learn while it predicts: cuDNN's gives no gradient then, torch's own does."""
        return torch.is_grad_enabled() and not self.lstm.training


class BoundaryHead(nn.Module):
    """The boundary of each step read off the shared features as they are: what is left without boundary refinement."""

    def __init__(self, width: int, dropout: float) -> None:
        super().__init__()
        self.norm = nn.LayerNorm(width)
        self.dropout = nn.Dropout(dropout)
        self.out = _boundary_layer(width)

    def forward(self, shared: Tensor) -> tuple[Tensor, Tensor]:
        """Map (batch, steps, width) to logits (batch, steps) and features (batch, steps, width)."""
        features = self.norm(shared)
        return self.out(self.dropout(features)).squeeze(-1), features


class SegmentationDecoder(nn.Module):
    """MS: a transformer decoder layer whose queries are what changes between moments, and the boundary of each step.

    The queries hear the difference to the step before and to the one after (a boundary is a change), compare among
    themselves nearby, and look at all shared features of the track by cross-attention (section 2.3.2).
    """

    def __init__(self, width: int, n_heads: int, dropout: float) -> None:
        super().__init__()
        self.n_heads = n_heads
        self.query = nn.Linear(3 * width, width)
        self.norm_near = nn.LayerNorm(width)
        self.near = WindowedAttention(width, n_heads, _NEAR)
        self.norm_query, self.norm_memory = nn.LayerNorm(width), nn.LayerNorm(width)
        self.ask, self.answer = nn.Linear(width, width), nn.Linear(width, 2 * width)
        self.across = nn.Linear(width, width)
        self.norm_forward = nn.LayerNorm(width)
        self.forward_layer = feed_forward(width, 2, dropout)
        self.dropout = nn.Dropout(dropout)
        self.head = BoundaryHead(width, dropout)

    def forward(self, shared: Tensor) -> tuple[Tensor, Tensor]:
        """Map (batch, steps, width) to logits (batch, steps) and features (batch, steps, width)."""
        change = functional.pad(shared[:, 1:] - shared[:, :-1], (0, 0, 1, 1))
        x = self.query(torch.cat([shared, change[:, :-1], change[:, 1:]], dim=2))
        x = x + self.dropout(self.near(self.norm_near(x)))
        x = x + self.dropout(self._look(self.norm_query(x), self.norm_memory(shared)))
        x = x + self.dropout(self.forward_layer(self.norm_forward(x)))
        logits: Tensor
        logits, _ = self.head(x)
        return logits, x

    def _look(self, queries: Tensor, memory: Tensor) -> Tensor:
        n_batch, n_steps, width = queries.shape
        q = self.ask(queries).view(n_batch, n_steps, self.n_heads, -1).transpose(1, 2)
        k, v = self.answer(memory).view(n_batch, n_steps, 2, self.n_heads, -1).permute(2, 0, 3, 1, 4)
        y = functional.scaled_dot_product_attention(q, k, v)
        seen: Tensor = self.across(y.transpose(1, 2).reshape(n_batch, n_steps, width))
        return seen


def _boundary_layer(width: int) -> nn.Linear:
    layer = nn.Linear(width, 1)
    nn.init.constant_(layer.bias, math.log(_BOUNDARY_PRIOR / (1 - _BOUNDARY_PRIOR)))
    return layer
