"""What single fields of Serato's mean, at their edges: times, measures, colours, rules, grids; and what is refused."""

from __future__ import annotations

import base64
import math
import struct
from pathlib import Path

import pytest

from djanalyzer.interop.serato import (
    SERATO,
    autotags,
    beat_grid,
    crates,
    database,
    grid_fitting,
    markers,
    markers2,
    palette,
    tag_set,
    wrapping,
)
from djanalyzer.interop.serato.containers import Kind
from djanalyzer.interop.serato.markers2 import Entry, HotCue, Markers2, SavedLoop
from djanalyzer.interop.serato.music_file import tempo_of
from djanalyzer.music import BeatGrid, GridAnchor, Key, KnownTrack, Meter, Tags
from tests.interop.serato import libraries_made_up as made_up
from tests.interop.serato.libraries_made_up import record
from tests.interop.serato.test_tags import cue_entry, markers2_body


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("06:22.93", 382.93),
        (" 1:02:03 ", 3723.0),
        ("00:00.5", 0.5),
        ("00:00.00", None),
        ("6:22.1234", None),
        ("6", None),
        ("", None),
    ],
)
def test_lengths(text: str, seconds: float | None) -> None:
    assert database.duration_of(text) == seconds


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("44.1k", "44100"),
        ("320.0kbps", "320"),
        ("128 kb", "128"),
        ("48 K", "48000"),
        ("0", ""),
        ("k", ""),
        ("", ""),
    ],
)
def test_measures(text: str, number: str) -> None:
    assert database.whole_number(text) == number


@pytest.mark.parametrize(
    ("seconds", "day"), [(1_600_000_000, "2020-09-13"), (1, "1970-01-01"), (0, ""), (-1, ""), (1e300, "")]
)
def test_days(seconds: float, day: str) -> None:
    assert database.day_of(seconds) == day


@pytest.mark.parametrize(
    ("text", "tempo"),
    [
        ("128", 128.0),
        (" 127,98 ", 127.98),
        ("999", 999.0),
        ("999.01", None),
        ("0", None),
        ("nan", None),
        ("x", None),
    ],
)
def test_tempos_in_text(text: str, tempo: float | None) -> None:
    assert tempo_of(text) == tempo


@pytest.mark.parametrize(
    ("text", "tempo"),
    [("115.00", 115.0), ("999.99", 999.99), ("1000", None), ("0", None), ("inf", None), ("", None)],
)
def test_tempos_of_autotags(text: str, tempo: float | None) -> None:
    assert autotags.Autotags(text).bpm == tempo


def test_a_row_of_the_database_says_all_of_it(tmp_path: Path) -> None:
    fields = {
        "tsng": "Title", "tart": "Artist", "talb": "Album", "tgen": "Genre", "tcom": "Comment", "tlbl": "Label",
        "trmx": "Remixer", "tcmp": "Composer", "ttyr": "in 1999", "utkn": 7, "tbpm": "128", "tkey": "Am",
        "tlen": "1:00:01", "ulbl": 0x01FF99FF, "tgrp": "Peak", "udsc": 2, "uadd": 1_600_000_000, "tadd": "5",
    }  # fmt: skip
    content = made_up.database(made_up.track("a.mp3", **fields))
    (row,) = database.read_rows(content)
    assert row == database.Row(
        "a.mp3",
        Tags(
            "Title", "Artist", "Album", "Genre", "Comment", "Label", "Remixer", "Composer", 1999, 7, 128.0,
            Key(9, is_minor=True), color="#993399",
        ),
        3601.0,
        (("Kind", "mp3"), ("Grouping", "Peak"), ("DiscNumber", "2"), ("DateAdded", "2020-09-13")),
    )  # fmt: skip
    nothing = (
        record("otrk", record("pfil", "b.mp3"))
        + record("otrk", record("tsng", "no path"))
        + record("oxyz", b"")
    )
    assert database.read_rows(made_up.database() + nothing) == (database.Row("b.mp3", Tags()),)


def test_a_track_of_serato_4_says_all_of_it(tmp_path: Path) -> None:
    columns = {
        "album": "Album", "genre": "Genre", "comments": "Comment", "label": "Label", "remixer": "Remixer",
        "composer": "Composer", "track_number": "7/12", "grouping": "Peak", "dj_play_count": 3, "format": "mp3",
        "file_size": 5.0, "file_bit_rate": 320, "file_sample_rate": 44100, "part_of_set": "1/2",
        "time_added": 1_600_000_000, "is_beatgrid_locked": 1, "length_sec": 99,
    }  # fmt: skip
    more = "PRAGMA synchronous = OFF;" + "".join(
        f"ALTER TABLE asset ADD COLUMN {name}; UPDATE asset SET {name} = '{value}' WHERE id = 10;"
        if isinstance(value, str)
        else f"ALTER TABLE asset ADD COLUMN {name}; UPDATE asset SET {name} = {value} WHERE id = 10;"
        for name, value in columns.items()
    )
    more += "UPDATE asset SET length_sec = 99.5, rating = 7, bpm = 'x' WHERE id = 11;"
    path = made_up.sqlite_library(tmp_path / "root.sqlite", more=more)
    a, b = SERATO.read(path).tracks
    assert a == KnownTrack(
        tmp_path / "Music/a.mp3",
        "Music/a.mp3",
        Tags(
            "A", "Someone", "Album", "Genre", "Comment", "Label", "Remixer", "Composer", 2001, 7, 124.5,
            Key(9, is_minor=True), 4, color="#993399",
        ),
        61.5,
        extra=(
            ("Grouping", "Peak"), ("PlayCount", "3"), ("Kind", "mp3"), ("Size", "5"), ("BitRate", "320"),
            ("SampleRate", "44100"), ("DiscNumber", "1/2"), ("DateAdded", "2020-09-13"), ("GridLocked", "yes"),
        ),
        is_bare=True,
    )  # fmt: skip
    assert (b.tags, b.duration, b.extra) == (Tags("b", rating=5), 99.5, ())


@pytest.mark.parametrize(
    ("match", "rule", "told"),
    [
        (b"\1", [("trft", "cond_is_str"), ("urkt", 23), ("trpt", "2000")], "all of: year cond_is_str 2000"),
        (b"\0", [("urkt", 79), ("trft", "more"), ("urpi", 5)], "any of: plays more 5"),
        (b"\0", [("trft", "cond"), ("urkt", 99), ("trpt", "x")], "any of: field 99 cond x"),
        (b"\0", [("trpt", "x")], "any of: field 0 x"),
        (b"\0", [("urkt", 4), ("trpt", "")], "any of: file name 0"),
        (b"\0", [("urkt", 4)], "any of: file name"),
    ],
)
def test_rules_of_smart_crates_in_words(match: bytes, rule: list[tuple[str, str | int]], told: str) -> None:
    head = record("vrsn", "1.0/Serato ScratchLive Smart Crate")
    rules = record("rart", record("brut", match)) + record("rurt", b"".join(record(*field) for field in rule))
    assert crates.read_crate("a%%b", head + rules + record("otrk", record("ptrk", "x.mp3"))) == crates.Crate(
        ("a", "b"), ("x.mp3",), told
    )
    assert crates.is_smart(head)
    assert not crates.is_smart(made_up.crate())


def test_a_fresh_crate_has_the_columns_of_seratos_own() -> None:
    columns = ("song", "artist", "bpm", "key", "album", "length", "comment")
    expected = record("vrsn", "1.0/Serato ScratchLive Crate")
    expected += record("osrt", record("tvcn", "#") + record("brev", b"\0"))
    expected += b"".join(record("ovct", record("tvcn", name) + record("tvcw", "0")) for name in columns)
    expected += record("otrk", record("ptrk", "a.mp3"))
    assert crates.write_crate(b"", ["a.mp3"]) == expected


def test_crates_that_no_order_names_come_last_by_name() -> None:
    found = [crates.Crate((name,)) for name in ("b", "C", "a", "Z")]
    assert [crate.names[0] for crate in crates.in_order(found, ("Z", "gone"))] == ["Z", "a", "b", "C"]
    assert crates.names_of("%%") == ("%%",)
    assert crates.names_of("a%%%%b") == ("a", "b")


def test_entries_of_markers2_that_stay_keep_their_very_bytes() -> None:
    """Bytes that nobody has explained stay in a cue, a loop or a colour that says what is wanted already."""
    odd_cue = struct.pack(">BBIBBBBBB", 7, 1, 500, 8, 0xCC, 0, 0, 9, 9) + b"name\0rest"
    odd_loop = struct.pack(">BBII4sBBBBBB", 7, 2, 100, 200, b"abcd", 8, 0x27, 0xAA, 0xE1, 9, 1) + b"\0"
    odd_color = b"\7\x99\x99\x99more"
    old = Markers2(
        (Entry("CUE", odd_cue), Entry("LOOP", odd_loop), Entry("COLOR", b"\0"), Entry("COLOR", odd_color)),
        b"",
    )
    assert (old.cues, old.loops) == (
        (HotCue(1, 500, 0xCC0000, "name"),),
        (SavedLoop(2, 100, 200, 0x27AAE1, True),),
    )
    assert (old.color, old.is_tempo_locked) == (0x999999, False)
    same = old.replaced(old.cues, old.loops, 0x999999)
    assert [entry.body for entry in same.entries] == [odd_color, odd_cue, odd_loop, b"\0"]
    assert [entry.name for entry in same.entries] == ["COLOR", "CUE", "LOOP", "BPMLOCK"]
    assert same.tail == b"\0"
    other = same.replaced((HotCue(1, 501, 0xCC0000, "name"),), (), 0x010203)
    assert [entry.body for entry in other.entries] == [
        b"\0\1\2\3",
        b"\0\1" + struct.pack(">I", 501) + b"\0\xcc\0\0\0\0name\0",
        b"\0",
    ]
    loop = markers2.write_loop(SavedLoop(3, 1, 2, 0x0A0B0C, is_locked=True, name="é"))
    assert loop == b"\0\3\0\0\0\1\0\0\0\2\xff\xff\xff\xff\0\x0a\x0b\x0c\0\1\xc3\xa9\0"


def test_marks_that_are_not_set_are_none() -> None:
    assert not HotCue(0, 0, 0).is_set
    assert HotCue(0, 1, 0).is_set
    assert HotCue(0, 0, 1).is_set
    assert not SavedLoop(0, 5, 5, 0).is_set
    assert not SavedLoop(0, 0xFFFFFFFF, 0xFFFFFFFF, 0).is_set
    locked = Markers2((Entry("BPMLOCK", b"\1"), Entry("BPMLOCK", b"\0")))
    assert locked.is_tempo_locked
    assert [entry.body for entry in locked.replaced((), (), 0).entries] == [b"\0\0\0\0", b"\1", b"\0"]


def test_markers2_that_outgrow_their_room_end_in_a_zero() -> None:
    tag = markers2.parse(markers2_body(cue_entry(0, 1, b"\xcc\0\0", b"x")))
    assert tag.size == 470
    text = markers2.build_text(tag)
    assert markers2.build(Markers2(tag.entries, size=len(text) + 2)) == b"\1\1" + text
    assert markers2.build(Markers2(tag.entries, size=len(text) + 1)) == b"\1\1" + text + b"\0"
    assert len(markers2.build(Markers2(tag.entries))) == 470
    assert markers2.parse(b"\1\1") == Markers2(size=2)


@pytest.mark.parametrize(
    ("parse", "body", "why"),
    [
        (markers2.parse, b"\1\2", "version"),
        (markers2.parse, b"\1\1" + base64.b64encode(b"\2\1\0"), "text is of a version"),
        (markers2.parse, b"\1\1" + base64.b64encode(b"\1\1CUE\0\0\0\0\x09"), "middle of an entry"),
        (markers2.parse, b"\1\1" + base64.b64encode(b"\1\1CUE"), "middle of an entry"),
        (markers.parse_id3, b"\2\5\0\0\0", "cut off"),
        (markers.parse_id3, b"\2\4\0\0\0\x0e" + bytes(400), "version"),
        (markers.parse_id3, b"\2\5\0\0\0\x0d" + bytes(400), "version"),
        (markers.parse_id3, b"\2\5\0\0\0\x0e" + bytes(14 * 22 + 3), "cut off"),
        (markers.parse_ogg, b"000000010000000500FFFFFF", "version"),
        (beat_grid.parse, b"\1\0\0\0\0", "cut off"),
        (beat_grid.parse, b"\1\1\0\0\0\0", "version"),
        (beat_grid.parse, b"\1\0\0\0\0\1" + bytes(7), "cut off"),
        (beat_grid.parse_ogg, b"000000020000000000000000", "version"),
        (beat_grid.parse_ogg, b"000000010000000100000001(1.0,-1)(2.0,120.0)", "number of beats"),
        (beat_grid.parse_ogg, b"000000010000000100000001(1.0,4294967296)(2.0,120.0)", "number of beats"),
        (beat_grid.parse_ogg, b"000000010000000100000001(1.0.0,120.0)", "number that is none"),
        (autotags.parse, b"\1\2", "version"),
        (autotags.parse, b"\1\x01115.00\x00-3.257\x000.000", "cut off"),
        (wrapping.unwrap, base64.b64encode(b"application/octet-stream\0\0Serato"), "name of a tag"),
        (wrapping.unwrap, base64.b64encode(b"text/plain\0\0"), "does not begin"),
    ],
)
def test_tags_that_are_refused(parse: object, body: bytes, why: str) -> None:
    with pytest.raises(ValueError, match=why):
        parse(body)  # type: ignore[operator]


def test_tags_of_just_the_right_size_are_read() -> None:
    assert len(markers.parse_id3(b"\2\5\0\0\0\x0e" + bytes(14 * 22 + 4)).slots) == 14
    assert beat_grid.parse(b"\1\0\0\0\0\1" + struct.pack(">ff", 1.0, 120.0)) == beat_grid.Markers(
        (), (1.0, 120.0), b""
    )
    assert beat_grid.parse(b"\1\0\0\0\0\0xy") == beat_grid.Markers(footer=b"xy")
    assert beat_grid.build(beat_grid.Markers(footer=b"xy")) == b"\1\0\0\0\0\0xy"
    assert beat_grid.build_ogg(beat_grid.Markers()) == b"000000010000000000000000"


@pytest.mark.parametrize(
    ("bent", "last", "is_grid"),
    [
        ((), (1.0, 1.0), True),
        ((), (1.0, 0.99), False),
        ((), (1.0, 2000.0), True),
        ((), (1.0, 2000.5), False),
        (((0.0, 4),), (2.0, 120.0), True),
        (((0.0, 0),), (2.0, 120.0), False),
        (((2.0, 4),), (2.0, 120.0), False),
        (((math.nan, 4),), (2.0, 120.0), False),
    ],
)
def test_markers_that_are_a_grid_and_those_that_are_none(
    bent: tuple[tuple[float, int], ...], last: tuple[float, float], is_grid: bool
) -> None:
    grid = beat_grid.Markers(bent, last)
    if is_grid:
        assert beat_grid.grid_of(grid) is not None
    else:
        with pytest.raises(ValueError, match="make"):
            _refused(grid)


def _refused(grid: beat_grid.Markers) -> None:
    try:
        beat_grid.grid_of(grid)
    except ValueError as error:
        raise ValueError("it does not make a grid") from error


def test_bars_are_counted_from_the_first_marker_on() -> None:
    grid = beat_grid.grid_of(beat_grid.Markers(((1.0, 6), (4.0, 3)), (5.5, 100.0)))
    assert grid == BeatGrid((GridAnchor(1.0, 120.0, 1), GridAnchor(4.0, 120.0, 3), GridAnchor(5.5, 100.0, 2)))


def test_colors_next_to_those_that_cannot_be_shown() -> None:
    """White means no colour, and one shade of grey is shown darker than the rule says."""
    assert palette.shown_track_color(0) is None
    assert palette.stored_track_color(None) == 0xFFFFFF
    assert palette.stored_track_color("#090909") == 0x999999
    assert palette.stored_track_color("#333333") == 0x999998  # 0x999999 is shown as #090909
    assert palette.stored_track_color("#999999") == 0xFFFFFE
    assert palette.stored_track_color("#99999A") == 1
    assert palette.shown_cue_color(0x123456) == "#123456"
    assert palette.stored_cue_color("#c02626") == 0xCC0000
    assert palette.nearest_cue_color("#C12727") == 0xCC0000


A, B = GridAnchor(1.0, 120.0), GridAnchor(9.0, 125.0)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (BeatGrid((A, B)), BeatGrid((A, B)), True),
        (BeatGrid((A,)), BeatGrid((A, B)), False),
        (BeatGrid((A,)), None, False),
        (None, None, True),
        (BeatGrid((A,)), BeatGrid((GridAnchor(1.00009, 120.00009),)), True),
        (BeatGrid((A,)), BeatGrid((GridAnchor(1.00011, 120.0),)), False),
        (BeatGrid((A,)), BeatGrid((GridAnchor(1.0, 120.00011),)), False),
        (BeatGrid((A,)), BeatGrid((GridAnchor(1.0, 120.0, 2),)), False),
        (BeatGrid((A,)), BeatGrid((GridAnchor(1.0, 120.0, 1, Meter.THREE_FOUR),)), False),
        (BeatGrid((GridAnchor(8192.0, 120.0),)), BeatGrid((GridAnchor(8192.0009, 120.0),)), True),
    ],
)
def test_grids_that_nobody_can_tell_apart(one: BeatGrid | None, other: BeatGrid | None, same: bool) -> None:
    assert grid_fitting.is_same_grid(one, other) is same


def test_markers_that_nobody_can_tell_apart() -> None:
    grid = beat_grid.Markers(((1.0, 8),), (5.0, 120.0))
    empty = beat_grid.Markers()
    assert grid_fitting.is_same(grid, beat_grid.Markers(((1.00009, 8),), (5.00009, 120.00009), b"x"))
    for other in (
        beat_grid.Markers(((1.0, 7),), (5.0, 120.0)),
        beat_grid.Markers(((1.001, 8),), (5.0, 120.0)),
        beat_grid.Markers(((1.0, 8),), (5.001, 120.0)),
        beat_grid.Markers(((1.0, 8),), (5.0, 120.01)),
        beat_grid.Markers((), (5.0, 120.0)),
        empty,
        None,
    ):
        assert not grid_fitting.is_same(grid, other)
        assert not grid_fitting.is_same(other, grid)
    assert grid_fitting.is_same(empty, None)
    assert grid_fitting.is_same(None, empty)


@pytest.mark.parametrize(
    ("anchors", "bent", "last", "n_notes"),
    [
        ((A,), (), (1.0, 120.0), 0),
        # From the last anchor before the start on, at the first downbeat within the recording.
        ((GridAnchor(-9.0, 90.0), GridAnchor(-1.0, 120.0)), (), (1.0, 120.0), 1),
        ((GridAnchor(0.25, 120.0, 3),), (), (1.25, 120.0), 0),
        # A marker every time the tempo changes, on whole beats.
        ((A, GridAnchor(9.0, 125.0, 1)), ((1.0, 16),), (9.0, 125.0), 0),
        ((A, GridAnchor(9.0009, 125.0, 1)), ((1.0, 16),), (9.0009, 125.0), 0),
        # Half a beat is too near.
        ((A, GridAnchor(1.24, 125.0), GridAnchor(9.24, 120.0)), ((1.24, 16), (8.92, 1)), (9.24, 120.0), 3),
        # A jump bends what follows the last downbeat before it.
        ((A, GridAnchor(9.2, 120.0, 1)), ((1.0, 12), (7.0, 4)), (9.2, 120.0), 1),
        ((A, GridAnchor(1.7, 120.0, 2)), ((1.0, 1),), (1.7, 120.0), 1),
        # Bars that begin anew.
        ((A, GridAnchor(9.0, 120.0, 2)), ((1.0, 16),), (9.0, 120.0), 1),
        ((GridAnchor(1.0, 120.0, 1, Meter.THREE_FOUR),), (), (1.0, 120.0), 1),
    ],
)
def test_grids_as_serato_holds_them(
    anchors: tuple[GridAnchor, ...],
    bent: tuple[tuple[float, int], ...],
    last: tuple[float, float],
    n_notes: int,
) -> None:
    fitted = grid_fitting.fit_grid(BeatGrid(anchors))
    assert fitted.markers is not None
    assert [n for _, n in fitted.markers.bent] == [n for _, n in bent]
    assert [time for time, _ in fitted.markers.bent] == pytest.approx([time for time, _ in bent])
    assert (fitted.markers.last, len(fitted.notes)) == (last, n_notes)


@pytest.mark.parametrize(
    "anchor",
    [
        GridAnchor(0.0, 0.9),
        GridAnchor(0.0, 2001.0),
        GridAnchor(360_001.0, 120.0),
        GridAnchor(-360_001.0, 120.0),
    ],
)
def test_grids_that_cannot_be_written(anchor: GridAnchor) -> None:
    assert grid_fitting.fit_grid(BeatGrid((anchor,))).markers is None
    assert grid_fitting.fit_grid(BeatGrid((GridAnchor(360_000.0, 2000.0),))).markers is not None


def test_loops_and_cues_of_both_tags_together() -> None:
    """Markers_ is believed where it is set; names come from Markers2, and of two on one pad the first counts."""
    newer = Markers2().replaced(
        (
            HotCue(0, 100, 1, "zero"),
            HotCue(1, 200, 2, "one"),
            HotCue(7, 700, 7, "seven"),
            HotCue(7, 701, 8, "again"),
        ),
        (SavedLoop(0, 1, 2, 3, name="l"), SavedLoop(8, 5, 6, 3)),
        0x111111,
    )
    slots = (
        markers.cue_slot(150, 5),
        *[markers.EMPTY_CUE] * 4,
        markers.loop_slot(10, 20, 6, is_locked=True),
        markers.loop_slot(30, 30, 6, is_locked=False),
        *[markers.EMPTY_LOOP] * 7,
    )
    tags = tag_set.TagSet(Kind.MP3, markers=markers.Markers(slots, 0x222222), markers2=newer)
    assert tag_set.stored_cues(tags) == (HotCue(0, 150, 5, "zero"), HotCue(7, 700, 7, "seven"))
    assert tag_set.hidden_cues(tags) == (HotCue(1, 200, 2, "one"),)
    assert tag_set.stored_loops(tags) == (SavedLoop(0, 10, 20, 6, True, "l"), SavedLoop(8, 5, 6, 3))
    assert tag_set.stored_color(tags) == 0x222222
    assert tag_set.stored_color(tag_set.TagSet(Kind.FLAC, markers2=newer)) == 0x111111
    assert (
        tag_set.stored_color(
            tag_set.TagSet(Kind.OGG, ogg_markers=markers.ogg_of(tags.markers or markers.Markers()))
        )
        == 0x222222
    )
    assert tag_set.stored_color(tag_set.TagSet(Kind.MP3)) is None
    assert not tag_set.TagSet(Kind.MP3, faults=("x",)).is_empty
