"""Keeping the library tidy: duplicates, missing files, and what is done with the chosen tracks and their files."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QFileDialog

from djanalyzer.app import tidying
from djanalyzer.gui.change_words import change_words
from djanalyzer.gui.language import tr

if TYPE_CHECKING:
    from djanalyzer.gui.actions import Actions
    from djanalyzer.gui.bridge import Bridge
    from djanalyzer.gui.journeys import Journeys
    from djanalyzer.gui.library_view import LibraryView
    from djanalyzer.gui.shelf import Shelf
    from djanalyzer.library.records import Changes, TrackRow

DUPLICATES, MISSING, UNREADABLE, DOUBTED = "is:duplicate", "is:missing", "is:unreadable", "is:genre-doubt"
OTHER_KEY = "is:key-doubt"
TOGETHER = (("duplicates", False),)
_MOST_OPENED = 5  # folders


class Tidying(QObject):
    """For one window."""

    told = Signal(str)

    def __init__(
        self, bridge: Bridge, actions: Actions, library: LibraryView, journeys: Journeys, shelf: Shelf
    ) -> None:
        super().__init__(library)
        self._bridge, self._library, self._journeys, self._shelf = bridge, library, journeys, shelf
        self.open_folder: Callable[[QUrl], object] = QDesktopServices.openUrl
        verbs: dict[str, Callable[[], object]] = {
            "show_duplicates": lambda: self._show(DUPLICATES),
            "show_missing": lambda: self._show(MISSING),
            "show_unreadable": lambda: self._show(UNREADABLE),
            "show_doubts": lambda: self._show(DOUBTED),
            "show_key_doubts": lambda: self._show(OTHER_KEY),
            "keep_one": self.keep_one,
            "remove_tracks": self.remove,
            "relocate_chosen": self.choose_where_to_look,
            "point_to_file": self.choose_file,
            "show_in_folder": self.show_folders,
            "copy_tracks": lambda: self._copy(_spoken),
            "copy_paths": lambda: self._copy(lambda row: str(row.path)),
        }
        for name, verb in verbs.items():
            actions[name].triggered.connect(lambda _on=False, verb=verb: verb())

    # What is shown.

    def _show(self, query: str) -> None:
        self._library.playlists.choose(None)
        self._library.show_found(query, TOGETHER if query == DUPLICATES else ())
        self._library.focus_table()

    # What is done.

    def keep_one(self) -> None:
        """Keep the track that has the focus: of the others that are chosen, or else of all that are the same."""
        chosen, current = self._library.selected_ids(), self._library.current_id()
        kept = current if current in chosen else next(iter(chosen), None)
        if kept is None:
            return
        session, others = self._bridge.session, chosen if len(chosen) > 1 else []

        def tell(changes: Changes) -> None:
            self.told.emit(tr("{what}. Ctrl+Z brings the others back.", what=change_words(changes.name)))

        self._bridge.change(lambda: tidying.keep_one(session, kept, others), tell)

    def remove(self) -> None:
        """Take the chosen tracks out of the playlist that is shown, or else out of the library."""
        if self._shelf.filling.is_in_list:
            self._shelf.filling.take_out_selected()
            return
        ids, session = self._library.selected_ids(), self._bridge.session
        words = tr(
            "%n track(s) removed from the library, no file touched. Ctrl+Z brings them back.", len(ids)
        )
        self._bridge.change(
            lambda: tidying.remove_tracks(session, ids), lambda _changes: self._told_and_gone(words)
        )

    def _told_and_gone(self, words: str) -> None:
        self.told.emit(words)
        self._library.search_now()

    def choose_where_to_look(self) -> None:
        """Ask for a folder and look below it for the files of the chosen tracks."""
        asked = tr("Find the chosen tracks’ files below this folder")
        if chosen := QFileDialog.getExistingDirectory(self._library.window(), asked):
            self.find_below(Path(chosen))

    def find_below(self, folder: Path) -> None:
        """Look below a folder for the files of the chosen tracks, then show what was found."""
        ids, session = self._library.selected_ids(), self._bridge.session
        self._bridge.start(
            tr("Looking for moved files"),
            lambda job: tidying.find_moved_of(session, ids, [folder], job),
            self._journeys.show_found,
        )

    def choose_file(self) -> None:
        """Ask which file a missing track's is now."""
        track_id, model = self._library.current_id(), self._library.model
        row = model.row_of(track_id) if track_id is not None else None
        track = model.track(row) if row is not None else None
        if track is None:
            return
        asked = tr("Where is {name} now?", name=track.path.name)
        chosen, _ = QFileDialog.getOpenFileName(self._library.window(), asked, str(track.path.parent))
        if chosen:
            self.point_to(track.id, Path(chosen))

    def point_to(self, track_id: int, path: Path) -> None:
        """Say which file a track's is now, then show what else was found by the same move."""
        session = self._bridge.session
        self._bridge.change(lambda: tidying.point_to(session, track_id, path), self._journeys.show_found)

    def show_folders(self) -> None:
        """Open the folders of the chosen tracks in the file manager."""
        folders = dict.fromkeys(row.path.parent for row in self._rows())
        there = [folder for folder in folders if folder.is_dir()]
        for folder in there[:_MOST_OPENED]:
            self.open_folder(QUrl.fromLocalFile(str(folder)))
        if not there and folders:
            self.told.emit(tr("The folder {folder} is not there.", folder=next(iter(folders))))

    def _copy(self, write: Callable[[TrackRow], str]) -> None:
        rows = self._rows()
        QGuiApplication.clipboard().setText("\n".join(write(row) for row in rows))
        self.told.emit(tr("%n line(s) copied.", len(rows)))

    def _rows(self) -> list[TrackRow]:
        model = self._library.model
        rows = (model.track(row) for row in self._library.selected_rows())
        return [row for row in rows if row is not None]


def _spoken(row: TrackRow) -> str:
    title = row.title or row.path.stem
    return f"{row.artist} - {title}" if row.artist else title
