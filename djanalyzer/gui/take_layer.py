"""The chosen take on the waveform: a band over its bars, full where the take is heard, hollow where the original is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPen

from djanalyzer.gui.language import tr
from djanalyzer.gui.theme import DECK

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from djanalyzer.app.styling import Take
    from djanalyzer.gui.lanes import Frame
    from djanalyzer.gui.waveform import WaveformView

TAKE_INK = "#6FE3D2"
_THICK = 5.0  # logical pixels
_CENTER = int(Qt.AlignmentFlag.AlignCenter)


class TakeLayer:
    """Of the style lab; nothing is drawn while it is closed."""

    def __init__(self, view: WaveformView) -> None:
        self._view = view
        self.take: Take | None = None
        self.is_heard = False

    def show(self, take: Take | None, is_heard: bool) -> None:
        """Show which take is chosen, and whether it is heard."""
        if (take, is_heard) != (self.take, self.is_heard):
            self.take, self.is_heard = take, is_heard
            self._view.update()

    @property
    def words(self) -> str:
        """What is heard over the take's bars."""
        if self.take is None:
            return ""
        return tr("Take: {name}", name=self.take.name) if self.is_heard else tr("Original")

    def paint(self, painter: QPainter, frame: Frame) -> None:
        """Draw the band, with what is heard in words."""
        if self.take is None:
            return
        wave = frame.lanes.wave
        left, right = frame.x(self.take.start), frame.x(self.take.stop)
        band = QRectF(left, wave.top(), right - left, _THICK).intersected(wave)
        if band.isEmpty():
            return
        ink = QColor(TAKE_INK)
        if self.is_heard:
            painter.fillRect(band, ink)
        else:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(ink, 1))
            painter.drawRect(band.adjusted(0.5, 0.5, -0.5, -0.5))
        letters = frame.letters
        box = QRectF(0, 0, letters.metrics.horizontalAdvance(self.words) + 12, letters.height + 2)
        box.moveTopLeft(QPointF(band.left(), band.bottom()))
        if box.width() < band.width():
            painter.fillRect(box, ink if self.is_heard else QColor(DECK.ground))
            painter.setFont(letters.small)
            painter.setPen(QColor(DECK.ground) if self.is_heard else ink)
            painter.drawText(box, _CENTER, self.words)

    def spot_at(self, point: QPointF) -> None:
        """Nothing here can be taken."""
        return

    def words_at(self, point: QPointF) -> str:
        """Return the take's name, where the pointer is on its band."""
        wave, take = self._view.lanes.wave, self.take
        if take is None or not wave.top() <= point.y() <= wave.top() + 2 * _THICK:
            return ""
        return take.name if take.start <= self._view.time_at(point) < take.stop else ""
