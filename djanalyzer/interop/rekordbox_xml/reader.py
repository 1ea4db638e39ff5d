"""Stream a rekordbox XML into a `Collection`, at any size, from any hand that wrote it."""

from __future__ import annotations

from pathlib import Path

from djanalyzer.interop.problems import Problems, counted
from djanalyzer.interop.protocol import Progress
from djanalyzer.interop.rekordbox_xml.playlist_reading import PlaylistReader
from djanalyzer.interop.rekordbox_xml.track_reading import PROGRAM, TrackReader
from djanalyzer.interop.xml_streams import Attributes, Kind, Parsing, stream
from djanalyzer.music import Collection

KIND = Kind(
    "rekordbox XML",
    "DJ_PLAYLISTS",
    "Choose the file that rekordbox writes with File, Export Collection in xml format.",
    "Export the collection again from rekordbox (File, Export Collection in xml format).",
)


def read(path: Path, on_progress: Progress | None = None) -> Collection:
    """Read a rekordbox XML.

    Raises
    ------
    UnreadableCollection
        The file is missing, empty, no XML, no rekordbox XML, broken (with the line) or unsafe.
    """
    passes: list[_Reading] = []

    def begin(parsing: Parsing) -> _Reading:
        passes.append(_Reading(parsing))
        return passes[-1]

    n_removed = stream(path, KIND, begin, on_progress)
    return passes[-1].collection(path.name, n_removed)


class _Reading:
    """One pass over the file: which elements are open, and who listens to them."""

    def __init__(self, parsing: Parsing) -> None:
        self._parsing = parsing
        self._problems = Problems()
        self._open: list[str] = []
        self._tracks = TrackReader(self._problems)
        self._playlists = PlaylistReader(self._problems)

    def start(self, name: str, attributes: Attributes) -> None:
        parent = self._open[-1] if self._open else ""
        self._open.append(name)
        if name == "TEMPO" and parent == "TRACK":
            self._tracks.add_tempo(attributes)
        elif name == "POSITION_MARK" and parent == "TRACK":
            self._tracks.add_mark(attributes)
        elif name == "TRACK" and parent == "COLLECTION":
            self._tracks.begin(attributes, self._parsing.line)
        elif name == "TRACK" and parent == "NODE":
            self._playlists.add_track(attributes)
        elif name == "NODE" and parent in ("NODE", "PLAYLISTS"):
            self._playlists.begin(attributes)

    def end(self, name: str) -> None:
        self._open.pop()
        parent = self._open[-1] if self._open else ""
        if name == "TRACK" and parent == "COLLECTION":
            self._tracks.end()
        elif name == "NODE" and parent in ("NODE", "PLAYLISTS"):
            self._playlists.end()

    def collection(self, name: str, n_removed: int) -> Collection:
        """Return what was read; `n_removed` control characters had to be left out of it."""
        tracks = tuple(self._tracks.tracks)
        playlists = self._playlists.finish(tracks)
        if n_removed:
            self._problems.add(name, f"{counted(n_removed, 'control character')} left out of names")
        return Collection(PROGRAM, tracks, playlists, self._problems.all())
