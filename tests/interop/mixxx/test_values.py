"""What single columns and blobs of Mixxx's mean, at their edges, and what is refused."""

from __future__ import annotations

import math
import struct

import pytest

from djanalyzer.interop.mixxx import beats, cues, fitting, keys, protobuf, values
from djanalyzer.interop.mixxx.cues import CueRow, RowType
from djanalyzer.interop.mixxx.stabbing import lines_through
from djanalyzer.music import BeatGrid, Cue, CueKind, GridAnchor, Key, Loop, Meter
from tests.interop.mixxx.databases import RATE, beat_grid, beat_map, varint

HOT, MAIN, BEAT, LOOP, JUMP, INTRO, OUTRO = (RowType(n) for n in range(1, 8))


@pytest.mark.parametrize(
    ("value", "text", "number", "whole"),
    [
        (None, "", None, None),
        (7, "7", 7.0, 7),
        (7.0, "7.0", 7.0, 7),
        (7.5, "7.5", 7.5, None),
        ("7", "7", 7.0, 7),
        ("x", "x", None, None),
        (b"\xffx", "\ufffdx", None, None),
        (math.nan, "nan", None, None),
        (10**400, str(10**400), None, None),
    ],
)
def test_any_value_as_text_and_number(
    value: object, text: str, number: float | None, whole: int | None
) -> None:
    assert (values.text(value), values.number(value), values.whole(value)) == (text, number, whole)


@pytest.mark.parametrize(
    ("value", "year"),
    [
        ("2019-05-01", 2019),
        (" about 1987", 1987),
        (1999, 1999),
        ("0000", None),
        ("99", None),
        ("", None),
        (None, None),
    ],
)
def test_years(value: object, year: int | None) -> None:
    assert values.year(value) == year


@pytest.mark.parametrize(
    ("value", "color"),
    [
        (0, "#000000"),
        (0xFF28E214, "#28E214"),
        (0xFFFFFFFF, "#FFFFFF"),
        (1 << 32, None),
        (-(1 << 31), "#000000"),
        (-(1 << 31) - 1, None),
        (1.5, None),
    ],
)
def test_colors(value: object, color: str | None) -> None:
    assert values.color(value) == color


@pytest.mark.parametrize(
    ("seconds", "length"),
    [(0.001, 0.001), (999_999.0, 999_999.0), (0.0, None), (1e6, None), (-1.0, None), (None, None)],
)
def test_lengths(seconds: float | None, length: float | None) -> None:
    assert values.length(seconds) == length


def row(**columns: object) -> dict[str, object]:
    usual = {"type": 1, "position": 100.0, "length": 0, "hotcue": 0, "label": "", "color": None}
    return {**usual, **columns}


def test_a_row_of_cues() -> None:
    said = row(type=4, position=-5.5, length=None, hotcue=999, label="x", color=0xFF0000)
    assert cues.row_of(said) == CueRow(4, -5.5, 0.0, 999, "x", "#FF0000")
    assert cues.row_of(row(hotcue=-1, position=1e12, length=-1e12)) == CueRow(1, 1e12, -1e12, -1)


@pytest.mark.parametrize(
    ("columns", "why"),
    [
        ({"type": None}, "names no place"),
        ({"position": "nowhere"}, "names no place"),
        ({"length": "long"}, "names no place"),
        ({"position": 1.1e12}, "names no place"),
        ({"length": -1.1e12}, "names no place"),
        ({"hotcue": -2}, "impossible pad"),
        ({"hotcue": 1000}, "impossible pad"),
        ({"hotcue": None}, "impossible pad"),
    ],
)
def test_rows_that_are_refused(columns: dict[str, object], why: str) -> None:
    with pytest.raises(ValueError, match=why):
        cues.row_of(row(**columns))


def test_all_kinds_of_rows_become_marks_in_the_order_of_their_pads() -> None:
    """At a rate of 50 a second a sample is a hundredth of one."""
    rows = [
        CueRow(8, 1),  # where sound begins and ends: Mixxx's alone
        CueRow(MAIN, 10, 500, color="#010203"),
        CueRow(INTRO, 20, 30),
        CueRow(OUTRO, -1.0, 900),
        CueRow(LOOP, 100, 50, -1, "copy"),
        CueRow(LOOP, 100, 50, 5, "loop", "#040506"),
        CueRow(LOOP, 300, 50, -1, "free"),
        CueRow(LOOP, 100, 0, 6),
        CueRow(LOOP, 100, -1, 7),
        CueRow(HOT, 200, 0, 1, "hot", "#000000"),
        CueRow(HOT, 0, 0, 2, "black at the start", "#000000"),
        CueRow(HOT, 0, 0, 3, "start", "#000001"),
        CueRow(HOT, -1.0, 0, 4),
        CueRow(HOT, 201, 0, 1, "second"),
        CueRow(HOT, 202, 0, -1),
        CueRow(BEAT, 203, 0, 8, "beat"),
        CueRow(JUMP, 204, 10, 9, "jump"),
    ]
    marks = cues.marks_of(rows, 50.0)
    assert marks.cues == (
        Cue(2.0, 1, "hot", "#000000"),
        Cue(0.0, 3, "start", "#000001"),
        Cue(2.03, 8, "beat"),
        Cue(2.04, 9, "jump"),
        Cue(0.1, None, "Main cue", "#010203"),
        Cue(0.2, None, "Intro start", None, CueKind.MIX_IN),
        Cue(0.5, None, "Intro end"),
        Cue(9.0, None, "Outro end"),
    )
    assert marks.loops == (Loop(1.0, 1.5, 5, "loop", "#040506"), Loop(3.0, 3.5, None, "free"))
    said = (
        "a second mark on pad 2",
        "broken",
        "broken",
        "without length",
        "without length",
        "jump on pad 10",
    )
    assert len(marks.faults) == len(said) + 1
    for words, fault in zip(said, marks.faults, strict=False):
        assert words in fault
    assert "without a pad" in marks.faults[-1]
    numbered = dict(enumerate(rows))
    assert list(cues.visible(numbered)) == [9, 11, 5, 15, 16, 1, 6, 2, 3]


def test_the_main_cue_of_old_versions() -> None:
    assert cues.marks_of([], 50.0, 300.0).cues == (Cue(3.0, None, "Main cue"),)
    assert cues.marks_of([CueRow(MAIN, 10)], 50.0, 300.0).cues == (Cue(0.1, None, "Main cue"),)
    assert cues.marks_of([], 50.0, 0.0).cues == ()


def test_rows_that_say_the_same() -> None:
    one = CueRow(HOT, 100.0, 0.0, 1, "x", "#010203")
    assert CueRow(HOT, 100.4, 0.4, 1, "x").is_like(one)
    others = (
        CueRow(LOOP, 100.0, 0.0, 1, "x"),
        CueRow(HOT, 100.5, 0.0, 1, "x"),
        CueRow(HOT, 100.0, 0.5, 1, "x"),
        CueRow(HOT, 100.0, 0.0, 2, "x"),
        CueRow(HOT, 100.0, 0.0, 1, "y"),
        CueRow(HOT, 100.0, 0.0, 1, "x", "#030201"),
    )
    assert not any(other.is_like(one) for other in others)
    assert CueRow(INTRO, 100.0, 5.0, 3, "x").is_like(CueRow(INTRO, 100.0, 5.0))
    loop = CueRow(LOOP, 100.0, 50.0, 0)
    assert CueRow(LOOP, 100.4, 50.4).is_copy_of(loop)
    for other in (CueRow(LOOP, 100.5, 50.0), CueRow(LOOP, 100.0, 50.5)):
        assert not other.is_copy_of(loop)
    assert not CueRow(LOOP, 100.0, 50.0).is_copy_of(CueRow(LOOP, 100.0, 50.0))
    assert not CueRow(HOT, 100.0, 50.0).is_copy_of(CueRow(HOT, 100.0, 50.0, 0))


@pytest.mark.parametrize(
    ("seconds", "samples"),
    [(1.0, 88_200.0), (0.00001, 0.882), (1.0000000005, 88_200.0), (-1 / 88_200, -0.5), (-1.0, -88_200.0)],
)
def test_positions_are_whole_within_noise_and_never_nowhere(seconds: float, samples: float) -> None:
    assert cues.samples(seconds, RATE) == pytest.approx(samples, abs=1e-9)


def test_a_message_holds_numbers_of_all_kinds() -> None:
    """Whole numbers with their sign, doubles, floats and texts; the key is eight times the number, and the kind."""
    message = protobuf.whole(1, -5) + protobuf.double(2, 1.5) + protobuf.message(300, b"text")
    message += b"\x1d" + struct.pack("<f", 0.25)
    assert list(protobuf.fields(message)) == [(1, -5), (2, 1.5), (300, b"text"), (3, 0.25)]
    assert protobuf.whole(1, 127) == b"\x08\x7f"
    assert protobuf.whole(1, 128) == b"\x08\x80\x01"
    assert protobuf.whole(20, (1 << 63) - 1) == varint(160) + varint((1 << 63) - 1)
    assert list(protobuf.fields(b"\x08" + b"\xff" * 9 + b"\x01")) == [(1, -1)]


@pytest.mark.parametrize(
    ("message", "why"),
    [
        (b"\x0b", "kind 3"),
        (b"\x0a\x02x", "cut off"),
        (b"\x09" + bytes(7), "cut off"),
        (b"\x1d" + bytes(3), "cut off"),
        (b"\x08", "does not end"),
        (b"\x08" + b"\x80" * 10 + b"\x01", "does not end"),
    ],
)
def test_messages_that_are_refused(message: bytes, why: str) -> None:
    with pytest.raises(protobuf.Malformed, match=why):
        list(protobuf.fields(message))


def numbers(tempo: bytes, beat: bytes) -> bytes:
    return protobuf.message(1, tempo) + protobuf.message(2, beat)


@pytest.mark.parametrize(
    ("blob", "version", "why"),
    [
        (protobuf.whole(1, 5), beats.GRID, "other things"),
        (numbers(protobuf.message(1, b"x"), b""), beats.GRID, "number was expected"),
        (numbers(protobuf.double(1, 120.0), protobuf.double(1, 2.0**31)), beats.GRID, "impossible place"),
        (numbers(protobuf.double(1, 0.99), b""), beats.GRID, "impossible"),
        (numbers(protobuf.double(1, 1000.1), b""), beats.GRID, "impossible"),
        (b"", "BeatGrid-3.0", "not known"),
        (beat_map([0, 100, 100]), beats.MAP, "do not follow"),
        (beat_map([0, 2000, 4000]), beats.MAP, "impossible"),
    ],
)
def test_grids_that_are_refused(blob: bytes, version: str, why: str) -> None:
    with pytest.raises(ValueError, match=why):
        beats.decode(blob, version, RATE)


def test_grids_at_their_edges() -> None:
    for tempo in (1.0, 1000.0):
        assert beats.decode(beat_grid(tempo, 44_100), beats.GRID, RATE) == BeatGrid.constant(1.0, tempo)
    # Decimals of a frame are cut, as Mixxx does; a number that is not said is 0.
    half = numbers(protobuf.double(1, 120.0), protobuf.double(1, -0.5))
    assert beats.decode(half, beats.GRID, RATE) == BeatGrid.constant(-1 / RATE, 120.0)
    assert beats.decode(numbers(protobuf.double(1, 120.0), b""), beats.GRID, RATE) == BeatGrid.constant(
        0.0, 120.0
    )
    assert beats.decode(struct.pack("<dd", 120.0, 100.7), beats.GRID, 100.0) == BeatGrid.constant(1.0, 120.0)
    assert beats.decode(beat_map([5]), beats.MAP, RATE) is None
    assert beats.map_frames(protobuf.message(1, b"") + protobuf.message(2, b"x") + protobuf.whole(1, 7)) == [
        0
    ]


def frames_of(grid: BeatGrid, duration: float | None) -> list[int]:
    encoded = beats.encode(grid, 100.0, duration)
    assert encoded is not None
    assert encoded.version == beats.MAP
    return beats.map_frames(encoded.blob)


def test_every_beat_of_a_grid_that_changes_is_written() -> None:
    """From the first downbeat to the end of the track; two beats at least after the last change."""
    grid = BeatGrid((GridAnchor(0.0, 120.0, 3), GridAnchor(3.0, 60.0, 1)))
    assert frames_of(grid, 5.5) == [100, 150, 200, 250, 300, 400, 500]
    assert frames_of(grid, 2.0) == [100, 150, 200, 250, 300, 400]
    assert frames_of(grid, None) == [100, 150, 200, 250, *range(300, 6700, 100)]
    encoded = beats.encode(grid, 100.0, 5.5)
    assert encoded is not None
    assert encoded.tempo == grid.tempo_over(5.5)


def test_a_steady_grid_begins_on_its_first_downbeat() -> None:
    encoded = beats.encode(BeatGrid.constant(0.25, 120.0, 3), RATE, None)
    assert encoded == beats.Beats(beat_grid(120.0, 55_125), beats.GRID, 120.0)
    waltz = beats.encode(BeatGrid.constant(0.25, 120.0, 3, Meter.THREE_FOUR), RATE, None)
    assert waltz == beats.Beats(beat_grid(120.0, 33_075), beats.GRID, 120.0)


@pytest.mark.parametrize(
    ("anchor", "can_be"),
    [
        (GridAnchor(0.0, 1.0), True),
        (GridAnchor(0.0, 1000.0), True),
        (GridAnchor(0.0, 0.99), False),
        (GridAnchor(0.0, 1000.1), False),
        (GridAnchor(1e4, 120.0), True),
        (GridAnchor(3e4, 120.0), False),
        (GridAnchor(-3e4, 120.0), False),
    ],
)
def test_grids_that_can_be_written(anchor: GridAnchor, can_be: bool) -> None:
    assert (beats.encode(BeatGrid((anchor,)), RATE, 100.0) is not None) is can_be


A = BeatGrid.constant(1.0, 120.0)


@pytest.mark.parametrize(
    ("other", "same"),
    [
        (BeatGrid.constant(1.0, 120.0), True),
        (BeatGrid.constant(3.0, 120.0), True),  # another beat of it
        (BeatGrid.constant(1.5, 120.0, 2), True),
        (BeatGrid.constant(1.5, 120.0), False),  # bars begin elsewhere
        (BeatGrid.constant(1.00009, 120.0), True),
        (BeatGrid.constant(1.00011, 120.0), False),
        (BeatGrid.constant(1.0, 120.0001), False),  # off by the end
        (BeatGrid.constant(1.0, 60.0), False),
        (BeatGrid.constant(1.0, 240.0), False),
        (BeatGrid((A.anchors[0], GridAnchor(200.0, 121.0, 3))), False),
        (None, False),
    ],
)
def test_grids_that_nobody_can_tell_apart(other: BeatGrid | None, same: bool) -> None:
    assert fitting.same_grid(A, other, 300.0) is same
    assert fitting.same_grid(other, A, 300.0) is same
    assert fitting.same_grid(None, None, 300.0)


def test_grids_are_compared_over_ten_minutes_where_nobody_knows_the_length() -> None:
    drifting = BeatGrid.constant(1.0, 120.00003)  # by 0.1 ms in 400 s
    assert fitting.same_grid(A, drifting, 300.0)
    assert not fitting.same_grid(A, drifting, None)
    assert not fitting.same_grid(A, BeatGrid((A.anchors[0], GridAnchor(101.0, 121.0))), 50.0)


def test_keys_by_their_number() -> None:
    assert [keys.from_number(n) for n in (0, 1, 24, 25, -1)] == [
        None,
        Key(0, is_minor=False),
        Key(11, is_minor=True),
        None,
        None,
    ]
    assert keys.number_of(Key(11, is_minor=True)) == 24
    assert keys.encode(Key(9, is_minor=True)) == b"\x08\x16\x12\x02Am\x20\x02"
    assert keys.decode(b"") is None
    assert keys.decode(protobuf.message(1, b"x")) is None


def test_lines_through_beats_that_were_cut_to_whole_frames() -> None:
    """Two beats are a line; where none reaches further, the next begins on the last beat of the one before."""
    assert list(lines_through([])) == list(lines_through([5])) == []
    (line,) = lines_through([10, 30])
    assert (line.index, round(line.start, 6), round(line.step, 6)) == (0, 10.5, 20.0)
    lines = list(lines_through([0, 100, 200, 300, 450, 600]))
    assert [(line.index, round(line.start), round(line.step)) for line in lines] == [
        (0, 0, 100),
        (3, 300, 150),
    ]
    # A third of a frame a beat: no beat may be off its own frame.
    frames = [math.floor(0.9 + 100 * n + n / 3) for n in range(50)]
    (line,) = lines_through(frames)
    assert [math.floor(line.start + n * line.step) for n in range(50)] == frames
    assert line.step == pytest.approx(100 + 1 / 3, abs=1e-2)
