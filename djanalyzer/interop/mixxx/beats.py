"""Mixxx's beat grids: one tempo (`BeatGrid`), or every single beat of a track that changes its tempo (`BeatMap`).

Both count whole frames of the file's own sample rate, and neither knows bars. We write the first downbeat as the first
beat, so that the count of four can be taken up again from there; of a grid that Mixxx made, the first beat is taken
for a downbeat too.
"""

from __future__ import annotations

import math
import struct
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from djanalyzer.interop.mixxx import protobuf
from djanalyzer.interop.mixxx.stabbing import Line, lines_through
from djanalyzer.music import BEATS_PER_BAR, BeatGrid, GridAnchor

GRID = "BeatGrid-2.0"
MAP = "BeatMap-1.0"
_OLD_GRID = "BeatGrid-1.0"

LOWEST_TEMPO, HIGHEST_TEMPO = 1.0, 1000.0  # BPM
_LARGEST_FRAME = 2**31 - 1
_EXACT = 1e-6  # frames; less is the noise of arithmetic
_TAIL = 64  # beats written after the last anchor where nobody knows how long the track is


@dataclass(frozen=True, slots=True)
class Beats:
    """A beat grid as the database holds it."""

    blob: bytes
    version: str
    tempo: float


def decode(blob: bytes, version: str, sample_rate: float) -> BeatGrid | None:
    """Return the grid of a blob; None where it holds no beat.

    Raises
    ------
    ValueError
        The blob is broken, of a version that is not known, or names impossible tempos.
    """
    if version == MAP:
        frames = map_frames(blob)
        return _grid_of(frames, sample_rate) if len(frames) > 1 else None
    if version not in (GRID, _OLD_GRID):
        raise ValueError(f"its version “{version[:40]}” is not known")
    tempo, frame = _tempo_and_frame(blob)
    return BeatGrid.constant(frame / sample_rate, _checked(tempo))


def encode(grid: BeatGrid, sample_rate: float, duration: float | None) -> Beats | None:
    """Return the grid as Mixxx keeps it, over `duration` seconds; None where it names impossible tempos or times."""
    if not all(_can_be_written(a, sample_rate) for a in grid.anchors):
        return None
    if grid.is_constant:
        frame = round(_downbeat(grid.anchors[0]) * sample_rate)
        content = protobuf.message(1, protobuf.double(1, grid.tempo)) + protobuf.message(
            2, protobuf.whole(1, frame)
        )
        return Beats(content, GRID, grid.tempo)
    last = grid.anchors[-1]
    # Two beats at least from the last anchor on: one alone would say nothing of its tempo.
    stop = max(duration or 0.0, last.time + (1.5 if duration else _TAIL) * last.period)
    frames = _frames(grid, stop, sample_rate)
    return Beats(map_blob(frames), MAP, grid.tempo_over(stop)) if len(frames) > 1 else None


def map_frames(blob: bytes) -> list[int]:
    """Return the frames of all beats of a `BeatMap` that are switched on.

    Raises
    ------
    ValueError
        The blob is broken.
    """
    frames = []
    for number, beat in protobuf.fields(blob):
        if number == 1 and isinstance(beat, bytes):
            content = dict(protobuf.fields(beat))
            if content.get(2, 1):
                frames.append(_whole(content.get(1, 0)))
    return frames


def map_blob(frames: Sequence[int]) -> bytes:
    """Return a `BeatMap` of beats at these frames."""
    return b"".join(protobuf.message(1, protobuf.whole(1, frame)) for frame in frames)


def _tempo_and_frame(blob: bytes) -> tuple[float, float]:
    try:
        content = dict(protobuf.fields(blob))
        bpm, beat = content.get(1, b""), content.get(2, b"")
        if isinstance(bpm, bytes) and isinstance(beat, bytes):
            return _number(dict(protobuf.fields(bpm)).get(1, 0.0)), _whole(
                dict(protobuf.fields(beat)).get(1, 0)
            )
        raise ValueError("it holds other things than a tempo and a beat")
    except ValueError:
        # The oldest kind is two plain doubles.
        if len(blob) != 16:
            raise
        tempo, frame = struct.unpack("<dd", blob)
        return tempo, float(_whole(frame))


def _number(value: float | bytes) -> float:
    if isinstance(value, bytes):
        raise ValueError("a number was expected in it")
    return float(value)


def _whole(value: float | bytes) -> int:
    frame = _number(value)
    if not abs(frame) <= _LARGEST_FRAME:
        raise ValueError("a beat lies at an impossible place")
    return math.floor(frame)


def _checked(tempo: float) -> float:
    if not LOWEST_TEMPO <= tempo <= HIGHEST_TEMPO:
        raise ValueError(f"its tempo of {tempo:.6g} BPM is impossible")
    return tempo


def _grid_of(frames: Sequence[int], sample_rate: float) -> BeatGrid:
    if any(b <= a for a, b in pairwise(frames)):
        raise ValueError("its beats do not follow each other")
    return BeatGrid(tuple(_anchor(line, sample_rate) for line in lines_through(frames)))


def _anchor(line: Line, sample_rate: float) -> GridAnchor:
    tempo = 60.0 * sample_rate / line.step
    if tempo > HIGHEST_TEMPO:
        raise ValueError(f"its tempo of {tempo:.6g} BPM is impossible")
    return GridAnchor(line.start / sample_rate, tempo, line.index % BEATS_PER_BAR + 1)


def _can_be_written(anchor: GridAnchor, sample_rate: float) -> bool:
    return (
        LOWEST_TEMPO <= anchor.tempo <= HIGHEST_TEMPO and abs(anchor.time * sample_rate) < _LARGEST_FRAME / 2
    )


def _downbeat(anchor: GridAnchor) -> float:
    """Return the first downbeat from the anchor on, seconds."""
    return anchor.time + (1 - anchor.beat_in_bar) % anchor.meter.beats_per_bar * anchor.period


def _frames(grid: BeatGrid, stop: float, sample_rate: float) -> list[int]:
    times, places = grid.beats_and_positions(stop)
    downbeats = (places == 1).nonzero()[0]
    first = int(downbeats[0]) if len(downbeats) else 0
    frames = [math.floor(float(time) * sample_rate + _EXACT) for time in times[first:]]
    return [a for a, b in zip(frames, [*frames[1:], _LARGEST_FRAME], strict=True) if a < b]
