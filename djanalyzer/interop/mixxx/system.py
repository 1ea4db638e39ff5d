"""Mixxx, spoken to through its database."""

from __future__ import annotations

from pathlib import Path

from djanalyzer.interop import safe_write
from djanalyzer.interop.mixxx.database import has_head, is_mixxx
from djanalyzer.interop.mixxx.planning import plan
from djanalyzer.interop.mixxx.reader import PROGRAM, read
from djanalyzer.interop.protocol import Progress, WritableSystem, WritePlan
from djanalyzer.music import Collection

_FILE = "mixxxdb.sqlite"

# Windows, macOS since 2.3 and before, Linux, Linux from Flatpak; under the user's home.
_FOLDERS = (
    "AppData/Local/Mixxx",
    "Library/Containers/org.mixxx.mixxx/Data/Library/Application Support/Mixxx",
    "Library/Application Support/Mixxx",
    ".mixxx",
    ".var/app/org.mixxx.Mixxx/.mixxx",
)


class Mixxx:
    """Reads Mixxx's database and plans edits of it. Implements `WritableSystem`."""

    name = PROGRAM

    def find(self, home: Path | None = None) -> tuple[Path, ...]:
        """Return the databases in Mixxx's own folders, newest first."""
        places = ((home or Path.home()) / folder / _FILE for folder in _FOLDERS)
        found = [path for path in places if has_head(path)]
        return tuple(sorted(found, key=lambda path: path.stat().st_mtime, reverse=True))

    def accepts(self, location: Path) -> bool:
        """Return whether a file is Mixxx's database, or a folder holds it."""
        return is_mixxx(_database(location))

    def read(self, location: Path, on_progress: Progress | None = None) -> Collection:
        """Read a database, or the one in a folder; see `reader.read`."""
        return read(_database(location), on_progress)

    def plan(self, collection: Collection, target: Path) -> WritePlan:
        """Work out how a collection gets into a database, or the one in a folder; see `planning.plan`."""
        path = _database(target)
        safe_write.check_target(path)
        return plan(collection, path)


MIXXX: WritableSystem = Mixxx()


def _database(location: Path) -> Path:
    return location / _FILE if location.is_dir() else location
