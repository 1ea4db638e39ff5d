"""The only place that writes users' files: backup, a checked copy beside the target, then one atomic step.

At every moment the target is either the old file or the new one, whole. On any trouble the old file stays.
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
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from djanalyzer.errors import ExportRefused
from djanalyzer.interop.processes import is_running, running_programs
from djanalyzer.interop.protocol import WritePlan

_PIECE = 1 << 20  # bytes
_ONE_AT_A_TIME = threading.Lock()


@dataclass(frozen=True, slots=True)
class Written:
    """What an export has left behind: the new file, and the old one if there was any."""

    target: Path
    backup: Path | None


def apply(
    plan: WritePlan, within: Path | None = None, running: Callable[[], frozenset[str]] = running_programs
) -> Written:
    """Write what was planned, or leave everything as it was.

    Parameters
    ----------
    within : Path, optional
        The folder inside which the target must lie.
    running : callable
        Returns the names of running programs.

    Raises
    ------
    ExportRefused
        With one sentence: the program runs, the target has changed or cannot be written, the disk is full, or the
        written file does not hold what was planned.
    """
    check_target(plan.target, within)
    if plan.program and is_running(plan.program, running()):
        raise ExportRefused(
            f"{plan.program} is running, and could overwrite the export or read half of it.",
            f"Quit {plan.program} and export again.",
        )
    with _ONE_AT_A_TIME, _troubles_told(plan.target):
        return _put_in_place(plan)


def _put_in_place(plan: WritePlan) -> Written:
    _check_unchanged(plan)
    with _beside(plan.target, plan.content) as fresh:
        _check_content(plan, fresh)
        backup = _back_up(plan.target) if plan.replaces else None
        _check_unchanged(plan)
        _copy_mode(plan.target, fresh)
        os.replace(fresh, plan.target)
        _sync_folder(plan.target.parent)
    if plan.target.read_bytes() != plan.content:
        raise ExportRefused(
            f"The file {plan.target} does not hold what was written: the drive may be failing.",
            _where(backup),
        )
    return Written(plan.target, backup)


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


def _check_unchanged(plan: WritePlan) -> None:
    if fingerprint(plan.target) != plan.replaces:
        raise ExportRefused(
            f"{plan.target.name} has been changed by another program since the preview.",
            "Look at the preview again.",
        )


def _check_content(plan: WritePlan, fresh: Path) -> None:
    for check in plan.checks:
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
    time = datetime.now().strftime("%Y-%m-%d %H.%M.%S")
    for number in itertools.count(1):
        again = f" ({number})" if number > 1 else ""
        backup = target.with_name(f"{target.stem} backup {time}{again}{target.suffix}")
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
