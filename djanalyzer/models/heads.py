"""The heads: what is read off the shared encoder."""

from __future__ import annotations

import torch
from torch import Tensor, nn
from torch.nn import functional

from djanalyzer.features.chroma import BINS_PER_SEMITONE, N_OCTAVES
from djanalyzer.models.activations import CUE_KINDS, KEY_HOP, KEY_WINDOW, SECTION_LABELS

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
    """Section function, energy and singing at the slow rate."""

    def __init__(self, width: int) -> None:
        super().__init__()
        self.norm = nn.LayerNorm(width)
        self.sections = nn.Linear(width, len(SECTION_LABELS))
        self.energy = nn.Linear(width, 1)
        self.vocals = nn.Linear(width, 1)

    def forward(self, steps: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        """Map (batch, steps, width) to logits (batch, steps, labels), (batch, steps) and (batch, steps)."""
        x = self.norm(steps)
        return self.sections(x), self.energy(x).squeeze(-1), self.vocals(x).squeeze(-1)


class KeyHead(nn.Module):
    """The key of a stretch of music, by layers that commute with transposition, and whether there is one at all.

    Every layer is a convolution over pitch: the same tune a semitone higher gives the same answer a semitone higher, so each
    track teaches all twelve tonics. The slow path says which moments to trust. That there is no key is read off evidence
    that does not know one pitch class from another.
    """

    def __init__(self, n_channels: int, width: int) -> None:
        super().__init__()
        self.semitones = nn.Conv1d(1, n_channels, 5, stride=BINS_PER_SEMITONE, padding=1)
        self.intervals = nn.Conv1d(n_channels, n_channels, 25, padding=12)
        self.octaves = nn.Conv1d(n_channels * N_OCTAVES, 2 * n_channels, 1)
        self.circle = nn.Conv1d(2 * n_channels, 2 * n_channels, 12)
        self.keys = nn.Conv1d(2 * n_channels, 2, 12)
        self.no_key = nn.Linear(4 * n_channels + 1, 1)
        self.trust = nn.Linear(width, 1)
        self.dropout = nn.Dropout1d(0.1)
        nn.init.constant_(self.no_key.bias, -3.0)  # rare

    def forward(self, chroma: Tensor, steps: Tensor) -> tuple[Tensor, Tensor]:
        """Judge the whole and windows of it.

        Parameters
        ----------
        chroma : shape (batch, steps, pitches)
        steps : shape (batch, steps, width)

        Returns
        -------
        shapes (batch, N_KEYS) and (batch, n_windows, N_KEYS)
            Logits; windows of KEY_WINDOW steps every KEY_HOP from the first step, at least one.
        """
        n_batch, n_steps, _ = chroma.shape
        x = torch.relu(self.semitones(chroma.flatten(0, 1).unsqueeze(1)))
        x = torch.relu(self.intervals(x) + x)
        x = torch.relu(self.octaves(x.reshape(len(x), -1, 12)))
        trust = torch.sigmoid(self.trust(steps)) + 0.01
        x = x.view(n_batch, n_steps, -1) * trust
        x, trust, lengths = (_summed(v) for v in (x, trust, torch.ones_like(trust)))
        whole = [v.sum(dim=1, keepdim=True) for v in (x, trust, lengths)]
        windows = [_joined_by_twos(v) for v in (x, trust, lengths)]
        sums, trusts, counts = (torch.cat(pair, dim=1) for pair in zip(whole, windows, strict=True))
        logits = self._judge((sums / trusts).flatten(0, 1), (trusts / counts).flatten(0, 1))
        logits = logits.view(n_batch, -1, logits.shape[-1])
        return logits[:, 0], logits[:, 1:]

    def _judge(self, evidence: Tensor, trust: Tensor) -> Tensor:
        """Map (n, channels * 12) and (n, 1) to logits (n, N_KEYS)."""
        x = torch.relu(self.circle(_wrap(evidence.view(len(evidence), -1, 12))))
        x = self.dropout(x)
        keys = self.keys(_wrap(x)).flatten(1)
        return torch.cat([keys, self.no_key(torch.cat([x.mean(dim=2), x.amax(dim=2), trust], dim=1))], dim=1)


def window_count(n_steps: int) -> int:
    """Return how many windows of KEY_WINDOW steps every KEY_HOP hold so many steps; the last may reach beyond."""
    return max(1, -(-n_steps // KEY_HOP) - KEY_WINDOW // KEY_HOP + 1)


def _summed(values: Tensor) -> Tensor:
    """Return sums over each KEY_HOP steps, shape (batch, hops, width), of (batch, steps, width)."""
    padded = functional.pad(values, (0, 0, 0, -values.shape[1] % KEY_HOP))
    sums: Tensor = padded.reshape(len(values), -1, KEY_HOP, values.shape[2]).sum(dim=2)
    return sums


def _joined_by_twos(hops: Tensor) -> Tensor:
    """Return sums of neighbours: windows of two hops; of a single hop, itself."""
    return hops if hops.shape[1] == 1 else hops[:, :-1] + hops[:, 1:]


def _wrap(x: Tensor) -> Tensor:
    """Repeat eleven pitch classes, so that a layer of twelve sees the whole circle from each of them."""
    return torch.cat([x, x[..., :11]], dim=-1)
