"""The queue of labels that look wrong, as a page beside the table: those worth most first, of all subjects or of one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QComboBox, QLabel, QListView, QVBoxLayout

from djanalyzer.app.reviewing import Subject
from djanalyzer.gui import theme
from djanalyzer.gui.language import tr
from djanalyzer.gui.review_words import SUBJECT_NAMES, case_words, progress_words
from djanalyzer.gui.side_panel import SidePage

if TYPE_CHECKING:
    from djanalyzer.app.reviewing import Case, Queue

_DISPLAY = int(Qt.ItemDataRole.DisplayRole)
_SIZE = int(Qt.ItemDataRole.SizeHintRole)
_TOOLTIP = int(Qt.ItemDataRole.ToolTipRole)


class QueueModel(QAbstractListModel):
    """The decisions of a queue, a line each."""

    def __init__(self) -> None:
        super().__init__()
        self.queue: Queue | None = None
        self.key_notation = "camelot"

    @property
    def cases(self) -> Sequence[Case]:
        return self.queue.cases if self.queue is not None else ()

    def show(self, queue: Queue, key_notation: str) -> None:
        self.beginResetModel()
        self.queue, self.key_notation = queue, key_notation
        self.endResetModel()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.cases)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = _DISPLAY) -> Any:
        if role == _SIZE:
            return QSize(0, 6 * theme.unit())
        if self.queue is None or role not in (_DISPLAY, _TOOLTIP) or not 0 <= index.row() < len(self.cases):
            return None
        return case_words(self.cases[index.row()], self.queue, self.key_notation)


class ReviewPage(SidePage):
    """The list; a line that is clicked, or on which Return is pressed, is the one to decide."""

    case_chosen = Signal(int)  # its place in the queue
    subject_chosen = Signal(object)  # Subject or None

    def __init__(self) -> None:
        super().__init__()
        u = theme.unit()
        self.subject, self.words, self.list = QComboBox(), QLabel(), QListView()
        self.subject.setAccessibleName(tr("What to look at"))
        self.subject.addItem(tr("All"), None)
        for subject in Subject:
            self.subject.addItem(tr(SUBJECT_NAMES[subject]), subject)
        self.words.setProperty("tone", "dim")
        self.words.setWordWrap(True)
        self.model = QueueModel()
        self.list.setModel(self.model)
        self.list.setAccessibleName(tr("Labels that look wrong"))
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setUniformItemSizes(True)
        self.list.setLayoutMode(QListView.LayoutMode.Batched)  # thousands at once would hold the window up
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * u, 2 * u, 2 * u, 0)
        layout.setSpacing(2 * u)
        for widget in (self.subject, self.words, self.list):
            layout.addWidget(widget)
        self.subject.activated.connect(lambda _index: self.subject_chosen.emit(self.subject.currentData()))
        self.list.activated.connect(lambda index: self.case_chosen.emit(index.row()))
        self.list.clicked.connect(lambda index: self.case_chosen.emit(index.row()))

    def show_queue(self, queue: Queue, current: Case | None, key_notation: str) -> None:
        """Show what is left to be decided, and which one is asked about."""
        self.model.show(queue, key_notation)
        if not queue.run:
            self.words.setText(
                tr("Nothing was looked at yet. “Learn from my library” finds labels that look wrong.")
            )
        else:
            self.words.setText(progress_words(queue))
        row = next((row for row, case in enumerate(queue.cases) if case is current), -1)
        self.list.setCurrentIndex(self.model.index(row))

    def show_tracks(self, ids: tuple[int, ...]) -> None:
        """Stay: this page is about the queue, whichever tracks are chosen."""
