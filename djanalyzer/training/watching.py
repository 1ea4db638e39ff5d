"""Validation while a run goes on: the best network is kept, weights follow the tasks, and a stage ends when nothing helps."""

from __future__ import annotations

from typing import TYPE_CHECKING

from djanalyzer.training.checkpoints import go_back, keep_average
from djanalyzer.training.judging import WEIGHTS
from djanalyzer.training.log import Check
from djanalyzer.training.validating import validate, validating_examples
from djanalyzer.training.weighing import adapted, relative_losses

if TYPE_CHECKING:
    from lightning_fabric import Fabric

    from djanalyzer.training.checkpoints import State
    from djanalyzer.training.log import LogWriter
    from djanalyzer.training.plans import Plan
    from djanalyzer.training.stages import Stage


class Watch:
    """One for a run; without a validation it sees nothing."""

    def __init__(self, plan: Plan, fabric: Fabric, state: State, log: LogWriter) -> None:
        self._plan, self._fabric, self._state, self._log = plan, fabric, state, log
        self._paths = validating_examples(plan.validation) if plan.validation else []
        self._best = plan.checkpoint.with_suffix(".best.average")

    def begin(self, stage: Stage) -> None:
        """Note the losses that a stage begins with, unless it goes on."""
        if self._plan.validation and not self._state.standing.first:
            self._state.standing.first = self._judge(stage)

    def look(self, stage: Stage) -> None:
        """Validate where it is time to."""
        if not self._plan.validation or self._state.standing.step % self._plan.validation.every:
            return
        now = self._judge(stage)
        if stage.adapts_weights:
            standing = self._state.standing
            left = relative_losses(standing.first, now)
            usual = {**WEIGHTS, **stage.weights}
            standing.weights = adapted({task: usual[task] for task in now}, left)

    def _judge(self, stage: Stage) -> dict[str, float]:
        standing = self._state.standing
        now = validate(self._state.average, self._paths, self._fabric, self._plan.tolerance)
        # Judged by the weights that the stage began with: a network is not better because less is asked of it.
        usual = {**WEIGHTS, **stage.weights}
        whole = sum(usual[task] * loss for task, loss in now.items())
        is_best = standing.best is None or whole < standing.best
        standing.last = now
        if is_best:
            standing.best, standing.best_step, standing.n_worse = whole, standing.step, 0
            if stage.patience is not None and self._fabric.is_global_zero:
                keep_average(self._state, self._best)
        else:
            standing.n_worse += 1
        self._log.check(Check(self._state.step, stage.name, now, whole, is_best))
        return now

    def is_over(self, stage: Stage) -> bool:
        """Say whether the stage's patience is at its end."""
        return stage.patience is not None and self._state.standing.n_worse >= stage.patience

    def end(self, stage: Stage) -> None:
        """Go back to the best network of a stage that has patience."""
        if stage.patience is not None and self._state.standing.best is not None:
            self._fabric.barrier()  # the first process has written it
            go_back(self._state, self._best)
