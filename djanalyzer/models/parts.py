"""What the network says of a recording, chunk by chunk, as probabilities, and put together again."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt
import torch
from torch import Tensor

from djanalyzer.models.activations import BOUNDARIES, KEY_HOP, STEP, Activations
from djanalyzer.models.cueing import chances_of
from djanalyzer.models.experts import levels_of
from djanalyzer.models.network import Logits
from djanalyzer.models.structure_path import Heard, StructureLogits

Array = npt.NDArray[np.float32]


@dataclass(frozen=True)
class Part:
    """Probabilities of one chunk; what holds for all of it as logarithms, to be averaged over chunks."""

    frames: Array
    sections: Array
    energy: Array
    vocals: Array
    keys: Array
    key: Array
    tempo: Array
    meter: Array
    form: FormPart | None = None


@dataclass(frozen=True)
class FormPart:
    """The same of what a structure path says."""

    boundaries: Array
    sections: Array
    dynamics: Array
    changes: Array
    cue_chances: Array
    cue_offsets: Array
    level: float
    genre: Array
    mood: Array


def part_of(logits: Logits, start: int, stop: int) -> Part:
    """Return the probabilities of steps [start, stop) of one chunk; where there is a structure path, it has the say in energy."""
    form = logits.structure
    energy = logits.energy if form is None else form.experts.energy
    return Part(
        frames=_array(torch.sigmoid(logits.frames[0, start * STEP : stop * STEP])),
        sections=_array(torch.softmax(logits.sections[0, start:stop], dim=-1)),
        energy=_array(torch.sigmoid(energy[0, start:stop])),
        vocals=_array(torch.sigmoid(logits.vocals[0, start:stop])),
        keys=_array(torch.softmax(logits.keys[0, start // KEY_HOP : -(-stop // KEY_HOP)], dim=-1)),
        key=_logarithms(logits.key),
        tempo=_logarithms(logits.tempo),
        meter=_logarithms(logits.meter),
        form=None
        if form is None
        else form_part(form, placed(logits.frames[..., BOUNDARIES], form), start, stop),
    )


def placed(boundaries: Tensor, form: StructureLogits) -> Tensor:
    """Return the structure path's logits of boundaries frame by frame, shape (batch, frames) as the full-rate path's.

    It says of each step whether a section starts there, the full-rate path in which frame: the frames of a step keep their
    order and are moved so that the highest of them is what the structure path says.
    """
    by_step = boundaries.unflatten(1, (-1, STEP))  # type: ignore[no-untyped-call]
    moved: Tensor = by_step + (form.boundaries - by_step.amax(dim=2)).unsqueeze(2)
    return moved.flatten(1)


def form_part(form: StructureLogits, boundaries: Tensor, start: int, stop: int) -> FormPart:
    """Return the probabilities of steps [start, stop) of one chunk; `boundaries` are those that are `placed`."""
    return FormPart(
        boundaries=_array(torch.sigmoid(boundaries[0, start * STEP : stop * STEP])),
        sections=_array(torch.softmax(form.sections[0, start:stop].float(), dim=-1)),
        dynamics=_array(torch.sigmoid(form.experts.dynamics[0, start:stop])),
        changes=_array(torch.sigmoid(form.experts.changes[0, start:stop])),
        cue_chances=_array(chances_of(form.cues.logits[0, start:stop].float())),
        cue_offsets=_array(form.cues.offsets[0, start:stop]),
        level=float(levels_of(form.experts.level[0].float())),
        genre=_logarithms(form.genre),
        mood=_logarithms(form.mood),
    )


def _array(values: Tensor) -> Array:
    return np.asarray(values.float().cpu().numpy(), dtype=np.float32)


def _logarithms(values: Tensor) -> Array:
    return _array(torch.log_softmax(values[0].float(), dim=-1))


def heard_part(heard: Heard, start: int, stop: int) -> Heard:
    """Return what was heard in steps [start, stop) of one chunk."""
    return heard._replace(
        **{name: getattr(heard, name)[:, start:stop] for name in Heard._fields if name != "rhythm"}
    )


def joined_heard(parts: list[Heard]) -> Heard:
    """Return what was heard in all chunks, steps one after another, the rhythm of each counting by its number of steps."""
    if len(parts) == 1:
        return parts[0]
    n_steps = sum(part.places.shape[1] for part in parts)
    rhythm = torch.stack([part.rhythm * (part.places.shape[1] / n_steps) for part in parts]).sum(dim=0)
    joined = {
        name: torch.cat([getattr(part, name) for part in parts], dim=1)
        for name in Heard._fields
        if name != "rhythm"
    }
    return Heard(**joined, rhythm=rhythm)


def joined_parts(parts: list[tuple[Part, int]], n_frames: int) -> Activations:
    """Return what all chunks say together, each counting by its number of steps."""
    frames = np.concatenate([p.frames for p, _ in parts])[:n_frames]
    weights = [n for _, n in parts]
    return Activations(
        beats=np.ascontiguousarray(frames[:, 0]),
        downbeats=np.ascontiguousarray(frames[:, 1]),
        boundaries=np.ascontiguousarray(frames[:, 2]),
        cues=np.ascontiguousarray(frames[:, 3:]),
        sections=np.concatenate([p.sections for p, _ in parts]),
        energy=np.concatenate([p.energy for p, _ in parts]),
        vocals=np.concatenate([p.vocals for p, _ in parts]),
        key=_agreed([p.key for p, _ in parts], weights),
        keys=np.concatenate([p.keys for p, _ in parts]),
        tempo=_agreed([p.tempo for p, _ in parts], weights),
        meter=_agreed([p.meter for p, _ in parts], weights),
        **joined_forms([p.form for p, _ in parts if p.form is not None], weights, n_frames),
    )


def joined_forms(forms: list[FormPart], weights: list[int], n_frames: int) -> dict[str, Any]:
    """Return what a structure path says of all chunks together, as `Activations` holds it; nothing where there is none."""
    if not forms:
        return {}
    curves = ("dynamics", "changes", "cue_chances", "cue_offsets")
    joined: dict[str, Any] = {name: np.concatenate([getattr(f, name) for f in forms]) for name in curves}
    return joined | {
        "form_boundaries": np.concatenate([f.boundaries for f in forms])[:n_frames],
        "form_sections": np.concatenate([f.sections for f in forms]),
        "level": float(np.average([f.level for f in forms], weights=weights)),
        "genre": _agreed([f.genre for f in forms], weights),
        "mood": _agreed([f.mood for f in forms], weights),
    }


def _agreed(logarithms: list[Array], weights: list[int]) -> Array:
    """Return the probabilities whose logarithms are the weighted mean."""
    mean = np.average(logarithms, axis=0, weights=weights)
    probabilities = np.exp(mean - mean.max())
    return np.asarray(probabilities / probabilities.sum(), dtype=np.float32)
