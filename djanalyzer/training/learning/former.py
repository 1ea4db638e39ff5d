"""What the shipped model said of a track before it was taught: what nobody speaks about shall stay as it was.

Rehearsal of a network's own answers, after Li and Hoiem (Learning without forgetting, ECCV 2016).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import torch
from torch import Tensor
from torch.nn import functional

from djanalyzer.models.experts import HIGHEST, LOWEST, levels_of
from djanalyzer.models.structure_path import Heard, StructureLogits, StructurePath
from djanalyzer.music.learning import Subject
from djanalyzer.training.learning.taught import Listen

_PIECE = 1024  # steps that are judged at once
_SHARES = {
    "sections": 0.3,
    "boundaries": 0.2,
    "genre": 0.15,
    "mood": 0.15,
    "curves": 0.4,
    "level": 0.2,
    "cues": 1.0,
}


class Former(NamedTuple):
    """Answers as chances, levels and curves: (batch, steps, ...) or, of genre, mood and level, (batch, ...)."""

    sections: Tensor
    boundaries: Tensor
    energy: Tensor
    dynamics: Tensor
    changes: Tensor
    cues: Tensor
    genre: Tensor
    mood: Tensor
    level: Tensor


_WHOLE = frozenset({"genre", "mood", "level"})


class Memory:
    """Answers of the shipped model to whole tracks, each asked for once."""

    def __init__(self, path: StructurePath, listen: Listen) -> None:
        self._path, self._listen = path.eval(), listen
        self._known: dict[str, Former] = {}

    def of(self, recordings: Sequence[str], starts: Sequence[int], n_steps: int) -> Former:
        """Return the answers to stretches [start, start + n_steps) of recordings."""
        found = [self._whole(recording) for recording in recordings]
        columns = []
        for name, values in zip(Former._fields, zip(*found, strict=True), strict=True):
            if name not in _WHOLE:
                values = tuple(_stretch(v, s, n_steps) for v, s in zip(values, starts, strict=True))
            columns.append(torch.stack(values).float())
        return Former(*columns)

    @torch.no_grad()
    def _whole(self, recording: str) -> Former:
        if recording not in self._known:
            heard = self._listen(recording)
            n_steps = heard.steps.shape[1]
            firsts = range(0, n_steps, _PIECE)
            pieces = [answers_of(self._path(_cut(heard, first), first)) for first in firsts]
            sizes = torch.tensor([min(_PIECE, n_steps - first) / n_steps for first in firsts])
            joined = [
                torch.tensordot(sizes, torch.stack(parts), 1) if name in _WHOLE else torch.cat(parts, dim=1)
                for name, parts in zip(Former._fields, zip(*pieces, strict=True), strict=True)
            ]
            self._known[recording] = Former(*(values[0].half() for values in joined))
        return self._known[recording]


def answers_of(said: StructureLogits) -> Former:
    """Return what a structure path says as chances, levels and curves."""
    experts = said.experts
    return Former(
        said.sections.float().softmax(-1),
        said.boundaries.float().sigmoid(),
        experts.energy.float().sigmoid(),
        experts.dynamics.float().sigmoid(),
        experts.changes.float().sigmoid(),
        said.cues.logits.float().sigmoid(),
        said.genre.float().softmax(-1),
        said.mood.float().softmax(-1),
        levels_of(experts.level.float()),
    )


def former_losses(
    student: StructureLogits, former: Former, within: Tensor, learned: frozenset[Subject]
) -> Tensor:
    """Return how far a student has come from the former answers, for all that is not learned.

    Cross-entropy of words and sections, less the former answers' own entropy; mean absolute differences of the rest.
    """
    now = answers_of(student)
    experts = [
        _apart(getattr(now, name), getattr(former, name), within)
        for name in ("energy", "dynamics", "changes")
    ]
    parts = [_SHARES["curves"] * torch.stack(experts).mean()]
    if Subject.SECTIONS not in learned:
        parts.append(_SHARES["sections"] * _divergence(student.sections, former.sections, within))
        parts.append(_SHARES["boundaries"] * _apart(now.boundaries, former.boundaries, within))
    if Subject.GENRE not in learned:
        parts.append(_SHARES["genre"] * _divergence(student.genre, former.genre))
    if Subject.MOOD not in learned:
        parts.append(_SHARES["mood"] * _divergence(student.mood, former.mood))
    if Subject.ENERGY not in learned:
        parts.append(_SHARES["level"] * ((now.level - former.level).abs() / (HIGHEST - LOWEST)).mean())
    if Subject.CUES not in learned:
        parts.append(_SHARES["cues"] * _apart(now.cues.amax(-1), former.cues.amax(-1), within))
    return torch.stack(parts).sum()


def _divergence(logits: Tensor, chances: Tensor, within: Tensor | None = None) -> Tensor:
    each = functional.kl_div(logits.float().log_softmax(-1), chances, reduction="none").sum(-1)
    return each.mean() if within is None else (each * within).sum() / within.sum().clamp(min=1)


def _apart(now: Tensor, before: Tensor, within: Tensor) -> Tensor:
    return ((now - before).abs() * within).sum() / within.sum().clamp(min=1)


def _cut(heard: Heard, first: int) -> Heard:
    return Heard(
        *(
            value.float() if name == "rhythm" else value[:, first : first + _PIECE].float()
            for name, value in heard._asdict().items()
        )
    )


def _stretch(values: Tensor, start: int, n_steps: int) -> Tensor:
    found = values[start : start + n_steps]
    beyond = found[-1:].expand(n_steps - len(found), *found.shape[1:])
    return torch.cat([found, beyond])
