"""M3U and M3U8: a file name a line, with remarks before it, in whatever encoding and notation of paths.

Read: `#EXTM3U`, `#EXTINF:seconds,Artist - Title`, `#PLAYLIST:name`, `#EXTALB:`, `#EXTART:`, `#EXTGENRE:`, `#EXTBYT:` and
`#EXTVDJ:` (VirtualDJ's tags in angle brackets).
"""

from __future__ import annotations

import codecs
import html
import posixpath
import re
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from djanalyzer.interop import locations
from djanalyzer.interop.number_texts import natural, positive, time

_ENCODINGS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_LINE_END = re.compile(r"\r\n|\r|\n")  # no other: file names may hold them
# Words in quotation marks between the seconds and the comma are attributes, and may hold commas.
_INFO = re.compile(
    r"#EXTINF:\s*(-?[0-9.]{1,20})?(?:\s+[\w-]{1,40}=\"[^\"]{0,500}\"){0,40}[^,]{0,2000},?(.*)",
    re.IGNORECASE | re.DOTALL,
)
# Remarks of one word; one before all tracks is about all of them.
_REMARK = re.compile(r"#EXT(ALB|ART|GENRE|BYT):(.*)", re.IGNORECASE | re.DOTALL)
_FIELDS = {"ALB": "album", "ART": "artist", "GENRE": "genre"}
_SIZE = "BYT"
_VIRTUALDJ_FIELD = re.compile(r"<([a-z]{1,20})>([^<]*)</\1>", re.IGNORECASE)
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]+:(?=//)")
_ABSOLUTE = re.compile(r"/|\\|[A-Za-z]:[/\\]")


@dataclass(frozen=True, slots=True)
class Entry:
    """One line that names a track: what it says, and what the remarks before it say. `duration` in seconds."""

    location: str
    title: str = ""
    artist: str = ""
    duration: float | None = None
    size: int | None = None
    album: str = ""
    genre: str = ""


@dataclass(frozen=True, slots=True)
class M3uList:
    """All of one file. `name` is empty where the file does not say."""

    name: str
    entries: tuple[Entry, ...]


def parse(content: bytes) -> M3uList:
    """Read a playlist; there is no text that is none."""
    name, entries, said = "", list[Entry](), Entry("")
    remarks: list[tuple[bool, str, str]] = []
    has_begun = False
    for line in _LINE_END.split(_text(content)):
        line = line.strip(" \t\0")
        if line.upper().startswith("#EXTINF:"):
            said = _with_info(said, line)
        elif line.upper().startswith("#EXTVDJ:"):
            said = _with_fields(said, line)
        elif line.upper().startswith("#PLAYLIST:"):
            name = line[len("#PLAYLIST:") :].strip()
        elif remark := _REMARK.fullmatch(line):
            kind, text = remark[1].upper(), remark[2].strip()
            remarks.append((has_begun, kind, text))
            said = _with_remark(said, kind, text)
        elif line and not line.startswith("#"):
            entries.append(replace(said, location=line))
            said = Entry("")
        has_begun = has_begun or bool(entries) or bool(_INFO.match(line))
    return M3uList(name, tuple(_about_all(entries, remarks)))


def _with_remark(said: Entry, kind: str, text: str) -> Entry:
    if kind == _SIZE:
        return replace(said, size=natural(text) or said.size)
    if kind == "ART" and said.artist:
        return said  # of the album; what is said of the track itself counts
    fields: dict[str, Any] = {_FIELDS[kind]: text}
    return replace(said, **fields)


def _about_all(entries: list[Entry], remarks: list[tuple[bool, str, str]]) -> list[Entry]:
    """Let a remark that stands once, before all tracks, be about all of them."""
    for kind, field in _FIELDS.items():
        places = [(is_late, text) for is_late, found, text in remarks if found == kind]
        if len(places) == 1 and not places[0][0]:
            fields: dict[str, Any] = {field: places[0][1]}
            entries = [entry if getattr(entry, field) else replace(entry, **fields) for entry in entries]
    return entries


def locate(location: str, folder: Path) -> Path | None:
    """Return the file that a line names, seen from the playlist's folder; None where it is none (a radio station)."""
    if location.lower().startswith("file:"):
        return locations.decode(location)
    if _SCHEME.match(location) or "\0" in location:
        return None
    text = location
    if "\\" in text and "/" not in text:
        text = text.replace("\\", "/")
    if not _ABSOLUTE.match(text):
        text = posixpath.join(str(folder).replace("\\", "/"), text)
    text = posixpath.normpath(text.replace("\\", "/") if re.match(r"[A-Za-z]:", text) else text)
    return Path(text) if text.strip("/.") else None


def _text(content: bytes) -> str:
    for mark, encoding in _ENCODINGS:
        if content.startswith(mark):
            return content.decode(encoding, "replace")
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        # Bytes that Windows-1252 leaves open stay what they are in Latin-1, so that nothing is lost.
        return "".join(_WINDOWS[byte] for byte in content)


def _windows_letter(byte: int) -> str:
    try:
        return bytes([byte]).decode("cp1252")
    except UnicodeDecodeError:
        return chr(byte)


_WINDOWS = tuple(map(_windows_letter, range(256)))


def _with_info(said: Entry, line: str) -> Entry:
    match = _INFO.fullmatch(line)
    if match is None:
        return said
    seconds = time(match[1])
    artist, dash, title = match[2].strip().partition(" - ")
    return replace(
        said,
        duration=seconds if seconds is not None and seconds > 0 else said.duration,
        title=title.strip() if dash else artist,
        artist=artist.strip() if dash else said.artist,
    )


def _with_fields(said: Entry, line: str) -> Entry:
    fields = {m[1].lower(): html.unescape(m[2]) for m in _VIRTUALDJ_FIELD.finditer(line)}
    return replace(
        said,
        title=fields.get("title", said.title),
        artist=fields.get("artist", said.artist),
        duration=positive(fields.get("songlength")) or said.duration,
        size=natural(fields.get("filesize")),
    )
