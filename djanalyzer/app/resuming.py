"""Work that outlives the program: it is written down when it starts, and what did not end can be taken up again.

A batch is a query (tracks that nobody has analysed, files that are not known yet), so taking it up does nothing twice.
"""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from djanalyzer.app.job import Job
from djanalyzer.app.sounds import unheard
from djanalyzer.errors import Cancelled, Trouble
from djanalyzer.music import Failure

if TYPE_CHECKING:
    from djanalyzer.app.session import Session
    from djanalyzer.library.kept_jobs import KeptJob

T = TypeVar("T")

_OF_TRACKS = ("analysis", "listening")  # kinds of work whose rest can be counted
_REST = 20  # times as long as writing took, until the next is written


@dataclass(frozen=True, slots=True)
class Order:
    """Work as it is written down.

    Attributes
    ----------
    kind : str
        "analysis", "import", "listening", or "own_ear" (learning to hear the collection).
    arguments : mapping
        Plain values: "ids" of tracks (None: all that are new), "paths" as text.
    kept_id : int or None
        Its number, where it was written down before.
    """

    kind: str
    name: str
    arguments: Mapping[str, Any]
    kept_id: int | None = None


@dataclass(frozen=True, slots=True)
class Interrupted:
    """Work that the end of the program has interrupted, and how much of it is left (None: not known)."""

    order: Order
    n_left: int | None
    is_paused: bool


def written_down(session: Session, order: Order, work: Callable[[Job], T]) -> Callable[[Job], T]:
    """Return the work as one that is in the library's list of jobs while it runs, with what it could not do."""

    def run(job: Job) -> T:
        kept_id = _begin(session, order, job.id)
        if job.is_paused:
            note_pause(session, job.id, True)
        notebook = _Notebook(session, kept_id)
        job.on_problem = notebook.note
        state = "failed"
        try:
            result = work(job)
            state = "done"
            return result
        except Cancelled:
            state = "" if session.jobs.is_leaving else "stopped"
            raise
        except Trouble as trouble:
            job.fail(order.name, trouble)
            raise
        finally:
            notebook.write()
            if state:
                _mark(session, kept_id, state)

    return run


class _Notebook:
    """Writes failures down as they come, so that not even a crash loses them.

    Where thousands come (a drive was unplugged), each makes the list longer to write: then several are written at once,
    so that writing takes a small share of the time.
    """

    def __init__(self, session: Session, kept_id: int) -> None:
        self._session, self._kept_id = session, kept_id
        self._waiting: deque[Failure] = deque()
        self._next = 0.0

    def note(self, failure: Failure) -> None:
        """Write a failure down now, or soon."""
        self._waiting.append(failure)
        if time.monotonic() >= self._next:
            self.write()

    def write(self) -> None:
        """Write down what has not been yet."""
        started, failures = time.monotonic(), []
        while self._waiting:
            failures.append(self._waiting.popleft())
        if failures:
            self._session.jobs.write(lambda: self._session.library.add_failures(self._kept_id, failures))
            self._next = time.monotonic() + _REST * (time.monotonic() - started)


def note_pause(session: Session, job_id: int, is_paused: bool) -> None:
    """Write down that a running job waits, or goes on; a job that is not written down needs no note."""
    if (kept_id := session.kept_ids.get(job_id)) is not None:
        _mark(session, kept_id, "paused" if is_paused else "running")


def kept_jobs(session: Session) -> tuple[KeptJob, ...]:
    """Return all work that was written down, the newest first."""
    return session.library.jobs()


def interrupted(session: Session) -> tuple[Interrupted, ...]:
    """Return the work that was at work when the program ended, oldest first; what has nothing left is put away."""
    # On the library lane, where work is also begun: what begins this moment is not taken for what has broken off.
    jobs, here = session.jobs.write(lambda: (session.library.jobs(), set(session.kept_ids.values())))
    found = []
    for kept in reversed(jobs):
        if not kept.is_unfinished or kept.id in here:
            continue
        order = Order(kept.kind, kept.name, kept.arguments, kept.id)
        n_left = len(left_of(session, order)) if kept.kind in _OF_TRACKS else None
        if n_left == 0:
            _mark(session, kept.id, "done")
        else:
            found.append(Interrupted(order, n_left, kept.state == "paused"))
    return tuple(found)


def left_of(session: Session, order: Order) -> list[int]:
    """Return the tracks of an order of analysis, or of listening, that are still to be done."""
    ids = order.arguments.get("ids")
    if order.kind == "listening":
        return unheard(session, ids)
    if ids is None:
        return session.find("state:new")
    states = ("new", "unreadable") if order.arguments.get("again") else ("new",)
    return [row.id for row in session.rows(ids) if row.state in states]


def dismiss(session: Session, kept_id: int) -> None:
    """Put interrupted work away: it is not wanted any more."""
    _mark(session, kept_id, "stopped")


def forget_failures(session: Session, kept_id: int, subjects: Collection[str]) -> None:
    """Take failures off a job's list."""
    session.jobs.write(lambda: session.library.drop_failures(kept_id, subjects))


def order_again(job: KeptJob, failures: Sequence[Failure]) -> Order:
    """Return the order that tries the failed parts of a job again, or all of it where they cannot be told apart."""
    ids = [failure.track_id for failure in failures if failure.track_id is not None]
    if job.kind == "analysis":
        arguments = {"ids": ids, "again": True} if ids else dict(job.arguments)
        return Order("analysis", job.name, arguments)
    if job.kind != "import":
        return Order(job.kind, job.name, {"ids": ids} if ids else dict(job.arguments))
    paths = [failure.subject for failure in failures]
    if not all(Path(path).is_absolute() for path in paths):
        paths = list(job.arguments["paths"])
    return Order("import", job.name, {"paths": paths})


def _begin(session: Session, order: Order, job_id: int) -> int:
    def begin() -> int:
        if (kept_id := order.kept_id) is not None:
            session.library.mark_job(kept_id, "running")
        else:
            kept_id = session.library.begin_job(order.kind, order.name, order.arguments)
        session.kept_ids[job_id] = kept_id
        return kept_id

    return session.jobs.write(begin)


def _mark(session: Session, kept_id: int, state: str) -> None:
    session.jobs.write(lambda: session.library.mark_job(kept_id, state))
