"""From the mix to the record: tone, compression in bands, loudness, the last limiter."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from djanalyzer.synthesis import loudness, mixing
from djanalyzer.synthesis.song import Mix, Samples

_BLOCK = 32  # samples the limiter looks at together
_CEILING = 0.97


def in_bands(total: Samples, amount: float, rate: int) -> Samples:
    """Return the sum with bass, middle and treble each compressed on its own."""
    from scipy.signal import butter, sosfilt

    bass = sosfilt(butter(2, 150, fs=rate, output="sos").astype(np.float32), total)
    rest = total - bass
    treble = sosfilt(butter(2, 3500, "high", fs=rate, output="sos").astype(np.float32), rest)
    middle = rest - treble
    bands = (mixing.compressed(band.astype(np.float32), amount, rate) for band in (bass, middle, treble))
    return np.asarray(sum(bands), dtype=np.float32)


def limited(total: Samples, release: float, rate: int) -> Samples:
    """Return the sum with its peaks held under the ceiling; the gain comes back by 60 dB within `release` seconds."""
    return np.asarray(np.clip(total * limiting(total, release, rate), -1, 1))


def limiting(total: Samples, release: float, rate: int) -> Samples:
    """Return the limiter's gain, shape (n_samples,)."""
    n_blocks = -(-total.shape[1] // _BLOCK)
    padded = np.zeros((2, n_blocks * _BLOCK), np.float32)
    padded[:, : total.shape[1]] = total
    peak = np.abs(padded).max(axis=0).reshape(n_blocks, _BLOCK).max(axis=1)
    needed = np.maximum(0.0, 20 * np.log10(np.maximum(peak, 1e-6) / _CEILING))
    needed = np.maximum(needed, np.append(needed[1:], 0.0))
    fall = 60 / release * _BLOCK / rate * np.arange(n_blocks)
    held = np.maximum.accumulate(needed + fall) - fall
    return np.repeat(10 ** (-held / 20), _BLOCK).astype(np.float32)[: total.shape[1]]


def mastered(total: Samples, mix: Mix, rate: int) -> Samples:
    """Return the finished sum: width, tone, compression, drive, as loud as the mix asks, under the ceiling."""
    total = _toned(total, mix, rate)
    total = mixing.compressed(total, mix.compression, rate)
    if mix.multiband > 0:
        total = in_bands(total, mix.multiband, rate)
    if mix.drive > 0:
        gain = np.float32(mix.drive / (4 * _usual(total)))
        total = np.tanh(total * gain) / gain
    found = loudness.integrated(loudness.weighted_power(total, rate))
    total = total * np.float32(10 ** (min(60.0, mix.loudness - found) / 20))
    if mix.limiter == "clip":
        return np.asarray(np.clip(total, -1, 1))
    if mix.limiter == "limit":
        return limited(total, mix.release, rate)
    return mixing.soft_ceiling(total)


def mastered_stems(stems: Mapping[str, Samples], mix: Mix, rate: int) -> dict[str, Samples]:
    """Return stems, each (2, n_samples), as a master has them: they add up to a finished sum, as loud as the mix asks.

    Tone is a filter, and the gains of compressor and limiter follow the whole and hold for every stem. What bends waves
    (drive, compression in bands, a hard or soft ceiling) is left out, as no stem has a share in it; the limiter does its work.
    """
    toned = {name: _toned(stem, mix, rate) for name, stem in stems.items()}
    total = np.sum(list(toned.values()), axis=0)
    pressed = mixing.compression(total, mix.compression, rate)
    gain = np.ones(total.shape[1], np.float32) if pressed is None else pressed
    found = loudness.integrated(loudness.weighted_power(total * gain, rate))
    gain = gain * np.float32(10 ** (min(60.0, mix.loudness - found) / 20))
    gain *= limiting(total * gain, mix.release, rate)
    return {name: stem * gain for name, stem in toned.items()}


def _toned(total: Samples, mix: Mix, rate: int) -> Samples:
    """Return the sum with the mix's width and tone."""
    middle = (total[0] + total[1]) * np.float32(0.5)
    side = (total[0] - total[1]) * np.float32(0.5 * mix.width)
    return mixing.toned(np.stack([middle + side, middle - side]), mix, rate)


def _usual(total: Samples) -> float:
    return float(np.sqrt(np.mean(total[:, ::7] ** 2))) + 1e-9
