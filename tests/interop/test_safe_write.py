"""Writing a user's file: at every moment it is the old one or the new one, and the old one is never lost."""

from __future__ import annotations

import contextlib
import errno
import os
import stat
import subprocess
import sys
import textwrap
import threading
import time
from pathlib import Path

import pytest

from djanalyzer.errors import ExportRefused
from djanalyzer.interop import backups, processes, safe_write
from djanalyzer.interop.protocol import Check, FileWrite, WritePlan
from djanalyzer.interop.rekordbox_xml import REKORDBOX_XML
from djanalyzer.music import Collection, KnownTrack, Tags

OLD, NEW = b"what the user had", b"what we have for them"


def planned(
    target: Path, content: bytes = NEW, program: str = "", checks: tuple[Check, ...] = ()
) -> WritePlan:
    file = FileWrite(target, lambda _old: content, safe_write.fingerprint(target), checks)
    return WritePlan((file,), program=program)


def to_new(target: Path) -> WritePlan:
    """Return a plan that was made without a look at what lies there."""
    return WritePlan((FileWrite(target, lambda _old: NEW),))


def content_of(plan: WritePlan) -> bytes:
    (file,) = plan.files
    return file.render(b"")


def apply(
    plan: WritePlan, within: Path | None = None, running: frozenset[str] = frozenset()
) -> safe_write.Written:
    (written,) = safe_write.apply(plan, within, lambda: running).written
    return written


def refused(plan: WritePlan, within: Path | None = None, running: frozenset[str] = frozenset()) -> str:
    with pytest.raises(ExportRefused) as caught:
        apply(plan, within, running)
    assert caught.value.hint
    return caught.value.message


@pytest.fixture
def target(tmp_path: Path) -> Path:
    path = tmp_path / "rekordbox.xml"
    path.write_bytes(OLD)
    return path


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


class TestWriting:
    def test_a_new_file(self, tmp_path: Path) -> None:
        written = apply(planned(tmp_path / "new.xml"))
        assert written == safe_write.Written(tmp_path / "new.xml", None)
        assert (tmp_path / "new.xml").read_bytes() == NEW
        assert names(tmp_path) == ["new.xml"]

    def test_an_old_file_is_replaced_and_kept_beside(self, target: Path) -> None:
        written = apply(planned(target))
        assert target.read_bytes() == NEW
        assert written.backup is not None
        assert written.backup.parent == target.parent
        assert written.backup.name.startswith("rekordbox backup 20")
        assert written.backup.suffix == ".xml"
        assert written.backup.read_bytes() == OLD
        assert len(names(target.parent)) == 2

    def test_several_exports_in_one_second_keep_a_backup_each(self, target: Path) -> None:
        backups = [apply(planned(target, f"export {n}".encode())).backup for n in range(5)]
        assert [b.read_bytes() for b in backups if b] == [OLD, *(f"export {n}".encode() for n in range(4))]

    @pytest.mark.skipif(sys.platform == "win32", reason="Windows has other permissions")
    def test_permissions_stay(self, target: Path) -> None:
        target.chmod(0o640)
        written = apply(planned(target))
        assert stat.S_IMODE(target.stat().st_mode) == 0o640
        assert written.backup is not None
        assert stat.S_IMODE(written.backup.stat().st_mode) == 0o640

    @pytest.mark.skipif(sys.platform == "win32", reason="Windows has other permissions")
    def test_a_new_file_has_the_permissions_of_any_new_file(self, tmp_path: Path) -> None:
        (tmp_path / "other").write_bytes(b"")
        apply(planned(tmp_path / "new.xml"))
        assert (tmp_path / "new.xml").stat().st_mode == (tmp_path / "other").stat().st_mode

    def test_names_of_any_kind(self, tmp_path: Path) -> None:
        target = tmp_path / ("Ä 💧 e\u0301 " + "x" * 100 + ".xml")
        apply(planned(target))
        apply(planned(target, b"again"))
        assert target.read_bytes() == b"again"

    def test_large_files(self, tmp_path: Path) -> None:
        content = os.urandom(5 * 1024 * 1024 + 3)
        apply(planned(tmp_path / "large.xml", content))
        assert (tmp_path / "large.xml").read_bytes() == content


class TestRefusing:
    def test_while_the_program_runs(self, target: Path) -> None:
        message = refused(planned(target, program="rekordbox"), running=frozenset({"rekordbox", "bash"}))
        assert message.startswith("rekordbox is running")
        assert target.read_bytes() == OLD
        assert names(target.parent) == ["rekordbox.xml"]

    def test_its_helpers_may_run(self, target: Path) -> None:
        apply(planned(target, program="rekordbox"), running=frozenset({"rekordboxagent"}))
        assert target.read_bytes() == NEW

    def test_a_folder(self, tmp_path: Path) -> None:
        assert refused(to_new(tmp_path)).endswith("is a folder.")

    @pytest.mark.parametrize("points_to", ["nowhere", "link.xml"])
    def test_a_link_to_nowhere(self, tmp_path: Path, points_to: str) -> None:
        link = tmp_path / "link.xml"
        link.symlink_to(tmp_path / points_to)
        assert refused(to_new(link)).endswith("is a link to a file that is not there.")
        assert names(tmp_path) == ["link.xml"]

    @pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such files")
    def test_no_ordinary_file(self, tmp_path: Path) -> None:
        os.mkfifo(tmp_path / "pipe.xml")
        assert refused(to_new(tmp_path / "pipe.xml")).endswith("is no ordinary file.")

    def test_a_folder_that_is_not_there(self, tmp_path: Path) -> None:
        assert refused(to_new(tmp_path / "no" / "x.xml")).endswith("does not exist.")

    @pytest.mark.parametrize("name", ["x" * 300 + ".xml", "a\0b.xml"])
    def test_a_name_that_cannot_be(self, tmp_path: Path, name: str) -> None:
        assert refused(to_new(tmp_path / name))
        assert names(tmp_path) == []

    def test_outside_the_chosen_folder(self, target: Path) -> None:
        inside = target.parent / "inside"
        inside.mkdir()
        assert "lies outside the folder" in refused(planned(target), within=inside)
        assert "lies outside the folder" in refused(planned(inside / ".." / "rekordbox.xml"), within=inside)
        apply(planned(inside / "x.xml"), within=inside)

    def test_a_link_out_of_the_chosen_folder(self, target: Path) -> None:
        inside, outside = target.parent / "inside", target.parent / "outside"
        inside.mkdir()
        outside.mkdir()
        (inside / "way out").symlink_to(outside, target_is_directory=True)
        assert "lies outside the folder" in refused(planned(inside / "way out" / "x.xml"), within=inside)

    def test_a_write_protected_file(self, target: Path) -> None:
        target.chmod(0o444)
        assert refused(planned(target)).endswith("is write-protected.")
        target.chmod(0o644)
        assert target.read_bytes() == OLD

    def test_a_file_that_changed_since_the_preview(self, target: Path) -> None:
        plan = planned(target)
        target.write_bytes(b"rekordbox was here")
        assert "has been changed by another program" in refused(plan)
        assert target.read_bytes() == b"rekordbox was here"

    def test_a_file_that_appeared_since_the_preview(self, tmp_path: Path) -> None:
        plan = planned(tmp_path / "x.xml")
        (tmp_path / "x.xml").write_bytes(OLD)
        assert "has been changed by another program" in refused(plan)
        assert (tmp_path / "x.xml").read_bytes() == OLD

    def test_a_file_that_changes_in_the_last_moment(self, target: Path) -> None:
        def meanwhile(fresh: Path) -> str:
            target.write_bytes(b"rekordbox was here")
            return ""

        assert "has been changed by another program" in refused(planned(target, checks=(meanwhile,)))
        assert target.read_bytes() == b"rekordbox was here"

    def test_what_fails_its_check(self, target: Path) -> None:
        message = refused(planned(target, checks=(lambda fresh: "", lambda fresh: "a cue is missing")))
        assert message == "The export did not pass its check and was not put in place: a cue is missing."
        assert target.read_bytes() == OLD
        assert names(target.parent) == ["rekordbox.xml"]

    def test_the_check_sees_the_written_file(self, target: Path) -> None:
        seen: list[bytes] = []

        def look(fresh: Path) -> str:
            seen.append(fresh.read_bytes())
            return ""

        apply(planned(target, checks=(look,)))
        assert seen == [NEW]


class TestDiskTroubles:
    @pytest.mark.parametrize("n_before", range(4))
    def test_a_full_disk_loses_nothing(
        self, target: Path, monkeypatch: pytest.MonkeyPatch, n_before: int
    ) -> None:
        """The disk fills up after so many pieces: in the new file, or in the backup."""
        real_write, n_written = os.write, 0

        def write(handle: int, data: bytes) -> int:
            nonlocal n_written
            if n_written >= n_before:
                raise OSError(errno.ENOSPC, "No space left on device")
            n_written += 1
            return real_write(handle, data)

        plan = planned(target, b"x" * (5 << 19))  # three pieces, then the backup
        monkeypatch.setattr(os, "write", write)
        assert "is full; the export was not written" in refused(plan)
        monkeypatch.undo()
        assert target.read_bytes() == OLD
        assert names(target.parent) == ["rekordbox.xml"]

    @pytest.mark.parametrize("step", ["fsync", "replace", "open"])
    def test_a_failing_drive(self, target: Path, monkeypatch: pytest.MonkeyPatch, step: str) -> None:
        def fail(*_: object) -> None:
            raise OSError(errno.EIO, "Input/output error")

        plan = planned(target)
        monkeypatch.setattr(os, step, fail)
        assert refused(plan) == f"{target} cannot be written: Input/output error."
        monkeypatch.undo()
        assert target.read_bytes() == OLD
        assert all(".new" not in name for name in names(target.parent))

    def test_a_folder_without_permission(self, target: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        real_open = os.open

        def refuse(path: Path, flags: int, mode: int = 0o777) -> int:
            if flags & os.O_CREAT:
                raise PermissionError(errno.EACCES, "Permission denied", str(path))
            return real_open(path, flags, mode)

        plan = planned(target)
        monkeypatch.setattr(os, "open", refuse)
        assert refused(plan) == f"{target} cannot be written: Permission denied."
        monkeypatch.undo()
        assert names(target.parent) == ["rekordbox.xml"]

    @pytest.mark.parametrize("number", [errno.EPERM, errno.ENOTSUP])
    def test_a_stick_that_keeps_no_permissions(
        self, target: Path, monkeypatch: pytest.MonkeyPatch, number: int
    ) -> None:
        def refuse(path: Path, mode: int) -> None:
            raise OSError(number, os.strerror(number), str(path))

        monkeypatch.setattr(Path, "chmod", refuse)
        apply(planned(target))
        assert target.read_bytes() == NEW

    def test_a_backup_that_is_not_equal_stops_everything(
        self, target: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        real_create = backups.create
        monkeypatch.setattr(backups, "create", lambda path, content: real_create(path, content[:-1]))
        assert "does not equal" in refused(planned(target))
        assert target.read_bytes() == OLD
        assert names(target.parent) == ["rekordbox.xml"]

    def test_a_drive_that_forgets_is_noticed(self, target: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        def forget(fresh: Path, place: Path) -> None:
            place.write_bytes(b"garbage")
            fresh.unlink()

        monkeypatch.setattr(os, "replace", forget)
        with pytest.raises(ExportRefused, match=r"The old file is kept as rekordbox backup"):
            apply(planned(target))


# One process a moment, forked from one interpreter; prints how each ended.
KILLED = """
import os, signal, sys
from pathlib import Path
from djanalyzer.interop import safe_write
from djanalyzer.interop.protocol import FileWrite, WritePlan

def die_at(moment):
    n_calls = 0

    def counted(real):
        def call(*arguments, **named):
            nonlocal n_calls
            n_calls += 1
            if n_calls == moment:
                os.kill(os.getpid(), signal.SIGKILL)
            return real(*arguments, **named)
        return call

    for name in ("open", "write", "fsync", "close", "replace", "chmod"):
        setattr(os, name, counted(getattr(os, name)))

safe_write._PIECE = 1 << 10
for moment in range(1, 31):
    target = Path(sys.argv[1]) / f"{moment}.xml"
    target.write_bytes(b"o" * 3000)
    child = os.fork()
    if child == 0:
        file = FileWrite(target, lambda old: b"n" * 4000, safe_write.fingerprint(target))
        plan = WritePlan((file,))
        die_at(moment)
        safe_write.apply(plan, running=frozenset)
        os._exit(0)
    print(moment, os.waitpid(child, 0)[1])
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows cannot fork")
def test_killed_at_any_moment_the_file_is_the_old_one_or_the_new_one(tmp_path: Path) -> None:
    command = [sys.executable, "-c", textwrap.dedent(KILLED), str(tmp_path)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    outcomes = []
    for line in done.stdout.splitlines():
        moment, status = line.split()
        content = (tmp_path / f"{moment}.xml").read_bytes()
        assert content in (b"o" * 3000, b"n" * 4000)
        if content == b"n" * 4000:
            (backup,) = tmp_path.glob(f"{moment} backup *.xml")
            assert backup.read_bytes() == b"o" * 3000
        outcomes.append((content[:1], status == "0"))
    assert len(outcomes) == 30
    # It was killed before the decisive step, after it, and at last not any more.
    assert outcomes == sorted(outcomes, key=[(b"o", False), (b"n", False), (b"n", True)].index)
    assert len(set(outcomes)) == 3


def test_two_exports_to_one_file_at_once(target: Path) -> None:
    """The first wins; the others learn that the file has changed since their preview."""
    plans = [planned(target, f"export {n} ".encode() * 10_000) for n in range(4)]
    told: list[str] = []

    def run(plan: WritePlan) -> None:
        try:
            apply(plan)
        except ExportRefused as refusal:
            told.append(refusal.message)

    threads = [threading.Thread(target=run, args=(plan,)) for plan in plans]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert target.read_bytes() in [content_of(plan) for plan in plans]
    assert told == ["rekordbox.xml has been changed by another program since the preview."] * 3
    assert len(names(target.parent)) == 2
    assert all(".new" not in name for name in names(target.parent))


def test_a_backup_is_never_written_over_another(target: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = apply(planned(target)).backup
    assert first is not None

    def fail(handle: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", fail)
    assert "is full" in refused(planned(target, b"again"))
    assert first.read_bytes() == OLD


class TestChecksOfTheRekordboxXml:
    """A file that lost something on the way is not put in place, whoever lost it."""

    @pytest.fixture
    def plan(self, tmp_path: Path, shared: Path) -> WritePlan:
        golden = shared / "fixtures/rekordbox/nateranda+djtools/import/xml"
        cues, lists = (
            REKORDBOX_XML.read(golden / "cuesLoops.xml"),
            REKORDBOX_XML.read(golden / "nestedPlaylists.xml"),
        )
        both = Collection("rekordbox", cues.tracks, lists.playlists)
        return REKORDBOX_XML.plan(both, tmp_path / "out.xml")

    @pytest.mark.parametrize(
        ("was", "becomes"),
        [
            (b'Start="40.928"', b'Start="40.930"'),
            (b'Num="3"', b'Num="5"'),
            (b'Inizio="0.077"', b'Inizio="0.078"'),
            (b'Bpm="138.00" Metro', b'Bpm="138.01" Metro'),
            (b'Battito="1"', b'Battito="2"'),
            (b"Merely%20", b"Merely"),
            (b'Key="234286363"', b'Key="244521470"'),
            (b'Name="Folder2"', b'Name="Folder3"'),
            (b"</DJ_PLAYLISTS>", b""),
            (b'Genre="Trance"', b'Genre="Dance"'),
            (b'End="62.648"', b'End="62.658"'),
            (b'Green="226"', b'Green="225"'),
        ],
    )
    def test_by_our_own_reader(self, plan: WritePlan, was: bytes, becomes: bytes) -> None:
        content = content_of(plan)
        assert was in content
        damaged = content.replace(was, becomes, 1)
        (file,) = plan.files
        own, _ = file.checks
        path = file.target.with_name("damaged.xml")
        path.write_bytes(damaged)
        assert own(path)
        assert "did not pass its check" in refused(planned(file.target, damaged, checks=file.checks))
        assert not file.target.exists()

    @pytest.mark.parametrize(
        ("was", "becomes"),
        [
            (b'Start="40.928"', b'Start="40.930"'),
            (b'End="62.648"', b'End="62.658"'),
            (b'Green="226"', b'Green="225"'),
            (b'Green="226"', b'Greed="226"'),
            (b'Num="3"', b'Num="5"'),
            (b'Inizio="0.077"', b'Inizio="0.078"'),
            (b"Merely%20", b"Merely"),
            (b'Key="234286363"', b'Key="244521470"'),
            (b'Entries="3"', b'Entries="4"'),
            (b'KeyType="0" Entries="2"', b'KeyType="0" Entries="1"'),
            (b'Name="Playlist3"', b'Name="Playlist4"'),
            (b'Entries="3"', b'Entrees="3"'),
            (b"</DJ_PLAYLISTS>", b""),
            (b"<DJ_PLAYLISTS", b'<!DOCTYPE x [<!ENTITY a "b">]><DJ_PLAYLISTS'),
        ],
    )
    def test_by_the_second_reader_alone(self, plan: WritePlan, was: bytes, becomes: bytes) -> None:
        content = content_of(plan)
        assert was in content
        (file,) = plan.files
        _, second = file.checks
        path = file.target.with_name("damaged.xml")
        path.write_bytes(content.replace(was, becomes, 1))
        assert second(path)
        path.write_bytes(content)
        assert not second(path)

    def test_a_missing_track(self, plan: WritePlan, tmp_path: Path) -> None:
        one = KnownTrack(Path("/m/x.mp3"), "5", Tags(title="x"))
        other = REKORDBOX_XML.plan(Collection("rekordbox", (one,)), tmp_path / "other.xml")
        (tmp_path / "damaged.xml").write_bytes(content_of(other))
        assert all(check(tmp_path / "damaged.xml") for check in plan.files[0].checks)
        (tmp_path / "damaged.xml").write_bytes(content_of(plan))
        assert all(check(tmp_path / "damaged.xml") for check in other.files[0].checks)


class TestRunningPrograms:
    def test_this_python_is_running(self) -> None:
        name = Path(sys.executable).resolve().name.casefold().removesuffix(".exe")
        assert any(program.startswith(("python", name[:15])) for program in processes.running_programs())

    def test_a_program_of_that_name_is_seen(self, tmp_path: Path) -> None:
        program = tmp_path / "rekordbox"
        program.symlink_to(sys.executable)
        with contextlib.ExitStack() as stack:
            process = stack.enter_context(
                subprocess.Popen([str(program), "-c", "input()"], stdin=subprocess.PIPE)
            )
            stack.callback(process.kill)
            # A program gets its name a moment after it has been started.
            for _ in range(100):
                if processes.is_running("rekordbox", processes.running_programs()):
                    break
                time.sleep(0.05)
            assert processes.is_running("rekordbox", processes.running_programs())

    def test_windows(self, monkeypatch: pytest.MonkeyPatch) -> None:
        listing = '"System","4","Services","0","1 K"\r\n"rekordbox.exe","8","Console","1","9 K"\r\n'
        monkeypatch.setattr(sys, "platform", "win32")
        monkeypatch.setattr(processes, "_output", lambda command: listing)
        assert processes.running_programs() == {"system", "rekordbox"}

    def test_macos(self, monkeypatch: pytest.MonkeyPatch) -> None:
        listing = "/sbin/launchd\n/Applications/rekordbox 7/rekordbox.app/Contents/MacOS/rekordbox\n"
        monkeypatch.setattr(sys, "platform", "darwin")
        monkeypatch.setattr(Path, "exists", lambda path: False)
        monkeypatch.setattr(processes, "_output", lambda command: listing)
        assert processes.running_programs() == {"launchd", "rekordbox"}

    def test_a_list_that_nobody_gives_is_empty(self) -> None:
        assert processes._output(["/no/such/program"]) == ""
