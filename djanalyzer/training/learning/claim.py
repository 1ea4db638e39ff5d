"""A run is done by one process at a time: the system holds the claim, and gives it back however the process ends."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from djanalyzer.errors import Trouble

_NAME = "claim"
_PATIENCE, _GLANCE, _AGAIN = 0.5, 0.02, 0.005  # seconds


@contextmanager
def claimed(folder: Path) -> Iterator[None]:
    """Hold a run while the block runs.

    Raises
    ------
    Trouble
        Another process is at it.
    """
    with (folder / _NAME).open("ab") as file:
        if not _take_soon(file, _PATIENCE):
            raise Trouble(
                "This run is at work already.", "Wait for its end, or stop it where it was started."
            )
        yield


def is_claimed(folder: Path) -> bool:
    """Return whether a process is at work on a run now."""
    if not (folder / _NAME).exists():
        return False
    with (folder / _NAME).open("ab") as file:
        return not _take_soon(file, _GLANCE)


def _take_soon(file: IO[bytes], seconds: float) -> bool:
    """Take the lock within some seconds: who only looks whether it is free holds it for a moment."""
    until = time.monotonic() + seconds
    while not _take(file):
        if time.monotonic() >= until:
            return False
        time.sleep(_AGAIN)
    return True


def _take(file: IO[bytes]) -> bool:
    """Take the lock of an open file, which is given back when it is closed; say whether it was free."""
    if sys.platform == "win32":
        import msvcrt

        try:
            file.seek(0)
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
    else:
        import fcntl

        try:
            fcntl.flock(file.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            return False
    return True
