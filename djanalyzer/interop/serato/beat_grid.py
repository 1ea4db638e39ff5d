"""The tag "Serato BeatGrid": markers with the number of beats to the next one; the last has a tempo of its own.

Between two markers the beats are spread evenly: Serato bends, it does not jump. ID3, FLAC and M4A hold bytes, Ogg text.
"""

from __future__ import annotations

import math
import re
import struct
from dataclasses import dataclass
from itertools import pairwise

from djanalyzer.music import BeatGrid, GridAnchor

NAME = "Serato BeatGrid"
SLOWEST, FASTEST = 1.0, 2000.0  # BPM; what lies outside is no tempo

_HEAD = struct.Struct(">HI")
_VERSION = 0x0100
_MARKER = struct.Struct(">fI")
_LAST = struct.Struct(">ff")
_OGG_HEAD = re.compile(rb"\s*([0-9A-Fa-f]{8})([0-9A-Fa-f]{8})([0-9A-Fa-f]{8})?")
_NUMBER = rb"\s*([-+]?[0-9.]{1,20}(?:[eE][-+]?\d{1,3})?)\s*"
_OGG_PAIR = re.compile(rb"\(" + _NUMBER + rb"," + _NUMBER + rb"\)")
_BEATS_PER_BAR = 4


@dataclass(frozen=True, slots=True)
class Markers:
    """`bent`: (seconds, beats to the next marker); `last`: (seconds, BPM), None for a grid without markers."""

    bent: tuple[tuple[float, int], ...] = ()
    last: tuple[float, float] | None = None
    footer: bytes = b"\0"


def parse(body: bytes) -> Markers:
    """Read the body of an MP3, AIFF, FLAC or M4A file; raises ValueError where it is cut off or of another version."""
    if len(body) < _HEAD.size:
        raise ValueError("it is cut off")
    version, count = _HEAD.unpack_from(body)
    if version != _VERSION:
        raise ValueError("it is of a version that is not known")
    if len(body) < _HEAD.size + count * _LAST.size:
        raise ValueError("it is cut off")
    if count == 0:
        return Markers(footer=body[_HEAD.size :])
    end = _HEAD.size + (count - 1) * _MARKER.size
    bent = tuple(_MARKER.iter_unpack(body[_HEAD.size : end]))
    time, tempo = _LAST.unpack_from(body, end)
    return Markers(bent, (time, tempo), body[end + _LAST.size :])


def build(markers: Markers) -> bytes:
    """Return the body for an MP3, AIFF, FLAC or M4A file."""
    if markers.last is None:
        return _HEAD.pack(_VERSION, 0) + markers.footer
    bent = b"".join(_MARKER.pack(time, beats) for time, beats in markers.bent)
    head = _HEAD.pack(_VERSION, len(markers.bent) + 1)
    return head + bent + _LAST.pack(*markers.last) + markers.footer


def parse_ogg(text: bytes) -> Markers:
    """Read the text of an Ogg file: three hexadecimal numbers, then pairs; raises ValueError where it is other."""
    head = _OGG_HEAD.match(text)
    if head is None or int(head[1], 16) != 1:
        raise ValueError("it is of a version that is not known")
    pairs = [(_float(pair[1]), _float(pair[2])) for pair in _OGG_PAIR.finditer(text, head.end())]
    if not pairs:
        return Markers()
    return Markers(tuple((time, _beats(beats)) for time, beats in pairs[:-1]), pairs[-1])


def build_ogg(markers: Markers) -> bytes:
    """Return the text for an Ogg file."""
    n_last = int(markers.last is not None)
    bent = "".join(f"({time:.6f},{beats})" for time, beats in markers.bent)
    last = f"({markers.last[0]:.6f},{markers.last[1]:.6f})" if markers.last is not None else ""
    return f"{1:08X}{len(markers.bent):08X}{n_last:08X}{bent}{last}".encode()


def grid_of(markers: Markers) -> BeatGrid | None:
    """Return the grid that the markers describe; None where there is none.

    Raises
    ------
    ValueError
        A marker makes no sense: no beats, no tempo, not after the one before it.
    """
    if markers.last is None:
        return None
    times = [*(time for time, _ in markers.bent), markers.last[0]]
    if not all(math.isfinite(t) for t in times) or any(b <= a for a, b in pairwise(times)):
        raise ValueError("its markers do not follow each other in time")
    tempos = [
        60.0 * beats / (stop - start) for (start, beats), stop in zip(markers.bent, times[1:], strict=True)
    ]
    tempos.append(markers.last[1])
    if not all(SLOWEST <= tempo <= FASTEST for tempo in tempos):
        raise ValueError("it holds a tempo that makes no sense")
    place = 0
    anchors: list[GridAnchor] = []
    for time, tempo, beats in zip(times, tempos, [*(n for _, n in markers.bent), 0], strict=True):
        anchors.append(GridAnchor(time, tempo, place % _BEATS_PER_BAR + 1))
        place += beats
    return BeatGrid(tuple(anchors))


def _float(text: bytes) -> float:
    try:
        return float(text)
    except ValueError as error:
        raise ValueError("it holds a number that is none") from error


def _beats(number: float) -> int:
    if not (math.isfinite(number) and 0 <= number < 2**32):
        raise ValueError("it holds a number of beats that makes no sense")
    return round(number)
