"""What Serato's pads, loops and crates become where something stands there already, and names that no file can have."""

from __future__ import annotations

import io
from dataclasses import replace
from pathlib import Path

import pytest

from djanalyzer.interop.losses import Losses, TrackLosses
from djanalyzer.interop.protocol import WritePlan
from djanalyzer.interop.serato import SERATO, beat_grid, containers, mark_fitting, markers, markers2, vorbis
from djanalyzer.interop.serato.containers import Kind
from djanalyzer.interop.serato.markers2 import Entry, HotCue, Markers2, SavedLoop
from djanalyzer.music import BeatGrid, Collection, Cue, CueKind, KnownTrack, Loop, Playlist
from tests.interop.overfull import previewed
from tests.interop.serato.libraries_made_up import crate, database, library, order, track
from tests.interop.serato.music_made_up import write_music

TRACK = KnownTrack(Path("/m/a.mp3"), "1")


def losses() -> TrackLosses:
    return TrackLosses(Losses(), TRACK)


def kinds(told: TrackLosses) -> list[str]:
    return [f"{loss.lost.kind} {loss.item}" for loss in told.losses.losses()]


def test_both_tags_of_marks_say_the_same() -> None:
    """The older one holds five cues and nine loops."""
    cues = [HotCue(index, 100 + index, index) for index in (0, 4, 5, 7)]
    loops = [SavedLoop(index, 10, 20 + index, 9, index == 8) for index in (1, 8, 9)]
    slots = list(markers.Markers().slots)
    slots[0], slots[4] = markers.cue_slot(100, 0), markers.cue_slot(104, 4)
    slots[6], slots[13] = (
        markers.loop_slot(10, 21, 9, is_locked=False),
        markers.loop_slot(10, 28, 9, is_locked=True),
    )
    assert mark_fitting.markers_of(cues, loops, 0x123456) == markers.Markers(tuple(slots), 0x123456)


@pytest.mark.parametrize(
    ("cue", "old", "fitted", "told"),
    [
        # A colour that Serato shows so stays as it is stored, known or not.
        (Cue(1.0, 0, "A", "#C02626"), HotCue(0, 500, 0xCC0000), HotCue(0, 1000, 0xCC0000, "A"), []),
        (Cue(1.0, 0, "A", "#123456"), HotCue(0, 500, 0x123456), HotCue(0, 1000, 0x123456, "A"), []),
        (Cue(1.0, 0, "A"), HotCue(0, 500, 0x123456), HotCue(0, 1000, 0x123456, "A"), []),
        (Cue(1.0, 0, "A"), None, HotCue(0, 1000, 0xCC0000, "A"), []),
        (Cue(1.0, 7, "A"), None, HotCue(7, 1000, 0x8800CC, "A"), []),
        (
            Cue(1.0, 0, "A", "#c02627"),
            HotCue(0, 500, 5),
            HotCue(0, 1000, 0xCC0000, "A"),
            ["cue_color color of hot cue 1"],
        ),
        (Cue(1.0, 0, "A", "red?"), None, HotCue(0, 1000, 0xCC0000, "A"), ["cue_color color of hot cue 1"]),
        # One that says what stands there is that one, whatever its limits.
        (
            Cue(18_000.0, 9, "far", "#C02626"),
            HotCue(9, 18_000_000, 0xCC0000, "far"),
            HotCue(9, 18_000_000, 0xCC0000, "far"),
            [],
        ),
        (Cue(18_000.0, 9, "moved"), HotCue(9, 18_000_000, 0xCC0000, "far"), None, ["hot_cue hot cue 10"]),
        (Cue(1.0004, 0, "x"), HotCue(0, 1000, 5, "x"), HotCue(0, 1000, 5, "x"), []),
        (Cue(-1.0, 0), None, HotCue(0, 0, 0xCC0000), ["hot_cue hot cue 1"]),
        (Cue(-1.001, 0), None, None, ["hot_cue hot cue 1"]),
        (Cue(-0.0004, 0), None, HotCue(0, 0, 0xCC0000), []),
        (Cue(16_777.215, 0), None, HotCue(0, 0xFFFFFF, 0xCC0000), []),
        (Cue(16_777.216, 0), None, None, ["hot_cue hot cue 1"]),
        (Cue(1.0, 8), None, None, ["hot_cue hot cue 9"]),
        (Cue(1.0, -1), None, None, ["hot_cue hot cue 0"]),
    ],
)
def test_a_cue_on_a_pad(cue: Cue, old: HotCue | None, fitted: HotCue | None, told: list[str]) -> None:
    heard = losses()
    found = mark_fitting.fit_cues([cue], [old] if old else [], heard)
    assert (found, kinds(heard)) == ((fitted,) if fitted else (), told)


BLUE = 0x27AAE1


@pytest.mark.parametrize(
    ("loop", "old", "fitted", "told"),
    [
        (Loop(1.0, 2.0, 0, "L"), None, SavedLoop(0, 1000, 2000, BLUE, False, "L"), []),
        (Loop(1.0, 2.0, 0, "L", "#27aae1"), None, SavedLoop(0, 1000, 2000, BLUE, False, "L"), []),
        (
            Loop(1.0, 2.0, 0, "L", "#010203"),
            None,
            SavedLoop(0, 1000, 2000, BLUE, False, "L"),
            ["cue_color color of loop 1"],
        ),
        # The colour and the lock that stand there stay.
        (
            Loop(1.0, 2.0, 0, "L"),
            SavedLoop(0, 5, 6, 0x010203, True),
            SavedLoop(0, 1000, 2000, 0x010203, True, "L"),
            [],
        ),
        (
            Loop(1.0, 2.0, 0, "L", "#010203"),
            SavedLoop(0, 5, 6, 0x010203),
            SavedLoop(0, 1000, 2000, 0x010203, False, "L"),
            [],
        ),
        (
            Loop(1.0, 2.0, 0, "L", "#040506"),
            SavedLoop(0, 5, 6, 0x010203),
            SavedLoop(0, 1000, 2000, BLUE, False, "L"),
            ["cue_color color of loop 1"],
        ),
        (Loop(1.0, 2.0, 8, "L"), SavedLoop(8, 5, 6, BLUE), SavedLoop(8, 1000, 2000, BLUE, False, "L"), []),
        (Loop(1.0, 2.0, 8, "L"), None, SavedLoop(0, 1000, 2000, BLUE, False, "L"), ["loop loop 9"]),
        (Loop(1.0, 1.0004, 0), None, None, ["loop loop 1"]),
        (Loop(-0.5, 0.0, 0), None, None, ["loop loop 1"]),
        (Loop(-0.5, 0.5, 0), None, SavedLoop(0, 0, 500, BLUE), ["loop loop 1"]),
        (Loop(1.0, 16_777.216, 0), None, None, ["loop loop 1"]),
        (Loop(1.0, float("nan"), 0), None, None, ["loop loop 1"]),
        (
            Loop(20_000.0, 20_001.0, 0, "L"),
            SavedLoop(0, 20_000_000, 20_001_000, 5, True, "L"),
            SavedLoop(0, 20_000_000, 20_001_000, 5, True, "L"),
            [],
        ),
    ],
)
def test_a_loop_in_a_slot(
    loop: Loop, old: SavedLoop | None, fitted: SavedLoop | None, told: list[str]
) -> None:
    heard = losses()
    found = mark_fitting.fit_loops([loop], [old] if old else [], heard)
    assert (found, kinds(heard)) == ((fitted,) if fitted else (), told)


@pytest.mark.parametrize(
    ("color", "old", "stored", "told"),
    [
        (None, None, 0xFFFFFF, 0),
        (None, 0x123456, 0x123456, 0),
        ("#993399", None, 0xFF99FF, 0),
        ("#993399", 0xFF99FF, 0xFF99FF, 0),
        ("none?", 0x123456, 0x123456, 1),
        ("#999999", None, 0xFFFFFE, 1),
    ],
)
def test_the_color_of_a_track(color: str | None, old: int | None, stored: int, told: int) -> None:
    heard = losses()
    assert mark_fitting.fit_track_color(color, old, heard) == stored
    assert kinds(heard) == ["track_color color"] * told


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    """A stick with one track, a crate that is none, and an order."""
    (tmp_path / "Music").mkdir()
    write_music(tmp_path / "Music", Kind.FLAC, "a")
    files = [
        ("database V2", database(track("Music/a.flac"))),
        ("Subcrates/Full.crate", crate("Music/a.flac", "Music/b.flac")),
        ("Subcrates/Bad.crate", b"no crate"),
        ("neworder.pref", order("Full")),
    ]
    library(tmp_path, files)
    return tmp_path


def plan(stick: Path, *lists: Playlist) -> WritePlan:
    return SERATO.plan(Collection("x", SERATO.read(stick).tracks, lists), stick)


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ("a/b:c", "a_b_c"),
        ("a%%b", "a%b"),
        (" dots. ", "dots"),
        ("...", "Untitled"),
        ("", "Untitled"),
        ("com1", "_com1"),
        ("NUL.txt", "_NUL.txt"),
        ("com10", "com10"),
        ("plain", "plain"),
    ],
)
def test_names_of_crates_that_no_file_can_have(stick: Path, name: str, written: str) -> None:
    found = plan(stick, Playlist(name, ("Music/a.flac",)))
    assert [file.target.name for file in found.files] == [f"{written}.crate", "neworder.pref"]
    assert [loss.lost.fields for loss in found.losses if loss.item == "name"] == [(name,)] * (name != written)
    assert [(c.field, c.before, c.after) for c in found.changes] == [("crate", "", "1 track")]


def test_crates_that_are_left_out(stick: Path) -> None:
    """A name too long for a file, a crate that cannot be read, tracks that are on no drive of this library's."""
    longest = "x" * 200
    found = plan(
        stick,
        Playlist(longest, ("Music/a.flac",)),
        Playlist(longest + "x", ("Music/a.flac",)),
        Playlist("Bad", ("Music/a.flac",)),
        Playlist("Full", ("Music/a.flac", "nowhere")),
        Playlist("Folder", (), (Playlist("In"), Playlist("Also", ("Music/a.flac",))), is_folder=True),
    )
    assert [file.target.stem for file in found.files] == [
        longest,
        "Full",
        "Folder%%In",
        "Folder%%Also",
        "neworder",
    ]
    told = [(loss.item, loss.lost.fields) for loss in found.losses if loss.lost.kind == "playlist"]
    assert told == [("crate", (longest + "x",)), ("crate", ("Bad",)), ("crate", ("Full",))]
    assert [(c.track, c.before, c.after) for c in found.changes][1] == ("Full", "2 tracks", "1 track")
    assert len(found.warnings) == 1
    assert len(found.next_steps) == 2


def test_a_library_without_a_folder_of_crates(tmp_path: Path) -> None:
    place = library(tmp_path, [("database V2", database())])
    (place / "Subcrates").rmdir()
    found = SERATO.plan(Collection("x", (), (Playlist("A"),)), tmp_path)
    assert [(loss.lost.kind, loss.track) for loss in found.losses] == [("playlist", "")]
    assert found.files == ()


def test_a_locked_grid_is_warned_of_and_tags_that_make_no_sense_are_replaced(tmp_path: Path) -> None:
    path = write_music(tmp_path, Kind.MP3)
    locked = markers2.build(Markers2((Entry("BPMLOCK", b"\1"),)))
    senseless = beat_grid.build(beat_grid.Markers(((5.0, 4),), (4.0, 120.0)))
    fields = {markers2.NAME: locked, beat_grid.NAME: senseless}
    path.write_bytes(containers.write_fields(Kind.MP3, path.read_bytes(), fields))
    collection = SERATO.read(path)
    assert [problem.subject for problem in collection.problems] == ["Höhen"]
    assert ("TempoLocked", "yes") in collection.tracks[0].extra
    wanted = replace(collection.tracks[0], beat_grid=BeatGrid.constant(0.5, 120.0))
    found = SERATO.plan(Collection("x", (wanted,)), path)
    assert (len(found.files), len(found.warnings)) == (1, 1)
    unchanged = SERATO.plan(Collection("x", collection.tracks), path)
    assert (unchanged.files, unchanged.warnings) == ((), ())


def test_the_preview_of_a_color_and_of_marks_that_go(tmp_path: Path) -> None:
    path = write_music(tmp_path, Kind.MP3)
    (bare,) = SERATO.read(path).tracks
    marked = replace(
        bare,
        cues=(Cue(1.0, 0, "", "#C02626", CueKind.DROP), Cue(2.0, 2, "B", "#C02626")),
        loops=(Loop(1.0, 2.0, 3),),
        tags=replace(bare.tags, color="#993399"),
    )
    plan_of = SERATO.plan(Collection("x", (marked,)), path)
    assert previewed(plan_of) == [
        ("hot cues", "", "1: 0:01.000 Drop #C02626, 3: 0:02.000 B #C02626"),
        ("loops", "", "4: 0:01.000-0:02.000"),
        ("color", "", "#993399"),
    ]
    assert kinds_of(plan_of) == ["cue_kind hot cue 1"]
    path.write_bytes(plan_of.files[0].render(path.read_bytes()))
    # A cue that stands there under the name of its kind is the very one, and its kind is told again.
    again = SERATO.plan(Collection("x", (marked,)), path)
    assert (again.files, kinds_of(again)) == ((), ["cue_kind hot cue 1"])
    gone = SERATO.plan(Collection("x", (replace(marked, cues=(), loops=()),)), path)
    assert [(field, after) for field, _, after in previewed(gone)] == [("hot cues", ""), ("loops", "")]


def kinds_of(plan: WritePlan) -> list[str]:
    return [f"{loss.lost.kind} {loss.item}" for loss in plan.losses]


def test_another_text_of_the_same_length_changes_nothing_else_of_an_ogg_file(tmp_path: Path) -> None:
    content = write_music(tmp_path, Kind.OGG).read_bytes()
    one = vorbis.write_ogg(content, {"INITIALKEY": b"Am", "NEW": b"x" * 300})
    other = vorbis.write_ogg(one, {"INITIALKEY": b"Cm"})
    assert len(other) == len(one)
    # Of the whole file only the letter and the sum of its page differ.
    assert sum(a != b for a, b in zip(one, other, strict=True)) <= 5
    assert vorbis.read_ogg(io.BytesIO(other)).field("initialkey") == b"Cm"
    shorter = vorbis.write_ogg(other, {"NEW": b"x" * 200})
    assert len(shorter) == len(other)
    assert vorbis.read_ogg(io.BytesIO(shorter)).field("new") == b"x" * 200
    # Zeros behind the end of the comments are padding, and stay no part of them.
    assert len(vorbis.write_ogg(shorter, {"NEW": b"x" * 300})) == len(other)


@pytest.mark.parametrize("content", [b"", b"OggS", b"no ogg at all"])
def test_what_is_no_ogg_file(content: bytes) -> None:
    with pytest.raises(ValueError, match=r"."):
        containers.write_fields(Kind.OGG, content, {})
