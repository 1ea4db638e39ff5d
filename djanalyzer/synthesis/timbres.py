"""The settings of the synthesiser behind each sound, drawn anew for every song."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.random import Generator

from djanalyzer.synthesis.song import FloatArray

VOWELS = {
    "a": [(800, 90, 1.0), (1150, 100, 0.6), (2900, 160, 0.15)],
    "e": [(400, 80, 1.0), (1900, 120, 0.4), (2600, 160, 0.2)],
    "i": [(300, 70, 1.0), (2200, 120, 0.3), (3000, 160, 0.2)],
    "o": [(450, 80, 1.0), (800, 90, 0.5), (2830, 160, 0.08)],
    "u": [(325, 70, 1.0), (700, 80, 0.25), (2530, 160, 0.05)],
}


@dataclass(frozen=True, slots=True)
class Timbre:
    """The settings of a synthesiser. Times in seconds, cutoffs in octaves above the note, detune in cents."""

    engine: str = "table"
    wave: str = "saw"
    attack: float = 0.003
    decay: float = 0.3
    sustain: float = 0.7
    release: float = 0.08
    cutoff: float = 4.0
    cutoff_sweep: float = 0.0
    cutoff_decay: float = 0.2
    resonance: float = 0.0
    unison: int = 1
    detune: float = 8.0
    vibrato: float = 0.0
    lfo_beats: float = 0.0
    lfo_depth: float = 0.0
    drive: float = 0.0
    sub: float = 0.0
    noise: float = 0.0
    stacked: tuple[float, ...] = (0.0,)
    ratio: float = 2.0
    index: float = 2.0
    vowel: str = ""


def _acid(rng: Generator) -> Timbre:
    return Timbre(
        wave=str(rng.choice(["saw", "square"])),
        decay=0.2,
        sustain=0.5,
        cutoff=rng.uniform(0.5, 2),
        release=0.03,
        cutoff_sweep=rng.uniform(1, 3),
        cutoff_decay=rng.uniform(0.06, 0.2),
        resonance=rng.uniform(2, 7),
        drive=rng.uniform(0, 3),
    )


def _sub(rng: Generator) -> Timbre:
    return Timbre(
        wave=str(rng.choice(["sine", "triangle"])),
        decay=0.4,
        sustain=rng.uniform(0.5, 1),
        cutoff=3,
        drive=rng.uniform(0, 2),
    )


def _bass_808(rng: Generator) -> Timbre:
    return Timbre(
        wave="sine",
        attack=0.001,
        decay=rng.uniform(0.4, 1.2),
        sustain=0.0,
        release=0.1,
        drive=rng.uniform(0.5, 5),
    )


def _saw_bass(rng: Generator) -> Timbre:
    return Timbre(
        wave=str(rng.choice(["saw", "square", "pulse"])),
        decay=rng.uniform(0.1, 0.5),
        sustain=rng.uniform(0.2, 0.9),
        sub=rng.uniform(0, 0.8),
        cutoff=rng.uniform(1, 4),
        cutoff_sweep=rng.uniform(0, 3),
        cutoff_decay=rng.uniform(0.05, 0.3),
        resonance=rng.uniform(0, 2),
    )


def _reese(rng: Generator) -> Timbre:
    return Timbre(
        unison=int(rng.integers(2, 4)),
        detune=rng.uniform(10, 35),
        cutoff=rng.uniform(2, 4),
        sub=rng.uniform(0, 1),
        drive=rng.uniform(0, 3),
        lfo_beats=float(rng.choice([0, 2, 4, 8])),
        lfo_depth=rng.uniform(0, 1),
        attack=0.005,
        sustain=1.0,
    )


def _wobble(rng: Generator) -> Timbre:
    return Timbre(
        wave=str(rng.choice(["saw", "square", "digital"])),
        unison=int(rng.integers(1, 4)),
        detune=15,
        cutoff=rng.uniform(1.5, 3),
        sustain=1.0,
        sub=rng.uniform(0.3, 1),
        lfo_beats=float(rng.choice([0.25, 1 / 3, 0.5, 0.5, 2 / 3, 1])),
        lfo_depth=rng.uniform(1, 2.5),
        resonance=rng.uniform(0, 3),
        drive=rng.uniform(1, 6),
    )


def _fm_bass(rng: Generator) -> Timbre:
    return Timbre(
        engine="fm",
        ratio=float(rng.choice([0.5, 1, 1, 2, 3])),
        index=rng.uniform(1, 6),
        decay=rng.uniform(0.1, 0.4),
        sustain=rng.uniform(0.1, 0.6),
    )


def _pluck_bass(rng: Generator) -> Timbre:
    return Timbre(
        wave=str(rng.choice(["saw", "digital", "pulse"])),
        attack=0.001,
        decay=rng.uniform(0.15, 0.6),
        sustain=0.1,
        cutoff=rng.uniform(0.3, 1.5),
        cutoff_sweep=rng.uniform(2, 4),
        cutoff_decay=rng.uniform(0.04, 0.15),
    )


def _pad(rng: Generator) -> Timbre:
    return Timbre(
        wave=str(rng.choice(["saw", "saw", "pulse", "triangle", "digital"])),
        attack=rng.uniform(0.05, 0.6),
        release=rng.uniform(0.3, 1.2),
        sustain=0.9,
        decay=1.0,
        cutoff=rng.uniform(1, 4),
        lfo_beats=float(rng.choice([0, 4, 16])),
        lfo_depth=rng.uniform(0, 1),
        unison=int(rng.integers(2, 5)),
        detune=rng.uniform(4, 16),
    )


def _strings(rng: Generator) -> Timbre:
    return Timbre(
        attack=rng.uniform(0.03, 0.2),
        release=rng.uniform(0.15, 0.5),
        sustain=0.9,
        decay=0.5,
        cutoff=rng.uniform(2.5, 4.5),
        unison=3,
        detune=rng.uniform(5, 12),
        vibrato=8,
    )


def _stab(rng: Generator) -> Timbre:
    return Timbre(
        wave=str(rng.choice(["saw", "square", "digital"])),
        decay=rng.uniform(0.08, 0.35),
        sustain=0.05,
        cutoff=rng.uniform(1, 3),
        unison=int(rng.integers(1, 4)),
        cutoff_sweep=rng.uniform(0, 3),
        cutoff_decay=rng.uniform(0.05, 0.2),
        resonance=rng.uniform(0, 2),
    )


def _supersaw(rng: Generator) -> Timbre:
    return Timbre(
        unison=int(rng.integers(4, 8)),
        detune=rng.uniform(10, 30),
        cutoff=rng.uniform(3.5, 7),
        decay=rng.uniform(0.3, 1),
        sustain=rng.uniform(0.5, 1),
        release=rng.uniform(0.08, 0.4),
    )


def _hoover(rng: Generator) -> Timbre:
    return Timbre(
        wave="pulse",
        unison=5,
        detune=rng.uniform(25, 45),
        cutoff=rng.uniform(4, 6),
        sub=0.5,
        sustain=0.9,
        attack=0.01,
        drive=rng.uniform(0, 3),
    )


def _piano(rng: Generator) -> Timbre:
    return Timbre(
        engine="partials", decay=rng.uniform(0.4, 1.4), index=rng.uniform(0.6, 1.6), sustain=0.0, release=0.12
    )


def _e_piano(rng: Generator) -> Timbre:
    return Timbre(
        engine="fm",
        ratio=float(rng.choice([1, 1, 14, 7])),
        index=rng.uniform(0.3, 1.5),
        decay=rng.uniform(0.5, 1.5),
        sustain=0.1,
        release=0.15,
    )


def _organ(rng: Generator) -> Timbre:
    return Timbre(
        wave="organ",
        sustain=1.0,
        cutoff=5,
        vibrato=rng.uniform(0, 12),
        attack=0.004,
        release=0.03,
        drive=rng.uniform(0, 1.5),
    )


def _pluck(rng: Generator) -> Timbre:
    return Timbre(
        wave=str(rng.choice(["saw", "saw", "square", "digital"])),
        attack=0.001,
        decay=rng.uniform(0.1, 0.5),
        sustain=0.0,
        release=rng.uniform(0.05, 0.2),
        cutoff=rng.uniform(0.5, 2.5),
        cutoff_sweep=rng.uniform(1, 4),
        cutoff_decay=rng.uniform(0.03, 0.15),
        unison=int(rng.integers(1, 4)),
    )


def _bell(rng: Generator) -> Timbre:
    return Timbre(
        engine="fm",
        ratio=float(rng.choice([1.41, 2.76, 3.5, 4, 5.4])),
        index=rng.uniform(0.8, 3),
        decay=rng.uniform(0.4, 1.2),
        sustain=0.0,
        release=0.3,
    )


def _lead(rng: Generator) -> Timbre:
    return Timbre(
        wave=str(rng.choice(["saw", "square", "pulse", "digital"])),
        attack=rng.uniform(0.002, 0.02),
        sustain=rng.uniform(0.5, 1),
        cutoff=rng.uniform(2, 6),
        vibrato=float(rng.choice([0, 10, 25])),
        unison=int(rng.choice([1, 1, 2, 3])),
        drive=rng.uniform(0, 2),
        resonance=rng.uniform(0, 1),
    )


def _flute(rng: Generator) -> Timbre:
    return Timbre(
        wave=str(rng.choice(["sine", "triangle"])),
        attack=rng.uniform(0.02, 0.07),
        sustain=0.9,
        vibrato=rng.uniform(8, 25),
        noise=rng.uniform(0, 0.15),
    )


def _brass(rng: Generator) -> Timbre:
    return Timbre(
        attack=rng.uniform(0.01, 0.05),
        sustain=0.8,
        cutoff=rng.uniform(1.5, 2.5),
        cutoff_sweep=rng.uniform(-1.5, 2),
        cutoff_decay=0.15,
        unison=2,
        detune=6,
        vibrato=5,
    )


def _guitar(rng: Generator) -> Timbre:
    return Timbre(
        wave="digital",
        stacked=(0.0, 7.0, 12.0),
        drive=rng.uniform(4, 20),
        decay=1.0,
        sustain=0.5,
        cutoff=rng.uniform(2, 4),
        cutoff_sweep=1,
        attack=0.002,
        release=0.04,
    )


def _clean_guitar(rng: Generator) -> Timbre:
    return Timbre(
        wave="digital",
        attack=0.001,
        decay=rng.uniform(0.2, 0.8),
        sustain=0.0,
        cutoff=1.5,
        cutoff_sweep=3,
        cutoff_decay=0.1,
    )


def _chip(rng: Generator) -> Timbre:
    return Timbre(
        wave=str(rng.choice(["square", "pulse", "pulse", "triangle"])),
        attack=0.0005,
        decay=rng.uniform(0.05, 0.4),
        sustain=rng.uniform(0.2, 1),
        release=0.01,
        cutoff=8,
        vibrato=float(rng.choice([0, 0, 20, 40])),
    )


def _choir(rng: Generator) -> Timbre:
    return Timbre(
        attack=rng.uniform(0.05, 0.25),
        release=0.3,
        sustain=0.9,
        unison=3,
        detune=12,
        vibrato=15,
        vowel=str(rng.choice(["a", "o", "u"])),
        noise=0.03,
        cutoff=8,
    )


def _singer(rng: Generator) -> Timbre:
    return Timbre(
        attack=rng.uniform(0.01, 0.06),
        release=0.08,
        sustain=0.9,
        vibrato=rng.uniform(10, 40),
        vowel=str(rng.choice(list(VOWELS))),
        noise=rng.uniform(0, 0.08),
        cutoff=8,
    )


TIMBRES: dict[str, Callable[[Generator], Timbre]] = {
    "acid": _acid,
    "sub": _sub,
    "bass_808": _bass_808,
    "saw_bass": _saw_bass,
    "reese": _reese,
    "wobble": _wobble,
    "fm_bass": _fm_bass,
    "pluck_bass": _pluck_bass,
    "pad": _pad,
    "strings": _strings,
    "stab": _stab,
    "supersaw": _supersaw,
    "hoover": _hoover,
    "piano": _piano,
    "e_piano": _e_piano,
    "organ": _organ,
    "pluck": _pluck,
    "bell": _bell,
    "lead": _lead,
    "flute": _flute,
    "brass": _brass,
    "guitar": _guitar,
    "clean_guitar": _clean_guitar,
    "chip": _chip,
    "choir": _choir,
    "singer": _singer,
}


def envelope(timbre: Timbre, t: FloatArray, duration: float) -> FloatArray:
    """Return the loudness over a note held for `duration` seconds, shape of `t`."""
    attack = min(timbre.attack, 0.7 * duration)
    level = timbre.sustain + (1 - timbre.sustain) * np.exp(
        -np.maximum(t - attack, 0) / max(timbre.decay, 1e-3)
    )
    level *= np.minimum(1.0, t / attack) if attack > 0 else 1.0
    release = np.clip((duration + timbre.release - t) / max(timbre.release, 1e-4), 0, 1)
    return np.asarray(level * release**2)
