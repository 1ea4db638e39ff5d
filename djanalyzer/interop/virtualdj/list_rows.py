"""The files of lists as rows: virtual folders (XML) and playlists (M3U), each row kept as it stands where it can be."""

from __future__ import annotations

import html
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from djanalyzer.interop.playlists import m3u
from djanalyzer.interop.virtualdj.patching import with_attributes
from djanalyzer.interop.virtualdj.text import cleaned, escaped
from djanalyzer.music import KnownTrack

_ROW = re.compile(rb"[ \t]*<song\b(?:[^\"'>]|\"[^\"]*\"|'[^']*')*/>[ \t]*\r?\n?")
_PATH = re.compile(rb"""\spath\s*=\s*(?:"([^"]*)"|'([^']*)')""")
_ORDER = "path size songlength bpm artist title remix idx"
_NEW_FOLDER = b'<?xml version="1.0" encoding="UTF-8"?>\r\n<VirtualFolder>\r\n</VirtualFolder>\r\n'
_CLOSING = b"</VirtualFolder>"
_MARK = "\ufeff"


@dataclass(frozen=True, slots=True)
class Line:
    """One track of a list: the path as VirtualDJ's database writes it, and what is known of the track."""

    path: str
    track: KnownTrack


def folder_content(old: bytes, lines: Sequence[Line]) -> bytes:
    """Return a virtual folder that holds these tracks; what is no row stays."""
    if _CLOSING not in old:
        old = _NEW_FOLDER
    known = {_path_of(m[0]): m[0] for m in reversed(list(_ROW.finditer(old)))}
    rows = [_folder_row(line, index, known) for index, line in enumerate(lines)]
    found = list(_ROW.finditer(old))
    start = found[0].start() if found else old.rindex(_CLOSING)
    stop = found[-1].end() if found else start
    return old[:start] + b"".join(rows) + old[stop:]


def playlist_content(old: bytes, lines: Sequence[Line]) -> bytes:
    """Return an M3U playlist of these tracks; the remarks of those that it held already stay."""
    head, blocks = _blocks(old.decode("utf-8-sig", "surrogateescape"))
    new_line = "\r\n" if b"\r\n" in old else "\n"
    text = "".join(f"{row}{new_line}" for row in head)
    for line in lines:
        rows = blocks.get(line.path) or [_remark(line.track), cleaned(line.path)]
        text += "".join(f"{row}{new_line}" for row in rows)
    return (_MARK + text).encode("utf-8", "surrogateescape")


def paths_in(content: bytes, *, is_folder: bool) -> list[str]:
    """Return the paths that a list holds, as they are written."""
    if is_folder:
        return [_path_of(m[0]) for m in _ROW.finditer(content)]
    return [entry.location for entry in m3u.parse(content).entries]


def _folder_row(line: Line, index: int, known: Mapping[str, bytes]) -> bytes:
    if row := known.get(line.path):
        body = row.strip()
        return b"\t" + with_attributes(body, {"idx": str(index)}, _ORDER.split()) + b"\r\n"
    tags = line.track.tags
    values = {
        "path": line.path,
        "size": dict(line.track.extra).get("Size", ""),
        "songlength": f"{line.track.duration:.1f}" if line.track.duration else "",
        "bpm": f"{tags.tempo:.3f}" if tags.tempo else "",
        "artist": tags.artist,
        "title": tags.title,
        "remix": tags.remixer,
        "idx": str(index),
    }
    said = "".join(f' {name}="{escaped(cleaned(value))}"' for name, value in values.items() if value)
    return f"\t<song{said} />\r\n".encode("utf-8", "surrogateescape")


def _path_of(row: bytes) -> str:
    match = _PATH.search(row)
    raw = (match[1] if match[1] is not None else match[2]) if match else b""
    return html.unescape(raw.decode("utf-8", "surrogateescape"))


def _blocks(text: str) -> tuple[list[str], dict[str, list[str]]]:
    """Return the head of a playlist, and the rows of each of its tracks by path."""
    head: list[str] = []
    blocks: dict[str, list[str]] = {}
    rows: list[str] = []
    for row in text.replace("\r\n", "\n").split("\n"):
        if row.upper().startswith(("#EXTM3U", "#PLAYLIST:")):
            head.append(row)
        elif row.startswith("#"):
            rows.append(row)
        elif row.strip():
            blocks.setdefault(row.strip(), [*rows, row])
            rows = []
    return head, blocks


def _remark(track: KnownTrack) -> str:
    fields = {
        "filesize": dict(track.extra).get("Size", ""),
        "artist": track.tags.artist,
        "title": track.tags.title,
        "songlength": f"{track.duration:.3f}" if track.duration else "",
    }
    return "#EXTVDJ:" + "".join(f"<{n}>{escaped(cleaned(v))}</{n}>" for n, v in fields.items() if v)
