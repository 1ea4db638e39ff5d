"""The tracks whose grid wants a look, the least sure first, one after the other on a key."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from djanalyzer.gui.language import tr

if TYPE_CHECKING:
    from djanalyzer.gui.bridge import Bridge
    from djanalyzer.gui.deck_view import DeckView

QUERY = "is:review"
ORDER = (("confidence", False),)


class Review(QObject):
    """Goes from track to track; one that has been answered is out of the queue, and the next takes its place."""

    track_wanted = Signal(int)
    told = Signal(str)

    def __init__(self, bridge: Bridge, deck: DeckView, parent: QObject) -> None:
        super().__init__(parent)
        self._bridge, self._deck = bridge, deck
        self._place = 0

    def step(self, way: int) -> None:
        """Open the next (1) or the previous (-1) track to review."""
        session = self._bridge.session
        self._bridge.ask("review", lambda: session.find(QUERY, ORDER), lambda ids: self._go(ids, way))

    def _go(self, ids: list[int], way: int) -> None:
        if not ids:
            self.told.emit(tr("No track is left to review."))
            return
        here = self._deck.deck.track_id if self._deck.deck is not None else None
        wanted = (
            self._place if way > 0 else self._place - 1
        )  # where the queue closed behind an answered track
        if here in ids:
            wanted = ids.index(here) + way
        if not 0 <= wanted < len(ids):
            self.told.emit(
                tr("That was the last track to review.")
                if way > 0
                else tr("This is the first track to review.")
            )
            return
        self._place = wanted
        self.told.emit(tr("Track {place} of {total} to review", place=wanted + 1, total=len(ids)))
        self.track_wanted.emit(ids[wanted])
