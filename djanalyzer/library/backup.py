"""Copies of the library that are known to be good: made by SQLite while it is in use, checked, the last few kept."""

from __future__ import annotations

import sqlite3
import time
from contextlib import closing, suppress
from pathlib import Path

from djanalyzer.errors import LibraryTrouble

KEPT = 5  # of each kind

_PATIENCE = 10.0  # seconds to wait for a writer


def back_up(path: Path, kind: str, version: str = "") -> Path:
    """Copy the library into the folder "backups" beside it; return the copy, which has been read back and checked.

    Raises
    ------
    LibraryTrouble
        The copy could not be made or is not sound. Nothing else has changed then.
    """
    folder = path.parent / "backups"
    seconds, rest = divmod(time.time_ns(), 10**9)  # at once: a later copy must not bear an earlier time
    stamp = f"{time.strftime('%Y%m%d-%H%M%S', time.localtime(seconds))}-{rest:09d}"
    copy = folder / f"{path.stem}-{kind}{version}-{stamp}.sqlite"
    fresh = copy.with_suffix(".new")
    try:
        folder.mkdir(exist_ok=True)
        _copy(path, fresh)
        fresh.replace(copy)
    except (OSError, sqlite3.Error) as error:
        with suppress(OSError):
            fresh.unlink()
        raise LibraryTrouble(
            f"The library {path} could not be backed up to {folder}: {error}.",
            "Nothing was changed. Make room there, or give yourself the right to write, and try again.",
        ) from error
    for old in backups(path, kind)[KEPT:]:
        old.unlink(missing_ok=True)
    return copy


def backups(path: Path, kind: str = "") -> list[Path]:
    """Return the copies of this library (of one kind), the latest first."""
    copies = (path.parent / "backups").glob(f"{glob_literal(path.stem)}-{kind}*.sqlite")
    return sorted(
        copies, key=lambda copy: copy.name[-len("20000101-000000-000000000.sqlite") :], reverse=True
    )


def faults(path: Path) -> list[str]:
    """Return what SQLite finds wrong in a database file; empty where it is sound."""
    with closing(sqlite3.connect(path, timeout=_PATIENCE)) as connection:
        found = [str(line) for (line,) in connection.execute("PRAGMA integrity_check")]
        found += [
            f"{row[0]} names a missing {row[2]}" for row in connection.execute("PRAGMA foreign_key_check")
        ]
    return [line for line in found if line != "ok"]


def glob_literal(text: str) -> str:
    """Return text as a pattern that matches itself."""
    return "".join(f"[{c}]" if c in "*?[" else c for c in text)


def _copy(path: Path, fresh: Path) -> None:
    with (
        closing(sqlite3.connect(path, timeout=_PATIENCE)) as source,
        closing(sqlite3.connect(fresh)) as target,
    ):
        source.backup(target)
    if found := faults(fresh):
        raise sqlite3.DatabaseError(f"the copy is damaged ({found[0]})")
