"""A disk that is full, fails or is write-protected, and a program that runs: the old file or the new one, and a sentence.

Tried on an export to every program. `killing.Theatre` looks at what is left: no third state, nothing on its way, and when
the trouble is over the export is made and taken back.
"""

from __future__ import annotations

import contextlib
import errno
import io
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from djanalyzer.errors import ExportRefused
from djanalyzer.interop import safe_write
from djanalyzer.interop.processes import running_programs
from tests.conftest import Tally
from tests.interop.crash_scenes import SCENES
from tests.interop.killing import Theatre
from tests.nightly import by_night

every_scene = pytest.mark.parametrize("scene", SCENES)
posix = pytest.mark.skipif(sys.platform == "win32", reason="Windows has other permissions")

# What a drive that fails is asked for.
CALLS = ("open", "write", "fsync", "replace", "unlink", "mkdir", "chmod", "listdir", "close")


@pytest.fixture
def theatre(scene: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Theatre:
    monkeypatch.setattr(os, "fsync", lambda _handle: None)
    built = Theatre(scene, tmp_path)
    built.keep("clean")
    return built


def told(theatre: Theatre) -> str:
    """Export and return what the user is told; nothing where all went well."""
    try:
        applied = safe_write.apply(theatre.plan, running=frozenset, journal=theatre.journal)
    except ExportRefused as refusal:
        return refusal.message
    return " ".join(refusal.message for _, refusal in applied.refused)


class FullDisk:
    """Takes so many bytes more, however they come."""

    def __init__(self, n_bytes: int) -> None:
        self.left, self.n_written = n_bytes, 0

    def take(self, write: Callable[[bytes], int], data: bytes) -> int:
        if self.left <= 0 and len(data):
            raise OSError(errno.ENOSPC, "No space left on device")
        n_written = write(bytes(data[: self.left]))
        self.left -= n_written
        self.n_written += n_written
        return n_written

    @contextlib.contextmanager
    def inserted(self) -> Iterator[None]:
        real_write, real_open, disk = os.write, Path.open, self

        class File(io.FileIO):
            def write(self, data: Any) -> int:
                rest = bytes(data)
                while rest:
                    rest = rest[disk.take(lambda piece: io.FileIO.write(self, piece), rest) :]
                return len(data)

        def opened(path: Path, mode: str = "r", *how: Any, **more: Any) -> Any:
            return File(path, mode) if set(mode) & set("wax+") else real_open(path, mode, *how, **more)

        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(Path, "open", opened)
            patch.setattr(os, "write", lambda handle, data: self.take(lambda d: real_write(handle, d), data))
            yield


@pytest.mark.guarantee("T9")
@every_scene
def test_a_disk_that_is_full_after_so_many_bytes(theatre: Theatre, scene: str, tally: Tally) -> None:
    """In the journal, the new file, its backup, or any file of many."""
    endless = FullDisk(1 << 40)
    with endless.inserted():
        assert told(theatre) == ""
    n_points = by_night(5, 200)
    for number in range(n_points):
        theatre.restore("clean")
        with FullDisk(number * endless.n_written // n_points).inserted():
            assert "disk" in (message := told(theatre))
            assert "is full" in message
        assert theatre.state() in ("old", "mixed")
        assert list(theatre.faults(is_fresh=number % 2 == 0)) == []
    tally(f"disk full: {scene}", n_points, n_points)


@pytest.mark.guarantee("T9")
@pytest.mark.parametrize("scene", ["serato", "mixxx", "a new file"])
def test_a_disk_that_is_full_while_an_export_is_taken_back(
    theatre: Theatre, scene: str, tally: Tally
) -> None:
    theatre.apply()
    theatre.keep("written")
    endless = FullDisk(1 << 40)
    with endless.inserted():
        theatre.undo()
    n_points = by_night(4, 100)
    for number in range(n_points):
        theatre.restore("written")
        with FullDisk(number * endless.n_written // n_points).inserted(), contextlib.suppress(ExportRefused):
            theatre.undo()
        assert theatre.state() in ("new", "mixed", "old")
        assert list(theatre.faults(is_fresh=False, of_undo=True)) == []
    tally(f"disk full, taken back: {scene}", n_points, n_points)


class FailingDrive:
    """Fails at one call to the system of all that are made."""

    def __init__(self, moment: int, number: int) -> None:
        self._moment, self._number, self.n_calls = moment, number, 0

    @contextlib.contextmanager
    def inserted(self) -> Iterator[None]:
        with pytest.MonkeyPatch.context() as patch:
            for name in CALLS:
                patch.setattr(os, name, self._counted(getattr(os, name), fails_after=name == "close"))
            yield

    def _counted(self, real: Callable[..., Any], *, fails_after: bool) -> Callable[..., Any]:
        def call(*arguments: Any, **named: Any) -> Any:
            self.n_calls += 1
            is_failing = self.n_calls == self._moment
            if is_failing and not fails_after:
                raise OSError(self._number, os.strerror(self._number))
            result = real(*arguments, **named)
            if is_failing:
                raise OSError(self._number, os.strerror(self._number))
            return result

        return call


@pytest.mark.guarantee("T9")
@every_scene
def test_a_drive_that_fails_once(theatre: Theatre, scene: str, tally: Tally) -> None:
    """At whatever it is asked; what can do without the answer goes on."""
    alive = FailingDrive(0, 0)
    with alive.inserted():
        assert told(theatre) == ""
    moments = range(1, alive.n_calls + 1, 1 if by_night(0, 1) else max(alive.n_calls // 7, 1))
    for moment in moments:
        theatre.restore("clean")
        with FailingDrive(moment, (errno.EIO, errno.EACCES, errno.EROFS)[moment % 3]).inserted():
            message = told(theatre)
        assert message or theatre.state() == "new"
        assert list(theatre.faults(is_fresh=False)) == []
    tally(f"failing drive: {scene}", len(moments), len(moments))


@pytest.mark.guarantee("T9")
@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root mounts a small disk")
@every_scene
def test_a_small_disk_that_really_is_full(scene: str, tmp_path: Path, tally: Tally) -> None:
    with small_disk(tmp_path / "disk", 3 << 20) as disk:
        theatre = Theatre(scene, disk)
        theatre.kept = tmp_path / "kept"
        theatre.keep("clean")
        sizes = (0, 5 << 12, 30 << 12) if by_night(1, 0) else [n << 12 for n in range(60)]
        for n_free in sizes:
            theatre.restore("clean")
            fill(disk / "filler", n_free)
            message, state = told(theatre), theatre.state()
            (disk / "filler").unlink()
            assert message == "" if state == "new" else "full" in message
            assert list(theatre.faults(is_fresh=False)) == []
        tally(f"small disk: {scene}", len(sizes), len(sizes))


@contextlib.contextmanager
def small_disk(place: Path, size: int) -> Iterator[Path]:
    place.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", f"size={size}", "none", str(place)]
    try:
        subprocess.run(command, check=True, capture_output=True)
    except (OSError, subprocess.CalledProcessError):
        pytest.skip("a small disk cannot be mounted here")
    try:
        yield place
    finally:
        subprocess.run(["umount", str(place)], check=False, capture_output=True)


def fill(path: Path, n_free: int) -> None:
    """Fill the disk but for so many bytes."""
    with path.open("wb", buffering=0) as file, contextlib.suppress(OSError):
        while True:
            file.write(bytes(1 << 12))
    with path.open("r+b") as file:
        file.truncate(max(path.stat().st_size - n_free, 0))


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """A folder that somebody without root's rights can reach."""
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o777)
        yield Path(folder)


@contextlib.contextmanager
def without_rights(*folders: Path) -> Iterator[None]:
    """Protect folders and what is in them; root, whom that does not stop, becomes nobody meanwhile."""
    paths = [path for folder in folders for path in (folder, *folder.rglob("*"))]
    for path in paths:
        path.chmod(0o555 if path.is_dir() else 0o666)
    is_root = os.geteuid() == 0
    if is_root:
        os.seteuid(65534)
    try:
        yield
    finally:
        if is_root:
            os.seteuid(0)
        for path in paths:
            path.chmod(0o755 if path.is_dir() else 0o644)


@pytest.mark.guarantee("T9")
@posix
@every_scene
def test_a_folder_that_is_write_protected(scene: str, open_folder: Path, tally: Tally) -> None:
    theatre = warmed_up(scene, open_folder)
    with without_rights(theatre.library):
        message = told(theatre)
    assert "cannot be written: Permission denied." in message
    assert theatre.state() == "old"
    assert list(theatre.faults(is_fresh=False)) == []
    tally(f"read-only folder: {scene}", 1, 1)


@pytest.mark.guarantee("T9")
@posix
@every_scene
def test_a_journal_that_is_write_protected(scene: str, open_folder: Path, tally: Tally) -> None:
    """What could not be taken back is not written."""
    theatre = warmed_up(scene, open_folder)
    (open_folder / "journal").mkdir(exist_ok=True)
    for path in (theatre.library, *theatre.library.rglob("*")):
        path.chmod(0o777 if path.is_dir() else 0o666)
    with without_rights(open_folder / "journal"):
        message = told(theatre)
    assert message.startswith("What takes the export back cannot be kept in ")
    assert message.endswith("Permission denied. Nothing was written.")
    assert theatre.state() == "old"
    assert list(theatre.faults(is_fresh=False)) == []
    tally(f"read-only journal: {scene}", 1, 1)


def warmed_up(scene: str, folder: Path) -> Theatre:
    """Return a library once exported to and put back: nothing need be imported any more by somebody without rights."""
    theatre = Theatre(scene, folder)
    theatre.keep("clean")
    theatre.apply()
    theatre.restore("clean")
    (folder / "journal").mkdir(exist_ok=True)
    (folder / "journal").chmod(0o777)
    return theatre


@pytest.mark.guarantee("T9")
@posix
@every_scene
def test_a_file_that_is_write_protected(theatre: Theatre, scene: str, tally: Tally) -> None:
    present = [path for path, content in theatre.old.items() if content is not None]
    for path in present:
        path.chmod(0o444)
    message = told(theatre)
    assert message or not present
    assert all(path.read_bytes() == theatre.old[path] for path in present)
    for path in present:
        path.chmod(0o644)
    tally(f"read-only file: {scene}", 1, 1)


# As the processes of each program are called on Windows, macOS and Linux.
PROCESSES = {
    "rekordbox": ("rekordbox", "rekordbox 7"),
    "serato": ("serato dj pro", "serato dj lite"),
    "traktor": ("traktor", "traktor pro 3", "traktor pro 4"),
    "mixxx": ("mixxx",),
    "engine": ("engine dj",),
    "virtualdj": ("virtualdj", "virtualdj8", "virtualdj_pro"),
    "a new file": ("rekordbox",),
}


@pytest.mark.guarantee("T9")
@every_scene
def test_the_program_runs(theatre: Theatre, scene: str, tally: Tally) -> None:
    for process in PROCESSES[scene]:
        running = frozenset({"bash", process})
        with pytest.raises(ExportRefused) as caught:
            safe_write.apply(theatre.plan, running=lambda now=running: now, journal=theatre.journal)
        assert caught.value.message.startswith(f"{theatre.plan.program} is running")
        assert theatre.state() == "old"
        assert theatre.journal.entries() == ()
    theatre.apply()
    (entry,) = theatre.journal.entries()
    with pytest.raises(ExportRefused, match=f"{theatre.plan.program} is running"):
        safe_write.undo(entry, theatre.journal, lambda: frozenset({PROCESSES[scene][0]}))
    assert theatre.state() == "new"
    tally(f"program runs: {scene}", 1, 1)


@pytest.mark.skipif(not Path("/proc/self/comm").exists(), reason="a process cannot take any name here")
@pytest.mark.parametrize("scene", ["traktor"])
def test_a_program_really_runs(theatre: Theatre) -> None:
    """One of a made-up name: an export that another test makes at this moment shall not be refused."""
    plan = replace(theatre.plan, program="Nobody's DJ")
    with subprocess.Popen(["/opt/dj/Nobody's DJ 3", "60"], executable="/bin/sleep") as process:
        try:
            while not Path(f"/proc/{process.pid}/cmdline").read_bytes():
                time.sleep(0.001)  # it has no name yet
            with pytest.raises(ExportRefused, match="Nobody's DJ is running"):
                safe_write.apply(plan, running=running_programs, journal=theatre.journal)
        finally:
            process.kill()
    assert theatre.state() == "old"
    safe_write.apply(plan, running=running_programs, journal=theatre.journal)
    assert theatre.state() == "new"
