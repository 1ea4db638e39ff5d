"""The energy that a set is to have from its beginning to its end: drawn with the mouse, set with the arrow keys."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from djanalyzer.gui import theme
from djanalyzer.gui.language import tr

LOWEST, HIGHEST = 1.0, 10.0
_STEP = 0.5
_RULES = (1, 4, 7, 10)  # levels that have a line and a number
_DOT = 3.5  # pixels from the middle of a handle to its rim


class CurveField(QWidget):
    """Handles, as far apart as each other, from the first minute to the last.

    The mouse draws over them. Left and Right choose one, Up and Down raise and lower it by half a level, Page Up and Page Down
    by two. What a set came to is drawn over it, a dot a track.

    Signals
    -------
    changed
        A hand has changed the curve.
    """

    changed = Signal()

    def __init__(self, levels: Sequence[float], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._levels = [float(level) for level in levels]
        self._minutes = 60.0
        self._found: tuple[tuple[float, float], ...] = ()
        self._chosen = 0
        self._last: int | None = None  # the handle that was drawn last, while the button is held
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setCursor(Qt.CursorShape.CrossCursor)
        self.setAccessibleName(tr("Energy from the beginning to the end"))
        self.setToolTip(
            tr(
                "Draw the energy with the mouse, or choose a place with Left and Right and set it with Up and Down"
            )
        )
        self._describe()

    def sizeHint(self) -> QSize:
        return QSize(70 * theme.unit(), 34 * theme.unit())

    def minimumSizeHint(self) -> QSize:
        return QSize(40 * theme.unit(), 26 * theme.unit())

    # What it says.

    @property
    def levels(self) -> tuple[float, ...]:
        """The energy levels, 1 to 10, at equal distances from the beginning to the end."""
        return tuple(self._levels)

    def show_levels(self, levels: Sequence[float]) -> None:
        """Show another curve; nobody is told."""
        self._levels = [min(max(float(level), LOWEST), HIGHEST) for level in levels]
        self._chosen = min(self._chosen, len(self._levels) - 1)
        self._describe()
        self.update()

    def show_length(self, minutes: float) -> None:
        """Say how long the set is to be."""
        self._minutes = minutes
        self._describe()
        self.update()

    def show_found(self, found: Sequence[tuple[float, float]]) -> None:
        """Draw what a set came to: of each track the place of its middle in the set, 0 to 1, and its energy."""
        self._found = tuple(found)
        self.update()

    def _describe(self) -> None:
        self.setAccessibleDescription(
            tr(
                "Minute {minute}: energy {level}",
                minute=round(self._share(self._chosen) * self._minutes),
                level=f"{self._levels[self._chosen]:.1f}",
            )
        )

    def _share(self, number: int) -> float:
        return number / max(len(self._levels) - 1, 1)

    # Where things lie.

    def _frame(self) -> QRectF:
        u, metrics = theme.unit(), self.fontMetrics()
        left = metrics.horizontalAdvance("10") + 2 * u
        return QRectF(self.rect()).adjusted(left, 2 * u, -2 * u, -metrics.height() - u)

    def place_of(self, number: int) -> QPointF:
        """Return where a handle lies, pixels."""
        return self._place(self._share(number), self._levels[number])

    def _place(self, share: float, level: float) -> QPointF:
        frame = self._frame()
        height = (level - LOWEST) / (HIGHEST - LOWEST)
        return QPointF(frame.left() + share * frame.width(), frame.bottom() - height * frame.height())

    def _at(self, place: QPointF) -> tuple[int, float]:
        """Return the handle above or below a place, and the level at that height."""
        frame = self._frame()
        share = min(max((place.x() - frame.left()) / max(frame.width(), 1.0), 0.0), 1.0)
        height = min(max((frame.bottom() - place.y()) / max(frame.height(), 1.0), 0.0), 1.0)
        level = LOWEST + height * (HIGHEST - LOWEST)
        return round(share * (len(self._levels) - 1)), round(level / _STEP) * _STEP

    # Hands.

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._last = None
            self._draw_to(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._draw_to(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._last = None

    def _draw_to(self, place: QPointF) -> None:
        """Set the handle here, and those that a quick hand has passed over."""
        number, level = self._at(place)
        before = number if self._last is None else self._last
        start, step = self._levels[before], 1 if number >= before else -1
        for passed in range(before, number, step):
            share = (passed - before) / (number - before)
            if passed != before:
                self._levels[passed] = round((start + share * (level - start)) / _STEP) * _STEP
        self._levels[number] = level
        self._chosen = self._last = number
        self._tell()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, last = event.key(), len(self._levels) - 1
        moves = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Home: -last, Qt.Key.Key_End: last}
        steps = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1, Qt.Key.Key_PageUp: 4, Qt.Key.Key_PageDown: -4}
        if key in moves:
            self._chosen = min(max(self._chosen + moves[Qt.Key(key)], 0), last)
            self._describe()
            self.update()
        elif key in steps:
            level = self._levels[self._chosen] + steps[Qt.Key(key)] * _STEP
            self._levels[self._chosen] = min(max(level, LOWEST), HIGHEST)
            self._tell()
        else:
            super().keyPressEvent(event)

    def _tell(self) -> None:
        self._describe()
        self.update()
        self.changed.emit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    # Painting.

    def paintEvent(self, _event: QPaintEvent) -> None:
        colors = theme.colors()
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(colors.accent if self.hasFocus() else colors.line), 1))
            painter.setBrush(QColor(colors.panel))
            corner = theme.unit()
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), corner, corner)
            self._paint_rules(painter)
            self._paint_curve(painter)
            self._paint_found(painter)

    def _paint_rules(self, painter: QPainter) -> None:
        colors, frame, metrics = theme.colors(), self._frame(), self.fontMetrics()
        flags = Qt.AlignmentFlag
        for level in _RULES:
            y = self._place(0.0, level).y()
            painter.setPen(QPen(QColor(colors.line), 1))
            painter.drawLine(QPointF(frame.left(), y), QPointF(frame.right(), y))
            painter.setPen(QColor(colors.dim))
            box = QRectF(0, y - metrics.height(), frame.left() - theme.unit(), 2 * metrics.height())
            painter.drawText(box, flags.AlignRight | flags.AlignVCenter, str(level))
        below = QRectF(frame.left(), frame.bottom(), frame.width(), metrics.height() + theme.unit())
        for share, side in ((0.0, flags.AlignLeft), (0.5, flags.AlignHCenter), (1.0, flags.AlignRight)):
            words = tr("{minutes} min", minutes=round(share * self._minutes))
            painter.drawText(below, side | flags.AlignVCenter, words)

    def _paint_curve(self, painter: QPainter) -> None:
        colors, frame = theme.colors(), self._frame()
        places = [self.place_of(number) for number in range(len(self._levels))]
        path = QPainterPath(places[0])
        for place in places[1:]:
            path.lineTo(place)
        below = QPainterPath(path)
        below.lineTo(places[-1].x(), frame.bottom())
        below.lineTo(places[0].x(), frame.bottom())
        ground = QColor(colors.accent)
        ground.setAlphaF(0.18)
        painter.fillPath(below, ground)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(colors.accent), 2))
        painter.drawPath(path)
        for number, place in enumerate(places):
            is_chosen = self.hasFocus() and number == self._chosen
            painter.setBrush(QColor(colors.text if is_chosen else colors.panel))
            painter.setPen(QPen(QColor(colors.accent), 2))
            painter.drawEllipse(place, _DOT + 2 * is_chosen, _DOT + 2 * is_chosen)

    def _paint_found(self, painter: QPainter) -> None:
        """Draw the tracks of the set as diamonds: another form, for eyes that do not tell colours apart."""
        painter.setPen(QPen(QColor(theme.colors().panel), 1))
        painter.setBrush(QColor(theme.colors().warning))
        for share, level in self._found:
            place = self._place(share, min(max(level, LOWEST), HIGHEST))
            path = QPainterPath(place + QPointF(0, -_DOT - 1))
            for x, y in ((_DOT + 1, 0), (0, _DOT + 1), (-_DOT - 1, 0)):
                path.lineTo(place + QPointF(x, y))
            path.closeSubpath()
            painter.drawPath(path)
