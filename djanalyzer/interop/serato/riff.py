"""AIFF and WAVE files as lists of chunks: the one with the ID3 tag is exchanged, all others stay."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO, Literal

Order = Literal["big", "little"]

_HEAD = 12
_CHUNK = 8
_ID3_NAMES = (b"ID3 ", b"id3 ")
_MOST_CHUNKS = 10_000
_LARGEST = (1 << 32) - 1


@dataclass(frozen=True, slots=True)
class Place:
    """Where a chunk lies: its name, where its contents begin, how long they are."""

    name: bytes
    start: int
    size: int


def order_of(head: bytes) -> Order | None:
    """Return the byte order of an AIFF ("big") or WAVE ("little") file; None for any other."""
    if head[:4] == b"FORM" and head[8:12] in (b"AIFF", b"AIFC"):
        return "big"
    return "little" if head[:4] == b"RIFF" and head[8:12] == b"WAVE" else None


def chunks(file: BinaryIO, order: Order) -> Iterator[Place]:
    """Yield all chunks; a last one that is cut off is as long as the file."""
    end = file.seek(0, 2)
    position = _HEAD
    for _ in range(_MOST_CHUNKS):
        if position + _CHUNK > end:
            return
        file.seek(position)
        head = file.read(_CHUNK)
        size = min(int.from_bytes(head[4:], order), end - position - _CHUNK)
        yield Place(head[:4], position + _CHUNK, size)
        position += _CHUNK + size + size % 2


def id3_place(file: BinaryIO, order: Order) -> Place | None:
    """Return where the ID3 tag lies, or None."""
    return next((place for place in chunks(file, order) if place.name in _ID3_NAMES), None)


def with_id3(content: bytes, order: Order, place: Place | None, tag: bytes) -> bytes:
    """Return the whole file with another ID3 tag, in the place of the old one or at the end.

    Raises
    ------
    ValueError
        The file would be larger than its format allows.
    """
    if place is None:
        name = _ID3_NAMES[0] if order == "big" else _ID3_NAMES[1]
        before, after = content + b"\0" * (len(content) % 2), b""
    else:
        name = place.name
        end = place.start + place.size + place.size % 2
        before, after = content[: place.start - _CHUNK], content[end:]
    chunk = name + len(tag).to_bytes(4, order) + tag + b"\0" * (len(tag) % 2)
    size = len(before) + len(chunk) + len(after) - 8
    if size > _LARGEST:
        raise ValueError("it would be larger than its format allows")
    return before[:4] + size.to_bytes(4, order) + before[8:] + chunk + after
