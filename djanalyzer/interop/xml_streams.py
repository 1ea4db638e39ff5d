"""Stream an XML file of any size to a listener: no entities, no depth, no control character can do harm.

Read with expat piece by piece, so that memory holds what the listener keeps and nothing else. Entity declarations are
refused. A file that only its control characters make unreadable is read a second time without them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol
from xml.parsers import expat

from djanalyzer.errors import UnreadableCollection
from djanalyzer.interop.garbage import collector_resting
from djanalyzer.interop.protocol import Progress

Attributes = dict[str, str]

_CHUNK = 1 << 20  # bytes read at once
_DEEPEST = 200  # elements inside each other

# What XML 1.0 cannot hold, raw and as a numeric reference; some programs write both when tags contain them.
_RAW_CONTROL = bytes(set(range(32)) - {9, 10, 13})
_RAW_CONTROLS = frozenset(bytes([code]) for code in _RAW_CONTROL)
_REFERENCE = re.compile(rb"&#(?:(\d{1,9})|[xX]([0-9A-Fa-f]{1,8}));")
_INVALID_TOKEN = expat.errors.codes[expat.errors.XML_ERROR_INVALID_TOKEN]
_BAD_REFERENCE = expat.errors.codes[expat.errors.XML_ERROR_BAD_CHAR_REF]


class Listener(Protocol):
    """Is told of an XML document, element by element."""

    def start(self, name: str, attributes: Attributes) -> None: ...
    def end(self, name: str) -> None: ...
    def text(self, text: str) -> None: ...


@dataclass(frozen=True, slots=True)
class Kind:
    """What a file should be: in words ("VirtualDJ database"), by its outermost element, and how the user gets one."""

    what: str
    root: str
    hint: str


def stream(
    path: Path, kind: Kind, listen: Callable[[], Listener], on_progress: Progress | None = None
) -> int:
    """Tell a listener of every element of a file.

    Parameters
    ----------
    listen : callable
        Returns a fresh listener. It is asked for a second one where the file has to be read again.

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
        if size == 0:
            raise UnreadableCollection(f"The file {path.name} is empty.", kind.hint)
        with collector_resting():
            return _read_twice(path, kind, listen, _reporting(size, on_progress))
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


def _read_twice(path: Path, kind: Kind, listen: Callable[[], Listener], report: Callable[[int], None]) -> int:
    parsing = Parsing(path.name, kind, listen())
    try:
        parsing.run(_chunks(path, report))
    except expat.ExpatError as error:
        if not _is_about_control_characters(_byte_at(path, parsing.position), error):
            raise broken(path.name, kind, error, _looks_like_xml(path)) from error
    else:
        return 0
    cleaner = _Cleaner()
    try:
        Parsing(path.name, kind, listen()).run(cleaner.clean(_chunks(path, report)))
    except expat.ExpatError as error:
        raise broken(path.name, kind, error, True) from error
    return cleaner.n_removed


class Parsing:
    """One pass over a document.

    `position` is the byte at which the event of the moment begins; after an error, where it lies.
    """

    def __init__(self, name: str, kind: Kind, listener: Listener) -> None:
        self._name, self._kind, self._listener = name, kind, listener
        self._depth = 0
        self._parser = expat.ParserCreate()
        self._parser.buffer_text = True
        self._parser.StartElementHandler = self._start_root
        self._parser.EndElementHandler = self._end
        self._parser.CharacterDataHandler = listener.text
        self._parser.XmlDeclHandler = self._check_encoding
        self._parser.EntityDeclHandler = self._refuse_entity
        self._parser.UnparsedEntityDeclHandler = self._refuse_entity
        self._parser.ExternalEntityRefHandler = self._refuse_entity

    @property
    def position(self) -> int:
        return self._parser.CurrentByteIndex

    def run(self, chunks: Iterator[bytes]) -> None:
        """Parse everything; raises `expat.ExpatError` where it is no XML."""
        for chunk in chunks:
            self._parser.Parse(chunk, False)
        self._parser.Parse(b"", True)

    def _start_root(self, name: str, attributes: Attributes) -> None:
        if name != self._kind.root:
            message = f"The file {self._name} is no {self._kind.what}: it is some other XML (<{name[:40]}>)."
            raise UnreadableCollection(message, self._kind.hint)
        self._parser.StartElementHandler = self._start
        self._start(name, attributes)

    def _start(self, name: str, attributes: Attributes) -> None:
        self._depth += 1
        if self._depth > _DEEPEST:
            message = f"The file {self._name} is nested too deeply to be a {self._kind.what}."
            raise UnreadableCollection(message, self._kind.hint)
        self._listener.start(name, attributes)

    def _end(self, name: str) -> None:
        self._depth -= 1
        self._listener.end(name)

    def _check_encoding(self, version: str, encoding: str | None, standalone: int) -> None:
        if encoding is None or encoding.upper() in ("UTF-8", "UTF-16", "ISO-8859-1", "US-ASCII"):
            return
        try:
            # Beyond its own few, expat reads encodings of one byte a letter.
            is_readable = len(bytes(range(256)).decode(encoding, "replace")) == 256
        except (LookupError, ValueError):
            is_readable = False
        if not is_readable:
            message = f"The file {self._name} is in the encoding “{encoding[:40]}”, which cannot be read."
            raise UnreadableCollection(message, self._kind.hint)

    def _refuse_entity(self, *_: object) -> int:
        raise UnreadableCollection(
            f"The file {self._name} declares XML entities, which can exhaust the memory and which no "
            f"{self._kind.what} needs; it was not read (line {self._parser.CurrentLineNumber}).",
            self._kind.hint,
        )


def broken(name: str, kind: Kind, error: expat.ExpatError, looks_like_xml: bool) -> UnreadableCollection:
    """Return in words what is wrong with a file that expat could not read."""
    if not looks_like_xml:
        return UnreadableCollection(f"The file {name} is no XML.", kind.hint)
    reason = expat.ErrorString(error.code)
    return UnreadableCollection(
        f"The file {name} is broken XML: {reason} in line {error.lineno}.",
        "It may be damaged or cut off; take a backup of it.",
    )


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


def _byte_at(path: Path, position: int) -> bytes:
    with path.open("rb") as file:
        file.seek(max(0, position))
        return file.read(1)


def _looks_like_xml(path: Path) -> bool:
    with path.open("rb") as file:
        return file.read(64).lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n\0").startswith(b"<")


def _is_about_control_characters(culprit: bytes, error: expat.ExpatError) -> bool:
    return error.code == _BAD_REFERENCE or (error.code == _INVALID_TOKEN and culprit in _RAW_CONTROLS)
