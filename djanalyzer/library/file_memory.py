"""What the library once noted of files, by their paths and sizes, also of what was taken out since."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from sqlalchemy import Connection, select

from djanalyzer.library import schema
from djanalyzer.library.database import within
from djanalyzer.library.evidence import chunks
from djanalyzer.library.records import KnownFile, SeenBefore
from djanalyzer.library.schema import live

_FILES = schema.files.c


def seen_before(connection: Connection, paths: Sequence[Path]) -> dict[Path, SeenBefore]:
    """Return what was once noted of the files at these paths, also of tracks that the DJ has taken out."""
    tracks = schema.tracks
    gone = (_FILES.is_removed | tracks.c.is_removed).label("is_gone")
    query = select(_FILES.path, _FILES.track_id, _FILES.size, _FILES.state, gone)
    query = query.join(tracks, tracks.c.id == _FILES.track_id)
    found: dict[Path, SeenBefore] = {}
    for some in chunks(paths):
        for row in connection.execute(query.where(_FILES.path.in_([str(path) for path in some]))):
            found[Path(row.path)] = SeenBefore(row.track_id, row.size, row.state, bool(row.is_gone))
    return found


def file_ids(connection: Connection, paths: Sequence[Path]) -> dict[Path, int]:
    """Return the ids of the library's files at these paths."""
    query = select(_FILES.path, _FILES.id).where(live(schema.files))
    found: dict[Path, int] = {}
    for some in chunks(paths):
        for row in connection.execute(query.where(_FILES.path.in_([str(path) for path in some]))):
            found[Path(row.path)] = row.id
    return found


def known_file(connection: Connection, path: Path) -> KnownFile | None:
    """Return the library's file at a path, as it was last seen."""
    columns = _FILES["id", "track_id", "path", "recording_id", "size", "mtime_ns", "state"]
    row = connection.execute(select(*columns).where(_FILES.path == str(path), live(schema.files))).first()
    return None if row is None else KnownFile(row.id, row.track_id, Path(row.path), *row[3:])


def files_of_sizes(connection: Connection, sizes: Sequence[int]) -> dict[Path, int]:
    """Return the files that should be there and have one of these sizes (bytes), with their ids."""
    query = select(_FILES.path, _FILES.id).where(within(_FILES.size, sizes), live(schema.files))
    return {Path(row.path): row.id for row in connection.execute(query.where(_FILES.state == "ok"))}
