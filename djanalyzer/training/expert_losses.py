"""What the experts are judged by: energy, dynamics, change points and the level of a track.

What is not known (IGNORED, or not a number) costs nothing and teaches nothing.
"""

from __future__ import annotations

import torch
from torch import Tensor
from torch.nn import functional

from djanalyzer.models.experts import HIGHEST, LOWEST, Expertise, levels_of
from djanalyzer.training.targets import IGNORED

_CHANGE = (
    6.0  # how much a change that is missed counts against one that is none: one in thirty steps holds one
)


def expert_losses(
    said: Expertise, *, energy: Tensor, dynamics: Tensor, changes: Tensor, level: Tensor
) -> dict[str, Tensor]:
    """Return the loss of each task by name.

    Parameters
    ----------
    said : Expertise
    energy, dynamics : shape (batch, steps)
        0 to 1. The loss is the mean absolute error: an error of a 24th in dynamics is one LU.
    changes : shape (batch, steps)
        1 in the step in which somebody joins or leaves, 0 (or less than 1, near such a step) elsewhere. Cross-entropy.
    level : shape (batch,)
        1 to 10. The loss is the mean absolute error as a share of the way from 1 to 10.
    """
    return {
        "energy": _mean_where_known((torch.sigmoid(said.energy.float()) - energy).abs(), energy),
        "dynamics": _mean_where_known((torch.sigmoid(said.dynamics.float()) - dynamics).abs(), dynamics),
        "changes": _change_loss(said.changes.float(), changes),
        "level": _mean_where_known((levels_of(said.level.float()) - level).abs() / (HIGHEST - LOWEST), level),
    }


def _change_loss(logits: Tensor, targets: Tensor) -> Tensor:
    wanted = torch.where(is_known(targets), targets, 0.0).float()
    weight = torch.tensor(_CHANGE, device=logits.device)
    each = functional.binary_cross_entropy_with_logits(logits, wanted, pos_weight=weight, reduction="none")
    return _mean_where_known(each, targets)


def is_known(targets: Tensor) -> Tensor:
    """Say where a target is known, shape kept."""
    return torch.isfinite(targets) & (targets != IGNORED)


def _mean_where_known(each: Tensor, targets: Tensor) -> Tensor:
    known = is_known(targets)
    return torch.where(known, each, 0.0).sum() / known.sum().clamp(min=1)
