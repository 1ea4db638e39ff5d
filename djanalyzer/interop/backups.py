"""Copies of a collection beside it, with the time in their names; the newest twenty of each are kept."""

from __future__ import annotations

import contextlib
import itertools
import os
import re
from datetime import datetime
from pathlib import Path

from djanalyzer.errors import ExportRefused
from djanalyzer.interop.targets import copy_traits, sync_folder

KEPT = 20  # copies of one file

_PIECE = 1 << 20  # bytes
_TIME = r" backup (\d{4}-\d\d-\d\d \d\d\.\d\d\.\d\d)(?: \((\d+)\))?"


def back_up(target: Path, on_the_way: Path) -> Path:
    """Copy a file beside itself, and prove the copy equal; it has its name only when it is whole.

    Parameters
    ----------
    on_the_way : Path
        What the copy is called until then; nothing may lie there.

    Raises
    ------
    ExportRefused
        The copy does not equal the file.
    OSError
        It cannot be written.
    """
    try:
        create(on_the_way, target.read_bytes())
        copy_traits(target, on_the_way)
        check_backup(on_the_way, target)
        backup = _free_name(target)
        os.replace(on_the_way, backup)
    finally:
        on_the_way.unlink(missing_ok=True)
    sync_folder(backup.parent)
    return backup


def check_backup(backup: Path, target: Path) -> None:
    """Raise `ExportRefused` unless the copy equals the file."""
    if backup.read_bytes() != target.read_bytes():
        raise ExportRefused(
            f"The backup of {target.name} does not equal it.", "Nothing was changed. Try again."
        )


def _free_name(target: Path) -> Path:
    now = datetime.now().strftime("%Y-%m-%d %H.%M.%S")
    for number in itertools.count(1):
        again = f" ({number})" if number > 1 else ""
        backup = target.with_name(f"{target.stem} backup {now}{again}{target.suffix}")
        if not backup.exists():
            break
    return backup


def make_room(target: Path) -> None:
    """Remove the oldest copies of a file beyond those that are kept; what bears another name is not ours."""
    pattern = re.compile(re.escape(target.stem) + _TIME + re.escape(target.suffix))
    with contextlib.suppress(OSError):
        named = ((pattern.fullmatch(path.name), path) for path in target.parent.iterdir())
        found = sorted((match[1], int(match[2] or 1), path) for match, path in named if match)
        for _, _, path in found[:-KEPT]:
            path.unlink(missing_ok=True)


def create(path: Path, content: bytes) -> None:
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
