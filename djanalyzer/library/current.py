"""The current value of everything: the DJ's word before programs' before tags' before models', then the latest.

Of sections a model's count before programs' (`Source.rank_on`).

`refresh` derives it from the evidence and writes it beside the tracks, in the edit's own transaction.
"""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import PurePath
from typing import Any

from sqlalchemy import Connection, delete, func, insert, select

from djanalyzer.library import locks, schema
from djanalyzer.library.codec import value_of
from djanalyzer.library.database import Record, select_within, within
from djanalyzer.library.evidence import TEXT_FIELDS, chunks, clean, cleared_fields
from djanalyzer.library.schema import live
from djanalyzer.library.writing import update_many
from djanalyzer.music import CAMELOT, CHECKED, BeatGrid, Key, Source

STYLE = "style"  # what a model takes the genre for
_STATES = ("ok", "unreadable", "missing")  # the best file of a track stands for it


@dataclass(frozen=True, slots=True)
class _Evidence:
    """All live rows about some tracks, by track id."""

    files: Mapping[int, Sequence[Record]]
    tags: Mapping[int, Sequence[Record]]
    labels: Mapping[int, Mapping[str, Record]]
    analyses: Mapping[int, Record]
    n_cues: Mapping[int, int]
    locks: Mapping[int, Mapping[str, Record]]


def refresh(connection: Connection, track_ids: Iterable[int]) -> None:
    """Bring the current values of these tracks up to date with the evidence."""
    for ids in chunks(sorted(track_ids)):
        evidence = _collect(connection, ids)
        _write_grids_and_sections(connection, ids, evidence)
        update_many(connection, "tracks", [_derived(i, evidence) for i in ids])


def derive(connection: Connection, ids: list[int]) -> list[dict[str, Any]]:
    """Return what the current columns of these tracks should hold."""
    evidence = _collect(connection, ids)
    return [_derived(i, evidence) for i in ids]


def folded(text: str) -> str | None:
    """Return text as it is ordered by: without case and accents; None where there is none."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    return plain.casefold().strip() or None


def _collect(connection: Connection, ids: list[int]) -> _Evidence:
    files = select_within(schema.files, schema.files.c.track_id, ids).order_by(schema.files.c.id)
    tags = select_within(schema.tags, schema.tags.c.track_id, ids)
    kept = locks.held(connection, ids)
    return _Evidence(
        _by_track(connection.execute(files)),
        _by_track(sorted(connection.execute(tags), key=weight)),
        _best_labels(connection, ids, kept),
        _latest_analyses(connection, ids),
        _count_cues(connection, ids),
        kept,
    )


def _by_track(rows: Iterable[Record]) -> Mapping[int, Sequence[Record]]:
    grouped: dict[int, list[Record]] = defaultdict(list)
    for row in rows:
        grouped[row.track_id].append(row)
    return grouped


def weight(row: Record) -> tuple[int, float, int]:
    """Order rows of `tags` from the weightiest: by the rank of its source, then the latest."""
    return -Source(row.source_kind, row.source_name).rank, -row.made_at, -row.id


def label_weight(row: Record) -> tuple[int, int]:
    """Order rows of `labels` likewise: by the rank of its source on its task, then the latest.

    They are only ever appended, so that the number says which came later, also where the computer's clock was wrong.
    """
    return -Source(row.source_kind, row.source_name).rank_on(row.task), -row.id


def best_labels(connection: Connection, ids: list[int]) -> Mapping[int, Mapping[str, Record]]:
    """Return the label that counts at present, by track id and task: the weightiest, or what the DJ has locked.

    A model's word on the genre is no genre: it stands beside it, as "style".
    """
    return _best_labels(connection, ids, locks.held(connection, ids))


def _best_labels(
    connection: Connection, ids: list[int], kept: Mapping[int, Mapping[str, Record]]
) -> Mapping[int, Mapping[str, Record]]:
    labels = schema.labels
    last_of_each_source = (
        select(func.max(labels.c.id))
        .where(within(labels.c.track_id, ids), live(labels))
        .group_by(labels.c.track_id, labels.c.task, labels.c.source_kind, labels.c.source_name)
    )
    query = select(labels).where(labels.c.id.in_(last_of_each_source), labels.c.value.is_not(None))
    best: dict[int, dict[str, Record]] = defaultdict(dict)
    for row in sorted(connection.execute(query), key=label_weight):
        is_heard = row.task == "genre" and row.source_kind == "model"
        best[row.track_id].setdefault(STYLE if is_heard else row.task, row)
    locks.hold_labels(connection, best, kept)
    return best


def _latest_analyses(connection: Connection, ids: list[int]) -> Mapping[int, Record]:
    analyses = schema.analyses
    query = select(analyses.c.track_id, analyses.c.model, analyses.c.duration).where(
        within(analyses.c.track_id, ids)
    )
    return {
        row.track_id: row for row in connection.execute(query.order_by(analyses.c.made_at, analyses.c.id))
    }


def _count_cues(connection: Connection, ids: list[int]) -> Mapping[int, int]:
    cues = schema.cues
    query = select(cues.c.track_id, func.count()).where(within(cues.c.track_id, ids), live(cues))
    return {track_id: n for track_id, n in connection.execute(query.group_by(cues.c.track_id))}


def _derived(track_id: int, evidence: _Evidence) -> dict[str, Any]:
    row: dict[str, Any] = {"id": track_id, "n_cues": evidence.n_cues.get(track_id, 0)}
    row |= _from_files(evidence.files.get(track_id, ()), evidence.analyses.get(track_id))
    best = evidence.labels.get(track_id, {})
    row |= _from_tags(evidence.tags.get(track_id, ()), evidence.analyses.get(track_id))
    row |= _from_labels(best, row["duration"]) | _from_grid(best.get("beat_grid"), row["state"])
    row["title"] = row["title"] or PurePath(row["file_name"]).stem
    held = evidence.locks.get(track_id, {})
    row |= locks.held_columns(held)
    if "beat_grid" in held and row["trust"] is not None:  # who locks a grid has looked at it
        row["trust"] = "checked"
    return row | {f"{name}_order": folded(row[name]) for name in ("title", "artist", "album", "genre")}


def _from_files(files: Sequence[Record], analysis: Record | None) -> dict[str, Any]:
    if not files:
        return {
            "file_id": None,
            "file_name": "",
            "state": "missing",
            "reason": "No file is known.",
            "model": None,
        }
    file = min(files, key=lambda f: (_STATES.index(f.state), f.id))
    usable = "analysed" if analysis else "new"
    return {
        "file_id": file.id,
        "file_name": clean(PurePath(file.path).name),
        "state": usable if file.state == "ok" else file.state,
        "reason": file.reason,
        "model": analysis.model if analysis else None,
    }


def _from_tags(rows: Sequence[Record], analysis: Record | None) -> dict[str, Any]:
    said = [(row, cleared_fields(row.extra) if row.source_kind == "dj" else ()) for row in rows]
    names = (*TEXT_FIELDS, "year", "track_number", "color", "duration")
    values = {name: _first(name, said) for name in names}
    if analysis:  # decoding to the end counts better than any header
        values["duration"] = analysis.duration
    return values


def _first(name: str, said: Sequence[tuple[Record, Container[str]]]) -> Any:
    """Return the weightiest word on a field; the DJ's word may be that there is nothing."""
    for row, cleared in said:
        if name in cleared:
            break
        if (value := getattr(row, name)) not in ("", None):
            return value
    return "" if name in TEXT_FIELDS else None


def _from_labels(best: Mapping[str, Record], duration: float | None) -> dict[str, Any]:
    values = {task: value_of(task, row.value, row.confidence) for task, row in best.items() if task in _SHOWN}
    key: Key | None = values.get("key")
    return {
        "bpm": _tempo(best, values, duration),
        "key_index": key.index if key else None,
        "key_confidence": key.confidence if key else None,
        "key_order": CAMELOT.index(key.camelot) if key else None,
        "energy": values["energy"].level if "energy" in values else None,
        "genre": values.get("genre", ""),
        "is_without_genre": values.get("genre") == "" and best["genre"].source_kind == "dj",
        "rating": values.get("rating"),
        **_heard(best, values),
        "grid_label_id": best["beat_grid"].id if "beat_grid" in best else None,
        "sections_label_id": best["sections"].id if "sections" in best else None,
    }


def _from_grid(label: Record | None, state: str) -> dict[str, Any]:
    """Return the grid's meter and what is to be thought of it.

    The DJ's own word is right. A model's grid is checked where it is as good as certain, and to be looked at otherwise.
    A program's grid is not judged: the model has heard another one.
    """
    if label is None:
        return {"meter": None, "grid_confidence": None, "trust": None}
    grid: BeatGrid = value_of("beat_grid", label.value)
    trust: str | None = None
    if label.source_kind == "dj" or (label.source_kind == "model" and label.confidence >= CHECKED):
        trust = "checked"
    elif label.source_kind == "model" and state == "analysed":
        trust = "review"
    confidence = None if label.source_kind == "program" else label.confidence
    return {"meter": str(grid.meter), "grid_confidence": confidence, "trust": trust}


_SHOWN = ("beat_grid", "tempo", "key", "energy", "genre", "rating", STYLE, "mood")


def _heard(best: Mapping[str, Record], values: Mapping[str, Any]) -> dict[str, Any]:
    """Return what the model takes the genre for, and the mood that counts; how sure only of what a model said."""
    sure = {task: row.confidence for task, row in best.items() if row.source_kind == "model"}
    return {
        "style": values.get(STYLE) or None,
        "style_confidence": sure.get(STYLE),
        "mood": values.get("mood") or None,
        "mood_confidence": sure.get("mood"),
    }


def _tempo(best: Mapping[str, Record], values: Mapping[str, Any], duration: float | None) -> float | None:
    """Return the grid's tempo, unless a DJ or a program of more weight than the grid's author has named another.

    A file's tag is often rounded or halved: beside a grid, which is drawn and heard, it does not count.
    """
    grid: BeatGrid | None = values.get("beat_grid")
    named: float | None = values.get("tempo")
    if grid is None:
        return named
    tempo = grid.tempo_over(duration)
    if named is None:
        return tempo
    outranked = label_weight(best["tempo"])[0] < label_weight(best["beat_grid"])[0]
    return named if outranked and best["tempo"].source_kind != "tags" else tempo


def _write_grids_and_sections(connection: Connection, ids: list[int], evidence: _Evidence) -> None:
    tracks = schema.tracks
    query = select(tracks.c.id, tracks.c.grid_label_id, tracks.c.sections_label_id).where(
        within(tracks.c.id, ids)
    )
    held = {row.id: row for row in connection.execute(query)}
    for task, table, pointer in (
        ("beat_grid", schema.grid_anchors, "grid_label_id"),
        ("sections", schema.sections, "sections_label_id"),
    ):
        best = {i: evidence.labels[i].get(task) for i in ids if i in evidence.labels}
        stale = [i for i in ids if getattr(held[i], pointer) != getattr(best.get(i), "id", None)]
        connection.execute(delete(table).where(within(table.c.track_id, stale)))
        rows = [row for i in stale if (label := best.get(i)) for row in _rows_of(label, table)]
        if rows:
            connection.execute(insert(table), rows)


def _rows_of(label: Record, table: Any) -> list[dict[str, Any]]:
    parts = value_of(label.task, label.value)
    if label.task == "beat_grid":
        parts = parts.anchors
    names = [c.name for c in table.columns if c.name not in ("track_id", "position")]
    return [
        {"track_id": label.track_id, "position": i, **{name: getattr(part, name) for name in names}}
        for i, part in enumerate(parts)
    ]
