"""The settings behind each guitar, drawn anew for every song."""

from __future__ import annotations

from collections.abc import Callable

from numpy.random import Generator

from djanalyzer.synthesis.timbre import Timbre


def _guitar(rng: Generator) -> Timbre:
    """Return power chords through an amplifier that is turned up."""
    return Timbre(
        engine="string",
        stacked=(0.0, 7.0, 12.0),
        attack=0.0005,
        sustain=1.0,
        decay=rng.uniform(1.5, 4),
        release=0.04,
        pluck=rng.uniform(0.08, 0.2),
        dullness=rng.uniform(0.002, 0.01),
        pick=rng.uniform(0.05, 0.2),
        drive=rng.uniform(4, 20),
        index=rng.uniform(0.8, 1.4),
    )


def _clean_guitar(rng: Generator) -> Timbre:
    return Timbre(
        engine="string",
        attack=0.0005,
        sustain=1.0,
        decay=rng.uniform(0.4, 2.0),
        release=rng.uniform(0.04, 0.15),
        pluck=rng.uniform(0.08, 0.3),
        dullness=rng.uniform(0.003, 0.02),
        pick=rng.uniform(0.02, 0.15),
        index=rng.uniform(0.6, 1.3),
    )


def _muted_guitar(rng: Generator) -> Timbre:
    """Return strings under the palm of the hand, clean or driven."""
    return Timbre(
        engine="string",
        attack=0.0005,
        sustain=1.0,
        decay=rng.uniform(0.06, 0.18),
        release=0.02,
        pluck=rng.uniform(0.06, 0.15),
        dullness=rng.uniform(0.01, 0.05),
        pick=rng.uniform(0.1, 0.3),
        drive=float(rng.choice([0, 0, 6])),
        index=rng.uniform(0.8, 1.3),
    )


def _wah_guitar(rng: Generator) -> Timbre:
    """Return a guitar through a resonant filter that opens with each stroke, or with the beat."""
    return Timbre(
        wave="saw",
        attack=0.0008,
        decay=rng.uniform(0.1, 0.5),
        sustain=0.1,
        release=0.03,
        cutoff=rng.uniform(2.5, 3.5),
        cutoff_sweep=-rng.uniform(1, 2),
        cutoff_decay=rng.uniform(0.05, 0.15),
        resonance=rng.uniform(4, 8),
        lfo_beats=float(rng.choice([0, 0.5, 1])),
        lfo_depth=rng.uniform(0, 0.8),
        drive=rng.uniform(0, 1.5),
    )


PLUCKED: dict[str, Callable[[Generator], Timbre]] = {
    "guitar": _guitar,
    "clean_guitar": _clean_guitar,
    "muted_guitar": _muted_guitar,
    "wah_guitar": _wah_guitar,
}
