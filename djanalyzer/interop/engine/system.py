"""Engine DJ (and Engine Prime before it), spoken to through its library's database."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from djanalyzer.errors import UnreadableCollection
from djanalyzer.interop.engine import planning
from djanalyzer.interop.engine.database import is_engines
from djanalyzer.interop.engine.reader import FILE, FOLDER, INNER_FOLDER, PROGRAM, database_in, read
from djanalyzer.interop.protocol import Progress, WritePlan
from djanalyzer.music import Collection


class Engine:
    """Reads Engine libraries and plans exports to them. Implements `WritableSystem`."""

    name = PROGRAM

    def find(self, home: Path | None = None, drives: Iterable[Path] | None = None) -> tuple[Path, ...]:
        """Return the libraries in the user's music folder and on drives, newest first."""
        home = home or Path.home()
        roots = [home / "Music", home, *(drives if drives is not None else _drives())]
        places = [root / FOLDER / inner / FILE for root in roots for inner in (INNER_FOLDER, ".")]
        found = {path for path in places if is_engines(path)}
        return tuple(sorted(found, key=lambda path: path.stat().st_mtime, reverse=True))

    def accepts(self, location: Path) -> bool:
        """Say, at a glance, whether a file or folder is an Engine library."""
        try:
            return is_engines(database_in(location))
        except (UnreadableCollection, OSError):
            return False

    def read(self, location: Path, on_progress: Progress | None = None) -> Collection:
        """Read a library; see `reader.read`."""
        return read(location, on_progress)

    def plan(self, collection: Collection, target: Path) -> WritePlan:
        """Work out what an export to a library would write; see `planning.plan`."""
        return planning.plan(collection, target)


ENGINE = Engine()


def _drives() -> Iterator[Path]:
    """Yield the roots of drives that are plugged in."""
    if sys.platform == "win32":
        yield from (root for letter in "CDEFGHIJKLMNOPQRSTUVWXYZ" if (root := Path(f"{letter}:/")).is_dir())
        return
    for pattern in ("Volumes/*", "media/*", "media/*/*", "run/media/*/*", "mnt/*"):
        yield from sorted(_folders(pattern))


def _folders(pattern: str) -> list[Path]:
    try:
        return [path for path in Path("/").glob(pattern) if path.is_dir()]
    except OSError:  # a drive that is just being pulled out, another user's
        return []
