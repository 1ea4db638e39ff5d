"""The tag "Serato Markers_": five cues and nine loops without names, and the track's colour.

Older than Markers2, and stronger: where it exists, Serato believes it, and a cue that is not set here is hidden.
ID3 holds times and colours in groups of seven bits, M4A in plain bytes, Ogg as text (in which no times are to be
trusted: Serato writes zeros and stray memory there).
"""

from __future__ import annotations

import re
import struct
from collections.abc import Iterator
from dataclasses import dataclass

NAME = "Serato Markers_"
N_CUES = 5
N_LOOPS = 9
LATEST = 0xFFFFFF  # milliseconds that 24 bits can hold

_HEAD = struct.Struct(">HI")
_VERSION = 0x0205
_N_ENTRIES = N_CUES + N_LOOPS
_UNSET = 0x7F
_NO_TIME = b"\x7f" * 5
_ID3_GAP = b"\x00\x7f\x7f\x7f\x7f\x7f"
_ID3_SIZE = 22
_MP4 = struct.Struct(">II6s3sBB")
_MP4_GAP = b"\x00\xff\xff\xff\xff\x00"
_MP4_NO_TIME = 0xFFFFFFFF
_OGG_HEAD = re.compile(rb"\s*([0-9A-Fa-f]{8})([0-9A-Fa-f]{8})([0-9A-Fa-f]{8})")
_OGG_ENTRY = re.compile(rb"\((-?\d{1,11}),(-?\d{1,11}),(-?\d{1,11}),(-?\d{1,11}),(-?\d{1,11}),(-?\d{1,11})\)")
_CUE_KIND, _LOOP_KIND = 1, 3


@dataclass(frozen=True, slots=True)
class Slot:
    """One of the fourteen places. Times in milliseconds, None where not set; `color` as 0xRRGGBB."""

    start: int | None = None
    stop: int | None = None
    color: int = 0
    kind: int = 0  # 0 an empty cue, 1 a cue, 3 a loop (set or not)
    is_locked: bool = False


EMPTY_CUE = Slot()
EMPTY_LOOP = Slot(kind=_LOOP_KIND)


@dataclass(frozen=True, slots=True)
class Markers:
    """All slots (five cues, then nine loops) and the track's colour as stored."""

    slots: tuple[Slot, ...] = (EMPTY_CUE,) * N_CUES + (EMPTY_LOOP,) * N_LOOPS
    color: int = 0xFFFFFF

    @property
    def cues(self) -> tuple[Slot, ...]:
        return self.slots[:N_CUES]

    @property
    def loops(self) -> tuple[Slot, ...]:
        return self.slots[N_CUES:]


def cue_slot(time: int, color: int) -> Slot:
    """Return a slot with a hot cue."""
    return Slot(time, None, color, _CUE_KIND)


def loop_slot(start: int, stop: int, color: int, is_locked: bool) -> Slot:
    """Return a slot with a loop."""
    return Slot(start, stop, color, _LOOP_KIND, is_locked)


def parse_id3(body: bytes) -> Markers:
    """Read the body of an MP3 or AIFF file; raises ValueError where it is of another version or cut off."""
    slots = tuple(_id3_slot(raw) for raw in _raw_slots(body, _ID3_SIZE))
    return Markers(slots, _from_sevens(body[-4:]))


def build_id3(markers: Markers) -> bytes:
    """Return the body for an MP3 or AIFF file."""
    slots = b"".join(
        _time(slot.start)
        + _time(slot.stop)
        + _ID3_GAP
        + _to_sevens(slot.color)
        + bytes([slot.kind, slot.is_locked])
        for slot in markers.slots
    )
    return _HEAD.pack(_VERSION, len(markers.slots)) + slots + _to_sevens(markers.color)


def parse_mp4(body: bytes) -> Markers:
    """Read the body of an M4A file; raises ValueError where it is of another version or cut off."""
    slots = tuple(_mp4_slot(raw) for raw in _raw_slots(body, _MP4.size))
    end = _HEAD.size + _N_ENTRIES * _MP4.size
    return Markers(slots, int.from_bytes(body[end + 1 : end + 4], "big"))


def build_mp4(markers: Markers) -> bytes:
    """Return the body for an M4A file."""
    slots = b"".join(
        _MP4.pack(
            _MP4_NO_TIME if slot.start is None else slot.start,
            _MP4_NO_TIME if slot.stop is None else slot.stop,
            _MP4_GAP,
            slot.color.to_bytes(3, "big"),
            slot.kind,
            slot.is_locked,
        )
        for slot in markers.slots
    )
    return _HEAD.pack(_VERSION, len(markers.slots)) + slots + b"\0" + markers.color.to_bytes(3, "big")


@dataclass(frozen=True, slots=True)
class OggMarkers:
    """The text of an Ogg file: which slots are set, and the numbers as they stand there."""

    color: int = 0xFFFFFF
    rows: tuple[tuple[int, ...], ...] = ((0,) * 6,) * N_CUES + ((_LOOP_KIND, 0, 0, 0, 0, 0),) * N_LOOPS


def parse_ogg(text: bytes) -> OggMarkers:
    """Read the text of an Ogg file; raises ValueError where it is of another version."""
    head = _OGG_HEAD.match(text)
    if head is None or int(head[1], 16) != 2:
        raise ValueError("it is of a version that is not known")
    rows = tuple(tuple(int(n) for n in row.groups()) for row in _OGG_ENTRY.finditer(text, head.end()))
    return OggMarkers(int(head[3], 16) & 0xFFFFFF, rows[:_N_ENTRIES])


def build_ogg(markers: OggMarkers) -> bytes:
    """Return the text for an Ogg file."""
    rows = "".join(f"({','.join(map(str, row))})" for row in markers.rows)
    return f"{2:08X}{N_CUES:08X}{markers.color:08X}{rows}".encode()


def ogg_of(markers: Markers) -> OggMarkers:
    """Return what Serato writes into an Ogg file for these markers: no times, but which slots are set."""
    rows = tuple((s.kind, 0, 0, 0, s.color, int(s.is_locked)) for s in markers.slots)
    return OggMarkers(markers.color, rows)


def _raw_slots(body: bytes, size: int) -> Iterator[bytes]:
    if len(body) < _HEAD.size:
        raise ValueError("it is cut off")
    version, n_slots = _HEAD.unpack_from(body)
    if version != _VERSION or n_slots != _N_ENTRIES:
        raise ValueError("it is of a version that is not known")
    if len(body) < _HEAD.size + n_slots * size + 4:
        raise ValueError("it is cut off")
    return (body[_HEAD.size + i * size : _HEAD.size + (i + 1) * size] for i in range(n_slots))


def _id3_slot(raw: bytes) -> Slot:
    start = None if raw[0] == _UNSET else _from_sevens(raw[1:5])
    stop = None if raw[5] == _UNSET else _from_sevens(raw[6:10])
    return Slot(start, stop, _from_sevens(raw[16:20]), raw[20], bool(raw[21]))


def _mp4_slot(raw: bytes) -> Slot:
    start, stop, _gap, color, kind, locked = _MP4.unpack(raw)
    return Slot(
        None if start == _MP4_NO_TIME else start,
        None if stop == _MP4_NO_TIME else stop,
        int.from_bytes(color, "big"),
        kind,
        bool(locked),
    )


def _time(milliseconds: int | None) -> bytes:
    return _NO_TIME if milliseconds is None else b"\0" + _to_sevens(milliseconds)


def _from_sevens(raw: bytes) -> int:
    a, b, c, d = (byte & 0x7F for byte in raw)
    return (a << 21 | b << 14 | c << 7 | d) & LATEST


def _to_sevens(value: int) -> bytes:
    return bytes((value >> shift) & 0x7F for shift in (21, 14, 7, 0))
