"""The songs of a database as they stand there: attributes of each element, nothing understood yet."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from sys import intern

from djanalyzer.interop.xml_streams import Attributes, Kind

PROGRAM = "VirtualDJ"
KIND = Kind(
    "VirtualDJ database",
    "VirtualDJ_Database",
    "Choose the file database.xml in VirtualDJ's folder.",
)
_ELEMENTS = ("Tags", "Infos", "Scan")
_SONG_DEPTH = 2
_ROW_DEPTH = 3


@dataclass(slots=True)
class Song:
    """One song, raw. `points` are its Poi elements in their order."""

    attributes: Attributes
    number: int
    tags: Attributes = field(default_factory=dict)
    infos: Attributes = field(default_factory=dict)
    scan: Attributes = field(default_factory=dict)
    points: list[Attributes] = field(default_factory=list)
    comment: str = ""

    @property
    def file_path(self) -> str:
        return self.attributes.get("FilePath", "")

    @property
    def subject(self) -> str:
        """What a user calls the song."""
        artist, title = self.tags.get("Author", "").strip(), self.tags.get("Title", "").strip()
        if artist and title:
            return f"{artist} – {title}"
        return title or self.file_path.replace("\\", "/").rsplit("/", 1)[-1] or f"song {self.number}"


class SongListener:
    """Listens to a database and hands on each song when it is complete."""

    def __init__(self, hand_on: Callable[[Song], None]) -> None:
        self.version = ""
        self._hand_on = hand_on
        self._depth = 0
        self.n_songs = 0
        self._song: Song | None = None
        self._comment: list[str] | None = None

    def start(self, name: str, attributes: Attributes) -> None:
        self._depth += 1
        if self._depth == _ROW_DEPTH and self._song is not None:
            self._start_row(self._song, name, attributes)
        elif self._depth == _SONG_DEPTH and name == "Song":
            self.n_songs += 1
            self._song = Song(attributes, self.n_songs)
        elif self._depth == 1:
            self.version = attributes.get("Version", "")

    def _start_row(self, song: Song, name: str, attributes: Attributes) -> None:
        if name == "Poi":
            if "Type" in attributes:
                attributes["Type"] = intern(attributes["Type"])
            song.points.append(attributes)
        elif name in _ELEMENTS:
            values: Attributes = getattr(song, name.lower())
            for key, text in attributes.items():
                values.setdefault(key, text)
        elif name == "Comment":
            self._comment = [attributes.get("Text", "")]

    def text(self, text: str) -> None:
        if self._comment is not None:
            self._comment.append(text)

    def end(self, name: str) -> None:
        if self._depth == _SONG_DEPTH and self._song is not None:
            self._hand_on(self._song)
            self._song = None
        elif self._depth == _ROW_DEPTH and self._comment is not None:
            if self._song is not None:
                self._song.comment = self._song.comment or "".join(self._comment)
            self._comment = None
        self._depth -= 1
