"""Listening to tracks for what they sound like: embeddings of the track and its sections, and a second opinion on its key.

A batch is the query "tracks that the present listener has not heard", so stop, crash and resume are one thing. Every track is
committed by itself, and told as `events.TracksChanged`; one that fails is listed and stops nothing.
"""

from __future__ import annotations

import time
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from djanalyzer.app.amounts import counted
from djanalyzer.app.analysing import wake_ears
from djanalyzer.app.job import Job
from djanalyzer.app.logbook import Bug, as_trouble
from djanalyzer.app.reports import how_it_went
from djanalyzer.app.sounds import keep_embedding, recipe, unheard
from djanalyzer.errors import Cancelled, Trouble, UnreadableAudio
from djanalyzer.music import Problem

if TYPE_CHECKING:
    from djanalyzer.app.session import Session
    from djanalyzer.library.records import TrackRow
    from djanalyzer.music.similarity import TrackEmbedding


__all__ = ["EmbeddingReport", "listen", "unheard"]


@dataclass(frozen=True, slots=True)
class EmbeddingReport:
    """What came of a batch.

    Attributes
    ----------
    recipe : str
        Who has listened.
    track_ids : tuple of int
        That were listened to.
    problems : tuple of Problem
        Files that could not be.
    seconds_of_music, seconds : float
        Music heard, and time it took.
    """

    recipe: str
    track_ids: tuple[int, ...] = ()
    problems: tuple[Problem, ...] = ()
    seconds_of_music: float = 0.0
    seconds: float = 0.0

    @property
    def summary(self) -> str:
        """Return one line for the user."""
        if not self.track_ids and not self.problems:
            return "Nothing to listen to: every track can be found by its sound already"
        return f"{counted(len(self.track_ids), 'track')} listened to{how_it_went(self)}"


def listen(session: Session, ids: Collection[int] | None = None, job: Job | None = None) -> EmbeddingReport:
    """Listen to the tracks of `ids` (None: all) that the present listener has not heard yet.

    New tracks are listened to as they are analysed; this is for those that were analysed before.

    Raises
    ------
    MissingWeights
        Nobody listens: the weights are not there, or damaged.
    """
    job = job or Job.silent()
    present = recipe()
    waiting = session.library.unembedded(present, None if ids is None else list(ids))
    return _Batch(session, present, job).run(waiting)


class _Batch:
    """One run over many tracks: heard on the compute lane, and kept one by one."""

    def __init__(self, session: Session, present: str, job: Job) -> None:
        self._session, self._recipe, self._job = session, present, job
        self._n_done, self._total = 0, 0

    def run(self, ids: Sequence[int]) -> EmbeddingReport:
        """Listen to them; what another job has listened to meanwhile is left out."""
        if not ids:
            return EmbeddingReport(self._recipe)
        self._ears = wake_ears(self._job)
        started = time.monotonic()
        self._total = len(ids)
        heard: list[TrackRow] = []
        problems: list[Problem] = []
        for row, outcome in self._job.spread(self._hear, ids):
            self._n_done += 1
            if row is None or outcome is None:
                continue
            if isinstance(outcome, Trouble):
                problems.append(Problem(str(row.path), outcome.message, outcome.hint))
                self._job.fail(str(row.path), outcome, row.id)
            else:
                keep_embedding(self._session, row, outcome)
                heard.append(row)
        return EmbeddingReport(
            self._recipe,
            tuple(row.id for row in heard),
            tuple(problems),
            sum(row.duration or 0.0 for row in heard),
            time.monotonic() - started,
        )

    def _hear(self, track_id: int) -> tuple[TrackRow | None, TrackEmbedding | Trouble | None]:
        """Return a track (None where it has left the library), and what it sounds like, or why nobody can tell."""
        row = next(iter(self._session.rows([track_id])), None)
        if row is None or not self._session.library.unembedded(self._recipe, [track_id]):
            return row, None

        try:
            return row, self._heard(row)
        except (UnreadableAudio, Bug) as trouble:
            return row, trouble

    def _heard(self, row: TrackRow) -> TrackEmbedding:
        """Listen to a track; what is no trouble of the world becomes a logged bug."""

        def report(share: float) -> None:
            self._job.report(self._n_done + share, self._total, row.path.name)

        try:
            return self._ears.embed(row.path, self._session.track(row.id).sections, report)
        except (Trouble, Cancelled):
            raise
        except Exception as error:
            raise as_trouble(error, f"Listening to {row.path.name}") from error
