"""Stream an NML into a `Collection`, at any size, and say which bytes each track came from.

Read with expat piece by piece, so that memory holds the result and nothing else. Entity declarations are refused.
"""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from xml.parsers import expat

from djanalyzer.errors import UnreadableCollection
from djanalyzer.interop.garbage import collector_resting
from djanalyzer.interop.problems import Problems
from djanalyzer.interop.protocol import Progress
from djanalyzer.interop.traktor import locations, stream
from djanalyzer.interop.traktor.entry_reading import PROGRAM, EntryReader, RawEntry
from djanalyzer.interop.traktor.locations import STARTUP_VOLUME
from djanalyzer.interop.traktor.mark_reading import GRID, Attributes, RawMark
from djanalyzer.interop.traktor.playlist_reading import PlaylistReader
from djanalyzer.music import Collection, KnownTrack

_DEEPEST = 200  # elements inside each other; real files have less than 40
_HEAD = 64  # bytes that show whether it is XML at all

_CHOOSE_NML = "Choose Traktor's collection.nml, or a playlist that Traktor has exported."
_BACKUPS = "Traktor keeps copies of its collection in the folder Backup/Collection."
_OTHER_ROOTS = {
    "DJ_PLAYLISTS": "a rekordbox XML",
    "VirtualDJ_Database": "a VirtualDJ database",
    "plist": "an iTunes or Music library",
    "NIXML": "a file of Traktor's settings",
    "html": "a web page",
}
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
    """

    collection: Collection
    version: str
    encoding: str
    starts: array[int]
    sections: dict[str, int]
    collection_end: int
    volumes: dict[str, str]
    startup_volume: str


def read(path: Path, on_progress: Progress | None = None) -> Collection:
    """Read an NML.

    Raises
    ------
    UnreadableCollection
        The file is missing, empty, no XML, no NML, broken (with the line) or unsafe.
    """
    try:
        size = path.stat().st_size
        if size == 0:
            raise UnreadableCollection(f"The file {path.name} is empty.", _BACKUPS)
        with path.open("rb") as file:
            head = file.read(_HEAD)
        report = _reporting(size, on_progress)
        return _scan(
            path.name, head, lambda: stream.chunks(path, report), lambda at: _byte(path, at)
        ).collection
    except FileNotFoundError:
        raise UnreadableCollection(
            f"There is no file {path}.", "Check the name and whether the drive is there."
        ) from None
    except IsADirectoryError:
        raise UnreadableCollection(f"{path} is a folder without a collection.nml.", _CHOOSE_NML) from None
    except OSError as error:
        reason = error.strerror or str(error)
        raise UnreadableCollection(
            f"The file {path} cannot be read: {reason}.", "Check its permissions."
        ) from error


def scan(content: bytes, name: str) -> Scan:
    """Read an NML that lies in memory; `name` is what messages call it."""
    return _scan(name, content[:_HEAD], lambda: iter((content,)), lambda at: content[at : at + 1])


def _scan(
    name: str, head: bytes, pieces: Callable[[], Iterator[bytes]], byte_at: Callable[[int], bytes]
) -> Scan:
    """Read as it is; where control characters break the XML, read again with filler for them."""
    with collector_resting():
        reading = _Reading(name)
        try:
            return reading.run(pieces())
        except expat.ExpatError as error:
            culprit = byte_at(reading.n_bytes_read)
            if not stream.is_about_controls(error, culprit):
                raise stream.broken(name, head, error, culprit) from error
        reading = _Reading(name, has_filler=True)
        reading.problems.add(name, "control characters were left out of names")
        try:
            return reading.run(stream.without_controls(pieces()))
        except expat.ExpatError as error:
            raise stream.broken(name, head, error, byte_at(reading.n_bytes_read)) from error


class _Reading:
    """One pass over the file: which element is open, and who listens to it."""

    def __init__(self, name: str, has_filler: bool = False) -> None:
        self.problems = Problems()
        self._name, self._has_filler = name, has_filler
        self._version, self._encoding = "", "utf-8"
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
        self._parser = expat.ParserCreate()
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end
        self._parser.XmlDeclHandler = self._check_encoding
        self._parser.EntityDeclHandler = self._refuse_entity
        self._parser.UnparsedEntityDeclHandler = self._refuse_entity
        self._parser.ExternalEntityRefHandler = self._refuse_entity

    @property
    def n_bytes_read(self) -> int:
        """Return how far the parser has come: on an error, to the culprit."""
        return max(self._parser.ErrorByteIndex, 0)

    def run(self, pieces: Iterator[bytes]) -> Scan:
        for piece in pieces:
            self._parser.Parse(piece, False)
        self._parser.Parse(b"", True)
        playlists = self._playlists.finish({track.external_id for track in self._tracks})
        collection = Collection(PROGRAM, tuple(self._tracks), playlists, self.problems.all())
        return Scan(
            collection,
            self._version,
            self._encoding,
            self._starts,
            self._sections,
            self._collection_end,
            self._volumes,
            self._startup_volume or STARTUP_VOLUME,
        )

    def _start(self, name: str, attributes: Attributes) -> None:
        depth, parent = len(self._open), self._open[-1] if self._open else ""
        self._open.append(name)
        if self._has_filler:
            attributes = {key: text.replace(stream.FILLER, "") for key, text in attributes.items()}
        if self._entry is not None:
            self._in_entry(name, parent, attributes)
        elif name == "ENTRY" and parent == "COLLECTION":
            self._entry = RawEntry(attributes, self._parser.CurrentLineNumber)
            self._start_of_entry = self._parser.CurrentByteIndex
        elif depth == 0:
            self._check_root(name, attributes)
        elif depth == 1 and name not in self._sections:
            self._sections[name] = self._parser.CurrentByteIndex
        elif depth > _DEEPEST:
            raise UnreadableCollection(
                f"The file {self._name} is nested too deeply to be a collection.", _CHOOSE_NML
            )
        else:
            self._in_playlists(name, attributes)

    def _in_entry(self, name: str, parent: str, attributes: Attributes) -> None:
        entry = self._entry
        assert entry is not None
        if parent == "ENTRY" and name == "CUE_V2":
            entry.marks.append(RawMark(attributes))
        elif parent == "ENTRY" and name in _PARTS:
            entry.parts.setdefault(name, attributes)
        elif parent == "CUE_V2" and name == "GRID" and entry.marks and entry.marks[-1].type == GRID:
            entry.marks[-1].grid_tempo = attributes.get("BPM")

    def _in_playlists(self, name: str, attributes: Attributes) -> None:
        if name == "NODE":
            self._playlists.begin(attributes)
        elif name == "PRIMARYKEY":
            self._playlists.add_track(attributes)
        elif name == "SEARCH_EXPRESSION":
            self._playlists.add_rules(attributes)

    def _end(self, name: str) -> None:
        self._open.pop()
        if name == "ENTRY" and self._entry is not None and self._open[-1] == "COLLECTION":
            self._finish(self._entry)
            self._entry = None
        elif name == "NODE" and self._entry is None:
            self._playlists.end()
        elif name == "COLLECTION" and len(self._open) == 1 and self._collection_end < 0:
            self._collection_end = self._parser.CurrentByteIndex

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

    def _check_root(self, name: str, attributes: Attributes) -> None:
        if name != "NML":
            what = _OTHER_ROOTS.get(name, f"some other XML (<{name[:40]}>)")
            raise UnreadableCollection(f"The file {self._name} is no NML: it is {what}.", _CHOOSE_NML)
        self._version = attributes.get("VERSION", "")

    def _check_encoding(self, version: str, encoding: str | None, standalone: int) -> None:
        self._encoding = encoding or "utf-8"
        try:
            # Beyond its own few, expat reads encodings of one byte a letter.
            is_readable = (
                _is_built_in(encoding) or len(bytes(range(256)).decode(encoding or "", "replace")) == 256
            )
        except LookupError:
            is_readable = False
        if not is_readable:
            message = f"The file {self._name} is in the encoding “{encoding}”, which cannot be read."
            raise UnreadableCollection(message, _BACKUPS)

    def _refuse_entity(self, *_: object) -> int:
        raise UnreadableCollection(
            f"The file {self._name} declares XML entities, which can exhaust the memory and which Traktor never writes; "
            f"it was not read (line {self._parser.CurrentLineNumber}).",
            _BACKUPS,
        )


def _is_built_in(encoding: str | None) -> bool:
    return encoding is None or encoding.upper() in ("UTF-8", "UTF-16", "ISO-8859-1", "US-ASCII")


def _reporting(size: int, on_progress: Progress | None) -> Callable[[int], None]:
    if on_progress is None:
        return lambda n_read: None
    return lambda n_read: on_progress(min(1.0, n_read / size))


def _byte(path: Path, position: int) -> bytes:
    with path.open("rb") as file:
        file.seek(position)
        return file.read(1)
