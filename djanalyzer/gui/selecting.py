"""The selected range of the waveform: drawn with Shift held, from bar to bar, or anywhere with Alt besides."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from djanalyzer.gui.language import tr
from djanalyzer.gui.theme import DECK

if TYPE_CHECKING:
    from djanalyzer.gui.bars import Bars
    from djanalyzer.gui.lanes import Frame
    from djanalyzer.gui.waveform import WaveformView

_ON_THE_LINE = 0.002  # seconds
_LEAST = 0.01  # seconds: less is no range
_CENTER = int(Qt.AlignmentFlag.AlignCenter)

Range = tuple[float, float]  # [start, stop) seconds


def length_words(selection: Range, bars: Bars) -> str:
    """Say how long a range is: "8 bars, 15.0 s"; beats where it is no whole bars, seconds alone where it is neither."""
    start, stop = selection
    seconds = f"{stop - start:.1f}"
    downbeats, beats = bars.downbeats, bars.beats
    if bars.is_on(start, downbeats) and bars.is_on(stop, downbeats):
        return tr("%n bar(s), {seconds} s", bars.count(start, stop), seconds=seconds)
    if bars.is_on(start, beats) and bars.is_on(stop, beats):
        found = bars.within(start - _ON_THE_LINE, stop - _ON_THE_LINE)
        return tr("%n beat(s), {seconds} s", found.stop - found.start, seconds=seconds)
    return tr("{seconds} s", seconds=seconds)


class SelectionLayer:
    """A veil over the selected range, with its length."""

    def __init__(self, view: WaveformView) -> None:
        self._view = view

    def paint(self, painter: QPainter, frame: Frame) -> None:
        """Draw the range."""
        selection, bars = self._view.selection, self._view.bars
        if selection is None or bars is None:
            return
        wave = frame.lanes.wave
        left, right = frame.x(selection[0]), frame.x(selection[1])
        veil = QRectF(left, wave.top(), max(1.0, right - left), wave.height()).intersected(wave)
        if veil.isEmpty():
            return
        ink = QColor(DECK.text)
        ink.setAlpha(38)
        painter.fillRect(veil, ink)
        for edge in (left, right - 1):
            painter.fillRect(QRectF(edge, wave.top(), 1, wave.height()), QColor(DECK.text))
        words = length_words(selection, bars)
        box = QRectF(0, 0, frame.letters.metrics.horizontalAdvance(words) + 12, frame.letters.height + 4)
        box.moveCenter(QPointF(veil.center().x(), wave.center().y()))
        painter.fillRect(box, QColor(DECK.ground))
        painter.setFont(frame.letters.small)
        painter.setPen(QColor(DECK.text))
        painter.drawText(box, _CENTER, words)

    def spot_at(self, point: QPointF) -> None:
        """Nothing here can be taken: a new range is drawn instead."""
        return

    def words_at(self, point: QPointF) -> str:
        """Return nothing: the length stands in the picture."""
        return ""


class RangeGrip:
    """The far end of a range that is being drawn."""

    cursor = Qt.CursorShape.IBeamCursor

    def __init__(self, view: WaveformView, time: float) -> None:
        self._view, self._time = view, time
        self._before = view.selection

    def press(self) -> None:
        """Begin: what was selected stays until the pointer moves."""

    def carry(self, time: float, is_free: bool) -> str:
        """Select from where the pointer was pressed to where it is."""
        view = self._view
        if view.deck is None or view.bars is None:
            return ""
        early, late = sorted((self._time, min(max(time, 0.0), view.deck.duration)))
        if not is_free:
            early, late = view.bars.bar_before(early), view.bars.bar_after(late)
        late = min(late, view.deck.duration)
        view.set_selection((max(0.0, early), late) if late - early >= _LEAST else None)
        return length_words(view.selection, view.bars) if view.selection is not None else ""

    def drop(self) -> None:
        """Keep the range."""

    def click(self) -> None:
        """Shift and a click select nothing."""
        self._view.set_selection(None)

    def put_back(self) -> None:
        """Select what was selected before."""
        self._view.set_selection(self._before)
