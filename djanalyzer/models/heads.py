"""The heads: what is read off the shared encoder."""

from __future__ import annotations

import torch
from torch import Tensor, nn

from djanalyzer.features.chroma import BINS_PER_SEMITONE, N_OCTAVES
from djanalyzer.models.activations import CUE_KINDS, SECTION_LABELS

N_FRAME_OUTPUTS = 3 + len(CUE_KINDS)  # beats, downbeats, boundaries, cues

# What share of frames carries each label: the heads start from there instead of learning it first.
_PRIORS = (0.05, 0.0125, 0.002, *[0.0005] * len(CUE_KINDS))


class FrameHead(nn.Module):
    """Beats, downbeats, boundaries and cues at the full frame rate; a downbeat's evidence is evidence for a beat."""

    def __init__(self, width: int) -> None:
        super().__init__()
        self.norm = nn.BatchNorm1d(width)
        self.out = nn.Conv1d(width, N_FRAME_OUTPUTS, 1)
        with torch.no_grad():
            self.out.bias.copy_(torch.logit(torch.tensor(_PRIORS)))  # type: ignore[union-attr]

    def forward(self, frames: Tensor) -> Tensor:
        """Map (batch, width, frames) to logits (batch, frames, N_FRAME_OUTPUTS)."""
        logits: Tensor = self.out(torch.relu(self.norm(frames)))
        return logits.transpose(1, 2)


class StepHead(nn.Module):
    """Section function and energy at the slow rate."""

    def __init__(self, width: int) -> None:
        super().__init__()
        self.norm = nn.LayerNorm(width)
        self.sections = nn.Linear(width, len(SECTION_LABELS))
        self.energy = nn.Linear(width, 1)

    def forward(self, steps: Tensor) -> tuple[Tensor, Tensor]:
        """Map (batch, steps, width) to logits (batch, steps, labels) and (batch, steps)."""
        x = self.norm(steps)
        return self.sections(x), self.energy(x).squeeze(-1)


class KeyHead(nn.Module):
    """The key of a stretch of music, by layers that commute with transposition.

    Every layer is a convolution over pitch: the same tune a semitone higher gives the same answer a semitone higher, so each
    track teaches all twelve tonics. The slow path says which moments to trust.
    """

    def __init__(self, n_channels: int, width: int) -> None:
        super().__init__()
        self.semitones = nn.Conv1d(1, n_channels, 5, stride=BINS_PER_SEMITONE, padding=1)
        self.intervals = nn.Conv1d(n_channels, n_channels, 25, padding=12)
        self.octaves = nn.Conv1d(n_channels * N_OCTAVES, 2 * n_channels, 1)
        self.circle = nn.Conv1d(2 * n_channels, 2 * n_channels, 12)
        self.keys = nn.Conv1d(2 * n_channels, 2, 12)
        self.trust = nn.Linear(width, 1)
        self.dropout = nn.Dropout1d(0.1)

    def forward(self, chroma: Tensor, steps: Tensor) -> Tensor:
        """Map (batch, steps, pitches) and (batch, steps, width) to logits (batch, 24) by `Key.index`."""
        n_batch, n_steps, _ = chroma.shape
        x = torch.relu(self.semitones(chroma.flatten(0, 1).unsqueeze(1)))
        x = torch.relu(self.intervals(x) + x)
        x = torch.relu(self.octaves(x.reshape(len(x), -1, 12)))
        trust = torch.sigmoid(self.trust(steps)).unsqueeze(-1) + 0.01
        x = x.view(n_batch, n_steps, *x.shape[1:])
        x = (x * trust).sum(dim=1) / trust.sum(dim=1)
        x = torch.relu(self.circle(_wrap(x)))
        logits: Tensor = self.keys(_wrap(self.dropout(x)))
        return logits.flatten(1)


def _wrap(x: Tensor) -> Tensor:
    """Repeat eleven pitch classes, so that a layer of twelve sees the whole circle from each of them."""
    return torch.cat([x, x[..., :11]], dim=-1)
