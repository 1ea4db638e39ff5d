"""A pitch estimator after HarmoF0 (Wei et al. 2022): on a logarithmic axis every voice's harmonics lie at the same distances."""

from __future__ import annotations

import math
from dataclasses import dataclass

import torch
from torch import Tensor, nn
from torch.nn import functional

from djanalyzer.models.separation.crepe import UNLIKELY
from djanalyzer.models.separation.parts import loudness, on_cpu_friendly_layout
from djanalyzer.models.separation.pitches import LOWEST, N_PITCHES, PITCHES_PER_OCTAVE
from djanalyzer.models.separation.spectrum import FRONT_END, N_BINS

_N_HARMONICS = 12
_HIGHEST = FRONT_END.rate / 2


@dataclass(frozen=True)
class HarmoF0Shape:
    """The channels, and how many convolutions with taps an octave apart follow the one over harmonics."""

    channels: int = 16
    n_layers: int = 3


class HarmoF0(nn.Module):
    """The loudness every 20 cents in; harmonics brought over their pitch; 360 logits out.

    The publication's first layer has one dilated convolution for each harmonic. Its taps are what is brought together here:
    channel k of a pitch is what lies at the k-th harmonic. Layers with taps an octave apart follow (the publication's dilation
    of 48 with 48 bins an octave), which settles what octave a voice is in; one logit for each pitch comes out, by the same
    weights for all of them.
    """

    n_pitches = N_PITCHES
    axis: Tensor

    def __init__(self, shape: HarmoF0Shape | None = None) -> None:
        super().__init__()
        self.shape = shape or HarmoF0Shape()
        width = self.shape.channels
        self.register_buffer("axis", _logarithmic(), persistent=False)
        self.harmonics = _layer(_N_HARMONICS, width, 1)
        self.layers = nn.Sequential(
            *[_layer(width, width, PITCHES_PER_OCTAVE) for _ in range(self.shape.n_layers)],
            _layer(width, width, 1),
        )
        self.out = nn.Conv2d(width, 1, 1)
        nn.init.constant_(self.out.bias, UNLIKELY)  # type: ignore[arg-type]

    def forward(self, source: Tensor) -> Tensor:
        """See `protocols.PitchEstimator`."""
        steps = loudness(self.axis @ source.abs())
        steps = functional.pad(steps, (0, 0, 0, N_PITCHES + _step_of(_N_HARMONICS) - steps.shape[1]))
        over = [steps[:, s : s + N_PITCHES] for s in (_step_of(k) for k in range(1, _N_HARMONICS + 1))]
        picture = self.harmonics(on_cpu_friendly_layout(torch.stack(over, dim=1)))
        logits: Tensor = self.out(self.layers(picture)).squeeze(1)
        return logits.float()


def _step_of(harmonic: int) -> int:
    """Return how many steps of 20 cents above its pitch a harmonic lies."""
    return round(PITCHES_PER_OCTAVE * math.log2(harmonic))


def _layer(before: int, after: int, dilation: int) -> nn.Module:
    return nn.Sequential(
        nn.Conv2d(before, after, 3, padding=(dilation, 1), dilation=(dilation, 1), bias=False),
        nn.BatchNorm2d(after),
        nn.ReLU(),
    )


def _logarithmic() -> Tensor:
    """Return what makes steps of 20 cents of bins, shape (n_steps, N_BINS): triangles, at least one bin to either side wide."""
    n_steps = math.floor(PITCHES_PER_OCTAVE * math.log2(_HIGHEST / LOWEST))
    centres = LOWEST * 2 ** (torch.arange(n_steps) / PITCHES_PER_OCTAVE) / (FRONT_END.rate / FRONT_END.window)
    widths = (centres * (2 ** (1 / PITCHES_PER_OCTAVE) - 1)).clamp_min(1.0)
    triangles = (1 - (torch.arange(N_BINS) - centres[:, None]).abs() / widths[:, None]).clamp_min(0)
    return triangles / triangles.sum(dim=1, keepdim=True)
