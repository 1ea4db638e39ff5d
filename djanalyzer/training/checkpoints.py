"""What a training run keeps on disk: its whole state, and networks to start from or to average. Nothing is ever unpickled."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

import torch
from torch import Tensor, nn

from djanalyzer.errors import Trouble
from djanalyzer.models.distillation import Distillation
from djanalyzer.models.foundation.fusion import FoundationShape
from djanalyzer.models.network import CONFIGURATIONS, Configuration, Network, with_foundation
from djanalyzer.training.judging import Headway
from djanalyzer.training.mining import Mining
from djanalyzer.training.moments import moments_of, remember
from djanalyzer.training.stored import part_of, read_whole, write_whole


@dataclass(frozen=True)
class History:
    """What was learned before this checkpoint was started from other weights."""

    steps: int = 0
    seconds: float = 0.0
    weights: str = ""


@dataclass
class Standing:
    """Where a run stands among its stages, and what its last validations said.

    Attributes
    ----------
    stage : int
        The one that is going on.
    step, seconds
        Of that stage alone.
    weights : dict
        How much each task counts, where that follows the validation; empty: as usual.
    first, last : dict
        Losses on validation by task: when the stage began, and now.
    best, best_step, n_worse
        The lowest loss on validation in this stage, when that was, and how many validations were no better since.
    done : list of dict
        The stages that are over: name, steps, seconds, why they ended.
    """

    stage: int = 0
    step: int = 0
    seconds: float = 0.0
    weights: dict[str, float] = field(default_factory=dict)
    first: dict[str, float] = field(default_factory=dict)
    last: dict[str, float] = field(default_factory=dict)
    best: float | None = None
    best_step: int = 0
    n_worse: int = 0
    done: list[dict[str, Any]] = field(default_factory=list)


@dataclass
class State:
    """Everything that a checkpoint holds.

    Attributes
    ----------
    scaling : dict
        How the loss is scaled in half precision; empty elsewhere.
    runs : list of dict
        How each run into this checkpoint was started, and on what.
    """

    network: Network
    average: Network
    optimizer: torch.optim.AdamW
    step: int = 0
    seconds: float = 0.0
    mining: Mining = field(default_factory=Mining)
    history: History = field(default_factory=History)
    standing: Standing = field(default_factory=Standing)
    distillation: Distillation | None = None
    headway: Headway = field(default_factory=Headway)
    scaling: dict[str, Any] = field(default_factory=dict)
    runs: list[dict[str, Any]] = field(default_factory=list)

    def named_parameters(self) -> Iterator[tuple[str, nn.Parameter]]:
        """Yield all that can learn, with its name in a checkpoint."""
        yield from self.network.named_parameters()
        if self.distillation is not None:
            yield from self.distillation.named_parameters(prefix="distillation")


def save(state: State, path: Path) -> None:
    """Write the checkpoint; a kill in the middle leaves the one before."""
    tensors = {f"network.{k}": v for k, v in state.network.state_dict().items()}
    tensors |= _averages(state.average)
    if state.distillation is not None:
        tensors |= {f"distillation.{k}": v for k, v in state.distillation.state_dict().items()}
    tensors |= moments_of(state.optimizer, state.named_parameters())
    about = _about(state)
    about["mining"] = state.mining.as_json()
    about["scaling"] = state.scaling
    about["headway"] = asdict(state.headway)
    write_whole(path, tensors, about)


def keep_average(state: State, path: Path) -> None:
    """Write the averaged network alone, to be averaged with others later."""
    write_whole(path, _averages(state.average), _about(state))


def _about(state: State) -> dict[str, Any]:
    return {
        "step": state.step,
        "seconds": state.seconds,
        "configuration": asdict(state.network.configuration),
        "history": asdict(state.history),
        "standing": asdict(state.standing),
        "runs": state.runs,
    }


def _averages(network: Network) -> dict[str, Tensor]:
    return {f"average.{k}": v for k, v in network.state_dict().items()}


def restore(state: State, path: Path) -> None:
    """Set the state to that of a checkpoint; the optimizer is that of its stage and gets its moments by `recall`."""
    about, tensors = _of_a_run(path)
    if about["configuration"] != json.loads(json.dumps(asdict(state.network.configuration))):
        raise Trouble(f"{path} holds a network of other sizes.", "Train into another checkpoint.")
    if part_of(tensors, "network.").keys() != state.network.state_dict().keys():
        raise Trouble(
            f"{path} cannot be gone on from: it is of another layout or holds weights alone.",
            "Train into another checkpoint and start from this one (--start-from).",
        )
    state.step, state.seconds = about["step"], about["seconds"]
    state.mining = Mining(strength=state.mining.strength, **about.get("mining", {}))
    state.history = History(**about.get("history", {}))
    # What was written before there were stages is in the middle of the only one.
    alone = {"step": state.step, "seconds": state.seconds}
    state.standing = Standing(**about.get("standing", alone))
    state.scaling, state.runs = about.get("scaling", {}), about.get("runs", [])
    state.network.load_state_dict(part_of(tensors, "network."))
    state.average.load_state_dict(part_of(tensors, "average."))
    taught = part_of(tensors, "distillation.")
    if state.distillation is not None and taught:
        state.distillation.load_state_dict(taught)
    state.headway = Headway(**about.get("headway", {}))


def recall(state: State, path: Path) -> None:
    """Set the optimizer's moments to those of a checkpoint, for every tensor that learns in its stage."""
    remember(state.optimizer, state.named_parameters(), _read(path)[1])


def go_back(state: State, path: Path) -> None:
    """Set both networks to an averaged one that was kept."""
    kept = part_of(_read(path)[1], "average.")
    state.network.load_state_dict(kept)
    state.average.load_state_dict(kept)


def start_from(state: State, path: Path) -> int:
    """Take every tensor that fits from a checkpoint or exported weights; the rest stays fresh.

    Returns
    -------
    How many tensors were taken.
    """
    about, tensors = _read(path)
    tensors = part_of(tensors, "average.") or tensors
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
    about, tensors = read_whole(path, "Name a checkpoint or a .safetensors file.")
    if not about and path.with_suffix(".json").is_file():
        about = _about_of_card(path)
    return about, tensors


def _about_of_card(path: Path) -> dict[str, Any]:
    from djanalyzer.models.checkpoint import read_card

    metrics = read_card(path).metrics
    return {"step": metrics.get("steps", 0), "seconds": 60 * metrics.get("minutes of training", 0.0)}


def _of_a_run(path: Path) -> tuple[dict[str, Any], dict[str, Tensor]]:
    """Return the same of a checkpoint of `train`; weights that were exported do not say enough."""
    about, tensors = _read(path)
    if not {"configuration", "step", "seconds"} <= about.keys():
        raise Trouble(f"{path} is no checkpoint of a training run.", "Name one that `train` wrote.")
    return about, tensors


def averaged(checkpoint: Path) -> tuple[Network, int]:
    """Return the averaged network of a checkpoint, whose configuration it names itself, and its step."""
    about, tensors = _of_a_run(checkpoint)
    network = Network(_configuration(about["configuration"]))
    network.load_state_dict(part_of(tensors, "average."))
    return network.eval(), about["step"]


def _configuration(described: dict[str, Any]) -> Configuration:
    """Return the configuration of this name, hearing the foundation model that the checkpoint's network heard."""
    foundation = (described.get("structure") or {}).get("foundation")
    shape = FoundationShape.of(foundation) if foundation else None
    return with_foundation(CONFIGURATIONS[described["name"]], shape)


def efforts(checkpoint: Path) -> tuple[int, float]:
    """Return the steps and the minutes of all runs that led to a checkpoint."""
    about, _ = _of_a_run(checkpoint)
    history = History(**about.get("history", {}))
    return about["step"] + history.steps, (about["seconds"] + history.seconds) / 60


def story(checkpoint: Path) -> dict[str, Any]:
    """Return how the network of a checkpoint came about: its starts, its stages, what the last validation said.

    Values of JSON, for the card; what came before the weights that it was started from, their own card says.
    """
    about, _ = _of_a_run(checkpoint)
    standing = Standing(**about.get("standing", {}))
    going_on = [] if not standing.step else [{"steps": standing.step, "seconds": round(standing.seconds, 1)}]
    validation = standing.last or next((done["validation"] for done in reversed(standing.done)), {})
    return {
        "steps": about["step"],
        "minutes": round(about["seconds"] / 60, 1),
        "started from": about.get("history", {}).get("weights", ""),
        "stages": [*standing.done, *going_on],
        "validation": {task: round(loss, 4) for task, loss in validation.items()},
        "task weights": {task: round(weight, 4) for task, weight in standing.weights.items()},
        "starts": about.get("runs", []),
    }


def average_of(checkpoints: Sequence[Path], target: Path) -> None:
    """Write the mean of the averaged networks of several checkpoints; it can be measured, exported and started from.

    A fine-tuned network and the one it started from, averaged, generalise better to other music than either (Wortsman et
    al. 2022). What only the first holds, such as a new head, is taken as it is; the rest must be in all.
    """
    read = [_read(path) for path in checkpoints]
    first, *others = [part_of(tensors, "average.") for _, tensors in read]
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
    write_whole(target, {f"average.{k}": v for k, v in (first | mean).items()}, about)
