"""The sidebar: all tracks, then playlists and folders as the DJ keeps them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QTreeWidget, QTreeWidgetItem, QWidget

if TYPE_CHECKING:
    from djanalyzer.library.records import StoredPlaylist

_ID = Qt.ItemDataRole.UserRole
_ITEM_DATA = int(_ID)


class PlaylistTree(QTreeWidget):
    """Choosing one shows its tracks."""

    chosen = Signal(object)  # playlist id, or None for all tracks

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("Playlists")
        self.setHeaderHidden(True)
        self.setIndentation(self.fontMetrics().height())
        self.show_playlists(())
        self.currentItemChanged.connect(lambda _now, _before: self.chosen.emit(self.current_id))

    @property
    def current_id(self) -> int | None:
        """The chosen playlist; None for all tracks."""
        item = self.currentItem()
        return item.data(0, _ITEM_DATA) if item is not None else None

    def show_playlists(self, playlists: tuple[StoredPlaylist, ...]) -> None:
        """Show these; what was chosen and folded stays so."""
        before, was_blocked = self.current_id, self.blockSignals(True)
        folded = {i.data(0, _ITEM_DATA) for i in self._folders() if not i.isExpanded()}
        self.clear()
        everything = QTreeWidgetItem(self, ["All tracks"])
        items: dict[int | None, QTreeWidgetItem] = {}
        for playlist in playlists:
            item = QTreeWidgetItem([_name(playlist)])
            item.setData(0, _ITEM_DATA, playlist.id)
            item.setToolTip(0, f"{playlist.name}\nfrom {playlist.source}")
            parent = items.get(playlist.parent_id)
            parent.addChild(item) if parent else self.addTopLevelItem(item)
            item.setExpanded(playlist.id not in folded)
            items[playlist.id] = item
        self.setCurrentItem(items.get(before, everything))
        self.blockSignals(was_blocked)
        if before is not None and before not in items:
            self.chosen.emit(None)

    def _folders(self) -> list[QTreeWidgetItem]:
        matches = self.findItems("", Qt.MatchFlag.MatchContains | Qt.MatchFlag.MatchRecursive)
        return [item for item in matches if item.childCount()]


def _name(playlist: StoredPlaylist) -> str:
    return playlist.name if playlist.is_folder else f"{playlist.name}  ({playlist.n_tracks})"
