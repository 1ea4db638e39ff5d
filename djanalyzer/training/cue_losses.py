"""What detected cue points are judged by: whether one is there, how well it is placed, and how sure one may be."""

from __future__ import annotations

import torch
from torch import Tensor
from torch.nn import functional

from djanalyzer.models.cueing import ALPHA, GAMMA, CueAnswers
from djanalyzer.training.expert_losses import is_known

_THERE = 0.5  # from this target on a step holds a cue point
_HIT, _MISSED = 0.5, 1.0  # steps: half a beat at 160 BPM (0.19 s), a whole one


def cue_object_losses(said: CueAnswers, *, kinds: Tensor, offsets: Tensor) -> dict[str, Tensor]:
    """Return the losses of the objects ("cue_objects") and of their places within a step ("cue_offsets").

    Parameters
    ----------
    said : CueAnswers
    kinds : shape (batch, steps, len(CUE_KINDS))
        1 where a cue point of the kind lies in the step, else 0; IGNORED where nobody knows.
    offsets : shape (batch, steps, len(CUE_KINDS))
        Where in the step, counted in steps from its middle; of no matter where there is no cue point.
    """
    known, there = is_known(kinds), is_known(kinds) & (kinds >= _THERE)
    placed = torch.where(there, (said.offsets.float() - offsets).abs(), 0.0)
    quality = torch.where(there, quality_of(placed.detach()), 0.0)
    each = torch.where(known, varifocal(said.logits.float(), quality), 0.0)
    n_there = there.sum().clamp(min=1)
    # Not one in five excerpts lacks cue points of every kind; such ones are held against the usual number, one.
    return {"cue_objects": each.sum() / n_there, "cue_offsets": placed.sum() / n_there}


def quality_of(distance: Tensor) -> Tensor:
    """Return how well objects so many steps beside the truth are placed: 1 where that is a hit, falling to 0 a step beside it.

    This stands where detectors of boxes take intersection over union: what the answer is to tell is the chance of a hit.
    """
    return ((_MISSED - distance) / (_MISSED - _HIT)).clamp(0, 1)


def varifocal(logits: Tensor, quality: Tensor) -> Tensor:
    """Return the varifocal loss of each answer, shape kept (Zhang et al., VarifocalNet, CVPR 2021, eq. 2).

    Where there is something (quality q > 0): q times the cross-entropy with q, so that what is placed well counts more and
    is to be surer. Where there is nothing: the cross-entropy, by ALPHA, and by the answer to the power of GAMMA, so that the
    many clear cases do not drown the few that matter. `models.cueing.chances_of` undoes what that does to the answer.
    """
    entropy = functional.binary_cross_entropy_with_logits(logits, quality, reduction="none")
    return torch.where(quality > 0, quality, ALPHA * torch.sigmoid(logits) ** GAMMA) * entropy
