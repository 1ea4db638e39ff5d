"""The training loop: step n of a run over the same songs is the same however often the run was killed before it."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from copy import deepcopy
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import torch
from torch import Tensor, nn

from djanalyzer.errors import Trouble
from djanalyzer.models.style.bridge import SIGMA
from djanalyzer.models.style.networks import CONFIGURATIONS, StyleNetworks
from djanalyzer.training.rounds import (
    Drawn,
    Rounds,
    Step,
    computing,
    driven,
    follow,
    keep_state,
    pace,
    seeded,
    take_up,
)
from djanalyzer.training.stored import part_of, read_whole
from djanalyzer.training.style.critic import Critic
from djanalyzer.training.style.lessons import Batch
from djanalyzer.training.style.losses import Weights
from djanalyzer.training.style.recordings import Unpaired
from djanalyzer.training.style.sharpening import Shown, sharpened, told_with_recordings

_WARM_UP = 30  # steps
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
class Plan(Drawn[Identity, Batch]):
    """A run.

    Attributes
    ----------
    data : str
        What it is drawn from, in words, for the log and the weights' card; may differ from start to start.
    options : str
        Those of the command that decide what is learned, for the weights' card.
    fall_steps : int
        Steps in which the learning rate falls by 2 %.
    begin : Path or None
        A checkpoint whose averaged networks a fresh run begins with.
    draw_unpaired : callable or None
        As `draw`, of recordings.
    """

    learning_rate: float = 1.5e-3
    data: str = ""
    options: str = ""
    fall_steps: int = 50
    begin: Path | None = None
    draw_unpaired: Callable[[int], Unpaired] | None = None


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
        stage=plan.identity.method,
        about={"data": plan.data},
        advance=lambda: Step(state.step + 1, advance(plan, state)),
        save=lambda: keep_state(plan, state, data=plan.data, precision=plan.precision, options=plan.options),
        losses=lambda step: step.losses,
        rate=lambda step: pace(step, _WARM_UP, plan.fall_steps),
    )
    yield from driven(rounds, state, stop)


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
    take_up(plan, state, _HINT)
    return state


def advance(plan: Plan, state: State) -> dict[str, Tensor]:
    """Do one step and return its losses, the whole under "": all that is drawn follows from the run's seed and the step's number.

    Whether its loss is a number is for the rounds to see, before anything is saved.
    """
    seeded(plan.identity.seed, state.step)
    batch = plan.draw(state.step).to(plan.device)
    rate = plan.learning_rate * pace(state.step, _WARM_UP, plan.fall_steps)
    for group, share in zip(state.optimizer.param_groups, (1.0, _CRITICS_RATE), strict=False):
        group["lr"] = rate * share
    with computing(plan.device, plan.precision):
        losses = _told(plan, state, batch)
    state.optimizer.zero_grad()
    losses[""].backward()  # type: ignore[no-untyped-call]
    nn.utils.clip_grad_norm_(state.networks.parameters(), _STEEPEST)
    state.optimizer.step()
    state.step += 1
    follow(state.average, state.networks, state.step, _AVERAGED)
    return {name: loss.detach() for name, loss in losses.items()}


def _told(plan: Plan, state: State, batch: Batch) -> dict[str, Tensor]:
    """Return the losses of a step by name, the whole under ""."""
    weights, sigma = METHODS[plan.identity.method], plan.identity.sigma
    unpaired = plan.draw_unpaired(state.step).to(plan.device) if plan.draw_unpaired else None
    shown = Shown(batch, unpaired)
    if state.critic is not None:
        return sharpened(state.networks, state.critic, shown, weights, sigma)
    return told_with_recordings(state.networks, shown, weights, sigma)


def averaged(checkpoint: Path) -> tuple[StyleNetworks, dict[str, Any]]:
    """Return the averaged networks of a checkpoint, ready to render, and what the checkpoint says about itself."""
    about, tensors = read_whole(checkpoint, "Name a checkpoint that training wrote.")
    identity = about.get("identity", {})
    if not {"configuration", "styles", "method"} <= identity.keys():
        raise Trouble(f"{checkpoint} is no checkpoint of this training.", "Name one that it wrote.")
    networks = StyleNetworks(CONFIGURATIONS[identity["configuration"]], tuple(identity["styles"]))
    networks.load_state_dict(part_of(tensors, "average."))
    return networks.eval().requires_grad_(False), about
