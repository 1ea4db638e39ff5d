"""Change rows of songs in the bytes of a database, and nothing else.

Every row that stays keeps its bytes; a row that changes keeps what is not its edit; new rows follow the line ends and
the margin of their neighbours, and VirtualDJ's order of rows and of attributes.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from djanalyzer.interop.virtualdj.layout import Place, Row, lay_out
from djanalyzer.interop.virtualdj.points import Point, Role, role_of
from djanalyzer.interop.virtualdj.songs import KIND
from djanalyzer.interop.virtualdj.text import cleaned, escaped, one_line_end

_ATTRIBUTE = re.compile(rb"""\s+([^\s=/>"']+)\s*=\s*("[^"]*"|'[^']*')""")
_MARGIN = re.compile(rb"\r?\n[ \t]*$")
_WIDEST_MARGIN = 200  # bytes
_POI_ATTRIBUTES = "Name Pos Num Color Type Point Bpm Size Slot"
_TAGS_ATTRIBUTES = (
    "Author Title Genre Album Composer Label Remix TrackNumber Grouping Year Bpm Key Stars User1 User2 Flag"
)
_SCAN_ATTRIBUTES = "Version Bpm AltBpm Phase Volume Key Flag"
_ORDER = {
    "Poi": _POI_ATTRIBUTES.split(),
    "Tags": _TAGS_ATTRIBUTES.split(),
    "Scan": _SCAN_ATTRIBUTES.split(),
}
_ROWS = ("Tags", "Infos", "Comment", "Scan", "Link", "Poi")
_POINTS = (Role.GRID, Role.AUTOMIX, Role.MEMORY, Role.HOT_CUE, Role.LOOP)
_SCAN_VERSION = "801"
_DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>'
_VERSION = "8.5"
_NEW_LINE = b"\r\n"

Values = Mapping[str, str | None]


@dataclass(frozen=True, slots=True)
class SongEdit:
    """What changes in one song.

    Attributes
    ----------
    values : dict of (element, attribute) to text
        Attributes of Tags, Infos and Scan; None takes one away.
    points : dict of int to Point or None
        By their place among all Poi of the song; None takes one away.
    added : tuple of Point
        New ones.
    comment : str or None
        Another text for the comment.
    """

    values: Mapping[tuple[str, str], str | None]
    points: Mapping[int, Point | None]
    added: tuple[Point, ...] = ()
    comment: str | None = None

    def __bool__(self) -> bool:
        return bool(self.values or self.points or self.added or self.comment is not None)


@dataclass(frozen=True, slots=True)
class NewSong:
    """A song that the database does not hold yet: its rows as (element, attributes), its comment and its points."""

    rows: tuple[tuple[str, Values], ...]
    comment: str
    points: tuple[Point, ...]


Splice = tuple[int, int, bytes]


def patch(content: bytes, edits: Mapping[str, SongEdit], new: Sequence[NewSong]) -> bytes:
    """Return a database with edits made to songs (by FilePath) and songs added; a new one, where there is none."""
    content = content or new_database()
    layout = lay_out(content, edits.keys())
    new_line = _new_line(content)
    splices = [
        splice
        for file_path, edit in edits.items()
        if file_path in layout.places
        for splice in _Patch(content, layout.places[file_path], new_line).splices(edit)
    ]
    splices += [(layout.end, layout.end, song_bytes(song, new_line)) for song in new]
    return b"".join(_spliced(content, splices))


def new_database() -> bytes:
    """Return a database without a song."""
    lines = (_DECLARATION, f'<{KIND.root} Version="{_VERSION}">', f"</{KIND.root}>", "")
    return _NEW_LINE.join(line.encode() for line in lines)


def song_bytes(song: NewSong, new_line: bytes) -> bytes:
    """Return a whole song with its line end."""
    (name, own), *rows = song.rows
    lines = [f" {_tag(name, own)[:-3]}>"]
    comment = [f"  <Comment>{escaped(one_line_end(song.comment))}</Comment>"] if song.comment else []
    before = [row for row in rows if row[0] != "Scan"]
    lines += [f"  {_tag(element, values)}" for element, values in before]
    lines += comment
    lines += [f"  {_tag(element, values)}" for element, values in rows[len(before) :]]
    lines += [f"  {_tag('Poi', point.attributes())}" for point in sorted(song.points, key=_rank)]
    lines += [f" </{name}>", ""]
    text = "\n".join(lines).encode("utf-8", "surrogateescape")
    return text.replace(b"\n", new_line)


def with_attributes(tag: bytes, values: Values, order: Sequence[str]) -> bytes:
    """Return an element's opening tag with other values; one that is new stands where the order puts it."""
    found = list(_ATTRIBUTE.finditer(tag))
    before = [(m[1].decode(), m[2][1:-1].decode("utf-8", "replace")) for m in found]
    after = [(name, raw) for name, raw in before if values.get(name, raw) is not None]
    after = [(name, _changed(raw, values.get(name, None))) for name, raw in after]
    for name, value in values.items():
        if value is not None and name not in dict(before):
            after.insert(_place_for(name, [n for n, _ in after], order), (name, escaped(cleaned(value))))
    if after == before:
        return tag
    name_stop = found[0].start() if found else re.match(rb"<[^\s/>]+", tag).end()  # type: ignore[union-attr]
    tail = tag[found[-1].end() if found else name_stop :]
    middle = "".join(f' {name}="{raw}"' for name, raw in after).encode("utf-8", "surrogateescape")
    return tag[:name_stop] + middle + tail


def _changed(raw: str, value: str | None) -> str:
    return raw if value is None or html.unescape(raw) == value else escaped(cleaned(value))


def _place_for(name: str, present: list[str], order: Sequence[str]) -> int:
    rank = {known: index for index, known in enumerate(order)}
    mine = rank.get(name, len(order))
    later = (i for i, other in enumerate(present) if rank.get(other, -1) > mine)
    return next(later, len(present))


class _Patch:
    """The edits of one song as pieces of its bytes."""

    def __init__(self, content: bytes, place: Place, new_line: bytes) -> None:
        self._content, self._place = content, place
        self._points = [row for row in place.rows if row.name == "Poi"]
        margin = _MARGIN.search(
            content, max(0, place.start - _WIDEST_MARGIN), place.rows[0].start if place.rows else place.start
        )
        self._margin = margin[0] if margin and place.rows else new_line + b"  "
        self._end_of_song = new_line + b" "
        self._new_line = new_line.decode()

    def splices(self, edit: SongEdit) -> Iterator[Splice]:
        for index, point in edit.points.items():
            row = self._points[index]
            if point is None:
                yield self._start_of_line(row), row.stop, b""
            else:
                yield self._retagged(row, self._point_values(row, point))
        new: dict[int, bytes] = {}
        elements = {element for element, _ in edit.values}
        for element in (e for e in _ROWS if e in elements):
            values = {name: value for (owner, name), value in edit.values.items() if owner == element}
            known = next((row for row in self._place.rows if row.name == element), None)
            if known is not None:
                yield self._retagged(known, values)
            else:
                self._add(new, self._after_element(element), _tag(element, _first_values(element, values)))
        if edit.comment is not None:
            yield from self._put_comment(new, edit.comment)
        for added in sorted(edit.added, key=_rank):
            self._add(new, self._after_point(added.role), _tag("Poi", added.attributes()))
        yield from self._insertions(new)

    def _add(self, new: dict[int, bytes], after: int, row: str) -> None:
        new[after] = new.get(after, b"") + self._margin + row.encode("utf-8", "surrogateescape")

    def _put_comment(self, new: dict[int, bytes], comment: str) -> Iterator[Splice]:
        text = escaped(comment).replace("\n", self._new_line)
        known = next((row for row in self._place.rows if row.name == "Comment"), None)
        if known is None:
            self._add(new, self._after_element("Comment"), f"<Comment>{text}</Comment>")
        elif known.tag_stop == known.stop or "Text" in known.attributes:
            yield known.start, known.stop, f"<Comment>{text}</Comment>".encode("utf-8", "surrogateescape")
        else:
            stop = self._content.rindex(b"</", known.tag_stop, known.stop)
            yield known.tag_stop, stop, text.encode("utf-8", "surrogateescape")

    def _insertions(self, new: dict[int, bytes]) -> Iterator[Splice]:
        place = self._place
        if not place.rows and self._content[place.start : place.tag_stop].endswith(b"/>") and new:
            opening = self._content[place.start : place.tag_stop - 2].rstrip() + b">"
            rows = b"".join(new.values())
            yield place.start, place.stop, opening + rows + self._end_of_song + b"</Song>"
            return
        for after, rows in new.items():
            has_own_line = place.rows or b"\n" in self._content[place.tag_stop : place.stop]
            yield after, after, rows if has_own_line else rows + self._end_of_song

    def _retagged(self, row: Row, values: Values) -> Splice:
        tag = self._content[row.start : row.tag_stop]
        return row.start, row.tag_stop, with_attributes(tag, values, _ORDER.get(row.name, []))

    def _point_values(self, row: Row, point: Point) -> Values:
        values = point.attributes()
        if role_of(row.attributes) is point.role and point.role is Role.LOOP:
            # The slot is the same, wherever it is written.
            values = {n: v for n, v in values.items() if n not in ("Num", "Slot")}
        return values

    def _start_of_line(self, row: Row) -> int:
        earliest = max(self._place.tag_stop, row.start - _WIDEST_MARGIN)
        margin = _MARGIN.search(self._content, earliest, row.start)
        return margin.start() if margin else row.start

    def _after_element(self, element: str) -> int:
        earlier = _ROWS[: _ROWS.index(element)]
        return max([self._place.tag_stop, *(r.stop for r in self._place.rows if r.name in earlier)])

    def _after_point(self, role: Role) -> int:
        earlier = _POINTS[: _POINTS.index(role) + 1]
        rows = [row for row in self._points if role_of(row.attributes) in earlier]
        return rows[-1].stop if rows else self._after_element("Poi")


def _first_values(element: str, values: Values) -> Values:
    return {"Version": _SCAN_VERSION, **values} if element == "Scan" else {**values, "Flag": "1"}


def _rank(point: Point) -> int:
    return _POINTS.index(point.role)


def _tag(element: str, values: Values) -> str:
    order = _ORDER.get(element, [])
    names = [n for n in order if n in values] + [n for n in values if n not in order]
    said = ((name, values[name]) for name in names)
    middle = "".join(f' {name}="{escaped(cleaned(value))}"' for name, value in said if value is not None)
    return f"<{element}{middle} />"


def _new_line(content: bytes) -> bytes:
    end = content.find(b"\n")
    return b"\n" if end > 0 and content[end - 1 : end] != b"\r" else _NEW_LINE


def _spliced(content: bytes, splices: Iterable[Splice]) -> Iterator[bytes]:
    here = 0
    for start, stop, replacement in sorted(splices, key=lambda splice: splice[:2]):
        yield content[here:start]
        yield replacement
        here = stop
    yield content[here:]
