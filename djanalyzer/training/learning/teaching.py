"""Teaching of a student: the structure path of the shipped model learns from the DJ's tracks, with itself as its teacher.

The teacher is the moving average of the student's weights (Tarvainen and Valpola, Mean teachers, 2017); in the end it is what
was learned. A run may be killed at any moment and goes on to the bit.
"""

from __future__ import annotations

import json
import time
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch import Tensor, nn

from djanalyzer.errors import Trouble
from djanalyzer.models.experts import levels_of
from djanalyzer.models.structure_path import StructureLogits, StructurePath
from djanalyzer.music.learning import Subject
from djanalyzer.training import moments
from djanalyzer.training.advancing import check_numbers
from djanalyzer.training.forming import read_checkpoint
from djanalyzer.training.learning.confidences import threshold_at
from djanalyzer.training.learning.disturbing import GENTLE, STRONG, disturbed
from djanalyzer.training.learning.former import Memory
from djanalyzer.training.learning.hard_samples import WeightNet, rehearsed
from djanalyzer.training.learning.methods import WHOLE, Method
from djanalyzer.training.learning.taught import TAUGHT, Excerpts, Listen, Taught, draw_excerpts
from djanalyzer.training.learning.taught_losses import WEIGHTS, Opinions, losses
from djanalyzer.training.log import LogWriter, Progress, StageMark
from djanalyzer.training.stages import Stage, check

_LONGEST, _SHORTEST, _PART = 0.99, 0.5, 6  # of the teacher's memory: what it keeps of itself a step
_PULL = 2.0  # back to where the student started (L2-SP), times the learning rate, a step
_CLIP = 1.0
_NET_RATE = 1e-3  # of the weight net, as in paper 002
_RECORDED = 20  # steps between records of the log
_FIRST_SPREAD, _SPREAD_KEPT = 1.5, 0.95  # levels; of the mean distance of the teacher's energy from labels


@dataclass(frozen=True)
class TeachingPlan:
    """Who is taught what, and for how long.

    Attributes
    ----------
    start : StructurePath
        Where student and teacher start.
    shipped : StructurePath
        What nobody says anything about stays as this one has it.
    teacher : StructurePath or None
        Where the teacher starts, if elsewhere.
    stage : Stage
        Its end (`steps`; minutes would not be the same on two computers), learning rate and weights.
    lesson : tuple of int
        Tracks and steps a lesson.
    log : Path or None
        Where records are added (`training.log`).
    first_step : int
        Of the log: phases follow one another there.
    """

    checkpoint: Path
    start: StructurePath
    shipped: StructurePath
    tracks: tuple[Taught, ...]
    listen: Listen
    stage: Stage
    method: Method = WHOLE
    lesson: tuple[int, int] = (6, 128)
    seed: int = 0
    log: Path | None = None
    first_step: int = 0
    teacher: StructurePath | None = None
    seconds_between_saves: float = 20.0

    @property
    def learned(self) -> frozenset[Subject]:
        """What anybody says anything about."""
        return frozenset().union(*(track.said for track in self.tracks)) & TAUGHT


@dataclass
class TeachingState:
    """Everything that a checkpoint holds, and `memory`, which is found again without one.

    `spread` is how far the teacher's energy levels lie from labels.
    """

    path: StructurePath
    average: StructurePath
    net: WeightNet
    optimizer: torch.optim.AdamW
    memory: Memory
    step: int = 0
    seconds: float = 0.0
    spread: float = _FIRST_SPREAD

    @property
    def modules(self) -> dict[str, nn.Module]:
        return {"path": self.path, "average": self.average, "net": self.net}


def teach(plan: TeachingPlan) -> Iterator[tuple[int, dict[str, float]]]:
    """Teach, saving the checkpoint now and then and at the end; yield every step with its losses.

    A plan whose checkpoint has come to its end yields nothing.
    """
    check([plan.stage], has_validation=False)
    if not plan.tracks:
        raise Trouble("There is no track to learn from.", "Set cues, genres or moods of some tracks first.")
    state = _begin(plan)
    saved = time.monotonic()
    recent: list[dict[str, float]] = []
    name, first = plan.stage.name, plan.first_step
    with LogWriter(plan.log) as log:
        if state.step == 0:
            log.mark(StageMark(first, name, "begin"))
        while (progress := plan.stage.progress(state.step, state.seconds)) < 1:
            began = time.monotonic()
            told = _advance(state, plan, progress)
            state.seconds += time.monotonic() - began
            recent.append(told)
            if state.step % _RECORDED == 0:
                log.add(_record(state, plan, recent, progress))
                recent = []
            if time.monotonic() - saved > plan.seconds_between_saves or state.step == plan.stage.steps:
                _save(state, plan)
                saved = time.monotonic()
            if state.step == plan.stage.steps:
                log.mark(StageMark(first + state.step, name, "end", "steps"))
            yield state.step, told


def _begin(plan: TeachingPlan) -> TeachingState:
    """Return the state of the checkpoint, or that of the start."""
    torch.manual_seed(plan.seed)
    path, average = (StructurePath(plan.start.shape, sizes_of(plan.start)) for _ in range(2))
    path.load_state_dict(plan.start.state_dict())
    average.load_state_dict((plan.teacher or plan.start).state_dict())
    net = rehearsed()
    groups = [
        {"params": list(path.parameters()), "weight_decay": 0.0},
        {"params": list(net.parameters()), "weight_decay": 0.0, "lr": _NET_RATE},
    ]
    optimizer = torch.optim.AdamW(groups, plan.stage.learning_rate, betas=(0.9, 0.98))
    state = TeachingState(path, average.eval(), net, optimizer, Memory(plan.shipped, plan.listen))
    if plan.checkpoint.exists():
        _restore(state, plan)
    return state


def sizes_of(path: StructurePath) -> dict[str, int]:
    """Return the widths of what a structure path hears."""
    return {name: path.state_dict()[f"entries.{name}.0.weight"].shape[0] for name in path.entries}


def _advance(state: TeachingState, plan: TeachingPlan, progress: float) -> dict[str, float]:
    rng = np.random.default_rng([plan.seed, state.step])
    torch.manual_seed(plan.seed * 1_000_003 + state.step)  # what drops out depends on the step alone
    excerpts = draw_excerpts(plan.tracks, plan.listen, plan.lesson, rng)
    opinions = _opinions(state, plan, excerpts, rng, progress)
    found = losses(opinions, excerpts, plan.learned, state.net, plan.method)
    weights = {**WEIGHTS, **plan.stage.weights}
    loss = torch.stack([weights[name] * value for name, value in found.items()]).sum()
    _descend(state, plan, loss, plan.stage.rate(progress))
    state.spread = _followed(state.spread, opinions.teacher, excerpts)
    state.step += 1
    _follow(state.average, state.path, patience_of(plan.stage))
    told = {name: float(value.detach()) for name, value in {**found, "total": loss}.items()}
    check_numbers(told, state.step)
    return told


def _opinions(
    state: TeachingState, plan: TeachingPlan, excerpts: Excerpts, rng: np.random.Generator, progress: float
) -> Opinions:
    lesson = excerpts.lesson
    how = STRONG if plan.method.has_teacher else GENTLE
    _set_learning(state.path)
    student = state.path(disturbed(lesson.heard, how, rng), lesson.first)
    teacher: StructureLogits = student
    if plan.method.has_teacher:
        with torch.no_grad():
            teacher = state.average(lesson.heard, lesson.first)
    n_steps = lesson.heard.steps.shape[1]
    former = state.memory.of([t.recording for t in excerpts.tracks], excerpts.starts, n_steps)
    return Opinions(student, teacher, former, threshold_at(progress), state.spread)


def _set_learning(path: StructurePath) -> None:
    """Let a path learn, but for what it has found about the spread of music: a disturbed library is no measure of that."""
    path.train()
    for module in path.modules():
        if isinstance(module, nn.BatchNorm1d):
            module.eval()


def _descend(state: TeachingState, plan: TeachingPlan, loss: Tensor, rate: float) -> None:
    state.optimizer.param_groups[0]["lr"] = rate
    state.optimizer.zero_grad(set_to_none=True)
    loss.backward()  # type: ignore[no-untyped-call]
    nn.utils.clip_grad_norm_([p for p in state.path.parameters() if p.grad is not None], _CLIP)
    state.optimizer.step()
    # L2 to the start, apart from the gradient's own scale, as AdamW decays weights (Xuhong et al., ICML 2018).
    with torch.no_grad():
        for parameter, first in zip(state.path.parameters(), plan.start.parameters(), strict=True):
            parameter.lerp_(first, rate * _PULL)


def _followed(spread: float, teacher: StructureLogits, excerpts: Excerpts) -> float:
    """Return how far the teacher's energy levels lie from labels, this step's taken in."""
    said = excerpts.said[Subject.ENERGY]
    if not said.any():
        return spread
    away = (levels_of(teacher.experts.level.detach().float()) - excerpts.lesson.level).abs()[said]
    return _SPREAD_KEPT * spread + (1 - _SPREAD_KEPT) * float(away.mean())


def patience_of(stage: Stage) -> float:
    """Return what the teacher keeps of itself a step: it remembers a sixth of the phase, and 100 steps at most.

    The same share in every step: it starts from what it was, and at the end nothing is left of that.
    """
    return min(_LONGEST, max(_SHORTEST, 1 - _PART / (stage.steps or 1)))


@torch.no_grad()
def _follow(average: nn.Module, trained: nn.Module, patience: float) -> None:
    """Let the teacher follow the student."""
    now = trained.state_dict()
    for name, value in average.state_dict().items():
        if value.is_floating_point():
            value.lerp_(now[name], 1 - patience)
        else:
            value.copy_(now[name])


def _record(
    state: TeachingState, plan: TeachingPlan, told: list[dict[str, float]], progress: float
) -> Progress:
    means = {name: sum(t.get(name, 0.0) for t in told) / len(told) for name in told[-1]}
    return Progress(
        step=plan.first_step + state.step,
        stage=plan.stage.name,
        seconds=state.seconds,
        losses={name: value for name, value in means.items() if name != "total"},
        total=means["total"],
        rate=plan.stage.rate(progress),
        weights={name: w for name, w in {**WEIGHTS, **plan.stage.weights}.items() if name in means},
        speed=plan.lesson[0] * state.step / max(state.seconds, 1e-9),
    )


def _save(state: TeachingState, plan: TeachingPlan) -> None:
    about: dict[str, Any] = {
        "step": state.step,
        "seconds": state.seconds,
        "spread": state.spread,
        "shape": asdict(plan.start.shape),
    }
    moments.keep(plan.checkpoint, state.modules, state.optimizer, about)


def _restore(state: TeachingState, plan: TeachingPlan) -> None:
    about, tensors = read_checkpoint(plan.checkpoint)
    if about["shape"] != json.loads(json.dumps(asdict(plan.start.shape))):
        raise Trouble(f"{plan.checkpoint} holds a path of another shape.", "Learn into another folder.")
    state.step, state.seconds, state.spread = about["step"], about["seconds"], about["spread"]
    moments.recall(tensors, state.modules, state.optimizer)
