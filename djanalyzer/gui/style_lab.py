"""The style lab's place in the window, and which bars it is about; what it consists of is made when it is first shown."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from djanalyzer.gui.language import tr

if TYPE_CHECKING:
    from djanalyzer.gui.actions import Actions
    from djanalyzer.gui.bridge import Bridge
    from djanalyzer.gui.deck_view import DeckView
    from djanalyzer.gui.notices import NoticeBar
    from djanalyzer.gui.sound import Sound
    from djanalyzer.gui.style_desk import StyleDesk

_BARS = 16


class StyleLab(QObject):
    """One for a window; `room` is where the panel stands."""

    told = Signal(str)
    changed = Signal()  # whether it is shown, or whether there is a take to be heard

    def __init__(
        self, bridge: Bridge, actions: Actions, deck: DeckView, sound: Sound, bar: NoticeBar
    ) -> None:
        super().__init__(deck)
        self._bridge, self._actions, self._deck, self._sound, self._bar = bridge, actions, deck, sound, bar
        self.chosen: Callable[[], Sequence[int]] = list  # the tracks chosen in the table
        self.desk: StyleDesk | None = None
        self.room = QWidget()
        self._layout = QVBoxLayout(self.room)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self.room.hide()
        actions["style_lab"].toggled.connect(self._turn)
        actions["select_16_bars"].triggered.connect(lambda _on=False: self.select_bars(_BARS))
        actions["select_section"].triggered.connect(lambda _on=False: self._select_section())

    @property
    def is_shown(self) -> bool:
        """Whether the panel stands in the window."""
        return self._actions["style_lab"].isChecked()

    @property
    def has_take(self) -> bool:
        """Whether a take of the track on the deck is chosen to be heard."""
        return self.desk is not None and self.desk.hearing.take is not None

    def _turn(self, is_on: bool) -> None:
        if is_on and self.desk is None:
            self._make()
        self.room.setVisible(is_on)
        if self.desk is not None:
            (self.desk.look if is_on else self.desk.rest)()
        self.changed.emit()

    def _make(self) -> None:
        from djanalyzer.gui.style_desk import StyleDesk  # loaded when it is wanted

        self.desk = StyleDesk(self._bridge, self._actions, self._deck, self._sound, self._bar)
        self.desk.chosen = self.chosen
        self.desk.told.connect(self.told)
        self.desk.changed.connect(self.changed)
        self.desk.panel.closed.connect(lambda: self._actions["style_lab"].setChecked(False))
        self._layout.addWidget(self.desk.panel)

    def call_sections(self) -> None:
        """Call sections by the words that are chosen now."""
        if self.desk is not None:
            self.desk.panel.form.sections.call_sections()

    # Which bars.

    def select_bars(self, n_bars: int) -> None:
        """Select so many bars from that under the playhead on."""
        deck, bars = self._deck.deck, self._deck.bars
        if deck is None or bars is None:
            return
        start = bars.bar_before(self._sound.position)
        if not bars.is_on(start, bars.downbeats):  # before the first bar
            start = bars.nearest_bar(start)
        stop = min(bars.step_bars(start, n_bars), deck.duration)
        if stop > start:
            self._deck.waveform.set_selection((start, stop))

    def _select_section(self) -> None:
        """Select the section under the playhead, from bar to bar."""
        deck, bars, here = self._deck.deck, self._deck.bars, self._sound.position
        sections = deck.sections if deck is not None else ()
        found = next((part for part in sections if part.start <= here < part.stop), None)
        if deck is None or bars is None or found is None:
            self.told.emit(tr("The playhead stands in no section."))
            return
        start, stop = bars.nearest_bar(found.start), min(bars.nearest_bar(found.stop), deck.duration)
        self._deck.waveform.set_selection((start, stop) if start < stop else (found.start, found.stop))
