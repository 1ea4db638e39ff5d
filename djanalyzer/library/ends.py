"""What of a track counts where another one comes in or goes out: of many tracks at once, and no more than that."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, func, or_, select

from djanalyzer.library import schema
from djanalyzer.library.database import within
from djanalyzer.library.marks import cue_of
from djanalyzer.library.reading import grids_of
from djanalyzer.library.schema import live
from djanalyzer.music import BeatGrid, Cue, CueKind, Section, SectionLabel


@dataclass(frozen=True, slots=True)
class TrackEnds:
    """How a track begins and ends.

    Attributes
    ----------
    duration : float
        Seconds; 0 where unknown.
    beat_grid : BeatGrid or None
    sections : tuple of Section
        The first and the last one.
    cues : tuple of Cue
        Those of mixing in and out.
    """

    track_id: int
    title: str
    duration: float
    beat_grid: BeatGrid | None = None
    sections: tuple[Section, ...] = ()
    cues: tuple[Cue, ...] = ()


def ends(connection: Connection, ids: Sequence[int]) -> list[TrackEnds]:
    """Return these tracks; one that is gone is left out."""
    ids = list(dict.fromkeys(ids))
    tracks = schema.tracks.c
    query = select(tracks.id, tracks.title, tracks.duration)
    rows = connection.execute(query.where(within(tracks.id, ids), live(schema.tracks)))
    grids, sections, cues = grids_of(connection, ids), _sections(connection, ids), _cues(connection, ids)
    return [
        TrackEnds(
            row.id,
            row.title,
            row.duration or 0.0,
            grids.get(row.id),
            tuple(sections.get(row.id, ())),
            tuple(cues.get(row.id, ())),
        )
        for row in rows
    ]


def _sections(connection: Connection, ids: Sequence[int]) -> dict[int, list[Section]]:
    table, others = schema.sections.c, schema.sections.alias("others")
    last = select(func.max(others.c.position)).where(others.c.track_id == table.track_id).scalar_subquery()
    at_an_end = or_(table.position == 0, table.position == last)
    query = select(schema.sections).where(within(table.track_id, ids), at_an_end)
    found: dict[int, list[Section]] = {}
    for row in connection.execute(query.order_by(table.track_id, table.position)):
        section = Section(row.start, row.stop, SectionLabel(row.label), row.confidence)
        found.setdefault(row.track_id, []).append(section)
    return found


def _cues(connection: Connection, ids: Sequence[int]) -> dict[int, list[Cue]]:
    table = schema.cues.c
    is_mix = table.kind.in_([str(CueKind.MIX_IN), str(CueKind.MIX_OUT)])
    query = select(schema.cues).where(within(table.track_id, ids), live(schema.cues), is_mix)
    found: dict[int, list[Cue]] = {}
    for row in connection.execute(query.order_by(table.time, table.id)):
        found.setdefault(row.track_id, []).append(cue_of(row))
    return found
