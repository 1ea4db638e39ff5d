"""Pitches as networks name them: 360 bins every 20 cents from C1, as CREPE counts (Kim et al. 2018)."""

from __future__ import annotations

import torch
from torch import Tensor

N_PITCHES = 360
LOWEST = 32.70319566257483  # Hz: C1
CENTS = 20.0
PITCHES_PER_OCTAVE = 60
_BLUR = 25.0  # cents: the standard deviation of what a network is told
_REACH = 4  # bins beside the likeliest that have a say in the pitch
_VOICED = 0.5


def bins_of(hertz: Tensor) -> Tensor:
    """Return where frequencies lie among the bins, in bins; what is no frequency (0) lies far below all."""
    return PITCHES_PER_OCTAVE * torch.log2(hertz.clamp_min(1e-3) / LOWEST)


def blurred(hertz: Tensor) -> Tensor:
    """Return what a network should say of pitches, shape (..., n_pitches, n_frames) for (..., n_frames) in Hz.

    CREPE's target: each bin as near to 1 as it is to the pitch, by a Gaussian of 25 cents; 0 throughout where there is no pitch.
    (Paper 002 speaks of a one-hot vector. Between two bins that leaves no pitch more than half likely, and half is where
    its equation 4 calls a pitch present.)
    """
    away = CENTS * (torch.arange(N_PITCHES, device=hertz.device)[:, None] - bins_of(hertz)[..., None, :])
    return torch.exp(-away.square() / (2 * _BLUR**2)) * (hertz > 0)[..., None, :]


def heard(chances: Tensor) -> tuple[Tensor, Tensor]:
    """Return the likeliest pitch of each frame in Hz (0: none), and how likely any is.

    A pitch is there where its chance is at least a half (paper 002, equation 4); it lies where the bins around the likeliest
    have their mean, as in CREPE.

    Parameters
    ----------
    chances : shape (..., n_pitches, n_frames)
        From 0 to 1.

    Returns
    -------
    Two of shape (..., n_frames).
    """
    best = chances.max(dim=-2, keepdim=True)
    bins = torch.arange(chances.shape[-2], device=chances.device, dtype=chances.dtype)[:, None]
    near = chances * ((bins - best.indices).abs() <= _REACH)
    mean = (near * bins).sum(dim=-2) / near.sum(dim=-2).clamp_min(1e-9)
    voicing = best.values.squeeze(-2)
    hertz = LOWEST * torch.exp2(mean / PITCHES_PER_OCTAVE)
    return torch.where(voicing >= _VOICED, hertz, torch.zeros_like(hertz)), voicing
