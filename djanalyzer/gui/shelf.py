"""What the DJ does with playlists: making, naming, moving and filling them, by menu, key and drag."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtWidgets import QMenu

from djanalyzer.app import shelving
from djanalyzer.app.events import PlaylistsChanged, TracksChanged
from djanalyzer.gui.language import tr
from djanalyzer.gui.luggage import Tracks
from djanalyzer.gui.playlist_menu import PlaylistMenu
from djanalyzer.gui.playlist_picker import PlaylistPicker
from djanalyzer.gui.playlists import ENTRIES, Goal
from djanalyzer.gui.smart_view import SmartDialog
from djanalyzer.gui.tallies import Tallies

if TYPE_CHECKING:
    from PySide6.QtCore import QSettings

    from djanalyzer.gui.actions import Actions
    from djanalyzer.gui.bridge import Bridge
    from djanalyzer.gui.library_view import LibraryView
    from djanalyzer.library.edits.playlist_tracks import Place
    from djanalyzer.library.records import StoredPlaylist

_REVIEW = "is:review"
_MOST_RECENT = 8


class Shelf(QObject):
    """The playlists of one window. Every change is one step for undo; the tree shows it when the library has it."""

    told = Signal(str)
    history_changed = Signal()  # there is something else to undo

    def __init__(
        self, bridge: Bridge, actions: Actions, library: LibraryView, keep: Callable[[], QSettings]
    ) -> None:
        super().__init__(library)
        self._bridge, self._session, self._actions = bridge, bridge.session, actions
        self._library, self._tree, self._table = library, library.playlists, library.table
        self._keep = keep
        self._recent = _numbers(keep().value("recent_playlists"))
        self._tree.lines.folded = set(_numbers(keep().value("folded_playlists")))
        self._to_rename: int | None = None
        self.tallies = Tallies(bridge, self._tree.queries, self)
        self.picker: PlaylistPicker | None = None
        self.smart_dialog: SmartDialog | None = None
        self._wire()

    def _wire(self) -> None:
        verbs: dict[str, Callable[[], object]] = {
            "new_playlist": lambda: self._make(shelving.create_playlist, tr("New playlist")),
            "new_folder": lambda: self._make(shelving.create_folder, tr("New folder")),
            "save_search": self._save_search,
            "add_to_playlist": self._pick,
            "edit_search": self._edit_search,
            "rename_playlist": self._rename,
            "duplicate_playlist": self._duplicate,
            "remove_playlist": self._remove,
            "playlist_up": lambda: self._step(-1),
            "playlist_down": lambda: self._step(1),
            "playlist_in": self._step_in,
            "playlist_out": self._step_out,
            "entry_up": lambda: self._step_entries(-1),
            "entry_down": lambda: self._step_entries(1),
            "own_order": self._library.show_own_order,
        }
        for name, verb in verbs.items():
            self._actions[name].triggered.connect(lambda _on=False, verb=verb: verb())
        tree, table = self._tree, self._table
        tree.addActions(self._actions.heard_in("playlists"))
        tree.entry_chosen.connect(self._show_entry)
        tree.chosen.connect(self._leave_entry)
        tree.return_pressed.connect(self._library.focus_table)
        tree.renamed.connect(
            lambda id_, name: self._change(lambda: shelving.rename_playlist(self._session, id_, name))
        )
        tree.moved.connect(self._move)
        tree.tracks_dropped.connect(self._take_tracks)
        tree.customContextMenuRequested.connect(self._open_menu)
        table.tracks_dropped.connect(self._put)
        table.left_out.connect(self._tell_left_out)
        self._library.search.textChanged.connect(lambda text: tree.show_search(text.strip()))
        self._library.listed.connect(lambda _n, _is_whole: self._look())
        self._library.menu_made.connect(self._add_to_menu)
        self._bridge.happened.connect(self._hear)
        self.tallies.counted.connect(tree.show_count)

    # What is shown.

    def refresh(self) -> None:
        """Read the playlists anew."""
        self._bridge.ask("playlists", self._session.playlists, self._show)

    def _show(self, playlists: tuple[StoredPlaylist, ...]) -> None:
        self._tree.show_playlists(playlists)
        self.tallies.count_soon()
        if self._to_rename is not None and self._tree.playlist(self._to_rename) is not None:
            wanted, self._to_rename = self._to_rename, None
            self._tree.rename(wanted)

    def _hear(self, event: object) -> None:
        if isinstance(event, PlaylistsChanged):
            self.refresh()
            self.history_changed.emit()
            if self._tree.current_id in event.ids:
                self._library.search_now()
        elif isinstance(event, TracksChanged):
            self.tallies.count_soon()
            if self._tree.kind == "smart":
                self._library.search_soon()

    def _look(self) -> None:
        """Tell the table whether the DJ can put tracks into what it shows, and between which."""
        self._table.playlist_id = self._tree.current_id if self._tree.kind == "list" else None
        self._table.is_in_own_order = self._library.is_in_own_order

    def _show_entry(self, query: str) -> None:
        """Show the whole library, or what wants a look in it."""
        search = self._library.search
        if query == _REVIEW:
            self._actions["review"].setChecked(True)
        elif query or _is_entry(search.text()):
            search.setText(query)
        self._library.search_now()

    def _leave_entry(self, _playlist_id: int) -> None:
        if _is_entry(self._library.search.text()):
            self._library.search.clear()
        self._look()
        self._library.search_now()

    def keep(self) -> None:
        """Write down what was folded and what was used last."""
        kept = self._keep()
        known = {playlist.id for playlist in self._tree.playlists}
        kept.setValue("recent_playlists", [str(i) for i in self._recent if i in known])
        kept.setValue("folded_playlists", [str(i) for i in sorted(self._tree.lines.folded & known)])

    # Making, naming, moving.

    def _change(self, verb: Callable[[], object], told: str = "") -> None:
        self._bridge.change(verb, lambda _done: self.told.emit(told) if told else None)

    def _folder(self) -> int | None:
        """Return the folder that something new goes into: the chosen one, or that of the chosen playlist."""
        current = self._tree.current
        if current is None:
            return None
        return current.id if current.is_folder else current.parent_id

    def _names(self, folder_id: int | None) -> list[str]:
        return [p.name for p in shelving.siblings(self._tree.playlists, folder_id)]

    def _make(self, make: Callable[..., int], name: str) -> None:
        folder, session = self._folder(), self._session
        free = shelving.free_name(name, self._names(folder))
        self._bridge.change(lambda: make(session, free, folder), self._rename_soon)

    def _rename_soon(self, playlist_id: int) -> None:
        self._to_rename = playlist_id
        self.refresh()

    def _rename(self) -> None:
        if self._tree.current_id is not None:
            self._tree.rename(self._tree.current_id)

    def _duplicate(self) -> None:
        current, session = self._tree.current, self._session
        if current is not None:
            name = shelving.free_name(current.name, self._names(current.parent_id))
            self._bridge.change(
                lambda: shelving.duplicate_playlist(session, current.id, name), self._rename_soon
            )

    def _remove(self) -> None:
        current = self._tree.current
        if current is not None:
            self._change(
                lambda: shelving.remove_playlist(self._session, current.id),
                tr("“{name}” removed. Ctrl+Z brings it back.", name=current.name),
            )

    def _move(self, playlist_id: int, goal: Goal) -> None:
        self._change(
            lambda: shelving.move_playlist(self._session, playlist_id, goal.folder_id, goal.before_id)
        )

    def _step(self, way: int) -> None:
        current = self._tree.current
        if current is None:
            return
        ids = [p.id for p in shelving.siblings(self._tree.playlists, current.parent_id)]
        at = ids.index(current.id) + (way if way < 0 else way + 1)
        if 0 <= at <= len(ids):
            before = ids[at] if at < len(ids) else None
            self._move(current.id, Goal(None, current.parent_id, before))

    def _step_in(self) -> None:
        current = self._tree.current
        if current is None:
            return
        beside = shelving.siblings(self._tree.playlists, current.parent_id)
        above = [p for p in beside[: beside.index(current)] if p.is_folder]
        if above:
            self._move(current.id, Goal(folder_id=above[-1].id))

    def _step_out(self) -> None:
        current = self._tree.current
        folder = self._tree.playlist(current.parent_id or 0) if current is not None else None
        if current is not None and folder is not None:
            self._move(current.id, Goal(None, folder.parent_id, self._tree.behind(folder)))

    # Smart playlists.

    def _save_search(self) -> None:
        query, folder = self._library.search.text().strip(), self._folder()
        self._open_smart(
            query,
            query,
            lambda name, found: self._bridge.change(
                lambda: shelving.create_smart_playlist(self._session, name, found, folder), self._go_to
            ),
        )

    def _edit_search(self) -> None:
        current = self._tree.current
        if current is not None and current.query is not None:
            self._open_smart(
                current.name,
                current.query,
                lambda name, query: self._change(
                    lambda: shelving.change_smart_playlist(self._session, current.id, name, query)
                ),
            )

    def _open_smart(self, name: str, query: str, save: Callable[[str, str], object]) -> None:
        dialog = SmartDialog(self._bridge, name, query, self._library.window())
        dialog.saved.connect(save)
        dialog.destroyed.connect(self._forget_dialog)
        self.smart_dialog = dialog
        dialog.show()

    def _forget_dialog(self) -> None:
        self.smart_dialog = None

    def _go_to(self, playlist_id: int) -> None:
        """Choose a playlist that was just made, as soon as it is shown."""

        def show(playlists: tuple[StoredPlaylist, ...]) -> None:
            self._show(playlists)
            self._tree.choose(playlist_id)

        self._bridge.ask("playlists", self._session.playlists, show)

    # Filling.

    def add(self, playlist_id: int, ids: tuple[int, ...], before: Place | None = None) -> None:
        """Put tracks into a playlist."""
        playlist = self._tree.playlist(playlist_id)
        self._recent = [playlist_id, *(i for i in self._recent if i != playlist_id)][:_MOST_RECENT]
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
            self._make_of(tr("New playlist"), tracks.ids, self._rename_soon)

    def _make_of(self, name: str, ids: tuple[int, ...], then: Callable[[int], object]) -> None:
        free = shelving.free_name(name, self._names(None))
        self._bridge.change(lambda: shelving.create_playlist(self._session, free, None, ids), then)

    def make_of_selected(self, name: str = "") -> None:
        """Make a playlist of the selected tracks."""
        ids = tuple(self._library.selected_ids())
        then = self._rename_soon if not name else lambda id_: self.told.emit(_made(name, len(ids)))
        self._make_of(name or tr("New playlist"), ids, then)

    def _pick(self) -> None:
        picker = PlaylistPicker(self._tree.playlists, self._recent, self._library.window())
        picker.chosen.connect(self.add_selected)
        picker.named.connect(self.make_of_selected)
        picker.destroyed.connect(self._forget_picker)
        self.picker = picker
        picker.show()

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

    # Menus.

    def _open_menu(self, point: QPoint) -> None:
        item = self._tree.itemAt(point)
        if item is not None:
            self._tree.setCurrentItem(item)
        self.make_menu().popup(self._tree.viewport().mapToGlobal(point))

    def make_menu(self) -> QMenu:
        """Return the menu of what is chosen in the sidebar."""
        names = ["new_playlist", "new_folder", "save_search"]
        if self._tree.kind:
            names = ["rename_playlist", "duplicate_playlist", "remove_playlist", "", *names]
        if self._tree.kind == "smart":
            names = ["edit_search", *names]
        menu = QMenu(self._tree)
        for name in names:
            menu.addAction(self._actions[name]) if name else menu.addSeparator()
        return menu

    def _add_to_menu(self, menu: QMenu) -> None:
        """Offer the playlists in the menu of the selected tracks."""
        menu.addMenu(PlaylistMenu(self._tree.playlists, self._recent, self, self._actions, menu))


def _is_entry(text: str) -> bool:
    return any(text.strip() == query for _name, query, _sign in ENTRIES if query)


def _made(name: str, n_tracks: int) -> str:
    return tr("“{name}” made, with %n track(s).", n_tracks, name=name)


def _numbers(kept: object) -> list[int]:
    """Return kept numbers; settings files hand one back as text, and several as a list."""
    parts = kept if isinstance(kept, list) else [kept]
    return [int(part) for part in parts if isinstance(part, str | int) and str(part).isdecimal()]
