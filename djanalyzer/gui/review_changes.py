"""What was found wrong, before it is put right: every label with what it is and what it would be."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont
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

from djanalyzer.app.reviewing import Planned, plan_applying, withdraw
from djanalyzer.gui import theme
from djanalyzer.gui.language import marked, tr
from djanalyzer.gui.line_model import LineModel
from djanalyzer.gui.review_words import change_words, track_words

if TYPE_CHECKING:
    from djanalyzer.gui.bridge import Bridge

_COLUMNS = (marked("Track"), marked("What"), marked("Now"), marked("Then"), marked("Not, and why"))

_WHY_NOT = {
    "locked": marked("It is locked"),
    "uncountable": marked("Nobody counts beats slower than 20 or faster than 500 BPM"),
    "senseless": marked("What is proposed does not fit this label"),
}


class CorrectionModel(LineModel):
    """What would be put right, a line each."""

    def __init__(self, key_notation: str) -> None:
        super().__init__(_COLUMNS)
        self._key_notation = key_notation

    def words(self, line: Planned, column: int) -> str:
        if column == 0:
            return track_words(line.track)
        if column == len(_COLUMNS) - 1:
            return tr(_WHY_NOT[line.why]) if line.why else ""
        return change_words(line, self._key_notation)[column - 1]


class CorrectingDialog(QDialog):
    """Nothing is changed before the button is pressed, and then as one step for undo."""

    wanted = Signal(bool, object)  # whether cues go along with their grid, and what was shown

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        u = theme.unit()
        self.setWindowTitle(tr("Correct labels"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.summary, self.table = QLabel(), QTableView()
        self.summary.setWordWrap(True)
        self.carried = QCheckBox(tr("Cues and loops go along with their beat grid"))
        self.correct, self.cancel = QPushButton(tr("Correct")), QPushButton(tr("Cancel"))
        self.leave = QPushButton(tr("Not these"))
        self.leave.setToolTip(tr("Take your answer on the chosen ones back: their labels stay as they are"))
        self._bridge = bridge
        self.model = CorrectionModel(bridge.session.settings.key_notation)
        self._make_table()
        self._lay_out()
        self.correct.setProperty("isMain", True)
        self.correct.setDefault(True)
        self.correct.setEnabled(False)
        for button in (self.cancel, self.leave):
            button.setAutoDefault(False)
        self.leave.setEnabled(False)
        self.leave.clicked.connect(self._leave)
        self.table.selectionModel().selectionChanged.connect(lambda _now, _before: self._allow())
        self.correct.clicked.connect(self._take)
        self.cancel.clicked.connect(self.reject)
        self.resize(240 * u, 130 * u)
        self._look()

    def _make_table(self) -> None:
        u = theme.unit()
        self.table.setModel(self.model)
        self.table.setAccessibleName(tr("What would be corrected"))
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.table.setShowGrid(False)
        self.table.setWordWrap(False)
        self.table.setAlternatingRowColors(True)
        self.table.setTabKeyNavigation(False)
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setDefaultSectionSize(round(self.fontMetrics().height() * 1.6))
        for column, share in enumerate((80, 28, 46, 46, 34)):
            self.table.setColumnWidth(column, share * u)
        self.table.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)

    def _lay_out(self) -> None:
        u = theme.unit()
        title = QLabel(tr("Correct what was found wrong"))
        title.setFont(theme.scaled_font(1.4, QFont.Weight.DemiBold))
        hint = QLabel(tr("What is proposed becomes your own word. Ctrl+Z takes all of it back in one step."))
        hint.setProperty("tone", "dim")
        hint.setWordWrap(True)
        end = QHBoxLayout()
        end.addWidget(self.summary, 1)
        for button in (self.leave, self.cancel, self.correct):
            end.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6 * u, 5 * u, 6 * u, 5 * u)
        layout.setSpacing(3 * u)
        for widget in (title, hint, self.table, self.carried):
            layout.addWidget(widget, 1 if widget is self.table else 0)
        layout.addLayout(end)

    def _look(self) -> None:
        self._bridge.ask("corrections", lambda: plan_applying(self._bridge.session), self._show)

    def _allow(self) -> None:
        self.leave.setEnabled(self.table.selectionModel().hasSelection())

    def _leave(self) -> None:
        """Take the answers on the chosen lines back."""
        rows = {index.row() for index in self.table.selectionModel().selectedRows()}
        chosen = [one.review for row, one in enumerate(self.model.lines) if row in rows]
        session = self._bridge.session
        self.correct.setEnabled(False)  # until they are gone from the list
        self._bridge.change(lambda: withdraw(session, chosen), lambda _changes: self._look())

    def _show(self, planned: tuple[Planned, ...]) -> None:
        self.model.show(planned)
        self.summary.setText(summary_of(planned))
        n_free = sum(not one.why for one in planned)
        self.correct.setEnabled(n_free > 0)
        self.correct.setText(tr("Correct %n label(s)", n_free))
        self._allow()
        self.carried.setVisible(any(one.review.subject == "beat_grid" for one in planned))

    def _take(self) -> None:
        self.wanted.emit(self.carried.isChecked(), self.model.lines)
        self.accept()


def summary_of(planned: Sequence[Planned]) -> str:
    """Say how much would be corrected: "3 labels on 2 tracks. Locked and left out: 1 label."."""
    free = [one for one in planned if not one.why]
    on_tracks = tr("%n track(s)", len({one.review.track_id for one in free}))
    said = [tr("%n label(s) on {tracks}.", len(free), tracks=on_tracks)]
    n_locked = sum(one.why == "locked" for one in planned)
    if n_locked:
        said.append(tr("Locked and left out: %n label(s).", n_locked))
    if n_unfit := len(planned) - len(free) - n_locked:
        said.append(tr("Not possible, and left as it is: %n label(s).", n_unfit))
    return " ".join(said)
