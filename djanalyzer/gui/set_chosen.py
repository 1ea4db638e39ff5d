"""The tracks that are to be in a set: dropped here, put in order, taken out."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QListWidget, QListWidgetItem

from djanalyzer.gui import luggage, theme
from djanalyzer.gui.language import tr

_ID = int(Qt.ItemDataRole.UserRole)
_DELETE = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_N_LINES = 5  # that have room at the least


@dataclass(frozen=True, slots=True)
class Chosen:
    """A track of the list, and in which row it stands."""

    row: int
    track_id: int
    name: str


class ChosenList(QListWidget):
    """Delete takes tracks out, Alt+Up and Alt+Down move the current one, the mouse drags them.

    Signals
    -------
    tracks_dropped : tuple of int
        Tracks of the table, or of any list of ours, are to be in it.
    """

    tracks_dropped = Signal(tuple)

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(tr("Tracks that are to be in the set"))
        self.setToolTip(tr("Drag tracks here; Delete takes one out, Alt+Up and Alt+Down move it"))
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMinimumHeight(round(_N_LINES * self.fontMetrics().height() * 1.4))
        self.setMaximumHeight(round(2 * _N_LINES * self.fontMetrics().height() * 1.4))

    @property
    def ids(self) -> tuple[int, ...]:
        """The tracks, in order."""
        return tuple(self.item(row).data(_ID) for row in range(self.count()))

    def add(self, tracks: Iterable[tuple[int, str]]) -> None:
        """Put tracks (id and name) at the end; those that are there already stay where they are."""
        known = set(self.ids)
        for track_id, name in tracks:
            if track_id not in known:
                known.add(track_id)
                self._put(Chosen(self.count(), track_id, name))

    def forget(self, track_id: int) -> Chosen | None:
        """Take a track out and return where it was; None where it is not there."""
        if track_id not in self.ids:
            return None
        row = self.ids.index(track_id)
        return Chosen(row, track_id, self.takeItem(row).text())

    def put_back(self, gone: Chosen) -> None:
        """Put a track where it was, unless it is there again."""
        if gone.track_id not in self.ids:
            self._put(gone)

    def _put(self, one: Chosen) -> None:
        item = QListWidgetItem(one.name)
        item.setData(_ID, one.track_id)
        item.setToolTip(one.name)
        self.insertItem(one.row, item)

    def _take_out(self) -> None:
        for row in sorted((index.row() for index in self.selectedIndexes()), reverse=True):
            self.takeItem(row)

    def _step(self, way: int) -> None:
        row = self.currentRow()
        goal = row + way
        if row >= 0 and 0 <= goal < self.count():
            self.insertItem(goal, self.takeItem(row))
            self.setCurrentRow(goal)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_alt = event.modifiers() == Qt.KeyboardModifier.AltModifier
        if event.key() in _DELETE:
            self._take_out()
        elif is_alt and event.key() in _STEPS:
            self._step(_STEPS[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        self.dragMoveEvent(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        if luggage.tracks_in(event.mimeData()) is not None:
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
        elif event.source() is self:
            super().dragMoveEvent(event)
        else:
            event.ignore()

    def dropEvent(self, event: QDropEvent) -> None:
        tracks = luggage.tracks_in(event.mimeData())
        if tracks is not None:
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
            self.tracks_dropped.emit(tracks.ids)
        elif event.source() is self:
            super().dropEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self.count():
            u = theme.unit()
            with QPainter(self.viewport()) as painter:
                painter.setPen(self.palette().placeholderText().color())
                box = self.viewport().rect().adjusted(2 * u, u, -2 * u, -u)
                flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
                painter.drawText(box, flags, tr("Drag tracks here, or let the builder choose all of them"))
