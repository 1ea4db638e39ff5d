"""What goes where: missing files that were found again, folder by folder, to be ticked before anything is changed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from djanalyzer.gui import theme
from djanalyzer.gui.language import tr
from djanalyzer.gui.report_words import relocation_words, sign_words

if TYPE_CHECKING:
    from djanalyzer.app.relocating import FolderChange, Move, Relocation

_MOVE = Qt.ItemDataRole.UserRole
_MOST_SHOWN = 2000
_CHECKED, _UNCHECKED = Qt.CheckState.Checked, Qt.CheckState.Unchecked


class RelocationDialog(QDialog):
    """Shows what was found; what is ticked is taken. A folder's tick is that of all its tracks."""

    wanted = Signal(list)  # of moves

    def __init__(self, found: Relocation, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        u = theme.unit()
        self.setWindowTitle(tr("Moved files"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        title = QLabel(relocation_words(found))
        title.setFont(theme.scaled_font(1.6, QFont.Weight.DemiBold))
        hint = QLabel(tr("Only the library is changed, and undo takes it back. No music file is touched."))
        hint.setProperty("tone", "dim")
        self.tree = self._make_tree(found)
        self.tree.itemChanged.connect(self._count)
        self.take, cancel = QPushButton(), QPushButton(tr("Cancel"))
        self.take.setProperty("isMain", True)
        self.take.setDefault(True)
        self.take.clicked.connect(self._take)
        cancel.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        for button in (cancel, self.take):
            buttons.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6 * u, 5 * u, 6 * u, 5 * u)
        layout.setSpacing(4 * u)
        for widget in (title, self.tree, hint):
            layout.addWidget(widget)
        layout.addLayout(buttons)
        self.resize(270 * u, 150 * u)
        self._count()

    def chosen(self) -> list[Move]:
        """Return the moves that are ticked; those of a folder that are too many to be shown go with its tick."""
        return [move for folder in self._folders() for move in self._ticked(folder)]

    def _make_tree(self, found: Relocation) -> QTreeWidget:
        tree = QTreeWidget()
        tree.setAccessibleName(tr("Files found again"))
        tree.setHeaderLabels([tr("Track"), tr("Was"), tr("Is now"), tr("Known by")])
        tree.header().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
        tree.setUniformRowHeights(True)
        tree.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        for change, moves in found.by_folder():
            self._add_folder(tree, change, moves)
        _add_group(
            tree,
            tr("May be several files, left as it is"),
            [(d.name, str(d.old), *map(str, d.candidates)) for d in found.doubts],
        )
        _add_group(tree, tr("Not found"), [("", p.subject, p.message) for p in found.lost])
        _add_group(tree, tr("Could not be looked at"), [("", p.subject, p.message) for p in found.problems])
        for column, share in enumerate((58, 74, 74, 46)):
            tree.setColumnWidth(column, share * theme.unit())
        return tree

    def _add_folder(self, tree: QTreeWidget, change: FolderChange, moves: tuple[Move, ...]) -> None:
        texts = [tr("%n track(s)", change.n_tracks), str(change.old), str(change.new)]
        head = QTreeWidgetItem(tree, texts)
        # Rows are of one height: that of the first.
        head.setSizeHint(0, QSize(0, round(tree.fontMetrics().height() * 1.6)))
        head.setFlags(head.flags() | Qt.ItemFlag.ItemIsUserCheckable | Qt.ItemFlag.ItemIsAutoTristate)
        head.setData(0, _MOVE, moves)
        for move in moves[:_MOST_SHOWN]:
            row = QTreeWidgetItem(head, [move.name, str(move.old), str(move.new), sign_words(move)])
            row.setFlags(row.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            row.setCheckState(0, _CHECKED)
            for column in range(4):
                row.setToolTip(column, row.text(column))
        if len(moves) > _MOST_SHOWN:
            QTreeWidgetItem(head, [tr("… and %n more", len(moves) - _MOST_SHOWN)])
        head.setCheckState(0, _CHECKED)
        head.setExpanded(len(moves) <= 20)

    def _folders(self) -> Iterator[QTreeWidgetItem]:
        items = (self.tree.topLevelItem(row) for row in range(self.tree.topLevelItemCount()))
        return (item for item in items if item is not None and item.data(0, _MOVE) is not None)

    @staticmethod
    def _ticked(folder: QTreeWidgetItem) -> Iterator[Move]:
        for row, move in enumerate(folder.data(0, _MOVE)):
            item = (folder.child(row) if row < _MOST_SHOWN else None) or folder
            if item.checkState(0) is not _UNCHECKED:
                yield move

    def _count(self) -> None:
        n_chosen = len(self.chosen())
        self.take.setText(tr("Take %n new place(s)", n_chosen))
        self.take.setEnabled(n_chosen > 0)

    def _take(self) -> None:
        self.wanted.emit(self.chosen())
        self.accept()


def _add_group(tree: QTreeWidget, name: str, rows: list[tuple[str, ...]]) -> None:
    """Add rows of a name, a place and what is said of it; what more is said stands below, a line each."""
    if not rows:
        return
    head = QTreeWidgetItem(tree, [f"{name} ({len(rows):,})"])
    head.setFirstColumnSpanned(True)
    for texts in rows[:_MOST_SHOWN]:
        for line in (texts[:3], *(("", "", text) for text in texts[3:])):
            row = QTreeWidgetItem(head, line)
            for column, text in enumerate(line):
                row.setToolTip(column, text)
    if len(rows) > _MOST_SHOWN:
        QTreeWidgetItem(head, [tr("… and %n more", len(rows) - _MOST_SHOWN)])
    head.setExpanded(len(rows) <= 20)
