"""What lies along the track for a while: mix ranges, keys, singing, changes, dynamics, energy."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen

from djanalyzer.gui import notation
from djanalyzer.gui.lanes import Frame, write_in_view
from djanalyzer.gui.language import tr
from djanalyzer.gui.theme import DECK, KEY_COLORS, blend

if TYPE_CHECKING:
    from djanalyzer.gui.mixing import MixSpan
    from djanalyzer.music import ChangePoint, Dynamics, Energy, KeyStretch, VocalSpan

_MIX_GROUND = blend(DECK.safe, DECK.lane, 0.78)
VOCAL_INK = "#E58AC9"
ENERGY_INK = "#E7B84B"
_ENERGY_GROUND = blend(ENERGY_INK, DECK.lane, 0.7)
CHANGE_INK = "#8FB8DE"
DYNAMICS_INK = "#7FD1C2"
_SOFTEST, _LOUDEST = -24.0, 6.0  # LU that the lane shows
_RIDGE = 1.5  # logical pixels


def paint_mix_spans(painter: QPainter, frame: Frame, spans: Sequence[MixSpan]) -> None:
    """Draw from where and to where another track may play along; a dotted line carries the end into the waveform."""
    lane, wave, letters = frame.lanes.mix, frame.lanes.wave, frame.letters
    painter.fillRect(lane, QColor(DECK.lane))
    painter.setFont(letters.small)
    for span in spans:
        left, right, edge = frame.x(span.start), frame.x(span.stop), frame.x(span.edge)
        shown = QRectF(left, lane.top() + 1, right - left, lane.height() - 2).intersected(lane)
        if shown.isEmpty():
            continue
        painter.fillRect(shown, QColor(_MIX_GROUND))
        wanted = letters.metrics.horizontalAdvance(span.words) + 12
        if shown.width() >= wanted:
            write_in_view(painter, letters.metrics, shown, span.words, is_at_end=span.is_intro)
        elif span.is_intro and 0 < edge < lane.width():  # too long for its place: behind it there is room
            beside = QRectF(edge + 2, shown.top(), wanted, shown.height())
            write_in_view(painter, letters.metrics, beside, span.words)
        elif not span.is_intro and edge > wanted:
            beside = QRectF(edge - wanted, shown.top(), wanted, shown.height())
            write_in_view(painter, letters.metrics, beside, span.words, is_at_end=True)
        if 0 <= edge <= lane.width():
            painter.fillRect(QRectF(edge - 1, lane.top(), 2, lane.height()), QColor(DECK.safe))
            painter.setPen(QPen(QColor(DECK.safe), 1, Qt.PenStyle.DotLine))
            painter.drawLine(QPointF(edge, wave.top()), QPointF(edge, wave.bottom()))


def paint_keys(painter: QPainter, frame: Frame, stretches: Sequence[KeyStretch], key_notation: str) -> None:
    """Name the key of each stretch, with the colour of its place on the wheel."""
    lane, letters = frame.lanes.keys, frame.letters
    painter.fillRect(lane, QColor(DECK.lane))
    painter.setFont(letters.small)
    for stretch in stretches:
        left, right = frame.x(stretch.start), frame.x(stretch.stop)
        shown = QRectF(left + 1, lane.top() + 1, right - left - 2, lane.height() - 2).intersected(lane)
        if shown.isEmpty():
            continue
        color = KEY_COLORS[stretch.key.camelot] if stretch.key is not None else DECK.dim
        painter.fillRect(shown, QColor(blend(color, DECK.lane, 0.72)))
        painter.fillRect(QRectF(left + 1, shown.top(), 4, shown.height()), QColor(color))
        words = notation.key(stretch.key, key_notation) or tr("no key")
        write_in_view(painter, letters.metrics, shown.adjusted(4, 0, 0, 0), words)


def paint_vocals(painter: QPainter, frame: Frame, spans: Sequence[VocalSpan]) -> None:
    """Draw where somebody sings, the surer the brighter."""
    lane = frame.lanes.vocals
    painter.fillRect(lane, QColor(DECK.lane))
    for span, shown in _seen(frame, spans):
        trust = notation.trust(span.confidence)
        painter.fillRect(shown, QColor(blend(VOCAL_INK, DECK.lane, (0.85, 0.72, 0.6)[trust - 1])))
        edge = QRectF(frame.x(span.start), shown.top(), 3, shown.height())
        painter.fillRect(edge.intersected(lane), QColor(VOCAL_INK))


def name_vocals(painter: QPainter, frame: Frame, spans: Sequence[VocalSpan]) -> None:
    """Write what the blocks are; what is not sure has a question mark."""
    painter.setFont(frame.letters.small)
    for span, shown in _seen(frame, spans):
        words = tr("Vocals") if notation.trust(span.confidence) > 1 else tr("Vocals ?")
        write_in_view(painter, frame.letters.metrics, shown.adjusted(2, 0, 0, 0), words)


def _seen(frame: Frame, spans: Sequence[VocalSpan]) -> Iterator[tuple[VocalSpan, QRectF]]:
    """Yield the spans that are in view, each with the part of the lane that shows it."""
    lane = frame.lanes.vocals
    for span in spans:
        left, right = frame.x(span.start), frame.x(span.stop)
        shown = QRectF(left, lane.top() + 1, max(1.0, right - left - 1), lane.height() - 2).intersected(lane)
        if not shown.isEmpty():
            yield span, shown


def paint_changes(painter: QPainter, frame: Frame, changes: Sequence[ChangePoint]) -> None:
    """Draw a tick where somebody joins or leaves, the surer the longer."""
    lane = frame.lanes.changes
    painter.fillRect(lane, QColor(DECK.lane))
    for change in changes:
        x = frame.x(change.time)
        if 0 <= x <= lane.width():
            tall = lane.height() * (1, 2, 3)[notation.trust(change.confidence) - 1] / 3
            painter.fillRect(QRectF(x - 1, lane.bottom() - tall, 2, tall), QColor(CHANGE_INK))


def paint_dynamics(painter: QPainter, frame: Frame, dynamics: Dynamics) -> None:
    """Draw how loud each moment is as a thin line, and the loudness of the whole as a dotted one."""
    lane, line = frame.lanes.dynamics, frame.line
    painter.fillRect(lane, QColor(DECK.lane))
    first = max(int(line.start / dynamics.step) - 1, 0)
    last = min(int(line.stop / dynamics.step) + 2, len(dynamics.curve))
    every = max(1, (last - first) // max(1, line.width // 2))  # no more points than can be told apart
    room = lane.height() - 4

    def y(loudness: float) -> float:
        return (
            lane.bottom()
            - 2
            - room * (float(np.clip(loudness, _SOFTEST, _LOUDEST)) - _SOFTEST) / (_LOUDEST - _SOFTEST)
        )

    painter.setPen(QPen(QColor(DECK.dim), 1, Qt.PenStyle.DotLine))
    painter.drawLine(QPointF(lane.left(), y(0.0)), QPointF(lane.right(), y(0.0)))
    painter.setPen(QPen(QColor(DYNAMICS_INK), 1.2))
    places = range(first, last, every)
    painter.drawPolyline([QPointF(frame.x((i + 0.5) * dynamics.step), y(dynamics.curve[i])) for i in places])


def paint_energy(painter: QPainter, frame: Frame, energy: Energy) -> None:
    """Draw how strong the track feels as a hill below the waveform.

    A raster of device pixels: as a polygon with a line on it, it would cost more than all the rest of the picture.
    """
    lane, line = frame.lanes.energy, frame.line
    times = (line.first + np.arange(line.width) + 0.5) * line.scale
    middles = (np.arange(len(energy.curve)) + 0.5) * energy.step
    n_rows = max(1, round(lane.height() * frame.ratio))
    tall = np.interp(times, middles, np.clip(energy.curve, 0, 1)) * (n_rows - 3) + 2
    tall[(times < 0) | (times > line.duration)] = 0
    up = np.arange(n_rows, 0, -1, dtype=np.int16)[:, None]
    top = tall.astype(np.int16)
    foot = np.maximum(top - round(_RIDGE * frame.ratio), 0).astype(np.int16)
    ground, hill, ridge = (np.uint32(QColor(ink).rgb()) for ink in (DECK.lane, _ENERGY_GROUND, ENERGY_INK))
    # From the ridge to the ground and from the hill to the ridge, as differences: quicker than masks, see `raster`.
    with np.errstate(over="ignore"):
        pixels = (up <= top) * (ridge - ground) + (up <= foot) * (hill - ridge) + ground
    picture = QImage(pixels.data, line.width, n_rows, 4 * line.width, QImage.Format.Format_RGB32)
    picture.setDevicePixelRatio(frame.ratio)
    painter.drawImage(lane.topLeft(), picture)
