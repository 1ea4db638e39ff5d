"""The first sight of a track: where the library has no waveform of it, one grows while the file is read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from djanalyzer.app import picturing
from djanalyzer.gui.language import tr

if TYPE_CHECKING:
    from djanalyzer.app.jobs import Job, JobHandle
    from djanalyzer.app.viewing import Deck
    from djanalyzer.features.waveform import Waveform
    from djanalyzer.gui.bridge import Bridge
    from djanalyzer.gui.deck_view import DeckView

_WITHOUT_SOUND = ("missing", "unreadable")


class FirstSight(QObject):
    """One for a deck."""

    _grown = Signal(int, object)  # track id, Waveform: from the job's thread to the window's

    def __init__(self, bridge: Bridge, deck: DeckView, parent: QObject) -> None:
        super().__init__(parent)
        self._bridge, self._deck = bridge, deck
        self._job: JobHandle[bool] | None = None
        self._grown.connect(self._show, Qt.ConnectionType.QueuedConnection)

    def look(self, deck: Deck) -> None:
        """Draw the waveform of a track that is being opened, if there is none yet; that of the last one is given up."""
        if self._job is not None:
            self._job.cancel()
            self._job = None
        if deck.waveform is None and deck.state not in _WITHOUT_SOUND:
            session, track_id = self._bridge.session, deck.track_id

            def draw(job: Job) -> bool:
                return picturing.draw_waveform(
                    session, track_id, job, lambda part: self._grown.emit(track_id, part)
                )

            self._job = self._bridge.start_quietly(tr("Drawing the waveform"), draw, self._forget)

    def _forget(self, _is_kept: bool) -> None:
        self._job = None

    def _show(self, track_id: int, part: Waveform) -> None:
        if self._deck.deck is not None and self._deck.deck.track_id == track_id:
            self._deck.show_picture(part)
