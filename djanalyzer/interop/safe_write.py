"""The only place that writes users' files: journal, backup, a checked copy beside the target, then one atomic step.

At every moment each target is either the old file or the new one, whole. On any trouble the old file stays, and the other
files of the plan go on.
"""

from __future__ import annotations

import contextlib
import errno
import hashlib
import itertools
import os
import secrets
import stat
import sys
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from djanalyzer.errors import ExportRefused
from djanalyzer.interop.journal import Journal, JournalEntry, Recording
from djanalyzer.interop.processes import is_running, running_programs
from djanalyzer.interop.protocol import FileWrite, WritePlan

_PIECE = 1 << 20  # bytes
_A_WHILE = 1.0  # seconds
_ONE_AT_A_TIME = threading.Lock()


@dataclass(frozen=True, slots=True)
class Written:
    """What an export has left behind: the new file, and the old one where a copy of it was kept."""

    target: Path
    backup: Path | None


@dataclass(frozen=True, slots=True)
class Applied:
    """What became of a plan: the files that were written, and those that could not be, each with the reason."""

    written: tuple[Written, ...]
    refused: tuple[tuple[Path, ExportRefused], ...] = ()


class Guard:
    """Knows whether a program runs; asks again when a while has passed."""

    def __init__(self, program: str, running: Callable[[], frozenset[str]]) -> None:
        self._program, self._running = program, running
        self._asked = -_A_WHILE

    def check(self) -> None:
        """Raise `ExportRefused` while the program runs."""
        if not self._program or time.monotonic() - self._asked < _A_WHILE:
            return
        if is_running(self._program, self._running()):
            raise ExportRefused(
                f"{self._program} is running, and could overwrite the export or read half of it.",
                f"Quit {self._program} and export again.",
            )
        self._asked = time.monotonic()


def apply(
    plan: WritePlan,
    within: Path | None = None,
    running: Callable[[], frozenset[str]] = running_programs,
    journal: Journal | None = None,
) -> Applied:
    """Write what was planned, file by file; a file that cannot be written stays as it was.

    Parameters
    ----------
    within : Path, optional
        The folder inside which the targets must lie.
    running : callable
        Returns the names of running programs.
    journal : Journal, optional
        Keeps what takes the export back.

    Raises
    ------
    ExportRefused
        With one sentence, where no file could be written: the program runs, the target has changed or cannot be
        written, the disk is full, or the written file does not hold what was planned.
    """
    guard = Guard(plan.program, running)
    recording: Recording | None = None
    written: list[Written] = []
    refused: list[tuple[Path, ExportRefused]] = []
    for file in plan.files:
        try:
            check_target(file.target, within)
            guard.check()
            recording = recording or (journal.begin(plan.program) if journal else None)
            with _ONE_AT_A_TIME, _troubles_told(file.target):
                written.append(_put_in_place(file, recording))
        except ExportRefused as refusal:
            refused.append((file.target, refusal))
    if refused and not written:
        raise refused[0][1]
    return Applied(tuple(written), tuple(refused))


def undo(
    entry: JournalEntry, journal: Journal, running: Callable[[], frozenset[str]] = running_programs
) -> Applied:
    """Restore the former bytes of every file of an export, and remove the files that were not there before it.

    Raises
    ------
    ExportRefused
        The program runs, or a file has been changed since.
    """
    plan, created = journal.undoing(entry)
    Guard(entry.program, running).check()
    applied = apply(plan, running=running)
    for path in created:
        with _troubles_told(path):
            path.unlink()
    gone = tuple(Written(path, None) for path in created)
    return Applied((*applied.written, *gone), applied.refused)


def _put_in_place(file: FileWrite, recording: Recording | None) -> Written:
    _check_unchanged(file)
    old = file.target.read_bytes() if file.replaces else None
    content = file.render(old or b"")
    if recording is not None:
        recording.add(file.target, old, content)
    with _beside(file.target, content) as fresh:
        _check_content(file, fresh)
        backup = _back_up(file.target) if file.replaces and file.keeps_copy else None
        _check_unchanged(file)
        _copy_mode(file.target, fresh)
        os.replace(fresh, file.target)
        _sync_folder(file.target.parent)
    if file.target.read_bytes() != content:
        raise ExportRefused(
            f"The file {file.target} does not hold what was written: the drive may be failing.",
            _where(backup),
        )
    return Written(file.target, backup)


def check_target(target: Path, within: Path | None = None) -> None:
    """Raise `ExportRefused` where the target is no place for a file."""
    with _troubles_told(target):
        for message, hint in _objections(target, within):
            raise ExportRefused(message, hint)


def _objections(target: Path, within: Path | None) -> Iterator[tuple[str, str]]:
    if "\0" in str(target):
        yield "The name of the file holds a character that no name may hold.", "Choose another name."
    if target.is_symlink():
        yield f"{target} is a link to another file.", "Choose the file that it points to."
    if target.is_dir():
        yield f"{target} is a folder.", "Choose a file name inside it."
    if target.exists() and not target.is_file():
        yield f"{target} is no ordinary file.", "Choose another name."
    if not target.parent.is_dir():
        yield f"The folder {target.parent} does not exist.", "Create it, or choose another."
    if within is not None and not target.parent.resolve().is_relative_to(within.resolve()):
        yield f"{target} lies outside the folder {within}.", "Choose a place inside it."
    if target.exists() and not target.stat().st_mode & stat.S_IWUSR:
        yield f"{target} is write-protected.", "Remove the protection, or choose another name."


def fingerprint(path: Path) -> str | None:
    """Return the SHA-256 of a file, hexadecimal; None where there is none."""
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except FileNotFoundError:
        return None
    except OSError as error:
        raise ExportRefused(f"{path} cannot be read: {error.strerror}.", "Check its permissions.") from error


def _check_unchanged(file: FileWrite) -> None:
    if fingerprint(file.target) != file.replaces:
        raise ExportRefused(
            f"{file.target.name} has been changed by another program since the preview.",
            "Look at the preview again.",
        )


def _check_content(file: FileWrite, fresh: Path) -> None:
    for check in file.checks:
        if wrong := check(fresh):
            raise ExportRefused(
                f"The export did not pass its check and was not put in place: {wrong}.",
                "This is a fault of the program; nothing was changed. Please report it.",
            )


@contextlib.contextmanager
def _beside(target: Path, content: bytes) -> Iterator[Path]:
    """Write a file in the target's folder; it is removed unless it has been moved away."""
    fresh = target.with_name(f".{target.stem[:40]}.{secrets.token_hex(6)}.new")
    try:
        _create(fresh, content)
        yield fresh
    finally:
        fresh.unlink(missing_ok=True)


def _create(path: Path, content: bytes) -> None:
    """Write a file that must not exist yet, down to the disk; what cannot be finished is removed."""
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o666)
    try:
        with os.fdopen(handle, "wb", buffering=0):
            rest = memoryview(content)
            while rest:
                rest = rest[os.write(handle, rest[:_PIECE]) :]
            os.fsync(handle)
    except OSError:
        path.unlink(missing_ok=True)
        raise


def _back_up(target: Path) -> Path:
    """Copy the file beside itself, with the time in its name, and prove the copy equal."""
    content = target.read_bytes()
    now = datetime.now().strftime("%Y-%m-%d %H.%M.%S")
    for number in itertools.count(1):
        again = f" ({number})" if number > 1 else ""
        backup = target.with_name(f"{target.stem} backup {now}{again}{target.suffix}")
        with contextlib.suppress(FileExistsError):
            _create(backup, content)
            break
    _copy_mode(target, backup)
    if backup.read_bytes() != target.read_bytes():
        raise ExportRefused(
            f"The backup {backup.name} does not equal {target.name}.", "Nothing was changed. Try again."
        )
    return backup


def _copy_mode(source: Path, path: Path) -> None:
    # A stick formatted for Windows keeps no permissions, and says so.
    with contextlib.suppress(PermissionError, FileNotFoundError):
        path.chmod(stat.S_IMODE(source.stat().st_mode))


def _sync_folder(folder: Path) -> None:
    """Make the new name survive a power cut; some drives cannot, and the file is in place all the same."""
    if sys.platform == "win32":
        return
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


@contextlib.contextmanager
def _troubles_told(target: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        if error.errno in (errno.ENOSPC, errno.EDQUOT):
            raise ExportRefused(
                f"The disk of {target.parent} is full; the export was not written.",
                "Free some space and try again.",
            ) from error
        reason = error.strerror or str(error)
        raise ExportRefused(
            f"{target} cannot be written: {reason}.", "Check the permissions of the folder."
        ) from error


def _where(backup: Path | None) -> str:
    return f"The old file is kept as {backup.name}." if backup else "Choose another drive."
