"""The settings: pages of choices, each applied the moment it is made, each with a way back."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QListWidget,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from djanalyzer.gui import theme
from djanalyzer.gui.language import tr
from djanalyzer.gui.settings_view.page import Page

if TYPE_CHECKING:
    from djanalyzer.settings import Settings


# A page's title, its kind, and how it is made: when it is looked at for the first time.
Offer = tuple[str, type[Page], Callable[[], Page]]


class SettingsDialog(QDialog):
    """One for a window; it may stay open beside it."""

    def __init__(self, pages: Sequence[Offer], before: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        u = theme.unit()
        self.setWindowTitle(tr("Settings"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._offers, self._before = tuple(pages), before
        self.pages: dict[int, Page] = {}
        self.list = QListWidget()
        self.list.setObjectName("pages")
        self.list.setAccessibleName(tr("Pages of the settings"))
        self.list.setFixedWidth(48 * u)
        self.stack = QStackedWidget()
        self.list.ensurePolished()  # or its rows are measured before they are dressed
        self.list.addItems([title for title, _kind, _make in self._offers])
        self.list.currentRowChanged.connect(self._turn_to)
        self.list.setCurrentRow(0)
        self.close_button = QPushButton(tr("Close"))
        self.close_button.setDefault(True)
        self.close_button.clicked.connect(self.close)
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(self.list)
        row.addWidget(self.stack, 1)
        foot = QHBoxLayout()
        foot.setContentsMargins(4 * u, 0, 6 * u, 0)
        foot.addStretch(1)
        foot.addWidget(self.close_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 4 * u)
        layout.addLayout(row, 1)
        layout.addLayout(foot)
        self.resize(200 * u, 140 * u)

    def show_page(self, page: type[Page]) -> None:
        """Bring a page to the front."""
        kinds = [kind for _title, kind, _make in self._offers]
        self.list.setCurrentRow(kinds.index(page))

    def _turn_to(self, number: int) -> None:
        if number not in self.pages:
            page = self.pages[number] = self._offers[number][2]()
            page.undo_to(self._before)
            self.stack.addWidget(page)
        self.stack.setCurrentWidget(self.pages[number])
