"""Stream an NML into a `Collection`, at any size, and say which bytes each track came from."""

from __future__ import annotations

from array import array
from dataclasses import dataclass
from pathlib import Path

from djanalyzer.interop.problems import Problems, counted
from djanalyzer.interop.protocol import Progress
from djanalyzer.interop.traktor import locations
from djanalyzer.interop.traktor.entry_reading import PROGRAM, EntryReader, RawEntry
from djanalyzer.interop.traktor.locations import STARTUP_VOLUME
from djanalyzer.interop.traktor.mark_reading import RawMark
from djanalyzer.interop.traktor.playlist_reading import PlaylistReader
from djanalyzer.interop.xml_streams import Attributes, Kind, Parsing, stream, stream_bytes
from djanalyzer.music import Collection, KnownTrack

NML = Kind(
    "Traktor collection",
    "NML",
    "Choose Traktor's collection.nml, or a playlist that Traktor has exported.",
    "Traktor keeps copies of its collection in the folder Backup/Collection.",
)
_WAY_TO_ENTRY = ["NML", "COLLECTION", "ENTRY"]
_ENTRY = 2  # depth of an ENTRY
_PARTS = frozenset({"LOCATION", "ALBUM", "INFO", "TEMPO", "MUSICAL_KEY", "STEMS"})


@dataclass(frozen=True)
class Scan:
    """A collection, and where in the file its parts lie.

    Attributes
    ----------
    version : str
        VERSION of the NML: "19" is Traktor Pro 2 and 3, "20" Traktor Pro 4.
    encoding : str
        As the file declares it; "utf-8" where it says nothing.
    starts : array of int
        The byte at which the ENTRY of each track begins, in the order of the tracks.
    sections : dict
        The byte at which each child of NML begins.
    collection_end : int
        The byte after the last thing inside COLLECTION; -1 where there is none.
    volumes : dict
        The VOLUMEID of each volume.
    startup_volume : str
        What the volume is called that the computer starts from.
    n_controls : int
        How many control characters, which XML forbids, had to be left out of names.
    """

    collection: Collection
    version: str
    encoding: str
    starts: array[int]
    sections: dict[str, int]
    collection_end: int
    volumes: dict[str, str]
    startup_volume: str
    n_controls: int


def read(path: Path, on_progress: Progress | None = None) -> Collection:
    """Read an NML.

    Raises
    ------
    UnreadableCollection
        The file is missing, empty, no XML, no NML, broken (with the line) or unsafe.
    """
    passes = _Passes()
    return passes.scan(path.name, stream(path, NML, passes.begin, on_progress)).collection


def scan(content: bytes, name: str) -> Scan:
    """Read an NML that lies in memory; `name` is what messages call it."""
    passes = _Passes()
    return passes.scan(name, stream_bytes(content, name, NML, passes.begin))


class _Passes:
    """Keeps the pass that came to its end."""

    def __init__(self) -> None:
        self._last: _Reading | None = None

    def begin(self, parsing: Parsing) -> _Reading:
        self._last = _Reading(parsing)
        return self._last

    def scan(self, name: str, n_controls: int) -> Scan:
        assert self._last is not None, "a file that was read has been listened to"
        if n_controls:
            self._last.problems.add(name, f"{counted(n_controls, 'control character')} left out of names")
        return self._last.finish(n_controls)


class _Reading:
    """One pass over the file: which element is open, and who listens to it."""

    def __init__(self, parsing: Parsing) -> None:
        self.problems = Problems()
        self._parsing = parsing
        self._version = ""
        self._open: list[str] = []
        self._entry: RawEntry | None = None
        self._start_of_entry = 0
        self._tracks: list[KnownTrack] = []
        self._starts = array("q")
        self._sections: dict[str, int] = {}
        self._collection_end = -1
        self._volumes: dict[str, str] = {}
        self._startup_volume = ""
        self._entries = EntryReader(self.problems)
        self._playlists = PlaylistReader(self.problems)

    def finish(self, n_controls: int) -> Scan:
        """Return all that was read."""
        playlists = self._playlists.finish({track.external_id for track in self._tracks})
        collection = Collection(PROGRAM, tuple(self._tracks), playlists, self.problems.all())
        return Scan(
            collection,
            self._version,
            self._parsing.encoding,
            self._starts,
            self._sections,
            self._collection_end,
            self._volumes,
            self._startup_volume or STARTUP_VOLUME,
            n_controls,
        )

    def start(self, name: str, attributes: Attributes) -> None:
        depth = len(self._open)
        self._open.append(name)
        if self._entry is not None:
            self._in_entry(name, depth, attributes)
        elif depth == _ENTRY and self._open == _WAY_TO_ENTRY:
            self._entry = RawEntry(attributes, self._parsing.line)
            self._start_of_entry = self._parsing.position
        elif depth == 0:
            self._version = attributes.get("VERSION", "")
        elif depth == 1:
            self._sections.setdefault(name, self._parsing.position)
        elif self._open[1] == "PLAYLISTS":
            self._playlists.start(name, attributes)

    def _in_entry(self, name: str, depth: int, attributes: Attributes) -> None:
        entry = self._entry
        assert entry is not None
        if depth == _ENTRY + 1 and name == "CUE_V2":
            entry.marks.append(RawMark(attributes))
        elif depth == _ENTRY + 1 and name in _PARTS:
            entry.parts.setdefault(name, attributes)
        elif depth == _ENTRY + 2 and name == "GRID" and self._open[-2] == "CUE_V2":
            entry.marks[-1].add_grid(attributes)

    def end(self, name: str) -> None:
        self._open.pop()
        depth = len(self._open)
        if self._entry is not None:
            if depth == _ENTRY:
                self._finish(self._entry)
                self._entry = None
        elif depth > 1 and self._open[1] == "PLAYLISTS":
            self._playlists.end()
        elif name == "COLLECTION" and depth == 1 and self._collection_end < 0:
            self._collection_end = self._parsing.position

    def _finish(self, entry: RawEntry) -> None:
        track = self._entries.read(entry)
        if track is None:
            return
        self._tracks.append(track)
        self._starts.append(self._start_of_entry)
        location = entry.location
        self._volumes.setdefault(location.volume, entry.part("LOCATION").get("VOLUMEID", ""))
        if not self._startup_volume and locations.is_on_startup_volume(location):
            self._startup_volume = location.volume
