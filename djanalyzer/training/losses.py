"""What the heads are judged by."""

from __future__ import annotations

import torch
from torch import Tensor
from torch.nn import functional

from djanalyzer.models.activations import CUE_KINDS
from djanalyzer.models.network import Logits
from djanalyzer.training.batches import IGNORED, Batch

# How much a missed frame counts against a false one, by head; beats fill a tenth of the frames, cues a thousandth.
_POSITIVE = (2.0, 3.0, 6.0, *[8.0] * len(CUE_KINDS))
# How much each head counts, so that the rare ones are not drowned nor the plentiful ones starved.
_WEIGHTS = {
    "beats": 1.5,
    "downbeats": 2.0,
    "boundaries": 2.0,
    "cues": 2.5,
    "sections": 0.1,
    "energy": 0.3,
    "key": 0.1,
}


def losses(logits: Logits, batch: Batch) -> dict[str, Tensor]:
    """Return the loss of every head, before weighting."""
    frames = functional.binary_cross_entropy_with_logits(
        logits.frames.float(),
        batch.frames,
        pos_weight=torch.tensor(_POSITIVE, device=logits.frames.device),
        reduction="none",
    ).mean(dim=(0, 1))
    is_judged = (batch.sections != IGNORED).float()
    sections = functional.cross_entropy(
        logits.sections.float().transpose(1, 2),
        batch.sections,
        ignore_index=IGNORED,
        label_smoothing=0.05,
        reduction="none",
    )
    energy = (torch.sigmoid(logits.energy.float()) - batch.energy).abs()
    n_judged = is_judged.sum().clamp(min=1)
    return {
        "beats": frames[0],
        "downbeats": frames[1],
        "boundaries": frames[2],
        "cues": frames[3:].sum(),
        "sections": sections.sum() / n_judged,
        "energy": (energy * is_judged).sum() / n_judged,
        "key": _key_loss(logits.key.float(), batch.key),
    }


def _key_loss(logits: Tensor, key: Tensor) -> Tensor:
    each = functional.cross_entropy(logits, key, ignore_index=IGNORED, label_smoothing=0.05, reduction="none")
    return each.sum() / (key != IGNORED).sum().clamp(min=1)


def total(parts: dict[str, Tensor]) -> Tensor:
    """Return the weighted sum that is descended."""
    return torch.stack([_WEIGHTS[name] * loss for name, loss in parts.items()]).sum()
