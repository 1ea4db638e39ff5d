"""Batches: excerpts with the targets that the losses compare with, drawn by step number so that a resumed run goes on alike."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, fields
from functools import lru_cache
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import torch
from torch import Tensor

from djanalyzer.features.logmel import FRAME_RATE
from djanalyzer.models.activations import CUE_KINDS, STEP, STEP_RATE
from djanalyzer.models.network import place
from djanalyzer.training.augment import Change, Excerpt, cut, draw
from djanalyzer.training.examples import Labels, read_labels

# Half the width of a target's triangle, in frames: beats are exact, a boundary may be heard a moment early or late.
BEAT_REACH = 1.5
BOUNDARY_REACH = 5.0
IGNORED = -100  # a step or key that is not judged

# Excerpts by tracks and frames; every shape is about a minute and a half of music.
SHAPES = ((4, 1024), (2, 2048), (1, 4096), (1, 6144))
_SHARES = (0.4, 0.3, 0.2, 0.1)


@dataclass(frozen=True)
class Batch:
    """Input and targets of one training step.

    Attributes
    ----------
    logmel, chroma, places
        As `Network.forward` takes them.
    frames : shape (batch, frames, 8)
        Beats, downbeats, boundaries, cues: 1 at the label, falling to 0 around it.
    sections : shape (batch, steps)
        Index into SECTION_LABELS or IGNORED.
    energy : shape (batch, steps)
    key : shape (batch,)
        `Key.index` or IGNORED.
    first : int
        The position that the transformer is told.
    """

    logmel: Tensor
    chroma: Tensor
    places: Tensor
    frames: Tensor
    sections: Tensor
    energy: Tensor
    key: Tensor
    first: int

    def to(self, device: str) -> Batch:
        """Return the same batch on a device."""
        tensors = {f.name: getattr(self, f.name) for f in fields(self) if f.name != "first"}
        return Batch(**{name: t.to(device) for name, t in tensors.items()}, first=self.first)


def draw_batch(paths: list[Path], seed: int, step: int) -> Batch:
    """Draw the batch of this step; the same arguments give the same batch."""
    rng = np.random.default_rng([seed, step])
    n_tracks, n_frames = SHAPES[rng.choice(len(SHAPES), p=_SHARES)]
    chosen = rng.choice(len(paths), size=n_tracks, replace=len(paths) < n_tracks)
    excerpts = []
    for i in chosen:
        labels, n_recorded, _ = _labels_of(paths[i])
        excerpts.append(cut(paths[i], labels, n_recorded, n_frames, draw(rng, n_recorded, n_frames)))
    return collate(excerpts, first=int(rng.integers(0, 1000)))


def whole_track(path: Path) -> Batch:
    """Return a whole track, unchanged, as a batch of one."""
    labels, n_recorded, _ = _labels_of(path)
    n_frames = -(-n_recorded // STEP) * STEP
    return collate([cut(path, labels, n_recorded, n_frames, Change())], first=0)


@lru_cache(maxsize=20_000)
def _labels_of(path: Path) -> tuple[Labels, int, str]:
    return read_labels(path)


def collate(excerpts: list[Excerpt], first: int) -> Batch:
    """Stack excerpts of one length."""
    n_frames = len(excerpts[0].logmel)
    n_steps = n_frames // STEP
    return Batch(
        logmel=_stack([e.logmel for e in excerpts]),
        chroma=_stack([e.chroma for e in excerpts]),
        places=place(
            torch.tensor([e.first for e in excerpts]), n_steps, torch.tensor([e.total for e in excerpts])
        ).float(),
        frames=_stack([frame_targets(e.labels, n_frames) for e in excerpts]),
        sections=_stack([section_targets(e.labels, n_steps) for e in excerpts]),
        energy=_stack([e.labels.energy for e in excerpts]),
        key=torch.tensor([e.labels.key if e.labels.key >= 0 else IGNORED for e in excerpts]),
        first=first,
    )


def _stack(arrays: Sequence[npt.NDArray[Any]]) -> Tensor:
    return torch.from_numpy(np.stack(arrays))


def frame_targets(labels: Labels, n_frames: int) -> npt.NDArray[np.float32]:
    """Return the targets of the full-rate heads, shape (n_frames, 8)."""
    # Where a track starts nothing changes: the first section's start is no boundary to be found.
    boundaries = labels.sections[1:]
    columns = [
        _triangles(labels.beats, n_frames, BEAT_REACH),
        _triangles(labels.downbeats, n_frames, BEAT_REACH),
        _triangles(boundaries, n_frames, BOUNDARY_REACH),
    ]
    kinds = range(len(CUE_KINDS))
    cues = [_triangles(labels.cues[labels.kinds == kind], n_frames, BOUNDARY_REACH) for kind in kinds]
    return np.stack(columns + cues, axis=1)


def _triangles(times: npt.NDArray[np.float64], n_frames: int, reach: float) -> npt.NDArray[np.float32]:
    """Return 1 at each time, falling to 0 at `reach` frames from it."""
    target = np.zeros(n_frames, dtype=np.float32)
    at = times * FRAME_RATE
    at = at[(at > -reach) & (at < n_frames + reach)]
    for offset in range(-int(reach) - 1, int(reach) + 2):
        frame = np.rint(at).astype(int) + offset
        height = (1 - np.abs(frame - at) / reach).astype(np.float32)
        inside = (frame >= 0) & (frame < n_frames) & (height > 0)
        np.maximum.at(target, frame[inside], height[inside])
    return target


def section_targets(labels: Labels, n_steps: int) -> npt.NDArray[np.int64]:
    """Return the function of each step, shape (n_steps,); IGNORED beyond the track."""
    middle = (np.arange(n_steps) + 0.5) / STEP_RATE
    index = np.searchsorted(labels.sections, middle, side="right") - 1
    if len(labels.functions) == 0:
        return np.full(n_steps, IGNORED)
    functions = labels.functions[np.maximum(index, 0)]
    return np.where((index < 0) | (middle >= labels.duration), IGNORED, functions)
