"""What is read out of one recording, in one form, whoever reads: the network alone, the whole program, another decoder.

The network alone has no model of music behind it: every peak that stands out is a beat or a boundary, every stretch has the
function that is likeliest on average, and the strongest answer counts. What the whole program makes of the same activations
stands beside it and shows what the decoding is worth.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from djanalyzer.evaluation.peaks import peaks
from djanalyzer.evaluation.references import Floats
from djanalyzer.evaluation.sections import sections_between
from djanalyzer.models.activations import METERS, STEP_RATE, TEMPI, Activations
from djanalyzer.music import Analysis, Key, Meter, Section

_BEAT, _BEAT_REACH = 0.3, 7  # the chance of a beat, and the frames around it that hold no likelier one
_BOUNDARY, _BOUNDARY_REACH = 0.25, 80
_ATONAL = 24  # the place among the keys that means: none


@dataclass(frozen=True)
class Reading:
    """What was read; None (or empty) where nobody was asked.

    Attributes
    ----------
    beats, downbeats : shape (n,), seconds
    tempo : float or None
        BPM; the middle of a class 3 % wide where `is_tempo_rough`.
    energy : tuple of float
        0 to 1, one value a second.
    level : float or None
        1 to 10.
    vocals : shape (n_steps,)
        The chance that somebody sings.
    """

    beats: Floats
    downbeats: Floats
    tempo: float | None = None
    is_tempo_rough: bool = False
    meter: Meter | None = None
    sections: tuple[Section, ...] | None = None
    key: Key | None = None
    is_asked_for_key: bool = True
    energy: tuple[float, ...] = ()
    level: float | None = None
    vocals: npt.NDArray[np.float32] | None = None


def of_network(activations: Activations, duration: float) -> Reading:
    """Return what the network says without any decoding."""
    boundaries = peaks(activations.boundaries, _BOUNDARY, _BOUNDARY_REACH)
    strongest = int(activations.key.argmax())
    return Reading(
        beats=peaks(activations.beats, _BEAT, _BEAT_REACH),
        downbeats=peaks(activations.downbeats, _BEAT, _BEAT_REACH),
        tempo=float(TEMPI[activations.tempo.argmax()]),
        is_tempo_rough=True,
        meter=METERS[int(activations.meter.argmax())],
        sections=sections_between(boundaries, activations.sections, STEP_RATE, duration),
        key=None if strongest == _ATONAL else Key.from_index(strongest),
        energy=_each_second(activations.energy, duration),
        vocals=activations.vocals,
    )


def of_program(analysis: Analysis, activations: Activations | None) -> Reading:
    """Return what the whole program says: grid, sections and cues on its bars, key and energy as they are shown."""
    grid, duration = analysis.beat_grid, analysis.duration
    return Reading(
        beats=grid.beats(duration) if grid else np.zeros(0),
        downbeats=grid.downbeats(duration) if grid else np.zeros(0),
        tempo=analysis.tempo,
        meter=grid.meter if grid else None,
        sections=analysis.sections,
        key=analysis.key,
        energy=analysis.energy.curve,
        level=analysis.energy.level,
        vocals=activations.vocals if activations else None,
    )


def of_beats(beats: Floats, downbeats: Floats) -> Reading:
    """Return what a decoder of beats says, which says no more."""
    return Reading(beats, downbeats, is_asked_for_key=False)


def _each_second(steps: Sequence[float] | npt.NDArray[np.float32], duration: float) -> tuple[float, ...]:
    """Return the mean of each second, from one value a step."""
    values = np.asarray(steps, np.float64)
    edges = np.arange(int(np.ceil(duration)) + 1) * STEP_RATE
    first = np.minimum(edges[:-1].astype(np.int64), max(len(values) - 1, 0))
    last = np.maximum(np.ceil(edges[1:]).astype(np.int64), first + 1)
    return tuple(float(values[a:b].mean()) for a, b in zip(first, last, strict=True)) if len(values) else ()
