"""What a model looked at, drawn: how much each moment of a track counted, and what the genre heard at what the mood heard."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QHelpEvent, QImage, QMouseEvent, QPainter, QPaintEvent, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from djanalyzer.gui import notation, theme
from djanalyzer.gui.language import tr
from djanalyzer.gui.theme import SECTION_COLORS, blend

if TYPE_CHECKING:
    from collections.abc import Sequence

    from djanalyzer.music import Section
    from djanalyzer.music.attention import Floats

_SHADES = 6.0  # times as much as evenly: the strongest colour of a matrix


class Drawing(QWidget):
    """Draws itself by `paint`, anew where the theme changes, and says by `told_at` what lies under the pointer."""

    def paint(self, painter: QPainter) -> None:
        raise NotImplementedError

    def told_at(self, place: QPoint) -> str:
        raise NotImplementedError

    def paintEvent(self, _event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            self.paint(painter)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), self.told_at(event.pos()), self)
            return True
        return super().event(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.update()


class AttentionStrip(Drawing):
    """The track from left to right: the higher, the more a moment counted; the sections beneath. A click goes there."""

    sought = Signal(float)  # seconds

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._weights = np.zeros(0, np.float32)
        self._step = self._duration = 1.0
        self._sections: Sequence[Section] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_weights(
        self, weights: Floats, step: float, sections: Sequence[Section], duration: float
    ) -> None:
        """Show how much each step (seconds long) counted."""
        self._weights, self._step = weights, step
        self._sections, self._duration = sections, max(duration, step)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(60 * theme.unit(), 14 * theme.unit())

    def told_at(self, place: QPoint) -> str:
        return self.describe(place.x())

    def describe(self, x: float) -> str:
        """Say which moment lies at a pixel, how much it counted, and in which section."""
        time = self.time_at(x)
        place = int(time / self._step)
        if not 0 <= place < len(self._weights):
            return ""
        times = float(self._weights[place]) * len(self._weights)
        counted = tr("counted {times} times as much as evenly", times=f"{times:.1f}")
        inside = next((s for s in self._sections if s.start <= time < s.stop), None)
        words = [notation.clock(time), *([notation.section(inside.label)] if inside else []), counted]
        return ", ".join(words)

    def time_at(self, x: float) -> float:
        """Return the moment under a pixel, seconds."""
        return min(max(x / max(self.width(), 1), 0.0), 1.0) * self._duration

    def x_of(self, time: float) -> float:
        """Return the pixel of a moment."""
        return time / self._duration * self.width()

    def paint(self, painter: QPainter) -> None:
        c, foot = theme.colors(), 2 * theme.unit()
        room = QRectF(0, 0, self.width(), self.height() - foot - 2)
        painter.fillRect(room, QColor(c.raised))
        for section in self._sections:
            left, right = self.x_of(section.start), self.x_of(section.stop)
            box = QRectF(left, self.height() - foot, max(1.0, right - left - 1), foot)
            painter.fillRect(box, QColor(SECTION_COLORS[section.label]))
        if len(self._weights) == 0 or self._weights.max() <= 0:
            return
        points = self._outline(room)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QColor(c.accent))
        painter.setBrush(QColor(blend(c.accent, c.raised, 0.55)))
        painter.drawPolygon(QPolygonF([room.bottomLeft(), *points, room.bottomRight()]))

    def _outline(self, room: QRectF) -> list[QPointF]:
        """Return the highest weight of each pixel as a line."""
        n = max(1, min(self.width(), len(self._weights)))
        edges = np.linspace(0, len(self._weights), n + 1).astype(int)
        tops = np.maximum.reduceat(self._weights, edges[:-1])
        heights = tops / tops.max() * (room.height() - 2)
        scale = len(self._weights) * self._step / self._duration * self.width() / n
        return [QPointF((i + 0.5) * scale, room.bottom() - float(h)) for i, h in enumerate(heights)]

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and len(self._weights):
            self.sought.emit(self.time_at(event.position().x()))


class AttentionMatrix(Drawing):
    """Down: moments as the one hears them; across: where it looked in what the other heard. Brighter: looked more."""

    def __init__(self, down: str, across: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.down, self.across = down, across
        self._matrix: Floats | None = None
        self._start = self._stop = 0.0
        self.setAccessibleName(tr("What {one} heard at what {other} heard", one=down, other=across))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_matrix(self, matrix: Floats, start: float, stop: float) -> None:
        """Show a square matrix whose rows sum to 1, over the seconds [start, stop) of a track."""
        self._matrix, self._start, self._stop = matrix, start, stop
        self.setAccessibleDescription(self._strongest())
        self.update()

    def sizeHint(self) -> QSize:
        side = 32 * theme.unit()
        return QSize(side, side)

    def told_at(self, place: QPoint) -> str:
        return self.describe(place.x(), place.y())

    def describe(self, x: float, y: float) -> str:
        """Say what was looked at from where, and how much."""
        if self._matrix is None:
            return ""
        n = len(self._matrix)
        row, column = (
            min(max(int(p / max(side, 1) * n), 0), n - 1)
            for p, side in ((y, self.height()), (x, self.width()))
        )
        return self._told(row, column)

    def _told(self, row: int, column: int) -> str:
        assert self._matrix is not None
        n = len(self._matrix)
        length = (self._stop - self._start) / n
        return tr(
            "{one} at {here} looked at {other} of {there}: {times} times as much as evenly",
            one=self.down,
            here=notation.clock(self._start + (row + 0.5) * length),
            other=self.across,
            there=notation.clock(self._start + (column + 0.5) * length),
            times=f"{float(self._matrix[row, column]) * n:.1f}",
        )

    def _strongest(self) -> str:
        """Say the strongest look, for those who do not see the picture."""
        if self._matrix is None or not self._matrix.size:
            return ""
        row, column = divmod(int(self._matrix.argmax()), self._matrix.shape[1])
        return self._told(row, column)

    def paint(self, painter: QPainter) -> None:
        c = theme.colors()
        painter.fillRect(self.rect(), QColor(c.raised))
        if self._matrix is None:
            return
        n = len(self._matrix)
        shares = np.clip(self._matrix * n / _SHADES, 0, 1)
        ground, ink = (
            np.array([QColor(name).red(), QColor(name).green(), QColor(name).blue()])
            for name in (c.raised, c.accent)
        )
        mixed = ground + (ink - ground) * shares[:, :, None]
        pixels = np.ascontiguousarray(mixed.round().astype(np.uint8))
        image = QImage(pixels.data, n, n, 3 * n, QImage.Format.Format_RGB888)
        painter.drawImage(QRectF(self.rect()), image)
        painter.setPen(QColor(c.line))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
