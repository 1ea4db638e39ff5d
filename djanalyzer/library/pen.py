"""The turn to write in a library, of which a program has one; it also knows when another program has written."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Connection, Engine

from djanalyzer.library.database import connect, troubles, writing


class Pen:
    """For any thread; one writes at a time."""

    def __init__(self, path: Path, engine: Engine) -> None:
        self._path, self._engine = path, engine
        self._lock = threading.Lock()
        self._watch: sqlite3.Connection | None = None
        self._seen = 0
        self._n_changes = 0

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """Open the one writing transaction: all of it happens, or nothing."""
        with self._lock, troubles(self._path):
            with writing(self._engine) as connection:
                if self._watch is not None:
                    self._count(self._version())  # nobody else writes from here on
                yield connection
            if self._watch is not None:
                self._seen = self._version()  # what this program has written is no change elsewhere

    def changes_elsewhere(self) -> int:
        """Return a number that rises when another program has written; while this one writes, it lags behind.

        What another one writes in the very moment after this one has is told with the next change.
        """
        if self._lock.acquire(blocking=False):
            try:
                with troubles(self._path):
                    self._count(self._version())
            finally:
                self._lock.release()
        return self._n_changes

    def close(self) -> None:
        """Watch no more; what writes ends first."""
        with self._lock:
            if self._watch is not None:
                self._watch.close()
                self._watch = None

    def _version(self) -> int:
        """Return SQLite's own count of what other connections than the one that watches have written."""
        if self._watch is None:
            self._watch = connect(self._path)
        (version,) = self._watch.execute("PRAGMA data_version").fetchone()
        return int(version)

    def _count(self, version: int) -> None:
        if version != self._seen:
            self._seen = version
            self._n_changes += 1
