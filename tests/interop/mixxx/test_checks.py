"""Both checks of a written database speak up when it is not what was planned: our reader, and plain SQL."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from djanalyzer.interop.mixxx import MIXXX
from djanalyzer.interop.protocol import FileWrite
from djanalyzer.music import Collection, Cue, KnownTrack, Loop, Playlist, Tags
from tests.interop.mixxx.databases import Database


@pytest.fixture(scope="module")
def database(tmp_path_factory: pytest.TempPathFactory) -> Database:
    made = Database(tmp_path_factory.mktemp("checks") / "mixxxdb.sqlite")
    one, two = made.track("/m/One.mp3", title="One"), made.track("/m/Two.mp3", title="Two")
    made.cue(two, 1, 1.0, hotcue=0, label="A", color=1)
    made.playlist("Old", [one, two])
    made.crate("Old crate", [one])
    return made


def planned(database: Database) -> FileWrite:
    """One track gets a title, cues and a loop; a playlist and a crate are new."""
    one = KnownTrack(
        Path("/m/One.mp3"),
        "1",
        Tags("Title"),
        cues=(Cue(1.0, 0, "A", "#010203"), Cue(2.0, None, "Main cue", "#010203")),
        loops=(Loop(3.0, 4.0, 1, "L", "#010203"),),
    )
    lists = (
        Playlist("New", ("1", "2", "1")),
        Playlist("Crates", children=(Playlist("C", ("1", "2")),), is_folder=True),
    )
    tracks = (one, KnownTrack(Path("/m/Two.mp3"), "2"))
    (file,) = MIXXX.plan(Collection("x", tracks, lists), database.path).files
    return file


def verdicts(database: Database, tmp_path: Path, script: str) -> list[str]:
    """What each check says of the written database after a script has been at it."""
    file, path = planned(database), tmp_path / "written.sqlite"
    path.write_bytes(file.render(database.path.read_bytes()))
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(script)
    return [check(path) for check in file.checks]


@pytest.mark.parametrize(
    ("script", "first", "second"),
    [
        ("", "", ""),
        ("UPDATE library SET title = 'x' WHERE id = 1", "“Title” was read back differently", ""),
        ("UPDATE library SET title = 'x' WHERE id = 2", "", ""),  # nobody's business: another program's edit
        ("DELETE FROM library WHERE id = 2", "", "1 of its tracks are gone"),
        ("DELETE FROM settings WHERE name LIKE '%min%'", "", "1 of its settings are gone"),
        ("DELETE FROM track_locations WHERE id = 2", "", "1 of its places are gone"),
        ("DELETE FROM Playlists WHERE name = 'Old'", "", "1 of its playlists are gone"),
        ("DELETE FROM crates WHERE name = 'Old crate'", "", "1 of its crates are gone"),
        ("DELETE FROM crates; INSERT INTO crates (id, name) VALUES (9, 'C')", "", "1 of its crates are gone"),
        (
            "UPDATE cues SET position = position + 40 WHERE track_id = 1 AND hotcue = 0",
            "“Title” was read back differently",
            "",  # less than half a millisecond
        ),
        (
            "UPDATE cues SET position = position + 50 WHERE track_id = 1 AND hotcue = 0",
            "“Title” was read back differently",
            "the cues of “Title” differ",
        ),
        (
            "UPDATE cues SET label = 'x' WHERE track_id = 1 AND hotcue = 1",
            "“Title” was read back differently",
            "the cues of “Title” differ",
        ),
        (
            "UPDATE cues SET hotcue = 5 WHERE track_id = 1 AND hotcue = 1",
            "“Title” was read back differently",
            "the cues of “Title” differ",
        ),
        ("UPDATE library SET samplerate = 0 WHERE id = 1", "differently", "the cues of “Title” differ"),
        ("UPDATE cues SET label = 'x' WHERE track_id = 2", "", ""),
        ("DELETE FROM PlaylistTracks WHERE position = 3", "", "the list “New” differs"),
        (
            "UPDATE PlaylistTracks SET position = 3 - position WHERE playlist_id = 2 AND position < 3",
            "",
            "the list “New” differs",
        ),
        ("UPDATE Playlists SET hidden = 1 WHERE name = 'New'", "", "the list “New” differs"),
        ("DELETE FROM crate_tracks WHERE crate_id = 2 AND track_id = 2", "", "the list “C” differs"),
        ("INSERT INTO crate_tracks VALUES (2, 9)", "", "the list “C” differs"),
        ("DROP TABLE cues", "not one of Mixxx", "SQLite cannot read it"),
    ],
)
def test_what_is_not_as_planned_is_noticed(
    database: Database, tmp_path: Path, script: str, first: str, second: str
) -> None:
    for verdict, expected in zip(verdicts(database, tmp_path, script), (first, second), strict=True):
        assert bool(verdict) is bool(expected), verdict
        assert expected in verdict


def test_a_written_file_that_is_damaged_or_none(database: Database, tmp_path: Path) -> None:
    file, path = planned(database), tmp_path / "written.sqlite"
    content = file.render(database.path.read_bytes())
    for broken in (b"no database", content[: len(content) // 2]):
        path.write_bytes(broken)
        assert all(check(path) for check in file.checks)
