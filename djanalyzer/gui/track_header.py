"""The head of the table of tracks: which columns are shown, in which order, how wide, and what they are sorted by."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QItemSelectionModel, QPoint, QSettings, Qt, Signal
from PySide6.QtWidgets import QHeaderView, QMenu, QTableView

from djanalyzer.gui import theme
from djanalyzer.gui.columns import COLUMNS, PLACE_OF, STATE, TITLE
from djanalyzer.gui.language import tr
from djanalyzer.gui.persistence import texts
from djanalyzer.gui.tracks import TracksModel

_MOST_SORTED = 3
_UP = Qt.SortOrder.AscendingOrder
_DOWN = Qt.SortOrder.DescendingOrder

Order = tuple[tuple[str, bool], ...]  # fields of the track table, each with whether it runs downwards


class TrackHeader(QHeaderView):
    """Keeps what the user chooses in `kept`, across restarts.

    A click sorts, a second one turns the order round, a third ends it. The columns that were clicked before keep deciding
    between equal tracks, up to three in all.
    """

    order_changed = Signal()
    columns_wanted = Signal()  # the dialog with all columns

    def __init__(self, table: QTableView, model: TracksModel, kept: QSettings) -> None:
        super().__init__(Qt.Orientation.Horizontal, table)
        self._table, self._model, self._kept = table, model, kept
        self._columns: list[tuple[int, bool]] = []
        self._special: Order | None = None
        self._is_quiet = False
        self._has_own_title_width = False
        self.setAccessibleName(tr("Columns"))
        self.setHighlightSections(False)
        self.setSectionsClickable(True)
        self.setSectionsMovable(True)
        self.setSortIndicatorShown(True)
        self.setSortIndicatorClearable(True)
        self.setMinimumSectionSize(6 * theme.unit())
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._open_menu)
        table.setHorizontalHeader(self)
        # The headers ask of every column whether all its rows are selected: minutes of questions at 100,000 rows.
        # With selection models of their own, which stay empty, they have nothing to ask.
        for own in (table.verticalHeader(), self):
            own.setSelectionModel(QItemSelectionModel(model, own))
        self.setSectionResizeMode(STATE, QHeaderView.ResizeMode.Fixed)
        self._restore()
        self.sortIndicatorChanged.connect(self._sort_by)
        self.sectionMoved.connect(lambda *_: self._keep())
        self.sectionResized.connect(self._resized)

    # The order of the tracks.

    @property
    def order(self) -> Order:
        """What the tracks are to be sorted by."""
        if self._special is not None:
            return self._special
        return tuple((COLUMNS[column].field, is_descending) for column, is_descending in self._columns)

    def show_special(self, order: Order) -> None:
        """Sort in an order that no column has, until `end_special` or a click; what was chosen comes back then."""
        self._special = order
        self._mark([])

    def end_special(self) -> None:
        """Sort by what was chosen before."""
        self._special = None
        self._mark(self._columns)

    def clear_order(self) -> None:
        """Let the tracks stand as they stand of themselves."""
        self._special = None
        self._take([])

    def _sort_by(self, column: int, order: Qt.SortOrder) -> None:
        if self._is_quiet:
            return
        self._special = None
        if column >= 0 and not COLUMNS[column].field:
            self._mark(self._columns)
            return
        others = [entry for entry in self._columns if entry[0] != column][: _MOST_SORTED - 1]
        self._take([(column, order == _DOWN), *others] if column >= 0 else [])

    def _take(self, columns: list[tuple[int, bool]]) -> None:
        self._columns = columns
        self._mark(columns)
        self._kept.setValue("columns/sort", [f"{COLUMNS[n].key} {int(down)}" for n, down in columns])
        self.order_changed.emit()

    def _mark(self, columns: list[tuple[int, bool]]) -> None:
        first, is_descending = columns[0] if columns else (-1, False)
        with self._quietly():
            self.setSortIndicator(first, _DOWN if is_descending else _UP)
        self._model.show_order(columns)

    # Which columns, where and how wide.

    def is_shown(self, column: int) -> bool:
        """Return whether a column is shown."""
        return not self.isSectionHidden(column)

    def show_column(self, column: int, is_on: bool) -> None:
        """Show a column or hide it; the titles always stay."""
        if column == TITLE or self.is_shown(column) == is_on:
            return
        with self._quietly():
            self.setSectionHidden(column, not is_on)
            if is_on and self.sectionSize(column) < self.minimumSectionSize():
                self.resizeSection(column, self._usual_width(column))
        self.fit_titles()
        self._keep()

    def move_column(self, column: int, place: int) -> None:
        """Put a column at a place, counted from the left over all columns."""
        self.moveSection(self.visualIndex(column), place)

    def in_order(self) -> list[int]:
        """Return all columns from the left to the right, hidden ones too."""
        return [self.logicalIndex(place) for place in range(self.count())]

    def reset_columns(self) -> None:
        """Show the columns as they were at the very first."""
        self._kept.remove("columns")
        self._has_own_title_width = False
        self._restore()
        self.clear_order()

    def fit_titles(self) -> None:
        """Let the titles have the room that is left, but never less than can be read, unless the user said how much."""
        if self._has_own_title_width:
            return
        least = self._letters(COLUMNS[TITLE].width - 2)
        others = self.length() - self.sectionSize(TITLE)
        with self._quietly():
            self.resizeSection(TITLE, max(least, self._table.viewport().width() - others))

    def menu(self) -> QMenu:
        """Return the menu of the header: every column to be ticked, all of them in a dialog, and the way back."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for column in self.in_order():
            action = menu.addAction(COLUMNS[column].title)
            action.setCheckable(True)
            action.setChecked(self.is_shown(column))
            action.setEnabled(column != TITLE)
            action.toggled.connect(lambda is_on, column=column: self.show_column(column, is_on))
        menu.addSeparator()
        menu.addAction(tr("Columns…")).triggered.connect(self.columns_wanted)
        menu.addAction(tr("Reset columns")).triggered.connect(self.reset_columns)
        return menu

    def _open_menu(self, point: QPoint) -> None:
        self.menu().popup(self.viewport().mapToGlobal(point))

    def _letters(self, n: int) -> int:
        return self.fontMetrics().averageCharWidth() * n

    def _usual_width(self, column: int) -> int:
        return self._letters(COLUMNS[column].width + 2)

    def _resized(self, column: int, _before: int, _now: int) -> None:
        if self._is_quiet:
            return
        self._has_own_title_width |= column == TITLE
        self._keep()

    @contextmanager
    def _quietly(self) -> Iterator[None]:
        """Change something that the user has not asked for: it is not kept, and sorts nothing."""
        before, self._is_quiet = self._is_quiet, True
        try:
            yield
        finally:
            self._is_quiet = before

    # What is kept.

    def _keep(self) -> None:
        if self._is_quiet:
            return
        shown = [n for n in range(len(COLUMNS)) if self.is_shown(n)]
        widths = [n for n in shown if n != TITLE or self._has_own_title_width]
        self._kept.setValue("columns/order", [COLUMNS[n].key for n in self.in_order()])
        self._kept.setValue("columns/shown", [COLUMNS[n].key for n in shown])
        self._kept.setValue("columns/widths", [f"{COLUMNS[n].key} {self.sectionSize(n)}" for n in widths])

    def _restore(self) -> None:
        """Take what was kept; columns that this version does not know are passed over, new ones stand at the end."""
        known = [PLACE_OF[key] for key in texts(self._kept, "columns/order") if key in PLACE_OF]
        shown = {PLACE_OF[key] for key in texts(self._kept, "columns/shown") if key in PLACE_OF}
        shown = shown or {n for n, column in enumerate(COLUMNS) if column.is_usual}
        widths = dict(_numbered(texts(self._kept, "columns/widths")))
        with self._quietly():
            order = list(dict.fromkeys([*known, *range(len(COLUMNS))]))
            for place, column in enumerate(order):
                self.moveSection(self.visualIndex(column), place)
                self.setSectionHidden(column, column not in shown and column != TITLE)
                width = max(widths.get(column, self._usual_width(column)), self.minimumSectionSize())
                self.resizeSection(column, width)
        self._has_own_title_width = TITLE in widths
        sorted_by = [
            (n, bool(down)) for n, down in _numbered(texts(self._kept, "columns/sort")) if COLUMNS[n].field
        ]
        self._columns = sorted_by[:_MOST_SORTED]
        self._mark(self._columns)
        self.fit_titles()


def _numbered(lines: list[str]) -> list[tuple[int, int]]:
    """Read "bpm 1" as a column and a number; what cannot be read is passed over."""
    found = []
    for text in lines:
        key, _, number = text.partition(" ")
        if key in PLACE_OF and number.isdecimal() and len(number) < 6:
            found.append((PLACE_OF[key], int(number)))
    return found
