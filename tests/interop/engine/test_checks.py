"""Both checks of a written library speak up when it is not what was planned: our reader, and one that shares no code."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from djanalyzer.interop.engine import ENGINE, checking, track_fitting
from djanalyzer.interop.protocol import FileWrite
from djanalyzer.music import BeatGrid, Collection, Cue, KnownTrack, Playlist, Tags
from tests.interop.engine.library_made_up import LibraryMadeUp, quick_cues, saved_loops


@pytest.fixture
def library(tmp_path: Path) -> LibraryMadeUp:
    """Two tracks with cues and loops, and a playlist."""
    made = LibraryMadeUp(tmp_path)
    marks = {
        "quickCues": quick_cues({0: ("A", 44_100.0, "ff010203")}),
        "loops": saved_loops({0: ("L", 44_100.0, 88_200.0, "ff010203")}),
    }
    made.add("One.mp3", **marks)
    made.add("Two.mp3", **marks)
    made.add_list("Old", [1, 2])
    return made


def planned(library: LibraryMadeUp) -> FileWrite:
    """One track gets another title and another cue, a third is new, and so is a playlist."""
    one = KnownTrack(library.music / "One.mp3", "1", Tags("New title"), cues=(Cue(2.0, 0, "A", "#010203"),))
    three = KnownTrack(library.music / "Three.mp3", "3", Tags("Three"), beat_grid=None)
    lists = (Playlist("Folder", children=(Playlist("New", ("1", "3")),), is_folder=True),)
    (file,) = ENGINE.plan(Collection("x", (one, three), lists), library.path).files
    return file


def verdicts(library: LibraryMadeUp, tmp_path: Path, script: str) -> tuple[str, str]:
    """What each check says of the written library after a script has been at it."""
    file, path = planned(library), tmp_path / "written.db"
    path.write_bytes(file.render(library.path.read_bytes()))
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(script)
    first, second = (check(path) for check in file.checks)
    return first, second


def test_what_was_planned_passes(library: LibraryMadeUp, tmp_path: Path) -> None:
    assert verdicts(library, tmp_path, "") == ("", "")


@pytest.mark.parametrize(
    ("script", "first", "second"),
    [
        ("DELETE FROM Track WHERE id = 3", "2 tracks were read back, not 3", "../Music/Three.mp3 is missing"),
        ("DELETE FROM Track WHERE id = 2", "2 tracks were read back, not 3", "track 2 has changed"),
        ("UPDATE Track SET title = 'x' WHERE id = 1", "“One” was read back differently", ""),
        (
            "UPDATE Track SET title = 'x' WHERE id = 2",
            "“Two” was read back differently",
            "track 2 has changed",
        ),
        ("UPDATE Track SET path = 'x' WHERE id = 3", "", "../Music/Three.mp3 is missing"),
        ("UPDATE PerformanceData SET loops = NULL WHERE trackId = 1", "", "column loops of track 1"),
        (
            "UPDATE PerformanceData SET loops = NULL WHERE trackId = 2",
            "“Two” was read back differently",
            "track 2 has changed",
        ),
        ("UPDATE PerformanceData SET quickCues = NULL WHERE trackId = 1", "", "column quickCues of track 1"),
        ("UPDATE Playlist SET title = 'x' WHERE title = 'New'", "“Folder / New” was not read back", ""),
        ("UPDATE Playlist SET title = 'x' WHERE title = 'Old'", "“Old” is gone", ""),
        ("CREATE TABLE more (id)", "", "schema has changed"),
        ("UPDATE Information SET uuid = 'x'", "", "schema has changed"),
    ],
)
def test_what_is_not_as_planned_is_noticed(
    library: LibraryMadeUp, tmp_path: Path, script: str, first: str, second: str
) -> None:
    for verdict, expected in zip(verdicts(library, tmp_path, script), (first, second), strict=True):
        assert bool(verdict) is bool(expected), verdict
        assert expected in verdict


def test_a_written_file_that_is_damaged_or_none(library: LibraryMadeUp, tmp_path: Path) -> None:
    file, path = planned(library), tmp_path / "written.db"
    content = file.render(library.path.read_bytes())
    for broken in (b"no database", content[: len(content) // 2]):
        path.write_bytes(broken)
        assert all(check(path) for check in file.checks)


@pytest.mark.parametrize(("time", "is_wrong"), [(2.0, False), (2.0005, False), (2.002, True)])
def test_the_second_check_works_out_the_times_of_cues_itself(
    library: LibraryMadeUp, tmp_path: Path, time: float, is_wrong: bool
) -> None:
    """The very column that was planned may still be wrong, where the codec that made it is."""
    wanted = KnownTrack(
        library.music / "One.mp3", "1", cues=(Cue(time, 0), Cue(5.0, 9), Cue(1e7, 1), Cue(3.0, None))
    )
    column = quick_cues({0: ("A longer label", 88_200.0, "ff010203")})
    library.run("UPDATE PerformanceData SET quickCues = ? WHERE trackId = 1", column)
    edit = track_fitting.TrackEdit(wanted, 1, blobs={"quickCues": column})
    with closing(checking._plain(library.path)) as connection:
        said = checking._wrong_in(connection, edit)
    assert said == ("hot cue 1 of track 1 is not where it was to be" if is_wrong else "")


@pytest.mark.parametrize("column", ["beatData", "quickCues", "loops"])
def test_where_a_grid_alone_is_written_all_marks_must_stay(
    library: LibraryMadeUp, tmp_path: Path, column: str
) -> None:
    one = KnownTrack(library.music / "One.mp3", "1", beat_grid=BeatGrid.constant(0.0, 120.0))
    (file,) = ENGINE.plan(Collection("x", (one,)), library.path).files
    path = tmp_path / "written.db"
    path.write_bytes(file.render(library.path.read_bytes()))
    assert [check(path) for check in file.checks] == ["", ""]
    with closing(sqlite3.connect(path)) as connection, connection:
        statements = {
            "beatData": "UPDATE PerformanceData SET beatData = NULL WHERE trackId = 1",
            "quickCues": "UPDATE PerformanceData SET quickCues = NULL WHERE trackId = 1",
            "loops": "UPDATE PerformanceData SET loops = NULL WHERE trackId = 1",
        }
        connection.execute(statements[column])
    assert [bool(check(path)) for check in file.checks] == [column != "beatData", column == "beatData"]
