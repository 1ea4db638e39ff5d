"""The training loop: step n of a run is the same however often the run was killed before it."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from copy import deepcopy
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import torch
from torch import Tensor, nn

from djanalyzer.errors import Trouble
from djanalyzer.models.separation.cascade import Cascade, cascade_of
from djanalyzer.training.majl.lessons import LESSONS, Pupils, Segments, Told
from djanalyzer.training.majl.weighing import WeightNet
from djanalyzer.training.moments import keep, recall
from djanalyzer.training.rounds import Rounds, computing, driven, follow, pace, seeded
from djanalyzer.training.stored import part_of, read_whole

_WARM_UP = 100  # steps
FALL_STEPS = 500  # as the paper's: 10 epochs of MIR-1K in batches of 16 are about as many steps
_AVERAGED = 0.999  # of the averaged network stays at each step, less at first
_HINT = "Train into another folder."


@dataclass(frozen=True)
class Identity:
    """What a checkpoint is of: going on with another of these would be another run."""

    separator: str
    pitch_estimator: str
    lesson: str
    seed: int
    data: str = ""


@dataclass(frozen=True)
class Plan:
    """A run.

    Attributes
    ----------
    draw : callable
        From the number of a step to its batch: of nothing else, so that a killed run goes on with the same.
    precision : str
        "32-true", or "bf16-mixed": convolutions in half precision, about twice as fast where the processor knows it.
    fall_steps : int
        Steps in which the learning rate falls by 2 %.
    """

    identity: Identity
    checkpoint: Path
    draw: Callable[[int], Segments]
    steps: int
    learning_rate: float = 1e-3
    device: str = "cpu"
    precision: str = "32-true"
    fall_steps: int = FALL_STEPS
    seconds_between_saves: float = 300.0
    steps_between_records: int = 20


@dataclass
class State:
    """All that a checkpoint holds; `average` is the network to use: the running mean over the steps."""

    pupils: Pupils
    average: Cascade
    optimizer: torch.optim.Adam
    step: int = 0
    seconds: float = 0.0

    @property
    def modules(self) -> dict[str, nn.Module]:
        return {
            "cascade": self.pupils.cascade,
            "weight_net": self.pupils.weight_net,
            "average": self.average,
        }


@dataclass(frozen=True)
class Step:
    """What happened in a step; the first is number 1."""

    number: int
    told: Told


def train(plan: Plan, stop: threading.Event | None = None) -> Iterator[Step]:
    """Train up to the plan's number of steps, from the checkpoint on where there is one; yield every step.

    The checkpoint is written now and then, and at the end or once `stop` is set.

    Raises
    ------
    Trouble
        The loss of a step was no number; no checkpoint has it.
    """
    state = resumed(plan)
    rounds = Rounds(
        checkpoint=plan.checkpoint,
        steps=plan.steps,
        stage=plan.checkpoint.stem,
        about={**asdict(plan.identity), "precision": plan.precision, "device": plan.device},
        advance=lambda: Step(state.step + 1, advance(plan, state)),
        save=lambda: save(state, plan),
        losses=lambda step: {"": step.told.loss, **step.told.losses},
        rate=lambda step: plan.learning_rate * pace(step, _WARM_UP, plan.fall_steps),
        counted=lambda step: step.told.weights,
        summed_up=_weights_told,
        seconds_between_saves=plan.seconds_between_saves,
        steps_between_records=plan.steps_between_records,
    )
    yield from driven(rounds, state, stop)


def resumed(plan: Plan) -> State:
    """Return the state of the checkpoint, or a fresh one where there is none."""
    torch.manual_seed(plan.identity.seed)
    cascade = cascade_of(plan.identity.separator, plan.identity.pitch_estimator).to(plan.device)
    pupils = Pupils(cascade, WeightNet().to(plan.device))
    average = deepcopy(cascade).eval().requires_grad_(False)
    learning = [*cascade.parameters(), *pupils.weight_net.parameters()]
    state = State(pupils, average, torch.optim.Adam(learning, plan.learning_rate))
    if plan.checkpoint.exists():
        about, tensors = read_whole(plan.checkpoint, _HINT)
        if about.get("identity") != asdict(plan.identity):
            raise Trouble(f"{plan.checkpoint} holds another run.", _HINT)
        recall(tensors, state.modules, state.optimizer)
        state.step, state.seconds = about["step"], about["seconds"]
    return state


def advance(plan: Plan, state: State) -> Told:
    """Do one step: all that is drawn in it follows from the run's seed and the step's number.

    Whether its loss is a number is for the rounds to see, before anything is saved.
    """
    seeded(plan.identity.seed, state.step)
    batch = plan.draw(state.step).to(plan.device)
    for group in state.optimizer.param_groups:
        group["lr"] = plan.learning_rate * pace(state.step, _WARM_UP, plan.fall_steps)
    state.pupils.cascade.train()
    with computing(plan.device, plan.precision):
        told = LESSONS[plan.identity.lesson](state.pupils, batch)
    state.optimizer.zero_grad()
    told.loss.backward()  # type: ignore[no-untyped-call]
    state.optimizer.step()
    state.step += 1
    follow(state.average, state.pupils.cascade, state.step, _AVERAGED)
    return told


def save(state: State, plan: Plan) -> None:
    """Write the checkpoint; a kill in the middle leaves the one before."""
    about: dict[str, Any] = {"step": state.step, "seconds": state.seconds}
    about["identity"] = asdict(plan.identity)
    keep(plan.checkpoint, state.modules, state.optimizer, about)


def averaged(checkpoint: Path) -> tuple[Cascade, dict[str, Any]]:
    """Return the averaged network of a checkpoint, ready to hear, and what the checkpoint says about itself."""
    about, tensors = read_whole(checkpoint, "Name a checkpoint that training wrote.")
    identity = about.get("identity", {})
    if not {"separator", "pitch_estimator"} <= identity.keys():
        raise Trouble(f"{checkpoint} is no checkpoint of this training.", "Name one that it wrote.")
    cascade = cascade_of(identity["separator"], identity["pitch_estimator"])
    cascade.load_state_dict(part_of(tensors, "average."))
    return cascade.eval(), about


def _weights_told(sums: dict[str, Tensor]) -> dict[str, float]:
    """Return by case how many segments there were, and the means of their weights."""
    told: dict[str, float] = {}
    for name, counted in sorted(sums.items()):
        n, separation, pitch = counted.tolist()
        if n:
            told[f"{name} segments"] = int(n)
            told[f"{name} separation"] = separation / n
            told[f"{name} pitch"] = pitch / n
    return told
