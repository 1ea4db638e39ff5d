"""One lesson of restyling: what the networks say of a batch, and how wrong that is."""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import Tensor, nn
from torch.func import functional_call
from torch.nn import functional

from djanalyzer.models.style.bridge import between
from djanalyzer.models.style.networks import CHANGES, Given, StyleNetworks
from djanalyzer.training.style.lessons import Batch
from djanalyzer.training.style.losses import (
    Weights,
    bridge_loss,
    change_loss,
    content_loss,
    preservation_loss,
    rendering_loss,
    similarity_loss,
    style_loss,
    texture_loss,
)

_NAMED = 0.25  # of the targets are told by their name, the others by an example
_GRIDDED = 0.8  # of the examples come with their grid
_EARLY = 1.5  # t is a uniform number to the power of this: the way's beginning decides most
_SAID = 0.5  # of the batches go the way towards what was said at its beginning, not towards the truth
_WHOLE = CHANGES.index("all")


@dataclass(frozen=True, slots=True)
class Lesson:
    """What came of a batch.

    Attributes
    ----------
    losses : dict of str to Tensor
        By name, each before weighting.
    said : shape (batch, n_mels, n_frames)
        What the networks take for the targets.
    examples : shape (batch, style)
        Where on the sphere the examples of the targets lie.
    """

    losses: dict[str, Tensor]
    said: Tensor
    examples: Tensor


def weighted(losses: dict[str, Tensor], weights: Weights) -> Tensor:
    """Return the sum of losses, each with its weight."""
    zero = torch.zeros((), device=next(iter(losses.values())).device)
    return sum((getattr(weights, name) * loss for name, loss in losses.items()), zero)


def lesson(networks: StyleNetworks, batch: Batch, weights: Weights, sigma: float) -> Lesson:
    """Let the networks say what becomes of a batch, and tell them how wrong that is."""
    content = networks.content(batch.source)
    own = networks.style(batch.source, batch.position)
    is_gridded = (torch.rand(len(own), 1, 1, device=own.device) < _GRIDDED).float()
    example = networks.style(batch.example, batch.of_example * is_gridded)
    named = functional.normalize(networks.prototypes, dim=1)
    is_named = torch.rand(len(example), 1, device=example.device) < _NAMED
    place = torch.where(is_named, named[batch.style], example[:, : networks.shape.style])
    target = torch.cat([place, example[:, networks.shape.style :]], dim=1)
    given = Given(batch.source, content, batch.position, own, target[:, :, None], batch.change)
    t = torch.rand(len(example), device=example.device) ** _EARLY
    ahead = batch.target if float(torch.rand(())) >= _SAID else _said_at_first(networks, given)
    x = between(batch.source, ahead, t, torch.randn_like(batch.source), sigma)
    said = networks(x, t, given)
    losses = value_losses(said, batch.target)
    if weights.style:
        losses |= _heard(networks, batch, content, (own, example, named))
        losses |= _rendered(networks, batch, content, said, example)
    return Lesson(losses, said, example[:, : networks.shape.style])


def value_losses(said: Tensor, target: Tensor) -> dict[str, Tensor]:
    """Return the losses that compare value with value."""
    return {
        "bridge": bridge_loss(said, target),
        "change": change_loss(said, target),
        "texture": texture_loss(said, target),
    }


@torch.no_grad()
def _said_at_first(networks: StyleNetworks, given: Given) -> Tensor:
    """Return what is said at the beginning of the way: who renders has nothing better ahead, and has to mend it step by step."""
    said: Tensor = networks(given.source, torch.zeros(len(given.source), device=given.source.device), given)
    return said.clamp(-1, 1)


def _heard(
    networks: StyleNetworks, batch: Batch, content: Tensor, styles: tuple[Tensor, Tensor, Tensor]
) -> dict[str, Tensor]:
    """Return the contrastive losses of both encoders."""
    places = slice(networks.shape.style)
    own, example, named = (style[:, places] for style in styles)
    whole = batch.change == _WHOLE
    own_song = whole & (batch.is_own == 1)
    in_target = networks.style(batch.target, batch.position)[:, places]
    numbers = torch.cat([batch.style, batch.source_style, torch.where(whole, batch.style, -1)])
    return {
        "style": style_loss(torch.cat([example, own, in_target]), named, numbers),
        "rendering": rendering_loss(in_target[own_song], example[own_song]),
        "content": content_loss(content, networks.content(batch.target)),
    }


def _rendered(
    networks: StyleNetworks, batch: Batch, content: Tensor, said: Tensor, example: Tensor
) -> dict[str, Tensor]:
    """Return what encoders that do not learn by it hear in what is rendered, against the source's content and the target's style."""
    whole = batch.change == _WHOLE
    places = slice(networks.shape.style)
    heard = heard_by(networks.style, said[whole], batch.position[whole])[:, places]
    return {
        "preserved": preservation_loss(heard_by(networks.content, said), content.detach()),
        "similar": similarity_loss(heard, example[whole, places].detach()),
    }


def heard_by(network: nn.Module, *seen: Tensor) -> Tensor:
    """Return what a network says so that only what it sees learns by it: else the network could learn to say what is wanted."""
    fixed = {name: parameter.detach() for name, parameter in network.named_parameters()}
    said: Tensor = functional_call(network, fixed, seen)
    return said
