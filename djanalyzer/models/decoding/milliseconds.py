"""The last milliseconds of a grid's phase: a comb of all its beats slid over the onset curve.

The network decides where the beat is; the onsets only say where exactly, within a few hundredths of a second.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from djanalyzer.features.onsets import FLUX_RATE
from djanalyzer.models.decoding.pulse import Floats

Flux = npt.NDArray[np.float32]

_REACH = 12  # frames at 441 a second: 27 ms either way
_TRUST = 0.020  # seconds: how far from the network's phase the onsets may lead (one standard deviation)
_LOW_SHARE = 0.25
_HALF_SHARE = 0.5  # of the onsets halfway between the beats, which lie on the same raster
_LOUD = 0.995  # quantile of the flux above which an onset counts no more
_BIAS = 0.0016  # seconds by which the comb comes late on generated music, whose beats are known to the sample


def offset_of(curve: Floats, beats: Floats, period: float) -> float:
    """Return the seconds by which the onsets (`onset_curve`) lie after `beats`, at most 27 ms either way."""
    if len(curve) == 0 or len(beats) == 0:
        return 0.0
    response = comb_response(curve, beats) + _HALF_SHARE * comb_response(curve, beats + period / 2)
    if not response.any():
        return 0.0
    lags = np.arange(-_REACH, _REACH + 1) / FLUX_RATE
    return _peak(response * np.exp(-0.5 * np.square(lags / _TRUST))) / FLUX_RATE - _BIAS


def onset_curve(flux: Flux) -> Floats:
    """Join the whole spectrum's and the low band's flux, shape (n_frames,); the loudest events count as loud ones."""
    if len(flux) == 0:
        return np.zeros(0)
    level = np.quantile(flux[:: max(len(flux) // 100_000, 1)], _LOUD, axis=0)
    scaled = np.minimum(flux / np.maximum(level, 1e-6), 1.0)
    return np.asarray(scaled[:, 0] + _LOW_SHARE * scaled[:, 1], np.float64)


def comb_response(curve: Floats, beats: Floats) -> Floats:
    """Return the mean of `curve` at the beats moved by each lag, shape (2 * reach + 1,), between 0 and 1."""
    position = beats * FLUX_RATE
    whole = np.floor(position).astype(np.int64)
    share = (position - whole)[:, None]
    # Only the part around the beats: a recording has many stretches.
    start = max(int(whole.min()) - _REACH - 2, 0)
    padded = np.pad(curve[start : max(int(whole.max()) + _REACH + 3, 0)], _REACH + 2)
    index = np.clip(whole[:, None] - start + np.arange(2 * _REACH + 2) + 2, 0, len(padded) - 1)
    values = padded[index]
    response = (values[:, :-1] * (1 - share) + values[:, 1:] * share).mean(axis=0)
    response -= response.min()
    return np.asarray(response / max(float(response.max()), 1e-9))


def strength_at(curve: Floats, beats: Floats) -> float:
    """Return the mean strength of the onsets within a frame of `beats`, 0 to 1.25."""
    frames = np.rint(beats * FLUX_RATE).astype(np.int64)[:, None] + np.arange(-1, 2)
    near = curve[np.clip(frames, 0, len(curve) - 1)].max(axis=1) if len(curve) else np.zeros(len(beats))
    return float(near.mean()) if len(near) else 0.0


def _peak(response: Floats) -> float:
    """Return the lag of the highest value, in frames and to a fraction."""
    best = int(np.argmax(response))
    lag = float(best - _REACH)
    if 0 < best < len(response) - 1:
        left, middle, right = response[best - 1 : best + 2]
        bend = left - 2 * middle + right
        lag += 0.5 * (left - right) / bend if bend < 0 else 0.0
    return lag
