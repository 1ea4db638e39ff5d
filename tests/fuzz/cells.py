"""Databases whose every value is a stranger's: SQLite keeps whatever is put into a column, of any kind.

Bytes of a database file that are changed at random are seldom a database; here the file stays one, and its values change.
"""

from __future__ import annotations

import contextlib
import sqlite3
import struct
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

from djanalyzer.errors import UnreadableCollection
from djanalyzer.interop.engine import ENGINE
from djanalyzer.interop.engine.blobs import deflate, inflate
from djanalyzer.interop.mixxx import MIXXX
from djanalyzer.interop.protocol import DjSystem
from djanalyzer.interop.rekordbox_db import REKORDBOX_DB
from djanalyzer.interop.serato import SERATO
from tests.fuzz.systems import name_of, watched_of
from tests.fuzz.target import Read, Target, joined, pieces
from tests.interop.every_system import Case, every_system

_SYSTEMS = (MIXXX, ENGINE, REKORDBOX_DB, SERATO)
_SQLITE = b"SQLite format 3\0"
_MOST = 8  # values that one input changes


def targets() -> Iterator[Target]:
    """Yield a target for each system that keeps a database.

    An input is pieces in threes: where (the number of a column, in two bytes), of what kind, and the value.
    """
    for system in _SYSTEMS:
        yield Target(
            f"{name_of(system)}-values", _reading(system), _seeds_of(system), watched=watched_of(system)
        )


def _reading(system: DjSystem) -> Read:
    def read(data: bytes, folder: Path) -> object:
        case, content, columns = _database(folder, system)
        case.file.write_bytes(_changed(content, columns, pieces(data)))
        return system.read(case.location)

    return read


def _changed(content: bytes, columns: list[tuple[str, str]], said: list[bytes]) -> bytes:
    with contextlib.closing(sqlite3.connect(":memory:")) as connection:
        connection.deserialize(content)
        connection.create_function("strftime", 1, lambda _: "0")  # which Engine's triggers ask for
        for where, kind, value in list(zip(said[::3], said[1::3], said[2::3], strict=False))[:_MOST]:
            table, column = columns[int.from_bytes(where, "big") % len(columns)]
            expression, bound = _KINDS[(kind or b"\0")[0] % len(_KINDS)](value)
            with contextlib.suppress(sqlite3.Error):
                connection.execute(f'UPDATE "{table}" SET "{column}" = {expression}', (bound,))
        connection.commit()
        return connection.serialize()


_KINDS: tuple[Callable[[bytes], tuple[str, object]], ...] = (
    lambda value: ("CAST(? AS TEXT)", value),  # text that need be no Unicode
    lambda value: ("?", value),
    lambda value: ("?", int.from_bytes(value[:8], "big", signed=True)),
    lambda value: ("?", struct.unpack(">d", value[:8].rjust(8, b"\0"))[0]),
    lambda value: ("?", deflate(value)),
    lambda _: ("?", None),
)
_SHAPES: dict[type, int] = {str: 0, bytes: 1, int: 2, float: 3}


def _seeds_of(system: DjSystem) -> Callable[[Path], Iterator[bytes]]:
    def seeds(folder: Path) -> Iterator[bytes]:
        _, content, columns = _database(folder, system)
        with contextlib.closing(sqlite3.connect(":memory:")) as connection:
            connection.deserialize(content)
            for number, (table, column) in enumerate(columns):
                row = connection.execute(f'SELECT "{column}" FROM "{table}" LIMIT 1').fetchone()
                if row is not None:
                    yield joined((number.to_bytes(2, "big"), *_said(row[0])))

    return seeds


def _said(value: object) -> tuple[bytes, bytes]:
    """Return the kind and the bytes by which a value is put into a column."""
    if isinstance(value, bytes):
        with contextlib.suppress(UnreadableCollection):
            if payload := inflate(value):
                return bytes([4]), payload
    if value is None:
        return bytes([5]), b""
    kind = bytes([_SHAPES[type(value)]])
    if isinstance(value, str):
        return kind, value.encode()
    if isinstance(value, int):
        return kind, value.to_bytes(8, "big", signed=True)
    return kind, value if isinstance(value, bytes) else struct.pack(">d", value)


@cache
def _database(folder: Path, system: DjSystem) -> tuple[Case, bytes, list[tuple[str, str]]]:
    """Return a system's database, its bytes, and its columns as table and name."""
    for case in _libraries(folder):
        content = case.file.read_bytes()
        if case.system is system and content.startswith(_SQLITE):
            with contextlib.closing(sqlite3.connect(":memory:")) as connection:
                connection.deserialize(content)
                return case, content, list(_columns(connection))
    raise LookupError(f"{system.name} has no database among those made up")


def _columns(connection: sqlite3.Connection) -> Iterator[tuple[str, str]]:
    for (table,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name"):
        if connection.execute(f'SELECT count(*) FROM "{table}"').fetchone()[0]:
            yield from ((table, row[1]) for row in connection.execute(f'PRAGMA table_info("{table}")'))


@cache
def _libraries(folder: Path) -> list[Case]:
    return every_system(folder / "values")
