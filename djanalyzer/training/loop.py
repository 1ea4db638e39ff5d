"""The training loop. A run may be killed at any moment: the same command goes on from its last checkpoint."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import torch

from djanalyzer.errors import Trouble
from djanalyzer.models.network import Network
from djanalyzer.training.advancing import Learner
from djanalyzer.training.checkpoints import (
    Standing,
    State,
    keep_average,
    recall,
    restore,
    save,
    start_from,
)
from djanalyzer.training.devices import start_fabric
from djanalyzer.training.feeding import Feed, Share
from djanalyzer.training.judging import distillation_for
from djanalyzer.training.log import LogWriter, StageMark, log_path
from djanalyzer.training.mining import Mining
from djanalyzer.training.plans import Plan
from djanalyzer.training.reporting import Reporter, describe_run
from djanalyzer.training.stages import Stage, check
from djanalyzer.training.watching import Watch

if TYPE_CHECKING:
    from lightning_fabric import Fabric


@dataclass(frozen=True)
class Step:
    """What happened in one step; `progress` is that of its stage, and 1 at its end."""

    number: int
    progress: float
    losses: dict[str, float] = field(default_factory=dict)
    stage: str = ""


def train(plan: Plan, stop: threading.Event | None = None) -> Iterator[Step]:
    """Train stage by stage, saving the checkpoint now and then and at the end; yield every step.

    Where `stop` is set (by any of the processes), training ends after the step, as it would at its end, and can be gone on
    with.
    """
    check(plan.stages, has_validation=plan.validation is not None)
    fabric = start_fabric(plan.device, plan.precision)
    state = resume(plan, fabric.device)
    with LogWriter(log_path(plan.checkpoint) if fabric.is_global_zero else None) as log:
        yield from _Run(plan, fabric, state, log).steps(stop or threading.Event())


class _Run:
    """One start of a run, until its end or until it is stopped."""

    def __init__(self, plan: Plan, fabric: Fabric, state: State, log: LogWriter) -> None:
        self._plan, self._fabric, self._state, self._log = plan, fabric, state, log
        self._reporter = Reporter(log, plan.steps_between_records, fabric.world_size)
        self._watch = Watch(plan, fabric, state, log)
        self._saved = time.monotonic()
        self._is_stopped = False
        about = describe_run(plan, fabric, state)
        state.runs.append(about)
        log.begin(state.step, about)

    def steps(self, stop: threading.Event) -> Iterator[Step]:
        plan, state = self._plan, self._state
        share = Share(
            self._fabric.global_rank, self._fabric.world_size, plan.n_batches, self._fabric.local_rank == 0
        )
        with Feed(plan.diet, state.mining, state.step, share) as feed:
            while state.standing.stage < len(plan.stages) and not self._is_stopped:
                yield from self._stage(plan.stages[state.standing.stage], feed, stop)
        self._save()
        if state.standing.stage == len(plan.stages):
            self._log.end(state.step, state.seconds)

    def _stage(self, stage: Stage, feed: Feed, stop: threading.Event) -> Iterator[Step]:
        plan, state, standing = self._plan, self._state, self._state.standing
        learner = Learner(plan, self._fabric, state, stage)
        if standing.step and plan.checkpoint.exists():
            recall(state, plan.checkpoint)
        else:
            self._log.mark(StageMark(state.step, stage.name, "begin"))
        self._watch.begin(stage)
        while (progress := stage.progress(standing.step, standing.seconds)) < 1:
            told = learner.advance(feed, progress, wants_to_stop=stop.is_set())
            self._reporter.add(told, state, stage)
            if plan.keep_every and state.step % plan.keep_every == 0 and self._fabric.is_global_zero:
                keep_average(state, plan.checkpoint.with_suffix(f".{state.step}.average"))
            self._watch.look(stage)
            yield Step(state.step, progress, told.losses, stage.name)
            self._is_stopped = told.is_last
            if self._is_stopped or self._watch.is_over(stage):
                break
            if time.monotonic() - self._saved > plan.seconds_between_saves:
                self._save()
        self._reporter.flush(state, stage)
        self._leave(stage)

    def _leave(self, stage: Stage) -> None:
        """End a stage that is over; one that was stopped is gone on with another time."""
        state, standing = self._state, self._state.standing
        reason = "patience" if self._watch.is_over(stage) else _reason(stage, standing.step, standing.seconds)
        self._log.mark(StageMark(state.step, stage.name, "end", reason))
        if reason != "stopped":
            self._watch.end(stage)
            ended: dict[str, Any] = {"name": stage.name, "steps": standing.step}
            ended |= {"seconds": round(standing.seconds, 1)}
            ended |= {"ended by": reason, "validation": standing.last}
            state.standing = Standing(stage=standing.stage + 1, done=[*standing.done, ended])

    def _save(self) -> None:
        if self._fabric.is_global_zero:
            save(self._state, self._plan.checkpoint)
        self._saved = time.monotonic()


def _reason(stage: Stage, step: int, seconds: float) -> str:
    if stage.progress(step, seconds) < 1:
        return "stopped"
    return "steps" if stage.steps and step >= stage.steps else "minutes"


def resume(plan: Plan, device: torch.device | str | None = None) -> State:
    """Return the state of the checkpoint, or where there is none a fresh one, begun with the weights to start from.

    Its optimizer is that of no stage yet.
    """
    place = device or plan.device
    torch.manual_seed(plan.diet.seed)
    network = Network(plan.configuration).to(place)
    _check_names(plan, network)
    average = Network(plan.configuration).to(place)
    average.load_state_dict(network.state_dict())
    average.eval()
    distillation = distillation_for(network)
    state = State(network, average, torch.optim.AdamW(network.parameters()), mining=Mining(plan.hardness))
    state.distillation = distillation.to(place) if distillation else None
    if plan.checkpoint.exists():
        restore(state, plan.checkpoint)
    elif plan.start_from:
        start_from(state, plan.start_from)
    return state


def _check_names(plan: Plan, network: Network) -> None:
    names = [name for name, _ in network.named_parameters()]
    for stage in plan.stages:
        for only in stage.only:
            if not any(name.startswith(only) for name in names):
                parts = ", ".join(sorted({name.split(".")[0] for name in names}))
                raise Trouble(f"No part of the network is called {only}.", f"There are {parts}.")
