"""What whole sets cost: every pair of neighbours reckoned once, many orders at once."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import numpy as np

from djanalyzer.app.set_costs import Floats, Ints, pair_parts, place_parts, starts_of, vocal_cost
from djanalyzer.app.set_tasks import Task

LENGTH = (
    1.0  # of the cost: for every usual track that a set is longer or shorter than wished, but for half a one
)


class Costs:
    """What steps cost in all, each pair reckoned once."""

    def __init__(self, task: Task) -> None:
        self.task = task
        self._every = np.arange(len(task.ground.rows))
        self._leaving: dict[int, Floats] = {}
        self._arriving: dict[int, Floats] = {}
        self._pairs: dict[tuple[int, int], float] = {}

    def leaving(self, last: int) -> Floats:
        """Return what going from a track to every other one costs, the voices unheard and wherever it is."""
        if last not in self._leaving:
            parts = pair_parts(self.task.ground, self.task.wish, np.array([last]), self._every)
            self._leaving[last] = parts.sum(axis=1)
        return self._leaving[last]

    def arriving(self, track: int) -> Floats:
        """Return what going to a track from every other one costs, the voices unheard and wherever it is."""
        if track not in self._arriving:
            parts = pair_parts(self.task.ground, self.task.wish, self._every, np.array([track]))
            self._arriving[track] = parts.sum(axis=1)
        return self._arriving[track]

    def standing(self, tracks: Ints, starts: Floats) -> Floats:
        """Return what it costs that tracks come in at these seconds of the set."""
        return np.asarray(place_parts(self.task.ground, self.task.wish, tracks, starts).sum(axis=1))

    def pair(self, one: int, other: int) -> float:
        """Return what going from one track to another costs, voices and all, wherever it is."""
        if (one, other) not in self._pairs:
            quick = float(self.leaving(one)[other])
            self._pairs[one, other] = quick + vocal_cost(self.task.ground, one, other)
        return self._pairs[one, other]

    def of(self, order: Sequence[int]) -> float:
        """Return what the mean step of an order costs, and what its length lacks."""
        tracks = np.array(order, np.int64)
        starts = starts_of(self.task.ground, tracks)
        total = float(self.standing(tracks, starts).sum()) + sum(self.pair(a, b) for a, b in pairwise(order))
        return total / len(order) + self.length(float(starts[-1] + self.task.ground.seconds[order[-1]]))

    def of_all(self, order: Sequence[int], moves: Ints) -> Floats:
        """Return the same of rearrangements of an order, places of it (n_moves, n)."""
        ground, n = self.task.ground, len(order)
        orders = np.array(order, np.int64)[moves]
        starts = np.cumsum(ground.seconds[orders], axis=1) - ground.seconds[orders]
        standing = self.standing(orders.ravel(), starts.ravel()).reshape(orders.shape)
        pairs, going = moves[:, :-1] * n + moves[:, 1:], np.zeros(n * n)
        there = np.flatnonzero(np.bincount(pairs.ravel(), minlength=n * n))
        going[there] = [self.pair(order[code // n], order[code % n]) for code in there.tolist()]
        total = standing.sum(axis=1) + going[pairs].sum(axis=1)
        return np.asarray(total / n + self.length(float(ground.seconds[list(order)].sum())))

    def length(self, seconds: float) -> float:
        """Return what it costs that a set lasts so long."""
        return LENGTH * max(0.0, abs(seconds - self.task.wish.length) / self.task.typical - 0.5)


def cheapest(costs: Floats, n: int) -> Ints:
    """Return where the n smallest are, in order; of equals the first."""
    if n >= len(costs):
        return np.argsort(costs, kind="stable")
    bound = np.partition(costs, n - 1)[n - 1]
    near = np.flatnonzero(costs <= bound)
    return np.asarray(near[np.argsort(costs[near], kind="stable")][:n])
