"""The takes of the track on the deck, two lines each: what it is called, and how good it is."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QListWidget,
    QListWidgetItem,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from djanalyzer.app.styling import grade
from djanalyzer.gui import shapes, take_words, theme
from djanalyzer.gui.bars import Bars
from djanalyzer.gui.language import tr

if TYPE_CHECKING:
    from djanalyzer.app.styling import Take

_ID, _NOTE = int(Qt.ItemDataRole.UserRole), int(Qt.ItemDataRole.UserRole) + 1
_NEW_LINE = "\u2028"  # which a list shows as such; of any other it knows nothing
_SPOKEN = int(Qt.ItemDataRole.AccessibleTextRole)

# What stands before a take, and the theme's colour that it has.
_SIGNS = {
    "good": ("analysed", "good"),
    "fair": ("new", "dim"),
    "weak": ("review", "warning"),
    "useless": ("unreadable", "trouble"),
}

Index = QModelIndex | QPersistentModelIndex


class TakeList(QListWidget):
    """A take that is chosen is the one to be heard; Return and a double click listen to it, Delete removes it.

    Signals
    -------
    chosen : Take or None
    listened, removed
        The chosen take is to be heard, or to go.
    renamed : int, str
        A take's id, and what it is to be called.
    left
        Escape: the hand goes back to the waveform.
    """

    chosen = Signal(object)
    listened = Signal()
    removed = Signal()
    renamed = Signal(int, str)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(tr("Takes"))
        self.setItemDelegate(_TwoLines(self))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMinimumHeight(30 * theme.unit())
        self.takes: tuple[Take, ...] = ()
        self._bars = Bars.none()
        self._later: tuple[Sequence[Take], Bars, int | None] | None = None  # to be shown once a name is typed
        self.currentItemChanged.connect(lambda _now, _before: self.chosen.emit(self.current))
        self.itemDoubleClicked.connect(lambda _item: self.listened.emit())
        self.itemChanged.connect(self._hear_name)

    @property
    def current(self) -> Take | None:
        """The chosen take."""
        place = self.currentRow()
        return self.takes[place] if 0 <= place < len(self.takes) else None

    def show_takes(self, takes: Sequence[Take], bars: Bars, wanted: int | None = None) -> None:
        """Show the takes of a track. `wanted` is chosen if it is among them, or the one that was, or its neighbour.

        While the name of one that stays is typed, nothing is taken from under the hand: they are shown afterwards.
        """
        before, row = self.current, self.currentRow()
        is_typing = self.state() == QAbstractItemView.State.EditingState
        if is_typing and before is not None and any(take.id == before.id for take in takes):
            self._later = takes, bars, wanted
            return
        self._later = None
        with QSignalBlocker(self):
            self.takes, self._bars = tuple(takes), bars
            self.clear()
            for take in self.takes:
                self.addItem(_item(take, bars))
            ids = [take.id for take in self.takes]
            for sought in (wanted, before.id if before is not None else None):
                if sought in ids:
                    row = ids.index(sought)
                    break
            else:
                row = min(row, len(ids) - 1) if before is not None and row >= 0 else len(ids) - 1
            self.setCurrentRow(row)
        self.chosen.emit(self.current)

    def rename(self) -> None:
        """Let the name of the chosen take be typed."""
        item = self.currentItem()
        if item is not None:
            self.setFocus()
            self.editItem(item)

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        super().closeEditor(editor, hint)
        if self._later is not None:
            self.show_takes(*self._later)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if (
            event.type() == QEvent.Type.PaletteChange and self.count()
        ):  # signs are in the colours of the theme
            self.show_takes(self.takes, self._bars)

    def _hear_name(self, item: QListWidgetItem) -> None:
        take = next((take for take in self.takes if take.id == item.data(_ID)), None)
        if take is None or item.text() == take.name:
            return
        name = item.text().strip()
        with QSignalBlocker(self):
            item.setText(name or take.name)
        if name and name != take.name:
            self.renamed.emit(take.id, name)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.listened.emit()
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.removed.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


def _item(take: Take, bars: Bars) -> QListWidgetItem:
    item, note = QListWidgetItem(take.name), take_words.note(take, bars)
    item.setData(_ID, take.id)
    item.setData(_NOTE, note)
    item.setData(_SPOKEN, f"{take.name}: {note}")
    item.setToolTip(take_words.details(take))
    item.setFlags(item.flags() | Qt.ItemFlag.ItemIsEditable)
    colors, side = theme.colors(), 4 * theme.unit()
    state, color = _SIGNS[grade(take.quality)]
    item.setIcon(QIcon(shapes.state_pixmap(state, getattr(colors, color), side)))
    if take.quality.is_faulty:
        item.setForeground(QColor(colors.trouble))
    return item


class _TwoLines(QStyledItemDelegate):
    """The name, and below it how good it is; the name alone is edited."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        super().initStyleOption(option, index)
        option.text = f"{option.text}{_NEW_LINE}{index.data(_NOTE)}"

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        box: QRect = option.rect
        editor.setGeometry(QRect(box.left(), box.top(), box.width(), editor.sizeHint().height()))
