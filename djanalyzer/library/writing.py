"""The pen that edits write with: it changes rows and remembers each change as a step that can be taken back."""

from __future__ import annotations

import json
import time
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, bindparam, func, insert, select, update

from djanalyzer.errors import LibraryTrouble
from djanalyzer.library import schema
from djanalyzer.library.database import select_within, within
from djanalyzer.library.records import Changes

Values = Mapping[str, Any]

_UNSEEN = {"is_removed": True}
_SEEN = {"is_removed": False}


@dataclass(frozen=True, slots=True)
class Step:
    """A change of some rows of one table: they held `before` and hold `after`. New rows were unseen before."""

    table: str
    ids: tuple[int, ...]
    before: Values
    after: Values

    def inverse(self) -> Step:
        """Return the step that takes this one back."""
        return Step(self.table, self.ids, self.after, self.before)

    def as_plain(self) -> list[Any]:
        """Return the step as JSON keeps it, its ids as runs."""
        return [self.table, _runs(self.ids), dict(self.before), dict(self.after)]

    @classmethod
    def from_plain(cls, plain: Sequence[Any]) -> Step:
        """Return the step that `as_plain` wrote."""
        table, runs, before, after = plain
        return cls(table, tuple(i for a, b in runs for i in range(a, b)), before, after)


class Writer:
    """What an edit may do to the library, inside one transaction. Every change is remembered for the undo."""

    def __init__(self, connection: Connection) -> None:
        self.connection = connection
        self.now = time.time()
        self.steps: list[Step] = []
        self.track_ids: set[int] = set()
        self.playlist_ids: set[int] = set()
        self.created: list[int] = []

    def changes(self, name: str) -> Changes:
        """Return what has been touched so far."""
        return Changes(frozenset(self.track_ids), frozenset(self.playlist_ids), tuple(self.created), name)

    @contextmanager
    def as_facts(self) -> Iterator[None]:
        """Write facts of the world (a file has gone, a model has spoken), which no undo takes back."""
        n_steps = len(self.steps)
        yield
        del self.steps[n_steps:]

    def add(self, table: str, rows: Sequence[Values]) -> range:
        """Insert rows; return their ids."""
        if not rows:
            return range(0)
        target = schema.metadata.tables[table]
        highest = self.connection.execute(select(func.max(target.c.id))).scalar() or 0
        ids = range(highest + 1, highest + 1 + len(rows))
        full = [{"id": i, **row} for i, row in zip(ids, rows, strict=True)]
        self.connection.execute(insert(target), full)
        for row in full:
            self._touch(table, row)
        self.steps.append(Step(table, tuple(ids), _UNSEEN, _SEEN))
        return ids

    def change(self, table: str, row_id: int, values: Values) -> None:
        """Change a row; nothing happens where it holds these values already."""
        target = schema.metadata.tables[table]
        row = self.connection.execute(select(target).where(target.c.id == row_id)).mappings().one()
        after = {name: value for name, value in values.items() if row[name] != value}
        if after:
            self.replay(Step(table, (row_id,), {name: row[name] for name in after}, after))

    def hide(self, table: str, ids: Iterable[int]) -> None:
        """Take rows out of sight."""
        self.replay(Step(table, tuple(sorted(ids)), _SEEN, _UNSEEN))

    def replay(self, step: Step) -> None:
        """Make a step."""
        if not step.ids:
            return
        target = schema.metadata.tables[step.table]
        ids = within(target.c.id, step.ids)
        self.connection.execute(update(target).where(ids).values(**step.after))
        for row in self.connection.execute(select(*_owners(target)).where(ids)).mappings():
            self._touch(step.table, dict(row))
        self.steps.append(step)

    def row(self, table: str, row_id: int, name: str) -> Any:
        """Return a live row; `name` is what the user calls such a thing."""
        target = schema.metadata.tables[table]
        found = self.connection.execute(select_within(target, target.c.id, [row_id])).first()
        if found is None:
            raise LibraryTrouble(
                f"There is no such {name} in the library any more.", "Look at the list again."
            )
        return found

    def _touch(self, table: str, row: Values) -> None:
        if table == "tracks":
            self.track_ids.add(row["id"])
        elif table == "playlists":
            self.playlist_ids.add(row["id"])
        elif table == "playlist_entries":
            self.playlist_ids.add(row["playlist_id"])
        elif table == "collection_entries":
            pass  # nothing that a track shows follows from where it is listed; who marks it as gone says so
        elif table != "choices":
            self.track_ids.add(row["track_id"])


def update_many(connection: Connection, table: str, rows: Sequence[Values]) -> None:
    """Write many rows by their `id` in one statement."""
    target = schema.metadata.tables[table]
    if rows:
        names = [name for name in rows[0] if name != "id"]
        statement = (
            update(target).where(target.c.id == bindparam("_id")).values({n: bindparam(n) for n in names})
        )
        connection.execute(statement, [{"_id": row["id"], **{n: row[n] for n in names}} for row in rows])


def _owners(target: Any) -> list[Any]:
    return [target.c[name] for name in ("id", "track_id", "playlist_id") if name in target.c]


def _runs(ids: Iterable[int]) -> list[list[int]]:
    runs: list[list[int]] = []
    for i in ids:
        if runs and runs[-1][1] == i:
            runs[-1][1] = i + 1
        else:
            runs.append([i, i + 1])
    return runs


def steps_as_text(steps: Iterable[Step]) -> str:
    """Return steps as the edit log keeps them."""
    return json.dumps([step.as_plain() for step in steps], ensure_ascii=False, separators=(",", ":"))


def steps_from_text(text: str) -> tuple[Step, ...]:
    """Return the steps that `steps_as_text` wrote."""
    return tuple(Step.from_plain(plain) for plain in json.loads(text))
