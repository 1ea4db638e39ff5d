"""A damaged library: what is wrong is said, the last sound backup takes its place, and nothing is thrown away."""

from __future__ import annotations

import os
import sqlite3
import sys
from contextlib import closing
from io import StringIO
from pathlib import Path

import pytest

from djanalyzer.app.job import Job
from djanalyzer.app.replacing import restore_now
from djanalyzer.app.rescue import back_up_daily, latest_backup, look_over, own_backups, stage_repair
from djanalyzer.app.restoring import preview
from djanalyzer.app.session import Session
from djanalyzer.cli import main
from djanalyzer.errors import Cancelled, LibraryTrouble
from djanalyzer.library.edits import AddCue, AddFiles, FoundFile
from djanalyzer.music import Cue
from djanalyzer.settings import places


@pytest.fixture
def library(private_home: Path) -> Path:
    """A library with a backup of yesterday and a change of today."""
    with Session.open() as session:
        session.do(AddFiles((FoundFile(Path("/music/a.mp3"), "a"),)))
        assert back_up_daily(session) is not None
        assert back_up_daily(session) is None, "one a day"
        session.do(AddCue(1, Cue(1.0)))
        return session.library.path


def spoil(library: Path) -> None:
    library.write_bytes(b"SQLite format 3\x00" + b"damage" * 2000)


def drop_from_index(library: Path) -> None:
    """Let an index say less than its table: what is read through it is wrong, and all else is well."""
    with closing(sqlite3.connect(library)) as connection, connection:
        connection.execute("PRAGMA writable_schema=ON")
        connection.execute(
            "UPDATE sqlite_master SET sql = sql || ' WHERE id > 99' WHERE name = 'ix_cues_track_id'"
        )
    with closing(sqlite3.connect(library)) as connection, connection:
        connection.execute("REINDEX ix_cues_track_id")
        connection.execute("PRAGMA writable_schema=ON")
        connection.execute(
            "UPDATE sqlite_master SET sql = replace(sql, ' WHERE id > 99', '') WHERE name = 'ix_cues_track_id'"
        )


def test_a_sound_library_has_no_faults(library: Path) -> None:
    assert look_over(library) == ()
    assert look_over(library, thorough=False) == ()


def test_a_look_finds_what_is_wrong_and_a_thorough_one_what_an_index_hides(library: Path) -> None:
    drop_from_index(library)
    assert look_over(library, thorough=False) == ()
    assert look_over(library) != ()
    os.truncate(library, library.stat().st_size // 2)
    assert look_over(library, thorough=False) != ()
    spoil(library)
    assert look_over(library) != ()
    with pytest.raises(LibraryTrouble, match="There is no library"):
        look_over(library.with_name("other.sqlite"))


def test_a_look_can_be_stopped(library: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("djanalyzer.library.backup._LOOK", 10)
    job = Job()
    job.cancel()
    with pytest.raises(Cancelled):
        look_over(library, job)


def test_the_damaged_library_is_kept_however_often_a_backup_is_put_in_its_place(library: Path) -> None:
    kept = []
    for n in range(3):
        library.write_bytes(b"damage %d" % n)
        library.with_name(library.name + "-wal").write_bytes(b"log %d" % n)
        restore = stage_repair(library, places())
        restore_now(restore)
        kept.append(restore.folder / "kept" / library.name)
        with Session.open() as session:
            assert len(session.find()) == 1
    assert [path.read_bytes() for path in kept] == [b"damage %d" % n for n in range(3)]
    assert [path.with_name(path.name + "-wal").read_bytes() for path in kept] == [
        b"log %d" % n for n in range(3)
    ]


def test_what_would_be_lost_is_said_as_far_as_it_can_be_read(library: Path) -> None:
    drop_from_index(library)
    assert preview(stage_repair(library, places())).lost == ("Add cue",)
    spoil(library)
    seen = preview(stage_repair(library, places()))
    assert seen.lost is None
    assert seen.former.counts["tracks"] == 1


def test_what_nobody_can_count_is_no_nought(library: Path, capsys: pytest.CaptureFixture[str]) -> None:
    spoil(library)
    with pytest.raises(LibraryTrouble) as trouble:
        Session.open()
    assert "`djanalyzer check --repair` offers a backup" in trouble.value.hint
    assert main(["check", "--repair", "--yes"]) == 0
    assert "tracks: ? now, 1 then" in capsys.readouterr().out
    assert main(["restore", "--undo", "--dry-run"]) == 0
    said = capsys.readouterr().out
    assert "tracks: 1 now, ? then" in said
    assert "The library that would come back is damaged: file is not a database." in said
    assert "the history of one of the two cannot be read" in said


def test_a_damaged_backup_is_passed_over_for_an_older_one(library: Path) -> None:
    with Session.open() as session:
        newest = session.library.back_up()
    spoil(newest)
    spoil(library)
    assert stage_repair(library, places()).source == str(own_backups(library)[1][0])
    for copy, _ in own_backups(library):
        spoil(copy)
    before = library.read_bytes()
    with pytest.raises(LibraryTrouble, match="None of 2 backups can be used"):
        stage_repair(library, places())
    assert library.read_bytes() == before


def test_a_backup_is_as_old_as_its_name_says_also_where_the_folder_was_copied_since(library: Path) -> None:
    newest, made_at = own_backups(library)[0]
    os.utime(newest, (1e9, 1e9))
    assert latest_backup(library) == (newest, made_at)
    assert preview(stage_repair(library, places())).made_at == made_at.timestamp()


def test_who_declines_the_repair_has_a_damaged_library_still(
    library: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Terminal(StringIO):
        def isatty(self) -> bool:
            return True

    spoil(library)
    before = library.read_bytes()
    monkeypatch.setattr(sys, "stdin", Terminal("n\n"))
    assert main(["check", "--repair"]) == 1
    assert library.read_bytes() == before


def test_where_there_is_no_backup_it_says_so(library: Path) -> None:
    backup = latest_backup(library)
    assert backup is not None
    backup[0].unlink()
    with pytest.raises(LibraryTrouble, match="There is no backup"):
        stage_repair(library, places())
