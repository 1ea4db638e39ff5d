"""The watched folders of one window: looked at when the system tells of a change in them, and every so often besides."""

from __future__ import annotations

import time
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

from djanalyzer.app.watching import STILL, Watch
from djanalyzer.gui.language import tr
from djanalyzer.gui.notices import Notice, NoticeBar

if TYPE_CHECKING:
    from djanalyzer.app.jobs import JobHandle
    from djanalyzer.app.watching import Look, TakenIn
    from djanalyzer.gui.bridge import Bridge
    from djanalyzer.settings import Settings

_DEBOUNCE = 300  # milliseconds after the last change in a folder
_AGAIN = round(1000 * STILL) + 200  # milliseconds until a file that waits is looked at again
_POLL = 30_000  # milliseconds: network drives tell nothing
_REST = 50  # and so many times as long as a look takes
_MOST_FOLDERS = 2000  # that the system is asked to tell of
_MOST_QUIETLY = 20  # files that are taken in without being shown among the running work


class Watching(QObject):
    """Takes in what arrives, and says so."""

    analysis_wanted = Signal(tuple)

    def __init__(self, bridge: Bridge, bar: NoticeBar, parent: QObject) -> None:
        super().__init__(parent)
        self._bridge, self._bar = bridge, bar
        self._watch = Watch(bridge.session)
        self._roots: list[Path] = []
        self._work: JobHandle[Look] | JobHandle[TakenIn] | None = None
        self._begun = 0.0
        self.absent: tuple[Path, ...] = ()
        self._system = QFileSystemWatcher(self)
        self._soon = QTimer(self, singleShot=True, interval=_DEBOUNCE)
        self._poll = QTimer(self, interval=_POLL)
        self._system.directoryChanged.connect(lambda _path: self._soon.start(_DEBOUNCE))
        self._soon.timeout.connect(self.look_now)
        self._poll.timeout.connect(self.look_now)

    def watch(self, settings: Settings) -> None:
        """Watch these folders from now on; what arrived while nobody looked is found at once."""
        self._roots = [Path(folder) for folder in settings.watched_folders]
        if self._system.directories():
            self._system.removePaths(self._system.directories())
        self._soon.stop()
        self._poll.stop()
        if self._roots:
            self._soon.start(_DEBOUNCE)
            self._poll.start()

    def look_now(self) -> None:
        """Look what has arrived."""
        if self._work is not None and not self._work.done:
            self._soon.start(_DEBOUNCE)
        elif self._roots:
            roots, self._begun = tuple(self._roots), time.monotonic()
            self._work = self._bridge.start_quietly(
                tr("Looking into watched folders"), lambda job: self._watch.look(roots, job), self._show_look
            )

    def stop(self) -> None:
        """Look no more."""
        self._roots = []
        self._soon.stop()
        self._poll.stop()

    def _show_look(self, look: Look) -> None:
        spent = 1000 * (time.monotonic() - self._begun)
        self._poll.setInterval(max(_POLL, round(_REST * spent)))
        self.absent = look.absent
        self._listen_to(look.folders)
        if look.ready:
            self._take_in(look.ready)
        if look.n_waiting:
            self._soon.start(_AGAIN)

    def _listen_to(self, folders: tuple[Path, ...]) -> None:
        wanted, known = {str(folder) for folder in folders[:_MOST_FOLDERS]}, set(self._system.directories())
        if known - wanted:
            self._system.removePaths(sorted(known - wanted))
        if wanted - known:
            self._system.addPaths(sorted(wanted - known))

    def _take_in(self, paths: tuple[Path, ...]) -> None:
        start = self._bridge.start if len(paths) > _MOST_QUIETLY else self._bridge.start_quietly
        name = tr("Importing %n file(s) from watched folders", len(paths))
        self._work = start(
            name, lambda job: self._watch.take_in(paths, job), lambda arrived: self._tell(arrived, paths)
        )

    def _tell(self, arrived: TakenIn, paths: tuple[Path, ...]) -> None:
        if arrived.track_ids:
            fresh = arrived.fresh
            analyse = (tr("Analyse"), lambda: self.analysis_wanted.emit(fresh)) if fresh else None
            self._bar.tell(Notice(self._words(len(arrived.track_ids), paths), _hint(arrived), action=analyse))
        elif arrived.problems:
            refused = tr("%n file(s) in a watched folder cannot be read.", len(arrived.problems))
            self._bar.tell(Notice(refused, _hint(arrived), is_trouble=True))

    def _words(self, n_new: int, paths: tuple[Path, ...]) -> str:
        roots = {root for root in self._roots for path in paths if path.is_relative_to(root)}
        if len(roots) == 1:
            return tr("%n new track(s) from {folder}", n_new, folder=next(iter(roots)).name)
        return tr("%n new track(s) from watched folders", n_new)


def _hint(arrived: TakenIn) -> str:
    if not arrived.problems:
        return tr("They are listed under New in the sidebar.")
    first = arrived.problems[0]
    return f"{first.subject}: {first.message}"
