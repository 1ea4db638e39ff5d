"""Stream an XML file of any size to a listener: no entities, no depth, no control character can do harm.

Read with expat piece by piece, so that memory holds what the listener keeps and nothing else. Entity declarations are
refused. A file that only its control characters make unreadable is read a second time with filler in their place, so
that every position stays what it was; the filler is taken out of what the listener is told.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol, runtime_checkable
from xml.parsers import expat

from djanalyzer.errors import UnreadableCollection
from djanalyzer.interop.garbage import collector_resting
from djanalyzer.interop.protocol import Progress

Attributes = dict[str, str]

FILLER = "\x7f"
"""What stands for a control character while a file is read a second time; one byte long in every encoding."""

_CHUNK = 1 << 20  # bytes read at once
_HEAD = 64  # bytes that show whether it is XML at all
_DEEPEST = 200  # elements inside each other
_DAMAGED = "It may be damaged or cut off; take a backup of it."

# By their outermost element: what people take for one another.
_OTHER_ROOTS = {
    "DJ_PLAYLISTS": "a rekordbox XML",
    "MASTER_PLAYLIST": "rekordbox's own list of playlists, not its exported collection",
    "NML": "a Traktor collection",
    "NIXML": "a file of Traktor's settings",
    "VirtualDJ_Database": "a VirtualDJ database",
    "plist": "an iTunes or Music library",
    "html": "a web page",
}

# What XML 1.0 cannot hold, raw and as a numeric reference; some programs write both when tags contain them.
_RAW_CONTROL = bytes(set(range(32)) - {9, 10, 13})
_RAW_CONTROLS = frozenset(bytes([code]) for code in _RAW_CONTROL)
_TO_FILLER = bytes.maketrans(_RAW_CONTROL, FILLER.encode() * len(_RAW_CONTROL))
_REFERENCE = re.compile(rb"&#(?:0*(\d{1,9})|[xX]0*([0-9A-Fa-f]{1,8}));")
_LONGEST_REFERENCE = 32  # bytes


def _code(name: str) -> int:
    return expat.errors.codes[name]


_INVALID_TOKEN = _code(expat.errors.XML_ERROR_INVALID_TOKEN)
_BAD_REFERENCE = _code(expat.errors.XML_ERROR_BAD_CHAR_REF)
_CUT_OFF = (
    _code(expat.errors.XML_ERROR_NO_ELEMENTS),
    _code(expat.errors.XML_ERROR_UNCLOSED_TOKEN),
    _code(expat.errors.XML_ERROR_PARTIAL_CHAR),
)


class Listener(Protocol):
    """Is told of an XML document, element by element."""

    def start(self, name: str, attributes: Attributes) -> None: ...
    def end(self, name: str) -> None: ...


@runtime_checkable
class TextListener(Listener, Protocol):
    """Is told of the text between elements too."""

    def text(self, text: str) -> None: ...


Listen = Callable[["Parsing"], Listener]
"""Returns a fresh listener to one pass, which says where in the file it is. A file may take two passes."""


@dataclass(frozen=True, slots=True)
class Kind:
    """What a file should be.

    Attributes
    ----------
    what : str
        In words: "VirtualDJ database".
    root : str
        Its outermost element.
    hint : str
        How the user gets one.
    rescue : str
        What the user may do about a damaged one.
    """

    what: str
    root: str
    hint: str
    rescue: str = _DAMAGED


@dataclass(frozen=True, slots=True)
class _Source:
    """Where the bytes come from: in pieces, and one by one."""

    name: str
    head: bytes
    pieces: Callable[[], Iterator[bytes]]
    byte_at: Callable[[int], bytes]


def stream(path: Path, kind: Kind, listen: Listen, on_progress: Progress | None = None) -> int:
    """Tell a listener of every element of a file.

    Returns
    -------
    int
        How many control characters had to be left out.

    Raises
    ------
    UnreadableCollection
        The file is missing, empty, no XML, some other XML, broken (with the line) or unsafe.
    """
    try:
        size = path.stat().st_size
        with path.open("rb") as file:
            head = file.read(_HEAD)
        report = _reporting(size, on_progress)
        source = _Source(path.name, head, lambda: _chunks(path, report), lambda at: _byte(path, at))
        return _read(source, kind, listen)
    except FileNotFoundError:
        raise UnreadableCollection(
            f"There is no file {path}.", "Check the name and whether the drive is there."
        ) from None
    except IsADirectoryError:
        raise UnreadableCollection(f"{path} is a folder, not a {kind.what}.", kind.hint) from None
    except OSError as error:
        reason = error.strerror or str(error)
        raise UnreadableCollection(
            f"The file {path} cannot be read: {reason}.", "Check its permissions."
        ) from error


def stream_bytes(content: bytes, name: str, kind: Kind, listen: Listen) -> int:
    """Do the same with a file that lies in memory; `name` is what messages call it."""
    source = _Source(name, content[:_HEAD], lambda: iter((content,)), lambda at: content[at : at + 1])
    return _read(source, kind, listen)


def _read(source: _Source, kind: Kind, listen: Listen) -> int:
    """Read as it is; where control characters break the XML, read again with filler for them."""
    if not source.head:
        raise UnreadableCollection(f"The file {source.name} is empty.", kind.rescue)
    with collector_resting():
        parsing = Parsing(source.name, kind, listen)
        try:
            parsing.run(source.pieces())
        except expat.ExpatError as error:
            culprit = source.byte_at(parsing.position)
            if not _is_about_controls(error, culprit):
                raise _broken(source, kind, error, culprit) from error
        else:
            return 0
        filling = _Filling()
        parsing = Parsing(source.name, kind, listen, has_filler=True)
        try:
            parsing.run(filling.fill(source.pieces()))
        except expat.ExpatError as error:
            raise _broken(source, kind, error, source.byte_at(parsing.position)) from error
        return filling.n_filled


class Parsing:
    """One pass over a document."""

    def __init__(self, name: str, kind: Kind, listen: Listen, *, has_filler: bool = False) -> None:
        self.encoding = "utf-8"
        self._name, self._kind = name, kind
        self._depth = 0
        self._parser = expat.ParserCreate()
        self._parser.buffer_text = True
        listener = self._listener = listen(self)
        self._start_told = self._without_filler if has_filler else listener.start
        self._parser.StartElementHandler = self._start_root
        self._parser.EndElementHandler = self._end
        if isinstance(listener, TextListener):
            tell = listener.text
            self._parser.CharacterDataHandler = (
                (lambda text: tell(text.replace(FILLER, ""))) if has_filler else tell
            )
        self._parser.XmlDeclHandler = self._check_encoding
        self._parser.EntityDeclHandler = self._refuse_entity
        self._parser.UnparsedEntityDeclHandler = self._refuse_entity
        self._parser.ExternalEntityRefHandler = self._refuse_entity

    @property
    def position(self) -> int:
        """Return the byte at which the event of the moment begins; after an error, where it lies."""
        return max(self._parser.CurrentByteIndex, 0)

    @property
    def line(self) -> int:
        """Return the line of the event of the moment, counted from 1."""
        return self._parser.CurrentLineNumber

    def run(self, chunks: Iterator[bytes]) -> None:
        """Parse everything; raises `expat.ExpatError` where it is no XML."""
        for chunk in chunks:
            self._parser.Parse(chunk, False)
        self._parser.Parse(b"", True)

    def _without_filler(self, name: str, attributes: Attributes) -> None:
        self._listener.start(name, {key: text.replace(FILLER, "") for key, text in attributes.items()})

    def _start_root(self, name: str, attributes: Attributes) -> None:
        if name != self._kind.root:
            what = _OTHER_ROOTS.get(name, f"some other XML (<{name[:40]}>)")
            message = f"The file {self._name} is no {self._kind.what}: it is {what}."
            raise UnreadableCollection(message, self._kind.hint)
        self._parser.StartElementHandler = self._start
        self._start(name, attributes)

    def _start(self, name: str, attributes: Attributes) -> None:
        self._depth += 1
        if self._depth > _DEEPEST:
            message = f"The file {self._name} is nested too deeply to be a {self._kind.what}."
            raise UnreadableCollection(message, self._kind.hint)
        self._start_told(name, attributes)

    def _end(self, name: str) -> None:
        self._depth -= 1
        self._listener.end(name)

    def _check_encoding(self, version: str, encoding: str | None, standalone: int) -> None:
        self.encoding = encoding or "utf-8"
        if self.encoding.upper() in ("UTF-8", "UTF-16", "ISO-8859-1", "US-ASCII"):
            return
        try:
            # Beyond its own few, expat reads encodings of one byte a letter.
            is_readable = len(bytes(range(256)).decode(self.encoding, "replace")) == 256
        except (LookupError, ValueError):
            is_readable = False
        if not is_readable:
            message = (
                f"The file {self._name} is in the encoding “{self.encoding[:40]}”, which cannot be read."
            )
            raise UnreadableCollection(message, self._kind.rescue)

    def _refuse_entity(self, *_: object) -> int:
        raise UnreadableCollection(
            f"The file {self._name} declares XML entities, which can exhaust the memory and which no "
            f"{self._kind.what} needs; it was not read (line {self.line}).",
            self._kind.rescue,
        )


def _broken(source: _Source, kind: Kind, error: expat.ExpatError, culprit: bytes) -> UnreadableCollection:
    """Return in words what is wrong with a file that expat could not read."""
    name, where = source.name, f"line {error.lineno}"
    if not source.head.lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n\0").startswith(b"<"):
        return UnreadableCollection(f"The file {name} is no XML.", kind.hint)
    if error.code in _CUT_OFF:
        return UnreadableCollection(f"The file {name} ends too early, in {where}.", kind.rescue)
    if error.code == _INVALID_TOKEN and culprit >= b"\x80":
        message = f"The file {name} is not in the encoding it says it is: {where} is not UTF-8."
        return UnreadableCollection(message, kind.rescue)
    reason = expat.ErrorString(error.code)
    return UnreadableCollection(f"The file {name} is broken XML: {reason} in {where}.", kind.rescue)


class _Filling:
    """Puts filler in the place of what XML forbids."""

    def __init__(self) -> None:
        self.n_filled = 0

    def fill(self, chunks: Iterator[bytes]) -> Iterator[bytes]:
        """Yield the same number of bytes."""
        held = b""
        for chunk in chunks:
            self.n_filled += len(chunk) - len(chunk.translate(None, _RAW_CONTROL))
            plain = held + chunk.translate(_TO_FILLER)
            # A reference may be cut by the end of the piece.
            cut = plain.rfind(b"&", max(0, len(plain) - _LONGEST_REFERENCE))
            held = plain[cut:] if cut >= 0 and b";" not in plain[cut:] else b""
            yield _REFERENCE.sub(self._filler, plain[: len(plain) - len(held)])
        yield held

    def _filler(self, match: re.Match[bytes]) -> bytes:
        code = int(match[1]) if match[1] else int(match[2], 16)
        is_legal = (
            code in (9, 10, 13)
            or 32 <= code < 0xD800
            or 0xE000 <= code < 0xFFFE
            or 0x10000 <= code < 0x110000
        )
        self.n_filled += not is_legal
        return match[0] if is_legal else FILLER.encode() * len(match[0])


def without_controls(content: bytes) -> bytes:
    """Return as many bytes with `FILLER` for what XML forbids: what any parser can read."""
    return b"".join(_Filling().fill(iter((content,))))


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
    return lambda n_read: on_progress(min(1.0, n_read / max(size, 1)))


def _byte(path: Path, position: int) -> bytes:
    with path.open("rb") as file:
        file.seek(position)
        return file.read(1)


def _is_about_controls(error: expat.ExpatError, culprit: bytes) -> bool:
    """Return whether a file may become readable without its control characters."""
    return error.code == _BAD_REFERENCE or (error.code == _INVALID_TOKEN and culprit in _RAW_CONTROLS)
