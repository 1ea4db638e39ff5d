"""The lines of the history as a table: when, what, on which tracks."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor, QFont

from djanalyzer.gui import theme
from djanalyzer.gui.change_words import change_words
from djanalyzer.gui.language import marked, tr
from djanalyzer.gui.moments import moment

if TYPE_CHECKING:
    from djanalyzer.app.histories import HistoryLine

_DISPLAY = int(Qt.ItemDataRole.DisplayRole)
_TOOLTIP = int(Qt.ItemDataRole.ToolTipRole)
_FOREGROUND = int(Qt.ItemDataRole.ForegroundRole)
_FONT = int(Qt.ItemDataRole.FontRole)
_SPOKEN = int(Qt.ItemDataRole.AccessibleTextRole)
_HORIZONTAL = Qt.Orientation.Horizontal

HEADS = (marked("When"), marked("What"), marked("Tracks"))
WHEN, WHAT, TRACKS = range(len(HEADS))

Index = QModelIndex | QPersistentModelIndex


class HistoryModel(QAbstractTableModel):
    """Changes, the latest first; what is undone at present is grey, slanted and says so."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.lines: tuple[HistoryLine, ...] = ()

    def show(self, lines: tuple[HistoryLine, ...]) -> None:
        """Show these lines."""
        self.beginResetModel()
        self.lines = lines
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 (Qt's own signature)
        return 0 if parent.isValid() else len(self.lines)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(HEADS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY) -> Any:
        if orientation is _HORIZONTAL and role == _DISPLAY and 0 <= section < len(HEADS):
            return tr(HEADS[section])
        return None

    def data(self, index: Index, role: int = _DISPLAY) -> Any:
        if not 0 <= index.row() < len(self.lines):
            return None
        line = self.lines[index.row()]
        if role in (_DISPLAY, _TOOLTIP):
            return (moment(line.made_at), _what(line), tracks_of(line))[index.column()]
        if role == _SPOKEN:
            return ", ".join(text for text in (moment(line.made_at), _what(line), tracks_of(line)) if text)
        if role == _FOREGROUND and line.is_undone:
            return QColor(theme.colors().dim)
        if role == _FONT and line.is_undone:
            font = QFont()
            font.setItalic(True)
            return font
        return None


def _what(line: HistoryLine) -> str:
    name = change_words(line.name)
    return tr("{change} (undone)", change=name) if line.is_undone else name


def tracks_of(line: HistoryLine) -> str:
    """Write which tracks a change was about: "Strings of Life, Nuit and 12 others"."""
    named = ", ".join(line.titles)
    others = line.n_tracks - len(line.titles)
    if not line.titles:
        return tr("%n track(s)", line.n_tracks) if line.n_tracks else ""
    return tr("{titles} and %n other(s)", others, titles=named) if others else named
