"""Examples rendered while training runs: a store on disk through which ever new songs pass, so that none has to be prepared.

Which songs can be drawn at a step follows from the step alone, not from how fast they are rendered: a run that is resumed,
on another machine or with more processes, draws as one that was not.
"""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Iterable
from concurrent.futures import Future
from dataclasses import dataclass
from pathlib import Path

from djanalyzer.errors import Trouble
from djanalyzer.training.examples import HELD_OUT, generate, path_of, stored_examples, write
from djanalyzer.training.examples import SUFFIX as EXAMPLE
from djanalyzer.training.workers import start_workers

FIRST_SEED = 100_000_000
_END_SEED = 800_000_000  # from here on seeds are kept for measuring and fitting
_MARKER = "rolling.json"
_LOOK = 0.05  # seconds between two looks for a song that another process renders


def render_example(seed: int, folder: Path) -> None:
    """Compose, render and store the song of a seed."""
    write(generate(seed), folder)


@dataclass(frozen=True, slots=True)
class Rolling:
    """A source of ever new songs.

    Attributes
    ----------
    folder : Path
        Where the store lies; it belongs to the run alone.
    size : int
        How many songs can be drawn at a time, at most; one takes some 0.8 MB.
    n_uses : float
        How often each song is drawn, on average, before it is replaced: so many times fewer songs are rendered than drawn.
        Training waits for a song that is not rendered yet; the log says how long, and more uses help.
    n_workers : int
        Processes that render.
    first_seed : int
        Of the songs; held-out seeds are left out.
    share : float or None
        As of a `pools.Source`.
    render : callable
        Stores the example of a seed in a folder, in a process of its own.
    """

    folder: Path
    size: int = 512
    n_uses: float = 20.0
    n_workers: int = 4
    first_seed: int = FIRST_SEED
    share: float | None = None
    render: Callable[[int, Path], object] = render_example

    def seed(self, index: int) -> int:
        """Return the seed of the song of this number, from 0 on."""
        n_taught = HELD_OUT - 1  # of so many seeds; the last one is held out (`examples.is_held_out`)
        rank = self.first_seed - self.first_seed // HELD_OUT + index
        seed = HELD_OUT * (rank // n_taught) + rank % n_taught
        if not 0 <= seed < _END_SEED:
            raise Trouble("There are no songs of such seeds to learn from.", "Begin with a lower seed.")
        return seed

    def window(self, n_drawn: float) -> range:
        """Return the numbers of the songs that can be drawn once so many excerpts were drawn.

        It begins with a sixteenth of the size, so that training begins early, and grows at first.
        """
        n_songs = max(1, self.size // 16) + int(n_drawn / self.n_uses)
        return range(max(0, n_songs - self.size), n_songs)

    def paths(self, n_drawn: float) -> list[Path]:
        """Return where the songs that can be drawn lie, or will lie."""
        return [path_of(self.seed(i), self.folder) for i in self.window(n_drawn)]


class Renderer:
    """Keeps a rolling source supplied: renders ahead of what is drawn, and deletes what no batch can ask for any more.

    One process of each machine renders (`is_ours`); the others wait for what it stores.
    """

    def __init__(self, rolling: Rolling, n_drawn: float, *, is_ours: bool = True) -> None:
        self._rolling = rolling
        self._is_ours = is_ours
        self._open: dict[int, Future[object]] = {}
        self._next = rolling.window(n_drawn).start
        self._workers = start_workers(rolling.n_workers) if is_ours else None
        if is_ours:
            _claim(rolling, n_drawn)
            self.roll(n_drawn, n_drawn)

    def roll(self, n_drawn: float, n_sure: float) -> None:
        """Render what can be drawn at `n_drawn` excerpts and a little more; delete what nobody draws since `n_sure`."""
        if self._workers is None:
            return
        rolling = self._rolling
        for index in [i for i, song in self._open.items() if song.done()]:
            self._open.pop(index).result()  # what went wrong in a worker is told here
        for index in range(self._next, _horizon(rolling, rolling.window(n_drawn))):
            if not path_of(rolling.seed(index), rolling.folder).exists():
                self._open[index] = self._workers.submit(rolling.render, rolling.seed(index), rolling.folder)
            self._next = index + 1
        oldest = rolling.seed(rolling.window(n_sure).start)
        for path in _stored(rolling):
            if int(path.stem) < oldest:
                path.unlink(missing_ok=True)

    def wait_for(self, paths: Iterable[Path]) -> None:
        """Wait until these songs are there."""
        for path in paths:
            while path.parent == self._rolling.folder and not path.exists():
                for song in [s for s in self._open.values() if s.done()]:
                    song.result()
                time.sleep(_LOOK)

    def close(self) -> None:
        """End the workers; what is half rendered is rendered again another time."""
        if self._workers is not None:
            self._workers.shutdown(cancel_futures=True)


def _claim(rolling: Rolling, n_drawn: float) -> None:
    """Take the folder for this source, unless it holds examples of somebody else; clear it of what will not be drawn.

    That is what another run left there, and what a kill left half written.
    """
    marker = rolling.folder / _MARKER
    rolling.folder.mkdir(parents=True, exist_ok=True)
    if not marker.exists() and any(map(_is_example, rolling.folder.iterdir())):
        raise Trouble(
            f"{rolling.folder} holds examples that a rolling store would delete.", "Name an empty folder."
        )
    marker.write_text(json.dumps({"first_seed": rolling.first_seed, "size": rolling.size}), encoding="utf-8")
    window = rolling.window(n_drawn)
    wanted = {
        path_of(rolling.seed(i), rolling.folder) for i in range(window.start, _horizon(rolling, window))
    }
    for path in rolling.folder.iterdir():
        if _is_example(path) and path not in wanted:
            path.unlink(missing_ok=True)


def _is_example(path: Path) -> bool:
    """Say whether a file is an example, or one half written: all else that lies in a store is not ours to delete."""
    return path.stem.isdigit() and (path.suffix == EXAMPLE or path.suffix[1:].isdigit())


def _horizon(rolling: Rolling, window: range) -> int:
    """Return the number of the first song that is not rendered ahead."""
    return window.stop + 2 * rolling.n_workers


def _stored(rolling: Rolling) -> list[Path]:
    return stored_examples(rolling.folder, held_out=False)
