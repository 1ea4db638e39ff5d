"""The training loop: step n of a run is the same however often the run was killed before it."""

from __future__ import annotations

import math
import threading
import time
from collections.abc import Callable, Iterator
from copy import deepcopy
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch import Tensor, nn

from djanalyzer.errors import Trouble
from djanalyzer.models.separation.cascade import Cascade, cascade_of
from djanalyzer.training.log import LogWriter, Progress, log_path
from djanalyzer.training.majl.lessons import LESSONS, Pupils, Segments, Told
from djanalyzer.training.majl.weighing import WeightNet
from djanalyzer.training.moments import keep, recall
from djanalyzer.training.stored import part_of, read_whole

_WARM_UP = 100  # steps
_FALL = 0.98
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
    stop = stop or threading.Event()
    state = resumed(plan)
    saved = began = time.monotonic()
    spent = state.seconds
    with LogWriter(log_path(plan.checkpoint)) as log:
        log.begin(state.step, {**asdict(plan.identity), "precision": plan.precision, "device": plan.device})
        reporter = _Reporter(plan, log)
        while state.step < plan.steps and not stop.is_set():
            told = advance(plan, state)
            state.seconds = spent + time.monotonic() - began
            reporter.add(state, told)
            yield Step(state.step, told)
            if time.monotonic() - saved > plan.seconds_between_saves:
                reporter.flush(state)
                save(state, plan)
                saved = time.monotonic()
        reporter.flush(state)
        save(state, plan)
        if state.step >= plan.steps:
            log.end(state.step, state.seconds)


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

    Whether its loss is a number is for `_Reporter` to see, before anything is saved.
    """
    torch.manual_seed(int(np.random.default_rng([plan.identity.seed, state.step]).integers(2**62)))
    batch = plan.draw(state.step).to(plan.device)
    for group in state.optimizer.param_groups:
        group["lr"] = plan.learning_rate * pace(state.step, plan.fall_steps)
    state.pupils.cascade.train()
    halves = plan.precision == "bf16-mixed"
    with torch.autocast(torch.device(plan.device).type, torch.bfloat16, enabled=halves):
        told = LESSONS[plan.identity.lesson](state.pupils, batch)
    state.optimizer.zero_grad()
    told.loss.backward()  # type: ignore[no-untyped-call]
    state.optimizer.step()
    state.step += 1
    _follow(state)
    return told


def pace(step: int, fall_steps: int = FALL_STEPS) -> float:
    """Return which share of the learning rate a step has: a short rise, then 2 % less every so many steps."""
    fallen: float = _FALL ** (step / fall_steps)
    return min(1.0, (step + 1) / _WARM_UP) * fallen


@torch.no_grad()
def _follow(state: State) -> None:
    """Move the averaged network a little towards the one that learns."""
    stays = min(_AVERAGED, (1 + state.step) / (10 + state.step))
    now = state.pupils.cascade.state_dict()
    average = state.average.state_dict()
    moving = [name for name, value in average.items() if value.is_floating_point()]
    torch._foreach_lerp_([average[n] for n in moving], [now[n] for n in moving], 1 - stays)
    for name in average.keys() - set(moving):
        average[name].copy_(now[name])


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


class _Reporter:
    """Tells the log the means over every so many steps: losses, and the weights by case.

    Sums stay on the device until they are told: asked for at every step, a graphics card would stand still in between.
    """

    def __init__(self, plan: Plan, log: LogWriter) -> None:
        self._plan, self._log = plan, log
        self._clear()

    def _clear(self) -> None:
        self._sums: dict[str, Tensor] = {}
        self._weights: dict[str, Tensor] = {}
        self._count, self._began = 0, time.monotonic()

    def add(self, state: State, told: Told) -> None:
        for name, loss in {"": told.loss.detach(), **told.losses}.items():
            self._sums[name] = self._sums[name] + loss if name in self._sums else loss
        for name, counted in told.weights.items():
            self._weights[name] = self._weights[name] + counted if name in self._weights else counted
        self._count += 1
        if state.step % self._plan.steps_between_records == 0 or state.step == self._plan.steps:
            self.flush(state)

    def flush(self, state: State) -> None:
        """Tell what was not told yet.

        Raises
        ------
        Trouble
            One of the losses was no number.
        """
        if self._count == 0:
            return
        means = {name: float(sums) / self._count for name, sums in self._sums.items()}
        if not math.isfinite(means[""]):
            raise Trouble(
                f"{self._plan.checkpoint} went wrong: up to step {state.step} a loss was no number.",
                "Look for damaged songs, or train in full precision; what was saved before is as it was.",
            )
        self._log.add(
            Progress(
                step=state.step,
                stage=self._plan.checkpoint.stem,
                seconds=round(state.seconds, 1),
                losses={name: mean for name, mean in means.items() if name},
                total=means[""],
                rate=self._plan.learning_rate * pace(state.step, self._plan.fall_steps),
                weights=_weights_told(self._weights),
                speed=self._count / max(time.monotonic() - self._began, 1e-9),
            )
        )
        self._clear()


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
