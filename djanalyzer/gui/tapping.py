"""Tapping along with the track on the deck: each tap is weighed at once, and a grid made of them when the DJ says so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from djanalyzer.app import gridding
from djanalyzer.app.gridding import Tapped, Tapping
from djanalyzer.gui.language import tr

if TYPE_CHECKING:
    from djanalyzer.app.viewing import Deck
    from djanalyzer.gui.actions import Actions
    from djanalyzer.gui.bridge import Bridge
    from djanalyzer.gui.deck_view import DeckView
    from djanalyzer.gui.gridding import Gridding
    from djanalyzer.gui.sound import Sound


class Taps(QObject):
    """The commands to tap. What is heard stands in the grid bar, which opens with the first tap."""

    told = Signal(str)
    changed = Signal()  # whether there is enough may be another now

    def __init__(
        self, bridge: Bridge, actions: Actions, deck: DeckView, sound: Sound, editor: Gridding
    ) -> None:
        super().__init__(deck)
        self._bridge, self._actions = bridge, actions
        self._view, self._sound, self._editor = deck, sound, editor
        self._taps = Tapping()
        self._track_id: int | None = None
        for name, is_downbeat in (("tap_beat", False), ("tap_bar", True)):
            actions[name].setAutoRepeat(False)
            actions[name].triggered.connect(lambda _on=False, is_downbeat=is_downbeat: self._tap(is_downbeat))
        actions["apply_taps"].triggered.connect(lambda _on=False: self._apply())
        deck.shown.connect(self._look)

    @property
    def is_enough(self) -> bool:
        """Whether enough has been tapped to make a grid of."""
        heard = self._taps.heard
        return heard is not None and heard.is_enough

    def _look(self, deck: Deck) -> None:
        """Another track: what was tapped was another one's."""
        if deck.track_id != self._track_id:
            self._track_id = deck.track_id
            self._clear()

    def _tap(self, is_downbeat: bool) -> None:
        if not self._sound.is_playing:
            self.told.emit(tr("Play the track, then tap along."))
            return
        self._actions["edit_grid"].setChecked(True)
        self._show(self._taps.tap(self._sound.position, is_downbeat))

    def _show(self, heard: Tapped | None) -> None:
        self._editor.bar.show_taps(heard, self._taps.n_taps)
        self.changed.emit()

    def _clear(self) -> None:
        self._taps.clear()
        self._show(None)

    def _apply(self) -> None:
        deck, heard = self._view.deck, self._taps.heard
        if deck is None or heard is None:
            return
        session = self._bridge.session
        if deck.beat_grid is None:
            self._bridge.change(lambda: gridding.lay_grid(session, deck.track_id, heard))
        else:
            self._editor.keep(gridding.tapping_in(heard))
        self._clear()
