"""What a batch is and what is learned from it: with both class tokens or with one alone, and then from known styles."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import torch
from torch import Tensor

from djanalyzer.models.selfsup.network import Listening
from djanalyzer.music.styles import STYLE_NAMES
from djanalyzer.training.selfsup import losses
from djanalyzer.training.selfsup.excerpts import Excerpt, read
from djanalyzer.training.selfsup.views import Pair, draw_pair

_MOST_KEPT = 1 << 30  # bytes of excerpts in memory


@dataclass(frozen=True, slots=True)
class Weights:
    """How many class tokens there are, and how much each loss counts; those that count nothing are not computed.

    Where styles are learned, it is the embedding itself that tells tracks apart, and no layers after it.
    """

    n_tokens: int = 2
    contrastive: float = 1.0
    equivariant: float = 4.0
    profiles: float = 1.0
    spread: float = 1.0
    style: float = 0.0


# "styles" goes on from weights of "both": music of the generator whose style is known is drawn together. That is no self-supervision.
# "versions" goes on from "styles" and tells tracks of one style apart again, which else come as near to each other as versions of one.
TOKENS: dict[str, Weights] = {
    "both": Weights(),
    "contrastive": Weights(1, equivariant=0, profiles=0, spread=0),
    "equivariant": Weights(1, contrastive=0),
    "styles": Weights(contrastive=0.5, style=1.0),
    "versions": Weights(contrastive=2.0, style=0.5),
}


def drawing(paths: Sequence[Path], seed: int, size: int) -> Callable[[int], Pair]:
    """Return what draws the batch of a step: `size` tracks, each of all excerpts once before any comes again.

    Excerpts are read once and kept, half a megabyte for half a minute, until they take `_MOST_KEPT`; others are read whenever drawn.
    """
    kept: dict[int, Excerpt] = {}
    n_bytes = 0
    numbers_of = {name: number for number, name in enumerate(STYLE_NAMES)}

    def track(number: int) -> Excerpt:
        nonlocal n_bytes
        if number in kept:
            return kept[number]
        found = read(paths[number])
        if n_bytes < _MOST_KEPT:
            kept[number] = found
            n_bytes += found.columns.nbytes
        return found

    def draw(step: int) -> Pair:
        numbers = range(step * size, (step + 1) * size)
        rounds = {n // len(paths) for n in numbers}
        orders = {r: np.random.default_rng([seed, r, 8]).permutation(len(paths)) for r in rounds}
        drawn = [track(int(orders[n // len(paths)][n % len(paths)])) for n in numbers]
        pair = draw_pair([each.columns for each in drawn], np.random.default_rng([seed, step, 7]))
        return replace(pair, styles=torch.tensor([numbers_of.get(each.style, -1) for each in drawn]))

    return draw


def losses_of(network: Listening, pair: Pair, weights: Weights) -> dict[str, Tensor]:
    """Return the losses by name, the weighted sum of all under ""."""
    first, second = pair.first, pair.second
    heard = network(torch.cat([first.columns, second.columns]))
    found: dict[str, Tensor] = {}
    if weights.contrastive:
        told = (network.embed if weights.style else network.project)(heard.contrastive)
        one, other = told.chunk(2)
        found["contrastive"] = losses.which_track(one, other)
    if weights.style:
        found["style"] = losses.same_style(network.embed(heard.contrastive), pair.styles.repeat(2))
    if weights.equivariant:
        keys = network.keys(heard.equivariant).float().softmax(dim=1)
        pairs = losses.signatures(keys)
        lower, higher = pairs.chunk(2)
        found["equivariant"] = losses.cross_power(lower, higher, second.semitones - first.semitones)
        found["profiles"] = losses.profiles(keys, torch.cat([first.classes, second.classes]))
        found["spread"] = losses.spread(pairs)
    whole = torch.stack([getattr(weights, name) * loss for name, loss in found.items()]).sum()
    return {"": whole, **found}
