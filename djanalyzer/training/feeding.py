"""Batches made ahead of time, by a thread beside the training or by processes of their own."""

from __future__ import annotations

from collections import deque
from concurrent.futures import Executor, Future, ProcessPoolExecutor, ThreadPoolExecutor
from dataclasses import dataclass, fields, replace
from multiprocessing import get_context
from types import TracebackType
from typing import Any

import numpy as np
import torch

from djanalyzer.training.batches import Batch, Recipe, draw_recipe, make_batch, style_of
from djanalyzer.training.mining import Mining
from djanalyzer.training.pools import Pool, Source, pool_of

_RESCAN = 100  # steps between two looks into the folders for new examples


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

    sources: tuple[Source, ...]
    seed: int
    n_times: int = 1
    n_workers: int = 1
    is_changed: bool = True


class Feed:
    """Gives the batches of one step after the other, with a few on their way."""

    def __init__(self, diet: Diet, mining: Mining, first_step: int) -> None:
        self._diet = diet
        self._mining = mining
        self._step = first_step
        self._pool = pool_of(diet.sources)
        self._drawn = self._weighted(first_step)
        self._on_their_way: deque[Future[Any]] = deque()
        self._executor = _executor(diet.n_workers)

    def __enter__(self) -> Feed:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: object, trace: TracebackType | None) -> None:
        self._executor.shutdown(cancel_futures=True)

    def take(self) -> Batch:
        """Return the next step's batch."""
        self._top_up()
        made = self._on_their_way.popleft().result()
        self._top_up()
        return made if isinstance(made, Batch) else _from_arrays(made)

    def _top_up(self) -> None:
        make = make_batch if self._diet.n_workers == 1 else _make_arrays
        while len(self._on_their_way) < 2 * self._diet.n_workers:
            if self._step % _RESCAN == 0:
                self._pool = pool_of(self._diet.sources)
                self._drawn = self._weighted(self._step)
            drawn = draw_recipe(self._drawn, self._diet.seed, self._step, self._diet.n_times)
            recipe = replace(drawn, is_changed=self._diet.is_changed)
            self._on_their_way.append(self._executor.submit(make, recipe))
            self._step += 1

    def _weighted(self, step: int) -> Pool:
        factors = self._mining.factors(step)
        if not factors:
            return self._pool
        return self._pool.weighted(np.array([factors.get(style_of(p), 1.0) for p in self._pool.paths]))


def _executor(n_workers: int) -> Executor:
    if n_workers == 1:
        return ThreadPoolExecutor(1)
    return ProcessPoolExecutor(
        n_workers, get_context("spawn"), initializer=torch.set_num_threads, initargs=(1,)
    )


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
