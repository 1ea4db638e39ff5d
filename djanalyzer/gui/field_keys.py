"""Whose a key is in a panel of fields: letters choose in a list of choices, Return presses a button, the rest are commands."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QComboBox, QWidget

_HELD = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
_RETURN = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class FieldKeys(QObject):
    """For the fields of one panel; Space stays what it is everywhere, play and pause."""

    def watch(self, panel: QWidget) -> None:
        """Give the choices and buttons of a panel the keys that are theirs."""
        for field in (*panel.findChildren(QComboBox), *panel.findChildren(QAbstractButton)):
            field.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent) or event.modifiers() & _HELD:
            return super().eventFilter(watched, event)
        is_letter = bool(event.text().strip()) and event.text().isprintable()
        if isinstance(watched, QComboBox) and event.type() == QEvent.Type.ShortcutOverride and is_letter:
            event.accept()
            return True
        if (
            isinstance(watched, QAbstractButton)
            and event.type() == QEvent.Type.KeyPress
            and event.key() in _RETURN
        ):
            watched.click()
            return True
        return super().eventFilter(watched, event)
