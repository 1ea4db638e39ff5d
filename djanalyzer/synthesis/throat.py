"""The sound of a voice: vocal folds, breath and consonants through a mouth that moves from vowel to vowel."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
from numpy.random import Generator

from djanalyzer.synthesis.oscillators import WaveStack, build_stack, spectrum
from djanalyzer.synthesis.singing import Manner, Syllables, contour, manner_of
from djanalyzer.synthesis.song import FloatArray, Part, Samples
from djanalyzer.synthesis.timbres import VOWELS

_CONTROL = 200  # pitches a second
_LEAD = 0.12  # seconds before the first vowel, for its consonant
_TAIL = 0.15
_MOUTHS = tuple(VOWELS)


@dataclass(frozen=True, slots=True)
class Body:
    """Who sings. `size` scales the formants; `copies` is how many sing at once; `breath` is a share of noise."""

    size: float
    copies: tuple[float, ...]
    wave: str
    breath: float
    consonants: float
    bands: int
    tilt: float
    sharpness: float


def draw_body(variant: str, rng: Generator) -> Body:
    """Return a body for a kind of voice."""
    size = float(rng.choice([0.92, 1.0, 1.12, 1.2])) * float(rng.uniform(0.96, 1.05))
    breath = float(rng.choice([0.02, 0.05, 0.15, 0.5]))
    consonants = float(rng.uniform(0.2, 0.9))
    copies: tuple[float, ...] = (0.0,)
    wave, bands, tilt, sharpness = "saw", 0, float(rng.uniform(-4, 6)), float(rng.uniform(0.8, 1.6))
    if variant == "choir":
        copies, breath, consonants = tuple(rng.uniform(-0.12, 0.12, 4)), 0.1, 0.1
    elif variant == "vocoder":
        chord = ((0.0, -12.0), (0.0, 7.0, -12.0), (0.0, 0.08, -0.08), (0.0, 12.0))
        copies, bands, wave = chord[int(rng.integers(4))], int(rng.integers(9, 20)), "saw"
    elif variant == "talk_box":
        sharpness, wave, breath = 2.2, str(rng.choice(["saw", "square"])), 0.0
    elif rng.random() < 0.3:
        copies = (0.0, float(rng.uniform(0.05, 0.15)))
    return Body(size, copies, wave, breath, consonants, bands, tilt, sharpness)


@dataclass
class Singer:
    """A voice at one sample rate; lines that come back are sung once."""

    part: Part
    rate: int
    body: Body = field(init=False)
    manner: Manner = field(init=False)
    _mouths: Samples = field(init=False)
    _folds: dict[int, WaveStack] = field(default_factory=dict, init=False)
    _known: dict[tuple[float, ...], Samples] = field(default_factory=dict, init=False)

    def __post_init__(self) -> None:
        seed = self.part.patch.seed
        self.body = draw_body(self.part.patch.variant, np.random.default_rng(seed))
        self.manner = manner_of(self.part)
        self.n_frame = 1024 if self.rate < 32000 else 2048
        self._mouths = _mouth_gains(self.body, self.n_frame, self.rate)

    def line(self, line: Syllables) -> tuple[float, Samples]:
        """Return the second at which the sound begins and the sound, RMS near 0.25, shape (2, n_samples)."""
        begin = float(line.start[0]) - _LEAD
        key = tuple(np.round(np.concatenate([line.start - begin, line.stop - begin, line.pitch]), 3).tolist())
        if key not in self._known:
            moved = Syllables(line.start - begin, line.stop - begin, line.pitch, line.velocity)
            self._known[key] = self._sung(moved)
        return begin, self._known[key]

    def _sung(self, line: Syllables) -> Samples:
        rng = np.random.default_rng([self.part.patch.seed, len(line), int(line.pitch[0] * 10)])
        n = int((line.stop[-1] + _TAIL) * self.rate)
        t = np.arange(n, dtype=np.float32) / np.float32(self.rate)
        loud = self._loudness(line, t)
        source = self._source(line, n, loud, rng)
        voice = self._spoken(source, line, rng)
        voice *= np.float32(0.25) / np.float32(max(1e-6, _loud_rms(voice)))
        return voice + _consonants(line, n, self.body.consonants, self.rate, rng)

    def _loudness(self, line: Syllables, t: Samples) -> Samples:
        """Return the envelope: each syllable swells, dips into the next, the last one dies away."""
        points, levels = [0.0], [0.0]
        for k in range(len(line)):
            start, stop = float(line.start[k]), float(line.stop[k])
            level = 0.4 + 0.6 * float(line.velocity[k])
            linked = k + 1 < len(line) and line.start[k + 1] - stop < 0.02
            points += [start - 0.012, start + 0.018, max(start + 0.02, stop - 0.04), stop + 0.001]
            levels += [
                0.25 * level if k else 0.0,
                level,
                0.8 * level,
                0.3 * level if linked else 0.15 * level,
            ]
        points += [float(line.stop[-1]) + 0.06]
        levels += [0.0]
        return np.interp(t, np.maximum.accumulate(points), levels).astype(np.float32)

    def _source(self, line: Syllables, n: int, loud: Samples, rng: Generator) -> Samples:
        """Return vocal folds and breath, shape (1 or 2, n)."""
        at = np.arange(0, n / self.rate + 1 / _CONTROL, 1 / _CONTROL)
        jitter = np.cumsum(rng.normal(0, 0.012, len(at)))
        jitter -= np.convolve(jitter, np.ones(41) / 41, "same")
        pitch = contour(line, self.manner, at) + jitter
        n_sides = 1 if len(self.body.copies) == 1 else 2
        out = np.zeros((n_sides, n), np.float32)
        moments = np.arange(n) * (_CONTROL / self.rate)
        index = moments.astype(np.int64)
        share = (moments - index).astype(np.float64)
        for k, extra in enumerate(self.body.copies):
            frequency = 440.0 * 2.0 ** ((pitch + extra - 69) / 12)
            ramp = frequency[index] * (1 - share) + frequency[np.minimum(index + 1, len(at) - 1)] * share
            phase = np.cumsum(ramp / self.rate) + rng.random()
            wave = self._stack(float(frequency.max())).read(phase, 20.0)
            delay = int(rng.uniform(0.006, 0.025) * self.rate) if k else 0
            out[k % n_sides, delay:] += wave[: n - delay]
        out *= loud
        breath = np.diff(rng.standard_normal(n + 1, dtype=np.float32))
        breath *= np.float32(self.body.breath) * np.sqrt(loud)
        return out + breath

    def _stack(self, highest: float) -> WaveStack:
        n_harmonics = max(2, int(0.46 * self.rate / highest))
        slot = int(np.log2(n_harmonics) * 4)
        if slot not in self._folds:
            rng = np.random.default_rng(self.part.patch.seed)
            harmonic = np.arange(1, 401)
            amplitudes = spectrum(self.body.wave, rng) * harmonic ** (self.body.tilt / 12)
            self._folds[slot] = build_stack(amplitudes, int(2 ** (slot / 4)), 0.0, rng)
        return self._folds[slot]

    def _spoken(self, source: Samples, line: Syllables, rng: Generator) -> Samples:
        """Return the source through the moving mouth, shape (2, n)."""
        from scipy.fft import irfft, rfft

        hop, n = self.n_frame // 2, source.shape[1]
        n_frames = n // hop + 2
        padded = np.zeros((len(source), (n_frames + 1) * hop), np.float32)
        padded[:, hop : hop + n] = source
        window = np.hanning(self.n_frame + 1)[:-1].astype(np.float32)
        gains = self._mouth_path(line, (np.arange(n_frames) * hop) / self.rate, rng) @ self._mouths
        out = np.zeros_like(padded)
        for side, wave in enumerate(padded):
            frames = np.lib.stride_tricks.sliding_window_view(wave, self.n_frame)[::hop]
            shaped = irfft(rfft(frames * window, axis=1) * gains, self.n_frame, axis=1)
            halves = shaped.reshape(n_frames, 2, hop)
            out[side, : n_frames * hop] += halves[:, 0].reshape(-1)
            out[side, hop : (n_frames + 1) * hop] += halves[:, 1].reshape(-1)
        out = out[:, hop : hop + n]
        return np.ascontiguousarray(np.broadcast_to(out, (2, n)) if len(out) == 1 else out).copy()

    def _mouth_path(self, line: Syllables, at: FloatArray, rng: Generator) -> Samples:
        """Return how much of each vowel is in the mouth at the seconds `at`, shape (n_frames, n_vowels)."""
        weights = np.zeros((len(at), len(_MOUTHS)), np.float32)
        vowels = rng.integers(0, len(_MOUTHS), 2 * len(line))
        if self.part.patch.variant == "chop":
            vowels[:] = vowels[0]
        place = np.clip(np.searchsorted(line.start - 0.03, at, side="right") - 1, 0, None)
        length = np.maximum(line.stop[place] - line.start[place], 0.05)
        progress = np.clip((at - line.start[place]) / length, 0, 1)
        moves = rng.random(len(line)) < 0.4
        turn = np.where(moves[place], np.clip(progress * 1.6 - 0.5, 0, 1), 0.0).astype(np.float32)
        rows = np.arange(len(at))
        np.add.at(weights, (rows, vowels[2 * place]), 1 - turn)
        np.add.at(weights, (rows, vowels[2 * place + 1]), turn)
        return weights


def _loud_rms(voice: Samples) -> float:
    power = voice[0, ::3] ** 2
    threshold = 0.05 * float(power.max()) if len(power) else 0.0
    loud = power[power > threshold]
    return float(np.sqrt(loud.mean() * 0.5)) if len(loud) else 1.0


def _mouth_gains(body: Body, n_frame: int, rate: int) -> Samples:
    """Return the gain of each vowel in each bin of a spectrum, shape (n_vowels, n_bins)."""
    hertz = np.fft.rfftfreq(n_frame, 1 / rate)
    rows = []
    for vowel in _MOUTHS:
        throat = np.full(len(hertz), 0.03)
        for centre, width, gain in VOWELS[vowel]:
            throat += gain / (1 + ((hertz - centre * body.size) / (1.6 * width / body.sharpness)) ** 2)
        throat += 0.06 / (1 + ((hertz - 3600 * body.size) / 500) ** 2)
        throat *= 1 / np.sqrt(1 + (70 / np.maximum(hertz, 1)) ** 4)
        if body.bands:
            throat = _in_bands(throat, hertz, body.bands)
        rows.append(throat)
    return np.array(rows, dtype=np.float32)


def _in_bands(gain: FloatArray, hertz: np.ndarray, n_bands: int) -> FloatArray:
    """Return the gains in steps, as the filters of a vocoder give them."""
    edges = np.geomspace(120, 8000, n_bands)
    band = np.searchsorted(edges, hertz)
    sums, counts = np.bincount(band, gain, n_bands + 1), np.bincount(band, minlength=n_bands + 1)
    return np.asarray((sums / np.maximum(counts, 1))[band])


def _consonants(line: Syllables, n: int, strength: float, rate: int, rng: Generator) -> Samples:
    """Return bursts and hisses before the vowels, shape (1, n)."""
    out = np.zeros((1, n), np.float32)
    for start in line.start:
        kind = rng.random()
        length = 0.012 if kind < 0.35 else float(rng.uniform(0.04, 0.1))
        if kind > 0.75:
            continue
        size = int(length * rate)
        first = int((start - length) * rate)
        noise = rng.standard_normal(size + 2, dtype=np.float32)
        hiss = np.diff(np.diff(noise)) * np.float32(0.35) if kind >= 0.35 else np.diff(noise)[:size]
        shape = np.hanning(size + 2)[1:-1] if kind >= 0.35 else np.exp(-np.arange(size) / (0.3 * size))
        if first >= 0:
            stop = min(n, first + size)
            loud = np.float32(strength * rng.uniform(0.1, 0.6))
            out[0, first:stop] += (hiss * shape.astype(np.float32) * loud)[: stop - first]
    return out
