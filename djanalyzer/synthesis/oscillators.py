"""Wave tables free of aliasing, each with a row for every half octave of filter cutoff.

A note whose filter moves is read from two neighbouring rows and faded between them: a resonant filter sweep for the
price of two look-ups.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.random import Generator

from djanalyzer.synthesis.song import FloatArray, Samples

TABLE = 2048
_MAX_HARMONIC = 400
ROWS_PER_OCTAVE = 2


def spectrum(kind: str, rng: Generator) -> FloatArray:
    """Return the amplitudes of harmonics 1 to 400 of a wave form."""
    n = np.arange(1, _MAX_HARMONIC + 1, dtype=np.float64)
    odd = n % 2 == 1
    if kind == "saw":
        return np.asarray(1 / n)
    if kind == "square":
        return np.where(odd, 1 / n, 0.0)
    if kind == "pulse":
        width = rng.choice([0.125, 0.25, 0.3, 0.4])
        return np.asarray(np.abs(np.sin(np.pi * n * width)) / n)
    if kind == "triangle":
        return np.where(odd, 1 / n**2, 0.0)
    if kind == "sine":
        return np.where(n == 1, 1.0, 0.0)
    if kind == "organ":
        bars = np.array([1, 0.8, 0.6, 0.7, 0, 0.3, 0, 0.4]) * rng.uniform(0.2, 1, 8)
        return np.concatenate([bars, np.zeros(_MAX_HARMONIC - 8)])
    # "digital": a random but falling spectrum, like a sampled or drawn wave.
    drawn = rng.gamma(0.6, 1.0, _MAX_HARMONIC) * n ** -rng.uniform(0.7, 1.8) + (n == 1) * 0.3
    return np.asarray(drawn)


def with_formants(amplitudes: FloatArray, pitch_hz: float, formants: FloatArray) -> FloatArray:
    """Return the spectrum as a throat shapes it: `formants` are rows of (Hz, width in Hz, gain)."""
    hertz = pitch_hz * np.arange(1, len(amplitudes) + 1)
    throat = np.full(len(amplitudes), 0.02)
    for centre, width, gain in formants:
        throat += gain / (1 + ((hertz - centre) / width) ** 2)
    return np.asarray(amplitudes * throat)


@dataclass(frozen=True, slots=True)
class WaveStack:
    """A wave form at rising cutoffs: `rows` has shape (n_rows, 2048), row r passes up to harmonic 2 ** (r / 2)."""

    rows: Samples

    def row_of(self, octaves: FloatArray | float) -> FloatArray:
        """Return the (fractional) row for a cutoff this many octaves above the fundamental."""
        return np.asarray(np.clip(np.asarray(octaves) * ROWS_PER_OCTAVE, 0.0, len(self.rows) - 1.001))

    def read(self, phase: FloatArray, octaves: FloatArray | float) -> Samples:
        """Return the wave at `phase` (in periods, shape (n,)) through the filter at `octaves` above the fundamental."""
        index = (phase * TABLE).astype(np.int64) & (TABLE - 1)
        row = self.row_of(octaves)
        low = row.astype(np.int64)
        share = (row - low).astype(np.float32)
        if row.ndim == 0:
            wave = self.rows[int(low)] * (1 - share) + self.rows[int(low) + 1] * share
            return np.asarray(wave.astype(np.float32).take(index))
        flat = self.rows.reshape(-1)
        index += low * TABLE
        return flat.take(index) * (1 - share) + flat.take(index + TABLE) * share


def build_stack(amplitudes: FloatArray, n_harmonics: int, resonance: float, rng: Generator) -> WaveStack:
    """Return the rows for one pitch range: harmonics above `n_harmonics` would fold back and are left out."""
    n = max(1, min(n_harmonics, _MAX_HARMONIC))
    harmonic = np.arange(1, n + 1)
    n_rows = max(3, int(np.ceil(np.log2(n) * ROWS_PER_OCTAVE)) + 2)
    cutoff = 2.0 ** (np.arange(n_rows)[:, None] / ROWS_PER_OCTAVE)
    ratio = harmonic[None, :] / cutoff
    response = 1 / np.sqrt(1 + ratio**6) * (1 + resonance * np.exp(-((np.log2(ratio) / 0.3) ** 2)))
    response[-1] = 1.0
    phases = np.exp(-0.5j * np.pi) * np.exp(1j * rng.uniform(-0.3, 0.3, n))
    spectra = np.zeros((n_rows, TABLE // 2 + 1), dtype=np.complex128)
    spectra[:, 1 : n + 1] = amplitudes[:n] * response * phases
    rows = np.fft.irfft(spectra, TABLE, axis=1)
    rows /= max(float(np.sqrt(np.mean(rows[-1] ** 2))), 1e-9)
    return WaveStack(rows.astype(np.float32))


def build_frames(frames: FloatArray, rng: Generator) -> WaveStack:
    """Return a wave form that changes: row r has harmonics 1 to n at the amplitudes `frames[r]`, shape (n_rows, n)."""
    n = frames.shape[1]
    phases = np.exp(-0.5j * np.pi) * np.exp(1j * rng.uniform(-0.3, 0.3, n))
    spectra = np.zeros((len(frames), TABLE // 2 + 1), dtype=np.complex128)
    spectra[:, 1 : n + 1] = frames * phases
    rows = np.fft.irfft(spectra, TABLE, axis=1)
    rows /= max(float(np.sqrt(np.mean(rows**2, axis=1).max())), 1e-9)
    return WaveStack(rows.astype(np.float32))


def hertz(pitch: float) -> float:
    """Return the frequency of a MIDI note."""
    return float(440.0 * 2.0 ** ((pitch - 69.0) / 12.0))
