"""Evidence goes in: tags and labels by source, in bulk, and only where they say something new."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Connection, func, select

from djanalyzer.library import schema
from djanalyzer.library.codec import is_near, offset_columns, offset_of, text_of
from djanalyzer.library.database import within
from djanalyzer.library.locks import refuse
from djanalyzer.library.schema import live
from djanalyzer.library.writing import Writer
from djanalyzer.music import Energy, Source, Tags, TimeOffset

TEXT_FIELDS = ("title", "artist", "album", "comment", "label", "remixer", "composer")

_CHUNK = 5000
_CLEARED = "cleared"


@dataclass(frozen=True, slots=True)
class Said:
    """What a source says on one task: `text` is the value as JSON, None takes an earlier word back."""

    text: str | None
    confidence: float = 1.0
    # What was taken off a program's times; no word of its own: the same value with another offset says nothing new.
    offset: TimeOffset | None = field(default=None, compare=False)


def said(task: str, value: Any, confidence: float = 1.0, offset: TimeOffset | None = None) -> Said:
    """Return a value as evidence; `offset` is what was taken off its times."""
    return Said(text_of(task, value), float(confidence), offset)


@dataclass(frozen=True, slots=True)
class Description:
    """What a source calls a track, how long it says it is (seconds), and what else it keeps of it."""

    tags: Tags
    duration: float | None = None
    extra: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class NewLabel:
    """A label that was written, with what the same source had said before."""

    track_id: int
    task: str
    before: str | None
    after: str | None


def clean(text: str) -> str:
    """Return text that a database and a screen can hold: whole characters, no NUL."""
    return text.encode("utf-8", "replace").decode("utf-8").replace("\x00", "")


def cleared_fields(extra: str) -> frozenset[str]:
    """Return the fields of which a row of the table `tags`, by its column `extra`, says that there is nothing."""
    if _CLEARED not in extra:
        return frozenset()
    return frozenset(value for name, value in json.loads(extra) if name == _CLEARED)


def extra_with_cleared(fields: Iterable[str]) -> str:
    """Return the column `extra` of the DJ's own word, which says of these fields that there is nothing."""
    return json.dumps([[_CLEARED, name] for name in sorted(fields)])


def save_tags(writer: Writer, source: Source, said_of: Mapping[int, Description]) -> None:
    """Keep what `source` says of these tracks: text fields as they are, the rest as labels."""
    for ids in chunks(said_of):
        known = _known_tags(writer.connection, source, ids)
        fresh = []
        for track_id in ids:
            fields = _fields(said_of[track_id])
            if track_id in known:
                _change_tags(writer, known[track_id], fields)
            elif said_of[track_id] != _NOTHING:
                fresh.append({"track_id": track_id, **_named(source), "made_at": writer.now, **fields})
        writer.add("tags", fresh)
    words = {(i, task): word for i, one in said_of.items() for task, word in _spoken(one.tags).items()}
    append_labels(writer, source, words)


def append_labels(writer: Writer, source: Source, words: Mapping[tuple[int, str], Said]) -> list[NewLabel]:
    """Append labels by (track id, task) where `source` says something else than its last word; return those."""
    written: list[NewLabel] = []
    for keys in chunks(words):
        last = last_words(writer.connection, source, {track_id for track_id, _ in keys})
        new = [
            key
            for key in keys
            if last.get(key, Said(None)) != words[key] and _differs(key[1], last.get(key), words[key])
        ]
        if source.kind == "dj":
            new = _unlocked(writer, new)
        rows = [_label_row(writer, source, key, words[key]) for key in new]
        writer.add("labels", rows)
        written += [
            NewLabel(i, task, last.get((i, task), Said(None)).text, words[i, task].text) for i, task in new
        ]
    return written


def _unlocked(writer: Writer, keys: list[tuple[int, str]]) -> list[tuple[int, str]]:
    """Return what the DJ may say: of many tracks those that are not locked, of one all or nothing."""
    by_task: dict[str, list[int]] = {}
    for track_id, task in keys:
        by_task.setdefault(task, []).append(track_id)
    if len({track_id for track_id, _ in keys}) == 1:
        for task, (track_id,) in by_task.items():
            refuse(writer.connection, task, track_id)
        return keys
    free = {task: set(writer.unlocked(task, track_ids)) for task, track_ids in by_task.items()}
    return [key for key in keys if key[0] in free[key[1]]]


def spoken_of(connection: Connection, source: Source, track_ids: Iterable[int]) -> set[int]:
    """Return those of the tracks that `source` has said anything of."""
    found: set[int] = set()
    for some in chunks(track_ids):
        for table in (schema.tags, schema.labels):
            query = select(table.c.track_id).where(within(table.c.track_id, some), live(table))
            query = query.where(table.c.source_kind == source.kind, table.c.source_name == source.name)
            found.update(connection.execute(query).scalars())
    return found


def last_words(
    connection: Connection, source: Source, track_ids: Iterable[int]
) -> dict[tuple[int, str], Said]:
    """Return the last label of `source` for each (track id, task)."""
    labels = schema.labels
    latest = (
        select(func.max(labels.c.id))
        .where(within(labels.c.track_id, list(track_ids)), live(labels))
        .where(labels.c.source_kind == source.kind, labels.c.source_name == source.name)
        .group_by(labels.c.track_id, labels.c.task)
    )
    rows = connection.execute(select(labels).where(labels.c.id.in_(latest)))
    return {(row.track_id, row.task): Said(row.value, row.confidence, offset_of(row)) for row in rows}


def offsets_of(connection: Connection, task: str, track_ids: Iterable[int]) -> dict[int, dict[Source, float]]:
    """Return what was taken off the times in the last word of each source on a task, seconds, by track id."""
    labels = schema.labels
    latest = (
        select(func.max(labels.c.id))
        .where(within(labels.c.track_id, list(track_ids)), labels.c.task == task, live(labels))
        .group_by(labels.c.track_id, labels.c.source_kind, labels.c.source_name)
    )
    found: dict[int, dict[Source, float]] = {}
    for row in connection.execute(
        select(labels).where(labels.c.id.in_(latest), labels.c.offset.is_not(None))
    ):
        found.setdefault(row.track_id, {})[Source(row.source_kind, row.source_name)] = row.offset
    return found


def chunks(keys: Iterable[Any]) -> Iterable[list[Any]]:
    """Yield the keys in lists of bounded length."""
    every = list(keys)
    for start in range(0, len(every), _CHUNK):
        yield every[start : start + _CHUNK]


def _differs(task: str, last: Said | None, word: Said) -> bool:
    if last is None:
        return word.text is not None
    return last.confidence != word.confidence or not is_near(task, last.text, word.text)


def _label_row(writer: Writer, source: Source, key: tuple[int, str], word: Said) -> dict[str, Any]:
    track_id, task = key
    made = {"value": word.text, "confidence": word.confidence, "made_at": writer.now}
    return {"track_id": track_id, "task": task, **_named(source), **made, **offset_columns(word.offset)}


def _known_tags(connection: Connection, source: Source, ids: list[int]) -> dict[int, Any]:
    tags = schema.tags
    query = select(tags).where(within(tags.c.track_id, ids))
    query = query.where(tags.c.source_kind == source.kind, tags.c.source_name == source.name)
    return {row["track_id"]: row for row in connection.execute(query).mappings()}


def _change_tags(writer: Writer, row: Any, fields: dict[str, Any]) -> None:
    fields = {**fields, "is_removed": False}
    if any(row[name] != value for name, value in fields.items()):
        writer.change("tags", row["id"], {**fields, "made_at": writer.now})


def _fields(description: Description) -> dict[str, Any]:
    tags = description.tags
    texts = {name: clean(getattr(tags, name)) for name in TEXT_FIELDS}
    numbers = {"year": tags.year, "track_number": tags.track_number, "duration": description.duration}
    extra = clean(json.dumps(description.extra, ensure_ascii=False))
    return {**texts, **numbers, "color": tags.color, "extra": extra}


def _spoken(tags: Tags) -> dict[str, Said]:
    genre = clean(tags.genre) or None
    return {
        "genre": said("genre", genre),
        "tempo": said("tempo", tags.tempo),
        "key": said("key", tags.key, tags.key.confidence if tags.key else 1.0),
        "rating": said("rating", tags.rating),
        "energy": said("energy", None if tags.energy is None else Energy(tags.energy)),
    }


_NOTHING = Description(Tags())


def _named(source: Source) -> dict[str, str]:
    return {"source_kind": source.kind, "source_name": source.name}
