"""The settings behind each tonal sound, drawn anew for every song."""

from __future__ import annotations

from collections.abc import Callable

from numpy.random import Generator

from djanalyzer.synthesis.basses import BASSES
from djanalyzer.synthesis.plucked import PLUCKED
from djanalyzer.synthesis.timbre import Timbre

VOWELS = {
    "a": [(800, 90, 1.0), (1150, 100, 0.6), (2900, 160, 0.15)],
    "e": [(400, 80, 1.0), (1900, 120, 0.4), (2600, 160, 0.2)],
    "i": [(300, 70, 1.0), (2200, 120, 0.3), (3000, 160, 0.2)],
    "o": [(450, 80, 1.0), (800, 90, 0.5), (2830, 160, 0.08)],
    "u": [(325, 70, 1.0), (700, 80, 0.25), (2530, 160, 0.05)],
}


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
        attack=rng.uniform(0.006, 0.04),
        sustain=0.8,
        cutoff=rng.uniform(1.5, 2.5),
        cutoff_sweep=rng.uniform(-1.5, 2),
        cutoff_decay=0.15,
        unison=3,
        detune=6,
        vibrato=4,
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


def _chip_arp(rng: Generator) -> Timbre:
    """Return one channel of a sound chip that plays octaves in turn, sixty times a second."""
    return Timbre(
        wave=str(rng.choice(["square", "pulse", "triangle"])),
        attack=0.0005,
        decay=rng.uniform(0.1, 0.6),
        sustain=rng.uniform(0.2, 1),
        release=0.01,
        cutoff=8,
        stacked=((0.0, 12.0), (0.0, 12.0, 24.0))[int(rng.integers(2))],
        cycle=float(rng.choice([25, 30, 50, 60])),
    )


def _sweep_pad(rng: Generator) -> Timbre:
    """Return a pad whose resonant filter opens and closes over bars."""
    return Timbre(
        wave=str(rng.choice(["saw", "pulse", "square"])),
        attack=rng.uniform(0.05, 0.4),
        release=rng.uniform(0.3, 1.0),
        sustain=1.0,
        cutoff=rng.uniform(2.5, 3.5),
        resonance=rng.uniform(1, 4),
        lfo_beats=float(rng.choice([8, 16, 32])),
        lfo_depth=rng.uniform(1.5, 2.5),
        unison=int(rng.integers(2, 4)),
        detune=rng.uniform(4, 12),
    )


def _width_pad(rng: Generator) -> Timbre:
    """Return a pulse whose width wanders."""
    return Timbre(
        engine="width",
        attack=rng.uniform(0.02, 0.3),
        release=rng.uniform(0.2, 0.8),
        sustain=0.9,
        lfo_beats=float(rng.choice([1, 2, 4, 8])),
        vibrato=rng.uniform(0, 6),
    )


def _mallet(rng: Generator) -> Timbre:
    """Return a bar that is struck: marimba, vibraphone, kalimba."""
    return Timbre(
        engine="bar",
        attack=0.0005,
        decay=rng.uniform(0.15, 1.2),
        sustain=1.0,
        release=0.08,
        pick=rng.uniform(0, 0.2),
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
    **BASSES,
    **PLUCKED,
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
    "chip": _chip,
    "chip_arp": _chip_arp,
    "sweep_pad": _sweep_pad,
    "width_pad": _width_pad,
    "mallet": _mallet,
    "choir": _choir,
    "singer": _singer,
}
