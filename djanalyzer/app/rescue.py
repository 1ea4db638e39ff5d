"""Ways out of a library that cannot be opened: a backup takes its place, and nothing is thrown away."""

from __future__ import annotations

import shutil
import time
from datetime import datetime
from pathlib import Path

from djanalyzer.errors import LibraryTrouble

_PARTS = ("", "-wal", "-shm")  # what SQLite keeps beside the file


def latest_backup(library: Path) -> tuple[Path, datetime] | None:
    """Return the newest backup of a library and when it was made; None where there is none."""
    from djanalyzer.library.backup import backups

    copies = backups(library)
    return (copies[0], datetime.fromtimestamp(copies[0].stat().st_mtime)) if copies else None


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
    aside = library.with_name(f"{library.stem}.damaged-{time.strftime('%Y%m%d-%H%M%S')}{library.suffix}")
    fresh = library.with_name(f"{library.name}.new")
    try:
        shutil.copy2(backup, fresh)
        for part in _PARTS:
            beside = library.with_name(library.name + part)
            if beside.exists():
                beside.replace(aside.with_name(aside.name + part))
        fresh.replace(library)
    except OSError as error:
        raise LibraryTrouble(
            f"The backup could not be put in the place of {library}: {error.strerror}.",
            "Make room there, or give yourself the right to write, and try again.",
        ) from error
    return aside
