"""What sounds alike, two lines each: which track, and why; to be opened, listened to, dragged away."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from djanalyzer.gui import luggage, theme
from djanalyzer.gui.language import tr
from djanalyzer.gui.luggage import Tracks

if TYPE_CHECKING:
    from djanalyzer.library.records import TrackRow

_FOUND = int(Qt.ItemDataRole.UserRole)
_SPOKEN = int(Qt.ItemDataRole.AccessibleTextRole)
_CONTROL = Qt.KeyboardModifier.ControlModifier

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Found:
    """A line: a track, what is written of it, and from which second on it is meant (None for the whole of it)."""

    track_id: int
    name: str
    alike: str
    why: str
    start: float | None = None


class SimilarList(QListWidget):
    """Return and a double click open a track, Ctrl+Space listens to it, Ctrl+P puts the chosen ones into a playlist.

    Signals
    -------
    opened, listened : Found
    playlist_wanted : tuple of int
        The chosen tracks.
    left
        Escape: the hand goes back to the waveform.
    """

    opened = Signal(object)
    listened = Signal(object)
    playlist_wanted = Signal(tuple)
    left = Signal()

    def __init__(self, rows: Callable[[list[int]], Sequence[TrackRow]]) -> None:
        super().__init__()
        self._rows = rows
        self.setAccessibleName(tr("Tracks that sound alike"))
        self.setItemDelegate(_Line(self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setDragEnabled(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setUniformItemSizes(True)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.itemDoubleClicked.connect(lambda item: self.opened.emit(item.data(_FOUND)))

    def show_found(self, found: Sequence[Found]) -> None:
        """Show these, the likest first; what was chosen and is found again stays chosen."""
        before = set(self.chosen_ids())
        self.clear()
        for one in found:
            item = QListWidgetItem(one.name)
            item.setData(_FOUND, one)
            item.setData(_SPOKEN, f"{one.name}, {one.alike}: {one.why}")
            item.setToolTip("\n".join(part for part in (one.name, one.why) if part))
            self.addItem(item)
            if one.track_id in before:
                item.setSelected(True)

    @property
    def found(self) -> list[Found]:
        """What is shown, in order."""
        return [self.item(row).data(_FOUND) for row in range(self.count())]

    @property
    def current(self) -> Found | None:
        """The line that has the focus."""
        item = self.currentItem()
        found: Found | None = item.data(_FOUND) if item is not None else None
        return found

    def chosen_ids(self) -> tuple[int, ...]:
        """Return the chosen tracks in the order of the list, each once."""
        rows = sorted(index.row() for index in self.selectedIndexes())
        return tuple(dict.fromkeys(self.item(row).data(_FOUND).track_id for row in rows))

    # Keys.

    def event(self, event: QEvent) -> bool:
        """Ctrl+P is the window's for the tracks of the table; here it is for those of this list."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            is_own = event.key() in (Qt.Key.Key_P, Qt.Key.Key_Space) and event.modifiers() == _CONTROL
            if is_own or event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        current, is_control = self.current, event.modifiers() == _CONTROL
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and current is not None:
            self.opened.emit(current)
        elif event.key() == Qt.Key.Key_Space and is_control and current is not None:
            self.listened.emit(current)
        elif event.key() == Qt.Key.Key_P and is_control and self.chosen_ids():
            self.playlist_wanted.emit(self.chosen_ids())
        else:
            super().keyPressEvent(event)

    # Dragging.

    def startDrag(self, supportedActions: Qt.DropAction) -> None:
        ids = self.chosen_ids()
        if ids:
            first = next(one.name for one in self.found if one.track_id == ids[0])
            words = first if len(ids) == 1 else tr("%n track(s)", len(ids))
            luggage.carry(
                self, luggage.TrackLuggage(Tracks(ids), self._rows), words, Qt.DropAction.CopyAction
            )


class _Line(QStyledItemDelegate):
    """The track, how much alike it sounds at the right, and why below, fainter."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(10 * theme.unit(), 2 * option.fontMetrics.height() + 2 * theme.unit())

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        found: Found = index.data(_FOUND)
        self.initStyleOption(option, index)
        option.text = ""
        style = option.widget.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, option.widget)
        u, metrics, colors = theme.unit(), option.fontMetrics, theme.colors()
        box = option.rect.adjusted(2 * u, u, -2 * u, -u)
        is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        ink = option.palette.color(
            QPalette.ColorRole.HighlightedText if is_chosen else QPalette.ColorRole.Text
        )
        faint = ink if is_chosen else QColor(colors.dim)
        wide = metrics.horizontalAdvance(found.alike) + 2 * u
        upper = QRect(box.left(), box.top(), box.width(), metrics.height())
        flags = Qt.AlignmentFlag
        painter.save()
        painter.setPen(ink)
        name = metrics.elidedText(found.name, Qt.TextElideMode.ElideRight, box.width() - wide)
        painter.drawText(upper, flags.AlignLeft | flags.AlignVCenter, name)
        painter.setPen(faint)
        painter.drawText(upper, flags.AlignRight | flags.AlignVCenter, found.alike)
        why = metrics.elidedText(found.why, Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(upper.translated(0, metrics.height()), flags.AlignLeft | flags.AlignVCenter, why)
        painter.restore()
