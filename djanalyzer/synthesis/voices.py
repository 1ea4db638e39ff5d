"""Tonal sounds: basses, chords, arpeggios, leads, a singing voice. A voice renders one note at a time."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

import numpy as np
from numpy.random import Generator

from djanalyzer.synthesis.frames import FRAMES, PLACES
from djanalyzer.synthesis.oscillators import (
    ROWS_PER_OCTAVE,
    WaveStack,
    build_frames,
    build_stack,
    hertz,
    spectrum,
    with_formants,
)
from djanalyzer.synthesis.song import FloatArray, Patch, Samples
from djanalyzer.synthesis.timbre import Timbre, envelope
from djanalyzer.synthesis.timbres import TIMBRES, VOWELS


@dataclass
class Voice:
    """A synthesiser that plays notes of one timbre at one sample rate."""

    patch: Patch
    rate: int
    tuning: float = 0.0
    timbre: Timbre = field(init=False)
    _stacks: dict[int, WaveStack] = field(default_factory=dict, init=False)
    _amplitudes: FloatArray = field(init=False)

    def __post_init__(self) -> None:
        rng = np.random.default_rng(self.patch.seed)
        self.timbre = TIMBRES[self.patch.variant](rng)
        if self.patch.lofi > 0:
            self.timbre = replace(self.timbre, cutoff=min(self.timbre.cutoff, 3.5 - self.patch.lofi))
        self._amplitudes = spectrum(self.timbre.wave, rng)

    def note(self, pitch: float, duration: float) -> Samples:
        """Return a note with an RMS near 0.25 at its loudest, shape (2, n_samples)."""
        timbre = self.timbre
        rng = np.random.default_rng([self.patch.seed, int(pitch * 10)])
        n_samples = max(16, int((duration + timbre.release) * self.rate))
        t = np.arange(n_samples) / self.rate
        sound = sum(
            (
                self._engine(pitch + self.tuning + extra, t, rng) * self._turn(place, t)
                for place, extra in enumerate(timbre.stacked)
            ),
            start=np.zeros((2, 1), np.float32),
        )
        if timbre.noise:
            sound = sound + rng.standard_normal(n_samples).astype(np.float32) * np.float32(timbre.noise)
        sound = sound * (0.25 * envelope(timbre, t, duration)).astype(np.float32)
        if timbre.drive > 0:
            drive = np.float32(1 + timbre.drive)
            sound = np.tanh(sound * 2 * drive) * np.float32(0.5 / np.tanh(drive))
        return np.ascontiguousarray(sound, dtype=np.float32)

    def _turn(self, place: int, t: FloatArray) -> Samples:
        """Return when the note at this place of the stack sounds, shape (n,) or (1,): always, or in its turn."""
        if not self.timbre.cycle:
            return np.ones(1, np.float32)
        turn = (t * self.timbre.cycle).astype(np.int64) % len(self.timbre.stacked)
        return np.asarray(turn == place, dtype=np.float32)

    def _engine(self, pitch: float, t: FloatArray, rng: Generator) -> Samples:
        if self.timbre.engine == "fm":
            return self._fm(hertz(pitch), t)
        if self.timbre.engine == "partials":
            return self._partials(hertz(pitch), t, rng)
        if self.timbre.engine in FRAMES:
            return self._framed(pitch, t, rng)
        return self._table(pitch, t, rng)

    def _stack(self, pitch: float) -> WaveStack:
        slot = int(pitch * 10) if self.timbre.vowel else int(pitch // 3) * 3
        if slot not in self._stacks:
            top = hertz(pitch if self.timbre.vowel else slot + 3)
            amplitudes = self._amplitudes
            if self.timbre.vowel:
                amplitudes = with_formants(amplitudes, top, np.array(VOWELS[self.timbre.vowel]))
            rng = np.random.default_rng(self.patch.seed)
            self._stacks[slot] = build_stack(
                amplitudes, int(0.47 * self.rate / top), self.timbre.resonance, rng
            )
        return self._stacks[slot]

    def _framed(self, pitch: float, t: FloatArray, rng: Generator) -> Samples:
        """Return a note of a wave form that changes from frame to frame: a string that dies away, a growl."""
        timbre, slot = self.timbre, int(pitch // 3) * 3
        if slot not in self._stacks:
            top = hertz(slot + 3)
            frames = FRAMES[timbre.engine](timbre, top, max(1, min(400, int(0.47 * self.rate / top))))
            self._stacks[slot] = build_frames(frames, np.random.default_rng(self.patch.seed))
        stack = self._stacks[slot]
        place = PLACES[timbre.engine](timbre, t, self.patch.beat)
        wave = stack.read(self._phase(hertz(pitch), t), place / ROWS_PER_OCTAVE)
        if timbre.pick:
            touch = rng.standard_normal(len(t)) * np.exp(-300 * t) * timbre.pick
            wave = wave + touch.astype(np.float32)
        if timbre.sub:
            wave = wave + np.float32(timbre.sub) * np.sin(2 * np.pi * hertz(pitch) * t).astype(np.float32)
        return np.stack([wave, wave]).astype(np.float32)

    def _octaves(self, t: FloatArray) -> FloatArray | float:
        timbre = self.timbre
        octaves: FloatArray | float = timbre.cutoff
        if timbre.cutoff_sweep:
            octaves = octaves + timbre.cutoff_sweep * np.exp(-t / timbre.cutoff_decay)
        if timbre.lfo_beats and timbre.lfo_depth:
            cycle = timbre.lfo_beats * self.patch.beat
            octaves = octaves + timbre.lfo_depth * np.cos(2 * np.pi * t / cycle)
        return octaves

    def _phase(self, frequency: float, t: FloatArray) -> FloatArray:
        phase = frequency * t
        if self.timbre.vibrato:
            depth = frequency * (2 ** (self.timbre.vibrato / 1200) - 1) / (2 * np.pi * 5.5)
            phase = phase - depth * np.cos(2 * np.pi * 5.5 * t) * np.minimum(1, t / 0.3)
        return phase

    def _table(self, pitch: float, t: FloatArray, rng: Generator) -> Samples:
        timbre, stack = self.timbre, self._stack(pitch)
        octaves = self._octaves(t)
        out = np.zeros((2, len(t)), np.float32)
        spread = np.linspace(-1, 1, timbre.unison) if timbre.unison > 1 else np.zeros(1)
        for cents in spread * timbre.detune:
            frequency = hertz(pitch + cents / 100)
            wave = stack.read(
                self._phase(frequency, t) + (rng.random() if timbre.unison > 1 else 0.0), octaves
            )
            side = np.float32(0.35 * np.sign(cents) if timbre.unison > 1 else 0.0)
            out[0] += wave * (1 - side)
            out[1] += wave * (1 + side)
        out /= np.float32(np.sqrt(timbre.unison))
        if timbre.sub:
            out += np.float32(timbre.sub) * np.sin(np.pi * hertz(pitch) * t).astype(np.float32)
        return out

    def _fm(self, frequency: float, t: FloatArray) -> Samples:
        timbre = self.timbre
        ratio = min(timbre.ratio, 0.4 * self.rate / frequency)
        index = timbre.index * np.exp(-t / max(0.05, 0.6 * timbre.decay))
        base = 2 * np.pi * self._phase(frequency, t)
        wave = np.sin(base + index * np.sin(ratio * base)).astype(np.float32)
        return np.stack([wave, wave]) * np.float32(1.3)

    def _partials(self, frequency: float, t: FloatArray, rng: Generator) -> Samples:
        n_partials = int(min(12, 0.45 * self.rate / frequency))
        wave = np.zeros(len(t), np.float32)
        tt = t.astype(np.float32)
        for k in range(1, n_partials + 1):
            pitch = np.float32(2 * np.pi * frequency * k * np.sqrt(1 + 0.0004 * k * k))
            wave += (
                np.sin(pitch * tt)
                * np.exp(tt * np.float32(-0.5 * k / self.timbre.decay))
                * np.float32(k**-self.timbre.index)
            )
        hammer = (
            rng.standard_normal(len(t)).astype(np.float32) * np.exp(tt * np.float32(-250)) * np.float32(0.3)
        )
        return np.stack([wave + hammer, wave + hammer]) * np.float32(1.1)
