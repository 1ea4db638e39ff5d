"""The nearest of every vector at once: exact scalar products in blocks, of which only those are kept that are among the best so far.

For one vector the signs are quicker (`vector_index`); for all of them one product of two blocks costs less than counting the signs of
each pair, and finds every neighbour.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
import numpy.typing as npt

from djanalyzer.music.similarity import Vector

Places = npt.NDArray[np.int64]
Scores = npt.NDArray[np.float32]

_ROWS = 512  # vectors whose nearest are looked for at a time
_FIRST = 1024  # vectors that they are compared with first: the best of these rule most of the others out
_COLUMNS = 4096  # and then so many at a time
_NOBODY = -2.0  # less than any scalar product of vectors of length 1


@dataclass(frozen=True, slots=True, eq=False)
class AllNearest:
    """Which vectors are nearest to each of n.

    Attributes
    ----------
    places : int64 array (n, k)
        Of the nearest, the best first; of equal ones the first. -1 where there are no more.
    scores : float32 array (n, k)
        Their scalar products; -2 where there are no more.
    """

    places: Places
    scores: Scores


def nearest_of_all(vectors: Vector, k: int, on_progress: Callable[[int], object]) -> AllNearest:
    """Return the `k` vectors nearest to each of vectors (n, d) of length 1, itself left out.

    `on_progress` is told of how many vectors the nearest are known; it may raise to stop.
    """
    n = len(vectors)
    places, scores = np.full((n, k), -1, np.int64), np.full((n, k), _NOBODY, np.float32)
    for first in range(0, n, _ROWS):
        on_progress(first)
        rows = slice(first, min(first + _ROWS, n))
        best = _Best(places[rows], scores[rows])
        for columns in _pieces(n):
            products = vectors[rows] @ vectors[columns].T
            own = np.arange(rows.start, rows.stop)
            is_here = (own >= columns.start) & (own < columns.stop)
            products[own[is_here] - rows.start, own[is_here] - columns.start] = _NOBODY
            best.take(products, columns.start)
    on_progress(n)
    return AllNearest(places, scores)


def _pieces(n: int) -> list[slice]:
    edges = [0, *range(min(_FIRST, n), n, _COLUMNS), n]
    return [slice(a, b) for a, b in pairwise(edges) if b > a]


class _Best:
    """The best so far of some rows, written in place."""

    def __init__(self, places: Places, scores: Scores) -> None:
        self._places, self._scores = places, scores

    def take(self, products: Scores, first: int) -> None:
        """Look at products (rows, n) with the vectors from place `first` on; of equal ones those stay that were there."""
        n_rows, k = self._scores.shape
        better = np.flatnonzero(products > self._scores[:, -1:])
        rows, columns = np.divmod(better, products.shape[1])
        every_row = np.concatenate([np.repeat(np.arange(n_rows), k), rows])
        every_score = np.concatenate([self._scores.ravel(), products[rows, columns]])
        every_place = np.concatenate([self._places.ravel(), columns + first])
        order = np.lexsort((-every_score, every_row))
        starts = np.searchsorted(every_row[order], np.arange(n_rows))
        chosen = order[starts[:, None] + np.arange(k)]
        self._scores[:], self._places[:] = every_score[chosen], every_place[chosen]
