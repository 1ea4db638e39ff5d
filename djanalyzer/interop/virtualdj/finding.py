"""Where VirtualDJ keeps its databases: one for the system's drive, and one on every other drive."""

from __future__ import annotations

import os
import string
import sys
from collections.abc import Iterator
from pathlib import Path

from djanalyzer.interop.virtualdj.songs import KIND

_HEAD = 4096  # bytes in which the mark must appear
_MARK = f"<{KIND.root}".encode()
FOLDER = "VirtualDJ"
_DATABASE = Path(FOLDER) / "database.xml"
_IN_HOME = (
    Path("AppData/Local"),
    Path("Library/Application Support"),
    Path("Documents"),
    Path("OneDrive/Documents"),
    Path("My Documents"),
)
_WINE = ".wine/drive_c/users/*"


def find(home: Path | None = None) -> tuple[Path, ...]:
    """Return the databases in their usual places under a home (the user's) and on the drives, newest first."""
    places = list(_in_home(home or Path.home()))
    if home is None:
        places += [Path(folder) for name in ("LOCALAPPDATA",) if (folder := os.environ.get(name))]
        places += _drives()
    found = {path.resolve(): path for place in places if is_database(path := place / _DATABASE)}
    return tuple(sorted(found.values(), key=_age))


def is_database(path: Path) -> bool:
    """Say whether the head of a file is that of a VirtualDJ database."""
    try:
        with path.open("rb") as file:
            return _MARK in file.read(_HEAD)
    except (OSError, ValueError):
        return False


def _in_home(home: Path) -> Iterator[Path]:
    yield from (home / place for place in _IN_HOME)
    for wine in home.glob(_WINE):
        yield from (wine / place for place in _IN_HOME)


def _drives() -> Iterator[Path]:
    if sys.platform == "win32":
        yield from (Path(f"{letter}:/") for letter in string.ascii_uppercase)
        return
    for pattern in ("Volumes/*", "media/*", "media/*/*", "run/media/*/*", "mnt/*"):
        yield from Path("/").glob(pattern)


def _age(path: Path) -> float:
    try:
        return -path.stat().st_mtime
    except OSError:
        return 0.0
