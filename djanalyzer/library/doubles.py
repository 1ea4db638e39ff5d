"""Which tracks may be one and the same."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby

from sqlalchemy import Connection, and_, func, or_, select

from djanalyzer.library import schema
from djanalyzer.library.database import Record
from djanalyzer.library.schema import live
from djanalyzer.library.search_facts import SAME_LENGTH, doubles

_T = schema.tracks.c


def doubles_of(connection: Connection, track_id: int) -> list[int]:
    """Return the tracks with the sound of this one, or with its artist, its title and about its length."""
    own = connection.execute(select(schema.tracks).where(_T.id == track_id, live(schema.tracks))).first()
    if own is None:
        return []
    files, twin = schema.files, schema.files.alias("twin")
    same = select(twin.c.track_id).join(files, files.c.recording_id == twin.c.recording_id)
    same = same.where(files.c.track_id == track_id, live(files), live(twin))
    alike = and_(
        _T.title_order == own.title_order,
        _T.artist_order == (own.artist_order or ""),  # without an artist names say too little
        func.abs(_T.duration - (own.duration or 0.0)) <= SAME_LENGTH,
    )
    query = select(_T.id).where(live(schema.tracks), _T.id != track_id, or_(_T.id.in_(same), alike))
    return list(connection.execute(query.order_by(_T.id)).scalars())


def all_doubles(connection: Connection) -> Mapping[int, frozenset[int]]:
    """Return of each track that may be there twice what `doubles_of` says of it."""
    files = schema.files.c
    suspects = select(doubles().c.id)
    sounds = select(files.recording_id, files.track_id).join(schema.tracks, _T.id == files.track_id)
    sounds = sounds.where(live(schema.files), live(schema.tracks), files.recording_id.is_not(None))
    names = select(_T.id, _T.artist_order, _T.title_order, _T.duration)
    names = names.where(_T.id.in_(suspects), _T.artist_order != "", _T.duration.is_not(None))
    found: dict[int, set[int]] = defaultdict(set)
    recordings = connection.execute(
        sounds.where(files.track_id.in_(suspects)).order_by(files.recording_id)
    ).all()
    for _, group in groupby(recordings, lambda row: row.recording_id):
        ids = {row.track_id for row in group}
        _pair(found, ((one, other) for one in ids for other in ids))
    order = names.order_by(_T.artist_order, _T.title_order, _T.duration)
    named = connection.execute(order).all()
    for _, alike in groupby(named, lambda row: (row.artist_order, row.title_order)):
        _pair(found, _as_long(list(alike)))
    return {track_id: frozenset(others) for track_id, others in found.items()}


def _pair(found: dict[int, set[int]], pairs: Iterable[tuple[int, int]]) -> None:
    for one, other in pairs:
        if one != other:
            found[one].add(other)
            found[other].add(one)


def _as_long(rows: list[Record]) -> Iterator[tuple[int, int]]:
    """Yield the tracks of rows, rising by their length, that are about as long as each other."""
    for place, row in enumerate(rows):
        for later in rows[place + 1 :]:
            if later.duration - row.duration > SAME_LENGTH:
                break
            yield row.id, later.id
