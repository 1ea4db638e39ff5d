"""The sound of a music file, apart from its tags: a fingerprint that must be the same before and after writing.

Shares no code with the readers and writers of tags: this is how a written file is checked.
"""

from __future__ import annotations

import hashlib
import struct
from collections.abc import Iterator

from djanalyzer.interop.serato.containers import Kind

_BOXES_AROUND_OFFSETS = (b"moov", b"trak", b"mdia", b"minf", b"stbl")
_VORBIS_COMMENT = b"\x03vorbis"
_COMMENT_BLOCK, _PADDING_BLOCK = 4, 1


def fingerprint(kind: Kind, content: bytes) -> str:
    """Return the SHA-256, hexadecimal, of everything in a music file that is sound (and of what says how to play it)."""
    digest = hashlib.sha256()
    for piece in _PIECES[kind](content):
        digest.update(len(piece).to_bytes(8, "big"))
        digest.update(piece)
    return digest.hexdigest()


def _mpeg(content: bytes) -> Iterator[bytes]:
    yield content[_id3_end(content) :]


def _id3_end(content: bytes) -> int:
    if content[:3] != b"ID3" or len(content) < 10:
        return 0
    a, b, c, d = content[6:10]
    footer = 10 if content[3] == 4 and content[5] & 0x10 else 0
    return 10 + (a << 21 | b << 14 | c << 7 | d) + footer


def _chunked(content: bytes) -> Iterator[bytes]:
    """Yield all chunks of an AIFF or WAVE file but that with the ID3 tag."""
    size_format = ">I" if content[:4] == b"FORM" else "<I"
    position = 12
    while position + 8 <= len(content):
        (size,) = struct.unpack_from(size_format, content, position + 4)
        if content[position : position + 4].lower() != b"id3 ":
            yield content[position : position + 8 + size]
        position += 8 + size + size % 2


def _flac(content: bytes) -> Iterator[bytes]:
    """Yield the blocks of a FLAC file but comments and padding, and its frames."""
    position = _id3_end(content) + 4
    is_last = False
    while not is_last and position + 4 <= len(content):
        kind = content[position]
        is_last = bool(kind & 0x80)
        stop = position + 4 + int.from_bytes(content[position + 1 : position + 4], "big")
        if kind & 0x7F not in (_COMMENT_BLOCK, _PADDING_BLOCK):
            yield bytes([kind & 0x7F]) + content[position + 4 : stop]
        position = stop
    yield content[position:]


def _ogg(content: bytes) -> Iterator[bytes]:
    """Yield the packets of an Ogg file but its comments, and the times of its pages."""
    for packet in ogg_packets(content):
        if not packet.startswith(_VORBIS_COMMENT):
            yield packet
    yield b"".join(page[6:14] for page, _ in _ogg_pages(content) if any(page[6:14]))


def ogg_packets(content: bytes) -> Iterator[bytes]:
    """Yield the packets of all streams of an Ogg file, each put together from its pages."""
    unfinished: dict[bytes, bytes] = {}
    for page, sizes in _ogg_pages(content):
        serial = page[14:18]
        position = 27 + len(sizes)
        packet = unfinished.pop(serial, b"")
        for size in sizes:
            packet += page[position : position + size]
            position += size
            if size < 255:
                yield packet
                packet = b""
        if sizes and sizes[-1] == 255:
            unfinished[serial] = packet
    yield from unfinished.values()


def _ogg_pages(content: bytes) -> Iterator[tuple[bytes, bytes]]:
    position = 0
    while content[position : position + 4] == b"OggS" and position + 27 <= len(content):
        sizes = content[position + 27 : position + 27 + content[position + 26]]
        stop = position + 27 + len(sizes) + sum(sizes)
        yield content[position:stop], sizes
        position = stop
    yield content[position:], b""


def _mp4(content: bytes) -> Iterator[bytes]:
    """Yield the media data of an M4A file, and where in it each piece of sound lies."""
    data = [(start, stop) for name, start, stop in _boxes(content, 0, len(content)) if name == b"mdat"]
    for start, stop in data:
        yield content[start:stop]
    for offset in _chunk_offsets(content, 0, len(content), 0):
        place = next((i for i, (start, stop) in enumerate(data) if start <= offset < stop), -1)
        within = offset - data[place][0] if place >= 0 else offset
        yield struct.pack(">iq", place, within)


def _chunk_offsets(content: bytes, start: int, stop: int, depth: int) -> Iterator[int]:
    for name, inner, end in _boxes(content, start, stop):
        if name in _BOXES_AROUND_OFFSETS and depth < len(_BOXES_AROUND_OFFSETS):
            yield from _chunk_offsets(content, inner, end, depth + 1)
        elif name in (b"stco", b"co64"):
            width = 4 if name == b"stco" else 8
            for position in range(inner + 8, end - width + 1, width):
                yield int.from_bytes(content[position : position + width], "big")


def _boxes(content: bytes, start: int, stop: int) -> Iterator[tuple[bytes, int, int]]:
    position = start
    while position + 8 <= stop:
        size = int.from_bytes(content[position : position + 4], "big")
        name = content[position + 4 : position + 8]
        head = 8
        if size == 1:
            size, head = int.from_bytes(content[position + 8 : position + 16], "big"), 16
        end = stop if size == 0 else position + size
        if (size and size < head) or end > stop:
            end = stop
        yield name, position + head, end
        position = max(end, position + head)


_PIECES = {
    Kind.MP3: _mpeg,
    Kind.AIFF: _chunked,
    Kind.WAVE: _chunked,
    Kind.FLAC: _flac,
    Kind.OGG: _ogg,
    Kind.MP4: _mp4,
}
