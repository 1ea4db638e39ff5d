"""What a whole network is judged by: its heads, and where it has one, its structure path with the distillation."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from torch import Tensor, nn

from djanalyzer.models.distillation import TEACHERS, Distillation
from djanalyzer.models.network import Logits, Network
from djanalyzer.training import form_losses, losses
from djanalyzer.training.batches import Batch
from djanalyzer.training.weighing import relative_losses

_MEMORY = 0.98  # of the losses that say how far a task has come
_CUES = "cue_objects"  # of the structure path; the heads have cues of their own

# How much each task counts in the whole.
WEIGHTS: Mapping[str, float] = {
    **losses.WEIGHTS,
    **{_CUES if task == "cues" else task: weight for task, weight in form_losses.USUAL.items()},
}


@dataclass
class Headway:
    """How far the tasks that teach each other have come: their losses at first and lately."""

    first: dict[str, float] = field(default_factory=dict)
    now: dict[str, float] = field(default_factory=dict)

    def left(self) -> dict[str, float]:
        """Return what is left of the loss of each, 1 at first."""
        return relative_losses(self.first, self.now)

    def follow(self, told: Mapping[str, float]) -> None:
        """Take the losses of a step."""
        for task in TEACHERS:
            if told.get(task, 0.0) > 0:  # nothing is told of tasks that no excerpt has labels for
                self.first.setdefault(task, told[task])
                self.now[task] = _MEMORY * self.now.get(task, told[task]) + (1 - _MEMORY) * told[task]


class Pupil(nn.Module):
    """A network together with the distillation among its parts, so that processes share the gradients of both."""

    def __init__(self, network: Network, distillation: Distillation | None) -> None:
        super().__init__()
        self.network = network
        self.distillation = distillation

    def forward(self, inputs: Iterable[Any], left: Mapping[str, float]) -> tuple[Logits, Tensor | None]:
        """Return what the network says to its inputs, and how far its parts are from knowing what the others know."""
        logits: Logits = self.network(*inputs)
        if self.distillation is None or logits.structure is None:
            return logits, None
        return logits, self.distillation(logits.structure.features, left)


def distillation_for(network: Network) -> Distillation | None:
    """Return the distillation of a network that has a structure path."""
    shape = network.configuration.structure
    return Distillation(shape.width) if shape else None


def judge(
    logits: Logits, batch: Batch, tolerance: int = 0, divergence: Tensor | None = None
) -> losses.Losses:
    """Return the loss of every task by name, before weighting."""
    judged = losses.losses(logits, batch, tolerance)
    if logits.structure is None:
        return judged
    tasks = form_losses.form_losses(logits.structure, batch).tasks
    parts = judged.parts | {_CUES if task == "cues" else task: loss for task, loss in tasks.items()}
    if divergence is not None:
        parts["distillation"] = divergence
    return losses.Losses(parts, judged.by_track)
