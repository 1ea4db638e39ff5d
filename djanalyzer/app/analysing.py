"""The model listens: a batch is the query "tracks without an analysis by this model", so stop, crash and resume are one thing.

Every track is committed by itself. A file that fails is stored with its reason and stops nothing.
"""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from djanalyzer.app.hearing import EARS, Analyst, Ears, Heard
from djanalyzer.app.jobs import Job
from djanalyzer.app.logbook import Bug, as_trouble
from djanalyzer.app.records import Record, analysis_record, failure_record
from djanalyzer.app.reports import AnalysisReport
from djanalyzer.app.section_words import OWN
from djanalyzer.app.sounds import keep_embedding
from djanalyzer.errors import Cancelled, LibraryTrouble, Trouble, UnreadableAudio
from djanalyzer.music import Problem

if TYPE_CHECKING:
    from djanalyzer.app.session import Session
    from djanalyzer.library.edits import Edit
    from djanalyzer.library.records import TrackRow


# What one file can do to us. Any other trouble (no model, no room on the disk) would meet the next file too.
_OF_ONE_FILE = (UnreadableAudio, Bug)


def analyse(
    session: Session,
    ids: Collection[int] | None = None,
    job: Job | None = None,
    analyst: Analyst | None = None,
) -> AnalysisReport:
    """Analyse the tracks of `ids` (None: the whole library) that the present model has not heard yet.

    `analyst` is who hears them; None for the children of this process.
    """
    job = job or Job.silent()
    ears = _awake(analyst or EARS, job)
    waiting = session.library.unanalysed(ears.name, None if ids is None else list(ids))
    return _Batch(session, ears, job).run(waiting)


def analyse_again(
    session: Session,
    ids: Collection[int] | None = None,
    job: Job | None = None,
    analyst: Analyst | None = None,
) -> AnalysisReport:
    """Analyse the tracks of `ids` (None: the whole library), heard before or not; `analyst` as above."""
    job = job or Job.silent()
    ears = _awake(analyst or EARS, job)
    return _Batch(session, ears, job).run(list(ids) if ids is not None else session.find())


def analyse_files(paths: Sequence[Path], job: Job | None = None, words: str = OWN) -> Iterator[Record]:
    """Yield the JSON object of each file, in order, without a library; sections are called by `words` too."""
    job = job or Job.silent()
    ears = wake_ears(job)
    progress = _Progress(job, len(paths))

    def hear(numbered: tuple[int, Path]) -> tuple[int, Record]:
        number, path = numbered
        try:
            heard = progress.hear(ears, number, path)
        except _OF_ONE_FILE as trouble:
            return number, failure_record(path, trouble)
        return number, analysis_record(path, heard.analysis, words)

    ready: dict[int, Record] = {}
    wanted = 0
    for number, record in job.spread(hear, enumerate(paths)):
        ready[number] = record
        while wanted in ready:
            yield ready.pop(wanted)
            wanted += 1


class _Progress:
    """Adds up how far the files at work are; hears the stop within each of them."""

    def __init__(self, job: Job, total: int) -> None:
        self._job = job
        self._total = total
        self._shares: dict[int, float] = {}
        self._n_done = 0
        self._lock = threading.Lock()

    def hear(self, ears: Analyst, number: int, path: Path) -> Heard:
        """Return what the model says about a file; what is no trouble of the world becomes a logged bug."""
        self._note(number, 0.0, path.name)
        try:
            return ears.analyse(path, lambda share: self._note(number, share, path.name))
        except (Trouble, Cancelled):
            raise
        except Exception as error:
            raise as_trouble(error, f"Analysing {path.name}") from error
        finally:
            self._finish(number)

    def _note(self, number: int, share: float, name: str) -> None:
        with self._lock:
            self._shares[number] = share
            done = self._n_done + sum(self._shares.values())
        self._job.report(done, self._total, name)

    def _finish(self, number: int) -> None:
        with self._lock:
            self._shares.pop(number, None)
            self._n_done += 1


@dataclass(frozen=True, slots=True)
class _Outcome:
    """What became of one track, once it is committed."""

    row: TrackRow
    duration: float = 0.0
    remarks: tuple[str, ...] = ()
    trouble: Trouble | None = None


class _Changed(UnreadableAudio):
    """A file became another one while it was heard: nothing is said of either."""


def _stamp(path: Path) -> tuple[int, int] | None:
    """Return what differs whenever a file is written to; None where it is not there."""
    try:
        seen = path.stat()
    except OSError:
        return None
    return seen.st_size, seen.st_mtime_ns


class _Batch:
    """One run over many tracks: heard on the compute lane, committed one by one on the library lane."""

    def __init__(self, session: Session, ears: Analyst, job: Job) -> None:
        self._session = session
        self._ears = ears
        self._job = job

    def run(self, ids: Sequence[int]) -> AnalysisReport:
        """Hear and commit all of `ids`; another batch's tracks are left to it."""
        started = time.monotonic()
        claimed = [track_id for track_id in ids if self._session.claim(track_id)]
        self._progress = _Progress(self._job, len(claimed))
        try:
            outcomes = list(self._outcomes(claimed))
        finally:
            for track_id in claimed:
                self._session.release(track_id)
        return self._report(outcomes, time.monotonic() - started)

    def _outcomes(self, ids: Sequence[int]) -> Iterator[_Outcome]:
        """Yield what became of each track; one that the DJ takes out of the library meanwhile stops nothing."""
        for heard in self._job.spread(self._hear, ids):
            if heard is None:
                continue
            try:
                yield self._commit(*heard)
            except LibraryTrouble:
                if self._session.rows([heard[0].id]):
                    raise

    def _hear(self, track_id: int) -> tuple[TrackRow, Heard | Trouble] | None:
        row = next(iter(self._session.rows([track_id])), None)
        if row is None:
            return None
        before = _stamp(row.path)
        try:
            heard = self._progress.hear(self._ears, track_id, row.path)
        except _OF_ONE_FILE as trouble:
            return row, trouble
        if _stamp(row.path) not in (before, None):  # one that is gone by now was heard to its end
            return row, _Changed(
                f"The file {row.path.name} was changed while it was listened to.", "Analyse it once more."
            )
        return row, heard

    def _commit(self, row: TrackRow, heard: Heard | Trouble) -> _Outcome:
        from djanalyzer.library.edits import SaveAnalysis

        if isinstance(heard, Trouble):
            if not isinstance(heard, _Changed):
                self._session.do(self._failure(row, heard))
            self._job.fail(str(row.path), heard, row.id)
            return _Outcome(row, trouble=heard)
        self._session.do(SaveAnalysis(row.id, heard.analysis, heard.waveform))
        if heard.embedding is not None:
            keep_embedding(self._session, row, heard.embedding)
        return _Outcome(row, heard.analysis.duration, heard.analysis.remarks)

    def _failure(self, row: TrackRow, trouble: Trouble) -> Edit:
        from djanalyzer.library.edits import SetMissing, SetUnreadable

        file_id = self._session.library.file_ids([row.path]).get(row.path)
        if file_id is not None and not os.path.exists(row.path):
            return SetMissing((file_id,))
        return SetUnreadable(row.id, str(trouble))

    def _report(self, outcomes: Sequence[_Outcome], seconds: float) -> AnalysisReport:
        analysed = tuple(o.row.id for o in outcomes if o.trouble is None)
        return AnalysisReport(
            self._ears.name,
            analysed,
            tuple(Problem(str(o.row.path), o.trouble.message, o.trouble.hint) for o in outcomes if o.trouble),
            tuple(Problem(str(o.row.path), remark) for o in outcomes for remark in o.remarks),
            sum(o.duration for o in outcomes),
            seconds,
            sum(row.needs_review for row in self._session.rows(analysed)),
        )


_loading = threading.Lock()


def wake_ears(job: Job) -> Ears:
    """Return the model; the first time takes some seconds, for torch is loaded with it."""
    _awake(EARS, job)
    return EARS


def _awake(analyst: Analyst, job: Job) -> Analyst:
    with _loading:
        if not analyst.name:
            job.report(0, None, "loading the model")
        analyst.wake(job.check)
    return analyst
