"""What exactly a line of the history changed: what was there before, and what after."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from types import SimpleNamespace
from typing import Any

from sqlalchemy import Connection, select

from djanalyzer.library import schema
from djanalyzer.library.codec import label_of
from djanalyzer.library.database import Record, within
from djanalyzer.library.evidence import TEXT_FIELDS
from djanalyzer.library.locks import FIELDS
from djanalyzer.library.marks import cue_of, loop_of
from djanalyzer.library.writing import Step, steps_from_text
from djanalyzer.music import Cue, Loop

_TAGS = (*TEXT_FIELDS, "year", "track_number", "color")
_MARKS: dict[str, Callable[[Any], Cue | Loop]] = {"cues": cue_of, "loops": loop_of}


@dataclass(frozen=True, slots=True)
class Detail:
    """One thing that a change did.

    Attributes
    ----------
    field : str
        One of `locks.FIELDS`; "cues" for cues and loops.
    before, after : object
        The value, or the mark; None where there was none, or is none.
    """

    field: str
    before: Any
    after: Any


def details(connection: Connection, line_id: int, most: int) -> tuple[Detail, ...]:
    """Return what a line of the history did, at most so many things."""
    log = schema.edit_log.c
    text = connection.execute(select(log.steps).where(log.id == line_id)).scalar()
    found: list[Detail] = []
    for step in steps_from_text(text or "[]"):
        for detail in _of_step(connection, step, most):
            if detail not in found:
                found.append(detail)
            if len(found) == most:
                return tuple(found)
    return tuple(found)


def _of_step(connection: Connection, step: Step, most: int) -> Iterator[Detail]:
    if step.table not in ("tags", "labels", *_MARKS):
        return
    table = schema.metadata.tables[step.table]
    rows = connection.execute(select(table).where(within(table.c.id, step.ids[:most])).order_by(table.c.id))
    for row in map(dict, rows.mappings()):
        before, after = _held(row, step.before), _held(row, step.after)
        if step.table == "tags":
            yield from _of_tags(before, after)
        elif step.table == "labels":
            yield from _of_label(connection, row, is_said=after is not None)
        else:
            yield Detail("cues", _mark(step.table, before), _mark(step.table, after))


def _held(row: Mapping[str, Any], values: Mapping[str, Any]) -> dict[str, Any] | None:
    """Return what a row held then; None where it was out of sight."""
    return None if values.get("is_removed") else {**row, **values}


def _of_tags(before: Mapping[str, Any] | None, after: Mapping[str, Any] | None) -> Iterator[Detail]:
    for name in _TAGS:
        then, now = (held[name] if held else None for held in (before, after))
        if (then or None) != (now or None):
            yield Detail(name, then, now)


def _of_label(connection: Connection, row: Any, *, is_said: bool) -> Iterator[Detail]:
    """Yield what a source said anew, beside what it had said before."""
    if row["task"] not in FIELDS or row["task"] == "cues" or not is_said:
        return
    labels = schema.labels
    earlier = select(labels).where(labels.c.track_id == row["track_id"], labels.c.task == row["task"])
    earlier = earlier.where(labels.c.source_kind == row["source_kind"], labels.c.id < row["id"])
    earlier = earlier.where(labels.c.source_name == row["source_name"]).order_by(labels.c.id.desc()).limit(1)
    now = select(labels).where(labels.c.id == row["id"])
    yield Detail(row["task"], *(_value(connection.execute(query).first()) for query in (earlier, now)))


def _value(label: Record | None) -> Any:
    return label_of(label).value if label is not None else None


def _mark(table: str, held: Mapping[str, Any] | None) -> Cue | Loop | None:
    return _MARKS[table](SimpleNamespace(**held)) if held is not None else None
