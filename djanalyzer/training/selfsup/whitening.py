"""What of the contrastive token tells tracks apart: found without labels, from views of the same track.

What differs between views of one track (seconds, key, speed, equalizer) says nothing about the track: those directions are shortened
until all of them are as long (within-class covariance normalization, Hatch et al. 2006, with tracks as classes).
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

import torch
from torch import Tensor

from djanalyzer.models.selfsup.network import Listening
from djanalyzer.training.selfsup.views import Pair

_KEPT = 0.1  # of the mean variance is added to each direction's: what hardly varies is not blown up


class Whitening(NamedTuple):
    """The middle of all embeddings, (width,), and a matrix, (width, width)."""

    centre: Tensor
    turn: Tensor


@torch.inference_mode()
def contrastive_pairs(
    network: Listening, draw: Callable[[int], Pair], n_batches: int
) -> tuple[Tensor, Tensor]:
    """Return the contrastive tokens of two views of tracks, each (n, width)."""
    network.eval()
    found: list[tuple[Tensor, Tensor]] = []
    for step in range(n_batches):
        pair = draw(step)
        found.append((network(pair.first.columns).contrastive, network(pair.second.columns).contrastive))
    return torch.cat([a for a, _ in found]), torch.cat([b for _, b in found])


def whitening_of(first: Tensor, second: Tensor) -> Whitening:
    """Return what makes views of a track alike, from the tokens of two views, each (n, width)."""
    both = torch.cat([first, second]).double()
    apart = (first - second).double()
    within = apart.T @ apart / (2 * len(apart))
    strengths, directions = torch.linalg.eigh(within)
    strengths = strengths + _KEPT * strengths.mean()
    turn = directions * strengths.rsqrt() @ directions.T
    return Whitening(both.mean(dim=0).float(), turn.float())


def whiten(network: Listening, whitening: Whitening) -> None:
    """Let a network's embeddings be turned so."""
    network.centre.copy_(whitening.centre)
    network.turn.copy_(whitening.turn)
