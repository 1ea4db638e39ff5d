"""What is read out of one recording, in one form, whoever reads: the network alone, the whole program, another decoder.

The network alone has no model of music behind it: every peak that stands out is a beat, sections are cut as paper 000 cuts them
and have the function that is likeliest on average, and the strongest answer counts. What the whole program makes of the same
activations stands beside it and shows what the decoding is worth.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from djanalyzer.evaluation.beat_decoders import peak_beats
from djanalyzer.evaluation.cue_objects import SURE, SureMark
from djanalyzer.evaluation.peaks import peaks
from djanalyzer.evaluation.references import Floats
from djanalyzer.evaluation.words import ranked
from djanalyzer.models.activations import CUE_KINDS, METERS, STEP, STEP_RATE, TEMPI, Activations
from djanalyzer.models.decoding import Constants
from djanalyzer.models.decoding.cue_objects import CueObject, objects_of
from djanalyzer.models.decoding.moments import changes_of, dynamics_of
from djanalyzer.models.decoding.segments import Threshold, boundary_steps, segments_of
from djanalyzer.music import Analysis, ChangePoint, Dynamics, Key, Meter, Section
from djanalyzer.music.genres import GENRES, MOODS, Genre, Mood

_CUE_REACH = 80  # frames (1.9 s) around a cue point that hold none of its kind that is likelier
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
    genres, moods : tuple of int
        Indices into GENRES and MOODS, the likeliest first.
    dynamics : tuple of float
        How loud each second is, LU against the whole.
    changes : shape (n,), or None
        Seconds at which somebody joins or leaves.
    cues : tuple of SureMark, or None
        Cue points; those less sure than `least_sure` are left to the measures that look at every confidence.
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
    genres: tuple[int, ...] = ()
    moods: tuple[int, ...] = ()
    dynamics: tuple[float, ...] = ()
    changes: Floats | None = None
    cues: tuple[SureMark, ...] | None = None
    least_sure: float = 0.0


def of_network(activations: Activations, duration: float) -> Reading:
    """Return what the network says without any decoding."""
    strongest = int(activations.key.argmax())
    beats, downbeats = peak_beats(activations)
    return Reading(
        beats=beats,
        downbeats=downbeats,
        tempo=float(TEMPI[activations.tempo.argmax()]),
        is_tempo_rough=True,
        meter=METERS[int(activations.meter.argmax())],
        sections=_sections(activations.formed, duration),
        key=None if strongest == _ATONAL else Key.from_index(strongest),
        energy=_each_second(activations.energy, duration),
        level=activations.level,
        vocals=activations.vocals,
        genres=_ranked(activations.genre),
        moods=_ranked(activations.mood),
        dynamics=_by_seconds(dynamics_of(activations, duration), duration),
        changes=_times(changes_of(activations, None, duration, Constants().changes)),
        cues=_cues(activations),
        least_sure=SURE,
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
        genres=tuple(GENRES.index(Genre(guess.word)) for guess in analysis.genres),
        moods=tuple(MOODS.index(Mood(guess.word)) for guess in analysis.moods),
        dynamics=_by_seconds(analysis.dynamics, duration),
        changes=_times(analysis.changes),
        cues=analysis.suggestions,
    )


def of_beats(beats: Floats, downbeats: Floats) -> Reading:
    """Return what a decoder of beats says, which says no more."""
    return Reading(beats, downbeats, is_asked_for_key=False)


def _sections(activations: Activations, duration: float) -> tuple[Section, ...]:
    """Return the sections as paper 000 decodes them: a threshold that follows the music, and no bars."""
    n_steps = len(activations.sections)
    frames = np.zeros(n_steps * STEP)
    frames[: len(activations.boundaries)] = activations.boundaries[: len(frames)]
    by_step = frames.reshape(n_steps, STEP)
    loud = np.ones(n_steps) if activations.dynamics is None else np.asarray(activations.dynamics, np.float64)
    starts = boundary_steps(by_step.max(axis=1), loud, Threshold())
    logits = np.log(np.maximum(activations.sections.astype(np.float64), 1e-6))
    return segments_of(logits, starts, by_step.argmax(axis=1), duration)


def _ranked(chances: npt.NDArray[np.float32] | None) -> tuple[int, ...]:
    return () if chances is None else ranked(chances)


def _times(changes: tuple[ChangePoint, ...] | None) -> Floats | None:
    return None if changes is None else np.array([change.time for change in changes])


def _cues(activations: Activations) -> tuple[CueObject, ...]:
    """Return the cue points as objects; of a network that knows none, the peaks of its frames."""
    if activations.cue_chances is not None and activations.cue_offsets is not None:
        return objects_of(activations.cue_chances, activations.cue_offsets)
    return tuple(
        CueObject(time, kind, SURE)
        for column, kind in enumerate(CUE_KINDS)
        for time in peaks(activations.cues[:, column], SURE, _CUE_REACH).tolist()
    )


def _by_seconds(dynamics: Dynamics | None, duration: float) -> tuple[float, ...]:
    """Return the value of the curve in the middle of each second."""
    if dynamics is None or not dynamics.curve:
        return ()
    at = (np.arange(int(np.ceil(duration))) + 0.5) / dynamics.step
    return tuple(dynamics.curve[min(int(i), len(dynamics.curve) - 1)] for i in at)


def _each_second(steps: npt.ArrayLike, duration: float) -> tuple[float, ...]:
    """Return the mean of each second, from one value a step."""
    values = np.asarray(steps, np.float64)
    edges = np.arange(int(np.ceil(duration)) + 1) * STEP_RATE
    first = np.minimum(edges[:-1].astype(np.int64), max(len(values) - 1, 0))
    last = np.maximum(np.ceil(edges[1:]).astype(np.int64), first + 1)
    return tuple(float(values[a:b].mean()) for a, b in zip(first, last, strict=True)) if len(values) else ()
