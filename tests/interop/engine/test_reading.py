"""What is read from an Engine library, and what is said where it cannot be."""

from __future__ import annotations

import contextlib
import shutil
import sqlite3
from dataclasses import astuple
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from djanalyzer.errors import Cancelled, UnreadableCollection
from djanalyzer.interop.engine import ENGINE
from djanalyzer.interop.engine.track_reading import key_number, key_of
from djanalyzer.music import Cue, Key, KnownTrack, Loop, Playlist
from tests.interop.engine.library_made_up import (
    RATE,
    LibraryMadeUp,
    beat_data,
    prime_library,
    quick_cues,
    saved_loops,
    squeezed,
    track_data,
)
from tests.nightly import by_night

VERSIONS = [(2, 18, 0), (2, 21, 2), (3, 0, 2)]


@pytest.fixture(params=VERSIONS, ids=lambda version: ".".join(map(str, version)))
def library(request: pytest.FixtureRequest, tmp_path: Path) -> LibraryMadeUp:
    return LibraryMadeUp(tmp_path, request.param)


def only_track(library: LibraryMadeUp) -> KnownTrack:
    collection = ENGINE.read(library.path)
    assert collection.problems == ()
    (track,) = collection.tracks
    return track


def test_names_and_numbers(library: LibraryMadeUp) -> None:
    library.add(
        "Tune.flac", title="Tune", artist="Ärtist", album="Album", genre="House", comment="Good", label="Label",
        composer="Composer", remixer="Remixer", year=2020, playOrder=7, bpm=124, bpmAnalyzed=123.98, key=1,
        rating=80, length=301, bitrate=320, fileBytes=12345, dateAdded=1_744_848_000,
    )  # fmt: skip
    track = only_track(library)
    tags = track.tags
    assert track.path == library.music / "Tune.flac"
    assert (tags.title, tags.artist, tags.album, tags.genre) == ("Tune", "Ärtist", "Album", "House")
    assert (tags.comment, tags.label, tags.composer, tags.remixer) == ("Good", "Label", "Composer", "Remixer")
    assert (tags.year, tags.track_number, tags.tempo, tags.rating) == (2020, 7, 123.98, 4)
    assert tags.key == Key.parse("Am")
    assert track.duration == 300.0, "what was decoded is more exact than the length in whole seconds"
    assert dict(track.extra) == {
        "Size": "12345", "BitRate": "320", "SampleRate": "44100", "DateAdded": "2025-04-17",
    }  # fmt: skip


def test_hot_cues_loops_and_the_main_cue(library: LibraryMadeUp) -> None:
    cues = quick_cues({0: ("Drop", 441_000.0, "fff4d338"), 7: ("Cue 8", 0.0, "ff1571e2")}, main=88_200.0)
    library.add(quickCues=cues, loops=saved_loops({2: ("Groove", 44_100.0, 88_200.0, "ffaa55c4")}))
    track = only_track(library)
    assert track.cues == (
        Cue(10.0, 0, "Drop", "#F4D338"),
        Cue(0.0, 7, "Cue 8", "#1571E2"),
        Cue(2.0, None, "Main cue"),
    )
    assert track.loops == (Loop(1.0, 2.0, 2, "Groove", "#AA55C4"),)


def test_the_grid_is_the_adjusted_one_and_starts_within_the_recording(library: LibraryMadeUp) -> None:
    """Beat -4 lies a second before the start; the first beat to be heard is number -1, the last of a bar."""
    period = RATE / 2
    start = -3 * period + 441
    library.add(
        beatData=beat_data(
            default=[(0.0, -4), (13_250_000.0, 300)],
            adjusted=[
                (start - period, -4),
                (start + 96 * period, 93),
                (start + 96 * period + 50 * RATE, 193 - 20),
            ],
        )
    )
    grid = only_track(library).beat_grid
    assert grid is not None
    first, second = grid.anchors
    assert astuple(first)[:3] == pytest.approx((0.01, 120.0, 1))
    assert astuple(second)[:3] == pytest.approx((46.51, 96.0, 93 % 4 + 1))


def test_the_analysed_grid_where_nobody_adjusted_it(library: LibraryMadeUp) -> None:
    library.add(beatData=beat_data(default=[(0.0, 0), (RATE * 300, 600)]))
    grid = only_track(library).beat_grid
    assert grid is not None
    (anchor,) = grid.anchors
    assert astuple(anchor)[:3] == pytest.approx((0.0, 120.0, 1))


def test_a_track_that_was_never_analysed(library: LibraryMadeUp) -> None:
    library.add(trackData=None, isAnalyzed=0, key=None, rating=None, length=None)
    track = only_track(library)
    assert (track.duration, track.beat_grid, track.cues, track.loops) == (None, None, (), ())
    assert (track.tags.key, track.tags.rating, track.tags.tempo) == (None, None, None)


def test_playlists_are_linked_lists_in_folders(library: LibraryMadeUp) -> None:
    one, two, three = (library.add(f"{n}.mp3") for n in "123")
    outer = library.add_list("Outer", [two, three, one])
    library.add_list("Second", [])
    inner = library.add_list("Inner", [three], parent=outer)
    library.run("UPDATE PlaylistEntity SET nextEntityId = 0 WHERE id < 0 AND listId = ?", inner)
    outer_list, second = ENGINE.read(library.path).playlists
    assert outer_list.name == "Outer"
    assert outer_list.tracks == tuple(map(str, (two, three, one)))
    assert outer_list.children == (Playlist("Inner", (str(three),)),)
    assert second == Playlist("Second")


def test_order_is_that_of_the_links_and_not_of_the_numbers(library: LibraryMadeUp) -> None:
    one, two = library.add("1.mp3"), library.add("2.mp3")
    made = library.add_list("Set")
    library.run(
        "INSERT INTO PlaylistEntity VALUES (10, ?, ?, (SELECT uuid FROM Information), 0, 0)", made, one
    )
    library.run(
        "INSERT INTO PlaylistEntity VALUES (11, ?, ?, (SELECT uuid FROM Information), 10, 0)", made, two
    )
    assert ENGINE.read(library.path).playlists[0].tracks == (str(two), str(one))


def test_broken_links_lose_no_track(library: LibraryMadeUp) -> None:
    one, two = library.add("1.mp3"), library.add("2.mp3")
    made = library.add_list("Set", [one, two])
    library.run("UPDATE PlaylistEntity SET nextEntityId = 1 WHERE listId = ?", made)
    assert sorted(ENGINE.read(library.path).playlists[0].tracks) == [str(one), str(two)]


def test_a_track_of_another_drive_is_found_by_its_origin_or_counted(library: LibraryMadeUp) -> None:
    library.add("0.mp3")
    copied = library.add("1.mp3", originDatabaseUuid="other", originTrackId=77)
    made = library.add_list("Set")
    library.add_entry(made, 77, "other")
    library.add_entry(made, 78, "other")
    collection = ENGINE.read(library.path)
    assert collection.playlists[0].tracks == (str(copied),)
    (problem,) = collection.problems
    assert problem.message == "1 time they name a track that this library does not hold"


def test_folders_that_contain_each_other_are_told_and_not_followed(library: LibraryMadeUp) -> None:
    a = library.add_list("A")
    b = library.add_list("B", parent=a)
    library.run("UPDATE Playlist SET parentListId = ? WHERE id = ?", b, a)
    collection = ENGINE.read(library.path)
    assert collection.playlists == ()
    assert collection.problems[0].message == "2 playlists in no folder, or too deep in folders"


def test_smart_playlists_keep_their_rules(tmp_path: Path) -> None:
    library = LibraryMadeUp(tmp_path)
    library.add_list("Folder")
    insert = "INSERT INTO Smartlist (listUuid, title, parentPlaylistPath, rules) VALUES (?, ?, ?, ?)"
    library.run(insert, "a", "Fast", "Folder;", '{"bpm": ">150"}')
    library.run(insert, "b", "Slow", "", '{"bpm": "<90"}')
    folder, slow = ENGINE.read(library.path).playlists
    assert folder.children == (Playlist("Fast", rules='{"bpm": ">150"}'),)
    assert slow == Playlist("Slow", rules='{"bpm": "<90"}')


def test_streamed_tracks_are_no_files(library: LibraryMadeUp) -> None:
    library.add(path="streaming://beatport/1", title="Streamed")
    library.add("Two.mp3", path=None, uri="tidal:1", title="Other")
    collection = ENGINE.read(library.path)
    assert collection.tracks == ()
    assert {p.subject for p in collection.problems} == {"Streamed", "Other"}


def test_other_drives_are_named_in_full(library: LibraryMadeUp) -> None:
    library.add(path="C:/Users/dj/Music/One.mp3")
    assert ENGINE.read(library.path).tracks[0].path == Path("C:/Users/dj/Music/One.mp3")


class TestEnginePrime:
    def test_both_databases_are_read(self, tmp_path: Path) -> None:
        collection = ENGINE.read(prime_library(tmp_path))
        one, two = collection.tracks
        assert collection.problems == ()
        assert one.path == tmp_path / "Music" / "One.mp3"
        assert (one.tags.title, one.tags.artist, one.tags.genre, one.tags.label) == (
            "One",
            "Artist",
            "House",
            "Label",
        )
        assert (one.tags.key, one.tags.rating, one.tags.year) == (Key.parse("Am"), 3, 2019)
        assert one.cues == (Cue(10.0, 0, "Cue 1", "#FF0000"), Cue(1.0, None, "Main cue"))
        assert one.beat_grid is not None
        assert two.cues == ()

    def test_playlists_and_nested_crates(self, tmp_path: Path) -> None:
        friday, crate = ENGINE.read(prime_library(tmp_path)).playlists
        assert friday == Playlist("Friday", ("2", "1"))
        assert crate.tracks == ("1",)
        assert crate.children == (Playlist("Inner", ("2",)),)

    @pytest.mark.parametrize("name", ["m.db", "p.db", "."])
    def test_either_file_or_the_folder_will_do(self, tmp_path: Path, name: str) -> None:
        assert len(ENGINE.read(prime_library(tmp_path) / name).tracks) == 2

    def test_without_the_second_database(self, tmp_path: Path) -> None:
        library = prime_library(tmp_path)
        (library / "p.db").unlink()
        collection = ENGINE.read(library)
        assert len(collection.tracks) == 2
        assert collection.problems[0].subject == "cues, loops and beat grids"


class TestWhatCannotBeRead:
    @pytest.mark.parametrize("column", ["trackData", "beatData", "quickCues", "loops"])
    @pytest.mark.parametrize("blob", [b"\0\0\0\x09broken", bytes(7), "text", squeezed(b"\xff" * 40)])
    def test_one_blob_spoils_nothing_else(self, library: LibraryMadeUp, column: str, blob: object) -> None:
        library.add(quickCues=quick_cues({1: ("Cue 2", RATE, "ff000001")}))
        library.add("Bad.mp3", **{column: blob})
        collection = ENGINE.read(library.path)
        assert len(collection.tracks) == 2
        assert collection.tracks[0].cues[0].time == 1.0

    def test_a_broken_blob_is_named(self, library: LibraryMadeUp) -> None:
        library.add(quickCues=b"\0\0\0\x09broken", title="Tune", artist="Artist")
        (problem,) = ENGINE.read(library.path).problems
        assert problem.subject == "Artist – Tune"
        assert problem.message == "its cues cannot be read: they cannot be decompressed"

    def test_marks_without_a_sample_rate(self, library: LibraryMadeUp) -> None:
        library.add(trackData=None, quickCues=quick_cues({0: ("Cue 1", RATE, "ff000001")}))
        (problem,) = ENGINE.read(library.path).problems
        assert "sample rate is missing" in problem.message

    @pytest.mark.parametrize(
        ("markers", "why"),
        [
            ([(0.0, 0)], "one marker alone"),
            ([(0.0, 0), (0.0, 4)], "do not follow"),
            ([(0.0, 4), (100.0, 4)], "do not follow"),
            ([(0.0, 0), (1.0, 4)], "its tempo would be"),
            ([(0.0, 0), (float("nan"), 4)], "no finite time"),
        ],
    )
    def test_markers_that_are_no_grid(
        self, library: LibraryMadeUp, markers: list[tuple[float, int]], why: str
    ) -> None:
        library.add(beatData=beat_data(adjusted=markers))
        (problem,) = ENGINE.read(library.path).problems
        assert why in problem.message

    @pytest.mark.parametrize(
        ("content", "message"),
        [
            (b"", "The file m.db is empty."),
            (b"no database", "The file m.db is no database."),
            (b"SQLite format 3\0" + bytes(600), "The database m.db is damaged"),
        ],
    )
    def test_files_that_are_none(self, tmp_path: Path, content: bytes, message: str) -> None:
        path = tmp_path / "m.db"
        path.write_bytes(content)
        with pytest.raises(UnreadableCollection) as caught:
            ENGINE.read(path)
        assert caught.value.message.startswith(message)
        assert caught.value.hint

    def test_a_file_and_a_folder_that_are_not_there(self, tmp_path: Path) -> None:
        with pytest.raises(UnreadableCollection, match="There is no file"):
            ENGINE.read(tmp_path / "m.db")
        with pytest.raises(UnreadableCollection, match="holds no library of Engine"):
            ENGINE.read(tmp_path)

    def test_another_program_s_database(self, tmp_path: Path) -> None:
        path = tmp_path / "other.db"
        with contextlib.closing(sqlite3.connect(path)) as connection:
            connection.execute("CREATE TABLE library (id)")
        with pytest.raises(UnreadableCollection, match="no library of Engine"):
            ENGINE.read(path)
        assert not ENGINE.accepts(path)

    def test_names_of_tables_and_columns_that_are_damaged(self, tmp_path: Path) -> None:
        library = LibraryMadeUp(tmp_path)
        library.add_list("Set", [library.add()])
        content = library.path.read_bytes()
        library.path.write_bytes(content.replace(b"Playlist ", b"Pl\xf1ylist "))
        assert not ENGINE.accepts(library.path)
        with pytest.raises(UnreadableCollection, match="is damaged"):
            ENGINE.read(library.path)
        library.path.write_bytes(content.replace(b"nextEntityId INTEGER", b"NextEntityId INTEGER"))
        assert "lacks the column nextEntityId" in ENGINE.read(library.path).problems[0].message

    def test_a_newer_schema_is_read_and_said(self, tmp_path: Path) -> None:
        library = LibraryMadeUp(tmp_path, (3, 7, 0))
        library.add()
        collection = ENGINE.read(library.path)
        assert len(collection.tracks) == 1
        assert "3.7.0 is newer" in collection.problems[0].message


def test_every_way_to_name_a_library(library: LibraryMadeUp) -> None:
    library.add()
    folder = library.path.parent
    for location in (library.path, folder, folder.parent, folder.parent.parent):
        assert ENGINE.accepts(location)
        assert len(ENGINE.read(location).tracks) == 1
    assert not ENGINE.accepts(library.music)


def test_reading_leaves_no_trace(library: LibraryMadeUp) -> None:
    library.add()
    before = library.path.read_bytes()
    ENGINE.read(library.path)
    assert [p.name for p in library.path.parent.iterdir()] == ["m.db"]
    assert library.path.read_bytes() == before


def test_what_engine_has_in_its_journal_is_read_too(tmp_path: Path) -> None:
    library = LibraryMadeUp(tmp_path)
    library.add()
    with contextlib.closing(sqlite3.connect(library.path)) as connection:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("UPDATE Track SET title = 'In the log'")
        connection.commit()
        seen = tmp_path / "copy"
        shutil.copytree(library.path.parent, seen)
    (seen / "m.db-shm").unlink()
    before = sorted(p.name for p in seen.iterdir())
    assert ENGINE.read(seen / "m.db").tracks[0].tags.title == "In the log"
    assert sorted(p.name for p in seen.iterdir()) == before


def test_libraries_are_found_newest_first(tmp_path: Path) -> None:
    home, drive = tmp_path / "home", tmp_path / "drive"
    ours = LibraryMadeUp(home / "Music")
    theirs = prime_library(drive)
    found = ENGINE.find(home, [drive, tmp_path / "gone"])
    assert set(found) == {ours.path, theirs / "m.db"}


def test_progress_is_told_and_reading_can_be_stopped(library: LibraryMadeUp) -> None:
    library.add()
    shares: list[float] = []
    ENGINE.read(library.path, shares.append)
    assert shares == [0.0, 1.0]

    def stop(share: float) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        ENGINE.read(library.path, stop)


@pytest.mark.parametrize(
    ("number", "name"),
    [(0, "C"), (1, "Am"), (2, "G"), (3, "Em"), (22, "F"), (23, "Dm"), (14, "Db"), (10, "B")],
)
def test_keys_go_round_by_fifths(number: int, name: str) -> None:
    key = key_of(number)
    assert key == Key.parse(name)
    assert key is not None
    assert key_number(key) == number


@settings(
    max_examples=by_night(25, 60), deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(data=st.data())
def test_damaged_libraries_end_in_a_collection_or_in_a_sentence(
    data: st.DataObject, tmp_path_factory: pytest.TempPathFactory
) -> None:
    library = LibraryMadeUp(tmp_path_factory.mktemp("damaged"))
    track = library.add(quickCues=quick_cues({0: ("Cue 1", RATE, "ff000001")}), trackData=track_data())
    library.add_list("Set", [track])
    content = bytearray(library.path.read_bytes())
    for _ in range(data.draw(st.integers(1, 8))):
        place = data.draw(st.integers(0, len(content) - 1))
        content[place : place + 4] = data.draw(st.binary(min_size=4, max_size=4))
    library.path.write_bytes(content[: data.draw(st.integers(100, len(content)))])
    try:
        outcome = ENGINE.read(library.path).program
    except UnreadableCollection as trouble:
        outcome = trouble.message
    assert outcome == "Engine DJ" or outcome.endswith(".")
