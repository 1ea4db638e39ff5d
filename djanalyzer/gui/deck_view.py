"""The deck: one track with overview, waveform, transport, pads and the list of its marks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSplitter, QToolButton, QVBoxLayout, QWidget

from djanalyzer.gui import counting, marks, shapes, theme
from djanalyzer.gui.actions import Actions
from djanalyzer.gui.bars import Bars
from djanalyzer.gui.cue_list import CueList
from djanalyzer.gui.deck_header import DeckHeader
from djanalyzer.gui.language import tr
from djanalyzer.gui.marks import Mark
from djanalyzer.gui.overview import Overview
from djanalyzer.gui.pad import Pad
from djanalyzer.gui.pads_view import PadsView
from djanalyzer.gui.transport import Transport
from djanalyzer.gui.waveform import WaveformView

if TYPE_CHECKING:
    from djanalyzer.app.viewing import Deck
    from djanalyzer.features.waveform import Waveform
    from djanalyzer.gui.looks import Look
    from djanalyzer.gui.sound import Sound

_ZOOM_STEP = 3  # of the six steps that double the view
_TRANSPORT = (
    ("back_bar", "previous_bar"),
    ("back_beat", "previous"),
    ("play", "play"),
    ("forward_beat", "next"),
    ("forward_bar", "next_bar"),
)


class DeckView(QWidget):
    """One track."""

    mark_changed = Signal()  # which mark is current
    shown = Signal(object)  # Deck: a track has been put on, or read again
    choice_wanted = Signal(int)  # a way to count, by its index
    pad_pressed = Signal(object)  # Mark that is on it
    cue_wanted = Signal(int)  # on an empty pad, by its number
    menu_made = Signal(object, object, int)  # QMenu, Mark or None, number of the pad or -1

    def __init__(self, actions: Actions, sound: Sound, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Deck"))
        self.deck: Deck | None = None
        self.bars: Bars | None = None
        self.marks: tuple[Mark, ...] = ()
        self._actions, self._sound = actions, sound
        self.header, self.overview = DeckHeader(), Overview()
        self.transport = Transport(actions, sound)
        self.waveform, self.cue_list = WaveformView(), CueList()
        self.pads_view = PadsView(actions)
        self.pads = self.pads_view.pads
        self._buttons: dict[str, QToolButton] = {}
        self._lay_out()
        self._wire()
        self._wire_actions()
        self._dress()

    # Looks.

    def _lay_out(self) -> None:
        u = theme.unit()
        layout = QVBoxLayout(self)  # from the outside in, so that no part is dressed twice
        layout.setContentsMargins(3 * u, 2 * u, 3 * u, 2 * u)
        layout.setSpacing(2 * u)
        layout.addWidget(self.header)
        split = QSplitter(Qt.Orientation.Horizontal)
        layout.addWidget(split, 1)
        left = QWidget()
        split.addWidget(left)
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(u)
        column.addWidget(self.overview)
        column.addWidget(self.waveform, 1)
        self._below = QVBoxLayout()
        column.addLayout(self._below)
        column.addLayout(self._make_transport())
        column.addWidget(self.transport)
        right = QWidget()
        split.addWidget(right)
        self._beside = QVBoxLayout(right)
        self._beside.setContentsMargins(0, 0, 0, 0)
        self._beside.setSpacing(u)
        self._beside.addWidget(self.cue_list, 1)
        split.setStretchFactor(0, 1)
        split.setCollapsible(0, False)
        split.setSizes([1000, 72 * u])
        split.setHandleWidth(2 * u)

    def _make_transport(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(theme.unit())
        for name, _symbol in _TRANSPORT:
            row.addWidget(self._make_button(name))
        row.addSpacing(3 * theme.unit())
        row.addWidget(self.pads_view, 1)
        row.addSpacing(3 * theme.unit())
        for name in ("zoom_out", "zoom_in", "edit_grid", "follow"):
            row.addWidget(self._make_button(name))
        for name in ("edit_grid", "follow"):
            self._buttons[name].setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        self._buttons["edit_grid"].hide()  # a narrow window has no room for what cannot be used
        return row

    def put_below_waveform(self, bar: QWidget) -> None:
        """Give a bar its place between the waveform and the buttons."""
        self._below.addWidget(bar)

    def put_below_cues(self, row: QWidget) -> None:
        """Give a row its place below the list of cues."""
        self._beside.addWidget(row)

    def _make_button(self, name: str) -> QToolButton:
        button = QToolButton()
        button.setDefaultAction(self._actions[name])
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setAccessibleName(self._actions[name].text())
        self._buttons[name] = button
        return button

    def _dress(self) -> None:
        c, u = theme.colors(), theme.unit()
        symbols = dict(_TRANSPORT) | {"zoom_in": "plus", "zoom_out": "minus"}
        symbols["play"] = "pause" if self._sound.is_playing else "play"
        for name, symbol in symbols.items():
            self._actions[name].setIcon(shapes.icon(symbol, c.text))
            self._buttons[name].setIconSize(QSize(4 * u, 4 * u))
        self._show_pads()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_pads()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.PaletteChange:
            self._dress()
        super().changeEvent(event)

    # Wires.

    def _wire(self) -> None:
        self.waveform.sought.connect(self._sound.seek)
        self.overview.sought.connect(self._go)
        self.waveform.view_changed.connect(self.overview.show_line)
        self.waveform.scrolled_by_hand.connect(lambda: self._actions["follow"].setChecked(False))
        self.waveform.mark_pressed.connect(self.cue_list.select)
        self.waveform.mark_clicked.connect(self._choose)
        self.waveform.menu_wanted.connect(self._open_menu)
        self.cue_list.chosen.connect(self._jump)
        self.cue_list.current_changed.connect(self._show_current)
        self.cue_list.menu_wanted.connect(self._open_menu)
        self.pads_view.menu_wanted.connect(self._open_pad_menu)
        self._sound.moved.connect(self._show_place)
        self._sound.playing_changed.connect(self._show_playing)

    def _wire_actions(self) -> None:
        do = self._actions
        do["play"].triggered.connect(self._sound.toggle)
        for way, name in ((-1, "back"), (1, "forward")):
            do[f"{name}_beat"].triggered.connect(lambda _on=False, n=way: self._step(n))
            do[f"{name}_bar"].triggered.connect(lambda _on=False, n=way: self.step_bars(n))
        do["to_start"].triggered.connect(lambda: self._go(0.0))
        do["zoom_in"].triggered.connect(lambda: self.waveform.zoom(_ZOOM_STEP))
        do["zoom_out"].triggered.connect(lambda: self.waveform.zoom(-_ZOOM_STEP))
        do["follow"].toggled.connect(self._set_following)
        do["follow"].setChecked(True)
        do["next_suggestion"].triggered.connect(lambda: self._step_suggestion(1))
        do["previous_suggestion"].triggered.connect(lambda: self._step_suggestion(-1))
        for pad in self.pads:
            do[f"pad_{pad.number}"].triggered.connect(lambda _on=False, pad=pad: self._press_pad(pad))
        do["count_list"].triggered.connect(self._list_ways)
        self.header.note.clicked.connect(do["count_list"].trigger)
        self.addActions(do.heard_in("deck"))
        for place in (self.waveform, self.cue_list):
            place.addActions(do.heard_in("marks"))

    # What is shown.

    def show_deck(self, deck: Deck) -> None:
        """Show a track, or the same track with new values."""
        is_other = self.deck is None or self.deck.track_id != deck.track_id
        before = self.current_mark
        self.deck, self.bars = deck, Bars.of(deck)
        self.marks = marks.of_deck(deck)
        self._sound.set_beats(self.bars.beats, self.bars.positions == 1)
        self.header.show_deck(deck, self.bars)
        if is_other:
            self.cue_list.select(None)
        self.waveform.show_deck(deck, self.bars, self.marks)
        self.overview.show_deck(deck, self.marks, self.waveform.mix_spans)
        self.overview.show_line(self.waveform.line)
        self.cue_list.duration = deck.duration
        self.cue_list.show_marks(self.marks, self.bars)
        self.waveform.select(self.cue_list.current)
        self._show_pads()
        self._show_place(self._sound.position, self._sound.is_playing)
        self._buttons["edit_grid"].setVisible(deck.beat_grid is not None)
        self.shown.emit(deck)
        self.mark_changed.emit()
        if not is_other:
            self._go_on_from(before)

    def show_picture(self, waveform: Waveform) -> None:
        """Show as much of a waveform as is known by now."""
        self.waveform.show_picture(waveform)
        self.overview.show_picture(waveform)

    def draw_as(self, look: Look) -> None:
        """Draw waveforms in another style or other colours."""
        self.waveform.draw_as(look)
        self.overview.draw_as(look)

    def _go_on_from(self, before: Mark | None) -> None:
        """When a suggestion has been answered, go to the next one; while playing, only show it."""
        now = self.current_mark
        was_answered = before is not None and before.is_suggestion and before not in self.marks
        if was_answered and now is not None and now.is_suggestion and not self._sound.is_playing:
            self._jump(now)

    @property
    def current_mark(self) -> Mark | None:
        return self.cue_list.current

    def _show_place(self, time: float, is_playing: bool) -> None:
        self.waveform.set_playhead(time, is_playing)
        self.overview.set_playhead(time)
        self.header.show_time(time)
        if not is_playing and self.bars is not None and self.deck is not None:
            here = tr(
                "Playhead at {seconds} seconds, bar {bar}",
                seconds=f"{self._sound.position:.1f}",
                bar=self.bars.name(time),
            )
            mix = [span.words for span in self.waveform.mix_spans]
            self.waveform.setAccessibleDescription(". ".join([here, *mix]))

    def _show_playing(self, is_playing: bool) -> None:
        self._actions["play"].setIcon(shapes.icon("pause" if is_playing else "play", theme.colors().text))

    def _show_pads(self) -> None:
        self.pads_view.show_marks(self.marks, self.bars)

    @property
    def snapped_place(self) -> float:
        """The beat nearest to the playhead; the playhead itself where there is no grid."""
        grid = self.deck.beat_grid if self.deck is not None else None
        return grid.snap(self._sound.position) if grid is not None else self._sound.position

    # What the hand does.

    def _go(self, time: float) -> None:
        """Go somewhere, and look there."""
        self._sound.seek(time)
        self._look_at(time)

    def _look_at(self, time: float) -> None:
        if not self.waveform.line.shows(time):
            self.waveform.look_at(time)

    def _step(self, n_beats: int) -> None:
        if self.bars is not None:
            self._step_to(self.bars.step(self._sound.position, n_beats))

    def step_bars(self, n_bars: int) -> None:
        """Go some bars forward, or back, keeping the beat."""
        if self.bars is not None:
            self._step_to(self.bars.step_bars(self._sound.position, n_bars))

    def _step_to(self, time: float) -> None:
        self._sound.step_to(time)
        self._look_at(self._sound.position)

    def _jump(self, mark: Mark | None) -> None:
        if mark is not None:
            self.jump_to(mark.time)

    def jump_to(self, time: float) -> None:
        """Jump to a mark, so that the beat is kept where jumps are quantized."""
        self._sound.jump(time)
        self._look_at(time)

    def _press_pad(self, pad: Pad) -> None:
        """Jump to what is on a pad, or have a cue set on an empty one."""
        mark = pad.mark_among(self.marks)
        if mark is not None:
            self._jump(mark)
            self.pad_pressed.emit(mark)
        else:
            self.cue_wanted.emit(pad.number)

    def _choose(self, mark: Mark) -> None:
        self.cue_list.select(mark)
        self._jump(mark)

    def _show_current(self, mark: Mark | None) -> None:
        self.waveform.select(mark)
        self.mark_changed.emit()

    def _step_suggestion(self, step: int) -> None:
        """Go to the next suggestion after (or before) the current mark; without one, from the playhead on."""
        offered = [mark for mark in self.marks if mark.is_suggestion]
        current = self.current_mark
        if current in offered:  # several may stand at one time
            place = offered.index(current)
            ahead = offered[place + 1 :] if step > 0 else offered[:place]
        else:
            here = current.time if current is not None else self._sound.position
            ahead = [mark for mark in offered if (mark.time - here) * step >= 0]
        self.waveform.setFocus(Qt.FocusReason.ShortcutFocusReason)  # so that Return answers it
        if ahead:
            self._choose(ahead[0] if step > 0 else ahead[-1])

    def _set_following(self, is_on: bool) -> None:
        self.waveform.is_following = is_on
        if is_on and not self.waveform.line.shows(self._sound.position):
            self.waveform.look_at(self._sound.position)

    def _open_menu(self, mark: Mark | None, place: QPoint) -> None:
        if self.deck is None:
            return
        if mark is not None:
            self.cue_list.select(mark)
        self.make_menu(mark).popup(place)

    def _open_pad_menu(self, number: int, place: QPoint) -> None:
        mark = self.pads[number].mark_among(self.marks)
        self.cue_list.select(mark)
        self.make_menu(mark, number).popup(place)

    def make_menu(self, mark: Mark | None, pad: int = -1) -> QMenu:
        """Return the menu of a mark, of an empty pad, or of the waveform between marks."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if mark is not None and mark.is_suggestion:
            menu.addActions([self._actions["accept"], self._actions["refuse"]])
        elif mark is not None:
            menu.addActions([self._actions[name] for name in ("remove_cue", "nudge_back", "nudge_forward")])
        self.menu_made.emit(menu, mark, pad)
        menu.addAction(self._actions["set_cue"])
        menu.addSeparator()
        menu.addActions([self._actions[name] for name in ("count_list", "confirm_grid")])
        menu.addSeparator()
        menu.addActions([self._actions["play"], self._actions["follow"]])
        return menu

    # Ways to count, and how keys are written.

    def _list_ways(self) -> None:
        if self.deck is not None:
            gauge = self.header.gauges["BPM"]
            self.make_ways_menu(self.deck).popup(gauge.mapToGlobal(gauge.rect().bottomLeft()))

    def make_ways_menu(self, deck: Deck) -> QMenu:
        """Return the menu of the ways to count this track."""
        verbs = [self._actions[n] for n in ("count_half", "count_double", "confirm_grid", "forget_grid")]
        menu = counting.make_menu(self, deck, self.choice_wanted.emit, verbs)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return menu

    def write_keys(self, key_notation: str) -> None:
        """Write keys in another way, one of `notation.KEY_NOTATIONS`."""
        self.header.key_notation = self.waveform.key_notation = key_notation
        if self.deck is not None and self.bars is not None:
            self.header.show_deck(self.deck, self.bars)
            self._show_place(self._sound.position, self._sound.is_playing)
