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
        self._n_open = -(-grid.window // grid.hop) - 1  # hops that later frames reach back to
        self._sums = torch.zeros(*shape, self._n_open, grid.hop, device=device)
        self._weights = torch.zeros(self._n_open, grid.hop, device=device)

    def push(self, frames: Tensor) -> Tensor:
        """Take the next frames, (*shape, n_bins, k); return the samples they complete, (*shape, n)."""
        return self.push_waves(self.waves_of(frames))

    def waves_of(self, frames: Tensor) -> Tensor:
        """Return what each frame sounds like, (..., k, window) for (..., n_bins, k); bins that are left out are silent."""
        waves: Tensor = torch.fft.irfft(frames.transpose(-1, -2), self._grid.window)
        return waves

    def push_waves(self, waves: Tensor) -> Tensor:
        """Take what the next frames sound like, (*shape, k, window); return the samples they complete, (*shape, n)."""
        n_frames = waves.shape[-2]
        sums = self._overlapped(self._sums, waves, self._window / self._scale)
        weights = self._overlapped(self._weights, self._window.expand(n_frames, -1), self._window)
        self._sums, self._weights = sums[..., n_frames:, :].clone(), weights[n_frames:].clone()
        return self._whole(sums[..., :n_frames, :], weights[:n_frames])

    def finish(self, n_samples: int) -> Tensor:
        """Return the next `n_samples` samples, which are the last."""
        return self._whole(self._sums, self._weights)[..., :n_samples]

    def _whole(self, sums: Tensor, weights: Tensor) -> Tensor:
        sums, weights = sums.flatten(-2), weights.flatten()
        n_before = min(self._n_before, len(weights))
        self._n_before -= n_before
        return sums[..., n_before:] / weights[n_before:].clamp_min(_QUIETEST)

    def _overlapped(self, before: Tensor, waves: Tensor, window: Tensor) -> Tensor:
        """Add up waves (..., k, window) that begin a hop apart, each under a window, and what was open before.

        Returns
        -------
        (..., k + n_open, hop): hop after hop.
        """
        n_frames, hop = waves.shape[-2], self._grid.hop
        sums = torch.zeros(*waves.shape[:-2], n_frames + self._n_open, hop, device=waves.device)
        sums[..., : self._n_open, :] = before
        for k in range(self._n_open + 1):
            part = waves[..., k * hop : (k + 1) * hop]
            sums[..., k : k + n_frames, : part.shape[-1]].addcmul_(part, window[k * hop : (k + 1) * hop])
        return sums
