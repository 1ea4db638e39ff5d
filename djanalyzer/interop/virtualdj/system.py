"""VirtualDJ, spoken to through its `database.xml`."""

from __future__ import annotations

from pathlib import Path

from djanalyzer.interop.protocol import Progress, WritableSystem, WritePlan
from djanalyzer.interop.virtualdj import finding, planning
from djanalyzer.interop.virtualdj.finding import FOLDER
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
        """Say whether this is a database, the folder that holds one, or a drive with VirtualDJ's folder."""
        return finding.is_database(_database(location))

    def read(self, location: Path, on_progress: Progress | None = None) -> Collection:
        """Read a database, or the one of a folder or drive; see `reader.read`."""
        return read(_database(location), on_progress)

    def plan(self, collection: Collection, target: Path) -> WritePlan:
        """Work out what an export to a database, or the one of a folder or drive, would write; see `planning.plan`."""
        return planning.plan(collection, _database(target))


VIRTUALDJ: WritableSystem = VirtualDj()


def _database(location: Path) -> Path:
    """Return the database meant: tracks of each drive are in the one in the drive's own folder VirtualDJ."""
    if not location.is_dir():
        return location
    places = (location / DATABASE, location / FOLDER / DATABASE)
    return next((place for place in places if place.is_file()), places[0])
