"""rekordbox 6 and 7, read through their database."""

from __future__ import annotations

from pathlib import Path

from djanalyzer.errors import UnreadableCollection
from djanalyzer.interop.problems import Problems
from djanalyzer.interop.protocol import Progress
from djanalyzer.interop.rekordbox_anlz import AnalysisReader
from djanalyzer.interop.rekordbox_db import finding
from djanalyzer.interop.rekordbox_db.opening import opened_copy
from djanalyzer.interop.rekordbox_db.playlist_reading import read_playlists
from djanalyzer.interop.rekordbox_db.tables import Tables
from djanalyzer.interop.rekordbox_db.track_reading import TrackReader
from djanalyzer.music import Collection, KnownTrack

PROGRAM = "rekordbox"

_OPENED, _READ = 0.1, 0.95  # shares of the time
_EVERY = 200  # tracks between two reports


class RekordboxDb:
    """Finds and reads `master.db`. rekordbox loses what others write there, so nothing is."""

    name = PROGRAM

    def find(self, home: Path | None = None) -> tuple[Path, ...]:
        """Return the databases of this machine, newest first."""
        found = finding.find(home or Path.home())
        return tuple(sorted(found, key=lambda path: path.stat().st_mtime, reverse=True))

    def accepts(self, path: Path) -> bool:
        """Return whether the path is such a database, a folder that holds one, or that of rekordbox 5."""
        return _is_of_rekordbox_5(path) or finding.is_master_db(finding.inside(path))

    def read(self, location: Path, on_progress: Progress | None = None) -> Collection:
        """Read a database (or the folder that holds it) with the analysis files beside it.

        The database is copied first, together with its log, and the copy is read: the original is never opened.

        Raises
        ------
        UnreadableCollection
            The file is missing, no database of rekordbox, or damaged at its root.
        """
        path = finding.inside(location)
        if path.is_dir():
            raise UnreadableCollection(
                f"The folder {location} holds no {finding.NAME}.", "Choose the file master.db of rekordbox."
            )
        if _is_of_rekordbox_5(path):
            raise UnreadableCollection(
                f"The file {path.name} is the database of rekordbox 5 or older, which cannot be read.",
                "Export the collection from rekordbox (File, Export Collection in xml format) and choose that file.",
            )
        report = on_progress or (lambda share: None)
        problems = Problems()
        report(0.0)
        with opened_copy(path, lambda sentence: problems.add(path.name, sentence)) as database:
            tables = Tables(database, path, problems)
            report(_OPENED)
            analyses = AnalysisReader(finding.analyses_of(path, Path.home()), problems)
            tracks = _read_tracks(tables, analyses, problems, report)
            playlists = read_playlists(tables, frozenset(t.external_id for t in tracks), problems)
        report(1.0)
        return Collection(PROGRAM, tracks, playlists, problems.all())


REKORDBOX_DB = RekordboxDb()


def _is_of_rekordbox_5(path: Path) -> bool:
    return path.name.lower() == "datafile.edb" and path.is_file()


def _read_tracks(
    tables: Tables, analyses: AnalysisReader, problems: Problems, report: Progress
) -> tuple[KnownTrack, ...]:
    n_tracks = max(tables.n_tracks(), 1)
    tracks: list[KnownTrack] = []
    for track in TrackReader(tables, analyses, problems).tracks():
        tracks.append(track)
        if len(tracks) % _EVERY == 0:
            report(min(_READ, _OPENED + (_READ - _OPENED) * len(tracks) / n_tracks))
    return tuple(tracks)
