"""The map's place in the library: beside the table, with the same search, and its chosen tracks are the window's.

What it consists of is made when it is first shown.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QObject, Qt, QTimer, Signal

from djanalyzer.app.events import JobFinished, PlaylistsChanged, TracksChanged
from djanalyzer.app.mapping import collection_map, is_whole, lay_out, map_colors
from djanalyzer.app.similar import unheard
from djanalyzer.gui import luggage
from djanalyzer.gui.language import tr
from djanalyzer.gui.listening import start_listening
from djanalyzer.gui.luggage import Tracks
from djanalyzer.gui.map_colors import coloring

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QPoint

    from djanalyzer.app.jobs import JobHandle
    from djanalyzer.app.mapping import CollectionMap, ColorBy, MapColors
    from djanalyzer.app.similar import EmbeddingReport
    from djanalyzer.gui.actions import Actions
    from djanalyzer.gui.bridge import Bridge
    from djanalyzer.gui.library_view import LibraryView
    from djanalyzer.gui.map_colors import Coloring
    from djanalyzer.gui.map_page import MapPage
    from djanalyzer.library.records import TrackRow

_GATHER = 1500  # milliseconds in which changed tracks are gathered before the map is read anew
_HOVER = 60  # milliseconds that the pointer rests on a point before it is asked which track it is


class Mapping(QObject):
    """One for a window. While the map is shown, it is asked which tracks are chosen (`gui.library_view.Chooser`)."""

    told = Signal(str)
    changed = Signal()  # whether it is shown

    def __init__(self, bridge: Bridge, actions: Actions, library: LibraryView) -> None:
        super().__init__(library)
        self._bridge, self._actions, self._library = bridge, actions, library
        self.page: MapPage | None = None
        self._points: CollectionMap | None = None
        self._laying: JobHandle[CollectionMap] | None = None
        self._listening: JobHandle[EmbeddingReport] | None = None
        self._wanted: tuple[int, ...] = ()  # tracks to choose once there is a map
        self._is_fresh = False  # laid out since the library changed last
        self._soon = QTimer(self, singleShot=True, interval=_GATHER)
        self._soon.timeout.connect(self.look)
        self._resting = QTimer(self, singleShot=True, interval=_HOVER)
        self._resting.timeout.connect(self._ask_card)
        actions["collection_map"].toggled.connect(self._turn)
        library.listed.connect(lambda _n, _is_whole: self._list())
        bridge.happened.connect(self._hear)

    @property
    def is_shown(self) -> bool:
        """Whether the map stands where the table was."""
        return self._actions["collection_map"].isChecked()

    @property
    def is_settled(self) -> bool:
        """Whether nothing is about to be asked."""
        return not (self._soon.isActive() and self.is_shown) and not self._resting.isActive()

    def _turn(self, is_on: bool) -> None:
        chosen = self._library.selected_ids()
        if self.page is None and is_on:
            self.page = self._make()
        if self.page is None:
            return
        if is_on:
            self._library.show_instead(self.page, self)
            self.select_ids(chosen)
            self.look()
            self.take_focus()
        else:
            self._library.show_table(chosen)
        self.changed.emit()

    def _make(self) -> MapPage:
        from djanalyzer.gui.map_page import MapPage

        page = MapPage(self._actions)
        page.way_chosen.connect(lambda _way: self._color())
        page.listening_wanted.connect(self._listen)
        plot = page.plot
        plot.chosen_changed.connect(self._library.selection_changed)
        plot.pointed_at.connect(lambda point: self._resting.start() if point >= 0 else self._resting.stop())
        plot.gone_to.connect(self._show_card)
        plot.opened.connect(lambda point: self._library.opened.emit(plot.id_of(point)))
        plot.clicked.connect(lambda _point: self._hear_click())
        plot.drag_wanted.connect(self._carry)
        plot.menu_wanted.connect(self._open_menu)
        page.say(tr("Reading the map…"), n_unheard=0)
        return page

    # What is shown.

    def look(self) -> None:
        """Read the map as it is kept, and lay it out anew where tracks are missing on it."""
        if self.page is None or not self.is_shown:
            return
        session, way = self._bridge.session, self.page.way

        def read() -> tuple[CollectionMap, MapColors, ColorBy, bool, int]:
            points = collection_map(session)
            is_current = is_whole(session, points)
            return points, map_colors(session, points.ids, way), way, is_current, len(unheard(session))

        self._bridge.ask("map", read, lambda found: self._show(*found))

    def _show(
        self, points: CollectionMap, colors: MapColors, way: ColorBy, is_current: bool, n_unheard: int
    ) -> None:
        page = self.page
        if page is None:
            return
        self._points = points
        page.plot.show_map(points, self._coloring(way, colors))
        self._list()
        if self._wanted and len(points):
            self.select_ids(self._wanted)
        page.say("" if len(points) else self._why_empty(is_current, n_unheard), n_unheard=n_unheard)
        if way != page.way:  # chosen meanwhile
            self._color()
        if not is_current:
            self._lay_out()

    def _why_empty(self, is_current: bool, n_unheard: int) -> str:
        if self._listening is not None:
            return tr("The tracks are being listened to. They come to the map when that is done.")
        if not is_current:
            return tr("The map is being laid out.")
        if n_unheard:
            return tr("The map shows what sounds alike side by side. No track was listened to for it yet.")
        return tr("There is nothing to put on a map yet. Import and analyse tracks first.")

    def _lay_out(self) -> None:
        """Lay the map out anew, once for each change of the library."""
        if self._is_fresh or (self._laying is not None and not self._laying.done):
            return
        self._is_fresh = True
        session = self._bridge.session
        self._laying = self._bridge.start(
            tr("Laying out the map"), lambda job: lay_out(session, job), lambda _map: self.look()
        )

    def _color(self) -> None:
        """Ask for the colours of the points that are shown."""
        if self.page is None or self._points is None:
            return
        session, points, way = self._bridge.session, self._points, self.page.way

        def show(found: MapColors) -> None:
            if self.page is not None and self._points is points:
                self.page.plot.color(self._coloring(way, found))
                self.page.show_legend()

        self._bridge.ask("map colours", lambda: map_colors(session, points.ids, way), show)

    def _coloring(self, way: ColorBy, found: MapColors) -> Coloring:
        return coloring(way, found, self._bridge.session.settings.key_notation)

    def _list(self) -> None:
        """Let the tracks stand out that are listed: those of the search and the playlist."""
        if self.page is None or not self.is_shown:
            return
        plot, listed = self.page.plot, self._library.model.ids
        plot.list_ids(np.array(listed, np.int64))
        self.page.show_legend()

    def _hear(self, event: object) -> None:
        if isinstance(event, TracksChanged):
            self._is_fresh = False
        listening = self._listening
        if isinstance(event, JobFinished) and listening is not None and event.job_id == listening.id:
            self._listening = None
            self.look()  # also where it has failed or was stopped: what the page says is not true any more
        if (
            isinstance(event, TracksChanged | PlaylistsChanged)
            and self.is_shown
            and not self._soon.isActive()
        ):
            self._soon.start()

    def _listen(self) -> None:
        """Listen to all tracks that are not on the map yet."""
        if self._listening is not None:
            return
        self._listening = start_listening(self._bridge, self.told.emit)
        self.look()

    # Which track a point is.

    def _ask_card(self) -> None:
        point = self.page.plot.pointed if self.page is not None else -1
        self._show_card(point)

    def _show_card(self, point: int) -> None:
        page, session = self.page, self._bridge.session
        if page is None or (track_id := page.plot.id_of(point)) < 0:
            return

        def show(rows: list[TrackRow]) -> None:
            if (
                rows
                and page.plot.id_of(point) == track_id
                and point in (page.plot.pointed, page.plot.current)
            ):
                page.show_card(point, rows[0], session.settings.key_notation)

        self._bridge.ask("map card", lambda: session.rows([track_id]), show)

    # The chosen tracks.

    def selected_ids(self) -> list[int]:
        """Return the tracks that are chosen on the map."""
        return self.page.plot.chosen_ids().tolist() if self.page is not None else []

    def current_id(self) -> int | None:
        """Return the track that keys are about."""
        plot = self.page.plot if self.page is not None else None
        return plot.id_of(plot.current) if plot is not None and plot.current >= 0 else None

    def select_ids(self, ids: Sequence[int]) -> None:
        """Choose these tracks, and go to the first that is on the map; where there is no map yet, as soon as there is."""
        if self.page is not None:
            plot = self.page.plot
            self._wanted = () if len(plot.ids) else tuple(ids)
            plot.choose(np.isin(plot.ids, np.array(ids, np.int64)))
            if ids and (point := plot.point_of(ids[0])) >= 0:
                plot.go_to(point)

    def select_all(self) -> None:
        """Choose all tracks that stand out."""
        if self.page is not None:
            self.page.plot.choose(self.page.plot.is_lit)

    def take_focus(self) -> None:
        """Let the map hear the keys."""
        if self.page is not None:
            self.page.plot.setFocus()

    def _hear_click(self) -> None:
        if self.page is not None and self.page.hears_clicks.isChecked():
            self._actions["preview"].trigger()

    def _open_menu(self, place: QPoint) -> None:
        self._library.make_menu().popup(place)

    def _carry(self) -> None:
        """Let the pointer carry the chosen tracks to a playlist, or to another program."""
        ids = tuple(self.selected_ids())
        if self.page is not None and ids:
            data = luggage.TrackLuggage(Tracks(ids), self._bridge.session.rows)
            luggage.carry(self.page.plot, data, tr("%n track(s)", len(ids)), Qt.DropAction.CopyAction)
