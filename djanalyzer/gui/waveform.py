"""The zoomable waveform: one track's picture with everything that stands on it.

What hands do to it is in `hands`; what other modules draw over it comes as `layers`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from djanalyzer.gui import counting, descriptions, lanes, mixing, overlays, theme
from djanalyzer.gui.bars import Bars
from djanalyzer.gui.hands import Hands
from djanalyzer.gui.lanes import Frame, Lanes, Letters
from djanalyzer.gui.language import tr
from djanalyzer.gui.marks import Mark
from djanalyzer.gui.overlays import MarkLayer
from djanalyzer.gui.raster import Tiles
from djanalyzer.gui.selecting import SelectionLayer
from djanalyzer.gui.theme import DECK
from djanalyzer.gui.timeline import Timeline

if TYPE_CHECKING:
    from djanalyzer.app.viewing import Deck
    from djanalyzer.gui.layers import Layer
    from djanalyzer.gui.selecting import Range

_FIRST_VIEW = 16.0  # seconds shown when a track is opened: about eight bars of house
_EASE = 0.16  # share of the way to the middle that the playhead goes in each frame while following


class WaveformView(QWidget):
    """One track's waveform with everything that stands on it."""

    sought = Signal(float)  # seconds
    mark_clicked = Signal(object)  # Mark
    mark_pressed = Signal(object)  # Mark
    mark_moved = Signal(object, object)  # Mark as it was, Mark as it shall be
    menu_wanted = Signal(object, QPoint)  # Mark or None, global position
    view_changed = Signal(object)  # Timeline
    scrolled_by_hand = Signal()
    selection_changed = Signal(object)  # (start, stop) in seconds, or None

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hands = Hands(self)
        self.setAccessibleName(tr("Waveform"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setMouseTracking(True)
        self.deck: Deck | None = None
        self.bars: Bars | None = None
        self.line = Timeline(0.0, 1)
        self.layer = MarkLayer(())
        self.mix_spans: tuple[mixing.MixSpan, ...] = ()
        self.key_notation = "camelot"
        self.playhead = 0.0
        self.is_following = True
        self.layers: list[Layer] = [SelectionLayer(self)]
        self._selection: Range | None = None
        self._letters = Letters()
        self._tiles: Tiles | None = None
        self.grabGesture(Qt.GestureType.PinchGesture)

    # What is shown.

    def show_deck(self, deck: Deck | None, bars: Bars | None, marks: tuple[Mark, ...]) -> None:
        """Show a track; the same track again (its marks changed) stays where it is scrolled to."""
        is_same = self.deck is not None and deck is not None and self.deck.track_id == deck.track_id
        had_picture = is_same and self.deck is not None and self.deck.duration > 0
        self.deck, self.bars = deck, bars
        self.mix_spans = ()
        if deck is not None and bars is not None:
            share = counting.bars_for_each(deck)
            self.mix_spans = mixing.spans(deck.mix_range, bars, deck.duration, share)
        self.layer = MarkLayer(marks)
        self._hands.let_go()
        self._tiles = None
        if not is_same:
            self.set_selection(None)
        if not had_picture:
            self.playhead = 0.0
            duration = deck.duration if deck else 0.0
            self.line = Timeline.spanning(duration, self._device_width(), _FIRST_VIEW)
            self._scroll_to(self.line.with_time_at(0.0, self.line.width * 0.1))
        self.update()

    def select(self, mark: Mark | None) -> None:
        """Put a frame round a mark, and bring it into view."""
        self.layer.selected = mark
        if mark is not None and not self.line.shows(mark.time):
            self._scroll_to(self.line.with_time_at(mark.time, self.line.width * 0.3))
        self.update()

    def add_layer(self, layer: Layer) -> None:
        """Draw something more over the waveform, below the marks; `gui.layers` says what a layer is."""
        self.layers.append(layer)
        self.update()

    @property
    def selection(self) -> Range | None:
        """The range that was drawn with Shift held: (start, stop) in seconds, or None.

        A range lies on bar lines unless Alt was held too. It stays until Escape, another range or another track;
        `selection_changed` tells of it. Take it as the basis of what is done to "this stretch" (a loop, for one).
        """
        return self._selection

    def set_selection(self, selection: Range | None) -> None:
        """Select a range, [start, stop) seconds, or nothing."""
        if selection != self._selection:
            self._selection = selection
            self.selection_changed.emit(selection)
            self.update()

    def set_playhead(self, time: float, is_playing: bool) -> None:
        """Move the playhead; while following, the view goes with it."""
        has_moved, self.playhead = time != self.playhead, time
        if self.is_following and self.deck is not None and (has_moved or is_playing):
            self._follow(time, is_playing)
        self.update()

    def _follow(self, time: float, is_playing: bool) -> None:
        x, middle = self.line.x(time), self.line.width / 2
        if is_playing and 0 <= x <= self.line.width:
            self._scroll_to(self.line.with_time_at(time, x + (middle - x) * _EASE))
        elif not 0 <= x < self.line.width:
            self._scroll_to(self.line.with_time_at(time, middle))

    def zoom(self, steps: int, around: float | None = None) -> None:
        """Zoom in (above zero) or out around a device pixel, by default the playhead or the middle."""
        if self.deck is None:
            return
        if around is None:
            around = self.line.x(self.playhead) if self.line.shows(self.playhead) else self.line.width / 2
        self._scroll_to(self.line.zoomed(steps, around))

    def scroll_by(self, pixels: int) -> None:
        """Scroll by device pixels; following ends, since the eye is elsewhere."""
        self._scroll_to(self.line.scrolled(pixels))
        self.scrolled_by_hand.emit()

    def look_at(self, time: float) -> None:
        """Bring a moment to the middle."""
        self._scroll_to(self.line.with_time_at(time, self.line.width / 2))

    def _scroll_to(self, line: Timeline) -> None:
        if line != self.line:
            self.line = line
            self.view_changed.emit(line)
            self.update()

    def _device_width(self) -> int:
        return max(1, round(self.width() * self.devicePixelRatioF()))

    @property
    def lanes(self) -> Lanes:
        """Where the layers of this track lie."""
        return Lanes.within(self.width(), self.height(), self._letters, bool(self.mix_spans), self._has_keys)

    @property
    def _has_keys(self) -> bool:
        return self.deck is not None and len(self.deck.key_stretches) > 1

    # Painting.

    def paintEvent(self, event: QPaintEvent) -> None:
        # The painter must end before Qt goes on, whatever happens while painting: an open one takes the program down.
        with QPainter(self) as painter:
            self._paint(painter)

    def _paint(self, painter: QPainter) -> None:
        painter.fillRect(self.rect(), QColor(DECK.ground))
        if self.deck is None or self.bars is None:
            return
        frame = Frame(self.line, self.lanes, self.devicePixelRatioF(), self._letters)
        self._paint_wave(painter, frame)
        lanes.paint_ruler(painter, frame, self.bars)
        lanes.paint_sections(painter, frame, self.deck.sections)
        lanes.paint_mix_spans(painter, frame, self.mix_spans)
        if self._has_keys:
            lanes.paint_keys(painter, frame, self.deck.key_stretches, self.key_notation)
        for layer in self.layers:
            layer.paint(painter, frame)
        self.layer.paint(painter, frame)
        overlays.paint_playhead(painter, frame, self.playhead)

    def _paint_wave(self, painter: QPainter, frame: Frame) -> None:
        assert self.deck is not None
        assert self.bars is not None
        wave = frame.lanes.wave
        height = round(wave.height() * frame.ratio)
        if self._tiles is None or self._tiles.height != height:
            self._tiles = Tiles(self.deck.waveform, self.bars, height)
        for left, tile in self._tiles.covering(frame.line):
            self._paint_tile(painter, tile, QPointF(left / frame.ratio, wave.top()), frame.ratio)
        end = frame.x(self.deck.duration)
        if end < self.width():
            painter.fillRect(QRectF(end, wave.top(), self.width() - end, wave.height()), QColor(DECK.ground))
        if self.deck.waveform is None:
            self._paint_words(painter, wave, descriptions.why_empty(self.deck))

    def _paint_tile(self, painter: QPainter, tile: QPixmap, place: QPointF, ratio: float) -> None:
        if ratio != 1.0:
            tile.setDevicePixelRatio(ratio)
        painter.drawPixmap(place, tile)

    def _paint_words(self, painter: QPainter, box: QRectF, words: str) -> None:
        centre = int(Qt.AlignmentFlag.AlignCenter)
        u = theme.unit()
        taken = QRectF(painter.boundingRect(box, centre, words)).adjusted(-2 * u, -u, 2 * u, u)
        painter.fillRect(
            taken, QColor(DECK.ground)
        )  # the empty wave is a line, and would strike the words through
        painter.setPen(QColor(DECK.dim))
        painter.drawText(box, centre, words)

    # Hands.

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        self._hands.press(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hands.move(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._hands.release(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        self._hands.wheel(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and (self._hands.put_back() or self.selection is not None):
            self.set_selection(None)
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        mark = self.layer.selected if by_key else self.layer.at(QPointF(event.pos()))
        self.menu_wanted.emit(mark, event.globalPos())

    def time_at(self, point: QPointF) -> float:
        """Return the moment under a logical pixel, seconds."""
        return self.line.time(point.x() * self.devicePixelRatioF())

    # Qt's own questions.

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            words = self.describe(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), words, self) if words else QToolTip.hideText()
            return True
        return self._hands.pinch(event) or super().event(event)

    def describe(self, point: QPointF) -> str:
        """Say what is under a point: a mark, a section, a mix range, a key."""
        if self.deck is None or self.bars is None:
            return ""
        mark = self.layer.at(point)
        if mark is not None:
            return mark.spoken(self.bars)
        said = next((words for layer in reversed(self.layers) if (words := layer.words_at(point))), "")
        if said:
            return said
        places, time = self.lanes, self.time_at(point)
        if places.sections.contains(point):
            return descriptions.section(self.deck, self.bars, time)
        if places.mix.contains(point):
            return next((span.spoken for span in self.mix_spans if span.start <= time < span.stop), "")
        return descriptions.key(self.deck, self.bars, time) if places.keys.contains(point) else ""

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.line = self.line.resized(self._device_width())
        self.view_changed.emit(self.line)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.ApplicationFontChange):
            self._letters = Letters()
        super().changeEvent(event)

    def sizeHint(self) -> QSize:
        return QSize(900, 12 * self._letters.height)

    def minimumSizeHint(self) -> QSize:
        return QSize(200, 6 * self._letters.height)
