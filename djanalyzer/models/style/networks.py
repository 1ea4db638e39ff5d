"""The networks that restyle: what is played, how it sounds, what that asks of the sound, and the one that says the target's sound.

Paper 000, section 2.3.3: content and style are told apart, the style is adapted to the target's, and a diffusion model makes the
sound. Everything runs over time alone, the mel bands are channels: that is what a processor does quickly.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import NamedTuple

import torch
from torch import Tensor, nn
from torch.nn import functional

from djanalyzer.features.fine_mel import N_MELS
from djanalyzer.models.style.places import N_POSITION

CHANGES = ("all", "drums", "harmony")  # as `music.styles.WHATS`, in the order of the network's numbers
CONTENT_STEP = 4  # frames of the spectrogram to one of the content
_WAVES = 8  # sines and as many cosines that tell t


@dataclass(frozen=True, slots=True)
class StyleShape:
    """How large the networks are.

    Attributes
    ----------
    patch : int
        Frames that the denoiser takes as one.
    widths : tuple of int
        Its channels, of each level; each lasts twice as long as the one before.
    blocks : tuple of int
        Blocks of each level: on the way down and again on the way up, but once in the last.
    encoder : int
        Channels of both encoders.
    content : int
        Channels of the content.
    style : int
        Numbers of a style.
    adapter : int
        Channels of what both styles ask for.
    """

    n_mels: int = 2 * N_MELS
    patch: int = 2
    widths: tuple[int, ...] = (320, 384)
    blocks: tuple[int, ...] = (2, 5)
    encoder: int = 128
    content: int = 48
    style: int = 64
    adapter: int = 96

    @property
    def multiple(self) -> int:
        """Return what a number of frames has to be a multiple of."""
        return math.lcm(self.patch * 2 ** (len(self.widths) - 1), CONTENT_STEP)


CONFIGURATIONS = {
    "laptop": StyleShape(),
    # The paper's hidden dimension of 1024; nothing was trained with it here.
    "paper": StyleShape(widths=(512, 1024), blocks=(2, 6), encoder=512, content=128, adapter=512),
}


class ChannelNorm(nn.Module):
    """Brings the channels of every frame to a root mean square of 1: no frame hears of another by it."""

    def forward(self, x: Tensor) -> Tensor:
        """Keep the shape (batch, channels, n_frames)."""
        return x * torch.rsqrt(x.square().mean(dim=1, keepdim=True) + 1e-5)


class Block(nn.Module):
    """Convolution over three frames, `dilation` apart, and one over none, added to what came in."""

    def __init__(self, width: int, dilation: int, asked: int = 0) -> None:
        super().__init__()
        self.norm = ChannelNorm()
        self.adapt = nn.Conv1d(asked, 2 * width, 1) if asked else None
        self.spread = nn.Conv1d(width, width, 3, padding=dilation, dilation=dilation)
        self.mix = nn.Conv1d(width, width, 1)
        if self.adapt is not None:
            nn.init.zeros_(self.adapt.weight)
            nn.init.zeros_(self.adapt.bias)  # type: ignore[arg-type]
        with torch.no_grad():
            self.mix.weight *= 0.3

    def forward(self, x: Tensor, asked: Tensor | None = None) -> Tensor:
        """Keep the shape (batch, width, n_frames); `asked`, (batch, asked, n_frames or 1), scales and moves (FiLM)."""
        y = self.norm(x)
        if self.adapt is not None and asked is not None:
            scale, move = self.adapt(asked).chunk(2, dim=1)
            y = y * (1 + scale) + move
        mixed: Tensor = self.mix(functional.silu(self.spread(y)))
        return x + mixed


class ContentEncoder(nn.Module):
    """What is played: melody, harmony, how full it is; the same for every rendering of a song."""

    def __init__(self, shape: StyleShape) -> None:
        super().__init__()
        width = shape.encoder
        self.take = nn.Conv1d(shape.n_mels, width, 2 * CONTENT_STEP, CONTENT_STEP, padding=CONTENT_STEP // 2)
        self.blocks = nn.Sequential(Block(width, 1), Block(width, 2), ChannelNorm())
        self.tell = nn.Conv1d(width, shape.content, 1)
        self.norm = ChannelNorm()

    def forward(self, mel: Tensor) -> Tensor:
        """Map (batch, n_mels, n_frames) to (batch, content, n_frames / CONTENT_STEP)."""
        told: Tensor = self.norm(self.tell(self.blocks(self.take(mel))))
        return told


class StyleEncoder(nn.Module):
    """How it sounds: a point on a sphere, of the mean over time."""

    def __init__(self, shape: StyleShape) -> None:
        super().__init__()
        width = shape.encoder
        self.take = nn.Conv1d(shape.n_mels, width, 2 * CONTENT_STEP, CONTENT_STEP, padding=CONTENT_STEP // 2)
        self.blocks = nn.Sequential(Block(width, 1), Block(width, 2), Block(width, 4), ChannelNorm())
        self.widen = nn.Conv1d(width, 2 * width, 1)
        self.tell = nn.Linear(4 * width, shape.style)

    def forward(self, mel: Tensor) -> Tensor:
        """Map (batch, n_mels, n_frames) to (batch, style); each has length 1."""
        heard = functional.silu(self.widen(self.blocks(self.take(mel)))).float()
        spread = torch.sqrt(heard.var(dim=2, unbiased=False) + 1e-5)
        return functional.normalize(self.tell(torch.cat([heard.mean(dim=2), spread], dim=1)).float(), dim=1)


class Adapter(nn.Module):
    """What a source's style, a target's, what is to change and t ask of the denoiser's channels."""

    def __init__(self, shape: StyleShape) -> None:
        super().__init__()
        self.change = nn.Embedding(len(CHANGES), 16)
        n_in = 2 * shape.style + 16 + 2 * _WAVES
        self.layers = nn.Sequential(
            nn.Conv1d(n_in, 2 * shape.adapter, 1),
            nn.SiLU(),
            nn.Conv1d(2 * shape.adapter, shape.adapter, 1),
            nn.SiLU(),
        )

    def forward(self, source: Tensor, target: Tensor, change: Tensor, t: Tensor) -> Tensor:
        """Return what is asked for, shape (batch, adapter, n).

        Parameters
        ----------
        source : shape (batch, style)
        target : shape (batch, style, n)
            A style for each step of time, or one for all (n = 1).
        change : int64, shape (batch,)
            Which of CHANGES.
        t : shape (batch,)
        """
        steps = target.shape[2]
        rates = 2.0 ** torch.arange(_WAVES, device=t.device) * (math.pi / 4)
        turns = t[:, None] * rates
        told = torch.cat([source, self.change(change), torch.sin(turns), torch.cos(turns)], dim=1)
        scale = math.sqrt(target.shape[1])  # styles have length 1: their numbers are small
        told = torch.cat([target * scale, told[:, :, None].expand(-1, -1, steps)], dim=1)
        asked: Tensor = self.layers(told)
        return asked


class Denoiser(nn.Module):
    """Says what the target's spectrogram is, from a place on the way to it: a U-Net over time."""

    def __init__(self, shape: StyleShape) -> None:
        super().__init__()
        self.shape = shape
        n_in = shape.patch * (2 * shape.n_mels + N_POSITION) + shape.content
        self.take = nn.Conv1d(n_in, shape.widths[0], 1)
        levels = list(zip(shape.widths, shape.blocks, strict=True))
        self.down = nn.ModuleList(_stack(width, n, shape.adapter) for width, n in levels[:-1])
        self.bottom = _stack(*levels[-1], shape.adapter)
        self.up = nn.ModuleList(_stack(width, n, shape.adapter) for width, n in levels[:-1])
        pairs = list(zip(shape.widths[:-1], shape.widths[1:], strict=True))
        self.coarser = nn.ModuleList(nn.Conv1d(above, below, 2, 2) for above, below in pairs)
        self.finer = nn.ModuleList(nn.Conv1d(below, above, 1) for above, below in pairs)
        self.norm = ChannelNorm()
        self.tell = nn.Conv1d(shape.widths[0], shape.patch * shape.n_mels, 1)
        nn.init.zeros_(self.tell.weight)
        nn.init.zeros_(self.tell.bias)  # type: ignore[arg-type]

    def forward(self, x: Tensor, source: Tensor, content: Tensor, position: Tensor, asked: Tensor) -> Tensor:
        """Return the target's spectrogram, shape (batch, n_mels, n_frames).

        Parameters
        ----------
        x, source : shape (batch, n_mels, n_frames)
            x_t and the source; n_frames a multiple of `shape.multiple`.
        content : shape (batch, content, n_frames / CONTENT_STEP)
        position : shape (batch, N_POSITION, n_frames)
        asked : shape (batch, adapter, n_frames / patch or 1)
            From the adapter.
        """
        seen = _patched(torch.cat([x, source, position], dim=1), self.shape.patch)
        y = self.take(torch.cat([seen, _resampled(content, seen.shape[2])], dim=1))
        passed = []
        for blocks, coarser in zip(self.down, self.coarser, strict=True):
            y = _through(blocks, y, asked)
            passed.append(y)
            y = coarser(y)
        y = _through(self.bottom, y, asked)
        for blocks, finer in zip(self.up[::-1], self.finer[::-1], strict=True):
            y = passed.pop() + finer(y).repeat_interleave(2, dim=2)
            y = _through(blocks, y, asked)
        return source + _unpatched(self.tell(self.norm(y)).float(), self.shape.patch)


class Given(NamedTuple):
    """All that the denoiser knows besides where on the way it is.

    Attributes
    ----------
    source : shape (batch, n_mels, n_frames)
        n_frames a multiple of `StyleShape.multiple`.
    content : shape (batch, content, n_frames / CONTENT_STEP)
        The source's.
    position : shape (batch, N_POSITION, n_frames)
    source_style : shape (batch, style)
    target_style : shape (batch, style, 1 or n_frames)
    change : int64, shape (batch,)
        Which of CHANGES.
    """

    source: Tensor
    content: Tensor
    position: Tensor
    source_style: Tensor
    target_style: Tensor
    change: Tensor


class StyleNetworks(nn.Module):
    """All of them, and the place of each named style on the sphere."""

    def __init__(self, shape: StyleShape, styles: tuple[str, ...]) -> None:
        super().__init__()
        self.shape, self.styles = shape, styles
        self.content = ContentEncoder(shape)
        self.style = StyleEncoder(shape)
        self.adapter = Adapter(shape)
        self.denoiser = Denoiser(shape)
        self.prototypes = nn.Parameter(torch.randn(len(styles), shape.style) / math.sqrt(shape.style))

    def named(self, styles: Tensor) -> Tensor:
        """Return the places of named styles, (batch, style), of their numbers (batch,); each has length 1."""
        return functional.normalize(self.prototypes[styles], dim=1)

    def forward(self, x: Tensor, t: Tensor, given: Given) -> Tensor:
        """Return the target's spectrogram as it seems from x_t, both of shape (batch, n_mels, n_frames); t of shape (batch,)."""
        asked = self.adapter(given.source_style, given.target_style, given.change, t)
        said: Tensor = self.denoiser(x, given.source, given.content, given.position, asked)
        return said


def _stack(width: int, n_blocks: int, asked: int) -> nn.ModuleList:
    """Return blocks that look farther and farther: 1, 2, 4, 8 steps apart, and again."""
    return nn.ModuleList(Block(width, 2 ** (i % 4), asked) for i in range(n_blocks))


def _through(blocks: nn.Module, y: Tensor, asked: Tensor) -> Tensor:
    """Pass blocks, each told what is asked for at its rate."""
    at_rate = asked if asked.shape[2] == 1 else _resampled(asked, y.shape[2])
    for block in blocks.children():
        y = block(y, at_rate)
    return y


def _resampled(x: Tensor, n_steps: int) -> Tensor:
    """Return (batch, channels, n) with so many steps: repeated, or every so many left out."""
    if x.shape[2] <= n_steps:
        return x.repeat_interleave(n_steps // x.shape[2], dim=2)
    return x[:, :, :: x.shape[2] // n_steps]


def _patched(x: Tensor, patch: int) -> Tensor:
    """Return (batch, channels, n) as (batch, channels * patch, n / patch)."""
    n_batch, channels, n_frames = x.shape
    return x.reshape(n_batch, channels, n_frames // patch, patch).transpose(2, 3).flatten(1, 2)


def _unpatched(x: Tensor, patch: int) -> Tensor:
    """Undo `_patched`."""
    n_batch, rows, n_steps = x.shape
    return x.reshape(n_batch, rows // patch, patch, n_steps).transpose(2, 3).flatten(2, 3)
