"""Choosing a playlist by typing a part of its name; the last ones used come first."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QLabel, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from djanalyzer.gui import theme
from djanalyzer.gui.language import tr

if TYPE_CHECKING:
    from djanalyzer.library.records import StoredPlaylist

_ID = Qt.ItemDataRole.UserRole
_MOVES = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class PlaylistPicker(QDialog):
    """One line to type in, and the playlists that fit; Return takes the one marked."""

    chosen = Signal(int)  # a playlist's id
    named = Signal(str)  # a playlist of this name is to be made

    def __init__(self, playlists: Sequence[StoredPlaylist], recent: Iterable[int], parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Add to playlist"))
        u = theme.unit()
        self.line, self.list = QLineEdit(), QListWidget()
        self.line.setPlaceholderText(tr("Type a playlist's name, or that of a new one"))
        self.line.setAccessibleName(tr("Name of the playlist"))
        self.list.setAccessibleName(tr("Playlists"))
        self.list.setUniformItemSizes(True)
        self.list.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._new = QListWidgetItem()
        for playlist_id, path in _in_order(playlists, list(recent)):
            item = QListWidgetItem(path, self.list)
            item.setData(_ID, playlist_id)
            item.setToolTip(path)
        self.list.addItem(self._new)
        hint = QLabel(tr("Return adds the tracks, Escape goes back"))
        hint.setProperty("tone", "dim")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6 * u, 5 * u, 6 * u, 5 * u)
        layout.setSpacing(2 * u)
        for widget in (self.line, self.list, hint):
            layout.addWidget(widget)
        self.line.textChanged.connect(self._narrow)
        self.line.installEventFilter(self)
        self.line.returnPressed.connect(self._take)
        self.list.itemActivated.connect(lambda _item: self._take())
        self._narrow("")
        self.resize(110 * u, 90 * u)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Up and down go through the list while the line keeps the focus."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() in _MOVES:
            self.list.event(event)
            return True
        return super().eventFilter(watched, event)

    def _narrow(self, typed: str) -> None:
        words = typed.casefold().split()
        items = [self.list.item(row) for row in range(self.list.count() - 1)]
        for item in items:
            text = item.text().casefold()
            item.setHidden(not all(word in text for word in words))
        self._new.setText(tr("New playlist “{name}”", name=typed.strip() or tr("New playlist")))
        fitting = [item for item in items if not item.isHidden()]
        self.list.setCurrentItem(fitting[0] if fitting else self._new)

    def _take(self) -> None:
        item = self.list.currentItem()
        if item is self._new:
            self.named.emit(self.line.text().strip() or tr("New playlist"))
        elif item is not None:
            self.chosen.emit(item.data(_ID))
        self.accept()


def _in_order(playlists: Sequence[StoredPlaylist], recent: list[int]) -> list[tuple[int, str]]:
    """Return id and path of those that tracks can be put into, the last ones used first."""
    paths: dict[int, str] = {}
    found = []
    for playlist in playlists:
        above = paths.get(playlist.parent_id or 0)
        paths[playlist.id] = f"{above} / {playlist.name}" if above else playlist.name
        if not playlist.is_folder and playlist.query is None:
            found.append((playlist.id, paths[playlist.id]))
    return sorted(found, key=lambda pair: recent.index(pair[0]) if pair[0] in recent else len(recent))
