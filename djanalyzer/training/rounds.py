"""How a run of many steps goes on: until it is done or asked to stop, told to a log, saved now and then.

A run may be killed at any moment: what is drawn in a step follows from the run's seed and the step's number alone, so that the same
command goes on from the last checkpoint as if nothing had been.
"""

from __future__ import annotations

import math
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any, Generic, Protocol, TypeVar

import numpy as np
import torch
from torch import Tensor, nn

from djanalyzer.errors import Trouble
from djanalyzer.training.log import LogWriter, Progress, log_path
from djanalyzer.training.moments import keep, recall
from djanalyzer.training.stored import read_whole

T = TypeVar("T")
Id = TypeVar("Id")
B = TypeVar("B")
_FALL = 0.98


@dataclass(frozen=True)
class Drawn(Generic[Id, B]):
    """What plans of runs have in common.

    Attributes
    ----------
    identity : dataclass
        What a checkpoint is of: going on with another of these would be another run.
    checkpoint : Path
        The log lies beside it.
    draw : callable
        From the number of a step to its batch: of nothing else, so that a killed run goes on with the same.
    steps : int
        In all.
    precision : str
        "32-true", or "bf16-mixed": convolutions and products in half precision, faster where the processor knows it.
    """

    identity: Id
    checkpoint: Path
    draw: Callable[[int], B]
    steps: int
    learning_rate: float = 1e-3
    device: str = "cpu"
    precision: str = "32-true"
    seconds_between_saves: float = 120.0
    steps_between_records: int = 20


@dataclass(frozen=True)
class Step:
    """What happened in a step: the first is number 1; losses by name, the whole under ""."""

    number: int
    losses: dict[str, Tensor]


class State(Protocol):
    """What a checkpoint holds: steps done, seconds spent on them, networks by name and what their optimizer remembers."""

    step: int
    seconds: float

    @property
    def modules(self) -> dict[str, nn.Module]: ...

    @property
    def optimizer(self) -> torch.optim.Optimizer: ...


@dataclass(frozen=True)
class Rounds(Generic[T]):
    """A run.

    Attributes
    ----------
    plan : Drawn
    stage : str
        What the log calls them.
    about : dict
        What the log says at the beginning, besides the plan's identity, precision and device.
    advance : callable
        Does the next step, counts it in the state, and returns what it was like.
    save : callable
        Writes the checkpoint.
    losses : callable
        From what a step was like to its losses by name, the whole under "".
    rate : callable
        From a number of steps to the share of the learning rate.
    counted : callable or None
        From what a step was like to what is summed over steps besides losses.
    summed_up : callable or None
        From those sums to numbers for the log.
    """

    plan: Drawn[Any, Any]
    stage: str
    advance: Callable[[], T]
    save: Callable[[], None]
    losses: Callable[[T], dict[str, Tensor]]
    rate: Callable[[int], float]
    about: Mapping[str, Any] = field(default_factory=dict)
    counted: Callable[[T], dict[str, Tensor]] | None = None
    summed_up: Callable[[dict[str, Tensor]], dict[str, float]] | None = None


def take_up(plan: Drawn[Any, Any], state: State, hint: str) -> None:
    """Give a fresh state what the plan's checkpoint holds, where there is one.

    Raises
    ------
    Trouble
        It cannot be read, or is of another run.
    """
    if not plan.checkpoint.exists():
        return
    about, tensors = read_whole(plan.checkpoint, hint)
    if about.get("identity") != as_stored(plan.identity):
        raise Trouble(f"{plan.checkpoint} holds another run.", hint)
    recall(tensors, state.modules, state.optimizer)
    state.step, state.seconds = about["step"], about["seconds"]


def keep_state(plan: Drawn[Any, Any], state: State, **said: Any) -> None:
    """Write the checkpoint, with what else it says about itself; a kill in the middle leaves the one before."""
    about = {"step": state.step, "seconds": state.seconds, **said, "identity": as_stored(plan.identity)}
    keep(plan.checkpoint, state.modules, state.optimizer, about)


def as_stored(identity: Any) -> dict[str, Any]:
    """Return an identity as it reads back: JSON knows lists alone."""
    return {name: list(v) if isinstance(v, tuple) else v for name, v in asdict(identity).items()}


def driven(rounds: Rounds[T], state: State, stop: threading.Event | None = None) -> Iterator[T]:
    """Go on from `state` to the last step; yield what every step was like.

    The checkpoint is written now and then, and at the end or once `stop` is set.

    Raises
    ------
    Trouble
        The loss of a step was no number; no checkpoint has it.
    """
    stop = stop or threading.Event()
    saved = began = time.monotonic()
    spent = state.seconds
    plan = rounds.plan
    with LogWriter(log_path(plan.checkpoint)) as log:
        about = {"precision": plan.precision, "device": plan.device, **rounds.about}
        log.begin(state.step, {**asdict(plan.identity), **about})
        reporter = _Reporter(rounds, state, log)
        while state.step < plan.steps and not stop.is_set():
            told = rounds.advance()
            state.seconds = spent + time.monotonic() - began
            reporter.add(told)
            yield told
            if time.monotonic() - saved > plan.seconds_between_saves:
                reporter.flush()
                rounds.save()
                saved = time.monotonic()
        reporter.flush()
        rounds.save()
        if state.step >= plan.steps:
            log.end(state.step, state.seconds)


def seeded(seed: int, step: int) -> None:
    """Let all that torch draws from here on follow from a run's seed and a step's number."""
    torch.manual_seed(int(np.random.default_rng([seed, step]).integers(2**62)))


def computing(device: str, precision: str) -> torch.autocast:
    """Return what a forward pass is done in: with "bf16-mixed", convolutions and products in half precision."""
    return torch.autocast(torch.device(device).type, torch.bfloat16, enabled=precision == "bf16-mixed")


def pace(step: int, warm_up: int, fall_steps: int) -> float:
    """Return which share of the learning rate a step has: a short rise, then 2 % less every so many steps."""
    fallen: float = _FALL ** (step / fall_steps)
    return min(1.0, (step + 1) / warm_up) * fallen


@torch.no_grad()
def follow(average: nn.Module, learning: nn.Module, step: int, most: float) -> None:
    """Move averaged networks a little towards those that learn: `most` of them stays at each step, less at first."""
    stays = min(most, (1 + step) / (10 + step))
    now, then = learning.state_dict(), average.state_dict()
    moving = [name for name, value in then.items() if value.is_floating_point()]
    torch._foreach_lerp_([then[n] for n in moving], [now[n] for n in moving], 1 - stays)
    for name in then.keys() - set(moving):
        then[name].copy_(now[name])


class _Reporter(Generic[T]):
    """Tells the log the means over every so many steps.

    Sums stay on the device until they are told: asked for at every step, a graphics card would stand still in between.
    """

    def __init__(self, rounds: Rounds[T], state: State, log: LogWriter) -> None:
        self._rounds, self._plan, self._state, self._log = rounds, rounds.plan, state, log
        self._clear()

    def _clear(self) -> None:
        self._sums: dict[str, Tensor] = {}
        self._counted: dict[str, Tensor] = {}
        self._n_steps, self._began = 0, time.monotonic()

    def add(self, told: T) -> None:
        _sum_up(self._sums, self._rounds.losses(told))
        if self._rounds.counted is not None:
            _sum_up(self._counted, self._rounds.counted(told))
        self._n_steps += 1
        step = self._state.step
        if step % self._plan.steps_between_records == 0 or step == self._plan.steps:
            self.flush()

    def flush(self) -> None:
        """Tell what was not told yet.

        Raises
        ------
        Trouble
            One of the losses was no number.
        """
        if self._n_steps == 0:
            return
        rounds, state = self._rounds, self._state
        means = {name: float(sums) / self._n_steps for name, sums in self._sums.items()}
        if not math.isfinite(means[""]):
            raise Trouble(
                f"{self._plan.checkpoint} went wrong: up to step {state.step} a loss was no number.",
                "Look for damaged songs, or train in full precision; what was saved before is as it was.",
            )
        self._log.add(
            Progress(
                step=state.step,
                stage=rounds.stage,
                seconds=round(state.seconds, 1),
                losses={name: mean for name, mean in means.items() if name},
                total=means[""],
                rate=self._plan.learning_rate * rounds.rate(state.step),
                weights=rounds.summed_up(self._counted) if rounds.summed_up is not None else {},
                speed=self._n_steps / max(time.monotonic() - self._began, 1e-9),
            )
        )
        self._clear()


def _sum_up(sums: dict[str, Tensor], told: dict[str, Tensor]) -> None:
    for name, value in told.items():
        sums[name] = sums[name] + value.detach() if name in sums else value.detach()
