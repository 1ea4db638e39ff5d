"""Cue points as objects: which kind begins in each step, how sure that is, and where in the step it lies.

CUE-DETR (Argüello et al. 2024) finds cue points as boxes in pictures of spectrograms. Here no box has to be drawn: every step
says for itself what it holds, as detectors without anchors do (Tian et al., FCOS, ICCV 2019), and
`decoding.cue_objects.objects_of` makes a list of it.
"""

from __future__ import annotations

import math
from typing import NamedTuple

import torch
from torch import Tensor, nn

from djanalyzer.models.activations import CUE_KINDS
from djanalyzer.models.decoding.cue_objects import CueObject, objects_of

__all__ = ["ALPHA", "GAMMA", "CueAnswers", "CueObject", "CueObjects", "chances_of", "objects_of"]

# Of the varifocal loss (Zhang et al., VarifocalNet, CVPR 2021): how much a step without a cue point counts, and how much
# less the clearer it is that it has none.
ALPHA, GAMMA = 0.75, 2.0

_PRIOR = 0.01  # what each step says of each kind at first
_KERNEL = 5  # steps: about a bar


class CueAnswers(NamedTuple):
    """What is said about cue points.

    Attributes
    ----------
    logits : shape (batch, steps, len(CUE_KINDS))
        `chances_of` makes chances of them.
    offsets : shape (batch, steps, len(CUE_KINDS)), -0.5 to 0.5
        Where in the step, counted in steps from its middle: the cue point lies at (step + 0.5 + offset) / STEP_RATE.
    """

    logits: Tensor
    offsets: Tensor


class CueObjects(nn.Module):
    """Detects cue points: two layers of convolution over the shared steps, then kinds and offsets.

    Parameters
    ----------
    width : int
        Of the shared steps.
    hidden : int
        Of the layers between.
    """

    def __init__(self, width: int, hidden: int = 64, dropout: float = 0.1) -> None:
        super().__init__()
        self.norm = nn.LayerNorm(width)
        self.around = nn.Conv1d(width, hidden, _KERNEL, padding=_KERNEL // 2)
        self.again = nn.Conv1d(hidden, hidden, _KERNEL, padding=_KERNEL // 2)
        self.dropout = nn.Dropout(dropout)
        self.kinds = nn.Conv1d(hidden, len(CUE_KINDS), 1)
        self.places = nn.Conv1d(hidden, len(CUE_KINDS), 1)
        with torch.no_grad():
            nn.init.constant_(self.kinds.bias, math.log(_PRIOR / (1 - _PRIOR)))  # type: ignore[arg-type]
            nn.init.zeros_(self.places.weight)
            nn.init.zeros_(self.places.bias)  # type: ignore[arg-type]

    def forward(self, shared: Tensor) -> CueAnswers:
        """Answer for every step, from the shared steps of shape (batch, steps, width)."""
        x = torch.relu(self.around(self.norm(shared).transpose(1, 2)))
        x = self.dropout(torch.relu(self.again(x)) + x)
        offsets = 0.5 * torch.tanh(self.places(x))
        return CueAnswers(self.kinds(x).transpose(1, 2), offsets.transpose(1, 2))


def chances_of(logits: Tensor) -> Tensor:
    """Return the chances of cue points, 0 to 1, that logits learned by the varifocal loss stand for; shape kept.

    That loss forgives small answers where there is nothing, so what is least costly to say is more than the chance. Where a
    cue point has chance c, the cheapest answer p solves

        c / (1 - c) = ALPHA * p^GAMMA * (p / (1 - p) - GAMMA * log(1 - p)),

    which is read here from right to left. (For cue points placed exactly; badly placed ones count for less, and so they do
    in the loss.)
    """
    p = torch.sigmoid(logits.float())
    odds = ALPHA * p**GAMMA * (torch.exp(logits.float()) + GAMMA * nn.functional.softplus(logits.float()))
    return torch.where(torch.isinf(odds), torch.ones_like(odds), odds / (1 + odds))
