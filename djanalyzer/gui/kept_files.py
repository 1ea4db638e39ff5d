"""Every file that an export writes, how large it is now, and how what it holds now is kept."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from djanalyzer.gui.language import marked, tr

if TYPE_CHECKING:
    from djanalyzer.app.deciding import KeptFile

Index = QModelIndex | QPersistentModelIndex

_DISPLAY = int(Qt.ItemDataRole.DisplayRole)
_COLUMNS: tuple[tuple[str, Callable[[KeptFile], str]], ...] = (
    (marked("File"), lambda kept: str(kept.path)),
    (marked("Size now"), lambda kept: kept.size_in_words),
    (marked("What happens to the one before"), lambda kept: kept.in_words),
)


class KeptModel(QAbstractTableModel):
    """The files of a plan."""

    def __init__(self) -> None:
        super().__init__()
        self.files: Sequence[KeptFile] = ()

    def show(self, files: Sequence[KeptFile]) -> None:
        """Show the files of a plan."""
        self.beginResetModel()
        self.files = files
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.files)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(_COLUMNS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY) -> Any:
        if orientation == Qt.Orientation.Horizontal and role == _DISPLAY:
            return tr(_COLUMNS[section][0])
        return None

    def data(self, index: Index, role: int = _DISPLAY) -> Any:
        if not index.isValid() or role not in (_DISPLAY, int(Qt.ItemDataRole.ToolTipRole)):
            return None
        return _COLUMNS[index.column()][1](self.files[index.row()])


class KeptTable(QTableView):
    """One line a file."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.kept = KeptModel()
        self.setModel(self.kept)
        self.setAccessibleName(tr("Files to write, and how they can be restored"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setAlternatingRowColors(True)
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.verticalHeader().hide()
        letter = self.fontMetrics().averageCharWidth()
        for column, letters in enumerate((80, 12, 60)):
            self.setColumnWidth(column, letter * letters)
        self.horizontalHeader().setDefaultAlignment(
            Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        )
        self.verticalHeader().setDefaultSectionSize(round(self.fontMetrics().height() * 1.6))
        self.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
