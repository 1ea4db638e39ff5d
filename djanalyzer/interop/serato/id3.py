"""ID3v2 tags, patched: the frames that are ours are exchanged, every other byte of every other frame stays.

The minor version is kept (2.2, 2.3 and 2.4 are read and written), and so is the size of the whole tag where the
padding allows it: Serato notes where the sound begins, and finds it again.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

_HEADER = 10
_UNSYNCHRONISED, _EXTENDED, _FOOTER = 0x80, 0x40, 0x10
_VERSIONS = (2, 3, 4)
_NEWEST = 4
_MIME = b"application/octet-stream"
_FRESH_PADDING = 1024
_LARGEST = (1 << 28) - 1
# Flags of a frame that make its body something else than what it says: compressed, encrypted, grouped, and so on.
_ALTERED = {2: 0, 3: 0x00E0, 4: 0x004C}
_FRAME_UNSYNCHRONISED, _FRAME_LENGTH = 0x02, 0x01
_TERMINATORS = {0: b"\0", 1: b"\0\0", 2: b"\0\0", 3: b"\0"}
_ENCODINGS = {0: "latin-1", 1: "utf-16", 2: "utf-16-be", 3: "utf-8"}


@dataclass(frozen=True, slots=True)
class Frame:
    """One frame: its name, its flags, and its body as it lies there."""

    name: bytes
    body: bytes
    flags: int = 0


@dataclass(frozen=True, slots=True)
class Tag:
    """A whole tag: minor version, flags, frames, and how many bytes it takes of the file (0: there was none).

    `rest` is what lies behind the last frame that could be read, where it is no padding: such a tag is only read.
    """

    version: int = _NEWEST
    flags: int = 0
    frames: tuple[Frame, ...] = ()
    size: int = 0
    rest: bytes = b""

    @property
    def is_unsynchronised(self) -> bool:
        return bool(self.flags & _UNSYNCHRONISED)

    def objects(self) -> dict[str, bytes]:
        """Return the bodies of all general objects by their description; of two, the first."""
        found: dict[str, bytes] = {}
        for frame in self.frames:
            if (named := self._object(frame)) is not None:
                found.setdefault(*named)
        return found

    def text(self, name: bytes) -> str:
        """Return the text of a frame ("TKEY"; by its short name in version 2.2)."""
        for frame in self.frames:
            if frame.name == name and (body := self._plain(frame)):
                return _decoded(body[0], body[1:]).strip("\0 ")
        return ""

    def with_objects(self, bodies: Mapping[str, bytes]) -> Tag:
        """Return the tag with these general objects, in the places of the old ones or at the end."""
        left = dict(bodies)
        frames: list[Frame] = []
        for frame in self.frames:
            named = self._object(frame)
            if named is None or named[0] not in bodies:
                frames.append(frame)
            elif named[0] in left:
                # A second frame of the same description would contradict the first: it goes.
                frames.append(self._new_object(named[0], left.pop(named[0])))
        frames += [self._new_object(name, body) for name, body in left.items()]
        return replace(self, frames=tuple(frames))

    def with_text(self, name: bytes, text: str) -> Tag:
        """Return the tag with another text frame (Latin letters), in the place of the old one or at the end."""
        fresh = self._new_frame(name, b"\0" + text.encode("latin-1", "replace"))
        frames = [fresh if frame.name == name else frame for frame in self.frames]
        return replace(self, frames=tuple(frames if fresh in frames else [*frames, fresh]))

    def _object(self, frame: Frame) -> tuple[str, bytes] | None:
        if frame.name != (b"GEO" if self.version == 2 else b"GEOB") or not (body := self._plain(frame)):
            return None
        _mime, _, rest = body[1:].partition(b"\0")
        _filename, rest = _split(body[0], rest)
        description, data = _split(body[0], rest)
        return _decoded(body[0], description), data

    def _plain(self, frame: Frame) -> bytes | None:
        """Return the body as it was meant; None where it is compressed or encrypted."""
        if frame.flags & _ALTERED[self.version]:
            return None
        body = frame.body
        if self.version == 4:
            body = body[4:] if frame.flags & _FRAME_LENGTH else body
            if self.is_unsynchronised or frame.flags & _FRAME_UNSYNCHRONISED:
                body = _synchronised(body)
        return body if body and body[0] in _ENCODINGS else None

    def _new_object(self, description: str, data: bytes) -> Frame:
        body = b"\0" + _MIME + b"\0\0" + description.encode("latin-1", "replace") + b"\0" + data
        return self._new_frame(b"GEO" if self.version == 2 else b"GEOB", body)

    def _new_frame(self, name: bytes, body: bytes) -> Frame:
        if self.version == 4 and self.is_unsynchronised:
            return Frame(name, _unsynchronised(body), _FRAME_UNSYNCHRONISED)
        return Frame(name, body)


def parse(data: bytes) -> Tag:
    """Read the tag at the beginning of `data`; an empty one where there is none.

    Raises
    ------
    ValueError
        The tag is of a version that is not known, or cut off.
    """
    if data[:3] != b"ID3" or len(data) < _HEADER:
        return Tag()
    version, flags, size = data[3], data[5], size_of(data)
    if version not in _VERSIONS:
        raise ValueError(f"its ID3 tag is of version 2.{version}, which is not known")
    if len(data) < size:
        raise ValueError("its ID3 tag is cut off")
    body = data[_HEADER : _HEADER + _from_sevens(data[6:10])]
    if flags & _UNSYNCHRONISED and version < 4:
        body, flags = _synchronised(body), flags & ~_UNSYNCHRONISED
    if flags & _EXTENDED and version > 2:
        body = body[_extended_size(body, version) :]
    kept = flags & _UNSYNCHRONISED if version == 4 else 0
    frames = tuple(_frames(body, version))
    head = 6 if version == 2 else 10
    rest = body[sum(head + len(frame.body) for frame in frames) :]
    # Padding begins with a zero, whatever lies in it.
    return Tag(version, kept, frames, size, b"" if rest.startswith(b"\0") else rest)


def size_of(head: bytes) -> int:
    """Return how many bytes the tag takes of which `head` is the beginning (10 bytes are enough); 0 for none."""
    if head[:3] != b"ID3" or len(head) < _HEADER:
        return 0
    has_footer = head[3] == 4 and head[5] & _FOOTER
    return _HEADER + _from_sevens(head[6:10]) + (_HEADER if has_footer else 0)


def build(tag: Tag) -> bytes:
    """Return the tag's bytes, padded to its old size where it fits.

    Raises
    ------
    ValueError
        It is damaged, or larger than any tag may be.
    """
    if tag.rest:
        raise ValueError("its ID3 tag is damaged")
    frames = b"".join(_frame_bytes(frame, tag.version) for frame in tag.frames)
    room = tag.size - _HEADER - len(frames)
    body = frames + b"\0" * (room if room >= 0 else _FRESH_PADDING)
    if len(body) > _LARGEST:
        raise ValueError("its ID3 tag would be too large")
    return b"ID3" + bytes([tag.version, 0, tag.flags]) + _to_sevens(len(body)) + body


def _frames(body: bytes, version: int) -> Iterator[Frame]:
    plain_sizes = version == 4 and not _fits(body, _from_sevens) and _fits(body, _from_bytes)
    read_size = _from_sevens if version == 4 and not plain_sizes else _from_bytes
    name_size, header_size = (3, 6) if version == 2 else (4, 10)
    position = 0
    while position + header_size <= len(body) and body[position]:
        name = body[position : position + name_size]
        start = position + header_size
        size = read_size(body[position + name_size : position + 2 * name_size])
        # Old programs write the short names of version 2.2 into newer tags, with a space or zero behind.
        if not name.rstrip(b" \0").isalnum() or start + size > len(body):
            return
        flags = int.from_bytes(body[start - 2 : start], "big") if version > 2 else 0
        yield Frame(name, body[start : start + size], flags)
        position = start + size


def _fits(body: bytes, read_size: object) -> bool:
    """Say whether frames of version 2.4 follow each other when sizes are read in one way (some programs err here)."""
    position = 0
    while position + 10 <= len(body) and body[position]:
        if not body[position : position + 4].rstrip(b" \0").isalnum():
            return False
        raw = body[position + 4 : position + 8]
        position += 10 + (_from_sevens(raw) if read_size is _from_sevens else _from_bytes(raw))
    return position <= len(body)


def _frame_bytes(frame: Frame, version: int) -> bytes:
    if version == 2:
        return frame.name + len(frame.body).to_bytes(3, "big") + frame.body
    size = _to_sevens(len(frame.body)) if version == 4 else len(frame.body).to_bytes(4, "big")
    return frame.name + size + frame.flags.to_bytes(2, "big") + frame.body


def _extended_size(body: bytes, version: int) -> int:
    return _from_sevens(body[:4]) if version == 4 else 4 + _from_bytes(body[:4])


def _split(encoding: int, data: bytes) -> tuple[bytes, bytes]:
    """Split at the first end of a text; texts of two-byte letters end at an even place."""
    end = _TERMINATORS[encoding]
    position = data.find(end)
    while position >= 0 and position % len(end):
        position = data.find(end, position + 1)
    return (data, b"") if position < 0 else (data[:position], data[position + len(end) :])


def _decoded(encoding: int, text: bytes) -> str:
    return text.decode(_ENCODINGS[encoding], "replace")


def _synchronised(data: bytes) -> bytes:
    return data.replace(b"\xff\x00", b"\xff")


def _unsynchronised(data: bytes) -> bytes:
    out = bytearray()
    for index, byte in enumerate(data):
        out.append(byte)
        if byte == 0xFF and (index + 1 == len(data) or data[index + 1] == 0 or data[index + 1] >= 0xE0):
            out.append(0)
    return bytes(out)


def _from_sevens(raw: bytes) -> int:
    value = 0
    for byte in raw:
        value = value << 7 | byte & 0x7F
    return value


def _from_bytes(raw: bytes) -> int:
    return int.from_bytes(raw, "big")


def _to_sevens(value: int) -> bytes:
    return bytes((value >> shift) & 0x7F for shift in (21, 14, 7, 0))
