"""The lanes of the waveform, and what is written in those above it: bars, sections, mix ranges, keys.

A layer paints itself into a `Frame`: which part of the track, in which lanes.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from djanalyzer.gui import notation
from djanalyzer.gui.bars import Bars, stride
from djanalyzer.gui.theme import DECK, KEY_COLORS, SECTION_COLORS, blend, readable_on, scaled_font
from djanalyzer.gui.timeline import Timeline

if TYPE_CHECKING:
    from djanalyzer.gui.mixing import MixSpan
    from djanalyzer.music import KeyStretch, Section

_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
_RIGHT_SIDE = Qt.TextElideMode.ElideRight


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
    """Where the layers lie, top to bottom, in logical pixels: bar numbers, sections, mix ranges, keys, waveform.

    Mix ranges and keys have a lane only where a track has something to say there.
    """

    ruler: QRectF
    sections: QRectF
    mix: QRectF
    keys: QRectF
    wave: QRectF

    @classmethod
    def within(
        cls, width: float, height: float, letters: Letters, has_mix: bool = False, has_keys: bool = False
    ) -> Lanes:
        """Share a height out; the waveform gets what is left."""
        small, top = letters.height + 2, 0.0
        boxes = []
        for tall in (small, letters.height + 6, small * has_mix, small * has_keys):
            boxes.append(QRectF(0, top, width, tall))
            top += tall
        ruler, sections, mix, keys = boxes
        return cls(ruler, sections, mix, keys, QRectF(0, top, width, max(8.0, height - top)))


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


def paint_ruler(painter: QPainter, frame: Frame, bars: Bars) -> None:
    """Write the numbers of the bars, as many as fit."""
    lane, letters = frame.lanes.ruler, frame.letters
    painter.fillRect(lane, QColor(DECK.ground))
    visible = bars.within(frame.line.start - 60 * frame.line.scale, frame.line.stop)
    beats, positions, numbers = bars.beats[visible], bars.positions[visible], bars.numbers[visible]
    if len(beats) < 2:
        return
    bar = bars.beats_per_bar * (beats[-1] - beats[0]) / (len(beats) - 1) / frame.line.scale / frame.ratio
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
            _write_in_view(painter, letters.metrics, shown, span.words, is_at_end=span.is_intro)
        elif span.is_intro and 0 < edge < lane.width():  # too long for its place: behind it there is room
            beside = QRectF(edge + 2, shown.top(), wanted, shown.height())
            _write_in_view(painter, letters.metrics, beside, span.words)
        elif not span.is_intro and edge > wanted:
            beside = QRectF(edge - wanted, shown.top(), wanted, shown.height())
            _write_in_view(painter, letters.metrics, beside, span.words, is_at_end=True)
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
        words = notation.key(stretch.key, key_notation) or "no key"
        _write_in_view(painter, letters.metrics, shown.adjusted(4, 0, 0, 0), words)


def _write_in_view(
    painter: QPainter, metrics: QFontMetricsF, box: QRectF, words: str, is_at_end: bool = False
) -> None:
    room = box.width() - 10
    if room > metrics.horizontalAdvance(words[:2]):
        painter.setPen(QColor(DECK.text))
        side = _RIGHT if is_at_end else _LEFT
        painter.drawText(box.adjusted(5, 0, -5, 0), side, metrics.elidedText(words, _RIGHT_SIDE, room))


_MIX_GROUND = blend(DECK.safe, DECK.lane, 0.78)
