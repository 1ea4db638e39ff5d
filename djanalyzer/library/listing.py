"""Playlists as they are listed, counted and carried out; a smart one holds whatever its search finds now."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from sqlalchemy import Connection, func, select

from djanalyzer.library import schema
from djanalyzer.library.database import Record
from djanalyzer.library.marks import source_of
from djanalyzer.library.records import StoredPlaylist
from djanalyzer.library.schema import live
from djanalyzer.library.search import condition, ordering
from djanalyzer.music import Playlist

_T = schema.tracks.c
_P = schema.playlists.c


def playlists(connection: Connection) -> tuple[StoredPlaylist, ...]:
    """Return all playlists and folders, parents before children, in display order; smart ones are not counted."""
    counted = _count_entries(connection)
    return tuple(
        StoredPlaylist(
            p.id,
            p.name,
            p.parent_id,
            depth,
            p.is_folder,
            counted.get(p.id, 0),
            source_of(p),
            p.query,
        )
        for p, depth in _walk(_children(connection), None, 0)
    )


def query_of(connection: Connection, playlist_id: int) -> str | None:
    """Return the search of a smart playlist; None of any other."""
    return connection.execute(select(_P.query).where(_P.id == playlist_id)).scalar()


def count_found(connection: Connection, query: str) -> int:
    """Return how many tracks a search line finds."""
    found = select(func.count()).select_from(schema.tracks).where(live(schema.tracks), condition(query))
    return int(connection.execute(found).scalar() or 0)


def carried(connection: Connection, track_ids: set[int]) -> tuple[Playlist, ...]:
    """Return the playlists that hold any of these tracks, with these tracks alone, in their folders."""
    entries = schema.playlist_entries.c
    query = select(entries.playlist_id, entries.track_id).where(live(schema.playlist_entries))
    held: dict[int, list[str]] = {}
    for playlist_id, track_id in connection.execute(query.order_by(entries.playlist_id, entries.position)):
        if track_id in track_ids:
            held.setdefault(playlist_id, []).append(str(track_id))
    children = _children(connection)
    for row, _depth in _walk(children, None, 0):
        if row.query is not None:
            held[row.id] = [str(i) for i in _found(connection, row.query) if i in track_ids]
    return _branches(children, held, None)


def _found(connection: Connection, query: str) -> list[int]:
    ids = select(_T.id).where(live(schema.tracks), condition(query)).order_by(*ordering(()))
    return list(connection.execute(ids).scalars())


def _children(connection: Connection) -> dict[int | None, list[Record]]:
    children: dict[int | None, list[Record]] = {}
    query = select(schema.playlists).where(live(schema.playlists)).order_by(_P.position, _P.id)
    for row in connection.execute(query):
        children.setdefault(row.parent_id, []).append(row)
    return children


def _walk(
    children: Mapping[int | None, list[Record]], parent: int | None, depth: int
) -> Iterator[tuple[Record, int]]:
    for row in children.get(parent, ()):
        yield row, depth
        yield from _walk(children, row.id, depth + 1)


def _count_entries(connection: Connection) -> dict[int, int]:
    entries = schema.playlist_entries.c
    query = select(entries.playlist_id, func.count()).join(schema.tracks, _T.id == entries.track_id)
    query = query.where(live(schema.playlist_entries), live(schema.tracks))
    return {playlist_id: n for playlist_id, n in connection.execute(query.group_by(entries.playlist_id))}


def _branches(
    children: Mapping[int | None, list[Record]], held: Mapping[int, list[str]], parent: int | None
) -> tuple[Playlist, ...]:
    found = []
    for row in children.get(parent, ()):
        if row.is_folder and (inside := _branches(children, held, row.id)):
            found.append(Playlist(row.name, (), inside, is_folder=True))
        elif held.get(row.id):
            found.append(Playlist(row.name, tuple(held[row.id])))
    return tuple(found)
