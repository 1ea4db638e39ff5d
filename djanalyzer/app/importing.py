"""Music and knowledge come in: folders and files with their tags, a rekordbox collection with cues and grids.

Importing the same thing twice changes nothing. What is missing or unreadable is listed with the reason; the rest goes on.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from djanalyzer.app.jobs import Job
from djanalyzer.music import Problem

if TYPE_CHECKING:
    from collections.abc import Iterable

    from djanalyzer.app.session import Session


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What an import did.

    Attributes
    ----------
    new, changed, unchanged, moved : int
        Tracks added, with new values, as they were, found again at another place.
    missing : tuple of Problem
        Tracks whose file is not there.
    problems : tuple of Problem
        Files or entries that could not be read; subject, message, hint.
    track_ids : tuple of int
        Every track that the import met, for "analyse these".
    n_playlists, n_cues, n_loops, n_grids : int
        What came from another program.
    """

    source: str
    new: int = 0
    changed: int = 0
    unchanged: int = 0
    moved: int = 0
    missing: tuple[Problem, ...] = ()
    problems: tuple[Problem, ...] = ()
    track_ids: tuple[int, ...] = ()
    n_playlists: int = 0
    n_cues: int = 0
    n_loops: int = 0
    n_grids: int = 0

    @property
    def summary(self) -> str:
        """Return one line: "12 new, 3 changed, 1 missing, 2 could not be read"."""
        counts = [
            (self.new, "new"),
            (self.changed, "changed"),
            (self.moved, "moved"),
            (self.unchanged, "unchanged"),
            (len(self.missing), "missing"),
            (len(self.problems), "could not be read"),
        ]
        return ", ".join(f"{n} {word}" for n, word in counts if n) or "nothing to import"


def import_path(session: Session, path: Path, job: Job | None = None) -> ImportReport:
    """Import whatever `path` is: a folder, a music file, or a rekordbox XML."""
    if path.suffix.lower() == ".xml":
        return import_rekordbox(session, path, job)
    return import_folder(session, path, job) if path.is_dir() else import_files(session, [path], job)


def import_folder(session: Session, folder: Path, job: Job | None = None) -> ImportReport:
    """Import all music below a folder."""
    raise NotImplementedError("waits for library.scan")


def import_files(session: Session, paths: Iterable[Path], job: Job | None = None) -> ImportReport:
    """Import single files."""
    raise NotImplementedError("waits for library.scan")


def import_rekordbox(session: Session, xml: Path, job: Job | None = None) -> ImportReport:
    """Import a collection that rekordbox exported as XML: cues, loops, grids, playlists, tags.

    Raises
    ------
    UnreadableCollection
        The XML is broken or no rekordbox collection.
    """
    raise NotImplementedError("waits for interop.rekordbox_xml")
