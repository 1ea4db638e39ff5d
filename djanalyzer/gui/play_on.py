"""The list as the deck's programme: the next track, the one before, and playing on without a gap."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from djanalyzer.gui.language import tr

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from djanalyzer.app.session import Session
    from djanalyzer.gui.actions import Actions
    from djanalyzer.gui.bridge import Bridge
    from djanalyzer.gui.deck_view import DeckView
    from djanalyzer.gui.library_view import LibraryView
    from djanalyzer.gui.sound import Sound
    from djanalyzer.library.records import TrackRow

WITHOUT_SOUND = ("missing", "unreadable")
_LOOKS = 50  # so many tracks without a file are passed over at most


class PlayOn(QObject):
    """Steps through the listed tracks, and queues the next one while the present one plays."""

    track_wanted = Signal(int)
    told = Signal(str)

    def __init__(
        self, bridge: Bridge, actions: Actions, deck: DeckView, library: LibraryView, sound: Sound
    ) -> None:
        super().__init__(deck)
        self._bridge, self._deck, self._library, self._sound = bridge, deck, library, sound
        self._is_on = actions["play_on"]
        self._queued: int | None = None
        self._plays_next: int | None = None  # this one plays as soon as it is on the deck
        actions["next_on_deck"].triggered.connect(lambda: self._step(1))
        actions["previous_on_deck"].triggered.connect(lambda: self._step(-1))
        self._is_on.toggled.connect(self._look_ahead)
        library.listed.connect(lambda _n, _is_whole: self._look_ahead())
        deck.shown.connect(self._play_wanted)
        sound.playing_changed.connect(self._hear)
        sound.went_on.connect(self._show_next)

    # By hand.

    def _step(self, way: int) -> None:
        is_playing = self._sound.is_playing

        def go(row: TrackRow | None) -> None:
            if row is None:
                last, first = (
                    tr("That was the last track of the list."),
                    tr("This is the first track of the list."),
                )
                self.told.emit(last if way > 0 else first)
                return
            self._plays_next = row.id if is_playing else None
            self.track_wanted.emit(row.id)

        self._ask(way, go)

    def _play_wanted(self) -> None:
        deck = self._deck.deck
        if deck is not None and deck.track_id == self._plays_next:
            self._plays_next = None
            self._sound.play()
        elif deck is not None and deck.track_id != self._queued:
            self._look_ahead()

    # By itself.

    def _hear(self, is_playing: bool) -> None:
        if is_playing:
            self._look_ahead()
        elif self._is_on.isChecked() and self._sound.position >= self._sound.duration > 0:
            self._step_over()

    def _step_over(self) -> None:
        """The track is at its end before the next one was ready: it plays as soon as it is."""

        def go(row: TrackRow | None) -> None:
            if row is not None:
                self._plays_next = row.id
                self.track_wanted.emit(row.id)

        self._ask(1, go)

    def _look_ahead(self) -> None:
        """Have the next track decoded, so that it begins on the sample after this one."""
        if not (self._is_on.isChecked() and self._sound.is_playing):
            self._queued = None
            self._sound.unqueue()
            return

        def queue(row: TrackRow | None) -> None:
            if row is None:
                self._queued = None
                self._sound.unqueue()
            elif row.id != self._queued:
                self._queued = row.id
                self._sound.queue(row.path, row.duration or 0.0, self._bridge.start_quietly)

        self._ask(1, queue)

    def _show_next(self, _path: object) -> None:
        queued, self._queued = self._queued, None
        if queued is not None:
            self.track_wanted.emit(queued)

    # The list.

    def _ask(self, way: int, then: Callable[[TrackRow | None], object]) -> None:
        """Ask for the track that comes after (or before) the one on the deck; None where there is none."""
        session, ids = self._bridge.session, self._neighbours(way)
        self._bridge.ask(f"track {way}", lambda: _first_playable(session, ids), then)

    def _neighbours(self, way: int) -> list[int]:
        ids, deck = self._library.model.ids, self._deck.deck
        here = self._library.model.row_of(deck.track_id) if deck is not None else None
        if here is None:
            return ids[:_LOOKS] if way > 0 else []
        return ids[here + 1 : here + 1 + _LOOKS] if way > 0 else ids[max(0, here - _LOOKS) : here][::-1]


def _first_playable(session: Session, ids: Iterable[int]) -> TrackRow | None:
    return next((row for row in session.rows(list(ids)) if row.state not in WITHOUT_SOUND), None)
