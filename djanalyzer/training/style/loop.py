"""The training loop: step n of a run over the same songs is the same however often the run was killed before it."""

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
from djanalyzer.models.style.bridge import SIGMA
from djanalyzer.models.style.networks import CONFIGURATIONS, StyleNetworks
from djanalyzer.training.log import LogWriter, Progress, log_path
from djanalyzer.training.moments import keep, recall
from djanalyzer.training.stored import part_of, read_whole
from djanalyzer.training.style.critic import Critic
from djanalyzer.training.style.lessons import Batch
from djanalyzer.training.style.losses import Weights
from djanalyzer.training.style.recordings import Unpaired
from djanalyzer.training.style.sharpening import Shown, sharpened
from djanalyzer.training.style.telling import told

_WARM_UP = 30  # steps
_FALL = 0.98
_AVERAGED = 0.998  # of the averaged networks stays at each step, less at first
_STEEPEST = 1.0  # norm of a gradient: longer ones are shortened
_HINT = "Train into another checkpoint."


@dataclass(frozen=True)
class Identity:
    """What a checkpoint is of: going on with another of these would be another run."""

    configuration: str
    styles: tuple[str, ...]
    method: str
    seed: int
    sigma: float = SIGMA


METHODS = {
    "disentangled": Weights(),
    "entangled": Weights().without_disentanglement(),
    "sharpened": Weights(),  # with a critic
}
_CRITICS_RATE = 1.5  # times the learning rate: it has to be ahead
_CRITICS_MEMORY = (0.5, 0.99)  # betas of Adam: what it has to tell apart changes all the time


@dataclass(frozen=True)
class Plan:
    """A run.

    Attributes
    ----------
    draw : callable
        From the number of a step to its batch: of nothing else, so that a killed run goes on with the same.
    data : str
        What it is drawn from, in words, for the log and the weights' card; may differ from start to start.
    precision : str
        "32-true", or "bf16-mixed": convolutions in half precision, about twice as fast where the processor knows it.
    fall_steps : int
        Steps in which the learning rate falls by 2 %.
    begin : Path or None
        A checkpoint whose averaged networks a fresh run begins with.
    draw_unpaired : callable or None
        As `draw`, of recordings; they are learned from where there is a critic.
    """

    identity: Identity
    checkpoint: Path
    draw: Callable[[int], Batch]
    steps: int
    data: str = ""
    learning_rate: float = 1.5e-3
    device: str = "cpu"
    precision: str = "32-true"
    fall_steps: int = 50
    begin: Path | None = None
    draw_unpaired: Callable[[int], Unpaired] | None = None
    seconds_between_saves: float = 120.0
    steps_between_records: int = 20


@dataclass
class State:
    """All that a checkpoint holds; `average` are the networks to use: the running mean over the steps."""

    networks: StyleNetworks
    average: StyleNetworks
    optimizer: torch.optim.AdamW
    critic: Critic | None = None
    step: int = 0
    seconds: float = 0.0

    @property
    def modules(self) -> dict[str, nn.Module]:
        critic = {} if self.critic is None else {"critic": self.critic}
        return {"networks": self.networks, "average": self.average, **critic}


@dataclass(frozen=True)
class Step:
    """What happened in a step; the first is number 1."""

    number: int
    losses: dict[str, Tensor]


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
        about = {"data": plan.data, "precision": plan.precision, "device": plan.device}
        log.begin(state.step, {**asdict(plan.identity), **about})
        reporter = _Reporter(plan, log)
        while state.step < plan.steps and not stop.is_set():
            losses = advance(plan, state)
            state.seconds = spent + time.monotonic() - began
            reporter.add(state, losses)
            yield Step(state.step, losses)
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
    shape = CONFIGURATIONS[plan.identity.configuration]
    networks = StyleNetworks(shape, plan.identity.styles).to(plan.device)
    if plan.begin is not None and not plan.checkpoint.exists():
        networks.load_state_dict(averaged(plan.begin)[0].state_dict())
    average = deepcopy(networks).eval().requires_grad_(False)
    optimizer = torch.optim.AdamW(networks.parameters(), plan.learning_rate, weight_decay=1e-4)
    state = State(networks, average, optimizer)
    if plan.identity.method == "sharpened":
        state.critic = Critic(len(plan.identity.styles)).to(plan.device)
        optimizer.add_param_group({"params": list(state.critic.parameters()), "betas": _CRITICS_MEMORY})
    if plan.checkpoint.exists():
        about, tensors = read_whole(plan.checkpoint, _HINT)
        if about.get("identity") != _as_stored(plan.identity):
            raise Trouble(f"{plan.checkpoint} holds another run.", _HINT)
        recall(tensors, state.modules, state.optimizer)
        state.step, state.seconds = about["step"], about["seconds"]
    return state


def advance(plan: Plan, state: State) -> dict[str, Tensor]:
    """Do one step and return its losses, the whole under "": all that is drawn follows from the run's seed and the step's number.

    Whether its loss is a number is for `_Reporter` to see, before anything is saved.
    """
    torch.manual_seed(int(np.random.default_rng([plan.identity.seed, state.step]).integers(2**62)))
    batch = plan.draw(state.step).to(plan.device)
    rate = plan.learning_rate * pace(state.step, plan.fall_steps)
    for group, share in zip(state.optimizer.param_groups, (1.0, _CRITICS_RATE), strict=False):
        group["lr"] = rate * share
    halves = plan.precision == "bf16-mixed"
    with torch.autocast(torch.device(plan.device).type, torch.bfloat16, enabled=halves):
        losses = _told(plan, state, batch)
    state.optimizer.zero_grad()
    losses[""].backward()  # type: ignore[no-untyped-call]
    nn.utils.clip_grad_norm_(state.networks.parameters(), _STEEPEST)
    state.optimizer.step()
    state.step += 1
    _follow(state)
    return {name: loss.detach() for name, loss in losses.items()}


def _told(plan: Plan, state: State, batch: Batch) -> dict[str, Tensor]:
    """Return the losses of a step by name, the whole under ""."""
    weights, sigma = METHODS[plan.identity.method], plan.identity.sigma
    if state.critic is None:
        return told(state.networks, batch, weights, sigma)
    unpaired = plan.draw_unpaired(state.step).to(plan.device) if plan.draw_unpaired else None
    return sharpened(state.networks, state.critic, Shown(batch, unpaired), weights, sigma)


def pace(step: int, fall_steps: int) -> float:
    """Return which share of the learning rate a step has: a short rise, then 2 % less every so many steps."""
    fallen: float = _FALL ** (step / fall_steps)
    return min(1.0, (step + 1) / _WARM_UP) * fallen


@torch.no_grad()
def _follow(state: State) -> None:
    """Move the averaged networks a little towards those that learn."""
    stays = min(_AVERAGED, (1 + state.step) / (10 + state.step))
    now, average = ([p.data for p in m.parameters()] for m in (state.networks, state.average))
    torch._foreach_lerp_(average, now, 1 - stays)


def save(state: State, plan: Plan) -> None:
    """Write the checkpoint; a kill in the middle leaves the one before."""
    about: dict[str, Any] = {"step": state.step, "seconds": state.seconds, "data": plan.data}
    about["precision"] = plan.precision
    about["identity"] = _as_stored(plan.identity)
    keep(plan.checkpoint, state.modules, state.optimizer, about)


def averaged(checkpoint: Path) -> tuple[StyleNetworks, dict[str, Any]]:
    """Return the averaged networks of a checkpoint, ready to render, and what the checkpoint says about itself."""
    about, tensors = read_whole(checkpoint, "Name a checkpoint that training wrote.")
    identity = about.get("identity", {})
    if not {"configuration", "styles", "method"} <= identity.keys():
        raise Trouble(f"{checkpoint} is no checkpoint of this training.", "Name one that it wrote.")
    networks = StyleNetworks(CONFIGURATIONS[identity["configuration"]], tuple(identity["styles"]))
    networks.load_state_dict(part_of(tensors, "average."))
    return networks.eval().requires_grad_(False), about


def _as_stored(identity: Identity) -> dict[str, Any]:
    return asdict(identity) | {"styles": list(identity.styles)}


class _Reporter:
    """Tells the log the means of the losses over every so many steps.

    Sums stay on the device until they are told: asked for at every step, a graphics card would stand still in between.
    """

    def __init__(self, plan: Plan, log: LogWriter) -> None:
        self._plan, self._log = plan, log
        self._clear()

    def _clear(self) -> None:
        self._sums: dict[str, Tensor] = {}
        self._count, self._began = 0, time.monotonic()

    def add(self, state: State, losses: dict[str, Tensor]) -> None:
        for name, loss in losses.items():
            self._sums[name] = self._sums[name] + loss if name in self._sums else loss
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
                stage=self._plan.identity.method,
                seconds=round(state.seconds, 1),
                losses={name: mean for name, mean in means.items() if name},
                total=means[""],
                rate=self._plan.learning_rate * pace(state.step, self._plan.fall_steps),
                speed=self._count / max(time.monotonic() - self._began, 1e-9),
            )
        )
        self._clear()
