"""What pitch classes sound in windows: where the circle of keys is hung up, since equivariance alone knows no names of keys.

A music's pitch classes have a centre on the circle of fifths: that of a major scale lies two fifths above its tonic
(C D E F G A B around D). For one window that is a rough guess; over many the errors cancel out.
"""

from __future__ import annotations

import math
from typing import NamedTuple

import torch
from torch import Tensor

from djanalyzer.features.constant_q import BINS_PER_SEMITONE, LOWEST_PITCH, N_SEMITONES

FIFTHS = 7  # semitones
_CENTRE = (
    2.4  # fifths from the tonic of a major scale to the middle of its tones, with overtones, which lie above
)
_MELODIC = (48, 96)  # MIDI numbers whose pitch classes are counted
_DEEP = (30, 55)  # and those among which the tonic is looked for
_DECIBELS = 80.0  # from 0 to 1 in the columns


class PitchClasses(NamedTuple):
    """How strong pitch classes are in windows, each (n, 12), from C to B; they add up to 1 or to nothing."""

    all: Tensor
    deep: Tensor


def pitch_classes(columns: Tensor) -> PitchClasses:
    """Return the pitch classes of windows (n, n_columns, N_BINS)."""
    amplitude = 10 ** ((columns - 1) * (_DECIBELS / 20))
    thirds = amplitude.view(*columns.shape[:2], N_SEMITONES, BINS_PER_SEMITONE)
    # What is as strong between the semitones as on them is a drum's.
    clear = (thirds[..., 1] - 0.5 * (thirds[..., 0] + thirds[..., 2])).clamp(min=0).sqrt().mean(dim=1)
    pitches = torch.arange(LOWEST_PITCH, LOWEST_PITCH + N_SEMITONES, device=columns.device)
    return PitchClasses(*(_folded(clear, pitches, reach) for reach in (_MELODIC, _DEEP)))


def _folded(strength: Tensor, pitches: Tensor, reach: tuple[int, int]) -> Tensor:
    inside = (pitches >= reach[0]) & (pitches < reach[1])
    found = torch.zeros(len(strength), 12, device=strength.device)
    found.index_add_(1, pitches[inside] % 12, strength[:, inside])
    return found / found.sum(dim=1, keepdim=True).clamp(min=1e-9)


def on_the_circle(classes: Tensor) -> Tensor:
    """Return where pitch classes or keys (n, 12) lie on the circle of fifths: complex, (n,), 1 apart from 0 if all are one.

    It is their discrete Fourier transform at frequency 7: C is 1, and each fifth turns by a twelfth.
    """
    turns = torch.arange(12, device=classes.device) * (-2 * math.pi * FIFTHS / 12)
    return (classes * torch.polar(torch.ones_like(turns), turns)).sum(dim=1)


def turned(semitones: Tensor) -> Tensor:
    """Return by what `on_the_circle` turns as music is transposed up by so many semitones, (n,) complex."""
    angle = semitones * (-2 * math.pi * FIFTHS / 12)
    return torch.polar(torch.ones_like(angle), angle)


def signature(classes: PitchClasses) -> tuple[Tensor, Tensor]:
    """Return where on the circle the major key of the same tones should lie, (n,) complex of length 1, and how clearly, 0 to 1."""
    centre = on_the_circle(classes.all)
    clarity = centre.abs()
    # A fifth up turns by -2 pi 49 / 12, which is a twelfth of a turn back.
    back = torch.polar(torch.ones(1), torch.tensor([2 * math.pi * _CENTRE / 12]))
    return centre / clarity.clamp(min=1e-9) * back.to(centre.device), clarity
