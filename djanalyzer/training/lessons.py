"""Lessons of the structure path: stretches of what was heard, with what should be said about them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import torch
from torch import Tensor

from djanalyzer.models.activations import STEP
from djanalyzer.models.structure_path import Heard
from djanalyzer.training.augment import follow
from djanalyzer.training.batches import known_labels
from djanalyzer.training.examples import Labels
from djanalyzer.training.foundation import excerpt_of, has_features
from djanalyzer.training.hearing import Recording, read_recording
from djanalyzer.training.targets import (
    IGNORED,
    boundary_step_targets,
    change_targets,
    cue_object_targets,
    curve_target,
    dynamics_target,
    index_target,
    section_targets,
    segment_targets,
    vocal_targets,
)

_NOISE = 0.05  # of what was heard: it will be heard a little otherwise elsewhere
_KEPT = 3000  # recordings in memory


@dataclass(frozen=True)
class Lesson:
    """What the structure path hears in one step of training, and what it should say; IGNORED stands for what nobody knows.

    Attributes
    ----------
    sections, segments : shape (batch, steps)
        Index into SECTION_LABELS, and which section of the excerpt it is.
    boundaries, energy, dynamics, changes, vocals : shape (batch, steps)
    genre, mood, level : shape (batch,)
    cue_kinds, cue_offsets : shape (batch, steps, kinds)
    first : int
        The position that the transformer is told.
    foundation : shape (batch, steps, layers, features), or None
        What a foundation model says, where it has heard every track of the lesson.
    """

    heard: Heard
    sections: Tensor
    segments: Tensor
    boundaries: Tensor
    energy: Tensor
    dynamics: Tensor
    changes: Tensor
    vocals: Tensor
    genre: Tensor
    mood: Tensor
    level: Tensor
    cue_kinds: Tensor
    cue_offsets: Tensor
    first: int = 0
    foundation: Tensor | None = None

    def to(self, device: str | torch.device) -> Lesson:
        """Return the same lesson on a device."""
        moved: dict[str, Any] = {k: v.to(device) for k, v in vars(self).items() if isinstance(v, Tensor)}
        return replace(self, heard=Heard(*(v.to(device) for v in self.heard)), **moved)


def draw_lesson(paths: Sequence[Path], size: tuple[int, int], seed: int, step: int) -> Lesson:
    """Draw a lesson of `size` (tracks, steps); the same arguments give the same."""
    rng = np.random.default_rng([seed, step])
    n_tracks, n_steps = size
    parts = []
    for i in rng.choice(len(paths), n_tracks, replace=n_tracks > len(paths)):
        recording = _kept(paths[i])
        # Starts are drawn beyond both ends and brought back, so that first and last bars are not rare.
        last = max(0, recording.n_steps - n_steps)
        start = int(np.clip(rng.integers(-n_steps // 4, last + n_steps // 4 + 1), 0, last))
        parts.append(_part(recording, start, n_steps))
    lesson = stacked(parts)
    noisy = [
        v if name == "places" else v + _NOISE * v.std() * torch.from_numpy(_grain(rng, v.shape))
        for name, v in lesson.heard._asdict().items()
    ]
    return replace(lesson, heard=Heard(*noisy), first=int(rng.integers(0, 1000)))


def whole_lesson(recording: Recording) -> Lesson:
    """Return a whole track as a lesson of one."""
    return stacked([_part(recording, 0, recording.n_steps)])


def labels_of_recording(recording: Recording, start: int = 0, n_steps: int | None = None) -> Labels:
    """Return the labels of a stretch of steps, in its own time, changed as the recording was."""
    labels, _, _ = known_labels(recording.example)
    change = replace(recording.change, start=start * STEP * recording.change.rate)
    return follow(labels, change, (n_steps or recording.n_steps) * STEP)


@lru_cache(maxsize=_KEPT)
def _kept(path: Path) -> Recording:
    return read_recording(path)


def _grain(rng: np.random.Generator, shape: torch.Size) -> npt.NDArray[np.float32]:
    return rng.standard_normal(tuple(shape), dtype=np.float32)


def _part(recording: Recording, start: int, n_steps: int) -> dict[str, Any]:
    """Return the stretch [start, start + n_steps); what lies beyond the recording is silence."""
    labels = labels_of_recording(recording, start, n_steps)
    change = replace(recording.change, start=start * STEP * recording.change.rate)
    said = (
        {"foundation": excerpt_of(recording.example, change, n_steps)}
        if has_features(recording.example)
        else {}
    )
    return said | part_of(recording.heard, labels, start, n_steps)


def part_of(heard: Heard, labels: Labels, start: int, n_steps: int) -> dict[str, Any]:
    """Return the stretch [start, start + n_steps) of what was heard, and what should be said of it, for `stacked`.

    `labels` are the stretch's own, in its own time; what lies beyond the recording is silence.
    """
    kinds, offsets = cue_object_targets(labels, n_steps)
    return {
        "heard": [
            value[0] if name == "rhythm" else _stretch(value[0], start, n_steps)
            for name, value in heard._asdict().items()
        ],
        "sections": section_targets(labels, n_steps),
        "segments": segment_targets(labels, n_steps),
        "boundaries": boundary_step_targets(labels, n_steps),
        "energy": curve_target(labels.energy, n_steps),
        "dynamics": dynamics_target(labels, n_steps),
        "changes": change_targets(labels, n_steps),
        "vocals": vocal_targets(labels, n_steps),
        "genre": np.array(index_target(labels.genre)),
        "mood": np.array(index_target(labels.mood)),
        "level": np.array(labels.level, dtype=np.float32),
        "cue_kinds": kinds,
        "cue_offsets": offsets,
    }


def _stretch(values: Tensor, start: int, n_steps: int) -> Tensor:
    found = values[start : start + n_steps]
    missing = n_steps - len(found)
    return found if not missing else torch.cat([found, found[-1:].expand(missing, -1) * 0])


def stacked(parts: list[dict[str, Any]]) -> Lesson:
    """Return stretches of one length (`part_of`) as a lesson."""
    heard = Heard(
        *(torch.stack(columns).float() for columns in zip(*(p["heard"] for p in parts), strict=True))
    )
    rest: dict[str, Any] = {
        name: torch.from_numpy(np.stack([p[name] for p in parts]))
        for name in parts[0]
        if name != "heard" and all(name in p for p in parts)
    }
    return Lesson(heard=heard, **rest)


def is_judged(lesson: Lesson) -> Tensor:
    """Say which steps lie within their tracks, shape (batch, steps)."""
    return lesson.sections != IGNORED
