"""`spectrum.analysed` and `synthesised` for sound that flows by: no more is held than the frames that are still open."""

from __future__ import annotations

import torch
from torch import Tensor

from djanalyzer.models.separation.spectrum import FULL_BAND, Grid

_QUIETEST = 1e-8  # of the windows' sum: at the very end of a track little of them is left


class Analysis:
    """Samples in, the frames of `spectrum.analysed` out.

    Parameters
    ----------
    n_channels : int
    device : torch.device
        Where frames are computed and stay.
    """

    def __init__(self, n_channels: int, device: torch.device, grid: Grid = FULL_BAND) -> None:
        self._grid = grid
        window = torch.hann_window(grid.window, device=device)
        self._window = window * (2 / window.sum())
        self._open = torch.zeros(n_channels, grid.window // 2, device=device)  # later frames look at these

    def push(self, samples: Tensor) -> Tensor:
        """Take the next samples, (n_channels, n); return the frames they complete, (n_channels, n_bins, k), k may be 0."""
        grid = self._grid
        samples = torch.cat([self._open, samples], dim=1)
        n_frames = max(0, 1 + (samples.shape[1] - grid.window) // grid.hop)
        self._open = samples[:, n_frames * grid.hop :].clone()
        if n_frames == 0:
            return torch.zeros(len(samples), grid.n_bins, 0, dtype=torch.complex64, device=samples.device)
        frames = samples[:, : (n_frames - 1) * grid.hop + grid.window].unfold(1, grid.window, grid.hop)
        spectra: Tensor = torch.fft.rfft(frames * self._window)
        return spectra.transpose(1, 2)

    def finish(self) -> Tensor:
        """Return the last frames; with them there are `grid.n_frames(n_samples)`."""
        return self.push(torch.zeros(len(self._open), self._grid.window // 2, device=self._open.device))


class Synthesis:
    """Frames in, samples out, as `spectrum.synthesised`: what `Analysis` made comes out as it was.

    After Griffin and Lim, "Signal estimation from modified short-time Fourier transform", IEEE TASSP 32(2), 1984, equation 6.

    Parameters
    ----------
    shape : tuple of int
        Of what flows side by side, such as (n_channels, n_stems).
    """

    def __init__(self, shape: tuple[int, ...], device: torch.device, grid: Grid = FULL_BAND) -> None:
        self._grid = grid
        self._window = torch.hann_window(grid.window, device=device)
        self._scale = 2 / self._window.sum()
        self._n_before = grid.window // 2  # samples still to come that lie before the sound begins
        self._sums = torch.zeros(*shape, grid.window - grid.hop, device=device)
        self._weights = torch.zeros(grid.window - grid.hop, device=device)

    def push(self, frames: Tensor) -> Tensor:
        """Take the next frames, (*shape, n_bins, k); return the samples they complete, (*shape, n)."""
        n_frames = frames.shape[-1]
        waves = torch.fft.irfft(frames.transpose(-1, -2), self._grid.window) * (self._window / self._scale)
        sums = self._overlapped(waves)
        weights = self._overlapped(self._window.square().expand(n_frames, -1))
        sums[..., : self._sums.shape[-1]] += self._sums
        weights[: len(self._weights)] += self._weights
        n_done = n_frames * self._grid.hop
        self._sums, self._weights = sums[..., n_done:].clone(), weights[n_done:].clone()
        return self._whole(sums[..., :n_done], weights[:n_done])

    def finish(self, n_samples: int) -> Tensor:
        """Return the next `n_samples` samples, which are the last."""
        return self._whole(self._sums, self._weights)[..., :n_samples]

    def _whole(self, sums: Tensor, weights: Tensor) -> Tensor:
        n_before = min(self._n_before, len(weights))
        self._n_before -= n_before
        return sums[..., n_before:] / weights[n_before:].clamp_min(_QUIETEST)

    def _overlapped(self, waves: Tensor) -> Tensor:
        """Add up waves (..., n_frames, window) that begin a hop apart; return (..., (n_frames - 1) * hop + window)."""
        n_frames, window = waves.shape[-2:]
        n_samples = (n_frames - 1) * self._grid.hop + window
        columns = waves.reshape(-1, n_frames, window).transpose(1, 2)
        summed = torch.nn.functional.fold(columns, (1, n_samples), (1, window), stride=(1, self._grid.hop))
        return summed.reshape(*waves.shape[:-2], n_samples)
