"""From levels of bands to magnitudes of all bins: the target's envelope, and within a band what the source has there.

A band tells how loud it is, not which partials it holds. Where the same notes are played again, the source's partials lie where the
target's do, so half of its fine structure (in dB) is laid over the envelope; all of it where source and target are alike.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Any

import numpy as np
import numpy.typing as npt

from djanalyzer.features import fine_mel
from djanalyzer.features.fine_mel import N_BINS, N_FFT, N_MELS, SAMPLE_RATE
from djanalyzer.features.logmel import mel_from_hertz

Array = npt.NDArray[np.float32]

_SHARE = 0.5  # of the source's fine structure, in dB, where source and target differ
_FINE = (1e-4, 1e2)  # the power of a bin over its envelope, at least and at most
_ROUNDS = 3  # of bringing the bands to their levels
_MOST = 10.0  # gain, as power, of what lies beyond the bands
_NOTHING = np.float32(1e-12)
_ALIKE, _UNLIKE = (
    2.0,
    6.0,
)  # dB between source and target, over a neighbourhood: up to here alike, from here on not
_FRAMES, _BANDS = (
    9,
    9,
)  # of that neighbourhood: what is alike by chance at one place is no part that was left as it is


def powers(target: Array, source: Array) -> Array:
    """Return the power of each bin, shape (n_frames, N_BINS).

    Parameters
    ----------
    target : shape (n_frames, N_MELS)
        Values as `fine_mel` gives them.
    source : shape (n_frames, N_BINS)
        `fine_mel.power` of the source's spectrum; beyond the bands it is heard as the nearest band's gain leaves it.
    """
    own = fine_mel.values_of(fine_mel.bands_of(source))
    share = _SHARE + (1 - _SHARE) * at_bins(likeness(target, own))
    fine = np.clip((source + _NOTHING) / envelope(own), *_FINE) ** share
    found = _levelled(envelope(target) * fine, _power(target))
    return np.where(_audible(), found, source * at_bins(np.clip(_power(target) / _power(own), 0, _MOST)))


def likeness(target: Array, source: Array) -> Array:
    """Return where the target is the source, 0 to 1, of values of both, shape (n_frames, N_MELS)."""
    from scipy.ndimage import uniform_filter

    apart = uniform_filter(
        np.abs(fine_mel.decibels_of(target) - fine_mel.decibels_of(source)), (_FRAMES, _BANDS), mode="nearest"
    )
    return np.asarray(np.clip((_UNLIKE - apart) / (_UNLIKE - _ALIKE), 0, 1), np.float32)


def envelope(values: Array) -> Array:
    """Return smooth powers of all bins whose bands have these values, shape (n_frames, N_BINS)."""
    wanted = _power(values)
    per_bin = np.log(np.maximum(wanted / fine_mel.filterbank().sum(axis=0), _NOTHING))
    return _levelled(np.exp(at_bins(per_bin)), wanted)


def at_bins(per_band: Array) -> Array:
    """Return values of bands interpolated at all bins, shape (n_frames, N_BINS)."""
    lower, share = _places()
    return np.asarray(per_band[:, lower] * (1 - share) + per_band[:, lower + 1] * share, np.float32)


def _power(values: Array) -> Array:
    """Return the power of values; nothing where they are at the floor."""
    return np.where(values > -1, 10 ** (fine_mel.decibels_of(values) / 10), _NOTHING).astype(np.float32)


def _levelled(found: Array, wanted: Array) -> Array:
    """Return powers of bins scaled until their bands have the wanted powers."""
    for _ in range(_ROUNDS):
        ratio = np.clip(wanted / np.maximum(fine_mel.bands_of(found), _NOTHING), 1e-6, 1e6)
        found = found * np.where(_audible(), (_shares() @ ratio.T).T, 1)
    return np.maximum(found, _NOTHING).astype(np.float32)


@lru_cache(maxsize=1)
def _places() -> tuple[npt.NDArray[np.int64], Array]:
    """Return the band below each bin, and how near the next one is, 0 to 1; each of shape (N_BINS,)."""
    hertz = np.arange(N_BINS) * SAMPLE_RATE / N_FFT
    place = np.interp(
        mel_from_hertz(hertz), mel_from_hertz(fine_mel.centres()[1:-1]), np.arange(N_MELS, dtype=np.float64)
    )
    lower = np.clip(np.floor(place).astype(np.int64), 0, N_MELS - 2)
    return lower, (place - lower).astype(np.float32)


@lru_cache(maxsize=1)
def _audible() -> npt.NDArray[np.bool_]:
    """Return which bins lie within bands, shape (N_BINS,)."""
    return np.asarray(fine_mel.filterbank().sum(axis=1) > 0)


@lru_cache(maxsize=1)
def _shares() -> Any:
    """Return how much each band has to say about each bin, shape (N_BINS, N_MELS), sparse."""
    from scipy.sparse import csr_array

    bank = fine_mel.filterbank()
    return csr_array(bank / np.maximum(bank.sum(axis=1, keepdims=True), 1e-6))
