"""What the world does to a running program: killed at any moment, the clock jumps, files change or go, drives are unplugged."""

from __future__ import annotations

import os
import shutil
import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

import pytest
from sqlalchemy import event
from sqlalchemy.engine import Engine

from djanalyzer.app.analysing import analyse
from djanalyzer.app.importing import import_folder
from djanalyzer.app.rescue import back_up_daily, own_backups
from djanalyzer.app.session import Session
from djanalyzer.errors import LibraryTrouble
from djanalyzer.library import database
from djanalyzer.library.backup import KEPT, faults
from djanalyzer.library.edits import AddCue, AddFiles, FoundFile, MergeCollection
from djanalyzer.library.store import Library
from djanalyzer.music import Collection, Cue, KnownTrack, Tags
from tests.app.conftest import QuickModel
from tests.nightly import by_night


@pytest.fixture(autouse=True)
def no_waiting_for_the_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the tests run at the speed of the processor."""
    monkeypatch.setattr(database, "DURABILITY", "OFF")


_PARTS = ("", "-wal", "-shm")


@contextmanager
def images(library: Path, folder: Path, every: int) -> Iterator[list[Path]]:
    """Copy the library's files before every so-many-th statement: what a kill at that moment would leave."""
    taken: list[Path] = []
    n = 0

    def take(*_: object) -> None:
        nonlocal n
        n += 1
        if n % every == 0:
            image = folder / f"{n}.sqlite"
            for part in _PARTS:
                if (source := library.with_name(library.name + part)).exists():
                    shutil.copy(source, image.with_name(image.name + part))
            taken.append(image)

    event.listen(Engine, "before_cursor_execute", take)
    try:
        yield taken
    finally:
        event.remove(Engine, "before_cursor_execute", take)


def done_in(library: Library) -> tuple[int, int, bool, int]:
    """Return what has been done: tracks, analysed ones, whether a cue is there, lines of the history."""
    ids = library.find()
    has_cue = any(library.track(i).cues for i in ids)
    return len(ids), library.count_found("state:analysed"), has_cue, len(library.history())


def test_killed_at_any_moment_the_library_is_what_it_was_after_some_step(
    session: Session, music: Path, model: QuickModel, tmp_path: Path
) -> None:
    """Import, analysis, an edit and its undo: at every statement a copy of the files is opened as the next start would."""
    path, folder = session.library.path, tmp_path / "images"
    folder.mkdir()
    states = [done_in(session.library)]
    with images(path, folder, by_night(200, 3)) as taken:
        import_folder(session, music)
        states.append(done_in(session.library))
        steps = [partial(analyse, session, [track_id]) for track_id in session.find()]
        for step in (*steps, partial(session.do, AddCue(1, Cue(1.0))), session.undo):
            step()
            states.append(done_in(session.library))
    assert taken
    for image in taken:
        assert faults(image) == []
        with Library.open(image) as left:
            assert done_in(left) in states


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Callable[[float], None]:
    """Set the computer's clock, by years."""
    real, real_ns = time.time, time.time_ns
    ahead = [0.0]
    monkeypatch.setattr(time, "time", lambda: real() + ahead[0])
    monkeypatch.setattr(time, "time_ns", lambda: real_ns() + round(ahead[0] * 1e9))

    def turn(years: float) -> None:
        ahead[0] = years * 31_557_600

    return turn


def test_where_the_clock_jumps_the_last_word_still_counts_and_undo_takes_the_last_step(
    session: Session, clock: Callable[[float], None]
) -> None:
    file = FoundFile(Path("/music/a.mp3"), "a", tags=Tags(title="Song", genre="House"))
    session.do(AddFiles((file,)))
    for years, program, tempo in ((14, "rekordbox", 120.0), (-20, "traktor", 121.0)):
        clock(years)
        known = KnownTrack(Path("/music/a.mp3"), "1", Tags(tempo=tempo))
        session.do(MergeCollection(Collection(program, (known,))))
        assert session.track(1).row.bpm == tempo, "who spoke last counts"
    clock(14)
    session.do(AddCue(1, Cue(1.0, name="from the future")))
    clock(-20)
    session.do(AddCue(1, Cue(2.0, name="from the past")))
    assert [line.name for line in session.library.history()][:2] == ["Add cue", "Add cue"]
    session.undo()
    assert [cue.cue.name for cue in session.track(1).cues] == ["from the future"]
    session.redo()
    session.undo()
    session.undo()
    assert session.track(1).cues == ()


def test_backups_go_on_after_the_clock_was_years_ahead(
    session: Session, clock: Callable[[float], None]
) -> None:
    session.do(AddFiles((FoundFile(Path("/music/a.mp3"), "a"),)))
    clock(14)
    ahead = [session.library.back_up() for _ in range(KEPT)]
    for copy in ahead:
        os.utime(copy, (time.time(), time.time()))
    clock(0)
    made = session.library.back_up()
    assert made.exists(), "it is not the one that is too many"
    assert own_backups(session.library.path)[0][0] == made
    for copy in [made, *ahead[2:]]:
        copy.unlink(missing_ok=True)
    assert back_up_daily(session) is not None, (
        "the newest is from the future, and no reason to wait fourteen years"
    )


def test_a_file_that_changes_while_it_is_heard_is_not_said_anything_of(
    session: Session, music: Path, model: QuickModel
) -> None:
    import_folder(session, music)
    (changed,) = music.glob("two.*")

    def overwrite(path: Path) -> None:
        if path == changed:
            path.write_bytes(path.read_bytes() + b"more")

    model.on_file = overwrite
    report = analyse(session)
    assert [problem.subject for problem in report.problems] == [str(changed)]
    assert "was changed while it was listened to" in report.problems[0].message
    assert [row.path for row in session.rows(session.find("state:new"))] == [changed]
    model.on_file = lambda path: None
    assert len(analyse(session).track_ids) == 1


def test_a_drive_that_is_unplugged_while_it_is_heard_and_comes_back(
    session: Session, music: Path, model: QuickModel
) -> None:
    import_folder(session, music)
    away = music.with_name("unplugged")

    def unplug(path: Path) -> None:
        if path.exists() and len(model.heard) == 2:
            music.rename(away)
            raise FileNotFoundError(2, "No such file or directory", str(path))

    model.on_file = unplug
    session.jobs.use_workers(1)
    report = analyse(session)
    assert len(report.track_ids) + len(report.problems) == 3
    assert report.problems
    assert session.library.faults() == []
    away.rename(music)
    model.on_file = lambda path: None
    import_folder(session, music)
    analyse(session)
    assert session.count_found("state:analysed") == 3
    assert len(session.find()) == 3


def test_a_library_locked_by_another_program_is_backed_up_and_a_change_waits_or_says_so(
    session: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    session.do(AddFiles((FoundFile(Path("/music/a.mp3"), "a"),)))
    other = sqlite3.connect(session.library.path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    assert session.library.back_up().exists()
    monkeypatch.setattr("djanalyzer.library.database.PATIENCE", 0.1)
    with (
        Session.open(session.library.path, workers=1) as second,
        pytest.raises(LibraryTrouble, match="Another program"),
    ):
        second.do(AddCue(1, Cue(1.0)))
    other.execute("ROLLBACK")
    other.close()
    session.do(AddCue(1, Cue(1.0)))
