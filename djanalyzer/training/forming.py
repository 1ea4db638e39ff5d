"""Training of the structure path alone, on what a frozen encoder heard. A run may be killed at any moment and goes on."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

import torch
from torch import Tensor, nn

from djanalyzer.errors import Trouble
from djanalyzer.models.cotask import Interaction, Pooling, Relation
from djanalyzer.models.distillation import Distillation, temperature_of
from djanalyzer.models.encoder import WindowMixing
from djanalyzer.models.foundation.fusion import FoundationShape
from djanalyzer.models.structure_path import StructurePath, StructureShape
from djanalyzer.training import moments
from djanalyzer.training.advancing import check_numbers, follow
from djanalyzer.training.form_losses import USUAL, form_losses
from djanalyzer.training.hearing import stored_recordings
from djanalyzer.training.judging import Headway
from djanalyzer.training.lessons import Lesson, draw_lesson
from djanalyzer.training.log import LogWriter, Progress, log_path
from djanalyzer.training.stages import Stage, check
from djanalyzer.training.stored import part_of, read_whole
from djanalyzer.training.style_losses import ClassWeights

_EMA = 0.998
_CLIP = 1.0
_RECORDED = 50  # steps between records of the log
_RESCAN = 100  # steps between two looks into the folders for new recordings
_HINT = "Name one that `form` wrote."


@dataclass(frozen=True)
class FormPlan:
    """What structure path to train on what, and for how long.

    Attributes
    ----------
    folders : tuple of Path
        Where recordings are stored (`training.hearing`).
    sizes : mapping of str to int
        The widths of what the encoder hears (`Configuration.heard_sizes`).
    stage : Stage
        Its end, learning rate and weights.
    lesson : tuple of int
        Tracks and steps a lesson.
    start_from : Path or None
        Where there is no checkpoint yet: the checkpoint of another run, all of which is taken over, how far it has come
        too. Its path may see through other windows.
    """

    folders: tuple[Path, ...]
    checkpoint: Path
    shape: StructureShape
    sizes: Mapping[str, int]
    stage: Stage
    lesson: tuple[int, int] = (8, 192)
    seed: int = 0
    class_weights: ClassWeights | None = None
    device: str = "cpu"
    seconds_between_saves: float = 60.0
    start_from: Path | None = None


@dataclass
class FormState:
    """Everything that a checkpoint of such a run holds."""

    path: StructurePath
    average: StructurePath
    distillation: Distillation
    optimizer: torch.optim.AdamW
    step: int = 0
    seconds: float = 0.0
    headway: Headway = field(default_factory=Headway)


def form(plan: FormPlan) -> Iterator[tuple[int, dict[str, float]]]:
    """Train, saving the checkpoint now and then and at the end; yield every step with its losses."""
    check([plan.stage], has_validation=False)
    state = begin(plan)
    paths = stored_recordings(plan.folders, held_out=False)
    if not paths:
        raise Trouble(
            "Nothing was heard yet that could be learned from.", "Run `hear` over a folder of examples first."
        )
    saved = time.monotonic()
    recent: list[dict[str, float]] = []
    with LogWriter(log_path(plan.checkpoint)) as log:
        log.begin(state.step, _described(plan, len(paths)))
        while (progress := plan.stage.progress(state.step, state.seconds)) < 1:
            began = time.monotonic()
            if state.step % _RESCAN == 0:
                paths = stored_recordings(plan.folders, held_out=False)
            lesson = draw_lesson(paths, plan.lesson, plan.seed, state.step).to(plan.device)
            told = _advance(state, lesson, plan, progress)
            state.seconds += time.monotonic() - began
            recent.append(told)
            if state.step % _RECORDED == 0:
                log.add(_record(state, plan, recent, progress))
                recent = []
            yield state.step, told
            if time.monotonic() - saved > plan.seconds_between_saves:
                save(state, plan)
                saved = time.monotonic()
        save(state, plan)
        log.end(state.step, state.seconds)


def begin(plan: FormPlan) -> FormState:
    """Return the state of the checkpoint, or a fresh one."""
    torch.manual_seed(plan.seed)
    path = StructurePath(plan.shape, dict(plan.sizes)).to(plan.device)
    average = StructurePath(plan.shape, dict(plan.sizes)).to(plan.device).eval()
    average.load_state_dict(path.state_dict())
    distillation = Distillation(plan.shape.width).to(plan.device)
    learning = [p for p in [*path.parameters(), *distillation.parameters()] if p.requires_grad]
    optimizer = torch.optim.AdamW(
        learning, plan.stage.learning_rate, weight_decay=plan.stage.weight_decay, betas=(0.9, 0.98)
    )
    state = FormState(path, average, distillation, optimizer)
    if plan.checkpoint.exists():
        restore(state, plan)
    elif plan.start_from:
        take_over(state, plan.start_from)
    return state


def _advance(state: FormState, lesson: Lesson, plan: FormPlan, progress: float) -> dict[str, float]:
    weights = {**USUAL, **plan.stage.weights}
    for group in state.optimizer.param_groups:
        group["lr"] = plan.stage.rate(progress)
    torch.manual_seed(plan.seed * 1_000_003 + state.step)  # what drops out depends on the step alone
    state.path.train()
    said = state.path(lesson.heard, lesson.first, lesson.foundation)
    judged = form_losses(said, lesson, plan.class_weights)
    tasks = dict(judged.tasks)
    if weights["distillation"]:
        tasks["distillation"] = state.distillation(said.features, state.headway.left())
    loss = torch.stack([weights[name] * value for name, value in tasks.items() if weights[name]]).sum()
    state.optimizer.zero_grad(set_to_none=True)
    loss.backward()  # type: ignore[no-untyped-call]
    nn.utils.clip_grad_norm_(
        [p for g in state.optimizer.param_groups for p in g["params"] if p.grad is not None], _CLIP
    )
    state.optimizer.step()
    state.step += 1
    told = {
        name: float(v.detach()) for name, v in {**judged.parts, **tasks, "total": loss}.items()
    }  # a task and its only part bear one name
    check_numbers(told, state.step)
    state.headway.follow(told)
    follow(state.average, state.path, state.step, _EMA)
    return told


def _record(state: FormState, plan: FormPlan, told: list[dict[str, float]], progress: float) -> Progress:
    means = {name: sum(t[name] for t in told) / len(told) for name in told[0]}
    temperatures = {task: round(temperature_of(left), 3) for task, left in state.headway.left().items()}
    return Progress(
        step=state.step,
        stage=plan.stage.name,
        seconds=state.seconds,
        losses={name: value for name, value in means.items() if name != "total"},
        total=means["total"],
        rate=plan.stage.rate(progress),
        weights={**USUAL, **plan.stage.weights},
        temperatures=temperatures,
        speed=plan.lesson[0] * state.step / max(state.seconds, 1e-9),
    )


def _described(plan: FormPlan, n_recordings: int) -> dict[str, Any]:
    return {
        "recordings": n_recordings,
        "shape": asdict(plan.shape),
        "lesson": plan.lesson,
        "seed": plan.seed,
        "stage": asdict(plan.stage),
        "device": plan.device,
    }


def save(state: FormState, plan: FormPlan) -> None:
    """Write the checkpoint; a kill in the middle leaves the one before."""
    about = {
        "step": state.step,
        "seconds": state.seconds,
        **asdict(state.headway),
        "shape": asdict(plan.shape),
    }
    moments.keep(plan.checkpoint, _modules(state), state.optimizer, about)


def restore(state: FormState, plan: FormPlan) -> None:
    """Set the state to that of the plan's checkpoint."""
    about, tensors = read_checkpoint(plan.checkpoint)
    if about["shape"] != json.loads(json.dumps(asdict(plan.shape))):
        raise Trouble(f"{plan.checkpoint} holds a path of another shape.", "Train into another checkpoint.")
    _recall(state, about, tensors)


def take_over(state: FormState, path: Path) -> None:
    """Set the state to that of another run's checkpoint, whose path may see through other windows."""
    about, tensors = read_checkpoint(path)
    try:
        _recall(state, about, tensors)
    except RuntimeError as error:
        raise Trouble(f"{path} holds a path of other sizes or parts.", _HINT) from error


def _recall(state: FormState, about: dict[str, Any], tensors: dict[str, Tensor]) -> None:
    state.step, state.seconds = about["step"], about["seconds"]
    state.headway = Headway(about["first"], about["now"])
    moments.recall(tensors, _modules(state), state.optimizer)


def _modules(state: FormState) -> dict[str, nn.Module]:
    return {"path": state.path, "average": state.average, "distillation": state.distillation}


def read_checkpoint(path: Path) -> tuple[dict[str, Any], dict[str, Tensor]]:
    """Return what a checkpoint of such a run says about itself, and its tensors."""
    about, tensors = read_whole(path, _HINT)
    if not {"shape", "step", "seconds"} <= about.keys():
        raise Trouble(f"{path} is no checkpoint of a structure path.", _HINT)
    return about, tensors


def averaged_path(plan: FormPlan) -> StructurePath:
    """Return the averaged structure path of the plan's checkpoint, ready to predict."""
    return path_of(plan.checkpoint, plan.sizes)


def path_of(checkpoint: Path, sizes: Mapping[str, int]) -> StructurePath:
    """Return the averaged structure path of a checkpoint, for an encoder of these widths, ready to predict."""
    about, tensors = read_checkpoint(checkpoint)
    path = StructurePath(_shape_of(about["shape"]), dict(sizes))
    try:
        path.load_state_dict(part_of(tensors, "average."))
    except RuntimeError as error:
        raise Trouble(f"{checkpoint} learned from what another encoder heard.", "Name that one.") from error
    return path.eval()


def check_done(plan: FormPlan) -> None:
    """Refuse to take a checkpoint for the end of a plan that asks for another shape, or for other steps."""
    about, _ = read_checkpoint(plan.checkpoint)
    if _shape_of(about["shape"]) != plan.shape or about["step"] != plan.stage.steps:
        raise Trouble(
            f"{plan.checkpoint} was trained in another shape, or for {about['step']} steps.",
            "What is compared learns alike: name another --scratch.",
        )


def effort_of(checkpoint: Path) -> tuple[int, float]:
    """Return the steps and the minutes that led to a checkpoint."""
    about, _ = read_checkpoint(checkpoint)
    return about["step"], about["seconds"] / 60


def _shape_of(record: dict[str, Any]) -> StructureShape:
    """Return the shape that a checkpoint names."""
    values: dict[str, Any] = {k: tuple(v) if isinstance(v, list) else v for k, v in record.items()}
    relation = dict(values.pop("relation"))
    relation |= {"interaction": Interaction(relation["interaction"]), "pooling": Pooling(relation["pooling"])}
    values["mixing"] = WindowMixing(values["mixing"])
    if values.get("foundation"):
        values["foundation"] = FoundationShape.of(values["foundation"])
    return StructureShape(**values, relation=Relation(**relation))
