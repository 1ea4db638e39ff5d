"""The methods that paper 002 compares, each as the stages it is made of; the last one of each gives the network to use.

| method | stages |
|---|---|
| pipeline | both networks by themselves |
| joint | the cascade as one, all segments alike |
| stage1 | the cascade as one, with dynamic weights, on fully labelled songs |
| majl | stage1; then from scratch, on those songs and on ones of which it said what nobody knew |
"""

from __future__ import annotations

import hashlib
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

import torch
from torch import Tensor

from djanalyzer.errors import Trouble
from djanalyzer.models.separation.cascade import Cascade
from djanalyzer.models.separation.pitches import heard
from djanalyzer.models.separation.spectrum import analysed, synthesised
from djanalyzer.training.majl.lessons import Segments
from djanalyzer.training.majl.loop import FALL_STEPS, Identity, Plan, Step, averaged, train
from djanalyzer.training.majl.losses import (
    THRESHOLD,
    Confidences,
    confidence_of,
    confidences,
    relied_on,
)
from djanalyzer.training.majl.pieces import FULLY_LABELLED, PITCH_ALONE, STEMS_ALONE, stored_songs
from djanalyzer.training.majl.sets import Batch, Stream
from djanalyzer.training.majl.shelves import InMemory, OnDisk

_LESSON = {"pipeline": "pipeline", "joint": "joint", "stage1": "weighed", "stage2": "weighed"}


@dataclass(frozen=True)
class Order:
    """What is to be trained.

    Attributes
    ----------
    folder, scratch : Path
        Songs; checkpoints and logs, one of each a stage.
    songs, single : int
        Fully labelled songs; songs of each kind of which one thing is known, for the second stage.
    own : tuple of Path
        One's own songs, of which the stems are known, for the second stage too.
    steps : int
        Of each stage. Of `majl` it cannot grow once the second stage has begun, which learns from the first as it was.
    size, n_frames : int
        Segments in a batch, and their hops of 20 ms.
    mislabelled : float
        Share of songs whose pitch is labelled wrong on purpose, to watch the weights.
    fall_steps : int
        Steps in which the learning rate falls by 2 %.
    """

    folder: Path
    scratch: Path
    separator: str
    pitch_estimator: str
    method: str
    steps: int
    seed: int
    songs: int
    single: int = 0
    own: tuple[Path, ...] = ()
    size: int = 4
    n_frames: int = 150
    mislabelled: float = 0.0
    threshold: float = THRESHOLD
    device: str = "cpu"
    precision: str = "32-true"
    fall_steps: int = FALL_STEPS

    @property
    def stages(self) -> tuple[str, ...]:
        return ("stage1", "stage2") if self.method == "majl" else (self.method,)

    def checkpoint(self, stage: str) -> Path:
        return self.scratch / f"{stage}.checkpoint"


class Happened(NamedTuple):
    """A step, and the stage it was one of."""

    stage: str
    step: Step


def run(order: Order, stop: threading.Event | None = None) -> Iterator[Happened]:
    """Train all stages of a method, or go on where it was stopped; yield every step.

    Raises
    ------
    Trouble
        The folder lacks songs, the scratch holds another run, or one whose second stage learned from a first stage of fewer steps.
    """
    stop = stop or threading.Event()
    _refuse_another_teacher(order)
    for stage in order.stages:
        teacher = _taught(order) if stage == "stage2" else None
        plan = Plan(
            _identity(order, stage, teacher),
            order.checkpoint(stage),
            _drawing(order, teacher),
            order.steps,
            device=order.device,
            precision=order.precision,
            fall_steps=order.fall_steps,
        )
        for step in train(plan, stop):
            yield Happened(stage, step)
        if stop.is_set():
            return


def _refuse_another_teacher(order: Order) -> None:
    """Raise Trouble where the first stage would go on, though the second has learned from it as it is."""
    first, second = (order.checkpoint(stage) for stage in ("stage1", "stage2"))
    if order.method != "majl" or not first.exists() or not second.exists():
        return
    learned = averaged(first)[1]["step"]
    if learned < order.steps:
        raise Trouble(
            f"{second} learned from a first stage of {learned} steps, which cannot go on to {order.steps} any more.",
            f"Ask for {learned} steps, or train into another folder.",
        )


def _taught(order: Order) -> Teacher:
    cascade, about = averaged(order.checkpoint("stage1"))
    return Teacher(cascade.to(order.device), order.threshold, about["step"])


def _identity(order: Order, stage: str, teacher: Teacher | None) -> Identity:
    """Return what has to be the same for a checkpoint to be gone on with; the number of steps may grow."""
    data = f"{order.songs} songs, {order.size} segments of {order.n_frames} frames"
    if order.fall_steps != FALL_STEPS:
        data += f", learning 2 % slower every {order.fall_steps} steps"
    if order.mislabelled:
        data += f", {order.mislabelled:g} of them labelled wrong"
    if teacher is not None:
        data += f", {order.single} of each kind of which one thing is known, from {order.threshold:g} on"
        data += f", taught after {teacher.n_steps} steps"
        if order.own:
            # They are named after their sound.
            names = hashlib.sha256("\n".join(path.name for path in order.own).encode()).hexdigest()[:16]
            data += f", {len(order.own)} of one's own ({names})"
    return Identity(order.separator, order.pitch_estimator, _LESSON[stage], order.seed, data)


def _drawing(order: Order, teacher: Teacher | None) -> Callable[[int], Segments]:
    """Return what draws the segments of a step; with a teacher those of the second stage."""
    paths = stored_songs(order.folder, FULLY_LABELLED, order.songs)
    if teacher is not None:
        for seeds in (STEMS_ALONE, PITCH_ALONE):
            paths += stored_songs(order.folder, seeds, order.single)
        paths += order.own
    shelf = OnDisk(paths) if order.device == "cpu" else InMemory(paths, order.device)
    stream = Stream(paths, order.seed, order.size, order.n_frames, mislabelled=order.mislabelled, shelf=shelf)

    def draw(step: int) -> Segments:
        batch = stream.batch(step)
        return segments_of(batch) if teacher is None else teacher.completed(batch)

    return draw


def segments_of(batch: Batch) -> Segments:
    """Return a batch of which all is known, every frame to be relied on (equation 5)."""
    ones = torch.ones_like(batch.pitch)
    return Segments(batch.mixture, batch.stems, batch.pitch, Confidences(ones, ones), _is_planted(batch))


def _is_planted(batch: Batch) -> Tensor:
    return (batch.pitch != batch.true_pitch).any(dim=1)


class Teacher:
    """The network of the first stage, which says what is not known of a segment (section 4.1).

    It hears the segment as its pupil will, changed as that is, each time it is drawn: a pseudo-label never goes out of step
    with its sound, and nothing has to be stored. Where the vocals are known, their pitch is heard in them, and not in what would
    be separated out of the mix.
    """

    def __init__(self, cascade: Cascade, threshold: float = THRESHOLD, n_steps: int = 0) -> None:
        self.n_steps = n_steps  # it has learned for
        self._cascade = cascade.eval().requires_grad_(False)
        self._threshold = threshold
        self._device = next(cascade.parameters()).device

    @torch.no_grad()
    def completed(self, batch: Batch) -> Segments:
        """Return a batch with pseudo-labels for what is not known, and how far each frame is to be relied on (equations 4 to 8)."""
        mixture, stems, hertz = (part.to(self._device) for part in (batch.mixture, batch.stems, batch.pitch))
        has_stems, has_pitch = batch.has_stems, batch.has_pitch
        single = ~(has_stems & has_pitch)
        confidence = torch.ones_like(hertz)
        stems, hertz = stems.clone(), hertz.clone()
        if not has_stems.all():
            stems[~has_stems] = self._separated(mixture[~has_stems])
        if single.any():
            vocals = analysed(stems[single][:, self._cascade.vocals])
            chances = torch.sigmoid(self._cascade.pitch_estimator(vocals))
            confidence[single] = confidence_of(chances)
            said = heard(chances)[0]
            known = torch.from_numpy(has_pitch[single, None]).to(self._device)
            hertz[single] = torch.where(known, hertz[single], said)
        all_known = (torch.from_numpy(flags).to(self._device) for flags in (has_stems, has_pitch))
        sure = confidences(next(all_known), next(all_known), confidence)
        planted = _is_planted(batch).to(self._device)
        return Segments(mixture, stems, hertz, relied_on(sure, self._threshold), planted)

    def _separated(self, mixture: Tensor) -> Tensor:
        return synthesised(self._cascade.separator(analysed(mixture)), mixture.shape[-1])
