"""A part of the window that something may be dropped on: while it would be taken, a frame and words say so."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QMimeData, QObject, Qt, Signal
from PySide6.QtGui import QColor, QDropEvent, QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from djanalyzer.gui import theme

_OVER = (QEvent.Type.DragEnter, QEvent.Type.DragMove)


class DropSign(QWidget):
    """A frame over a widget, with words; the mouse goes through it."""

    def __init__(self, words: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.words = words
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def paintEvent(self, event: QPaintEvent) -> None:
        colors, u = theme.colors(), theme.unit()
        veil = QColor(colors.window)
        veil.setAlphaF(0.8)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.fillRect(self.rect(), veil)
            painter.setPen(QPen(QColor(colors.accent), max(2, u // 2), Qt.PenStyle.DashLine))
            painter.drawRoundedRect(self.rect().adjusted(u, u, -u, -u), 2 * u, 2 * u)
            painter.setPen(QColor(colors.text))
            painter.setFont(theme.scaled_font(1.2, QFont.Weight.DemiBold))
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, self.words)


class DropZone(QObject):
    """Takes what is dropped on a widget, where it is wanted."""

    dropped = Signal(object)  # QMimeData, good until the listener returns

    def __init__(self, widget: QWidget, words: str, is_wanted: Callable[[QMimeData], bool]) -> None:
        super().__init__(widget)
        self._widget, self._is_wanted = widget, is_wanted
        self.sign = DropSign(words, widget)
        widget.setAcceptDrops(True)
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind == QEvent.Type.DragLeave:
            self.sign.hide()
        if not isinstance(event, QDropEvent) or not self._is_wanted(event.mimeData()):
            return False
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        if kind in _OVER:
            self._show_sign()
        elif kind == QEvent.Type.Drop:
            self.sign.hide()
            self.dropped.emit(event.mimeData())
        return True

    def _show_sign(self) -> None:
        self.sign.setGeometry(self._widget.rect())
        self.sign.raise_()
        self.sign.show()
