"""The shared encoder: convolutions over the spectrogram, dilated convolutions over time, windowed attention."""

from __future__ import annotations

import math
from collections.abc import Sequence
from enum import StrEnum

import torch
from torch import Tensor, nn
from torch.nn import functional

from djanalyzer.features.logmel import N_MELS

# One 3x3 layer reaches one frame to either side; after poolings by two, one of two, four and eight frames.
CONVOLUTION_REACH = 4
POOLING_REACH = 16


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

    def forward(self, logmel: Tensor) -> tuple[Tensor, None]:
        """Map (batch, frames, mels) to (batch, width, frames); nothing is pooled over time."""
        x = logmel.unsqueeze(1) * 2 - 1
        x = self.layers(x.to(memory_format=torch.channels_last))
        x = x.permute(0, 2, 1, 3).flatten(2)
        projected: Tensor = self.project(x)
        return projected.transpose(1, 2), None


class PoolingConvolutions(nn.Module):
    """The paper's own four layers, each pooled by two over time and frequency, with ways around the pooling for the full rate.

    The paper writes the output as T/16 x 128 x 512; four poolings leave 8 of the 128 bands, so it is T/16 x 8 x C here, laid
    flat and projected. What the full-rate heads hear is the sum of all layers, each projected and spread to the full rate.
    """

    def __init__(self, channels: Sequence[int], width: int) -> None:
        super().__init__()
        self.layers = nn.ModuleList(
            nn.Sequential(
                nn.Conv2d(n_in, n_out, 3, padding=1, bias=False), nn.BatchNorm2d(n_out), nn.ReLU(inplace=True)
            )
            for n_in, n_out in zip([1, *channels], channels, strict=False)
        )
        self.around = nn.ModuleList(nn.Conv1d(4 * n, width, 1) for n in channels)
        self.project = nn.Linear(channels[-1] * (N_MELS // 2 ** len(channels)), width)

    def forward(self, logmel: Tensor) -> tuple[Tensor, Tensor]:
        """Map (batch, frames, mels) to (batch, width, frames) and (batch, frames / 16, width)."""
        x = logmel.unsqueeze(1) * 2 - 1
        frames: Tensor | None = None
        for depth, (layer, around) in enumerate(zip(self.layers, self.around, strict=True)):
            x = layer(x)
            bands = functional.adaptive_avg_pool2d(x, (x.shape[2], 4)).permute(0, 1, 3, 2).flatten(1, 2)
            spread = around(bands).repeat_interleave(2**depth, dim=2)
            frames = spread if frames is None else frames + spread
            x = functional.max_pool2d(x, 2)
        assert frames is not None
        return frames, self.project(x.permute(0, 2, 1, 3).flatten(2))


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


class WindowMixing(StrEnum):
    """How a layer looks through windows of several lengths at once; paper 000 leaves it open."""

    DEALT = "dealt"
    AVERAGED = "averaged"


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
        y = attend(q, k, v, self.windows)
        out: Tensor = self.out(y.transpose(1, 2).reshape(n_batch, n_steps, width))
        return out


def attend(q: Tensor, k: Tensor, v: Tensor, windows: Sequence[int]) -> Tensor:
    """Return what each step sees within the window of each head, shape (batch, heads, steps, depth) as `q`, `k` and `v` have.

    Where all windows are narrow only the band around the diagonal is computed, with the same result.
    """
    block = max(windows) // 2
    if 0 in windows or q.shape[2] < 4 * block:
        at = torch.arange(q.shape[2], device=q.device)
        mask = _hidden(at[:, None] - at[None, :], windows, q.shape[2])
        return functional.scaled_dot_product_attention(q, k, v, attn_mask=mask.to(q.dtype))
    return _attend_banded(q, k, v, windows)


def _attend_banded(q: Tensor, k: Tensor, v: Tensor, windows: Sequence[int]) -> Tensor:
    """Attend block by block: each sees itself and a block on either side, which is as far as the widest window reaches."""
    n_batch, n_heads, n_steps, depth = q.shape
    block = max(windows) // 2
    n_blocks = -(-n_steps // block)
    missing = n_blocks * block - n_steps
    queries = functional.pad(q, (0, 0, 0, missing)).view(n_batch, n_heads, n_blocks, block, depth)
    keys, values = (
        functional.pad(x, (0, 0, block, block + missing)).unfold(2, 3 * block, block).transpose(3, 4)
        for x in (k, v)
    )
    own = torch.arange(block, device=q.device)[:, None]
    seen = torch.arange(-block, 2 * block, device=q.device)[None, :]
    mask = _hidden(own - seen, windows, n_steps).unsqueeze(1)
    at = torch.arange(n_blocks, device=q.device)[:, None, None] * block + seen
    beyond = torch.zeros(at.shape, device=q.device).masked_fill((at < 0) | (at >= n_steps), -torch.inf)
    # What is beyond the end asks too; it must see something, and what it says is cut off.
    mask = (mask + beyond).clamp(min=torch.finfo(q.dtype).min / 4)
    y = functional.scaled_dot_product_attention(queries, keys, values, attn_mask=mask.to(q.dtype))
    return y.reshape(n_batch, n_heads, n_blocks * block, depth)[:, :, :n_steps]


def _hidden(distance: Tensor, windows: Sequence[int], everywhere: int) -> Tensor:
    """Return 0 where a head may look and -inf elsewhere, shape (heads, *distance)."""
    reach = torch.tensor([w // 2 if w else everywhere for w in windows], device=distance.device)
    hidden = distance.abs()[None] > reach[:, None, None]
    return torch.zeros(hidden.shape, device=distance.device).masked_fill(hidden, -torch.inf)


class AveragedWindows(WindowedAttention):
    """Self-attention in which every head looks through all windows, and the mean of what it sees counts."""

    def __init__(self, width: int, n_heads: int, windows: Sequence[int]) -> None:
        super().__init__(width, n_heads, windows)
        self.windows = list(windows)

    def forward(self, x: Tensor) -> Tensor:
        """Keep the shape (batch, steps, width)."""
        n_batch, n_steps, width = x.shape
        q, k, v = self.project(x).view(n_batch, n_steps, 3, self.n_heads, -1).permute(2, 0, 3, 1, 4)
        seen = [attend(q, k, v, [window]) for window in self.windows]
        y = torch.stack(seen).mean(dim=0)
        out: Tensor = self.out(y.transpose(1, 2).reshape(n_batch, n_steps, width))
        return out


_ATTENTIONS = {WindowMixing.DEALT: WindowedAttention, WindowMixing.AVERAGED: AveragedWindows}


def feed_forward(width: int, times: int, dropout: float) -> nn.Sequential:
    """Return two layers with so many times the width between them."""
    return nn.Sequential(
        nn.Linear(width, times * width), nn.GELU(), nn.Dropout(dropout), nn.Linear(times * width, width)
    )


class TransformerLayer(nn.Module):
    """Windowed attention and a feed-forward layer, each normalised first and added to its input."""

    def __init__(
        self,
        width: int,
        n_heads: int,
        windows: Sequence[int],
        dropout: float,
        mixing: WindowMixing = WindowMixing.DEALT,
    ) -> None:
        super().__init__()
        self.norm_attention = nn.LayerNorm(width)
        self.attention = _ATTENTIONS[mixing](width, n_heads, windows)
        self.norm_forward = nn.LayerNorm(width)
        self.forward_layer = feed_forward(width, 4, dropout)
        self.dropout = nn.Dropout(dropout)

    def forward(self, x: Tensor) -> Tensor:
        """Keep the shape (batch, steps, width)."""
        x = x + self.dropout(self.attention(self.norm_attention(x)))
        changed: Tensor = self.dropout(self.forward_layer(self.norm_forward(x)))
        return x + changed
