"""The front end: what networks hear is a spectrum every 20 ms, at 16 kHz; the product's, at 48 kHz, begins with the same bins.

A window of 6144 samples at 48 kHz lasts as long as one of 2048 at 16 kHz, and a hop of 960 as long as one of 320. So a bin of one
grid is a bin of the other, of the same frequency at the same time, up to 8 kHz where the lower one ends. Networks that learned at
16 kHz (paper 002, section 5) are given the first bins of a track at 48 kHz as they are; `widened` shares out the treble above.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import torch
from torch import Tensor


@dataclass(frozen=True, slots=True)
class Grid:
    """Where bins and frames lie: frame k is centred at k * hop / rate seconds; n_bins bins of rate / window Hz."""

    rate: int
    window: int
    hop: int

    @property
    def n_bins(self) -> int:
        return self.window // 2 + 1

    def n_frames(self, n_samples: int) -> int:
        return n_samples // self.hop + 1


FRONT_END = Grid(16_000, 2048, 320)
FULL_BAND = Grid(48_000, 6144, 960)
N_BINS = FRONT_END.n_bins
_QUIETEST = 1e-12  # power: nothing is divided by less


def analysed(waves: Tensor, grid: Grid = FRONT_END) -> Tensor:
    """Return the spectra of sounds; a sine of amplitude 1 between the ends of a track has magnitude 1 in its bin.

    Parameters
    ----------
    waves : float32, shape (..., n_samples)
        Silence is what lies outside.

    Returns
    -------
    complex64, shape (..., n_bins, n_samples // hop + 1)
    """
    flat = waves.reshape(-1, waves.shape[-1])
    window, scale = _window(grid.window, waves.device)
    spectra = torch.stft(
        flat,
        grid.window,
        grid.hop,
        window=window,
        center=True,
        pad_mode="constant",
        return_complex=True,
    )
    return (spectra * scale).reshape(*waves.shape[:-1], grid.n_bins, -1)


def synthesised(spectra: Tensor, n_samples: int, grid: Grid = FRONT_END) -> Tensor:
    """Return the sounds whose spectra these are.

    Parameters
    ----------
    spectra : complex64, shape (..., n_bins, n_frames)
        As `analysed` gives them of `n_samples`.

    Returns
    -------
    float32, shape (..., n_samples)
    """
    window, scale = _window(grid.window, spectra.device)
    flat = spectra.reshape(-1, *spectra.shape[-2:]) / scale
    waves = torch.istft(flat, grid.window, grid.hop, window=window, center=True, length=n_samples)
    return waves.reshape(*spectra.shape[:-2], n_samples)


def widened(mixture: Tensor, stems: Tensor) -> Tensor:
    """Return stems with treble: what lies above the bins they have (8 kHz) is shared out, frame by frame, as the octave below was.

    Parameters
    ----------
    mixture : complex64, shape (batch, FULL_BAND.n_bins, n_frames)
    stems : complex64, shape (batch, n_stems, n_known, n_frames)
        Of the mixture's first bins, N_BINS as a rule.

    Returns
    -------
    complex64, shape (batch, n_stems, FULL_BAND.n_bins, n_frames)
        The shares add up to one: of what is shared out, the stems add up to the mixture. Evenly where the octave below is silent.
    """
    return torch.cat([stems, mixture[:, None, stems.shape[-2] :] * treble_shares(stems)], dim=2)


def treble_shares(stems: Tensor) -> Tensor:
    """Return what `widened` gives to each stem of what lies above: shape (batch, n_stems, 1, n_frames)."""
    power = powers(stems[..., stems.shape[-2] // 2 :, :]).sum(dim=2, keepdim=True) + _QUIETEST
    return power / power.sum(dim=1, keepdim=True)


def powers(spectra: Tensor) -> Tensor:
    """Return squared magnitudes, without the roots that would be squared again."""
    return torch.addcmul(spectra.real.square(), spectra.imag, spectra.imag)


@lru_cache(maxsize=4)
def _window(length: int, device: torch.device) -> tuple[Tensor, float]:
    """Return a Hann window, and what makes a sine's magnitude its amplitude."""
    # Whoever asks first: a window that was made for inference alone could teach nobody later.
    with torch.inference_mode(False):
        window = torch.hann_window(length, device=device)
    return window, 2 / float(window.sum())
