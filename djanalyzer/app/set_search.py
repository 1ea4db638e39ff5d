"""The search for a good order of tracks: a beam over the steps of a set, and then small changes (`set_polishing`).

Both look at one number: what the set's mean step costs (`set_costs`), and what its length lacks (`set_totals`). Nothing is left
to chance: the same wish and tracks give the same set.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from djanalyzer.app.job import Job
from djanalyzer.app.set_costs import Ints, vocal_cost
from djanalyzer.app.set_polishing import improved
from djanalyzer.app.set_tasks import Task
from djanalyzer.app.set_totals import Costs, cheapest

_WIDTH = 32  # states kept after each step
_SAME_END = 3  # of them that may end with one track
_NEXT = 24  # tracks that each state is tried with, the voices unheard
_POLISHED = 3  # ways through the beam that small changes are tried on


@dataclass(frozen=True, slots=True)
class _State:
    """The beginning of a set: its tracks, what they cost, and the seconds that they last."""

    order: tuple[int, ...]
    cost: float
    seconds: float
    n_chosen: int


def search(task: Task, job: Job) -> list[int]:
    """Return the best order that was found, rows of the ground; empty where there is nothing to order.

    Raises
    ------
    Cancelled
    """
    costs = Costs(task)
    ends = _beam(task, costs, job)
    if not ends:
        return []
    return improved(task, costs, [end.order for end in ends[:_POLISHED]], job)


def _beam(task: Task, costs: Costs, job: Job) -> list[_State]:
    """Return whole sets, the cheapest first."""
    states, ends = [_State((), 0.0, 0.0, 0)], list[_State]()
    while states:
        job.check()
        job.report(min(states[0].seconds, task.wish.length), round(task.wish.length))
        grown = [new for state in states for new in _grown(task, costs, state)]
        if not grown and not ends:  # all tracks are used, and the set is shorter than wished
            ends = [state for state in states if state.order]
            break
        ends += [state for state in grown if _is_whole(task, state)]
        states = _kept(task, costs, [state for state in grown if not _is_full(task, state)])
    return sorted(ends, key=lambda s: (s.cost / len(s.order) + costs.length(s.seconds), s.order))


def _left(task: Task, state: _State) -> list[int]:
    """Return the tracks that must still come."""
    held = set(state.order)
    later = [track for place, track in sorted(task.locked.items()) if place >= len(state.order)]
    return [track for track in task.chosen if track not in held] + later


def _is_whole(task: Task, state: _State) -> bool:
    return not _left(task, state) and state.seconds >= task.wish.length - task.typical / 2


def _is_full(task: Task, state: _State) -> bool:
    return not _left(task, state) and state.seconds >= task.wish.length


def _grown(task: Task, costs: Costs, state: _State) -> Iterator[_State]:
    """Yield a state with one more track, for the cheapest of those that must come and of those that may."""
    ground, last = task.ground, state.order[-1] if state.order else None
    must, may = _open_to(task, state)
    held = {int(task.songs[track]) for track in state.order}
    for tracks, n in ((must, _NEXT), (may, _NEXT + len(held))):
        quick = costs.standing(tracks, np.full(len(tracks), state.seconds))
        if last is not None:
            quick = quick + costs.leaving(last)[tracks]
        for at in cheapest(quick, n):
            track = int(tracks[at])
            if tracks is may and int(task.songs[track]) in held:
                continue
            cost = state.cost + float(quick[at])
            cost += vocal_cost(ground, last, track) if last is not None else 0.0
            seconds = state.seconds + float(ground.seconds[track])
            yield _State((*state.order, track), cost, seconds, state.n_chosen + (tracks is must))


def _open_to(task: Task, state: _State) -> tuple[Ints, Ints]:
    """Return which of the tracks that must come, and of those that may, can come next."""
    place, none = len(state.order), np.zeros(0, np.int64)
    if place in task.locked:
        return np.array([task.locked[place]]), none
    held = set(state.order)
    chosen = [track for track in task.chosen if track not in held]
    must = np.array(chosen[:1] if task.is_ordered else chosen, np.int64)
    if rest := _left(task, state):
        needed = state.seconds + float(task.ground.seconds[rest].sum())
        has_room = needed + task.typical / 2 <= task.wish.length
    else:
        has_room = state.seconds < task.wish.length
    is_before_lock = not chosen and bool(rest)
    return must, task.fillers if has_room or is_before_lock else none


def _kept(task: Task, costs: Costs, states: list[_State]) -> list[_State]:
    """Return the most promising states: of each number of chosen tracks that are used the best, with various ends."""
    found: dict[int, list[tuple[float, _State]]] = {}
    for state in states:
        found.setdefault(state.n_chosen, []).append((state.cost + _ahead(task, costs, state), state))
    width = max(4, _WIDTH // max(len(found), 1))
    kept = []
    for some in found.values():
        some.sort(key=lambda one: (one[0], one[1].order))
        ends: dict[int, int] = {}
        taken = 0
        for _, state in some:
            last = state.order[-1]
            if taken < width and ends.get(last, 0) < _SAME_END:
                ends[last] = ends.get(last, 0) + 1
                taken += 1
                kept.append(state)
    return kept


def _ahead(task: Task, costs: Costs, state: _State) -> float:
    """Return half of what going straight to the next track that must come would cost: there may be others between."""
    rest = _left(task, state)
    if not rest:
        return 0.0
    to = costs.leaving(state.order[-1])[rest]
    return float(to[0] if task.is_ordered else to.min()) / 2
