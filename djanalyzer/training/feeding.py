"""Batches made ahead of time, by a thread beside the training or by processes of their own."""

from __future__ import annotations

from collections import deque
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, fields, replace
from types import TracebackType
from typing import Any

import numpy as np
import torch

from djanalyzer.training.batches import SHAPES, SHARES, Batch, Recipe, draw_recipe, make_batch, style_of
from djanalyzer.training.mining import Mining
from djanalyzer.training.pools import Pool, Source, pool_of
from djanalyzer.training.rolling import Renderer, Rolling
from djanalyzer.training.workers import start_workers

_RESCAN = 100  # steps between two looks into the folders for new examples
_ROLL = 10  # steps between two renewals of rolling sources
_USUAL_TRACKS = float(np.dot([n for n, _ in SHAPES], SHARES))  # in a batch, on average


@dataclass(frozen=True)
class Diet:
    """What batches are drawn from.

    Attributes
    ----------
    n_times : int
        How many times the usual number of tracks make a batch.
    n_workers : int
        1: a thread of this process; more: so many processes.
    is_changed : bool
        Whether excerpts are changed at random, or learned from as they are.
    """

    sources: tuple[Source | Rolling, ...]
    seed: int
    n_times: int = 1
    n_workers: int = 1
    is_changed: bool = True


@dataclass(frozen=True, slots=True)
class Share:
    """Which batches of every step this process takes: of `rank` among `n_ranks`, each of which takes `n_batches`.

    The batches of a step are the same however they are shared out.
    """

    rank: int = 0
    n_ranks: int = 1
    n_batches: int = 1
    renders: bool = True

    @property
    def parts(self) -> range:
        return range(self.rank, self.n_total, self.n_ranks)

    @property
    def n_total(self) -> int:
        return self.n_ranks * self.n_batches


class Feed:
    """Gives one batch after the other, those of a step together, with a few on their way."""

    def __init__(self, diet: Diet, mining: Mining, first_step: int, share: Share | None = None) -> None:
        self._diet = diet
        self._mining = mining
        self._share = share or Share()
        self._step, self._n_made, self._n_taken = first_step, 0, 0
        self._first_step = first_step
        n_drawn = self._n_drawn(first_step)
        rolling = [source for source in diet.sources if isinstance(source, Rolling)]
        self._pool = pool_of(diet.sources, n_drawn)
        self._drawn = self._weighted(first_step)
        self._on_their_way: deque[Future[Any]] = deque()
        self._waiting: Recipe | None = None
        self._renderers = [Renderer(r, n_drawn, is_ours=self._share.renders) for r in rolling]
        self._executor = ThreadPoolExecutor(1) if diet.n_workers == 1 else start_workers(diet.n_workers)

    def __enter__(self) -> Feed:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: object, trace: TracebackType | None) -> None:
        self._executor.shutdown(cancel_futures=True)
        for renderer in self._renderers:
            renderer.close()

    def take(self) -> Batch:
        """Return the next batch."""
        self._top_up()
        made = self._on_their_way.popleft().result()
        self._n_taken += 1
        self._top_up()
        return made if isinstance(made, Batch) else _from_arrays(made)

    def _top_up(self) -> None:
        """Start batches as far as their songs are there; wait for songs only where nothing is on its way."""
        make = make_batch if self._diet.n_workers == 1 else _make_arrays
        while len(self._on_their_way) < 2 * self._diet.n_workers:
            recipe = self._waiting or self._draw()
            self._waiting = recipe
            if self._on_their_way and self._renderers and not all(path.exists() for path in recipe.paths):
                return
            for renderer in self._renderers:
                renderer.wait_for(recipe.paths)
            self._on_their_way.append(self._executor.submit(make, recipe))
            self._waiting = None

    def _draw(self) -> Recipe:
        parts = self._share.parts
        part = parts[self._n_made % len(parts)]
        if part == parts[0]:
            self._look_around(self._step)
        drawn = draw_recipe(self._drawn, self._diet.seed, self._step, self._diet.n_times, part)
        self._n_made += 1
        self._step += self._n_made % len(parts) == 0
        return replace(drawn, is_changed=self._diet.is_changed)

    def _look_around(self, step: int) -> None:
        """Renew what there is to draw from, at steps that do not depend on where a run was resumed."""
        period = _ROLL if self._renderers else _RESCAN
        if step % period:
            return
        sure = self._first_step + self._n_taken // len(self._share.parts) - period
        for renderer in self._renderers:
            renderer.roll(self._n_drawn(step), self._n_drawn(max(sure, 0)))
        self._pool = pool_of(self._diet.sources, self._n_drawn(step))
        self._drawn = self._weighted(step)

    def _n_drawn(self, step: int) -> float:
        """Return how many excerpts were drawn by the last renewal before a step, on average."""
        return (step - step % _ROLL) * _USUAL_TRACKS * self._diet.n_times * self._share.n_total

    def _weighted(self, step: int) -> Pool:
        """Return what there is to draw from, styles that are missed more often; songs that are ever new are drawn alike."""
        factors = self._mining.factors(step)
        if not factors:
            return self._pool
        new = {source.folder for source in self._diet.sources if isinstance(source, Rolling)}
        styles = ("" if p.parent in new else style_of(p) for p in self._pool.paths)
        return self._pool.weighted(np.array([factors.get(style, 1.0) for style in styles]))


def _make_arrays(recipe: Recipe) -> dict[str, Any]:
    """Make a batch as arrays: they travel between processes without open files or shared memory."""
    batch = make_batch(recipe)
    values = {f.name: getattr(batch, f.name) for f in fields(batch)}
    return {name: v.numpy() if isinstance(v, torch.Tensor) else v for name, v in values.items()}


def _from_arrays(made: dict[str, Any]) -> Batch:
    values: dict[str, Any] = {
        k: torch.from_numpy(v) if isinstance(v, np.ndarray) else v for k, v in made.items()
    }
    return Batch(**values)
