"""The edit log: what was done, kept across restarts, to be undone and redone in order."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import Connection, Text, case, cast, delete, func, insert, select, update

from djanalyzer.library.database import Record
from djanalyzer.library.edits.base import Edit, Replay
from djanalyzer.library.evidence import clean
from djanalyzer.library.records import LoggedEdit
from djanalyzer.library.schema import edit_log
from djanalyzer.library.undone import forget_undone_marks
from djanalyzer.library.writing import Writer, runs, steps_as_text, steps_from_text

LONGEST = 1000  # edits that can be taken back; the parts of a batch count as one

# What is undone together: a batch, or a line alone.
_GROUP = case((edit_log.c.batch == "", cast(edit_log.c.id, Text)), else_=edit_log.c.batch)


def append(writer: Writer, edit: Edit) -> None:
    """Write down what an edit did; what was undone before can then not be redone any more."""
    if not writer.steps:
        return
    connection = writer.connection
    forget_undone_marks(connection)
    connection.execute(delete(edit_log).where(edit_log.c.is_undone.is_(True)))
    line = {"name": clean(edit.describe()), "made_at": writer.now, "batch": edit.batch}
    line |= {"track_ids": json.dumps(runs(writer.subjects))}
    connection.execute(insert(edit_log).values(**line, steps=steps_as_text(writer.steps)))
    last = func.max(edit_log.c.id)
    too_old = select(last).group_by(_GROUP).order_by(last.desc()).limit(1).offset(LONGEST)
    connection.execute(delete(edit_log).where(edit_log.c.id <= too_old.scalar_subquery()))


def undo(writer: Writer) -> str:
    """Take back the last edit that stands (or batch of edits); return its name, empty where there is none."""
    lines = _batch(writer.connection, is_undone=False)
    for line in lines:
        Replay(line.name, steps_from_text(line.steps)).inverse().apply(writer)
    return _mark(writer.connection, lines, is_undone=True)


def redo(writer: Writer) -> str:
    """Make the last undone edit (or batch of edits) again; return its name, empty where there is none."""
    lines = _batch(writer.connection, is_undone=True)
    for line in lines:
        Replay(line.name, steps_from_text(line.steps)).apply(writer)
    return _mark(writer.connection, lines, is_undone=False)


def history(connection: Connection) -> tuple[LoggedEdit, ...]:
    """Return the log, the latest edit first; a batch is one line, called after its last part."""
    log = edit_log.c
    columns = log.id, log.name, log.made_at, log.is_undone, log.batch, log.track_ids
    lines: list[LoggedEdit] = []
    last_batch = ""
    for row in connection.execute(select(*columns).order_by(log.id.desc())):
        tracks = tuple(range(*run) for run in json.loads(row.track_ids or "[]"))
        if row.batch and row.batch == last_batch:
            lines[-1] = replace(lines[-1], tracks=(*lines[-1].tracks, *tracks))
        else:
            lines.append(LoggedEdit(row.id, row.name, row.made_at, row.is_undone, tracks))
        last_batch = row.batch
    return tuple(lines)


def next_names(connection: Connection) -> tuple[str, str]:
    """Return what would be undone and redone next; empty where there is nothing."""
    log = edit_log.c
    standing = select(log.name).where(log.is_undone.is_(False)).order_by(log.id.desc()).limit(1)
    # A batch is called after its last part, also when it is made again from its first.
    first = select(log.batch, log.name).where(log.is_undone.is_(True)).order_by(log.id).limit(1)
    redone = connection.execute(first).first()
    if redone is not None and redone.batch:
        last = select(log.batch, log.name).where(log.batch == redone.batch).order_by(log.id.desc())
        redone = connection.execute(last.limit(1)).first()
    return connection.execute(standing).scalar() or "", redone.name if redone else ""


def go_to(writer: Writer, line_id: int) -> str:
    """Undo all that came after a line of the history, or make all again up to it; 0 is before the first."""
    while (top := _end(writer.connection, func.max(edit_log.c.id), is_undone=False)) > line_id:
        undo(writer)
        if _end(writer.connection, func.max(edit_log.c.id), is_undone=False) == top:
            break
    while 0 < _end(writer.connection, func.min(edit_log.c.id), is_undone=True) <= line_id:
        redo(writer)
    return "Go through the history"


def _end(connection: Connection, which: Any, *, is_undone: bool) -> int:
    query = select(which).where(edit_log.c.is_undone.is_(is_undone))
    return int(connection.execute(query).scalar() or 0)


def _batch(connection: Connection, *, is_undone: bool) -> list[Record]:
    """Return the line that is next, and those of its batch that follow it."""
    order = edit_log.c.id.asc() if is_undone else edit_log.c.id.desc()
    query = select(edit_log).where(edit_log.c.is_undone.is_(is_undone)).order_by(order)
    lines: list[Record] = []
    with connection.execute(query) as rows:
        for row in rows:
            if lines and (not row.batch or row.batch != lines[0].batch):
                break
            lines.append(row)
    return lines


def _mark(connection: Connection, lines: Sequence[Record], *, is_undone: bool) -> str:
    ids = [line.id for line in lines]
    connection.execute(update(edit_log).where(edit_log.c.id.in_(ids)).values(is_undone=is_undone))
    return lines[0].name if lines else ""
