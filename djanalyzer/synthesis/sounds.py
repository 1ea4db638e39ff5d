"""Hits of drum machines. Every hit begins at its first sample: no filter here looks ahead or lags."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from numpy.random import Generator

from djanalyzer.synthesis.song import FloatArray

Recipe = Callable[[Generator, int], FloatArray]


def seconds(duration: float, rate: int) -> FloatArray:
    """Return the time axis of a sound, shape (n_samples,)."""
    return np.arange(max(8, int(duration * rate))) / rate


def coloured_noise(rng: Generator, n: int, band: tuple[float, float], rate: int) -> FloatArray:
    """Return noise between two frequencies (Hz), made in the spectrum: it sounds from its first sample on."""
    n_fft = 1 << max(4, (n - 1).bit_length())
    frequency = np.fft.rfftfreq(n_fft, 1 / rate)
    low, high = band
    shape = 1 / np.sqrt(1 + (low / np.maximum(frequency, 1e-3)) ** 6) / np.sqrt(1 + (frequency / high) ** 6)
    phases = np.exp(2j * np.pi * rng.random(len(frequency)))
    noise = np.fft.irfft(shape * phases, n_fft)[:n]
    return noise / max(float(np.std(noise)), 1e-9)


def swept_sine(start: float, stop: float, fall: float, t: FloatArray) -> FloatArray:
    """Return a sine falling from `start` to `stop` Hz with time constant `fall`; it starts at a quarter period."""
    phase = stop * t + (start - stop) * fall * (1 - np.exp(-t / fall))
    return np.cos(2 * np.pi * phase - 0.9)


def fade(t: FloatArray, constant: float) -> FloatArray:
    """Return an exponential decay that reaches zero at the end."""
    return np.asarray(np.exp(-t / constant) * np.minimum(1.0, (t[-1] - t) / (0.1 * t[-1] + 1e-9)))


def click(rng: Generator, t: FloatArray, rate: int) -> FloatArray:
    """Return the short noise of a beater."""
    colour = (rng.uniform(800, 3000), rng.uniform(4000, 12000))
    return coloured_noise(rng, len(t), colour, rate) * np.exp(-t / rng.uniform(0.001, 0.005))


def kick_808(rng: Generator, rate: int) -> FloatArray:
    t = seconds(rng.uniform(0.5, 1.4), rate)
    body = swept_sine(rng.uniform(90, 180), rng.uniform(38, 58), rng.uniform(0.01, 0.04), t)
    return body * fade(t, rng.uniform(0.15, 0.5)) + click(rng, t, rate) * rng.uniform(0.02, 0.2)


def kick_909(rng: Generator, rate: int) -> FloatArray:
    t = seconds(rng.uniform(0.22, 0.45), rate)
    body = swept_sine(rng.uniform(180, 420), rng.uniform(42, 62), rng.uniform(0.012, 0.035), t)
    hit = np.tanh(rng.uniform(1, 3.5) * body * fade(t, rng.uniform(0.07, 0.16)))
    return hit + click(rng, t, rate) * rng.uniform(0.05, 0.4)


def kick_acoustic(rng: Generator, rate: int) -> FloatArray:
    t = seconds(rng.uniform(0.2, 0.4), rate)
    pitch = rng.uniform(55, 85)
    modes = sum(
        (a * np.cos(2 * np.pi * pitch * r * t - 0.9) * fade(t, d)
         for r, a, d in ((1, 1.0, 0.09), (1.59, 0.5, 0.05), (2.3, 0.35, 0.03))),
        start=np.zeros(len(t)),
    )  # fmt: skip
    room = coloured_noise(rng, len(t), (150, 2500), rate) * fade(t, 0.05) * rng.uniform(0.02, 0.12)
    return modes + click(rng, t, rate) * rng.uniform(0.15, 0.6) + room


def kick_soft(rng: Generator, rate: int) -> FloatArray:
    t = seconds(rng.uniform(0.2, 0.35), rate)
    body = swept_sine(rng.uniform(90, 130), rng.uniform(45, 60), 0.03, t)
    return body * fade(t, rng.uniform(0.06, 0.12)) * np.minimum(1, t / rng.uniform(0.0005, 0.003))


def kick_distorted(rng: Generator, rate: int) -> FloatArray:
    t = seconds(rng.uniform(0.25, 0.5), rate)
    body = swept_sine(rng.uniform(250, 600), rng.uniform(45, 65), rng.uniform(0.02, 0.06), t)
    hit = np.tanh(rng.uniform(5, 25) * body * fade(t, rng.uniform(0.1, 0.25)))
    return hit * fade(t, 0.3) + click(rng, t, rate) * 0.3


def kick_chip(rng: Generator, rate: int) -> FloatArray:
    t = seconds(rng.uniform(0.06, 0.16), rate)
    phase = np.cumsum(rng.uniform(250, 700) * np.exp(-t / rng.uniform(0.015, 0.04)) + 45) / rate
    wave = np.sign(np.cos(2 * np.pi * phase)) if rng.random() < 0.5 else 1 - 4 * np.abs((phase % 1) - 0.5)
    return wave * fade(t, 0.08)


def kick_rumble(rng: Generator, rate: int) -> FloatArray:
    hit = kick_909(rng, rate)
    tail = coloured_noise(rng, int(rng.uniform(0.25, 0.4) * rate), (35, rng.uniform(90, 200)), rate)
    tail *= fade(np.arange(len(tail)) / rate, 0.2) * rng.uniform(0.1, 0.35)
    n = max(len(hit), len(tail))
    return np.pad(hit, (0, n - len(hit))) + np.pad(tail, (0, n - len(tail)))


def _snare(rng: Generator, rate: int, tone: tuple[float, float], noise: tuple[float, float]) -> FloatArray:
    t = seconds(max(0.12, noise[1] * 3.5), rate)
    pitch = rng.uniform(tone[0], tone[1])
    body = swept_sine(pitch * 1.6, pitch, 0.008, t) + 0.6 * np.cos(2 * np.pi * pitch * 1.59 * t)
    wires = coloured_noise(rng, len(t), (rng.uniform(500, 2500), rng.uniform(6000, 14000)), rate)
    return body * fade(t, rng.uniform(0.03, 0.08)) + wires * fade(t, noise[1]) * noise[0]


def snare_808(rng: Generator, rate: int) -> FloatArray:
    return _snare(rng, rate, (160, 230), (rng.uniform(0.2, 0.6), rng.uniform(0.04, 0.09)))


def snare_909(rng: Generator, rate: int) -> FloatArray:
    return _snare(rng, rate, (180, 250), (rng.uniform(0.4, 0.9), rng.uniform(0.05, 0.12)))


def snare_acoustic(rng: Generator, rate: int) -> FloatArray:
    hit = _snare(rng, rate, (170, 280), (rng.uniform(0.5, 1.1), rng.uniform(0.04, 0.1)))
    t = np.arange(len(hit)) / rate
    return hit + coloured_noise(rng, len(hit), (200, 5000), rate) * np.exp(-t / 0.08) * rng.uniform(
        0.02, 0.15
    )


def snare_gated(rng: Generator, rate: int) -> FloatArray:
    hit = _snare(rng, rate, (150, 220), (0.6, 0.08))
    n = int(rng.uniform(0.2, 0.4) * rate)
    room = coloured_noise(rng, n, (150, rng.uniform(4000, 9000)), rate) * rng.uniform(0.2, 0.5)
    room *= np.minimum(1, np.arange(n, 0, -1) / (0.1 * n))
    size = max(n, len(hit))
    return np.pad(hit, (0, size - len(hit))) + np.pad(room, (0, size - n))


def snare_chip(rng: Generator, rate: int) -> FloatArray:
    t = seconds(rng.uniform(0.08, 0.25), rate)
    clock = rng.uniform(3000, 16000)
    held = rng.choice([-1.0, 1.0], int(t[-1] * clock) + 2)
    return held[(t * clock).astype(np.int64)] * fade(t, rng.uniform(0.04, 0.12))


def rim(rng: Generator, rate: int) -> FloatArray:
    t = seconds(0.07, rate)
    pitch = rng.uniform(380, 900)
    tone = np.cos(2 * np.pi * pitch * t) + 0.7 * np.cos(2 * np.pi * pitch * 2.7 * t)
    return tone * fade(t, rng.uniform(0.008, 0.02)) + click(rng, t, rate) * 0.5


def clap(rng: Generator, rate: int) -> FloatArray:
    t = seconds(rng.uniform(0.2, 0.45), rate)
    spread = rng.uniform(0.006, 0.012)
    envelope = sum(
        (
            np.where(t >= k * spread, np.exp(-(t - k * spread) / 0.004), 0)
            for k in range(int(rng.integers(2, 4)))
        ),
        start=np.zeros(len(t)),
    )
    last = 2 * spread
    envelope += np.where(t >= last, np.exp(-np.maximum(t - last, 0) / rng.uniform(0.04, 0.1)), 0) * 0.7
    band = (rng.uniform(600, 1100), rng.uniform(2500, 7000))
    return np.asarray(coloured_noise(rng, len(t), band, rate) * envelope * np.minimum(1, (t[-1] - t) / 0.02))


def snap(rng: Generator, rate: int) -> FloatArray:
    t = seconds(0.12, rate)
    return coloured_noise(rng, len(t), (1500, 5000), rate) * fade(t, rng.uniform(0.008, 0.025))


def _metal(rng: Generator, rate: int, duration: float, decay: float) -> FloatArray:
    t = seconds(duration, rate)
    base = rng.uniform(250, 560)
    ratios = np.array([1, 1.342, 1.2312, 1.6532, 1.9523, 2.1523]) * rng.uniform(0.95, 1.05, 6)
    squares = sum(
        (np.sign(np.sin(2 * np.pi * base * r * 4 * t + i)) for i, r in enumerate(ratios)),
        start=np.zeros(len(t)),
    )
    edge = min(rng.uniform(4000, 8500), 0.35 * rate)
    hiss = coloured_noise(rng, len(t), (edge, 16000), rate)
    ring = np.diff(np.diff(squares, prepend=squares[0]), prepend=0) * rng.uniform(0.05, 0.4)
    return (hiss + ring) * fade(t, decay)


def hat_closed(rng: Generator, rate: int) -> FloatArray:
    return _metal(rng, rate, 0.12, rng.uniform(0.008, 0.035))


def hat_open(rng: Generator, rate: int) -> FloatArray:
    return _metal(rng, rate, rng.uniform(0.25, 0.6), rng.uniform(0.08, 0.25))


def ride(rng: Generator, rate: int) -> FloatArray:
    hit = _metal(rng, rate, 0.7, rng.uniform(0.15, 0.4))
    t = np.arange(len(hit)) / rate
    return hit + 0.8 * np.sin(2 * np.pi * rng.uniform(2500, 4500) * t) * np.exp(-t / 0.15)


def crash(rng: Generator, rate: int) -> FloatArray:
    t = seconds(rng.uniform(1.2, 2.6), rate)
    noise = coloured_noise(rng, len(t), (rng.uniform(1500, 4500), 15000), rate)
    return (
        noise * fade(t, rng.uniform(0.35, 0.9))
        + np.pad(_metal(rng, rate, 0.8, 0.3), (0, len(t)))[: len(t)] * 0.4
    )


def shaker(rng: Generator, rate: int) -> FloatArray:
    t = seconds(0.1, rate)
    attack = rng.uniform(0.003, 0.015)
    return (
        coloured_noise(rng, len(t), (rng.uniform(3500, 6500), 13000), rate)
        * np.minimum(1, t / attack)
        * fade(t, 0.025)
    )


def tambourine(rng: Generator, rate: int) -> FloatArray:
    return _metal(rng, rate, rng.uniform(0.12, 0.25), rng.uniform(0.03, 0.08))


def hat_chip(rng: Generator, rate: int) -> FloatArray:
    t = seconds(0.05, rate)
    return rng.choice([-1.0, 1.0], len(t)) * fade(t, rng.uniform(0.008, 0.03))


def tom(rng: Generator, rate: int) -> FloatArray:
    t = seconds(rng.uniform(0.25, 0.5), rate)
    pitch = rng.uniform(80, 180)
    return swept_sine(pitch * 1.7, pitch, 0.03, t) * fade(t, 0.13) + click(rng, t, rate) * 0.15


def conga(rng: Generator, rate: int) -> FloatArray:
    t = seconds(0.25, rate)
    pitch = rng.uniform(180, 420)
    return (
        swept_sine(pitch * 1.15, pitch, 0.01, t) * fade(t, rng.uniform(0.04, 0.09))
        + click(rng, t, rate) * 0.2
    )


def block(rng: Generator, rate: int) -> FloatArray:
    t = seconds(0.1, rate)
    pitch = rng.uniform(700, 2600)
    return (np.cos(2 * np.pi * pitch * t) + 0.4 * np.cos(2 * np.pi * pitch * 2.1 * t)) * fade(
        t, rng.uniform(0.01, 0.03)
    )


def cowbell(rng: Generator, rate: int) -> FloatArray:
    t = seconds(0.3, rate)
    pitch = rng.uniform(500, 640)
    tone = np.sign(np.sin(2 * np.pi * pitch * t)) + np.sign(np.sin(2 * np.pi * pitch * 1.48 * t))
    return tone * (fade(t, 0.02) + 0.4 * fade(t, 0.1))


def zap(rng: Generator, rate: int) -> FloatArray:
    t = seconds(rng.uniform(0.08, 0.25), rate)
    return swept_sine(rng.uniform(1500, 6000), rng.uniform(80, 600), rng.uniform(0.01, 0.05), t) * fade(
        t, 0.06
    )


def timpani(rng: Generator, rate: int) -> FloatArray:
    t = seconds(rng.uniform(0.6, 1.2), rate)
    pitch = rng.uniform(65, 130)
    tone = sum(
        (a * np.cos(2 * np.pi * pitch * r * t - 0.5) for r, a in ((1, 1.0), (1.5, 0.6), (1.98, 0.4))),
        start=0 * t,
    )
    return tone * fade(t, 0.3) + coloured_noise(rng, len(t), (60, 900), rate) * fade(t, 0.04) * 0.4


MACHINES: tuple[Recipe, ...] = (
    kick_808, kick_909, kick_acoustic, kick_soft, kick_distorted, kick_chip, kick_rumble, snare_808, snare_909,
    snare_acoustic, snare_gated, snare_chip, rim, clap, snap, hat_closed, hat_open, ride, crash, shaker,
    tambourine, hat_chip, tom, conga, block, cowbell, zap, timpani,
)  # fmt: skip


def crushed(hit: FloatArray, rate: int, held_rate: float, n_bits: int) -> FloatArray:
    """Return the sound as a sampler with few bits and a low rate plays it, images and all."""
    held = (np.arange(len(hit)) / rate * held_rate).astype(np.int64)
    index = np.minimum((held * rate / held_rate).astype(np.int64), len(hit) - 1)
    steps = 2.0 ** (n_bits - 1)
    peak = max(float(np.max(np.abs(hit))), 1e-9)
    return np.round(hit[index] / peak * steps) / steps * peak
