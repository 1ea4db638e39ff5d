"""Vectors of length 1 in memory, and which of them lie nearest to one that is asked about.

Kept are eight bits a number, which tell a scalar product to a thousandth, and the sign of each number after the collection's mean was
taken off. Vectors that point the same way agree in most signs (Charikar 2002): counting those that differ takes 32 bytes of each
vector, and only the best few thousand are compared number by number.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from djanalyzer.music.similarity import EMBEDDING_SIZE, Vector

Ids = npt.NDArray[np.int64]
Scores = npt.NDArray[np.float32]

_ROWS = 16_384  # of a block: what is grown by, and counted at a time
_WORDS = EMBEDDING_SIZE // 64
_CANDIDATES = 4000  # that are compared number by number, and more where more are asked for
_FREE = -1
_STEPS = 127
_FAR = EMBEDDING_SIZE + 1


@dataclass(frozen=True, slots=True, eq=False)
class Nearest:
    """What lies nearest, the best first.

    Attributes
    ----------
    owners : int64 array (n,)
        Whose each one is.
    items : int64 array (n,)
        Which of its owner's vectors it is, from 0.
    scores : float32 array (n,)
        Scalar products.
    """

    owners: Ids
    items: Ids
    scores: Scores


class _Block:
    """A piece of the index; a row of nobody's is free."""

    def __init__(self) -> None:
        self.owners = np.full(_ROWS, _FREE, np.int32)
        self.items = np.zeros(_ROWS, np.uint16)
        self.steps = np.zeros((_ROWS, EMBEDDING_SIZE), np.int8)
        self.scales = np.zeros(_ROWS, np.float32)
        self.signs = np.zeros((_WORDS, _ROWS), np.uint64)


class VectorIndex:
    """Vectors of many owners (tracks), as many as each has. Not for several threads at once.

    Parameters
    ----------
    mean : float32 array (EMBEDDING_SIZE,)
        Of such vectors, about: what they have in common tells none of them apart.
    """

    def __init__(self, mean: Vector) -> None:
        self._mean = np.asarray(mean, np.float32)
        self._blocks: list[_Block] = []
        self._free: list[int] = []

    @property
    def owners(self) -> Ids:
        """Return whose vectors are there, rising."""
        if not self._blocks:
            return np.empty(0, np.int64)
        owners = np.unique(np.concatenate([block.owners for block in self._blocks]))
        return np.asarray(owners[owners != _FREE], np.int64)

    @property
    def n_bytes(self) -> int:
        """Return how much memory the vectors take."""
        parts = ((b.owners, b.items, b.steps, b.scales, b.signs) for b in self._blocks)
        return sum(array.nbytes for arrays in parts for array in arrays)

    def put(self, owner: int, vectors: Vector) -> None:
        """Let these be an owner's vectors, (n, EMBEDDING_SIZE), in the place of those it had."""
        self.drop([owner])
        self.add(np.full(len(vectors), owner, np.int64), np.arange(len(vectors)), vectors)

    def drop(self, owners: Sequence[int]) -> None:
        """Forget the vectors of some owners."""
        gone = np.array(owners, np.int32)
        for number, block in enumerate(self._blocks):
            (rows,) = np.nonzero(np.isin(block.owners, gone))
            block.owners[rows] = _FREE
            self._free += (number * _ROWS + rows).tolist()

    def add(self, owners: Ids, items: npt.NDArray[np.integer], vectors: npt.NDArray[np.floating]) -> None:
        """Take vectors (n, EMBEDDING_SIZE) of owners that have none yet; `items` count those of an owner."""
        for first in range(0, len(owners), _ROWS):
            some = slice(first, first + _ROWS)
            self._write(self._room(len(owners[some])), owners[some], items[some], vectors[some])

    def nearest(
        self, asked: Vector, n: int, allowed: npt.NDArray[np.bool_] | None = None, but: int | None = None
    ) -> Nearest:
        """Return the `n` vectors nearest to one of length 1.

        Parameters
        ----------
        allowed : bool array
            Whether an owner counts, by its number; those beyond its end do not. None: all do.
        but : int
            An owner that does not count.
        """
        signs = _signs(np.asarray(asked, np.float32)[None] - self._mean)[:, 0]
        apart = np.empty(len(self._blocks) * _ROWS, np.uint16)
        for number, block in enumerate(self._blocks):
            here = apart[number * _ROWS : (number + 1) * _ROWS]
            _count_differences(block.signs, signs, here)
            here[~_counting(block.owners, allowed, but)] = _FAR
        return self._ranked(_lowest(apart, max(_CANDIDATES, 4 * n)), asked, n)

    def of(self, owner: int) -> Vector:
        """Return the vectors of an owner, (n, EMBEDDING_SIZE), as exactly as they are kept; n is 0 where it has none."""
        rows, owners = self.rows()
        return self.vectors(rows[owners == owner])

    def vectors(self, rows: Ids) -> Vector:
        """Return the vectors of some rows, (n, EMBEDDING_SIZE), as exactly as they are kept."""
        found = np.empty((len(rows), EMBEDDING_SIZE), np.float32)
        for number, block in enumerate(self._blocks):
            here = rows // _ROWS == number
            places = rows[here] % _ROWS
            found[here] = block.steps[places] * block.scales[places, None]
        return found

    def rows(self) -> tuple[Ids, Ids]:
        """Return all rows that hold a vector, and whose each is."""
        if not self._blocks:
            return np.empty(0, np.int64), np.empty(0, np.int64)
        owners = np.concatenate([block.owners for block in self._blocks]).astype(np.int64)
        (rows,) = np.nonzero(owners != _FREE)
        return rows, owners[rows]

    def _room(self, n: int) -> Ids:
        """Return rows that are free."""
        while len(self._free) < n:
            first = len(self._blocks) * _ROWS
            self._blocks.append(_Block())
            self._free += range(first + _ROWS - 1, first - 1, -1)  # taken from the end: lower rows first
        self._free, taken = self._free[: len(self._free) - n], self._free[len(self._free) - n :]
        return np.array(taken[::-1], np.int64)

    def _write(
        self, rows: Ids, owners: Ids, items: npt.NDArray[np.integer], vectors: npt.NDArray[np.floating]
    ) -> None:
        exact = np.asarray(vectors, np.float32)
        scales = np.maximum(np.abs(exact).max(axis=1), 1e-9) / _STEPS
        steps = np.round(exact / scales[:, None]).astype(np.int8)
        signs = _signs(exact - self._mean)
        for number in np.unique(rows // _ROWS):
            block, here = self._blocks[number], rows // _ROWS == number
            places = rows[here] % _ROWS
            block.owners[places], block.items[places] = owners[here], items[here]
            block.steps[places], block.scales[places] = steps[here], scales[here]
            block.signs[:, places] = signs[:, here]

    def _ranked(self, rows: Ids, asked: Vector, n: int) -> Nearest:
        scores = self.vectors(rows) @ np.asarray(asked, np.float32)
        best = np.argsort(-scores, kind="stable")[:n]
        rows, scores = rows[best], scores[best]
        owners = np.array([self._blocks[row // _ROWS].owners[row % _ROWS] for row in rows], np.int64)
        items = np.array([self._blocks[row // _ROWS].items[row % _ROWS] for row in rows], np.int64)
        return Nearest(owners, items, scores)


def _count_differences(
    signs: npt.NDArray[np.uint64], asked: npt.NDArray[np.uint64], into: npt.NDArray[np.uint16]
) -> None:
    """Write in how many signs each vector of a block differs from one that is asked about."""
    into[:] = np.bitwise_count(signs[0] ^ asked[0])
    for word in range(1, _WORDS):
        into += np.bitwise_count(signs[word] ^ asked[word])


def _lowest(apart: npt.NDArray[np.uint16], wanted: int) -> Ids:
    """Return the rows that differ in the fewest signs, rising: at most `wanted` of them, those at the limit by their order."""
    limit = int(np.searchsorted(np.cumsum(np.bincount(apart, minlength=_FAR + 1)), wanted))
    (rows,) = np.nonzero(apart < min(limit, _FAR))
    if limit < _FAR:
        rows = np.concatenate([rows, np.nonzero(apart == limit)[0][: wanted - len(rows)]])
    return np.sort(rows)


def _counting(
    owners: npt.NDArray[np.int32], allowed: npt.NDArray[np.bool_] | None, but: int | None
) -> npt.NDArray[np.bool_]:
    """Return which rows count, by whose they are."""
    counts = owners != _FREE
    if but is not None:
        counts &= owners != but
    if allowed is not None and len(allowed):
        known = owners < len(allowed)
        counts &= known & allowed[np.where(known & counts, owners, 0)]
    elif allowed is not None:
        counts[:] = False
    return np.asarray(counts, np.bool_)


def _signs(vectors: Vector) -> npt.NDArray[np.uint64]:
    """Return which numbers of vectors (n, EMBEDDING_SIZE) are positive, a bit each: (words, n)."""
    packed = np.packbits(vectors > 0, axis=1)
    return np.ascontiguousarray(np.ascontiguousarray(packed).view(np.uint64).T)
