"""Open Mixxx's database without ever touching it: read only, with a limit on the work, and after a crash from a copy."""

from __future__ import annotations

import contextlib
import shutil
import sqlite3
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from djanalyzer.errors import UnreadableCollection
from djanalyzer.interop.database_damages import DAMAGES

MAGIC = b"SQLite format 3\0"
LOGS = ("-wal", "-journal")  # endings of what SQLite keeps beside a database until it has finished writing
OLDEST_WRITTEN, NEWEST_WRITTEN = 32, 40  # schema versions: Mixxx 2.3 to 2.6

_TABLES = ("library", "track_locations", "cues", "Playlists", "PlaylistTracks", "crates", "crate_tracks")
_RESTORE = "Choose the file mixxxdb.sqlite in Mixxx's own folder, or a backup of it."

# A broken database may send SQLite in circles; a sound one needs a few hundred steps for each track.
_STEPS_AT_ONCE = 100_000
_STEPS = 20_000_000
_STEPS_PER_BYTE = 20

# Where the header says whether SQLite keeps a write-ahead log: a database in memory cannot.
_JOURNAL_MODE = slice(18, 20)
_ROLLBACK = b"\1\1"


@contextlib.contextmanager
def opened(path: Path) -> Iterator[sqlite3.Connection]:
    """Open a database file for reading.

    Raises
    ------
    UnreadableCollection
        There is no such file, it is no database, or it is broken.
    """
    with _troubles_told(path), _undisturbed(path) as uri:
        connection = sqlite3.connect(uri, uri=True)
        with contextlib.closing(connection):
            _prepare(connection, path.stat().st_size)
            yield connection


@contextlib.contextmanager
def in_memory(content: bytes, path: Path) -> Iterator[sqlite3.Connection]:
    """Open the bytes of a database; `path` is what it is called in messages.

    Raises
    ------
    UnreadableCollection
        It is no database, or it is broken.
    """
    with (
        _troubles_told(path),
        contextlib.closing(sqlite3.connect(":memory:", isolation_level=None)) as connection,
    ):
        if content[:16] != MAGIC:
            raise sqlite3.DatabaseError("file is not a database")
        connection.deserialize(_with_mode(content, _ROLLBACK))
        _prepare(connection, len(content))
        yield connection


def edited(content: bytes, edit: Callable[[sqlite3.Connection], None]) -> bytes:
    """Return the bytes of a database after `edit`, which is one transaction; everything else in it stays."""
    with contextlib.closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        connection.deserialize(_with_mode(content, _ROLLBACK))
        # Old databases hold references to tables that are gone: with foreign keys on, nothing could be inserted.
        connection.execute("PRAGMA foreign_keys = OFF")
        connection.execute("BEGIN IMMEDIATE")
        edit(connection)
        connection.execute("COMMIT")
        return _with_mode(connection.serialize(), content[_JOURNAL_MODE])


def schema_version(connection: sqlite3.Connection, path: Path) -> int:
    """Return the version of Mixxx's schema.

    Raises
    ------
    UnreadableCollection
        The database is not Mixxx's.
    """
    kinds = dict(connection.execute("SELECT name, type FROM sqlite_master WHERE type IN ('table', 'view')"))
    if any(kinds.get(name) != "table" for name in (*_TABLES, "settings")):
        raise UnreadableCollection(f"{path.name} is a database, but not one of Mixxx.", _RESTORE)
    row = connection.execute("SELECT value FROM settings WHERE name = 'mixxx.schema.version'").fetchone()
    text = str(row[0]) if row else ""
    if not (text.isascii() and text.isdigit() and len(text) < 7):
        raise UnreadableCollection(
            f"{path.name} does not say which version of Mixxx it belongs to.", _RESTORE
        )
    return int(text)


def unfinished(path: Path) -> Path | None:
    """Return the journal that a running or crashed Mixxx has left beside its database; None where there is none."""
    path = path.resolve()  # SQLite keeps it beside the file that a link points to
    for ending in LOGS:
        beside = path.with_name(path.name + ending)
        with contextlib.suppress(OSError):
            if beside.stat().st_size > 0:
                return beside
    return None


def is_mixxx(path: Path) -> bool:
    """Return whether a file is a database of Mixxx; a look at its list of tables, no more."""
    try:
        with opened(path) as connection:
            return schema_version(connection, path) > 0
    except UnreadableCollection:
        return False


def has_head(path: Path) -> bool:
    """Return whether a file begins as every SQLite database does."""
    try:
        with path.open("rb") as file:
            return file.read(len(MAGIC)) == MAGIC
    except (OSError, ValueError):
        return False


def _with_mode(content: bytes, mode: bytes) -> bytes:
    return content[: _JOURNAL_MODE.start] + mode + content[_JOURNAL_MODE.stop :]


def _prepare(connection: sqlite3.Connection, size: int) -> None:
    left = (_STEPS + _STEPS_PER_BYTE * size) // _STEPS_AT_ONCE

    def count() -> int:
        nonlocal left
        left -= 1
        return int(left < 0)

    connection.set_progress_handler(count, _STEPS_AT_ONCE)
    connection.row_factory = sqlite3.Row
    connection.text_factory = _text
    connection.execute("PRAGMA trusted_schema = OFF")
    connection.execute("PRAGMA foreign_keys = OFF")


def _text(content: bytes) -> Any:
    return content.decode("utf-8", "replace")


@contextlib.contextmanager
def _undisturbed(path: Path) -> Iterator[str]:
    """Yield an address under which the database can be read while nobody writes: itself, or a copy with its journal."""
    if not path.is_file():
        what = "is a folder" if path.is_dir() else "does not exist"
        raise UnreadableCollection(f"{path} {what}.", _RESTORE)
    if not has_head(path):
        raise UnreadableCollection(f"{path.name} is no database of Mixxx.", _RESTORE)
    journal = unfinished(path)
    if journal is None:
        yield f"{path.resolve().as_uri()}?mode=ro&immutable=1"
        return
    with tempfile.TemporaryDirectory(prefix="djanalyzer-", ignore_cleanup_errors=True) as folder:
        copy = Path(folder) / "mixxxdb.sqlite"
        shutil.copyfile(path, copy)
        shutil.copyfile(journal, copy.with_name(copy.name + journal.name[len(path.resolve().name) :]))
        yield copy.as_uri()


@contextlib.contextmanager
def _troubles_told(path: Path) -> Iterator[None]:
    try:
        yield
    except DAMAGES as error:
        raise UnreadableCollection(
            f"The database {path.name} is damaged, or no database at all ({error}).", _RESTORE
        ) from error
    except OSError as error:
        reason = error.strerror or str(error)
        raise UnreadableCollection(f"{path} cannot be read: {reason}.", "Check its permissions.") from error
