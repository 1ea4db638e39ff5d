"""Tables to look at and not to change: a record a line, in words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from djanalyzer.gui.language import tr

_DISPLAY = int(Qt.ItemDataRole.DisplayRole)
_TOOLTIP = int(Qt.ItemDataRole.ToolTipRole)
_ALIGNMENT = int(Qt.ItemDataRole.TextAlignmentRole)
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)


class LineModel(QAbstractTableModel):
    """Records, a line each, under headers that are translated when they are shown; `words` says what a cell holds."""

    def __init__(self, columns: Sequence[str]) -> None:
        super().__init__()
        self.lines: Sequence[Any] = ()
        self._columns = columns

    def words(self, line: Any, column: int) -> str:
        """Return what a cell shows."""
        raise NotImplementedError

    def tip(self, line: Any, column: int) -> str:
        """Return what the pointer over a cell shows: usually the same, for columns may be narrow."""
        return self.words(line, column)

    def show(self, lines: Sequence[Any]) -> None:
        self.beginResetModel()
        self.lines = lines
        self.endResetModel()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.lines)

    def columnCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._columns)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY) -> Any:
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(self._columns):
            return None
        return {_DISPLAY: tr(self._columns[section]), _ALIGNMENT: _LEFT}.get(role)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = _DISPLAY) -> Any:
        if role not in (_DISPLAY, _TOOLTIP) or not 0 <= index.row() < len(self.lines):
            return None
        line, column = self.lines[index.row()], index.column()
        return self.words(line, column) if role == _DISPLAY else self.tip(line, column)
