"""Batches: excerpts with the targets that the losses compare with, drawn by step number so that a resumed run goes on alike."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, fields, replace
from functools import lru_cache
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import torch
from torch import Tensor

from djanalyzer.models.activations import STEP
from djanalyzer.models.network import place
from djanalyzer.training.augment import Change, Excerpt, cut, draw, draw_start
from djanalyzer.training.examples import Labels, read_labels
from djanalyzer.training.foundation import excerpt_of, has_features
from djanalyzer.training.pools import Pool
from djanalyzer.training.targets import (
    boundary_step_targets,
    change_targets,
    cue_object_targets,
    curve_target,
    dynamics_target,
    frame_targets,
    index_target,
    key_target,
    key_window_targets,
    meter_target,
    section_targets,
    segment_targets,
    tempo_target,
    vocal_targets,
)

# Excerpts by tracks and frames; every shape is about a minute and a half of music.
SHAPES = ((4, 1024), (2, 2048), (1, 4096), (1, 6144))
SHARES = (0.4, 0.3, 0.2, 0.1)


@dataclass(frozen=True)
class Batch:
    """Input and targets of one training step; IGNORED stands for what is not known or not judged.

    Attributes
    ----------
    logmel, chroma, places
        As `Network.forward` takes them.
    frames : shape (batch, frames, 8)
        Beats, downbeats, boundaries, cues: 1 at the label, falling to 0 around it.
    sections : shape (batch, steps)
        Index into SECTION_LABELS.
    energy, vocals : shape (batch, steps)
    key, keys : shapes (batch,), (batch, windows)
        `Key.index` or ATONAL.
    tempo : shape (batch, len(TEMPI))
        Shares of the classes; all 0 where there is none.
    meter : shape (batch,)
        Index into METERS.
    first : int
        The position that the transformer is told.
    styles : tuple of str
        Of each track.
    foundation : shape (batch, steps, layers, features), or None
        What a foundation model says, where it has heard every track of the batch.
    """

    logmel: Tensor
    chroma: Tensor
    places: Tensor
    frames: Tensor
    sections: Tensor
    energy: Tensor
    vocals: Tensor
    key: Tensor
    keys: Tensor
    tempo: Tensor
    meter: Tensor
    genre: Tensor
    mood: Tensor
    level: Tensor
    dynamics: Tensor
    changes: Tensor
    cue_kinds: Tensor
    cue_offsets: Tensor
    boundaries: Tensor
    segments: Tensor
    first: int
    styles: tuple[str, ...]
    foundation: Tensor | None = None

    def to(self, device: str) -> Batch:
        """Return the same batch on a device."""
        values = {f.name: getattr(self, f.name) for f in fields(self)}
        moved = {k: v.to(device, non_blocking=True) for k, v in values.items() if isinstance(v, Tensor)}
        return Batch(**{**values, **moved})


@dataclass(frozen=True)
class Recipe:
    """What a batch is made of: cheap to decide, so that any process can do the making.

    `part` tells the batches of one step apart, where there are several.
    """

    paths: tuple[Path, ...]
    n_frames: int
    seed: int
    step: int
    is_changed: bool = True
    part: int = 0


def draw_recipe(pool: Pool, seed: int, step: int, n_times: int = 1, part: int = 0) -> Recipe:
    """Decide a batch of this step, `n_times` as many tracks as usual; the same arguments give the same.

    All parts of a step are of one shape.
    """
    rng = np.random.default_rng([seed, step])
    n_tracks, n_frames = SHAPES[rng.choice(len(SHAPES), p=SHARES)]
    n_tracks *= n_times
    if part:
        rng = np.random.default_rng([seed, step, 2, part])
    n_likely = int(np.count_nonzero(pool.chances))
    chosen = rng.choice(len(pool.paths), size=n_tracks, replace=n_likely < n_tracks, p=pool.chances)
    return Recipe(tuple(pool.paths[i] for i in chosen), n_frames, seed, step, part=part)


def make_batch(recipe: Recipe) -> Batch:
    """Read the excerpts of a recipe and change them at random, where it says so; the same recipe gives the same batch."""
    rng = np.random.default_rng([recipe.seed, recipe.step, 1, recipe.part])
    excerpts, styles, changes = [], [], []
    for path in recipe.paths:
        labels, n_recorded, style = known_labels(path)
        change = (draw if recipe.is_changed else draw_start)(rng, n_recorded, recipe.n_frames)
        excerpts.append(cut(path, labels, n_recorded, recipe.n_frames, change))
        styles.append(style)
        changes.append(change)
    batch = collate(excerpts, tuple(styles), first=int(rng.integers(0, 1000)))
    return _with_foundation(batch, recipe.paths, changes)


def whole_track(path: Path) -> Batch:
    """Return a whole track, unchanged, as a batch of one."""
    labels, n_recorded, style = known_labels(path)
    n_frames = -(-n_recorded // STEP) * STEP
    batch = collate([cut(path, labels, n_recorded, n_frames, Change())], (style,), first=0)
    return _with_foundation(batch, [path], [Change()])


def _with_foundation(batch: Batch, paths: Sequence[Path], changes: Sequence[Change]) -> Batch:
    """Add what a foundation model says of these excerpts, where it has heard them all."""
    if not all(map(has_features, paths)):
        return batch
    n_steps = batch.sections.shape[1]
    said = [excerpt_of(path, change, n_steps) for path, change in zip(paths, changes, strict=True)]
    return replace(batch, foundation=_stack(said))


@lru_cache(maxsize=20_000)
def known_labels(path: Path) -> tuple[Labels, int, str]:
    """Return labels, frames and style of a stored example, read once."""
    return read_labels(path)


def style_of(path: Path) -> str:
    """Return the style of a stored example."""
    return known_labels(path)[2]


def collate(excerpts: list[Excerpt], styles: tuple[str, ...], first: int) -> Batch:
    """Stack excerpts of one length."""
    n_frames = len(excerpts[0].logmel)
    n_steps = n_frames // STEP
    every = [e.labels for e in excerpts]
    cues = [cue_object_targets(labels, n_steps) for labels in every]
    return Batch(
        logmel=_stack([e.logmel for e in excerpts]),
        chroma=_stack([e.chroma for e in excerpts]),
        places=place(
            torch.tensor([e.first for e in excerpts]), n_steps, torch.tensor([e.total for e in excerpts])
        ).float(),
        frames=_stack([frame_targets(labels, n_frames) for labels in every]),
        sections=_stack([section_targets(labels, n_steps) for labels in every]),
        energy=_stack([curve_target(labels.energy, n_steps) for labels in every]),
        vocals=_stack([vocal_targets(labels, n_steps) for labels in every]),
        key=torch.tensor([key_target(labels, n_steps) for labels in every]),
        keys=_stack([key_window_targets(labels, n_steps) for labels in every]),
        tempo=_stack([tempo_target(labels, n_steps) for labels in every]),
        meter=torch.tensor([meter_target(labels, n_steps) for labels in every]),
        genre=torch.tensor([index_target(labels.genre) for labels in every]),
        mood=torch.tensor([index_target(labels.mood) for labels in every]),
        level=torch.tensor([labels.level for labels in every], dtype=torch.float32),
        dynamics=_stack([dynamics_target(labels, n_steps) for labels in every]),
        changes=_stack([change_targets(labels, n_steps) for labels in every]),
        cue_kinds=_stack([kinds for kinds, _ in cues]),
        cue_offsets=_stack([offsets for _, offsets in cues]),
        boundaries=_stack([boundary_step_targets(labels, n_steps) for labels in every]),
        segments=_stack([segment_targets(labels, n_steps) for labels in every]),
        first=first,
        styles=styles,
    )


def _stack(arrays: Sequence[npt.NDArray[Any]]) -> Tensor:
    return torch.from_numpy(np.stack(arrays))
