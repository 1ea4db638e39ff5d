"""The commands about tags, ratings, colours and locks, for all tracks that are chosen in the table."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from djanalyzer.app import tagging
from djanalyzer.gui.field_words import FIELD_NAMES
from djanalyzer.gui.language import marked, tr
from djanalyzer.gui.notices import Notice
from djanalyzer.gui.tags_page import TagsPage

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMenu

    from djanalyzer.errors import FieldLocked
    from djanalyzer.gui.actions import Actions
    from djanalyzer.gui.bridge import Bridge
    from djanalyzer.gui.library_view import LibraryView
    from djanalyzer.gui.notices import NoticeBar
    from djanalyzer.library.edits.tags import Value
    from djanalyzer.library.records import Changes

_SUBMENUS = (marked("Rating"), marked("Colour"), marked("Locks"))
_HEARD = ("genre", "mood")  # what can be taken over from the model
_MANY = 500  # tracks: a change of more is shown among the running work


class Tagging(QObject):
    """Every change is one step for undo, whatever the number of tracks, and is made off the window's thread."""

    told = Signal(str)  # what was left out

    def __init__(
        self, bridge: Bridge, actions: Actions, library: LibraryView, bar: NoticeBar, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._bridge, self._session, self._bar = bridge, bridge.session, bar
        self._actions, self._library = actions, library
        self.page = TagsPage(bridge)
        library.side.add_page(self.page, tr("Tags"))
        self._wire_commands()
        library.menu_made.connect(self._offer)
        session = self._session
        page = self.page
        page.edited.connect(lambda ids, name, value: self._edit(ids, name, value))
        page.emptied.connect(
            lambda ids, name: self._change(ids, name, lambda: tagging.empty_field(session, ids, name))
        )
        page.taken_back.connect(
            lambda ids, name: self._change(ids, name, lambda: tagging.take_back(session, ids, name))
        )
        page.lock_wanted.connect(lambda ids, name, is_on: self._lock(ids, (name,), is_on))
        page.word_wanted.connect(
            lambda track_id, word: bridge.change(lambda: tagging.use_word(session, track_id, word))
        )
        page.typed_wrongly.connect(bar.trouble)

    def _wire_commands(self) -> None:
        do = self._actions
        for name in _HEARD:
            do[f"take_over_{name}"].triggered.connect(
                lambda _on=False, name=name: self.take_over(self._chosen(), name)
            )
        do["edit_tags"].triggered.connect(lambda _on=False: self._open_page())
        for stars in range(tagging.MOST_STARS + 1):
            do[f"rate_{stars}"].triggered.connect(lambda _on=False, stars=stars: self._say("rating", stars))
        do["color_none"].triggered.connect(lambda _on=False: self._say("color", ""))
        for name, color in tagging.PALETTE.items():
            do[f"color_{name}"].triggered.connect(lambda _on=False, color=color: self._say("color", color))
        every = tuple(tagging.LOCKABLE)
        do["lock_tracks"].triggered.connect(lambda _on=False: self._lock(self._chosen(), every, True))
        do["unlock_tracks"].triggered.connect(lambda _on=False: self._lock(self._chosen(), every, False))

    def _offer(self, menu: QMenu) -> None:
        """Put what can be done with tags into the menu of the chosen tracks."""
        menu.addSeparator()
        menu.addAction(self._actions["edit_tags"])
        menu.addActions([self._actions[f"take_over_{name}"] for name in _HEARD])
        for name in _SUBMENUS:
            menu.addMenu(tr(name)).addActions(self._actions.of_menu(name))

    def _open_page(self) -> None:
        self._actions["side_panel"].setChecked(True)
        self._library.side.setCurrentWidget(self.page)
        self.page.focus_first()

    def _chosen(self) -> tuple[int, ...]:
        return tuple(self._library.selected_ids())

    def _say(self, name: str, value: int | str) -> None:
        self._edit(self._chosen(), name, value)

    def _edit(self, ids: tuple[int, ...], name: str, value: Value) -> None:
        self._change(ids, name, lambda: tagging.edit_field(self._session, ids, name, value))

    def _lock(self, ids: tuple[int, ...], names: tuple[str, ...], is_on: bool) -> None:
        verb = tagging.lock_fields if is_on else tagging.unlock_fields
        self._change(ids, names[0], lambda: verb(self._session, ids, names))

    def _change(
        self,
        ids: tuple[int, ...],
        name: str,
        verb: Callable[[], Changes],
        tell: Callable[[Changes], object] | None = None,
    ) -> None:
        """Make a change; one of very many tracks is shown among the running work, for it takes seconds."""
        if not ids:
            return
        if len(ids) <= _MANY:
            self._bridge.change(verb, tell or self._tell)
        else:
            words = tr("{field}: %n track(s)", len(ids), field=tr(FIELD_NAMES[name]))
            self._bridge.start(words, lambda _job: verb(), tell or self._tell)

    def take_over(self, ids: tuple[int, ...], name: str) -> None:
        """Make the genre or mood that the model hears the DJ's own, on the tracks where nobody has named one."""
        session = self._session

        def tell(changes: Changes) -> None:
            n_taken = len(changes.track_ids)
            words = {
                "genre": tr("The genre of %n track(s) is yours now. Ctrl+Z takes that back.", n_taken),
                "mood": tr("The mood of %n track(s) is yours now. Ctrl+Z takes that back.", n_taken),
            }
            nothing = {
                "genre": tr("Nothing to take over: these tracks have a genre, or the model hears none."),
                "mood": tr(
                    "Nothing to take over: these tracks have a mood of yours, or the model hears none."
                ),
            }
            self.told.emit((words if n_taken else nothing)[name])
            self._tell(changes)

        self._change(ids, name, lambda: tagging.take_over(session, ids, name), tell)

    def _tell(self, changes: Changes) -> None:
        if changes.n_locked:
            self.told.emit(tr("%n track(s) left as they were: locked.", changes.n_locked))

    def show_locked(self, trouble: FieldLocked) -> None:
        """Say that a field is locked, with a button that unlocks it."""
        track_id, name = trouble.track_id, trouble.field

        def unlock() -> None:
            self._lock((track_id,), (name,), False)

        self.page.show_tracks(self.page.ids)  # what was typed into it was not kept
        self._bar.tell(Notice(trouble.message, trouble.hint, is_trouble=True, action=(tr("Unlock"), unlock)))
