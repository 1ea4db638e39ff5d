"""How a sound lies in the bar: its mean spectrum, and by how much each sixteenth of the bar departs from it.

It is the part of a style that need not be learned. A drum pattern and the colour of a mix are told by it as they are, and what is
rendered can be moved by the difference between two of them.
"""

from __future__ import annotations

import math

import torch
from torch import Tensor
from torch.nn import functional

from djanalyzer.models.style.places import BAR_COSINE, BAR_SINE

FOLDS = 16  # of a bar
POOLED = 4  # mel bands of the middle that are taken together
_EARLY = 0.01  # bars by which a sound is seen before it begins: half a window at 120 BPM


def size_of(n_mels: int) -> int:
    """Return of how many numbers `folded` is."""
    return n_mels + FOLDS * (n_mels // 2 // POOLED)


def folded(mel: Tensor, position: Tensor) -> Tensor:
    """Return how a sound lies in the bar.

    Parameters
    ----------
    mel : shape (batch, n_mels, n_frames)
        The middle's bands, then those of the sides.
    position : shape (batch, N_POSITION, n_frames)
        All 0 where the grid is not known: then nothing departs from the mean.

    Returns
    -------
    shape (batch, size_of(n_mels))
        The mean of each band, then the departures, sixteenth by sixteenth; 0 of those that are not heard.
    """
    mean = mel.mean(dim=2)
    departing = functional.avg_pool1d(
        (mel - mean[:, :, None])[:, : mel.shape[1] // 2].transpose(1, 2), POOLED
    )
    shares = _shares(position)
    heard = shares.sum(dim=2)
    departures = torch.einsum("bkn,bnp->bkp", shares, departing) / heard.clamp_min(1)[:, :, None]
    return torch.cat([mean, departures.flatten(1)], dim=1)


def unfolded(fold: Tensor, position: Tensor) -> Tensor:
    """Return the spectrum that belongs to each frame's place in the bar.

    Parameters
    ----------
    fold : shape (batch, size_of(n_mels), n)
        From `folded`, for each frame or one for all (n = 1).
    position : shape (batch, N_POSITION, n_frames)

    Returns
    -------
    shape (batch, n_mels, n_frames)
    """
    n_frames = position.shape[2]
    n_pooled = fold.shape[1] // (2 * POOLED + FOLDS)
    n_mels = 2 * POOLED * n_pooled
    mean = fold[:, :n_mels]
    departures = fold[:, n_mels:].reshape(len(fold), FOLDS, n_pooled, -1)
    at = torch.einsum("bkpn,bkn->bpn", departures.expand(-1, -1, -1, n_frames), _shares(position))
    return mean + functional.pad(at.repeat_interleave(POOLED, dim=1), (0, 0, 0, n_mels // 2))


def _shares(position: Tensor) -> Tensor:
    """Return 1 for the sixteenth in which each frame lies, shape (batch, FOLDS, n_frames); 0 throughout without a grid."""
    sine, cosine = position[:, BAR_SINE], position[:, BAR_COSINE]
    phase = torch.atan2(sine, cosine) / (2 * math.pi) + _EARLY
    is_known = (sine.square() + cosine.square()) > 0.5
    sixteenth = torch.remainder(torch.floor(phase * FOLDS), FOLDS).long()
    shares = functional.one_hot(sixteenth, FOLDS).to(position.dtype) * is_known[..., None]
    return shares.transpose(1, 2)
