"""Whether the ID3 tags of a file would unpack to more than tags are: FFmpeg takes the memory that a compressed frame asks for.

A frame of ID3 2.3 or 2.4 may be compressed, and says in four bytes how long it is: up to 256 MB, as often as there are frames. FFmpeg
reads such tags before anything else of a file, so they are looked through here first.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

_MOST_TIMES = 20  # as long as it is compressed; lyrics come to ten
_FREE = 4096  # bytes that every frame may have
_LITTLE, _BIG = (b"RIFF", b"RF64"), (b"FORM",)  # where a chunk may hold tags, by the order of its bytes
_MOST_CHUNKS = 1000
_ID = re.compile(rb"[A-Z0-9]{4}")
_UNSYNCHRONISED, _EXTENDED = 0x80, 0x40


def unpacks_too_far(path: Path) -> bool:
    """Return whether a compressed frame in a file's ID3 tags claims to be far longer than its bytes can be.

    Raises
    ------
    OSError
        The file cannot be read.
    """
    with path.open("rb") as file:
        return any(_is_far(frame) for place in _places(file) for frame in _compressed_frames(file, place))


def _is_far(frame: tuple[int, int]) -> bool:
    size, claimed = frame
    return claimed > _FREE + _MOST_TIMES * size


def _places(file: BinaryIO) -> Iterator[int]:
    """Yield where tags may begin: at the start, and in chunks of that name."""
    yield 0
    file.seek(0)
    kind = file.read(4)
    if kind not in (*_LITTLE, *_BIG):
        return
    at = 12
    for _ in range(_MOST_CHUNKS):
        file.seek(at)
        head = file.read(8)
        if len(head) < 8:
            return
        if head[:4].upper() == b"ID3 ":
            yield at + 8
        size = int.from_bytes(head[4:], "big" if kind in _BIG else "little")
        at += 8 + size + size % 2


def _compressed_frames(file: BinaryIO, place: int) -> Iterator[tuple[int, int]]:
    """Yield the size of each compressed frame of the tag that begins at a place, and how long it says it becomes."""
    file.seek(place)
    head = file.read(10)
    if len(head) < 10 or head[:3] != b"ID3" or head[3] not in (3, 4):
        return
    is_4 = head[3] == 4
    tag = file.read(_sevens(head[6:10]))
    if head[5] & _UNSYNCHRONISED and not is_4:
        tag = tag.replace(b"\xff\x00", b"\xff")
    at = _length_of_extension(tag, is_4=is_4) if head[5] & _EXTENDED else 0
    while at + 10 <= len(tag) and tag[at]:
        size = _size_of_frame(tag, at, is_4=is_4)
        if tag[at + 9] & (0x08 if is_4 else 0x80):
            stated = tag[at + 10 : at + 14]
            yield size, _sevens(stated) if is_4 else int.from_bytes(stated, "big")
        at += 10 + size


def _size_of_frame(tag: bytes, at: int, *, is_4: bool) -> int:
    """Return a frame's size as FFmpeg takes it: some programs write plain numbers where 2.4 wants seven bits a byte."""
    plain, sevens = int.from_bytes(tag[at + 4 : at + 8], "big"), _sevens(tag[at + 4 : at + 8])
    if not is_4 or (not _goes_on(tag, at + 10 + sevens) and _goes_on(tag, at + 10 + plain)):
        return plain
    return sevens


def _goes_on(tag: bytes, at: int) -> bool:
    return at >= len(tag) or not tag[at] or _ID.match(tag, at) is not None


def _length_of_extension(tag: bytes, *, is_4: bool) -> int:
    return _sevens(tag[:4]) if is_4 else 4 + int.from_bytes(tag[:4], "big")


def _sevens(content: bytes) -> int:
    """Return a number of seven bits a byte, as FFmpeg reads it."""
    number = 0
    for byte in content:
        number = number << 7 | byte & 0x7F
    return number
