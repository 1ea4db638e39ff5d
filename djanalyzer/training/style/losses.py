"""What the networks that restyle are told they did wrong (paper 000, section 2.3.3).

Beside the bridge's own losses, of values, changes and texture: styles of one name lie together and apart from others, as do
stretches of one rendering; what is played at a place is told alike of two renderings and unlike of other places; what is rendered
keeps its content and comes near its target.
"""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import Tensor
from torch.nn import functional

_BETA = 0.05  # values: below 2 dB an error counts by its square
_SHARP, _CONTENT_SHARP = 10.0, 10.0  # by what a cosine is multiplied before it is a logit
_POOLED = 4  # steps of the content that are told apart as one: 0.19 s
_TEXTURE = 48  # frames, 0.56 s
_NEAR = 1  # of them on either side are too alike to be told apart


@dataclass(frozen=True, slots=True)
class Weights:
    """How much each loss counts; `preserved` and `similar` are told of what is rendered, the others of what is heard.

    Those of recordings are told where a run has some: "recording" of two places of one, "colour" of what is played whatever colour
    it has, and "kept" and "styled" of what becomes of it.
    """

    bridge: float = 1.0
    change: float = 0.5
    texture: float = 1.0
    style: float = 0.02
    rendering: float = 0.01
    content: float = 0.02
    preserved: float = 0.02
    similar: float = 0.3
    recording: float = 0.01
    colour: float = 0.02
    kept: float = 0.2
    styled: float = 0.1

    def without_disentanglement(self) -> Weights:
        """Return the weights of the ablation: both encoders learn from the bridge alone."""
        return Weights(self.bridge, self.change, self.texture, *(0.0,) * 9)


def bridge_loss(said: Tensor, target: Tensor) -> Tensor:
    """Return how far the said target is from the true one, both (batch, n_mels, n_frames): Huber's loss over its beta."""
    return functional.smooth_l1_loss(said, target, beta=_BETA)


def change_loss(said: Tensor, target: Tensor) -> Tensor:
    """Return how far it is in what changes from frame to frame: attacks are short, and the mean does not see them."""
    return functional.smooth_l1_loss(said.diff(dim=2), target.diff(dim=2), beta=_BETA)


def texture_loss(said: Tensor, target: Tensor) -> Tensor:
    """Return how far it is in mean and deviation of each band over half seconds: who is unsure says something in between, which lies
    near every value and sounds like none (McDermott and Simoncelli, "Sound Texture Perception via Statistics of the Auditory Periphery",
    2011, recognise textures by such statistics).
    """
    one, other = (x.float().unfold(2, _TEXTURE, _TEXTURE) for x in (said, target))
    mean = functional.l1_loss(one.mean(dim=3), other.mean(dim=3))
    return mean + functional.l1_loss(_deviation(one), _deviation(other))


def _deviation(x: Tensor) -> Tensor:
    return torch.sqrt(x.var(dim=3, unbiased=False) + 1e-4)


def style_loss(styles: Tensor, named: Tensor, numbers: Tensor) -> Tensor:
    """Return how badly styles are told by the nearest name (cross-entropy of the cosines).

    Parameters
    ----------
    styles : shape (n, style)
        Of length 1.
    named : shape (n_styles, style)
        Where the names lie, of length 1.
    numbers : int64, shape (n,)
        Which is right; -1 where none is.
    """
    return _cross_entropy(_SHARP * styles @ named.T, numbers)


def rendering_loss(one: Tensor, other: Tensor) -> Tensor:
    """Return how badly two stretches of one rendering find each other among those of others, both (n, style), of length 1."""
    if len(one) < 2:
        return one.sum() * 0
    cosines = _SHARP * one @ other.T
    right = torch.arange(len(one), device=one.device)
    return 0.5 * (functional.cross_entropy(cosines, right) + functional.cross_entropy(cosines.T, right))


def content_loss(one: Tensor, other: Tensor) -> Tensor:
    """Return how badly places of one rendering find themselves in another, among other places and songs (van den Oord et al. 2018).

    Parameters
    ----------
    one, other : shape (batch, content, n)
        The same places in two renderings.
    """
    rows = [functional.normalize(functional.avg_pool1d(x.float(), _POOLED), dim=1) for x in (one, other)]
    n_batch, _, n = rows[0].shape
    a, b = (x.transpose(1, 2).flatten(0, 1) for x in rows)
    at = torch.arange(n_batch * n, device=one.device)
    apart = (at[:, None] - at[None]).abs()
    is_beside = (apart > 0) & (apart <= _NEAR) & (at[:, None] // n == at[None] // n)
    cosines = (_CONTENT_SHARP * a @ b.T).masked_fill(is_beside, -torch.inf)
    return 0.5 * (functional.cross_entropy(cosines, at) + functional.cross_entropy(cosines.T, at))


def preservation_loss(content: Tensor, source: Tensor) -> Tensor:
    """Return how far the content of what is rendered is from the source's, both (batch, content, n): the mean square."""
    return functional.mse_loss(content.float(), source.float())


def similarity_loss(styles: Tensor, targets: Tensor) -> Tensor:
    """Return how far styles are from their targets, both (n, style), of length 1: 1 - cosine, 0 for none."""
    return (1 - (styles * targets).sum(dim=1)).sum() / max(1, len(styles))


def _cross_entropy(logits: Tensor, numbers: Tensor) -> Tensor:
    """Return the mean over the rows that have a number; 0 where none has."""
    summed = functional.cross_entropy(logits.float(), numbers, ignore_index=-1, reduction="sum")
    return summed / (numbers >= 0).sum().clamp_min(1)
