"""The pen that edits write with: it changes rows and remembers each change as a step that can be taken back."""

from __future__ import annotations

import json
import time
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import Connection, Table, bindparam, func, insert, select, update

from djanalyzer.errors import FieldLocked, LibraryTrouble
from djanalyzer.library import locks, schema
from djanalyzer.library.database import select_within, within
from djanalyzer.library.records import Changes

Values = Mapping[str, Any]

_LOCKABLE = ("cues", "loops")  # what a lock holds itself; all else is held when current values are refreshed
# Of what there can be only one of: no two files at one path, no two words of one source on a track.
_SINGLE: Mapping[str, tuple[str, ...]] = {
    "files": ("path",),
    "tags": ("track_id", "source_kind", "source_name"),
    "analyses": ("track_id", "model"),
    "voices": ("track_id",),
    "embeddings": ("track_id",),
}
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
        return [self.table, runs(self.ids), dict(self.before), dict(self.after)]

    @classmethod
    def from_plain(cls, plain: Sequence[Any]) -> Step:
        """Return the step that `as_plain` wrote."""
        table, spans, before, after = plain
        return cls(table, tuple(i for a, b in spans for i in range(a, b)), before, after)


class Writer:
    """What an edit may do to the library, inside one transaction. Every change is remembered for the undo."""

    def __init__(self, connection: Connection) -> None:
        self.connection = connection
        self.now = time.time()
        self.steps: list[Step] = []
        self.track_ids: set[int] = set()
        self.playlist_ids: set[int] = set()
        self.created: list[int] = []
        self.left_out: set[int] = set()  # tracks whose field the DJ has locked
        self._listed: Counter[int] = (
            Counter()
        )  # how often a track came into playlists, less how often it went

    def changes(self, name: str) -> Changes:
        """Return what has been touched so far."""
        touched = frozenset(self.track_ids), frozenset(self.playlist_ids)
        return Changes(*touched, tuple(self.created), name, len(self.left_out))

    @property
    def subjects(self) -> list[int]:
        """Return the tracks that the change is about, also those that went into or out of a playlist."""
        return sorted(self.track_ids | {track_id for track_id, n in self._listed.items() if n})

    def unlocked(self, field: str, track_ids: Iterable[int]) -> list[int]:
        """Return those of many tracks whose field is not locked; the others are counted as left out."""
        every = list(track_ids)
        kept = locks.locked(self.connection, field, every)
        self.left_out |= kept
        return [track_id for track_id in every if track_id not in kept]

    @contextmanager
    def attempt(self) -> Iterator[None]:
        """Write something that may turn out to be locked: then nothing of it is written."""
        n_steps, n_created = len(self.steps), len(self.created)
        attempt = self.connection.begin_nested()
        # Any other fault ends the whole transaction; a full disk has done so already, and knows of no savepoint any more.
        try:
            yield
        except FieldLocked:
            attempt.rollback()
            del self.steps[n_steps:], self.created[n_created:]
            raise
        attempt.commit()

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
        self._respect_locks(table, {row["track_id"] for row in rows if "track_id" in row})
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
            self._respect_locks(table, {row["track_id"]} if "track_id" in row else set())
            self.replay(Step(table, (row_id,), {name: row[name] for name in after}, after))

    def hide(self, table: str, ids: Iterable[int]) -> None:
        """Take rows out of sight."""
        gone = tuple(sorted(ids))
        if table in _LOCKABLE:
            target = schema.metadata.tables[table]
            owners = self.connection.execute(select(target.c.track_id).where(within(target.c.id, gone)))
            self._respect_locks(table, set(owners.scalars()))
        self.replay(Step(table, gone, _SEEN, _UNSEEN))

    def replay(self, step: Step) -> None:
        """Make a step, but for rows whose place another row has taken meanwhile."""
        step = self._possible(step)
        if not step.ids:
            return
        target = schema.metadata.tables[step.table]
        ids = within(target.c.id, step.ids)
        self.connection.execute(update(target).where(ids).values(**step.after))
        for row in self.connection.execute(select(*_owners(target)).where(ids)).mappings():
            self._touch(step.table, dict(row), -1 if step.after.get("is_removed") else 1)
        if "track_id" in step.before:  # who had the rows shows them no more, on the way back too
            self.track_ids.add(step.before["track_id"])
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

    def keep_heard(self, table: Table, track_id: int, columns: Mapping[str, Any]) -> None:
        """Keep what was heard in a track, in the place of what was kept there before; no step of the history."""
        self.row("tracks", track_id, "track")
        values = {"made_at": self.now, **columns}
        row_id = self.connection.execute(select(table.c.id).where(table.c.track_id == track_id)).scalar()
        # The row stays who it is: a file that was found again takes it along, and the undo of that brings it back.
        if row_id is None:
            self.connection.execute(insert(table).values(track_id=track_id, **values))
        else:
            self.connection.execute(update(table).where(table.c.id == row_id).values(**values))
        self.track_ids.add(track_id)

    def _possible(self, step: Step) -> Step:
        """Leave out rows that would come to lie where another one lies, and those that are another track's by now.

        A file that arrived, or tags that were read, since a change was made are facts: they stay, and the rest of the
        change is taken back nevertheless. What a model has said is deleted once the file holds another recording, and its
        number may have gone to what it says of another track.
        """
        target = schema.metadata.tables[step.table]
        if "track_id" in step.before:
            held = (target.c.track_id == step.before["track_id"]) & within(target.c.id, step.ids)
            owned = set(self.connection.execute(select(target.c.id).where(held)).scalars())
            step = replace(step, ids=tuple(i for i in step.ids if i in owned))
        places = _SINGLE.get(step.table, ())
        if not step.ids or not set(places) & set(step.after):
            return step
        moved = self.connection.execute(select(target).where(within(target.c.id, step.ids))).mappings()
        there = {row["id"]: tuple({**row, **step.after}[name] for name in places) for row in moved}
        is_there = [
            target.c[name].in_({place[n] for place in there.values()}) for n, name in enumerate(places)
        ]
        others = select(*target.c[places]).where(*is_there, ~within(target.c.id, step.ids))
        taken = {tuple(row) for row in self.connection.execute(others)}
        free = tuple(i for i in step.ids if there.get(i) not in taken)
        return step if free == step.ids else Step(step.table, free, step.before, step.after)

    def _respect_locks(self, table: str, track_ids: set[int]) -> None:
        """Refuse to change locked marks, whichever edit it is that tries."""
        if table in _LOCKABLE:
            for track_id in sorted(locks.locked(self.connection, table, track_ids)):
                locks.refuse(self.connection, table, track_id)

    def _touch(self, table: str, row: Values, n_listed: int = 1) -> None:
        if table == "tracks":
            self.track_ids.add(row["id"])
        elif table == "playlists":
            self.playlist_ids.add(row["id"])
        elif table == "playlist_entries":
            self.playlist_ids.add(row["playlist_id"])
            self._listed[row["track_id"]] += n_listed
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


def runs(ids: Iterable[int]) -> list[list[int]]:
    """Return ids as [start, stop) runs of neighbours: so many are little to keep."""
    found: list[list[int]] = []
    for i in ids:
        if found and found[-1][1] == i:
            found[-1][1] = i + 1
        else:
            found.append([i, i + 1])
    return found


def steps_as_text(steps: Iterable[Step]) -> str:
    """Return steps as the edit log keeps them."""
    plain = [step.as_plain() for step in steps]
    text = json.dumps(plain, ensure_ascii=False, separators=(",", ":"))
    # Names of files may hold bytes that are no text: JSON writes them as escapes and reads them back.
    return text if _is_whole(text) else json.dumps(plain, separators=(",", ":"))


def _is_whole(text: str) -> bool:
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return False
    return True


def steps_from_text(text: str) -> tuple[Step, ...]:
    """Return the steps that `steps_as_text` wrote."""
    return tuple(Step.from_plain(plain) for plain in json.loads(text))
