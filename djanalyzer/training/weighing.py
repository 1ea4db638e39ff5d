"""How much each task counts: weights that follow the losses on validation, so that no task drowns another."""

from __future__ import annotations

from collections.abc import Mapping

_STRENGTH = 0.5
_BOUND = 2.0


def relative_losses(first: Mapping[str, float], now: Mapping[str, float]) -> dict[str, float]:
    """Return what is left of each task's loss: 1 where it is what it was at first, 0 where nothing is left.

    Tasks without a loss above 0 at first have nothing to compare with and are left out.
    """
    return {task: now[task] / first[task] for task in now if first.get(task, 0.0) > 0}


def adapted(
    usual: Mapping[str, float],
    left: Mapping[str, float],
    *,
    strength: float = _STRENGTH,
    bound: float = _BOUND,
) -> dict[str, float]:
    """Return weights that are higher for tasks that lag behind, and lower for those ahead.

    A task's weight is its usual one times (r / mean r) ** strength, r being what is left of its loss on validation: the
    inverse training rate of GradNorm (Chen et al., ICML 2018), read off the losses alone as Dynamic Weight Average does
    (Liu, Johns and Davison, CVPR 2019). The factor stays between 1 / bound and bound, and all weights are scaled so that
    their sum is the usual one: the rate of learning as a whole does not change.

    Parameters
    ----------
    usual : mapping of task to weight
    left : mapping of task to number
        From `relative_losses`; a task that is not in it counts as the mean.

    Returns
    -------
    dict of task to weight
    """
    judged = [left[task] for task in usual if task in left]
    mean = sum(judged) / len(judged) if judged else 0.0
    if mean <= 0:
        return dict(usual)
    factors = {task: (left.get(task, mean) / mean) ** strength for task in usual}
    raw = {task: w * min(max(factors[task], 1 / bound), bound) for task, w in usual.items()}
    total = sum(raw.values())
    scale = sum(usual.values()) / total if total > 0 else 1.0
    return {task: weight * scale for task, weight in raw.items()}
