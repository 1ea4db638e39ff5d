"""Libraries on disk: database V2, nested and smart crates, Serato 4's SQLite; crates written back."""

from __future__ import annotations

import contextlib
import shutil
import sqlite3
import struct
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from djanalyzer.app.collection_records import collection_record
from djanalyzer.errors import Cancelled, UnreadableCollection
from djanalyzer.interop import safe_write
from djanalyzer.interop.journal import Journal
from djanalyzer.interop.protocol import WritePlan
from djanalyzer.interop.serato import SERATO, crates, records
from djanalyzer.interop.serato.containers import Kind
from djanalyzer.interop.serato.places import Root
from djanalyzer.music import BeatGrid, Collection, Cue, Key, KnownTrack, Playlist
from tests.interop.answers import assert_answers
from tests.interop.serato.libraries_made_up import (
    crate,
    database,
    library,
    order,
    record,
    smart_crate,
    sqlite_library,
    track,
)
from tests.interop.serato.music_made_up import write_music


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    """A USB stick with music and a library."""
    (tmp_path / "Music").mkdir()
    write_music(tmp_path / "Music", Kind.MP3, "a")
    write_music(tmp_path / "Music", Kind.FLAC, "b")
    rows = database(
        track(
            "Music/a.mp3", tsng="A", tart="Someone", tbpm="124.50", tkey="8A", tlen="01:02.50", ulbl=0xFF99FF
        ),
        track("Music/b.flac", tsng="B", ttyr="2001", uadd=1_600_000_000),
        track("Music/gone.mp3", tsng="Gone"),
    )
    library(
        tmp_path,
        [
            ("database V2", rows),
            ("Subcrates/House.crate", crate("Music/a.mp3")),
            ("Subcrates/House%%Deep.crate", crate("Music/b.flac", "Music/a.mp3")),
            ("Subcrates/Ambient.crate", crate("Music/other.mp3")),
            ("SmartCrates/New.scrate", smart_crate("Music/b.flac")),
            ("neworder.pref", order("House", "House%%Deep", "Ambient")),
        ],
    )
    return tmp_path


def apply(plan: WritePlan) -> None:
    for file in plan.files:
        old = file.target.read_bytes() if file.target.exists() else b""
        fresh = file.target.with_name(f".{file.target.stem}.new")
        fresh.write_bytes(file.render(old))
        assert [wrong for check in file.checks if (wrong := check(fresh))] == []
        fresh.replace(file.target)


def test_tracks_of_the_database(stick: Path) -> None:
    tracks = {t.external_id: t for t in SERATO.read(stick).tracks}
    a = tracks["Music/a.mp3"]
    assert a.path == stick / "Music" / "a.mp3"
    assert (a.tags.title, a.tags.artist, a.tags.tempo, a.duration) == ("A", "Someone", 124.5, 62.5)
    assert a.tags.key == Key(9, True)
    assert a.tags.color == "#993399"
    assert tracks["Music/b.flac"].tags.year == 2001
    assert ("DateAdded", "2020-09-13") in tracks["Music/b.flac"].extra


def test_what_else_the_database_knows_is_told_as_other_programs_tell_it(tmp_path: Path) -> None:
    fields = {
        "tadd": "1600000000",
        "tbit": "298.6kbps",
        "tsmp": "44.1k",
        "utpc": 5,
        "ufsb": 523592,
        "bbgl": b"\1",
    }
    place = library(tmp_path, [("database V2", database(track("a.mp3", **fields)))])
    assert dict(SERATO.read(place).tracks[0].extra) == {
        "Kind": "mp3",
        "DateAdded": "2020-09-13",
        "BitRate": "299",
        "SampleRate": "44100",
        "PlayCount": "5",
        "Size": "523592",
        "GridLocked": "yes",
    }


def test_crates_are_a_tree_in_seratos_order(stick: Path) -> None:
    """A crate that holds both tracks and crates becomes a playlist and a folder of one name."""
    assert SERATO.read(stick).playlists == (
        Playlist("House", ("Music/a.mp3",)),
        Playlist("House", children=(Playlist("Deep", ("Music/b.flac", "Music/a.mp3")),), is_folder=True),
        Playlist("Ambient", ("Music/other.mp3",)),
        Playlist("New", ("Music/b.flac",), rules="all of: year cond_is_str 2000"),
    )


def test_tracks_that_only_a_crate_knows_and_files_that_are_gone(stick: Path) -> None:
    collection = SERATO.read(stick)
    assert "Music/other.mp3" in [t.external_id for t in collection.tracks]
    assert "2 of 4 music files are not where the library says" in collection.problems[-1].message
    assert [t.is_bare for t in collection.tracks] == [not t.path.exists() for t in collection.tracks]


def test_the_root_of_the_computers_own_drive_is_found(tmp_path: Path) -> None:
    """In the user's music folder, paths begin at the root of the drive."""
    home = tmp_path / "Users" / "dj" / "Music"
    home.mkdir(parents=True)
    write_music(home, Kind.FLAC, "a")
    place = library(home, [("database V2", database(track("Users/dj/Music/a.flac")))])
    assert SERATO.read(place).tracks[0].path == home / "a.flac"


def test_a_library_from_another_computer_keeps_its_paths(tmp_path: Path) -> None:
    place = library(tmp_path, [("database V2", database(track("Users/dj/Music/a.flac")))])
    assert SERATO.read(place).tracks[0].path == Path("/Users/dj/Music/a.flac")


def test_accents_are_found_in_either_spelling(tmp_path: Path) -> None:
    write_music(tmp_path, Kind.FLAC, "Caf\u00e9")
    place = library(tmp_path, [("database V2", database(track("Cafe\u0301.flac")))])
    assert SERATO.read(place).tracks[0].path.exists()


@pytest.mark.parametrize(
    ("root", "path", "portable"),
    [
        ("/", "/Users/dj/a.mp3", "Users/dj/a.mp3"),
        ("/media/stick", "/media/stick/Music/a.mp3", "Music/a.mp3"),
        ("/media/u\u0308", "/media/ü/Müsic/ä.mp3", "Müsic/ä.mp3"),
        ("C:/", "c:/Music/a.mp3", "Music/a.mp3"),
        ("/media/stick", "/media/sticky/a.mp3", None),
        ("C:/", "D:/a.mp3", None),
    ],
)
def test_paths_are_written_from_the_root_of_the_drive(root: str, path: str, portable: str | None) -> None:
    assert Root(Path(root)).portable(Path(path)) == portable


@pytest.mark.parametrize("all_drives", [False, True])
def test_the_library_of_serato_4(tmp_path: Path, all_drives: bool) -> None:
    path = sqlite_library(
        tmp_path / ("master.sqlite" if all_drives else "root.sqlite"), all_drives=all_drives
    )
    assert SERATO.accepts(path)
    collection = SERATO.read(path)
    a, b = collection.tracks
    assert (a.tags.title, a.tags.tempo, a.tags.rating, a.tags.year, a.duration) == ("A", 124.5, 4, 2001, 61.5)
    assert a.tags.key == Key(9, True)
    assert b.tags.title == "b"
    if all_drives:
        assert a.path == Path("/Volumes/My Stick/Music/a.mp3")
    assert collection.playlists == (
        Playlist("Ambient", (a.external_id,)),
        Playlist("House", children=(Playlist("Deep", (b.external_id, a.external_id)),), is_folder=True),
        Playlist("New", (), rules='{"field":"added"}'),
    )
    assert "1 streamed track is left out" in [p.message for p in collection.problems]


def test_lists_of_streaming_services_are_left_out_and_told(tmp_path: Path) -> None:
    """Each service has a space of its own, with a root and lists in it; some of their tracks have no address."""
    more = """
        INSERT INTO space VALUES (1, 'Serato Library'), (2, 'TIDAL');
        INSERT INTO container VALUES (6, NULL, 'TIDAL root', 0, 0, 2), (7, 6, 'My mix', 1, 1, 2);
        ALTER TABLE asset ADD COLUMN third_party_type INTEGER DEFAULT 0;
        INSERT INTO asset (id, portable_id, name, third_party_type) VALUES (13, '4711', 'S', 3);
    """
    collection = SERATO.read(sqlite_library(tmp_path / "root.sqlite", more=more))
    assert [p.name for p in collection.playlists] == ["Ambient", "House", "New"]
    told = [p.message for p in collection.problems]
    assert told[:2] == ["2 streamed tracks are left out", "1 list of a streaming service is left out"]


def test_rules_of_serato_4s_smart_crates_are_told_as_those_of_older_ones(tmp_path: Path) -> None:
    rules = (
        '{"conjunction":"OR","rules":[{"attribute":"genre","operation":"CONTAINS","value":"House"},'
        '{"attribute":"bpm","operation":"LESS_THAN_OR_EQUAL_TO","value":128}]}'
    )
    more = f"UPDATE smart_crate_rules SET rules = '{rules}';"
    (new,) = SERATO.read(sqlite_library(tmp_path / "root.sqlite", more=more)).playlists[2:]
    assert new.rules == "any of: genre CONTAINS House; bpm LESS_THAN_OR_EQUAL_TO 128"


@pytest.mark.parametrize(
    "more",
    [
        "UPDATE container_asset SET list_order = 'first' WHERE id = 1; UPDATE container SET list_order = x'00';",
        "UPDATE container SET parent_id = 3 WHERE id = 2; UPDATE container SET parent_id = 2 WHERE id = 3;",
        "UPDATE asset SET bpm = 'fast', rating = 'x', color = 1e300, length_ms = -1, year = 7, key = x'ff';",
        "UPDATE asset SET bpm = 9e999, color = -5, portable_id = x'2f00', name = 1;",
        "ALTER TABLE asset DROP COLUMN portable_id;",
        "ALTER TABLE container DROP COLUMN list_order;",
        "DROP TABLE container_asset; CREATE TABLE container_asset (x);",
        "DROP TABLE smart_crate_rules; CREATE TABLE smart_crate_rules (x); INSERT INTO smart_crate_rules VALUES (1);",
        "DROP TABLE container; CREATE TABLE container (x); INSERT INTO container VALUES (1);",
        "UPDATE smart_crate_rules SET rules = '[' || hex(zeroblob(9000));",
    ],
)
@pytest.mark.parametrize("all_drives", [False, True])
def test_values_of_any_kind_in_serato_4s_library(tmp_path: Path, more: str, all_drives: bool) -> None:
    """SQLite keeps whatever is put into a column, and a damaged file has any columns."""
    path = sqlite_library(tmp_path / "master.sqlite", all_drives=all_drives, more=more)
    with contextlib.suppress(UnreadableCollection):
        collection = SERATO.read(path)
        collection_record(path, collection)
        assert all(t.tags.tempo is None or 0 < t.tags.tempo < 1000 for t in collection.tracks)
        assert all(t.duration is None or t.duration > 0 for t in collection.tracks)


def test_changes_that_wait_beside_serato_4s_library_are_read(tmp_path: Path) -> None:
    path = sqlite_library(tmp_path / "source" / "root.sqlite")
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA journal_mode=WAL")
    connection.execute("INSERT INTO asset (portable_id, name) VALUES ('Music/late.mp3', 'Late')")
    connection.commit()
    copy = tmp_path / "copy"
    shutil.copytree(path.parent, copy)
    connection.close()
    before = {file.name: file.read_bytes() for file in copy.iterdir()}
    assert "Late" in [t.tags.title for t in SERATO.read(copy / "root.sqlite").tracks]
    assert {file.name: file.read_bytes() for file in copy.iterdir()} == before


def test_serato_4_beside_the_older_files(stick: Path) -> None:
    sqlite_library(stick / "_Serato_" / "Library" / "location.sqlite")
    ids = [t.external_id for t in SERATO.read(stick).tracks]
    assert len(ids) == len(set(ids)) == 5


def test_a_crate_that_files_and_serato_4_spell_differently_is_one(stick: Path) -> None:
    (stick / "_Serato_" / "Subcrates" / "Cafe\u0301.crate").write_bytes(crate("Music/a.mp3"))
    more = "UPDATE container SET name = 'CAFÉ' WHERE id = 4;"
    sqlite_library(stick / "_Serato_" / "Library" / "location.sqlite", more=more)
    names = [p.name.casefold() for p in SERATO.read(stick).playlists if not p.is_folder]
    assert sorted(names) == ["ambient", "cafe\u0301", "house", "new"]


def test_reading_and_exporting_without_a_change_writes_nothing(stick: Path) -> None:
    collection = SERATO.read(stick)
    plan = SERATO.plan(collection, stick)
    assert (plan.files, plan.changes) == ((), ())
    assert {loss.message for loss in plan.losses} == {"it is left out: its file is not there."}


def test_crates_are_added_and_replaced_and_never_deleted(stick: Path) -> None:
    before = {p.name: p.read_bytes() for p in (stick / "_Serato_" / "Subcrates").iterdir()}
    a, b = SERATO.read(stick).tracks[:2]
    lists = (
        Playlist("House", (b.external_id,)),
        Playlist("Techno", children=(Playlist("Hard/Fast", (a.external_id, b.external_id)),), is_folder=True),
    )
    plan = SERATO.plan(Collection("x", (a, b), lists), stick)
    assert [loss.message for loss in plan.losses] == ["its name becomes “Hard_Fast”."]
    assert plan.warnings == ("The crate House: 1 track that it holds now is taken out of it.",)
    apply(plan)
    after = SERATO.read(stick)
    assert after.playlists[0] == Playlist("House", ("Music/b.flac",))
    techno = next(p for p in after.playlists if p.name == "Techno")
    assert techno.children == (Playlist("Hard_Fast", ("Music/a.mp3", "Music/b.flac")),)
    unchanged = {p.name: p.read_bytes() for p in (stick / "_Serato_" / "Subcrates").iterdir()}
    assert unchanged["Ambient.crate"] == before["Ambient.crate"]
    assert unchanged["House%%Deep.crate"] == before["House%%Deep.crate"]
    assert crates.read_order((stick / "_Serato_" / "neworder.pref").read_bytes())[-2:] == (
        "Techno",
        "Techno%%Hard_Fast",
    )
    assert SERATO.plan(Collection("x", (a, b), lists), stick).files == ()


def test_columns_and_unknown_entries_of_a_crate_stay(tmp_path: Path) -> None:
    old = crate("a.mp3", "b.mp3", extra=record("oxyz", b"what is this"))
    assert crates.write_crate(old, ["a.mp3", "b.mp3"]) == old
    assert crates.write_crate(old, ["b.mp3"]) == crate("b.mp3", extra=record("oxyz", b"what is this"))


def test_an_empty_folder_becomes_an_empty_crate(stick: Path) -> None:
    lists = (Playlist("Later", is_folder=True),)
    plan = SERATO.plan(Collection("rekordbox", (), lists), stick)
    applied = safe_write.apply(plan, running=frozenset)
    assert (applied.refused, plan.losses) == ((), ())
    assert Playlist("Later") in SERATO.read(stick).playlists


def test_two_playlists_of_one_name_become_two_crates(stick: Path) -> None:
    a, b = SERATO.read(stick).tracks[:2]
    lists = (
        Playlist("Set", (a.external_id,)),
        Playlist("set", (b.external_id,)),
        Playlist("CON", (a.external_id,)),
    )
    plan = SERATO.plan(Collection("x", (a, b), lists), stick)
    assert [loss.message for loss in plan.losses] == [
        "another has its name: it becomes “set (2)”.",
        "its name becomes “_CON”.",
    ]
    apply(plan)
    found = {p.name: p.tracks for p in SERATO.read(stick).playlists}
    assert (found["Set"], found["set (2)"]) == (("Music/a.mp3",), ("Music/b.flac",))
    assert SERATO.plan(Collection("x", (a, b), lists), stick).files == ()


def test_an_export_leaves_no_other_files_among_the_crates(stick: Path, tmp_path: Path) -> None:
    """A copy of a crate beside it would be one more crate in Serato; the journal holds what takes it back."""
    a, b = SERATO.read(stick).tracks[:2]
    place = stick / "_Serato_"
    before = {path: path.read_bytes() for path in place.rglob("*") if path.is_file()}
    journal = Journal(tmp_path / "journal")
    plan = SERATO.plan(Collection("x", (a, b), (Playlist("House", (b.external_id,)),)), stick)
    safe_write.apply(plan, running=frozenset, journal=journal)
    assert {path for path in place.rglob("*") if path.is_file()} == before.keys()
    assert [path.name for path in before if path.read_bytes() != before[path]] == ["House.crate"]
    safe_write.undo(journal.entries()[0], journal, running=frozenset)
    assert {path: path.read_bytes() for path in place.rglob("*") if path.is_file()} == before


def test_what_a_crate_says_of_a_track_stays_with_it() -> None:
    told = record("otrk", record("ptrk", "b.mp3") + record("bzzz", b"\1"))
    odd = record("otrk", record("bzzz", b"\2"))
    old = crate("a.mp3", extra=told + odd)
    assert (
        crates.write_crate(old, ["b.mp3", "c.mp3"])
        == crate() + told + record("otrk", record("ptrk", "c.mp3")) + odd
    )


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (
            "[begin record]\n[crate]A\n[end record]\n",
            "[begin record]\n[crate]A\n[crate]B\n[crate]B%%C\n[end record]\n",
        ),
        (
            "[begin record]\r\n[crate]A\r\n[end record]\r\n[own]x",
            "[begin record]\r\n[crate]A\r\n[crate]B\r\n[crate]B%%C\r\n[end record]\r\n[own]x",
        ),
        ("[own]x", "[own]x\n[begin record]\n[crate]B\n[crate]B%%C\n[end record]\n"),
        ("", "[begin record]\n[crate]B\n[crate]B%%C\n[end record]\n"),
    ],
)
@pytest.mark.parametrize("rest", [b"", b"\0"])
def test_new_crates_come_last_in_the_order_and_all_else_stays(old: str, new: str, rest: bytes) -> None:
    written = crates.write_order(old.encode("utf-16-be") + rest, ["B%%C", "A"] if "A" in old else ["B%%C"])
    assert written == new.encode("utf-16-be") + rest


def test_tags_are_written_through_a_library(stick: Path) -> None:
    a = SERATO.read(stick).tracks[0]
    marked = replace(a, cues=(Cue(1.0, 0, "Start", "#C02626"),), beat_grid=BeatGrid.constant(0.25, 124.5))
    plan = SERATO.plan(Collection("x", (marked,)), stick / "_Serato_")
    assert [file.target for file in plan.files] == [stick / "Music" / "a.mp3"]
    assert plan.losses == ()
    apply(plan)
    assert SERATO.read(stick).tracks[0].cues == marked.cues


def test_rules_of_another_program_become_a_plain_crate(stick: Path) -> None:
    a = SERATO.read(stick).tracks[0]
    lists = (Playlist("Fast", (a.external_id,), rules="tempo over 130"), Playlist("New", (), rules="ours"))
    plan = SERATO.plan(Collection("x", (a,), lists), stick)
    assert [file.target.name for file in plan.files] == ["Fast.crate", "neworder.pref"]
    assert ["its rules cannot be written" in loss.message for loss in plan.losses] == [True]


def test_playlists_need_a_library(tmp_path: Path) -> None:
    path = write_music(tmp_path, Kind.FLAC)
    collection = Collection("x", SERATO.read(path).tracks, (Playlist("A", ()),))
    assert "Playlists are left out" in SERATO.plan(collection, tmp_path).losses[0].message


def test_tracks_on_another_drive_are_not_put_into_a_crate(stick: Path) -> None:
    far = KnownTrack(Path("/elsewhere/x.mp3"), "x")
    plan = SERATO.plan(Collection("x", (far,), (Playlist("P", ("x",)),)), stick)
    assert "1 of its tracks are left out: they are not in the collection, or on another drive." in [
        loss.message for loss in plan.losses
    ]


def test_whose_files_these_are(stick: Path, tmp_path: Path) -> None:
    place = stick / "_Serato_"
    ours = [stick, place, place / "database V2", place / "Subcrates" / "House.crate"]
    assert all(SERATO.accepts(path) for path in ours)
    (tmp_path / "notes").mkdir()
    (tmp_path / "notes" / "x.txt").write_text("x")
    untagged = write_music(tmp_path / "notes", Kind.FLAC)
    assert not any(SERATO.accepts(path) for path in [tmp_path / "notes", untagged, tmp_path / "gone"])


def test_the_library_in_the_users_music_is_found(tmp_path: Path) -> None:
    (tmp_path / "Music").mkdir()
    place = library(tmp_path / "Music", [("database V2", database())])
    assert place in SERATO.find(tmp_path)


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("x.crate", b"", "it does not begin as Serato's files do"),
        ("x.crate", b"PK\3\4", "it does not begin as Serato's files do"),
        ("root.sqlite", b"SQLite format 3\0" + b"\1" * 600, "it is no library of Serato DJ 4"),
    ],
)
def test_files_that_are_none(tmp_path: Path, name: str, content: bytes, message: str) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(UnreadableCollection, match=message) as caught:
        SERATO.read(path)
    assert caught.value.hint


def test_a_view_that_computes_without_end_is_not_asked(tmp_path: Path) -> None:
    path = tmp_path / "root.sqlite"
    endless = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i AS id FROM n"
    with contextlib.closing(sqlite3.connect(path)) as connection:
        connection.execute(f"CREATE VIEW asset AS {endless}")
        connection.commit()
    with pytest.raises(UnreadableCollection, match="no table of tracks"):
        SERATO.read(path)


def test_tags_that_were_taken_out_of_a_file(tmp_path: Path) -> None:
    """A folder of bodies is one track, whatever the files are called; other files beside them mean nothing."""
    (tmp_path / "1.octet-stream").write_bytes(b"\1\0\0\0\0\1" + struct.pack(">ff", 0.5, 120.0) + b"\0")
    (tmp_path / "2.octet-stream").write_bytes(b"\x01\x01120.00\x000.000\x000.000\x00")
    (tmp_path / "3.octet-stream").write_bytes(b"nobody knows")
    assert SERATO.accepts(tmp_path)
    (only,) = SERATO.read(tmp_path).tracks
    assert only.beat_grid == BeatGrid.constant(0.5, 120.0)
    assert only.tags.tempo == 120.0
    assert not SERATO.accepts(tmp_path / "3.octet-stream")


def test_nothing_there(tmp_path: Path) -> None:
    with pytest.raises(UnreadableCollection, match="There is no file or folder"):
        SERATO.read(tmp_path / "gone")


@pytest.mark.parametrize(
    "path", ["a" * 5000 + ".mp3", "a/" * 3000 + "b.mp3", "a\0b.mp3", "..", "//", "C:", "\ud800.mp3"]
)
def test_paths_that_no_file_can_have(tmp_path: Path, path: str) -> None:
    raw = record("otrk", record("pfil", path.encode("utf-16-be", "surrogatepass")))
    place = library(tmp_path, [("database V2", database() + raw), ("Subcrates/A.crate", crate("x.mp3"))])
    collection = SERATO.read(place)
    assert len(collection.tracks) == 2
    assert SERATO.plan(collection, place).files == ()


def test_a_database_that_is_cut_off_is_read_as_far_as_it_goes(tmp_path: Path) -> None:
    rows = database(track("a.mp3"), track("b.mp3"))
    place = library(tmp_path, [("database V2", rows[:-5]), ("Subcrates/bad.crate", b"nonsense")])
    collection = SERATO.read(place)
    assert [t.external_id for t in collection.tracks] == ["a.mp3"]
    assert [p.subject for p in collection.problems] == ["database V2", "bad.crate", "_Serato_"]


def test_reading_can_be_stopped(stick: Path) -> None:
    def stop(share: float) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        SERATO.read(stick, stop)


@given(st.binary(max_size=300))
def test_any_bytes_are_records_or_refused(rest: bytes) -> None:
    data = record("vrsn", "x") + rest
    assert data.startswith(records.build(records.parse(data)))


@given(st.integers(0, 400), st.integers(0, 255))
def test_a_damaged_library_ends_in_our_own_words(
    tmp_path_factory: pytest.TempPathFactory, place: int, value: int
) -> None:
    content = bytearray(database(track("a.mp3", tlen="1:2:3", ttyr="x", uadd=5), track("b.mp3")))
    content[place % len(content)] = value
    path = tmp_path_factory.mktemp("damaged") / "database V2"
    path.write_bytes(content)
    assert_answers(lambda: SERATO.read(path), UnreadableCollection)
