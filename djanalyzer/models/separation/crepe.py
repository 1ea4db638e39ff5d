"""A pitch estimator after CREPE (Kim et al. 2018): each frame by itself, through convolutions into 360 sigmoids."""

from __future__ import annotations

from dataclasses import dataclass

from torch import Tensor, nn

from djanalyzer.models.separation.parts import loudness, on_cpu_friendly_layout
from djanalyzer.models.separation.pitches import N_PITCHES

UNLIKELY = -4.0  # the logit that every pitch begins with: nearly all of them are wrong nearly always
_N_BINS = 640  # up to 5 kHz: above, a voice has no harmonics that tell its pitch


@dataclass(frozen=True)
class CrepeShape:
    """The channels of the layers; each but the first is followed by a halving, and the first strides over every second bin."""

    channels: tuple[int, ...] = (24, 32, 48, 64, 96)
    kernel: int = 7
    dropout: float = 0.25


class Crepe(nn.Module):
    """The frame's loudness over frequency in, 360 logits out.

    The publication lets the first layer find its own filters in 1024 samples; here, as in paper 002's cascade, a frame of the
    spectrum takes their place, so that what a separator gives is what is heard, without a way through the waveform.
    """

    n_pitches = N_PITCHES

    def __init__(self, shape: CrepeShape | None = None) -> None:
        super().__init__()
        self.shape = shape or CrepeShape()
        first, *others = self.shape.channels
        kernel, dropout = self.shape.kernel, self.shape.dropout
        layers: list[nn.Module] = [
            nn.Conv2d(1, first, (kernel, 1), stride=(2, 1), padding=(kernel // 2, 0)),
            nn.BatchNorm2d(first),
            nn.ReLU(),
        ]
        before = first
        for after in others:
            layers += [
                nn.Conv2d(before, after, (kernel, 1), padding=(kernel // 2, 0), bias=False),
                nn.BatchNorm2d(after),
                nn.ReLU(),
                nn.MaxPool2d((2, 1)),
            ]
            before = after
        self.layers = nn.Sequential(*layers, nn.Dropout(dropout))
        self.out = nn.Conv2d(before, N_PITCHES, (_N_BINS // 2 ** len(self.shape.channels), 1))
        nn.init.constant_(self.out.bias, UNLIKELY)  # type: ignore[arg-type]

    def forward(self, source: Tensor) -> Tensor:
        """See `protocols.PitchEstimator`."""
        picture = on_cpu_friendly_layout(loudness(source[:, None, :_N_BINS].abs()))
        logits: Tensor = self.out(self.layers(picture)).squeeze(2)
        return logits.float()
