"""The drawn signs: a shape for each kind of cue, and the symbols on buttons. No colour carries a meaning alone."""

from __future__ import annotations

import math
from functools import cache

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPainter, QPainterPath, QPen, QPixmap, QPolygonF

# Corners in a unit square.
_POLYGONS: dict[str, tuple[tuple[float, float], ...]] = {
    "mix_in": ((0.1, 0.1), (0.9, 0.5), (0.1, 0.9)),
    "mix_out": ((0.9, 0.1), (0.1, 0.5), (0.9, 0.9)),
    "build_up": ((0.5, 0.1), (0.95, 0.9), (0.05, 0.9)),
    "drop": ((0.05, 0.1), (0.95, 0.1), (0.5, 0.9)),
    "second_drop": ((0.0, 0.0), (1.0, 0.0), (0.62, 0.45), (1.0, 0.45), (0.5, 1.0), (0.0, 0.45), (0.38, 0.45)),
    "vocal_in": ((0.3, 0.0), (0.7, 0.0), (0.7, 0.55), (0.3, 0.55)),
    "breakdown": ((0.5, 0.0), (1.0, 0.5), (0.5, 1.0), (0.0, 0.5)),
    "revert": ((0.0, 0.38), (0.42, 0.05), (0.42, 0.71)),
    "play": ((0.15, 0.05), (0.95, 0.5), (0.15, 0.95)),
    "previous": ((0.9, 0.1), (0.3, 0.5), (0.9, 0.9)),
    "next": ((0.1, 0.1), (0.7, 0.5), (0.1, 0.9)),
    "folder": ((0.02, 0.12), (0.38, 0.12), (0.5, 0.26), (0.98, 0.26), (0.98, 0.88), (0.02, 0.88)),
    "smart": (
        (0.5, 0.0),
        (0.63, 0.37),
        (1.0, 0.5),
        (0.63, 0.63),
        (0.5, 1.0),
        (0.37, 0.63),
        (0.0, 0.5),
        (0.37, 0.37),
    ),
}
_BARS: dict[str, tuple[tuple[float, float, float, float], ...]] = {
    "locked": (
        (0.12, 0.45, 0.76, 0.52),
        (0.24, 0.04, 0.13, 0.45),
        (0.63, 0.04, 0.13, 0.45),
        (0.24, 0.04, 0.5, 0.13),
    ),
    "unlocked": (
        (0.12, 0.5, 0.76, 0.47),
        (0.24, 0.04, 0.13, 0.5),
        (0.63, 0.04, 0.13, 0.2),
        (0.24, 0.04, 0.5, 0.13),
    ),
    "revert": ((0.35, 0.3, 0.5, 0.16), (0.78, 0.3, 0.16, 0.6), (0.3, 0.76, 0.6, 0.16)),
    "pause": ((0.15, 0.05, 0.25, 0.9), (0.6, 0.05, 0.25, 0.9)),
    "stop": ((0.1, 0.1, 0.8, 0.8),),
    "previous_bar": ((0.1, 0.1, 0.12, 0.8),),
    "next_bar": ((0.78, 0.1, 0.12, 0.8),),
    "plus": ((0.42, 0.1, 0.16, 0.8), (0.1, 0.42, 0.8, 0.16)),
    "minus": ((0.1, 0.42, 0.8, 0.16),),
    "list": ((0.02, 0.14, 0.96, 0.14), (0.02, 0.43, 0.96, 0.14), (0.02, 0.72, 0.55, 0.14)),
    "all_tracks": tuple(
        (x, y, width, 0.14) for y in (0.14, 0.43, 0.72) for x, width in ((0.02, 0.14), (0.28, 0.7))
    ),
    "duplicates": ((0.04, 0.04, 0.44, 0.44), (0.54, 0.54, 0.44, 0.44)),
    "clash": (
        *((x + 0.0, 0.0, 0.24, 0.52) for x in (0.08, 0.68)),
        *((x, 0.44, 0.08, 0.2) for x in (0.0, 0.32, 0.6, 0.92)),
        *((x, 0.62, 0.4, 0.08) for x in (0.0, 0.6)),
        *((x, 0.66, 0.08, 0.3) for x in (0.16, 0.76)),
    ),
    "vocal_in": ((0.1, 0.35, 0.1, 0.4), (0.8, 0.35, 0.1, 0.4), (0.1, 0.65, 0.8, 0.1), (0.45, 0.7, 0.1, 0.3)),
    "loop": (
        (0.05, 0.05, 0.14, 0.9),
        (0.05, 0.05, 0.32, 0.14),
        (0.05, 0.81, 0.32, 0.14),
        (0.81, 0.05, 0.14, 0.9),
        (0.63, 0.05, 0.32, 0.14),
        (0.63, 0.81, 0.32, 0.14),
        (0.38, 0.38, 0.24, 0.24),
    ),
}


@cache
def path(name: str) -> QPainterPath:
    """Return the shape `name` in the unit square; a circle for names without a shape of their own."""
    shape = QPainterPath()
    shape.setFillRule(Qt.FillRule.WindingFill)
    stem = name.removesuffix("_bar")
    if stem in _POLYGONS:
        shape.addPolygon(QPolygonF([QPointF(x, y) for x, y in _POLYGONS[stem]]))
        shape.closeSubpath()
    for x, y, width, height in _BARS.get(name, ()):
        shape.addRect(QRectF(x, y, width, height))
    if shape.isEmpty():
        shape.addEllipse(QRectF(0.08, 0.08, 0.84, 0.84))
    return shape


def fill(painter: QPainter, name: str, box: QRectF, color: QColor) -> None:
    """Paint a shape into a box."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(box.topLeft())
    painter.scale(box.width(), box.height())
    painter.fillPath(path(name), color)
    painter.restore()


def _sheet(width: int, height: int) -> QPixmap:
    """Return a transparent pixmap of this size in logical pixels, as fine as the finest screen."""
    app = QGuiApplication.instance()
    ratio = app.devicePixelRatio() if isinstance(app, QGuiApplication) else 1.0
    pixmap = QPixmap(round(width * ratio), round(height * ratio))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    return pixmap


def icon(name: str, color: str, side: int = 32) -> QIcon:
    """Return a shape as a button's icon."""
    pixmap = _sheet(side, side)
    painter = QPainter(pixmap)
    fill(painter, name, QRectF(side * 0.12, side * 0.12, side * 0.76, side * 0.76), QColor(color))
    painter.end()
    return untinted(pixmap)


def state_pixmap(state: str, color: str, side: int) -> QPixmap:
    """Return the sign of a track's state.

    A ring (new), a tick (analysed), a magnifier (to be looked at), a question mark (missing), a cross (unreadable).
    """
    pixmap = _sheet(side, side)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(color), max(1.5, side / 9), Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    _STATE_PAINTERS[state](painter, side)
    painter.end()
    return pixmap


def _ring(painter: QPainter, side: int) -> None:
    painter.drawEllipse(QRectF(side * 0.25, side * 0.25, side * 0.5, side * 0.5))


def _tick(painter: QPainter, side: int) -> None:
    points = [QPointF(side * x, side * y) for x, y in ((0.2, 0.55), (0.42, 0.76), (0.82, 0.26))]
    painter.drawPolyline(points)


def _question(painter: QPainter, side: int) -> None:
    painter.drawArc(QRectF(side * 0.3, side * 0.12, side * 0.4, side * 0.4), -90 * 16, 250 * 16)
    painter.drawLine(QPointF(side * 0.5, side * 0.52), QPointF(side * 0.5, side * 0.64))
    painter.drawPoint(QPointF(side * 0.5, side * 0.84))


def _cross(painter: QPainter, side: int) -> None:
    near, far = side * 0.24, side * 0.76
    painter.drawLine(QPointF(near, near), QPointF(far, far))
    painter.drawLine(QPointF(near, far), QPointF(far, near))


def _magnifier(painter: QPainter, side: int) -> None:
    painter.drawEllipse(QRectF(side * 0.16, side * 0.16, side * 0.46, side * 0.46))
    painter.drawLine(QPointF(side * 0.58, side * 0.58), QPointF(side * 0.84, side * 0.84))


def _padlock(painter: QPainter, side: int) -> None:
    painter.drawArc(QRectF(side * 0.32, side * 0.12, side * 0.36, side * 0.56), 0, 180 * 16)
    painter.drawRect(QRectF(side * 0.22, side * 0.45, side * 0.56, side * 0.4))


_STATE_PAINTERS = {
    "new": _ring,
    "analysed": _tick,
    "review": _magnifier,
    "missing": _question,
    "unreadable": _cross,
    "locked": _padlock,
}


def untinted(pixmap: QPixmap) -> QIcon:
    """Return a picture that keeps its colours in a selected row."""
    same = QIcon(pixmap)
    same.addPixmap(pixmap, QIcon.Mode.Selected)
    return same


def energy_size(height: int) -> QSize:
    """Return how large `energy_pixmap` is, in logical pixels."""
    return QSize(10 * max(3, round(height / 5)), height)


def energy_pixmap(level: float, color: str, ground: str, height: int) -> QPixmap:
    """Return a small bar of ten steps, filled up to `level`."""
    size = energy_size(height)
    step = size.width() // 10
    pixmap = _sheet(size.width(), height)
    painter = QPainter(pixmap)
    for n in range(10):
        tall = math.ceil(height * (0.35 + 0.065 * n))
        ink = QColor(color if n < round(level) else ground)
        painter.fillRect(n * step, height - tall, step - 1, tall, ink)
    painter.end()
    return pixmap


def swatch(color: str, side: int) -> QPixmap:
    """Return a rounded patch of colour, for a key or a pad."""
    pixmap = _sheet(side, side)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(color))
    painter.drawRoundedRect(QRectF(1, 1, side - 2, side - 2), side / 4, side / 4)
    painter.end()
    return pixmap
