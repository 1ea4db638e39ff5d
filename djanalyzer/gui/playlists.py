"""The sidebar: the whole library and what wants a look in it, then playlists and folders as the DJ keeps them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QMimeData, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QBrush, QColor, QContextMenuEvent, QDragMoveEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from djanalyzer.gui import luggage, shapes, theme
from djanalyzer.gui.language import marked, tr
from djanalyzer.gui.playlist_goals import Goal, behind, first_in, is_within
from djanalyzer.gui.playlist_lines import (
    COUNT,
    ID,
    NAME,
    PLAIN,
    QUERY,
    RIGHT,
    PlaylistLines,
    kind_of,
    write_count,
)

if TYPE_CHECKING:
    from djanalyzer.library.records import StoredPlaylist

_ON = QAbstractItemView.DropIndicatorPosition.OnItem
_ABOVE = QAbstractItemView.DropIndicatorPosition.AboveItem
_BELOW = QAbstractItemView.DropIndicatorPosition.BelowItem

# The entries above the playlists: the name, the search that each is, its sign.
ENTRIES = (
    (marked("All tracks"), "", "all_tracks"),
    (marked("New"), "is:new", "new"),
    (marked("To review"), "is:review", "review"),
    (marked("Missing"), "is:missing", "missing"),
    (marked("Duplicates"), "is:duplicate", "duplicates"),
)


class PlaylistTree(QTreeWidget):
    """Choosing one shows its tracks.

    Signals
    -------
    chosen : int or None
        A playlist's id, or None for the whole library.
    entry_chosen : str
        The search of one of the entries above the playlists.
    renamed : int, str
        A name was typed.
    return_pressed
        Return was pressed: on to the tracks.
    moved : int, Goal
        A playlist or folder was dropped.
    tracks_dropped : Tracks, int or None
        Tracks were dropped on a playlist, or (None) where a new one is to be made.
    files_dropped : list of Path, int or None
        Files were dropped on a playlist, or anywhere else.
    """

    chosen = Signal(object)
    entry_chosen = Signal(str)
    renamed = Signal(int, str)
    return_pressed = Signal()
    menu_wanted = Signal(QPoint)
    moved = Signal(int, object)
    tracks_dropped = Signal(object, object)
    files_dropped = Signal(list, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.playlists: tuple[StoredPlaylist, ...] = ()
        self.lines = PlaylistLines(self, len(ENTRIES) + 2)
        self._dressed_in: object = None
        self._entries = [QTreeWidgetItem() for _ in ENTRIES]
        self._heading, self._hint = QTreeWidgetItem(), QTreeWidgetItem()
        self._set_up()
        self.dress()
        self.setCurrentItem(self._entries[0])
        self.currentItemChanged.connect(lambda _now, _before: self._tell_chosen())
        self.itemChanged.connect(self._take_name)
        self.itemExpanded.connect(lambda item: self.lines.folded.discard(item.data(NAME, ID)))
        self.itemCollapsed.connect(lambda item: self.lines.folded.add(item.data(NAME, ID)))

    def _set_up(self) -> None:
        self.setAccessibleName(tr("Playlists"))
        self.setColumnCount(2)
        self.setHeaderHidden(True)
        self.setIndentation(round(self.fontMetrics().height() * 0.8))
        self.setUniformRowHeights(True)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setViewportMargins(0, theme.unit(), theme.unit(), 0)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        header = self.header()
        header.setStretchLastSection(False)
        header.setMinimumSectionSize(1)
        header.setSectionResizeMode(NAME, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(COUNT, QHeaderView.ResizeMode.Fixed)
        header.resizeSection(COUNT, self.fontMetrics().horizontalAdvance("000,000 "))
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDefaultDropAction(Qt.DropAction.CopyAction)
        self.setAutoExpandDelay(600)
        self.setEditTriggers(QAbstractItemView.EditTrigger.DoubleClicked)
        self.setExpandsOnDoubleClick(False)
        for item, (name, query, _sign) in zip(self._entries, ENTRIES, strict=True):
            item.setText(NAME, tr(name))
            item.setData(NAME, QUERY, query)
            item.setFlags(PLAIN)
        self._heading.setText(NAME, tr("Playlists"))
        self._heading.setFlags(Qt.ItemFlag.ItemIsEnabled)
        self._hint.setText(NAME, tr("None yet: drag tracks here"))
        self._hint.setToolTip(
            NAME, tr("Drag tracks here, press Ctrl+N for an empty playlist, or import from DJ programs.")
        )
        self._hint.setFlags(Qt.ItemFlag.ItemIsEnabled)
        self.addTopLevelItems([*self._entries, self._heading, self._hint])
        for item in (self._heading, self._hint):
            item.setFirstColumnSpanned(True)

    # What is chosen.

    @property
    def current_id(self) -> int | None:
        """The chosen playlist or folder; None for all tracks."""
        item = self.currentItem()
        return item.data(NAME, ID) if item is not None else None

    @property
    def current(self) -> StoredPlaylist | None:
        """The chosen playlist or folder."""
        return self.lines.known.get(self.current_id or 0)

    @property
    def kind(self) -> str:
        """What is chosen: "list", "smart", "folder", or nothing for the whole library."""
        return kind_of(self.current) if self.current is not None else ""

    def playlist(self, playlist_id: int) -> StoredPlaylist | None:
        return self.lines.known.get(playlist_id)

    def choose(self, playlist_id: int | None) -> None:
        """Choose a playlist, or all tracks."""
        item = self.lines.items.get(playlist_id) if playlist_id is not None else self._entries[0]
        if item is not None:
            self.setCurrentItem(item)
            self.scrollToItem(item)

    def rename(self, playlist_id: int) -> None:
        """Let a name be typed in its place."""
        if playlist_id in self.lines.items:
            self.choose(playlist_id)
            self.setFocus(Qt.FocusReason.OtherFocusReason)
            self.editItem(self.lines.items[playlist_id], NAME)

    def show_search(self, query: str) -> None:
        """Mark the entry that the search line says, where no playlist is chosen; this chooses nothing."""
        if self.current_id is not None:
            return
        wanted = next((i for i, entry in enumerate(ENTRIES) if entry[1] == query), 0)
        was_blocked = self.blockSignals(True)
        self.setCurrentItem(self._entries[wanted])
        self.blockSignals(was_blocked)

    def _tell_chosen(self) -> None:
        item = self.currentItem()
        if item is None or item in (self._heading, self._hint):
            return
        if item.data(NAME, ID) is None:
            self.entry_chosen.emit(item.data(NAME, QUERY))
        else:
            self.chosen.emit(item.data(NAME, ID))

    def _take_name(self, item: QTreeWidgetItem, column: int) -> None:
        """Hand on what was typed; the name stands as it was until the library has it."""
        known = self.lines.known.get(item.data(NAME, ID))
        if known is None or column != NAME or item.text(NAME) == known.name:
            return
        typed = item.text(NAME)
        was_blocked = self.blockSignals(True)
        self.lines.write(known)
        self.blockSignals(was_blocked)
        if typed.strip():
            self.renamed.emit(known.id, typed)

    # What is shown.

    def show_playlists(self, playlists: tuple[StoredPlaylist, ...]) -> None:
        """Show these; what was chosen and folded stays so, and only what differs is touched."""
        if playlists == self.playlists:
            return
        before, was_blocked = self.current_id, self.blockSignals(True)
        self.lines.show(playlists)
        self.playlists = playlists
        self._hint.setHidden(bool(playlists))
        self.setCurrentItem(self.lines.items.get(before or 0) or self._entry_now())
        self.blockSignals(was_blocked)
        if before is not None and before not in self.lines.items:
            self.entry_chosen.emit("")

    def show_count(self, query: str, n_found: int) -> None:
        """Write how many tracks a search finds beside the smart playlists and entries that are this search."""
        was_blocked = self.blockSignals(True)
        for item, entry in zip(self._entries, ENTRIES, strict=True):
            if entry[1] == query:
                write_count(item, n_found)
        self.lines.show_count(query, n_found)
        self.blockSignals(was_blocked)

    def queries(self) -> list[str]:
        """Return the searches that are to be counted, those in sight first."""
        smart = [p for p in self.playlists if p.query is not None]
        smart.sort(key=lambda p: self.visualItemRect(self.lines.items[p.id]).isEmpty())
        found = [entry[1] for entry in ENTRIES] + [p.query for p in smart if p.query is not None]
        return list(dict.fromkeys(found))

    def dress(self) -> None:
        """Take the colours and sizes of the present theme."""
        side, colors = round(self.fontMetrics().height() * 0.9), theme.colors()
        if self._dressed_in == (colors, side):  # at the start Qt tells of new colours many times
            return
        self._dressed_in = (colors, side)
        self.setIconSize(QSize(side, side))
        was_blocked = self.blockSignals(True)
        for item, (_name, _query, sign) in zip(self._entries, ENTRIES, strict=True):
            is_state = sign in ("new", "review", "missing")
            drawn = shapes.untinted(shapes.state_pixmap(sign, colors.dim, side)) if is_state else None
            item.setIcon(NAME, drawn or shapes.icon(sign, colors.dim, side))
            item.setForeground(COUNT, QBrush(QColor(colors.dim)))
            item.setTextAlignment(COUNT, RIGHT)
        for item in (self._heading, self._hint):
            item.setForeground(NAME, QBrush(QColor(colors.dim)))
        self._heading.setFont(NAME, theme.scaled_font(0.9))
        self.lines.dress()
        self.blockSignals(was_blocked)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_hint"):
            self.dress()

    def _entry_now(self) -> QTreeWidgetItem:
        now = self.currentItem()
        return next((item for item in self._entries if item is now), self._entries[0])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_typing = self.state() == QAbstractItemView.State.EditingState
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not is_typing:
            self.return_pressed.emit()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Choose what was clicked and ask for its menu; by the keyboard, for what is chosen."""
        is_mouse = event.reason() == QContextMenuEvent.Reason.Mouse
        item = self.itemAt(event.pos()) if is_mouse else self.currentItem()
        if item is not None and is_mouse:
            self.setCurrentItem(item)
        place = event.pos() if is_mouse or item is None else self.visualItemRect(item).center()
        self.menu_wanted.emit(self.viewport().mapToGlobal(place))

    # Dragging.

    def mimeTypes(self) -> list[str]:
        return [luggage.PLAYLIST, luggage.TRACKS, luggage.FILES]

    def mimeData(self, items: Iterable[QTreeWidgetItem]) -> QMimeData:
        ids = [item.data(NAME, ID) for item in items]
        return luggage.playlist_luggage(ids[0]) if ids and ids[0] is not None else QMimeData()

    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.CopyAction | Qt.DropAction.MoveAction

    def startDrag(self, supportedActions: Qt.DropAction) -> None:
        current = self.current
        if current is not None:
            data = luggage.playlist_luggage(current.id)
            luggage.carry(self, data, current.name, Qt.DropAction.CopyAction | Qt.DropAction.MoveAction)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        super().dragMoveEvent(event)
        if self._goal(event) is None:
            event.ignore()
        else:
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()

    def dropEvent(self, event: QDropEvent) -> None:
        goal, data = self._goal(event), event.mimeData()
        tracks, files, playlist = luggage.tracks_in(data), luggage.files_in(data), luggage.playlist_in(data)
        self.setState(QAbstractItemView.State.NoState)
        self.viewport().update()
        if goal is None:
            event.ignore()
            return
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        if tracks is not None:
            self.tracks_dropped.emit(tracks, goal.playlist_id)
        elif files:
            self.files_dropped.emit(files, goal.playlist_id)
        elif playlist is not None:
            self.moved.emit(playlist, goal)

    def _goal(self, event: QDropEvent) -> Goal | None:
        """Return where what is dragged would go if it were let go now; None where it cannot."""
        item = self.itemAt(event.position().toPoint())
        over = self.lines.known.get(item.data(NAME, ID)) if item is not None else None
        data = event.mimeData()
        if luggage.playlist_in(data) is not None:
            return self._goal_of_playlist(luggage.playlist_in(data) or 0, item, over)
        is_list = over is not None and kind_of(over) == "list"
        if luggage.has_files(data):
            return Goal(over.id if is_list and over is not None else None)
        if luggage.tracks_in(data) is None:
            return None
        if is_list and over is not None:
            return Goal(over.id)
        return Goal() if item is None or item in (self._heading, self._hint) else None

    def _goal_of_playlist(
        self, moved: int, item: QTreeWidgetItem | None, over: StoredPlaylist | None
    ) -> Goal | None:
        if item is None or item is self._hint:
            return Goal()
        if item is self._heading:
            return Goal(before_id=first_in(self.playlists, None))
        place = self.dropIndicatorPosition()
        if over is None or is_within(self.lines.known, over, moved):
            return None
        if place == _ON:
            return Goal(folder_id=over.id) if over.is_folder else None
        if place == _BELOW and item.isExpanded() and item.childCount():
            return Goal(None, over.id, first_in(self.playlists, over.id))
        return Goal(None, over.parent_id, over.id if place == _ABOVE else behind(self.playlists, over))
