"""Whether what sounds alike is found: neighbours of the same kind, and the original of a version.

Embeddings are compared by their cosine, as the index of a collection compares them.
"""

from __future__ import annotations

from collections.abc import Hashable, Sequence

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]


def likeness(queries: npt.NDArray[np.floating], collection: npt.NDArray[np.floating]) -> Floats:
    """Return the cosine of each row of `queries`, (n, d), with each of `collection`, (m, d): shape (n, m)."""
    return np.asarray(_unit(queries) @ _unit(collection).T)


def _unit(rows: npt.NDArray[np.floating]) -> Floats:
    rows = np.asarray(rows, np.float64)
    return np.asarray(rows / np.maximum(np.linalg.norm(rows, axis=1, keepdims=True), 1e-12))


def average_precisions(
    vectors: npt.NDArray[np.floating], labels: Sequence[Hashable | None], depth: int = 10
) -> Floats:
    """Return the average precision of each item's `depth` nearest neighbours, shape (n,).

    A neighbour is right that has the item's label. The precisions at the right places are summed up and divided by how many
    could have been right: all others of the label, at most `depth` (Manning, Raghavan and Schütze, "Introduction to
    Information Retrieval", 8.4, cut off). NaN for an item without label, or whose label no other one has; what has no
    label is left out of the collection.
    """
    kinds: dict[Hashable, int] = {}
    numbers = np.array([-1 if label is None else kinds.setdefault(label, len(kinds)) for label in labels])
    known = np.flatnonzero(numbers >= 0)
    found = np.full(len(numbers), np.nan)
    alike = likeness(vectors[known], vectors[known])
    np.fill_diagonal(alike, -np.inf)
    for place, item in enumerate(known):
        order = np.argsort(-alike[place], kind="stable")[:depth]
        order = order[order != place]
        is_right = numbers[known[order]] == numbers[item]
        n_right = min(depth, int(np.sum(numbers == numbers[item])) - 1)
        if n_right:
            precision = np.cumsum(is_right) / np.arange(1, len(order) + 1)
            found[item] = float(precision[is_right].sum()) / n_right
    return found


def ranks(
    versions: npt.NDArray[np.floating],
    originals: Sequence[int] | npt.NDArray[np.integer],
    collection: npt.NDArray[np.floating],
) -> npt.NDArray[np.int64]:
    """Return at which place (1 the nearest) each version finds its original among all of a collection, shape (n,).

    Parameters
    ----------
    versions : shape (n, d)
    originals : n places in `collection`
    collection : shape (m, d)
        What is as near as the original counts as nearer.
    """
    alike = likeness(versions, collection)
    own = np.take_along_axis(alike, np.asarray(originals)[:, None], axis=1)
    return np.asarray(np.sum(alike >= own, axis=1), np.int64)
