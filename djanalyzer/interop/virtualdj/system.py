"""VirtualDJ, spoken to through its `database.xml`."""

from __future__ import annotations

from pathlib import Path

from djanalyzer.interop.protocol import Progress, WritableSystem, WritePlan
from djanalyzer.interop.virtualdj import finding, planning
from djanalyzer.interop.virtualdj.reader import DATABASE, read
from djanalyzer.interop.virtualdj.songs import PROGRAM
from djanalyzer.music import Collection


class VirtualDj:
    """Reads VirtualDJ's databases and patches them. Implements `WritableSystem`."""

    name = PROGRAM

    def find(self, home: Path | None = None) -> tuple[Path, ...]:
        """Return the databases of this machine and its drives, newest first."""
        return finding.find(home)

    def accepts(self, location: Path) -> bool:
        """Say whether this is a database, or the folder that holds one."""
        return finding.is_database(_database(location))

    def read(self, location: Path, on_progress: Progress | None = None) -> Collection:
        """Read a database, or the one in a folder; see `reader.read`."""
        return read(location, on_progress)

    def plan(self, collection: Collection, target: Path) -> WritePlan:
        """Work out what an export to a database, or the one in a folder, would write; see `planning.plan`."""
        return planning.plan(collection, _database(target))


VIRTUALDJ: WritableSystem = VirtualDj()


def _database(location: Path) -> Path:
    return location / DATABASE if location.is_dir() else location
