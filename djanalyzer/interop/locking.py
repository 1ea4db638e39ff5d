"""One writer at a time, among all processes: a lock that the system itself takes back when its holder dies."""

from __future__ import annotations

import contextlib
import errno
import os
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from djanalyzer.errors import ExportRefused

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

_PAUSE = 0.05  # seconds between two tries
_TAKEN = (errno.EWOULDBLOCK, errno.EAGAIN, errno.EACCES, errno.EDEADLK)
_NO_LOCKS = (errno.ENOLCK, errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOSYS)


@contextlib.contextmanager
def exclusive(path: Path, patience: float) -> Iterator[None]:
    """Hold the lock on a file, which is made where it is not there, and stays.

    Parameters
    ----------
    patience : float
        How long to wait for another holder, seconds.

    Raises
    ------
    ExportRefused
        Another process still holds it.
    OSError
        The file cannot be made.
    """
    handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
    try:
        deadline = time.monotonic() + patience
        while not _acquired(handle):
            if time.monotonic() >= deadline:
                raise ExportRefused(
                    "Another djanalyzer is writing just now.", "Wait until it is done, and try again."
                )
            time.sleep(_PAUSE)
        yield
    finally:
        # The lock goes with it, even where a failing drive has something to say about that.
        with contextlib.suppress(OSError):
            os.close(handle)


def _acquired(handle: int) -> bool:
    try:
        if sys.platform == "win32":
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        else:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        if error.errno in _TAKEN:
            return False
        # Some network drives know no locks; that the source is looked at again before it is replaced must do there.
        if error.errno not in _NO_LOCKS:
            raise
    return True
