"""Loudness as broadcasters measure it: K-weighted power, gated (ITU-R BS.1770-5), its range (EBU Tech 3342)."""

from __future__ import annotations

from functools import lru_cache

import numpy as np

from djanalyzer.synthesis.song import FloatArray, Samples

SILENCE = -70.0  # LUFS: the absolute gate; nothing is said to be softer
_OFFSET = -0.691
_FRAMES_PER_SECOND = 10


@lru_cache(maxsize=8)
def _weights(n: int, rate: int) -> Samples:
    """Return the K-weighting of the power in each bin of a spectrum of `n` samples: a shelf and a high-pass."""
    s = 2j * np.tan(np.pi * np.minimum(np.fft.rfftfreq(n, 1 / rate), 0.4999 * rate) / rate)
    shelf_f, gain, shelf_q = 1681.974450955533, 3.999843853973347, 0.7071752369554196
    pass_f, pass_q = 38.13547087602444, 0.5003270373238773
    k, high = 2 * np.tan(np.pi * shelf_f / rate), 10 ** (gain / 20)
    middle = high**0.4996667741545416
    shelf = (high * s**2 + middle * k / shelf_q * s + k**2) / (s**2 + k / shelf_q * s + k**2)
    k = 2 * np.tan(np.pi * pass_f / rate)
    low_cut = s**2 / (s**2 + k / pass_q * s + k**2)
    power = np.abs(shelf * low_cut) ** 2 * 2 / n**2
    power[0] = 0.0
    return np.asarray(power, dtype=np.float32)


def weighted_power(audio: Samples, rate: int) -> FloatArray:
    """Return the K-weighted power of both channels of audio (2, n_samples) in each tenth of a second."""
    from scipy.fft import rfft

    n = rate // _FRAMES_PER_SECOND
    n_frames = audio.shape[1] // n
    weights = _weights(n, rate)
    power = np.zeros(max(1, n_frames))
    for side in audio:
        spectrum = rfft(side[: n_frames * n].reshape(n_frames, n), axis=1)
        power[:n_frames] += (spectrum.real**2 + spectrum.imag**2) @ weights
    return power


def in_lufs(power: FloatArray | float) -> FloatArray:
    """Return K-weighted power in LUFS, never under -70."""
    return np.asarray(np.maximum(SILENCE, _OFFSET + 10 * np.log10(np.maximum(power, 1e-12))))


def per_second(power: FloatArray, n_seconds: int) -> FloatArray:
    """Return the loudness of each second, LUFS, shape (n_seconds,)."""
    padded = np.zeros(n_seconds * _FRAMES_PER_SECOND)
    n = min(len(power), len(padded))
    padded[:n] = power[:n]
    return in_lufs(padded.reshape(n_seconds, _FRAMES_PER_SECOND).mean(axis=1))


def _sliding(power: FloatArray, n: int) -> FloatArray:
    n = min(n, len(power))
    return np.convolve(power, np.ones(n) / n, "valid")


def integrated(power: FloatArray) -> float:
    """Return the loudness of the whole: blocks of 400 ms, those 10 LU below the mean of the audible ones left out."""
    blocks = _sliding(power, 4)
    audible = blocks[in_lufs(blocks) > SILENCE]
    if not len(audible):
        return SILENCE
    loud = audible[in_lufs(audible) > in_lufs(float(audible.mean())) - 10]
    return float(in_lufs(float(loud.mean())))


def loudness_range(power: FloatArray) -> float:
    """Return the loudness range in LU: from the 10th to the 95th percentile of stretches of three seconds."""
    blocks = _sliding(power, 30)
    audible = blocks[in_lufs(blocks) > SILENCE]
    if not len(audible):
        return 0.0
    loud = in_lufs(audible[in_lufs(audible) > in_lufs(float(audible.mean())) - 20])
    return float(np.percentile(loud, 95) - np.percentile(loud, 10))
