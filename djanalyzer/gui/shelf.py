"""What the DJ does with playlists: making, naming, moving and filling them, by menu, key and drag."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QMenu

from djanalyzer.app import shelving
from djanalyzer.app.events import PlaylistsChanged, TracksChanged
from djanalyzer.gui.filling import Filling
from djanalyzer.gui.language import tr
from djanalyzer.gui.playlist_goals import Goal, behind
from djanalyzer.gui.playlists import ENTRIES
from djanalyzer.gui.tallies import Tallies

if TYPE_CHECKING:
    from PySide6.QtCore import QSettings

    from djanalyzer.gui.actions import Actions
    from djanalyzer.gui.bridge import Bridge
    from djanalyzer.gui.library_view import LibraryView
    from djanalyzer.gui.smart_view import SmartDialog
    from djanalyzer.library.records import StoredPlaylist

_REVIEW = "is:review"


class Shelf(QObject):
    """The playlists of one window. Every change is one step for undo; the tree shows it when the library has it."""

    told = Signal(str)
    history_changed = Signal()  # there is something else to undo

    def __init__(
        self, bridge: Bridge, actions: Actions, library: LibraryView, keep: Callable[[], QSettings]
    ) -> None:
        super().__init__(library)
        self._bridge, self._session, self._actions = bridge, bridge.session, actions
        self._library, self._tree = library, library.playlists
        self.filling = Filling(bridge, actions, library)
        self._keep = keep
        self.filling.recent = _numbers(keep().value("recent_playlists"))
        self._tree.lines.folded = set(_numbers(keep().value("folded_playlists")))
        self._to_rename: int | None = None
        self.tallies = Tallies(bridge, self._tree.queries, self)
        self.smart_dialog: SmartDialog | None = None
        self._wire()

    def _wire(self) -> None:
        verbs: dict[str, Callable[[], object]] = {
            "new_playlist": lambda: self._make(shelving.create_playlist, tr("New playlist")),
            "new_folder": lambda: self._make(shelving.create_folder, tr("New folder")),
            "save_search": self._save_search,
            "edit_search": self._edit_search,
            "rename_playlist": self._rename,
            "duplicate_playlist": self._duplicate,
            "remove_playlist": self._remove,
            "playlist_up": lambda: self._step(-1),
            "playlist_down": lambda: self._step(1),
            "playlist_in": self._step_in,
            "playlist_out": self._step_out,
        }
        for name, verb in verbs.items():
            self._actions[name].triggered.connect(lambda _on=False, verb=verb: verb())
        tree = self._tree
        tree.addActions(self._actions.heard_in("playlists"))
        tree.entry_chosen.connect(self._show_entry)
        tree.chosen.connect(self._leave_entry)
        tree.return_pressed.connect(self._library.focus_table)
        tree.renamed.connect(
            lambda id_, name: self._change(lambda: shelving.rename_playlist(self._session, id_, name))
        )
        tree.moved.connect(self._move)
        tree.menu_wanted.connect(lambda place: self.make_menu().popup(place))
        self._library.search.textChanged.connect(lambda text: tree.show_search(text.strip()))
        self.filling.told.connect(self.told)
        self.filling.made.connect(self._rename_soon)
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
        self.filling.look()
        self._library.search_now()

    def keep(self) -> None:
        """Write down what was folded and what was used last."""
        kept = self._keep()
        known = {playlist.id for playlist in self._tree.playlists}
        kept.setValue("recent_playlists", [str(i) for i in self.filling.recent if i in known])
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
            self._move(current.id, Goal(None, folder.parent_id, behind(self._tree.playlists, folder)))

    # Smart playlists.

    def _save_search(self) -> None:
        query, folder = self._library.search.text().strip(), self._folder()
        self._open_smart(
            query,
            query,
            lambda name, found: self._bridge.change(
                lambda: shelving.create_smart_playlist(self._session, name, found, folder), self.go_to
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
        from djanalyzer.gui.smart_view import SmartDialog

        dialog = SmartDialog(self._bridge, name, query, self._library.window())
        dialog.saved.connect(save)
        dialog.destroyed.connect(self._forget_dialog)
        self.smart_dialog = dialog
        dialog.open()

    def _forget_dialog(self) -> None:
        self.smart_dialog = None

    def go_to(self, playlist_id: int) -> None:
        """Choose a playlist that was just made, as soon as it is shown."""

        def show(playlists: tuple[StoredPlaylist, ...]) -> None:
            self._show(playlists)
            self._tree.choose(playlist_id)

        self._bridge.ask("playlists", self._session.playlists, show)

    # Menus.

    def make_menu(self) -> QMenu:
        """Return the menu of what is chosen in the sidebar."""
        names = ["new_playlist", "new_folder", "save_search"]
        if self._tree.kind:
            names = ["rename_playlist", "duplicate_playlist", "remove_playlist", "", *names]
        if self._tree.kind == "smart":
            names = ["edit_search", *names]
        menu = QMenu(self._tree)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for name in names:
            menu.addAction(self._actions[name]) if name else menu.addSeparator()
        return menu


def _is_entry(text: str) -> bool:
    return any(text.strip() == query for _name, query, _sign in ENTRIES if query)


def _numbers(kept: object) -> list[int]:
    """Return kept numbers; settings files hand one back as text, and several as a list."""
    parts = kept if isinstance(kept, list) else [kept]
    return [int(part) for part in parts if isinstance(part, str | int) and str(part).isdecimal()]
