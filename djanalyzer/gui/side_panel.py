"""What is known about the tracks chosen in the table, on pages beside it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QTabWidget, QWidget

from djanalyzer.gui.language import tr


class SidePanel(QTabWidget):
    """Pages about the chosen tracks; the one in front alone is asked to show them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("About the chosen tracks"))
        self.setDocumentMode(True)
        self.setElideMode(Qt.TextElideMode.ElideNone)
        self.setUsesScrollButtons(
            False
        )  # all names are seen at once: the panel gets no narrower than they are
        self._pages: list[SidePage] = []
        self._ids: tuple[int, ...] = ()
        self.currentChanged.connect(lambda _number: self._show())

    def add_page(self, page: SidePage, name: str) -> None:
        """Put a page at the end."""
        self._pages.append(page)
        self.addTab(page, name)

    def show_tracks(self, ids: tuple[int, ...]) -> None:
        """Show other tracks, or the same ones with new values."""
        self._ids = ids
        self._show()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._show()

    def _show(self) -> None:
        if self.isVisible() and 0 <= self.currentIndex() < len(self._pages):
            self._pages[self.currentIndex()].show_tracks(self._ids)


class SidePage(QWidget):
    """One page of the side panel."""

    def show_tracks(self, ids: tuple[int, ...]) -> None:
        """Show these tracks: none, one or many."""
        raise NotImplementedError
