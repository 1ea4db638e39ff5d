"""The training loop: step n of a run is the same however often the run was killed before it."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import torch
from torch import Tensor, nn

from djanalyzer.errors import Trouble
from djanalyzer.models.separation.cascade import Cascade, cascade_of
from djanalyzer.training.majl.lessons import LESSONS, Pupils, Segments, Told
from djanalyzer.training.majl.weighing import WeightNet
from djanalyzer.training.rounds import (
    Drawn,
    Rounds,
    computing,
    driven,
    follow,
    keep_state,
    pace,
    seeded,
    take_up,
)
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
class Plan(Drawn[Identity, Segments]):
    """A run; `fall_steps`: steps in which the learning rate falls by 2 %."""

    fall_steps: int = FALL_STEPS
    seconds_between_saves: float = 300.0


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
        plan,
        stage=plan.checkpoint.stem,
        advance=lambda: Step(state.step + 1, advance(plan, state)),
        save=lambda: keep_state(plan, state),
        losses=lambda step: {"": step.told.loss, **step.told.losses},
        rate=lambda step: pace(step, _WARM_UP, plan.fall_steps),
        counted=lambda step: step.told.weights,
        summed_up=_weights_told,
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
    take_up(plan, state, _HINT)
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
