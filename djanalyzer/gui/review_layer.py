"""Two opinions on one waveform: what the library says above, what the model says below, each in its colour and its words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from djanalyzer.gui import notation
from djanalyzer.gui.bars import BEAT_GAP
from djanalyzer.gui.lanes import LEFT, RIGHT_SIDE, Frame
from djanalyzer.gui.theme import DECK, readable_on

if TYPE_CHECKING:
    from djanalyzer.app.scenes import Reading, Scene
    from djanalyzer.gui.layers import Grip

# Far apart for every eye; what is where, and the words, say it besides.
LABELLED_INK, PROPOSED_INK = "#FFE14D", "#3FE0F0"

_REACH = 0.34  # of the waveform's height: how far beats reach into it, and first beats of bars
_BAR_REACH = 0.46
_FAINT = 185  # of 255: who is not heard now
_BAND = 1.4  # lines of text: a section's name in its stretch


@dataclass(frozen=True, slots=True)
class Sides:
    """What is written beside either opinion, and which one is heard."""

    labelled: str
    proposed: str
    is_proposed_heard: bool = False


class ReadingLayer:
    """Both readings of a finding; nothing while none is looked at."""

    def __init__(self) -> None:
        self.scene: Scene | None = None
        self.sides = Sides("", "")

    def show(self, scene: Scene | None, sides: Sides) -> None:
        """Draw this from now on."""
        self.scene, self.sides = scene, sides

    def paint(self, painter: QPainter, frame: Frame) -> None:
        """Draw the library's reading above and the model's below."""
        scene = self.scene
        if scene is None:
            return
        wave = frame.lanes.wave
        painter.save()
        painter.setClipRect(wave)
        self._paint_loop(painter, frame, scene)
        for reading, is_proposed in ((scene.labelled, False), (scene.proposed, True)):
            ink = QColor(PROPOSED_INK if is_proposed else LABELLED_INK)
            if scene.has_clicks and is_proposed is not self.sides.is_proposed_heard:
                ink.setAlpha(_FAINT)
            self._paint_beats(painter, frame, reading, (ink, is_proposed))
            self._paint_section(painter, frame, reading, (ink, is_proposed))
        painter.restore()

    def _paint_loop(self, painter: QPainter, frame: Frame, scene: Scene) -> None:
        """Draw brackets round what goes round."""
        wave = frame.lanes.wave
        painter.setPen(QPen(QColor(DECK.dim), 1, Qt.PenStyle.DashLine))
        for time in (scene.start, scene.stop):
            x = frame.x(time)
            painter.drawLine(QPointF(x, wave.top()), QPointF(x, wave.bottom()))

    def _paint_beats(
        self, painter: QPainter, frame: Frame, reading: Reading, side: tuple[QColor, bool]
    ) -> None:
        if reading.beats is None or reading.is_downbeat is None:
            return
        (ink, is_below), wave = side, frame.lanes.wave
        first, last = np.searchsorted(reading.beats, (frame.line.start, frame.line.stop))
        beats, bars = reading.beats[first:last], reading.is_downbeat[first:last]
        is_dense = len(beats) > 1 and (len(beats) - 1) * BEAT_GAP > frame.x(beats[-1]) - frame.x(beats[0])
        for time, is_bar in zip(beats.tolist(), bars.tolist(), strict=True):
            if is_dense and not is_bar:
                continue
            tall = (_BAR_REACH if is_bar else _REACH) * wave.height()
            top = wave.bottom() - tall if is_below else wave.top()
            wide = 3.0 if is_bar else 1.5
            painter.fillRect(QRectF(frame.x(time) - wide / 2, top, wide, tall), ink)

    def _paint_section(
        self, painter: QPainter, frame: Frame, reading: Reading, side: tuple[QColor, bool]
    ) -> None:
        section = reading.section
        if section is None:
            return
        (ink, is_below), wave, letters = side, frame.lanes.wave, frame.letters
        tall = _BAND * letters.height
        # The plates stand at the edges; the bands lie next to them.
        top = wave.bottom() - 2 * tall - 4 if is_below else wave.top() + tall + 4
        left, right = frame.x(section.start), frame.x(section.stop)
        box = QRectF(left, top, max(2.0, right - left), tall).intersected(wave)
        painter.fillRect(box, ink)
        painter.setFont(letters.bold)
        painter.setPen(QColor(readable_on(ink.name())))
        words = letters.bold_metrics.elidedText(notation.section(section.label), RIGHT_SIDE, box.width() - 8)
        painter.drawText(box.adjusted(5, 0, -3, 0), LEFT, words)

    def paint_plates(self, painter: QPainter, frame: Frame) -> None:
        """Say at the right edge whose opinion lies above and whose below: the picture's own legend, over all marks."""
        if self.scene is None:
            return
        painter.save()
        painter.setClipRect(frame.lanes.wave)
        self._paint_plates(painter, frame)
        painter.restore()

    def _paint_plates(self, painter: QPainter, frame: Frame) -> None:
        wave, letters = frame.lanes.wave, frame.letters
        tall = letters.height + 4
        rows = (
            (wave.top() + 2, LABELLED_INK, self.sides.labelled, not self.sides.is_proposed_heard),
            (wave.bottom() - tall - 2, PROPOSED_INK, self.sides.proposed, self.sides.is_proposed_heard),
        )
        for top, color, words, is_heard in rows:
            metrics = letters.bold_metrics
            room = wave.width() * 0.7
            wide = min(metrics.horizontalAdvance(words) + 12, room)
            box = QRectF(wave.right() - wide - 4, top, wide, tall)
            painter.fillRect(box, QColor(color))
            if is_heard and self.scene is not None and self.scene.has_clicks:
                painter.setPen(QPen(QColor(DECK.text), 2))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRect(box.adjusted(-1, -1, 1, 1))
            painter.setFont(letters.bold)
            painter.setPen(QColor(readable_on(color)))
            painter.drawText(
                box.adjusted(6, 0, -4, 0), LEFT, metrics.elidedText(words, RIGHT_SIDE, wide - 10)
            )

    def spot_at(self, point: QPointF) -> Grip | None:
        """Return None: opinions are answered by keys, not taken hold of."""
        return None

    def words_at(self, point: QPointF) -> str:
        """Say nothing: the plates do."""
        return ""
