"""What people and programs, and no model, say of tracks: their labels and marks with who said so, for many tracks at once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, TypeVar

from sqlalchemy import Connection, Table, func, select

from djanalyzer.library import locks, schema
from djanalyzer.library.codec import label_of
from djanalyzer.library.current import best_labels, label_weight
from djanalyzer.library.database import Record, within
from djanalyzer.library.evidence import chunks
from djanalyzer.library.marks import origin_of, source_of
from djanalyzer.library.reading import cues_of, loops_of
from djanalyzer.library.schema import live
from djanalyzer.music import Label, MarkedCue, MarkedLoop

_MODEL = "model"
_NOTHING = (None, "")

Mark = TypeVar("Mark", MarkedCue, MarkedLoop)


@dataclass(frozen=True, slots=True)
class Testimony:
    """What is said of one track.

    Attributes
    ----------
    recording : str
        The same for files that hold the same recording; empty where nobody has looked.
    labels : tuple of Label
        Every source's last word; of each task the one that counts first, then the weightiest. Of a task on which the word
        that counts is that there is nothing, or is a model's because the DJ has locked it, there is none.
    cues, loops : tuple
        Each with who chose its place: a program's that went along with its grid is the program's still. Without those that
        stand where a model has heard the place, set for many tracks at once: nobody has looked at them.
    locked : frozenset of str
        The fields that the DJ has locked.
    heard_at : tuple of float
        Where cues stand, or stood before they were taken away, whose place a model has heard: seconds.
    """

    recording: str
    labels: tuple[Label[Any], ...]
    cues: tuple[MarkedCue, ...]
    loops: tuple[MarkedLoop, ...]
    locked: frozenset[str] = frozenset()
    heard_at: tuple[float, ...] = ()


def testimonies(connection: Connection, ids: Sequence[int], tasks: Sequence[str]) -> dict[int, Testimony]:
    """Return what is said of tracks, on these tasks, by track id."""
    found: dict[int, Testimony] = {}
    for some in chunks(dict.fromkeys(ids)):
        labels, recordings = _labels(connection, some, tasks), _recordings(connection, some)
        cues = _with_origins(connection, schema.cues, cues_of(connection, some))
        loops = _with_origins(connection, schema.loops, loops_of(connection, some))
        held, heard = locks.held(connection, some), _heard_at(connection, some)
        for i in some:
            locked = frozenset(held.get(i, {}))
            found[i] = Testimony(
                recordings.get(i, ""), tuple(labels[i]), cues.get(i, ()), loops.get(i, ()), locked, heard[i]
            )
    return found


def _labels(
    connection: Connection, ids: list[int], tasks: Sequence[str]
) -> defaultdict[int, list[Label[Any]]]:
    table, best, held = schema.labels, best_labels(connection, ids), locks.held(connection, ids)
    latest = (
        select(func.max(table.c.id))
        .where(
            within(table.c.track_id, ids), table.c.task.in_(tasks), table.c.source_kind != _MODEL, live(table)
        )
        .group_by(table.c.track_id, table.c.task, table.c.source_kind, table.c.source_name)
    )
    query = select(table).where(table.c.id.in_(latest), table.c.value.is_not(None))
    spoken: defaultdict[tuple[int, str], list[Record]] = defaultdict(list)
    for row in sorted(connection.execute(query), key=label_weight):
        spoken[row.track_id, row.task].append(row)
    found: defaultdict[int, list[Label[Any]]] = defaultdict(list)
    for (track_id, task), rows in spoken.items():
        if task in held.get(track_id, {}):
            rows = _as_locked(best.get(track_id, {}).get(task), rows)
        labels = [label_of(row) for row in rows]
        if labels and labels[0].value not in _NOTHING:
            found[track_id] += [label for label in labels if label.value not in _NOTHING]
    return found


def _as_locked(counting: Record | None, rows: list[Record]) -> list[Record]:
    """Return what is said of a task that is locked: first what counted then, which its source may have changed since.

    Where that was a model's word or none, nobody's is there: what programs say beside it is not what the DJ sees.
    """
    if counting is None or counting.source_kind == _MODEL:
        return []
    return [counting, *(row for row in rows if source_of(row) != source_of(counting))]


def _recordings(connection: Connection, ids: list[int]) -> dict[int, str]:
    tracks, files = schema.tracks.c, schema.files.c
    query = select(tracks.id, files.recording_id).join(schema.files, tracks.file_id == files.id)
    return {row.id: row.recording_id or "" for row in connection.execute(query.where(within(tracks.id, ids)))}


def _heard_at(connection: Connection, ids: list[int]) -> dict[int, tuple[float, ...]]:
    cues = schema.cues.c
    query = select(cues.track_id, cues.time).where(within(cues.track_id, ids), cues.origin_kind == _MODEL)
    times: dict[int, tuple[float, ...]] = dict.fromkeys(ids, ())
    for row in connection.execute(query.order_by(cues.id)):
        times[row.track_id] += (row.time,)
    return times


def _with_origins(
    connection: Connection, table: Table, marks: Mapping[int, tuple[Mark, ...]]
) -> dict[int, tuple[Mark, ...]]:
    """Return marks by track id, each with who chose its place; without those that a model has heard and nobody looked at."""
    query = select(table).where(within(table.c.track_id, list(marks)), table.c.origin_kind.is_not(None))
    origins = {row.id: origin_of(row) for row in connection.execute(query)}
    found = {
        i: tuple(replace(m, source=origins.get(m.id, m.source)) for m in some) for i, some in marks.items()
    }
    return {i: tuple(m for m in some if m.source.kind != _MODEL) for i, some in found.items()}
