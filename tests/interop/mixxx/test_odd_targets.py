"""Targets and lists of Mixxx's that are odd: folders, files that change, rows that are broken, names that come twice."""

from __future__ import annotations

from pathlib import Path

import pytest

from djanalyzer.errors import ExportRefused, UnreadableCollection
from djanalyzer.interop import safe_write
from djanalyzer.interop.mixxx import MIXXX
from djanalyzer.interop.mixxx import database as databases
from djanalyzer.interop.mixxx.planning import plan
from djanalyzer.interop.protocol import WritePlan
from djanalyzer.music import BeatGrid, Collection, Cue, KnownTrack, Playlist
from tests.interop.mixxx.databases import Database

HOT = 1


@pytest.fixture(autouse=True)
def fast_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("os.fsync", lambda handle: None)


@pytest.fixture
def database(tmp_path: Path) -> Database:
    return Database(tmp_path / "mixxxdb.sqlite")


def applied(database: Database, track: KnownTrack, *lists: Playlist) -> WritePlan:
    found = MIXXX.plan(Collection("x", (track,), lists), database.path)
    assert safe_write.apply(found, running=frozenset).refused == ()
    return found


def test_a_folder_is_no_database(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    with pytest.raises(ExportRefused, match="cannot be read"):
        plan(Collection("x"), tmp_path / "folder")


def test_a_database_that_is_damaged_when_it_comes_to_it(database: Database) -> None:
    database.track("/m/a.mp3")
    track = KnownTrack(Path("/m/a.mp3"), "1", cues=(Cue(1.0, 0, "A", "#010203"),))
    (file,) = MIXXX.plan(Collection("x", (track,)), database.path).files
    with pytest.raises(ExportRefused, match="cannot be edited") as caught:
        file.render(b"SQLite format 3\0" + bytes(2000))
    assert caught.value.hint


def test_broken_rows_on_a_pad_make_way_for_a_cue(database: Database) -> None:
    track = database.track("/m/a.mp3")
    database.cue(track, HOT, 0, hotcue=0, color=0)  # black at the very start: thrown away by Mixxx
    database.cue(track, HOT, 0, hotcue=1, color=0)
    database.cue(track, 3, 0, hotcue=2, color=5, label="a beat")
    applied(database, KnownTrack(Path("/m/a.mp3"), "1", cues=(Cue(1.0, 0, "A", "#010203"),)))
    assert database.query("SELECT hotcue, position, label FROM cues ORDER BY hotcue") == [
        (0, 88_200, "A"),
        (1, 0, ""),
    ]


def test_a_locked_tempo_is_warned_of(database: Database) -> None:
    database.track("/m/a.mp3", bpm_lock=1)
    track = KnownTrack(Path("/m/a.mp3"), "1", beat_grid=BeatGrid.constant(0.0, 120.0))
    assert [warning[:2] for warning in applied(database, track).warnings] == ["1 "]
    assert applied(database, track).warnings == ()


def test_lists_of_one_name_and_of_none(database: Database) -> None:
    """A second list of a name, and one without, is left out; tracks that no reader sees keep their places."""
    shown, hidden = database.track("/m/a.mp3"), database.track("/m/b.mp3", mixxx_deleted=1)
    database.playlist("Known", [hidden, shown, hidden])
    database.crate("Crate", [hidden])
    track = KnownTrack(Path("/m/a.mp3"), "1")
    lists = (
        Playlist("Twice", ("1",)),
        Playlist("Twice", ()),
        Playlist("\0", ("1",)),
        Playlist("Known", ("1", "1")),
        Playlist(
            "Crates",
            (),
            (Playlist("Crate", ("1",)), Playlist("In", (), (Playlist("Deep"),), is_folder=True)),
            True,
        ),
    )
    found = applied(database, track, *lists)
    assert [(loss.item, loss.lost.fields, loss.remedies[0]) for loss in found.losses] == [
        ("", ("Twice",), "drop"),
        ("", ("\0",), "drop"),
        ("folders", ("Crates", "In", "Deep"), "merge"),
    ]
    assert database.query("SELECT track_id FROM PlaylistTracks WHERE playlist_id = 1 ORDER BY position") == [
        (hidden,), (shown,), (hidden,), (shown,),
    ]  # fmt: skip
    assert database.query("SELECT name, track_id FROM crates LEFT JOIN crate_tracks ON crate_id = id ORDER BY id, track_id") == [
        ("Crate", shown), ("Crate", hidden), ("In / Deep", None),
    ]  # fmt: skip
    assert [(c.field, c.before, c.after) for c in found.changes] == [
        ("playlist", "", "1 track"),
        ("playlist", "3 tracks", "4 tracks"),
        ("crate", "1 track", "2 tracks"),
        ("crate", "", "0 tracks"),
    ]


def test_a_query_that_would_never_end_is_cut_off(database: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(databases, "_STEPS", 200_000)
    monkeypatch.setattr(databases, "_STEPS_PER_BYTE", 0)
    endless = "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT count(*) FROM n"
    with (
        pytest.raises(UnreadableCollection, match="is damaged"),
        databases.opened(database.path) as connection,
    ):
        connection.execute(endless)
