"""Processes that hear tracks for a run, each with the model and one thread. What is heard is stored at once: a kill loses little."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Sequence
from concurrent.futures import Future
from functools import lru_cache
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from djanalyzer.errors import Trouble
from djanalyzer.music.learning import LabelledTrack
from djanalyzer.training.workers import start_workers

if TYPE_CHECKING:
    from djanalyzer.models.predict import Predictor
    from djanalyzer.training.learning.hearing import HeardStore

Outcome = tuple[LabelledTrack, Trouble | None]


def hear_missing(
    tracks: Sequence[LabelledTrack], store: HeardStore, weights: Path | None, n_processes: int
) -> Iterator[Outcome]:
    """Hear tracks that the store does not hold yet, in as many processes (0: here); yield each track, with what kept it from being heard.

    No more tracks are at work than there are processes, and one more waits: who stops asking soon has peace.
    """
    waiting = iter(tracks)
    if not n_processes:
        for track in waiting:
            yield track, _hear(track, store, weights)
        return
    with start_workers(n_processes) as workers:
        at_work: deque[tuple[LabelledTrack, Future[Trouble | None]]] = deque()
        while True:
            for track in islice(waiting, n_processes + 1 - len(at_work)):
                at_work.append((track, workers.submit(_hear, track, store, weights)))
            if not at_work:
                return
            track, heard = at_work.popleft()
            yield track, heard.result()


def _hear(track: LabelledTrack, store: HeardStore, weights: Path | None) -> Trouble | None:
    """Hear a track and store it; return what kept it from being heard."""
    from djanalyzer.training.learning.hearing import hear

    try:
        store.keep(track.recording, hear(track.path, _ears(weights)))
    except Trouble as trouble:
        return trouble
    return None


@lru_cache(maxsize=1)
def _ears(weights: Path | None) -> Predictor:
    """Return the model, loaded once a process."""
    from djanalyzer.models.predict import Predictor

    return Predictor.load(weights, "cpu")
