"""What is asked about places, programs and locks before anything is written, each answer by itself."""

from __future__ import annotations

import errno
import gc
import hashlib
import os
import re
import stat
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from types import SimpleNamespace

import pytest

from djanalyzer.errors import ExportRefused, UnreadableCollection
from djanalyzer.interop import backups, processes, systems, targets
from djanalyzer.interop.garbage import collector_resting
from djanalyzer.interop.locking import exclusive
from djanalyzer.interop.playlists import ITUNES, M3U
from djanalyzer.interop.rekordbox_xml import REKORDBOX_XML
from djanalyzer.interop.remedies import Room
from djanalyzer.interop.serato import SERATO
from djanalyzer.interop.traktor import TRAKTOR
from tests.interop.traktor import nml_text

posix = pytest.mark.skipif(sys.platform == "win32", reason="Windows has other permissions")


def failing(number: int) -> Callable[..., object]:
    def fail(*_: object, **__: object) -> object:
        raise OSError(number, os.strerror(number))

    return fail


class TestPlaces:
    def test_a_fingerprint_is_that_of_the_bytes(self, tmp_path: Path) -> None:
        path = tmp_path / "a.xml"
        assert targets.fingerprint(path) is None
        path.write_bytes(b"some")
        assert targets.fingerprint(path) == hashlib.sha256(b"some").hexdigest()
        with pytest.raises(ExportRefused, match="cannot be read"):
            targets.fingerprint(tmp_path)

    @pytest.mark.parametrize(
        ("attributes", "flags", "is_away"),
        [
            (0, 0, False),
            (0x1000, 0, True),
            (0x40000, 0, True),
            (0x400000, 0, True),
            (0x20, 0, False),
            (0, 0x40000000, True),
            (0, 0x20, False),
        ],
    )
    def test_a_placeholder_is_known_by_its_flags(self, attributes: int, flags: int, is_away: bool) -> None:
        status = SimpleNamespace(st_file_attributes=attributes, st_flags=flags)
        assert targets.is_placeholder(status) is is_away  # type: ignore[arg-type]
        assert not targets.is_placeholder(SimpleNamespace())  # type: ignore[arg-type]

    def test_what_is_not_here_is_said_without_trouble(self, tmp_path: Path) -> None:
        (tmp_path / ".away.mp3.icloud").write_bytes(b"")
        (tmp_path / "here.mp3").write_bytes(b"")
        places = [tmp_path / name for name in ("here.mp3", "away.mp3", "gone.mp3", "a\0b.mp3")]
        assert [targets.is_here(place) for place in places] == [True, False, False, False]
        assert [targets.is_elsewhere(place) for place in places[:3]] == [False, True, False]
        targets.must_be_here(places[0])
        targets.must_be_here(places[2])
        with pytest.raises(ValueError, match="lies in the cloud"):
            targets.must_be_here(places[1])

    def test_a_place_that_cannot_be_looked_at_says_why(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(targets, "is_elsewhere", failing(errno.EACCES))
        with pytest.raises(ValueError, match=os.strerror(errno.EACCES)):
            targets.must_be_here(tmp_path)

    @posix
    def test_permissions_go_along_and_what_is_not_there_has_none(self, tmp_path: Path) -> None:
        source, path = tmp_path / "old", tmp_path / "new"
        path.write_bytes(b"")
        targets.copy_traits(source, path)
        source.write_bytes(b"")
        source.chmod(0o640)
        targets.copy_traits(source, path)
        assert stat.S_IMODE(path.stat().st_mode) == 0o640

    @posix
    @pytest.mark.parametrize(
        ("number", "is_told"), [(errno.ENOTSUP, False), (errno.EPERM, False), (errno.EIO, True)]
    )
    def test_permissions_that_a_drive_cannot_keep_are_left_out(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, is_told: bool
    ) -> None:
        source, path = tmp_path / "old", tmp_path / "new"
        source.write_bytes(b"")
        path.write_bytes(b"")
        monkeypatch.setattr(Path, "chmod", failing(number))
        if is_told:
            with pytest.raises(OSError, match=os.strerror(number)):
                targets.copy_traits(source, path)
        else:
            targets.copy_traits(source, path)

    @pytest.mark.parametrize(
        ("number", "what"),
        [(errno.ENOSPC, "is full"), (errno.EDQUOT, "is full"), (errno.EIO, os.strerror(errno.EIO))],
    )
    def test_what_the_system_says_becomes_one_sentence(self, tmp_path: Path, number: int, what: str) -> None:
        with pytest.raises(ExportRefused, match=what) as refusal, targets.troubles_told(tmp_path / "a.xml"):
            failing(number)()
        assert str(tmp_path) in refusal.value.message
        assert refusal.value.hint


class TestBackups:
    def test_a_copy_bears_the_time_and_the_ending(self, tmp_path: Path) -> None:
        target = tmp_path / "a.b.xml"
        target.write_bytes(b"old")
        first, second = (backups.back_up(target, tmp_path / "way") for _ in range(2))
        assert re.fullmatch(r"a\.b backup \d{4}-\d\d-\d\d \d\d\.\d\d\.\d\d\.xml", first.name)
        assert first != second
        assert {path.name for path in tmp_path.iterdir()} == {"a.b.xml", first.name, second.name}
        assert first.read_bytes() == second.read_bytes() == b"old"

    def test_of_one_second_each_copy_has_a_number(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(
            backups, "datetime", SimpleNamespace(now=lambda: datetime(2024, 2, 29, 12, 30, 5))
        )
        target = tmp_path / "a.xml"
        target.write_bytes(b"old")
        made = [backups.back_up(target, tmp_path / "way").name for _ in range(3)]
        stem = "a backup 2024-02-29 12.30.05"
        assert made == [f"{stem}.xml", f"{stem} (2).xml", f"{stem} (3).xml"]

    def test_the_oldest_beyond_twenty_are_removed_and_no_other_file(self, tmp_path: Path) -> None:
        target = tmp_path / "a.xml"
        kept = ["a backup.xml", "a backup 2001-01-01 01.01.01.nml", "b backup 2001-01-01 01.01.01.xml"]
        stem = "a backup 2024-01-01 01.01.01"
        numbered = [f"{stem}.xml", *(f"{stem} ({n}).xml" for n in range(2, 23))]
        for name in (*kept, *numbered):
            (tmp_path / name).write_bytes(b"")
        backups.make_room(target)
        assert {path.name for path in tmp_path.iterdir()} == {*kept, *numbered[2:]}

    def test_a_file_is_made_once_and_whole(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(backups, "_PIECE", 3)
        backups.create(tmp_path / "new", b"0123456789")
        assert (tmp_path / "new").read_bytes() == b"0123456789"
        with pytest.raises(FileExistsError):
            backups.create(tmp_path / "new", b"")
        monkeypatch.setattr(os, "write", failing(errno.ENOSPC))
        with pytest.raises(OSError, match=os.strerror(errno.ENOSPC)):
            backups.create(tmp_path / "half", b"0")
        assert not (tmp_path / "half").exists()


class TestLocks:
    def test_the_second_waits_a_moment_and_is_refused(self, tmp_path: Path) -> None:
        path = tmp_path / "lock"
        with (
            exclusive(path, 0.0),
            pytest.raises(ExportRefused, match="Another djanalyzer"),
            exclusive(path, 0.1),
        ):
            pass
        with exclusive(path, 0.0):
            assert path.exists()

    def test_who_waits_gets_it_when_it_is_free(self, tmp_path: Path) -> None:
        path, is_held = tmp_path / "lock", threading.Event()
        told: list[str] = []

        def hold() -> None:
            with exclusive(path, 0.0):
                is_held.set()
                time.sleep(0.06)
                told.append("the first lets go")

        thread = threading.Thread(target=hold)
        thread.start()
        is_held.wait()
        with exclusive(path, 30.0):
            told.append("the second has it")
        thread.join()
        assert told == ["the first lets go", "the second has it"]

    @posix
    def test_a_failing_drive_is_told(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr("fcntl.flock", failing(errno.EIO))
        with pytest.raises(OSError, match=os.strerror(errno.EIO)), exclusive(tmp_path / "lock", 0.0):
            pass


class TestPrograms:
    def test_windows_is_asked_for_its_tasks(self, monkeypatch: pytest.MonkeyPatch) -> None:
        asked: list[list[str]] = []

        def run(command: list[str], **how: object) -> SimpleNamespace:
            assert (how["capture_output"], how["check"]) == (True, True)
            asked.append(command)
            return SimpleNamespace(stdout=b'"Serato DJ Pro.EXE","4"\r\n\r\n"a,b","5"\r\n')

        monkeypatch.setattr(sys, "platform", "win32")
        monkeypatch.setenv("SYSTEMROOT", "W")
        monkeypatch.setattr(subprocess, "run", run)
        assert processes.running_programs() == {"serato dj pro", "a,b"}
        assert asked == [[str(Path("W/System32/tasklist.exe")), "/fo", "csv", "/nh"]]

    def test_macos_is_asked_by_ps(self, monkeypatch: pytest.MonkeyPatch) -> None:
        asked: list[list[str]] = []

        def run(command: list[str], **_: object) -> SimpleNamespace:
            asked.append(command)
            return SimpleNamespace(stdout=b"/Applications/Traktor Pro 4.app/Traktor Pro 4\n \n")

        monkeypatch.setattr(sys, "platform", "darwin")
        monkeypatch.setattr(Path, "exists", lambda _: False)
        monkeypatch.setattr(subprocess, "run", run)
        assert processes.running_programs() == {"traktor pro 4"}
        assert asked == [["/bin/ps", "-axo", "comm="]]

    def test_who_gives_no_answer_in_time_names_nobody(self, monkeypatch: pytest.MonkeyPatch) -> None:
        def run(command: list[str], timeout: float, **_: object) -> None:
            raise subprocess.TimeoutExpired(command, timeout)

        monkeypatch.setattr(subprocess, "run", run)
        assert processes._output(["/bin/ps"]) == ""


def test_the_collector_rests_and_wakes_as_it_was() -> None:
    assert gc.isenabled()
    with collector_resting():
        assert not gc.isenabled()
        with collector_resting():
            pass
        assert not gc.isenabled()
    assert gc.isenabled()


class TestSystems:
    def test_every_program_has_its_room(self) -> None:
        assert {
            "rekordbox": Room(8, loops_share_pads=True, has_memory_cues=True),
            "serato": Room(8, has_comment=False),
            "traktor": Room(8, loops_share_pads=True, has_memory_cues=True),
            "mixxx": Room(38, loops_share_pads=True),
            "engine": Room(8),
            "virtualdj": Room(16, has_memory_cues=True),
        } == systems.ROOMS
        assert systems.ROOMS.keys() == systems.WRITABLE.keys()

    def test_collections_are_found_by_every_program(
        self, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
    ) -> None:
        for system in systems.SYSTEMS:
            places = (tmp_path / "a", tmp_path / "b") if system is TRAKTOR else ()
            monkeypatch.setattr(type(system), "find", lambda _, places=places: places)
        assert systems.detect() == (
            systems.Found(TRAKTOR, tmp_path / "a"),
            systems.Found(TRAKTOR, tmp_path / "b"),
        )

    @pytest.mark.parametrize(
        ("name", "content", "is_collection"),
        [
            ("a.nml", nml_text.nml(), True),
            ("a.m3u", "x.mp3\n", True),
            ("a.txt", "x", False),
        ],
    )
    def test_a_collection_is_told_from_music(
        self, tmp_path: Path, name: str, content: str, is_collection: bool
    ) -> None:
        path = tmp_path / name
        path.write_text(content)
        assert systems.keeps_collection(path) is is_collection
        assert list(systems.lists_at(path)) == []

    def test_lists_among_music_are_no_collection_and_are_read(self, tmp_path: Path) -> None:
        (tmp_path / "a.m3u").write_text("x.mp3\n")
        assert not systems.keeps_collection(tmp_path)
        (found,) = systems.lists_at(tmp_path)
        assert [playlist.name for playlist in found.playlists] == ["a"]
        assert systems.collections_in(tmp_path) == ()

    def test_folders_of_programs_are_found_in_a_folder_of_music(self, tmp_path: Path) -> None:
        for place in ("_Serato_", "Music/_Serato_", "VirtualDJ"):
            (tmp_path / place / "Subcrates").mkdir(parents=True)
            (tmp_path / place / "database V2").write_bytes(b"vrsn" + bytes(4))
        (tmp_path / "VirtualDJ" / "database.xml").write_text(
            '<VirtualDJ_Database Version="8.5"></VirtualDJ_Database>'
        )
        (tmp_path / "PIONEER").mkdir()
        names = ("_Serato_", "Music/_Serato_", "VirtualDJ")
        assert systems.collections_in(tmp_path) == tuple(tmp_path / name for name in names)

    @pytest.mark.parametrize(
        ("name", "system"),
        [("a.xml", REKORDBOX_XML), ("a.NML", TRAKTOR), ("a.m3u8", M3U), ("Library.xml", REKORDBOX_XML)],
    )
    def test_a_damaged_file_is_its_endings(self, tmp_path: Path, name: str, system: object) -> None:
        path = tmp_path / name
        path.write_bytes(b"damaged")
        assert systems.system_of(path) is system

    def test_who_can_be_read_and_written_is_named(self, tmp_path: Path) -> None:
        with pytest.raises(UnreadableCollection) as unread:
            systems.system_of(tmp_path)
        with pytest.raises(ExportRefused) as unwritten:
            systems.writable("winamp")
        assert all(system.name in unread.value.hint for system in systems.SYSTEMS)
        assert all(name in unwritten.value.hint for name in systems.WRITABLE)

    def test_tags_are_asked_of_each_program_but_one(self, tmp_path: Path) -> None:
        """A folder without any has nothing to say; neither has a file that is no music."""
        assert list(systems.tags_at(tmp_path)) == []
        assert list(systems.tags_at(tmp_path, SERATO)) == []
        assert ITUNES not in systems.TAGGERS
