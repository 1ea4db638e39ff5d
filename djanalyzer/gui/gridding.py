"""The beat grid edited by hand: the bar's buttons, the keys, and what is dragged on the waveform.

The library changes the grid that counts by then, so that keys may come faster than the deck is read again.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPointF, Qt, Signal
from PySide6.QtGui import QActionGroup, QContextMenuEvent
from PySide6.QtWidgets import QMenu

from djanalyzer.app import gridding, tagging
from djanalyzer.app.gridding import WHOLE, GridChange, Repeats
from djanalyzer.errors import GridTrouble
from djanalyzer.gui.anchors import AnchorLayer
from djanalyzer.gui.bars import Bars
from djanalyzer.gui.commands.grid import METERS
from djanalyzer.gui.grid_bar import GridBar
from djanalyzer.gui.language import tr

if TYPE_CHECKING:
    from djanalyzer.app.viewing import Deck
    from djanalyzer.gui.actions import Actions
    from djanalyzer.gui.bridge import Bridge
    from djanalyzer.gui.deck_view import DeckView
    from djanalyzer.gui.sound import Sound
    from djanalyzer.music import BeatGrid

_FIELD = "beat_grid"
_SAME_TIME = 1e-3  # seconds
_MENU = (
    "remove_anchor",
    "move_anchor",
    "",
    "set_anchor",
    "bar_here",
    "beat_here",
    "",
    "previous_anchor",
    "next_anchor",
)
_WAVEFORM_MENU = ("edit_grid", "set_anchor", "beat_here", "bar_here", "stretch_here", "lock_grid")


class Gridding(QObject):
    """One for a window. It is the `Workbench` of what is dragged, too."""

    told = Signal(str)

    def __init__(self, bridge: Bridge, actions: Actions, deck: DeckView, sound: Sound) -> None:
        super().__init__(deck)
        self._bridge, self._session, self._actions = bridge, bridge.session, actions
        self._view, self._sound = deck, sound
        self._repeats = Repeats()
        self._tried: BeatGrid | None = None  # while something is dragged
        self._track_id: int | None = None
        self.bar, self.layer = GridBar(actions), AnchorLayer(self)
        deck.put_below_waveform(self.bar)
        deck.waveform.add_layer(self.layer)
        deck.waveform.installEventFilter(self)
        self._wire()

    def _wire(self) -> None:
        do = self._actions
        for name, verb in self._verbs().items():
            do[name].triggered.connect(lambda _on=False, verb=verb: verb())
        meters = QActionGroup(self)
        for meter in METERS:
            action = meters.addAction(do[_meter_command(meter)])
            action.triggered.connect(lambda _on=False, meter=meter: self._count_in(meter))
        do["edit_grid"].toggled.connect(self._open)
        do["lock_grid"].triggered.connect(self._lock)
        for name in ("undo", "redo"):
            do[name].triggered.connect(lambda _on=False: self._repeats.end())
        self.bar.tempo_typed.connect(self._take_tempo)
        self.bar.meter_chosen.connect(self._count_in)
        self.bar.left.connect(self._view.waveform.setFocus)
        self._bridge.troubled.connect(lambda _trouble: self._give_up())
        self._view.shown.connect(self._show)
        self._view.menu_made.connect(self._fill_menu)
        self._sound.moved.connect(lambda _time, _is_playing: self._show_here())

    def _verbs(self) -> dict[str, Callable[[], object]]:
        return {
            "grid_back": lambda: self._shift(-0.001),
            "grid_forward": lambda: self._shift(0.001),
            "grid_back_far": lambda: self._shift(-0.01),
            "grid_forward_far": lambda: self._shift(0.01),
            "bars_back": lambda: self._turn(-1),
            "bars_forward": lambda: self._turn(1),
            "beat_here": lambda: self.keep(gridding.placing_beat(self._here, self._since)),
            "bar_here": lambda: self.keep(gridding.starting_bar(self._here, self._since)),
            "type_tempo": self._type_tempo,
            "tempo_down": lambda: self._step_tempo(-0.01),
            "tempo_up": lambda: self._step_tempo(0.01),
            "tempo_down_far": lambda: self._step_tempo(-0.1),
            "tempo_up_far": lambda: self._step_tempo(0.1),
            "round_tempo": lambda: self.keep(gridding.rounding_tempo(self._here)),
            "round_tempo_finely": lambda: self.keep(gridding.rounding_tempo(self._here, 2)),
            "steady_tempo": self._make_steady,
            "next_meter": self._count_in_next,
            "set_anchor": self._set_anchor,
            "remove_anchor": self._remove_anchor,
            "move_anchor": self._move_anchor,
            "stretch_here": self._stretch_here,
            "previous_anchor": lambda: self._step_anchor(-1),
            "next_anchor": lambda: self._step_anchor(1),
        }

    # What is shown.

    @property
    def grid(self) -> BeatGrid | None:
        """The grid that is shown: the one tried out, or the library's."""
        deck = self._view.deck
        return self._tried or (deck.beat_grid if deck is not None else None)

    @property
    def is_open(self) -> bool:
        """Whether the grid can be taken hold of."""
        return self._actions["edit_grid"].isChecked() and self._actions["set_anchor"].isEnabled()

    @property
    def n_anchors(self) -> int:
        return len(self.grid.anchors) if self.grid is not None else 0

    @property
    def lures(self) -> Sequence[float]:
        """The playhead and the DJ's own marks: what is dragged sticks to them."""
        return (self._here, *(mark.time for mark in self._view.marks if not mark.is_suggestion))

    def _open(self, is_on: bool) -> None:
        self.bar.setVisible(is_on)
        if is_on:
            self._show_here()
        self._view.waveform.update()

    def _show(self, deck: Deck) -> None:
        """A track has been read, or read again."""
        self._tried = None
        if deck.track_id != self._track_id:
            self._track_id, self.layer.selected = deck.track_id, None
            self._repeats.end()
        elif self.layer.selected is not None and deck.beat_grid is not None:
            self.layer.selected = _near_anchor(deck.beat_grid, self.layer.selected)
        self._actions["lock_grid"].setChecked(_FIELD in deck.locked)
        self._show_here()

    def _show_here(self) -> None:
        grid = self.grid
        if grid is None:
            return
        meter = str(grid.meter_at(self._here))
        self._actions[_meter_command(meter)].setChecked(True)
        if self.bar.isVisible():
            self.bar.tempo.show_tempo(grid.tempo_at(self._here))
            self.bar.show_meter(meter)

    # Changes.

    @property
    def _here(self) -> float:
        return self._sound.position

    @property
    def _since(self) -> float:
        return self._here if self._actions["from_here"].isChecked() else WHOLE

    def keep(self, change: GridChange, batch: str = "") -> None:
        """Make a change; the library has the last word on whether it can be."""
        deck = self._view.deck
        if deck is None or deck.beat_grid is None:
            return
        if not batch:
            self._repeats.end()
        is_carried = self._actions["carry_cues"].isChecked()
        self._bridge.change(
            lambda: gridding.edit_grid(self._session, deck.track_id, change, is_carried, batch),
            lambda _done: self.told.emit(tr("{change}. Ctrl+Z takes it back.", change=change.title)),
        )

    def try_out(self, change: GridChange | None) -> str:
        """Show the grid as a change would make it, without keeping it; None shows it as it is."""
        deck = self._view.deck
        if deck is None or deck.beat_grid is None:
            return ""
        try:
            self._tried = change.make(deck.beat_grid) if change is not None else None
        except GridTrouble as trouble:
            return trouble.message
        shown = gridding.with_grid(deck, self._tried) if self._tried is not None else deck
        self._view.waveform.show_beats(Bars.of(shown))
        self._sound.set_beats(shown.beats, shown.beat_positions == 1)  # the metronome clicks on what is seen
        self._show_here()
        return ""

    def _give_up(self) -> None:
        """Show the library's grid again: what was let go could not be kept."""
        if self._tried is not None:
            self.try_out(None)

    def _shift(self, seconds: float) -> None:
        batch, total = self._repeats.add(("shift", self._actions["from_here"].isChecked()), seconds)
        title = gridding.shifting(total).title
        self.keep(GridChange(title, gridding.shifting(seconds, self._since).make), batch)

    def _turn(self, n_beats: int) -> None:
        batch, total = self._repeats.add(("bars", self._actions["from_here"].isChecked()), n_beats)
        title = gridding.turning(round(total)).title
        self.keep(GridChange(title, gridding.turning(n_beats, self._since).make), batch)

    def _step_tempo(self, by: float) -> None:
        batch, total = self._repeats.add("tempo", by)
        title = gridding.stepping_tempo(total, self._here).title
        self.keep(GridChange(title, gridding.stepping_tempo(by, self._here).make), batch)

    def _take_tempo(self, tempo: float) -> None:
        batch, _total = self._repeats.add("typed tempo")
        self.keep(gridding.setting_tempo(tempo, self._here), batch)

    def _type_tempo(self) -> None:
        self._actions["edit_grid"].setChecked(True)
        self.bar.tempo.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.bar.tempo.selectAll()

    def _make_steady(self) -> None:
        deck = self._view.deck
        if deck is not None:
            self.keep(gridding.steadying(deck.duration, self._since))

    def _count_in(self, meter: str) -> None:
        self.keep(gridding.setting_meter(meter, self._here, self._since))

    def _count_in_next(self) -> None:
        if self.grid is not None:
            now = METERS.index(str(self.grid.meter_at(self._here)))
            self._count_in(METERS[(now + 1) % len(METERS)])

    def _lock(self) -> None:
        deck = self._view.deck
        if deck is not None:
            verb = tagging.unlock_fields if _FIELD in deck.locked else tagging.lock_fields
            self._bridge.change(partial(verb, self._session, [deck.track_id], [_FIELD]))

    # Anchors.

    def choose(self, time: float) -> None:
        """Make an anchor the chosen one."""
        self.layer.selected = time
        self._view.waveform.update()

    def go_to(self, time: float) -> None:
        """Put the playhead somewhere, and look there."""
        self._sound.seek(time)
        waveform = self._view.waveform
        if not waveform.line.shows(time):
            waveform.look_at(time)

    @property
    def _anchor(self) -> float | None:
        """The chosen anchor, or the one that rules under the playhead."""
        if self.grid is None or self.layer.selected is not None:
            return self.layer.selected
        return gridding.anchor_near(self.grid, self._here)

    def _set_anchor(self) -> None:
        self.layer.selected = self._here
        self.keep(gridding.pinning(self._here))

    def _remove_anchor(self) -> None:
        time, self.layer.selected = self._anchor, None
        if time is not None:
            self.keep(gridding.removing_anchor(time))

    def _move_anchor(self) -> None:
        time, self.layer.selected = self._anchor, self._here
        if time is not None:
            self.keep(gridding.moving_anchor(time, self._here))

    def _stretch_here(self) -> None:
        if self.grid is not None:
            beat = gridding.beat_near(self.grid, self._here)
            self.keep(gridding.stretching(beat, self._here))

    def _step_anchor(self, step: int) -> None:
        """Choose the next anchor after (or before) the playhead."""
        if self.grid is None:
            return
        times = [anchor.time for anchor in self.grid.anchors]
        ahead = [time for time in times if (time - self._here) * step > _SAME_TIME]
        if ahead:
            time = ahead[0] if step > 0 else ahead[-1]
            self.choose(time)
            self.go_to(time)

    # The menu of an anchor.

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Open the menu of the anchor under the pointer, before the waveform opens its own."""
        if isinstance(event, QContextMenuEvent) and event.reason() != QContextMenuEvent.Reason.Keyboard:
            anchor = self.layer.anchor_at(QPointF(event.pos()))
            if anchor is not None:
                self.choose(anchor.time)
                self.make_menu().popup(event.globalPos())
                return True
        return super().eventFilter(watched, event)

    def _fill_menu(self, menu: QMenu, mark: object, pad: int) -> None:
        """Put what can be done with the grid into the menu of the waveform between marks."""
        if mark is None and pad < 0:
            inner = menu.addMenu(tr("Beat grid"))
            inner.addActions([self._actions[name] for name in _WAVEFORM_MENU])

    def make_menu(self) -> QMenu:
        """Return the menu of the chosen anchor."""
        menu = QMenu(self._view)
        menu.setObjectName("anchor_menu")
        menu.setAccessibleName(tr("Grid anchor"))
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for name in _MENU:
            if name:
                menu.addAction(self._actions[name])
            else:
                menu.addSeparator()
        return menu


def _meter_command(meter: str) -> str:
    return f"meter_{meter.replace('/', '_')}"


def _near_anchor(grid: BeatGrid, time: float) -> float | None:
    """Return the anchor that a chosen one has become, within half a beat; None where it has gone."""
    near = min((anchor.time for anchor in grid.anchors), key=lambda place: abs(place - time))
    return near if abs(near - time) <= 30.0 / grid.tempo_at(time) else None
