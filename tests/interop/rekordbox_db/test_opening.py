"""The database is copied, never opened; whatever cannot be opened is one sentence."""

from __future__ import annotations

import hashlib
import sqlite3
import time
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from djanalyzer.errors import Cancelled, UnreadableCollection
from djanalyzer.interop.rekordbox_db import REKORDBOX_DB
from tests.interop.answers import assert_answers
from tests.interop.rekordbox_db import library
from tests.interop.rekordbox_db.library import cue, track

ROWS = {"djmdContent": [track(), track("2", "/b.mp3")], "djmdCue": [cue(1000, 1)]}


def trouble(path: Path) -> UnreadableCollection:
    with pytest.raises(UnreadableCollection) as caught:
        REKORDBOX_DB.read(path)
    assert caught.value.hint
    assert caught.value.message.endswith(".")
    return caught.value


class TestEnciphered:
    def test_as_rekordbox_keeps_it(self, tmp_path: Path) -> None:
        pytest.importorskip("sqlcipher3")
        path = library.encipher(library.write(tmp_path / "plain.sqlite", ROWS), tmp_path / "master.db")
        assert not path.read_bytes().startswith(b"SQLite")
        assert REKORDBOX_DB.accepts(path)
        collection = REKORDBOX_DB.read(path)
        assert [len(one.cues) for one in collection.tracks] == [1, 0]

    def test_what_stands_only_in_its_log_is_read(self, tmp_path: Path) -> None:
        dbapi2 = pytest.importorskip("sqlcipher3").dbapi2
        from pyrekordbox.masterdb.database import BLOB
        from pyrekordbox.utils import deobfuscate

        path = library.encipher(library.write(tmp_path / "plain.sqlite", ROWS), tmp_path / "master.db")
        with closing(dbapi2.connect(str(path))) as running:
            running.execute(f"PRAGMA key = '{deobfuscate(BLOB)}'")
            running.execute("PRAGMA journal_mode = WAL")
            running.execute("PRAGMA wal_autocheckpoint = 0")
            running.execute("UPDATE djmdContent SET Title = 'Renamed'")
            running.commit()
            before = [path.with_name(path.name + end).read_bytes() for end in ("", "-wal")]
            assert {one.tags.title for one in REKORDBOX_DB.read(path).tracks} == {"Renamed"}
            assert [path.with_name(path.name + end).read_bytes() for end in ("", "-wal")] == before

    def test_with_another_key(self, tmp_path: Path) -> None:
        pytest.importorskip("sqlcipher3")
        path = tmp_path / "master.db"
        path.write_bytes(hashlib.shake_256(b"noise").digest(8192))
        assert "cannot be opened" in trouble(path).message or "is no database" in trouble(path).message

    def test_what_is_neither_plain_nor_enciphered_is_told_at_once(self, tmp_path: Path) -> None:
        """Deriving the key takes half a second: not for a file that cannot be one."""
        path = library.write(tmp_path / "master.db", ROWS)
        path.write_bytes(b"x" + path.read_bytes()[1:])
        began = time.process_time()
        assert "cannot be opened as a database of rekordbox" in trouble(path).message
        assert time.process_time() - began < 0.1


class TestOriginal:
    def test_nothing_is_changed_or_left_beside_it(self, tmp_path: Path) -> None:
        path = library.write(tmp_path / "master.db", ROWS)
        before = path.read_bytes()
        path.chmod(0o444)
        REKORDBOX_DB.read(path)
        assert REKORDBOX_DB.accepts(path)
        assert path.read_bytes() == before
        assert [p.name for p in tmp_path.iterdir()] == ["master.db"]

    def test_what_stands_only_in_the_log_is_read(self, tmp_path: Path) -> None:
        """While rekordbox runs, its newest changes are in master.db-wal."""
        path = tmp_path / "master.db"
        with closing(sqlite3.connect(path)) as running:
            running.execute("PRAGMA journal_mode = WAL")
            running.execute("PRAGMA wal_autocheckpoint = 0")
            library.fill(running, ROWS)
            log = path.with_name("master.db-wal").read_bytes()
            assert len(REKORDBOX_DB.read(path).tracks) == 2
            assert path.with_name("master.db-wal").read_bytes() == log

    def test_a_database_that_keeps_changing_is_told(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        from djanalyzer.interop.rekordbox_db import opening

        states = iter(range(100))
        monkeypatch.setattr(opening, "_state", lambda path: next(states))
        collection = REKORDBOX_DB.read(library.write(tmp_path / "master.db", ROWS))
        assert "rekordbox was writing" in collection.problems[0].message


class TestUnreadable:
    def test_a_file_that_is_not_there(self, tmp_path: Path) -> None:
        assert "There is no file" in trouble(tmp_path / "master.db").message

    def test_an_empty_file(self, tmp_path: Path) -> None:
        (tmp_path / "master.db").touch()
        assert trouble(tmp_path / "master.db").message == "The file master.db is empty."

    def test_a_folder_without_database(self, tmp_path: Path) -> None:
        assert "holds no master.db" in trouble(tmp_path).message

    def test_the_database_of_another_program(self, tmp_path: Path) -> None:
        with closing(sqlite3.connect(tmp_path / "m.db")) as connection:
            connection.execute("CREATE TABLE Track (id)")
        assert "it holds no djmdContent" in trouble(tmp_path / "m.db").message
        assert not REKORDBOX_DB.accepts(tmp_path / "m.db")

    def test_the_database_of_rekordbox_5(self, tmp_path: Path) -> None:
        (tmp_path / "datafile.edb").write_bytes(b"\x01" * 100)
        assert "of rekordbox 5" in trouble(tmp_path / "datafile.edb").message
        assert REKORDBOX_DB.accepts(tmp_path / "datafile.edb")

    def test_a_view_in_the_place_of_the_table(self, tmp_path: Path) -> None:
        """It could count for ever."""
        with closing(sqlite3.connect(tmp_path / "m.db")) as connection:
            endless = "WITH RECURSIVE n(ID) AS (SELECT 1 UNION ALL SELECT ID + 1 FROM n) SELECT ID FROM n"
            connection.execute(f"CREATE VIEW djmdContent AS {endless}")
        assert "it holds no djmdContent" in trouble(tmp_path / "m.db").message

    def test_tables_that_are_missing_read_as_empty(self, tmp_path: Path) -> None:
        missing = [name for name in library.TABLES if name not in ROWS]
        path = library.write(tmp_path / "master.db", ROWS, without=missing)
        assert len(REKORDBOX_DB.read(path).tracks) == 2

    @settings(max_examples=30, deadline=None)
    @given(st.lists(st.tuples(st.integers(16, 60_000), st.integers(0, 255)), min_size=1, max_size=40))
    def test_any_bytes_changed(
        self, tmp_path_factory: pytest.TempPathFactory, changes: list[tuple[int, int]]
    ) -> None:
        folder = tmp_path_factory.mktemp("db")
        path = library.write(folder / "master.db", ROWS)
        damaged = bytearray(path.read_bytes())
        for place, value in changes:
            damaged[place % len(damaged)] = value
        path.write_bytes(damaged)
        assert_answers(lambda: REKORDBOX_DB.read(path), UnreadableCollection)


def test_progress_is_told_and_can_stop(tmp_path: Path) -> None:
    path = library.write(tmp_path / "master.db", {"djmdContent": [track(str(n)) for n in range(1000)]})
    shares: list[float] = []
    REKORDBOX_DB.read(path, shares.append)
    assert shares == sorted(shares)
    assert (shares[0], shares[-1]) == (0.0, 1.0)
    assert len(shares) > 5

    def stop(share: float) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        REKORDBOX_DB.read(path, stop)
