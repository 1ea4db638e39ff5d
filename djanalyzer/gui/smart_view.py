"""A smart playlist: its name, its search, and what it finds while it is typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from djanalyzer.app.searching import remarks
from djanalyzer.gui import theme
from djanalyzer.gui.language import tr
from djanalyzer.gui.search_line import misunderstood

if TYPE_CHECKING:
    from djanalyzer.gui.bridge import Bridge

_DEBOUNCE = 150  # milliseconds after the last key


class SmartDialog(QDialog):
    """Asks for a name and a search; `saved` has both."""

    saved = Signal(str, str)

    def __init__(self, bridge: Bridge, name: str, query: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Smart playlist"))
        self._bridge = bridge
        self.name, self.query = QLineEdit(name), QLineEdit(query)
        self.found, self.doubts = QLabel(), QLabel()
        self.name.setAccessibleName(tr("Name of the smart playlist"))
        self.query.setAccessibleName(tr("Search of the smart playlist"))
        self.query.setPlaceholderText("bpm:120-126 key:8A genre:house -live")
        self._typing = QTimer(self, singleShot=True, interval=_DEBOUNCE)
        self._lay_out()
        self.query.textChanged.connect(lambda _text: self._typing.start())
        self.name.textChanged.connect(lambda _text: self._allow())
        self._typing.timeout.connect(self._look)
        self._look()

    def _lay_out(self) -> None:
        u = theme.unit()
        self.doubts.setProperty("tone", "warning")
        self.found.setProperty("tone", "dim")
        for label in (self.found, self.doubts):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        form = QFormLayout()
        form.setVerticalSpacing(2 * u)
        form.addRow(tr("Name"), self.name)
        form.addRow(tr("Search"), self.query)
        self.save, cancel = QPushButton(tr("Save")), QPushButton(tr("Cancel"))
        self.save.setProperty("isMain", True)
        self.save.setDefault(True)
        self.save.clicked.connect(self._save)
        cancel.clicked.connect(self.reject)
        buttons = QDialogButtonBox()
        buttons.addButton(cancel, QDialogButtonBox.ButtonRole.RejectRole)
        buttons.addButton(self.save, QDialogButtonBox.ButtonRole.AcceptRole)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6 * u, 5 * u, 6 * u, 5 * u)
        layout.setSpacing(3 * u)
        layout.addLayout(form)
        for widget in (self.found, self.doubts, buttons):
            layout.addWidget(widget)
        self.setMinimumWidth(140 * u)

    def _look(self) -> None:
        query, session = self.query.text().strip(), self._bridge.session
        self._allow()
        self.doubts.setText(doubts_of(query))
        self.doubts.setVisible(bool(self.doubts.text()))
        self.resize(self.width(), self.heightForWidth(self.width()))
        if query:
            self._bridge.ask("smart", lambda: session.count_found(query), self._show_found)
        else:
            self.found.setText(tr("Type what the playlist should find; it then keeps itself up to date."))

    def _show_found(self, n_found: int) -> None:
        self.found.setText(tr("Finds %n track(s) now, and keeps itself up to date.", n_found))

    def _allow(self) -> None:
        self.save.setEnabled(bool(self.query.text().strip()))

    def _save(self) -> None:
        query = self.query.text().strip()
        self.saved.emit(self.name.text().strip() or query, query)
        self.accept()


def doubts_of(query: str) -> str:
    """Return in words what of a search is not understood; empty where all is."""
    return misunderstood(remarks(query))
