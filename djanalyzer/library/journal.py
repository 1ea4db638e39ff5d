"""The edit log: what was done, kept across restarts, to be undone and redone in order."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Connection, delete, func, insert, select, update

from djanalyzer.library.database import Record
from djanalyzer.library.edits.base import Edit, Replay
from djanalyzer.library.records import LoggedEdit
from djanalyzer.library.schema import edit_log
from djanalyzer.library.writing import Writer, steps_as_text, steps_from_text

LONGEST = 1000  # lines of history that are kept


def append(writer: Writer, edit: Edit) -> None:
    """Write down what an edit did; what was undone before can then not be redone any more."""
    if not writer.steps:
        return
    connection = writer.connection
    connection.execute(delete(edit_log).where(edit_log.c.is_undone.is_(True)))
    line = {"name": edit.describe(), "made_at": writer.now, "batch": edit.batch}
    connection.execute(insert(edit_log).values(**line, steps=steps_as_text(writer.steps)))
    newest = connection.execute(select(func.max(edit_log.c.id))).scalar_one()
    connection.execute(delete(edit_log).where(edit_log.c.id <= newest - LONGEST))


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
    """Return the log, the latest line first."""
    rows = connection.execute(select(edit_log).order_by(edit_log.c.id.desc()))
    return tuple(LoggedEdit(row.id, row.name, row.made_at, row.is_undone) for row in rows)


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
