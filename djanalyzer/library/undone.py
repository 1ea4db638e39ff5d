"""What was undone and will not be made again: the rows of it stay, out of sight."""

from __future__ import annotations

from sqlalchemy import Connection, select, update

from djanalyzer.library.database import within
from djanalyzer.library.marks import origin_columns
from djanalyzer.library.schema import edit_log, metadata
from djanalyzer.library.writing import steps_from_text

_MARKS = ("cues", "loops")


def forget_undone_marks(connection: Connection) -> None:
    """Let marks that were set, taken back and will not be made again stand for no model's word on their place.

    For whoever sets one there later chooses it himself.
    """
    log = edit_log.c
    for text in connection.execute(select(log.steps).where(log.is_undone.is_(True))).scalars().all():
        for step in steps_from_text(text):
            if step.table in _MARKS and step.before.get("is_removed"):
                table = metadata.tables[step.table]
                taken_back = within(table.c.id, step.ids) & table.c.is_removed.is_(True)
                connection.execute(update(table).where(taken_back).values(origin_columns(None)))
