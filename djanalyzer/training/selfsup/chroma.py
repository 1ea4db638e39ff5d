"""What pitch classes sound in windows, and the circle of fifths on which keys turn as music is transposed."""

from __future__ import annotations

import math

import torch
from torch import Tensor

from djanalyzer.features.constant_q import BINS_PER_SEMITONE, LOWEST_PITCH, N_SEMITONES

FIFTHS = 7  # semitones
_CENTRE = (
    2.4  # fifths from the tonic of a major scale to the middle of its tones, with overtones, which lie above
)
_MELODIC = (48, 96)  # MIDI numbers whose pitch classes are counted
_DECIBELS = 80.0  # from 0 to 1 in the columns


def pitch_classes(columns: Tensor) -> Tensor:
    """Return how strong pitch classes are in windows (n, n_columns, N_BINS): (n, 12), from C to B; rows add up to 1 or to nothing."""
    amplitude = 10 ** ((columns - 1) * (_DECIBELS / 20))
    thirds = amplitude.view(*columns.shape[:2], N_SEMITONES, BINS_PER_SEMITONE)
    # What is as strong between the semitones as on them is a drum's.
    clear = (thirds[..., 1] - 0.5 * (thirds[..., 0] + thirds[..., 2])).clamp(min=0).sqrt().mean(dim=1)
    pitches = torch.arange(LOWEST_PITCH, LOWEST_PITCH + N_SEMITONES, device=columns.device)
    inside = (pitches >= _MELODIC[0]) & (pitches < _MELODIC[1])
    found = torch.zeros(len(clear), 12, device=columns.device)
    found.index_add_(1, pitches[inside] % 12, clear[:, inside])
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
