"""Where songs and their rows lie in the bytes of a database."""

from __future__ import annotations

import re
from collections.abc import Set
from dataclasses import dataclass
from xml.parsers import expat

from djanalyzer.errors import ExportRefused
from djanalyzer.interop.virtualdj.songs import KIND
from djanalyzer.interop.xml_streams import Attributes, Parsing

_NAME = "database.xml"
_TAG = re.compile(rb"""<[^"'>]*(?:"[^"]*"[^"'>]*|'[^']*'[^"'>]*)*>""")
_HINT = "Start VirtualDJ once, quit it, and try again."


@dataclass(frozen=True, slots=True)
class Row:
    """One element inside a song: bytes `start` to `stop`, its opening tag up to `tag_stop`."""

    name: str
    attributes: Attributes
    start: int
    tag_stop: int
    stop: int


@dataclass(frozen=True, slots=True)
class Place:
    """A song: bytes `start` to `stop`, its opening tag up to `tag_stop`; without rows it may be one tag alone."""

    start: int
    tag_stop: int
    stop: int
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Layout:
    """A database: the places of songs by FilePath, and where the closing tag of all begins."""

    places: dict[str, Place]
    end: int


def lay_out(content: bytes, wanted: Set[str]) -> Layout:
    """Find the songs with these FilePaths, the first of each.

    Raises
    ------
    ExportRefused
        The bytes are no database that can be patched.
    """
    surveyor = _Surveyor(content, wanted)
    parsing = Parsing(_NAME, KIND, surveyor.on)
    try:
        parsing.run(iter((content,)))
    except expat.ExpatError as error:
        raise ExportRefused(
            f"The database of VirtualDJ is damaged (line {error.lineno}) and is left alone.", _HINT
        ) from error
    if not content.startswith(b"</", surveyor.closing):
        raise ExportRefused("The database of VirtualDJ is empty and is left alone.", _HINT)
    return Layout(surveyor.places, surveyor.closing)


class _Surveyor:
    """Listens to a database and notes positions."""

    def __init__(self, content: bytes, wanted: Set[str]) -> None:
        self.places: dict[str, Place] = {}
        self.closing = len(content)
        self._content = content
        self._wanted = wanted
        self._parsing: Parsing | None = None
        self._depth = 0
        self._file_path = ""
        self._is_wanted = False
        self._song_start = 0
        self._row_start = 0
        self._row_attributes: Attributes = {}
        self._rows: list[Row] = []

    def on(self, parsing: Parsing) -> _Surveyor:
        """Listen to this pass."""
        self._parsing = parsing
        return self

    @property
    def _here(self) -> int:
        assert self._parsing is not None
        return self._parsing.position

    def start(self, name: str, attributes: Attributes) -> None:
        self._depth += 1
        if self._depth == 2 and name == "Song":
            self._file_path = attributes.get("FilePath", "")
            self._is_wanted = self._file_path in self._wanted and self._file_path not in self.places
            if self._is_wanted:
                self._song_start = self._here
                self._rows = []
        elif self._depth == 3 and self._is_wanted:
            self._row_start, self._row_attributes = self._here, attributes

    def end(self, name: str) -> None:
        if self._depth == 1:
            self.closing = self._here
        elif self._depth == 2 and self._is_wanted:
            self._end_song()
        elif self._depth == 3 and self._is_wanted:
            self._end_row(name)
        self._depth -= 1

    def _end_row(self, name: str) -> None:
        tag_stop = self._tag_stop(self._row_start)
        stop = self._stop(tag_stop)
        self._rows.append(Row(name, self._row_attributes, self._row_start, tag_stop, stop))

    def _end_song(self) -> None:
        tag_stop = self._tag_stop(self._song_start)
        place = Place(self._song_start, tag_stop, self._stop(tag_stop), tuple(self._rows))
        self.places[self._file_path] = place
        self._is_wanted = False

    def _tag_stop(self, start: int) -> int:
        tag = _TAG.match(self._content, start)
        assert tag is not None, "the parser has found a tag here"
        return tag.end()

    def _stop(self, tag_stop: int) -> int:
        """Return where the element ends that ends now."""
        if self._content[tag_stop - 2 : tag_stop] == b"/>":
            return tag_stop
        return self._content.index(b">", self._here) + 1
