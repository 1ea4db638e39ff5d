"""Engine's SQLite files: opened without leaving a trace, and edited in memory alone.

Read: the file itself, as it lies there; where another program has left a journal, a copy of both. Written: bytes in,
one transaction with all of Engine's own triggers, bytes out.
"""

from __future__ import annotations

import contextlib
import shutil
import sqlite3
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from djanalyzer.errors import ExportRefused, UnreadableCollection
from djanalyzer.interop.database_damages import DAMAGES

HEAD = b"SQLite format 3\0"


class Row(dict[str, Any]):
    """A row by the names of its columns; one that is missing says so in words for the user."""

    def __missing__(self, column: str) -> Any:
        message = f"The database lacks the column {column}, or spells it otherwise."
        raise UnreadableCollection(message, _CLOSE_ENGINE)


_CLOSE_ENGINE = "Quit Engine DJ and try again; if that does not help, restore a backup of the library."
LOGS = ("-wal", "-journal")  # endings of what SQLite keeps beside a database until it has finished writing
_JOURNAL_MODE = slice(18, 20)  # where the head of the file says how it is journalled
_ROLLBACK = b"\1\1"
_PATIENCE = 120.0  # seconds after which a query is no query of a library
_STEPS = 100_000  # of SQLite's machine, between two looks at the clock

# Schemas whose tables are known from real databases; later ones are read as far as they are alike.
OLDEST_WRITTEN = (2, 18, 0)
WRITTEN = frozenset(
    {
        OLDEST_WRITTEN,
        (2, 20, 1),
        (2, 20, 2),
        (2, 20, 3),
        (2, 21, 0),
        (2, 21, 1),
        (2, 21, 2),
        (3, 0, 0),
        (3, 0, 1),
        (3, 0, 2),
    }
)


@dataclass(frozen=True, slots=True)
class Information:
    """What a database says of itself."""

    uuid: str
    version: tuple[int, int, int]

    @property
    def version_text(self) -> str:
        return ".".join(map(str, self.version))

    @property
    def is_prime(self) -> bool:
        """Return whether it is Engine Prime's (1.x), with the performance data in a file of its own."""
        return self.version[0] < 2


@contextlib.contextmanager
def opened(path: Path) -> Iterator[sqlite3.Connection]:
    """Open a database for reading; what SQLite says against it becomes an `UnreadableCollection`."""
    with contextlib.ExitStack() as stack, troubles_told(path):
        connection = stack.enter_context(contextlib.closing(_connect(path, stack)))
        yield connection


@contextlib.contextmanager
def troubles_told(path: Path) -> Iterator[None]:
    """Turn what SQLite and the disk say into one sentence."""
    try:
        yield
    except DAMAGES as error:
        message = f"The database {path.name} is damaged or no library of Engine: {error}."
        raise UnreadableCollection(message, _CLOSE_ENGINE) from error
    except FileNotFoundError:
        message = f"There is no file {path}."
        raise UnreadableCollection(message, "Check the name and whether the drive is there.") from None
    except OSError as error:
        reason = error.strerror or str(error)
        raise UnreadableCollection(
            f"The file {path} cannot be read: {reason}.", "Check its permissions."
        ) from error


def _connect(path: Path, stack: contextlib.ExitStack) -> sqlite3.Connection:
    with path.open("rb") as file:
        head = file.read(len(HEAD))
    if not head:
        raise UnreadableCollection(f"The file {path.name} is empty.", "Choose the m.db of an Engine library.")
    if head != HEAD:
        raise UnreadableCollection(
            f"The file {path.name} is no database.", "Choose the m.db of an Engine library."
        )
    if has_journal(path):
        path = _copied(path, Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="engine-"))))
        return _prepared(sqlite3.connect(path))
    return _immutable(path)


def is_engines(path: Path) -> bool:
    """Say, at a glance, whether a file is a database of Engine's."""
    try:
        with path.open("rb") as file:
            if file.read(len(HEAD)) != HEAD:
                return False
        with contextlib.closing(_immutable(path)) as connection:
            return {"Information", "Track"} <= tables(connection) and bool(
                connection.execute("SELECT COUNT(currentPlayedIndiciator) FROM Information").fetchone()
            )
    except (OSError, *DAMAGES):
        return False


def _immutable(path: Path) -> sqlite3.Connection:
    # SQLite then leaves no file beside it, not even for a moment.
    return _prepared(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro&immutable=1", uri=True))


def has_journal(path: Path) -> bool:
    """Return whether another program has not finished writing the database."""
    return any(_size(_beside(path, suffix)) > 0 for suffix in LOGS)


def _beside(path: Path, suffix: str) -> Path:
    path = path.resolve()  # SQLite keeps it beside the file that a link points to
    return path.with_name(path.name + suffix)


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0


def _copied(path: Path, folder: Path) -> Path:
    copy = folder / "m.db"
    for suffix in LOGS:
        if _size(_beside(path, suffix)):
            shutil.copyfile(_beside(path, suffix), _beside(copy, suffix))
    shutil.copyfile(path, copy)
    return copy


def _prepared(connection: sqlite3.Connection) -> sqlite3.Connection:
    connection.text_factory = lambda content: content.decode("utf-8", "replace")
    deadline = time.monotonic() + _PATIENCE
    connection.set_progress_handler(lambda: int(time.monotonic() > deadline), _STEPS)
    return connection


def edited(old: bytes, edit: Callable[[sqlite3.Connection], None], now: int) -> bytes:
    """Return a database after an edit: the same bytes from the same bytes, whenever it is asked.

    Parameters
    ----------
    now : int
        What Engine's triggers shall take for the time, seconds since 1970.
    """
    try:
        with contextlib.closing(in_memory(old)) as connection:
            connection.create_function("strftime", 1, lambda _: str(now))
            connection.execute("BEGIN IMMEDIATE")
            edit(connection)
            connection.execute("COMMIT")
            new = connection.serialize()
    except DAMAGES as error:
        message = f"Engine's own rules refuse the change: {error}."
        raise ExportRefused(message, "Nothing was changed. Please report it.") from error
    # It goes back as it was journalled before.
    return new[: _JOURNAL_MODE.start] + old[_JOURNAL_MODE] + new[_JOURNAL_MODE.stop :]


def in_memory(content: bytes) -> sqlite3.Connection:
    """Open the content of a database in memory."""
    connection = sqlite3.connect(":memory:", isolation_level=None)
    # SQLite cannot keep a write-ahead log in memory, and would refuse the file.
    plain = content[: _JOURNAL_MODE.start] + _ROLLBACK + content[_JOURNAL_MODE.stop :]
    connection.deserialize(plain if content[_JOURNAL_MODE] == b"\2\2" else content)
    return _prepared(connection)


def information(connection: sqlite3.Connection, name: str) -> Information:
    """Return what the database says of itself.

    Raises
    ------
    UnreadableCollection
        It is none of Engine's.
    """
    wanted = ("Information", "Track")
    if any(table not in tables(connection) for table in wanted):
        message = f"The database {name} is no library of Engine: it has no table of tracks."
        raise UnreadableCollection(message, "Choose the m.db of an Engine library.")
    row = next(rows(connection, "SELECT * FROM Information ORDER BY id LIMIT 1"), Row())
    parts = [row.get(f"schemaVersion{part}") for part in ("Major", "Minor", "Patch")]
    if not all(isinstance(part, int) for part in parts):
        message = f"The database {name} does not say in which version of Engine's schema it is."
        raise UnreadableCollection(message, _CLOSE_ENGINE)
    major, minor, patch = (int(part or 0) for part in parts)
    return Information(str(row.get("uuid") or ""), (major, minor, patch))


def tables(connection: sqlite3.Connection) -> frozenset[str]:
    """Return the names of all tables (no views)."""
    return frozenset(
        name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
    )


def rows(connection: sqlite3.Connection, query: str, parameters: tuple[Any, ...] = ()) -> Iterator[Row]:
    """Yield the rows of a query by the names of their columns."""
    cursor = connection.execute(query, parameters)
    names = [column[0] for column in cursor.description]
    for row in cursor:
        yield Row(zip(names, row, strict=True))
