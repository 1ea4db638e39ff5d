"""How the user has arranged the window: what was pulled, opened and shown stands there again at the next start."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QEvent, QObject, QSettings, QTimer
from PySide6.QtWidgets import QSplitter, QWidget

if TYPE_CHECKING:
    from djanalyzer.gui.actions import Actions
    from djanalyzer.gui.deck_view import DeckView
    from djanalyzer.gui.library_view import LibraryView

_SOON = 500  # ms after a change: a crash must not lose it, and a drag must not write a hundred times

_PANELS = ("side_panel", "style_lab", "collection_map")  # commands that open them

ShowRooms = Callable[[bool, bool], object]


class Arrangement(QObject):
    """One for a window; made when all of it is laid out. `show_rooms(has_deck, has_library)` opens rooms."""

    def __init__(
        self,
        window: QWidget,
        rooms: tuple[DeckView, LibraryView, ShowRooms],
        actions: Actions,
        persist: Callable[[], QSettings],
    ) -> None:
        super().__init__(window)
        self._window, self._actions, self._persist = window, actions, persist
        self._deck, self._library, self._show_rooms = rooms
        self._soon = QTimer(self, singleShot=True, interval=_SOON)
        self._soon.timeout.connect(self.keep)
        self._splitters = _splitters(window)
        self._rooms = str(persist().value("rooms", ""))
        self._track = str(persist().value("track", ""))
        self._restore()
        for splitter in self._splitters.values():
            splitter.splitterMoved.connect(lambda _place, _number: self._soon.start())
        self._library.side.currentChanged.connect(lambda _number: self._soon.start())
        for name in _PANELS:
            actions[name].toggled.connect(lambda _on: self._soon.start())
        self._deck.shown.connect(self._restore_rooms)
        for part in (window, self._deck, self._library):
            part.installEventFilter(self)

    def keep(self) -> None:
        """Write down how the window is arranged now."""
        kept = self._persist()
        kept.setValue("geometry", self._window.saveGeometry())
        for name in _PANELS:
            kept.setValue(name, self._actions[name].isChecked())
        kept.setValue("side_page", self._library.side.currentIndex())
        for name, splitter in self._splitters.items():
            if splitter.isVisible():
                kept.setValue(f"splitter_{name}", splitter.saveState())
        if self._deck.deck is not None:
            rooms = (("deck", self._deck), ("library", self._library))
            kept.setValue("rooms", " ".join(name for name, room in rooms if not room.isHidden()))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Move, QEvent.Type.Show, QEvent.Type.Hide):
            self._soon.start()
        return super().eventFilter(watched, event)

    def stop(self) -> None:
        """Write down the last state; the window goes."""
        self._soon.stop()
        self.keep()

    def _restore(self) -> None:
        kept = self._persist()
        for name, splitter in self._splitters.items():
            state = kept.value(f"splitter_{name}")
            if isinstance(state, QByteArray):
                splitter.restoreState(state)
        page = str(kept.value("side_page", ""))
        if page.isdecimal() and int(page) < self._library.side.count():
            self._library.side.setCurrentIndex(int(page))
        for name in _PANELS:
            if str(kept.value(name, "")).lower() == "true":
                self._actions[name].setChecked(True)

    def _restore_rooms(self) -> None:
        """Open the rooms of last time, with the track of last time; whoever opens another one wants to see it."""
        rooms, self._rooms = self._rooms.split(), ""
        deck = self._deck.deck
        if rooms and deck is not None and str(deck.track_id) == self._track:
            self._show_rooms("deck" in rooms, "library" in rooms)


def _splitters(window: QWidget) -> dict[str, QSplitter]:
    """Return the splitters by the class of what they stand in, which stays the same from start to start."""
    found: dict[str, QSplitter] = {}
    for splitter in window.findChildren(QSplitter):
        inside = splitter.parentWidget()
        name = type(inside).__name__ if inside is not None else "window"
        while name in found:
            name += "_"
        found[name] = splitter
    return found
