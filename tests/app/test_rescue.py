"""A library that cannot be opened: a backup takes its place, and nothing is thrown away."""

from __future__ import annotations

from pathlib import Path

import pytest

from djanalyzer.app.rescue import back_up_daily, latest_backup, restore
from djanalyzer.app.session import Session
from djanalyzer.errors import LibraryTrouble
from djanalyzer.library.edits import AddFiles, FoundFile


@pytest.fixture
def damaged(tmp_path: Path) -> Path:
    """A library with a backup that is sound; it is damaged itself."""
    path = tmp_path / "library.sqlite"
    with Session.open(path) as session:
        session.do(AddFiles((FoundFile(Path("/music/a.mp3"), "a"),)))
        assert back_up_daily(session) is not None
        assert back_up_daily(session) is None, "one a day"
    path.write_bytes(b"SQLite format 3\x00" + b"damage" * 2000)
    return path


def test_the_damaged_library_is_kept_however_often_a_backup_is_put_in_its_place(damaged: Path) -> None:
    backup = latest_backup(damaged)
    assert backup is not None
    kept = []
    for n in range(3):
        damaged.write_bytes(b"damage %d" % n)
        damaged.with_name(damaged.name + "-wal").write_bytes(b"log %d" % n)
        kept.append(restore(damaged, backup[0]))
        with Session.open(damaged) as session:
            assert len(session.find()) == 1
    assert [path.read_bytes() for path in kept] == [b"damage %d" % n for n in range(3)]
    assert [path.with_name(path.name + "-wal").read_bytes() for path in kept] == [
        b"log %d" % n for n in range(3)
    ]


def test_where_the_disk_refuses_all_is_as_it_was(damaged: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    backup = latest_backup(damaged)
    assert backup is not None
    damaged.with_name(damaged.name + "-wal").write_bytes(b"log")
    before = {path.name: path.read_bytes() for path in damaged.parent.iterdir() if path.is_file()}
    replace = Path.replace

    def refuse(path: Path, target: Path) -> Path:
        if path.name.endswith(".new"):
            raise OSError(28, "No space left on device")
        return replace(path, target)

    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises(LibraryTrouble, match="could not be put in the place"):
        restore(damaged, backup[0])
    assert {path.name: path.read_bytes() for path in damaged.parent.iterdir() if path.is_file()} == before


def test_a_damaged_backup_takes_no_place(damaged: Path) -> None:
    backup = latest_backup(damaged)
    assert backup is not None
    backup[0].write_bytes(b"SQLite format 3\x00" + b"damage" * 2000)
    before = damaged.read_bytes()
    with pytest.raises(LibraryTrouble):
        restore(damaged, backup[0])
    assert damaged.read_bytes() == before
