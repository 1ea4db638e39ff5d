"""Engine Prime (schema 1.x): names in a table of texts, performance data in a second file (p.db), lists by their paths."""

from __future__ import annotations

import contextlib
import sqlite3
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

from djanalyzer.errors import UnreadableCollection
from djanalyzer.interop.database_damages import DAMAGES
from djanalyzer.interop.engine.columns import number, text
from djanalyzer.interop.engine.database import Row, opened, rows, tables
from djanalyzer.interop.engine.playlist_reading import HISTORIES, SEPARATOR, ListRead, finished, place
from djanalyzer.interop.engine.track_reading import subject_of
from djanalyzer.interop.problems import Problems
from djanalyzer.music import Playlist

_TEXTS = {1: "title", 2: "artist", 3: "album", 4: "genre", 5: "comment", 6: "label", 7: "composer"}
_NUMBERS = {1: "timeLastPlayed", 4: "key", 5: "rating"}
_PLAYLIST, _HISTORY, _CRATE = 1, 2, 4

PerformanceOf = Callable[[int], Row]


def prime_rows(connection: sqlite3.Connection, problems: Problems) -> Iterator[Row]:
    """Yield the tracks as later schemas hold them, in one row each."""
    named = _metadata(connection)
    for row in rows(connection, "SELECT * FROM Track WHERE path IS NOT NULL ORDER BY id"):
        full = Row(row | named.get(row["id"], Row()))
        if row.get("isExternalTrack"):
            problems.add(
                subject_of(full),
                "it lies on another drive; where it is said to be counts from there",
                "Read the Engine library of that drive too.",
            )
        yield full


def _metadata(connection: sqlite3.Connection) -> dict[object, Row]:
    found: defaultdict[object, Row] = defaultdict(Row)
    present = tables(connection)
    if "MetaData" in present:
        for track, kind, value in connection.execute("SELECT id, type, text FROM MetaData"):
            if kind in _TEXTS:
                found[track][_TEXTS[kind]] = value
    if "MetaDataInteger" in present:
        for track, kind, value in connection.execute("SELECT id, type, value FROM MetaDataInteger"):
            if kind in _NUMBERS:
                found[track][_NUMBERS[kind]] = value
    return found


@contextlib.contextmanager
def prime_performance(music: Path, problems: Problems) -> Iterator[PerformanceOf]:
    """Open the p.db beside the m.db; where there is none, tracks have no marks and one problem says so."""
    path = music.with_name("p.db")
    query = "SELECT trackData, beatData, quickCues, loops FROM PerformanceData WHERE id = ?"
    with contextlib.ExitStack() as stack:
        try:
            connection = stack.enter_context(opened(path))
            connection.execute(query, (0,)).fetchall()
        except (UnreadableCollection, *DAMAGES) as trouble:
            problems.add(
                "cues, loops and beat grids",
                f"p.db, which holds them, cannot be read: {trouble}",
                "Choose the folder that holds both m.db and p.db.",
            )
            yield lambda track_id: Row()
            return
        yield lambda track_id: next(rows(connection, query, (track_id,)), Row())


def prime_playlists(connection: sqlite3.Connection, track_ids: frozenset[int]) -> tuple[Playlist, ...]:
    """Return playlists and crates, which lie in folders by their path, then a folder of what was played."""
    if not {"List", "ListTrackList"} <= tables(connection):
        return ()
    entries: defaultdict[tuple[Any, Any], list[str]] = defaultdict(list)
    query = "SELECT listId, listType, trackId FROM ListTrackList ORDER BY trackNumber, id"
    for list_id, kind, track in connection.execute(query):
        if track in track_ids:
            entries[list_id, kind].append(str(track))
    found = {kind: tuple(_lists(connection, kind, entries)) for kind in (_PLAYLIST, _CRATE, _HISTORY)}
    played = tuple(one for one in found[_HISTORY] if one.tracks or one.children)
    histories = (Playlist(HISTORIES, (), played, is_folder=True),) if played else ()
    return (*found[_PLAYLIST], *found[_CRATE], *histories)


def _lists(
    connection: sqlite3.Connection, kind: int, entries: Mapping[tuple[Any, Any], list[str]]
) -> Iterator[Playlist]:
    """Yield the lists of one kind in the order that the DJ has given them, which the oldest versions do not store."""
    tops: list[ListRead] = []
    named = []
    for row in rows(connection, "SELECT * FROM List WHERE type = ? ORDER BY path, id", (kind,)):
        names = [name for name in text(row.get("path")).split(SEPARATOR) if name]
        named.append((names or [text(row.get("title")) or "Untitled"], row))
    # Folders before what is in them.
    for names, row in sorted(named, key=lambda one: (len(one[0]), number(one[1].get("ordering")) or 0.0)):
        place(tops, names, tuple(entries.get((row["id"], kind), ())))
    return (finished(top) for top in tops)
