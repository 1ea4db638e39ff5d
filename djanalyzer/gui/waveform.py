"""The zoomable waveform: one track's picture with everything that stands on it.

What hands do to it is in `hands`; what other modules draw over it comes as `layers`.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QColor,
    QContextMenuEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from djanalyzer.gui import counting, descriptions, mixing, overlays, ruler, stretches, theme
from djanalyzer.gui.bars import Bars
from djanalyzer.gui.hands import Hands
from djanalyzer.gui.lanes import PITCH, Frame, Lanes, Letters
from djanalyzer.gui.language import tr
from djanalyzer.gui.looks import Look
from djanalyzer.gui.marks import Mark
from djanalyzer.gui.overlays import MarkLayer
from djanalyzer.gui.phrases import Phrases
from djanalyzer.gui.pitch_line import PitchLayer
from djanalyzer.gui.raster import Tiles
from djanalyzer.gui.section_layer import SectionLayer
from djanalyzer.gui.selecting import SelectionLayer
from djanalyzer.gui.theme import DECK
from djanalyzer.gui.timeline import Timeline

if TYPE_CHECKING:
    from djanalyzer.app.viewing import Deck
    from djanalyzer.features.waveform import Waveform
    from djanalyzer.gui.layers import Layer
    from djanalyzer.gui.selecting import Range
    from djanalyzer.music import Section

_FIRST_VIEW = 16.0  # seconds shown when a track is opened: about eight bars of house
_NEAR = 6.0  # logical pixels: so near to a tick one means it
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
    section_chosen = Signal(object)  # Section or None
    section_edge_moved = Signal(float, float)  # seconds: from where, to where
    section_menu_wanted = Signal(QPoint)  # global position
    section_removal_wanted = Signal()

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
        self.sections = SectionLayer(self)
        self.pitch = PitchLayer(self)
        self.layers: list[Layer] = [self.pitch, self.sections, SelectionLayer(self)]
        self._above: list[Callable[[QPainter, Frame], None]] = []
        self.phrases = Phrases.of(Bars.none(), ())
        self.look = Look()
        self.hidden_lanes: frozenset[str] = frozenset()
        self._picture: Waveform | None = None
        self._lanes: tuple[tuple[object, ...], Lanes] | None = None
        self._selection: Range | None = None
        self._letters = Letters()
        self._tiles: Tiles | None = None
        self.grabGesture(Qt.GestureType.PinchGesture)

    # What is shown.

    def show_deck(self, deck: Deck | None, bars: Bars | None, marks: tuple[Mark, ...]) -> None:
        """Show a track; the same track again (its marks changed) stays where it is scrolled to."""
        is_same = self.deck is not None and deck is not None and self.deck.track_id == deck.track_id
        had_picture = is_same and self.deck is not None and self.deck.duration > 0
        is_drawn = had_picture and self._shows_same(deck, bars)
        self.deck, self.bars = deck, bars
        self.mix_spans = ()
        if deck is not None and bars is not None:
            share = counting.bars_for_each(deck)
            self.mix_spans = mixing.spans(deck.mix_range, bars, deck.duration, share)
        self.layer = MarkLayer(marks)
        self.sections.show(deck.sections if deck is not None else ())
        self.pitch.show(deck.voice if deck is not None else None)
        self.phrases = Phrases.of(bars or Bars.none(), self.sections.shown)
        self._hands.let_go()
        if not is_drawn:
            self._tiles = None
        if not is_same:
            self._picture = None
            self.choose_section(None)
            self.set_selection(None)
        if not had_picture:
            self.playhead = 0.0
            duration = deck.duration if deck else 0.0
            self.line = Timeline.spanning(duration, self._device_width(), _FIRST_VIEW)
            self._scroll_to(self.line.with_time_at(0.0, self.line.width * 0.1))
        self.updateGeometry()  # another track may have more lanes
        self.update()

    def show_beats(self, bars: Bars) -> None:
        """Draw other beats, as while the grid is dragged; the track stays as it is."""
        self.bars = bars
        self.phrases = Phrases.of(bars, self.sections.shown)
        self._tiles = None
        self.update()

    def _shows_same(self, deck: Deck | None, bars: Bars | None) -> bool:
        """Return whether the picture that is drawn is that of this track and of these beats."""
        before, now = self.deck, deck
        if before is None or now is None or self.bars is None or bars is None:
            return False
        return before.waveform == now.waveform and self.bars.is_same(bars)

    def show_picture(self, picture: Waveform) -> None:
        """Show as much of a track's waveform as is known by now; what the library has counts more."""
        self._picture = picture
        if self.deck is not None and self.deck.waveform is None:
            self._tiles = None
            self.update()

    @property
    def has_picture(self) -> bool:
        """Whether anything of the track's waveform is known."""
        return self.deck is not None and (self.deck.waveform or self._picture) is not None

    def draw_as(self, look: Look) -> None:
        """Draw waveforms in another style or other colours."""
        self.look = look
        self._tiles = None
        self.update()

    def hide_lanes(self, names: frozenset[str]) -> None:
        """Hide these lanes, of `lanes.NAMES`, and show the others."""
        self.hidden_lanes = names
        self.update()

    @property
    def section(self) -> Section | None:
        """The section that keys and menus are about."""
        return self.sections.chosen

    def choose_section(self, section: Section | None) -> None:
        """Make a section the one that keys and menus are about, and bring its start into view."""
        if section != self.sections.chosen:
            self.sections.chosen = section
            self.section_chosen.emit(section)
        if section is not None and not self.line.shows(section.start):
            self._scroll_to(self.line.with_time_at(section.start, self.line.width * 0.3))
        self.update()

    def select(self, mark: Mark | None) -> None:
        """Put a frame round a mark, and bring it into view."""
        self.layer.selected = mark
        if mark is not None:
            self.choose_section(None)  # keys are about one thing
        if mark is not None and not self.line.shows(mark.time):
            self._scroll_to(self.line.with_time_at(mark.time, self.line.width * 0.3))
        self.update()

    def draw_above(self, paint: Callable[[QPainter, Frame], None]) -> None:
        """Draw something over the marks, too: words that no mark may cover."""
        self._above.append(paint)

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

    def zoom_to(self, start: float, stop: float) -> None:
        """Show [start, stop) seconds and a little on either side."""
        if self.deck is not None and stop > start:
            self._scroll_to(self.line.fitting(start, stop))
            self.scrolled_by_hand.emit()

    def zoom_to_bars(self, n_bars: int) -> None:
        """Show so many bars, with the playhead in the middle."""
        if self.deck is not None and self.bars is not None:
            length = abs(self.bars.step_bars(self.playhead, 1) - self.playhead) * n_bars
            line = self.line.fitting(self.playhead - length / 2, self.playhead + length / 2)
            self._scroll_to(line.with_time_at(self.playhead, line.width / 2))

    def zoom_to_whole(self) -> None:
        """Show the whole track."""
        self._scroll_to(self.line.zoomed(-self.line.widest, 0.0))

    def announce(self, words: str) -> None:
        """Have a screen reader say what has been gone to."""
        spoken = ", ".join(words.split("\n"))
        self.setAccessibleDescription(spoken)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, spoken))

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
        ratio = self.devicePixelRatioF()
        name = (self.width(), self.height(), ratio, self._letters, *self._spoken)
        if self._lanes is None or self._lanes[0] != name:
            size = (self.width(), self.height())
            self._lanes = name, Lanes.within(size, self._letters, self._spoken, ratio)
        return self._lanes[1]

    @property
    def _spoken(self) -> tuple[str, ...]:
        """The lanes that are not hidden and have something to say of this track."""
        if self.deck is None:
            return ()
        has = {
            "ruler": True,
            "phrases": len(self.phrases.times) > 1,
            "sections": True,
            "vocals": bool(self.deck.vocals),
            "mix": bool(self.mix_spans),
            "keys": len(self.deck.key_stretches) > 1,
            "changes": bool(self.deck.changes),
            "dynamics": self.deck.dynamics is not None and len(self.deck.dynamics.curve) > 1,
            "energy": self.deck.energy is not None and len(self.deck.energy.curve) > 1,
        }
        spoken = tuple(name for name, is_spoken in has.items() if is_spoken and name not in self.hidden_lanes)
        return (*spoken, PITCH) if "vocals" in spoken and self.pitch.curve is not None else spoken

    # Painting.

    def paintEvent(self, event: QPaintEvent) -> None:
        # The painter must end before Qt goes on, whatever happens while painting: an open one takes the program down.
        with QPainter(self) as painter:
            self._paint(painter)

    def _paint(self, painter: QPainter) -> None:
        if self.deck is None or self.bars is None:
            painter.fillRect(self.rect(), QColor(DECK.ground))
            return
        # The lanes cover all but a part of a pixel; a ground below them would cost as much as the waveform.
        painter.fillRect(QRectF(0, self.height() - 2, self.width(), 2), QColor(DECK.ground))
        frame = Frame(self.line, self.lanes, self.devicePixelRatioF(), self._letters)
        spoken = self._spoken
        self._paint_wave(painter, frame)
        ruler.paint_ruler(painter, frame, self.bars)
        ruler.paint_phrases(painter, frame, self.phrases)
        stretches.paint_mix_spans(painter, frame, self.mix_spans)
        if "keys" in spoken:
            stretches.paint_keys(painter, frame, self.deck.key_stretches, self.key_notation)
        if "vocals" in spoken and self.deck.vocals:
            stretches.paint_vocals(painter, frame, self.deck.vocals)
            if not self.pitch.is_legible:  # the line says more, and would be written through
                stretches.name_vocals(painter, frame, self.deck.vocals)
        if "changes" in spoken and self.deck.changes:
            stretches.paint_changes(painter, frame, self.deck.changes)
        if "dynamics" in spoken and self.deck.dynamics is not None:
            stretches.paint_dynamics(painter, frame, self.deck.dynamics)
        if "energy" in spoken and self.deck.energy is not None:
            stretches.paint_energy(painter, frame, self.deck.energy)
        for layer in self.layers:
            layer.paint(painter, frame)
        self.layer.paint(painter, frame)
        for paint in self._above:
            paint(painter, frame)
        overlays.paint_playhead(painter, frame, self.playhead)

    def _paint_wave(self, painter: QPainter, frame: Frame) -> None:
        assert self.deck is not None
        assert self.bars is not None
        wave, picture = frame.lanes.wave, self.deck.waveform or self._picture
        height = round(wave.height() * frame.ratio)
        if self._tiles is None or self._tiles.height != height:
            self._tiles = Tiles(picture, self.bars, height, self.look)
        # In device pixels nothing is scaled, and nothing wobbles.
        painter.save()
        painter.scale(1 / frame.ratio, 1 / frame.ratio)
        self._tiles.paint(painter, frame.line, round(wave.top() * frame.ratio))
        painter.restore()
        for left, right in ((0.0, frame.x(0.0)), (frame.x(self.deck.duration), float(self.width()))):
            if left < right:
                painter.fillRect(QRectF(left, wave.top(), right - left, wave.height()), QColor(DECK.ground))
        if picture is None:
            self._paint_words(painter, wave, descriptions.why_empty(self.deck))

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

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self._hands.double_click(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        self._hands.wheel(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete and self.section is not None:
            self.section_removal_wanted.emit()
        elif event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif not self._hands.put_back():
            self.set_selection(None)
            self.choose_section(None)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        point = QPointF(event.pos())
        section = None if by_key else self.sections.at(self.time_at(point))
        if section is not None and self.lanes.sections.contains(point):
            self.choose_section(section)
            self.section_menu_wanted.emit(event.globalPos())
            return
        mark = self.layer.selected if by_key else self.layer.at(point)
        if by_key and mark is None and self.section is not None:
            self.section_menu_wanted.emit(event.globalPos())
        else:
            self.menu_wanted.emit(mark, event.globalPos())

    def x_of(self, time: float) -> float:
        """Return the logical pixel of a moment."""
        return self.line.x(time) / self.devicePixelRatioF()

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
        if places.mix.contains(point):
            return next((span.spoken for span in self.mix_spans if span.start <= time < span.stop), "")
        if places.vocals.contains(point):
            return descriptions.vocals(self.deck.vocals or (), time)
        if places.changes.contains(point):
            reach = _NEAR * self.devicePixelRatioF() * self.line.scale
            return descriptions.changes(self.deck.changes or (), time, reach)
        if places.dynamics.contains(point) and self.deck.dynamics is not None:
            return descriptions.dynamics(self.deck.dynamics, time)
        if places.energy.contains(point) and self.deck.energy is not None:
            return descriptions.energy(self.deck.energy, time)
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
        """However many lanes there are, flags and their names have room on the waveform between them."""
        tall = 1000.0
        lanes = tall - Lanes.within((200.0, tall), self._letters, self._spoken).wave.height()
        return QSize(200, round(lanes) + 5 * self._letters.height)
