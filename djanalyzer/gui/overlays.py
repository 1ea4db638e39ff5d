"""What lies over the waveform: bar numbers, sections, marks, the playhead.

A layer paints itself into a `Frame`: which part of the track, in which lanes. Marks say afterwards where they can be
clicked.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QPolygonF

from djanalyzer.gui import notation, shapes
from djanalyzer.gui.bars import Bars, stride
from djanalyzer.gui.marks import Mark, MarkType
from djanalyzer.gui.theme import DECK, SECTION_COLORS, blend, readable_on, scaled_font
from djanalyzer.gui.timeline import Timeline

if TYPE_CHECKING:
    from djanalyzer.music import Section

_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_CENTER = int(Qt.AlignmentFlag.AlignCenter)
_REACH = 400  # logical pixels: no flag is wider


class Letters:
    """The fonts of the deck, measured once."""

    def __init__(self) -> None:
        self.small = scaled_font(0.85)
        self.bold = scaled_font(0.85, QFont.Weight.Bold)
        self.metrics = QFontMetricsF(self.small)
        self.bold_metrics = QFontMetricsF(self.bold)
        self.height = math.ceil(self.metrics.height())


@dataclass(frozen=True, slots=True)
class Lanes:
    """Where the layers lie, top to bottom, in logical pixels: bar numbers, sections, waveform."""

    ruler: QRectF
    sections: QRectF
    wave: QRectF

    @classmethod
    def within(cls, width: float, height: float, letters: Letters) -> Lanes:
        """Share a height out; the waveform gets what is left."""
        ruler, sections = letters.height + 2, letters.height + 6
        return cls(
            QRectF(0, 0, width, ruler),
            QRectF(0, ruler, width, sections),
            QRectF(0, ruler + sections, width, max(8.0, height - ruler - sections)),
        )


@dataclass(frozen=True, slots=True)
class Frame:
    """One picture: the part of the track (`line`, device pixels), the lanes (logical pixels), their ratio."""

    line: Timeline
    lanes: Lanes
    ratio: float
    letters: Letters

    def x(self, time: float) -> float:
        """Return the logical pixel of a moment, on a whole device pixel."""
        return round(self.line.x(time)) / self.ratio


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a mark can be pointed at."""

    box: QRectF
    mark: Mark


def paint_ruler(painter: QPainter, frame: Frame, bars: Bars) -> None:
    """Write the numbers of the bars, as many as fit."""
    lane, letters = frame.lanes.ruler, frame.letters
    painter.fillRect(lane, QColor(DECK.ground))
    visible = bars.within(frame.line.start - 60 * frame.line.scale, frame.line.stop)
    beats, positions, numbers = bars.beats[visible], bars.positions[visible], bars.numbers[visible]
    if len(beats) < 2:
        return
    bar = 4 * (beats[-1] - beats[0]) / (len(beats) - 1) / frame.line.scale / frame.ratio
    every = stride(bar, letters.metrics.horizontalAdvance("000") + 12)
    painter.setFont(letters.small)
    painter.setPen(QColor(DECK.dim))
    chosen = (positions == 1) & ((numbers - 1) % every == 0)
    for time, number in zip(beats[chosen].tolist(), numbers[chosen].tolist(), strict=True):
        x = frame.x(time)
        painter.fillRect(QRectF(x, lane.bottom() - 4, 1 / frame.ratio, 4), QColor(DECK.dim))
        painter.drawText(QPointF(x + 3, lane.bottom() - letters.metrics.descent()), str(number))


def paint_sections(painter: QPainter, frame: Frame, sections: Sequence[Section]) -> None:
    """Draw the sections as labelled blocks; a name stays in view as long as its section does."""
    lane, letters = frame.lanes.sections, frame.letters
    painter.fillRect(lane, QColor(DECK.lane))
    painter.setFont(letters.bold)
    for section in sections:
        left, right = frame.x(section.start), frame.x(section.stop)
        if right < 0 or left > lane.width():
            continue
        color = SECTION_COLORS[section.label]
        box = QRectF(left + 1, lane.top() + 1, max(1.0, right - left - 2), lane.height() - 3)
        painter.fillRect(box, QColor(color))
        shown = box.intersected(lane).adjusted(6, 0, -4, 0)
        name = notation.SECTION_NAMES[section.label] + (
            "" if notation.trust(section.confidence) > 1 else " ?"
        )
        if shown.width() > letters.bold_metrics.horizontalAdvance(name[0]) + 2:
            painter.setPen(QColor(readable_on(color)))
            painter.drawText(shown, _LEFT, letters.bold_metrics.elidedText(name, _RIGHT_SIDE, shown.width()))


_RIGHT_SIDE = Qt.TextElideMode.ElideRight


def _translucent(color: str, alpha: int) -> QColor:
    ink = QColor(color)
    ink.setAlpha(alpha)
    return ink


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
            if mark.type is MarkType.LOOP:
                self._paint_loop(painter, frame, mark)
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
        return next((spot.mark for spot in reversed(self.spots) if spot.box.contains(point)), None)

    def _paint_loop(self, painter: QPainter, frame: Frame, mark: Mark) -> None:
        left, right = frame.x(mark.time), frame.x(mark.stop or mark.time)
        wave = frame.lanes.wave
        box = QRectF(left, wave.top(), max(1.0, right - left), wave.height()).intersected(wave)
        if not box.isEmpty():
            painter.fillRect(box, _translucent(mark.color, 36))
            painter.fillRect(QRectF(right, wave.top(), 1 / frame.ratio, wave.height()), QColor(mark.color))

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
