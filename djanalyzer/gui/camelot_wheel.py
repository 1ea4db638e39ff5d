"""A small Camelot wheel: the keys that mix are lit, and each can be clicked."""

from __future__ import annotations

import math

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from djanalyzer.gui import theme
from djanalyzer.gui.language import tr

_HOURS = 12
# Where the rings begin and end, as shares of the radius: B (major) outside, A (minor) inside.
_RINGS = {"B": (0.66, 1.0), "A": (0.32, 0.65)}
_STEPS = {
    Qt.Key.Key_Right: (1, False),
    Qt.Key.Key_Left: (-1, False),
    Qt.Key.Key_Up: (0, True),
    Qt.Key.Key_Down: (0, True),
}


class CamelotWheel(QWidget):
    """Keys are named as the wheel does ("8A"). Arrows go round and across, Return chooses."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.own = ""
        self.lit: frozenset[str] = frozenset()
        self.current = "8A"
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.show_keys("", ())

    def show_keys(self, own: str, lit: tuple[str, ...]) -> None:
        """Light the keys that mix with a track's own one."""
        self.own, self.lit = own, frozenset(lit)
        self.current = own or self.current
        self.setAccessibleName(tr("Camelot wheel"))
        words = tr("Mixes with {keys}", keys=", ".join(sorted(lit))) if lit else tr("No key is known")
        self.setAccessibleDescription(words)
        self.update()

    def sizeHint(self) -> QSize:
        side = 50 * theme.unit()
        return QSize(side, side)

    def key_at(self, place: QPointF) -> str:
        """Return the key at a place of the widget; empty where there is none."""
        middle, radius = self._circle()
        x, y = place.x() - middle.x(), place.y() - middle.y()
        share = math.hypot(x, y) / radius
        letter = next((name for name, (low, high) in _RINGS.items() if low <= share <= high), "")
        hour = round((math.degrees(math.atan2(x, -y)) % 360) / 30) % _HOURS or _HOURS
        return f"{hour}{letter}" if letter else ""

    def center_of(self, key: str) -> QPointF:
        """Return the middle of a key's field."""
        middle, radius = self._circle()
        angle, (low, high) = math.radians(30 * int(key[:-1])), _RINGS[key[-1]]
        distance = radius * (low + high) / 2
        return QPointF(middle.x() + distance * math.sin(angle), middle.y() - distance * math.cos(angle))

    def _circle(self) -> tuple[QPointF, float]:
        return QPointF(self.width() / 2, self.height() / 2), max(
            min(self.width(), self.height()) / 2 - 2, 1.0
        )

    def _field(self, key: str) -> QPainterPath:
        middle, radius = self._circle()
        low, high = (radius * share for share in _RINGS[key[-1]])
        start = 90 - 30 * int(key[:-1]) - 15
        path = QPainterPath()
        for n, r in enumerate((high, low)):
            box = QRectF(middle.x() - r, middle.y() - r, 2 * r, 2 * r)
            if n == 0:
                path.arcMoveTo(box, start)
                path.arcTo(box, start, 30)
            else:
                path.arcTo(box, start + 30, -30)
        path.closeSubpath()
        return path

    # Qt's questions.

    def paintEvent(self, _event: QPaintEvent) -> None:
        colors = theme.colors()
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            plain, strong = theme.scaled_font(0.85), theme.scaled_font(0.85, QFont.Weight.Bold)
            for key in theme.KEY_COLORS:
                is_lit = key in self.lit
                ground = QColor(theme.KEY_COLORS[key] if is_lit else colors.raised)
                painter.setPen(QPen(QColor(colors.panel), 1.5))
                painter.setBrush(ground)
                painter.drawPath(self._field(key))
                ink = theme.readable_on(theme.KEY_COLORS[key]) if is_lit else colors.dim
                painter.setPen(QColor(ink))
                painter.setFont(strong if is_lit else plain)
                box = QRectF(0, 0, 40, 20)
                box.moveCenter(self.center_of(key))
                painter.drawText(box, Qt.AlignmentFlag.AlignCenter, key)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            if self.own:
                painter.setPen(QPen(QColor(colors.text), 2.5))
                painter.drawPath(self._field(self.own))
            if self.hasFocus():
                painter.setPen(QPen(QColor(colors.accent), 2, Qt.PenStyle.DotLine))
                painter.drawPath(self._field(self.current))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if key := self.key_at(event.position()):
            self.current = key
            self.chosen.emit(key)
            self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(Qt.Key(event.key()))
        if step is not None:
            hours, is_across = step
            letter = {"A": "B", "B": "A"}[self.current[-1]] if is_across else self.current[-1]
            self.current = f"{(int(self.current[:-1]) - 1 + hours) % _HOURS + 1}{letter}"
            self.update()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.chosen.emit(self.current)
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            key = self.key_at(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), tr("Search {key}", key=key) if key else "", self)
            return True
        return super().event(event)
