"""Many recordings scored one after the other; what cannot be analysed is listed, the rest goes on."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

from djanalyzer.errors import Trouble
from djanalyzer.evaluation.beats import (
    beat_scores,
    choice_scores,
    downbeat_scores,
    end_scores,
    grid_scores,
    meter_scores,
    right_grid,
    tempo_scores,
)
from djanalyzer.evaluation.form import boundary_scores, cue_scores, energy_scores, section_scores
from djanalyzer.evaluation.references import Floats, Reference
from djanalyzer.evaluation.tones import key_scores, stretch_scores, tuning_scores, vocal_scores
from djanalyzer.models.activations import STEP_RATE, Activations
from djanalyzer.music import Analysis


@dataclass(frozen=True, slots=True)
class Heard:
    """What a model says about one recording, and what its network says where that is known."""

    analysis: Analysis
    activations: Activations | None = None


Analyse = Callable[[Path], Analysis | Heard]

BY_MEDIAN = ("late_ms", "tuning_error")  # one recording far off says nothing about the rest


@dataclass(frozen=True)
class TrackScore:
    """The scores of one recording by name; a score that makes no sense for it is absent.

    `reference` and `analysis` are what was compared.
    """

    name: str
    is_core: bool
    scores: dict[str, float] = field(default_factory=dict)
    found_tempo: float | None = None
    true_tempo: float | None = None
    trouble: str = ""
    reference: Reference | None = None
    analysis: Analysis | None = None


@dataclass(frozen=True)
class Report:
    """The scores of one model (or peer) on a set of recordings."""

    name: str
    tracks: tuple[TrackScore, ...]

    @property
    def core(self) -> tuple[TrackScore, ...]:
        """The recordings that means are taken over."""
        return tuple(t for t in self.tracks if t.is_core)

    def mean(self, measure: str) -> float | None:
        """Return the mean (of lateness: the median) of a measure over the core recordings that have it."""
        values = list(self.values(measure).values())
        middle = np.median if measure in BY_MEDIAN else np.mean
        return float(middle(values)) if values else None

    def values(self, measure: str) -> dict[str, float]:
        """Return a measure of every core recording that has it, by name."""
        return {t.name: t.scores[measure] for t in self.core if measure in t.scores}


def evaluate(
    name: str,
    references: Iterable[Reference],
    analyse: Analyse,
    on_track: Callable[[TrackScore], None] | None = None,
) -> Report:
    """Analyse and score every reference. `on_track` hears each score as soon as it is there."""
    tracks = []
    for reference in references:
        track = _scored_or_listed(reference, analyse)
        tracks.append(track)
        if on_track:
            on_track(track)
    return Report(name, tuple(tracks))


def score(reference: Reference, heard: Analysis | Heard) -> dict[str, float]:
    """Return every measure that makes sense for a reference."""
    heard = heard if isinstance(heard, Heard) else Heard(heard)
    analysis = heard.analysis
    scores = _grid_scores(reference, analysis)
    scores |= boundary_scores(reference, analysis.sections, analysis.duration)
    scores |= section_scores(reference, analysis.sections)
    scores |= cue_scores(reference, analysis.suggestions)
    scores |= key_scores(reference, analysis.key)
    scores |= stretch_scores(reference, analysis.key_stretches)
    scores |= tuning_scores(reference, analysis.tuning)
    if heard.activations is not None:
        scores |= vocal_scores(reference, heard.activations.vocals, STEP_RATE, analysis.duration)
    scores |= energy_scores(reference, analysis.energy.level, analysis.energy.curve)
    return scores | {"beat_confidence": analysis.beat_confidence, "checked": float(analysis.is_checked)}


def _grid_scores(reference: Reference, analysis: Analysis) -> dict[str, float]:
    grid, duration = analysis.beat_grid, analysis.duration
    beats: Floats = grid.beats(duration) if grid else np.zeros(0)
    downbeats: Floats = grid.downbeats(duration) if grid else np.zeros(0)
    scores = beat_scores(reference, beats) | downbeat_scores(reference, downbeats)
    if reference.tempo is not None:
        scores |= tempo_scores(reference, analysis.tempo)
        scores |= grid_scores(reference, beats) | end_scores(reference, beats)
    scores |= right_grid(reference, grid, duration) | meter_scores(reference, grid)
    return scores | choice_scores(reference, analysis.grid_choices, duration)


def _scored_or_listed(reference: Reference, analyse: Analyse) -> TrackScore:
    began = time.monotonic()
    try:
        heard = analyse(reference.path)
    except Trouble as trouble:
        return TrackScore(reference.name, reference.is_core, trouble=str(trouble), reference=reference)
    seconds = time.monotonic() - began
    analysis = heard.analysis if isinstance(heard, Heard) else heard
    scores = score(reference, heard)
    if analysis.duration > 0:
        scores["seconds_per_minute"] = 60 * seconds / analysis.duration
    return TrackScore(
        reference.name,
        reference.is_core,
        scores,
        analysis.tempo,
        reference.tempo,
        reference=reference,
        analysis=analysis,
    )
