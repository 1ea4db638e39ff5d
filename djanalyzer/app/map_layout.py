"""Places in a plane for vectors: those that lie near each other get places near each other.

The two directions in which the vectors differ most give the first places (principal components); then each is drawn to its nearest
neighbours and pushed off others drawn at random, less and less, as in UMAP (McInnes, Healy, Melville 2018) with a = b = 1, whose
curve is Student's t. Everything is numpy, and the same for the same vectors.
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import numpy.typing as npt

Array = npt.NDArray[np.float32]
Ids = npt.NDArray[np.int64]
OnProgress = Callable[[float], None]

NEIGHBOURS = 15
_ROUNDS = 200  # of drawing and pushing
_PUSHES = 5  # of others, for each vector and round
_STRONGEST = 4.0  # that anything is moved by in a round
_WIDTH = 10.0  # of the first places
_NEAR = 0.01  # squared distance below which others are pushed no harder
_A_CELL = 300  # vectors, about
_CELLS = 6  # that neighbours are looked for in
_AT_ONCE = 2048
_PRODUCTS = 4_000_000  # scalar products that are held at a time
_SHARE_OF_GRAPH = 0.3  # of the time, for the progress bar


def laid_out(vectors: Array, on_progress: OnProgress, first: Array | None = None) -> Array:
    """Return places (n, 2) from 0 to 1 of vectors (n, d) of length 1.

    Parameters
    ----------
    on_progress : function
        Told the share done, 0 to 1; may raise to stop.
    first : shape (n, 2)
        Places to begin with, so that a map that is laid out anew looks like the one before; None: the principal plane.
    """
    if len(vectors) <= 2:
        return np.linspace(0.25, 0.75, 2 * len(vectors), dtype=np.float32).reshape(-1, 2)
    near = neighbours(vectors, min(NEIGHBOURS, len(vectors) - 1), lambda s: on_progress(_SHARE_OF_GRAPH * s))
    places = _spread(main_plane(vectors) if first is None else first)
    edges = _both_ways(near)
    rng = np.random.default_rng(len(vectors))
    for number in range(_ROUNDS):
        places = _moved(places, edges, rng, 1 - number / _ROUNDS)
        on_progress(_SHARE_OF_GRAPH + (1 - _SHARE_OF_GRAPH) * (number + 1) / _ROUNDS)
    return _from_0_to_1(places)


def beside(vectors: Array, known: Array, places: Array) -> Array:
    """Return places (n, 2) for new vectors among known ones (m, d), m > 0, that have places (m, 2): between those they are nearest to."""
    found = np.empty((len(vectors), 2), np.float32)
    n = min(5, len(known))
    at_once = max(1, _PRODUCTS // len(known))
    for begin in range(0, len(vectors), at_once):
        alike = vectors[begin : begin + at_once] @ known.T
        near = np.argpartition(-alike, n - 1, axis=1)[:, :n]
        # The nearest counts most: between two heaps nobody lies.
        weights = np.exp(40.0 * (np.take_along_axis(alike, near, axis=1) - alike.max(axis=1, keepdims=True)))
        weights /= weights.sum(axis=1, keepdims=True)
        found[begin : begin + at_once] = np.einsum("nk,nkd->nd", weights, places[near])
    return found


def main_plane(vectors: Array) -> Array:
    """Return vectors (n, d) in the plane in which they differ most, (n, 2)."""
    centred = vectors - vectors.mean(axis=0)
    _, axes = np.linalg.eigh(centred.T @ centred)
    plane = centred @ axes[:, :-3:-1]
    return np.asarray(plane * np.sign(plane[np.abs(plane).argmax(axis=0), [0, 1]]), np.float32)


def neighbours(vectors: Array, n: int, on_progress: OnProgress) -> Ids:
    """Return the n vectors nearest to each of them, (len, n), by their scalar products; of many vectors nearly all of them.

    Vectors are put into cells around some of them, and neighbours are looked for in the nearest few cells.
    """
    cells = _cells(vectors)
    centres = np.stack([vectors[cell].mean(axis=0) for cell in cells])
    found = np.empty((len(vectors), n), np.int64)
    for number, cell in enumerate(cells):
        close = np.argsort(-(centres @ centres[number]), kind="stable")
        candidates, taken = cell, 1
        while taken < len(cells) and (taken < _CELLS or len(candidates) <= n):
            candidates = np.concatenate([candidates, cells[close[close != number][taken - 1]]])
            taken += 1
        for begin in range(0, len(cell), _AT_ONCE):
            some = cell[begin : begin + _AT_ONCE]
            alike = vectors[some] @ vectors[candidates].T
            alike[some[:, None] == candidates] = -np.inf
            best = np.argpartition(-alike, n - 1, axis=1)[:, :n]
            found[some] = candidates[best]
        on_progress((number + 1) / len(cells))
    return found


def _cells(vectors: Array) -> list[Ids]:
    """Return the vectors in cells, each with those that lie nearest to one of some that are spread over all."""
    n = max(1, len(vectors) // _A_CELL)
    chosen = vectors[np.linspace(0, len(vectors) - 1, n).astype(int)]
    owners = [
        (vectors[begin : begin + _AT_ONCE] @ chosen.T).argmax(axis=1)
        for begin in range(0, len(vectors), _AT_ONCE)
    ]
    owner = np.concatenate(owners)
    order = np.argsort(owner, kind="stable")
    parts = np.split(order, np.searchsorted(owner[order], np.arange(1, n)))
    return [part for part in parts if len(part)]


def _both_ways(near: Ids) -> tuple[Ids, Ids, Ids]:
    """Return the edges of neighbours in both directions: from (rising), to, and where each vector's edges begin."""
    n, k = near.shape
    starts, stops = np.repeat(np.arange(n), k), near.ravel()
    both = np.unique(np.concatenate([starts * n + stops, stops * n + starts]))
    begins = np.searchsorted(both, np.arange(n) * n)
    return both // n, both % n, begins


def _moved(places: Array, edges: tuple[Ids, Ids, Ids], rng: np.random.Generator, strength: float) -> Array:
    """Return places after one round."""
    starts, stops, begins = edges
    apart = places[stops] - places[starts]
    squares = np.einsum("ij,ij->i", apart, apart)
    pulls = np.add.reduceat(apart * (2 / (1 + squares))[:, None], begins, axis=0)
    pulls /= np.diff(begins, append=len(starts))[:, None] / NEIGHBOURS
    others = places[rng.integers(0, len(places), (len(places), _PUSHES))]
    away = places[:, None] - others
    squares = np.einsum("ijk,ijk->ij", away, away)
    pushes = np.einsum("ijk,ij->ik", away, 2 / ((_NEAR + squares) * (1 + squares)))
    step = pulls / NEIGHBOURS + pushes / _PUSHES
    return np.asarray(places + strength * np.clip(step, -_STRONGEST, _STRONGEST), np.float32)


def _spread(places: Array) -> Array:
    """Return places around 0, as wide as the first round wants them."""
    centred = places - places.mean(axis=0)
    return np.asarray(centred * (_WIDTH / max(float(np.abs(centred).max()), 1e-9)), np.float32)


def _from_0_to_1(places: Array) -> Array:
    low, high = places.min(axis=0), places.max(axis=0)
    return np.asarray((places - low) / max(float((high - low).max()), 1e-9), np.float32)
