"""The tags of M4A files, patched: free-form atoms that are ours are exchanged, every other byte of the others stays.

Where the free space behind the tags has no room, what comes after moves, and the tables that say where the sound lies
are brought up to date.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import BinaryIO

FREEFORM = "----"
_HEAD = 8
_LONG_HEAD = 16
_TO_TAGS = (b"moov", b"udta", b"meta", b"ilst")
_TO_TABLES = (b"trak", b"mdia", b"minf", b"stbl")
_WIDTHS = {b"stco": 4, b"co64": 8}
_UTF8 = b"\0\0\0\1\0\0\0\0"  # what a text is marked as: its kind, and no language
_FRESH_SPACE = 1024
_HAS_BASE = 1  # a flag of `tfhd`


@dataclass(frozen=True, slots=True)
class Atom:
    """One atom: its name, where it begins, where its contents begin, where it ends."""

    name: bytes
    start: int
    inner: int
    stop: int


def read_freeform(file: BinaryIO) -> dict[str, bytes]:
    """Return the free-form texts of a file by their names; of two of one name, the first.

    Raises
    ------
    ValueError
        It is no such file, or its atoms make no sense.
    """
    moov = _moov(file)
    line = _line_to_tags(moov)
    found: dict[str, bytes] = {}
    for atom in atoms(moov, line[-1].inner, line[-1].stop) if line is not None else ():
        if atom.name == FREEFORM.encode():
            held = {inner.name: inner for inner in atoms(moov, atom.inner, atom.stop)}
            name, _ = _named(moov, atom)
            if (data := held.get(b"data")) is not None and data.inner + len(_UTF8) <= data.stop:
                found.setdefault(name, moov[data.inner + len(_UTF8) : data.stop])
    return found


def _moov(file: BinaryIO) -> bytes:
    """Return the atom that holds the tags, whole; the sound is passed over."""
    end = file.seek(0, 2)
    position = 0
    while position + _HEAD <= end:
        file.seek(position)
        head = file.read(_LONG_HEAD)
        size = int.from_bytes(head[:4], "big")
        size = int.from_bytes(head[8:], "big") if size == 1 else size or end - position
        if head[4:8] == b"moov":
            file.seek(position)
            return file.read(size)
        if size < _HEAD:
            break
        position += size
    raise ValueError("it is no M4A file, or damaged")


def with_freeform(content: bytes, fields: Mapping[str, bytes]) -> bytes | None:
    """Return a file's bytes with these free-form texts by their names ("----:com.serato.dj:beatgrid").

    None where the file has no tags yet, so that there are none to be kept.

    Raises
    ------
    ValueError
        The atoms make no sense, or the sound would lie too far for its tables.
    """
    line = _line_to_tags(content)
    if line is None:
        return None
    tags, meta = line[-1], line[-2]
    behind = next(atoms(content, tags.stop, meta.stop), None)
    stop = behind.stop if behind is not None and behind.name == b"free" else tags.stop
    fresh = _rendered(b"ilst", b"".join(_children(content, tags, fields)))
    room = stop - tags.start - len(fresh)
    if room:
        fresh += _rendered(b"free", b"\0" * (room - _HEAD if room >= _HEAD else _FRESH_SPACE))
    shift = tags.start + len(fresh) - stop
    moved = bytearray(content)
    if shift:
        _move_tables(moved, stop, shift)
        for atom in line[:-1]:
            _resize(moved, atom, shift)
    return bytes(moved[: tags.start]) + fresh + bytes(moved[stop:])


def atoms(content: bytes | bytearray, start: int, stop: int) -> Iterator[Atom]:
    """Yield the atoms that lie between two places; raises ValueError where one makes no sense."""
    position = start
    while position + _HEAD <= stop:
        size = int.from_bytes(content[position : position + 4], "big")
        inner = position + _HEAD
        if size == 1:
            size, inner = int.from_bytes(content[inner : inner + 8], "big"), position + _LONG_HEAD
        end = stop if size == 0 else position + size
        if end < inner or end > stop:
            raise ValueError("its atoms are damaged")
        yield Atom(bytes(content[position + 4 : position + 8]), position, inner, end)
        position = end


def _line_to_tags(content: bytes) -> list[Atom] | None:
    """Return the atoms around the tags and these last; None where one of them is missing."""
    line: list[Atom] = []
    start, stop = 0, len(content)
    for name in _TO_TAGS:
        found = next((atom for atom in atoms(content, start, stop) if atom.name == name), None)
        if found is None:
            return None
        line.append(found)
        start, stop = found.inner, found.stop
        if name == b"meta" and content[start + 4 : start + 8] != b"hdlr":
            start += 4  # its version; QuickTime writes none
    return line


def _children(content: bytes, tags: Atom, fields: Mapping[str, bytes]) -> Iterator[bytes]:
    left = dict(fields)
    for atom in atoms(content, tags.inner, tags.stop):
        name, mark = _named(content, atom)
        if name not in fields:
            yield content[atom.start : atom.stop]
        elif name in left:
            # A second one of the same name would contradict the first: it goes.
            yield _freeform(name, left.pop(name), mark)
    for name, body in left.items():
        yield _freeform(name, body, _UTF8)


def _named(content: bytes, atom: Atom) -> tuple[str, bytes]:
    """Return the whole name of a free-form atom, and what its text is marked as."""
    if atom.name != FREEFORM.encode():
        return "", _UTF8
    held = {inner.name: content[inner.inner : inner.stop] for inner in atoms(content, atom.inner, atom.stop)}
    parts = (FREEFORM, *(held.get(part, b"")[4:].decode("utf-8", "replace") for part in (b"mean", b"name")))
    mark = held.get(b"data", b"")[: len(_UTF8)]
    return ":".join(parts), mark if len(mark) == len(_UTF8) else _UTF8


def _freeform(name: str, body: bytes, mark: bytes) -> bytes:
    _, mean, own = name.split(":", 2)
    inside = (
        _rendered(b"mean", bytes(4) + mean.encode())
        + _rendered(b"name", bytes(4) + own.encode())
        + _rendered(b"data", mark + body)
    )
    return _rendered(FREEFORM.encode(), inside)


def _rendered(name: bytes, inside: bytes) -> bytes:
    return struct.pack(">I", _HEAD + len(inside)) + name + inside


def _resize(content: bytearray, atom: Atom, shift: int) -> None:
    """Write another size into an atom; one that goes to the end of all says 0, and stays."""
    size = atom.stop - atom.start + shift
    said = int.from_bytes(content[atom.start : atom.start + 4], "big")
    if said == 1:
        content[atom.start + _HEAD : atom.start + _LONG_HEAD] = size.to_bytes(8, "big")
    elif said:
        content[atom.start : atom.start + 4] = size.to_bytes(4, "big")


def _move_tables(content: bytearray, after: int, shift: int) -> None:
    """Bring every place in the file that lies behind `after` up to date."""
    for atom in atoms(content, 0, len(content)):
        if atom.name == b"moov":
            for table in _tables(content, atom, _TO_TABLES):
                _move_table(content, table, after, shift)
        elif atom.name == b"moof":
            for inner in atoms(content, atom.inner, atom.stop):
                if inner.name == b"traf":
                    _move_bases(content, inner, after, shift)


def _tables(content: bytearray, around: Atom, names: tuple[bytes, ...]) -> Iterator[Atom]:
    for atom in atoms(content, around.inner, around.stop):
        if names and atom.name == names[0]:
            yield from _tables(content, atom, names[1:])
        elif not names and atom.name in _WIDTHS:
            yield atom


def _move_table(content: bytearray, table: Atom, after: int, shift: int) -> None:
    width = _WIDTHS[table.name]
    for place in range(table.inner + 8, table.stop - width + 1, width):
        _move(content, place, width, (after, shift))


def _move_bases(content: bytearray, around: Atom, after: int, shift: int) -> None:
    for atom in atoms(content, around.inner, around.stop):
        if (
            atom.name == b"tfhd"
            and atom.inner + _LONG_HEAD <= atom.stop
            and content[atom.inner + 3] & _HAS_BASE
        ):
            _move(content, atom.inner + 8, 8, (after, shift))


def _move(content: bytearray, place: int, width: int, by: tuple[int, int]) -> None:
    after, shift = by
    offset = int.from_bytes(content[place : place + width], "big")
    if offset >= after:
        if (offset + shift).bit_length() > 8 * width:
            raise ValueError("its sound would lie too far for its tables")
        content[place : place + width] = (offset + shift).to_bytes(width, "big")
