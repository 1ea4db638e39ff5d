"""Every figure of one track for each way of reading it, and the columns of a table that many tracks make."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np

from djanalyzer.evaluation.beats import (
    beat_scores,
    downbeat_scores,
    end_scores,
    fine_beat_scores,
    grid_scores,
    tempo_scores,
)
from djanalyzer.evaluation.cue_objects import MarkedTrack, object_scores
from djanalyzer.evaluation.form import boundary_scores, energy_scores, section_scores
from djanalyzer.evaluation.intervals import Interval, Statistic, interval, mean_of, median_of
from djanalyzer.evaluation.moments import change_scores, dynamics_scores
from djanalyzer.evaluation.readings import Reading
from djanalyzer.evaluation.references import Reference
from djanalyzer.evaluation.scoring import BY_MEDIAN
from djanalyzer.evaluation.sections import field_scores
from djanalyzer.evaluation.tones import key_scores, vocal_scores
from djanalyzer.evaluation.words import Choice, macro_f1, rare_recall
from djanalyzer.models.activations import STEP_RATE
from djanalyzer.music.genres import GENRES

_WORDS = ("genre", "mood")


@dataclass(frozen=True)
class TrackFigures:
    """The figures of one track by name, and which words were chosen where that was asked.

    Attributes
    ----------
    group : str
        Who made it: tracks of one group are drawn together.
    style : str
        What table of styles it belongs to; empty where that is not known.
    is_club_music : bool or None
        Whether it has a club track's form and not a song's; None where nobody knows.
    """

    name: str
    group: str
    style: str = ""
    is_club_music: bool | None = None
    scores: Mapping[str, float] = field(default_factory=dict)
    choices: Mapping[str, Choice] = field(default_factory=dict)


@dataclass(frozen=True)
class Column:
    """One way of reading, over all tracks."""

    name: str
    tracks: tuple[TrackFigures, ...]

    def only(self, tracks: tuple[TrackFigures, ...]) -> Column:
        """Return the same column over some of the tracks."""
        return Column(self.name, tracks)

    def having(self, measure: str) -> tuple[TrackFigures, ...]:
        """Return the tracks that have a measure."""
        word = measure.partition("_")[0]
        if word in _WORDS:
            return tuple(t for t in self.tracks if word in t.choices)
        return tuple(t for t in self.tracks if measure in t.scores)

    def interval(self, measure: str) -> Interval | None:
        """Return a figure with its range; None where no track has it."""
        tracks = self.having(measure)
        statistic = _statistic(tracks, measure)
        return interval(statistic, [t.group for t in tracks]) if statistic else None


def difference(new: Column, old: Column, measure: str) -> Interval | None:
    """Return how much more `new` has of a measure than `old` on the tracks that have it in both, with its range.

    Both are taken over the same draws, so what makes a track hard for both does not blur the difference.
    """
    after = {t.name: t for t in new.having(measure)}
    before = {t.name: t for t in old.having(measure)}
    names = sorted(after.keys() & before.keys())
    first = _statistic(tuple(after[n] for n in names), measure)
    second = _statistic(tuple(before[n] for n in names), measure)
    if first is None or second is None:
        return None
    gained, lost = first, second
    return interval(lambda weights: gained(weights) - lost(weights), [after[n].group for n in names])


def _statistic(tracks: tuple[TrackFigures, ...], measure: str) -> Statistic | None:
    if not tracks:
        return None
    word, _, kind = measure.partition("_")
    if word not in _WORDS:
        values = [t.scores[measure] for t in tracks]
        return median_of(values) if measure in BY_MEDIAN else mean_of(values)
    choices = [t.choices[word] for t in tracks]
    match kind:
        case "top1":
            return mean_of([float(c.is_right) for c in choices])
        case "top3":
            return mean_of([float(c.is_near) for c in choices])
        case "macro":
            return macro_f1(choices)
        case _:
            return rare_recall(choices)


def figures_of(reference: Reference, reading: Reading, duration: float) -> TrackFigures:
    """Return every figure that makes sense for a reading of a track of `duration` seconds."""
    return TrackFigures(
        name=reference.name,
        group=reference.artist or reference.name,
        style=_style_of(reference),
        is_club_music=reference.is_club_music,
        scores=_beat_figures(reference, reading)
        | _form_figures(reference, reading, duration)
        | _whole_figures(reference, reading, duration)
        | _cue_figures(reference, reading),
        choices=_choices(reference, reading),
    )


def _style_of(reference: Reference) -> str:
    """Return the genre, which gathers the styles of the generator; the style where no genre fits."""
    return (reference.style or "") if reference.genre is None else GENRES[reference.genre].value


def _beat_figures(reference: Reference, reading: Reading) -> dict[str, float]:
    scores = beat_scores(reference, reading.beats) | fine_beat_scores(reference, reading.beats)
    scores |= downbeat_scores(reference, reading.downbeats)
    if reference.tempo is not None:
        scores |= grid_scores(reference, reading.beats) | end_scores(reference, reading.beats)
        if reading.tempo is not None:
            tempo = tempo_scores(reference, reading.tempo)
            fine = ("tempo", "tempo_octave") if reading.is_tempo_rough else ()
            scores |= {name: value for name, value in tempo.items() if name not in fine}
    if reference.meter is not None and reading.meter is not None:
        scores["meter"] = float(reading.meter is reference.meter)
    return scores


def _form_figures(reference: Reference, reading: Reading, duration: float) -> dict[str, float]:
    if reading.sections is None:
        return {}
    scores = boundary_scores(reference, reading.sections, duration)
    return scores | section_scores(reference, reading.sections) | field_scores(reference, reading.sections)


def _whole_figures(reference: Reference, reading: Reading, duration: float) -> dict[str, float]:
    scores = key_scores(reference, reading.key) if reading.is_asked_for_key else {}
    scores |= vocal_scores(reference, reading.vocals, STEP_RATE, duration)
    if reading.energy:
        level = np.nan if reading.level is None else reading.level
        scores |= energy_scores(reference, level, reading.energy)
        scores |= _curve_error(reference, reading.energy)
    scores |= dynamics_scores(reference, reading.dynamics)
    if reading.changes is not None:
        scores |= change_scores(reference, reading.changes)
    return {name: value for name, value in scores.items() if not np.isnan(value)}


def _cue_figures(reference: Reference, reading: Reading) -> dict[str, float]:
    if reference.cues is None or reference.downbeats is None or reading.cues is None:
        return {}
    track = MarkedTrack(reference.cues, reading.cues, reference.beats, reference.downbeats)
    return object_scores(track, reading.least_sure)


def _choices(reference: Reference, reading: Reading) -> dict[str, Choice]:
    """Return the words found where somebody knows the right one and somebody was asked."""
    asked = {"genre": (reference.genre, reading.genres), "mood": (reference.mood, reading.moods)}
    return {
        word: Choice(truth, found) for word, (truth, found) in asked.items() if truth is not None and found
    }


def _curve_error(reference: Reference, found: tuple[float, ...]) -> dict[str, float]:
    """Return how far the energy curve (0 to 1) is off on average."""
    n = min(len(found), len(reference.energy or ()))
    if reference.energy is None or n == 0:
        return {}
    return {"energy_curve_error": float(np.mean(np.abs(np.array(found[:n]) - reference.energy[:n])))}
