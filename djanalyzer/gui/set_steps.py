"""The steps of a built set, a line each; the dot in front holds a track in its place."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from djanalyzer.app.set_building import BuiltSet, SetStep
from djanalyzer.gui import luggage, notation, theme
from djanalyzer.gui.language import marked, tr
from djanalyzer.gui.line_model import LineModel
from djanalyzer.gui.luggage import Tracks
from djanalyzer.gui.set_words import step_name, why_words

if TYPE_CHECKING:
    from djanalyzer.library.records import TrackRow

_COLUMNS = (
    marked("Hold"),
    marked("From"),
    marked("Track"),
    marked("BPM"),
    marked("Key"),
    marked("Energy"),
    marked("Why"),
)
HOLD, START, TRACK, BPM, KEY, ENERGY, WHY = range(len(_COLUMNS))
_WIDTHS = {HOLD: 13, START: 16, BPM: 17, KEY: 13, ENERGY: 16}  # units
_ROLES = Qt.ItemDataRole
_DELETE = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_CONTROL = Qt.KeyboardModifier.ControlModifier

Index = QModelIndex | QPersistentModelIndex


class StepsModel(LineModel):
    """The steps; `held` are the tracks that stay in their places when the set is built again."""

    def __init__(self) -> None:
        super().__init__(_COLUMNS)
        self.held: set[int] = set()
        self.key_notation = "camelot"

    def show_set(self, built: BuiltSet | None) -> None:
        """Show a set, or none."""
        self.show(built.steps if built is not None else ())

    def words(self, line: SetStep, column: int) -> str:
        if column == WHY:
            place = self.lines.index(line)
            return why_words(line, self.lines[place - 1] if place else None, self.key_notation)
        said = {
            HOLD: "●" if line.track_id in self.held else "○",
            START: notation.length(line.start),
            TRACK: step_name(line),
            BPM: notation.tempo(line.bpm),
            KEY: notation.key(line.key, self.key_notation),
            ENERGY: notation.energy(line.energy),
        }
        return said.get(column, "")

    def tip(self, line: SetStep, column: int) -> str:
        if column == HOLD:
            return tr("Hold the track in this place when the set is built again (Space)")
        return self.words(line, column)

    @property
    def locked(self) -> tuple[tuple[int, int], ...]:
        """The places with the tracks that are held there."""
        return tuple(
            (place, step.track_id) for place, step in enumerate(self.lines) if step.track_id in self.held
        )

    def turn(self, place: int) -> None:
        """Hold the track of a place there, or let it go."""
        index = self.index(place, HOLD)
        if index.isValid():
            self.held ^= {self.lines[place].track_id}
            self.dataChanged.emit(index, index)

    def flags(self, index: Index) -> Qt.ItemFlag:
        return super().flags(index) | Qt.ItemFlag.ItemIsDragEnabled

    def data(self, index: Index, role: int = int(_ROLES.DisplayRole)) -> Any:
        if not 0 <= index.row() < len(self.lines):
            return None
        step: SetStep = self.lines[index.row()]
        if role == _ROLES.ForegroundRole and index.column() == WHY:
            is_clash = step.transition is not None and bool(step.transition.clash_seconds)
            return QColor(theme.colors().warning if is_clash else theme.colors().dim)
        if role == _ROLES.AccessibleTextRole and index.column() == HOLD:
            return tr("held in its place") if step.track_id in self.held else tr("not held")
        return super().data(index, role)


class StepsTable(QTableView):
    """Return and a double click open a track, Ctrl+Space listens to it, Space holds it in its place.

    Delete takes it out, Alt+Up and Alt+Down move it; dragged away it goes to the deck or into a playlist.

    Signals
    -------
    opened, listened, left_out : int
        A place in the set.
    moved : int, int
        A place, and the one that its track is to have.
    chosen : int
        The place that the hand is at; -1 for none.
    """

    opened = Signal(int)
    listened = Signal(int)
    left_out = Signal(int)
    moved = Signal(int, int)
    chosen = Signal(int)

    def __init__(self, rows: Callable[[list[int]], Sequence[TrackRow]]) -> None:
        super().__init__()
        self._rows = rows
        self.steps = StepsModel()
        self.setModel(self.steps)
        self.setAccessibleName(tr("The set, and why each track stands where it does"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setDragEnabled(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setAlternatingRowColors(True)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(round(self.fontMetrics().height() * 1.6))
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        bold = QFontMetrics(theme.scaled_font(1.0, QFont.Weight.Bold))  # as heads are written
        for column, width in _WIDTHS.items():
            head = bold.horizontalAdvance(tr(_COLUMNS[column]))
            self.setColumnWidth(column, max(width * theme.unit(), head + 5 * theme.unit()))
        self.setColumnWidth(TRACK, 54 * theme.unit())
        self.horizontalHeader().setSectionResizeMode(WHY, QHeaderView.ResizeMode.Stretch)
        self.clicked.connect(lambda index: self.steps.turn(index.row()) if index.column() == HOLD else None)
        self.doubleClicked.connect(self._open)
        self.selectionModel().currentRowChanged.connect(lambda now, _before: self.chosen.emit(now.row()))

    @property
    def place(self) -> int:
        """The place that the hand is at; -1 for none."""
        return self.currentIndex().row()

    def show_set(self, built: BuiltSet | None, key_notation: str, place: int = 0) -> None:
        """Show a set, with the hand at a place of it."""
        self.steps.key_notation = key_notation
        self.steps.show_set(built)
        if built is not None and built.steps:
            self.setCurrentIndex(self.steps.index(min(max(place, 0), len(built.steps) - 1), TRACK))
        self.chosen.emit(self.place)

    def _open(self, index: QModelIndex) -> None:
        if index.column() != HOLD:
            self.opened.emit(index.row())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, place, held = event.key(), self.place, event.modifiers()
        is_alt = held == Qt.KeyboardModifier.AltModifier
        if place < 0:
            super().keyPressEvent(event)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit(place)
        elif key == Qt.Key.Key_Space:
            self.listened.emit(place) if held == _CONTROL else self.steps.turn(place)
        elif key in _DELETE:
            self.left_out.emit(place)
        elif is_alt and key in _STEPS:
            self.moved.emit(place, place + _STEPS[Qt.Key(key)])
        else:
            super().keyPressEvent(event)

    def startDrag(self, supportedActions: Qt.DropAction) -> None:
        if 0 <= self.place < len(self.steps.lines):
            step: SetStep = self.steps.lines[self.place]
            data = luggage.TrackLuggage(Tracks((step.track_id,)), self._rows)
            luggage.carry(self, data, step_name(step), Qt.DropAction.CopyAction)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        self.viewport().update()
