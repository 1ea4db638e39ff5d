"""The bytes of an NML on their way to the parser: in pieces, and without what XML forbids.

Traktor writes what a tag contains, even control characters, which no XML may hold. They are replaced by as many bytes
of filler, so that every position stays what it was; readers take the filler out of the texts.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from xml.parsers import expat

from djanalyzer.errors import UnreadableCollection

FILLER = "\x7f"

_CHUNK = 1 << 20  # bytes read at once
_CONTROL = bytes(set(range(32)) - {9, 10, 13})
_CONTROLS = frozenset(bytes([code]) for code in _CONTROL)
_TO_FILLER = bytes.maketrans(_CONTROL, FILLER.encode() * len(_CONTROL))
_REFERENCE = re.compile(rb"&#(?:0*(\d{1,7})|[xX]0*([0-9A-Fa-f]{1,6}));")
_LONGEST_REFERENCE = 32  # bytes

_CHOOSE_NML = "Choose Traktor's collection.nml, or a playlist that Traktor has exported."
_BACKUPS = "Traktor keeps copies of its collection in the folder Backup/Collection."


def chunks(path: Path, report: Callable[[int], None]) -> Iterator[bytes]:
    """Yield the file in pieces and report how many bytes have been read."""
    n_read = 0
    with path.open("rb") as file:
        while chunk := file.read(_CHUNK):
            yield chunk
            n_read += len(chunk)
            report(n_read)


def without_controls(pieces: Iterator[bytes]) -> Iterator[bytes]:
    """Yield the same number of bytes with filler for control characters, raw or as references."""
    held = b""
    for piece in pieces:
        plain = held + piece.translate(_TO_FILLER)
        # A reference may be cut by the end of the piece.
        cut = plain.rfind(b"&", max(0, len(plain) - _LONGEST_REFERENCE))
        held = plain[cut:] if cut >= 0 and b";" not in plain[cut:] else b""
        yield _REFERENCE.sub(_filler, plain[: len(plain) - len(held)])
    yield held


def _filler(match: re.Match[bytes]) -> bytes:
    code = int(match[1]) if match[1] else int(match[2], 16)
    is_legal = (
        code in (9, 10, 13) or 32 <= code < 0xD800 or 0xE000 <= code < 0xFFFE or 0x10000 <= code < 0x110000
    )
    return match[0] if is_legal else FILLER.encode() * len(match[0])


def _code(name: str) -> int:
    return expat.errors.codes[name]


_INVALID_TOKEN = _code(expat.errors.XML_ERROR_INVALID_TOKEN)
_BAD_REFERENCE = _code(expat.errors.XML_ERROR_BAD_CHAR_REF)
_CUT_OFF = (
    _code(expat.errors.XML_ERROR_NO_ELEMENTS),
    _code(expat.errors.XML_ERROR_UNCLOSED_TOKEN),
    _code(expat.errors.XML_ERROR_PARTIAL_CHAR),
)


def is_about_controls(error: expat.ExpatError, culprit: bytes) -> bool:
    """Say whether a file may become readable without its control characters."""
    return error.code == _BAD_REFERENCE or (error.code == _INVALID_TOKEN and culprit in _CONTROLS)


def broken(name: str, head: bytes, error: expat.ExpatError, culprit: bytes) -> UnreadableCollection:
    """Return what to tell the user of a file that is no good XML."""
    where = f"line {error.lineno}"
    if not head.lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n\0").startswith(b"<"):
        return UnreadableCollection(f"The file {name} is no XML.", _CHOOSE_NML)
    if error.code in _CUT_OFF:
        return UnreadableCollection(f"The file {name} ends too early, in {where}.", _BACKUPS)
    if error.code == _INVALID_TOKEN and culprit >= b"\x80":
        message = f"The file {name} is not in the encoding it says it is: {where} is not UTF-8."
        return UnreadableCollection(message, _BACKUPS)
    reason = expat.ErrorString(error.code)
    return UnreadableCollection(f"The file {name} is broken XML: {reason} in {where}.", _BACKUPS)
