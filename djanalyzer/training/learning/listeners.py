"""Processes that hear tracks for a run, each with the model and one thread. What is heard is stored at once: a kill loses little."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future
from concurrent.futures.process import BrokenProcessPool
from functools import lru_cache, partial
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from djanalyzer.errors import Trouble, UnreadableAudio
from djanalyzer.music.learning import LabelledTrack
from djanalyzer.training.workers import start_workers

if TYPE_CHECKING:
    from djanalyzer.models.predict import Predictor
    from djanalyzer.training.learning.hearing import HeardStore

Outcome = tuple[LabelledTrack, Trouble | None]
Hear = Callable[
    [LabelledTrack], Trouble | None
]  # hears and stores a track; says what kept it from being heard


def hear_missing(
    tracks: Sequence[LabelledTrack], store: HeardStore, weights: Path | None, n_processes: int
) -> Iterator[Outcome]:
    """Hear tracks that the store does not hold yet, in as many processes (0: here); yield each, with what kept it from that.

    No more tracks are at work than there are processes, and one more waits: who stops asking soon has peace.
    """
    hear = partial(hear_into, store, weights)
    if n_processes:
        yield from spread(tracks, hear, n_processes)
    else:
        yield from ((track, hear(track)) for track in tracks)


def spread(tracks: Sequence[LabelledTrack], hear: Hear, n_processes: int) -> Iterator[Outcome]:
    """Do this for tracks in processes; one that takes its process down is told, and the others are heard all the same."""
    left = deque(tracks)
    while left:
        at_work: deque[tuple[LabelledTrack, Future[Trouble | None]]] = deque()
        with start_workers(n_processes) as workers:
            try:
                while left or at_work:
                    for track in list(islice(left, n_processes + 1 - len(at_work))):
                        at_work.append((track, workers.submit(hear, track)))
                        left.popleft()
                    heard = at_work[0][1].result()
                    yield at_work.popleft()[0], heard
            except BrokenProcessPool:
                suspects = [track for track, _ in at_work]
        if at_work:
            yield from ((track, _alone(track, hear)) for track in suspects)


def _alone(track: LabelledTrack, hear: Hear) -> Trouble | None:
    """Hear a track in a process of its own."""
    with start_workers(1) as worker:
        try:
            return worker.submit(hear, track).result()
        except BrokenProcessPool:
            return UnreadableAudio(
                f"{track.path.name} made the hearing break off.",
                "The other files are not touched by that. Try a fresh copy of it.",
            )


def hear_into(store: HeardStore, weights: Path | None, track: LabelledTrack) -> Trouble | None:
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
