"""The settings of the synthesiser."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from djanalyzer.synthesis.song import FloatArray


@dataclass(frozen=True, slots=True)
class Timbre:
    """The settings of a synthesiser. Times in seconds, cutoffs in octaves above the note, detune in cents.

    Attributes
    ----------
    pluck : float
        Where a string is plucked, a share of its length.
    dullness : float
        How much sooner a string's higher partials die: by this times the square of their number.
    pick : float
        How loud finger or pick are on the string.
    cycle : float
        How often a second the notes of `stacked` take turns; 0 sounds them together.
    """

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
    pluck: float = 0.2
    dullness: float = 0.01
    pick: float = 0.0
    cycle: float = 0.0


def envelope(timbre: Timbre, t: FloatArray, duration: float) -> FloatArray:
    """Return the loudness over a note held for `duration` seconds, shape of `t`."""
    attack = min(timbre.attack, 0.7 * duration)
    level = timbre.sustain + (1 - timbre.sustain) * np.exp(
        -np.maximum(t - attack, 0) / max(timbre.decay, 1e-3)
    )
    level *= np.minimum(1.0, t / attack) if attack > 0 else 1.0
    release = np.clip((duration + timbre.release - t) / max(timbre.release, 1e-4), 0, 1)
    return np.asarray(level * release**2)
