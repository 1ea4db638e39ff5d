"""The mixing desk: reverb, side-chain, sweeping filters, bus compression, tone, loudness. Nothing here delays a beat."""

from __future__ import annotations

from functools import lru_cache

import numpy as np
from numpy.random import Generator

from djanalyzer.synthesis.song import FloatArray, Mix, Samples
from djanalyzer.synthesis.sounds import coloured_noise

_BLOCK = 1024
_CONTROL = 128


def impulse_response(mix: Mix, rate: int, rng: Generator) -> Samples:
    """Return a room: stereo noise that dies away, shape (2, n_samples), starting after a short gap."""
    n_samples = int(mix.reverb_seconds * rate)
    t = np.arange(n_samples) / rate
    gap = int(rng.uniform(0.003, 0.03) * rate)
    bright = float(rng.uniform(2500, 9000))
    tail = np.stack([coloured_noise(rng, n_samples, (150, bright), rate) for _ in range(2)])
    tail *= np.exp(-6.9 * t / mix.reverb_seconds)
    tail /= np.sqrt(np.sum(tail**2, axis=1, keepdims=True))
    return np.pad(tail, ((0, 0), (gap, 0))).astype(np.float32)


def reverberated(send: Samples, room: Samples) -> Samples:
    """Return the room's answer to `send`, shape (2, n_samples)."""
    from scipy.signal import oaconvolve

    wet = oaconvolve(send, room, axes=1)
    return np.asarray(wet[:, : send.shape[1]], dtype=np.float32)


def ducking(kicks: FloatArray, mix: Mix, period: float, n_samples: int, rate: int) -> Samples:
    """Return the gain of the side-chain, shape (n_samples,): down at each kick (seconds), then up again."""
    gain = np.ones(n_samples, dtype=np.float32)
    n_shape = max(2, int(mix.duck_beats * period * rate))
    rise = np.linspace(0, 1, n_shape)
    risen = np.clip((rise - mix.duck_hold) / (1 - mix.duck_hold), 0, 1) ** mix.duck_curve
    shape = (1 - mix.duck_depth * (1 - risen)).astype(np.float32)
    for kick in kicks:
        start = round(kick * rate)
        stop = min(n_samples, start + n_shape)
        if 0 <= start < stop:
            np.minimum(gain[start:stop], shape[: stop - start], out=gain[start:stop])
    return gain


@lru_cache(maxsize=2048)
def _section(kind: str, step: int, rate: int) -> Samples:
    """Return a filter; `step` counts quarter tones of its cutoff from 1 Hz."""
    from scipy.signal import butter

    return np.asarray(butter(2, 2 ** (step / 24), kind, fs=rate, output="sos"), dtype=np.float32)


def swept(bus: Samples, kind: str, cutoffs: tuple[float, float], rate: int) -> Samples:
    """Return the bus through a filter whose cutoff glides between two frequencies (Hz)."""
    from scipy.signal import sosfilt

    out = np.empty_like(bus)
    state = np.zeros((1, 2, 2), dtype=np.float32)
    n_blocks = max(1, -(-bus.shape[1] // _BLOCK))
    for i, cutoff in enumerate(np.geomspace(cutoffs[0], cutoffs[1], n_blocks)):
        piece = bus[:, i * _BLOCK : (i + 1) * _BLOCK]
        sos = _section(kind, round(24 * np.log2(min(float(cutoff), 0.45 * rate))), rate)
        out[:, i * _BLOCK : (i + 1) * _BLOCK], state = sosfilt(sos, piece, zi=state)
    return out


def compressed(mix: Samples, amount: float, rate: int) -> Samples:
    """Return the sum with its loud stretches held down; the gain moves within some 100 ms and looks at no future."""
    gain = compression(mix, amount, rate)
    return mix if gain is None else np.asarray(mix * gain)


def compression(mix: Samples, amount: float, rate: int) -> Samples | None:
    """Return the compressor's gain, shape (n_samples,), or None where it leaves the sum as it is."""
    from scipy.signal import lfilter

    n_steps = mix.shape[1] // _CONTROL
    if amount <= 0 or n_steps < 4:
        return None
    power = np.mean(mix[:, : n_steps * _CONTROL].reshape(2, n_steps, _CONTROL) ** 2, axis=(0, 2))
    smooth = float(np.exp(-_CONTROL / (0.12 * rate)))
    loudness = np.sqrt(lfilter([1 - smooth], [1, -smooth], power) + 1e-9)
    usual = float(np.sqrt(np.mean(power))) + 1e-9
    gain = np.minimum(1.6, (loudness / usual) ** -amount)
    return ramped(gain, _CONTROL, mix.shape[1])


def ramped(values: FloatArray, step: int, n_samples: int) -> Samples:
    """Return a curve that passes in straight lines through a value every `step` samples, shape (n_samples,)."""
    points = np.append(values, values[-1]).astype(np.float32)
    share = np.arange(step, dtype=np.float32) / np.float32(step)
    curve = (points[:-1, None] + (points[1:] - points[:-1])[:, None] * share).reshape(-1)
    missing = n_samples - len(curve)
    return np.pad(curve, (0, missing), mode="edge") if missing > 0 else curve[:n_samples]


def toned(mix: Samples, settings: Mix, rate: int) -> Samples:
    """Return the sum with its bass and treble turned up or down and, for old recordings, no treble at all."""
    from scipy.signal import butter, sosfilt

    treble = sosfilt(butter(1, 2500, "high", fs=rate, output="sos").astype(np.float32), mix)
    bass = sosfilt(butter(1, 140, fs=rate, output="sos").astype(np.float32), mix)
    mix = mix + bass * np.float32(10 ** (settings.bass_boost / 20) - 1)
    mix = mix + treble * np.float32(10 ** (settings.tilt / 20) - 1)
    if 0 < settings.low_pass < 0.45 * rate:
        mix = sosfilt(butter(4, settings.low_pass, fs=rate, output="sos").astype(np.float32), mix)
    return np.asarray(mix, dtype=np.float32)


def worn(mix: Mix, n_samples: int, rate: int, rng: Generator) -> Samples:
    """Return the hiss and the crackle of an old record, shape (2, n_samples)."""
    hiss = rng.standard_normal((2, rate), dtype=np.float32) * np.float32(mix.noise)
    sound = np.stack([np.resize(side, n_samples) for side in hiss])
    n_clicks = int(mix.crackle * n_samples / rate)
    at = rng.integers(0, max(1, n_samples - 4), n_clicks)
    loud = (rng.exponential(0.03, n_clicks) * rng.choice([-1, 1], n_clicks)).astype(np.float32)
    for k, share in enumerate((1.0, -0.6, 0.3)):
        for side in sound:
            np.add.at(side, at + k, loud * np.float32(share))
    return sound


def soft_ceiling(total: Samples) -> Samples:
    """Return the sum with peaks above 0.8 bent under 1."""
    over = np.abs(total) - np.float32(0.8)
    bent = np.sign(total) * (np.float32(0.8) + np.float32(0.2) * np.tanh(over / np.float32(0.2)))
    return np.where(over > 0, bent, total).astype(np.float32)


def faded(total: Samples, mix: Mix, stop: float, rate: int) -> Samples:
    """Return the sum with the song's fades; a fade-out ends where the music does (`stop`, seconds)."""
    n_samples = total.shape[1]
    if mix.fade_in:
        n = min(n_samples, int(mix.fade_in * rate))
        total[:, :n] *= np.linspace(0, 1, n, dtype=np.float32) ** 2
    if mix.fade_out:
        end = min(n_samples, int(stop * rate))
        start = max(0, end - int(mix.fade_out * rate))
        total[:, start:end] *= np.linspace(1, 0, end - start, dtype=np.float32) ** 1.5
        total[:, end:] = 0
    return total
