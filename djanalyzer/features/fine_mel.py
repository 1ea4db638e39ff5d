"""What restyling sees: levels of 128 mel bands over the whole width of hearing, of the middle and of the sides.

44,100 Hz, a periodic Hann window of 2048, hop 512 (86.13 frames a second). Frame t is centred on sample t * HOP; the music is taken to
be silent before its start and after its end. Unlike `logmel` nothing is moved to the loudest frame: a level is a level, so that what a
network says can be turned into sound again. Callers bring music to `LOUDNESS` first.

A value is ``clip((dB + 90) / 45 - 1, -1, 1)``: 1 is a sine of full scale, -1 is 90 dB below it.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Any

import numpy as np
import numpy.typing as npt

from djanalyzer.features.logmel import hertz_from_mel, mel_from_hertz

Array = npt.NDArray[np.float32]
Spectrum = npt.NDArray[np.complex64]

SAMPLE_RATE = 44_100
N_FFT = 2048
HOP = 512
N_BINS = N_FFT // 2 + 1
N_MELS = 128
FRAME_RATE = SAMPLE_RATE / HOP
LOWEST, HIGHEST = 30.0, 18_000.0  # Hz, edges of the lowest and of the highest band
FLOOR = -90.0  # dB: what -1 stands for; 0 dB is 1
LOUDNESS = -16.0  # LUFS of the music that networks learn from

_SINE = 1.5 * (N_FFT / 4) ** 2  # power that a sine of full scale gives the bins around it
_BATCH = 256  # frames transformed at once: their working memory stays within the processor's cache


def fine_mel(samples: Array) -> Array:
    """Return the levels of stereo music.

    Parameters
    ----------
    samples : array of shape (2, n)
        Left and right at SAMPLE_RATE, full scale 1.

    Returns
    -------
    array of shape (n // HOP + 1, 2 * N_MELS), float32, -1 to 1
        The bands of the middle, (left + right) / 2, then those of the sides, (left - right) / 2.
    """
    return np.hstack([mel_of(channel) for channel in middle_and_sides(samples)])


def middle_and_sides(samples: Array) -> Array:
    """Return (left + right) / 2 and (left - right) / 2, shape (2, n), of left and right."""
    left, right = np.asarray(samples, np.float32)
    return np.stack([left + right, left - right]) * np.float32(0.5)


def left_and_right(middle: Array, sides: Array) -> Array:
    """Return left and right, shape (2, n), of the middle and the sides, each of shape (n,)."""
    return np.stack([middle + sides, middle - sides])


def mel_of(channel: Array) -> Array:
    """Return the values of one channel of shape (n,), shape (n // HOP + 1, N_MELS)."""
    parts = [values_of(bands_of(power(part))) for part in _spectra(channel)]
    return np.concatenate(parts)


def spectrum(channel: Array) -> Spectrum:
    """Return the short-time spectrum of one channel of shape (n,), shape (n // HOP + 1, N_BINS)."""
    return np.concatenate(list(_spectra(channel)))


def signal_of(spectra: Spectrum, n_samples: int) -> Array:
    """Return the signal, shape (n_samples,), whose spectrum is nearest to one of shape (n_frames, N_BINS).

    The least-squares inverse of Griffin and Lim, "Signal Estimation from Modified Short-Time Fourier Transform" (1984), equation 6:
    exact for a spectrum that a signal has.
    """
    from scipy import fft

    n_frames = len(spectra)
    out = np.zeros((n_frames + N_FFT // HOP - 1, HOP), np.float32)
    for start in range(0, n_frames, _BATCH):
        frames = fft.irfft(spectra[start : start + _BATCH], N_FFT, axis=1, workers=1) * window()
        for i, part in enumerate(np.split(frames, N_FFT // HOP, axis=1)):
            out[start + i : start + i + len(part)] += part
    out /= _overlap(n_frames)
    signal = out.ravel()[N_FFT // 2 :][:n_samples]
    return np.pad(signal, (0, n_samples - len(signal)))


def power(spectra: Spectrum) -> Array:
    """Return squared magnitudes where a sine of full scale has about 1 over its bins; same shape."""
    return np.asarray((spectra.real**2 + spectra.imag**2) * np.float32(1 / _SINE), np.float32)


def bands_of(powers: Array) -> Array:
    """Return the power in each band, shape (n_frames, N_MELS), of `power`, shape (n_frames, N_BINS)."""
    return np.ascontiguousarray((_sparse_filterbank() @ powers.T).T, np.float32)


def values_of(band_power: Array) -> Array:
    """Return values, -1 to 1, of powers of full scale 1; same shape."""
    decibels = 10 * np.log10(np.maximum(band_power, 10 ** (FLOOR / 10)))
    return np.asarray(np.clip((decibels - FLOOR) / (-FLOOR / 2) - 1, -1, 1), np.float32)


def decibels_of(values: Array) -> Array:
    """Return dB, FLOOR to 0, of values; same shape."""
    return np.asarray((values + 1) * (-FLOOR / 2) + FLOOR, np.float32)


@lru_cache(maxsize=1)
def centres() -> npt.NDArray[np.float64]:
    """Return the edges and centres of the bands, hertz, shape (N_MELS + 2,)."""
    ends = mel_from_hertz([LOWEST, HIGHEST])
    return hertz_from_mel(np.linspace(ends[0], ends[1], N_MELS + 2))


@lru_cache(maxsize=1)
def filterbank() -> Array:
    """Return triangular filters of height 1 (Slaney's scale), shape (N_BINS, N_MELS)."""
    edges = centres()
    bins = np.arange(N_BINS)[:, None] * SAMPLE_RATE / N_FFT
    rise = (bins - edges[:-2]) / (edges[1:-1] - edges[:-2])
    fall = (edges[2:] - bins) / (edges[2:] - edges[1:-1])
    return np.clip(np.minimum(rise, fall), 0, None).astype(np.float32)


@lru_cache(maxsize=1)
def window() -> Array:
    """Return the periodic Hann window, shape (N_FFT,)."""
    return np.hanning(N_FFT + 1)[:-1].astype(np.float32)


@lru_cache(maxsize=1)
def _sparse_filterbank() -> Any:
    """Return the filters, shape (N_MELS, N_BINS), without their zeros: a bin belongs to two bands at most."""
    from scipy.sparse import csr_array

    return csr_array(filterbank().T)


def _spectra(channel: Array) -> Iterator[Spectrum]:
    """Yield the spectrum in batches of frames, each of shape (n, N_BINS)."""
    from scipy import fft

    n_frames = len(channel) // HOP + 1
    padded = np.pad(np.asarray(channel, np.float32), (N_FFT // 2, N_FFT))
    framed = np.lib.stride_tricks.sliding_window_view(padded, N_FFT)[::HOP][:n_frames]
    for start in range(0, n_frames, _BATCH):
        yield fft.rfft(framed[start : start + _BATCH] * window(), axis=1, overwrite_x=True, workers=1)


@lru_cache(maxsize=4)
def _overlap(n_frames: int) -> Array:
    """Return the sum of squared windows at each sample, shape (n_frames + N_FFT // HOP - 1, HOP)."""
    n_hops = N_FFT // HOP
    squares = np.square(window()).reshape(n_hops, HOP)
    total = np.zeros((n_frames + n_hops - 1, HOP), np.float32)
    for i in range(n_hops):
        total[i : i + n_frames] += squares[i]
    return np.maximum(total, 1e-3)
