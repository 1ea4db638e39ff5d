"""What happens to a finished record: vinyl, tape, lossy compression, radio, small loudspeakers, a room.

Only `Wow` moves anything in time, and it says by how much.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.random import Generator

from djanalyzer.synthesis.song import FloatArray, Samples

_BANDS = 22  # in which a lossy coder spends its bits


@dataclass(frozen=True, slots=True)
class Wow:
    """An uneven motor: what was at second `t` is heard at `t - depth * sin(...)`.

    Attributes
    ----------
    depth : float
        Seconds; under a millisecond.
    hertz, phase : float
        How often, and where it begins (radians).
    """

    depth: float
    hertz: float
    phase: float

    def late(self, time: FloatArray) -> FloatArray:
        """Return by how many seconds the recording is read ahead at `time`."""
        return np.asarray(self.depth * np.sin(2 * np.pi * self.hertz * time + self.phase))

    def heard(self, time: FloatArray | float) -> FloatArray:
        """Return when an event at `time` of the even recording is heard: t with t + late(t) = time."""
        wanted = np.asarray(time, dtype=np.float64)
        found = wanted - self.late(wanted)
        return np.asarray(np.maximum(0.0, wanted - self.late(found)))

    def applied(self, total: Samples, rate: int) -> Samples:
        """Return the recording as the uneven motor plays it, shape as `total`."""
        n = total.shape[1]
        step = 64
        coarse = np.arange(0, n + step, step)
        shift = np.interp(np.arange(n), coarse, self.late(coarse / rate) * rate)
        whole = np.floor(shift).astype(np.int64)
        share = (shift - whole).astype(np.float32)
        index = np.clip(np.arange(n) + whole, 0, n - 1)
        after = np.minimum(index + 1, n - 1)
        return np.asarray(total[:, index] * (1 - share) + total[:, after] * share, dtype=np.float32)


def _filtered(total: Samples, kind: str, hertz: float, rate: int, order: int = 2) -> Samples:
    from scipy.signal import butter, sosfilt

    if not 0 < hertz < 0.47 * rate:
        return total
    sos = butter(order, hertz, kind, fs=rate, output="sos").astype(np.float32)
    return np.asarray(sosfilt(sos, total), dtype=np.float32)


def vinyl(total: Samples, rate: int, rng: Generator) -> Samples:
    """Return a record: bass in the middle, rumble below it, crackle and dust, dull at the end of a side."""
    middle = total.mean(axis=0, keepdims=True)
    total = middle + _filtered(total - middle, "highpass", 180, rate, 1)
    rumble = _filtered(rng.standard_normal((1, total.shape[1]), dtype=np.float32), "lowpass", 35, rate)
    total = total + rumble * np.float32(10 ** rng.uniform(-2.6, -1.6))
    total = _filtered(total, "lowpass", float(rng.uniform(9000, 16000)), rate)
    n_clicks = int(10 ** rng.uniform(-0.5, 1.5) * total.shape[1] / rate)
    at = rng.integers(0, max(1, total.shape[1] - 4), n_clicks)
    loud = (rng.exponential(0.02, n_clicks) * rng.choice([-1, 1], n_clicks)).astype(np.float32)
    for k, share in enumerate((1.0, -0.6, 0.3)):
        total[0, at + k] += loud * np.float32(share)
        total[1, at + k] += loud * np.float32(share * 0.7)
    return total + _hiss(total, 10 ** rng.uniform(-4, -2.8), rng)


def tape(total: Samples, rate: int, rng: Generator) -> Samples:
    """Return a tape: bent peaks, a bump of bass at the head, hiss, less treble."""
    drive = np.float32(rng.uniform(0.8, 2.5))
    total = np.tanh(total * drive) / drive
    bump = _filtered(_filtered(total, "lowpass", 120, rate, 1), "highpass", 45, rate, 1)
    total = total + bump * np.float32(rng.uniform(0.1, 0.6))
    total = _filtered(total, "lowpass", float(rng.uniform(7000, 15000)), rate, 1)
    return total + _hiss(total, 10 ** rng.uniform(-3.6, -2.3), rng)


def _hiss(total: Samples, level: float, rng: Generator) -> Samples:
    n = total.shape[1]
    noise = rng.standard_normal((2, min(n, 1 << 17)), dtype=np.float32) * np.float32(level)
    return np.asarray(np.tile(noise, (1, -(-n // noise.shape[1])))[:, :n])


def lossy(total: Samples, rate: int, rng: Generator) -> Samples:
    """Return what a coder with too few bits leaves: coarse bands, holes in the treble, noise ahead of the attacks."""
    from scipy.fft import irfft, rfft

    top = float(rng.choice([16000, 16000, 15000, 11000, 8000]))
    coarseness = float(rng.uniform(0.4, 1.6))
    hop = int(576 * rate / 44100)
    n = total.shape[1]
    n_frames = n // hop + 2
    window = np.sin(np.pi * (np.arange(2 * hop) + 0.5) / (2 * hop)).astype(np.float32)
    edges = np.unique(np.geomspace(2, hop, _BANDS).astype(int))
    hertz = np.arange(hop + 1) * rate / (2 * hop)
    slope = coarseness * (0.3 + (hertz[edges] / 12000)).astype(np.float32)
    out = np.zeros_like(total)
    for side, wave in enumerate(total):
        padded = np.zeros((n_frames + 1) * hop, np.float32)
        padded[hop : hop + n] = wave
        frames = np.lib.stride_tricks.sliding_window_view(padded, 2 * hop)[::hop]
        spectrum = rfft(frames * window, axis=1)
        power = np.add.reduceat(spectrum.real**2 + spectrum.imag**2, edges, axis=1)
        width = np.diff(np.append(edges, hop + 1)).astype(np.float32)
        step = np.sqrt(power / width) * slope + 1e-5
        step = np.repeat(step, width.astype(int), axis=1)
        piece = spectrum[:, edges[0] :]
        piece[:] = (np.rint(piece.real / step) + 1j * np.rint(piece.imag / step)) * step
        spectrum[:, hertz > top] = 0
        shaped = irfft(spectrum, 2 * hop, axis=1) * window
        halves = shaped.reshape(n_frames, 2, hop)
        padded[:] = 0
        padded[: n_frames * hop] += halves[:, 0].reshape(-1)
        padded[hop:] += halves[:, 1].reshape(-1)
        out[side] = padded[hop : hop + n]
    return out


def radio(total: Samples, rate: int, rng: Generator) -> Samples:
    """Return a broadcast: squashed in bands, nothing below 40 Hz or above 15 kHz."""
    from djanalyzer.synthesis.mastering import in_bands

    total = in_bands(total, float(rng.uniform(0.4, 0.8)), rate)
    return _filtered(_filtered(total, "highpass", 40, rate), "lowpass", 15000, rate, 4)


def loudspeaker(total: Samples, rate: int, rng: Generator) -> Samples:
    """Return a small loudspeaker, an old set or a telephone: one channel, no bass, a little distorted."""
    mono = np.repeat(total.mean(axis=0, keepdims=True), 2, axis=0)
    mono = _filtered(mono, "highpass", float(rng.uniform(90, 320)), rate)
    mono = _filtered(mono, "lowpass", float(rng.uniform(3200, 8000)), rate, 4)
    drive = np.float32(rng.uniform(1, 3))
    return np.asarray(np.tanh(mono * drive) / drive, dtype=np.float32)


def room(total: Samples, rate: int, rng: Generator) -> Samples:
    """Return a recording made in front of the loudspeakers: early reflections, a little air, noise of the street."""
    from scipy.signal import oaconvolve

    n = int(rng.uniform(0.1, 0.35) * rate)
    t = np.arange(n) / rate
    answer = rng.standard_normal((2, n)) * np.exp(-t / rng.uniform(0.02, 0.08)) * 0.03
    taps = (rng.uniform(0.002, 0.03, 6) * rate).astype(int)
    answer[:, np.minimum(taps, n - 1)] += rng.uniform(0.1, 0.5, (2, 6)) * rng.choice([-1, 1], 6)
    answer[:, 0] = 1.0
    wet = oaconvolve(total, answer.astype(np.float32), axes=1)[:, : total.shape[1]].astype(np.float32)
    wet = _filtered(wet, "lowpass", float(rng.uniform(6000, 14000)), rate)
    return wet + _filtered(_hiss(total, 10 ** rng.uniform(-3.3, -2.3), rng), "lowpass", 1500, rate)


MEDIA: dict[str, Callable[[Samples, int, Generator], Samples]] = {
    "vinyl": vinyl,
    "tape": tape,
    "lossy": lossy,
    "radio": radio,
    "loudspeaker": loudspeaker,
    "room": room,
}
