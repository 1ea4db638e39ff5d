"""Files that are handed over: dropped on the window, opened with the program, arrived in a watched folder."""

from __future__ import annotations

import os
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

from djanalyzer.errors import Trouble

if TYPE_CHECKING:
    from djanalyzer.app.jobs import Job
    from djanalyzer.app.reports import ImportReport
    from djanalyzer.app.session import Session
    from djanalyzer.library.edits.playlist_tracks import Place
    from djanalyzer.library.records import TrackRow


@dataclass(frozen=True, slots=True)
class Arrived:
    """What came of files that were handed over.

    Attributes
    ----------
    reports, troubles : tuple
        What was imported, and what stopped it here and there.
    track_ids : tuple of int
        The tracks in the order in which they were handed over, those of a folder by their names.
    fresh : tuple of int
        Those of them that nobody has analysed.
    """

    reports: tuple[ImportReport, ...] = ()
    troubles: tuple[Trouble, ...] = ()
    track_ids: tuple[int, ...] = ()
    fresh: tuple[int, ...] = ()

    @property
    def n_new(self) -> int:
        return sum(report.new for report in self.reports)

    @property
    def n_refused(self) -> int:
        """Return how many files could not be taken."""
        return sum(len(report.problems) for report in self.reports) + len(self.troubles)

    @property
    def is_whole(self) -> bool:
        """Return whether nothing is to be told but what came."""
        return not self.n_refused and not any(report.missing for report in self.reports)


def take_in(session: Session, paths: Sequence[Path], job: Job) -> Arrived:
    """Import folders, collections and music files; one that fails stops none of the others."""
    from djanalyzer.app.importing import import_music, import_path

    reports: list[ImportReport] = []
    troubles: list[Trouble] = []
    ids: dict[int, None] = {}
    for group in _groups([path.expanduser().absolute() for path in paths]):
        try:
            report = (
                import_music(session, group, job)
                if is_music(group[0])
                else import_path(session, group[0], job)
            )
        except Trouble as trouble:
            troubles.append(trouble)
            continue
        reports.append(report)
        ids |= dict.fromkeys(_in_order(session, group, report))
    fresh = (row.id for row in session.rows(list(ids)) if row.state == "new")
    return Arrived(tuple(reports), tuple(troubles), tuple(ids), tuple(fresh))


def take_into_playlist(
    session: Session, paths: Sequence[Path], playlist_id: int, before: Place | None, job: Job
) -> Arrived:
    """Import, and put all that came, known or new, into a playlist in the order in which it was handed over."""
    from djanalyzer.library.edits import AddToPlaylist

    arrived = take_in(session, paths, job)
    if arrived.track_ids:
        session.do(AddToPlaylist(playlist_id, arrived.track_ids, before))
    return arrived


def is_music(path: Path) -> bool:
    """Return whether a path is a music file by its name."""
    from djanalyzer.audio.decode import AUDIO_SUFFIXES

    return path.suffix.lower() in AUDIO_SUFFIXES and not os.path.isdir(path)


def _groups(paths: Sequence[Path]) -> Iterator[list[Path]]:
    """Yield music files that follow each other together, anything else alone."""
    for are_music, group in groupby(dict.fromkeys(paths), is_music):
        if are_music:
            yield list(group)
        else:
            yield from ([path] for path in group)


def _in_order(session: Session, paths: Sequence[Path], report: ImportReport) -> list[int]:
    if is_music(paths[0]):
        seen = session.library.seen_before(paths)
        return [seen[path].track_id for path in paths if path in seen and not seen[path].is_gone]
    if os.path.isdir(paths[0]):
        return [row.id for row in sorted(session.rows(report.track_ids), key=_by_name)]
    return list(report.track_ids)


def _by_name(row: TrackRow) -> str:
    return unicodedata.normalize("NFC", str(row.path)).casefold()
