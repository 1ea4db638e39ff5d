"""A label that shortens what it has no room for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QLabel

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent


class FittingLabel(QLabel):
    """A line that ends with "…" where there is no room for all of it; `text()` is the whole of it."""

    def paintEvent(self, event: QPaintEvent) -> None:
        room, palette = self.contentsRect(), self.palette()
        words = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room.width())
        painter, side = QPainter(self), self.alignment().value
        self.style().drawItemText(
            painter, room, side, palette, self.isEnabled(), words, self.foregroundRole()
        )
