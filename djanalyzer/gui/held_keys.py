"""Commands that last as long as their key or button is held down."""

from __future__ import annotations

from collections.abc import Callable
from typing import cast

from PySide6.QtCore import QEvent, QKeyCombination, QObject, Qt
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QApplication

_KEY_RELEASE = QEvent.Type.KeyRelease
_LEFT = (QEvent.Type.ApplicationDeactivate, QEvent.Type.WindowDeactivate)


class HeldKey(QObject):
    """One command: `press` when its key goes down, `release` when it comes up or the window is left.

    Qt tells of a shortcut that it was pressed, never that it was let go: while it is held, this listens for the key.
    A command that comes from a menu has no key to let go; the next one ends it.
    """

    def __init__(
        self, action: QAction, press: Callable[[], object], release: Callable[[], object], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._action, self._press, self._release = action, press, release
        self.is_held = False
        action.setAutoRepeat(False)
        action.triggered.connect(self.press)

    def hold_by(self, button: QAbstractButton) -> None:
        """Let a button do it too."""
        button.pressed.connect(self.press)
        button.released.connect(self.release)

    def press(self) -> None:
        """The key or the button goes down."""
        if self.is_held:
            self.release()
            return
        self.is_held = True
        self._listener().installEventFilter(self)
        self._press()

    def release(self) -> None:
        """It comes up."""
        if self.is_held:
            self.is_held = False
            self._listener().removeEventFilter(self)
            self._release()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind in _LEFT or (
            kind == _KEY_RELEASE
            and isinstance(event, QKeyEvent)
            and not event.isAutoRepeat()
            and event.key() in self._keys()
        ):
            self.release()
        return False

    def _keys(self) -> list[Qt.Key]:
        sequences = (cast("list[QKeyCombination]", sequence) for sequence in self._action.shortcuts())
        return [sequence[0].key() for sequence in sequences]

    @staticmethod
    def _listener() -> QObject:
        app = QApplication.instance()
        assert app is not None
        return app
