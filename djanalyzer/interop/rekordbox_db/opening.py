"""Open a copy of the database, together with its log; the original is only ever copied.

SQLCipher and the key, which is the same in every installation, come from pyrekordbox; it is imported here and only
when an enciphered database is opened.
"""

from __future__ import annotations

import contextlib
import logging
import shutil
import sqlite3
import tempfile
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any, Protocol
from xml.etree.ElementTree import ParseError

from djanalyzer.errors import UnreadableCollection
from djanalyzer.interop.database_damages import DAMAGES
from djanalyzer.interop.rekordbox_db.finding import PLAIN_MARK, looks_enciphered

_PARTS = ("", "-wal", "-shm")
_ATTEMPTS = 3
_PAGE = 4096  # bytes
_REFUSED = (OSError, LookupError, ValueError, AssertionError, ParseError)

_QUIT = "Quit rekordbox and import again."
_CHOOSE = "Choose the file master.db of rekordbox 6 or 7, or export the collection as XML from rekordbox."


class Cursor(Protocol):
    """What is used of a database's cursor, whichever module it comes from."""

    @property
    def description(self) -> Any: ...

    def execute(self, statement: str, /) -> Any: ...
    def fetchmany(self, size: int, /) -> Sequence[Any]: ...


class Database:
    """An open database: `cursor` makes a new cursor, `errors` are what its module raises for damage."""

    def __init__(self, cursor: Callable[[], Cursor], errors: tuple[type[Exception], ...]) -> None:
        self.cursor = cursor
        self.errors = errors


def unlocked_master_db(copy: Path) -> Any:
    """Return pyrekordbox's engine for a `master.db`."""
    from pyrekordbox import MasterDatabase

    database = MasterDatabase(copy, db_dir=copy.parent)
    database.close()
    return database.engine


def unlocked_one_library(copy: Path) -> Any:
    """Return pyrekordbox's engine for the `exportLibrary.db` of a stick, which has another key."""
    from pyrekordbox import OneLibrary

    database = OneLibrary(copy)
    database.close()
    return database.engine


@contextlib.contextmanager
def opened_copy(
    path: Path, warn: Callable[[str], None], unlocked: Callable[[Path], Any] = unlocked_master_db
) -> Iterator[Database]:
    """Copy the database aside and open the copy; it is gone when the block ends.

    Parameters
    ----------
    warn : callable
        Is told in one sentence where rekordbox was writing while the database was copied.
    unlocked : callable
        Opens an enciphered database: which of the two kinds it is.

    Raises
    ------
    UnreadableCollection
        The file is missing, cannot be copied, is no database or has another key.
    """
    with tempfile.TemporaryDirectory(prefix="djanalyzer-", ignore_cleanup_errors=True) as folder:
        copy = Path(folder) / "master.db"
        _copy(path, copy, warn)
        with copy.open("rb") as file:
            page = file.read(_PAGE)
        is_plain = page.startswith(PLAIN_MARK)
        if not is_plain and not looks_enciphered(page):
            raise _not_ours(path.name)
        opener = _opened_plain(copy) if is_plain else _opened_enciphered(copy, path.name, unlocked)
        with opener as database:
            yield database


def _copy(path: Path, copy: Path, warn: Callable[[str], None]) -> None:
    try:
        if path.stat().st_size == 0:
            raise UnreadableCollection(f"The file {path.name} is empty.", _CHOOSE)
        for _ in range(_ATTEMPTS):
            before = _state(path)
            for part in _PARTS:
                _copy_part(path.with_name(path.name + part), copy.with_name(copy.name + part))
            if _state(path) == before:
                return
    except FileNotFoundError:
        raise UnreadableCollection(
            f"There is no file {path}.", "Check the name and whether the drive is there."
        ) from None
    except OSError as error:
        reason = error.strerror or str(error)
        raise UnreadableCollection(
            f"The file {path} cannot be copied: {reason}.", "Check its permissions and the space on the disk."
        ) from error
    warn("rekordbox was writing while it was read; the newest changes may be missing")


def _copy_part(part: Path, copy: Path) -> None:
    try:
        shutil.copyfile(part, copy)
    except FileNotFoundError:
        copy.unlink(missing_ok=True)
        if not part.name.endswith(_PARTS[1:]):
            raise


def _state(path: Path) -> list[tuple[int, int] | None]:
    states: list[tuple[int, int] | None] = []
    for part in _PARTS[:2]:  # the third is rebuilt from the second
        try:
            status = path.with_name(path.name + part).stat()
            states.append((status.st_size, status.st_mtime_ns))
        except FileNotFoundError:
            states.append(None)
    return states


@contextlib.contextmanager
def _opened_plain(copy: Path) -> Iterator[Database]:
    connection = sqlite3.connect(copy)
    connection.text_factory = _decoded
    try:
        yield Database(lambda: connection.cursor(), DAMAGES)
    finally:
        connection.close()


@contextlib.contextmanager
def _opened_enciphered(copy: Path, name: str, unlocked: Callable[[Path], Any]) -> Iterator[Database]:
    errors = _errors_of_sqlcipher(name)
    # pyrekordbox looks at the settings of the installed rekordbox too, and trips over unusual ones.
    refused: tuple[type[Exception], ...] = (*errors, *_REFUSED)
    try:
        engine = unlocked(copy)
    except refused as error:
        raise _not_ours(name) from error
    try:
        try:
            connection = engine.raw_connection()
        except errors as error:
            raise _not_ours(name) from error
        try:
            connection.driver_connection.text_factory = _decoded
            yield Database(connection.cursor, errors)
        finally:
            connection.close()
    finally:
        engine.dispose()


def _errors_of_sqlcipher(name: str) -> tuple[type[Exception], ...]:
    try:
        import pyrekordbox  # noqa: F401 it must be there, and sets up its log when it is first imported
        from sqlalchemy.exc import SQLAlchemyError
        from sqlcipher3 import dbapi2
    except ImportError as error:
        raise UnreadableCollection(
            f"The file {name} is enciphered, and the package pyrekordbox that can open it is not installed.",
            "Install it (pip install pyrekordbox), or export the collection as XML from rekordbox.",
        ) from error
    # Both tell the console what nobody asked: that there is no rekordbox on Linux, that a key does not fit.
    logging.getLogger("pyrekordbox").setLevel(logging.ERROR)
    with contextlib.closing(dbapi2.connect(":memory:")) as connection:
        connection.execute("PRAGMA cipher_log_level = NONE")
    return (dbapi2.Error, SQLAlchemyError, *DAMAGES)


def _not_ours(name: str) -> UnreadableCollection:
    return UnreadableCollection(f"The file {name} cannot be opened as a database of rekordbox.", _CHOOSE)


def _decoded(text: bytes) -> str:
    return text.decode("utf-8", "replace")
