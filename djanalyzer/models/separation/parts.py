"""What the separators share: the way from bins to a picture that convolutions can take, and back."""

from __future__ import annotations

import torch
from torch import Tensor, nn
from torch.nn import functional

from djanalyzer.models.separation.spectrum import N_BINS

FOLD = 4  # neighbouring bins become channels of one place: far less work, and nothing of them is lost
N_PLACES = N_BINS // FOLD
_FLOOR = 1e-3  # amplitude: what is 60 dB below a full sine counts as silence


def loudness(magnitudes: Tensor) -> Tensor:
    """Return magnitudes as the ear takes them: 0 for silence, about 7 for a full sine."""
    return torch.log1p(magnitudes / _FLOOR)


def folded(bins: Tensor) -> Tensor:
    """Return (batch, FOLD, N_PLACES, n_frames) of (batch, N_BINS, n_frames); the last bin, at 8 kHz, is left out."""
    kept = bins[:, : FOLD * N_PLACES]
    return kept.reshape(kept.shape[0], N_PLACES, FOLD, kept.shape[2]).transpose(1, 2)


def unfolded(places: Tensor) -> Tensor:
    """Return (batch, n, N_BINS, n_frames) of (batch, n * FOLD, N_PLACES, n_frames); the last bin is as the one below it."""
    batch, channels, n_places, n_frames = places.shape
    by_bin = places.reshape(batch, channels // FOLD, FOLD, n_places, n_frames).transpose(2, 3)
    bins = by_bin.flatten(2, 3)
    return torch.cat([bins, bins[:, :, -1:]], dim=2)


def padded(picture: Tensor, multiple: int) -> Tensor:
    """Return a picture (batch, channels, places, n_frames) with frames of silence behind, so that it can be halved often enough."""
    return functional.pad(picture, (0, -picture.shape[-1] % multiple))


def on_cpu_friendly_layout(picture: Tensor) -> Tensor:
    """Return the same picture with the channels of a place side by side: convolutions take half the time."""
    return picture.contiguous(memory_format=torch.channels_last)


class Places(nn.Module):
    """Tells convolutions, to which all places are alike, where in the spectrum they are: adds a learned value to each."""

    def __init__(self, channels: int, n_places: int = N_PLACES) -> None:
        super().__init__()
        self.values = nn.Parameter(torch.zeros(channels, n_places, 1))

    def forward(self, picture: Tensor) -> Tensor:
        return picture + self.values
