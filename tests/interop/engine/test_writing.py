"""What an export changes in an Engine library: what was asked for, and nothing else."""

from __future__ import annotations

import contextlib
import sqlite3
import struct
import zlib
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from djanalyzer.interop import safe_write
from djanalyzer.interop.engine import ENGINE, database
from djanalyzer.interop.protocol import Remedy, WritePlan
from djanalyzer.music import (
    BeatGrid,
    Collection,
    Cue,
    CueKind,
    GridAnchor,
    Key,
    KnownTrack,
    Loop,
    Playlist,
    Section,
    SectionLabel,
    Tags,
)
from tests.interop import collections_made_up as made_up
from tests.interop.engine.library_made_up import (
    RATE,
    UUID,
    LibraryMadeUp,
    beat_data,
    quick_cues,
    saved_loops,
    track_data,
)

VERSIONS = [(2, 18, 0), (2, 21, 2), (3, 0, 2)]
CUES = quick_cues({0: ("Drop", 441_000.0, "80f4d338"), 3: ("Break", 882_000.0, "ff000001")}, main=88_200.0)
LOOPS = saved_loops({1: ("Groove", 44_100.0, 88_200.0, "ffaa55c4")})
GRID = beat_data([(-88200.0, -4), (13_250_000.0, 601)], [(-88200.0, -4), (13_250_000.0, 601)])


@pytest.fixture(params=VERSIONS, ids=lambda version: ".".join(map(str, version)))
def library(request: pytest.FixtureRequest, tmp_path: Path) -> LibraryMadeUp:
    made = LibraryMadeUp(tmp_path, request.param)
    made.add("One.mp3", artist="Artist", quickCues=CUES, loops=LOOPS, beatData=GRID, bpmAnalyzed=120.0, key=1)
    made.add("Two.mp3", quickCues=CUES, loops=LOOPS, beatData=GRID)
    return made


def nobody() -> frozenset[str]:
    return frozenset()


def export(library: LibraryMadeUp, *tracks: KnownTrack, playlists: tuple[Playlist, ...] = ()) -> WritePlan:
    plan = ENGINE.plan(Collection("test", tracks, playlists), library.path)
    refused = safe_write.apply(plan, running=nobody).refused
    assert refused == ()
    return plan


def changed(library: LibraryMadeUp, **fields: Any) -> tuple[KnownTrack, WritePlan]:
    """Change the first track, and return it as it is read again."""
    track = ENGINE.read(library.path).tracks[0]
    plan = export(library, replace(track, **fields))
    return ENGINE.read(library.path).tracks[0], plan


def row_of(library: LibraryMadeUp, track: int, column: str) -> Any:
    table, key = (
        ("PerformanceData", "trackId")
        if column in ("trackData", "quickCues", "loops", "beatData")
        else ("Track", "id")
    )
    return library.rows(f"SELECT {column} FROM {table} WHERE {key} = ?", track)[0][0]


class TestNothingToDo:
    def test_what_was_read_changes_nothing(self, library: LibraryMadeUp) -> None:
        library.add_list("Set", [2, 1])
        plan = ENGINE.plan(ENGINE.read(library.path), library.path)
        assert (plan.files, plan.changes, plan.losses, plan.warnings) == ((), (), (), ())

    def test_a_track_that_says_nothing_changes_nothing(self, library: LibraryMadeUp) -> None:
        silent = KnownTrack(library.music / "One.mp3", "x")
        assert ENGINE.plan(Collection("test", (silent,)), library.path).files == ()

    def test_rounding_of_other_programs_is_no_change(self, library: LibraryMadeUp) -> None:
        track = ENGINE.read(library.path).tracks[0]
        rounded = tuple(replace(cue, time=round(cue.time + 0.0004, 4), color=None) for cue in track.cues)
        assert ENGINE.plan(Collection("test", (replace(track, cues=rounded),)), library.path).files == ()


class TestMarks:
    def test_a_cue_is_added_and_the_others_keep_every_byte(self, library: LibraryMadeUp) -> None:
        track = ENGINE.read(library.path).tracks[0]
        found, plan = changed(library, cues=(*track.cues, Cue(30.0, 7, "Vocal", "#123456")))
        assert plan.losses == ()
        assert [c.field for c in plan.changes] == ["hot cues"]
        assert Cue(30.0, 7, "Vocal", "#123456") in found.cues
        assert row_of(library, 1, "quickCues") == quick_cues(
            {
                0: ("Drop", 441_000.0, "80f4d338"),
                3: ("Break", 882_000.0, "ff000001"),
                7: ("Vocal", 30 * RATE, "ff123456"),
            },
            main=88_200.0,
        )
        assert row_of(library, 1, "loops") == LOOPS
        assert row_of(library, 1, "beatData") == GRID

    def test_a_cue_moved_and_one_taken_away(self, library: LibraryMadeUp) -> None:
        found, _ = changed(library, cues=(Cue(11.5, 0, "Drop", "#F4D338"),))
        assert found.cues == (Cue(11.5, 0, "Drop", "#F4D338"), Cue(2.0, None, "Main cue"))
        payload = zlib.decompress(row_of(library, 1, "quickCues")[4:])
        assert payload[13:25] == struct.pack(">d", 11.5 * RATE) + bytes.fromhex("80f4d338"), "alpha stays"

    def test_the_main_cue(self, library: LibraryMadeUp) -> None:
        track = ENGINE.read(library.path).tracks[0]
        cues = (*track.cues[:-1], Cue(5.0, None, "Main cue"))
        found, _ = changed(library, cues=cues)
        assert found.cues == cues
        main = zlib.decompress(row_of(library, 1, "quickCues")[4:])[-17:]
        assert struct.unpack(">dBd", main) == (5.0 * RATE, 1, 88_200.0), "what was analysed stays"

    def test_loops(self, library: LibraryMadeUp) -> None:
        loops = (Loop(1.0, 2.0, 1, "Groove", "#AA55C4"), Loop(60.0, 64.0, 5, "Long", "#00FF00"))
        found, plan = changed(library, loops=loops)
        assert found.loops == loops
        assert plan.losses == ()
        expected = {
            1: ("Groove", 44_100.0, 88_200.0, "ffaa55c4"),
            5: ("Long", 60 * RATE, 64 * RATE, "ff00ff00"),
        }
        assert row_of(library, 1, "loops") == saved_loops(expected)

    def test_without_name_or_colour_the_pad_gives_its_own(self, library: LibraryMadeUp) -> None:
        found, plan = changed(library, cues=(Cue(1.0, 1),), loops=(Loop(3.0, 4.0, 2),))
        assert found.cues[0] == Cue(1.0, 1, "Cue 2", "#EF8130")
        assert found.loops == (Loop(3.0, 4.0, 2, "Loop 3", "#AA55C4"),)
        assert plan.warnings[0].startswith("4 cues or loops without name or colour")

    def test_a_cue_that_lies_where_an_empty_pad_says_to_be(self, library: LibraryMadeUp) -> None:
        found, _ = changed(library, cues=(Cue(-1 / RATE, 0, "Odd", "#F4D338"),))
        assert found.cues[0].time == pytest.approx(-1 / RATE, abs=1e-6)

    def test_a_track_that_engine_has_not_analysed(self, library: LibraryMadeUp) -> None:
        library.add("New.mp3", trackData=None, isAnalyzed=0)
        path = library.music / "New.mp3"
        cues = (Cue(1.5, 0, "Drop", "#FF0000"),)
        plan = export(library, KnownTrack(path, "x", cues=cues))
        assert plan.files == ()
        assert "nobody knows its sample rate" in plan.losses[0].message
        said = (("SampleRate", "48000"),)
        export(library, KnownTrack(path, "x", cues=cues, beat_grid=BeatGrid.constant(0.5, 125.0), extra=said))
        found = ENGINE.read(library.path).tracks[2]
        assert found.cues == cues
        assert found.beat_grid is not None
        assert found.beat_grid.tempo == pytest.approx(125.0)
        assert dict(found.extra)["SampleRate"] == "48000"

    def test_a_damaged_blob_is_replaced_and_said(self, library: LibraryMadeUp) -> None:
        library.run("UPDATE PerformanceData SET quickCues = ? WHERE trackId = 1", b"\0\0\0\x09broken")
        found, plan = changed(library, cues=(Cue(1.0, 0, "A", "#FF0000"),))
        assert found.cues == (Cue(1.0, 0, "A", "#FF0000"),)
        assert plan.losses[0].item == "quickCues"

    def test_damaged_track_data_is_replaced_where_the_grid_knows_the_rate(
        self, library: LibraryMadeUp
    ) -> None:
        library.run("UPDATE PerformanceData SET trackData = ? WHERE trackId = 1", b"\0\0\0\x09broken")
        found, _ = changed(library, cues=(Cue(1.0, 0, "A", "#FF0000"),))
        assert found.cues[0].time == 1.0
        assert row_of(library, 1, "trackData") == track_data()

    def test_bytes_that_nobody_has_explained_survive(self, library: LibraryMadeUp) -> None:
        odd = beat_data([(-88200.0, -4), (13_250_000.0, 601)], rest=b"\x01unknown!")
        library.run("UPDATE PerformanceData SET beatData = ? WHERE trackId = 1", odd)
        changed(library, beat_grid=BeatGrid.constant(0.1, 99.0))
        assert zlib.decompress(row_of(library, 1, "beatData")[4:]).endswith(b"\x01unknown!")


class TestGrid:
    def test_the_adjusted_grid_and_the_tempo_change(self, library: LibraryMadeUp) -> None:
        grid = BeatGrid((GridAnchor(0.25, 100.0), GridAnchor(0.25 + 100 * 0.6, 125.0)))
        found, plan = changed(library, beat_grid=grid)
        assert plan.losses == ()
        assert {c.field for c in plan.changes} == {"tempo", "beat grid"}
        assert found.beat_grid is not None
        assert [(a.time, a.tempo, a.beat_in_bar) for a in found.beat_grid.anchors] == [
            (pytest.approx(a.time), pytest.approx(a.tempo), a.beat_in_bar) for a in grid.anchors
        ]
        assert found.tags.tempo == pytest.approx(125.0)
        payload = zlib.decompress(row_of(library, 1, "beatData")[4:])
        assert payload[17 : 17 + 56] == zlib.decompress(GRID[4:])[17 : 17 + 56], "what was analysed stays"

    def test_a_locked_grid_stays(self, library: LibraryMadeUp) -> None:
        library.run("UPDATE Track SET isBeatGridLocked = 1")
        found, plan = changed(library, beat_grid=BeatGrid.constant(0.25, 90.0))
        assert plan.files == ()
        assert "locked" in plan.losses[0].message
        assert found.beat_grid is not None
        assert found.beat_grid.tempo == pytest.approx(120.02, abs=0.01)


class TestNamesAndNumbers:
    def test_they_change_where_something_is_said(self, library: LibraryMadeUp) -> None:
        tags = Tags(title="New", genre="Techno", year=2024, track_number=3, rating=4, key=Key.parse("F#m"))
        found, plan = changed(library, tags=tags)
        assert found.tags == replace(tags, artist="Artist", tempo=120.0)
        before_and_after = {c.field: (c.before, c.after) for c in plan.changes}
        assert before_and_after["key"] == ("8A (A minor)", "11A (Gb minor)")
        assert before_and_after["rating"] == ("", "★★★★")

    def test_stars_that_other_programs_halve_stay(self, library: LibraryMadeUp) -> None:
        library.run("UPDATE Track SET rating = 71 WHERE id = 1")
        changed(library, tags=Tags(rating=4, title="X"))
        assert row_of(library, 1, "rating") == 71


class TestLosses:
    def test_a_ninth_cue_moves_to_a_free_pad_or_is_left_out(self, library: LibraryMadeUp) -> None:
        seven = tuple(Cue(float(n), n, str(n), "#FF0000") for n in range(7))
        found, plan = changed(
            library, cues=(*seven, Cue(90.0, 8, "I", "#00FF00"), Cue(91.0, 9, "J", "#00FF00"))
        )
        assert Cue(90.0, 7, "I", "#00FF00") in found.cues
        moved, left_out = plan.losses
        assert (moved.item, moved.remedies[0]) == ("hot cue 9 “I”", Remedy.MERGE)
        assert (left_out.item, left_out.remedies) == ("hot cue 10 “J”", (Remedy.DROP, Remedy.STOP))

    def test_memory_cues_and_loops_have_no_place_of_their_own(self, library: LibraryMadeUp) -> None:
        cues = (Cue(10.0, 0, "A", "#FF0000"), Cue(70.0, None, "Memo"))
        found, plan = changed(library, cues=cues, loops=(Loop(5.0, 6.0, None, "Memo", "#FF0000"),))
        assert found.loops == (Loop(5.0, 6.0, 0, "Memo", "#FF0000"),)
        assert [loss.item for loss in plan.losses] == [
            "memory cue at 1:10.000 “Memo”",
            "memory loop at 0:05.000 “Memo”",
        ]
        assert all(loss.remedies[0] is Remedy.MERGE for loss in plan.losses)

    def test_a_long_name_is_cut_between_characters(self, library: LibraryMadeUp) -> None:
        found, plan = changed(library, cues=(Cue(1.0, 0, "a" + "é" * 130, "#FF0000"),))
        assert found.cues[0].name == "a" + "é" * 127
        assert "longer than 255 bytes" in plan.losses[0].message

    def test_what_engine_has_no_field_for(self, library: LibraryMadeUp) -> None:
        _, plan = changed(
            library,
            tags=Tags(energy=7, color="#FF0000"),
            sections=(Section(0.0, 10.0, SectionLabel.INTRO),),
            cues=(Cue(1.0, 0, "A", "#FF0000", CueKind.DROP), Cue(float("nan"), 1)),
            loops=(Loop(4.0, 4.0, 0), Loop(1.0, 2.0, 1, "Groove", "blue")),
        )
        told = [str(loss) for loss in plan.losses]
        for words in (
            "sections",
            "energy",
            "track colour",
            "kind of 1 cue",
            "impossible time",
            "without length",
        ):
            assert any(words in text for text in told), words
        assert any("colour “blue” is none" in text for text in told)


class TestNewTracks:
    def test_they_are_added_with_their_marks(self, library: LibraryMadeUp) -> None:
        track = KnownTrack(
            library.music / "Sub" / "New ü.flac",
            "77",
            Tags(title="New", artist="Ärtist", key=Key.parse("C"), rating=3),
            duration=240.4,
            beat_grid=BeatGrid.constant(0.2, 128.0),
            cues=(Cue(3.0, 2, "Drop", "#FF0000"),),
            extra=(("SampleRate", "44100"), ("Size", "123"), ("BitRate", "900")),
        )
        plan = export(library, track)
        assert plan.losses == ()
        assert "1 track will be new" in plan.warnings[0]
        found = ENGINE.read(library.path).tracks[2]
        assert (found.path, found.tags.title, found.tags.key, found.tags.rating) == (
            track.path, "New", Key.parse("C"), 3,
        )  # fmt: skip
        assert found.cues == track.cues
        assert found.beat_grid is not None
        assert found.beat_grid.tempo == pytest.approx(128.0)
        query = "SELECT path, filename, fileType, originDatabaseUuid, originTrackId, length FROM Track WHERE id = 3"
        assert library.rows(query) == [("../Music/Sub/New ü.flac", "New ü.flac", "flac", UUID, 3, 240)]
        assert ENGINE.plan(Collection("test", (track,)), library.path).files == ()

    def test_no_number_is_used_twice(self, library: LibraryMadeUp) -> None:
        library.run("DELETE FROM Track WHERE id = 2")
        export(library, KnownTrack(library.music / "New.mp3", "77"))
        assert library.rows("SELECT MAX(id) FROM Track") == [(3,)]

    def test_another_drive(self, library: LibraryMadeUp) -> None:
        plan = export(library, KnownTrack(Path("relative.mp3"), "1"))
        assert plan.files == ()
        assert "another drive" in plan.losses[0].message


class TestPlaylists:
    def lists(self, library: LibraryMadeUp) -> tuple[Playlist, ...]:
        return ENGINE.read(library.path).playlists

    def tracks(self, library: LibraryMadeUp) -> tuple[KnownTrack, ...]:
        return ENGINE.read(library.path).tracks

    def test_one_is_added_behind_the_others(self, library: LibraryMadeUp) -> None:
        library.add_list("First", [1])
        wanted = Playlist("Folder", (), (Playlist("Inner", ("2", "1")),), is_folder=True)
        plan = export(library, *self.tracks(library), playlists=(wanted, Playlist("Last", ("1",))))
        assert self.lists(library) == (Playlist("First", ("1",)), wanted, Playlist("Last", ("1",)))
        assert [c.track for c in plan.changes] == ["Folder", "Folder / Inner", "Last"]
        chain = "SELECT COUNT(*) FROM Playlist WHERE parentListId = 0 AND nextListId = 0"
        assert library.rows(chain) == [(1,)]

    def test_one_of_the_same_name_gets_other_tracks_and_keeps_its_entries(
        self, library: LibraryMadeUp
    ) -> None:
        third = library.add("Three.mp3")
        library.add_list("Set", [1, 2])
        before = dict(library.rows("SELECT trackId, id FROM PlaylistEntity"))
        export(library, *self.tracks(library), playlists=(Playlist("Set", (str(third), "2")),))
        assert self.lists(library) == (Playlist("Set", ("3", "2")),)
        after = dict(library.rows("SELECT trackId, id FROM PlaylistEntity"))
        assert after[2] == before[2]
        assert after[third] not in before.values()

    def test_tracks_of_other_drives_stay_in_it(self, library: LibraryMadeUp) -> None:
        made = library.add_list("Set", [1])
        library.add_entry(made, 99, "another database")
        export(library, *self.tracks(library), playlists=(Playlist("Set", ("2",)),))
        rows = library.rows("SELECT trackId, nextEntityId = 0 FROM PlaylistEntity ORDER BY nextEntityId = 0")
        assert rows == [(2, 0), (99, 1)]

    def test_playlists_that_are_not_named_stay(self, library: LibraryMadeUp) -> None:
        library.add_list("Mine", [1, 2])
        export(library, *self.tracks(library), playlists=(Playlist("Other", ("1",)),))
        assert [p.name for p in self.lists(library)] == ["Mine", "Other"]

    def test_new_tracks_are_in_new_playlists(self, library: LibraryMadeUp) -> None:
        new = KnownTrack(library.music / "New.mp3", "theirs")
        export(library, new, playlists=(Playlist("Set", ("theirs",)),))
        assert self.lists(library) == (Playlist("Set", ("3",)),)

    def test_what_engine_cannot_hold_is_said(self, library: LibraryMadeUp) -> None:
        playlists = (
            Playlist("A;B", ("1", "2", "1", "gone")),
            Playlist("A,B", ()),
            Playlist("Smart", rules="{}"),
        )
        plan = export(library, *self.tracks(library), playlists=playlists)
        assert [p.name for p in self.lists(library)] == ["A,B", "A,B (2)"]
        assert self.lists(library)[0].tracks == ("1", "2")
        assert len(plan.losses) == 5


class TestNothingElseChanges:
    def test_other_rows_keep_every_byte(self, library: LibraryMadeUp) -> None:
        query = "SELECT * FROM Track JOIN PerformanceData ON trackId = id WHERE id = 2"
        before = library.rows(query)
        changed(library, cues=(Cue(1.0, 0, "A", "#FF0000"),), tags=Tags(title="X"))
        assert library.rows(query) == before

    def test_engine_s_own_triggers_are_awake(self, library: LibraryMadeUp) -> None:
        changed(library, cues=(Cue(1.0, 0, "A", "#FF0000"),))
        if library.version >= (3, 0, 0):
            assert int(row_of(library, 1, "lastEditTime")) > 1_700_000_000
        else:
            assert library.rows("SELECT DISTINCT trackId FROM ChangeLog ORDER BY id DESC LIMIT 1") == [(1,)]

    def test_the_same_plan_gives_the_same_bytes(
        self, library: LibraryMadeUp, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        track = ENGINE.read(library.path).tracks[0]
        wanted = replace(track, cues=(Cue(1.0, 0, "A", "#FF0000"),))
        (file,) = ENGINE.plan(Collection("test", (wanted,)), library.path).files
        old = library.path.read_bytes()
        monkeypatch.setattr("time.time", lambda: 2e9)
        assert file.render(old) == file.render(old) != old
        assert library.path.read_bytes() == old, "planning and rendering write nothing"

    def test_a_database_in_wal_mode_stays_so(self, library: LibraryMadeUp) -> None:
        with contextlib.closing(sqlite3.connect(library.path)) as connection:
            connection.execute("PRAGMA journal_mode = WAL")
        assert library.path.read_bytes()[18:20] == b"\2\2"
        found, _ = changed(library, cues=(Cue(1.0, 0, "A", "#FF0000"),))
        assert found.cues[0].name == "A"
        assert library.path.read_bytes()[18:20] == b"\2\2"

    def test_nothing_is_left_beside_but_a_backup(self, library: LibraryMadeUp) -> None:
        before = library.path.read_bytes()
        changed(library, cues=(Cue(1.0, 0, "A", "#FF0000"),))
        backup, same = sorted(library.path.parent.iterdir())
        assert same == library.path
        assert backup.read_bytes() == before


class TestChecks:
    """What would go into place is looked at twice; each look finds what was tampered with."""

    @pytest.mark.parametrize(
        "tampering",
        [
            "UPDATE Track SET title = 'Other' WHERE id = 2",
            "UPDATE PerformanceData SET quickCues = NULL WHERE trackId = 1",
            "UPDATE PerformanceData SET loops = NULL WHERE trackId = 2",
            "DELETE FROM Track WHERE id = 2",
            "DELETE FROM Playlist",
        ],
    )
    def test_a_wrong_file_is_not_put_in_place(self, library: LibraryMadeUp, tampering: str) -> None:
        library.add_list("Set", [1])
        track = ENGINE.read(library.path).tracks[0]
        plan = ENGINE.plan(
            Collection("test", (replace(track, cues=(Cue(1.0, 0, "A", "#FF0000"),)),)), library.path
        )
        (file,) = plan.files
        right = file.render(library.path.read_bytes())
        written = library.path.with_name("written.db")
        written.write_bytes(right)
        assert [check(written) for check in file.checks] == ["", ""]
        written.write_bytes(database.edited(right, lambda c: c.execute(tampering) and None, 0))
        assert any(check(written) for check in file.checks)

    def test_a_damaged_file_is_not_put_in_place(self, library: LibraryMadeUp) -> None:
        track = ENGINE.read(library.path).tracks[0]
        plan = ENGINE.plan(Collection("test", (replace(track, tags=Tags(title="X")),)), library.path)
        written = library.path.with_name("written.db")
        written.write_bytes(plan.files[0].render(library.path.read_bytes())[:-5000])
        assert all(check(written) for check in plan.files[0].checks)


def made_up_track(folder: Path) -> Callable[[KnownTrack], KnownTrack]:
    return lambda track: replace(track, path=folder / "One.mp3", extra=())


@settings(max_examples=30, deadline=None, phases=[Phase.generate])
@given(
    tracks=st.lists(made_up.tracks, min_size=1, max_size=2), playlists=st.lists(made_up.playlists, max_size=2)
)
def test_whatever_a_collection_holds_is_written_soundly_and_once(
    tracks: list[KnownTrack], playlists: list[Playlist], tmp_path_factory: pytest.TempPathFactory
) -> None:
    """The checks pass, and a second export of what was read changes nothing."""
    library = LibraryMadeUp(tmp_path_factory.mktemp("any"))
    library.add("One.mp3", trackData=track_data(), quickCues=CUES)
    mine = made_up_track(library.music)(tracks[0])
    collection = Collection("test", (mine, *tracks[1:]), tuple(playlists))
    plan = ENGINE.plan(collection, library.path)
    for file in plan.files:
        new = library.path.with_name("new.db")
        new.write_bytes(file.render(library.path.read_bytes()))
        assert [check(new) for check in file.checks] == ["", ""]
        new.replace(library.path)
    again = ENGINE.plan(collection, library.path)
    assert again.changes == ()
    assert again.files == ()
    read = ENGINE.read(library.path)
    assert ENGINE.plan(read, library.path).files == ()


def test_a_tempo_without_a_beat_grid_is_written_beside_cues_too(library: LibraryMadeUp) -> None:
    library.add("Three.mp3")
    known = ENGINE.read(library.path).tracks[2]
    export(library, replace(known, tags=replace(known.tags, tempo=124.5), cues=(Cue(1.0, 0, "Drop"),)))
    assert ENGINE.read(library.path).tracks[2].tags.tempo == 124.5


def test_a_new_track_keeps_the_day_on_which_the_dj_got_it(library: LibraryMadeUp) -> None:
    extra = (("DateAdded", "2021-03-04"),)
    export(library, KnownTrack(library.music / "new.mp3", "1", Tags("New"), 200.0, extra=extra))
    assert dict(ENGINE.read(library.path).tracks[2].extra)["DateAdded"] == "2021-03-04"
