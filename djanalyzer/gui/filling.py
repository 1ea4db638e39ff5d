"""What is put into playlists, put in order there, and taken out: by menu, key and drag."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMenu

from djanalyzer.app import shelving
from djanalyzer.gui.language import tr
from djanalyzer.gui.luggage import Tracks
from djanalyzer.gui.playlist_menu import PlaylistMenu

if TYPE_CHECKING:
    from djanalyzer.gui.actions import Actions
    from djanalyzer.gui.bridge import Bridge
    from djanalyzer.gui.library_view import LibraryView
    from djanalyzer.gui.playlist_picker import PlaylistPicker
    from djanalyzer.library.edits.playlist_tracks import Place

_MOST_RECENT = 8


class Filling(QObject):
    """Tracks of the table in playlists. Every change is one step for undo."""

    told = Signal(str)
    made = Signal(int)  # a playlist that wants a name

    def __init__(self, bridge: Bridge, actions: Actions, library: LibraryView) -> None:
        super().__init__(library)
        self._bridge, self._session, self._actions = bridge, bridge.session, actions
        self._library, self._tree, self._table = library, library.playlists, library.table
        self.recent: list[int] = []
        self.picker: PlaylistPicker | None = None
        verbs: dict[str, Callable[[], object]] = {
            "add_to_playlist": lambda: self.pick(tuple(library.selected_ids())),
            "entry_up": lambda: self._step_entries(-1),
            "entry_down": lambda: self._step_entries(1),
            "own_order": library.show_own_order,
            "playlist_of_chosen": lambda: self.make_of_selected(),
        }
        for name, verb in verbs.items():
            actions[name].triggered.connect(lambda _on=False, verb=verb: verb())
        self._tree.tracks_dropped.connect(self._take_tracks)
        self._table.tracks_dropped.connect(self._put)
        self._table.left_out.connect(self._tell_left_out)
        library.listed.connect(lambda _n, _is_whole: self.look())
        library.menu_made.connect(self._add_to_menu)

    def _change(self, verb: Callable[[], object], told: str = "") -> None:
        self._bridge.change(verb, lambda _done: self.told.emit(told) if told else None)

    def look(self) -> None:
        """Tell the table whether the DJ can put tracks into what it shows, and between which."""
        is_list = self._tree.kind == "list" and self._library.chooser is None
        self._table.playlist_id = self._tree.current_id if is_list else None
        self._table.is_in_own_order = self._library.is_in_own_order
        words = tr("Remove from the playlist") if self.is_in_list else tr("Remove from the library")
        self._actions["remove_tracks"].setText(words)

    def add(self, playlist_id: int, ids: tuple[int, ...], before: Place | None = None) -> None:
        """Put tracks into a playlist."""
        playlist = self._tree.playlist(playlist_id)
        self.recent = [playlist_id, *(i for i in self.recent if i != playlist_id)][:_MOST_RECENT]
        name = playlist.name if playlist is not None else ""
        self._change(
            lambda: shelving.add_to_playlist(self._session, playlist_id, ids, before),
            tr("%n track(s) added to “{name}”.", len(ids), name=name),
        )

    def add_selected(self, playlist_id: int) -> None:
        """Put the selected tracks into a playlist."""
        self.add(playlist_id, tuple(self._library.selected_ids()))

    def _take_tracks(self, tracks: Tracks, playlist_id: int | None) -> None:
        """Tracks were dropped in the sidebar."""
        if playlist_id is not None:
            self.add(playlist_id, tracks.ids)
        else:
            self._make_of(tr("New playlist"), tracks.ids, self.made.emit)

    def _make_of(self, name: str, ids: tuple[int, ...], then: Callable[[int], object]) -> None:
        free = shelving.free_name(name, [p.name for p in shelving.siblings(self._tree.playlists, None)])
        self._bridge.change(lambda: shelving.create_playlist(self._session, free, None, ids), then)

    def make_of_selected(self) -> None:
        """Make a playlist of the selected tracks."""
        self.make_of(tuple(self._library.selected_ids()))

    def make_of(self, ids: tuple[int, ...], name: str = "") -> None:
        """Make a playlist of these tracks; without a name it wants one."""
        then = self.made.emit if not name else lambda id_: self.told.emit(_made(name, len(ids)))
        self._make_of(name or tr("New playlist"), ids, then)

    def pick(self, ids: tuple[int, ...]) -> None:
        """Ask for the playlist that these tracks go into, and put them there."""
        from djanalyzer.gui.playlist_picker import PlaylistPicker

        picker = PlaylistPicker(self._tree.playlists, self.recent, self._library.window())
        picker.chosen.connect(lambda playlist_id: self.add(playlist_id, ids))
        picker.named.connect(lambda name: self.make_of(ids, name))
        picker.destroyed.connect(self._forget_picker)
        self.picker = picker
        picker.open()

    def _forget_picker(self) -> None:
        self.picker = None

    def _put(self, tracks: Tracks, row: int) -> None:
        """Tracks were dropped on the table: between others of the same playlist, or into it."""
        shown = self._table.playlist_id
        if shown is None:
            return
        if tracks.playlist_id != shown or not tracks.places:
            self.add(shown, tracks.ids, self._library.place_at(row))
        elif self._table.is_in_own_order:
            before = self._library.place_at(row)
            self._change(lambda: shelving.move_in_playlist(self._session, shown, tracks.places, before))
        else:
            self.told.emit(
                tr(
                    "Sorted by a column, tracks stay where they are. Show the playlist's own order to move them."
                )
            )

    def _step_entries(self, way: int) -> None:
        """Move the selected tracks of a playlist up or down by one."""
        shown, rows = self._table.playlist_id, self._library.selected_rows()
        if shown is None or not rows:
            return
        goal = rows[0] - 1 if way < 0 else rows[-1] + 2
        if 0 <= goal <= len(self._library.model.ids) + 1 - (way < 0):
            self._put(self._table.chosen(), min(goal, len(self._library.model.ids)))

    @property
    def is_in_list(self) -> bool:
        """Return whether the table shows a playlist that the DJ may take tracks out of."""
        return self._table.playlist_id is not None

    def take_out_selected(self) -> None:
        """Take the selected tracks out of the playlist that is shown; they stay in the library."""
        tracks, playlist = self._table.chosen(), self._tree.current
        if tracks.playlist_id is not None and tracks.places and playlist is not None:
            shown, places = tracks.playlist_id, tracks.places
            words = tr(
                "%n track(s) taken out of “{name}”. Ctrl+Z puts them back.", len(places), name=playlist.name
            )
            self._change(lambda: shelving.remove_from_playlist(self._session, shown, places), words)

    def _tell_left_out(self, n_left_out: int) -> None:
        self.told.emit(tr("%n track(s) left out: no file is there.", n_left_out))

    def _add_to_menu(self, menu: QMenu) -> None:
        """Offer the playlists in the menu of the selected tracks."""
        menu.addMenu(PlaylistMenu(self._tree.playlists, self.recent, self, self._actions, menu))


def _made(name: str, n_tracks: int) -> str:
    return tr("“{name}” made, with %n track(s).", n_tracks, name=name)
