"""From probabilities to music: one beat grid, sections and cues on its bars, key and energy."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

import numpy as np
import numpy.typing as npt

from djanalyzer.models.activations import Activations
from djanalyzer.models.decoding.bars import Bars, bars_of
from djanalyzer.models.decoding.constants import Constants
from djanalyzer.models.decoding.familiarity import formed
from djanalyzer.models.decoding.form import form_of
from djanalyzer.models.decoding.grid import Hearing, find_grid
from djanalyzer.models.decoding.keys import key_evidence_of
from djanalyzer.models.decoding.moments import changes_of, dynamics_of
from djanalyzer.models.decoding.sound import Sound
from djanalyzer.models.decoding.tones import energy_of
from djanalyzer.models.decoding.turns import Spectra
from djanalyzer.models.decoding.voices import sung_chances
from djanalyzer.music import (
    BeatGrid,
    ChangePoint,
    Dynamics,
    Energy,
    GridChoice,
    Key,
    KeyStretch,
    MixRange,
    Section,
    Suggestion,
)

__all__ = ["Constants", "Decoded", "Sound", "calibrated", "decode"]

_SILENCE = 1e-4  # the strongest onset of a recording in which nothing sounds


@dataclass(frozen=True, slots=True)
class Decoded:
    """What the probabilities of one recording mean; the fields are those of `music.Analysis`.

    `vocals`, shape (n_steps,), is how likely somebody sings, more than a half where that is taken for singing. `bars` is what
    sections and suggestions were looked for in.
    """

    beat_grid: BeatGrid | None
    beat_confidence: float
    sections: tuple[Section, ...]
    suggestions: tuple[Suggestion, ...]
    key: Key | None
    energy: Energy
    remarks: tuple[str, ...] = ()
    key_stretches: tuple[KeyStretch, ...] = ()
    tuning: float | None = None
    mix_range: MixRange = field(default_factory=MixRange)
    downbeat_confidence: float = 0.0
    grid_choices: tuple[GridChoice, ...] = ()
    vocals: npt.NDArray[np.float32] = field(default_factory=lambda: np.zeros(0, np.float32))
    dynamics: Dynamics | None = None
    changes: tuple[ChangePoint, ...] | None = None
    bars: Bars | None = None


def decode(
    activations: Activations,
    flux: npt.NDArray[np.float32],
    duration: float,
    sound: Sound | None = None,
    constants: Constants | None = None,
) -> Decoded:
    """Decide what a recording of `duration` seconds holds.

    Parameters
    ----------
    activations : Activations
        Probabilities of the network.
    flux : shape (n, 2)
        Onset strength at 441 frames a second (`features.onsets`).
    sound : Sound or None
        The spectra; without them boundaries rest on the network alone.
    constants : Constants or None
        What was fitted for the network's weights; None takes the program's own.

    Returns
    -------
    Decoded
        Without a beat: no grid, no suggestions, and a remark that says so.
    """
    constants = constants or Constants()
    energy = energy_of(activations, duration, constants.energy, constants.level)
    activations = calibrated(activations, constants)
    if len(flux) == 0 or float(flux.max()) < _SILENCE:
        return Decoded(None, 0.0, (), (), None, energy, ("nothing sounds",), vocals=activations.vocals)
    spectra = Spectra.of(sound.logmel, sound.chroma) if sound else None
    found = find_grid(Hearing(activations, flux, duration, spectra), constants)
    bars = formed(bars_of(activations, flux, found.beat_grid, duration, sound))
    form = form_of(bars, key_evidence_of(activations, sound), constants)
    return Decoded(
        beat_grid=found.beat_grid,
        beat_confidence=round(found.confidence, 3),
        sections=form.sections,
        suggestions=form.suggestions,
        key=form.key,
        energy=energy,
        remarks=found.remarks,
        key_stretches=form.key_stretches,
        tuning=sound.tuning if sound else None,
        mix_range=form.mix_range,
        downbeat_confidence=round(found.downbeat_confidence, 3),
        grid_choices=found.choices,
        vocals=activations.vocals,
        dynamics=dynamics_of(activations, duration),
        changes=changes_of(activations, found.beat_grid, duration, constants.changes),
        bars=bars,
    )


def calibrated(activations: Activations, constants: Constants) -> Activations:
    """Return the activations with a voice where it is more likely than not, as `bars_of` takes them."""
    return replace(activations, vocals=sung_chances(activations, constants.singing))
