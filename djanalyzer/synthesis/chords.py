"""The chords under the music, and songs that change key on the way."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
from numpy.random import Generator

from djanalyzer.music.key import Key
from djanalyzer.music.sections import SectionLabel
from djanalyzer.synthesis.harmony import Harmony

# Semitones above the root.
_QUALITIES = {
    (4, 7): "maj", (3, 7): "min", (3, 6): "dim", (4, 8): "aug", (4, 7, 11): "maj7", (3, 7, 10): "min7",
    (4, 7, 10): "7", (3, 6, 10): "hdim7", (3, 6, 9): "dim7", (3, 7, 11): "minmaj7", (4, 8, 11): "augmaj7", (4, 6): "majb5",
    (4, 8, 10): "aug7", (4, 6, 10): "7b5", (4, 6, 11): "maj7b5",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Chord:
    """Half-open stretch of one chord: beats in the plan of a song, seconds in the truth about it.

    Attributes
    ----------
    root : int
        Pitch class, 0 (C) to 11 (B).
    quality : str
        "maj", "min", "dim", "aug", "maj7", "min7", "7", ...
    """

    start: float
    stop: float
    root: int
    quality: str

    def transposed(self, semitones: int) -> Chord:
        """Return the chord moved up by `semitones`."""
        return replace(self, root=(self.root + semitones) % 12)


@dataclass(frozen=True, slots=True)
class KeyChange:
    """From `beat` on the music is in `key`; None where nothing is tuned."""

    beat: float
    key: Key | None


def quality_of(harmony: Harmony, degree: int) -> str:
    """Return what kind of chord stands on a scale degree."""
    root, *others = harmony.chord(degree, 4)
    return _QUALITIES.get(tuple(round(n - root) for n in others), "other")


def chords_of(harmony: Harmony, start: float, stop: float) -> list[Chord]:
    """Return the chords of a loop that begins at beat `start` and is cut at `stop`; neighbours alike are one chord."""
    found: list[Chord] = []
    for at in np.arange(start, stop - 1e-6, harmony.chord_beats):
        degree = harmony.degree_at(float(at) - start)
        root = round(harmony.chord(degree, 4)[0]) % 12
        chord = Chord(
            float(at), min(stop, float(at) + harmony.chord_beats), root, quality_of(harmony, degree)
        )
        last = found[-1] if found else None
        if last and (last.root, last.quality) == (chord.root, chord.quality):
            found[-1] = replace(last, stop=chord.stop)
        else:
            found.append(chord)
    return found


def shifts_of(labels: list[SectionLabel], rng: Generator) -> list[int]:
    """Return by how many semitones each section is moved: up for the last chorus, or away and back for a bridge."""
    shifts = [0] * len(labels)
    drops = [i for i, label in enumerate(labels) if label is SectionLabel.DROP and i > 0]
    others = [i for i, label in enumerate(labels) if label is SectionLabel.BRIDGE and i > 0]
    if drops and (not others or rng.random() < 0.7):
        step = int(rng.choice([1, 1, 2, 2, 3, -2, 5]))
        shifts[drops[-1] :] = [step] * (len(labels) - drops[-1])
    elif others:
        shifts[others[-1]] = int(rng.choice([3, -3, 5, 2, -4]))
    return shifts
