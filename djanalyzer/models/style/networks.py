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
from djanalyzer.models.style.folding import folded, size_of, unfolded
from djanalyzer.models.style.places import N_POSITION

CHANGES = ("all", "drums", "harmony")  # as `music.styles.WHATS`, in the order of the network's numbers
SPHERE = 64  # numbers of a place on the sphere of styles
CONTENT_STEP = 4  # frames of the spectrogram to one of the content
EXAMPLES = 16  # of each named style that are kept
_KEPT = 3.0  # logit of how much of the source is kept at first, and how much of what is on the way is not
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
        Numbers of a style on the sphere; how it lies in the bar (`folding`) comes behind them.
    adapter : int
        Channels of what both styles ask for.
    """

    n_mels: int = 2 * N_MELS
    patch: int = 2
    widths: tuple[int, ...] = (288, 352)
    blocks: tuple[int, ...] = (2, 4)
    encoder: int = 104
    content: int = 48
    style: int = SPHERE
    adapter: int = 64

    @property
    def whole_style(self) -> int:
        """Return of how many numbers a style is: its place on the sphere, and how it lies in the bar."""
        return self.style + size_of(self.n_mels)

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
    """How it sounds: a point on a sphere, of mean and spread over time, and how that lies in the bar."""

    def __init__(self, shape: StyleShape) -> None:
        super().__init__()
        width, n_in = shape.encoder, shape.n_mels + N_POSITION
        self.take = nn.Conv1d(n_in, width, 2 * CONTENT_STEP, CONTENT_STEP, padding=CONTENT_STEP // 2)
        self.blocks = nn.Sequential(Block(width, 1), Block(width, 2), Block(width, 4), ChannelNorm())
        self.widen = nn.Conv1d(width, 2 * width, 1)
        self.tell = nn.Linear(4 * width, shape.style)

    def forward(self, mel: Tensor, position: Tensor) -> Tensor:
        """Map (batch, n_mels, n_frames) and (batch, N_POSITION, n_frames) to (batch, whole_style).

        The first numbers, of the sphere, have length 1. Where the grid is not known all positions are 0.
        """
        seen = torch.cat([mel, position], dim=1)
        heard = functional.silu(self.widen(self.blocks(self.take(seen)))).float()
        mean = heard.mean(dim=2)
        spread = torch.sqrt((heard - mean[:, :, None]).square().mean(dim=2) + 1e-5)
        place = functional.normalize(self.tell(torch.cat([mean, spread], dim=1)).float(), dim=1)
        return torch.cat([place, folded(mel, position)], dim=1)


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
            Places on the sphere.
        target : shape (batch, style, n)
            One for each step of time, or one for all (n = 1).
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


class Given(NamedTuple):
    """All that the denoiser knows besides where on the way it is.

    Attributes
    ----------
    source : shape (batch, n_mels, n_frames)
        n_frames a multiple of `StyleShape.multiple`.
    content : shape (batch, content, n_frames / CONTENT_STEP)
        The source's.
    position : shape (batch, N_POSITION, n_frames)
    source_style : shape (batch, whole_style)
    target_style : shape (batch, whole_style, 1 or n_frames)
    change : int64, shape (batch,)
        Which of CHANGES.
    """

    source: Tensor
    content: Tensor
    position: Tensor
    source_style: Tensor
    target_style: Tensor
    change: Tensor


class Denoiser(nn.Module):
    """Says what the target's spectrogram is, from a place on the way to it: a U-Net over time.

    It says what is added, and of every value how much counts of the source's, of that on the way, and of what the target's sound
    lies away from the source's at this place of the bar. Melody and harmony are the source's: nearly all of it is kept before anything
    is learned.
    """

    def __init__(self, shape: StyleShape) -> None:
        super().__init__()
        self.shape = shape
        n_in = shape.patch * (3 * shape.n_mels + N_POSITION) + shape.content
        self.take = nn.Conv1d(n_in, shape.widths[0], 1)
        self.ask = nn.Conv1d(shape.adapter, shape.widths[0], 1)
        levels = list(zip(shape.widths, shape.blocks, strict=True))
        self.down = nn.ModuleList(_stack(width, n, shape.adapter) for width, n in levels[:-1])
        self.bottom = _stack(*levels[-1], shape.adapter)
        self.up = nn.ModuleList(_stack(width, n, shape.adapter) for width, n in levels[:-1])
        pairs = list(zip(shape.widths[:-1], shape.widths[1:], strict=True))
        self.coarser = nn.ModuleList(nn.Conv1d(above, below, 2, 2) for above, below in pairs)
        self.finer = nn.ModuleList(nn.Conv1d(below, above, 1) for above, below in pairs)
        self.norm = ChannelNorm()
        self.tell = nn.Conv1d(shape.widths[0], 4 * shape.patch * shape.n_mels, 1)
        nn.init.zeros_(self.tell.weight)
        nn.init.zeros_(self.tell.bias)  # type: ignore[arg-type]

    def forward(self, x: Tensor, given: Given, away: Tensor, asked: Tensor) -> Tensor:
        """Return the target's spectrogram, shape (batch, n_mels, n_frames).

        Parameters
        ----------
        x, away : shape (batch, n_mels, n_frames)
            x_t, and by how much the target's sound lies away from the source's; n_frames a multiple of `shape.multiple`.
        asked : shape (batch, adapter, n_frames or 1)
            From the adapter.
        """
        source = given.source
        seen = _patched(torch.cat([x, source, away, given.position], dim=1), self.shape.patch)
        y = self.take(torch.cat([seen, _resampled(given.content, seen.shape[2])], dim=1))
        y = y + self.ask(_resampled(asked, 1 if asked.shape[2] == 1 else seen.shape[2]))
        passed = []
        for blocks, coarser in zip(self.down, self.coarser, strict=True):
            y = _through(blocks, y, asked)
            passed.append(y)
            y = coarser(y)
        y = _through(self.bottom, y, asked)
        for blocks, finer in zip(self.up[::-1], self.finer[::-1], strict=True):
            y = passed.pop() + finer(y).repeat_interleave(2, dim=2)
            y = _through(blocks, y, asked)
        told = _unpatched(self.tell(self.norm(y)).float(), self.shape.patch)
        new, kept, held, moved = told.reshape(len(told), -1, 4, told.shape[2]).unbind(dim=2)
        mine = torch.sigmoid(kept + _KEPT) * (source + 1) + torch.sigmoid(held - _KEPT) * (x + 1)
        said: Tensor = mine + torch.sigmoid(moved) * away + new - 1
        return said


class StyleNetworks(nn.Module):
    """All of them, the place of each named style on the sphere, and the places of some music in that style."""

    def __init__(self, shape: StyleShape, styles: tuple[str, ...]) -> None:
        super().__init__()
        self.shape, self.styles = shape, styles
        self.content = ContentEncoder(shape)
        self.style = StyleEncoder(shape)
        self.adapter = Adapter(shape)
        self.denoiser = Denoiser(shape)
        self.prototypes = nn.Parameter(torch.randn(len(styles), shape.style) / math.sqrt(shape.style))
        self.examples: Tensor
        self.register_buffer("examples", torch.zeros(len(styles), EXAMPLES, shape.whole_style))

    def named(self, styles: Tensor) -> Tensor:
        """Return named styles, (batch, whole_style), of their numbers (batch,): they lie in the bar as their examples do on average."""
        places = functional.normalize(self.prototypes[styles], dim=1)
        return torch.cat([places, self.examples[styles, :, self.shape.style :].mean(dim=1)], dim=1)

    def forward(self, x: Tensor, t: Tensor, given: Given) -> Tensor:
        """Return the target's spectrogram as it seems from x_t, both of shape (batch, n_mels, n_frames); t of shape (batch,)."""
        place = slice(self.shape.style)
        asked = self.adapter(given.source_style[:, place], given.target_style[:, place], given.change, t)
        folds = [s[:, self.shape.style :] for s in (given.source_style[:, :, None], given.target_style)]
        source, target = (unfolded(fold, given.position) for fold in folds)
        said: Tensor = self.denoiser(x, given, target - source, asked)
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
