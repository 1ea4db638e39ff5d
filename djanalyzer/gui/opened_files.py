"""Files that the system opens with the program: a Mac tells them as events, several one after the other."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QFileOpenEvent

_GATHER = 150  # milliseconds in which files that are opened together are gathered


class OpenedFiles(QObject):
    """Gathers what the system asks the program to open, also before there is a window."""

    opened = Signal(list)  # of Path

    def __init__(self, app: QCoreApplication) -> None:
        super().__init__(app)
        self._app = app
        self._paths: list[Path] = []
        self._gathering = QTimer(self, singleShot=True, interval=_GATHER)
        self._gathering.timeout.connect(self._tell)

    def listen(self) -> None:
        """Hear of files from now on."""
        self._app.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.FileOpen or not isinstance(event, QFileOpenEvent):
            return False
        if event.file():
            self._paths.append(Path(event.file()))
            self._gathering.start()
        return True

    def _tell(self) -> None:
        paths, self._paths = self._paths, []
        self.opened.emit(paths)
