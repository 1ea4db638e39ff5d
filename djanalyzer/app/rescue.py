"""Ways out of a library that cannot be opened: a backup takes its place, and nothing is thrown away."""

from __future__ import annotations

import shutil
import time
from contextlib import suppress
from datetime import datetime, timedelta
from itertools import chain, count
from pathlib import Path
from typing import TYPE_CHECKING

from djanalyzer.errors import LibraryTrouble

if TYPE_CHECKING:
    from djanalyzer.app.session import Session

_DAY = timedelta(days=1)
_ROOM = 10  # times the size of the library that must be free
_PARTS = ("", "-wal", "-shm")  # what SQLite keeps beside the file


def latest_backup(library: Path) -> tuple[Path, datetime] | None:
    """Return the newest backup of a library and when it was made; None where there is none."""
    from djanalyzer.library.backup import backups

    copies = backups(library)
    return (copies[0], datetime.fromtimestamp(copies[0].stat().st_mtime)) if copies else None


def back_up_daily(session: Session) -> Path | None:
    """Back the library up where its newest backup is older than a day; return the copy, None where none was made.

    An empty library needs none, and one that would fill the disk gets none: the last five are kept.
    """
    from djanalyzer.library.backup import back_up

    path = session.library.path
    latest = latest_backup(path)
    is_due = latest is None or datetime.now() - latest[1] > _DAY
    has_room = shutil.disk_usage(path.parent).free > _ROOM * path.stat().st_size
    return back_up(path, "day") if is_due and has_room and session.find() else None


def restore(library: Path, backup: Path) -> Path:
    """Put a backup in the place of a library; return where the damaged one lies now.

    Raises
    ------
    LibraryTrouble
        The backup is not sound, or the disk refuses. The library is as it was then.
    """
    from djanalyzer.library.backup import faults
    from djanalyzer.library.database import troubles

    with troubles(backup):
        found = faults(backup)
    if found:
        raise LibraryTrouble(f"The backup {backup} is damaged as well: {found[0]}.", "Choose an older one.")
    aside = _free_name(library)
    fresh = library.with_name(f"{library.name}.new")
    moved: list[tuple[Path, Path]] = []
    try:
        shutil.copy2(backup, fresh)
        for part in reversed(_PARTS):  # the library last: while it lies there, it lies there whole
            beside = library.with_name(library.name + part)
            if beside.exists():
                moved.append((beside, beside.replace(aside.with_name(aside.name + part))))
        fresh.replace(library)
    except OSError as error:
        for before, now in moved:
            with suppress(OSError):
                now.replace(before)
        with suppress(OSError):
            fresh.unlink()
        raise LibraryTrouble(
            f"The backup could not be put in the place of {library}: {error.strerror}.",
            "Make room there, or give yourself the right to write, and try again.",
        ) from error
    return aside


def _free_name(library: Path) -> Path:
    """Return where the damaged library can go; what was put aside before is never covered."""
    stem = f"{library.stem}.damaged-{time.strftime('%Y%m%d-%H%M%S')}"
    ends = chain([""], (f"-{n}" for n in count(2)))
    names = (library.with_name(f"{stem}{end}{library.suffix}") for end in ends)
    return next(name for name in names if not name.exists())
