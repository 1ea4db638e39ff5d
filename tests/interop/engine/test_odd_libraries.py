"""Libraries as years of use leave them: streamed tracks in lists, histories, locks, blobs that nobody can read."""

from __future__ import annotations

import contextlib
import math
import sqlite3
import struct
import unicodedata
import zlib
from dataclasses import replace
from pathlib import Path

import pytest

from djanalyzer.interop import safe_write
from djanalyzer.interop.engine import ENGINE
from djanalyzer.interop.protocol import LOCK, LossKind, WritePlan
from djanalyzer.music import BeatGrid, Collection, Cue, KnownTrack, Loop, Playlist
from tests.conftest import Tally
from tests.interop.damaged_databases import assert_sound_or_refused, damaged_databases
from tests.interop.engine.library_made_up import (
    UUID,
    LibraryMadeUp,
    beat_data,
    prime_library,
    quick_cues,
    saved_loops,
    squeezed,
    track_data,
)
from tests.nightly import by_night

N_DAMAGED = by_night(160, 20_000)
GRID = beat_data(adjusted=[(-88200.0, -4), (13_252_050.0, 601)])


@pytest.fixture(autouse=True)
def fast_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("os.fsync", lambda handle: None)


@pytest.fixture(params=[(2, 18, 0), (3, 0, 2)], ids=str)
def library(request: pytest.FixtureRequest, tmp_path: Path) -> LibraryMadeUp:
    return LibraryMadeUp(tmp_path, request.param)


def applied(collection: Collection, library: LibraryMadeUp) -> WritePlan:
    plan = ENGINE.plan(collection, library.path)
    assert safe_write.apply(plan, running=frozenset).refused == ()
    return plan


def nothing_to_do(library: LibraryMadeUp) -> bool:
    plan = ENGINE.plan(ENGINE.read(library.path), library.path)
    return (plan.files, plan.changes, plan.losses) == ((), (), ())


def order_of(library: LibraryMadeUp) -> list[int]:
    follower = dict(library.rows("SELECT nextEntityId, trackId || ' ' || id FROM PlaylistEntity"))
    found, at = [], 0
    while at in follower:
        track, at = map(int, follower[at].split())
        found.append(track)
    return found[::-1]


class TestEntriesThatNoReaderShows:
    def test_streamed_tracks_and_those_of_other_drives_keep_their_places(
        self, library: LibraryMadeUp
    ) -> None:
        one, streamed, two = (
            library.add("1.mp3"),
            library.add("s", path="streaming://beatport/1"),
            library.add("2.mp3"),
        )
        made = library.add_list("Set", [streamed, one])
        library.add_entry(made, 99, "another database")
        library.add_entry(made, two)
        assert nothing_to_do(library)
        found = ENGINE.read(library.path)
        assert [p.message for p in found.problems if p.subject == "playlists"] == [
            "1 time they name a track that is no file",
            "1 time they name a track that this library does not hold",
        ]
        three = library.add("3.mp3")
        wanted = Playlist("Set", (str(two), str(one), str(three)))
        applied(replace(ENGINE.read(library.path), playlists=(wanted,)), library)
        assert order_of(library) == [streamed, two, one, 99, three]
        assert ENGINE.read(library.path).playlists == (wanted,)


def test_two_files_whose_names_differ_in_their_accents_alone_stay_two(library: LibraryMadeUp) -> None:
    for form in ("NFC", "NFD"):
        library.add(unicodedata.normalize(form, "é.mp3"), title=form)
    library.add_list("Set", [2, 1])
    assert nothing_to_do(library)
    tracks = tuple(replace(t, cues=(Cue(1.0, 0, t.tags.title),)) for t in ENGINE.read(library.path).tracks)
    applied(Collection("x", tracks), library)
    assert [t.cues[0].name for t in ENGINE.read(library.path).tracks] == ["NFC", "NFD"]


class TestHistories:
    @pytest.fixture
    def played(self, library: LibraryMadeUp) -> LibraryMadeUp:
        """Two sets played from a stick, whose history numbers tracks anew and knows ours by their origin."""
        library.add("1.mp3")
        library.add("2.mp3", timeLastPlayed=1_600_000_000, originDatabaseUuid="stick", originTrackId=7)
        path = library.path.with_name("hm.db")
        with contextlib.closing(sqlite3.connect(path)) as history, history:
            history.executescript(
                "CREATE TABLE Track (id INTEGER PRIMARY KEY, originDatabaseUuid TEXT, originTrackId INTEGER);"
                "CREATE TABLE Historylist (id INTEGER PRIMARY KEY, title TEXT, startTime DATETIME, timezone TEXT,"
                " originDriveName TEXT, isDeleted BOOLEAN);"
                "CREATE TABLE HistorylistEntity (id INTEGER PRIMARY KEY, listId INTEGER, trackId INTEGER, startTime DATETIME);"
            )
            history.executemany(
                "INSERT INTO Track VALUES (?, ?, ?)", [(1, "stick", 7), (2, UUID, 1), (3, "?", 1)]
            )
            history.executemany(
                "INSERT INTO Historylist VALUES (?, ?, ?, ?, 'LEXAR', ?)",
                [
                    (1, None, 1_745_077_455, "America/New_York", 0),
                    (2, "Friday", 1_745_078_151, None, 0),
                    (3, "Deleted", 1_745_078_151, None, 1),
                    (4, None, 1_745_079_000, "Nowhere/Land", 0),
                ],
            )
            plays = [
                (1, 1, 1_745_077_455),
                (1, 2, 1_745_077_505),
                (2, 1, 1_745_078_151),
                (4, 3, 1_745_079_000),
            ]
            history.executemany("INSERT INTO HistorylistEntity VALUES (NULL, ?, ?, ?)", plays)
        return library

    def test_sets_are_playlists_in_a_folder_and_plays_are_counted(self, played: LibraryMadeUp) -> None:
        found = ENGINE.read(played.path)
        sets = (Playlist("2025-04-19 11:44, LEXAR", ("2", "1")), Playlist("Friday", ("2",)))
        assert found.playlists == (Playlist("Histories", (), sets, is_folder=True),)
        plays = [(dict(t.extra)["PlayCount"], dict(t.extra)["LastPlayed"]) for t in found.tracks]
        assert plays == [("1", "2025-04-19"), ("2", "2025-04-19")]
        assert found.problems == ()

    def test_they_are_not_written_where_engine_has_them(self, played: LibraryMadeUp) -> None:
        assert nothing_to_do(played)
        found = ENGINE.read(played.path)
        (folder,) = found.playlists
        theirs = replace(folder, children=(*folder.children, Playlist("Sunday", ("1",))))
        applied(replace(found, playlists=(theirs,)), played)
        assert played.rows("SELECT title FROM Playlist ORDER BY id") == [("Histories",), ("Sunday",)]

    def test_those_of_another_program_are_written(self, library: LibraryMadeUp) -> None:
        library.add("1.mp3")
        folder = Playlist("Histories", (), (Playlist("HISTORY 001", ("1",)),), is_folder=True)
        applied(replace(ENGINE.read(library.path), playlists=(folder,)), library)
        assert ENGINE.read(library.path).playlists == (folder,)

    @pytest.mark.parametrize("content", [b"", b"no database", b"SQLite format 3\0" + b"\xff" * 200])
    def test_a_broken_history_spoils_nothing_else(self, library: LibraryMadeUp, content: bytes) -> None:
        library.add("1.mp3")
        library.path.with_name("hm.db").write_bytes(content)
        found = ENGINE.read(library.path)
        assert len(found.tracks) == 1
        assert [p.subject for p in found.problems] == ["histories"]
        plan = ENGINE.plan(found, library.path)
        assert (plan.files, plan.losses) == ((), ())

    def test_another_database_of_that_name_holds_none(self, library: LibraryMadeUp) -> None:
        with contextlib.closing(sqlite3.connect(library.path.with_name("hm.db"))) as other:
            other.execute("CREATE TABLE anything (x)")
        assert ENGINE.read(library.path).problems == ()


def test_engine_prime_s_lists_in_the_dj_s_order_and_what_was_played(tmp_path: Path) -> None:
    library = prime_library(tmp_path)
    with contextlib.closing(sqlite3.connect(library / "m.db")) as music, music:
        music.execute("ALTER TABLE List ADD COLUMN ordering INTEGER")
        music.executemany(
            "INSERT INTO List VALUES (?, ?, ?, ?, 0, ?)",
            [
                (2, 1, "Later", "Later;", 3),
                (3, 1, "Zero", "Zero;", 1),
                (4, 1, "In", "Later;In;", 2),
                (5, 2, "2019-05-04", "2019-05-04;", 4),
            ],
        )
        music.execute("UPDATE List SET ordering = 2 WHERE title = 'Friday'")
        music.executemany("INSERT INTO ListTrackList VALUES (NULL, 5, 2, ?, 0, '', 0)", [(2,), (1,)])
    found = ENGINE.read(library).playlists
    assert [p.name for p in found] == ["Zero", "Friday", "Later", "Crate", "Histories"]
    assert found[2].children == (Playlist("In"),)
    assert found[4].children == (Playlist("2019-05-04", ("2", "1")),)


class TestLockedGrids:
    def locked(self, library: LibraryMadeUp) -> KnownTrack:
        library.add("1.mp3", beatData=GRID, isBeatGridLocked=1)
        (track,) = ENGINE.read(library.path).tracks
        return replace(track, beat_grid=BeatGrid.constant(0.1, 124.0))

    def test_it_stays_and_the_loss_says_that_it_is_locked(self, library: LibraryMadeUp) -> None:
        plan = ENGINE.plan(Collection("x", (self.locked(library),)), library.path)
        assert [(loss.lost.kind, loss.lost.fields) for loss in plan.losses] == [(LossKind.BEAT_GRID, (LOCK,))]
        assert plan.files == ()

    def test_the_lock_is_opened_where_the_dj_has_agreed(self, library: LibraryMadeUp) -> None:
        track = self.locked(library)
        plan = applied(Collection("x", (replace(track, extra=((LOCK, "0"),)),)), library)
        assert ("beat grid lock", "locked", "open") in [(c.field, c.before, c.after) for c in plan.changes]
        assert library.rows("SELECT isBeatGridLocked FROM Track") == [(0,)]
        (found,) = ENGINE.read(library.path).tracks
        assert found.beat_grid is not None
        assert abs(found.beat_grid.tempo - 124.0) < 1e-6


class TestDamagedColumns:
    def test_what_cannot_be_read_and_is_not_wanted_otherwise_stays(self, library: LibraryMadeUp) -> None:
        library.add(
            "1.mp3", beatData=squeezed(b"short"), quickCues=quick_cues({0: ("A", 44100.0, "ffff0000")})
        )
        library.add(
            "2.mp3",
            trackData=b"\0\0\0\x09junk",
            beatData=GRID,
            loops=saved_loops({0: ("L", 1.0, 9e4, "ff00ff00")}),
        )
        assert nothing_to_do(library)

    def test_loops_and_cues_that_no_reader_shows_stay_beside_new_ones(self, library: LibraryMadeUp) -> None:
        no_loop, endless = ("L", 9e4, 9e4, "ff00ff00"), ("E", 1.0, math.inf, "ff00ff00")
        cues = quick_cues({2: ("Nowhere", math.nan, "ffff0000")})
        library.add("1.mp3", loops=saved_loops({0: no_loop, 1: endless}), quickCues=cues)
        assert nothing_to_do(library)
        found = ENGINE.read(library.path)
        assert [p.message for p in found.problems] == [
            "its hot cue 3 cannot be read: it is at no time that music has",
            "its loop 1 cannot be read: it has no length",
            "its loop 2 cannot be read: it is at no time that music has",
        ]
        (track,) = found.tracks
        cue, loop = Cue(1.0, 0, "A", "#FF0000"), Loop(1.0, 2.0, 3, "B", "#FF0000")
        applied(Collection("x", (replace(track, cues=(cue,), loops=(loop,)),)), library)
        query = "SELECT loops, quickCues FROM PerformanceData"
        kept = {0: no_loop, 1: endless, 3: ("B", 44100.0, 88200.0, "ffff0000")}
        pads = {0: ("A", 44100.0, "ffff0000"), 2: ("Nowhere", math.nan, "ffff0000")}
        assert library.rows(query) == [(saved_loops(kept), quick_cues(pads))]

    def test_fewer_slots_than_engine_writes_are_no_reason_to_write(self, library: LibraryMadeUp) -> None:
        no_pads = squeezed(struct.pack(">qdBd", 0, 44100.0, 0, 44100.0))
        library.add("1.mp3", quickCues=no_pads, loops=struct.pack("<q", 0))
        assert nothing_to_do(library)
        (track,) = ENGINE.read(library.path).tracks
        applied(Collection("x", (replace(track, cues=(Cue(2.0, None, "Main cue"),)),)), library)
        ((column,),) = library.rows("SELECT quickCues FROM PerformanceData")
        assert struct.unpack_from(">q", zlib.decompress(column[4:])) == (8,)

    def test_texts_that_no_database_should_hold_stay(self, library: LibraryMadeUp) -> None:
        library.add("1.mp3", artist="A\0B")
        library.add_list("A;B", [1])
        assert nothing_to_do(library)

    def test_a_track_without_a_rate_gets_it_from_its_grid(self, library: LibraryMadeUp) -> None:
        library.add("1.mp3", trackData=track_data(0.0, 0), beatData=GRID)
        (track,) = ENGINE.read(library.path).tracks
        applied(Collection("x", (replace(track, cues=(Cue(1.0, 0, "A"),)),)), library)
        (found,) = ENGINE.read(library.path).tracks
        assert found.cues[0].time == 1.0
        assert dict(found.extra)["SampleRate"] == "44100"

    def test_what_is_left_of_a_track_that_is_gone_does_no_harm(self, tmp_path: Path) -> None:
        library = LibraryMadeUp(tmp_path)
        library.add("1.mp3")
        library.run("INSERT INTO PerformanceData (trackId) VALUES (99)")
        applied(Collection("x", (KnownTrack(library.music / "New.mp3", "n"),)), library)
        assert len(ENGINE.read(library.path).tracks) == 2


TABLES = ("Information", "Track", "PerformanceData", "Playlist", "PlaylistEntity")


@pytest.mark.guarantee("T10")
def test_whatever_is_damaged_a_plan_is_sound_or_refused_in_a_sentence(tmp_path: Path, tally: Tally) -> None:
    library = LibraryMadeUp(tmp_path)
    cues, loops = (
        quick_cues({0: ("Drop", 441000.0, "ffff0000")}),
        saved_loops({0: ("L", 1.0, 9e4, "ff00ff00")}),
    )
    one, two = (library.add(f"{n}.mp3", beatData=GRID, quickCues=cues, loops=loops) for n in "12")
    library.add_list("Set", [two, one])
    for content in damaged_databases(library.path.read_bytes(), TABLES, N_DAMAGED):
        assert_sound_or_refused(ENGINE, library.path, content)
    tally("damaged files", N_DAMAGED, N_DAMAGED)
