"""What a collection says gets into Mixxx's database; what it does not say, and all that is Mixxx's own, stays."""

from __future__ import annotations

import math
import sqlite3
import struct
import wave
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from djanalyzer.errors import ExportRefused
from djanalyzer.interop import safe_write
from djanalyzer.interop.mixxx import MIXXX
from djanalyzer.interop.protocol import LossKind, WritePlan
from djanalyzer.music import (
    BeatGrid,
    Collection,
    Cue,
    CueKind,
    GridAnchor,
    Key,
    KnownTrack,
    Loop,
    Meter,
    Playlist,
    Section,
    SectionLabel,
    Tags,
)
from tests.interop import collections_made_up as made_up
from tests.interop.mixxx.databases import RATE, Database, beat_grid, beat_map

HOT, MAIN, LOOP, JUMP, INTRO, OUTRO, AUDIBLE = 1, 2, 4, 5, 6, 7, 8


@pytest.fixture(autouse=True)
def fast_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    """Hundreds of files need not reach the platter."""
    monkeypatch.setattr("os.fsync", lambda handle: None)


@pytest.fixture
def database(tmp_path: Path) -> Database:
    return Database(tmp_path / "mixxxdb.sqlite")


@pytest.fixture
def full(database: Database) -> Database:
    """A database with everything in it that Mixxx keeps of a track, some of it broken."""
    a = database.track(
        "/m/a.mp3",
        title="A",
        artist="B",
        bpm=126.0,
        beats=beat_grid(126.0, 1000),
        beats_version="BeatGrid-2.0",
        key_id=22,
        key="Am",
        rating=3,
        color=0xFF0000,
    )
    database.cue(a, HOT, 1.2345, hotcue=0, label="Drop", color=0x28E214)
    database.cue(a, HOT, 0, hotcue=1, color=0)
    database.cue(a, HOT, 3, hotcue=2, color=5)
    database.cue(a, HOT, 4, hotcue=2, color=5)
    database.cue(a, LOOP, 10, length=4, hotcue=3, label="Loop", color=0xFF8000)
    database.cue(a, LOOP, 10, length=4, color=0xFF8000)
    database.cue(a, LOOP, 50, length=2, color=0xFF8000)
    database.cue(a, JUMP, 20, length=8, hotcue=4, color=1)
    database.cue(a, MAIN, 0.5)
    database.cue(a, INTRO, 0.5, length=15)
    database.insert("cues", track_id=a, type=OUTRO, position=-1, length=170 * 2 * RATE)
    database.cue(a, AUDIBLE, 0.1, length=190)
    slow = [math.floor(22050.4 * n) for n in range(100)]
    changing = slow + [slow[-1] + 20000 * n for n in range(1, 200)]
    b = database.track(
        "/m/b.mp3", title="B", beats=beat_map(changing), beats_version="BeatMap-1.0", bpm=125.0
    )
    database.playlist("Warm-up", [a, b, a])
    database.crate("Techno", [b])
    return database


def applied(collection: Collection, target: Path) -> WritePlan:
    plan = MIXXX.plan(collection, target)
    outcome = safe_write.apply(plan, running=frozenset)
    assert outcome.refused == ()
    return plan


def export(database: Database, *tracks: KnownTrack) -> tuple[KnownTrack, ...]:
    applied(Collection("rekordbox", tracks), database.path)
    return MIXXX.read(database.path).tracks


def told(plan: WritePlan) -> str:
    return " ".join(f"{loss.track} {loss.item} {loss.message}" for loss in plan.losses)


def test_what_was_read_is_written_again_without_a_single_edit(full: Database) -> None:
    collection = MIXXX.read(full.path)
    assert len(collection.problems) == 3
    plan = MIXXX.plan(collection, full.path)
    assert (plan.files, plan.changes) == ((), ())


def test_everything_of_a_track_arrives(database: Database) -> None:
    database.track("/m/a.mp3", samplerate=48000)
    track = KnownTrack(
        Path("/m/a.mp3"),
        "17",
        Tags(
            "T",
            "A",
            "Al",
            "G",
            "C",
            composer="Co",
            year=2020,
            track_number=3,
            key=Key(6, True),
            rating=5,
            color="#12AB34",
        ),
        beat_grid=BeatGrid.constant(0.25, 127.98),
        cues=(Cue(1.5, 0, "Drop", "#28E214"), Cue(2, 7, "Ende 💧", "#0000FF"), Cue(0.3, None, "Main cue")),
        loops=(Loop(10, 14, 3, "Loop", "#FF8C00"),),
    )
    (found,) = export(database, track)
    assert replace(found.tags, tempo=None) == track.tags
    assert found.tags.tempo == 127.98
    assert found.beat_grid == track.beat_grid
    assert {(c.time, c.slot, c.name) for c in found.cues} == {(c.time, c.slot, c.name) for c in track.cues}
    assert found.loops == track.loops
    # And by plain SQL, in Mixxx's own units.
    assert database.query(
        "SELECT type, position, length, hotcue, label, color FROM cues WHERE hotcue >= 0 ORDER BY hotcue"
    ) == [
        (HOT, 144000, 0, 0, "Drop", 0x28E214),
        (LOOP, 960000, 384000, 3, "Loop", 0xFF8C00),
        (HOT, 192000, 0, 7, "Ende 💧", 0x0000FF),
    ]
    beats = b"\x0a\x09\x09" + struct.pack("<d", 127.98) + b"\x12\x03\x08\xe0\x5d"
    assert database.query("SELECT beats, beats_version, bpm, key, key_id, keys_version FROM library") == [
        (beats, "BeatGrid-2.0", 127.98, "Gbm", 19, "KeyMap-1.0")
    ]


def test_only_what_differs_is_edited(full: Database) -> None:
    before = dict(full.query("SELECT id, position || label || color || length || hotcue FROM cues"))
    collection = MIXXX.read(full.path)
    track = collection.tracks[0]
    moved = tuple(replace(c, time=9.0) if c.slot == 0 else c for c in track.cues)
    plan = applied(Collection("ours", (replace(track, cues=moved),)), full.path)
    after = dict(full.query("SELECT id, position || label || color || length || hotcue FROM cues"))
    assert [n for n in before if before[n] != after.get(n)] == [1]
    assert [(c.field, c.track) for c in plan.changes] == [("hot cues", "B – A")]
    assert [p.tracks for p in MIXXX.read(full.path).playlists] == [p.tracks for p in collection.playlists]


def test_a_cue_that_is_gone_is_deleted_and_what_is_mixxxs_own_stays(full: Database) -> None:
    track = MIXXX.read(full.path).tracks[0]
    without = tuple(c for c in track.cues if c.slot not in (0, None))
    applied(Collection("ours", (replace(track, cues=without),)), full.path)
    types = [
        row[0] for row in full.query("SELECT type FROM cues WHERE track_id = 1 AND hotcue < 0 ORDER BY type")
    ]
    assert types == [MAIN, LOOP, LOOP, INTRO, OUTRO, AUDIBLE]
    assert full.query("SELECT COUNT(*) FROM cues WHERE hotcue = 0") == [(0,)]


def test_a_track_that_says_nothing_of_marks_leaves_them(full: Database) -> None:
    before = full.path.read_bytes()
    plan = MIXXX.plan(Collection("M3U", (KnownTrack(Path("/m/a.mp3"), "1"),)), full.path)
    assert plan.files == ()
    assert full.path.read_bytes() == before


def test_intro_and_outro_from_sections(database: Database) -> None:
    database.track("/m/a.mp3")
    sections = (
        Section(0.5, 16, SectionLabel.INTRO),
        Section(16, 150, SectionLabel.DROP),
        Section(150, 190, SectionLabel.OUTRO),
    )
    plan = applied(Collection("ours", (KnownTrack(Path("/m/a.mp3"), "1", sections=sections),)), database.path)
    assert "1 of 3 are left out except intro and outro" in told(plan)
    assert database.query("SELECT type, position / 88200.0, length / 88200.0 FROM cues ORDER BY type") == [
        (INTRO, 0.5, 15.5),
        (OUTRO, 150, 40),
    ]


def test_memory_cues_and_further_loops_move_to_pads_that_nobody_sees_first(database: Database) -> None:
    database.track("/m/a.mp3")
    track = KnownTrack(
        Path("/m/a.mp3"),
        "1",
        cues=(Cue(1, 0, "A", "#111111"), Cue(2, None, "Memory", "#111111"), Cue(3, 50, "Far", "#111111")),
        loops=(Loop(4, 5, None, "one", "#111111"), Loop(6, 7, None, "two", "#111111")),
    )
    plan = applied(Collection("rekordbox", (track,)), database.path)
    (found,) = MIXXX.read(database.path).tracks
    assert [(c.slot, c.name) for c in found.cues] == [(0, "A"), (8, "Memory"), (9, "Far")]
    assert [(loop.slot, loop.name) for loop in found.loops] == [(10, "two"), (None, "one")]
    assert [loss.item.split(" “")[0] for loss in plan.losses] == [
        "memory cue",
        "hot cue on pad 51",
        "memory loop",
    ]


def test_a_loop_that_is_on_a_pad_already_is_written_once(database: Database) -> None:
    loops = (Loop(4.0, 8.0, 2, "Loop"), Loop(4.0, 8.0, None, "Again"))
    known = KnownTrack(Path("/m/new.flac"), "1", loops=loops, extra=(("SampleRate", "44100"),))
    plan = applied(Collection("rekordbox", (known,)), database.path)
    assert [(loop.slot, loop.name) for loop in MIXXX.read(database.path).tracks[0].loops] == [(2, "Loop")]
    assert [loss.lost.marks for loss in plan.losses if loss.lost.kind is LossKind.LOOP] == [loops[1:]]


def test_forty_cues_and_thirty_eight_pads(database: Database) -> None:
    database.track("/m/a.mp3")
    cues = tuple(Cue(n, n, str(n), "#111111") for n in range(45))
    plan = applied(Collection("rekordbox", (KnownTrack(Path("/m/a.mp3"), "1", cues=cues),)), database.path)
    assert [c.slot for c in MIXXX.read(database.path).tracks[0].cues] == list(range(38))
    assert len(plan.losses) == 7


def test_a_grid_of_several_tempos_becomes_every_beat(database: Database) -> None:
    database.track("/m/a.mp3")
    grid = BeatGrid((GridAnchor(0.5, 120.0, 3), GridAnchor(30.5, 128.0, 3), GridAnchor(61.4375, 126.0, 1)))
    (found,) = export(database, KnownTrack(Path("/m/a.mp3"), "1", beat_grid=grid))
    assert database.query("SELECT beats_version FROM library") == [("BeatMap-1.0",)]
    assert found.beat_grid is not None
    ours, theirs = grid.beats_and_positions(200.0), found.beat_grid.beats_and_positions(200.0)
    np.testing.assert_allclose(theirs[0], ours[0], atol=1.1 / RATE)
    np.testing.assert_array_equal(theirs[1], ours[1])


def test_bars_of_three_are_announced_and_beats_stay(database: Database) -> None:
    database.track("/m/a.mp3")
    grid = BeatGrid.constant(0.5, 120.0, 2, Meter.THREE_FOUR)
    plan = applied(Collection("ours", (KnownTrack(Path("/m/a.mp3"), "1", beat_grid=grid),)), database.path)
    assert "Mixxx counts no bars" in told(plan)
    found = MIXXX.read(database.path).tracks[0].beat_grid
    assert found is not None
    np.testing.assert_allclose(found.beats(100), grid.beats(100), atol=1 / RATE)


def test_playlists_are_replaced_by_name_and_none_is_deleted(full: Database) -> None:
    tracks = tuple(KnownTrack(Path(f"/m/{n}.mp3"), n) for n in "ab")
    lists = (
        Playlist("Warm-up", ("b", "a")),
        Playlist("Sets", is_folder=True, children=(Playlist("Friday", ("a", "missing")),)),
        Playlist(
            "Crates", is_folder=True, children=(Playlist("Techno", ("a", "b", "a")), Playlist("New", ("a",)))
        ),
    )
    plan = applied(Collection("rekordbox", tracks, lists), full.path)
    found = MIXXX.read(full.path)
    assert [(p.name, p.tracks) for p in found.playlists[:2]] == [
        ("Warm-up", ("2", "1")),
        ("Sets / Friday", ("1",)),
    ]
    assert [(p.name, set(p.tracks)) for p in found.playlists[2].children] == [
        ("New", {"1"}),
        ("Techno", {"1", "2"}),
    ]
    assert full.query("SELECT DISTINCT pl_datetime_added FROM PlaylistTracks WHERE playlist_id = 1") == [
        ("then",)
    ]
    for word in ("1 of its 2 tracks", "no folders", "each track once"):
        assert word in told(plan)
    assert MIXXX.plan(MIXXX.read(full.path), full.path).files == ()


def test_a_locked_playlist_and_the_history_stay(database: Database) -> None:
    a, b = database.track("/m/a.mp3"), database.track("/m/b.mp3")
    database.playlist("Set", [a], locked=1)
    database.playlist("Today", [a], hidden=2)
    tracks = tuple(KnownTrack(Path(f"/m/{n}.mp3"), n) for n in "ab")
    plan = applied(
        Collection("x", tracks, (Playlist("Set", ("b",)), Playlist("Today", ("b",)))), database.path
    )
    assert "locked in Mixxx" in told(plan)
    assert database.query("SELECT track_id FROM PlaylistTracks ORDER BY playlist_id") == [(a,), (a,), (b,)]


def test_a_track_that_mixxx_does_not_know_is_added_from_its_file(database: Database, tmp_path: Path) -> None:
    path = tmp_path / "new.wav"
    with wave.open(str(path), "wb") as file:
        file.setparams((2, 2, 48000, 0, "NONE", ""))
        file.writeframes(bytes(48000 * 4 * 3))
    track = KnownTrack(
        path, "x", Tags("New"), cues=(Cue(1, 0, "Here", "#112233"),), beat_grid=BeatGrid.constant(0, 120)
    )
    gone = KnownTrack(Path("gone.mp3"), "y", cues=(Cue(1, 0),))
    plan = applied(Collection("x", (track, gone), (Playlist("P", ("x", "y")),)), database.path)
    (found,) = MIXXX.read(database.path).tracks
    assert (found.path, found.duration, found.cues, found.tags.title) == (path, 3.0, track.cues, "New")
    assert database.query("SELECT directory, filename FROM track_locations") == [(str(tmp_path), "new.wav")]
    assert "in which folder" in told(plan)
    assert MIXXX.read(database.path).playlists[0].tracks == (found.external_id,)


def test_a_new_track_keeps_when_it_came_and_how_often_it_was_played(database: Database) -> None:
    extra = (("DateAdded", "2021-03-04"), ("PlayCount", "17"), ("Grouping", "Peak"), ("SampleRate", "44100"))
    (found,) = export(database, KnownTrack(Path("/m/new.flac"), "1", Tags("New"), 200.0, extra=extra))
    assert set(extra) - {("DateAdded", "2021-03-04")} <= set(found.extra)
    assert dict(found.extra)["DateAdded"] == "2021-03-04T00:00:00.000Z"


def test_folders_are_told_whatever_they_hold(database: Database) -> None:
    known = KnownTrack(Path("/m/new.flac"), "1", extra=(("SampleRate", "44100"),))
    lists = (
        Playlist("Empty", is_folder=True),
        Playlist("Both", ("1",), (Playlist("In", ("1",)),), is_folder=True),
    )
    plan = applied(Collection("Traktor", (known,), lists), database.path)
    assert [p.name for p in MIXXX.read(database.path).playlists] == ["Both", "Both / In"]
    assert [loss.lost.fields for loss in plan.losses] == [("Empty",), ("Both", "In")]


def test_a_track_whose_file_is_not_here(database: Database, tmp_path: Path) -> None:
    cues = (Cue(1, 0, "Here", "#112233"),)
    says = KnownTrack(tmp_path / "a.mp3", "y", cues=cues, extra=(("SampleRate", "48000"),))
    plan = applied(Collection("x", (says, KnownTrack(tmp_path / "b.mp3", "z", cues=cues))), database.path)
    assert [(t.path.name, t.cues) for t in MIXXX.read(database.path).tracks] == [
        ("a.mp3", cues),
        ("b.mp3", cues),
    ]
    assert [(loss.track, loss.item) for loss in plan.losses] == [("b.mp3", "sample rate")]
    assert database.query("SELECT position FROM cues") == [(96000,), (88200,)]


def test_a_file_that_mixxx_has_forgotten_keeps_its_place(database: Database) -> None:
    database.insert("track_locations", location="/m/a.mp3", filename="a.mp3", directory="/m")
    (found,) = export(database, KnownTrack(Path("/m/a.mp3"), "1", Tags("A")))
    assert found.tags.title == "A"
    assert database.query("SELECT COUNT(*) FROM track_locations") == [(1,)]


def test_where_there_is_no_database_one_is_made(tmp_path: Path) -> None:
    track = KnownTrack(Path("C:/Music/a.mp3"), "1", Tags("A"), cues=(Cue(1, 0, "x", "#112233"),))
    collection = Collection("rekordbox", (track,), (Playlist("P", ("1",)),))
    plan = applied(collection, tmp_path / "mixxxdb.sqlite")
    assert plan.files[0].replaces is None
    found = MIXXX.read(tmp_path)
    assert (found.tracks[0].path, found.tracks[0].cues, found.playlists[0].name) == (
        track.path,
        track.cues,
        "P",
    )
    assert MIXXX.plan(collection, tmp_path).files == ()


def test_windows_paths_match_in_any_case(database: Database) -> None:
    database.track("C:/Music/Ä.mp3")
    (found,) = export(database, KnownTrack(Path("c:\\music\\a\u0308.MP3"), "1", Tags("T")))
    assert found.tags.title == "T"


@pytest.mark.parametrize("version", range(32, 41))
def test_all_known_versions_are_written(tmp_path: Path, version: int) -> None:
    database = Database(tmp_path / "mixxxdb.sqlite", version)
    database.track("/m/a.mp3")
    (found,) = export(database, KnownTrack(Path("/m/a.mp3"), "1", cues=(Cue(1, 0, "A", "#111111"),)))
    assert found.cues == (Cue(1, 0, "A", "#111111"),)


@pytest.mark.parametrize("version", [31, 41, 999])
def test_other_versions_are_read_and_not_written(tmp_path: Path, version: int) -> None:
    database = Database(tmp_path / "mixxxdb.sqlite", version)
    database.track("/m/a.mp3")
    assert len(MIXXX.read(database.path).tracks) == 1
    with pytest.raises(ExportRefused, match=f"version {version} of Mixxx's schema"):
        MIXXX.plan(Collection("x"), database.path)


def test_refused_with_a_reason(database: Database, tmp_path: Path) -> None:
    (tmp_path / "other.sqlite").write_bytes(b"something")
    with pytest.raises(ExportRefused, match="no database"):
        MIXXX.plan(Collection("x"), tmp_path / "other.sqlite")
    beside = tmp_path / "mixxxdb.sqlite-wal"
    beside.write_bytes(b"something")
    with pytest.raises(ExportRefused, match="has not finished"):
        MIXXX.plan(Collection("x"), database.path)
    beside.unlink()
    database.execute("CREATE TRIGGER t AFTER INSERT ON cues BEGIN DELETE FROM library; END")
    with pytest.raises(ExportRefused, match="triggers"):
        MIXXX.plan(Collection("x"), database.path)


def test_the_old_references_to_a_table_that_is_gone_do_no_harm(database: Database) -> None:
    number = database.track("/m/a.mp3")
    connection = sqlite3.connect(database.path)
    connection.execute("PRAGMA foreign_keys = ON")
    with pytest.raises(sqlite3.OperationalError, match="library_old"):
        connection.execute("INSERT INTO cues (track_id) VALUES (?)", (number,))
    connection.close()
    assert len(export(database, KnownTrack(Path("/m/a.mp3"), "1", cues=(Cue(1, 0),)))[0].cues) == 1


def test_rendering_is_pure_and_a_check_notices_what_is_wrong(full: Database, tmp_path: Path) -> None:
    track = replace(MIXXX.read(full.path).tracks[0], cues=(Cue(5, 0, "x", "#111111"),))
    (file,) = MIXXX.plan(Collection("x", (track,)), full.path).files
    old = full.path.read_bytes()
    new = file.render(old)
    assert new == file.render(old)
    assert full.path.read_bytes() == old
    for content, word in ((new, ""), (old, "differ"), (new[:-5000], "damaged")):
        path = tmp_path / "written"
        path.write_bytes(content)
        verdicts = [check(path) for check in file.checks]
        assert any(word in verdict for verdict in verdicts) if word else verdicts == ["", ""]


many = settings(
    max_examples=40,
    derandomize=True,
    database=None,
    deadline=None,
    suppress_health_check=[
        HealthCheck.too_slow,
        HealthCheck.data_too_large,
        HealthCheck.function_scoped_fixture,
    ],
)


@pytest.fixture(scope="module")
def empty_database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    database = Database(tmp_path_factory.mktemp("empty") / "mixxxdb.sqlite")
    database.track("/m/a.mp3")
    return database.path


@many
@given(track=made_up.tracks, kind=st.sampled_from(CueKind))
def test_whatever_a_track_holds_passes_both_readers_and_is_then_left_alone(
    track: KnownTrack, kind: CueKind, empty_database: Path, tmp_path: Path
) -> None:
    """Grids that jump at one tempo, and loops of no length or before the start, come back otherwise."""
    anchors = track.beat_grid.anchors if track.beat_grid else ()
    assume(len(anchors) < 2)
    assume(all(0 <= loop.start < loop.stop - 0.01 for loop in track.loops))
    target = tmp_path / "mixxxdb.sqlite"
    target.write_bytes(empty_database.read_bytes())
    collection = Collection("x", (replace(track, path=Path("/m/a.mp3")),))
    applied(collection, target)
    again = MIXXX.plan(collection, target)
    assert again.changes == ()
    assert again.files == ()
    (found,) = MIXXX.read(target).tracks
    plan = MIXXX.plan(Collection("x", (found,)), target)
    assert (plan.files, plan.losses) == ((), ())


@many
@given(track=made_up.tracks)
def test_nothing_is_lost_in_silence(track: KnownTrack, empty_database: Path, tmp_path: Path) -> None:
    target = tmp_path / "mixxxdb.sqlite"
    target.write_bytes(empty_database.read_bytes())
    plan = applied(Collection("x", (replace(track, path=Path("/m/a.mp3")),)), target)
    (found,) = MIXXX.read(target).tracks
    words = told(plan)
    assert not (track.tags.label or track.tags.remixer) or "has no field" in words
    assert track.tags.color is None or found.tags.color == track.tags.color.upper() or "The colour" in words
    for field in ("title", "artist", "album", "genre", "comment", "composer"):
        assert getattr(found.tags, field) == getattr(track.tags, field) or "no database holds" in words
    for mark in (*track.cues, *track.loops):
        same = [m for m in (*found.cues, *found.loops) if is_same(mark, m)]
        assert same or any(w in words for w in ("moves to", "left out", "no database holds", "black")), mark
    if track.beat_grid is not None and found.beat_grid is None:
        assert "a tempo or a time that cannot be written" in words


def is_same(ours: Cue | Loop, theirs: Cue | Loop) -> bool:
    if type(ours) is not type(theirs) or ours.slot != theirs.slot or ours.name != theirs.name:
        return False
    if isinstance(ours, Loop) and isinstance(theirs, Loop):
        return abs(ours.start - theirs.start) < 0.001 and abs(ours.stop - theirs.stop) < 0.001
    return isinstance(ours, Cue) and isinstance(theirs, Cue) and abs(ours.time - theirs.time) < 0.001
