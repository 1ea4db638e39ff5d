"""What the DJ changes by hand on the deck: set, accept, refuse, remove; and taking it back."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from djanalyzer.app import editing

if TYPE_CHECKING:
    from djanalyzer.gui.actions import Actions
    from djanalyzer.gui.bridge import Bridge
    from djanalyzer.gui.deck_view import DeckView
    from djanalyzer.library.records import Changes


class Corrections(QObject):
    """The commands that change a track. Each is one step for undo; the deck shows it when the library has it."""

    named = Signal()  # what would be taken back has changed
    told = Signal(str)  # what was taken back

    def __init__(self, bridge: Bridge, actions: Actions, deck: DeckView, parent: QObject) -> None:
        super().__init__(parent)
        self._bridge, self._session = bridge, bridge.session
        self._actions, self._deck = actions, deck
        self.undo_name, self.redo_name = "", ""
        verbs: dict[str, Callable[[], object]] = {
            "set_cue": self._set_cue,
            "accept": self._accept,
            "refuse": self._refuse,
            "remove_cue": self._remove_cue,
            "undo": lambda: self._take_back(self._session.undo, "Undone"),
            "redo": lambda: self._take_back(self._session.redo, "Done again"),
        }
        for name, verb in verbs.items():
            actions[name].triggered.connect(lambda _on=False, verb=verb: verb())

    def look(self) -> None:
        """Ask what would be taken back, and write it on the menu."""
        session = self._session
        self._bridge.ask("undo names", lambda: (session.undo_name, session.redo_name), self._name)

    def _name(self, names: tuple[str, str]) -> None:
        self.undo_name, self.redo_name = names
        self._actions["undo"].setText(f"Undo: {self.undo_name}" if self.undo_name else "Undo")
        self._actions["redo"].setText(f"Redo: {self.redo_name}" if self.redo_name else "Redo")
        self.named.emit()

    def _accept(self) -> None:
        mark, deck = self._deck.current_mark, self._deck.deck
        if mark is not None and deck is not None and mark.is_suggestion:
            self._bridge.change(lambda: editing.accept_suggestion(self._session, deck.track_id, mark.id))

    def _refuse(self) -> None:
        mark = self._deck.current_mark
        if mark is not None and mark.is_suggestion:
            self._bridge.change(lambda: editing.refuse_suggestion(self._session, mark.id))

    def _set_cue(self) -> None:
        deck, place = self._deck.deck, self._deck.snapped_place
        if deck is not None:
            self._bridge.change(lambda: editing.add_cue_at(self._session, deck.track_id, place))

    def _remove_cue(self) -> None:
        mark = self._deck.current_mark
        if mark is not None and mark.is_cue:
            self._bridge.change(lambda: editing.remove_cue(self._session, mark.id))

    def _take_back(self, verb: Callable[[], Changes | None], word: str) -> None:
        def tell(changes: Changes | None) -> None:
            self.told.emit(
                f"{word}: {changes.name}" if changes is not None else "There is nothing to take back."
            )

        self._bridge.change(verb, tell)
