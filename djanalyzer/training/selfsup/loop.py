"""The training loop: step n of a run over the same excerpts is the same however often the run was killed before it."""

from __future__ import annotations

import math
import threading
from collections.abc import Iterator, Sequence
from copy import deepcopy
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import torch
from torch import Tensor, nn

from djanalyzer.errors import Trouble
from djanalyzer.models.selfsup.network import CONFIGURATIONS, Listening, Shape
from djanalyzer.training.rounds import (
    Drawn,
    Rounds,
    Step,
    computing,
    driven,
    follow,
    keep_state,
    seeded,
    take_up,
)
from djanalyzer.training.selfsup.lesson import TOKENS, losses_of
from djanalyzer.training.selfsup.views import Pair
from djanalyzer.training.stored import part_of, read_whole

_WARM_UP = 80  # steps
_LEAST = 0.01  # of the learning rate is left in the last steps
_AVERAGED = 0.995  # of the averaged network stays at each step, less at first
_STEEPEST = 1.0  # norm of a gradient: longer ones are shortened
_DECAY = 0.02
_HINT = "Train into another checkpoint."


@dataclass(frozen=True)
class Identity:
    """What a checkpoint is of: going on with another of these would be another run."""

    configuration: str
    tokens: str
    seed: int


@dataclass(frozen=True)
class Plan(Drawn[Identity, Pair]):
    """A run; the learning rate falls as a cosine up to the last step.

    Attributes
    ----------
    data : str
        What it is drawn from, in words, for the log and the weights' card; may differ from start to start.
    begin : Path or None
        Weights of the program that a fresh run begins with; None begins with nothing.
    """

    learning_rate: float = 6e-4
    data: str = ""
    begin: Path | None = None


@dataclass
class State:
    """All that a checkpoint holds; `average` is the network to use: the running mean over the steps."""

    network: Listening
    average: Listening
    optimizer: torch.optim.AdamW
    step: int = 0
    seconds: float = 0.0

    @property
    def modules(self) -> dict[str, nn.Module]:
        return {"network": self.network, "average": self.average}


def train(plan: Plan, stop: threading.Event | None = None) -> Iterator[Step]:
    """Train up to the plan's number of steps, from the checkpoint on where there is one; yield every step.

    The checkpoint is written now and then, and at the end or once `stop` is set.

    Raises
    ------
    Trouble
        The checkpoint is of another run, or the loss of a step was no number; no checkpoint has it.
    """
    state = resumed(plan)
    rounds = Rounds(
        plan,
        stage=plan.identity.tokens,
        about={"data": plan.data},
        advance=lambda: Step(state.step + 1, advance(plan, state)),
        save=lambda: keep_state(plan, state, steps=plan.steps, data=plan.data, precision=plan.precision),
        losses=lambda step: step.losses,
        rate=lambda step: pace(step, plan.steps),
    )
    yield from driven(rounds, state, stop)


def resumed(plan: Plan) -> State:
    """Return the state of the checkpoint, or a fresh one where there is none."""
    network = _fresh(plan).to(plan.device)
    average = deepcopy(network).eval().requires_grad_(False)
    optimizer = torch.optim.AdamW(network.parameters(), plan.learning_rate, weight_decay=_DECAY)
    state = State(network, average, optimizer)
    take_up(plan, state, _HINT)
    return state


def _fresh(plan: Plan) -> Listening:
    if plan.begin is not None:
        from djanalyzer.models.selfsup.shipped import load

        return load(plan.begin)[0].train().requires_grad_(True)
    torch.manual_seed(plan.identity.seed)
    return Listening(_shape(plan.identity))


def _shape(identity: Identity) -> Shape:
    return replace(CONFIGURATIONS[identity.configuration], tokens=TOKENS[identity.tokens].n_tokens)


def advance(plan: Plan, state: State) -> dict[str, Tensor]:
    """Do one step and return its losses, the whole under "": all that is drawn follows from the run's seed and the step's number.

    Whether its loss is a number is for the rounds to see, before anything is saved.
    """
    seeded(plan.identity.seed, state.step)
    pair = plan.draw(state.step).to(plan.device)
    for group in state.optimizer.param_groups:
        group["lr"] = plan.learning_rate * pace(state.step, plan.steps)
    with computing(plan.device, plan.precision):
        losses = losses_of(state.network, pair, TOKENS[plan.identity.tokens])
    state.optimizer.zero_grad()
    losses[""].backward()  # type: ignore[no-untyped-call]
    nn.utils.clip_grad_norm_(state.network.parameters(), _STEEPEST)
    state.optimizer.step()
    state.step += 1
    follow(state.average, state.network, state.step, _AVERAGED)
    return {name: loss.detach() for name, loss in losses.items()}


def pace(step: int, steps: int) -> float:
    """Return which share of the learning rate a step of so many has: a short rise, then half a cosine down."""
    fallen = 0.5 * (1 + math.cos(math.pi * min(1.0, step / max(1, steps))))
    return min(1.0, (step + 1) / _WARM_UP) * max(_LEAST, fallen)


def mean_of(checkpoints: Sequence[Path]) -> tuple[Listening, dict[str, Any]]:
    """Return the mean of the averaged networks of a run's checkpoints, and what the last of them says about itself.

    Networks that lie on one way of learning may be averaged weight by weight, and the mean often has what each is best at (Wortsman et
    al., "Model soups", 2022).

    Raises
    ------
    Trouble
        The checkpoints are of networks of different shapes.
    """
    found = [averaged(checkpoint) for checkpoint in checkpoints]
    network, about = found[-1]
    if len({each.shape for each, _ in found}) > 1:
        raise Trouble("The checkpoints are of networks of different shapes.", "Name checkpoints of one run.")
    with torch.no_grad():
        for name, value in network.state_dict().items():
            value.copy_(torch.stack([each.state_dict()[name] for each, _ in found]).mean(dim=0))
    return network, about


def averaged(checkpoint: Path) -> tuple[Listening, dict[str, Any]]:
    """Return the averaged network of a checkpoint, ready to hear, and what the checkpoint says about itself."""
    about, tensors = read_whole(checkpoint, "Name a checkpoint that training wrote.")
    said = about.get("identity", {})
    if not {"configuration", "tokens", "seed"} <= said.keys():
        raise Trouble(f"{checkpoint} is no checkpoint of this training.", "Name one that it wrote.")
    network = Listening(_shape(Identity(**said)))
    network.load_state_dict(part_of(tensors, "average."))
    return network.eval().requires_grad_(False), about
