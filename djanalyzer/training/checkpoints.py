"""What a training run keeps on disk: its whole state, and networks to start from or to average. Nothing is ever unpickled."""

from __future__ import annotations

import json
import os
from collections.abc import Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

import torch
from torch import Tensor

from djanalyzer.errors import Trouble
from djanalyzer.models.network import CONFIGURATIONS, Network
from djanalyzer.training.mining import Mining


@dataclass(frozen=True)
class History:
    """What was learned before this checkpoint was started from other weights."""

    steps: int = 0
    seconds: float = 0.0
    weights: str = ""


@dataclass
class State:
    """Everything that a checkpoint holds."""

    network: Network
    average: Network
    optimizer: torch.optim.AdamW
    step: int = 0
    seconds: float = 0.0
    mining: Mining = field(default_factory=Mining)
    history: History = field(default_factory=History)


def save(state: State, path: Path) -> None:
    """Write the checkpoint; a kill in the middle leaves the one before."""
    tensors = {f"network.{k}": v for k, v in state.network.state_dict().items()}
    tensors |= _averages(state.average)
    tensors |= _moments(state)
    tensors["random"] = torch.get_rng_state()
    if _is_on_cuda(state):
        tensors["random_cuda"] = torch.cuda.get_rng_state()
    about = _about(state)
    about["mining"] = state.mining.as_json()
    _write(path, tensors, about)


def _is_on_cuda(state: State) -> bool:
    return next(state.network.parameters()).is_cuda


def keep_average(state: State, path: Path) -> None:
    """Write the averaged network alone, to be averaged with others later."""
    _write(path, _averages(state.average), _about(state))


def _about(state: State) -> dict[str, Any]:
    return {
        "step": state.step,
        "seconds": state.seconds,
        "configuration": asdict(state.network.configuration),
        "history": asdict(state.history),
    }


def _averages(network: Network) -> dict[str, Tensor]:
    return {f"average.{k}": v for k, v in network.state_dict().items()}


def _write(path: Path, tensors: dict[str, Tensor], about: dict[str, Any]) -> None:
    from safetensors.torch import save_file

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


def restore(state: State, path: Path) -> None:
    """Set the state to that of a checkpoint."""
    device = next(state.network.parameters()).device
    about, tensors = _read(path)
    if about["configuration"] != json.loads(json.dumps(asdict(state.network.configuration))):
        raise Trouble(f"{path} holds a network of other sizes.", "Train into another checkpoint.")
    if "random" not in tensors or _part(tensors, "network.").keys() != state.network.state_dict().keys():
        raise Trouble(
            f"{path} cannot be gone on from: it is of another layout or holds weights alone.",
            "Train into another checkpoint and start from this one (--start-from).",
        )
    state.step, state.seconds = about["step"], about["seconds"]
    state.mining = Mining(strength=state.mining.strength, **about.get("mining", {}))
    state.history = History(**about.get("history", {}))
    state.network.load_state_dict(_part(tensors, "network."))
    state.average.load_state_dict(_part(tensors, "average."))
    torch.set_rng_state(tensors["random"])
    if "random_cuda" in tensors and _is_on_cuda(state):
        torch.cuda.set_rng_state(tensors["random_cuda"])
    for name, p in state.network.named_parameters():
        if f"optimizer.step.{name}" in tensors:  # what never learned has none
            # The count of steps stays on the processor, as the optimizer wants it.
            state.optimizer.state[p] = {"step": tensors[f"optimizer.step.{name}"]} | {
                part: tensors[f"optimizer.{part}.{name}"].to(device) for part in ("exp_avg", "exp_avg_sq")
            }


def start_from(state: State, path: Path) -> int:
    """Take every tensor that fits from a checkpoint or exported weights; the rest stays fresh.

    Returns
    -------
    How many tensors were taken.
    """
    about, tensors = _read(path)
    tensors = _part(tensors, "average.") or tensors
    own = state.network.state_dict()
    fitting = {k: v for k, v in tensors.items() if k in own and v.shape == own[k].shape}
    if not fitting:
        raise Trouble(f"Nothing in {path} fits this network.", "Was it made with another configuration?")
    for network in (state.network, state.average):
        network.load_state_dict({**own, **{k: v.to(own[k].device, own[k].dtype) for k, v in fitting.items()}})
    before = about.get("history", {})
    state.history = History(
        steps=about.get("step", 0) + before.get("steps", 0),
        seconds=about.get("seconds", 0.0) + before.get("seconds", 0.0),
        weights=path.stem,
    )
    return len(fitting)


def _read(path: Path) -> tuple[dict[str, Any], dict[str, Tensor]]:
    """Return what a checkpoint or a file of weights says about itself, and its tensors."""
    from safetensors import SafetensorError, safe_open

    try:
        with safe_open(path, "pt") as file:
            about = json.loads((file.metadata() or {}).get("about", "{}"))
            tensors = {name: file.get_tensor(name) for name in file.keys()}  # noqa: SIM118
    except (OSError, SafetensorError, ValueError) as error:
        raise Trouble(
            f"{path} cannot be read: {error}.", "Name a checkpoint or a .safetensors file."
        ) from error
    if not about and path.with_suffix(".json").is_file():
        about = _about_of_card(path)
    return about, tensors


def _about_of_card(path: Path) -> dict[str, Any]:
    from djanalyzer.models.checkpoint import read_card

    metrics = read_card(path).metrics
    return {"step": metrics.get("steps", 0), "seconds": 60 * metrics.get("minutes of training", 0.0)}


def _part(tensors: dict[str, Tensor], prefix: str) -> dict[str, Tensor]:
    return {name.removeprefix(prefix): t for name, t in tensors.items() if name.startswith(prefix)}


def averaged(checkpoint: Path) -> tuple[Network, int]:
    """Return the averaged network of a checkpoint, whose configuration it names itself, and its step."""
    about, tensors = _read(checkpoint)
    network = Network(CONFIGURATIONS[about["configuration"]["name"]])
    network.load_state_dict(_part(tensors, "average."))
    return network.eval(), about["step"]


def efforts(checkpoint: Path) -> tuple[int, float]:
    """Return the steps and the minutes of all runs that led to a checkpoint."""
    about, _ = _read(checkpoint)
    history = History(**about.get("history", {}))
    return about["step"] + history.steps, (about["seconds"] + history.seconds) / 60


def average_of(checkpoints: Sequence[Path], target: Path) -> None:
    """Write the mean of the averaged networks of several checkpoints; it can be measured, exported and started from.

    A fine-tuned network and the one it started from, averaged, generalise better to other music than either (Wortsman et
    al. 2022). What only the first holds, such as a new head, is taken as it is; the rest must be in all.
    """
    read = [_read(path) for path in checkpoints]
    first, *others = [_part(tensors, "average.") for _, tensors in read]
    alike = [
        name
        for name, value in first.items()
        if all(name in o and o[name].shape == value.shape for o in others)
    ]
    unknown = any(o.keys() - first.keys() for o in others)
    if not alike or unknown:
        raise Trouble("These checkpoints do not hold networks of one kind.", "Average those of one run.")
    mean = {
        name: torch.stack([p[name].double() for p in (first, *others)]).mean(dim=0).to(first[name].dtype)
        for name in alike
    }
    about = {k: v for k, v in read[0][0].items() if k != "mining"}
    _write(target, {f"average.{k}": v for k, v in (first | mean).items()}, about)
