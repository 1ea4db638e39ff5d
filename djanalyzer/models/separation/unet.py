"""A U-Net that says of each bin which share of it belongs to which stem (Jansson et al. 2017)."""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import Tensor, nn

from djanalyzer.models.separation.parts import (
    FOLD,
    Places,
    folded,
    loudness,
    on_cpu_friendly_layout,
    padded,
    unfolded,
)
from djanalyzer.synthesis.render import STEMS


@dataclass(frozen=True)
class UNetShape:
    """The channels of each level, each of half the places and half the frames of the one before."""

    channels: tuple[int, ...] = (32, 64, 96, 128, 192)
    dropout: float = 0.3


class UNet(nn.Module):
    """Magnitudes in, one mask for each stem out.

    As published (5 x 5 convolutions with a stride of 2 down, transposed ones up, dropout on the deepest way up), but for the
    bins, of which four are taken together, and for the masks: with one for each of four stems they are a softmax, so that
    they add up to one and the stems to the mix.
    """

    def __init__(self, shape: UNetShape | None = None, stems: tuple[str, ...] = STEMS) -> None:
        super().__init__()
        self.shape = shape or UNetShape()
        self.stems = stems
        channels = self.shape.channels
        self.norm = nn.BatchNorm2d(FOLD)
        self.down = nn.ModuleList(
            _down(before, after) for before, after in zip((FOLD, *channels), channels, strict=False)
        )
        self.places = Places(channels[0], 1024 // FOLD // 2)
        up = []
        for level in reversed(range(1, len(channels))):
            before = channels[level] * (1 if level == len(channels) - 1 else 2)
            dropout = self.shape.dropout if level >= len(channels) - 2 else 0.0
            up.append(_up(before, channels[level - 1], dropout))
        self.up = nn.ModuleList(up)
        self.out = nn.ConvTranspose2d(
            2 * channels[0], len(stems) * FOLD, 5, stride=2, padding=2, output_padding=1
        )

    def forward(self, mixture: Tensor) -> Tensor:
        """See `protocols.Separator`."""
        return mixture[:, None] * self.masks(mixture.abs())

    def masks(self, magnitudes: Tensor) -> Tensor:
        """Return the stems' shares of each bin, shape (batch, n_stems, n_bins, n_frames); over the stems they add up to one."""
        n_frames = magnitudes.shape[-1]
        picture = padded(folded(loudness(magnitudes)), 2 ** len(self.down))
        picture = self.norm(on_cpu_friendly_layout(picture))
        passed = []
        for level, down in enumerate(self.down):
            picture = down(picture)
            if level == 0:
                picture = self.places(picture)
            passed.append(picture)
        picture = passed.pop()
        for up in self.up:
            picture = torch.cat([up(picture), passed.pop()], dim=1)
        return torch.softmax(unfolded(self.out(picture)[..., :n_frames]).float(), dim=1)


def _down(before: int, after: int) -> nn.Module:
    return nn.Sequential(
        nn.Conv2d(before, after, 5, stride=2, padding=2, bias=False),
        nn.BatchNorm2d(after),
        nn.LeakyReLU(0.2),
    )


def _up(before: int, after: int, dropout: float) -> nn.Module:
    return nn.Sequential(
        nn.ConvTranspose2d(before, after, 5, stride=2, padding=2, output_padding=1, bias=False),
        nn.BatchNorm2d(after),
        nn.ReLU(),
        nn.Dropout(dropout),
    )
