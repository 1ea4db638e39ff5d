"""The settings behind each bass sound, drawn anew for every song."""

from __future__ import annotations

from collections.abc import Callable

from numpy.random import Generator

from djanalyzer.synthesis.timbre import Timbre


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


def _finger_bass(rng: Generator) -> Timbre:
    """Return an electric bass played with fingers."""
    return Timbre(
        engine="string",
        attack=0.0008,
        sustain=1.0,
        decay=rng.uniform(0.6, 2.0),
        release=rng.uniform(0.04, 0.1),
        pluck=rng.uniform(0.15, 0.35),
        dullness=rng.uniform(0.02, 0.1),
        pick=rng.uniform(0, 0.05),
        drive=rng.uniform(0, 0.8),
        index=rng.uniform(1.3, 2),
    )


def _slap_bass(rng: Generator) -> Timbre:
    """Return an electric bass whose strings hit the frets."""
    return Timbre(
        engine="string",
        attack=0.0004,
        sustain=1.0,
        decay=rng.uniform(0.25, 0.9),
        release=0.03,
        pluck=rng.uniform(0.05, 0.12),
        dullness=rng.uniform(0.003, 0.015),
        pick=rng.uniform(0.15, 0.5),
        drive=rng.uniform(0.5, 2),
        index=rng.uniform(0.6, 1),
    )


def _growl(rng: Generator) -> Timbre:
    """Return a wave that is driven through a moving mouth, in time with the music."""
    return Timbre(
        engine="growl",
        sustain=1.0,
        release=0.03,
        sub=rng.uniform(0.2, 0.8),
        lfo_beats=float(rng.choice([0.25, 1 / 3, 0.5, 0.5, 1, 2])),
        drive=rng.uniform(1, 6),
    )


BASSES: dict[str, Callable[[Generator], Timbre]] = {
    "acid": _acid,
    "sub": _sub,
    "bass_808": _bass_808,
    "saw_bass": _saw_bass,
    "reese": _reese,
    "wobble": _wobble,
    "fm_bass": _fm_bass,
    "pluck_bass": _pluck_bass,
    "finger_bass": _finger_bass,
    "slap_bass": _slap_bass,
    "growl": _growl,
}
