"""All columns in a list: tick those to be shown, drag them, or move them with the buttons."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from djanalyzer.gui import theme
from djanalyzer.gui.columns import COLUMNS, TITLE
from djanalyzer.gui.language import tr
from djanalyzer.gui.track_header import TrackHeader

_COLUMN = Qt.ItemDataRole.UserRole
_CHECKED, _UNCHECKED = Qt.CheckState.Checked, Qt.CheckState.Unchecked


class ColumnsDialog(QDialog):
    """Every choice is made at once in the table behind it."""

    def __init__(self, header: TrackHeader, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        u = theme.unit()
        self._header = header
        self.setWindowTitle(tr("Columns"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.list = QListWidget()
        self.list.setAccessibleName(tr("Columns"))
        self.list.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.up, self.down = QPushButton(tr("Move up")), QPushButton(tr("Move down"))
        self.reset, close = QPushButton(tr("Reset columns")), QPushButton(tr("Close"))
        close.setProperty("isMain", True)
        close.setDefault(True)
        hint = QLabel(tr("Tick the columns to be shown. Drag them, or move them with the buttons."))
        hint.setProperty("tone", "dim")
        hint.setWordWrap(True)
        buttons, layout = QHBoxLayout(), QVBoxLayout(self)
        for button in (self.up, self.down, self.reset, close):
            buttons.addWidget(button)
        layout.setContentsMargins(6 * u, 5 * u, 6 * u, 5 * u)
        layout.setSpacing(3 * u)
        layout.addWidget(hint)
        layout.addWidget(self.list)
        layout.addLayout(buttons)
        self.resize(110 * u, 150 * u)
        self._fill()
        self.list.itemChanged.connect(self._tick)
        self.list.model().rowsMoved.connect(lambda *_: self._arrange())
        self.up.clicked.connect(lambda: self._move(-1))
        self.down.clicked.connect(lambda: self._move(1))
        self.reset.clicked.connect(self._reset)
        close.clicked.connect(self.accept)

    def _fill(self) -> None:
        self.list.clear()
        for column in self._header.in_order():
            item = QListWidgetItem(COLUMNS[column].title)
            item.setData(_COLUMN, column)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsDropEnabled)
            item.setCheckState(_CHECKED if self._header.is_shown(column) else _UNCHECKED)
            self.list.addItem(item)
        self.list.setCurrentRow(0)

    def _tick(self, item: QListWidgetItem) -> None:
        column = item.data(_COLUMN)
        if column == TITLE:
            item.setCheckState(_CHECKED)  # a track without its title could not be told from others
        self._header.show_column(column, item.checkState() == _CHECKED)

    def _move(self, way: int) -> None:
        row = self.list.currentRow()
        if 0 <= row + way < self.list.count():
            self.list.insertItem(row + way, self.list.takeItem(row))
            self.list.setCurrentRow(row + way)
            self._arrange()

    def _arrange(self) -> None:
        for place in range(self.list.count()):
            self._header.move_column(self.list.item(place).data(_COLUMN), place)

    def _reset(self) -> None:
        self._header.reset_columns()
        was_blocked = self.list.blockSignals(True)
        self._fill()
        self.list.blockSignals(was_blocked)
