"""Whether the program ended as it should the last time, and where it is written what brought it down."""

from __future__ import annotations

import faulthandler
from pathlib import Path
from typing import TextIO

from PySide6.QtCore import QLockFile, QUrl
from PySide6.QtGui import QDesktopServices

from djanalyzer.app import logbook
from djanalyzer.gui.language import tr
from djanalyzer.gui.notices import Notice

_LARGEST = 500_000  # bytes of the log of crashes


class LastRun:
    """Holds a file beside the library while the program runs; one that is left over tells of a run that broke off."""

    def __init__(self, library: Path) -> None:
        path = library.with_name(f"{library.name}.running")
        was_there = path.exists()
        self._lock = QLockFile(str(path))
        self._lock.setStaleLockTime(0)  # however long it runs: who is alive holds it
        # Qt goes by the number of the process in the file, and in a sandbox every run has the same. What is removed here is what
        # nobody holds open: the system itself knows who is alive.
        is_held = self._lock.tryLock(0) or (self._lock.removeStaleLockFile() and self._lock.tryLock(0))
        self.has_crashed = is_held and was_there

    def end(self) -> None:
        """The program ends as it should."""
        self._lock.unlock()

    def notice(self) -> Notice | None:
        """Return what to say of the last run; None where all was well."""
        if not self.has_crashed:
            return None
        hint = tr(
            "Nothing is lost: every change was on the disk. What is known of it stands in {log}.",
            log=logbook.crash_path(),
        )
        return Notice(
            tr("djanalyzer did not end as it should last time."), hint, action=(tr("Open log folder"), _open)
        )


def log_crashes() -> TextIO | None:
    """Let a crash of the whole program write where every thread was; keep the returned file open."""
    path = logbook.crash_path()
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        is_long = path.exists() and path.stat().st_size > _LARGEST
        log = path.open("w" if is_long else "a", encoding="utf-8")
    except OSError:
        faulthandler.enable()
        return None
    faulthandler.enable(log)
    return log


def _open() -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(logbook.crash_path().parent)))
