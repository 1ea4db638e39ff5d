"""Stream a `database.xml` into a `Collection`, at any size, from any hand that wrote it."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from djanalyzer.interop.problems import Problems, counted
from djanalyzer.interop.protocol import Progress
from djanalyzer.interop.virtualdj.lists import ListReader
from djanalyzer.interop.virtualdj.song_reading import read_song
from djanalyzer.interop.virtualdj.songs import KIND, PROGRAM, Song, SongListener
from djanalyzer.interop.xml_streams import Parsing, stream
from djanalyzer.music import Collection, KnownTrack

DATABASE = "database.xml"
_OTHER_DRIVES = (
    "Those of another drive are in the database of that drive, in its folder VirtualDJ: read it too."
)


def read(location: Path, on_progress: Progress | None = None) -> Collection:
    """Read a database (or the folder that holds it) with the lists of tracks beside it.

    Raises
    ------
    UnreadableCollection
        The file is missing, empty, no XML, no VirtualDJ database, broken (with the line) or unsafe.
    """
    database = location / DATABASE if location.is_dir() else location
    problems = Problems()
    tracks, n_removed = _read_tracks(database, problems, on_progress)
    if n_removed:
        problems.add(database.name, f"{counted(n_removed, 'control character')} left out of names")
    lists = ListReader(tracks, problems)
    playlists = lists.read(database.parent) if database.name == DATABASE else ()
    if lists.further_tracks:
        n = counted(len(lists.further_tracks), "track is", "tracks are")
        problems.add(database.name, f"{n} known from lists alone, not from this database", _OTHER_DRIVES)
    every = (*tracks, *lists.further_tracks)
    return Collection(PROGRAM, every, playlists, problems.all(), frozenset({"sections"}))


def _read_tracks(
    database: Path, problems: Problems, on_progress: Progress | None
) -> tuple[list[KnownTrack], int]:
    gathering = _Gathering(problems)
    n_removed = stream(database, KIND, gathering.fresh, on_progress)
    return list(gathering.finish()), n_removed


class _Gathering:
    """Keeps the tracks of the pass that came to its end."""

    def __init__(self, problems: Problems) -> None:
        self._problems = problems
        self._own = Problems()
        self._tracks: dict[str, KnownTrack] = {}

    def fresh(self, _: Parsing) -> SongListener:
        self._tracks, self._own = {}, Problems()
        return SongListener(self._add)

    def _add(self, song: Song) -> None:
        if song.file_path in self._tracks:
            self._own.add(song.subject, "it is in the database twice; the first one counts")
            return
        track = read_song(song, self._own)
        if track is not None:
            self._tracks[song.file_path] = track

    def finish(self) -> Iterable[KnownTrack]:
        for problem in self._own.all():
            self._problems.add(problem.subject, problem.message, problem.hint)
        return self._tracks.values()
