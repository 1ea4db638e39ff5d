"""What one or many tracks are called, by the DJ's own word: only the fields that were changed."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select

from djanalyzer.library import schema
from djanalyzer.library.database import Record, select_within, within
from djanalyzer.library.edits.base import Edit
from djanalyzer.library.edits.marks import DJ
from djanalyzer.library.evidence import (
    TEXT_FIELDS,
    Said,
    append_labels,
    chunks,
    clean,
    cleared_fields,
    extra_with_cleared,
    said,
)
from djanalyzer.library.locks import FIELDS, refuse
from djanalyzer.library.marks import source_columns
from djanalyzer.library.writing import Step, Writer
from djanalyzer.music import Energy, Key

EMPTY = ""  # the DJ's word that there is nothing; None takes the DJ's word back

Value = str | int | float | Key | Energy | None

_COLUMNS = (*TEXT_FIELDS, "year", "track_number", "color")
_TASKS = ("genre", "mood", "rating", "key", "tempo", "energy")
_KINDS: dict[str, Any] = {"rating": int, "key": Key, "tempo": float | int, "energy": Energy}
_KINDS |= {"year": int, "track_number": int}
_ALWAYS_SAID = ("tempo", "energy")  # nobody can say that music has none


@dataclass(frozen=True)
class EditTags(Edit):
    """Say what fields of tracks are; what is not named stays as it is. Tracks whose field is locked are left out.

    Attributes
    ----------
    changes : tuple of (field, value)
        A text field, "year", "track_number", "color", "genre", "mood", "rating", "key", "tempo" or "energy". `EMPTY` says
        that there is nothing; None takes the DJ's word back, and the next best source speaks.
    """

    track_ids: tuple[int, ...]
    changes: tuple[tuple[str, Value], ...]

    def __post_init__(self) -> None:
        for name, value in self.changes:
            if name not in (*_COLUMNS, *_TASKS):
                raise ValueError(f"{name!r} is no tag")
            is_nothing = value is None or (value == EMPTY and name not in _ALWAYS_SAID)
            if not is_nothing and not isinstance(value, _KINDS.get(name, str)):
                raise ValueError(f"{value!r} is no value for {name}")

    def describe(self) -> str:
        return f"Edit {', '.join(FIELDS[name] for name, _ in self.changes)}"

    def apply(self, writer: Writer) -> None:
        if len(self.track_ids) == 1:
            writer.row("tracks", self.track_ids[0], "track")
            for name, _ in self.changes:
                refuse(writer.connection, name, self.track_ids[0])
        columns = {name: _column(name, value) for name, value in self.changes if name in _COLUMNS}
        words = {name: _word(name, value) for name, value in self.changes if name in _TASKS}
        for some in chunks(self.track_ids):
            rows = writer.connection.execute(select_within(schema.tracks, schema.tracks.c.id, some))
            ids = [row.id for row in rows]
            if columns:
                _write_columns(writer, ids, columns)
            append_labels(writer, DJ, {(i, task): word for i in ids for task, word in words.items()})


def tidy(text: str) -> str:
    """Return text as a DJ means it: no control characters but the line ends, no blanks around it."""
    kept = (c for c in clean(text).replace("\r\n", "\n") if c == "\n" or unicodedata.category(c) != "Cc")
    return "".join(kept).strip()


@dataclass(frozen=True, slots=True)
class _Change:
    """What becomes of a column of the table `tags`: `is_cleared` where the DJ says that there is nothing."""

    value: Any
    is_cleared: bool


def _column(name: str, value: Value) -> _Change:
    text = tidy(value) if isinstance(value, str) else value
    nothing = "" if name in TEXT_FIELDS else None
    return _Change(nothing if text in (None, EMPTY) else text, text == EMPTY)


def _word(name: str, value: Value) -> Said:
    if value is None:
        return Said(None)
    if value == EMPTY:
        nothing = {"genre": said("genre", ""), "mood": said("mood", ""), "rating": said("rating", 0)}
        return nothing.get(name, Said(json.dumps(None)))
    return said(name, tidy(value) if isinstance(value, str) else value)


def _write_columns(writer: Writer, ids: Sequence[int], changes: Mapping[str, _Change]) -> None:
    free = {name: set(writer.unlocked(name, ids)) for name in changes}
    known = _own_rows(writer, ids)
    fresh: list[dict[str, Any]] = []
    changed: dict[str, list[int]] = {}
    for track_id in ids:
        of_track = {name: change for name, change in changes.items() if track_id in free[name]}
        row = known.get(track_id)
        after = _merged(row, of_track)
        if (row is None or row["is_removed"]) and not any(map(_says_something, of_track.values())):
            continue
        if row is None:
            fresh.append({"track_id": track_id, **source_columns(DJ), "made_at": writer.now, **after})
            continue
        different = {name: value for name, value in after.items() if row[name] != value}
        if different:
            different["made_at"] = writer.now
            before = {name: row[name] for name in different}
            changed.setdefault(json.dumps([before, different]), []).append(row["id"])
    writer.add("tags", fresh)
    for text, row_ids in changed.items():  # as many steps as there are different words, mostly one
        before, different = json.loads(text)
        writer.replay(Step("tags", tuple(sorted(row_ids)), before, different))


def _says_something(change: _Change) -> bool:
    return change.is_cleared or change.value not in ("", None)


def _merged(row: Record | None, changes: Mapping[str, _Change]) -> dict[str, Any]:
    """Return the DJ's row as it becomes; what an undo has taken out of sight says nothing any more."""
    is_said = row is not None and not row["is_removed"]
    cleared = set(cleared_fields(row["extra"])) if row is not None and is_said else set()
    cleared |= {name for name, change in changes.items() if change.is_cleared}
    cleared -= {name for name, change in changes.items() if not change.is_cleared}
    values = {} if is_said else {name: _column(name, None).value for name in _COLUMNS}
    values |= {name: change.value for name, change in changes.items()}
    return {**values, "extra": extra_with_cleared(cleared), "is_removed": False}


def _own_rows(writer: Writer, ids: Sequence[int]) -> dict[int, Any]:
    tags = schema.tags
    query = select(tags).where(within(tags.c.track_id, ids), tags.c.source_kind == DJ.kind)
    return {row["track_id"]: row for row in writer.connection.execute(query).mappings()}
