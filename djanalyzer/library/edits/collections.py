"""What a DJ program's collection holds is noted, so that the next import sees what has left it, or that nothing has changed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, ClassVar

from sqlalchemy import Connection, insert, select, update

from djanalyzer.library import schema
from djanalyzer.library.collections import stamp
from djanalyzer.library.edits.base import Edit
from djanalyzer.library.evidence import clean
from djanalyzer.library.schema import live
from djanalyzer.library.writing import Step, Writer


@dataclass(frozen=True, slots=True)
class Entry:
    """A track of ours in a collection, and where the program says that it is."""

    track_id: int
    path: Path


@dataclass(frozen=True)
class NoteCollection(Edit):
    """Note which tracks a collection holds now.

    Tracks that it held and holds no longer stay in the library with all that the program said of them, marked as having
    left (`LibraryTrack.origins`); those that come back lose the mark.

    Attributes
    ----------
    entries : mapping
        External id to our track.
    """

    program: str
    location: Path
    entries: Mapping[str, Entry]
    batch: str = ""

    def describe(self) -> str:
        return f"Import from {self.program}"

    def apply(self, writer: Writer) -> None:
        collection_id = _find_or_add(writer.connection, self.program, self.location)
        table = schema.collection_entries
        held = select(table).where(table.c.collection_id == collection_id, live(table))
        rows = {row.external_id: row for row in writer.connection.execute(held)}
        now = {clean(external_id): entry for external_id, entry in self.entries.items()}
        same = {key for key, row in rows.items() if key in now and _is_same(row, now[key])}
        gone = [row.id for key, row in rows.items() if key not in now and row.left_at is None]
        left = frozenset(gone)
        back = [rows[key] for key in same if rows[key].left_at is not None]
        _set_left(writer, gone, None, writer.now)
        for row in back:
            _set_left(writer, [row.id], row.left_at, None)
        writer.track_ids |= {row.track_id for row in rows.values() if row.id in left}
        writer.track_ids |= {row.track_id for row in back}
        writer.hide(table.name, [row.id for key, row in rows.items() if key in now and key not in same])
        new = [
            {"collection_id": collection_id, "external_id": key}
            | {"track_id": entry.track_id, "path": str(entry.path)}
            for key, entry in now.items()
            if key not in same
        ]
        writer.add(table.name, new)


@dataclass(frozen=True)
class RememberImport(Edit):
    """Remember what a collection's files were when it was imported, and what was told: a fact, which no undo takes back."""

    is_undoable: ClassVar[bool] = False

    program: str
    location: Path
    fingerprint: str
    report: str

    def describe(self) -> str:
        return "Remember import"

    def apply(self, writer: Writer) -> None:
        connection, table = writer.connection, schema.collections
        collection_id = _find_or_add(connection, self.program, self.location)
        told = {"fingerprint": self.fingerprint, "report": clean(self.report), "stamp": stamp(connection)}
        connection.execute(update(table).where(table.c.id == collection_id).values(**told))


def _find_or_add(connection: Connection, program: str, location: Path) -> int:
    table = schema.collections
    which = table.c.program == program, table.c.location == str(location)
    found = connection.execute(select(table.c.id).where(*which)).scalar()
    if found is None:
        connection.execute(insert(table).values(program=program, location=str(location)))
        found = connection.execute(select(table.c.id).where(*which)).scalar_one()
    return int(found)


def _is_same(row: Any, entry: Entry) -> bool:
    return bool(row.track_id == entry.track_id and row.path == str(entry.path))


def _set_left(writer: Writer, ids: list[int], before: float | None, after: float | None) -> None:
    writer.replay(Step("collection_entries", tuple(sorted(ids)), {"left_at": before}, {"left_at": after}))
