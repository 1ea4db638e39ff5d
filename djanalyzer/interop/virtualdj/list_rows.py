"""The files of lists as rows: virtual folders (XML) and playlists (M3U), each row kept as it stands where it can be."""

from __future__ import annotations

import html
import re
from collections import defaultdict, deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from djanalyzer.errors import Trouble
from djanalyzer.interop.number_texts import number
from djanalyzer.interop.playlists import m3u
from djanalyzer.interop.virtualdj.patching import with_attributes
from djanalyzer.interop.virtualdj.text import cleaned, escaped, path_key, read_path
from djanalyzer.interop.xml_streams import Attributes, Kind, Parsing, stream_bytes
from djanalyzer.music import KnownTrack

FOLDER = Kind("VirtualDJ folder", "VirtualFolder", "Open VirtualDJ and look whether the list is still there.")

_SONG = re.compile(rb"[ \t]*<song\b(?:[^\"'>]|\"[^\"]*\"|'[^']*')*/>[ \t]*\r?\n?")
_PATH = re.compile(rb"""\spath\s*=\s*(?:"([^"]*)"|'([^']*)')""")
_INDEX = re.compile(rb"""\sidx\s*=\s*(?:"([^"]*)"|'([^']*)')""")
_LINE = re.compile(rb"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+")
_HEADERS = (b"#EXTM3U", b"#PLAYLIST:")
_ORDER = "path size songlength bpm artist title remix idx"
_NEW_FOLDER = b'<?xml version="1.0" encoding="UTF-8"?>\r\n<VirtualFolder>\r\n</VirtualFolder>\r\n'
_CLOSING = b"</VirtualFolder>"
_MARK = b"\xef\xbb\xbf"


@dataclass(frozen=True, slots=True)
class Line:
    """One track of a list: the path as VirtualDJ's database writes it, and what is known of the track.

    One that cannot be found by its path (`is_new` is False) stays where it is named already, and is added nowhere.
    """

    path: str
    track: KnownTrack
    is_new: bool = True

    @property
    def key(self) -> str:
        """What tells the file."""
        return path_key(self.track.path)


@dataclass(frozen=True, slots=True)
class Row:
    """What stands for one track: its bytes, and what tells its file; nothing where it is none (a streamed track).

    What stands between two tracks, and is neither, is a row of its own.
    """

    key: str
    content: bytes
    is_track: bool = True


@dataclass(frozen=True, slots=True)
class TrackList:
    """A file of a list in pieces: together they are all of its bytes.

    Attributes
    ----------
    keys : tuple of str
        Which files it names, in the order in which VirtualDJ shows them.
    """

    head: bytes
    rows: tuple[Row, ...]
    tail: bytes
    keys: tuple[str, ...]


def is_folder(place: Path) -> bool:
    """Return whether a list is a virtual folder."""
    return place.suffix.lower() == ".vdjfolder"


def opened(content: bytes, place: Path) -> TrackList | None:
    """Return a list in pieces; None for one that cannot be read, or is written as VirtualDJ never does."""
    return _opened_folder(content) if is_folder(place) else _opened_playlist(content, place.parent)


def patched(old: bytes, place: Path, lines: Sequence[Line]) -> bytes:
    """Return a list of these tracks: what it says of those that it held already stays, and so does what is no file."""
    old = old or (_NEW_FOLDER if is_folder(place) else _MARK)
    there = opened(old, place)
    if there is None:
        return old
    rows = _in_order(there, lines)
    if is_folder(place):
        new_line = b"\n" if b"\n" in old and b"\r\n" not in old else b"\r\n"
        texts = list(_folder_rows(rows, new_line))
    else:
        new_line = b"\r\n" if b"\r\n" in old else b"\n"
        texts = [_playlist_row(row, new_line) for row in rows]
    return there.head + b"".join(texts) + there.tail


def _in_order(there: TrackList, lines: Sequence[Line]) -> Iterator[Row | Line]:
    """Yield what is to stand there; a row that names no file stays behind the one that it followed."""
    groups: list[list[Row]] = [[]]
    for row in there.rows:
        if row.key:
            groups.append([row])
        else:
            groups[-1].append(row)
    free: defaultdict[str, deque[list[Row]]] = defaultdict(deque)
    for group in groups[1:]:
        free[group[0].key].append(group)
    yield from groups[0]
    for line in lines:
        waiting = free[line.key]
        yield from waiting.popleft() if waiting else [line]
    for left in free.values():
        yield from (row for group in left for row in group[1:])


class SongRows:
    """Listens to a virtual folder, and keeps the attributes of its songs."""

    def __init__(self) -> None:
        self.rows: list[Attributes] = []

    def on(self, _: Parsing) -> SongRows:
        """Begin to listen."""
        self.rows.clear()
        return self

    def start(self, name: str, attributes: Attributes) -> None:
        if name == "song":
            self.rows.append(attributes)

    def end(self, name: str) -> None:
        pass

    def in_order(self) -> list[Attributes]:
        """Return the songs as VirtualDJ numbers them; the file may hold them in another order."""
        rows = enumerate(self.rows)
        return [row for _, row in sorted(rows, key=lambda r: (number(r[1].get("idx")) or 0.0, r[0]))]


def _opened_folder(content: bytes) -> TrackList | None:
    songs = SongRows()
    try:
        n_removed = stream_bytes(content, "list", FOLDER, songs.on)
        content.decode("utf-8")
    except (Trouble, UnicodeDecodeError):
        return None
    found = list(_SONG.finditer(content))
    written = [_attribute(_PATH, m[0]) for m in found]
    if n_removed or written != [row.get("path", "") for row in songs.rows] or _CLOSING not in content:
        return None
    start = found[0].start() if found else content.rindex(_CLOSING)
    stop = found[-1].end() if found else start
    rows: list[Row] = []
    here = start
    for text, match in zip(written, found, strict=True):
        if here < match.start():
            rows.append(Row("", content[here : match.start()], is_track=False))
        rows.append(Row(_key(text), match[0]))
        here = match.end()
    keys = tuple(key for row in songs.in_order() if (key := _key(row.get("path", ""))))
    return TrackList(content[:start], tuple(rows), content[stop:], keys)


def _opened_playlist(content: bytes, folder: Path) -> TrackList | None:
    try:
        content.decode("utf-8")
    except UnicodeDecodeError:
        return None
    files = [m3u.locate(entry.location, folder) for entry in m3u.parse(content).entries]
    keys = [path_key(path) if path is not None else "" for path in files]
    n_head = len(_MARK) if content.startswith(_MARK) else 0
    pieces: list[bytes] = []
    start = n_head
    for match in _LINE.finditer(content, n_head):
        line = match[0].strip(b" \t\0\r\n")
        if not pieces and line.upper().startswith(_HEADERS):
            n_head = start = match.end()
        elif line and not line.startswith(b"#"):
            pieces.append(content[start : match.end()])
            start = match.end()
    if len(pieces) != len(keys):
        return None
    rows = tuple(Row(key, piece) for key, piece in zip(keys, pieces, strict=True))
    return TrackList(content[:n_head], rows, content[start:], tuple(filter(None, keys)))


def _key(text: str) -> str:
    path = read_path(text)
    return path_key(path) if path is not None else ""


def _attribute(pattern: re.Pattern[bytes], row: bytes) -> str:
    match = pattern.search(row)
    raw = (match[1] if match[1] is not None else match[2]) if match else b""
    return html.unescape(raw.decode("utf-8", "surrogateescape"))


def _folder_rows(rows: Iterable[Row | Line], new_line: bytes) -> Iterator[bytes]:
    index = 0
    for row in rows:
        yield _folder_row(row, index, new_line)
        index += not isinstance(row, Row) or row.is_track


def _folder_row(row: Row | Line, index: int, new_line: bytes) -> bytes:
    if isinstance(row, Row):
        if not row.is_track or _attribute(_INDEX, row.content) == str(index):
            return row.content
        body = row.content.strip()
        margin, _, end = row.content.partition(body)
        return margin + with_attributes(body, {"idx": str(index)}, _ORDER.split()) + end
    tags = row.track.tags
    values = {
        "path": row.path,
        "size": dict(row.track.extra).get("Size", ""),
        "songlength": f"{row.track.duration:.1f}" if row.track.duration else "",
        "bpm": f"{tags.tempo:.3f}" if tags.tempo else "",
        "artist": tags.artist,
        "title": tags.title,
        "remix": tags.remixer,
        "idx": str(index),
    }
    said = "".join(f' {name}="{escaped(cleaned(value))}"' for name, value in values.items() if value)
    return f"\t<song{said} />".encode("utf-8", "surrogateescape") + new_line


def _playlist_row(row: Row | Line, new_line: bytes) -> bytes:
    if isinstance(row, Row):
        return row.content if row.content.endswith((b"\r", b"\n")) else row.content + new_line
    lines = (_remark(row.track), cleaned(row.path))
    return b"".join(line.encode("utf-8", "surrogateescape") + new_line for line in lines)


def _remark(track: KnownTrack) -> str:
    fields = {
        "filesize": dict(track.extra).get("Size", ""),
        "artist": track.tags.artist,
        "title": track.tags.title,
        "songlength": f"{track.duration:.3f}" if track.duration else "",
    }
    return "#EXTVDJ:" + "".join(f"<{n}>{escaped(cleaned(v))}</{n}>" for n, v in fields.items() if v)
