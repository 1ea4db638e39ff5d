"""Work in the background that outlives the program: written down when it starts, marked when it ends.

These lines are no edits: nothing of the music changes with them, and undo does not know them.
"""

from __future__ import annotations

import json
import time
from collections.abc import Container, Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from sqlalchemy import Connection, delete, insert, select, update

from djanalyzer.library.database import within
from djanalyzer.library.evidence import clean
from djanalyzer.library.schema import jobs
from djanalyzer.music import Failure

UNFINISHED = ("running", "paused")

_KEPT = 200  # jobs that have ended


@dataclass(frozen=True, slots=True)
class KeptJob:
    """One line.

    Attributes
    ----------
    kind : str
        What can carry it out: "analysis", "import", "listening", "own_ear".
    arguments : mapping
        What the kind wants to know, as JSON keeps it.
    state : str
        "running", "paused", "done", "stopped" (by the user) or "failed".
    made_at, ended_at : float
        Seconds since 1970.
    failures : tuple of Failure
        What it could not do.
    """

    id: int
    kind: str
    name: str
    arguments: Mapping[str, Any]
    state: str
    made_at: float
    ended_at: float | None
    failures: tuple[Failure, ...]

    @property
    def is_unfinished(self) -> bool:
        return self.state in UNFINISHED


def begin(connection: Connection, kind: str, name: str, arguments: Mapping[str, Any]) -> int:
    """Write down that work starts; return its number."""
    values = {"kind": kind, "name": clean(name), "arguments": json.dumps(dict(arguments)), "state": "running"}
    made = insert(jobs).values(**values, made_at=time.time()).returning(jobs.c.id)
    kept_id = connection.execute(made).scalar_one()
    _forget_old(connection)
    return int(kept_id)


def mark(connection: Connection, job_id: int, state: str) -> None:
    """Write down where work is at."""
    ended_at = None if state in UNFINISHED else time.time()
    connection.execute(update(jobs).where(jobs.c.id == job_id).values(state=state, ended_at=ended_at))


def add_failures(connection: Connection, job_id: int, failures: Sequence[Failure]) -> None:
    """Write down what could not be done; a subject's newest reason replaces its former one."""
    fresh = {failure.subject for failure in failures}
    kept = [failure for failure in _failures(connection, job_id) if failure.subject not in fresh]
    _write_failures(connection, job_id, [*kept, *failures])


def drop_failures(connection: Connection, job_id: int, subjects: Container[str]) -> None:
    """Forget failures: they have been looked at, or are being tried again."""
    kept = [failure for failure in _failures(connection, job_id) if failure.subject not in subjects]
    _write_failures(connection, job_id, kept)


def kept_jobs(connection: Connection) -> tuple[KeptJob, ...]:
    """Return all lines, the newest first."""
    rows = connection.execute(select(jobs).order_by(jobs.c.id.desc()))
    return tuple(
        KeptJob(
            row.id,
            row.kind,
            row.name,
            json.loads(row.arguments),
            row.state,
            row.made_at,
            row.ended_at,
            _failures_from(row.problems),
        )
        for row in rows
    )


def _failures(connection: Connection, job_id: int) -> tuple[Failure, ...]:
    text = connection.execute(select(jobs.c.problems).where(jobs.c.id == job_id)).scalar()
    return _failures_from(text or "[]")


def _failures_from(text: str) -> tuple[Failure, ...]:
    return tuple(Failure(**plain) for plain in json.loads(text))


def _write_failures(connection: Connection, job_id: int, failures: Sequence[Failure]) -> None:
    # Names of files may hold bytes that are no text: JSON writes them as escapes and reads them back.
    text = json.dumps([asdict(failure) for failure in failures])
    connection.execute(update(jobs).where(jobs.c.id == job_id).values(problems=text))


def _forget_old(connection: Connection) -> None:
    """Keep the newest; what failed stays until it has been tried again or put away."""
    ended = select(jobs.c.id).where(jobs.c.state.not_in(UNFINISHED), jobs.c.problems == "[]")
    old = connection.execute(ended.order_by(jobs.c.id.desc()).offset(_KEPT)).scalars().all()
    if old:
        connection.execute(delete(jobs).where(within(jobs.c.id, old)))
