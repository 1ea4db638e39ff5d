"""Many recordings scored one after the other; what cannot be analysed is listed, the rest goes on."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

from djanalyzer.errors import Trouble
from djanalyzer.evaluation.beats import beat_scores, downbeat_scores, grid_scores, tempo_scores
from djanalyzer.evaluation.form import (
    boundary_scores,
    cue_scores,
    energy_scores,
    key_scores,
    section_scores,
)
from djanalyzer.evaluation.references import Reference
from djanalyzer.music import Analysis

Analyse = Callable[[Path], Analysis]


@dataclass(frozen=True)
class TrackScore:
    """The scores of one recording by name; a score that makes no sense for it is absent."""

    name: str
    is_core: bool
    scores: dict[str, float] = field(default_factory=dict)
    found_tempo: float | None = None
    true_tempo: float | None = None
    trouble: str = ""


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
        """Return the mean of a measure over the core recordings that have it."""
        values = self.values(measure)
        return float(np.mean(list(values.values()))) if values else None

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


def score(reference: Reference, analysis: Analysis) -> dict[str, float]:
    """Return every measure that makes sense for a reference."""
    grid = analysis.beat_grid
    beats = grid.beats(analysis.duration) if grid else np.zeros(0)
    downbeats = grid.downbeats(analysis.duration) if grid else np.zeros(0)
    scores = beat_scores(reference, beats)
    scores |= downbeat_scores(reference, downbeats)
    scores |= tempo_scores(reference, grid.tempo if grid else None)
    scores |= grid_scores(reference, beats)
    scores |= boundary_scores(reference, analysis.sections, analysis.duration)
    scores |= section_scores(reference, analysis.sections)
    scores |= cue_scores(reference, analysis.suggestions)
    scores |= key_scores(reference, analysis.key)
    scores |= energy_scores(reference, analysis.energy.level, analysis.energy.curve)
    return scores | {"beat_confidence": analysis.beat_confidence}


def _scored_or_listed(reference: Reference, analyse: Analyse) -> TrackScore:
    began = time.monotonic()
    try:
        analysis = analyse(reference.path)
    except Trouble as trouble:
        return TrackScore(reference.name, reference.is_core, trouble=str(trouble))
    seconds = time.monotonic() - began
    scores = score(reference, analysis)
    if analysis.duration > 0:
        scores["seconds_per_minute"] = 60 * seconds / analysis.duration
    tempo = analysis.beat_grid.tempo if analysis.beat_grid else None
    return TrackScore(reference.name, reference.is_core, scores, tempo, reference.tempo)
