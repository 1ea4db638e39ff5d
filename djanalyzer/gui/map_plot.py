"""The map of the collection: a point for each track, what sounds alike side by side.

What hands do to it is in `map_hands`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QColor,
    QContextMenuEvent,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from djanalyzer.gui import theme
from djanalyzer.gui.language import tr
from djanalyzer.gui.map_colors import ASIDE, GROUND, OTHER, UNKNOWN, Coloring
from djanalyzer.gui.map_frame import MapFrame
from djanalyzer.gui.map_hands import MapHands
from djanalyzer.gui.map_raster import Ink, Layer, draw, radius_for

if TYPE_CHECKING:
    from djanalyzer.app.mapping import CollectionMap

Mask = npt.NDArray[np.bool_]
Ints = npt.NDArray[np.int64]

_NEAR = 10.0  # logical pixels: so near to a point one means it
_EDGE = 30.0  # logical pixels from the edge that the current point keeps
_RING = 1.0  # device pixels that a chosen point's ring is wide, times the ratio
_CHOSEN = Ink("#FFFFFF")


class MapPlot(QWidget):
    """Draws, and says what is pointed at and chosen. Points are named by their place in the map's arrays.

    Signals
    -------
    chosen_changed
        Other points are chosen.
    pointed_at : int
        The point under the pointer; -1 for none.
    gone_to : int
        The point that the keys have gone to.
    stirred
        What stands beside a point may not be true any more: other points, other colours, another part of the map.
    clicked : int
        A point was clicked.
    opened : int
        A point was double-clicked.
    lasso_drawn : int
        So many points are in the lasso that is being drawn; -1 when it ends.
    drag_wanted
        The chosen points are dragged away.
    menu_wanted : QPoint
        Global place of the menu about the chosen points.
    """

    chosen_changed = Signal()
    pointed_at = Signal(int)
    gone_to = Signal(int)
    stirred = Signal()
    clicked = Signal(int)
    opened = Signal(int)
    lasso_drawn = Signal(int)
    drag_wanted = Signal()
    menu_wanted = Signal(QPoint)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ids: Ints = np.zeros(0, np.int64)
        self.places = np.zeros((0, 2), np.float32)
        self.frame = MapFrame()
        self.is_lit: Mask = np.zeros(0, bool)  # that what is searched for, and the legend, let through
        self.is_chosen: Mask = np.zeros(0, bool)
        self.current = -1
        self.pointed = -1
        self.is_lasso_on = False  # a drag draws a lasso without Shift, too
        self.coloring = Coloring((), np.zeros(0, np.int32))
        self._spotlight: frozenset[int] = frozenset()
        self._is_listed: Mask = np.zeros(0, bool)
        self._pixels = np.zeros((0, 2), np.float32)
        self._picture: QImage | None = None
        self._drawn = np.zeros((1, 1), np.uint32)
        self._hands = MapHands(self)
        self.setAccessibleName(tr("Map of the collection"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setMouseTracking(True)
        self.grabGesture(Qt.GestureType.PinchGesture)

    # What is shown.

    def show_map(self, points: CollectionMap, coloring: Coloring) -> None:
        """Show other points; of those that were there before, the chosen ones stay chosen."""
        chosen, current = self.chosen_ids(), self.id_of(self.current)
        was_whole = not len(self.ids) or self._shows_all
        if coloring.kinds != self.coloring.kinds:
            self._spotlight = frozenset()
        self.ids, self.places, self.coloring = points.ids, points.places, coloring
        self._is_listed = self.is_lit = np.ones(len(self.ids), bool)
        self.is_chosen = np.isin(self.ids, chosen)
        self.current = self.point_of(current)
        self._point_at(-1)
        self.stirred.emit()
        self.look_at_all() if was_whole else self._draw_anew()
        if not np.array_equal(self.chosen_ids(), chosen):
            self.chosen_changed.emit()

    def color(self, coloring: Coloring) -> None:
        """Draw the same points in other colours."""
        self.coloring, self._spotlight = coloring, frozenset()
        self._light()

    def list_ids(self, ids: Ints | None) -> None:
        """Let these tracks stand out, None for all; only what stands out can be chosen."""
        self._is_listed = np.ones(len(self.ids), bool) if ids is None else np.isin(self.ids, ids)
        self._light()

    def spotlight(self, kinds: frozenset[int]) -> None:
        """Let some kinds of the legend stand out alone; none of them for all."""
        self._spotlight = kinds
        self._light()

    def _light(self) -> None:
        self.is_lit = self._is_listed
        if self._spotlight:
            self.is_lit = self._is_listed & np.isin(self.coloring.codes, list(self._spotlight))
        self.choose(self.is_chosen)
        self.stirred.emit()
        self._draw_anew()

    def counts(self) -> list[int]:
        """Return how many of the listed tracks are of each kind of the legend."""
        codes = self.coloring.codes[self._is_listed]
        counted: list[int] = np.bincount(codes, minlength=len(self.coloring.kinds)).tolist()
        return counted

    # What is chosen.

    def choose(self, is_chosen: Mask) -> None:
        """Choose points, of those that stand out."""
        wanted = is_chosen & self.is_lit
        if not np.array_equal(wanted, self.is_chosen):
            self.is_chosen = wanted
            self._draw_anew()
            self.chosen_changed.emit()

    def choose_point(self, point: int) -> None:
        """Choose one point alone, and make it the current one; -1 for none."""
        self.go_to(point)
        self.choose(np.arange(len(self.ids)) == point)

    def choose_kind(self, kind: int) -> None:
        """Choose all points of a kind of the legend that stand out."""
        self.choose(self.coloring.codes == kind)

    def chosen_ids(self) -> Ints:
        """Return the chosen tracks."""
        return self.ids[self.is_chosen]

    def id_of(self, point: int) -> int:
        """Return a point's track; -1 for none."""
        return int(self.ids[point]) if 0 <= point < len(self.ids) else -1

    def point_of(self, track_id: int) -> int:
        """Return a track's point; -1 where it is not on the map."""
        found = np.flatnonzero(self.ids == track_id)
        return int(found[0]) if len(found) else -1

    def go_to(self, point: int) -> None:
        """Make a point the one that keys are about, and bring it into view."""
        self.current = point
        if point >= 0:
            edge = min(_EDGE * self.devicePixelRatioF(), self.frame.width / 3, self.frame.height / 3)
            x, y = self.pixels()[point].tolist()
            self.move_to(self.frame.showing(x, y, edge))
        self.update()

    # Where one looks.

    def look_at_all(self) -> None:
        """Show the whole map."""
        width, height = self._device_size()
        self.move_to(MapFrame.of_all(self.places, width, height))
        self._draw_anew()

    @property
    def _shows_all(self) -> bool:
        """Whether nobody has moved or zoomed since the whole map was shown."""
        return self.frame == MapFrame.of_all(self.places, self.frame.width, self.frame.height)

    def rest_cursor(self) -> None:
        """Let the pointer say what a drag will do."""
        self.setCursor(Qt.CursorShape.CrossCursor if self.is_lasso_on else Qt.CursorShape.ArrowCursor)

    def move_to(self, frame: MapFrame) -> None:
        """Show another part of the map."""
        if frame != self.frame:
            self.frame = frame
            self.stirred.emit()
            self._draw_anew()

    def zoom(self, factor: float, place: QPointF | None = None) -> None:
        """Show everything so many times as large; what is at a logical pixel (by default the middle) stays there."""
        ratio = self.devicePixelRatioF()
        x, y = self.frame.width / 2, self.frame.height / 2
        if place is not None:
            x, y = place.x() * ratio, place.y() * ratio
        elif self.current >= 0:
            x, y = self.pixels()[self.current].tolist()
        self.move_to(self.frame.zoomed(factor, x, y))

    def pixels(self) -> npt.NDArray[np.float32]:
        """Return where each point lies in the picture, device pixels, (n, 2)."""
        if len(self._pixels) != len(self.places):
            self._pixels = self.frame.pixels(self.places)
        return self._pixels

    def place_of(self, point: int) -> QPointF:
        """Return where a point lies, logical pixels."""
        x, y = self.pixels()[point].tolist()
        return QPointF(x, y) / self.devicePixelRatioF()

    def point_at(self, place: QPointF) -> int:
        """Return the nearest point that stands out, near a logical pixel; -1 where there is none."""
        ratio = self.devicePixelRatioF()
        away = self.pixels() - np.array([place.x() * ratio, place.y() * ratio], np.float32)
        distance = np.where(self.is_lit, np.einsum("ij,ij->i", away, away), np.inf)
        nearest = int(np.argmin(distance)) if len(distance) else -1
        return nearest if nearest >= 0 and distance[nearest] <= (_NEAR * ratio) ** 2 else -1

    def inside(self, lasso: QPolygonF) -> Mask:
        """Return which points that stand out lie in a lasso, logical pixels: those whose pixel it covers."""
        ratio, (width, height) = self.devicePixelRatioF(), self._device_size()
        mask = QImage(width, height, QImage.Format.Format_Grayscale8)
        mask.fill(0)
        with QPainter(mask) as painter:
            painter.scale(ratio, ratio)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(Qt.GlobalColor.white)
            painter.drawPolygon(lasso, Qt.FillRule.OddEvenFill)
        covered = np.frombuffer(mask.constBits(), np.uint8).reshape(height, mask.bytesPerLine())
        x, y = self.pixels().astype(np.int64).T
        is_seen: Mask = (self.pixels() >= 0).all(axis=1) & (x < width) & (y < height) & self.is_lit
        is_seen[is_seen] = covered[y[is_seen], x[is_seen]] > 0
        return is_seen

    def _device_size(self) -> tuple[int, int]:
        ratio = self.devicePixelRatioF()
        return max(1, round(self.width() * ratio)), max(1, round(self.height() * ratio))

    def _draw_anew(self) -> None:
        self._picture, self._pixels = None, np.zeros((0, 2), np.float32)
        self.update()

    def _point_at(self, point: int) -> None:
        if point != self.pointed:
            self.pointed = point
            self.pointed_at.emit(point)
            self.update()

    def announce(self, words: str) -> None:
        """Have a screen reader say what has been gone to."""
        self.setAccessibleDescription(words)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))

    # Painting.

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._picture is None:
            self._picture = self._draw()
        with QPainter(self) as painter:
            painter.drawImage(QPointF(0, 0), self._picture)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            for point, color in ((self.current, theme.DARK.accent), (self.pointed, theme.DARK.text)):
                if point >= 0:
                    painter.setPen(QPen(QColor(color), 2))
                    painter.drawEllipse(self.place_of(point), 9, 9)
            self._hands.paint(painter)
            if self.hasFocus():
                painter.setPen(QPen(QColor(theme.DARK.accent), 2))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRect(QRectF(self.rect()).adjusted(1, 1, -1, -1))

    def _draw(self) -> QImage:
        """Draw all points: those that do not stand out below, then grey ones, rare kinds above common ones, the chosen on top."""
        width, height = self._device_size()
        pixels, ratio = self.pixels(), self.devicePixelRatioF()
        is_seen = ((pixels >= 0) & (pixels < (width, height))).all(axis=1)
        radius = radius_for(int(np.count_nonzero(is_seen)), width, height, ratio)
        layers = [Layer(pixels[is_seen & ~self.is_lit], Ink(ASIDE))]
        layers += self._layers(pixels, np.flatnonzero(is_seen & self.is_lit & ~self.is_chosen))
        chosen = np.flatnonzero(is_seen & self.is_chosen)
        layers += [Layer(pixels[chosen], _CHOSEN, _RING * ratio), *self._layers(pixels, chosen)]
        # Kept, for the picture is of these very numbers: on a fine screen a copy would cost as much as all points.
        self._drawn = draw(width, height, GROUND, [layer for layer in layers if len(layer.pixels)], radius)
        image = QImage(self._drawn.data, width, height, 4 * width, QImage.Format.Format_RGB32)
        image.setDevicePixelRatio(ratio)
        return image

    def _layers(self, pixels: npt.NDArray[np.float32], points: Ints) -> list[Layer]:
        codes = self.coloring.codes[points]
        order = np.argsort(codes, kind="stable")
        counts = np.bincount(codes, minlength=len(self.coloring.kinds))
        parts = np.split(points[order], np.cumsum(counts)[:-1]) if len(counts) else []
        plain = (OTHER, UNKNOWN)
        from_below = sorted(
            zip(parts, self.coloring.kinds, strict=True),
            key=lambda one: (one[1].ink not in plain, -len(one[0])),
        )
        return [Layer(pixels[part], kind.ink) for part, kind in from_below]

    # Hands.

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        self._hands.press(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if not self._hands.move(event):
            self._point_at(self.point_at(event.position()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._hands.release(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        point = self.point_at(event.position())
        if point >= 0 and event.button() == Qt.MouseButton.LeftButton:
            self.opened.emit(point)

    def wheelEvent(self, event: QWheelEvent) -> None:
        self._hands.wheel(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._hands.press_key(event):
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        is_mouse = event.reason() == QContextMenuEvent.Reason.Mouse
        point = self.point_at(QPointF(event.pos())) if is_mouse else self.current
        if point >= 0 and not self.is_chosen[point]:
            self.choose_point(point)
        if self.is_chosen.any():
            place = self.place_of(point).toPoint() if not is_mouse and point >= 0 else event.pos()
            self.menu_wanted.emit(self.mapToGlobal(place))

    # Qt's own questions.

    def event(self, event: QEvent) -> bool:
        return self._hands.hears(event) or super().event(event)

    def leaveEvent(self, event: QEvent) -> None:
        self._point_at(-1)
        super().leaveEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        width, height = self._device_size()
        if self._shows_all:
            self.look_at_all()
        else:
            self.move_to(self.frame.resized(width, height))

    def sizeHint(self) -> QSize:
        return QSize(700, 400)

    def minimumSizeHint(self) -> QSize:
        return QSize(160, 100)
