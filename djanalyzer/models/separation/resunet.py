"""A residual U-Net that decouples magnitude and phase (Kong et al. 2021, "ResUNetDecouple+")."""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import Tensor, nn
from torch.nn import functional

from djanalyzer.models.separation.parts import (
    FOLD,
    N_PLACES,
    Places,
    folded,
    loudness,
    on_cpu_friendly_layout,
    padded,
    unfolded,
)
from djanalyzer.synthesis.render import STEMS

_N_SAID = 4  # of each bin of each stem: mask, residual, and the two parts of a rotation
_NEIGHBOURS = 33  # bins: what a residual is measured in is how loud it is around


@dataclass(frozen=True)
class ResUNetShape:
    """The channels of each level, the first of all places and frames, each next one of half of both."""

    channels: tuple[int, ...] = (24, 48, 64, 96, 128)
    n_blocks: int = 1


class ResUNet(nn.Module):
    """Magnitudes in; for each stem a bounded mask, a residual and a rotation of the mix's phase out.

    The stem's magnitude is relu(sigmoid(M) |X| + Q), so that it may exceed the mix's (stems that cancel each other), and its
    phase the mix's turned by the angle of (tanh P_r, tanh P_i). Departures from the publication: far fewer layers, four bins
    taken together, and Q in units of the mean magnitude of the bins around, which makes it the same at any level of the music.
    """

    def __init__(self, shape: ResUNetShape | None = None, stems: tuple[str, ...] = STEMS) -> None:
        super().__init__()
        self.shape = shape or ResUNetShape()
        self.stems = stems
        channels = self.shape.channels
        self.norm = nn.BatchNorm2d(FOLD)
        self.enter = nn.Conv2d(FOLD, channels[0], 3, padding=1)
        self.places = Places(channels[0], N_PLACES)
        before = (channels[0], *channels)
        self.down = nn.ModuleList(
            _blocks(b, a, self.shape.n_blocks) for b, a in zip(before, channels, strict=False)
        )
        self.raise_ = nn.ModuleList(
            nn.ConvTranspose2d(low, high, 2, stride=2)
            for low, high in zip(channels[:0:-1], channels[-2::-1], strict=True)
        )
        self.up = nn.ModuleList(_blocks(2 * c, c, self.shape.n_blocks) for c in channels[-2::-1])
        self.out = nn.Conv2d(channels[0], len(stems) * _N_SAID * FOLD, 1)
        self._begin_without_rotation()

    def _begin_without_rotation(self) -> None:
        with torch.no_grad():
            bias = self.out.bias.view(len(self.stems), _N_SAID, FOLD)  # type: ignore[union-attr]
            bias[:] = 0
            bias[:, 2] = 1

    def forward(self, mixture: Tensor) -> Tensor:
        """See `protocols.Separator`."""
        magnitudes = mixture.abs()
        said = unfolded(self._said(magnitudes)).float()
        by_stem = said.reshape(said.shape[0], len(self.stems), _N_SAID, *said.shape[2:])
        mask, residual, real, imaginary = by_stem.unbind(dim=2)
        around = functional.avg_pool1d(
            magnitudes.transpose(1, 2), _NEIGHBOURS, 1, _NEIGHBOURS // 2, count_include_pad=False
        ).transpose(1, 2)
        stems = torch.relu(torch.sigmoid(mask) * magnitudes[:, None] + residual * around[:, None])
        real, imaginary = torch.tanh(real), torch.tanh(imaginary)
        length = torch.sqrt(real.square() + imaginary.square() + 1e-6)
        gain = stems / (length * (magnitudes[:, None] + 1e-8))
        return mixture[:, None] * torch.complex(gain * real, gain * imaginary)

    def _said(self, magnitudes: Tensor) -> Tensor:
        """Return what is said of each bin, folded: (batch, n_stems * 4 * FOLD, N_PLACES, n_frames)."""
        n_frames = magnitudes.shape[-1]
        picture = padded(folded(loudness(magnitudes)), 2 ** (len(self.down) - 1))
        picture = self.places(self.enter(self.norm(on_cpu_friendly_layout(picture))))
        passed = []
        for level, down in enumerate(self.down):
            picture = down(functional.avg_pool2d(picture, 2) if level else picture)
            passed.append(picture)
        picture = passed.pop()
        for raised, up in zip(self.raise_, self.up, strict=True):
            picture = up(torch.cat([raised(picture), passed.pop()], dim=1))
        out: Tensor = self.out(picture)
        return out[..., :n_frames]


def _blocks(before: int, after: int, count: int) -> nn.Sequential:
    return nn.Sequential(*[ResidualBlock(before if i == 0 else after, after) for i in range(count)])


class ResidualBlock(nn.Module):
    """Two convolutions of 3 x 3, each behind normalisation and a leaky ReLU, beside a straight way past them."""

    def __init__(self, before: int, after: int) -> None:
        super().__init__()
        self.way = nn.Sequential(
            nn.BatchNorm2d(before),
            nn.LeakyReLU(0.01),
            nn.Conv2d(before, after, 3, padding=1, bias=False),
            nn.BatchNorm2d(after),
            nn.LeakyReLU(0.01),
            nn.Conv2d(after, after, 3, padding=1, bias=False),
        )
        self.past = nn.Identity() if before == after else nn.Conv2d(before, after, 1)

    def forward(self, picture: Tensor) -> Tensor:
        out: Tensor = self.past(picture) + self.way(picture)
        return out
