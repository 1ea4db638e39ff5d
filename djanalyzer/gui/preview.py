"""A short listen to a track of the table, without putting it on the deck."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from djanalyzer.app.playing import listening_place, load_for_playing
from djanalyzer.errors import Trouble
from djanalyzer.gui.language import tr

if TYPE_CHECKING:
    from djanalyzer.app.jobs import JobHandle
    from djanalyzer.app.playing import LoadedAudio
    from djanalyzer.app.viewing import Deck
    from djanalyzer.gui.bridge import Bridge
    from djanalyzer.gui.library_view import LibraryView
    from djanalyzer.gui.sound import Sound

_LOOK = 100  # milliseconds


class Preview(QObject):
    """Plays the chosen track from its first drop, or from a third of it; the deck's playhead stays where it is."""

    told = Signal(str)

    def __init__(self, bridge: Bridge, library: LibraryView, sound: Sound, parent: QObject) -> None:
        super().__init__(parent)
        self._bridge, self._library, self._sound = bridge, library, sound
        self.track_id: int | None = None  # the one that is listened to, or on its way
        self._audio: LoadedAudio | None = None
        self._job: JobHandle[LoadedAudio] | None = None
        self._timer = QTimer(self, interval=_LOOK)
        self._timer.timeout.connect(self._look)
        sound.playing_changed.connect(lambda is_playing: self._forget() if is_playing else None)

    def toggle(self) -> None:
        """Listen to the chosen track; once more ends it."""
        chosen = self._library.selected_ids()[:1]
        if chosen:
            self.listen_to(chosen[0])
        else:
            self.stop()

    def listen_to(self, track_id: int) -> None:
        """Listen to a track; once more ends it."""
        was = self.track_id
        self.stop()
        if track_id != was:
            self.track_id = track_id
            session = self._bridge.session
            self._bridge.ask("preview", lambda: session.deck(track_id), self._load)

    def stop(self) -> None:
        """End it."""
        if self._audio is not None:
            self._sound.output.pause()
        self._forget()

    def _forget(self) -> None:
        """The deck plays, or nothing does."""
        self._timer.stop()
        self.track_id = self._audio = None
        if self._job is not None:
            self._job.cancel()
            self._job = None

    def _load(self, deck: Deck) -> None:
        if deck.track_id != self.track_id:
            return
        if deck.state in ("missing", "unreadable"):
            self.track_id = None
            self.told.emit(tr("This track cannot be heard: {reason}", reason=deck.reason or deck.state))
            return
        self._sound.lend()
        self.told.emit(tr("Listening to {title}; Ctrl+Space ends it.", title=deck.title or deck.path.stem))
        self._job = self._bridge.start_quietly(
            tr("Loading sound"),
            lambda job: load_for_playing(deck.path, job),
            lambda audio: self._play(deck, audio),
        )

    def _play(self, deck: Deck, audio: LoadedAudio) -> None:
        if deck.track_id != self.track_id:
            return
        output, place = self._sound.output, listening_place(deck)

        def start() -> Trouble | None:
            try:
                output.load(audio)
                output.seek(place)
                output.play()
            except Trouble as trouble:
                return trouble
            return None

        def then(trouble: Trouble | None) -> None:
            if trouble is not None:
                self._forget()
                self._sound.troubled.emit(trouble)
            elif deck.track_id != self.track_id:
                output.pause()
            else:
                self._audio = audio
                self._timer.start()

        self._bridge.ask("sound", start, then)

    def _look(self) -> None:
        if not self._sound.output.is_playing:
            self._forget()
