"""Ways out of a damaged library: what is wrong is said, the last sound backup is offered, and nothing is thrown away."""

from __future__ import annotations

import shutil
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from djanalyzer.app.job import Job
from djanalyzer.errors import DamagedLibrary, LibraryTrouble, Trouble
from djanalyzer.settings import Places

if TYPE_CHECKING:
    from djanalyzer.app.restore_plan import Restore
    from djanalyzer.app.session import Session

_DAY = timedelta(days=1)
_ROOM = 10  # times the size of the library that must be free
_MOST = 20  # faults that are told


def look_over(library: Path, job: Job | None = None, *, thorough: bool = True) -> tuple[str, ...]:
    """Return what is wrong with a library, in SQLite's words; nothing where it is sound.

    `thorough` reads every index too, which takes some five times as long.

    Raises
    ------
    LibraryTrouble
        It is not there, or must not be read.
    Cancelled
        The user stopped it.
    """
    from djanalyzer.library.backup import faults, is_database
    from djanalyzer.library.database import troubles

    job = job or Job.silent()
    if not library.exists():
        raise LibraryTrouble(f"There is no library {library}.", "Name another file with --db.")
    try:
        if not is_database(library):
            return (f"The file {library} does not begin as a library does.",)
        with troubles(library):
            found = faults(library, job.check, thorough=thorough)
    except OSError as error:
        raise LibraryTrouble(f"The library {library} cannot be read: {error.strerror}.") from error
    except DamagedLibrary as trouble:
        return (str(trouble.__cause__ or trouble.message),)  # in the words of SQLite
    return tuple(found[:_MOST])


def own_backups(library: Path) -> list[tuple[Path, datetime]]:
    """Return the backups that the program has made of a library by itself, each with its time, the newest first."""
    from djanalyzer.library.backup import backups, made_at

    return [(copy, datetime.fromtimestamp(made_at(copy))) for copy in backups(library)]


def latest_backup(library: Path) -> tuple[Path, datetime] | None:
    """Return the newest backup of a library and when it was made; None where there is none."""
    return next(iter(own_backups(library)), None)


def stage_repair(library: Path, home: Places, job: Job | None = None) -> Restore:
    """Stage the newest backup that is sound, of those the program has made by itself.

    Raises
    ------
    LibraryTrouble
        There is none.
    """
    from djanalyzer.app.restoring import stage
    from djanalyzer.library.backup import backups

    refusals = []
    for copy in backups(library):
        try:
            return stage(copy, library, home, job=job)
        except Trouble as trouble:
            refusals.append(trouble)
    if refusals:
        raise LibraryTrouble(f"None of {len(refusals)} backups can be used. {refusals[0]}") from refusals[0]
    raise LibraryTrouble(
        f"There is no backup in {library.parent / 'backups'}.",
        "`djanalyzer restore FILE` takes one of your own.",
    )


def back_up_daily(session: Session) -> Path | None:
    """Back the library up where its newest backup is older than a day, or from the future; return the copy, None where none was made.

    An empty library needs none, and one that would fill the disk gets none: the last five are kept.
    """
    from djanalyzer.library.backup import back_up

    path = session.library.path
    latest = latest_backup(path)
    is_due = (
        latest is None or abs(datetime.now() - latest[1]) > _DAY
    )  # a clock that was wrong must not end it for years
    has_room = shutil.disk_usage(path.parent).free > _ROOM * path.stat().st_size
    return back_up(path, "day") if is_due and has_room and session.find() else None
