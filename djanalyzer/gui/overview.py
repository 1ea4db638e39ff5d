"""The whole track at a glance: small waveform, sections, marks, energy, and which part the large waveform shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen, QPixmap, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from djanalyzer.gui import raster
from djanalyzer.gui.language import tr
from djanalyzer.gui.looks import Look
from djanalyzer.gui.marks import Mark, MarkType
from djanalyzer.gui.theme import DECK, SECTION_COLORS, unit
from djanalyzer.gui.timeline import Timeline

if TYPE_CHECKING:
    from djanalyzer.app.viewing import Deck
    from djanalyzer.features.waveform import Waveform
    from djanalyzer.gui.mixing import MixSpan


class Overview(QWidget):
    """Click or drag anywhere to go there."""

    sought = Signal(float)  # seconds

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Overview of the whole track"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._deck: Deck | None = None
        self._marks: tuple[Mark, ...] = ()
        self._mix_spans: tuple[MixSpan, ...] = ()
        self._line: Timeline | None = None
        self._playhead = 0.0
        self._picture: QPixmap | None = None
        self._waveform: Waveform | None = None
        self._look = Look()

    def draw_as(self, look: Look) -> None:
        """Draw waveforms in another style or other colours."""
        self._look, self._picture = look, None
        self.update()

    def show_picture(self, waveform: Waveform) -> None:
        """Show as much of the waveform as is known by now; what the library has counts more."""
        if self._deck is not None and self._deck.waveform is None:
            self._waveform, self._picture = waveform, None
            self.update()

    def show_deck(
        self, deck: Deck | None, marks: tuple[Mark, ...], mix_spans: tuple[MixSpan, ...] = ()
    ) -> None:
        """Show a track, its marks, and where another track may play along."""
        if deck is None or self._deck is None or self._deck.track_id != deck.track_id:
            self._waveform = None
        self._deck, self._marks, self._mix_spans, self._picture = deck, marks, mix_spans, None
        self.update()

    def show_line(self, line: Timeline) -> None:
        """Frame the part that the large waveform shows."""
        self._line = line
        self.update()

    def set_playhead(self, time: float) -> None:
        """Move the playhead; repaint only where it moves by a pixel."""
        before, self._playhead = self._playhead, time
        if self._deck and round(self._x(before)) != round(self._x(time)):
            self.update()

    def _x(self, time: float) -> float:
        assert self._deck is not None
        return time / self._deck.duration * self.width() if self._deck.duration else 0.0

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            self._paint(painter)

    def _paint(self, painter: QPainter) -> None:
        if self._deck is None or self._deck.duration <= 0:
            painter.fillRect(self.rect(), QColor(DECK.ground))
            return
        if self._picture is None or self._picture.size() != self.size() * self.devicePixelRatioF():
            self._picture = self._make_picture(self._deck)
        painter.drawPixmap(QPointF(0, 0), self._picture)
        x = self._x(self._playhead)
        painter.fillRect(QRectF(0, 0, x, self.height()), QColor(0, 0, 0, 120))
        self._paint_window(painter)
        painter.fillRect(QRectF(x - 1, 0, 2, self.height()), QColor(DECK.playhead))

    def _paint_window(self, painter: QPainter) -> None:
        if self._line is None:
            return
        left, right = self._x(max(self._line.start, 0.0)), self._x(min(self._line.stop, self._line.duration))
        box = QRectF(left, 0, max(3.0, right - left), self.height())
        painter.fillRect(box, QColor(255, 255, 255, 34))
        painter.setPen(QPen(QColor(DECK.text), 1))
        painter.drawRect(box.adjusted(0.5, 0.5, -0.5, -0.5))

    def _make_picture(self, deck: Deck) -> QPixmap:
        ratio = self.devicePixelRatioF()
        picture = QPixmap(self.size() * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(QColor(DECK.ground))
        with QPainter(picture) as painter:
            self._draw_picture(painter, deck, ratio)
        return picture

    def _draw_picture(self, painter: QPainter, deck: Deck, ratio: float) -> None:
        strip = unit() + 2
        room = self.height() - 2 * strip
        waveform = deck.waveform or self._waveform
        if waveform is not None:
            bands = raster.columns(waveform, 0.0, deck.duration, round(self.width() * ratio))
            drawn = raster.image(bands, round(room * ratio), is_mirrored=False, look=self._look)
            drawn.setDevicePixelRatio(ratio)
            painter.drawImage(QPointF(0, strip), drawn)
        self._draw_energy(painter, deck, QRectF(0, strip, self.width(), room))
        for section in deck.sections:
            left, right = self._x(section.start), self._x(section.stop)
            bar = QRectF(left, self.height() - strip, max(1.0, right - left - 1), strip)
            painter.fillRect(bar, QColor(SECTION_COLORS[section.label]))
        for span in self._mix_spans:
            left, right = self._x(span.start), self._x(span.stop)
            painter.fillRect(QRectF(left, 0, max(1.0, right - left), 3), QColor(DECK.safe))
            painter.fillRect(QRectF(self._x(span.edge) - 1, 0, 2, 2 * strip), QColor(DECK.safe))
        for mark in self._marks:
            self._draw_mark(painter, mark, strip)

    def _draw_energy(self, painter: QPainter, deck: Deck, box: QRectF) -> None:
        if deck.energy is None or len(deck.energy.curve) < 2:
            return
        step = max(1, len(deck.energy.curve) // max(1, self.width() // 2))
        points = [
            QPointF(self._x(i * deck.energy.step), box.bottom() - level * box.height())
            for i, level in enumerate(deck.energy.curve)
            if i % step == 0
        ]
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(255, 255, 255, 110), 1.2))
        painter.drawPolyline(points)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)

    def _draw_mark(self, painter: QPainter, mark: Mark, strip: int) -> None:
        x, ink = self._x(mark.time), QColor(mark.color)
        if mark.type is MarkType.LOOP:
            painter.fillRect(QRectF(x, 0, max(2.0, self._x(mark.stop or mark.time) - x), strip), ink)
        elif mark.is_suggestion:
            painter.setPen(QPen(ink, 1, Qt.PenStyle.DotLine))
            painter.drawLine(QPointF(x, strip), QPointF(x, self.height() - strip))
        else:
            painter.fillRect(QRectF(x, 0, 1, self.height() - strip), ink)
            tip = [QPointF(x - strip * 0.7, 0), QPointF(x + strip * 0.7, 0), QPointF(x, strip * 1.2)]
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(ink)
            painter.drawPolygon(QPolygonF(tip))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._seek_to(event.position().x())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._seek_to(event.position().x())

    def _seek_to(self, x: float) -> None:
        if self._deck is not None and self._deck.duration > 0:
            self.sought.emit(min(max(x / self.width(), 0.0), 1.0) * self._deck.duration)

    def sizeHint(self) -> QSize:
        return QSize(900, 13 * unit())
