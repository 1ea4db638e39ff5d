"""Keys, scales and chord progressions."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
from numpy.random import Generator

from djanalyzer.music.grid import Meter
from djanalyzer.music.key import Key

# Semitones of the scale degrees, and whether the key label is minor.
_MODES = {
    "aeolian": ((0, 2, 3, 5, 7, 8, 10), True),
    "harmonic_minor": ((0, 2, 3, 5, 7, 8, 11), True),
    "dorian": ((0, 2, 3, 5, 7, 9, 10), True),
    "phrygian": ((0, 1, 3, 5, 7, 8, 10), True),
    "ionian": ((0, 2, 4, 5, 7, 9, 11), False),
    "mixolydian": ((0, 2, 4, 5, 7, 9, 10), False),
    "lydian": ((0, 2, 4, 6, 7, 9, 11), False),
}
_MINOR_MODES = ("aeolian",) * 6 + ("harmonic_minor", "dorian", "dorian", "phrygian")
_MAJOR_MODES = ("ionian",) * 6 + ("mixolydian", "mixolydian", "lydian")

# Scale degrees, one to a chord.
_MINOR_PROGRESSIONS = (
    (0,), (0,), (0, 5, 2, 6), (0, 5, 2, 6), (0, 6, 5, 6), (0, 3, 5, 4), (5, 6, 0, 0), (0, 5, 3, 6), (0, 0, 5, 6),
    (0, 2, 6, 3), (0, 6), (0, 5), (0, 3), (0, 0, 0, 6), (0, 3, 0, 4), (0, 2, 5, 6), (5, 3, 0, 6), (0, 6, 3, 5),
    (0, 0, 3, 3), (0, 4, 5, 3), (5, 6, 0, 2), (0, 5, 6, 4), (0, 0, 0, 0, 5, 5, 6, 6), (0, 6, 5, 4), (3, 4, 0, 0),
)  # fmt: skip
_MAJOR_PROGRESSIONS = (
    (0,), (0, 4, 5, 3), (0, 4, 5, 3), (0, 3, 4, 3), (5, 3, 0, 4), (0, 5, 3, 4), (0, 3), (0, 4), (0, 1, 3, 4),
    (3, 4, 0, 0), (0, 3, 0, 4), (0, 2, 3, 4), (0, 0, 3, 4), (0, 6, 3, 0), (3, 0, 4, 5), (0, 4, 1, 3), (0, 3, 5, 4),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Harmony:
    """A key with its scale and the chords of a loop.

    Attributes
    ----------
    scale : tuple of int
        Seven semitone steps above the tonic.
    degrees : tuple of int
        The chords' scale degrees (0 to 6).
    chord_beats : float
        Beats each chord lasts.
    """

    key: Key
    mode: str
    scale: tuple[int, ...]
    degrees: tuple[int, ...]
    chord_beats: float
    sevenths: bool
    meter: Meter = Meter.FOUR_FOUR

    @property
    def bar(self) -> int:
        """Beats in a bar."""
        return self.meter.beats_per_bar

    @property
    def n_bars(self) -> int:
        """Bars until the chords repeat."""
        return max(1, round(len(self.degrees) * self.chord_beats / self.bar))

    def degree_at(self, beat: float) -> int:
        """Return the scale degree of the chord at `beat` of the loop."""
        return self.degrees[int((beat + 1e-6) // self.chord_beats) % len(self.degrees)]

    def pitch(self, step: int, octave: int) -> float:
        """Return the MIDI note of scale step `step` (any integer), the tonic lying in `octave` (4 has middle C)."""
        return 12.0 * (octave + 1 + step // 7) + self.key.tonic + self.scale[step % 7]

    def chord(self, degree: int, octave: int) -> list[float]:
        """Return the chord's notes from its root upwards."""
        steps = (0, 2, 4, 6) if self.sevenths else (0, 2, 4)
        return [self.pitch(degree + s, octave) for s in steps]

    def nearest_tone(self, ladder: np.ndarray, place: int, beat: float) -> int:
        """Return the place on a ladder of MIDI notes nearest to `place` that belongs to the chord at `beat`."""
        tones = {round(note) % 12 for note in self.chord(self.degree_at(beat), 4)}
        fitting = [i for i in range(len(ladder)) if round(float(ladder[i])) % 12 in tones]
        return min(fitting, key=lambda i: abs(i - place)) if fitting else place

    def voiced(self, degree: int, centre: float) -> list[float]:
        """Return the chord inverted so that its notes lie around the MIDI note `centre`."""
        notes = [n + 12 * round((centre - n) / 12) for n in self.chord(degree, 4)]
        return sorted(notes)


def draw_harmony(
    rng: Generator, minor_share: float, chord_bars: tuple[float, ...], meter: Meter = Meter.FOUR_FOUR
) -> Harmony:
    """Return a random key (all tonics alike), mode and progression."""
    is_minor = bool(rng.random() < minor_share)
    mode = str(rng.choice(_MINOR_MODES if is_minor else _MAJOR_MODES))
    scale, _ = _MODES[mode]
    key = Key(int(rng.integers(12)), is_minor)
    return Harmony(
        key,
        mode,
        scale,
        draw_degrees(rng, is_minor),
        meter.beats_per_bar * float(rng.choice(chord_bars)),
        bool(rng.random() < 0.25),
        meter,
    )


def draw_degrees(rng: Generator, is_minor: bool) -> tuple[int, ...]:
    """Return a progression in which the tonic has its say."""
    known = _MINOR_PROGRESSIONS if is_minor else _MAJOR_PROGRESSIONS
    return known[int(rng.integers(len(known)))]


def relative(harmony: Harmony, rng: Generator) -> Harmony:
    """Return another progression in the same key, for a contrasting section."""
    degrees = draw_degrees(rng, harmony.key.is_minor)
    return replace(harmony, degrees=degrees)


def scale_pitches(harmony: Harmony, low: float, high: float) -> np.ndarray:
    """Return all notes of the scale in [low, high], MIDI numbers."""
    steps = [harmony.pitch(s, 1) for s in range(0, 63)]
    return np.array([p for p in steps if low <= p <= high])
