"""Phases for magnitudes: first what the magnitudes themselves say, then what fits a signal best.

The first guess follows Průša and Søndergaard, "Real-time spectrogram inversion using phase gradient heap integration" (2016): the
gradient of the phase is told by that of the log magnitude. Instead of a heap, phases are carried on in time at the peaks of each frame
and from there along the bins, which numpy can do for all bins at once. The rest is the fast algorithm of Perraudin, Balazs and
Søndergaard, "A fast Griffin-Lim algorithm" (2013).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from djanalyzer.features import fine_mel
from djanalyzer.features.fine_mel import HOP, N_BINS, N_FFT

Array = npt.NDArray[np.float32]
Directions = npt.NDArray[np.complex64]  # complex numbers of length 1

N_ROUNDS = 24

_GAMMA = 0.25645 * N_FFT**2  # of the Gaussian that a Hann window is nearest to
_FRESH = 0.7  # nepers that a peak rises by within a hop when it begins anew
_FAINTEST = 1e-6  # of the loudest bin: what is fainter says nothing
_MOMENTUM = np.float32(0.99)
_TINY = np.float32(1e-9)


@dataclass(frozen=True, slots=True)
class Known:
    """Phases that are known, and how much they count at each place, 0 to 1; both of shape (n_frames, N_BINS)."""

    directions: Directions
    share: Array

    def blended(self, directions: Directions) -> Directions:
        """Return directions between those found and those known."""
        return direction_of(directions + self.share * (self.directions - directions))


def direction_of(spectra: Directions) -> Directions:
    """Return complex numbers of the same phase and of length 1."""
    return np.asarray(spectra / np.maximum(np.abs(spectra), _TINY), np.complex64)


def guessed(magnitudes: Array) -> Directions:
    """Return directions that magnitudes speak for, of shape (n_frames, N_BINS)."""
    logs = np.log(np.maximum(magnitudes, max(_FAINTEST * float(magnitudes.max(initial=0)), 1e-12)))
    onward, along = _gradients(logs)
    phase = np.zeros(N_BINS)
    out = np.empty(magnitudes.shape, np.complex64)
    flipped = 1 - 2 * (
        np.arange(N_BINS) % 2
    )  # a frame's samples are counted from its edge, its phase from its middle
    for t, row in enumerate(logs):
        peaks = np.flatnonzero((row[1:-1] >= row[:-2]) & (row[1:-1] > row[2:])) + 1
        is_first = t == 0 or not len(peaks)
        phase = (
            along[t]
            if is_first
            else _carried(phase, onward[t - 1 : t + 1], along[t], peaks, logs[t - 1 : t + 1])
        )
        out[t] = np.exp(1j * phase) * flipped
    return out


def fitted(
    magnitudes: Array,
    first: Directions,
    known: Known,
    n_samples: int,
    shaped: Callable[[Array], Array] | None = None,
) -> Array:
    """Return the signal whose spectrum is near to magnitudes.

    Parameters
    ----------
    magnitudes : shape (n_frames, N_BINS)
    first : shape (n_frames, N_BINS)
        Directions to begin with.
    known : Known
    n_samples : int
        Of the signal; its spectrum has as many frames.
    shaped : callable or None
        What else is asked of the signal, in each round: from samples to samples.

    Returns
    -------
    float32, shape (n_samples,)
    """
    spectra = magnitudes * known.blended(first)
    before: Directions | None = None
    for _ in range(N_ROUNDS):
        signal = fine_mel.signal_of(spectra, n_samples)
        reached = fine_mel.spectrum(shaped(signal) if shaped else signal)
        ahead = reached if before is None else reached + _MOMENTUM * (reached - before)
        before = reached
        spectra = magnitudes * known.blended(direction_of(ahead))
    return fine_mel.signal_of(spectra, n_samples)


def _gradients(
    logs: npt.NDArray[np.floating],
) -> tuple[npt.NDArray[np.float64], npt.NDArray[np.float64]]:
    """Return by how much the phase grows to the next frame, and how far it has come from bin 0 on along each frame."""
    over_time, over_bins = np.zeros(logs.shape), np.zeros(logs.shape)
    over_time[1:-1] = (logs[2:] - logs[:-2]) / 2
    over_bins[:, 1:-1] = (logs[:, 2:] - logs[:, :-2]) / 2
    scale = HOP * N_FFT / _GAMMA
    onward = scale * over_bins + 2 * np.pi * HOP * np.arange(N_BINS) / N_FFT
    steps = -over_time / scale
    along = np.cumsum((steps[:, 1:] + steps[:, :-1]) / 2, axis=1)
    return onward, np.pad(along, ((0, 0), (1, 0)))


def _carried(
    phase: npt.NDArray[np.float64],
    onward: npt.NDArray[np.float64],
    along: npt.NDArray[np.float64],
    peaks: npt.NDArray[np.int64],
    logs: npt.NDArray[np.floating],
) -> npt.NDArray[np.float64]:
    """Return the phases of a frame: at its peaks carried on from the frame before, unless they begin anew; around them along the bins."""
    at_peaks = phase[peaks] + onward[:, peaks].mean(axis=0)
    before = np.max([logs[0, peaks - 1], logs[0, peaks], logs[0, peaks + 1]], axis=0)
    at_peaks = np.where(logs[1, peaks] - before > _FRESH, along[peaks], at_peaks)
    nearest = np.searchsorted((peaks[1:] + peaks[:-1]) / 2, np.arange(N_BINS))
    return np.asarray(at_peaks[nearest] + along - along[peaks[nearest]])
