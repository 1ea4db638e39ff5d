"""The shared encoder: convolutions over the spectrogram, dilated convolutions over time, windowed attention."""

from __future__ import annotations

import math
from collections.abc import Sequence

import torch
from torch import Tensor, nn

from djanalyzer.features.logmel import N_MELS

# One 3x3 layer reaches one frame to either side.
CONVOLUTION_REACH = 4


class Convolutions(nn.Module):
    """Four layers of 3x3 convolution, batch normalisation, ReLU and pooling over frequency alone, then a projection.

    The paper pools time as well (2x2, four times), which leaves 2.7 frames a second: too coarse for beats. Time is pooled
    later and only for the slow path.
    """

    def __init__(self, channels: Sequence[int], width: int) -> None:
        super().__init__()
        layers: list[nn.Module] = []
        for n_in, n_out in zip([1, *channels], channels, strict=False):
            layers += [
                nn.Conv2d(n_in, n_out, 3, padding=1, bias=False),
                nn.BatchNorm2d(n_out),
                nn.ReLU(inplace=True),
                nn.MaxPool2d((1, 2)),
            ]
        self.layers = nn.Sequential(*layers).to(memory_format=torch.channels_last)  # type: ignore[call-overload]
        self.project = nn.Linear(channels[-1] * (N_MELS // 2 ** len(channels)), width)

    def forward(self, logmel: Tensor) -> Tensor:
        """Map (batch, frames, mels) to (batch, width, frames)."""
        x = logmel.unsqueeze(1) * 2 - 1
        x = self.layers(x.to(memory_format=torch.channels_last))
        x = x.permute(0, 2, 1, 3).flatten(2)
        projected: Tensor = self.project(x)
        return projected.transpose(1, 2)


class DilatedBlock(nn.Module):
    """A residual block: convolution over time with gaps, normalisation, ReLU, mixing of channels."""

    def __init__(self, width: int, dilation: int, dropout: float) -> None:
        super().__init__()
        self.norm = nn.BatchNorm1d(width)
        self.spread = nn.Conv1d(width, width, 5, padding=2 * dilation, dilation=dilation)
        self.mix = nn.Conv1d(width, width, 1)
        self.dropout = nn.Dropout1d(dropout)

    def forward(self, x: Tensor) -> Tensor:
        """Keep the shape (batch, width, frames)."""
        y = torch.relu(self.spread(torch.relu(self.norm(x))))
        mixed: Tensor = self.dropout(self.mix(y))
        return x + mixed


def dilated_stack(width: int, dilations: Sequence[int], dropout: float) -> nn.Sequential:
    """Return residual blocks with these gaps (frames)."""
    return nn.Sequential(*[DilatedBlock(width, d, dropout) for d in dilations])


def sinusoids(n_steps: int, width: int, first: int, like: Tensor) -> Tensor:
    """Return sinusoidal positions for steps `first` and on, shape (n_steps, width)."""
    position = torch.arange(first, first + n_steps, device=like.device, dtype=torch.float32)[:, None]
    rate = torch.exp(torch.arange(0, width, 2, device=like.device) * (-math.log(10_000.0) / width))
    return torch.cat([torch.sin(position * rate), torch.cos(position * rate)], dim=1).to(like.dtype)


class WindowedAttention(nn.Module):
    """Self-attention whose heads look at different distances: the windows are dealt out in turn; 0 means everywhere."""

    def __init__(self, width: int, n_heads: int, windows: Sequence[int]) -> None:
        super().__init__()
        self.n_heads = n_heads
        self.windows = [windows[i * len(windows) // n_heads] for i in range(n_heads)]
        self.project = nn.Linear(width, 3 * width)
        self.out = nn.Linear(width, width)

    def forward(self, x: Tensor) -> Tensor:
        """Keep the shape (batch, steps, width)."""
        n_batch, n_steps, width = x.shape
        q, k, v = self.project(x).view(n_batch, n_steps, 3, self.n_heads, -1).permute(2, 0, 3, 1, 4)
        mask = self._mask(n_steps, x.device).to(q.dtype)
        y = nn.functional.scaled_dot_product_attention(q, k, v, attn_mask=mask)
        out: Tensor = self.out(y.transpose(1, 2).reshape(n_batch, n_steps, width))
        return out

    def _mask(self, n_steps: int, device: torch.device) -> Tensor:
        """Return 0 where a head may look and -inf elsewhere, shape (heads, steps, steps)."""
        at = torch.arange(n_steps, device=device)
        distance = (at[:, None] - at[None, :]).abs()
        reach = torch.tensor([w // 2 if w else n_steps for w in self.windows], device=device)
        hidden = distance[None] > reach[:, None, None]
        return torch.zeros(hidden.shape, device=device).masked_fill(hidden, -torch.inf)


class TransformerLayer(nn.Module):
    """Windowed attention and a feed-forward layer, each normalised first and added to its input."""

    def __init__(self, width: int, n_heads: int, windows: Sequence[int], dropout: float) -> None:
        super().__init__()
        self.norm_attention = nn.LayerNorm(width)
        self.attention = WindowedAttention(width, n_heads, windows)
        self.norm_forward = nn.LayerNorm(width)
        self.forward_layer = nn.Sequential(
            nn.Linear(width, 4 * width), nn.GELU(), nn.Dropout(dropout), nn.Linear(4 * width, width)
        )
        self.dropout = nn.Dropout(dropout)

    def forward(self, x: Tensor) -> Tensor:
        """Keep the shape (batch, steps, width)."""
        x = x + self.dropout(self.attention(self.norm_attention(x)))
        changed: Tensor = self.dropout(self.forward_layer(self.norm_forward(x)))
        return x + changed
