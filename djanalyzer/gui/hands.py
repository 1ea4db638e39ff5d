"""What mouse, wheel, touch pad and fingers do on the waveform."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent, QNativeGestureEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QGestureEvent, QPinchGesture, QToolTip

from djanalyzer.gui import notation
from djanalyzer.gui.dragging import Drag
from djanalyzer.gui.language import tr
from djanalyzer.gui.selecting import RangeGrip
from djanalyzer.gui.timeline import STEPS_PER_OCTAVE

if TYPE_CHECKING:
    from djanalyzer.gui.layers import Grip
    from djanalyzer.gui.overlays import Spot
    from djanalyzer.gui.waveform import WaveformView

_WHEEL_UNITS = 60  # of a wheel's 120 to a click: two steps of zoom
_LEAST_SCALE = 0.05  # fingers that report less than this have made a mistake


class MarkGrip:
    """A cue or a loop in the hand."""

    def __init__(self, view: WaveformView, spot: Spot, time: float) -> None:
        self._view, self._spot = view, spot
        self._drag = Drag.of(spot.mark, time, spot.is_end)

    @property
    def cursor(self) -> Qt.CursorShape:
        return Qt.CursorShape.SizeHorCursor if self._spot.is_end else Qt.CursorShape.PointingHandCursor

    def press(self) -> None:
        self._view.mark_pressed.emit(self._spot.mark)

    def carry(self, time: float, is_free: bool) -> str:
        view, drag = self._view, self._drag
        if view.deck is None or view.bars is None or not drag.mark.can_drag:
            return ""
        grid = view.deck.beat_grid
        snap = float if is_free or grid is None else grid.snap
        before, drag.shown = drag.shown, drag.carry(time, snap, view.deck.duration)
        view.layer.replace(before, drag.shown)
        return tr("{time}, bar {bar}", time=notation.clock(drag.place), bar=view.bars.name(drag.place))

    def drop(self) -> None:
        if self._drag.has_moved:
            self._view.mark_moved.emit(self._drag.mark, self._drag.shown)
        else:
            self.click()

    def click(self) -> None:
        self._view.mark_clicked.emit(self._drag.mark)

    def put_back(self) -> None:
        self._view.layer.replace(self._drag.shown, self._drag.mark)


class Hands:
    """One for a waveform: it hands its events over."""

    def __init__(self, view: WaveformView) -> None:
        self._view = view
        self._dragged: QPointF | None = None
        self._pressed: QPointF | None = None
        self._held: Grip | None = None
        self._was_carried = False
        self._rest = 0.0  # of a step of zoom

    # Mouse.

    def press(self, event: QMouseEvent) -> None:
        """Take what lies under the pointer, begin a range with Shift, or seek."""
        self._dragged = self._pressed = event.position()
        self._was_carried = False
        if event.button() != Qt.MouseButton.LeftButton or self._view.deck is None:
            return
        self._held = self._grip_for(event)
        if self._held is not None:
            self._dragged = None
            self._held.press()
        else:
            self._seek_to(event.position())

    def _grip_for(self, event: QMouseEvent) -> Grip | None:
        point = event.position()
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            return RangeGrip(self._view, self._view.time_at(point))
        return self.grip_at(point)

    def grip_at(self, point: QPointF) -> Grip | None:
        """Return a grip on what lies under a point: a mark, or what the layers have there."""
        spot = self._view.layer.spot_at(point)
        if spot is not None:
            return MarkGrip(self._view, spot, self._view.time_at(point))
        found = (layer.spot_at(point) for layer in reversed(self._view.layers))
        return next((grip for grip in found if grip is not None), None)

    def move(self, event: QMouseEvent) -> None:
        """Carry what is held, seek, scroll with the middle button, or show what could be taken."""
        view = self._view
        if self._held is not None:
            self._carry(self._held, event)
        elif self._dragged is None or view.deck is None:
            grip = self.grip_at(event.position()) if view.deck is not None else None
            view.setCursor(grip.cursor if grip is not None else Qt.CursorShape.ArrowCursor)
        elif event.buttons() & Qt.MouseButton.LeftButton:
            self._seek_to(event.position())
        elif event.buttons() & Qt.MouseButton.MiddleButton:
            view.scroll_by(round((self._dragged.x() - event.position().x()) * view.devicePixelRatioF()))
            self._dragged = event.position()

    def _carry(self, held: Grip, event: QMouseEvent) -> None:
        way = abs(event.position().x() - self._pressed.x()) if self._pressed is not None else 0.0
        if not self._was_carried and way < QApplication.startDragDistance():
            return
        self._was_carried = True
        is_free = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        words = held.carry(self._view.time_at(event.position()), is_free)
        if words:
            QToolTip.showText(event.globalPosition().toPoint(), words, self._view)
        self._view.update()

    def release(self, event: QMouseEvent) -> None:
        """Let go."""
        held, self._held, self._dragged = self._held, None, None
        if held is None or event.button() != Qt.MouseButton.LeftButton:
            return
        if self._was_carried:
            QToolTip.hideText()
            held.drop()
        else:
            held.click()

    def put_back(self) -> bool:
        """Let go of what is held without moving it; return whether anything was."""
        held, self._held = self._held, None
        if held is not None:
            held.put_back()
            self._view.update()
        return held is not None

    def let_go(self) -> None:
        """Forget what is held: the library has shown everything anew."""
        self._held = None

    def double_click(self, event: QMouseEvent) -> None:
        """Zoom to the section, loop or range under the pointer; elsewhere it is a press like any other."""
        span = self._span_at(event.position())
        if span is not None and event.button() == Qt.MouseButton.LeftButton:
            self._view.zoom_to(*span)
        else:
            self.press(event)

    def _span_at(self, point: QPointF) -> tuple[float, float] | None:
        view, time = self._view, self._view.time_at(point)
        mark = view.layer.at(point)
        if mark is not None:
            return (mark.time, mark.stop) if mark.stop is not None else None
        if view.lanes.sections.contains(point):
            section = view.sections.at(time)
            return (section.start, section.stop) if section is not None else None
        chosen = view.selection
        return chosen if chosen is not None and chosen[0] <= time < chosen[1] else None

    def _seek_to(self, point: QPointF) -> None:
        if self._view.deck is not None:
            time = min(max(self._view.time_at(point), 0.0), self._view.deck.duration)
            self._view.sought.emit(time)

    # Wheel, touch pad, fingers.

    def wheel(self, event: QWheelEvent) -> None:
        """Zoom around the pointer; scroll with Shift, or where the wheel goes sideways."""
        across, along = event.angleDelta().x(), event.angleDelta().y()
        ratio = self._view.devicePixelRatioF()
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier or abs(across) > abs(along):
            self._view.scroll_by(-round((across or along) * ratio))
        else:
            self._zoom_by(along / _WHEEL_UNITS, event.position().x())
        event.accept()

    def pinch(self, event: QEvent) -> bool:
        """Zoom around the fingers of a touch pad or screen; return whether the event was about that."""
        if isinstance(event, QNativeGestureEvent):
            if event.gestureType() == Qt.NativeGestureType.ZoomNativeGesture:
                self._scale_by(1 + event.value(), event.position().x())
                return True
        elif isinstance(event, QGestureEvent):
            found = event.gesture(Qt.GestureType.PinchGesture)
            if isinstance(found, QPinchGesture):
                middle = (
                    self._view.mapFromGlobal(found.hotSpot()) if found.hasHotSpot() else found.centerPoint()
                )
                self._scale_by(found.scaleFactor(), middle.x())
                event.accept()
                return True
        return False

    def _scale_by(self, factor: float, x: float) -> None:
        self._zoom_by(math.log2(max(factor, _LEAST_SCALE)) * STEPS_PER_OCTAVE, x)

    def _zoom_by(self, steps: float, x: float) -> None:
        """Zoom around a logical pixel. Fine wheels and fingers send parts of a step; they add up."""
        self._rest += steps
        whole, self._rest = int(self._rest), self._rest - int(self._rest)
        if whole:
            self._view.zoom(whole, x * self._view.devicePixelRatioF())
