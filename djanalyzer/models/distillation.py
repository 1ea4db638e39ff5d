"""Cross-task knowledge distillation of paper 000: every decoder teaches the others and the shared encoder."""

from __future__ import annotations

from collections.abc import Mapping

import torch
from torch import Tensor, nn
from torch.nn import functional

from djanalyzer.models.structure_path import Features

TEACHERS = ("structure", "segmentation", "style")
STUDENTS = ("shared", *TEACHERS)
COOLEST, WARMEST = 1.0, 2.0  # temperatures of a task that is learned, and of one that is not begun
_DEPTH = 64


class Distillation(nn.Module):
    """What each student should know of what each teacher knows, as a loss; used in training alone.

    Teachers' features are projected by fixed orthonormal directions and made a distribution over them by a softmax of their
    own temperature; a student's guess of it comes from a layer of its own for each teacher. No gradient reaches a teacher, and
    the directions do not learn, so nobody can agree by saying nothing.
    """

    def __init__(self, width: int) -> None:
        super().__init__()
        depth = min(_DEPTH, width)
        self.directions = nn.ParameterDict()
        for teacher in TEACHERS:
            basis = torch.linalg.qr(torch.randn(width, depth)).Q if width else torch.zeros(0, 0)
            self.directions[teacher] = nn.Parameter(basis, requires_grad=False)
        self.guesses = nn.ModuleDict(
            {f"{s}_{t}": nn.Linear(width, depth) for s in STUDENTS for t in TEACHERS if s != t}
        )

    def forward(self, features: Features, left: Mapping[str, float]) -> Tensor:
        """Return the mean divergence over all pairs.

        Parameters
        ----------
        features : Features
            All of shape (batch, steps, width).
        left : mapping of teacher to number
            What is left of its loss, 1 at first and 0 where nothing is: how far it is from having learned its task.
        """
        divergences = []
        for teacher in TEACHERS:
            temperature = temperature_of(left.get(teacher, 1.0))
            known = functional.layer_norm(
                getattr(features, teacher).detach().float(), [features.shared.shape[2]]
            )
            taught = torch.softmax(known @ self.directions[teacher] / temperature, dim=-1)
            for student in STUDENTS:
                if student != teacher:
                    guess = self.guesses[f"{student}_{teacher}"](getattr(features, student).float())
                    said = torch.log_softmax(guess / temperature, dim=-1)
                    apart = functional.kl_div(said, taught, reduction="none").sum(dim=-1).mean()
                    divergences.append(apart * temperature**2)
        return torch.stack(divergences).mean()


def temperature_of(left: float) -> float:
    """Return the temperature of a teacher: 2 while it knows nothing (soft, vague), 1 when it has learned its task."""
    return COOLEST + (WARMEST - COOLEST) * min(max(left, 0.0), 1.0)
