"""What lies over the waveform itself: marks and the playhead. Marks say afterwards where they can be clicked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from djanalyzer.gui import notation, shapes
from djanalyzer.gui.lanes import Frame, Letters
from djanalyzer.gui.marks import Mark, MarkType
from djanalyzer.gui.theme import DECK, blend, readable_on

_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_CENTER = int(Qt.AlignmentFlag.AlignCenter)
_REACH = 400  # logical pixels: no flag is wider


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a mark can be pointed at; `is_end` where it is taken by its end, as a loop can be."""

    box: QRectF
    mark: Mark
    is_end: bool = False


_RIGHT_SIDE = Qt.TextElideMode.ElideRight


def _translucent(color: str, alpha: int) -> QColor:
    ink = QColor(color)
    ink.setAlpha(alpha)
    return ink


def _paint_brackets(painter: QPainter, box: QRectF, color: str) -> None:
    arm = min(8.0, box.width() / 3)
    painter.setPen(QPen(QColor(color), 2))
    for x, way in ((box.left() + 1, 1), (box.right() - 1, -1)):
        for y in (box.top() + 1, box.bottom() - 1):
            painter.drawLine(QPointF(x, y), QPointF(x + way * arm, y))
        painter.drawLine(QPointF(x, box.top() + 1), QPointF(x, box.bottom() - 1))
    painter.setPen(QPen(QColor(color), 1, Qt.PenStyle.DashLine))
    painter.drawLine(QPointF(box.left() + arm, box.top() + 1), QPointF(box.right() - arm, box.top() + 1))


@dataclass(frozen=True, slots=True)
class Berth:
    """Where a flag goes: its left edge, the room to the next one, and how many flags stand on this place already."""

    x: float
    room: float
    storey: int


class MarkLayer:
    """Flags and lines of the marks: the DJ's own on top, suggestions as dashed ghosts below."""

    def __init__(self, marks: Sequence[Mark]) -> None:
        self.marks = tuple(marks)
        self.selected: Mark | None = None
        self.spots: list[Spot] = []

    def paint(self, painter: QPainter, frame: Frame) -> None:
        """Draw the marks in view and remember where they can be clicked."""
        self.spots = []
        for mark in self.marks:
            if mark.stop is not None:
                self._paint_span(painter, frame, mark, mark.stop)
        for is_suggestion in (True, False):
            self._paint_row(painter, frame, [m for m in self.marks if m.is_suggestion == is_suggestion])

    def _paint_row(self, painter: QPainter, frame: Frame, row: list[Mark]) -> None:
        """Draw flags side by side, as wide as there is room; where two stand on one place, one below the other."""
        places = [frame.x(mark.time) for mark in row]
        side, right = frame.letters.height + 6, frame.lanes.wave.width()
        storey = 0
        for number, (mark, x) in enumerate(zip(row, places, strict=True)):
            storey = storey + 1 if number and x - places[number - 1] < side else 0
            following = next((place for place in places[number + 1 :] if place - x >= side), right + _REACH)
            if -_REACH < x < right:
                self._paint_mark(painter, frame, mark, Berth(x, following - x - 2, storey))

    def at(self, point: QPointF) -> Mark | None:
        """Return the mark under a point, the one painted last first."""
        spot = self.spot_at(point)
        return spot.mark if spot is not None else None

    def spot_at(self, point: QPointF) -> Spot | None:
        """Return the spot under a point, the one painted last first."""
        return next((spot for spot in reversed(self.spots) if spot.box.contains(point)), None)

    def replace(self, mark: Mark, other: Mark) -> None:
        """Show a mark in another form, as while it is dragged."""
        changed = (other if m == mark else m for m in self.marks)
        self.marks = tuple(sorted(changed, key=lambda m: (m.time, m.type.value)))
        self.selected = other if self.selected == mark else self.selected

    def _paint_span(self, painter: QPainter, frame: Frame, mark: Mark, stop: float) -> None:
        """Draw what a loop covers: the DJ's own as a veil, a suggested one as brackets with a dashed lid."""
        left, right = frame.x(mark.time), frame.x(stop)
        wave = frame.lanes.wave
        whole = QRectF(left, wave.top(), max(1.0, right - left), wave.height())
        if whole.intersected(wave).isEmpty():
            return
        painter.fillRect(whole.intersected(wave), _translucent(mark.color, 16 if mark.is_suggestion else 36))
        if mark.is_suggestion:
            _paint_brackets(painter, whole, mark.color)
        else:
            painter.fillRect(QRectF(right - 1, wave.top(), 2, wave.height()), QColor(mark.color))
            self.spots.append(Spot(QRectF(right - 4, wave.top(), 8, wave.height()), mark, is_end=True))

    def _paint_mark(self, painter: QPainter, frame: Frame, mark: Mark, berth: Berth) -> None:
        wave, letters, x = frame.lanes.wave, frame.letters, berth.x
        tall = letters.height + 4
        down = berth.storey * (tall + 2) + 2
        top = wave.bottom() - tall - down if mark.is_suggestion else wave.top() + down
        if mark.is_suggestion:
            pen = QPen(QColor(mark.color), 1, Qt.PenStyle.DashLine)
            painter.setPen(pen)
            painter.drawLine(QPointF(x + 0.5, wave.top()), QPointF(x + 0.5, wave.bottom()))
        else:
            painter.fillRect(QRectF(x - 0.5, wave.top(), 2, wave.height()), QColor(mark.color))
        text = mark.title
        if mark.is_suggestion:
            text = f"{text}  {notation.trust_dots(mark.confidence)}"
        badge = QRectF(x, top, tall + 2, tall)
        wanted = letters.metrics.horizontalAdvance(text) + 10 if text else 0
        plate = QRectF(badge.right(), top, max(0.0, min(wanted, berth.room - badge.width())), tall)
        self._paint_badge(painter, letters, mark, badge)
        if plate.width() > 14:
            painter.fillRect(plate, _translucent(DECK.ground, 215))
            painter.setFont(letters.small)
            painter.setPen(QColor(DECK.text))
            shown = letters.metrics.elidedText(text, _RIGHT_SIDE, plate.width() - 8)
            painter.drawText(plate.adjusted(5, 0, 0, 0), _LEFT, shown)
        whole = badge.united(plate) if plate.width() > 14 else badge
        if self.selected == mark:
            painter.setPen(QPen(QColor(DECK.text), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(whole.adjusted(1, 1, -1, -1))
        self.spots.append(Spot(QRectF(x - 3, wave.top(), 7, wave.height()), mark))
        self.spots.append(Spot(whole, mark))

    def _paint_badge(self, painter: QPainter, letters: Letters, mark: Mark, box: QRectF) -> None:
        ink = QColor(readable_on(mark.color))
        if mark.type is MarkType.MEMORY_CUE:
            tip = [box.topLeft(), QPointF(box.left() + 11, box.top()), QPointF(box.left(), box.top() + 12)]
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(mark.color))
            painter.drawPolygon(QPolygonF(tip))
        elif mark.is_suggestion:
            painter.fillRect(box, QColor(blend(mark.color, DECK.ground, 0.78)))
            painter.setPen(QPen(QColor(mark.color), 1, Qt.PenStyle.DashLine))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(box.adjusted(0.5, 0.5, -0.5, -0.5))
            if mark.badge:  # the pad that it wants
                painter.setFont(letters.bold)
                painter.setPen(QColor(mark.color))
                painter.drawText(box, _CENTER, mark.badge)
                return
            side = box.height() * 0.5
            centre = QRectF(box.center().x() - side / 2, box.center().y() - side / 2, side, side)
            shapes.fill(painter, mark.kind, centre, QColor(mark.color))
        else:
            painter.fillRect(box, QColor(mark.color))
            painter.setFont(letters.bold)
            painter.setPen(ink)
            painter.drawText(box, _CENTER, mark.badge or "↻")


def paint_playhead(painter: QPainter, frame: Frame, time: float) -> None:
    """Draw the line that is heard now, with a grip on either end."""
    wave, x = frame.lanes.wave, frame.x(time)
    painter.fillRect(QRectF(x - 1, wave.top(), 2, wave.height()), QColor(DECK.playhead))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(DECK.playhead))
    for y, way in ((wave.top(), 1), (wave.bottom(), -1)):
        painter.drawPolygon(QPolygonF([QPointF(x - 6, y), QPointF(x + 6, y), QPointF(x, y + 8 * way)]))
