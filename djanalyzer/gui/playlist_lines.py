"""The lines of the playlists in the sidebar: kept up to date by touching only what differs."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QBrush, QColor, QIcon
from PySide6.QtWidgets import QTreeWidget, QTreeWidgetItem

from djanalyzer.gui import shapes, theme
from djanalyzer.gui.language import marked, tr
from djanalyzer.gui.smart_view import doubts_of

if TYPE_CHECKING:
    from djanalyzer.library.records import StoredPlaylist

ID, QUERY = int(Qt.ItemDataRole.UserRole), int(Qt.ItemDataRole.UserRole) + 1
NAME, COUNT = 0, 1
_SPOKEN = int(Qt.ItemDataRole.AccessibleTextRole)
PLAIN = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
_FLAGS = PLAIN | Qt.ItemFlag.ItemIsEditable | Qt.ItemFlag.ItemIsDragEnabled | Qt.ItemFlag.ItemIsDropEnabled
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_KINDS = {"list": marked("playlist"), "smart": marked("smart playlist"), "folder": marked("folder")}


def kind_of(playlist: StoredPlaylist) -> str:
    """Return "list", "smart" or "folder"."""
    if playlist.is_folder:
        return "folder"
    return "list" if playlist.query is None else "smart"


class PlaylistLines:
    """The items of one tree, by playlist id, below its first `n_above` lines."""

    def __init__(self, tree: QTreeWidget, n_above: int) -> None:
        self._tree, self._n_above = tree, n_above
        self.items: dict[int, QTreeWidgetItem] = {}
        self.known: dict[int, StoredPlaylist] = {}
        self.folded: set[int] = set()
        self._counts: dict[str, int] = {}
        self._icons: dict[str, QIcon] = {}
        self._kinds = {kind: tr(words) for kind, words in _KINDS.items()}
        self._dim = QBrush()

    def show(self, playlists: tuple[StoredPlaylist, ...]) -> None:
        """Show these; what was folded stays so."""
        known = {playlist.id: playlist for playlist in playlists}
        self._drop_gone(known)
        fresh = self._place(playlists)
        for playlist in playlists:
            if self.known.get(playlist.id, playlist) != playlist:
                self.write(playlist)
        for playlist in playlists:
            if (
                playlist.id in fresh or playlist.parent_id in fresh
            ):  # with an item all that is in it was folded
                fresh.add(playlist.id)
                self.items[playlist.id].setExpanded(playlist.is_folder and playlist.id not in self.folded)
        self.known = known

    def write(self, playlist: StoredPlaylist) -> None:
        """Write a playlist's name, sign and count on its line."""
        item, doubts = self.items[playlist.id], "" if playlist.query is None else doubts_of(playlist.query)
        kind = kind_of(playlist)
        item.setText(NAME, playlist.name)
        item.setIcon(NAME, self._icons["doubtful" if doubts else kind])
        item.setToolTip(NAME, _tip(playlist, doubts))
        if playlist.query is not None:
            item.setData(NAME, QUERY, playlist.query)
        n_tracks = self._counts.get(playlist.query) if playlist.query is not None else playlist.n_tracks
        write_count(item, None if playlist.is_folder else n_tracks, is_doubtful=bool(doubts))
        item.setData(NAME, _SPOKEN, f"{playlist.name}, {self._kinds[kind]}")

    def show_count(self, query: str, n_found: int) -> None:
        """Write how many tracks a search finds on the smart playlists that are this search."""
        self._counts[query] = n_found
        for playlist in self.known.values():
            if playlist.query == query:
                write_count(self.items[playlist.id], n_found, is_doubtful=bool(doubts_of(query)))

    def dress(self) -> None:
        """Take the colours and sizes of the present theme."""
        colors, side = theme.colors(), self._tree.iconSize().height()
        tones = {"folder": colors.dim, "list": colors.dim, "smart": colors.accent}
        self._icons = {sign: shapes.icon(sign, tone, side) for sign, tone in tones.items()}
        self._icons["doubtful"] = shapes.icon("smart", colors.warning, side)
        self._dim = QBrush(QColor(colors.dim))
        for playlist in self.known.values():
            self.items[playlist.id].setForeground(COUNT, self._dim)
            self.write(playlist)

    def _drop_gone(self, known: Mapping[int, StoredPlaylist]) -> None:
        for gone in self.items.keys() - known.keys():
            item = self.items.pop(gone)
            item.takeChildren()  # those that stay find a new place
            self._take_out(item)

    def _place(self, playlists: Iterable[StoredPlaylist]) -> set[int]:
        """Put every item where it belongs; return those that were not there before."""
        taken: dict[int | None, int] = {None: self._n_above}
        new: dict[int | None, list[QTreeWidgetItem]] = {}
        fresh = set()
        for playlist in playlists:
            folder, parent = playlist.parent_id, self._folder(playlist.parent_id)
            index = taken.get(folder, 0)
            taken[folder] = index + 1
            item = self.items.get(playlist.id)
            if item is None:
                item = self.items[playlist.id] = QTreeWidgetItem()
                item.setData(NAME, ID, playlist.id)
                item.setFlags(_FLAGS)
                item.setTextAlignment(COUNT, RIGHT)
                item.setForeground(COUNT, self._dim)
                self.write(playlist)  # before it stands in the tree, where each word would be told on
            elif parent.child(index) is item:
                continue
            elif parent.child(index + 1) is item:  # the one between is on its way elsewhere
                parent.takeChild(index)
                continue
            fresh.add(playlist.id)
            self._take_out(item)
            if index >= parent.childCount() + len(new.get(folder, ())):
                new.setdefault(folder, []).append(item)  # all that are added to an end go there at once
            else:
                parent.insertChild(index, item)
        for folder, items in new.items():
            self._folder(folder).addChildren(items)
        return fresh

    def _folder(self, folder_id: int | None) -> QTreeWidgetItem:
        return self.items[folder_id] if folder_id is not None else self._tree.invisibleRootItem()

    def _take_out(self, item: QTreeWidgetItem) -> None:
        at_top = self._tree.invisibleRootItem() if item.treeWidget() is self._tree else None
        parent = item.parent() or at_top
        if parent is not None:
            parent.removeChild(item)


def write_count(item: QTreeWidgetItem, n_tracks: int | None, is_doubtful: bool = False) -> None:
    """Write how many tracks there are, with a sign where a part of the search is not understood."""
    sign, number = "⚠ " if is_doubtful else "", "" if n_tracks is None else f"{n_tracks:,}"
    item.setText(COUNT, f"{sign}{number}".strip())


def _tip(playlist: StoredPlaylist, doubts: str) -> str:
    told = [playlist.name]
    if playlist.query is not None:
        told += [tr("Finds {search}", search=playlist.query), doubts]
    if playlist.source.kind == "program":
        told.append(tr("From {program}", program=str(playlist.source)))
    return "\n".join(words for words in told if words)
