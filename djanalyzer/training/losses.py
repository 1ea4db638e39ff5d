"""What the heads are judged by."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import torch
from torch import Tensor
from torch.nn import functional

from djanalyzer.models.activations import CUE_KINDS
from djanalyzer.models.network import Logits
from djanalyzer.training.batches import Batch
from djanalyzer.training.targets import IGNORED

# How much a missed frame counts against a false one, by head; beats fill a tenth of the frames, cues a thousandth.
_POSITIVE = (2.0, 3.0, 6.0, *[8.0] * len(CUE_KINDS))
# How much each head counts, so that the rare ones are not drowned nor the plentiful ones starved.
WEIGHTS = {
    "beats": 1.5,
    "downbeats": 2.0,
    "boundaries": 2.0,
    "cues": 2.5,
    "sections": 0.1,
    "energy": 0.3,
    "vocals": 0.1,
    "key": 0.1,
    "keys": 0.05,
    "tempo": 0.1,
    "meter": 0.05,
}
_N_RHYTHM = 2  # beats and downbeats come first among the outputs of frames


@dataclass(frozen=True)
class Losses:
    """The loss of every head by name, before weighting, and how well beats and downbeats of each track were told.

    The latter is not a number where nobody knows them.
    """

    parts: dict[str, Tensor]
    by_track: Tensor


def losses(logits: Logits, batch: Batch, tolerance: int = 0) -> Losses:
    """Judge all heads; beats and downbeats may be `tolerance` frames off."""
    by_track = frame_losses(logits.frames.float(), batch.frames, tolerance)
    is_known = batch.frames[:, 0] != IGNORED
    frames = by_track.sum(dim=0) / is_known.sum(dim=0).clamp(min=1)
    is_judged = ((batch.sections != IGNORED) & (batch.energy != IGNORED)).float()
    sections = functional.cross_entropy(
        logits.sections.float().transpose(1, 2),
        batch.sections,
        ignore_index=IGNORED,
        label_smoothing=0.05,
        reduction="none",
    )
    energy = (torch.sigmoid(logits.energy.float()) - batch.energy).abs()
    n_judged = is_judged.sum().clamp(min=1)
    parts = {
        "beats": frames[0],
        "downbeats": frames[1],
        "boundaries": frames[2],
        "cues": frames[3:].sum(),
        "sections": sections.sum() / (batch.sections != IGNORED).sum().clamp(min=1),
        "energy": (energy * is_judged).sum() / n_judged,
        "vocals": _vocal_loss(logits.vocals.float(), batch.vocals),
        "key": _class_loss(logits.key.float(), batch.key),
        "keys": _class_loss(logits.keys.float().flatten(0, 1), batch.keys.flatten()),
        "tempo": _tempo_loss(logits.tempo.float(), batch.tempo),
        "meter": _class_loss(logits.meter.float(), batch.meter),
    }
    rhythm = by_track[:, :_N_RHYTHM].sum(dim=1)
    return Losses(parts, rhythm.masked_fill(~is_known[:, :_N_RHYTHM].all(dim=1), torch.nan))


def frame_losses(logits: Tensor, targets: Tensor, tolerance: int) -> Tensor:
    """Return the mean cross-entropy of each full-rate head in each excerpt, shape (batch, heads); 0 where it is not known.

    A head's targets are known for a whole excerpt, or IGNORED for all of it.
    """
    weight = torch.tensor(_POSITIVE, device=logits.device)
    is_known = targets[:, 0] != IGNORED
    targets = targets.clamp(min=0)
    exact = functional.binary_cross_entropy_with_logits(
        logits, targets, pos_weight=weight, reduction="none"
    ).mean(dim=1)
    if not tolerance:
        return exact * is_known
    tolerant = shift_tolerant(
        logits[..., :_N_RHYTHM], targets[..., :_N_RHYTHM], weight[:_N_RHYTHM], tolerance
    )
    return torch.cat([tolerant, exact[:, _N_RHYTHM:]], dim=1) * is_known


def shift_tolerant(logits: Tensor, targets: Tensor, weight: Tensor, tolerance: int) -> Tensor:
    """Return a cross-entropy that forgives being early or late, shape (batch, heads).

    After Foscarin, Schlüter and Widmer (Beat This!, ISMIR 2024, section 3.2): a label is compared with the highest answer
    within `tolerance` frames of it, every other frame with the highest answer as near to it, and nothing is asked of the frames
    within twice the tolerance of a label, so that the answer stays one sharp peak. Frames that near to either end are not
    judged: what they would be compared with lies outside.

    What differs from theirs: 3 frames are 60 ms there and 70 ms here (50 and 43.07 frames a second); a label's weight is
    fixed (theirs is counted in the training data, after the widening), and is half as much again, see below.

    Parameters
    ----------
    logits, targets : shape (batch, frames, heads)
        More than 4 * tolerance frames.
    weight : shape (heads,)
        How much a label counts against a frame without one.
    """
    labels = (targets >= 2 / 3).float()  # the frame nearest to each label
    highest = _highest(logits, tolerance)
    missed = functional.softplus(-highest) * labels * weight
    is_free = 1 - _highest(labels, 2 * tolerance)
    false = functional.softplus(highest) * is_free
    judged = slice(2 * tolerance, logits.shape[1] - 2 * tolerance)
    # A triangle's frames sum to 1.5 labels; the same sum keeps labels and other frames in the proportion of the exact loss.
    return (1.5 * missed + false)[:, judged].mean(dim=1)


def _highest(values: Tensor, reach: int) -> Tensor:
    """Return the maximum within `reach` frames on either side."""
    pooled = functional.max_pool1d(values.transpose(1, 2), 2 * reach + 1, stride=1, padding=reach)
    return pooled.transpose(1, 2)


def _vocal_loss(logits: Tensor, targets: Tensor) -> Tensor:
    is_judged = (targets != IGNORED).float()
    each = functional.binary_cross_entropy_with_logits(logits, targets.clamp(min=0), reduction="none")
    return (each * is_judged).sum() / is_judged.sum().clamp(min=1)


def _class_loss(logits: Tensor, index: Tensor) -> Tensor:
    each = functional.cross_entropy(
        logits, index, ignore_index=IGNORED, label_smoothing=0.05, reduction="none"
    )
    return each.sum() / (index != IGNORED).sum().clamp(min=1)


def _tempo_loss(logits: Tensor, shares: Tensor) -> Tensor:
    each = -(shares * torch.log_softmax(logits, dim=-1)).sum(dim=-1)
    return each.sum() / shares.sum().clamp(min=1)


def total(parts: Mapping[str, Tensor], weights: Mapping[str, float] = WEIGHTS) -> Tensor:
    """Return the weighted sum that is descended."""
    return torch.stack([weights[name] * loss for name, loss in parts.items()]).sum()
