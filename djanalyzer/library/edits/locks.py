"""The DJ locks fields of tracks, and opens them again."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from sqlalchemy import func, select

from djanalyzer.library import schema
from djanalyzer.library.current import best_labels
from djanalyzer.library.database import select_within
from djanalyzer.library.edits.base import Edit
from djanalyzer.library.edits.merge import catch_up
from djanalyzer.library.evidence import chunks
from djanalyzer.library.locks import COLUMNS, FIELDS, LABELLED, held
from djanalyzer.library.writing import Writer


@dataclass(frozen=True)
class LockFields(Edit):
    """Let fields (of `locks.FIELDS`) of tracks stay what they are until they are unlocked, whoever says otherwise."""

    track_ids: tuple[int, ...]
    fields: tuple[str, ...]

    def __post_init__(self) -> None:
        _refuse_unknown(self.fields)

    def describe(self) -> str:
        return f"Lock {_in_words(self.fields)}"

    def apply(self, writer: Writer) -> None:
        for ids in chunks(self.track_ids):
            writer.add("locks", list(self._rows(writer, ids)))

    def _rows(self, writer: Writer, ids: list[int]) -> Iterator[dict[str, Any]]:
        connection = writer.connection
        known, best = held(connection, ids), best_labels(connection, ids)
        last = connection.execute(select(func.max(schema.labels.c.id))).scalar()
        for track in connection.execute(select_within(schema.tracks, schema.tracks.c.id, ids)):
            for name in self.fields:
                if name in known.get(track.id, {}):
                    continue
                label = best.get(track.id, {}).get(name) if name in LABELLED else None
                column = COLUMNS.get(name)
                yield {
                    "track_id": track.id,
                    "field": name,
                    "label_id": last if name == "cues" else getattr(label, "id", None),
                    "value": json.dumps(getattr(track, column)) if column else None,
                }


@dataclass(frozen=True)
class UnlockFields(Edit):
    """Let the best evidence count again, also what was said while the fields were locked."""

    track_ids: tuple[int, ...]
    fields: tuple[str, ...]

    def __post_init__(self) -> None:
        _refuse_unknown(self.fields)

    def describe(self) -> str:
        return f"Unlock {_in_words(self.fields)}"

    def apply(self, writer: Writer) -> None:
        for ids in chunks(self.track_ids):
            rows = [
                lock
                for of_track in held(writer.connection, ids).values()
                for name, lock in of_track.items()
                if name in self.fields
            ]
            writer.hide("locks", [lock.id for lock in rows])
            catch_up(writer, {lock.track_id: lock.label_id or 0 for lock in rows if lock.field == "cues"})


def _in_words(fields: tuple[str, ...]) -> str:
    return ", ".join(FIELDS[name] for name in fields)


def _refuse_unknown(fields: tuple[str, ...]) -> None:
    if unknown := [name for name in fields if name not in FIELDS]:
        raise ValueError(f"{', '.join(unknown)} cannot be locked; there are {', '.join(FIELDS)}")
