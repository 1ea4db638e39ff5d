"""The menu "Add to playlist": the last ones used, then all, in their folders; each folder is filled when it opens."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Protocol

from PySide6.QtWidgets import QMenu, QWidget

from djanalyzer.gui.language import tr

if TYPE_CHECKING:
    from djanalyzer.gui.actions import Actions
    from djanalyzer.library.records import StoredPlaylist

_MOST = 50  # in one menu; who has more types a name


class Filler(Protocol):
    """Who puts the selected tracks into playlists."""

    def add_selected(self, playlist_id: int) -> None: ...

    def make_of_selected(self) -> None: ...


class PlaylistMenu(QMenu):
    """The playlists that tracks can be put into."""

    def __init__(
        self,
        playlists: Sequence[StoredPlaylist],
        recent: Sequence[int],
        filler: Filler,
        actions: Actions,
        parent: QWidget,
    ) -> None:
        super().__init__(tr("Add to playlist"), parent)
        self._filler, self._actions = filler, actions
        self._inside: dict[int | None, list[StoredPlaylist]] = {}
        for playlist in playlists:
            if playlist.query is None:
                self._inside.setdefault(playlist.parent_id, []).append(playlist)
        self.addAction(actions["add_to_playlist"])
        self.addAction(tr("New playlist with these tracks"), filler.make_of_selected)
        known = {playlist.id: playlist for playlist in playlists if not playlist.is_folder}
        last = [known[i] for i in recent if i in known]
        if last:
            self.addSeparator()
            for playlist in last:
                self._add_list(self, playlist)
        if self._inside.get(None):
            self.addSeparator()
            self._fill(self, None)

    def _fill(self, menu: QMenu, folder_id: int | None) -> None:
        level = self._inside.get(folder_id, [])
        for playlist in level[:_MOST]:
            if playlist.is_folder:
                self._add_folder(menu, playlist)
            else:
                self._add_list(menu, playlist)
        if len(level) > _MOST:
            menu.addAction(tr("%n more…", len(level) - _MOST), self._actions["add_to_playlist"].trigger)

    def _add_list(self, menu: QMenu, playlist: StoredPlaylist) -> None:
        menu.addAction(_shown(playlist.name), lambda: self._filler.add_selected(playlist.id))

    def _add_folder(self, menu: QMenu, folder: StoredPlaylist) -> None:
        inner = menu.addMenu(_shown(folder.name))
        inner.setEnabled(bool(self._inside.get(folder.id)))

        def fill_once() -> None:
            if inner.isEmpty():
                self._fill(inner, folder.id)

        inner.aboutToShow.connect(fill_once)


def _shown(name: str) -> str:
    """Return a name as a menu shows it: an ampersand would underline the letter after it."""
    return name.replace("&", "&&")
