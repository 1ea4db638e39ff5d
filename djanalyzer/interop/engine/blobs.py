"""Engine's binary columns: trackData, beatData, quickCues (zlib after a big-endian length) and loops (plain).

Everything is kept, what nobody has explained too: `encode(decode(blob))` is the same payload for every blob that can be
read. Byte orders differ within one blob; `>` and `<` below are as Engine writes them.
"""

from __future__ import annotations

import struct
import zlib
from dataclasses import dataclass
from typing import Any

from djanalyzer.errors import UnreadableCollection

EMPTY = -1.0  # the sample of a pad or loop that is not set; 0 would be a cue at 0:00

_LONGEST = 1 << 24  # bytes: real ones have some hundred
_LENGTH = struct.Struct(">I")
_TRACK = struct.Struct(">dq")
_BEATS = struct.Struct(">ddB")
_COUNT_BIG = struct.Struct(">q")
_COUNT_LITTLE = struct.Struct("<q")
_MARKER = struct.Struct("<dqii")
_LABEL = struct.Struct("B")
_CUE = struct.Struct(">d4s")
_MAIN_CUE = struct.Struct(">dBd")
_LOOP = struct.Struct("<ddBB4s")


@dataclass(frozen=True, slots=True)
class TrackData:
    """How the file was decoded: samples a second, their number, then loudness and key (`rest`)."""

    sample_rate: float
    n_samples: int
    rest: bytes = b""


@dataclass(frozen=True, slots=True)
class Marker:
    """A beat of the grid: where (in samples), which (0 is the first downbeat), how many until the next marker."""

    sample: float
    beat: int
    n_beats: int = 0
    unknown: int = 0


@dataclass(frozen=True, slots=True)
class BeatData:
    """The grid as analysed and as the DJ has adjusted it."""

    sample_rate: float
    n_samples: float
    is_set: int = 1
    default: tuple[Marker, ...] = ()
    adjusted: tuple[Marker, ...] = ()
    rest: bytes = b""


@dataclass(frozen=True, slots=True)
class QuickCue:
    """A pad: its label (UTF-8), its sample (`EMPTY` where not set), its colour (alpha, red, green, blue)."""

    label: bytes = b""
    sample: float = EMPTY
    argb: bytes = b"\0\0\0\0"


@dataclass(frozen=True, slots=True)
class QuickCues:
    """The pads and the main cue, in samples."""

    cues: tuple[QuickCue, ...] = ()
    main: float = EMPTY
    is_adjusted: int = 0
    default_main: float = EMPTY
    rest: bytes = b""


@dataclass(frozen=True, slots=True)
class SavedLoop:
    """A saved loop: label, start and end in samples (`EMPTY` where not set), whether each is set, colour."""

    label: bytes = b""
    start: float = EMPTY
    stop: float = EMPTY
    is_start_set: int = 0
    is_stop_set: int = 0
    argb: bytes = b"\0\0\0\0"

    @property
    def is_set(self) -> bool:
        return EMPTY not in (self.start, self.stop)


@dataclass(frozen=True, slots=True)
class SavedLoops:
    """The loop slots."""

    loops: tuple[SavedLoop, ...] = ()
    rest: bytes = b""


def inflate(blob: bytes) -> bytes:
    """Return the payload of a compressed column; nothing where it holds none.

    Raises
    ------
    UnreadableCollection
        With half a sentence that says what is wrong; so do all functions that decode.
    """
    if len(blob) <= _LENGTH.size:
        return b""
    (length,) = _LENGTH.unpack_from(blob)
    if length > _LONGEST:
        raise UnreadableCollection("they say that they are larger than any track needs")
    inflater = zlib.decompressobj()
    try:
        payload = inflater.decompress(blob[_LENGTH.size :], _LONGEST)
    except zlib.error:
        raise UnreadableCollection("they cannot be decompressed") from None
    if not inflater.eof or len(payload) != length:
        raise UnreadableCollection("they are cut off")
    return payload


def deflate(payload: bytes) -> bytes:
    """Return the column of a payload, as Engine compresses it."""
    return _LENGTH.pack(len(payload)) + zlib.compress(payload)


def decode_track(payload: bytes) -> TrackData:
    """Read the payload of trackData."""
    data = _Bytes(payload)
    sample_rate, n_samples = data.take(_TRACK)
    return TrackData(sample_rate, n_samples, data.rest())


def encode_track(track: TrackData) -> bytes:
    """Return the payload of trackData."""
    return _TRACK.pack(track.sample_rate, track.n_samples) + track.rest


def decode_beats(payload: bytes) -> BeatData:
    """Read the payload of beatData."""
    data = _Bytes(payload)
    sample_rate, n_samples, is_set = data.take(_BEATS)
    grids = [tuple(Marker(*data.take(_MARKER)) for _ in range(data.count(_COUNT_BIG, 24))) for _ in range(2)]
    return BeatData(sample_rate, n_samples, is_set, grids[0], grids[1], data.rest())


def encode_beats(beats: BeatData) -> bytes:
    """Return the payload of beatData."""
    parts = [_BEATS.pack(beats.sample_rate, beats.n_samples, beats.is_set)]
    for grid in (beats.default, beats.adjusted):
        parts.append(_COUNT_BIG.pack(len(grid)))
        parts += [_MARKER.pack(m.sample, m.beat, m.n_beats, m.unknown) for m in grid]
    return b"".join(parts) + beats.rest


def decode_cues(payload: bytes) -> QuickCues:
    """Read the payload of quickCues."""
    data = _Bytes(payload)
    cues = tuple(QuickCue(data.label(), *data.take(_CUE)) for _ in range(data.count(_COUNT_BIG, 13)))
    main, is_adjusted, default_main = data.take(_MAIN_CUE)
    return QuickCues(cues, main, is_adjusted, default_main, data.rest())


def encode_cues(cues: QuickCues) -> bytes:
    """Return the payload of quickCues."""
    parts = [_COUNT_BIG.pack(len(cues.cues))]
    parts += [_LABEL.pack(len(c.label)) + c.label + _CUE.pack(c.sample, c.argb) for c in cues.cues]
    return b"".join(parts) + _MAIN_CUE.pack(cues.main, cues.is_adjusted, cues.default_main) + cues.rest


def decode_loops(column: bytes) -> SavedLoops:
    """Read the column loops, which is not compressed."""
    data = _Bytes(column)
    loops = tuple(SavedLoop(data.label(), *data.take(_LOOP)) for _ in range(data.count(_COUNT_LITTLE, 23)))
    return SavedLoops(loops, data.rest())


def encode_loops(loops: SavedLoops) -> bytes:
    """Return the column loops."""
    parts = [_COUNT_LITTLE.pack(len(loops.loops))]
    parts += [
        _LABEL.pack(len(o.label))
        + o.label
        + _LOOP.pack(o.start, o.stop, o.is_start_set, o.is_stop_set, o.argb)
        for o in loops.loops
    ]
    return b"".join(parts) + loops.rest


class _Bytes:
    """Read from front to back; what is missing is said."""

    def __init__(self, content: bytes) -> None:
        self._content = content
        self._at = 0

    def take(self, layout: struct.Struct) -> tuple[Any, ...]:
        if self._at + layout.size > len(self._content):
            raise UnreadableCollection("they are cut off")
        values = layout.unpack_from(self._content, self._at)
        self._at += layout.size
        return values

    def count(self, layout: struct.Struct, smallest: int) -> int:
        """Return a count of items of at least `smallest` bytes; one that cannot be is an error, never a long wait."""
        number: int = self.take(layout)[0]
        if not 0 <= number * smallest <= len(self._content) - self._at:
            raise UnreadableCollection("they announce more than they hold")
        return number

    def label(self) -> bytes:
        length: int = self.take(_LABEL)[0]
        return self.take(struct.Struct(f"{length}s"))[0]  # type: ignore[no-any-return]

    def rest(self) -> bytes:
        return self._content[self._at :]
