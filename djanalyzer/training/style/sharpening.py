"""One lesson with a critic, and with recordings: those have no second rendering, so that nothing but what is heard in them can be told."""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import Tensor

from djanalyzer.models.style.bridge import between
from djanalyzer.models.style.networks import CHANGES, Given, StyleNetworks
from djanalyzer.training.style.critic import Critic, criticised, pulled
from djanalyzer.training.style.lessons import Batch
from djanalyzer.training.style.losses import (
    Weights,
    content_loss,
    preservation_loss,
    rendering_loss,
    similarity_loss,
)
from djanalyzer.training.style.recordings import Unpaired
from djanalyzer.training.style.telling import heard_by, lesson, value_losses, weighted

_WHOLE = CHANGES.index("all")


@dataclass(frozen=True, slots=True)
class Shown:
    """What a step is shown: a batch, and stretches of recordings where the run has some, no more than the batch has songs."""

    batch: Batch
    unpaired: Unpaired | None


@dataclass(frozen=True, slots=True)
class _Recorded:
    """What came of recordings: losses by name, what is said of them, and the number of the style of each."""

    losses: dict[str, Tensor]
    said: Tensor
    style: Tensor


def sharpened(
    networks: StyleNetworks, critic: Critic, shown: Shown, weights: Weights, sigma: float
) -> dict[str, Tensor]:
    """Return the losses by name, and their sum under "": by it the networks learn, and the critic."""
    batch, unpaired = shown.batch, shown.unpaired
    paired = lesson(networks, batch, weights, sigma)
    losses = dict(paired.losses)
    said, position = paired.said, batch.position
    style, change = batch.style, batch.change
    if unpaired is not None:
        recorded = _of_recordings(networks, unpaired, batch.style, paired.examples, sigma)
        losses |= recorded.losses
        said = torch.cat([said, recorded.said])
        position = torch.cat([position, unpaired.position])
        style = torch.cat([style, recorded.style])
        change = torch.cat([change, torch.full_like(recorded.style, _WHOLE)])
    found = criticised(critic, batch.target, said, position, critic.numbered(style, change))
    total = (
        weighted(losses, weights) + found.told + pulled(said, found.pull, _slope(paired.said, batch, weights))
    )
    return losses | {"critic": found.told, "deceived": found.deceived, "traits": found.traits, "": total}


def _slope(said: Tensor, batch: Batch, weights: Weights) -> Tensor:
    """Return the gradient of the losses per value at what was said."""
    free = said.detach().float().requires_grad_()
    (slope,) = torch.autograd.grad(weighted(value_losses(free, batch.target), weights), free)
    return slope


def _of_recordings(
    networks: StyleNetworks, unpaired: Unpaired, styles: Tensor, examples: Tensor, sigma: float
) -> _Recorded:
    """Render stretches of recordings like examples of the batch, and tell what encoders hear in them and in what becomes of them."""
    n, places = len(unpaired.source), slice(networks.shape.style)
    content = networks.content(unpaired.source)
    own = networks.style(unpaired.source, unpaired.position)
    other = networks.style(unpaired.other, unpaired.of_other)
    # An example's place in the bar is its own song's; the recording's own lies nearer than none.
    wanted = torch.cat([examples[:n].detach(), networks.named(styles[:n])[:, networks.shape.style :]], dim=1)
    given = Given(
        unpaired.source,
        content,
        unpaired.position,
        own,
        wanted[:, :, None],
        torch.full_like(styles[:n], _WHOLE),
    )
    # The way ahead is what was said at its beginning: nobody knows better.
    with torch.no_grad():
        ahead = networks(unpaired.source, torch.zeros(n, device=content.device), given).clamp(-1, 1)
    t = torch.rand(n, device=content.device)
    said = networks(between(unpaired.source, ahead, t, torch.randn_like(ahead), sigma), t, given)
    heard = heard_by(networks.style, said, unpaired.position)[:, places]
    losses = {
        "recording": rendering_loss(own[:, places], other[:, places]),
        "colour": content_loss(content, networks.content(unpaired.again)),
        "kept": preservation_loss(heard_by(networks.content, said), content.detach()),
        "styled": similarity_loss(heard, examples[:n].detach()),
    }
    return _Recorded(losses, said, styles[:n])
