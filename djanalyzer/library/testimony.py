"""What people and programs, and no model, say of tracks: their labels and marks with who said so, for many tracks at once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, func, select

from djanalyzer.library import locks, schema
from djanalyzer.library.codec import label_of
from djanalyzer.library.current import best_labels, weight
from djanalyzer.library.database import Record, within
from djanalyzer.library.evidence import chunks
from djanalyzer.library.marks import source_of
from djanalyzer.library.reading import cues_of, loops_of
from djanalyzer.library.schema import live
from djanalyzer.music import Label, MarkedCue, MarkedLoop

_MODEL = "model"
_NOTHING = (None, "")

_Place = tuple[float | None, ...]  # a mark's id and its time, or both of a loop's


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
        Without those that a model has proposed and that were accepted for many tracks at once.
    locked : frozenset of str
        The fields that the DJ has locked.
    """

    recording: str
    labels: tuple[Label[Any], ...]
    cues: tuple[MarkedCue, ...]
    loops: tuple[MarkedLoop, ...]
    locked: frozenset[str] = frozenset()


def testimonies(connection: Connection, ids: Sequence[int], tasks: Sequence[str]) -> dict[int, Testimony]:
    """Return what is said of tracks, on these tasks, by track id."""
    found: dict[int, Testimony] = {}
    for some in chunks(dict.fromkeys(ids)):
        labels, recordings = _labels(connection, some, tasks), _recordings(connection, some)
        cues, loops = cues_of(connection, some), loops_of(connection, some)
        held, unseen = locks.held(connection, some), _unseen(connection, some)
        for i in some:
            marks = _set_by_hand(cues.get(i, ()), unseen), _set_by_hand(loops.get(i, ()), unseen)
            locked = frozenset(held.get(i, {}))
            found[i] = Testimony(recordings.get(i, ""), tuple(labels[i]), *marks, locked)
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
    for row in sorted(connection.execute(query), key=weight):
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


def _unseen(connection: Connection, ids: list[int]) -> frozenset[_Place]:
    """Return the marks that a model has proposed and that were accepted for many tracks at once: nobody has looked at them."""
    said = schema.suggestions.c
    is_accepted = said.status == "accepted"
    several = func.count(said.track_id.distinct()) > 1
    at_once = select(said.decided_at).where(is_accepted).group_by(said.decided_at).having(several)
    query = select(said.cue_id, said.loop_id, said.time, said.stop)
    query = query.where(within(said.track_id, ids), is_accepted, said.decided_at.in_(at_once))
    return frozenset(
        (row.cue_id, row.time) if row.loop_id is None else (row.loop_id, row.time, row.stop)
        for row in connection.execute(query)
    )


def _set_by_hand(marks: tuple[MarkedCue | MarkedLoop, ...], unseen: frozenset[_Place]) -> tuple[Any, ...]:
    """Return the marks that a person or a program has set; one of a model's that was moved since was looked at."""
    return tuple(m for m in marks if m.source.kind != _MODEL and _place_of(m) not in unseen)


def _place_of(mark: MarkedCue | MarkedLoop) -> _Place:
    if isinstance(mark, MarkedCue):
        return mark.id, mark.cue.time
    return mark.id, mark.loop.start, mark.loop.stop
