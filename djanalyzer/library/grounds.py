"""What cues are placed by, of many tracks at once: grid, sections, proposals, and the marks there are."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, select

from djanalyzer.library import locks, schema
from djanalyzer.library.database import within
from djanalyzer.library.evidence import chunks
from djanalyzer.library.marks import source_of
from djanalyzer.library.reading import cues_of, grids_of, loops_of
from djanalyzer.library.records import StoredSuggestion
from djanalyzer.library.schema import live
from djanalyzer.library.tracks import suggestions
from djanalyzer.music import BeatGrid, Cue, Loop, Section, SectionLabel, Source


@dataclass(frozen=True, slots=True)
class TrackGround:
    """One track; `duration` in seconds, 0 where unknown; `is_locked` where the DJ has locked its cues.

    `grid_source` and `sections_source` say whose the grid and the sections are.
    """

    track_id: int
    title: str
    artist: str
    duration: float
    beat_grid: BeatGrid | None
    sections: tuple[Section, ...]
    suggestions: tuple[StoredSuggestion, ...]
    cues: tuple[Cue, ...]
    loops: tuple[Loop, ...]
    is_locked: bool
    grid_source: Source | None = None
    sections_source: Source | None = None


def grounds(connection: Connection, ids: Sequence[int]) -> list[TrackGround]:
    """Return these tracks in this order; one that is gone is left out."""
    return [ground for some in chunks(dict.fromkeys(ids)) for ground in _grounds(connection, some)]


def _grounds(connection: Connection, ids: list[int]) -> list[TrackGround]:
    tracks = schema.tracks.c
    pointers = tracks.grid_label_id, tracks.sections_label_id
    query = select(tracks.id, tracks.title, tracks.artist, tracks.duration, *pointers)
    rows = {
        row.id: row for row in connection.execute(query.where(within(tracks.id, ids), live(schema.tracks)))
    }
    grids, sections = grids_of(connection, ids), _sections(connection, ids)
    proposed, cues, loops = suggestions(connection, ids), cues_of(connection, ids), loops_of(connection, ids)
    held = locks.locked(connection, "cues", ids)
    said_by = _sources(connection, [i for row in rows.values() for i in row[-2:] if i is not None])
    return [
        TrackGround(
            track_id,
            rows[track_id].title,
            rows[track_id].artist,
            rows[track_id].duration or 0.0,
            grids.get(track_id),
            sections.get(track_id, ()),
            proposed.get(track_id, ()),
            tuple(stored.cue for stored in cues.get(track_id, ())),
            tuple(stored.loop for stored in loops.get(track_id, ())),
            track_id in held,
            said_by.get(rows[track_id].grid_label_id),
            said_by.get(rows[track_id].sections_label_id),
        )
        for track_id in ids
        if track_id in rows
    ]


def _sources(connection: Connection, label_ids: Sequence[int]) -> dict[int, Source]:
    labels = schema.labels.c
    query = select(labels.id, labels.source_kind, labels.source_name).where(within(labels.id, label_ids))
    return {row.id: source_of(row) for row in connection.execute(query)}


def _sections(connection: Connection, ids: Sequence[int]) -> dict[int, tuple[Section, ...]]:
    table = schema.sections.c
    query = select(schema.sections).where(within(table.track_id, ids))
    found: dict[int, list[Section]] = {}
    for row in connection.execute(query.order_by(table.track_id, table.position)):
        section = Section(row.start, row.stop, SectionLabel(row.label), row.confidence)
        found.setdefault(row.track_id, []).append(section)
    return {track_id: tuple(several) for track_id, several in found.items()}
