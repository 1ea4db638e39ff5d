"""What a batch is and what is learned from it: with both class tokens, or with one alone."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from torch import Tensor

from djanalyzer.features.constant_q import Columns
from djanalyzer.models.selfsup.network import Listening
from djanalyzer.training.selfsup import losses
from djanalyzer.training.selfsup.chroma import PitchClasses
from djanalyzer.training.selfsup.excerpts import read
from djanalyzer.training.selfsup.views import Pair, draw_pair


@dataclass(frozen=True, slots=True)
class Weights:
    """How many class tokens there are, and how much each loss counts; those that count nothing are not computed."""

    n_tokens: int = 2
    contrastive: float = 1.0
    equivariant: float = 4.0
    hung: float = 0.3
    mode: float = 0.3
    spread: float = 1.0


TOKENS: dict[str, Weights] = {
    "both": Weights(),
    "contrastive": Weights(1, equivariant=0, hung=0, mode=0, spread=0),
    "equivariant": Weights(1, contrastive=0),
}


def drawing(paths: Sequence[Path], seed: int, size: int) -> Callable[[int], Pair]:
    """Return what draws the batch of a step: `size` tracks, each of all excerpts once before any comes again.

    Every excerpt is read once and kept: half a megabyte for half a minute.
    """
    kept: dict[int, Columns] = {}

    def track(number: int) -> Columns:
        if number not in kept:
            kept[number] = read(paths[number]).columns
        return kept[number]

    def draw(step: int) -> Pair:
        numbers = range(step * size, (step + 1) * size)
        rounds = {n // len(paths) for n in numbers}
        orders = {r: np.random.default_rng([seed, r, 8]).permutation(len(paths)) for r in rounds}
        drawn = [int(orders[n // len(paths)][n % len(paths)]) for n in numbers]
        return draw_pair([track(k) for k in drawn], np.random.default_rng([seed, step, 7]))

    return draw


def losses_of(network: Listening, pair: Pair, weights: Weights) -> dict[str, Tensor]:
    """Return the losses by name, the weighted sum of all under ""."""
    first, second = pair.first, pair.second
    heard = network(torch.cat([first.columns, second.columns]))
    found: dict[str, Tensor] = {}
    if weights.contrastive:
        found["contrastive"] = losses.which_track(*network.project(heard.contrastive).chunk(2))
    if weights.equivariant:
        keys = network.keys(heard.equivariant).float().softmax(dim=1)
        pairs = losses.signatures(keys)
        classes = PitchClasses(*map(torch.cat, zip(first.classes, second.classes, strict=True)))
        found["equivariant"] = losses.cross_power(*pairs.chunk(2), second.semitones - first.semitones)
        found["hung"] = losses.hung(pairs, classes)
        found["mode"] = losses.mode(keys, classes)
        found["spread"] = losses.spread(pairs)
    whole = torch.stack([getattr(weights, name) * loss for name, loss in found.items()]).sum()
    return {"": whole, **found}
