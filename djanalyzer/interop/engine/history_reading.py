"""What was played: Engine keeps each set in a database of its own, hm.db beside the m.db, and names tracks by their origin."""

from __future__ import annotations

import sqlite3
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, tzinfo
from pathlib import Path
from zoneinfo import ZoneInfo

from djanalyzer.errors import UnreadableCollection
from djanalyzer.interop.database_damages import DAMAGES
from djanalyzer.interop.engine.columns import text, whole
from djanalyzer.interop.engine.database import Row, opened, rows, tables
from djanalyzer.interop.engine.playlist_reading import HISTORIES, track_origins
from djanalyzer.interop.engine.track_reading import day_of
from djanalyzer.music import Collection, KnownTrack, Playlist, Problem

_FILE = "hm.db"
_TABLES = frozenset({"Track", "Historylist", "HistorylistEntity"})

Origin = tuple[str, int]  # of a track: the database that knew it first, and its number there


@dataclass(frozen=True, slots=True)
class _History:
    """The names of the sets by their number, and every play: the set, the track, seconds since 1970."""

    names: dict[int, str]
    plays: tuple[tuple[int, Origin, int], ...]


def with_histories(collection: Collection, music: Path) -> Collection:
    """Return the collection with a folder of the sets that were played, and in each track's `extra` how often and when.

    Where there are none nothing changes; those that cannot be read become a problem.

    Parameters
    ----------
    music : Path
        The m.db from which the collection was read.
    """
    try:
        history = _read(music)
        with opened(music) as connection:
            origins = track_origins(connection) if history.plays else {}
    except (UnreadableCollection, *DAMAGES) as trouble:
        problem = Problem("histories", f"{_FILE}, which holds them, cannot be read: {trouble}")
        return replace(collection, problems=(*collection.problems, problem))
    known = {track.external_id for track in collection.tracks}
    ids = {origin: str(number) for origin, number in origins.items() if str(number) in known}
    tracks: defaultdict[int, list[str]] = defaultdict(list)
    times: defaultdict[str, list[int]] = defaultdict(list)
    for number, origin, at in history.plays:
        if track := ids.get(origin):
            tracks[number].append(track)
            times[track].append(at)
    lists = tuple(
        Playlist(name, tuple(tracks[number])) for number, name in history.names.items() if tracks[number]
    )
    folder = (Playlist(HISTORIES, (), lists, is_folder=True),) if lists else ()
    return replace(
        collection,
        tracks=tuple(_with_plays(track, times) for track in collection.tracks),
        playlists=(*collection.playlists, *folder),
    )


def without_own_histories(playlists: Sequence[Playlist], music: Path) -> tuple[Playlist, ...]:
    """Return playlists without the sets that Engine keeps itself: they were read from it, and need no playlist there."""
    try:
        own = set(_read(music).names.values())
    except (UnreadableCollection, *DAMAGES):
        own = set()
    kept = []
    for playlist in playlists:
        others = tuple(child for child in playlist.children if child.name not in own)
        if not (playlist.is_folder and playlist.name == HISTORIES) or len(others) == len(playlist.children):
            kept.append(playlist)
        elif others:
            kept.append(replace(playlist, children=others))
    return tuple(kept)


def _read(music: Path) -> _History:
    path = music.with_name(_FILE)
    if not path.is_file():
        return _History({}, ())
    with opened(path) as connection:
        if not tables(connection) >= _TABLES:
            return _History({}, ())
        return _History(_names(connection), tuple(_plays(connection)))


def _names(connection: sqlite3.Connection) -> dict[int, str]:
    query = "SELECT * FROM Historylist ORDER BY startTime, id"
    names: dict[int, str] = {}
    n_alike: Counter[str] = Counter()
    for row in rows(connection, query):
        if row.get("isDeleted") == 1 or not isinstance(row["id"], int):
            continue
        name = _name(row)
        n_alike[name] += 1
        names[row["id"]] = name if n_alike[name] == 1 else f"{name} ({n_alike[name]})"
    return names


def _name(row: Row) -> str:
    """Return what the DJ calls a set, else when and from which drive it was played."""
    if title := text(row.get("title")).strip():
        return title
    seconds, drive = whole(row.get("startTime")), text(row.get("originDriveName")).strip()
    try:
        start = f"{datetime.fromtimestamp(seconds or 0, _zone(text(row.get('timezone')))):%Y-%m-%d %H:%M}"
    except (OverflowError, ValueError, OSError):
        start = "Untitled"
    return f"{start}, {drive}" if drive else start


def _zone(name: str) -> tzinfo:
    try:
        return ZoneInfo(name)
    except (ValueError, OSError, LookupError):  # none, none that is known here, or no list of them here
        return UTC


def _plays(connection: sqlite3.Connection) -> list[tuple[int, Origin, int]]:
    query = (
        "SELECT listId, originDatabaseUuid, originTrackId, HistorylistEntity.startTime AS startTime "
        "FROM HistorylistEntity JOIN Track ON Track.id = trackId ORDER BY listId, HistorylistEntity.id"
    )
    return [
        (row["listId"], (text(row["originDatabaseUuid"]), row["originTrackId"]), whole(row["startTime"]) or 0)
        for row in rows(connection, query)
        if isinstance(row["listId"], int) and isinstance(row["originTrackId"], int)
    ]


def _with_plays(track: KnownTrack, times: Mapping[str, list[int]]) -> KnownTrack:
    found = times.get(track.external_id)
    if not found:
        return track
    extra = dict(track.extra)
    days = (extra.get("LastPlayed", ""), day_of(max(found)))
    extra |= {"PlayCount": str(len(found)), "LastPlayed": max(days)}
    return replace(track, extra=tuple((name, value) for name, value in extra.items() if value))
