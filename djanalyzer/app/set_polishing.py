"""Small changes to an order of tracks, for as long as they make it cheaper, and kicks to leave where none does.

The kicks are iterated local search (Lourenço, Martin and Stützle, 2003).
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

import numpy as np

from djanalyzer.app.job import Job
from djanalyzer.app.set_costs import Ints
from djanalyzer.app.set_tasks import Task
from djanalyzer.app.set_totals import Costs, cheapest

_KICKS, _DRAWS = 30, 10  # tries to leave an order that no small change makes cheaper
_USUAL = 30  # tracks of a set that so many tries are for: each takes longer by the square of a longer set
_CHANGES = 200  # small changes at most
_MOVES = 6000  # of them that are tried at once
_LEAST = 1e-9  # that one must save
_REPLACING = 6  # tracks that are tried in the place of another
_NEAR = 24  # of which these are found with the voices unheard


def improved(task: Task, costs: Costs, orders: Sequence[Sequence[int]], job: Job) -> list[int]:
    """Return the cheapest order that small changes and kicks lead to from any of these.

    Raises
    ------
    Cancelled
    """
    polished = [_polished(task, costs, order, job) for order in orders]
    best = min(polished, key=lambda order: (costs.of(order), order))
    rng = np.random.default_rng(0)  # always the same one
    for _ in range(round(_KICKS * min(1.0, (_USUAL / len(best)) ** 2))):
        new = _polished(task, costs, _kicked(task, best, rng), job)
        if costs.of(new) < costs.of(best) - _LEAST:
            best = new
    return list(best)


def _polished(task: Task, costs: Costs, order: Sequence[int], job: Job) -> tuple[int, ...]:
    """Return an order changed a little again and again, for as long as it gets cheaper."""
    best, value = tuple(order), costs.of(order)
    for _ in range(_CHANGES):
        job.check()
        new = _rearranged(task, costs, best) or _exchanged(task, costs, best, value)
        if new is None:
            break
        best, value = new, costs.of(new)
    return best


def _rearranged(task: Task, costs: Costs, order: tuple[int, ...]) -> tuple[int, ...] | None:
    """Return the cheapest order of the same tracks that differs a little; None where none is cheaper."""
    moves = _allowed(task, order, _moves(len(order)))
    if len(moves) == 0:
        return None
    totals = costs.of_all(order, np.concatenate([np.arange(len(order))[None], moves]))
    best = int(totals.argmin())
    return tuple(order[i] for i in moves[best - 1]) if totals[best] < totals[0] - _LEAST else None


def _exchanged(task: Task, costs: Costs, order: tuple[int, ...], value: float) -> tuple[int, ...] | None:
    """Return the cheapest order with another track in one place; None where none is cheaper."""
    orders = (
        (*order[:place], track, *order[place + 1 :])
        for place in range(len(order))
        for track in replacing(task, costs, order, place)[:_REPLACING]
    )
    found = min(((costs.of(new), new) for new in orders), default=None)
    return found[1] if found is not None and found[0] < value - _LEAST else None


@cache
def _moves(n: int) -> Ints:
    """Return rearrangements of n places, (n_moves, n): two swapped, one put elsewhere, a stretch turned round."""
    found: list[list[int]] = []
    places = list(range(n))
    reach = max(1, min(n, _MOVES // max(4 * n, 1)))
    for one in range(n):
        for other in range(one + 1, min(n, one + 1 + reach)):
            before, between, behind = places[:one], places[one + 1 : other], places[other + 1 :]
            found.append([*before, other, *between, one, *behind])
            if between:
                found.append([*before, *between, other, one, *behind])
                found.append([*before, other, one, *between, *behind])
            if len(between) > 1:
                found.append([*before, other, *reversed(between), one, *behind])
    return np.array(found, np.int64).reshape(-1, n)


def _allowed(task: Task, order: Sequence[int], moves: Ints) -> Ints:
    """Return the rearrangements that leave locked tracks in their places and chosen ones in their order."""
    fine = np.ones(len(moves), bool)
    for place in (place for place in task.locked if place < len(order)):
        fine &= moves[:, place] == place
    if task.is_ordered and len(task.chosen) > 1:
        at = [order.index(track) for track in task.chosen]
        fine &= (np.diff(np.argsort(moves, axis=1)[:, at], axis=1) > 0).all(axis=1)
    return moves[fine]


def replacing(task: Task, costs: Costs, order: Sequence[int], place: int) -> list[int]:
    """Return the fillers that could stand in one place of an order, those first that cost least with the voices unheard."""
    if order[place] in task.chosen or place in task.locked or len(task.fillers) == 0:
        return []
    start = float(task.ground.seconds[list(order[:place])].sum())
    quick = costs.standing(task.fillers, np.full(len(task.fillers), start))
    if place > 0:
        quick = quick + costs.leaving(order[place - 1])[task.fillers]
    if place + 1 < len(order):
        quick = quick + costs.arriving(order[place + 1])[task.fillers]
    held = {int(task.songs[track]) for track in order}
    near = task.fillers[cheapest(quick, _NEAR + len(order))]
    return [int(track) for track in near if int(task.songs[track]) not in held]


def _kicked(task: Task, order: tuple[int, ...], rng: np.random.Generator) -> tuple[int, ...]:
    """Return an order with two stretches of it changed round, which small changes do not undo one by one."""
    for _ in range(_DRAWS):
        a, b, c = sorted(rng.integers(0, len(order) + 1, 3).tolist())
        new = (*order[:a], *order[b:c], *order[a:b], *order[c:])
        if new != order and _is_as_wished(task, new):
            return new
    return order


def _is_as_wished(task: Task, order: Sequence[int]) -> bool:
    """Tell whether locked tracks are in their places and chosen ones in their order."""
    if any(place < len(order) and order[place] != track for place, track in task.locked.items()):
        return False
    chosen = set(task.chosen)
    came = tuple(track for track in order if track in chosen)
    return not task.is_ordered or came == task.chosen[: len(came)]
