"""Each of Serato's tags by itself: written from the specification, read back, and rebuilt byte for byte."""

from __future__ import annotations

import base64
import struct
from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st

from djanalyzer.interop.serato import (
    autotags,
    beat_grid,
    flips,
    markers,
    markers2,
    palette,
    tag_set,
    wrapping,
)
from djanalyzer.interop.serato.containers import Kind
from djanalyzer.interop.serato.markers2 import HotCue, SavedLoop
from tests.interop.answers import assert_answers


def cue_entry(index: int, time: int, color: bytes, name: bytes) -> bytes:
    body = b"\0" + bytes([index]) + struct.pack(">I", time) + b"\0" + color + b"\0\0" + name + b"\0"
    return b"CUE\0" + struct.pack(">I", len(body)) + body


def markers2_body(*entries: bytes, end: bytes = b"\0") -> bytes:
    """A body as Serato writes it: lines of 72 characters, no padding, one character short where padding is due."""
    data = b"\1\1" + b"".join(entries) + end
    text = base64.b64encode(data).rstrip(b"=")
    text = text[:-1] if len(data) % 3 else text
    lines = b"\n".join(text[i : i + 72] for i in range(0, len(text), 72))
    return (b"\1\1" + lines).ljust(470, b"\0")


def test_a_hot_cue_of_markers2() -> None:
    body = markers2_body(cue_entry(3, 61_250, b"\xcc\xcc\x00", "Döp".encode()))
    assert markers2.parse(body).cues == (HotCue(3, 61_250, 0xCCCC00, "Döp"),)


@pytest.mark.parametrize("length", range(40))
def test_markers2_is_rebuilt_whatever_its_length(length: int) -> None:
    """Serato cuts one character off wherever base64 would need padding."""
    body = markers2_body(cue_entry(0, 1, b"\xcc\0\0", b"x" * length))
    assert markers2.build(markers2.parse(body)) == body


def test_markers2_of_mixed_in_key_is_one_line_without_end() -> None:
    entries = b"".join(cue_entry(i, i * 1000 + 1, b"\xcc\0\0", b"Energy 5") for i in range(8))
    body = b"\1\1" + base64.b64encode(b"\1\1" + entries)
    found = markers2.parse(body)
    assert len(found.cues) == 8
    assert markers2.build(found) == body


def test_a_locked_loop_of_markers2() -> None:
    body = b"\0\2" + struct.pack(">II", 1000, 3000) + b"\xff\xff\xff\xff\0\x27\xaa\xe1\0\1Break\0"
    whole = markers2_body(b"LOOP\0" + struct.pack(">I", len(body)) + body)
    assert markers2.parse(whole).loops == (SavedLoop(2, 1000, 3000, 0x27AAE1, True, "Break"),)


def flip_entry(index: int, name: bytes, *actions: bytes, flags: bytes = b"\1\1") -> bytes:
    body = (
        b"\0"
        + bytes([index, flags[0]])
        + name
        + b"\0"
        + flags[1:]
        + struct.pack(">I", len(actions))
        + b"".join(actions)
    )
    return b"FLIP\0" + struct.pack(">I", len(body)) + body


JUMP = b"\0" + struct.pack(">Idd", 16, 19.3, 55.5)
BACKWARDS = b"\1" + struct.pack(">Iddd", 24, 60.0, 62.0, -1.0)
UNKNOWN = b"\7" + struct.pack(">I", 3) + b"abc"


def test_a_flip_is_read() -> None:
    body = markers2_body(flip_entry(2, "Döp".encode(), JUMP, BACKWARDS, UNKNOWN, JUMP))
    (flip,) = markers2.parse(body).flips
    assert (flip.index, flip.name, flip.is_on, flip.is_looped) == (2, "Döp", True, True)
    assert flip.actions[:2] == (flips.Action(19.3, 55.5), flips.Action(60.0, 62.0, -1.0))
    assert flips.in_words(flip) == "3 “Döp”: on, looped, 1 jump, 1 backwards"


def test_flips_and_what_is_not_known_survive_other_cues_byte_for_byte() -> None:
    kept = [
        flip_entry(0, b"A", JUMP),
        flip_entry(1, b"", flags=b"\0\0"),
        b"FLIP\0\0\0\0\5\0\1\2\3\4",
        b"NEW\0\0\0\0\1x",
    ]
    old = markers2.parse(markers2_body(cue_entry(0, 5, b"\xcc\0\0", b""), *kept))
    new = markers2.parse(markers2.build(old.replaced((HotCue(1, 7, 0x00CC00),), (), 0xFFFFFF)))
    rest = [e for e in new.entries if e.name in ("FLIP", "NEW")]
    assert [e.name.encode() + b"\0" + struct.pack(">I", len(e.body)) + e.body for e in rest] == kept
    assert [cue.index for cue in new.cues] == [1]
    assert [flip.name for flip in new.flips] == ["A", ""]


@given(st.binary(max_size=80), st.integers(0, 80))
def test_a_damaged_flip_is_passed_over(rest: bytes, cut: int) -> None:
    whole = flip_entry(0, b"A", JUMP, BACKWARDS)[9:]
    for body in (rest, whole[:cut], whole[:cut] + rest):
        found = flips.read_flip(body)
        assert found is None or flips.in_words(found)


def test_markers_holds_seven_bits_a_byte() -> None:
    slot = (
        b"\0"
        + bytes([0, 3, 0x54, 0x64])
        + b"\x7f" * 5
        + b"\0\x7f\x7f\x7f\x7f\x7f"
        + bytes([6, 0x30, 0, 0, 1, 0])
    )
    empty = b"\x7f" * 10 + b"\0\x7f\x7f\x7f\x7f\x7f" + bytes(4)
    body = b"\2\5\0\0\0\x0e" + slot + (empty + b"\0\0") * 4 + (empty + b"\3\0") * 9 + b"\7\x7f\x7f\x7f"
    found = markers.parse_id3(body)
    assert found.cues[0] == markers.cue_slot(60_004, 0xCC0000)
    assert found.color == 0xFFFFFF
    assert found.cues[1].start is None
    assert markers.build_id3(found) == body


def test_markers_of_an_m4a_file_holds_plain_bytes() -> None:
    slot = struct.pack(">II", 254, 2341) + b"\0\xff\xff\xff\xff\0" + b"\x27\xaa\xe1" + b"\3\1"
    empty = b"\xff" * 8 + b"\0\xff\xff\xff\xff\0" + b"\0\0\0"
    body = b"\2\5\0\0\0\x0e" + (empty + b"\0\0") * 5 + slot + (empty + b"\3\0") * 8 + b"\0\xff\xff\xff"
    found = markers.parse_mp4(body)
    assert found.loops[0] == markers.loop_slot(254, 2341, 0x27AAE1, True)
    assert markers.build_mp4(found) == body


def test_markers_of_an_ogg_file_is_text() -> None:
    text = (
        b"000000020000000500FFFFFF(1,0,0,0,13369344,0)"
        + b"(0,0,0,0,0,0)" * 4
        + b"(3,919,-206,0,2599649,1)" * 9
    )
    found = markers.parse_ogg(text)
    assert found.color == 0xFFFFFF
    assert found.rows[0][4] == 0xCC0000
    assert markers.build_ogg(found) == text


def test_a_beat_grid_that_changes_its_tempo() -> None:
    body = b"\1\0\0\0\0\2" + struct.pack(">fI", 0.5, 32) + struct.pack(">ff", 16.5, 128.0) + b"\x37"
    found = beat_grid.parse(body)
    grid = beat_grid.grid_of(found)
    assert grid is not None
    assert [(a.time, a.tempo, a.beat_in_bar) for a in grid.anchors] == [(0.5, 120.0, 1), (16.5, 128.0, 1)]
    assert beat_grid.build(found) == body


def test_a_beat_grid_of_an_ogg_file_is_text() -> None:
    text = b"000000010000000100000001(0.254858,8)(4.254858,115.000000)"
    found = beat_grid.parse_ogg(text)
    assert found.bent == ((0.254858, 8),)
    assert found.last == (4.254858, 115.0)
    assert beat_grid.build_ogg(found) == text


def test_an_empty_beat_grid_is_none() -> None:
    assert beat_grid.grid_of(beat_grid.parse(b"\1\0\0\0\0\0")) is None
    assert beat_grid.grid_of(beat_grid.parse_ogg(b"000000010000000000000000")) is None


def test_autotags_are_texts() -> None:
    body = b"\x01\x01115.00\x00-3.257\x000.000\x00"
    found = autotags.parse(body)
    assert (found.bpm, found.auto_gain) == (115.0, "-3.257")
    assert autotags.build(found) == body


@pytest.mark.parametrize("stored", [0xCC0000, 0xCC4400, 0x0088CC, 0x123456])
def test_colors_come_back_as_they_were_stored(stored: int) -> None:
    shown = palette.shown_cue_color(stored)
    assert palette.stored_cue_color(shown) in (stored, None)


def test_the_color_of_a_track_is_stored_lighter_than_shown() -> None:
    assert palette.shown_track_color(0xFF99FF) == "#993399"
    assert palette.shown_track_color(0x999999) == "#090909"
    assert palette.shown_track_color(0xFFFFFF) is None
    assert all(
        palette.stored_track_color(palette.shown_track_color(stored)) == stored
        for stored in (0xFF99DD, 0x99FFFF, 0xBBBBBB, 0x999999, 0xFFFFFF, 0x010203)
    )


@given(st.binary(max_size=200), st.integers(0, 255))
def test_what_is_wrapped_for_a_flac_file_comes_out_again(body: bytes, stray: int) -> None:
    """The bits of the stray byte that base64 cuts off are lost, and mean nothing."""
    text = wrapping.wrap(wrapping.Wrapped("Serato Markers2", body, stray))
    found = wrapping.unwrap(text)
    assert found.body == body or not body
    assert wrapping.wrap(found) == text or not body


cue_values = st.builds(
    HotCue,
    st.integers(0, 255),
    st.integers(1, 2**32 - 1),
    st.integers(0, 0xFFFFFF),
    st.text(max_size=20).filter(lambda t: "\0" not in t),
)


@given(st.lists(cue_values, max_size=9).map(tuple))
def test_any_cues_come_back_from_markers2(cues: tuple[HotCue, ...]) -> None:
    built = markers2.build(markers2.Markers2().replaced(cues, (), 0xFFFFFF))
    assert markers2.parse(built).cues == cues
    assert len(built) >= markers2.SMALLEST


slots = st.builds(
    markers.Slot,
    st.none() | st.integers(0, markers.LATEST),
    st.none() | st.integers(0, markers.LATEST),
    st.integers(0, 0xFFFFFF),
    st.sampled_from([0, 1, 3]),
    st.booleans(),
)


@given(st.lists(slots, min_size=14, max_size=14).map(tuple), st.integers(0, 0xFFFFFF))
def test_any_slots_come_back_from_markers(found: tuple[markers.Slot, ...], color: int) -> None:
    tag = markers.Markers(found, color)
    assert markers.parse_id3(markers.build_id3(tag)) == tag
    assert markers.parse_mp4(markers.build_mp4(tag)) == tag


PARSERS = (
    markers.parse_id3,
    markers.parse_mp4,
    markers.parse_ogg,
    markers2.parse,
    markers2.parse_text,
    beat_grid.parse,
    beat_grid.parse_ogg,
    autotags.parse,
    wrapping.unwrap,
)
HEADS = (b"", b"\1\1", b"\1\0\0\0\0\1", b"\2\5\0\0\0\x0e", b"\1\1AQFDVUUA", b"000000010000000000000001(")


@given(st.sampled_from(HEADS), st.binary(max_size=400))
def test_damaged_tags_are_refused_with_a_reason(head: bytes, rest: bytes) -> None:
    for parse in PARSERS:
        assert_answers(partial(parse, head + rest), ValueError)


@pytest.mark.parametrize("n_bent", range(7))
def test_a_wrapped_grid_bears_the_loss_of_its_last_character(n_bent: int) -> None:
    """Mixxx drops the last character of the text before it decodes the rest."""
    grid = beat_grid.Markers(tuple((float(i), 2) for i in range(n_bent)), (20.0, 120.0), b"\x37")
    text = tag_set.write_tags(tag_set.TagSet(Kind.FLAC, beat_grid=grid))[beat_grid.NAME]
    bare = text.replace(b"\n", b"")[:-1]
    whole = base64.b64decode(bare[: len(bare) - (len(bare) % 4 == 1)] + b"=" * (-len(bare) % 4))
    assert whole.endswith(beat_grid.build(grid))
    assert tag_set.read_tags(Kind.FLAC, {beat_grid.NAME: text}).beat_grid == grid
