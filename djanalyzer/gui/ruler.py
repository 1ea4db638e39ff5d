"""The numbers above the waveform: bars and beats of the track, and bars of the section."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter

from djanalyzer.gui.bars import Bars, stride
from djanalyzer.gui.lanes import CENTER, Frame
from djanalyzer.gui.language import tr
from djanalyzer.gui.phrases import Phrases
from djanalyzer.gui.theme import DECK

_EARLIER = 60  # pixels: how far a number may reach into the picture from before its left edge
_LONG_STRIDE = 8  # bars: where numbers stand farther apart, the length of the section says more


def paint_ruler(painter: QPainter, frame: Frame, bars: Bars) -> None:
    """Write the numbers of the bars, as many as fit, and of the beats ("33.2") where there is room for them."""
    lane, letters = frame.lanes.ruler, frame.letters
    painter.fillRect(lane, QColor(DECK.ground))
    visible = bars.within(frame.line.start - _EARLIER * frame.line.scale, frame.line.stop)
    beats, positions, numbers = bars.beats[visible], bars.positions[visible], bars.numbers[visible]
    if len(beats) < 2 or lane.isEmpty():
        return
    beat = (beats[-1] - beats[0]) / (len(beats) - 1) / frame.line.scale / frame.ratio
    every = stride(bars.beats_per_bar * beat, letters.metrics.horizontalAdvance("000") + 12)
    painter.setFont(letters.small)
    painter.setPen(QColor(DECK.dim))
    has_beats = beat > letters.metrics.horizontalAdvance("000.0") + 12
    chosen = (positions == 1) & ((numbers - 1) % every == 0) | has_beats
    rows = zip(beats[chosen].tolist(), positions[chosen].tolist(), numbers[chosen].tolist(), strict=True)
    for time, position, number in rows:
        x, tick = frame.x(time), 4 if position == 1 else 2
        painter.fillRect(QRectF(x, lane.bottom() - tick, 1 / frame.ratio, tick), QColor(DECK.dim))
        words = f"{number}.{position}" if has_beats else str(number)
        painter.drawText(QPointF(x + 3, lane.bottom() - letters.metrics.descent()), words)


def paint_phrases(painter: QPainter, frame: Frame, phrases: Phrases) -> None:
    """Count the bars of each section: marks that grow with 4, 8 and 16 bars, and numbers or, from afar, how many there are."""
    lane, letters = frame.lanes.phrases, frame.letters
    painter.fillRect(lane, QColor(DECK.ground))
    times, numbers = phrases.times, phrases.numbers
    if len(times) < 2 or lane.isEmpty():
        return
    whole = [(stop - start, n) for start, stop, n in phrases.spans]
    bar = sum(length for length, _ in whole) / sum(n for _, n in whole) / frame.line.scale / frame.ratio
    every = stride(bar, letters.metrics.horizontalAdvance("00") + 10)
    painter.setFont(letters.small)
    if every > _LONG_STRIDE:
        _paint_lengths(painter, frame, phrases)
        return
    is_seen = (times >= frame.line.start - _EARLIER * frame.line.scale) & (times < frame.line.stop)
    for time, number in zip(times[is_seen].tolist(), numbers[is_seen].tolist(), strict=True):
        past = number - 1
        if past % max(1, every // 2):
            continue
        x, tall = frame.x(time), _tick(past, lane.height())
        is_phrase = past % 4 == 0
        ink = QColor(DECK.text if is_phrase else DECK.dim)
        painter.fillRect(
            QRectF(x, lane.bottom() - tall, (2 if past % 16 == 0 else 1) / frame.ratio, tall), ink
        )
        if past % every == 0:
            painter.setPen(ink)
            painter.drawText(QPointF(x + 4, lane.bottom() - letters.metrics.descent()), str(number))


def _tick(past: int, lane: float) -> float:
    """Return how tall the mark of a bar is that comes after so many in its section."""
    return lane * next(share for n, share in ((16, 1.0), (8, 0.7), (4, 0.5), (1, 0.25)) if past % n == 0)


def _paint_lengths(painter: QPainter, frame: Frame, phrases: Phrases) -> None:
    lane, letters = frame.lanes.phrases, frame.letters
    for start, stop, n_bars in phrases.spans:
        left, right = frame.x(start), frame.x(stop)
        box = QRectF(left, lane.top(), right - left, lane.height())
        if not box.intersects(lane):
            continue
        painter.fillRect(QRectF(left, lane.top(), 1 / frame.ratio, lane.height()), QColor(DECK.text))
        words = (tr("%n bar(s)", n_bars), str(n_bars))
        fitting = next((w for w in words if letters.metrics.horizontalAdvance(w) + 6 < box.width()), "")
        if fitting:
            painter.setPen(QColor(DECK.dim))
            painter.drawText(box, CENTER, fitting)
