"""Where examples come from, and how likely each is to be drawn."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

from djanalyzer.errors import Trouble
from djanalyzer.training.examples import stored_examples
from djanalyzer.training.rolling import Rolling


@dataclass(frozen=True)
class Source:
    """A folder of examples and its share of what is drawn; None shares alike by the number of tracks.

    `only` names the files that are drawn from; None stands for all.
    """

    folder: Path
    share: float | None = None
    only: frozenset[str] | None = None


@dataclass(frozen=True)
class Pool:
    """Examples to draw from and the chance of each."""

    paths: tuple[Path, ...]
    chances: npt.NDArray[np.float64]

    def weighted(self, weights: npt.NDArray[np.float64]) -> Pool:
        """Return the same examples, each as many times as likely as its weight says against the others'."""
        chances = self.chances * weights
        return Pool(self.paths, chances / chances.sum())


def pool_of(sources: tuple[Source | Rolling, ...], n_drawn: float = 0.0) -> Pool:
    """Return what there is to learn from at this moment, once so many excerpts were drawn from rolling sources."""
    paths: list[Path] = []
    weights: list[npt.NDArray[np.float64]] = []
    for source in sources:
        found = source.paths(n_drawn) if isinstance(source, Rolling) else _stored(source)
        share = len(found) if source.share is None else source.share
        paths += found
        weights.append(np.full(len(found), share / max(len(found), 1)))
    chances = np.concatenate([*weights, np.zeros(0)])
    if not chances.sum() > 0:
        folders = ", ".join(str(s.folder) for s in sources)
        raise Trouble(f"There is no example to learn from in {folders}.", "Run the generate command first.")
    return Pool(tuple(paths), chances / chances.sum())


def _stored(source: Source) -> list[Path]:
    found = stored_examples(source.folder, held_out=False)
    return [p for p in found if source.only is None or p.name in source.only]
