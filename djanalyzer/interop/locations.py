"""Where a track lies, in rekordbox's notation: `file://localhost/C:/Music/A%20track.mp3`.

Read liberally (any host form, any case of hexadecimal digits, raw UTF-8, native Windows paths), written as rekordbox
writes: letters, digits and `: / - _ ( ) . + , !` stand for themselves, every other byte of the UTF-8 is `%` and two
lower-case hexadecimal digits.

Windows paths become `C:/…` and `//server/…` on every system, so that a collection means the same everywhere.
"""

from __future__ import annotations

import re
from pathlib import Path, PurePath
from urllib.parse import unquote_to_bytes

_HOST = "file://localhost"
_LITERAL = frozenset(b"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789:/-_().+,!")
_WRITTEN = tuple(chr(b) if b in _LITERAL else f"%{b:02x}" for b in range(256))

_DRIVE = re.compile(r"/*([A-Za-z]:(?:[/\\].*)?)", re.DOTALL)
_FILE_URL = re.compile(r"file:(?://([^/\\]*))?(.*)", re.DOTALL | re.IGNORECASE)
_OTHER_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]+:(?! )")
_THIS_MACHINE = frozenset({"", "localhost", "127.0.0.1", "."})

# Roots of macOS and Linux: some tools write two slashes before them, which is no server's name.
_DOUBLED_ROOT = re.compile(r"//(?=(?:Users|Volumes|home|mnt|media|run|private|var|tmp|opt|srv)/)")


def encode(path: PurePath) -> str:
    """Return the Location of a path, character for character as rekordbox writes it."""
    text = _normal(str(path))
    is_absolute = text.startswith("/")
    prefix = _HOST if is_absolute else ""
    if _DRIVE.fullmatch(text) and not is_absolute:
        prefix, is_absolute = _HOST + "/", True
    escaped = "".join(map(_WRITTEN.__getitem__, text.encode("utf-8", "surrogateescape")))
    # A colon in a relative path would read as a scheme or a drive.
    return prefix + (escaped if is_absolute else escaped.replace(":", "%3a"))


def decode(location: str) -> Path | None:
    """Return the path that a Location names, or None where it names no file (a streamed track, nothing at all)."""
    if url := _FILE_URL.fullmatch(location):
        text = _from_url(_unquoted(url[1] or ""), _unquoted(url[2]))
    elif _OTHER_SCHEME.match(location):
        return None
    else:
        text = _unquoted(location)
    text = _normal(text)
    return Path(text) if text.strip("/") and "\0" not in text else None


def _from_url(host: str, rest: str) -> str:
    if host.lower() in _THIS_MACHINE:
        return rest
    if re.fullmatch(r"[A-Za-z]:", host):
        return host + rest
    return f"//{host}{rest}" if rest.strip("/") else ""


def _unquoted(text: str) -> str:
    return unquote_to_bytes(text.encode("utf-8", "surrogateescape")).decode("utf-8", "surrogateescape")


def _normal(text: str) -> str:
    if drive := _DRIVE.fullmatch(text):
        return drive[1].replace("\\", "/")
    if text.startswith("\\\\"):
        text = text.replace("\\", "/")
    text = re.sub(r"^//+", "//", text)
    return _DOUBLED_ROOT.sub("/", text, count=1) if _DOUBLED_ROOT.match(text) else text
