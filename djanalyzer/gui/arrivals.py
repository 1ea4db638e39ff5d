"""Files that are handed to the window: dropped on it, opened with the program, or by a second start of it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from djanalyzer.app.arriving import is_music, take_in, take_into_playlist
from djanalyzer.gui import luggage
from djanalyzer.gui.drop_zone import DropZone
from djanalyzer.gui.language import tr
from djanalyzer.gui.notices import Notice, NoticeBar

if TYPE_CHECKING:
    from djanalyzer.app.arriving import Arrived
    from djanalyzer.app.jobs import Job
    from djanalyzer.gui.bridge import Bridge
    from djanalyzer.gui.library_view import LibraryView
    from djanalyzer.gui.report_view import ReportSheet


class Arrivals(QObject):
    """Imports what is handed over, and goes on as the place asks where it was dropped."""

    track_wanted = Signal(int)  # a track to put on the deck
    import_wanted = Signal(list)  # folders and files, with a report at the end
    analysis_wanted = Signal(tuple)

    def __init__(self, bridge: Bridge, bar: NoticeBar, library: LibraryView, window: QWidget) -> None:
        super().__init__(window)
        self._bridge, self._bar, self._library, self._window = bridge, bar, library, window
        self.sheet: ReportSheet | None = None
        library.table.files_dropped.connect(self._take_at)
        library.playlists.files_dropped.connect(self._take_in_sidebar)

    def listen_on(self, deck: QWidget, *places: QWidget) -> None:
        """Take files and tracks that are dropped on the deck (and the place where it will be) to open them."""
        for place in (deck, *places):
            zone = DropZone(place, tr("Drop to open on the deck"), _is_for_the_deck)
            zone.dropped.connect(self._open_dropped)

    def import_on(self, page: QWidget) -> None:
        """Import what is dropped on the page of an empty library."""
        zone = DropZone(page, tr("Drop to import"), luggage.has_files)
        zone.dropped.connect(lambda data: self.import_wanted.emit(luggage.files_in(data)))

    def open(self, paths: Sequence[Path]) -> None:
        """Import what the program was opened with; a single music file comes onto the deck."""
        if len(paths) == 1 and is_music(paths[0]):
            self.open_on_deck(paths)
        elif paths:
            self.import_wanted.emit(list(paths))

    def open_on_deck(self, paths: Sequence[Path]) -> None:
        """Import, and put the first track on the deck."""
        session = self._bridge.session

        def show(arrived: Arrived) -> None:
            if arrived.track_ids:
                self.track_wanted.emit(arrived.track_ids[0])
            if len(paths) > 1 or not arrived.is_whole:
                self._report(arrived, tr("%n new track(s)", arrived.n_new))

        self._bridge.start(_importing(paths), lambda job: take_in(session, paths, job), show)

    def take_into(self, paths: Sequence[Path], playlist_id: int, row: int | None = None) -> None:
        """Import, and put all that came into a playlist: before a row of the table, or at the end."""
        session = self._bridge.session
        before = self._library.place_at(row) if row is not None else None
        playlist = self._library.playlists.playlist(playlist_id)
        name = playlist.name if playlist is not None else ""

        def work(job: Job) -> Arrived:
            return take_into_playlist(session, paths, playlist_id, before, job)

        def show(arrived: Arrived) -> None:
            self._report(arrived, tr("%n track(s) added to “{name}”.", len(arrived.track_ids), name=name))

        self._bridge.start(_importing(paths), work, show)

    def _take_at(self, paths: list[Path], row: int) -> None:
        """Files were dropped on the table."""
        playlist = self._library.table.playlist_id
        if playlist is None:
            self.import_wanted.emit(paths)
        else:
            self.take_into(paths, playlist, row if self._library.table.is_in_own_order else None)

    def _take_in_sidebar(self, paths: list[Path], playlist_id: int | None) -> None:
        if playlist_id is None:
            self.import_wanted.emit(paths)
        else:
            self.take_into(paths, playlist_id)

    def _open_dropped(self, data: QMimeData) -> None:
        tracks = luggage.tracks_in(data)
        if tracks is not None and tracks.ids:
            self.track_wanted.emit(tracks.ids[0])
        else:
            self.open_on_deck(luggage.files_in(data))

    def _report(self, arrived: Arrived, words: str) -> None:
        """Say what came; where something could not be taken, list it with the reasons."""
        for trouble in arrived.troubles:
            self._bar.trouble(trouble)
        if arrived.is_whole:
            fresh = arrived.fresh
            analyse = (tr("Analyse"), lambda: self.analysis_wanted.emit(fresh)) if fresh else None
            self._bar.tell(Notice(words, tr("Ctrl+Z takes it back."), action=analyse))
        elif arrived.reports:
            from djanalyzer.gui.report_view import ReportSheet

            sheet = ReportSheet(arrived.reports, arrived.fresh, self._window)
            sheet.accepted.connect(lambda: self.analysis_wanted.emit(sheet.track_ids))
            sheet.destroyed.connect(self._forget_sheet)
            self.sheet = sheet
            sheet.show()

    def _forget_sheet(self) -> None:
        self.sheet = None

    def come_forward(self) -> None:
        """Bring the window to the front."""
        window = self._window
        window.setWindowState(
            (window.windowState() & ~Qt.WindowState.WindowMinimized) | Qt.WindowState.WindowActive
        )
        window.show()
        window.raise_()
        window.activateWindow()


def _is_for_the_deck(data: QMimeData) -> bool:
    return luggage.has_files(data) or data.hasFormat(luggage.TRACKS)


def _importing(paths: Sequence[Path]) -> str:
    if len(paths) == 1:
        return tr("Importing {name}", name=paths[0].name)
    return tr("Importing %n item(s)", len(paths))
