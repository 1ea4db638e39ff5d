"""Read an Engine library of any version: m.db of Engine DJ (2.x, 3.x), m.db and p.db of Engine Prime (1.x)."""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path

from djanalyzer.errors import UnreadableCollection
from djanalyzer.interop.database_damages import DAMAGES
from djanalyzer.interop.engine import database
from djanalyzer.interop.engine.database import Information, Row, opened, rows, tables
from djanalyzer.interop.engine.history_reading import with_histories
from djanalyzer.interop.engine.playlist_reading import read_playlists
from djanalyzer.interop.engine.prime_reading import prime_performance, prime_playlists, prime_rows
from djanalyzer.interop.engine.track_reading import read_track
from djanalyzer.interop.problems import Problems
from djanalyzer.interop.protocol import Progress
from djanalyzer.music import Collection, KnownTrack, Playlist

PROGRAM = "Engine DJ"
FOLDER = "Engine Library"
INNER_FOLDER = "Database2"
FILE = "m.db"

_EVERY = 500  # tracks between two words on the progress
_NEWEST = max(database.WRITTEN)


def database_in(location: Path) -> Path:
    """Return the m.db that a file, a library's folder or a drive means.

    Raises
    ------
    UnreadableCollection
        A folder without one.
    """
    if not location.is_dir():
        return location.with_name(FILE) if location.name == "p.db" else location
    for inner in ("", INNER_FOLDER, f"{FOLDER}/{INNER_FOLDER}", FOLDER):
        # The newer program leaves the older one's files beside its own folder.
        newer = location / inner / INNER_FOLDER / FILE
        for path in (newer, location / inner / FILE):
            if path.is_file():
                return path
    message = f"The folder {location} holds no library of Engine."
    raise UnreadableCollection(message, f"Choose the folder “{FOLDER}”, or the {FILE} in it.")


def library_of(path: Path) -> Path:
    """Return the folder from which a database's paths count."""
    folder = path.absolute().parent
    return folder.parent if folder.name == INNER_FOLDER else folder


def read(location: Path, on_progress: Progress | None = None) -> Collection:
    """Read a library, with the sets that were played from it.

    Parameters
    ----------
    location : Path
        The m.db, its folder, the folder "Engine Library" or a drive that holds it.

    Raises
    ------
    UnreadableCollection
        The file is missing, empty, damaged, or no library of Engine.
    """
    path = database_in(location)
    return with_histories(read_database(path, library_of(path), on_progress), path)


def read_database(path: Path, library: Path, on_progress: Progress | None = None) -> Collection:
    """Read one m.db, wherever it lies, as the one of `library`."""
    problems = Problems()
    with opened(path) as connection, contextlib.ExitStack() as stack:
        about = database.information(connection, path.name)
        _say_if_new(about, problems)
        source = _source(connection, about, path, problems, stack)
        tracks = _tracks(source, connection, library, problems, on_progress)
        playlists = _playlists(connection, about, tracks, problems)
    return Collection(PROGRAM, tuple(tracks), playlists, problems.all())


def _say_if_new(about: Information, problems: Problems) -> None:
    if about.version > _NEWEST:
        problems.add(
            "the library",
            f"its schema {about.version_text} is newer than those that are known; it was read as far as it is alike",
            "It will not be written.",
        )


Source = Iterator[tuple[Row, Row]]


def _source(
    connection: sqlite3.Connection,
    about: Information,
    path: Path,
    problems: Problems,
    stack: contextlib.ExitStack,
) -> Source:
    """Return the rows of all tracks, each with its performance data."""
    if about.is_prime:
        performance_of = stack.enter_context(prime_performance(path, problems))
        return ((row, performance_of(row["id"])) for row in prime_rows(connection, problems))
    tracks = rows(connection, "SELECT * FROM Track ORDER BY id")
    if "PerformanceData" not in tables(connection):
        return ((row, row) for row in tracks)
    return ((row, performance_row(connection, row["id"])) for row in tracks)


def performance_row(connection: sqlite3.Connection, track_id: int) -> Row:
    """Return a track's performance data from the table of its own that schema 3 has."""
    query = "SELECT trackData, beatData, quickCues, loops, activeOnLoadLoops FROM PerformanceData WHERE trackId = ?"
    return next(rows(connection, query, (track_id,)), Row())


def _tracks(
    source: Source,
    connection: sqlite3.Connection,
    library: Path,
    problems: Problems,
    on_progress: Progress | None,
) -> list[KnownTrack]:
    report: Callable[[float], None] = on_progress or (lambda share: None)
    n_tracks = max(1, next(connection.execute("SELECT COUNT(*) FROM Track"))[0])
    found = []
    for n_read, (row, performance) in enumerate(source):
        if n_read % _EVERY == 0:
            report(min(1.0, n_read / n_tracks))
        merged = Row(row, activeOnLoadLoops=performance.get("activeOnLoadLoops"))
        track = read_track(merged, performance, library, problems)
        if track is not None:
            found.append(track)
    report(1.0)
    return found


def _playlists(
    connection: sqlite3.Connection, about: Information, tracks: list[KnownTrack], problems: Problems
) -> tuple[Playlist, ...]:
    ids = frozenset(int(track.external_id) for track in tracks if track.external_id.lstrip("-").isdigit())
    try:
        if about.is_prime:
            return prime_playlists(connection, ids)
        return read_playlists(connection, about.uuid, ids, problems)
    except (UnreadableCollection, *DAMAGES) as error:
        problems.add("playlists", f"they cannot be read: {error}")
        return ()
