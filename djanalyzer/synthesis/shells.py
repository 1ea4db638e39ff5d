"""Acoustic-like drums and percussion: shells with the modes of a membrane, wires, bells, wood, rooms, found objects."""

from __future__ import annotations

import numpy as np
from numpy.random import Generator

from djanalyzer.synthesis.song import FloatArray
from djanalyzer.synthesis.sounds import click, coloured_noise, fade, seconds, swept_sine

# Frequencies of a circular membrane's modes above the lowest (Rossing, Science of Percussion Instruments, ch. 2).
_MEMBRANE = (1.0, 1.594, 2.136, 2.296, 2.653, 2.918, 3.156)


def _membrane(rng: Generator, t: FloatArray, pitch: float, decay: float, brightness: float) -> FloatArray:
    """Return a struck skin: its modes die away the sooner the higher they are; it sags a little in pitch."""
    sag = 1 + rng.uniform(0.0, 0.12) * np.exp(-t / 0.02)
    phase = 2 * np.pi * pitch * np.cumsum(sag) * (t[1] - t[0])
    modes = _MEMBRANE[: int(rng.integers(3, 8))]
    return sum(
        (
            brightness**k * rng.uniform(0.5, 1) * np.cos(ratio * phase - 0.9) * np.exp(-t * ratio / decay)
            for k, ratio in enumerate(modes)
        ),
        start=np.zeros(len(t)),
    )


def _room(rng: Generator, t: FloatArray, rate: int, amount: float) -> FloatArray:
    """Return the room around a drum: noise that begins a few milliseconds later."""
    gap = rng.uniform(0.003, 0.015)
    noise = coloured_noise(rng, len(t), (150, rng.uniform(2000, 8000)), rate)
    return noise * np.where(t > gap, np.exp(-(t - gap) / rng.uniform(0.03, 0.15)), 0) * amount


def kick_shell(rng: Generator, rate: int) -> FloatArray:
    t = seconds(rng.uniform(0.25, 0.5), rate)
    body = _membrane(rng, t, rng.uniform(48, 80), rng.uniform(0.06, 0.16), rng.uniform(0.3, 0.6))
    beater = click(rng, t, rate) * rng.uniform(0.05, 1.2)
    return (body + beater + _room(rng, t, rate, rng.uniform(0, 0.15))) * fade(t, 0.4)


def kick_deep(rng: Generator, rate: int) -> FloatArray:
    """Return a kick without any click: a sine that swells within two milliseconds."""
    t = seconds(rng.uniform(0.25, 0.6), rate)
    body = swept_sine(rng.uniform(60, 110), rng.uniform(40, 55), rng.uniform(0.02, 0.06), t)
    return body * fade(t, rng.uniform(0.1, 0.25)) * np.minimum(1, t / 0.0015)


def kick_gliding(rng: Generator, rate: int) -> FloatArray:
    """Return a long bass kick whose pitch slides on while it rings."""
    t = seconds(rng.uniform(0.8, 1.6), rate)
    slide = rng.uniform(0.8, 1.15)
    phase = np.cumsum(rng.uniform(42, 60) * (1 + (slide - 1) * t / t[-1]) * (1 + 2 * np.exp(-t / 0.015))) * (
        t[1] - t[0]
    )
    wave = np.cos(2 * np.pi * phase - 0.9) * fade(t, rng.uniform(0.35, 0.8))
    return np.asarray(np.tanh(rng.uniform(1, 4) * wave) + click(rng, t, rate) * rng.uniform(0, 0.2))


def kick_small(rng: Generator, rate: int) -> FloatArray:
    """Return the short thump of an early drum machine."""
    t = seconds(rng.uniform(0.1, 0.22), rate)
    return np.cos(2 * np.pi * rng.uniform(55, 100) * t - 0.6) * fade(t, rng.uniform(0.03, 0.07))


def snare_shell(rng: Generator, rate: int) -> FloatArray:
    t = seconds(rng.uniform(0.2, 0.45), rate)
    body = _membrane(rng, t, rng.uniform(150, 260), rng.uniform(0.03, 0.1), rng.uniform(0.5, 0.8))
    wires = coloured_noise(rng, len(t), (rng.uniform(900, 3000), rng.uniform(7000, 12000)), rate)
    wires *= np.exp(-t / rng.uniform(0.03, 0.12)) * rng.uniform(0.3, 1.2)
    return (body + wires + _room(rng, t, rate, rng.uniform(0, 0.3))) * fade(t, 0.3)


def snare_rimshot(rng: Generator, rate: int) -> FloatArray:
    hit = snare_shell(rng, rate)
    t = np.arange(len(hit)) / rate
    crack = np.cos(2 * np.pi * rng.uniform(450, 1100) * t) * np.exp(-t / rng.uniform(0.006, 0.02))
    return hit + crack * rng.uniform(0.6, 1.5)


def snare_brush(rng: Generator, rate: int) -> FloatArray:
    t = seconds(rng.uniform(0.12, 0.25), rate)
    sweep = coloured_noise(rng, len(t), (rng.uniform(1200, 2500), rng.uniform(5000, 9000)), rate)
    body = _membrane(rng, t, rng.uniform(150, 220), 0.03, 0.4)
    return sweep * (0.5 * np.exp(-t / 0.01) + np.exp(-t / 0.05)) * fade(t, 0.1) + 0.3 * body


def snare_small(rng: Generator, rate: int) -> FloatArray:
    t = seconds(rng.uniform(0.08, 0.18), rate)
    hiss = coloured_noise(rng, len(t), (rng.uniform(2000, 5000), 12000), rate) * fade(
        t, rng.uniform(0.02, 0.06)
    )
    return hiss + rng.uniform(0.2, 1) * np.cos(2 * np.pi * rng.uniform(180, 400) * t) * fade(t, 0.02)


def snare_layered(rng: Generator, rate: int) -> FloatArray:
    """Return a club snare: a shell, a burst of noise and a clap's tail at once."""
    hit = snare_shell(rng, rate)
    t = np.arange(len(hit)) / rate
    burst = coloured_noise(rng, len(hit), (rng.uniform(300, 900), 9000), rate) * np.exp(
        -t / rng.uniform(0.02, 0.09)
    )
    return np.tanh(rng.uniform(1, 3) * (hit + burst)) * fade(t, 0.25)


def _bell(rng: Generator, t: FloatArray, low: float, n_modes: int, decay: float) -> FloatArray:
    ratios = np.sort(rng.uniform(1, 6, n_modes))
    phases = rng.uniform(0, 2 * np.pi, n_modes)
    return sum(
        (np.sin(2 * np.pi * low * r * t + p) * np.exp(-t * np.sqrt(r) / decay) for r, p in zip(ratios, phases, strict=True)),
        start=np.zeros(len(t)),
    )  # fmt: skip


def hat_acoustic(rng: Generator, rate: int) -> FloatArray:
    t = seconds(rng.uniform(0.06, 0.15), rate)
    metal = _bell(rng, t, min(rng.uniform(2500, 4200), 0.07 * rate), 9, 0.06) * 0.25
    hiss = coloured_noise(rng, len(t), (rng.uniform(3500, 7000), 12000), rate)
    return (metal + hiss) * fade(t, rng.uniform(0.01, 0.04))


def hat_small(rng: Generator, rate: int) -> FloatArray:
    t = seconds(0.09, rate)
    low = min(rng.uniform(4500, 8000), 0.3 * rate)
    return coloured_noise(rng, len(t), (low, 1.4 * low), rate) * fade(t, rng.uniform(0.006, 0.03))


def foley_tick(rng: Generator, rate: int) -> FloatArray:
    """Return a key, a lighter, a twig: a few clicks within hundredths of a second."""
    t = seconds(rng.uniform(0.05, 0.12), rate)
    hit = np.zeros(len(t))
    for delay in (0.0, *rng.uniform(0.004, 0.04, int(rng.integers(0, 3)))):
        since = np.maximum(t - delay, 0)
        hit += (
            np.where(t >= delay, np.exp(-since / rng.uniform(0.001, 0.006)), 0)
            * rng.uniform(0.4, 1)
            * (delay > 0 or 1)
        )
    low = rng.uniform(900, 5000)
    return hit * coloured_noise(rng, len(t), (low, min(2.5 * low, 0.45 * rate)), rate) * fade(t, 0.1)


def foley_knock(rng: Generator, rate: int) -> FloatArray:
    """Return a box, a door, a bottle."""
    t = seconds(rng.uniform(0.1, 0.25), rate)
    tone = _bell(rng, t, rng.uniform(150, 700), 4, rng.uniform(0.02, 0.06))
    return tone * fade(t, 0.1) + click(rng, t, rate) * rng.uniform(0.3, 1)


def hat_open_acoustic(rng: Generator, rate: int) -> FloatArray:
    t = seconds(rng.uniform(0.3, 0.7), rate)
    metal = _bell(rng, t, min(rng.uniform(2000, 3800), 0.07 * rate), 12, 0.35) * 0.2
    hiss = coloured_noise(rng, len(t), (rng.uniform(3000, 6000), 12000), rate)
    return (metal + hiss) * fade(t, rng.uniform(0.1, 0.3))


def ride_bell(rng: Generator, rate: int) -> FloatArray:
    t = seconds(rng.uniform(0.6, 1.2), rate)
    bell = _bell(rng, t, rng.uniform(600, 1400), 8, rng.uniform(0.3, 0.8))
    hiss = coloured_noise(rng, len(t), (4000, 11000), rate) * np.exp(-t / 0.1)
    return (bell + hiss * rng.uniform(0.1, 0.5) + click(rng, t, rate)) * fade(t, 0.5)


def china(rng: Generator, rate: int) -> FloatArray:
    t = seconds(rng.uniform(0.8, 1.6), rate)
    return (_bell(rng, t, 500, 14, 0.5) * 0.3 + coloured_noise(rng, len(t), (900, 9000), rate)) * fade(
        t, 0.35
    )


def jingles(rng: Generator, rate: int) -> FloatArray:
    t = seconds(rng.uniform(0.12, 0.3), rate)
    metal = _bell(rng, t, min(rng.uniform(3500, 5500), 0.08 * rate), 7, 0.12)
    return (metal * 0.4 + coloured_noise(rng, len(t), (5000, 12000), rate)) * fade(t, rng.uniform(0.03, 0.09))


def hand_drum(rng: Generator, rate: int) -> FloatArray:
    """Return a conga, a bongo, a djembe: open, muted or slapped."""
    t = seconds(rng.uniform(0.12, 0.35), rate)
    skin = _membrane(rng, t, rng.uniform(110, 480), rng.uniform(0.02, 0.12), rng.uniform(0.2, 0.7))
    return (skin + click(rng, t, rate) * rng.uniform(0.1, 1.2)) * fade(t, 0.2)


def timbale(rng: Generator, rate: int) -> FloatArray:
    t = seconds(rng.uniform(0.2, 0.4), rate)
    shell = _bell(rng, t, rng.uniform(600, 1200), 5, 0.08) * 0.4
    return (_membrane(rng, t, rng.uniform(220, 420), 0.12, 0.8) + shell) * fade(t, 0.2)


def agogo(rng: Generator, rate: int) -> FloatArray:
    t = seconds(rng.uniform(0.2, 0.4), rate)
    pitch = rng.uniform(600, 1500)
    tone = np.sin(2 * np.pi * pitch * t + 0.8) + 0.5 * np.sin(2 * np.pi * 2.7 * pitch * t)
    return tone * fade(t, rng.uniform(0.04, 0.12)) + click(rng, t, rate) * 0.4


def tom_shell(rng: Generator, rate: int) -> FloatArray:
    t = seconds(rng.uniform(0.3, 0.6), rate)
    skin = _membrane(rng, t, rng.uniform(75, 170), rng.uniform(0.12, 0.3), 0.5)
    return (skin + click(rng, t, rate) * 0.4 + _room(rng, t, rate, 0.1)) * fade(t, 0.3)


def tom_synth(rng: Generator, rate: int) -> FloatArray:
    t = seconds(rng.uniform(0.25, 0.5), rate)
    pitch = rng.uniform(80, 200)
    tone = swept_sine(pitch * rng.uniform(1.6, 3), pitch * 0.7, rng.uniform(0.05, 0.12), t)
    return tone * fade(t, 0.15) + coloured_noise(rng, len(t), (400, 4000), rate) * fade(t, 0.03) * 0.3


SHELLS = (
    kick_shell, kick_deep, kick_gliding, kick_small, snare_shell, snare_rimshot, snare_brush, snare_small, snare_layered,
    hat_acoustic, hat_small, foley_tick, foley_knock, hat_open_acoustic, ride_bell, china, jingles, hand_drum, timbale, agogo,
    tom_shell, tom_synth,
)  # fmt: skip
