"""Sounds that lead from one section to the next: risers, falling noise, reversed cymbals, booms."""

from __future__ import annotations

import numpy as np
from numpy.random import Generator

from djanalyzer.synthesis.oscillators import build_stack, spectrum
from djanalyzer.synthesis.song import FloatArray, Samples
from djanalyzer.synthesis.sounds import coloured_noise, crash, seconds, swept_sine


def _noise_sweep(rng: Generator, t: FloatArray, rate: int, path: FloatArray) -> FloatArray:
    """Return noise whose colour moves along `path` (0 dull to 1 bright)."""
    edges = np.array([200, 600, 1800, 5400, 9500])
    bands = [coloured_noise(rng, 1 << 15, (e * 0.5, e * 1.5), rate) for e in edges]
    place = path * (len(bands) - 1)
    index = np.arange(len(t)) % (1 << 15)
    return sum(
        (b[index] * np.clip(1 - np.abs(place - i), 0, 1) for i, b in enumerate(bands)), start=np.zeros(len(t))
    )


def riser(rng: Generator, duration: float, rate: int) -> FloatArray:
    t = seconds(duration, rate)
    progress = t / t[-1]
    sound = _noise_sweep(rng, t, rate, progress) * 0.3
    if rng.random() < 0.5:
        stack = build_stack(spectrum("saw", rng), 24, 0.0, rng)
        start = rng.uniform(80, 200)
        octaves = rng.choice([1.0, 2.0])
        phase = np.cumsum(start * 2 ** (octaves * progress)) / rate
        sound += 0.2 * stack.read(phase, 1 + 3 * progress)
    return np.asarray(sound * progress ** rng.uniform(0.7, 2))


def downlifter(rng: Generator, duration: float, rate: int) -> FloatArray:
    t = seconds(duration, rate)
    progress = t / t[-1]
    return np.asarray(_noise_sweep(rng, t, rate, 1 - progress) * 0.3 * (1 - progress) ** rng.uniform(1, 3))


def reverse(rng: Generator, duration: float, rate: int) -> FloatArray:
    hit = crash(rng, rate)
    n = int(duration * rate)
    return np.pad(hit, (0, max(0, n - len(hit))))[:n][::-1] * 0.5


def impact(rng: Generator, duration: float, rate: int) -> FloatArray:
    t = seconds(min(duration, 3.0), rate)
    boom = swept_sine(rng.uniform(80, 200), rng.uniform(28, 45), 0.15, t) * np.exp(-t / rng.uniform(0.3, 0.9))
    return boom + coloured_noise(rng, len(t), (100, 6000), rate) * np.exp(-t / 0.4) * 0.15


def texture(rng: Generator, duration: float, rate: int) -> FloatArray:
    """Return wind, steam, a street: noise whose colour wanders."""
    t = seconds(duration, rate)
    path = 0.4 + 0.35 * np.sin(2 * np.pi * t / rng.uniform(3, 11) + rng.uniform(0, 6)) * np.sin(
        2 * np.pi * t / rng.uniform(1, 3)
    )
    ends = np.minimum(1, np.minimum(t, t[-1] - t) / 0.02)
    return np.asarray(_noise_sweep(rng, t, rate, path) * 0.3 * ends)


_EFFECTS = {
    "texture": texture,
    "riser": riser,
    "downlifter": downlifter,
    "reverse": reverse,
    "impact": impact,
}


def effect(variant: str, seed: int, duration: float, rate: int) -> Samples:
    """Return a transition of this many seconds, shape (n_samples,)."""
    return _EFFECTS[variant](np.random.default_rng(seed), duration, rate).astype(np.float32)
