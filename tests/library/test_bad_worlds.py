"""What the world does to a library, and what the user is told: one clear sentence, and nothing is lost."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import event

from djanalyzer.errors import LibraryTrouble
from djanalyzer.library.backup import faults
from djanalyzer.library.edits import AddCue, AddFiles
from djanalyzer.library.store import Library
from djanalyzer.music import Cue
from tests.library.conftest import found

MANY = tuple(found(f"{i}.mp3", title=f"Track {i}", comment="x" * 500) for i in range(700))


def test_a_file_that_is_no_database(tmp_path: Path) -> None:
    path = tmp_path / "library.sqlite"
    path.write_text("Dear diary, " * 1000)
    with pytest.raises(LibraryTrouble, match=r"library\.sqlite is not a library of djanalyzer") as trouble:
        Library.open(path)
    assert "--db" in trouble.value.hint
    assert path.read_text() == "Dear diary, " * 1000


def test_the_database_of_another_program(tmp_path: Path) -> None:
    path = tmp_path / "mixxxdb.sqlite"
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("CREATE TABLE library (id INTEGER PRIMARY KEY, title TEXT)")
    before = path.read_bytes()
    with pytest.raises(LibraryTrouble, match=r"mixxxdb\.sqlite is the database of another program"):
        Library.open(path)
    assert path.read_bytes() == before
    assert [file.name for file in tmp_path.iterdir()] == ["mixxxdb.sqlite"]


def test_an_empty_file_becomes_a_library(tmp_path: Path) -> None:
    path = tmp_path / "library.sqlite"
    path.touch()
    with Library.open(path) as library:
        assert library.find() == []


def test_a_folder_in_place_of_the_file(tmp_path: Path) -> None:
    with pytest.raises(LibraryTrouble, match="is a folder, not a library"):
        Library.open(tmp_path)


def test_a_folder_that_cannot_be_made(tmp_path: Path) -> None:
    (tmp_path / "music").write_text("a file")
    with pytest.raises(LibraryTrouble, match=r"The folder .*music cannot be made"):
        Library.open(tmp_path / "music" / "library.sqlite")


def test_a_folder_that_must_not_be_written(as_ordinary_user: Path) -> None:
    as_ordinary_user.chmod(0o555)
    with pytest.raises(LibraryTrouble, match="cannot be made: Permission denied"):
        Library.open(as_ordinary_user / "library.sqlite")


def test_a_library_that_must_not_be_written(as_ordinary_user: Path) -> None:
    path = as_ordinary_user / "library.sqlite"
    with Library.open(path) as library:
        library.do(AddFiles((found("a.mp3"),)))
    path.chmod(0o444)
    with pytest.raises(
        LibraryTrouble, match="cannot be written: the file or its folder is read-only"
    ) as trouble:
        Library.open(path)
    assert "--db" in trouble.value.hint


def test_a_library_that_must_not_be_read(as_ordinary_user: Path) -> None:
    path = as_ordinary_user / "library.sqlite"
    Library.open(path).close()
    path.chmod(0)
    with pytest.raises(LibraryTrouble, match="cannot be opened"):
        Library.open(path)


def test_a_disk_that_fills_up(house: Library) -> None:
    """SQLite is told to take no more pages, and says what it says of a full disk."""
    with closing(sqlite3.connect(house.path)) as connection:
        n_pages = connection.execute("PRAGMA page_count").fetchone()[0]
    before = house.collection(), house.history()

    def fill(connection: sqlite3.Connection, *_: object) -> None:
        connection.execute(f"PRAGMA max_page_count={n_pages + 2}")

    event.listen(house._engine, "checkout", fill)
    with pytest.raises(
        LibraryTrouble, match=r"The disk with the library .* is full; nothing was changed"
    ) as trouble:
        house.do(AddFiles(MANY))
    assert "Make room" in trouble.value.hint
    assert (house.collection(), house.history()) == before
    event.remove(house._engine, "checkout", fill)
    house.close()
    assert faults(house.path) == []
    with Library.open(house.path) as library:  # with room again, it works
        assert len(library.do(AddFiles(MANY)).created) == len(MANY)


_WRITE_UNTIL_IT_FAILS = """
import resource, signal, sys
from pathlib import Path
from djanalyzer.errors import LibraryTrouble
from djanalyzer.library.store import Library
from tests.library.test_bad_worlds import MANY, AddFiles
library = Library.open(Path(sys.argv[1]))
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (400_000, 400_000))
try:
    library.do(AddFiles(MANY))
except LibraryTrouble as trouble:
    print(trouble.message)
print(len(library.find()))
"""


@pytest.mark.skipif(os.name != "posix", reason="limits on file sizes are set through POSIX")
def test_a_disk_that_refuses_a_write(house: Library) -> None:
    done = subprocess.run(
        [sys.executable, "-c", _WRITE_UNTIL_IT_FAILS, str(house.path)],
        capture_output=True,
        text=True,
        check=True,
    )
    sentence, n_tracks = done.stdout.splitlines()
    assert sentence.startswith("The disk failed while the library")
    assert n_tracks == "3"
    assert faults(house.path) == []
    assert house.find() == [1, 2, 3]


_DIE_WHILE_WRITING = """
import os, signal, sys
from pathlib import Path
from djanalyzer.library.edits import AddCue, Edit
from djanalyzer.library.store import Library
from djanalyzer.music import Cue
from tests.library.test_bad_worlds import MANY, AddFiles

class Die(Edit):
    def describe(self): return "die"
    def apply(self, writer):
        AddFiles(MANY).apply(writer)
        os.kill(os.getpid(), signal.SIGKILL)

library = Library.open(Path(sys.argv[1]))
library.do(AddCue(1, Cue(1.0)))
library.do(Die())
"""


@pytest.mark.skipif(os.name != "posix", reason="SIGKILL is POSIX")
def test_a_program_that_is_killed_while_it_writes(house: Library) -> None:
    house.close()
    done = subprocess.run(
        [sys.executable, "-c", _DIE_WHILE_WRITING, str(house.path)], capture_output=True, check=False
    )
    assert done.returncode == -signal.SIGKILL, done.stderr.decode()
    assert faults(house.path) == []
    with Library.open(house.path) as library:
        assert library.find() == [1, 2, 3]
        assert library.track(1).row.n_cues == 1  # what was done before is on the disk


def test_a_damaged_library(house: Library) -> None:
    house.do(AddFiles(MANY))
    house.close()
    content = bytearray(house.path.read_bytes())
    content[40_000:400_000] = os.urandom(360_000)
    house.path.write_bytes(content)
    with pytest.raises(LibraryTrouble, match="is damaged") as trouble, Library.open(house.path) as library:
        library.collection()
    assert "There is no backup here" in trouble.value.hint


def test_a_library_cut_short(house: Library) -> None:
    house.do(AddFiles(MANY))
    backup = house.back_up()
    assert house.faults() == []
    house.close()
    os.truncate(house.path, 50_000)
    with pytest.raises(LibraryTrouble, match="is damaged") as trouble, Library.open(house.path) as library:
        library.rows(library.find())
    assert str(backup) in trouble.value.hint


def test_a_library_that_vanishes_does_not_come_back_empty(house: Library) -> None:
    house._engine.dispose()
    house.path.rename(house.path.with_name("elsewhere.sqlite"))
    with pytest.raises(LibraryTrouble, match="cannot be opened"):
        house.do(AddCue(1, Cue(1.0)))
    assert not house.path.exists()


@pytest.mark.parametrize(
    "name", ["Bibliothèque 🎧.sqlite", "a;b'c\".sqlite", "100 %.sqlite", "#x?mode=memory.sqlite"]
)
def test_a_library_may_have_any_name(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    with Library.open(path) as library:
        library.do(AddFiles((found("a.mp3"),)))
        assert library.back_up().exists()
    assert path.stat().st_size > 0
    with Library.open(path) as library:
        assert library.find() == [1]
