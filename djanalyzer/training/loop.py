"""The loop: a generator of steps that can be killed at any moment and goes on from its last checkpoint."""

from __future__ import annotations

import json
import math
import os
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict, dataclass, field
from pathlib import Path

import torch
from torch import Tensor, nn

from djanalyzer.errors import Trouble
from djanalyzer.models.network import CONFIGURATIONS, LAPTOP, Configuration, Network
from djanalyzer.training.batches import Batch, draw_batch
from djanalyzer.training.examples import stored_examples
from djanalyzer.training.losses import losses, total

_EMA = 0.999
_CLIP = 1.0
_RESCAN = 100  # steps between two looks into the folder for new examples


@dataclass(frozen=True)
class Plan:
    """What to train on and for how long; either `steps` or `minutes` of training ends it.

    `minutes` counts the time spent in all runs that led to the checkpoint.
    """

    folder: Path
    checkpoint: Path
    steps: int | None = None
    minutes: float | None = None
    learning_rate: float = 2e-3
    weight_decay: float = 0.01
    warm_up: float = 0.02
    seed: int = 0
    configuration: Configuration = LAPTOP
    seconds_between_saves: float = 60.0
    is_mixed_precision: bool = True
    device: str = "cpu"


@dataclass
class State:
    """Everything that a checkpoint holds."""

    network: Network
    average: Network
    optimizer: torch.optim.AdamW
    step: int = 0
    seconds: float = 0.0


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
    with ThreadPoolExecutor(1) as background:
        paths = _paths(plan)
        following = background.submit(draw_batch, paths, plan.seed, state.step)
        while (progress := _progress(plan, state)) < 1:
            began = time.monotonic()
            batch = following.result()
            if state.step % _RESCAN == 0:
                paths = _paths(plan)
            following = background.submit(draw_batch, paths, plan.seed, state.step + 1)
            parts = _advance(state, batch, plan, progress)
            state.seconds += time.monotonic() - began
            yield Step(state.step, progress, parts)
            if time.monotonic() - saved > plan.seconds_between_saves:
                save(state, plan.checkpoint)
                saved = time.monotonic()
    save(state, plan.checkpoint)


def _paths(plan: Plan) -> list[Path]:
    paths = stored_examples(plan.folder, held_out=False)
    if not paths:
        raise Trouble(
            f"There is no example to learn from in {plan.folder}.", "Run the generate command first."
        )
    return paths


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
    state.network.train()
    batch = batch.to(plan.device)
    with torch.autocast(plan.device, torch.bfloat16, enabled=plan.is_mixed_precision):
        logits = state.network(batch.logmel, batch.chroma, batch.places, batch.first)
    parts = losses(logits, batch)
    loss = total(parts)
    if not torch.isfinite(loss):
        raise ArithmeticError(f"the loss of step {state.step} is not finite: {parts}")
    state.optimizer.zero_grad(set_to_none=True)
    loss.backward()  # type: ignore[no-untyped-call]
    nn.utils.clip_grad_norm_(state.network.parameters(), _CLIP)
    state.optimizer.step()
    state.step += 1
    _average(state)
    return {name: float(part.detach()) for name, part in parts.items()}


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
    """Return the state of the checkpoint, or a fresh one where there is none."""
    torch.manual_seed(plan.seed)
    network = Network(plan.configuration).to(plan.device)
    average = Network(plan.configuration).to(plan.device)
    average.load_state_dict(network.state_dict())
    average.eval()
    optimizer = torch.optim.AdamW(network.parameters(), plan.learning_rate, weight_decay=plan.weight_decay)
    state = State(network, average, optimizer)
    if plan.checkpoint.exists():
        _restore(state, plan.checkpoint)
    return state


def save(state: State, path: Path) -> None:
    """Write the checkpoint; a kill in the middle leaves the one before."""
    from safetensors.torch import save_file

    tensors = {f"network.{k}": v for k, v in state.network.state_dict().items()}
    tensors |= {f"average.{k}": v for k, v in state.average.state_dict().items()}
    tensors |= _moments(state)
    tensors["random"] = torch.get_rng_state()
    about = {
        "step": state.step,
        "seconds": state.seconds,
        "configuration": asdict(state.network.configuration),
    }
    path.parent.mkdir(parents=True, exist_ok=True)
    unfinished = path.with_suffix(".unfinished")
    save_file({k: v.contiguous() for k, v in tensors.items()}, unfinished, {"about": json.dumps(about)})
    os.replace(unfinished, path)


def _moments(state: State) -> dict[str, Tensor]:
    names: dict[Tensor, str] = {p: name for name, p in state.network.named_parameters()}
    return {
        f"optimizer.{part}.{names[p]}": value
        for p, values in state.optimizer.state.items()
        for part, value in values.items()
    }


def _restore(state: State, path: Path) -> None:
    from safetensors import safe_open

    device = next(state.network.parameters()).device
    with safe_open(path, "pt") as file:
        about = json.loads(file.metadata()["about"])
        tensors = {name: file.get_tensor(name) for name in file.keys()}  # noqa: SIM118
    if about["configuration"] != json.loads(json.dumps(asdict(state.network.configuration))):
        raise Trouble(f"{path} holds a network of other sizes.", "Train into another checkpoint.")
    state.step, state.seconds = about["step"], about["seconds"]
    state.network.load_state_dict(_part(tensors, "network."))
    state.average.load_state_dict(_part(tensors, "average."))
    torch.set_rng_state(tensors["random"])
    if state.step:
        for name, p in state.network.named_parameters():
            # The count of steps stays on the processor, as the optimizer wants it.
            state.optimizer.state[p] = {"step": tensors[f"optimizer.step.{name}"]} | {
                part: tensors[f"optimizer.{part}.{name}"].to(device) for part in ("exp_avg", "exp_avg_sq")
            }


def _part(tensors: dict[str, Tensor], prefix: str) -> dict[str, Tensor]:
    return {name.removeprefix(prefix): t for name, t in tensors.items() if name.startswith(prefix)}


def averaged(checkpoint: Path) -> tuple[Network, int]:
    """Return the averaged network of a checkpoint, whose configuration it names itself, and its step."""
    from safetensors import safe_open

    with safe_open(checkpoint, "pt") as file:
        about = json.loads(file.metadata()["about"])
        names = [n for n in file.keys() if n.startswith("average.")]  # noqa: SIM118
        tensors = {name.removeprefix("average."): file.get_tensor(name) for name in names}
    network = Network(CONFIGURATIONS[about["configuration"]["name"]])
    network.load_state_dict(tensors)
    return network.eval(), about["step"]
