"""Opening, closing, sharing a library."""

from __future__ import annotations

import multiprocessing
import sqlite3
import threading
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

import pytest

from djanalyzer.errors import LibraryTrouble
from djanalyzer.library import database
from djanalyzer.library.database import PATIENCE
from djanalyzer.library.edits import AddCue, AddFiles, MoveCue, SetLabel
from djanalyzer.library.store import Library
from djanalyzer.music import Cue, Key
from tests.library.conftest import REAL_DURABILITY, found


def test_a_new_library_is_empty_and_remembers_what_is_put_into_it(tmp_path: Path) -> None:
    path = tmp_path / "a folder that is not there yet" / "library.sqlite"
    with Library.open(path) as library:
        assert library.find() == []
        library.do(AddFiles((found("a.mp3", title="Deep Love"),)))
    with Library.open(path) as library:
        (row,) = library.rows(library.find())
    assert (row.title, row.state, row.path) == ("Deep Love", "new", Path("/music/a.mp3"))


def test_the_file_keeps_a_write_ahead_log_waits_for_the_disk_and_checks_references(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(database, "DURABILITY", REAL_DURABILITY)
    with Library.open(tmp_path / "library.sqlite") as library, library._engine.connect() as connection:
        answers = [
            connection.exec_driver_sql(f"PRAGMA {name}").scalar()
            for name in ("journal_mode", "synchronous", "foreign_keys")
        ]
    assert answers == ["wal", 2, 1]


def test_an_edit_of_a_track_that_is_not_there_is_a_trouble_and_changes_nothing(house: Library) -> None:
    with pytest.raises(LibraryTrouble, match="There is no such track"):
        house.do(AddCue(99, Cue(1.0)))
    assert len(house.history()) == 1
    with pytest.raises(LibraryTrouble, match="not in the library any more"):
        house.track(99)


def test_rows_come_in_the_order_asked_for_and_leave_out_what_is_gone(house: Library) -> None:
    assert [row.id for row in house.rows([3, 99, 1])] == [3, 1]
    assert house.rows([]) == []


def test_many_threads_write_and_read_at_once(house: Library) -> None:
    (cue_id,) = house.do(AddCue(1, Cue(0.0))).created
    stop = threading.Event()

    def read() -> int:
        n = 0
        while not stop.is_set():
            assert [row.id for row in house.rows(house.find())] == [1, 2, 3]
            n += 1
        return n

    with ThreadPoolExecutor(8) as pool:
        readers = [pool.submit(read) for _ in range(3)]
        writers = [pool.submit(house.do, MoveCue(cue_id, float(i))) for i in range(1, 41)]
        assert all(writer.result().track_ids == {1} for writer in writers)
        stop.set()
        assert all(reader.result() > 0 for reader in readers)
    assert len(house.history()) == 42


def test_a_second_program_reads_and_writes_in_turn(house: Library) -> None:
    with Library.open(house.path) as second:
        second.do(SetLabel(1, "key", Key(0, False)))
        house.do(SetLabel(2, "key", Key(7, False)))
        assert [row.key.camelot for row in second.rows([1, 2]) if row.key] == ["8B", "9B"]
        assert second.undo() is not None
        assert house.track(2).row.key is None


def _hold_the_pen(path: Path, has_begun: threading.Event, may_end: threading.Event) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("BEGIN IMMEDIATE")
        has_begun.set()
        may_end.wait(30)
        connection.execute("ROLLBACK")


def test_while_another_program_writes_one_reads_and_gets_a_sentence_on_writing(
    house: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("djanalyzer.library.database.PATIENCE", 0.2)
    context = multiprocessing.get_context("spawn")
    has_begun, may_end = context.Event(), context.Event()
    other = context.Process(target=_hold_the_pen, args=(house.path, has_begun, may_end))
    other.start()
    try:
        assert has_begun.wait(30)
        with Library.open(house.path) as second:
            assert second.find("deep") == [1]
            with pytest.raises(LibraryTrouble, match="Another program is writing to the library") as trouble:
                second.do(AddCue(1, Cue(1.0)))
            assert "nothing was changed" in trouble.value.message
            assert trouble.value.hint
    finally:
        may_end.set()
        other.join(30)
    house.do(AddCue(1, Cue(1.0)))
    assert len(house.track(1).cues) == 1


def test_a_writer_waits_a_moment_for_another_one(house: Library) -> None:
    assert 1.0 <= PATIENCE <= 10.0
    with closing(sqlite3.connect(house.path, isolation_level=None, check_same_thread=False)) as other:
        other.execute("BEGIN IMMEDIATE")
        threading.Timer(0.3, other.execute, ("ROLLBACK",)).start()
        assert house.do(AddCue(1, Cue(1.0))).track_ids == {1}


def _open_and_add(path: Path, name: str) -> int:
    with Library.open(path) as library:
        return len(library.do(AddFiles((found(name),))).created)


def test_two_programs_may_create_the_same_library_at_the_same_moment(tmp_path: Path) -> None:
    path = tmp_path / "library.sqlite"
    with ThreadPoolExecutor(6) as pool:
        made = list(pool.map(_open_and_add, [path] * 6, "abcdef"))
    assert made == [1] * 6
    with Library.open(path) as library:
        assert len(library.find()) == 6
