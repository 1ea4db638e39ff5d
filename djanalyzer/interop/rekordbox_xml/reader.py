"""Stream a rekordbox XML into a `Collection`, at any size, from any hand that wrote it.

Read with expat piece by piece, so that memory holds the result and nothing else. Entity declarations are refused.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from xml.parsers import expat

from djanalyzer.errors import UnreadableCollection
from djanalyzer.interop.garbage import collector_resting
from djanalyzer.interop.problems import Problems, counted
from djanalyzer.interop.protocol import Progress
from djanalyzer.interop.rekordbox_xml.playlist_reading import PlaylistReader
from djanalyzer.interop.rekordbox_xml.track_reading import PROGRAM, Attributes, TrackReader
from djanalyzer.music import Collection

_CHUNK = 1 << 20  # bytes read at once
_DEEPEST = 200  # elements inside each other; real files have less than 20

_EXPORT_AGAIN = "Export the collection again from rekordbox (File, Export Collection in xml format)."
_CHOOSE_XML = "Choose the file that rekordbox writes with File, Export Collection in xml format."
_OTHER_ROOTS = {
    "NML": "a Traktor collection",
    "VirtualDJ_Database": "a VirtualDJ database",
    "plist": "an iTunes or Music library",
    "MASTER_PLAYLIST": "rekordbox's own list of playlists, not its exported collection",
    "html": "a web page",
}

# What XML 1.0 cannot hold, raw and as a numeric reference; rekordbox writes both when tags contain them.
_RAW_CONTROL = bytes(set(range(32)) - {9, 10, 13})
_RAW_CONTROLS = frozenset(bytes([code]) for code in _RAW_CONTROL)
_REFERENCE = re.compile(rb"&#(?:(\d{1,9})|[xX]([0-9A-Fa-f]{1,8}));")


def read(path: Path, on_progress: Progress | None = None) -> Collection:
    """Read a rekordbox XML.

    Raises
    ------
    UnreadableCollection
        The file is missing, empty, no XML, no rekordbox XML, broken (with the line) or unsafe.
    """
    try:
        size = path.stat().st_size
        if size == 0:
            raise UnreadableCollection(f"The file {path.name} is empty.", _EXPORT_AGAIN)
        with collector_resting():
            return _read_twice(path, _reporting(size, on_progress))
    except FileNotFoundError:
        raise UnreadableCollection(
            f"There is no file {path}.", "Check the name and whether the drive is there."
        ) from None
    except IsADirectoryError:
        raise UnreadableCollection(f"{path} is a folder, not a rekordbox XML.", _CHOOSE_XML) from None
    except OSError as error:
        reason = error.strerror or str(error)
        raise UnreadableCollection(
            f"The file {path} cannot be read: {reason}.", "Check its permissions."
        ) from error


def _read_twice(path: Path, report: Callable[[int], None]) -> Collection:
    """Read as it is; where control characters break the XML, read again without them."""
    reading = _Reading(path)
    try:
        return reading.run(_chunks(path, report))
    except expat.ExpatError as error:
        culprit = _bytes_at(path, reading.n_bytes_read)
        if not _is_about_control_characters(culprit, error):
            raise _broken(path, culprit, error) from error
    cleaner = _Cleaner()
    reading = _Reading(path)
    try:
        collection = reading.run(cleaner.clean(_chunks(path, report)))
    except expat.ExpatError as error:
        raise _broken(path, b"", error) from error
    reading.problems.add(path.name, f"{counted(cleaner.n_removed, 'control character')} left out of names")
    return Collection(PROGRAM, collection.tracks, collection.playlists, reading.problems.all())


class _Reading:
    """One pass over the file: which element is open, and who listens to it."""

    def __init__(self, path: Path) -> None:
        self.problems = Problems()
        self._path = path
        self._open: list[str] = []
        self._tracks = TrackReader(self.problems)
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
        return self._parser.ErrorByteIndex

    def run(self, chunks: Iterator[bytes]) -> Collection:
        for chunk in chunks:
            self._parser.Parse(chunk, False)
        self._parser.Parse(b"", True)
        tracks = self._tracks.tracks
        playlists = self._playlists.finish(tracks)
        return Collection(PROGRAM, tuple(tracks), playlists, self.problems.all())

    def _start(self, name: str, attributes: Attributes) -> None:
        depth = len(self._open)
        parent = self._open[-1] if self._open else ""
        self._open.append(name)
        if name == "TEMPO" and parent == "TRACK":
            self._tracks.add_tempo(attributes)
        elif name == "POSITION_MARK" and parent == "TRACK":
            self._tracks.add_mark(attributes)
        elif name == "TRACK" and parent == "COLLECTION":
            self._tracks.begin(attributes, self._parser.CurrentLineNumber)
        elif name == "TRACK" and parent == "NODE":
            self._playlists.add_track(attributes)
        elif name == "NODE" and parent in ("NODE", "PLAYLISTS"):
            self._playlists.begin(attributes)
        elif depth == 0:
            self._check_root(name)
        elif depth > _DEEPEST:
            raise UnreadableCollection(
                f"The file {self._path.name} is nested too deeply to be a collection.", _CHOOSE_XML
            )

    def _end(self, name: str) -> None:
        self._open.pop()
        parent = self._open[-1] if self._open else ""
        if name == "TRACK" and parent == "COLLECTION":
            self._tracks.end()
        elif name == "NODE" and parent in ("NODE", "PLAYLISTS"):
            self._playlists.end()

    def _check_root(self, name: str) -> None:
        if name != "DJ_PLAYLISTS":
            what = _OTHER_ROOTS.get(name, f"some other XML (<{name[:40]}>)")
            raise UnreadableCollection(
                f"The file {self._path.name} is no rekordbox XML: it is {what}.", _CHOOSE_XML
            )

    def _check_encoding(self, version: str, encoding: str | None, standalone: int) -> None:
        try:
            # Beyond its own few, expat reads encodings of one byte a letter.
            is_readable = (
                _is_built_in(encoding) or len(bytes(range(256)).decode(encoding or "", "replace")) == 256
            )
        except LookupError:
            is_readable = False
        if not is_readable:
            message = f"The file {self._path.name} is in the encoding “{encoding}”, which cannot be read."
            raise UnreadableCollection(message, _EXPORT_AGAIN)

    def _refuse_entity(self, *_: object) -> int:
        raise UnreadableCollection(
            f"The file {self._path.name} declares XML entities, which can exhaust the memory and which rekordbox never "
            f"writes; it was not read (line {self._parser.CurrentLineNumber}).",
            _EXPORT_AGAIN,
        )


def _is_built_in(encoding: str | None) -> bool:
    return encoding is None or encoding.upper() in ("UTF-8", "UTF-16", "ISO-8859-1", "US-ASCII")


class _Cleaner:
    """Takes out what XML forbids; line numbers stay as they are."""

    def __init__(self) -> None:
        self.n_removed = 0

    def clean(self, chunks: Iterator[bytes]) -> Iterator[bytes]:
        held = b""
        for chunk in chunks:
            plain = (held + chunk).translate(None, _RAW_CONTROL)
            self.n_removed += len(held) + len(chunk) - len(plain)
            # A reference may be cut by the end of the piece.
            cut = plain.rfind(b"&", max(0, len(plain) - 12))
            held = plain[cut:] if cut >= 0 and b";" not in plain[cut:] else b""
            yield _REFERENCE.sub(self._replacement, plain[: len(plain) - len(held)])
        yield held

    def _replacement(self, match: re.Match[bytes]) -> bytes:
        code = int(match[1]) if match[1] else int(match[2], 16)
        is_legal = (
            code in (9, 10, 13)
            or 32 <= code < 0xD800
            or 0xE000 <= code < 0xFFFE
            or 0x10000 <= code < 0x110000
        )
        self.n_removed += not is_legal
        return match[0] if is_legal else b""


def _chunks(path: Path, report: Callable[[int], None]) -> Iterator[bytes]:
    n_read = 0
    with path.open("rb") as file:
        while chunk := file.read(_CHUNK):
            yield chunk
            n_read += len(chunk)
            report(n_read)


def _reporting(size: int, on_progress: Progress | None) -> Callable[[int], None]:
    if on_progress is None:
        return lambda n_read: None
    return lambda n_read: on_progress(min(1.0, n_read / size))


def _code(name: str) -> int:
    return expat.errors.codes[name]


_INVALID_TOKEN = _code(expat.errors.XML_ERROR_INVALID_TOKEN)
_BAD_REFERENCE = _code(expat.errors.XML_ERROR_BAD_CHAR_REF)
_CUT_OFF = (
    _code(expat.errors.XML_ERROR_NO_ELEMENTS),
    _code(expat.errors.XML_ERROR_UNCLOSED_TOKEN),
    _code(expat.errors.XML_ERROR_PARTIAL_CHAR),
)


def _bytes_at(path: Path, position: int) -> bytes:
    with path.open("rb") as file:
        file.seek(max(0, position))
        return file.read(1)


def _is_about_control_characters(culprit: bytes, error: expat.ExpatError) -> bool:
    return error.code == _BAD_REFERENCE or (error.code == _INVALID_TOKEN and culprit in _RAW_CONTROLS)


def _broken(path: Path, culprit: bytes, error: expat.ExpatError) -> UnreadableCollection:
    where = f"line {error.lineno}"
    with path.open("rb") as file:
        looks_like_xml = file.read(64).lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n\0").startswith(b"<")
    if not looks_like_xml:
        return UnreadableCollection(f"The file {path.name} is no XML.", _CHOOSE_XML)
    if error.code in _CUT_OFF:
        return UnreadableCollection(f"The file {path.name} ends too early, in {where}.", _EXPORT_AGAIN)
    if error.code == _INVALID_TOKEN and culprit >= b"\x80":
        message = f"The file {path.name} is not in the encoding it says it is: {where} is not UTF-8."
        return UnreadableCollection(
            message, "Save it as UTF-8, or export the collection again from rekordbox."
        )
    reason = expat.ErrorString(error.code)
    return UnreadableCollection(f"The file {path.name} is broken XML: {reason} in {where}.", _EXPORT_AGAIN)
