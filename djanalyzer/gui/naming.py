"""How keys are written and sections are called, everywhere in the window, as the user has chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from djanalyzer.gui import notation

if TYPE_CHECKING:
    from djanalyzer.gui.actions import Actions
    from djanalyzer.gui.choices import Choices
    from djanalyzer.gui.deck_view import DeckView
    from djanalyzer.gui.library_view import LibraryView
    from djanalyzer.gui.why_page import WhyPage
    from djanalyzer.settings import Settings


class Naming(QObject):
    """For one window."""

    sections_called = Signal()  # otherwise than before
    keys_written = Signal()  # otherwise than before

    def __init__(
        self, choices: Choices, actions: Actions, deck: DeckView, library: LibraryView, why: WhyPage
    ) -> None:
        super().__init__(deck)
        self._actions, self._deck, self._library, self._why = actions, deck, library, why
        for name in notation.KEY_NOTATIONS:
            actions[f"keys_{name}"].triggered.connect(
                lambda _on=False, name=name: choices.choose(key_notation=name)
            )
        choices.when(("key_notation",), self._write_keys)
        choices.when(("section_words",), self._call_sections)

    def _write_keys(self, settings: Settings) -> None:
        chosen = settings.key_notation
        known = chosen if chosen in notation.KEY_NOTATIONS else "camelot"
        self._actions[f"keys_{known}"].setChecked(True)
        self._deck.write_keys(known)
        self._library.model.write_keys(known)
        self.keys_written.emit()

    def _call_sections(self, settings: Settings) -> None:
        notation.call_sections(settings.section_words)
        self._actions.call_sections()
        self._deck.waveform.update()
        self._why.show_tracks(self._why.ids)
        self.sections_called.emit()
