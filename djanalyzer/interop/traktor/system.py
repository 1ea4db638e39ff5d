"""Traktor, spoken to through its collection.nml."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from pathlib import Path

from djanalyzer.interop.protocol import Progress
from djanalyzer.interop.traktor.entry_reading import PROGRAM
from djanalyzer.interop.traktor.reader import read
from djanalyzer.music import Collection

COLLECTION = "collection.nml"

_FOLDERS = (
    "Documents/Native Instruments",
    "My Documents/Native Instruments",
    "OneDrive/Documents/Native Instruments",
)
_MARK = b"<NML"
_HEAD = 4096  # bytes in which the mark must appear


class Traktor:
    """Reads NML files."""

    name = PROGRAM

    def find(self, home: Path | None = None) -> tuple[Path, ...]:
        """Return the collections of every Traktor on this machine, newest first."""
        home = home or Path.home()
        found = {path for folder in _FOLDERS for path in _collections(home / folder)}
        return tuple(sorted(found, key=lambda path: path.stat().st_mtime, reverse=True))

    def accepts(self, location: Path) -> bool:
        """Say whether a file begins as an NML, or a folder holds a collection.nml."""
        return _is_ours(_file_of(location))

    def read(self, location: Path, on_progress: Progress | None = None) -> Collection:
        """Read an NML, or the collection.nml of a folder; see `reader.read`."""
        return read(_file_of(location), on_progress)


TRAKTOR = Traktor()


def _file_of(location: Path) -> Path:
    inside = location / COLLECTION
    return inside if inside.is_file() else location


def _collections(folder: Path) -> Iterator[Path]:
    with contextlib.suppress(OSError):
        yield from (path for path in folder.glob(f"Traktor*/{COLLECTION}") if _is_ours(path))


def _is_ours(path: Path) -> bool:
    try:
        with path.open("rb") as file:
            return _MARK in file.read(_HEAD).replace(b"\0", b"")
    except OSError:
        return False
