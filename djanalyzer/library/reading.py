"""Questions to the library, each answered from one unchanging state of it."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, cast

from sqlalchemy import Connection, Select, Table, func, select

from djanalyzer.library import listing, schema
from djanalyzer.library.codec import OFFSETS, label_of, value_of
from djanalyzer.library.database import Record, select_within, within
from djanalyzer.library.evidence import chunks
from djanalyzer.library.marks import anchor_of, cue_of, loop_of, source_of
from djanalyzer.library.records import (
    KnownFile,
    Sort,
    TrackRow,
)
from djanalyzer.library.schema import live
from djanalyzer.library.search import by_text, condition, ordering, own_order
from djanalyzer.music import (
    UNSEEN,
    BeatGrid,
    Collection,
    GridAnchor,
    Guess,
    Key,
    KnownTrack,
    Label,
    MarkedCue,
    MarkedLoop,
    Meter,
    OffsetChoice,
    Source,
    Tags,
)

_T = schema.tracks.c


def find(
    connection: Connection, query: str, sort: tuple[Sort, ...] | None, playlist_id: int | None
) -> list[int]:
    """Return the ids of the tracks that a search line finds, in order."""
    ids = select(_T.id).where(live(schema.tracks), condition(query))
    searched = listing.query_of(connection, playlist_id) if playlist_id is not None else None
    if playlist_id is None or searched is not None:
        ids = ids.where(condition(searched or ""))
        if not sort and searched is None and (texts := by_text(query)) is not None:
            return _ids(connection, texts)
        order = ordering(sort or own_order(query) or own_order(searched or ""))
        return _ids(connection, ids.order_by(*order))
    entries = schema.playlist_entries.c
    ids = ids.join(schema.playlist_entries, entries.track_id == _T.id)
    ids = ids.where(entries.playlist_id == playlist_id, live(schema.playlist_entries))
    order = ordering(sort) if sort else [entries.position.asc()]
    return _ids(connection, ids.order_by(*order, entries.position.asc()))


def _ids(connection: Connection, query: Select[int]) -> list[int]:
    """Return ids in the order of a query, as one value instead of one row for each: a third of the time."""
    inner = query.subquery()
    ids: list[int] = json.loads(connection.execute(select(func.json_group_array(inner.c.id))).scalar_one())
    return ids


_SHOWN = _T["id", "title", "artist", "bpm", "key_index", "key_confidence", "energy", "duration", "genre"]
_JUDGED = _T["n_cues", "state", "reason", "meter", "grid_confidence", "trust"]
_TOLD = _T["album", "comment", "label", "remixer", "composer", "year", "rating", "color", "added_at"]
_HEARD = _T["style", "style_confidence", "mood", "mood_confidence", "is_without_genre"]
ROW = select(*_SHOWN, *_JUDGED, *_TOLD, *_HEARD, schema.files.c.path).join_from(
    schema.tracks, schema.files, _T.file_id == schema.files.c.id, isouter=True
)


def rows(connection: Connection, ids: Sequence[int]) -> list[TrackRow]:
    """Return the lines of these tracks in this order; a track that is gone is left out."""
    query = ROW.where(within(_T.id, ids), live(schema.tracks))
    found = {row.id: track_row(row) for row in connection.execute(query)}
    return [found[i] for i in ids if i in found]


def track_row(row: Record) -> TrackRow:
    """Return a row of the query `ROW` as the line it stands for."""
    return TrackRow(
        row.id,
        row.title,
        row.artist,
        row.bpm,
        key_of(row),
        row.energy,
        row.duration,
        row.genre,
        row.n_cues,
        row.state,
        row.reason,
        Path(row.path or ""),
        Meter(row.meter) if row.meter else None,
        row.grid_confidence,
        row.trust == "checked",
        row.trust == "review",
        row.album,
        row.comment,
        row.label,
        row.remixer,
        row.composer,
        row.year,
        row.rating,
        row.color,
        row.added_at,
        Guess(row.style, row.style_confidence) if row.style else None,
        row.mood or "",
        row.mood_confidence,
        row.is_without_genre,
    )


def key_of(row: Any) -> Key | None:
    """Return the key of a row of the table `tracks`."""
    return None if row.key_index is None else Key.from_index(row.key_index, row.key_confidence)


def collection(connection: Connection, ids: Sequence[int] | None) -> Collection:
    """Return tracks as the other rooms know them, and the playlists they are in; external ids are track ids."""
    if ids is None:
        ids = find(connection, "", None, None)
    known = [track for some in chunks(dict.fromkeys(ids)) for track in _known_tracks(connection, some)]
    return Collection(
        "djanalyzer", tuple(known), listing.carried(connection, {int(t.external_id) for t in known})
    )


def unanalysed(connection: Connection, model: str, within_ids: Sequence[int] | None) -> list[int]:
    """Return the tracks that this model has not heard and whose file is there."""
    heard = select(schema.analyses.c.track_id).where(schema.analyses.c.model == model)
    query = select(_T.id).where(live(schema.tracks), _T.state.in_(["new", "analysed"]), _T.id.not_in(heard))
    if within_ids is None:
        return list(connection.execute(query.order_by(_T.id)).scalars())
    left = set(connection.execute(query.where(within(_T.id, within_ids))).scalars())
    return [i for i in dict.fromkeys(within_ids) if i in left]


def words_by_source(connection: Connection, task: str) -> dict[int, dict[Source, Label[Any]]]:
    """Return what each source said last on a task, by track id; sources without a word are left out."""
    labels, found = schema.labels, defaultdict[int, dict[Source, Label[Any]]](dict)
    query = select(labels).where(labels.c.task == task, live(labels)).order_by(labels.c.made_at, labels.c.id)
    for row in connection.execute(query):
        label = label_of(row)
        if label.value is None:
            found[row.track_id].pop(label.source, None)
        else:
            found[row.track_id][label.source] = label
    return dict(found)


def tracks_seen_since(connection: Connection) -> list[int]:
    """Return the tracks whose file is there, and was not when a program's times came in: nobody knew what to take off."""
    labels = schema.labels.c
    unseen = labels.offset_class.endswith(UNSEEN, autoescape=True)
    query = select(labels.track_id).distinct().join(schema.tracks, _T.id == labels.track_id).where(unseen)
    query = query.where(live(schema.tracks), live(schema.labels), _T.state.in_(["new", "analysed"]))
    ids = list(connection.execute(query).scalars())
    # What was said since may have been moved already.
    last = select(func.max(labels.id)).where(within(labels.track_id, ids), live(schema.labels))
    last = last.group_by(labels.track_id, labels.task, labels.source_kind, labels.source_name)
    still = select(labels.track_id).distinct().where(labels.id.in_(last), unseen)
    return list(connection.execute(still).scalars()) if ids else []


def offsets(connection: Connection) -> OffsetChoice:
    """Return which time offsets of DJ programs the DJ has chosen; the table's where nothing was said."""
    chosen = select(schema.choices.c.value).where(schema.choices.c.name == OFFSETS, live(schema.choices))
    text = connection.execute(chosen).scalar()
    return OffsetChoice() if text is None else cast(OffsetChoice, value_of(OFFSETS, text))


def known_files(connection: Connection) -> dict[Path, KnownFile]:
    """Return every file of every track, by its path."""
    files = schema.files.c
    columns = files["id", "track_id", "path", "recording_id", "size", "mtime_ns", "state"]
    query = select(*columns).join(schema.tracks, _T.id == files.track_id)
    found = connection.execute(query.where(live(schema.files), live(schema.tracks)))
    known = (KnownFile(row.id, row.track_id, Path(row.path), *row[3:]) for row in found)
    return {file.path: file for file in known}


def _live(table: Table, ids: Sequence[int]) -> Select[*tuple[Any, ...]]:
    return select_within(table, table.c.track_id, ids)


def _known_tracks(connection: Connection, ids: list[int]) -> Iterator[KnownTrack]:
    query = select(schema.tracks, schema.files.c.path).where(within(_T.id, ids), live(schema.tracks))
    joined = query.join(schema.files, _T.file_id == schema.files.c.id)
    full = {row.id: row for row in connection.execute(joined)}
    grids, cues, loops = grids_of(connection, ids), cues_of(connection, ids), loops_of(connection, ids)
    extras = _extras(connection, ids)
    for i in ids:
        if i in full:
            yield KnownTrack(
                path=Path(full[i].path),
                external_id=str(i),
                tags=tags_of(full[i]),
                duration=full[i].duration,
                beat_grid=grids.get(i),
                cues=tuple(stored.cue for stored in cues.get(i, ())),
                loops=tuple(stored.loop for stored in loops.get(i, ())),
                extra=extras.get(i, ()),
            )


def tags_of(row: Any) -> Tags:
    """Return a row of the table `tracks` as tags."""
    names = (
        "title",
        "artist",
        "album",
        "genre",
        "comment",
        "label",
        "remixer",
        "composer",
        "year",
        "track_number",
    )
    plain = {name: getattr(row, name) for name in names}
    return Tags(**plain, tempo=row.bpm, key=key_of(row), rating=row.rating, color=row.color)


def grids_of(connection: Connection, ids: Sequence[int]) -> dict[int, BeatGrid]:
    """Return the grid that counts, by track id."""
    anchors = schema.grid_anchors.c
    query = select(schema.grid_anchors).where(within(anchors.track_id, ids))
    found: dict[int, list[GridAnchor]] = {}
    for row in connection.execute(query.order_by(anchors.track_id, anchors.position)):
        found.setdefault(row.track_id, []).append(anchor_of(row))
    return {track_id: BeatGrid(tuple(anchors)) for track_id, anchors in found.items()}


def _extras(connection: Connection, ids: Sequence[int]) -> dict[int, tuple[tuple[str, str], ...]]:
    """Return what the program that spoke last keeps of each track and we have no word for."""
    query = (
        _live(schema.tags, ids).where(schema.tags.c.source_kind == "program").order_by(schema.tags.c.made_at)
    )
    found = {row.track_id: json.loads(row.extra) for row in connection.execute(query)}
    return {track_id: tuple((name, value) for name, value in extra) for track_id, extra in found.items()}


def cues_of(connection: Connection, ids: Sequence[int]) -> dict[int, tuple[MarkedCue, ...]]:
    """Return the cues in order of time, by track id."""
    found: dict[int, tuple[MarkedCue, ...]] = {}
    for row in connection.execute(_live(schema.cues, ids).order_by(schema.cues.c.time, schema.cues.c.id)):
        found[row.track_id] = (*found.get(row.track_id, ()), MarkedCue(row.id, cue_of(row), source_of(row)))
    return found


def loops_of(connection: Connection, ids: Sequence[int]) -> dict[int, tuple[MarkedLoop, ...]]:
    """Return the loops in order of time, by track id."""
    found: dict[int, tuple[MarkedLoop, ...]] = {}
    for row in connection.execute(_live(schema.loops, ids).order_by(schema.loops.c.start, schema.loops.c.id)):
        found[row.track_id] = (*found.get(row.track_id, ()), MarkedLoop(row.id, loop_of(row), source_of(row)))
    return found
