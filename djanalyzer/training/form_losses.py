"""What the structure path is judged by: the losses of paper 000 with those of its further heads."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol

import torch
from torch import Tensor
from torch.nn import functional

from djanalyzer.models.structure_path import StructureLogits
from djanalyzer.training.cue_losses import cue_object_losses
from djanalyzer.training.expert_losses import expert_losses
from djanalyzer.training.style_losses import ClassWeights, joined, style_losses
from djanalyzer.training.targets import IGNORED

# Paper 000, equation 12: 0.3 structure, 0.2 segmentation, 0.3 style (there its transfer, here genre and mood), 0.2
# distillation. What the paper does not have joins with little weight, so that those four remain what is learned first.
USUAL: Mapping[str, float] = {
    "structure": 0.3,
    "segmentation": 0.2,
    "style": 0.3,
    "distillation": 0.2,
    "experts": 0.2,
    "cues": 0.02,
}
_SMOOTHING = 0.05
SEGMENT_SHARE = 0.5  # of the hierarchical loss: the rest is the frames'
_BOUNDARY = 4.0  # how much a missed boundary counts against a false one
CUE_OFFSETS = 0.2
_EXPERTS: Mapping[str, float] = {"energy": 1.0, "dynamics": 1.0, "changes": 0.3, "level": 1.0}


@dataclass(frozen=True, slots=True)
class FormLosses:
    """The losses of tasks, as they are weighed, and the single ones that they consist of, for the log."""

    tasks: dict[str, Tensor]
    parts: dict[str, Tensor]


class Known(Protocol):
    """What should be said about excerpts: of a lesson, or of a batch."""

    @property
    def sections(self) -> Tensor: ...
    @property
    def segments(self) -> Tensor: ...
    @property
    def boundaries(self) -> Tensor: ...
    @property
    def energy(self) -> Tensor: ...
    @property
    def dynamics(self) -> Tensor: ...
    @property
    def changes(self) -> Tensor: ...
    @property
    def level(self) -> Tensor: ...
    @property
    def genre(self) -> Tensor: ...
    @property
    def mood(self) -> Tensor: ...
    @property
    def cue_kinds(self) -> Tensor: ...
    @property
    def cue_offsets(self) -> Tensor: ...


def form_losses(
    said: StructureLogits, lesson: Known, class_weights: ClassWeights | None = None
) -> FormLosses:
    """Judge everything but the distillation."""
    structure = hierarchical_loss(said.sections.float(), lesson.sections, lesson.segments)
    boundaries = boundary_loss(said.boundaries.float(), lesson.boundaries, lesson.sections != IGNORED)
    style = style_losses(said.genre, said.mood, lesson.genre, lesson.mood, class_weights)
    experts = expert_losses(
        said.experts,
        energy=_within(lesson.energy, lesson.sections),
        dynamics=_within(lesson.dynamics, lesson.sections),
        changes=_within(lesson.changes, lesson.sections),
        level=lesson.level,
    )
    cues = cue_object_losses(said.cues, kinds=lesson.cue_kinds, offsets=lesson.cue_offsets)
    tasks = {
        "structure": structure,
        "segmentation": boundaries,
        "style": joined(style),
        "experts": torch.stack([share * experts[name] for name, share in _EXPERTS.items()]).sum(),
        "cues": cues["cue_objects"] + CUE_OFFSETS * cues["cue_offsets"],
    }
    return FormLosses(tasks, {"structure": structure, "segmentation": boundaries, **style, **experts, **cues})


def _within(targets: Tensor, sections: Tensor) -> Tensor:
    """Return the targets, IGNORED beyond the track."""
    return torch.where(sections == IGNORED, torch.full_like(targets, IGNORED), targets)


def hierarchical_loss(logits: Tensor, sections: Tensor, segments: Tensor) -> Tensor:
    """Return the hierarchical classification loss of paper 000: of frames, and of whole segments.

    A segment's logits are the mean of its frames'; the paper names both levels and gives no formula.

    Parameters
    ----------
    logits : shape (batch, steps, labels)
    sections, segments : shape (batch, steps)
    """
    known = sections != IGNORED
    frames = functional.cross_entropy(
        logits.transpose(1, 2), sections, ignore_index=IGNORED, label_smoothing=_SMOOTHING, reduction="none"
    )
    frame_loss = frames.sum() / known.sum().clamp(min=1)
    member = functional.one_hot(segments, int(segments.max()) + 1).to(logits.dtype) * known.unsqueeze(-1)
    size = member.sum(dim=1)
    means = member.transpose(1, 2) @ logits / size.clamp(min=1).unsqueeze(-1)
    labels = (member * sections.clamp(min=0).unsqueeze(-1)).amax(dim=1).long()
    wanted = torch.where(size > 0, labels, torch.full_like(labels, IGNORED))
    each = functional.cross_entropy(
        means.transpose(1, 2), wanted, ignore_index=IGNORED, label_smoothing=_SMOOTHING, reduction="none"
    )
    segment_loss = each.sum() / (size > 0).sum().clamp(min=1)
    return (1 - SEGMENT_SHARE) * frame_loss + SEGMENT_SHARE * segment_loss


def boundary_loss(logits: Tensor, targets: Tensor, known: Tensor) -> Tensor:
    """Return binary cross-entropy plus Dice loss of boundaries (paper 000, section 2.3.2), all of shape (batch, steps)."""
    weight = torch.tensor(_BOUNDARY, device=logits.device)
    each = functional.binary_cross_entropy_with_logits(logits, targets, pos_weight=weight, reduction="none")
    entropy = (each * known).sum() / known.sum().clamp(min=1)
    chance, truth = torch.sigmoid(logits) * known, targets * known
    overlap = 2 * (chance * truth).sum(dim=1) + 1
    dice = 1 - overlap / (chance.sum(dim=1) + truth.sum(dim=1) + 1)
    return entropy + dice.mean()
