"""VirtualDJ, spoken to through its `database.xml`."""

from __future__ import annotations

from pathlib import Path

from djanalyzer.interop.protocol import DjSystem, Progress
from djanalyzer.interop.virtualdj import finding
from djanalyzer.interop.virtualdj.reader import DATABASE, read
from djanalyzer.interop.virtualdj.songs import PROGRAM
from djanalyzer.music import Collection


class VirtualDj:
    """Reads VirtualDJ's databases."""

    name = PROGRAM

    def find(self, home: Path | None = None) -> tuple[Path, ...]:
        """Return the databases of this machine and its drives, newest first."""
        return finding.find(home)

    def accepts(self, location: Path) -> bool:
        """Say whether this is a database, or the folder that holds one."""
        return finding.is_database(location / DATABASE if location.is_dir() else location)

    def read(self, location: Path, on_progress: Progress | None = None) -> Collection:
        """Read a database, or the one in a folder; see `reader.read`."""
        return read(location, on_progress)


VIRTUALDJ: DjSystem = VirtualDj()
