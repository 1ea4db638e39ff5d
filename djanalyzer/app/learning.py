"""Learning from the DJ's own library: what there is to learn from, what it takes, and the runs that there were.

A run (`app.learner`) only reads what is handed to it and writes into its own folder; the library changes by the DJ's word alone
(`app.reviewing`), and the model likewise (`app.models`). A run that was cut short goes on where it was.
"""

from __future__ import annotations

import os
import shutil
import time
from collections import Counter
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from djanalyzer.app.job import Job
from djanalyzer.errors import Trouble
from djanalyzer.music.learning import Finding, LabelledTrack, Subject
from djanalyzer.training.learning.claim import is_claimed
from djanalyzer.training.learning.plan import (
    DONE,
    FINDINGS,
    LOG,
    REPORT,
    TRACKS,
    Estimate,
    LeftOut,
    RunPlan,
    estimate,
    read_plan,
    steps_of,
    value_in,
    write_plan,
)
from djanalyzer.training.learning.prospects import (
    FEWEST,
    Prospect,
    prospects_of,
    refuse_hopeless,
    remarks_of,
    values_of,
)
from djanalyzer.training.learning.records import read_findings, write_tracks
from djanalyzer.training.learning.watch import Progress, State, read_progress

if TYPE_CHECKING:
    from djanalyzer.app.session import Session
    from djanalyzer.music.judgement import Judgement

__all__ = [
    "Estimate",
    "LearningOrder",
    "LearningRun",
    "Outlook",
    "Progress",
    "Prospect",
    "State",
    "Subject",
    "begin",
    "findings_of",
    "forget_old",
    "judgement_of",
    "left_out_of",
    "outlook",
    "runs",
    "unfinished",
]

_FOLDER = "learning"
_KEPT = 5  # runs of a library, the last ones, besides those that something refers to
_GONE = ".gone"  # of the folders of runs that are being deleted
_RESERVE = 500e6  # bytes that stay free on the disk


@dataclass(frozen=True, slots=True)
class LearningOrder:
    """What to learn from what.

    Attributes
    ----------
    query : str
        A search line; empty: all tracks.
    subjects : tuple of Subject
    minutes : float or None
        What a run may take; teaching is made shorter until it fits, down to a third.
    """

    query: str = ""
    subjects: tuple[Subject, ...] = tuple(Subject)
    minutes: float | None = None


@dataclass(frozen=True, slots=True)
class Outlook:
    """What there is to learn from.

    Attributes
    ----------
    remarks : tuple of str
        What holds for the library as a whole and limits what can be learned.
    sources : mapping
        By subject, how many tracks each source speaks for, the one with most first.
    estimate : Estimate or None
        None where nothing can be learned.
    refusal : Trouble or None
        Why nothing can.
    """

    tracks: tuple[LabelledTrack, ...]
    prospects: tuple[Prospect, ...]
    remarks: tuple[str, ...]
    sources: Mapping[Subject, Mapping[str, int]] = field(default_factory=dict)
    fewest: int = FEWEST
    estimate: Estimate | None = None
    refusal: Trouble | None = None


@dataclass(frozen=True, slots=True)
class LearningRun:
    """A run and how far it is.

    Attributes
    ----------
    progress : Progress or None
        None where it has not begun.
    """

    number: int
    folder: Path
    progress: Progress | None

    @property
    def is_done(self) -> bool:
        return self.progress is not None and self.progress.state is State.DONE

    @property
    def is_at_work(self) -> bool:
        """Return whether a process is at it now, of this program or of another."""
        return is_claimed(self.folder)

    @property
    def log(self) -> Path:
        """Return the log of its training, for `app.training_log`."""
        return self.folder / LOG


def outlook(session: Session, order: LearningOrder | None = None, job: Job | None = None) -> Outlook:
    """Return what the library can teach, and what that takes."""
    from djanalyzer.app.evidence import labelled_tracks
    from djanalyzer.models.shipped import shipped

    order, job = order or LearningOrder(), job or Job.silent()
    tracks = tuple(job.track(labelled_tracks(session, order.query), None, lambda track: track.title))
    prospects = tuple(p for p in prospects_of(tracks) if p.subject in order.subjects)
    try:
        refuse_hopeless(tracks)
    except Trouble as trouble:
        return Outlook(tracks, prospects, remarks_of(tracks), _sources(tracks), refusal=trouble)
    found = estimate(tracks, _cache(session), shipped().recipe, _processes(), order.minutes)
    return Outlook(tracks, prospects, remarks_of(tracks), _sources(tracks), estimate=found)


def begin(session: Session, order: LearningOrder, job: Job | None = None) -> LearningRun:
    """Write down all that a run needs to know; `learner.learn` does it.

    Old runs are deleted (`forget_old`).

    Raises
    ------
    Trouble
        There is nothing to learn from, not enough room on the disk, or it cannot be written.
    """
    read_at = time.time()
    seen = outlook(session, order, job)
    if seen.estimate is None:
        raise seen.refusal or Trouble("There is nothing to learn from.")
    place = _cache(session)
    try:
        _see_room(place, seen.estimate.n_bytes)
        place = _runs_folder(session)
        forget_old(session)
        return _write(session, _new_folder(place, _last_number(session)), order, seen, read_at)
    except OSError as error:
        raise Trouble(
            f"Learning cannot begin: nothing can be written to {place} ({error.strerror or error}).",
            "Make room there, or give yourself the right to write, and try again.",
        ) from error


def _write(
    session: Session, folder: Path, order: LearningOrder, seen: Outlook, read_at: float
) -> LearningRun:
    """Write down in its folder what a run needs to know; where that fails, nothing is left."""
    from djanalyzer.app.models import Models

    assert seen.estimate is not None
    plan = RunPlan(
        number=int(folder.name),
        cache=_cache(session),
        subjects=order.subjects,
        steps=steps_of(seen.estimate, _cache(session)),
        processes=_processes(),
        threads=_processes(),
        former=Models.here().adaptation,
        expected=seen.estimate.by_part,
        token=session.library.remember_run(),
        read_at=read_at,
        library=_file_of(session),
    )
    try:
        write_tracks(folder / TRACKS, seen.tracks)
        write_plan(folder, plan)
    except OSError:
        shutil.rmtree(folder, ignore_errors=True)
        raise
    return LearningRun(plan.number, folder, None)


def runs(session: Session) -> tuple[LearningRun, ...]:
    """Return all runs that have learned from this library, the last one first."""
    found = [folder for folder in _runs_folder(session).glob("*") if folder.name.isdecimal()]
    ordered = sorted(found, key=lambda folder: -int(folder.name))
    return tuple(
        LearningRun(int(folder.name), folder, read_progress(folder))
        for folder in ordered
        if is_about(session, folder)
    )


def is_about(session: Session, folder: Path) -> bool:
    """Return whether a run has read this library: elsewhere its tracks' numbers mean others."""
    plan = _plan_in(folder)
    return plan is not None and plan.token in session.library.remembered_runs()


def labels_read_at(folder: Path) -> float:
    """Return when a run read the labels, seconds since 1970: of what was said later it knows nothing.

    Of a run that is no more, nothing that it has found is taken for what stands there now.
    """
    plan, tracks = _plan_in(folder), folder / TRACKS
    if plan is not None and plan.read_at is not None:
        return plan.read_at
    return tracks.stat().st_mtime if tracks.is_file() else float("-inf")


def _plan_in(folder: Path) -> RunPlan | None:
    try:
        return read_plan(folder)
    except Trouble:
        return None


def unfinished(session: Session) -> LearningRun | None:
    """Return the last run where it was cut short and can go on; None where it is done or at work."""
    last = next(iter(runs(session)), None)
    return None if last is None or last.is_done or last.is_at_work else last


def forget_old(session: Session) -> None:
    """Delete the runs that this library has begun and that nobody asks for any more, with all that they have found.

    The last five stay, and whatever still counts: a run that a model has learned something from, that has found what is not
    corrected yet, the last one that has looked for errors, and one that is at work. Those that another file has begun, of
    which this one is a copy or that was moved here, stay too: it may still ask for them. What was heard of tracks stays
    anyway.
    """
    from djanalyzer.app.models import Models

    known = runs(session)
    needed = {run.number for run in known[:_KEPT]}
    needed |= Models.here().runs
    needed |= {int(r.run) for r in session.library.reviews() if r.is_pending and r.run.isdecimal()}
    looked_at = next((run.folder for run in known if (run.folder / FINDINGS).is_file()), None)
    for run in known:
        is_needed = run.number in needed or run.folder == looked_at or run.is_at_work
        if not is_needed and _is_begun_by(session, run.folder):
            _forget(run.folder)
    for left in _runs_folder(session).glob(f"*{_GONE}"):
        shutil.rmtree(left, ignore_errors=True)


def _is_begun_by(session: Session, folder: Path) -> bool:
    plan = _plan_in(folder)
    return plan is not None and plan.library == _file_of(session)


def _file_of(session: Session) -> str:
    return str(session.library.path.resolve())


def _forget(folder: Path) -> None:
    """Take a run from among the others; half deleted, it would be neither there nor gone."""
    with suppress(OSError):  # somebody reads it: another time
        folder.rename(folder.with_suffix(_GONE))


def findings_of(run: LearningRun) -> tuple[Finding, ...]:
    """Return the labels that look wrong to a run; none where it has not come so far."""
    path = run.folder / FINDINGS
    return read_findings(path) if path.exists() else ()


def judgement_of(run: LearningRun) -> Judgement | None:
    """Return how the candidate of a run did; None where it has none."""
    from djanalyzer.app.models import read_report

    path = run.folder / REPORT
    return read_report(path) if path.exists() else None


def left_out_of(run: LearningRun) -> tuple[LeftOut, ...]:
    """Return the tracks that could not be heard, each with the reason."""
    path = run.folder / DONE / "hear.json"
    found: tuple[LeftOut, ...] = value_in(path, tuple[LeftOut, ...]) if path.exists() else ()
    return found


def _sources(tracks: Sequence[LabelledTrack]) -> dict[Subject, dict[str, int]]:
    counted: dict[Subject, Counter[str]] = {subject: Counter() for subject in Subject}
    for track in tracks:
        for subject in Subject:
            for source in {value.source for value in values_of(subject, track)}:
                counted[subject][source.name] += 1
    return {subject: dict(count.most_common()) for subject, count in counted.items()}


def _processes() -> int:
    """Return how many cores a run may use: half of them, for it works beside other programs; two as a rule."""
    return max(1, min(2, os.cpu_count() or 1))


def _cache(session: Session) -> Path:
    return session.places.cache / _FOLDER


def _runs_folder(session: Session) -> Path:
    return session.places.data / _FOLDER


def _last_number(session: Session) -> int:
    """Return the highest number of a run that anything knows: models and reviews outlive runs, and would take a new one for theirs."""
    from djanalyzer.app.models import Models

    there = (int(path.name) for path in _runs_folder(session).glob("*") if path.name.isdecimal())
    return max((0, *there, *Models.here().runs, *session.library.runs_of_reviews()))


def _new_folder(parent: Path, last: int) -> Path:
    parent.mkdir(parents=True, exist_ok=True)
    number = last + 1
    while True:
        try:
            (parent / str(number)).mkdir()
            return parent / str(number)
        except FileExistsError:  # another program learns too
            number += 1


def _see_room(cache: Path, n_bytes: int) -> None:
    """Refuse to begin what would fill the disk."""
    cache.mkdir(parents=True, exist_ok=True)
    free = shutil.disk_usage(cache).free
    if free < n_bytes + _RESERVE:
        raise Trouble(
            f"Learning needs {n_bytes / 1e6:,.0f} MB on the disk of {cache}, and {free / 1e6:,.0f} MB are free.",
            "Make room there, or learn from fewer tracks.",
        )
