"""The history in the window: the list of all changes, and a page about the chosen track's life."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from djanalyzer.gui.history_page import HistoryPage
from djanalyzer.gui.history_view import HistoryView
from djanalyzer.gui.language import tr

if TYPE_CHECKING:
    from djanalyzer.gui.actions import Actions
    from djanalyzer.gui.bridge import Bridge
    from djanalyzer.gui.library_view import LibraryView


class Past(QObject):
    """Shows what was done; `refresh` when something was."""

    def __init__(self, bridge: Bridge, actions: Actions, library: LibraryView, parent: QWidget) -> None:
        super().__init__(parent)
        self._library = library
        self.page = HistoryPage(bridge)
        self.view = HistoryView(bridge, self._chosen, parent)
        library.side.add_page(self.page, tr("History"))
        actions["history"].triggered.connect(lambda _on=False: self.show_history())
        library.selection_changed.connect(self._follow_selection)

    def show_history(self) -> None:
        """Open the list of changes, or bring it to the front."""
        self.view.show()
        self.view.raise_()
        self.view.activateWindow()

    def refresh(self) -> None:
        """Show what was done since."""
        self.view.refresh()

    def _chosen(self) -> int | None:
        ids = self._library.selected_ids()
        return ids[0] if ids else None

    def _follow_selection(self) -> None:
        if self.view.only_track.isChecked():
            self.view.refresh()
