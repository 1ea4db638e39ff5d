"""Warnings in a playlist: where two neighbours both sing while one goes over into the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from djanalyzer.app.clashes import clashes_among, sides_of
from djanalyzer.app.events import TracksChanged
from djanalyzer.gui import notation
from djanalyzer.gui.language import tr

if TYPE_CHECKING:
    from djanalyzer.app.clashes import Clash, Side
    from djanalyzer.gui.bridge import Bridge
    from djanalyzer.gui.library_view import LibraryView

_SOON = 200  # milliseconds in which changes are gathered: a batch tells of every track


class Clashing(QObject):
    """The clashes of the playlist that is shown, in its own order; sorted or searched, nobody is anybody's neighbour.

    While one playlist is shown, the library is asked only for what has changed in it: a batch tells of every track.
    """

    def __init__(self, bridge: Bridge, library: LibraryView) -> None:
        super().__init__(library)
        self._bridge, self._library = bridge, library
        self._known: dict[int, Side] = {}  # of the playlist that is shown
        self._playlist_id: int | None = None
        self._n_changes = 0
        self._soon = QTimer(self, singleShot=True, interval=_SOON)
        self._soon.timeout.connect(self.look)
        library.listed.connect(lambda _n, _is_whole: self.look())
        bridge.happened.connect(self._hear)

    @property
    def is_settled(self) -> bool:
        """Return whether nothing is about to be looked at."""
        return not self._soon.isActive()

    @property
    def _is_in_order(self) -> bool:
        library = self._library
        is_searched = bool(library.search.text().strip())
        return library.playlists.kind == "list" and library.is_in_own_order and not is_searched

    def look(self) -> None:
        """Look for clashes among the tracks that are listed."""
        session, ids = self._bridge.session, list(self._library.model.ids)
        if self._playlist_id != self._library.playlists.current_id:
            self._playlist_id, self._known = self._library.playlists.current_id, {}
        if not self._is_in_order or len(ids) < 2:
            self._show(ids, ())
            return
        known, n_changes = self._known, self._n_changes

        def reckon() -> tuple[dict[int, Side], tuple[Clash, ...]]:
            sides = known | sides_of(session, [id_ for id_ in ids if id_ not in known])
            return sides, clashes_among(ids, sides)

        def take(found: tuple[dict[int, Side], tuple[Clash, ...]]) -> None:
            if n_changes == self._n_changes:  # else some of it may be older than what was told since
                self._known = found[0]
            self._show(ids, found[1])

        self._bridge.ask("clashes", reckon, take)

    def _show(self, ids: list[int], found: tuple[Clash, ...]) -> None:
        if ids == self._library.model.ids:  # else something else is listed by now, and will be looked at
            self._library.model.warn({clash.place: warning(clash) for clash in found})
            self._library.remark_on_count(tr("both sing at %n transition(s)", len(found)) if found else "")

    def _hear(self, event: object) -> None:
        if not isinstance(event, TracksChanged):
            return
        self._n_changes += 1
        self._known = {id_: side for id_, side in self._known.items() if id_ not in event.ids}
        if self._is_in_order and not self._soon.isActive():
            rows = (self._library.model.row_of(id_) for id_ in event.ids)
            if any(row is not None for row in rows):
                self._soon.start()


def warning(clash: Clash) -> str:
    """Say why two neighbours clash, at the later one of them."""
    said = tr(
        "⚠ Both sing: %n second(s) of the {length} in which this track comes in over “{title}” (from {time})",
        round(clash.seconds),
        length=round(clash.length),
        title=clash.out_title,
        time=notation.clock(clash.mix_out),
    )
    free = tr("The first %n bar(s) are free.", clash.free_bars) if clash.free_bars > 1 else ""
    rough = tr("Finding the vocals of both tells it more surely.") if clash.is_rough else ""
    return "\n".join(part for part in (said, free, rough) if part)
