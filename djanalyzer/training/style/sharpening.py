"""One lesson with recordings, and with a critic: recordings have no second rendering, so what is heard in them is all that is told."""

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
class _Heard:
    """What came of all that was shown: losses by name; what was said, first of the batch, with its place and what was wanted."""

    losses: dict[str, Tensor]
    said: Tensor
    position: Tensor
    style: Tensor
    change: Tensor


@dataclass(frozen=True, slots=True)
class _Recorded:
    """What came of recordings: losses by name, what is said of them, and the number of the style of each."""

    losses: dict[str, Tensor]
    said: Tensor
    style: Tensor


def told_with_recordings(
    networks: StyleNetworks, shown: Shown, weights: Weights, sigma: float
) -> dict[str, Tensor]:
    """Return the losses by name, and their sum under "", without a critic."""
    losses = _heard(networks, shown, weights, sigma).losses
    return losses | {"": weighted(losses, weights)}


def sharpened(
    networks: StyleNetworks, critic: Critic, shown: Shown, weights: Weights, sigma: float
) -> dict[str, Tensor]:
    """Return the losses by name, and their sum under "": by it the networks learn, and the critic."""
    batch = shown.batch
    heard = _heard(networks, shown, weights, sigma)
    numbers = critic.numbered(heard.style, heard.change)
    found = criticised(critic, batch.target, heard.said, heard.position, numbers)
    slope = _slope(heard.said[: len(batch.target)], batch, weights)
    total = weighted(heard.losses, weights) + found.told + pulled(heard.said, found.pull, slope)
    told = {"critic": found.told, "deceived": found.deceived, "traits": found.traits}
    return heard.losses | told | {"": total}


def _heard(networks: StyleNetworks, shown: Shown, weights: Weights, sigma: float) -> _Heard:
    batch, unpaired = shown.batch, shown.unpaired
    paired = lesson(networks, batch, weights, sigma)
    heard = _Heard(paired.losses, paired.said, batch.position, batch.style, batch.change)
    if unpaired is None:
        return heard
    recorded = _of_recordings(networks, unpaired, batch.style, paired.examples, sigma)
    return _Heard(
        heard.losses | recorded.losses,
        torch.cat([heard.said, recorded.said]),
        torch.cat([heard.position, unpaired.position]),
        torch.cat([heard.style, recorded.style]),
        torch.cat([heard.change, torch.full_like(recorded.style, _WHOLE)]),
    )


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
