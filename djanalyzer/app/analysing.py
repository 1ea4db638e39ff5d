"""The model listens: a batch is the query "tracks without an analysis by this model", so stop, crash and resume are one thing.

Every track is committed by itself. A file that fails is stored with its reason and stops nothing.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from djanalyzer.app.jobs import Job
from djanalyzer.app.logbook import as_trouble
from djanalyzer.app.records import Record, analysis_record, failure_record
from djanalyzer.app.reports import AnalysisReport
from djanalyzer.errors import Cancelled, Trouble
from djanalyzer.music import Problem

if TYPE_CHECKING:
    from djanalyzer.app.session import Session
    from djanalyzer.library.records import TrackRow
    from djanalyzer.models.predict import Prediction, Predictor


def analyse(session: Session, ids: Collection[int] | None = None, job: Job | None = None) -> AnalysisReport:
    """Analyse the tracks of `ids` (None: the whole library) that the present model has not heard yet."""
    job = job or Job.silent()
    predictor = _loaded(job)
    return _Batch(session, predictor, job).run(
        session.library.unanalysed(predictor.name, None if ids is None else list(ids))
    )


def analyse_again(
    session: Session, ids: Collection[int] | None = None, job: Job | None = None
) -> AnalysisReport:
    """Analyse the tracks of `ids` (None: the whole library), heard before or not."""
    job = job or Job.silent()
    return _Batch(session, _loaded(job), job).run(list(ids) if ids is not None else session.find())


def analyse_files(paths: Sequence[Path], job: Job | None = None) -> Iterator[Record]:
    """Yield the JSON object of each file, in order, without a library."""
    job = job or Job.silent()
    predictor = _loaded(job)
    progress = _Progress(job, len(paths))

    def hear(numbered: tuple[int, Path]) -> tuple[int, Record]:
        number, path = numbered
        try:
            prediction = progress.hear(predictor, number, path)
        except Trouble as trouble:
            return number, failure_record(path, trouble)
        return number, analysis_record(path, prediction.analysis)

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

    def hear(self, predictor: Predictor, number: int, path: Path) -> Prediction:
        """Return what the model says about a file; what is no trouble of the world becomes a logged bug."""
        self._note(number, 0.0, path.name)
        try:
            return predictor.analyse(path, lambda share: self._note(number, share, path.name))
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
class _Heard:
    """What became of one track: a prediction, or a trouble."""

    row: TrackRow
    prediction: Prediction | None = None
    trouble: Trouble | None = None


class _Batch:
    """One run over many tracks: heard on the compute lane, committed one by one on the library lane."""

    def __init__(self, session: Session, predictor: Predictor, job: Job) -> None:
        self._session = session
        self._predictor = predictor
        self._job = job

    def run(self, ids: Sequence[int]) -> AnalysisReport:
        """Hear and commit all of `ids`; another batch's tracks are left to it."""
        started = time.monotonic()
        claimed = [track_id for track_id in ids if self._session.claim(track_id)]
        self._progress = _Progress(self._job, len(claimed))
        outcomes: list[_Heard] = []
        try:
            for heard in self._job.spread(self._hear, claimed):
                self._commit(heard)
                outcomes.append(heard)
        finally:
            for track_id in claimed:
                self._session.release(track_id)
        return self._report(outcomes, time.monotonic() - started)

    def _hear(self, track_id: int) -> _Heard:
        (row,) = self._session.rows([track_id])
        try:
            return _Heard(row, self._progress.hear(self._predictor, track_id, row.path))
        except Trouble as trouble:
            return _Heard(row, trouble=trouble)

    def _commit(self, heard: _Heard) -> None:
        from djanalyzer.library.edits import SaveAnalysis, SetUnreadable

        if heard.prediction is None:
            self._session.do(SetUnreadable(heard.row.id, str(heard.trouble)))
        else:
            prediction = heard.prediction
            self._session.do(SaveAnalysis(heard.row.id, prediction.analysis, prediction.waveform.to_bytes()))

    def _report(self, outcomes: Sequence[_Heard], seconds: float) -> AnalysisReport:
        analysed = [(h.row, h.prediction.analysis) for h in outcomes if h.prediction is not None]
        return AnalysisReport(
            self._predictor.name,
            tuple(row.id for row, _ in analysed),
            tuple(Problem(_name(h.row), h.trouble.message, h.trouble.hint) for h in outcomes if h.trouble),
            tuple(Problem(_name(row), remark) for row, analysis in analysed for remark in analysis.remarks),
            sum(analysis.duration for _, analysis in analysed),
            seconds,
        )


def _name(row: TrackRow) -> str:
    return str(row.path)


_model: list[Predictor] = []
_loading = threading.Lock()


def _loaded(job: Job) -> Predictor:
    """Return the model; the first time takes some seconds, for torch is loaded with it."""
    with _loading:
        if not _model:
            job.report(0, None, "loading the model")
            from djanalyzer.models.predict import Predictor

            _model.append(Predictor.load())
        return _model[0]
