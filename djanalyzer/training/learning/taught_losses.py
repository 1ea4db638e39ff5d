"""What a student is judged by: labels, the teacher's word where it is sure enough, and what the shipped model said before.

A label counts once. The teacher's word (pseudo-label) counts where nobody has said anything that is trusted and its
confidence passes the threshold; where it is sure of something else than a label that nobody trusts, the label counts nothing.
Dynamic weights (`hard_samples`) multiply both.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import torch
from torch import Tensor
from torch.nn import functional

from djanalyzer.models.experts import HIGHEST, LOWEST, levels_of
from djanalyzer.models.structure_path import StructureLogits
from djanalyzer.music.learning import Subject
from djanalyzer.training.cue_losses import cue_object_losses
from djanalyzer.training.form_losses import CUE_OFFSETS, SEGMENT_SHARE, USUAL, boundary_loss
from djanalyzer.training.learning.confidences import (
    confidence_of,
    is_contradicted,
    is_there,
    level_confidence,
)
from djanalyzer.training.learning.former import Former, former_losses
from djanalyzer.training.learning.hard_samples import WeightNet, cases_of, in_order, weight_loss
from djanalyzer.training.learning.methods import Method
from djanalyzer.training.learning.taught import Excerpts
from djanalyzer.training.style_losses import SHARES
from djanalyzer.training.targets import IGNORED

# How much each loss counts: as the shipped model learned (paper 000's shares), each subject by itself.
WEIGHTS: Mapping[str, float] = {
    "sections": USUAL["structure"],
    "boundaries": USUAL["segmentation"],
    "genre": USUAL["style"] * SHARES["genre"],
    "mood": USUAL["style"] * SHARES["mood"],
    "level": USUAL["experts"],
    "cues": USUAL["cues"],
    "former": 0.3,
    "weights": 0.1,
}
_SMOOTHING = 0.05
_NEAR_BOUNDARY = 5  # steps: 1.9 s
_THERE = 0.5


@dataclass(frozen=True)
class Opinions:
    """All that is said of excerpts.

    Attributes
    ----------
    student, teacher : StructureLogits
        Of what the student hears disturbed, and of what the teacher hears as it is.
    former : Former
        What the shipped model said.
    threshold : float
        What confidence pseudo-labels must have.
    spread : float
        How far the teacher's energy levels lie from labels, on the average.
    """

    student: StructureLogits
    teacher: StructureLogits
    former: Former
    threshold: float
    spread: float


@dataclass(frozen=True)
class _Reading:
    """One subject's answers, of shape (batch, places, answers), and its labels, (batch, places)."""

    student: Tensor
    teacher: Tensor
    label: Tensor
    is_said: Tensor
    is_trusted: Tensor
    within: Tensor


def losses(
    opinions: Opinions,
    excerpts: Excerpts,
    learned: frozenset[Subject],
    net: WeightNet | None,
    method: Method,
) -> dict[str, Tensor]:
    """Return all losses by name, before weighting; subjects that are not `learned` are kept as they were (`former`)."""
    judge = _Judge(opinions, excerpts, method, net)
    found: dict[str, Tensor] = {}
    if Subject.SECTIONS in learned:
        found["sections"] = judge.sections()
        found["boundaries"] = judge.boundaries()
    if Subject.GENRE in learned:
        found["genre"] = judge.words("genre", Subject.GENRE)
    if Subject.MOOD in learned:
        found["mood"] = judge.words("mood", Subject.MOOD)
    if Subject.ENERGY in learned:
        found["level"] = judge.level()
    if Subject.CUES in learned:
        found["cues"] = judge.cues()
    found["former"] = former_losses(opinions.student, opinions.former, excerpts.within, learned)
    if judge.weight_losses:
        found["weights"] = torch.stack(judge.weight_losses).sum()
    return found


class _Judge:
    """Judges the excerpts of one step."""

    def __init__(self, opinions: Opinions, excerpts: Excerpts, method: Method, net: WeightNet | None) -> None:
        self._opinions, self._excerpts, self._method = opinions, excerpts, method
        self._net = net if method.has_dynamic_weights and method.has_teacher else None
        self._threshold = opinions.threshold if method.has_confidences else 0.0
        self.weight_losses: list[Tensor] = []

    def sections(self) -> Tensor:
        """Return the hierarchical loss of paper 000, of steps and of whole sections."""
        lesson, said = self._excerpts.lesson, self._excerpts.said[Subject.SECTIONS]
        chances = _by_section(
            self._opinions.teacher.sections.float().softmax(-1), lesson.segments, said, self._excerpts.within
        )
        student = self._opinions.student.sections.float()
        pooled = _by_section(student, lesson.segments, said, self._excerpts.within)
        reading = self._reading(Subject.SECTIONS, student, chances, lesson.sections)
        label, pseudo = self._shares(reading, pooled.detach().softmax(-1))
        sizes = _sizes(lesson.segments, said, self._excerpts.within)
        steps = _joined(reading, student, label, pseudo, torch.ones_like(sizes))
        whole = _joined(reading, pooled, label, pseudo, 1 / sizes)
        return (1 - SEGMENT_SHARE) * steps + SEGMENT_SHARE * whole

    def boundaries(self) -> Tensor:
        """Return the loss of where sections start; what teacher and label say otherwise is left open."""
        lesson, within = self._excerpts.lesson, self._excerpts.within
        said = self._excerpts.said[Subject.SECTIONS][:, None]
        trusted = self._excerpts.trusted[Subject.SECTIONS][:, None]
        chances = self._opinions.teacher.boundaries.float().sigmoid()
        # Beside a stretch of which nobody has said what it is, nobody has said either where it begins.
        known = (said & within & (lesson.sections != IGNORED)).float()
        if not self._method.has_teacher:
            return boundary_loss(self._opinions.student.boundaries.float(), lesson.boundaries, known)
        sure = confidence_of(chances[..., None]) >= self._threshold
        wanted = torch.where(said, lesson.boundaries, (chances >= _THERE).float())
        known = torch.where(said, known, (sure & within).float())
        missed = (lesson.boundaries > 0) & (_around(chances) < 1 - max(self._threshold, _THERE))
        unsaid = (_around(lesson.boundaries) == 0) & (chances >= max(self._threshold, _THERE))
        known = torch.where(said & ~trusted & (missed | unsaid), 0.0, known)
        return boundary_loss(self._opinions.student.boundaries.float(), wanted, known)

    def words(self, name: str, subject: Subject) -> Tensor:
        """Return the loss of genre or mood."""
        student, teacher = (
            getattr(o, name).float() for o in (self._opinions.student, self._opinions.teacher)
        )
        label = getattr(self._excerpts.lesson, name)[:, None]
        reading = self._reading(subject, student[:, None], teacher.softmax(-1)[:, None], label)
        shares = self._shares(reading, student.detach().softmax(-1)[:, None])
        return _joined(reading, student[:, None], *shares, torch.ones_like(shares[0]))

    def level(self) -> Tensor:
        """Return the loss of the energy level: the mean absolute error as a share of the way from 1 to 10."""
        opinions, excerpts = self._opinions, self._excerpts
        student, teacher = (levels_of(o.experts.level.float()) for o in (opinions.student, opinions.teacher))
        said, trusted = excerpts.said[Subject.ENERGY], excerpts.trusted[Subject.ENERGY]
        label = torch.where(said, excerpts.lesson.level, teacher)
        count, follow = said.float(), torch.zeros_like(student)
        if self._method.has_teacher:
            sure = level_confidence(opinions.spread) >= self._threshold
            against = is_contradicted((teacher - label).abs(), opinions.spread, max(self._threshold, _THERE))
            count = torch.where(~trusted & against, 0.0, count)
            follow = (~trusted).float() * float(sure)
            follow = torch.where(said & ~against, 0.0, follow)
        count, follow = self._weighed_level(student, label, teacher, count, follow)
        error = count * (student - label).abs() + follow * (student - teacher).abs()
        n_judged = (said | (follow > 0)).sum().clamp(min=1)
        return error.sum() / n_judged / (HIGHEST - LOWEST)

    def cues(self) -> Tensor:
        """Return the loss of cue points, by labels alone: a teacher is hardly ever sure of one."""
        lesson = self._excerpts.lesson
        outside = ~self._excerpts.within[..., None]
        kinds = torch.where(outside, torch.full_like(lesson.cue_kinds, IGNORED), lesson.cue_kinds)
        found = cue_object_losses(self._opinions.student.cues, kinds=kinds, offsets=lesson.cue_offsets)
        return found["cue_objects"] + CUE_OFFSETS * found["cue_offsets"]

    def _reading(self, subject: Subject, student: Tensor, chances: Tensor, label: Tensor) -> _Reading:
        excerpts = self._excerpts
        within = excerpts.within if label.shape == excerpts.within.shape else torch.ones_like(label).bool()
        said = excerpts.said[subject][:, None] & (label != IGNORED) & within
        return _Reading(student, chances, label, said, excerpts.trusted[subject][:, None] & said, within)

    def _shares(self, reading: _Reading, student: Tensor) -> tuple[Tensor, Tensor]:
        """Return how much the label and how much the teacher counts in each place, (batch, places) each."""
        count, follow = reading.is_said.float(), torch.zeros_like(reading.label, dtype=torch.float32)
        if not self._method.has_teacher:
            return count, follow
        sure = confidence_of(reading.teacher) >= self._threshold
        if self._method.has_confidences:
            sure = sure & is_there(reading.teacher)
        says = reading.teacher.argmax(-1)
        sure = sure & ~reading.is_trusted & reading.within
        count = torch.where(sure & (says != reading.label), 0.0, count)
        follow = sure.float()
        if self._net is None:
            return count, follow
        weights = self._net(*in_order(student, reading.label.clamp(min=0), reading.teacher))
        doubted = is_there(reading.teacher) & ~reading.is_trusted
        cases = cases_of(student.argmax(-1), reading.label, says, doubted)
        self.weight_losses.append(weight_loss(weights, cases, reading.is_said))
        fixed = torch.where(reading.is_said[..., None], weights.detach(), 1.0)
        return count * fixed[..., 1], follow * fixed[..., 0]

    def _weighed_level(
        self, student: Tensor, label: Tensor, teacher: Tensor, count: Tensor, follow: Tensor
    ) -> tuple[Tensor, Tensor]:
        if self._net is None:
            return count, follow
        said = self._excerpts.said[Subject.ENERGY]
        rounded = [levels.detach().round().clamp(1, 10).long() for levels in (student, label, teacher)]
        tents = [_tent(levels.detach())[:, None] for levels in (student, teacher)]
        weights = self._net(*in_order(tents[0], rounded[1][:, None] - 1, tents[1]))[:, 0]
        near = [torch.where((r - rounded[1]).abs() <= 1, rounded[1], r) for r in rounded]
        far = is_contradicted((teacher - label).abs(), self._opinions.spread, _THERE)
        cases = cases_of(near[0], near[1], near[2], far & ~self._excerpts.trusted[Subject.ENERGY])
        self.weight_losses.append(weight_loss(weights, cases, said))
        fixed = torch.where(said[:, None], weights.detach(), 1.0)
        return count * fixed[:, 1], follow * fixed[:, 0]


def _joined(reading: _Reading, logits: Tensor, label: Tensor, pseudo: Tensor, sizes: Tensor) -> Tensor:
    """Return the mean of both cross-entropies over all places in which either counts; `sizes` weigh the places."""
    flat = logits.flatten(0, 1)
    said = torch.where(reading.is_said, reading.label, 0).flatten()
    told = reading.teacher.argmax(-1).flatten()
    by_label, by_teacher = (
        functional.cross_entropy(flat, wanted, label_smoothing=_SMOOTHING, reduction="none").view_as(label)
        for wanted in (said, told)
    )
    both = ((label > 0) & (pseudo > 0)).float() + 1
    each = (label * by_label + pseudo * by_teacher) / both * sizes
    counted = (reading.is_said | (pseudo > 0)).float() * sizes
    return each.sum() / counted.sum().clamp(min=1e-6)


def _by_section(values: Tensor, segments: Tensor, said: Tensor, within: Tensor) -> Tensor:
    """Return the mean over the section that each step lies in; where nobody says where sections are, each step's own.

    Parameters
    ----------
    values : shape (batch, steps, answers)
    segments : shape (batch, steps)
    said : shape (batch,)
    """
    member = _members(segments, within)
    means = member.transpose(1, 2) @ values / member.sum(dim=1).clamp(min=1).unsqueeze(-1)
    spread = member @ means
    return torch.where((said[:, None] & within)[..., None], spread, values)


def _sizes(segments: Tensor, said: Tensor, within: Tensor) -> Tensor:
    """Return how many steps the section of each step has, shape (batch, steps); 1 where nobody says where sections are."""
    member = _members(segments, within)
    sizes = (member * member.sum(dim=1, keepdim=True)).sum(dim=2).clamp(min=1)
    return torch.where(said[:, None], sizes, torch.ones_like(sizes))


def _members(segments: Tensor, within: Tensor) -> Tensor:
    members = functional.one_hot(segments, int(segments.max()) + 1).float()
    return members * within.unsqueeze(-1)


def _around(values: Tensor) -> Tensor:
    """Return the highest value within 1.9 s of each step, shape kept."""
    reach = _NEAR_BOUNDARY
    return functional.max_pool1d(values[:, None], 2 * reach + 1, stride=1, padding=reach)[:, 0]


def _tent(levels: Tensor) -> Tensor:
    """Return levels as chances of the ten of them, shape (batch, 10): what is near is not far from being said."""
    return (1 - (levels[:, None] - torch.arange(1, 11)[None, :]).abs() / 2).clamp(min=0)
