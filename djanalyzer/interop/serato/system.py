"""Serato, spoken to through its tags in music files and the files of its library."""

from __future__ import annotations

import string
import sys
from collections.abc import Iterator
from pathlib import Path

from djanalyzer.interop.protocol import Progress, WritableSystem, WritePlan
from djanalyzer.interop.serato import planning, reader
from djanalyzer.interop.serato.library import PROGRAM
from djanalyzer.interop.serato.places import FOLDER
from djanalyzer.music import Collection

# Under the user's home: the library itself, and where Serato DJ 4 keeps its SQLite files.
_AT_HOME = (
    f"Music/{FOLDER}",
    "Library/Application Support/Serato/Library",
    "Music/Serato/Library",
    "AppData/Local/Serato/Library",
    "AppData/Roaming/Serato/Library",
)
_DRIVES = ("/Volumes/*", "/media/*", "/media/*/*", "/run/media/*/*", "/mnt/*")


class Serato:
    """Reads Serato's tags and libraries, writes tags and crates. Implements `WritableSystem`."""

    name = PROGRAM

    def find(self, home: Path | None = None) -> tuple[Path, ...]:
        """Return Serato's libraries in the usual places and on the drives that are connected, newest first."""
        home = home or Path.home()
        places = [*(home / place for place in _AT_HOME), *(drive / FOLDER for drive in _drives())]
        found = [place for place in dict.fromkeys(places) if _is_library(place)]
        return tuple(sorted(found, key=lambda place: place.stat().st_mtime, reverse=True))

    def accepts(self, location: Path) -> bool:
        """Say, at a glance, whether there is anything of Serato's at `location`."""
        return reader.accepts(location)

    def read(self, location: Path, on_progress: Progress | None = None) -> Collection:
        """Read a music file, a folder of music or a library; see `reader.read`."""
        return reader.read(location, on_progress)

    def plan(self, collection: Collection, target: Path) -> WritePlan:
        """Work out what an export would write; see `planning.plan`. Writes nothing."""
        return planning.plan(collection, target)


SERATO: WritableSystem = Serato()


def _drives() -> Iterator[Path]:
    if sys.platform == "win32":
        yield from (Path(f"{letter}:/") for letter in string.ascii_uppercase[2:])
        return
    for pattern in _DRIVES:
        yield from Path("/").glob(pattern.lstrip("/"))


def _is_library(place: Path) -> bool:
    try:
        return place.is_dir() and reader.library_in(place) is not None
    except OSError:
        return False
