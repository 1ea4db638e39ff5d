"""From probabilities to music: one beat grid, sections and cues on its bars, key and energy."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt

from djanalyzer.models.activations import Activations
from djanalyzer.models.decoding.bars import bars_of
from djanalyzer.models.decoding.constants import Constants
from djanalyzer.models.decoding.cues import suggestions_of
from djanalyzer.models.decoding.grid import Hearing, find_grid
from djanalyzer.models.decoding.keys import key_of, key_stretches_of
from djanalyzer.models.decoding.meters import novelty_of
from djanalyzer.models.decoding.mixability import mix_range_of
from djanalyzer.models.decoding.sound import Sound
from djanalyzer.models.decoding.structure import sections_of
from djanalyzer.models.decoding.tones import energy_of
from djanalyzer.music import BeatGrid, Energy, GridChoice, Key, KeyStretch, MixRange, Section, Suggestion

__all__ = ["Constants", "Decoded", "Sound", "decode"]

_SILENCE = 1e-4  # the strongest onset of a recording in which nothing sounds


@dataclass(frozen=True, slots=True)
class Decoded:
    """What the probabilities of one recording mean; the fields are those of `music.Analysis`."""

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
    if len(flux) == 0 or float(flux.max()) < _SILENCE:
        return Decoded(None, 0.0, (), (), None, energy_of(activations, duration), ("nothing sounds",))
    novelty = novelty_of(sound.chroma) if sound else None
    found = find_grid(Hearing(activations, flux, duration, novelty), constants)
    bars = bars_of(activations, flux, found.beat_grid, duration, sound)
    sections = sections_of(bars)
    key = key_of(activations)
    return Decoded(
        beat_grid=found.beat_grid,
        beat_confidence=round(found.confidence, 3),
        sections=sections,
        suggestions=suggestions_of(bars, sections),
        key=key,
        energy=energy_of(activations, duration),
        remarks=found.remarks,
        key_stretches=key_stretches_of(activations, bars, sections, key),
        tuning=sound.tuning if sound else None,
        mix_range=mix_range_of(bars, sections),
        downbeat_confidence=round(found.downbeat_confidence, 3),
        grid_choices=found.choices,
    )
