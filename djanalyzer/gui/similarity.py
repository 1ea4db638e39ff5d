"""The commands about what sounds alike and about sets, with the page and the dialog that they open."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSettings, Signal

from djanalyzer.gui.ear_learning import OWN_EAR, EarLearning
from djanalyzer.gui.language import tr
from djanalyzer.gui.listening import LISTENING, start_listening
from djanalyzer.gui.notices import Notice
from djanalyzer.gui.similar_page import SimilarPage

if TYPE_CHECKING:
    from djanalyzer.app.resuming import Order
    from djanalyzer.app.set_building import BuiltSet
    from djanalyzer.gui.actions import Actions
    from djanalyzer.gui.bridge import Bridge
    from djanalyzer.gui.deck_view import DeckView
    from djanalyzer.gui.library_view import LibraryView
    from djanalyzer.gui.notices import NoticeBar
    from djanalyzer.gui.playing import Playing
    from djanalyzer.gui.set_dialog import SetDialog
    from djanalyzer.gui.shelf import Shelf
    from djanalyzer.gui.sound import Sound


class Similarity(QObject):
    """One for a window.

    Signals
    -------
    track_wanted : int
        A track is to come onto the deck.
    told : str
    """

    track_wanted = Signal(int)
    told = Signal(str)

    def __init__(
        self, bridge: Bridge, actions: Actions, library: LibraryView, shelf: Shelf, bar: NoticeBar
    ) -> None:
        super().__init__(library)
        self._bridge, self._actions, self._library = bridge, actions, library
        self._shelf, self._bar = shelf, bar
        self._listen: Callable[[int], object] = lambda _track_id: None
        self.page = SimilarPage(bridge, _kept(bridge))
        self.dialog: SetDialog | None = None
        library.side.add_page(self.page, tr("Similar"))
        self.page.playlist_id = lambda: library.playlists.current_id
        library.listed.connect(lambda _n, _is_whole: self.page.follow_playlist())
        self.ear = EarLearning(bridge, bar, library.window())
        self.carries: dict[str, Callable[[Order], object]] = {
            OWN_EAR: self.ear.carry_out,
            LISTENING: lambda order: start_listening(bridge, self._tell_heard, order),
        }
        self.ear.told.connect(self.told)
        self.ear.changed.connect(self.page.show_anew)
        actions["learn_ear"].triggered.connect(lambda _on=False: self.ear.show())
        actions["similar"].triggered.connect(lambda _on=False: self._show_page())
        actions["set_builder"].triggered.connect(lambda _on=False: self.build(library.selected_ids()))
        self.page.opened.connect(self.track_wanted)
        self.page.listened.connect(lambda track_id: self._listen(track_id))
        self.page.told.connect(self.told)
        self.page.playlist_wanted.connect(shelf.filling.pick)
        self.page.set_wanted.connect(self.build)

    def listen_on(self, deck: DeckView, sound: Sound, playing: Playing) -> None:
        """Look for sections of the track on a deck, and listen to tracks beside it."""

        def show_section() -> None:
            if deck.deck is not None:
                track_id, time = deck.deck.track_id, sound.position
                self._show_page()
                self.page.show_section(track_id, time)

        def listen(track_id: int) -> None:
            if playing.preview is not None:
                playing.preview.listen_to(track_id)

        self._listen = listen
        self._actions["similar_section"].triggered.connect(lambda _on=False: show_section())
        self.page.left.connect(deck.waveform.setFocus)

    @property
    def is_settled(self) -> bool:
        """Return whether nothing waits to be asked."""
        return self.page.is_settled

    def _show_page(self) -> None:
        self._actions["side_panel"].setChecked(True)
        self._library.side.setCurrentWidget(self.page)
        self.page.focus_list()

    def _tell_heard(self, words: str) -> None:
        self.told.emit(words)
        self.page.show_anew()

    def show_anew(self) -> None:
        """Keys, or sections, are called otherwise now."""
        self.page.show_anew()
        if self.dialog is not None:
            self.dialog.show_anew()

    # Sets.

    def build(self, ids: Iterable[int] = ()) -> None:
        """Open the set builder, with these tracks among those that are to be in the set."""
        if self.dialog is None:
            from djanalyzer.gui.set_dialog import SetDialog  # loaded when it is wanted

            dialog = SetDialog(self._bridge, lambda: self._library.model.ids, self._library.window())
            dialog.track_wanted.connect(self.track_wanted)
            dialog.listening_wanted.connect(lambda track_id: self._listen(track_id))
            dialog.tracks_wanted.connect(lambda: dialog.add_tracks(self._library.selected_ids()))
            dialog.playlist_wanted.connect(self._make_playlist)
            dialog.destroyed.connect(self._forget)
            self.dialog = dialog
        self.dialog.add_tracks(ids)
        self.dialog.show()
        self.dialog.raise_()
        self.dialog.activateWindow()

    def _forget(self) -> None:
        self.dialog = None

    def _make_playlist(self, name: str, built: BuiltSet) -> None:
        from djanalyzer.app import set_building, shelving

        session, playlists = self._bridge.session, self._library.playlists.playlists
        free = shelving.free_name(name, [one.name for one in shelving.siblings(playlists, None)])

        def tell(playlist_id: int) -> None:
            self._shelf.go_to(playlist_id)
            words = tr("“{name}” made, with %n track(s).", len(built.steps), name=free)
            undo = (tr("Undo"), self._actions["undo"].trigger)
            self._bar.tell(Notice(words, tr("Ctrl+Z takes it back."), action=undo))
            if self.dialog is not None:
                self.dialog.say_made(words)

        self._bridge.change(lambda: set_building.make_playlist(session, free, built), tell)


def _kept(bridge: Bridge) -> QSettings:
    from djanalyzer.gui.persistence import window_state

    return window_state(bridge.session)
