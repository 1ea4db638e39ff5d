"""What hands do to the map: dragging it, zooming, drawing a lasso, and going from point to point by keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import (
    QColor,
    QKeyEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QPainter,
    QPen,
    QPolygonF,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication, QGestureEvent, QPinchGesture

from djanalyzer.gui import theme

if TYPE_CHECKING:
    import numpy.typing as npt

    from djanalyzer.gui.map_plot import MapPlot

_STEP = 1.25  # times as large, by a step of the wheel or a key
_NOTCH = 120.0  # what Qt calls a step of the wheel
_SIDEWAYS = 0.15  # of the picture, by a key
_GROWTH = 1.5  # times as many of the nearest points, by a key

_SHIFT, _CONTROL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
_WAYS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
_ZOOMS = {Qt.Key.Key_Plus: _STEP, Qt.Key.Key_Equal: _STEP, Qt.Key.Key_Minus: 1 / _STEP}
_OTHERS = (Qt.Key.Key_Home, Qt.Key.Key_Escape, Qt.Key.Key_BracketLeft, Qt.Key.Key_BracketRight)


class MapHands:
    """One for a map.

    A drag moves the map, with Shift (or where the plot says so) it draws a lasso; Ctrl adds to what is chosen. A drag that
    begins on a chosen point carries the chosen tracks away. Arrows go to the next point that way, with Shift they choose it
    besides, with Ctrl they move the map; "]" chooses more of the points nearest to the current one, "[" fewer.
    """

    def __init__(self, plot: MapPlot) -> None:
        self._plot = plot
        self._pressed: QMouseEvent | None = None
        self._last = QPointF()
        self._doing = ""  # "pan", "lasso", "carry"; empty while it may still be a click
        self._lasso = QPolygonF()

    # The mouse.

    def press(self, event: QMouseEvent) -> None:
        self._doing, self._last = "", event.position()
        is_ours = event.button() in (Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton)
        self._pressed = event.clone() if is_ours else None

    def move(self, event: QMouseEvent) -> bool:
        """Return whether the hand holds something."""
        pressed, place = self._pressed, event.position()
        if pressed is None or not event.buttons():
            return False
        far = (place - pressed.position()).manhattanLength()
        if not self._doing and far >= QApplication.startDragDistance():
            self._begin(pressed)
        if self._doing == "pan":
            ratio, way = self._plot.devicePixelRatioF(), place - self._last
            self._plot.move_to(self._plot.frame.moved(way.x() * ratio, way.y() * ratio))
        elif self._doing == "lasso":
            self._lasso.append(place)
            self._plot.lasso_drawn.emit(int(np.count_nonzero(self._plot.inside(self._lasso))))
            self._plot.update()
        self._last = place
        return True

    def _begin(self, pressed: QMouseEvent) -> None:
        """Decide what the drag does, by where and how it began."""
        plot, is_left = self._plot, pressed.button() == Qt.MouseButton.LeftButton
        is_lasso = plot.is_lasso_on or bool(pressed.modifiers() & _SHIFT)
        point = plot.point_at(pressed.position())
        if is_left and not is_lasso and point >= 0 and plot.is_chosen[point]:
            self._pressed, self._doing = None, ""
            plot.drag_wanted.emit()
        elif is_left and is_lasso:
            self._doing, self._lasso = "lasso", QPolygonF([pressed.position()])
        else:
            self._doing = "pan"
            plot.setCursor(Qt.CursorShape.ClosedHandCursor)

    def release(self, event: QMouseEvent) -> None:
        pressed, doing = self._pressed, self._doing
        plot, is_adding = self._plot, bool(event.modifiers() & _CONTROL)
        self._pressed, self._doing = None, ""
        plot.rest_cursor()
        if pressed is None:
            return
        if doing == "lasso":
            found = plot.inside(self._lasso)
            self._end_lasso()
            plot.choose(found | plot.is_chosen if is_adding else found)
        elif not doing and pressed.button() == Qt.MouseButton.LeftButton:
            self._click(pressed.position(), is_adding)

    def _click(self, place: QPointF, is_adding: bool) -> None:
        plot, point = self._plot, self._plot.point_at(place)
        if not is_adding:
            plot.choose_point(point)
        elif point >= 0:
            plot.go_to(point)
            plot.choose(plot.is_chosen ^ (np.arange(len(plot.ids)) == point))
        if point >= 0:
            plot.clicked.emit(point)

    def _end_lasso(self) -> None:
        self._lasso = QPolygonF()
        self._plot.lasso_drawn.emit(-1)
        self._plot.update()

    def wheel(self, event: QWheelEvent) -> None:
        steps = event.angleDelta().y() / _NOTCH
        if steps:
            self._plot.zoom(_STEP**steps, event.position())
        event.accept()

    def hears(self, event: QEvent) -> bool:
        """Take pinches of a touchpad or screen, and, while the map has the focus, keys that elsewhere zoom the deck."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            if self._is_own(event):
                event.accept()
                return True
        elif isinstance(event, QNativeGestureEvent):
            if event.gestureType() == Qt.NativeGestureType.ZoomNativeGesture:
                self._plot.zoom(1.0 + event.value(), event.position())
                return True
        elif isinstance(event, QGestureEvent):
            pinch = event.gesture(Qt.GestureType.PinchGesture)
            if isinstance(pinch, QPinchGesture):
                self._plot.zoom(
                    pinch.scaleFactor(), QPointF(self._plot.mapFromGlobal(pinch.hotSpot().toPoint()))
                )
                return True
        return False

    def paint(self, painter: QPainter) -> None:
        """Draw the lasso."""
        if self._lasso.isEmpty():
            return
        ink, veil = QColor(theme.DARK.accent), QColor(theme.DARK.accent)
        veil.setAlpha(40)
        painter.setPen(QPen(ink, 2, Qt.PenStyle.DashLine))
        painter.setBrush(veil)
        painter.drawPolygon(self._lasso)

    # Keys.

    def _is_own(self, event: QKeyEvent) -> bool:
        key, held = Qt.Key(event.key()), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if key in _WAYS:
            return held in (Qt.KeyboardModifier.NoModifier, _SHIFT, _CONTROL)
        return (key in _ZOOMS or key in _OTHERS) and not held & (_CONTROL | Qt.KeyboardModifier.AltModifier)

    def press_key(self, event: QKeyEvent) -> bool:
        """Return whether a key was meant for the map."""
        key, plot = Qt.Key(event.key()), self._plot
        if not self._is_own(event):
            return False
        if key in _ZOOMS:
            plot.zoom(_ZOOMS[key])
        elif key == Qt.Key.Key_Home:
            plot.look_at_all()
        elif key == Qt.Key.Key_Escape:
            self._escape()
        elif key in _WAYS and event.modifiers() & _CONTROL:
            right, down = _WAYS[key]
            frame = plot.frame
            plot.move_to(frame.moved(-right * _SIDEWAYS * frame.width, -down * _SIDEWAYS * frame.height))
        elif key in _WAYS:
            before = plot.is_chosen if event.modifiers() & _SHIFT else np.zeros(len(plot.ids), bool)
            if (found := self._next(*_WAYS[key])) >= 0:
                plot.go_to(found)
                plot.choose(before | (np.arange(len(plot.ids)) == found))
                plot.gone_to.emit(found)
        else:
            self._choose_nearest(_GROWTH if key == Qt.Key.Key_BracketRight else 1 / _GROWTH)
        return True

    def _escape(self) -> None:
        """Give the lasso up, or else choose nothing."""
        if self._doing == "lasso":
            self._pressed, self._doing = None, ""
            self._end_lasso()
        else:
            self._plot.choose(np.zeros(len(self._plot.ids), bool))

    def _next(self, right: int, down: int) -> int:
        """Return the nearest point that way: within a quarter of the circle, or else on that side; -1 for none."""
        plot = self._plot
        if not plot.is_lit.any():
            return -1
        if plot.current < 0 or not plot.is_lit[plot.current]:
            middle = np.array([plot.frame.width / 2, plot.frame.height / 2], np.float32)
            return int(self._nearest_to(middle)[0])
        away = plot.pixels() - plot.pixels()[plot.current]
        ahead = away[:, 0] * right + away[:, 1] * down
        beside = np.abs(away[:, 0] * down) + np.abs(away[:, 1] * right)
        is_before = (ahead > 0) & plot.is_lit
        if (is_near := is_before & (beside <= ahead)).any():
            is_before = is_near
        distance = np.where(is_before, ahead**2 + beside**2, np.inf)
        return int(np.argmin(distance)) if is_before.any() else -1

    def _nearest_to(self, pixel: npt.NDArray[np.float32]) -> npt.NDArray[np.int64]:
        """Return the points that stand out, those nearest to a pixel first."""
        away = self._plot.pixels() - pixel
        lit = np.flatnonzero(self._plot.is_lit)
        return lit[np.argsort(np.einsum("ij,ij->i", away[lit], away[lit]), kind="stable")]

    def _choose_nearest(self, factor: float) -> None:
        """Choose more or fewer points round the current one: what a lasso is for the mouse."""
        plot = self._plot
        if plot.current < 0:
            return
        n_now = int(np.count_nonzero(plot.is_chosen))
        wanted = max(n_now + 1, round(n_now * factor)) if factor > 1 else max(round(n_now * factor), 1)
        is_chosen = np.zeros(len(plot.ids), bool)
        is_chosen[self._nearest_to(plot.pixels()[plot.current])[:wanted]] = True
        plot.choose(is_chosen)
