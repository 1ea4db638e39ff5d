"""What a run says about itself: how it was started, and what its steps were like."""

from __future__ import annotations

import platform
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

import torch

import djanalyzer
from djanalyzer.training.log import LogWriter, Progress
from djanalyzer.training.pools import Source
from djanalyzer.training.rolling import Rolling

if TYPE_CHECKING:
    from lightning_fabric import Fabric

    from djanalyzer.training.advancing import Told
    from djanalyzer.training.checkpoints import State
    from djanalyzer.training.plans import Plan
    from djanalyzer.training.stages import Stage


class Reporter:
    """Writes the mean of several steps to the log as one record."""

    def __init__(self, log: LogWriter, every: int, n_processes: int) -> None:
        self._log, self._every, self._n_processes = log, every, n_processes
        self._told: list[Told] = []

    def add(self, told: Told, state: State, stage: Stage) -> None:
        """Take what a step was like; write when there are enough."""
        self._told.append(told)
        if state.standing.step % self._every == 0:
            self.flush(state, stage)

    def flush(self, state: State, stage: Stage) -> None:
        """Write what was taken and not written yet."""
        told, self._told = self._told, []
        if not told:
            return
        seconds = max(sum(t.seconds for t in told), 1e-9)
        self._log.add(
            Progress(
                step=state.step,
                stage=stage.name,
                seconds=state.seconds,
                losses={task: sum(t.losses[task] for t in told) / len(told) for task in told[0].losses},
                total=sum(t.total for t in told) / len(told),
                rate=told[-1].rate,
                weights=dict(state.standing.weights),
                temperatures=told[-1].temperatures,
                speed=sum(t.n_tracks for t in told) / seconds,
                waited=sum(t.waited for t in told) / seconds,
            )
        )


def describe_run(plan: Plan, fabric: Fabric, state: State) -> dict[str, Any]:
    """Return all that a run was started with, as values of JSON."""
    network = state.network
    return {
        "program": djanalyzer.__version__,
        "torch": torch.__version__,
        "command": plan.command,
        "from step": state.step,
        "start from": plan.start_from.stem if plan.start_from else "",
        "configuration": plan.configuration.name,
        "parameters": sum(p.numel() for p in network.parameters()),
        "seed": plan.diet.seed,
        "data": [_source_of(source) for source in plan.diet.sources],
        "batches a step": plan.n_batches * fabric.world_size,
        "times the usual tracks": plan.diet.n_times,
        "changed at random": plan.diet.is_changed,
        "hardness": plan.hardness,
        "tolerance": plan.tolerance,
        "processes": fabric.world_size,
        "device": device_name(fabric.device),
        "precision": plan.precision,
        "validation": _validation_of(plan),
        "stages": [asdict(stage) for stage in plan.stages],
    }


def _source_of(source: Source | Rolling) -> dict[str, Any]:
    about: dict[str, Any] = {"folder": source.folder.name, "share": source.share}
    if isinstance(source, Rolling):
        about |= {"first seed": source.first_seed, "songs at a time": source.size, "uses": source.n_uses}
    elif source.only is not None:
        about["songs"] = len(source.only)
    return about


def _validation_of(plan: Plan) -> dict[str, Any]:
    if plan.validation is None:
        return {}
    return {"every": plan.validation.every, "songs": plan.validation.n_tracks}


def device_name(device: torch.device) -> str:
    """Return what a device is called: the GPU by its name, a processor by its kind."""
    if device.type == "cuda":
        return torch.cuda.get_device_name(device)
    return f"{device.type} ({platform.machine()}, {torch.get_num_threads()} threads)"
