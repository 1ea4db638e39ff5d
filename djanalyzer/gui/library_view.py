"""The library: playlists on the left, the search line, the table of tracks."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QObject,
    QPoint,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QMenu,
    QSplitter,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from djanalyzer.app.searching import remarks
from djanalyzer.app.shelving import places_of
from djanalyzer.gui import review, shapes, theme
from djanalyzer.gui.language import tr
from djanalyzer.gui.persistence import window_state
from djanalyzer.gui.playlists import PlaylistTree
from djanalyzer.gui.search_line import EmptyNote, SearchLine, misunderstood, why_nothing
from djanalyzer.gui.side_panel import SidePanel
from djanalyzer.gui.track_header import Order, TrackHeader
from djanalyzer.gui.track_table import TrackTable
from djanalyzer.gui.tracks import TITLE, TracksModel

if TYPE_CHECKING:
    from djanalyzer.gui.actions import Actions
    from djanalyzer.gui.bridge import Bridge
    from djanalyzer.library.edits.playlist_tracks import Place

_DEBOUNCE = 80  # milliseconds after the last key
_GATHER = 250  # milliseconds in which new tracks are gathered before the list is asked anew
_MOST_KEPT = 2000  # selected tracks that are selected again after a new search
_FILE_ACTIONS = ("show_in_folder", "relocate_chosen", "point_to_file")
_ROWS = QItemSelectionModel.SelectionFlag.Rows
_SELECT = QItemSelectionModel.SelectionFlag.Select


class Chooser(Protocol):
    """Who stands in the table's place, and says which tracks are chosen while it does."""

    def selected_ids(self) -> list[int]: ...

    def current_id(self) -> int | None: ...

    def select_ids(self, ids: Sequence[int]) -> None: ...

    def select_all(self) -> None: ...

    def take_focus(self) -> None: ...


class LibraryView(QWidget):
    """All tracks, or those of a playlist or a search."""

    opened = Signal(int)  # track id
    selection_changed = Signal()
    listed = Signal(int, bool)  # number of tracks listed; whether that is the whole library
    menu_made = Signal(object)  # the menu of the selected tracks, for others to put more into

    def __init__(self, bridge: Bridge, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge, self._actions = bridge, actions
        self.model = TracksModel(bridge.session, self)
        self.search = SearchLine(bridge, window_state(bridge.session))
        self.table, self.playlists = TrackTable(bridge.session.rows), PlaylistTree()
        self.side, self.places = SidePanel(), QStackedWidget()
        self.chooser: Chooser | None = None  # in the table's place
        self.table.setModel(self.model)
        self.header = TrackHeader(self.table, self.model, window_state(bridge.session))
        self.nothing, self.remark = EmptyNote(self.table.viewport()), QLabel()
        self.count = QLabel()
        self._n_listed = 0
        self._before_review = ""  # the search
        self._ordered_query = ""  # the search that has an order of its own
        self._typing = QTimer(self, singleShot=True, interval=_DEBOUNCE)
        self._gathering = QTimer(self, singleShot=True, interval=_GATHER)
        self._telling = QTimer(self, singleShot=True, interval=_DEBOUNCE)  # the side panel, of the selection
        self._set_up_table()
        self._lay_out()
        self._wire()

    def _lay_out(self) -> None:
        u = theme.unit()
        self.remark.setProperty("tone", "warning")
        self.remark.setTextFormat(Qt.TextFormat.PlainText)
        self.remark.setWordWrap(True)
        self.remark.hide()
        self.count.setProperty("tone", "dim")
        layout = QVBoxLayout(self)  # from the outside in, so that no part is dressed twice
        layout.setContentsMargins(3 * u, u, 3 * u, 0)
        split = QSplitter(Qt.Orientation.Horizontal)
        layout.addWidget(split)
        split.addWidget(self.playlists)
        right = QWidget()
        split.addWidget(right)
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * u)
        column.addLayout(self._make_head())
        column.addWidget(self.remark)
        column.addWidget(self.places, 1)
        self.places.addWidget(self.table)
        self.side.hide()
        split.addWidget(self.side)
        split.setStretchFactor(1, 1)
        split.setSizes([56 * u, 1000, 80 * u])
        split.setHandleWidth(2 * u)

    def _make_head(self) -> QHBoxLayout:
        head, u = QHBoxLayout(), theme.unit()
        head.setContentsMargins(0, 0, 0, 0)
        head.setSpacing(2 * u)
        head.addWidget(self.search, 1)
        head.addWidget(self.count)
        head.addSpacing(2 * u)
        for name in ("review", "import_folder", "analyse", "export"):
            button = QToolButton()
            button.setDefaultAction(self._actions[name])
            button.setAccessibleName(self._actions[name].text())
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
            head.addWidget(button)
        return head

    def _set_up_table(self) -> None:
        table, metrics = self.table, self.fontMetrics()
        table.setAccessibleName(tr("Tracks"))
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        # No larger than they are drawn: on fine screens they would be stretched to fill it.
        table.setIconSize(shapes.energy_size(3 * theme.unit()))
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.setAlternatingRowColors(True)
        table.setTabKeyNavigation(False)
        table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerItem)
        table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        rows = table.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(round(metrics.height() * 1.7))

    def _wire(self) -> None:
        self.search.textChanged.connect(lambda _text: self._typing.start())
        self.search.installEventFilter(self)
        self.table.viewport().installEventFilter(self)
        self._typing.timeout.connect(self.search_now)
        self._gathering.timeout.connect(self.search_now)
        self.table.doubleClicked.connect(lambda _index: self._open_current())
        self.table.customContextMenuRequested.connect(self._open_menu)
        self.table.selectionModel().selectionChanged.connect(lambda *_: self.selection_changed.emit())
        self.header.order_changed.connect(self.search_now)
        do = self._actions
        do["open"].triggered.connect(self._open_current)
        do["select_all"].triggered.connect(self._select_all)
        do["find"].triggered.connect(self._focus_search)
        self.header.columns_wanted.connect(self.choose_columns)
        do["columns"].triggered.connect(self.choose_columns)
        do["reset_columns"].triggered.connect(self.header.reset_columns)
        do["search_history"].triggered.connect(self.search.open_history)
        do["review"].toggled.connect(self._show_review)
        do["side_panel"].toggled.connect(self.side.setVisible)
        self.selection_changed.connect(self._telling.start)
        self._telling.timeout.connect(lambda: self.side.show_tracks(tuple(self.selected_ids())))
        self.search.textChanged.connect(self._leave_special)
        self.table.addActions(do.heard_in("table") + do.heard_in("deck"))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """From the search line, Down goes into the table and Escape clears; the titles take what room there is."""
        if event.type() == QEvent.Type.Resize and watched is self.table.viewport():
            self.header.fit_titles()
        if watched is self.search and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() == Qt.Key.Key_Escape:
                self.search.clear()
                self.table.setFocus()
                return True
            is_alone = not event.modifiers() & Qt.KeyboardModifier.AltModifier
            if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter) and is_alone:
                self.search.remember()
                self.focus_table()
                return True
        return super().eventFilter(watched, event)

    # Finding.

    @property
    def is_settled(self) -> bool:
        """Return whether the table shows what is in the search line."""
        return not any(timer.isActive() for timer in (self._typing, self._gathering, self._telling))

    @property
    def _sort(self) -> Order:
        return self.header.order

    def search_now(self) -> None:
        """Ask for the tracks of the present search, playlist and order; say what of the search was not understood."""
        self._typing.stop()
        query, sort, playlist = self.search.text().strip(), self._sort, self.playlists.current_id
        session = self._bridge.session
        is_whole = not query and playlist is None
        words = misunderstood(remarks(query))
        self.remark.setText(words)
        self.remark.setVisible(bool(words))
        self._bridge.ask(
            "tracks", lambda: session.find(query, sort, playlist), lambda ids: self._show(ids, is_whole)
        )

    def _show_review(self, is_on: bool) -> None:
        """Show the tracks whose grid wants a look, the least sure first; afterwards what was searched before."""
        if is_on:
            self._before_review = self.search.text()
            self.show_found(review.QUERY, review.ORDER)
        else:
            if self.search.text().strip() == review.QUERY:
                self.search.setText(self._before_review)
            self.header.end_special()
            self.search_now()

    def show_found(self, query: str, order: Order = ()) -> None:
        """Search for this, in an order of its own, until something else is searched for."""
        self.search.setText(query)
        self._ordered_query = query if order else ""
        if order:
            self.header.show_special(order)
        self.search_now()

    def _leave_special(self, text: str) -> None:
        """A search for something else ends the review, and brings the order back that was chosen."""
        if review.QUERY not in text:
            self._actions["review"].setChecked(False)
        if self._ordered_query and self._ordered_query not in text:
            self._ordered_query = ""
            self.header.end_special()

    def _show(self, ids: list[int], is_whole: bool) -> None:
        if ids != self.model.ids:
            chosen, current = self.selected_ids(), self.current_id()
            top = self.table.rowAt(0)
            self.model.show(ids)
            self._select_again(chosen if len(chosen) <= _MOST_KEPT else [], current)
            if current is None and top > 0:
                self.table.scrollTo(self.model.index(min(top, len(ids) - 1), TITLE), _TOP)
        self._n_listed = len(ids)
        self.remark_on_count("")
        has_playlist = self.playlists.current_id is not None
        self.nothing.tell("" if ids else why_nothing(self.search.text().strip(), has_playlist))
        self.listed.emit(len(ids), is_whole)

    def remark_on_count(self, words: str) -> None:
        """Say something beside the number of tracks, or nothing."""
        n_tracks = tr("%n track(s)", self._n_listed)
        self.count.setText(f"{n_tracks}  ·  {words}" if words else n_tracks)

    def _select_again(self, chosen: Iterable[int], current: int | None) -> None:
        model, selection = self.table.selectionModel(), QItemSelection()
        row = self.model.row_of(current) if current is not None else None
        if row is not None:
            model.setCurrentIndex(self.model.index(row, TITLE), QItemSelectionModel.SelectionFlag.NoUpdate)
            self.table.scrollTo(self.model.index(row, TITLE))
        for found in map(self.model.row_of, chosen):
            if found is not None:
                index = self.model.index(found, 0)
                selection.select(index, index)
        model.select(selection, _SELECT | _ROWS)
        self.selection_changed.emit()

    def refresh(self, ids: frozenset[int]) -> None:
        """Show changed tracks: known ones at once, where they stand; for new ones the list is asked anew, soon."""
        self.model.refresh(ids)
        self._telling.start()
        if len(ids) <= _MOST_KEPT and self.model.knows_all(
            ids
        ):  # what was taken out must not stay as an empty line
            session, wanted = self._bridge.session, list(ids)
            self._bridge.ask("gone", lambda: len(session.rows(wanted)) < len(wanted), self._drop_gone)
        if not self.model.knows_all(ids) and not self._gathering.isActive():
            self._gathering.start()

    def _drop_gone(self, is_any_gone: bool) -> None:
        if is_any_gone:
            self.search_soon()

    def search_soon(self) -> None:
        """Ask for the tracks anew in a moment."""
        if not self._gathering.isActive():
            self._gathering.start()

    @property
    def is_in_own_order(self) -> bool:
        """Return whether the tracks stand in the order of the playlist, or of the library, itself."""
        return not self._sort

    def show_own_order(self) -> None:
        """Show the tracks in the order of the playlist, or of the library, itself."""
        self.header.clear_order()

    def place_at(self, row: int) -> Place | None:
        """Return which entry of the playlist stands in a row; None behind the last."""
        places = places_of(self.model.ids)
        return places[row] if row < len(places) else None

    def choose_columns(self) -> None:
        """Show all columns, to be ticked and moved."""
        from djanalyzer.gui.columns_view import ColumnsDialog

        ColumnsDialog(self.header, self).show()

    # Who stands in the table's place.

    def show_instead(self, page: QWidget, chooser: Chooser) -> None:
        """Show a page in the table's place; which tracks are chosen is asked of who chooses on it."""
        if self.places.indexOf(page) < 0:
            self.places.addWidget(page)
        self.places.setCurrentWidget(page)
        self.chooser = chooser

    def show_table(self, chosen: Sequence[int]) -> None:
        """Show the table again, with these tracks chosen as far as they are not too many to be found again."""
        self.chooser = None
        self.places.setCurrentWidget(self.table)
        self.select_ids(chosen if len(chosen) <= _MOST_KEPT else ())
        self.table.setFocus()

    # Selecting and opening.

    def selected_ids(self) -> list[int]:
        """Return the selected tracks in the order of the table."""
        if self.chooser is not None:
            return self.chooser.selected_ids()
        ids = self.model.ids
        return [ids[row] for row in self.selected_rows() if row < len(ids)]

    def selected_rows(self) -> list[int]:
        """Return the numbers of the selected rows."""
        if self.chooser is not None:
            found = map(self.model.row_of, self.chooser.selected_ids())
            return sorted(row for row in found if row is not None)
        ranges = self.table.selectionModel().selection().toList()
        return sorted({row for span in ranges for row in range(span.top(), span.bottom() + 1)})

    def n_selected(self) -> int:
        """Return how many tracks are selected, without looking at each."""
        if self.chooser is not None:
            return len(self.chooser.selected_ids())
        ranges = self.table.selectionModel().selection().toList()
        return sum(span.height() for span in ranges)

    def select_ids(self, ids: Iterable[int]) -> None:
        """Select these tracks and go to the first."""
        wanted = list(ids)
        if self.chooser is not None:
            self.chooser.select_ids(wanted)
            return
        self.table.clearSelection()
        self._select_again(wanted, wanted[0] if wanted else None)

    def current_id(self) -> int | None:
        """Return the track that has the focus."""
        if self.chooser is not None:
            return self.chooser.current_id()
        row = self.table.currentIndex().row()
        return self.model.ids[row] if 0 <= row < len(self.model.ids) else None

    def _select_all(self) -> None:
        (self.table.selectAll if self.chooser is None else self.chooser.select_all)()

    def _open_current(self) -> None:
        track_id = self.current_id()
        if track_id is not None:
            self.opened.emit(track_id)

    def _focus_search(self) -> None:
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def focus_table(self) -> None:
        """Go to the tracks."""
        if self.chooser is not None:
            self.chooser.take_focus()
            return
        self.table.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if self.model.ids and not self.table.currentIndex().isValid():
            self.table.selectRow(0)

    def _open_menu(self, point: QPoint) -> None:
        if self.table.indexAt(point).isValid():
            self.make_menu().popup(self.table.viewport().mapToGlobal(point))

    def make_menu(self) -> QMenu:
        """Return the menu of the selected tracks."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addActions([self._actions[name] for name in ("open", "analyse", "export")])
        self.menu_made.emit(menu)
        for names in (_FILE_ACTIONS, ("copy_tracks", "copy_paths"), ("keep_one", "remove_tracks")):
            menu.addSeparator()
            menu.addActions([self._actions[name] for name in names])
        return menu

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.PaletteChange:
            self.model.dress()
        super().changeEvent(event)


_TOP = QAbstractItemView.ScrollHint.PositionAtTop
