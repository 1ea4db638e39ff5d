"""Watching a run on songs that it does not learn from: the averaged network's losses on fixed excerpts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import torch

from djanalyzer.errors import Trouble
from djanalyzer.models.network import Network
from djanalyzer.training.batches import Recipe, make_batch
from djanalyzer.training.examples import HELD_OUT, is_held_out, stored_examples
from djanalyzer.training.judging import judge

if TYPE_CHECKING:
    from lightning_fabric import Fabric

_SEED = 2  # of the places at which excerpts begin
_N_TRACKS = 2  # in a batch
_N_FRAMES = 2048


@dataclass(frozen=True, slots=True)
class Validation:
    """How a run is watched.

    Attributes
    ----------
    every : int
        Steps between two validations.
    n_tracks : int
        How many songs, as many of each folder as of the others.
    """

    folders: tuple[Path, ...]
    every: int = 500
    n_tracks: int = 32


def watches(seed: int) -> bool:
    """Say whether this seed watches over training: every second one held out. The others measure what came of it."""
    return is_held_out(seed) and (seed // HELD_OUT) % 2 == 1


def validating_examples(validation: Validation) -> list[Path]:
    """Return the examples to watch with."""
    found = [
        [p for p in stored_examples(folder, held_out=True) if watches(int(p.stem))]
        for folder in validation.folders
    ]
    share = -(-validation.n_tracks // max(len(found), 1))
    paths = [path for paths in found for path in paths[:share]]
    if not paths:
        folders = ", ".join(str(folder) for folder in validation.folders)
        raise Trouble(
            f"There is no example to validate with in {folders}.",
            "One seed in 24 is kept for that: generate more, or name a folder that has some (--validate-on).",
        )
    return paths


@torch.no_grad()
def validate(network: Network, paths: Sequence[Path], fabric: Fabric, tolerance: int) -> dict[str, float]:
    """Return the mean loss of every task over the same excerpts each time; processes share the work."""
    recipes = [
        Recipe(tuple(paths[first : first + _N_TRACKS]), _N_FRAMES, _SEED, first, is_changed=False)
        for first in range(0, len(paths), _N_TRACKS)
    ]
    sums = torch.zeros(0)
    names: tuple[str, ...] = ()
    for recipe in recipes[fabric.global_rank :: fabric.world_size] or recipes[:1]:
        batch = make_batch(recipe).to(str(fabric.device))
        with fabric.autocast():
            logits = network(batch.logmel, batch.chroma, batch.places, foundation=batch.foundation)
        parts = judge(logits, batch, tolerance).parts
        told = torch.stack([*parts.values(), torch.ones((), device=fabric.device)])
        sums, names = (told if not names else sums + told), tuple(parts)
    means = fabric.all_reduce(sums, reduce_op="sum")
    return dict(zip(names, (means[:-1] / means[-1]).tolist(), strict=True))
