"""Vorbis comments of FLAC and Ogg files, patched: fields that are ours are exchanged, every other byte of the others stays.

A file of the sound's own bytes moves nowhere while the padding has room.
"""

from __future__ import annotations

import io
import struct
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any, BinaryIO

from djanalyzer.interop.serato import id3

_LENGTH = struct.Struct("<I")
_VENDOR = b"djanalyzer"
_FRESH_PADDING = 1024
_FLAC = b"fLaC"
_COMMENT_BLOCK, _PADDING_BLOCK = 4, 1
_LAST = 0x80
_BLOCK_HEAD = 4
_LARGEST_BLOCK = (1 << 24) - 1
_MOST_BLOCKS = 10_000
_PACKET_HEAD = b"\x03vorbis"
_FRAMING = b"\x01"
_MOST_PAGES = 100_000  # of comments, which may hold pictures
_MOST_PAGES_BEFORE = 64


@dataclass(frozen=True, slots=True)
class Comments:
    """The fields as they lie there (`NAME=text`), and what follows them."""

    vendor: bytes = _VENDOR
    entries: tuple[bytes, ...] = ()
    rest: bytes = b""

    def field(self, name: str) -> bytes | None:
        """Return the first text under a name, in any case of letters."""
        wanted = name.encode().lower()
        return next((text for key, text in map(_split, self.entries) if key == wanted), None)

    def with_fields(self, fields: Mapping[str, bytes]) -> Comments:
        """Return the comments with other texts, in the places of the old ones or at the end."""
        left = {name.encode().lower(): (name.encode(), text) for name, text in fields.items()}
        ours = set(left)
        entries: list[bytes] = []
        for entry in self.entries:
            key, _ = _split(entry)
            if key not in ours:
                entries.append(entry)
            elif key in left:
                # A second field of the same name would contradict the first: it goes.
                _, text = left.pop(key)
                entries.append(entry[: len(key) + 1] + text)
        entries += [name + b"=" + text for name, text in left.values()]
        return replace(self, entries=tuple(entries))


def parse(data: bytes) -> Comments:
    """Read comments; raises ValueError where they are cut off."""
    vendor, position = _text(data, 0)
    (count,) = _LENGTH.unpack_from(data, position) if position + 4 <= len(data) else (0,)
    position += 4
    entries: list[bytes] = []
    for _ in range(count):
        entry, position = _text(data, position)
        entries.append(entry)
    return Comments(vendor, tuple(entries), data[position:])


def build(comments: Comments) -> bytes:
    """Return the bytes of comments."""
    texts = b"".join(_LENGTH.pack(len(entry)) + entry for entry in comments.entries)
    head = _LENGTH.pack(len(comments.vendor)) + comments.vendor + _LENGTH.pack(len(comments.entries))
    return head + texts + comments.rest


def read_flac(file: BinaryIO) -> Comments:
    """Return the comments of a FLAC file; none where it has none. Raises ValueError where it is no FLAC file."""
    start = _flac_start(file)
    found = (file.read(size) for kind, size in _blocks(file, start) if kind == _COMMENT_BLOCK)
    data = next(found, None)
    return Comments() if data is None else parse(data)


def write_flac(content: bytes, fields: Mapping[str, bytes]) -> bytes:
    """Return a FLAC file's bytes with these fields; raises ValueError where it is none, or they do not fit."""
    file = io.BytesIO(content)
    start = _flac_start(file)
    blocks = [(kind, file.read(size)) for kind, size in _blocks(file, start)]
    end = start + sum(_BLOCK_HEAD + len(body) for _, body in blocks)
    place = next((i for i, (kind, _) in enumerate(blocks) if kind == _COMMENT_BLOCK), None)
    old = Comments() if place is None else parse(blocks[place][1])
    ours = (_COMMENT_BLOCK, build(old.with_fields(fields)))
    blocks = (
        [*blocks[:1], ours, *blocks[1:]] if place is None else [*blocks[:place], ours, *blocks[place + 1 :]]
    )
    return content[:start] + _padded(blocks, end - start) + content[end:]


def read_ogg(file: BinaryIO) -> Comments:
    """Return the comments of an Ogg Vorbis file; raises ValueError where it is none."""
    return parse(_comment_packet(_comment_pages(file))[0][len(_PACKET_HEAD) :])


def write_ogg(content: bytes, fields: Mapping[str, bytes]) -> bytes:
    """Return an Ogg Vorbis file's bytes with these fields; raises ValueError where it is none."""
    from mutagen.ogg import OggPage

    file = io.BytesIO(content)
    pages = _comment_pages(file)
    packets = _comment_packet(pages)
    old = parse(packets[0][len(_PACKET_HEAD) :])
    rest = old.rest.rstrip(b"\0") or _FRAMING  # zeros behind the end are padding
    fresh = _PACKET_HEAD + build(replace(old.with_fields(fields), rest=rest))
    room = len(packets[0]) - len(fresh)
    packets[0] = fresh + b"\0" * (room if room >= 0 else _FRESH_PADDING)
    OggPage.replace(file, pages, OggPage.from_packets(packets, sequence=pages[0].sequence))
    return file.getvalue()


def _split(entry: bytes) -> tuple[bytes, bytes]:
    key, _, text = entry.partition(b"=")
    return key.lower(), text


def _text(data: bytes, position: int) -> tuple[bytes, int]:
    start = position + _LENGTH.size
    if start > len(data):
        raise ValueError("its comments are cut off")
    stop = start + _LENGTH.unpack_from(data, position)[0]
    if stop > len(data):
        raise ValueError("its comments are cut off")
    return data[start:stop], stop


def _flac_start(file: BinaryIO) -> int:
    """Return where the first block begins: some programs put an ID3 tag before all."""
    file.seek(0)
    start = id3.size_of(file.read(10))
    file.seek(start)
    if file.read(len(_FLAC)) != _FLAC:
        raise ValueError("it is no FLAC file")
    return start + len(_FLAC)


def _blocks(file: BinaryIO, start: int) -> Iterator[tuple[int, int]]:
    """Yield kind and size of each block of metadata; the file stands at its contents."""
    position = start
    for _ in range(_MOST_BLOCKS):
        file.seek(position)
        head = file.read(_BLOCK_HEAD)
        if len(head) < _BLOCK_HEAD:
            raise ValueError("it is cut off before its sound")
        size = int.from_bytes(head[1:], "big")
        yield head[0] & ~_LAST, size
        position += _BLOCK_HEAD + size
        if head[0] & _LAST:
            return
    raise ValueError("it has too many blocks to be sound")


def _padded(blocks: list[tuple[int, bytes]], size: int) -> bytes:
    """Return the bytes of blocks: as many as there were, where the padding allows it."""
    place = next((i for i, (kind, _) in reversed(list(enumerate(blocks))) if kind == _PADDING_BLOCK), None)
    others = [block for i, block in enumerate(blocks) if i != place]
    room = size - sum(_BLOCK_HEAD + len(body) for _, body in others)
    if room != 0:
        n_zeros = room - _BLOCK_HEAD if room >= _BLOCK_HEAD else _FRESH_PADDING
        others.insert(len(others) if place is None else place, (_PADDING_BLOCK, b"\0" * n_zeros))
    if any(len(body) > _LARGEST_BLOCK for _, body in others):
        raise ValueError("its comments would be too large")
    last = len(others) - 1
    return b"".join(
        bytes([kind | (_LAST if i == last else 0)]) + len(body).to_bytes(3, "big") + body
        for i, (kind, body) in enumerate(others)
    )


def _comment_pages(file: BinaryIO) -> list[Any]:
    """Return the pages that the packet of comments lies on (and what else lies on the last of them)."""
    from mutagen.ogg import OggPage

    file.seek(0)
    pages: list[Any] = []
    for number in range(_MOST_PAGES):
        page = OggPage(file)
        if not pages and (not page.packets or not page.packets[0].startswith(_PACKET_HEAD)):
            if number == _MOST_PAGES_BEFORE:
                break
            continue
        if not pages or page.serial == pages[0].serial:
            pages.append(page)
        if pages[-1].complete or len(pages[-1].packets) > 1:
            return pages
    raise ValueError("it is no Ogg Vorbis file")


def _comment_packet(pages: list[Any]) -> list[bytes]:
    from mutagen.ogg import OggPage

    packets: list[bytes] = OggPage.to_packets(pages, strict=False)
    return packets
