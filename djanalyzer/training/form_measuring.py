"""How good a structure path is on held-out tracks: paper 000's and paper 001's figures, before bars and grid help."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt
import torch

from djanalyzer.errors import Trouble
from djanalyzer.evaluation.form import boundary_scores, section_scores
from djanalyzer.evaluation.matching import n_matched
from djanalyzer.evaluation.references import Reference
from djanalyzer.evaluation.words import Choice, macro_f1, ranked
from djanalyzer.models.activations import CUE_KINDS, SECTION_LABELS, STEP_RATE
from djanalyzer.models.cueing import chances_of
from djanalyzer.models.decoding.segments import Threshold, boundary_steps, segments_of
from djanalyzer.models.experts import levels_of
from djanalyzer.models.structure_path import StructurePath
from djanalyzer.music import Section
from djanalyzer.training.examples import Labels
from djanalyzer.training.hearing import Recording, read_recording
from djanalyzer.training.lessons import Lesson, labels_of_recording, whole_lesson
from djanalyzer.training.targets import IGNORED

Floats = npt.NDArray[np.float64]
_BASES, _QUIETS, _CROWDS = (0.3, 0.5, 0.7, 0.8, 0.85, 0.9, 0.95), (0.0, 0.05, 0.1, 0.2), (0.0, 0.25, 0.5, 1.0)
_CHANGE_THRESHOLD, _CUE_THRESHOLD = 0.5, 0.3
_CUE_TOLERANCE = 1.0  # seconds


@dataclass(frozen=True)
class Said:
    """What a structure path says of a held-out track, and what is true."""

    labels: Labels
    lesson: Lesson
    recording: Recording
    sections: Floats
    boundaries: Floats
    dynamics: Floats
    genre: Floats
    mood: Floats
    energy: Floats
    level: float
    changes: Floats
    cues: Floats


@torch.inference_mode()
def listen(path: StructurePath, paths: Sequence[Path]) -> list[Said]:
    """Let a structure path judge whole tracks."""
    return [_heard(path.eval(), read_recording(p)) for p in paths]


def _heard(path: StructurePath, recording: Recording) -> Said:
    lesson = whole_lesson(recording)
    said = path(lesson.heard, foundation=lesson.foundation)

    def chance(values: torch.Tensor) -> Floats:
        return np.asarray(torch.sigmoid(values[0].float()).numpy(), dtype=np.float64)

    return Said(
        labels=labels_of_recording(recording),
        lesson=lesson,
        recording=recording,
        sections=said.sections[0].double().numpy(),
        boundaries=chance(said.boundaries),
        dynamics=chance(said.experts.dynamics),
        genre=said.genre[0].double().numpy(),
        mood=said.mood[0].double().numpy(),
        energy=chance(said.experts.energy),
        level=float(levels_of(said.experts.level.float())[0]),
        changes=chance(said.experts.changes),
        cues=np.asarray(chances_of(said.cues.logits[0].float()).numpy(), dtype=np.float64),
    )


def fit_threshold(said: Sequence[Said]) -> Threshold:
    """Return the threshold with the best mean F of boundaries at 0.5 s on these tracks."""
    choices = [Threshold(*numbers) for numbers in itertools.product(_BASES, _QUIETS, _CROWDS)]
    known = [s for s in said if _has_form(s.labels)]
    if not known:
        raise Trouble(
            "Of no held-out recording to fit with is it known where sections start.",
            "Run `hear` over more examples: one seed in twelve is held out.",
        )
    return max(choices, key=lambda t: float(np.mean([_boundary_f(s, t) for s in known])))


def _has_form(labels: Labels) -> bool:
    """Say whether it is known where a track's sections and cue points are; of a DJ's own recordings it is not."""
    return not {"sections", "cues"} & labels.unknown


def _boundary_f(said: Said, threshold: Threshold) -> float:
    starts = boundary_steps(said.boundaries, said.dynamics, threshold)
    found = (starts * 16 + said.recording.boundary_frames[starts]) / (16 * STEP_RATE)
    truth = said.labels.sections[1:]
    n = n_matched(truth, found, 0.5)
    return 2 * n / max(len(truth) + len(found), 1)


def figures_of(said: Sequence[Said], threshold: Threshold) -> dict[str, float]:
    """Return the mean of every figure over the tracks; macro F1 over all tracks together."""
    by_track = [_track_figures(s, threshold) for s in said if _has_form(s.labels)]
    names = sorted({name for figures in by_track for name in figures})
    means = {name: float(np.mean([f[name] for f in by_track if name in f])) for name in names}
    return {name: round(value, 4) for name, value in {**means, **_class_figures(said)}.items()}


def _track_figures(said: Said, threshold: Threshold) -> dict[str, float]:
    duration = said.labels.duration
    starts = boundary_steps(said.boundaries, said.dynamics, threshold)
    found = segments_of(said.sections, starts, said.recording.boundary_frames, duration)
    reference = _reference(said.labels)
    figures = boundary_scores(reference, found, duration) | section_scores(reference, found)
    judged = said.lesson.sections[0].numpy() != IGNORED
    right = said.sections.argmax(axis=1) == said.lesson.sections[0].numpy()
    figures["frames right"] = float(right[judged].mean())
    energy = said.lesson.energy[0].numpy()
    if (energy != IGNORED).any():
        figures["energy error"] = float(np.abs(said.energy - energy)[judged].mean())
    dynamics = said.lesson.dynamics[0].numpy()
    if (dynamics != IGNORED).any():
        figures["dynamics error"] = float(np.abs(said.dynamics - dynamics)[judged].mean())
    if np.isfinite(said.labels.level):
        figures["level error"] = abs(said.level - said.labels.level)
    if said.labels.changes is not None:
        figures["change F"] = _f(said.labels.changes, _peaks(said.changes, _CHANGE_THRESHOLD))
    return figures | {"cue F (1 s, kind right)": _cue_f(said)}


def _reference(labels: Labels) -> Reference:
    stops = [*labels.sections[1:].tolist(), labels.duration]
    sections = tuple(
        Section(float(start), float(stop), SECTION_LABELS[function])
        for start, stop, function in zip(labels.sections, stops, labels.functions, strict=True)
    )
    return Reference(
        name="",
        path=Path(),
        beats=labels.beats,
        tempo=None,
        boundaries=tuple(labels.sections[1:].tolist()),
        sections=sections,
    )


def _peaks(chances: Floats, threshold: float) -> Floats:
    padded = np.pad(chances, 1, constant_values=-1)
    top = (chances >= threshold) & (chances >= padded[:-2]) & (chances > padded[2:])
    return np.asarray((np.flatnonzero(top) + 0.5) / STEP_RATE)


def _f(truth: Floats, found: Floats) -> float:
    return 2 * n_matched(truth, found, _CUE_TOLERANCE) / max(len(truth) + len(found), 1)


def _cue_f(said: Said) -> float:
    n_right = n_found = 0
    for kind in range(len(CUE_KINDS)):
        found = _peaks(said.cues[:, kind], _CUE_THRESHOLD)
        n_found += len(found)
        n_right += n_matched(said.labels.cues[said.labels.kinds == kind], found, _CUE_TOLERANCE)
    return 2 * n_right / max(n_found + len(said.labels.cues), 1)


def _class_figures(said: Sequence[Said]) -> dict[str, float]:
    """Return how often genre and mood are right, and the mean F1 of their classes."""
    figures = {}
    for name in ("genre", "mood"):
        told = [(getattr(s.labels, name), ranked(getattr(s, name))) for s in said]
        choices = [Choice(truth, found) for truth, found in told if truth >= 0]
        if choices:
            figures[f"{name} right"] = float(np.mean([c.is_right for c in choices]))
            figures[f"{name} among three"] = float(np.mean([c.is_near for c in choices]))
            figures[f"{name} macro F1"] = float(macro_f1(choices)(np.ones((1, len(choices))))[0])
    return figures
