"""Which collections of DJ programs were imported, what they held, and whether anything has changed here since."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, func, select

from djanalyzer.library import schema
from djanalyzer.library.database import Record
from djanalyzer.library.records import Origin, RememberedImport
from djanalyzer.library.schema import live

_COUNTED = ("tracks", "files", "tags", "labels", "cues", "loops", "playlists", "playlist_entries")
_MODULUS = 1_000_003  # so that a sum of times in nanoseconds fits


def stamp(connection: Connection) -> str:
    """Return a text that differs whenever something was changed that an import may have to do with.

    Every table of evidence is append-only or hides its rows, so that numbers and sums tell of each change: what the DJ
    did, took back or made again, what another import brought, and which files have come, gone or changed.
    """
    log, files, tags = schema.edit_log.c, schema.files.c, schema.tags.c
    questions: list[Any] = [
        select(func.count(), func.max(log.id), func.total(log.is_undone)),
        select(func.total(files.state != "ok"), func.total(files.size), func.sum(files.mtime_ns % _MODULUS)),
        select(func.max(tags.made_at)),
        select(func.count(), func.max(schema.analyses.c.id)),
        select(func.count(), func.total(schema.collection_entries.c.left_at)),
    ]
    for name in (*_COUNTED, "collection_entries"):
        table = schema.metadata.tables[name]
        questions.append(select(func.count(), func.max(table.c.id), func.total(table.c.is_removed)))
    return json.dumps([list(connection.execute(question).one()) for question in questions])


def remembered(connection: Connection, program: str, location: Path) -> RememberedImport | None:
    """Return what is remembered of the last import of what a program keeps at a location, if it was imported."""
    table, entries = schema.collections, schema.collection_entries
    # Sticks and folders may hold the collections of several programs.
    query = select(table).where(table.c.program == program, table.c.location == str(location))
    row: Record | None = connection.execute(query).first()
    if row is None:
        return None
    held = select(entries).where(entries.c.collection_id == row.id, live(entries)).order_by(entries.c.id)
    rows = list(connection.execute(held))
    return RememberedImport(
        row.program,
        row.fingerprint,
        row.stamp,
        row.report,
        paths=tuple(Path(entry.path) for entry in rows if entry.left_at is None),
        left=tuple(entry.track_id for entry in rows if entry.left_at is not None),
    )


def origins(connection: Connection, track_id: int) -> tuple[Origin, ...]:
    """Return the collections that a track is in, or was."""
    table, entries = schema.collections.c, schema.collection_entries.c
    query = select(table.program, table.location, entries.path, entries.left_at)
    query = query.join_from(
        schema.collection_entries, schema.collections, table.id == entries.collection_id
    ).where(entries.track_id == track_id, live(schema.collection_entries))
    rows = connection.execute(query.order_by(entries.id))
    return tuple(Origin(row.program, Path(row.location), Path(row.path), row.left_at) for row in rows)
