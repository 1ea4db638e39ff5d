"""The training loop. A run may be killed at any moment: the same command goes on from its last checkpoint."""

from __future__ import annotations

import math
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import torch
from torch import nn

from djanalyzer.errors import Trouble
from djanalyzer.models.network import LAPTOP, Configuration, Network
from djanalyzer.training.batches import Batch
from djanalyzer.training.checkpoints import State, keep_average, restore, save, start_from
from djanalyzer.training.feeding import Diet, Feed
from djanalyzer.training.losses import losses, total
from djanalyzer.training.mining import Mining

_EMA = 0.999
_CLIP = 1.0


@dataclass(frozen=True)
class Plan:
    """What to train on and for how long; either `steps` or `minutes` of training ends it.

    Attributes
    ----------
    minutes : float or None
        The time spent in all runs into this checkpoint.
    start_from : Path or None
        A checkpoint or exported weights whose tensors a fresh run begins with, where they fit.
    tolerance : int
        Frames by which beats and downbeats may be off for nothing; 0 asks for them where they are.
    hardness : float
        How strongly styles that are still missed are preferred (0: not at all, 1: in proportion to their loss).
    keep_every : int or None
        Steps between averaged networks that are kept beside the checkpoint.
    only : str
        What the names of the tensors that learn begin with; all others stay as they are.
    """

    diet: Diet
    checkpoint: Path
    steps: int | None = None
    minutes: float | None = None
    start_from: Path | None = None
    learning_rate: float = 2e-3
    weight_decay: float = 0.01
    warm_up: float = 0.02
    tolerance: int = 0
    hardness: float = 0.0
    keep_every: int | None = None
    only: str = ""
    configuration: Configuration = LAPTOP
    seconds_between_saves: float = 60.0
    is_mixed_precision: bool = True
    device: str = "cpu"


@dataclass(frozen=True)
class Step:
    """What happened in one step."""

    number: int
    progress: float
    losses: dict[str, float] = field(default_factory=dict)


def train(plan: Plan) -> Iterator[Step]:
    """Train, saving the checkpoint now and then and at the end; yield every step."""
    state = resume(plan)
    saved = time.monotonic()
    with Feed(plan.diet, state.mining, state.step) as feed:
        while (progress := _progress(plan, state)) < 1:
            began = time.monotonic()
            parts = _advance(state, feed.take(), plan, progress)
            state.seconds += time.monotonic() - began
            if plan.keep_every and state.step % plan.keep_every == 0:
                keep_average(state, plan.checkpoint.with_suffix(f".{state.step}.average"))
            yield Step(state.step, progress, parts)
            if time.monotonic() - saved > plan.seconds_between_saves:
                save(state, plan.checkpoint)
                saved = time.monotonic()
    save(state, plan.checkpoint)


def _progress(plan: Plan, state: State) -> float:
    by_steps = state.step / plan.steps if plan.steps else 0.0
    by_time = state.seconds / (60 * plan.minutes) if plan.minutes else 0.0
    if not plan.steps and not plan.minutes:
        raise Trouble("Training needs an end.", "Give a number of steps or of minutes.")
    return max(by_steps, by_time)


def learning_rate(plan: Plan, progress: float) -> float:
    """Return the rate at this progress (0 to 1): a linear rise, then half a cosine down to a hundredth."""
    if progress < plan.warm_up:
        return plan.learning_rate * max(progress / plan.warm_up, 0.01)
    falling = (progress - plan.warm_up) / (1 - plan.warm_up)
    return plan.learning_rate * (0.01 + 0.99 * (1 + math.cos(math.pi * min(falling, 1.0))) / 2)


def _advance(state: State, batch: Batch, plan: Plan, progress: float) -> dict[str, float]:
    for group in state.optimizer.param_groups:
        group["lr"] = learning_rate(plan, progress)
    _set_learning(state.network, plan.only)
    batch = batch.to(plan.device)
    kind = torch.device(plan.device).type
    with torch.autocast(kind, torch.bfloat16, enabled=plan.is_mixed_precision):
        logits = state.network(batch.logmel, batch.chroma, batch.places, batch.first)
    judged = losses(logits, batch, plan.tolerance)
    loss = total(judged.parts)
    values = torch.stack([loss, *judged.parts.values(), *judged.by_track]).detach().tolist()
    parts = dict(zip(judged.parts, values[1:], strict=False))
    if not math.isfinite(values[0]):
        raise ArithmeticError(f"the loss of step {state.step} is not finite: {parts}")
    state.optimizer.zero_grad(set_to_none=True)
    loss.backward()  # type: ignore[no-untyped-call]
    nn.utils.clip_grad_norm_(state.network.parameters(), _CLIP)
    state.optimizer.step()
    state.mining.learn(state.step, batch.styles, values[1 + len(parts) :])
    state.step += 1
    _average(state)
    return parts


def _set_learning(network: Network, only: str) -> None:
    """Let modules whose names begin with `only` learn, and keep the others as they are when they predict."""
    for name, module in network.named_modules():
        module.training = name.startswith(only)
    for name, parameter in network.named_parameters():
        parameter.requires_grad_(name.startswith(only))


@torch.no_grad()
def _average(state: State) -> None:
    """Let the averaged network follow the trained one, quickly at first."""
    decay = min(_EMA, (1 + state.step) / (10 + state.step))
    now = state.network.state_dict()
    for name, value in state.average.state_dict().items():
        if value.is_floating_point():
            value.lerp_(now[name], 1 - decay)
        else:
            value.copy_(now[name])


def resume(plan: Plan) -> State:
    """Return the state of the checkpoint, or where there is none a fresh one, begun with the weights to start from."""
    torch.manual_seed(plan.diet.seed)
    _check_names(plan.only, plan.configuration)
    network = Network(plan.configuration).to(plan.device)
    average = Network(plan.configuration).to(plan.device)
    average.load_state_dict(network.state_dict())
    average.eval()
    optimizer = torch.optim.AdamW(network.parameters(), plan.learning_rate, weight_decay=plan.weight_decay)
    state = State(network, average, optimizer, mining=Mining(plan.hardness))
    if plan.checkpoint.exists():
        restore(state, plan.checkpoint)
    elif plan.start_from:
        start_from(state, plan.start_from)
    return state


def _check_names(only: str, configuration: Configuration) -> None:
    with torch.device("meta"):
        names = [name for name, _ in Network(configuration).named_parameters()]
    if not any(name.startswith(only) for name in names):
        parts = ", ".join(sorted({name.split(".")[0] for name in names}))
        raise Trouble(f"No part of the network is called {only}.", f"There are {parts}.")
