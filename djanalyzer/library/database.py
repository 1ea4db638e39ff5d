"""The connection to the database file: how it is opened, and what its faults mean in words for the user.

Any number of connections read at the same time (write-ahead log). One writes: within the program through the lock of
`store.Library`, between programs through SQLite's own lock, for which a writer waits `PATIENCE` seconds.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, Table, create_engine, event, func, select
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import QueuePool
from sqlalchemy.sql.expression import Select

from djanalyzer.errors import DamagedLibrary, LibraryTrouble
from djanalyzer.library.backup import backups
from djanalyzer.library.schema import live
from djanalyzer.music.colors import color_word
from djanalyzer.music.guesses import is_another_genre

# A row of a table. SQLAlchemy knows its columns by their order only, so its names go unchecked.
Record = Any

PATIENCE = 3.0  # seconds that a writer waits for another program's writer

# FULL: an edit is on the disk when `do` returns, whatever happens to the power then.
DURABILITY = "FULL"


def make_engine(path: Path) -> Engine:
    """Return an engine whose transactions are real ones: schema changes roll back with the rest."""
    engine = create_engine(
        "sqlite://", creator=lambda: connect(path), poolclass=QueuePool, pool_size=4, max_overflow=60
    )
    event.listen(engine, "begin", _begin)
    return engine


def connect(path: Path) -> sqlite3.Connection:
    """Open a connection to the file, whose transactions are begun and ended by hand."""
    # A file that has vanished must not come back empty: mode=rw makes none.
    address = f"{path.as_uri()}?mode=rw"
    # isolation_level None keeps Python's driver from opening and closing transactions behind SQLAlchemy's back.
    connection = sqlite3.connect(
        address, timeout=PATIENCE, isolation_level=None, check_same_thread=False, uri=True
    )
    connection.execute("PRAGMA foreign_keys=ON")
    connection.execute(f"PRAGMA synchronous={DURABILITY}")
    # The file is not mapped into memory: of a drive that is unplugged that would be a crash instead of a sentence.
    connection.execute("PRAGMA cache_size=-16000")
    connection.execute("PRAGMA temp_store=MEMORY")
    connection.create_function("color_word", 1, color_word, deterministic=True)
    connection.create_function("is_another_genre", 2, is_another_genre, deterministic=True)
    return connection


def _begin(connection: Connection) -> None:
    is_writing = connection.get_execution_options().get("is_writing", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if is_writing else "BEGIN")


@contextmanager
def reading(engine: Engine) -> Iterator[Connection]:
    """Open a connection that sees one unchanging state of the library."""
    with engine.connect() as connection, connection.begin():
        yield connection


@contextmanager
def writing(engine: Engine) -> Iterator[Connection]:
    """Open the one writing transaction: all of it happens, or nothing."""
    with engine.connect() as connection:
        connection = connection.execution_options(is_writing=True)
        with connection.begin():
            yield connection


def within(column: Any, values: Sequence[Any]) -> Any:
    """Return the condition that `column` is one of `values`, however many: they travel as one parameter."""
    return column.in_(select(func.json_each(json.dumps(list(values))).table_valued("value").c.value))


def select_within(table: Table, column: Any, values: Sequence[Any]) -> Select[*tuple[Any, ...]]:
    """Return the query for the live rows of `table` whose `column` is one of `values`."""
    return select(table).where(within(column, values), live(table))


@contextmanager
def troubles(path: Path) -> Iterator[None]:
    """Turn the database's faults into sentences; what is our own bug passes through."""
    try:
        yield
    except (DBAPIError, sqlite3.Error) as error:
        original = error.orig if isinstance(error, DBAPIError) else error
        trouble = _trouble(path, original)
        if trouble is None:
            raise
        raise trouble from original


def _trouble(path: Path, error: BaseException | None) -> LibraryTrouble | None:
    code = getattr(error, "sqlite_errorcode", None)
    if code is None:
        return None
    if code & 0xFF not in _SENTENCES:
        return None
    message, hint = _SENTENCES[code & 0xFF]
    kind = DamagedLibrary if code & 0xFF in _DAMAGE else LibraryTrouble
    return kind(message.format(path=path), hint.format(backup=_way_back(path)))


def _way_back(path: Path) -> str:
    copies = backups(path)
    if not copies:
        return "There is no backup here; a copy of your own can be put in its place."
    return f"`djanalyzer check --repair` offers a backup for its place; the latest is {copies[0]}."


_DAMAGE = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)
_SENTENCES = {
    sqlite3.SQLITE_BUSY: (
        "Another program is writing to the library {path}; nothing was changed.",
        "Wait until it has finished, or close it, and try again.",
    ),
    sqlite3.SQLITE_FULL: (
        "The disk with the library {path} is full; nothing was changed.",
        "Make room on it and try again.",
    ),
    sqlite3.SQLITE_READONLY: (
        "The library {path} cannot be written: the file or its folder is read-only.",
        "Give yourself the right to write there, or choose another place with --db.",
    ),
    sqlite3.SQLITE_CANTOPEN: (
        "The library {path} cannot be opened: its folder is missing or must not be written.",
        "Give yourself the right to write there, or choose another place with --db.",
    ),
    sqlite3.SQLITE_IOERR: (
        "The disk failed while the library {path} was in use; the change was not made.",
        "Look at the disk, then try again; a drive that was unplugged must be back first.",
    ),
    sqlite3.SQLITE_NOTADB: (
        "The file {path} is not a library of djanalyzer.",
        "Use another file with --db. {backup}",
    ),
    sqlite3.SQLITE_CORRUPT: ("The library {path} is damaged.", "{backup}"),
    sqlite3.SQLITE_PERM: (
        "The library {path} must not be opened by you.",
        "Give yourself the right to read and write it, or choose another place with --db.",
    ),
}
