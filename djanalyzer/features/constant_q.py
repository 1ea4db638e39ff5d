"""A spectrogram whose rows are thirds of a semitone, so that transposing music moves it up or down: what self-supervision hears.

Three windows share the range: low pitches need a long one to be told apart, and drums a short one to be heard where they are
struck. Below `_WINDOWS`' first limit rows get wider than a third of a semitone (a variable Q, as in Schörkhuber and Klapuri 2010).
"""

from __future__ import annotations

from functools import lru_cache

import numpy as np
import numpy.typing as npt

from djanalyzer.features.logmel import SAMPLE_RATE
from djanalyzer.features.tuning import TuningMeter

Array = npt.NDArray[np.float32]
Columns = npt.NDArray[np.float16]

HOP = 1024  # samples from column to column
COLUMN_RATE = SAMPLE_RATE / HOP  # columns a second: 21.5
BINS_PER_SEMITONE = 3
N_SEMITONES = 106
N_BINS = N_SEMITONES * BINS_PER_SEMITONE
LOWEST_PITCH = 18  # MIDI number of the lowest semitone: F#0, 23 Hz
REACH = 8192  # samples before and after the middle of a column that it hears

_WINDOWS = ((2 * REACH, 277.0), (4096, 1109.0), (2048, np.inf))  # samples, and the Hz up to which rows use it
_FLOOR = 80.0  # dB below a full-scale sine: nothing
_IN_TUNE = 5.0  # cents: less is not worth a correction
_AT_ONCE = 32  # columns: memory stays small


def frequencies() -> npt.NDArray[np.float64]:
    """Return the middle of each row in Hz, shape (N_BINS,); the middle one of three is the semitone itself."""
    semitones = LOWEST_PITCH + (np.arange(N_BINS) - BINS_PER_SEMITONE // 2) / BINS_PER_SEMITONE
    return np.asarray(440.0 * 2 ** ((semitones - 69) / 12), np.float64)


@lru_cache(maxsize=1)
def _filters() -> tuple[tuple[int, int, Array, Array], ...]:
    """Return for each window its length, first FFT bin, shape and bells (n_fft_bins, n_rows), by rising pitch."""
    rows = frequencies()
    step = 2 ** (1 / (12 * BINS_PER_SEMITONE)) - 1
    below, found = 0.0, []
    for length, limit in _WINDOWS:
        pitches = rows[(rows >= below) & (rows < limit)]
        resolution = SAMPLE_RATE / length
        width = np.maximum(pitches * step, resolution)
        first = max(1, int((pitches[0] - 3 * width[0]) / resolution))
        last = min(length // 2, int((pitches[-1] + 3 * width[-1]) / resolution) + 1)
        bins = np.arange(first, last + 1)[:, None] * resolution
        bells = np.exp(-0.5 * ((bins - pitches) / (0.6 * width)) ** 2)
        bells /= bells.sum(axis=0)
        window = np.hanning(length + 1)[:-1].astype(np.float32) * np.float32(4 / length)
        found.append((length, first, window, bells.astype(np.float32)))
        below = limit
    return tuple(found)


def columns_at(samples: Array, n_columns: int, tuning: TuningMeter | None = None) -> Columns:
    """Return columns of sound; 0: 80 dB below a full-scale sine or less, 1: a full-scale sine.

    Parameters
    ----------
    samples : array, shape ((n_columns - 1) * HOP + 2 * REACH,)
        Mono at SAMPLE_RATE; the middle of the first column is sample REACH.
    tuning : TuningMeter, optional
        Hears the long window's spectra; made by `tuning_meter`.

    Returns
    -------
    float16 array, shape (n_columns, N_BINS)
    """
    if not n_columns:
        return np.zeros((0, N_BINS), np.float16)
    parts = []
    for start in range(0, n_columns, _AT_ONCE):
        stop = min(start + _AT_ONCE, n_columns)
        parts.append(_transform(samples[start * HOP : (stop - 1) * HOP + 2 * REACH], tuning))
    return np.concatenate(parts)


def _transform(samples: Array, tuning: TuningMeter | None) -> Columns:
    from scipy import fft

    strengths = []
    for length, first, window, bells in _filters():
        edge = REACH - length // 2
        inner = samples[edge : len(samples) - edge]
        frames = np.lib.stride_tricks.sliding_window_view(inner, length)[::HOP] * window
        magnitude = np.abs(fft.rfft(frames, axis=1, overwrite_x=True, workers=1))
        if tuning is not None and length == 2 * REACH:
            tuning.listen(magnitude)
        strengths.append(np.square(magnitude[:, first : first + len(bells)]) @ bells)
    power = np.concatenate(strengths, axis=1)
    level = 10 * np.log10(power + np.float32(1e-12)) / _FLOOR + 1
    return np.asarray(np.clip(level, 0.0, 1.0), np.float16)


def tuning_meter() -> TuningMeter:
    """Return a meter that fits the spectra which `columns_at` lets it hear."""
    return TuningMeter(SAMPLE_RATE / (2 * REACH), 1.0)


def constant_q(samples: Array) -> tuple[Columns, float | None]:
    """Return the columns of a whole recording, moved onto the semitones, and by how many cents it is tuned off A = 440 Hz.

    Parameters
    ----------
    samples : array, shape (n,)
        Mono at SAMPLE_RATE.

    Returns
    -------
    columns : float16 array, shape (n // HOP + 1, N_BINS)
    cents : float or None
        None where nothing is tuned.
    """
    n_columns = len(samples) // HOP + 1
    meter = tuning_meter()
    after = (n_columns - 1) * HOP + REACH - len(samples)
    columns = columns_at(np.pad(samples, (REACH, after)), n_columns, meter)
    cents = meter.cents()
    return retuned(columns, cents), cents


def retuned(columns: Columns, cents: float | None) -> Columns:
    """Move columns that play `cents` high down onto the semitones; a few cents, and None, change nothing."""
    if cents is None or abs(cents) < _IN_TUNE:
        return columns
    from scipy.ndimage import shift

    bins = cents / 100 * BINS_PER_SEMITONE
    moved = shift(columns.astype(np.float32), (0.0, -bins), order=1, mode="nearest")
    return np.asarray(moved, np.float16)
