"""Curves over the steps of a training run: what was learned from as lines, what was not as dots."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QPolygonF,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from djanalyzer.gui import theme
from djanalyzer.gui.language import tr
from djanalyzer.gui.ticks import logarithmic_ticks, ticks

_DASHES: tuple[tuple[float, ...], ...] = ((), (6.0, 3.0), (1.5, 2.5), (8.0, 3.0, 1.5, 3.0))
_N_HUES = 9
_LEAST = 1e-8  # shown on a logarithmic axis
_FEW, _MANY = 1e-4, 1e5


_WIDE = 1.6  # pixels of a line
_DOT = 8  # pixels across, with the rim

Floats = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Line:
    """A curve as it is drawn; `number` chooses its colour and its dashes."""

    name: str
    number: int
    steps: tuple[int, ...]
    values: tuple[float, ...]
    checked_steps: tuple[int, ...] = ()
    checked_values: tuple[float, ...] = ()


def ink(number: int) -> QColor:
    """Return the colour of a line: told apart on the theme's ground, and by dashes where colours repeat."""
    is_dark = theme.luminance(theme.colors().panel) < 0.5
    saturation, value = (0.55, 0.95) if is_dark else (0.9, 0.58)
    return QColor.fromHsvF((0.57 + number * 4 / _N_HUES) % 1.0, saturation, value)


def dashes(number: int) -> tuple[float, ...]:
    """Return lengths of dashes and gaps, in widths of the line; none for an unbroken one."""
    return _DASHES[number // _N_HUES % len(_DASHES)]


def _dot(number: int, ratio: float) -> QPixmap:
    """Return what marks a value on songs that were not learned from: drawn once, for there are hundreds of them."""
    picture = QPixmap(round(_DOT * ratio), round(_DOT * ratio))
    picture.setDevicePixelRatio(ratio)
    picture.fill(QColor(0, 0, 0, 0))
    with QPainter(picture) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(theme.colors().panel), 1))
        painter.setBrush(ink(number))
        painter.drawEllipse(QPointF(_DOT / 2, _DOT / 2), 3.5, 3.5)
    return picture


def number_text(value: float) -> str:
    """Write a value as short as it is told apart."""
    if not math.isfinite(value):
        return "–"
    return f"{value:.1e}" if value and not _FEW <= abs(value) < _MANY else f"{value:.3g}"


class TrainingPlot(QWidget):
    """Draws lines; the arrow keys and the mouse move a cursor over their steps.

    Signals
    -------
    moved : int
        The step under the cursor, or -1 where there is none.
    """

    moved = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lines: tuple[Line, ...] = ()
        self.stages: tuple[tuple[int, str], ...] = ()
        self.is_logarithmic = False
        self.cursor_step = -1
        self._picture: QPixmap | None = None
        self._pictured: tuple[object, ...] = ()
        self._scale = 1.0, 1.0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(tr("Curves of the training run"))

    def sizeHint(self) -> QSize:
        return QSize(140 * theme.unit(), 80 * theme.unit())

    def show_lines(self, lines: tuple[Line, ...], stages: tuple[tuple[int, str], ...]) -> None:
        """Draw these, with a mark where each stage begins."""
        self.lines, self.stages = lines, stages
        steps = self._steps()
        if self.cursor_step >= 0 and steps:
            self.cursor_step = min(steps, key=lambda step: abs(step - self.cursor_step))
        self._picture = None
        self.update()

    def show_logarithmic(self, is_logarithmic: bool) -> None:
        """Draw values by their size, or by their order of size."""
        self.is_logarithmic = is_logarithmic
        self._picture = None
        self.update()

    def values_at(self, step: int) -> list[tuple[str, float]]:
        """Return what each line says at a step, or at the one before that it knows."""
        found = []
        for line in self.lines:
            known = [v for s, v in zip(line.steps, line.values, strict=True) if s <= step]
            checked = [v for s, v in zip(line.checked_steps, line.checked_values, strict=True) if s <= step]
            if known or checked:
                found.append((line.name, (known or checked)[-1]))
        return found

    def _steps(self) -> list[int]:
        return sorted({s for line in self.lines for s in (*line.steps, *line.checked_steps)})

    # Where things lie.

    def _frame(self) -> QRectF:
        u = theme.unit()
        wide = QFontMetricsF(theme.scaled_font(0.85)).horizontalAdvance("0.0e-00") + 3 * u
        high = QFontMetricsF(theme.scaled_font(0.85)).height() + 2 * u
        return QRectF(self.rect()).adjusted(wide, 2 * u + high, -3 * u, -high)

    def _span(self) -> tuple[float, float, float, float]:
        """Return the first and last step, the lowest and highest value (its logarithm where that is asked for)."""
        steps = self._steps() or [0, 1]
        values = np.array([v for line in self.lines for v in (*line.values, *line.checked_values)], float)
        values = values[np.isfinite(values)]
        heights = self._heights(values if len(values) else np.array([0.0, 1.0]))
        low, high = float(heights.min()), float(heights.max())
        if not self.is_logarithmic:
            low = min(low, 0.0)
        room = 0.05 * (high - low) or 0.5
        return steps[0], max(steps[-1], steps[0] + 1), low, high + room

    def _heights(self, values: Floats) -> Floats:
        return np.log10(np.fmax(values, _LEAST)) if self.is_logarithmic else values

    def _place(self, step: float, value: float) -> QPointF:
        ((x, y),) = next(self._pieces((step,), (value,)))
        return QPointF(x, y)

    # Painting.

    def paintEvent(self, _event: QPaintEvent) -> None:
        key = (self.size(), self.devicePixelRatioF(), theme.colors().panel, self.font().key())
        if self._picture is None or self._pictured != key:
            self._picture, self._pictured = self._draw(), key
        with QPainter(self) as painter:
            painter.drawPixmap(0, 0, self._picture)
            self._paint_cursor(painter)

    def _draw(self) -> QPixmap:
        """Draw everything but the cursor, which moves more often."""
        self._drawn_frame, self._drawn_span = self._frame(), self._span()
        first, last, low, high = self._drawn_span
        self._scale = self._drawn_frame.width() / (last - first), self._drawn_frame.height() / (high - low)
        picture = QPixmap(self.size() * self.devicePixelRatioF())
        picture.setDevicePixelRatio(self.devicePixelRatioF())
        picture.fill(QColor(theme.colors().panel))
        with QPainter(picture) as painter:
            painter.setFont(theme.scaled_font(0.85))
            self._paint_axes(painter)
            self._paint_stages(painter)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setClipRect(self._drawn_frame.adjusted(-4, -4, 4, 4))
            for line in self.lines:
                self._paint_line(painter, line)
        return picture

    def _paint_axes(self, painter: QPainter) -> None:
        colors, frame = theme.colors(), self._drawn_frame
        first, last, low, high = self._drawn_span
        flags = Qt.AlignmentFlag
        high_text = painter.fontMetrics().height()
        for value in logarithmic_ticks(low, high) if self.is_logarithmic else ticks(low, high):
            y = self._place(first, value).y()
            painter.setPen(QPen(QColor(colors.line), 1))
            painter.drawLine(QPointF(frame.left(), y), QPointF(frame.right(), y))
            painter.setPen(QColor(colors.dim))
            box = QRectF(0, y - high_text, frame.left() - theme.unit(), 2 * high_text)
            painter.drawText(box, flags.AlignRight | flags.AlignVCenter, number_text(value))
        for step in ticks(first, last):
            if step == int(step):
                x = self._place(step, 1.0).x()
                box = QRectF(x - 60, frame.bottom() + theme.unit() / 2, 120, high_text)
                painter.drawText(box, flags.AlignHCenter | flags.AlignTop, f"{int(step):,}")

    def _paint_stages(self, painter: QPainter) -> None:
        colors, frame = theme.colors(), self._drawn_frame
        painter.setPen(QPen(QColor(colors.dim), 1, Qt.PenStyle.DashLine))
        starts = [max(self._place(step, 1.0).x(), frame.left()) for step, _ in self.stages]
        for x, stop, (_, name) in zip(starts, [*starts[1:], frame.right()], self.stages, strict=False):
            painter.drawLine(QPointF(x, frame.top()), QPointF(x, frame.bottom()))
            room = stop - x - theme.unit()
            words = painter.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, int(room))
            box = QRectF(x + theme.unit() / 2, 0, room, frame.top() - theme.unit() / 2)
            painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom, words)

    def _paint_line(self, painter: QPainter, line: Line) -> None:
        ratio = self.devicePixelRatioF()
        wide = _WIDE * ratio  # device pixels
        pen = QPen(ink(line.number), 1)
        pen.setCosmetic(True)
        if pattern := dashes(line.number):
            pen.setDashPattern([length * wide for length in pattern])
        # A line of one device pixel is drawn point by point. Of a wider one its outline is filled, and that takes a tenth of
        # a second where it goes up and down: several thin ones, one below the other, take none.
        beside = np.linspace(0, wide - 1, math.ceil(wide)) / ratio if wide > 1 else np.zeros(1)
        beside = (beside - beside.mean()).tolist()
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        dot = _dot(line.number, ratio)
        for points in self._pieces(line.steps, line.values):
            if len(points) == 1:  # a run that has just begun
                painter.drawPixmap(QPointF(points[0][0] - _DOT / 2, points[0][1] - _DOT / 2), dot)
            polygon = QPolygonF([QPointF(x, y) for x, y in points])
            for lower in beside:
                painter.drawPolyline(polygon.translated(0.0, lower))
        for points in self._pieces(line.checked_steps, line.checked_values):
            for x, y in points:
                painter.drawPixmap(QPointF(x - _DOT / 2, y - _DOT / 2), dot)

    def _pieces(self, steps: Sequence[float], values: Sequence[float]) -> Iterator[list[tuple[float, float]]]:
        """Yield runs of places; what is no number parts them."""
        frame, (first, _, low, _) = self._drawn_frame, self._drawn_span
        known = np.asarray(values, float)
        x = frame.left() + self._scale[0] * (np.asarray(steps, float) - first)
        y = frame.bottom() - self._scale[1] * (self._heights(known) - low)
        is_number = np.isfinite(known)
        edges = np.flatnonzero(np.diff(is_number, prepend=False, append=False))
        for start, stop in edges.reshape(-1, 2).tolist():
            yield list(zip(x[start:stop].tolist(), y[start:stop].tolist(), strict=True))

    def _paint_cursor(self, painter: QPainter) -> None:
        if self.hasFocus():
            painter.setPen(QPen(QColor(theme.colors().accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(QRectF(self.rect()).adjusted(1, 1, -1, -1))
        if self.cursor_step >= 0:
            x, frame = self._place(self.cursor_step, 1.0).x(), self._drawn_frame
            painter.setPen(QPen(QColor(theme.colors().text), 1))
            painter.drawLine(QPointF(x, frame.top()), QPointF(x, frame.bottom()))

    # Hands.

    def move_cursor(self, step: int) -> None:
        """Put the cursor on a step; -1 takes it away."""
        if step != self.cursor_step:
            self.cursor_step = step
            self.moved.emit(step)
            self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        steps, frame = self._steps(), self._frame()
        if steps:
            first, last, _, _ = self._span()
            wanted = first + (last - first) * (event.position().x() - frame.left()) / max(frame.width(), 1)
            self.move_cursor(min(steps, key=lambda step: abs(step - wanted)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps, key = self._steps(), event.key()
        moves = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_PageUp: -10, Qt.Key.Key_PageDown: 10}
        if steps and key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self.move_cursor(steps[0 if key == Qt.Key.Key_Home else -1])
        elif steps and (move := moves.get(Qt.Key(key))):
            at = steps.index(self.cursor_step) if self.cursor_step in steps else len(steps) - 1 - move
            self.move_cursor(steps[min(max(at + move, 0), len(steps) - 1)])
        else:
            super().keyPressEvent(event)
