"""One step of learning: batches through the network, losses back through it, on one process or on several."""

from __future__ import annotations

import math
import time
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import torch
from torch import Tensor, nn

from djanalyzer.errors import Trouble
from djanalyzer.models.distillation import temperature_of
from djanalyzer.training.judging import WEIGHTS, Pupil, judge
from djanalyzer.training.losses import total

if TYPE_CHECKING:
    from lightning_fabric import Fabric

    from djanalyzer.training.batches import Batch
    from djanalyzer.training.checkpoints import State
    from djanalyzer.training.feeding import Feed
    from djanalyzer.training.plans import Plan
    from djanalyzer.training.stages import Stage

_EMA = 0.999
_CLIP = 1.0
_STYLE_BYTES = 32  # of a style's name, as processes tell it each other


@dataclass(frozen=True, slots=True)
class Told:
    """What a step was like, over all processes.

    Attributes
    ----------
    losses : dict
        By task, before weighting; `total` is their weighted sum.
    n_tracks : int
        Excerpts that were learned from.
    seconds, waited : float
        How long the step took, and how much of that was waiting for data.
    is_last : bool
        Whether a process was asked to stop.
    temperatures : dict
        At which each task teaches the others next.
    """

    losses: dict[str, float]
    total: float
    rate: float
    n_tracks: int
    seconds: float
    waited: float
    is_last: bool
    temperatures: dict[str, float]


class Learner:
    """Does the steps of one stage, with an optimizer of its own."""

    def __init__(self, plan: Plan, fabric: Fabric, state: State, stage: Stage) -> None:
        self._plan, self._fabric, self._state, self._stage = plan, fabric, state, stage
        _set_learning(state, stage)
        learning = [p for _, p in state.named_parameters() if p.requires_grad]
        state.optimizer = torch.optim.AdamW(learning, stage.learning_rate, weight_decay=stage.weight_decay)
        self._pupil, self._optimizer = fabric.setup(Pupil(state.network, state.distillation), state.optimizer)
        if state.scaling:
            fabric.strategy.precision.load_state_dict(state.scaling)

    def advance(self, feed: Feed, progress: float, *, wants_to_stop: bool = False) -> Told:
        """Learn from this process's batches of one step, together with the other processes."""
        state, n_batches = self._state, self._plan.n_batches
        began, waited = time.monotonic(), 0.0
        rate = self._stage.rate(progress)
        for group in state.optimizer.param_groups:
            group["lr"] = rate
        styles: list[str] = []
        each: list[Tensor] = []
        by_track: list[Tensor] = []
        names: tuple[str, ...] = ()
        for turn in range(n_batches):
            asked = time.monotonic()
            batch = feed.take()
            waited += time.monotonic() - asked
            self._seed(turn)
            names, told, tracks = self._learn(batch, is_last=turn == n_batches - 1)
            each.append(told)
            by_track.append(tracks)
            styles += batch.styles
        self._step()
        means, stops = self._tell(torch.stack(each).mean(dim=0), wants_to_stop=wants_to_stop)
        self._learn_what_is_hard(styles, torch.cat(by_track))
        values = dict(zip(names, means[1:], strict=True))
        check_numbers(values | {"total": means[0]}, state.step)
        state.headway.follow(values)
        seconds = self._agreed(time.monotonic() - began)
        state.step += 1
        state.seconds += seconds
        state.standing.step += 1
        state.standing.seconds += seconds
        follow(state.average, state.network, state.step, _EMA)
        n_tracks = len(styles) * self._fabric.world_size
        temperatures = {task: temperature_of(left) for task, left in state.headway.left().items()}
        return Told(values, means[0], rate, n_tracks, seconds, waited, stops, temperatures)

    def _seed(self, turn: int) -> None:
        """Let chance depend on the batch alone: a run that was resumed, or is shared out otherwise, drops the same units."""
        part = self._fabric.global_rank + turn * self._fabric.world_size
        root = np.random.SeedSequence([self._plan.diet.seed, self._state.step, 3, part])
        torch.manual_seed(int(root.generate_state(1)[0]))

    def _learn(self, batch: Batch, *, is_last: bool) -> tuple[tuple[str, ...], Tensor, Tensor]:
        """Add a batch's gradient; processes share theirs at the last one of a step."""
        batch = batch.to(str(self._fabric.device))
        inputs = (batch.logmel, batch.chroma, batch.places, batch.first, batch.foundation)
        weights = {**WEIGHTS, **self._stage.weights, **self._state.standing.weights}
        with self._fabric.no_backward_sync(self._pupil, enabled=not is_last):
            logits, divergence = self._pupil(inputs, self._state.headway.left())
            judged = judge(logits, batch, self._plan.tolerance, divergence)
            loss = total(judged.parts, weights)
            self._fabric.backward(loss / self._plan.n_batches)
        told = torch.stack([loss, *judged.parts.values()]).detach().float()
        return tuple(judged.parts), told, judged.by_track.detach().float()

    def _step(self) -> None:
        """Descend by the mean gradient of all batches of all processes, clipped to a norm of 1."""
        self._fabric.clip_gradients(self._pupil, self._optimizer, max_norm=_CLIP, error_if_nonfinite=False)
        self._optimizer.step()
        self._optimizer.zero_grad(set_to_none=True)
        self._state.scaling = self._fabric.strategy.precision.state_dict()

    def _tell(self, means: Tensor, *, wants_to_stop: bool) -> tuple[list[float], bool]:
        """Return the mean over all processes, and whether one of them was asked to stop."""
        wish = torch.tensor([float(wants_to_stop)], device=means.device)
        values = self._fabric.all_reduce(torch.cat([means, wish]), reduce_op="mean").tolist()
        return values[:-1], values[-1] > 0

    def _agreed(self, seconds: float) -> float:
        """Return one time for all processes: stages may end by it."""
        if self._fabric.world_size == 1:
            return seconds
        together = torch.tensor([seconds], device=self._fabric.device)
        return float(self._fabric.all_reduce(together, reduce_op="mean"))

    def _learn_what_is_hard(self, styles: list[str], by_track: Tensor) -> None:
        """Let mining hear of the tracks of all processes, in one order."""
        if self._fabric.world_size > 1:
            written = [style.encode()[:_STYLE_BYTES].ljust(_STYLE_BYTES, b"\0") for style in styles]
            codes = torch.tensor([list(w) for w in written], dtype=torch.uint8, device=by_track.device)
            by_track = self._fabric.all_gather(by_track).flatten()
            gathered = self._fabric.all_gather(codes).flatten(0, 1).tolist()
            styles = [bytes(code).rstrip(b"\0").decode(errors="replace") for code in gathered]
        self._state.mining.learn(self._state.step, styles, by_track.tolist())


def check_numbers(losses: Mapping[str, float], step: int) -> None:
    """Refuse to learn on from losses that are no numbers any more."""
    lost = ", ".join(name for name, loss in losses.items() if not math.isfinite(loss))
    if lost:
        raise Trouble(
            f"In step {step} the loss is no number any more ({lost}).",
            "Lower the learning rate; the checkpoint is of a step before.",
        )


def _set_learning(state: State, stage: Stage) -> None:
    """Let what the stage names learn, and keep all other modules as they are when they predict."""
    for name, module in state.network.named_modules():
        module.training = stage.lets_learn(name)
    for name, parameter in state.network.named_parameters():
        parameter.requires_grad_(stage.lets_learn(name))
    if state.distillation is not None:  # it learns with what it teaches
        names = [name for name, p in state.network.named_parameters() if p.requires_grad]
        state.distillation.guesses.requires_grad_(any(name.startswith("structure.") for name in names))


@torch.no_grad()
def follow(average: nn.Module, trained: nn.Module, step: int, slowest: float) -> None:
    """Let an average of weights follow them, quickly at first, and keep `slowest` (0 to 1) of itself a step later on."""
    decay = min(slowest, (1 + step) / (10 + step))
    now = trained.state_dict()
    for name, value in average.state_dict().items():
        if value.is_floating_point():
            value.lerp_(now[name], 1 - decay)
        else:
            value.copy_(now[name])
