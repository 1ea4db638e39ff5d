"""The fields of tracks one by one: what chosen tracks have in common, and who says what of one track."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, func, select

from djanalyzer.library import schema
from djanalyzer.library.codec import label_of
from djanalyzer.library.current import STYLE, best_labels
from djanalyzer.library.database import Record, select_within, within
from djanalyzer.library.evidence import TEXT_FIELDS, cleared_fields
from djanalyzer.library.locks import FIELDS, held
from djanalyzer.library.marks import cue_of, loop_of, origin_of, source_of
from djanalyzer.library.schema import live
from djanalyzer.music import Key, Source

_COLUMNS = (*TEXT_FIELDS, "year", "track_number", "color")  # of the table `tags`
_SHOWN_AS = {"tempo": "bpm", "key": "key_index"}
EDITABLE = (*_COLUMNS, "genre", "mood", "rating", "key", "tempo", "energy")


@dataclass(frozen=True, slots=True)
class FieldSummary:
    """One field of some tracks.

    Attributes
    ----------
    value : object
        What all of them have; None where they have nothing, or not the same.
    is_mixed : bool
        They differ.
    n_locked, n_said : int
        On how many of them it is locked, and on how many the DJ has a word of his own.
    """

    value: Any
    is_mixed: bool
    n_locked: int = 0
    n_said: int = 0


@dataclass(frozen=True, slots=True)
class Word:
    """What one source says of one field of a track.

    Attributes
    ----------
    value : object
        As the field has it; None (or "") where the source says that there is nothing.
    confidence : float
        0 to 1.
    made_at : float
        Seconds since 1970.
    counts : bool
        It is what the track shows.
    """

    field: str
    value: Any
    source: Source
    confidence: float
    made_at: float
    counts: bool


def summaries(connection: Connection, ids: Sequence[int]) -> dict[str, FieldSummary]:
    """Return what these tracks have in common, by field; asked of the database in a few questions, however many they are."""
    locked, said = _count_locks(connection, ids), _count_said(connection, ids)
    tracks = schema.tracks
    columns: list[Any] = [func.count()]
    for name in EDITABLE:
        column = tracks.c[_SHOWN_AS.get(name, name)]
        columns += [func.count(column), func.min(column), func.max(column)]
    n, *rest = connection.execute(select(*columns).where(within(tracks.c.id, ids), live(tracks))).one()
    found = {}
    for place, name in enumerate(EDITABLE):
        n_filled, least, most = rest[3 * place : 3 * place + 3]
        is_mixed = least != most or n_filled not in (0, n)
        value = None if is_mixed else least
        if name == "key" and value is not None:
            value = Key.from_index(value)
        found[name] = FieldSummary(value, is_mixed, locked.get(name, 0), said.get(name, 0))
    for name in FIELDS:
        found.setdefault(name, FieldSummary(None, n > 1, locked.get(name, 0), said.get(name, 0)))
    return found


def _count_locks(connection: Connection, ids: Sequence[int]) -> Mapping[str, int]:
    locks = schema.locks
    query = select(locks.c.field, func.count()).where(within(locks.c.track_id, ids), live(locks))
    return {name: n for name, n in connection.execute(query.group_by(locks.c.field))}


def _count_said(connection: Connection, ids: Sequence[int]) -> dict[str, int]:
    """Return on how many tracks the DJ has said something, by field."""
    labels, tags = schema.labels, schema.tags
    last = select(func.max(labels.c.id)).where(within(labels.c.track_id, ids), live(labels))
    last = last.where(labels.c.source_kind == "dj").group_by(labels.c.track_id, labels.c.task)
    query = select(labels.c.task, func.count()).where(labels.c.id.in_(last), labels.c.value.is_not(None))
    found = {task: n for task, n in connection.execute(query.group_by(labels.c.task))}
    own = select_within(tags, tags.c.track_id, ids).where(tags.c.source_kind == "dj").subquery()
    columns = []
    for name in _COLUMNS:
        is_said = func.coalesce(own.c[name], "") != ""
        columns.append(func.total(is_said | own.c.extra.contains(f'"{name}"', autoescape=True)))
    row = connection.execute(select(*columns)).one()
    return found | {name: int(n) for name, n in zip(_COLUMNS, row, strict=True) if n}


def words(connection: Connection, track_id: int) -> tuple[Word, ...]:
    """Return what every source says of every field of a track, by field; who counts first, then the weightiest."""
    locks = held(connection, [track_id]).get(track_id, {})
    found = [
        *_from_tags(connection, track_id, set(locks)),
        *_from_labels(connection, track_id),
        *_from_marks(connection, track_id),
    ]
    found.sort(key=lambda word: (not word.counts, -word.source.rank_on(word.field), -word.made_at))
    return tuple(found)


def _from_tags(connection: Connection, track_id: int, locked: set[str]) -> Iterator[Word]:
    shown = connection.execute(select(schema.tracks).where(schema.tracks.c.id == track_id)).one()
    rows = list(connection.execute(select_within(schema.tags, schema.tags.c.track_id, [track_id])))
    rows.sort(key=lambda row: (-source_of(row).rank, -row.made_at, -row.id))
    for name in _COLUMNS:
        has_winner = False
        for row in rows:
            value, source = getattr(row, name), source_of(row)
            is_cleared = source.kind == "dj" and name in cleared_fields(row.extra)
            if value in ("", None) and not is_cleared:
                continue
            counts = not has_winner and (name not in locked or value == getattr(shown, name))
            has_winner = has_winner or counts
            yield Word(name, value, source, 1.0, row.made_at, counts)


def _from_labels(connection: Connection, track_id: int) -> Iterator[Word]:
    labels = schema.labels
    best = best_labels(connection, [track_id]).get(track_id, {})
    counting = {row.id for task, row in best.items() if task != STYLE}
    query = select_within(labels, labels.c.track_id, [track_id]).where(
        labels.c.task.not_in(("cues", "loops"))
    )
    last: dict[tuple[str, Source], Record] = {}
    for row in connection.execute(query.order_by(labels.c.id)):
        last[row.task, source_of(row)] = row
    # What a lock holds may have been taken back since, and is shown nevertheless.
    rows = {row.id: row for row in (*best.values(), *last.values())}
    if from_grid := _tempo_of_grid(connection, track_id, best):
        counting -= {best["tempo"].id} if "tempo" in best else set()
        yield from_grid
    for row in rows.values():
        if row.value is not None and row.task in FIELDS and row.task != "cues":
            yield Word(
                row.task, label_of(row).value, source_of(row), row.confidence, row.made_at, row.id in counting
            )


def _tempo_of_grid(connection: Connection, track_id: int, best: Mapping[str, Record]) -> Word | None:
    """Return the grid's word on the tempo where that is what counts, as `current` decides."""
    grid, named = best.get("beat_grid"), best.get("tempo")
    if grid is None or (
        named and named.source_kind != "tags" and source_of(named).rank > source_of(grid).rank
    ):
        return None
    bpm = connection.execute(select(schema.tracks.c.bpm).where(schema.tracks.c.id == track_id)).scalar()
    return Word("tempo", bpm, source_of(grid), grid.confidence, grid.made_at, True)


def _from_marks(connection: Connection, track_id: int) -> Iterator[Word]:
    """Yield the marks whose places each source has chosen together: all of them are shown."""
    marks: dict[Source, list[Any]] = {}
    for table, read in ((schema.cues, cue_of), (schema.loops, loop_of)):
        for row in connection.execute(select_within(table, table.c.track_id, [track_id])):
            marks.setdefault(origin_of(row), []).append(read(row))
    when = select(func.max(schema.labels.c.made_at)).where(
        schema.labels.c.track_id == track_id, schema.labels.c.task.in_(("cues", "loops"))
    )
    for source, every in marks.items():
        of_source = when.where(schema.labels.c.source_name == source.name)
        said_at = connection.execute(of_source).scalar() or 0.0
        yield Word("cues", tuple(every), source, 1.0, said_at, True)
