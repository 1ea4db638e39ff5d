"""The whole library becomes one file: complete, sound, and whatever happens on the way, whole or not there."""

from __future__ import annotations

import errno
import hashlib
import json
import os
import shutil
import sqlite3
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import jsonschema
import pytest

from djanalyzer.app import backing_up
from djanalyzer.app.backing_up import BackupOrder, back_up
from djanalyzer.app.backup_file import FORM, FORMAT, MANIFEST, BackupFile, Held
from djanalyzer.app.job import Job
from djanalyzer.app.session import Session
from djanalyzer.cli import main
from djanalyzer.errors import Cancelled, ExportRefused, Trouble
from djanalyzer.library import backup as library_backup
from tests.app.keeping.keepsakes import FILES, dump

SCHEMA = Path(__file__).parents[3] / "resources" / "schema" / "backup.schema.json"


@pytest.fixture
def backup(home: Path, tmp_path: Path) -> Path:
    with Session.open() as session:
        return back_up(session, BackupOrder(tmp_path)).path


def test_it_holds_everything_and_any_program_can_read_it(home: Path, backup: Path, tmp_path: Path) -> None:
    """The second reader is Python's own unpacker in a process of its own."""
    there = tmp_path / "unpacked"
    subprocess.run([sys.executable, "-m", "zipfile", "-e", str(backup), str(there)], check=True)
    assert dump(there / "library.sqlite") == dump(home / "library.sqlite")
    for name in FILES:
        assert (there / name).read_bytes() == (home / name).read_bytes(), name
    record = json.loads((there / MANIFEST).read_text())
    jsonschema.validate(record, json.loads(SCHEMA.read_text()))
    assert {file["name"] for file in record["files"]} == {"library.sqlite", *FILES}
    for file in record["files"]:
        assert hashlib.sha256((there / file["name"]).read_bytes()).hexdigest() == file["sha256"]
    assert record["counts"] == {"tracks": 1, "cues": 1, "loops": 0, "playlists": 0, "analyses": 0, "takes": 0}


def test_what_is_not_wanted_stays_out_but_never_the_library(home: Path, tmp_path: Path) -> None:
    with Session.open() as session:
        report = back_up(session, BackupOrder(tmp_path / "small.zip", ("settings",)))
    assert report.manifest.parts == ("library", "settings")
    assert [held.name for held in report.manifest.files] == ["library.sqlite", "settings.toml", "window.ini"]


def test_edits_while_it_is_written_are_not_in_it_and_do_not_hurt_it(
    home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(library_backup, "_PAGES", 20)

    class Busy(Job):
        looks = 0

        def check(self) -> None:
            Busy.looks += 1  # the first look comes before the copy begins
            if Busy.looks == 1:
                return
            with closing(sqlite3.connect(home / "library.sqlite")) as other, other:
                other.execute("INSERT INTO choices (name, value) SELECT 'n' || count(*), '1' FROM choices")

    before = dump(home / "library.sqlite")
    with Session.open() as session:
        path = back_up(session, BackupOrder(tmp_path / "it.zip"), Busy()).path
    with BackupFile(path) as backup:
        copy = tmp_path / "copy.sqlite"
        copy.write_bytes(b"".join(backup.blocks(backup.manifest.files[0])))
    assert dump(copy) == before
    assert Busy.looks > 3
    assert dump(home / "library.sqlite") != before


def test_a_file_that_is_there_goes_only_where_the_user_says_so(home: Path, tmp_path: Path) -> None:
    target = tmp_path / "it.zip"
    target.write_text("mine")
    with Session.open() as session:
        with pytest.raises(ExportRefused, match="There is a file"):
            back_up(session, BackupOrder(target))
        with pytest.raises(ExportRefused, match=r"does not end with \.zip"):
            back_up(session, BackupOrder(tmp_path / "it.sqlite"))
        assert target.read_text() == "mine"
        back_up(session, BackupOrder(target, replaces=True))
    with BackupFile(target) as backup:
        backup.verify()


def test_stopped_or_refused_it_leaves_what_was_there(
    home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "it.zip"
    target.write_text("the backup of yesterday")
    (tmp_path / "it.zip.part").write_text("a download")
    order = BackupOrder(target, replaces=True)

    class Stopped(Job):
        def report(self, done: float, total: int | None = None, current: str = "") -> None:
            if done > 0.5:
                raise Cancelled

    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    with Session.open() as session:
        with pytest.raises(Cancelled):
            back_up(session, order, Stopped())
        monkeypatch.setattr(os, "fsync", full)
        with pytest.raises(Trouble, match="No space left"):
            back_up(session, order)
        monkeypatch.undo()
        monkeypatch.setattr(backing_up.shutil, "disk_usage", lambda _: type("Disk", (), {"free": 10}))
        with pytest.raises(Trouble, match="may need"):
            back_up(session, order)
    assert sorted((path.name, path.read_text()) for path in tmp_path.iterdir()) == [
        ("it.zip", "the backup of yesterday"),
        ("it.zip.part", "a download"),
    ]


def test_a_damaged_library_takes_no_good_backups_place(home: Path, tmp_path: Path) -> None:
    with Session.open() as session:
        target = back_up(session, BackupOrder(tmp_path / "it.zip")).path
        good = target.read_bytes()
        with closing(sqlite3.connect(home / "library.sqlite")) as other, other:
            other.execute("PRAGMA writable_schema=ON")
            other.execute("UPDATE sqlite_master SET rootpage = 2 WHERE name = 'ix_cues_track_id'")
        with pytest.raises(Trouble, match=r"damaged|copied"):
            back_up(session, BackupOrder(target, replaces=True))
    assert target.read_bytes() == good


def test_files_that_go_away_meanwhile_are_told(home: Path, tmp_path: Path) -> None:
    class Eager(Job):
        def report(self, done: float, total: int | None = None, current: str = "") -> None:
            if current == "settings.toml":
                (home / "takes" / "00ff.flac").unlink(missing_ok=True)

    with Session.open() as session:
        report = back_up(session, BackupOrder(tmp_path), Eager())
    assert [problem.subject for problem in report.problems] == [str(home / "takes" / "00ff.flac")]
    assert report.manifest.left_out == ("takes/00ff.flac",)
    assert "takes/00ff.flac" not in {held.name for held in report.manifest.files}


@pytest.mark.skipif(os.name == "nt", reason="links need a right there")
def test_folders_that_are_links_are_left_out_and_told_now_and_before_a_restore(
    home: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """They may lead to whole disks, or in circles. Files that are links are files."""
    disk = tmp_path / "disk"
    disk.mkdir()
    (disk / "sound.flac").write_text("sound")
    (home / "models" / "2").symlink_to(disk)
    (home / "takes" / "round").symlink_to(home / "takes")
    (home / "takes" / "gone.flac").symlink_to(disk / "none")
    (home / "takes" / "11ee.flac").symlink_to(disk / "sound.flac")
    shutil.rmtree(home / "similar")
    (home / "similar").symlink_to(tmp_path / "a drive that is not there")
    target = tmp_path / "it.zip"
    assert main(["backup", str(target)]) == 1
    assert f"A folder that is a link is left out: {disk}." in capsys.readouterr().err
    with BackupFile(target) as backup:
        assert backup.manifest.left_out == ("models/2", "similar", "takes/gone.flac", "takes/round")
        names = {held.name for held in backup.manifest.files}
    kept = {name for name in FILES if not name.startswith("similar/")}
    assert names == {"library.sqlite", "takes/11ee.flac", *kept}
    assert main(["restore", str(target), "--only", "takes", "--dry-run"]) == 0
    assert "2 files and folders could not be put into it:\n      takes/gone.flac\n" in capsys.readouterr().out


def test_a_folder_that_nobody_may_look_into_is_not_left_out_silently(
    home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    look = Path.iterdir

    def refuse(folder: Path) -> Iterator[Path]:
        if folder == home / "takes":
            raise PermissionError(errno.EACCES, "Permission denied", str(folder))
        return look(folder)

    monkeypatch.setattr(Path, "iterdir", refuse)
    target = tmp_path / "it.zip"
    with Session.open() as session, pytest.raises(Trouble, match=r"takes cannot be backed up: Permission"):
        back_up(session, BackupOrder(target))
    assert not target.exists()


# Archives that somebody has made, or damaged.

EVIL = (
    "../evil.txt",
    "/etc/evil",
    "takes/../../evil",
    "C:/evil",
    "takes\\..\\evil",
    "takes/con:stream",
    "takes",
    "takes/",
    "library.sqlite/evil",
    "exports/evil",
    "backup.json",
    "takes/\u202eevil",
    "takes/nul.flac",
    "takes/COM1",
)


def archive(path: Path, names: tuple[str, ...], content: bytes = b"x", **said: object) -> Path:
    """Write an archive with a manifest that names these files."""
    sum_ = hashlib.sha256(content).hexdigest()
    files = [{"name": name, "size": len(content), "sha256": sum_} for name in ("library.sqlite", *names)]
    record = {
        "format": FORMAT,
        "form": FORM,
        "made_at": 0,
        "program": "1",
        "library_form": "0001",
        "counts": {},
    }
    record |= {"parts": ["library", "takes"], "files": files} | said
    with zipfile.ZipFile(path, "w") as made:
        for name in ("library.sqlite", *names):
            made.writestr(name, content)
        if said != {"files": None}:
            made.writestr(MANIFEST, json.dumps(record))
    return path


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_a_name_that_leads_elsewhere_is_refused(tmp_path: Path) -> None:
    BackupFile(archive(tmp_path / "good.zip", ("takes/1.flac",)))
    for name in EVIL:
        with pytest.raises(Trouble, match="does not belong in a backup"):
            BackupFile(archive(tmp_path / "evil.zip", (name,)))


@pytest.mark.parametrize(
    ("said", "why"),
    [
        ({"form": FORM + 1}, "newer djanalyzer"),
        ({"format": "another"}, "its list cannot be read"),
        ({"files": [{"name": "takes/a", "size": 1, "sha256": ""}]}, "the library itself is missing"),
        ({"files": [{"name": "library.sqlite", "size": -1, "sha256": ""}]}, "does not belong"),
        ({"parts": 3}, "its list cannot be read"),
        ({"made_at": 253_402_300_799}, "its list cannot be read"),
        ({"files": None}, "no list"),
    ],
)
def test_a_list_that_makes_no_sense_is_refused(said: dict[str, object], why: str, tmp_path: Path) -> None:
    with pytest.raises(Trouble, match=why):
        BackupFile(archive(tmp_path / "odd.zip", (), **said))


def test_every_byte_counts(backup: Path, tmp_path: Path) -> None:
    """Wherever an archive is cut short or a byte differs, it is refused or says exactly what it said."""
    whole = backup.read_bytes()
    with BackupFile(backup) as good:
        manifest = good.manifest
    broken = tmp_path / "broken.zip"
    n_refused = 0
    for at in range(0, len(whole), len(whole) // 25):
        for content in (whole[:at], whole[:at] + bytes([whole[at] ^ 0x55]) + whole[at + 1 :]):
            broken.write_bytes(content)
            try:
                with BackupFile(broken) as read:
                    read.verify()
                    assert read.manifest == manifest
            except Trouble:
                n_refused += 1
    assert n_refused > 40


def test_more_bytes_than_a_file_says_are_never_read(tmp_path: Path) -> None:
    path = archive(tmp_path / "bomb.zip", (), bytes(5 << 20))
    with BackupFile(path) as backup, pytest.raises(Trouble, match="longer than it says"):
        next(backup.blocks(Held("library.sqlite", 10, "")))


@pytest.mark.parametrize("content", [b"", b"Dear diary", b"PK\x03\x04" + bytes(100)])
def test_what_is_no_backup_is_one_sentence(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "it.zip"
    path.write_bytes(content)
    with pytest.raises(Trouble, match=r"it\.zip cannot be used: it is no backup"):
        BackupFile(path)
