"""Copies of the library that are known to be good: made by SQLite while it is in use, checked, the last few kept."""

from __future__ import annotations

import re
import sqlite3
import time
from collections.abc import Callable
from contextlib import closing, suppress
from pathlib import Path

from djanalyzer.errors import Cancelled, LibraryInUse, LibraryTrouble

KEPT = 5  # of each kind

_PATIENCE = 10.0  # seconds to wait for a writer
_MOMENT = 0.5  # seconds that a program which ends just now may take
_LOOK = 100_000  # steps of SQLite's machine between two looks at whether to go on
_HEAD = b"SQLite format 3\x00"
_PAGES = 2000  # copied at a time
_SECOND = "%Y%m%d-%H%M%S"
_STAMPED = re.compile(r"-(\d{8}-\d{6})-\d{9}$", re.ASCII)
# What follows a library's own name in that of a copy.
_NAMED = re.compile(r"(?P<kind>[^-]+|before-update-from-[^-]*)-(?P<made>\d{8}-\d{6}-\d{9})", re.ASCII)


def back_up(path: Path, kind: str, version: str = "") -> Path:
    """Copy the library into the folder "backups" beside it; return the copy, which has been read back and checked.

    Raises
    ------
    LibraryTrouble
        The copy could not be made or is not sound. Nothing else has changed then.
    """
    folder = path.parent / "backups"
    copy = folder / f"{path.stem}-{kind}{version}-{_stamp()}.sqlite"
    fresh = copy.with_suffix(".new")
    try:
        folder.mkdir(exist_ok=True)
        copy_checked(path, fresh)
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
    """Return the copies of this library (of one kind), the latest first; none of a library of the folder that is called "NAME-two".

    Those from the future come last: the clock was wrong then, and they must not outlive all that come after it was put right.
    """
    now, found = _stamp(), []
    for copy in (path.parent / "backups").glob(f"{glob_literal(path.stem)}-*.sqlite"):
        named = _NAMED.fullmatch(copy.stem[len(path.stem) + 1 :])
        if named is not None and named["kind"].startswith(kind):
            found.append((named["made"] <= now, named["made"], copy))
    return [copy for *_, copy in sorted(found, reverse=True)]


def made_at(copy: Path) -> float:
    """Return when a copy was made, seconds since 1970: its name says so, also where the folder was copied since.

    Of another name it is the file's own time.
    """
    named = _STAMPED.search(copy.stem)
    if named is not None:
        with suppress(ValueError, OverflowError):
            return time.mktime(time.strptime(named[1], _SECOND))
    return copy.stat().st_mtime


def _stamp() -> str:
    """Return the time as it stands in the names of copies."""
    seconds, rest = divmod(time.time_ns(), 10**9)  # at once: a later copy must not bear an earlier time
    return f"{time.strftime(_SECOND, time.localtime(seconds))}-{rest:09d}"


def faults(path: Path, check: Callable[[], object] | None = None, *, thorough: bool = True) -> list[str]:
    """Return what SQLite finds wrong in a database file; empty where it is sound.

    Parameters
    ----------
    check : callable, optional
        Called now and then; what it raises ends the look.
    thorough : bool
        False leaves out whether every index says what its table says: that takes most of the time.
    """
    with closing(sqlite3.connect(path, timeout=_PATIENCE)) as connection:
        return _found(connection, check or _go_on, "integrity_check" if thorough else "quick_check")


def _found(connection: sqlite3.Connection, check: Callable[[], object], pragma: str) -> list[str]:
    refusal: list[BaseException] = []

    def look() -> bool:
        try:
            check()
        except (Cancelled, KeyboardInterrupt) as error:
            refusal.append(error)
            return True
        return False

    connection.set_progress_handler(look, _LOOK)
    try:
        found = [str(line) for (line,) in connection.execute(f"PRAGMA {pragma}")]
        found += [
            f"{row[0]} names a missing {row[2]}" for row in connection.execute("PRAGMA foreign_key_check")
        ]
    except sqlite3.OperationalError:
        if refusal:
            raise refusal[0] from None
        raise
    return [line for line in found if line != "ok"]


def _go_on() -> None:
    """Nobody wants to stop it."""


def is_database(path: Path) -> bool:
    """Return whether a file begins as SQLite's do; what does not is better not opened, for that may delete the log beside it.

    Raises
    ------
    OSError
        It cannot be read.
    """
    with path.open("rb") as file:
        return file.read(len(_HEAD)) == _HEAD


def make_one_file(path: Path) -> None:
    """Take the log beside a library into it, so that it is one file; needs that no program has it open.

    Raises
    ------
    LibraryInUse
        A program has it open.
    sqlite3.DatabaseError
        It is damaged.
    """
    address = f"{path.absolute().as_uri()}?mode=rw"
    with closing(sqlite3.connect(address, timeout=_MOMENT, uri=True)) as connection:
        try:
            connection.execute("PRAGMA journal_mode=DELETE").fetchall()
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY:
                raise
            raise LibraryInUse(
                f"A program has the library {path} open.", "Close it, the window too, and try again."
            ) from error


def glob_literal(text: str) -> str:
    """Return text as a pattern that matches itself."""
    return "".join(f"[{c}]" if c in "*?[" else c for c in text)


def copy_checked(path: Path, fresh: Path, check: Callable[[], object] | None = None) -> None:
    """Copy a library, as it is at one moment, into one file that is sound; `check` as for `faults`.

    Raises
    ------
    sqlite3.Error
        It cannot be read, there is no room, or the copy is damaged.
    """
    check = check or _go_on
    with (
        closing(sqlite3.connect(path, timeout=_PATIENCE)) as source,
        closing(sqlite3.connect(fresh)) as target,
    ):
        # One moment, however much others write meanwhile: a copy that has to begin anew might never end.
        source.execute("BEGIN")
        source.execute("SELECT count(*) FROM sqlite_master").fetchone()
        source.backup(target, pages=_PAGES, progress=lambda *_: check())
        target.execute("PRAGMA journal_mode=DELETE")
    if found := faults(fresh, check):
        raise sqlite3.DatabaseError(f"the copy is damaged ({found[0]})")
