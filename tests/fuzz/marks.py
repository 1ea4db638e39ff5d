"""What DJ programs pack into tags and columns as targets by themselves: whole files seldom let a change through to it."""

from __future__ import annotations

import base64
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

from djanalyzer.errors import UnreadableCollection
from djanalyzer.interop.deltas import delta_of, restored
from djanalyzer.interop.engine import blobs
from djanalyzer.interop.engine.grids import grid_of
from djanalyzer.interop.mixed_in_key import payloads
from djanalyzer.interop.mixxx import beats as mixxx_beats
from djanalyzer.interop.serato import autotags, beat_grid, markers, markers2, tag_set, wrapping
from djanalyzer.interop.serato.containers import Kind
from djanalyzer.interop.serato.music_file import said_by
from djanalyzer.music import KnownTrack
from tests.fuzz.target import Target, joined, pieces
from tests.interop.engine import library_made_up as engine
from tests.interop.mixed_in_key import tagged_files
from tests.interop.mixxx.databases import beat_grid as mixxx_grid
from tests.interop.mixxx.databases import beat_map
from tests.interop.serato.test_tags import cue_entry, flip_entry, markers2_body

_KINDS = tuple(Kind)
_NAMES = (markers.NAME, markers2.NAME, beat_grid.NAME, autotags.NAME)
_WRAPPED = (Kind.FLAC, Kind.MP4)


def targets() -> Iterator[Target]:
    """Yield them all."""
    yield Target("serato-tags", _serato_tags, _serato_seeds, watched=("djanalyzer.interop.serato",))
    yield Target("serato-marks", _serato_marks, _serato_mark_seeds, watched=("djanalyzer.interop.serato",))
    yield Target("engine-columns", _engine_columns, _engine_seeds, watched=("djanalyzer.interop.engine",))
    yield Target("mixxx-beats", _mixxx_beats, _mixxx_seeds, watched=("djanalyzer.interop.mixxx",))
    yield Target(
        "mixed-in-key-payloads",
        _mixed_in_key,
        _mixed_in_key_seeds,
        watched=("djanalyzer.interop.mixed_in_key",),
    )
    yield Target("undo-deltas", _delta, _delta_seeds, watched=("djanalyzer.interop.deltas",))


def _serato_tags(data: bytes, folder: Path) -> object:
    """The kind of file in one byte, then Serato's four tags; in FLAC and M4A each is wrapped as there."""
    kind = _KINDS[(data or b"\0")[0] % len(_KINDS)]
    fields = {}
    for name, body in zip(_NAMES, pieces(data[1:]), strict=False):
        fields[name] = wrapping.wrap(wrapping.Wrapped(name, body)) if kind in _WRAPPED else body
    tags = tag_set.read_tags(kind, fields)
    track = said_by(folder / "a.mp3", tags, KnownTrack(folder / "a.mp3", ""))
    tag_set.read_tags(kind, tag_set.write_tags(tags))
    return track


def _serato_seeds(_: Path) -> Iterator[bytes]:
    marks = markers2_body(cue_entry(3, 61_250, b"\xcc\xcc\x00", b"Drop"))
    slots = (markers.cue_slot(1000, 0xCC0000), markers.loop_slot(2000, 4000, 0x27AAE1, False))
    grid = beat_grid.build(beat_grid.Markers(((0.1, 4),), (2.0, 124.0)))
    old = markers.build_id3(markers.Markers(slots))
    auto = b"\1\1124.00\0-3.257\0000.000\0"
    for number in range(len(_KINDS)):
        yield bytes([number]) + joined((old, marks, grid, auto))
    plain = markers.build_mp4(markers.Markers(slots))
    yield bytes([_KINDS.index(Kind.MP4)]) + joined((plain, marks, grid, auto))


def _serato_marks(data: bytes, _: Path) -> object:
    """What lies in base 64 within Markers2: cues, loops, colours, flips."""
    body = b"\1\1" + base64.b64encode(data)
    try:
        found = markers2.parse(body)
    except ValueError as told:
        return str(told)
    tags = tag_set.TagSet(Kind.MP3, markers2=found)
    return tag_set.cues(tags), tag_set.loops(tags), tag_set.track_color(tags), found.flips


def _serato_mark_seeds(_: Path) -> Iterator[bytes]:
    loop = b"\0\2" + bytes((0, 0, 3, 232, 0, 0, 11, 184)) + b"\xff\xff\xff\xff\0\x27\xaa\xe1\0\1Break\0"
    parts = (
        cue_entry(3, 61_250, b"\xcc\xcc\x00", b"Drop"),
        b"LOOP\0" + len(loop).to_bytes(4, "big") + loop,
        b"COLOR\0\0\0\0\4\0\x99\xff\x99",
        b"BPMLOCK\0\0\0\0\1\1",
        flip_entry(0, b"Flip", b"\0\0\0\0\x10" + bytes(16)),
    )
    yield from (b"\1\1" + part + b"\0" for part in parts)
    yield b"\1\1" + b"".join(parts) + b"\0"


_DECODERS: tuple[Callable[[bytes], object], ...] = (
    blobs.decode_track,
    lambda payload: _grids(blobs.decode_beats(payload)),
    blobs.decode_cues,
    blobs.decode_loops,
    blobs.inflate,
)


def _grids(found: blobs.BeatData) -> object:
    kept: list[object] = []
    for grid in (found.default, found.adjusted):
        with suppress(UnreadableCollection):
            kept.append(grid_of(grid, 44_100.0))
    return kept


def _engine_columns(data: bytes, _: Path) -> None:
    """Which column in one byte, then its payload: what is read is told by the system's own target."""
    with suppress(UnreadableCollection):
        _DECODERS[(data or b"\0")[0] % len(_DECODERS)](data[1:])


def _engine_seeds(_: Path) -> Iterator[bytes]:
    beats = engine.beat_data(adjusted=[(-88200.0, -4), (13_252_050.0, 601)])
    cues = engine.quick_cues({0: ("Drop", 441000.0, "ffff0000")}, main=44100.0)
    for number, column in enumerate((engine.track_data(), beats, cues)):
        payload = blobs.inflate(column)
        yield bytes([number]) + payload
    yield b"\3" + engine.saved_loops({0: ("Loop", 88200.0, 176400.0, "ff00ff00")})
    yield b"\4" + cues


_VERSIONS = (mixxx_beats.GRID, mixxx_beats.MAP, "BeatGrid-1.0", "BeatGrid-9")


def _mixxx_beats(data: bytes, _: Path) -> object:
    """The version in one byte, then the column."""
    try:
        return mixxx_beats.decode(data[1:], _VERSIONS[(data or b"\0")[0] % len(_VERSIONS)], 44_100.0)
    except ValueError as told:
        return str(told)


def _mixxx_seeds(_: Path) -> Iterator[bytes]:
    yield b"\0" + mixxx_grid(126.5, 4410)
    yield b"\1" + beat_map([4410 + 20_000 * beat for beat in range(16)])
    yield b"\2" + bytes(16)


def _mixed_in_key(data: bytes, _: Path) -> object:
    """What a tag holds: base 64 or JSON."""
    payload = payloads.decode(data)
    if payload is None:
        return payloads.in_words(data.decode("utf-8", "replace"))
    return (
        payloads.cues(payload),
        payloads.energy(payload),
        payloads.key_text(payload),
        payloads.key(payload),
        payloads.tempo(payload),
        payloads.grid(payload),
    )


def _mixed_in_key_seeds(_: Path) -> Iterator[bytes]:
    for content in tagged_files.all_objects().values():
        yield content
        yield base64.b64decode(content + b"===")
    yield b"8A - Energy 6"


def _delta(data: bytes, _: Path) -> object:
    """A file and the difference to the one before it, from the folder of exports."""
    new, delta = [*pieces(data), b"", b""][:2]
    return restored(new, delta)


def _delta_seeds(_: Path) -> Iterator[bytes]:
    old = bytes(range(256)) * 20
    for new in (old[:700] + b"another" + old[700:], old[::-1], old):
        yield joined((new, delta_of(old, new)))
