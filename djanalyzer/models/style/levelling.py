"""How loud sound is, and how it is made as loud as other sound without being clipped."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from djanalyzer.features.fine_mel import SAMPLE_RATE
from djanalyzer.synthesis import loudness

Array = npt.NDArray[np.float32]

CEILING = 10 ** (-1 / 20)  # true peak, full scale 1: -1 dBFS
_AHEAD = 220  # samples (5 ms) by which the limiter sees a peak coming
_RELEASE = 300.0  # dB a second at which its gain comes back
_HARDEST = (
    6.0  # dB that a limiter takes away from the loudest peaks at most; what is more is turned down as a whole
)
_LOUDEST = 99.9  # percent of blocks below those peaks
_BLOCK = 32  # samples the limiter looks at together
_OVERSAMPLED = 4


def loudness_of(samples: Array) -> float:
    """Return the integrated loudness of stereo sound, shape (2, n), LUFS; -70 for silence."""
    return loudness.integrated(loudness.weighted_power(samples, SAMPLE_RATE))


def gain_to(wanted: float, samples: Array) -> np.float32:
    """Return the factor that brings sound, shape (2, n), to a loudness in LUFS; 1 for silence."""
    found = loudness_of(samples)
    return np.float32(10 ** ((wanted - found) / 20) if found > loudness.SILENCE else 1)


def levelled(samples: Array, wanted: float) -> Array:
    """Return sound, shape (2, n), as loud as wanted (LUFS) with its true peaks under CEILING, or as loud as is fit for it."""
    out = samples * gain_to(wanted, samples)
    peaks = true_peaks(out)
    most = CEILING * 10 ** (_HARDEST / 20) / max(float(np.percentile(peaks, _LOUDEST)), 1e-9)
    gain = np.float32(min(1.0, most))
    limited = out * gain * _limiting(peaks * gain, samples.shape[1])
    return limited * np.float32(min(1.0, CEILING / max(float(true_peaks(limited).max()), 1e-9)))


def true_peaks(samples: Array) -> Array:
    """Return the true peak of either channel in each block of 32 samples, shape (n_blocks,): four times oversampled (ITU-R BS.1770)."""
    from scipy.signal import resample_poly

    n_blocks = max(1, -(-samples.shape[1] // _BLOCK))
    peaks = np.zeros(n_blocks, np.float32)
    for channel in samples:
        for start in range(0, n_blocks, 4096):
            stop = min(start + 4096, n_blocks)
            lead = min(start, 1) * _BLOCK
            part = channel[start * _BLOCK - lead : (stop + 1) * _BLOCK]
            dense = np.abs(resample_poly(part, _OVERSAMPLED, 1).astype(np.float32))[lead * _OVERSAMPLED :]
            padded = np.zeros((stop - start) * _BLOCK * _OVERSAMPLED, np.float32)
            padded[: len(dense)] = dense[: len(padded)]
            found = padded.reshape(stop - start, -1).max(axis=1)
            peaks[start:stop] = np.maximum(peaks[start:stop], found)
    return peaks


def _limiting(peaks: Array, n_samples: int) -> Array:
    """Return a limiter's gain, shape (n_samples,), that is down before each peak comes and rises slowly after it."""
    from scipy.ndimage import maximum_filter1d, uniform_filter1d

    needed = np.maximum(0, 20 * np.log10(np.maximum(peaks, 1e-9) / CEILING))
    fall = _RELEASE * _BLOCK / SAMPLE_RATE * np.arange(len(peaks))
    held = np.maximum.accumulate(needed + fall) - fall
    width = 2 * (_AHEAD // _BLOCK) + 1
    smooth = uniform_filter1d(maximum_filter1d(held, 2 * width + 1), width)
    at = (np.arange(n_samples) + 0.5) / _BLOCK - 0.5
    decibels = np.interp(at, np.arange(len(peaks)), smooth)
    return np.asarray(10 ** (-decibels / 20), np.float32)
