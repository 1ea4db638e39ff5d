"""The open library with its settings and jobs: the one object that the window and the command line hold."""

from __future__ import annotations

import threading
from collections.abc import Callable, Collection, Iterable, Sequence
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from djanalyzer.app.events import Event, Listener, PlaylistsChanged, TracksChanged
from djanalyzer.app.jobs import Jobs
from djanalyzer.app.models import Models
from djanalyzer.app.restore_plan import Restore, plan_path
from djanalyzer.app.similarity_index import SimilarityIndex
from djanalyzer.app.undoing import tidy
from djanalyzer.errors import Trouble
from djanalyzer.settings import Places, Settings, load, places, save

if TYPE_CHECKING:
    from djanalyzer.app.viewing import Deck
    from djanalyzer.library.edits import Edit
    from djanalyzer.library.records import Changes, LibraryTrack, StoredPlaylist, TrackRow
    from djanalyzer.library.store import Library
    from djanalyzer.music import OffsetChoice


def library_path(db: Path | None = None) -> Path:
    """Return where a library lies: `db`, by default the user's own."""
    return db.expanduser() if db else places().library


def _restored(library: Path) -> tuple[Restore | None, str]:
    """Carry out a restore that was decided; return it, and in a sentence why it could not be. Most starts have none."""
    if not plan_path(library.absolute()).exists():
        return None, ""
    from djanalyzer.app.replacing import carry_out_waiting

    return carry_out_waiting(library)


class Session:
    """An open library. Use `Session.open`; close it, or use it as a context manager.

    Attributes
    ----------
    library : Library
        The store itself; surfaces use the reads and `do` of this class.
    jobs : Jobs
        Background work.
    settings : Settings
        The user's choices; change them by `change_settings`.
    notices : tuple of str
        What the user should be told at the start ("The settings file was damaged ...").
    restored : Restore or None
        The backup that has just taken the library's place, as was decided before.
    """

    def __init__(self, library: Library, home: Places, workers: int | None = None) -> None:
        self.library = library
        self.places = home
        self.settings, notice = load(home.settings)
        self.notices = tuple(filter(None, (notice, Models(home.data / "models").notice)))
        self.jobs = Jobs(self._publish, workers=workers)
        self.kept_ids: dict[int, int] = {}  # of running jobs: under which number they are written down
        self._listeners: list[Listener] = []
        self._claimed: set[int] = set()
        self._lock = threading.Lock()
        self.restored: Restore | None = None
        self.similarity = SimilarityIndex(self)  # read when it is asked for the first time

    @classmethod
    def open(cls, db: Path | None = None, workers: int | None = None) -> Session:
        """Open (or create) the library at `db`, by default the user's own.

        Raises
        ------
        LibraryTrouble
            It is in use, newer than this program, no library, or cannot be written.
        """
        from djanalyzer.library.store import Library

        home, path = places(), library_path(db)
        tidy(home.journal)
        restored, refusal = _restored(path)
        session = cls(Library.open(path), home, workers)
        session.restored = restored
        session.notices += (refusal,) if refusal else ()
        return session

    def __enter__(self) -> Session:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Stop all jobs, wait for them, and close the library."""
        self.jobs.close()
        self.library.close()

    # Reading: quick, from any thread.

    def find(
        self, query: str = "", sort: Sequence[tuple[str, bool]] = (), playlist_id: int | None = None
    ) -> list[int]:
        """Return the ids of the tracks that fit a query line such as `carl bpm:120-126 key:8A -live`.

        `sort` names columns of the track table, each with whether it runs downwards: `[("bpm", True), ("title", False)]`.
        """
        from djanalyzer.library.records import Sort

        columns = tuple(Sort(column, is_descending) for column, is_descending in sort)
        return self.library.find(query, columns or None, playlist_id)

    def rows(self, ids: Collection[int]) -> list[TrackRow]:
        """Return what the track table shows of these tracks, in their order."""
        return self.library.rows(list(ids))

    def track(self, track_id: int) -> LibraryTrack:
        """Return all that is known of a track."""
        return self.library.track(track_id)

    def deck(self, track_id: int) -> Deck:
        """Return a track as the deck shows it, with its waveform."""
        from djanalyzer.app.viewing import view

        return view(self.library.track(track_id))

    @property
    def offsets(self) -> OffsetChoice:
        """Return which time offsets of DJ programs the DJ has chosen to use."""
        return self.library.offsets()

    def playlists(self) -> tuple[StoredPlaylist, ...]:
        """Return the playlists and folders."""
        return self.library.playlists()

    def count_found(self, query: str) -> int:
        """Return how many tracks a search line finds: what a smart playlist holds."""
        return self.library.count_found(query)

    # Changing: every write runs on the library lane and tells the listeners which tracks to show anew.

    def do(self, edit: Edit) -> Changes:
        """Make one change to the library, in one transaction, undoable."""
        changes = self.jobs.write(lambda: self.library.do(edit))
        self._told(changes)
        return changes

    def undo(self) -> Changes | None:
        """Take back the last change; None where there is none."""
        return self._told(self.jobs.write(self.library.undo))

    def redo(self) -> Changes | None:
        """Make the last change that was taken back again; None where there is none."""
        return self._told(self.jobs.write(self.library.redo))

    def go_to(self, line_id: int) -> Changes:
        """Undo all that came after a line of the history, or make all again up to it; 0 is before the first."""
        changes = self.jobs.write(lambda: self.library.go_to(line_id))
        self._told(changes)
        return changes

    @property
    def undo_name(self) -> str:
        """Return what `undo` would take back ("Move cue"); empty where there is nothing."""
        return self.library.next_names()[0]

    @property
    def redo_name(self) -> str:
        """Return what `redo` would make again; empty where there is nothing."""
        return self.library.next_names()[1]

    def change_settings(self, settings: Settings) -> None:
        """Keep new choices.

        Raises
        ------
        Trouble
            They cannot be written.
        """
        try:
            save(settings, self.places.settings)
        except OSError as error:
            message = f"The settings file {self.places.settings} cannot be written: {error.strerror}."
            hint = "Make room there, or give yourself the right to write, and choose again."
            raise Trouble(message, hint) from error
        self.settings = settings

    # Listening.

    def subscribe(self, listener: Listener) -> Callable[[], None]:
        """Call `listener` on every event, from any thread, until the returned function is called."""
        with self._lock:
            self._listeners.append(listener)

        def unsubscribe() -> None:
            with self._lock:
                if listener in self._listeners:
                    self._listeners.remove(listener)

        return unsubscribe

    def tell(self, track_ids: Iterable[int]) -> None:
        """Tell the listeners that these tracks have changed."""
        if ids := frozenset(track_ids):
            self.jobs.publish(TracksChanged(ids))

    def claim(self, track_id: int) -> bool:
        """Take a track for analysis; False where another job has it."""
        with self._lock:
            if track_id in self._claimed:
                return False
            self._claimed.add(track_id)
            return True

    def release(self, track_id: int) -> None:
        """Give a claimed track free again."""
        with self._lock:
            self._claimed.discard(track_id)

    def _told(self, changes: Changes | None) -> Changes | None:
        if changes is not None:
            self.tell(changes.track_ids)
            if changes.playlist_ids:
                self.jobs.publish(PlaylistsChanged(changes.playlist_ids))
        return changes

    def _publish(self, event: Event) -> None:
        with self._lock:
            listeners = tuple(self._listeners)
        for listener in listeners:
            listener(event)
