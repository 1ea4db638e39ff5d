"""The window of the history: every change, the way back to any of them, and forward again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from djanalyzer.app import histories
from djanalyzer.gui import theme
from djanalyzer.gui.field_words import detail_words
from djanalyzer.gui.history_model import TRACKS, WHAT, WHEN, HistoryModel
from djanalyzer.gui.language import tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from djanalyzer.app.histories import HistoryLine
    from djanalyzer.gui.bridge import Bridge
    from djanalyzer.library.details import Detail
    from djanalyzer.library.records import Changes


class HistoryView(QDialog):
    """Stays open beside the window, and follows what is done there."""

    def __init__(
        self, bridge: Bridge, chosen: Callable[[], int | None], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._bridge, self._chosen = bridge, chosen
        self.setWindowTitle(tr("History"))
        self.model, self.table = HistoryModel(self), QTableView()
        self.only_track = QCheckBox(tr("Only the chosen track"))
        self.note, self.details = QLabel(), QLabel()
        self.note.setProperty("tone", "dim")
        for label in (self.note, self.details):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        self.go, self.shut = QPushButton(tr("Go back to here")), QPushButton(tr("Close"))
        self.go.setProperty("isMain", True)
        self._set_up_table()
        self._lay_out()
        self.only_track.toggled.connect(lambda _on: self.refresh())
        self.table.doubleClicked.connect(lambda _index: self._go())
        self.table.selectionModel().currentRowChanged.connect(lambda *_: self._explain())
        self.go.clicked.connect(self._go)
        self.shut.clicked.connect(self.close)

    def _set_up_table(self) -> None:
        table = self.table
        table.setModel(self.model)
        table.setAccessibleName(tr("Changes, the latest first"))
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setShowGrid(False)
        table.setAlternatingRowColors(True)
        table.setWordWrap(False)
        table.setTabKeyNavigation(False)
        table.verticalHeader().hide()
        table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        table.verticalHeader().setDefaultSectionSize(round(self.fontMetrics().height() * 1.7))
        header = table.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        letter = self.fontMetrics().averageCharWidth()
        for column, letters in ((WHEN, 20), (WHAT, 44)):
            table.setColumnWidth(column, letter * letters)
        header.setSectionResizeMode(TRACKS, QHeaderView.ResizeMode.Stretch)

    def _lay_out(self) -> None:
        u = theme.unit()
        foot = QHBoxLayout()
        foot.setSpacing(2 * u)
        foot.addWidget(self.note, 1)
        foot.addWidget(self.shut)
        foot.addWidget(self.go)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6 * u, 5 * u, 6 * u, 5 * u)
        layout.setSpacing(2 * u)
        layout.addWidget(self.only_track)
        layout.addWidget(self.table, 1)
        layout.addWidget(self.details)
        layout.addLayout(foot)
        self.resize(200 * u, 130 * u)

    # Reading.

    def refresh(self) -> None:
        """Read the history anew, if anybody looks at it."""
        if not self.isVisible():
            return
        track_id = self._chosen() if self.only_track.isChecked() else None
        session = self._bridge.session
        self._bridge.ask("history", lambda: histories.read_history(session, track_id), self._show)

    def _show(self, lines: tuple[HistoryLine, ...]) -> None:
        current = self.current
        self.model.show(lines)
        rows = [row for row, line in enumerate(lines) if current is not None and line.id == current.id]
        if lines:
            self.table.selectRow(rows[0] if rows else 0)
        self._explain()

    @property
    def current(self) -> HistoryLine | None:
        """Return the line that is chosen."""
        row = self.table.currentIndex().row()
        return self.model.lines[row] if 0 <= row < len(self.model.lines) else None

    def _explain(self) -> None:
        """Say what the button does now."""
        line = self.current
        self.go.setText(tr("Bring back up to here") if line and line.is_undone else tr("Go back to here"))
        self.go.setEnabled(line is not None and not self._is_here(line))
        self.note.setText(self._words(line))
        session = self._bridge.session
        if line is None:
            self.details.clear()
        else:
            self._bridge.ask("details", lambda: histories.read_details(session, line.id), self._show_details)

    def _show_details(self, details: tuple[Detail, ...]) -> None:
        keys = self._bridge.session.settings.key_notation
        told = [detail_words(detail, keys) for detail in details]
        self.details.setText("\n".join(line if len(line) <= 160 else line[:159] + "…" for line in told))

    def _words(self, line: HistoryLine | None) -> str:
        if line is None:
            return tr("Nothing has been changed yet. Every change will stand here, and can be taken back.")
        if line.is_undone:
            return tr("This change and the undone ones before it are made again.")
        if self._is_here(line):
            return tr("This is the last change that stands. Choose another one to go back to it.")
        return tr(
            "All that was changed after this line, on any track, is undone; nothing is lost, you can come back."
        )

    def _is_here(self, line: HistoryLine) -> bool:
        standing = [other for other in self.model.lines if not other.is_undone]
        # Among the lines of one track there may be later ones of others.
        return bool(standing) and standing[0] == line and not self.only_track.isChecked()

    # Going.

    def _go(self) -> None:
        line = self.current
        if line is None or not self.go.isEnabled():
            return
        session = self._bridge.session

        def go(_job: object) -> Changes:
            return histories.go_to(session, line.id)

        self.go.setEnabled(False)
        self._bridge.start(tr("Going through the history"), go, lambda _changes: self.refresh())

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()
        self.table.setFocus(Qt.FocusReason.ActiveWindowFocusReason)
