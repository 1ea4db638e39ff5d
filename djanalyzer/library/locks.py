"""Fields that the DJ has locked: what counted then counts until they are unlocked, whatever is said meanwhile.

Evidence goes on being kept. What a track shows of a locked field comes from the lock (`current.refresh`), cues and loops
are not touched (`Writer`), and what the DJ tries to change is refused in words (`FieldLocked`) or, among many tracks,
left out and counted (`Changes.n_locked`).
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any

from sqlalchemy import Connection, select

from djanalyzer.errors import FieldLocked
from djanalyzer.library import schema
from djanalyzer.library.database import Record, select_within, within

# What can be locked, with its name for the user. "cues" are hot cues, memory cues and loops.
FIELDS: Mapping[str, str] = {
    "title": "title",
    "artist": "artist",
    "album": "album",
    "genre": "genre",
    "mood": "mood",
    "label": "record label",
    "remixer": "remixer",
    "composer": "composer",
    "year": "year",
    "track_number": "track number",
    "comment": "comment",
    "rating": "rating",
    "color": "colour",
    "key": "key",
    "tempo": "tempo",
    "energy": "energy",
    "beat_grid": "beat grid",
    "sections": "sections",
    "cues": "cues and loops",
}

# Of these a lock holds the label that counted, of those the column of the table `tracks`; a grid has its tempo with it.
LABELLED = ("genre", "mood", "rating", "key", "energy", "beat_grid", "sections")
_AS_NAMED = (
    "title",
    "artist",
    "album",
    "label",
    "remixer",
    "composer",
    "year",
    "track_number",
    "comment",
    "color",
)
COLUMNS = {name: name for name in _AS_NAMED} | {"tempo": "bpm", "beat_grid": "bpm"}

# A grid that is locked has its tempo locked with it.
_LOCKED_BY = {"tempo": ("tempo", "beat_grid"), "loops": ("cues",)}


def held(connection: Connection, track_ids: Iterable[int]) -> dict[int, dict[str, Record]]:
    """Return the live locks of these tracks, by track id and field."""
    found: dict[int, dict[str, Record]] = {}
    for row in connection.execute(select_within(schema.locks, schema.locks.c.track_id, list(track_ids))):
        found.setdefault(row.track_id, {})[row.field] = row
    return found


def hold_labels(
    connection: Connection, best: dict[int, dict[str, Record]], locks: Mapping[int, Mapping[str, Record]]
) -> None:
    """Put the labels that locks hold in the place of those that would count."""
    kept = [lock for of_track in locks.values() for field, lock in of_track.items() if field in LABELLED]
    ids = [lock.label_id for lock in kept if lock.label_id is not None]
    labels = schema.labels
    rows = {row.id: row for row in connection.execute(select(labels).where(within(labels.c.id, ids)))}
    for lock in kept:
        if lock.label_id in rows:
            best.setdefault(lock.track_id, {})[lock.field] = rows[lock.label_id]
        else:
            best.get(lock.track_id, {}).pop(lock.field, None)


def held_columns(locks: Mapping[str, Record]) -> dict[str, Any]:
    """Return the columns of the table `tracks` that the locks of one track hold."""
    return {COLUMNS[field]: json.loads(lock.value) for field, lock in locks.items() if field in COLUMNS}


def locked(connection: Connection, field: str, track_ids: Iterable[int]) -> set[int]:
    """Return those of these tracks whose field must not be changed."""
    ids, locks = list(track_ids), schema.locks.c
    if not ids:
        return set()
    fields = _LOCKED_BY.get(field, (field,))
    query = select_within(schema.locks, locks.track_id, ids).where(locks.field.in_(fields))
    return {row.track_id for row in connection.execute(query)}


def tracks_with_locks(connection: Connection, track_ids: Iterable[int]) -> set[int]:
    """Return those of these tracks that have anything locked."""
    return set(held(connection, track_ids))


def refuse(connection: Connection, field: str, track_id: int) -> None:
    """Stop where a field of a track is locked.

    Raises
    ------
    FieldLocked
        It is.
    """
    if not locked(connection, field, [track_id]):
        return
    tracks, locks = schema.tracks.c, schema.locks.c
    title = connection.execute(select(tracks.title).where(tracks.id == track_id)).scalar_one()
    fields = _LOCKED_BY.get(field, (field,))
    query = select_within(schema.locks, locks.track_id, [track_id]).where(locks.field.in_(fields))
    which = connection.execute(query).first()
    by = field if which is None else which.field
    raise FieldLocked(track_id, title, by, FIELDS[by])
