"""How tracks sound, in numbers: their embeddings, while the file is the one that was heard, and their places on the map."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from sqlalchemy import ColumnElement, Connection, Integer, Select, cast, exists, func, select, true

from djanalyzer.library import schema
from djanalyzer.library.codec import value_of
from djanalyzer.library.database import Record, within
from djanalyzer.library.schema import live
from djanalyzer.music import Key
from djanalyzer.music.similarity import (
    EMBEDDING_SIZE,
    KeyOpinion,
    SectionEmbedding,
    TrackEmbedding,
)

_T = schema.tracks.c
_E = schema.embeddings.c

_NO_KEY = -1
_KEPT = np.dtype("<f2")


@dataclass(frozen=True, slots=True, eq=False)
class StoredVectors:
    """The embeddings of many tracks as one array each, by one recipe.

    Attributes
    ----------
    ids : int64 array (n_tracks,)
    vectors : float16 array (n_tracks, EMBEDDING_SIZE)
    """

    ids: npt.NDArray[np.int64]
    vectors: npt.NDArray[np.float16]


@dataclass(frozen=True, slots=True, eq=False)
class StoredSections:
    """The embeddings of the sections of many tracks, by one recipe.

    Attributes
    ----------
    ids, items : int64 array (n_sections,)
        The track that each is of, and which of its sections it is, from 0.
    vectors : float16 array (n_sections, EMBEDDING_SIZE)
    """

    ids: npt.NDArray[np.int64]
    items: npt.NDArray[np.int64]
    vectors: npt.NDArray[np.float16]


@dataclass(frozen=True, slots=True, eq=False)
class TrackFacts:
    """What filters ask of tracks.

    Attributes
    ----------
    ids : int64 array (n,), rising
    bpm, energy : float32 array (n,)
        NaN where not known.
    key_order : int16 array (n,)
        Place on the Camelot wheel (of `CAMELOT`), -1 where not known.
    is_played : bool array (n,)
        A DJ program has counted it as played.
    """

    ids: npt.NDArray[np.int64]
    bpm: npt.NDArray[np.float32]
    key_order: npt.NDArray[np.int16]
    energy: npt.NDArray[np.float32]
    is_played: npt.NDArray[np.bool_]


def embeddings(connection: Connection, ids: Sequence[int]) -> dict[int, TrackEmbedding]:
    """Return how these tracks sound, by track id; those nobody has listened to are left out."""
    rows = connection.execute(_counting(schema.embeddings).where(within(_E.track_id, ids)))
    return {row.track_id: _embedding(row) for row in rows}


def unembedded(connection: Connection, recipe: str, ids: Sequence[int] | None) -> list[int]:
    """Return the tracks (of `ids`, or all) whose file is there and whose embedding is not by this recipe."""
    heard = exists().where(_E.track_id == _T.id, _E.recipe == recipe, counts())
    query = select(_T.id).where(live(schema.tracks), _T.state.in_(["new", "analysed"]), ~heard)
    if ids is None:
        return list(connection.execute(query.order_by(_T.id)).scalars())
    left = set(connection.execute(query.where(within(_T.id, ids))).scalars())
    return [i for i in dict.fromkeys(ids) if i in left]


def recipes(connection: Connection) -> dict[str, int]:
    """Return which recipes have listened, and to how many tracks, those too that have left the library since."""
    query = select(_E.recipe, func.count().label("n")).group_by(_E.recipe)
    return {row.recipe: row.n for row in connection.execute(query)}


def key_opinions(connection: Connection, ids: Sequence[int]) -> dict[int, Key]:
    """Return the key of each of these tracks as who has listened to them for similarity hears it, where one is sure."""
    query = _counting(_E.track_id, _E.key_index, _E.key_confidence)
    rows = connection.execute(query.where(within(_E.track_id, ids), _E.key_index.is_not(None)))
    return {row.track_id: Key.from_index(row.key_index, row.key_confidence) for row in rows}


def key_opinion(connection: Connection, track_id: int) -> KeyOpinion | None:
    """Return what was heard of a track's key in listening for similarity; None where nobody has listened."""
    columns = _E.key_index, _E.key_confidence, _E.tuning, _E.key_stretches
    row = connection.execute(_counting(*columns).where(_E.track_id == track_id)).first()
    return None if row is None else _opinion(row)


def embedded(connection: Connection, recipe: str) -> list[int]:
    """Return the tracks that have an embedding by a recipe, rising."""
    return list(connection.execute(_heard_by(recipe, None, _E.track_id)).scalars())


def vectors(connection: Connection, recipe: str, ids: Sequence[int] | None) -> StoredVectors:
    """Return the embeddings of the tracks of `ids` (None: all) by a recipe, in the order of their ids."""
    rows = connection.execute(_heard_by(recipe, ids, _E.track_id, _E.vector)).all()
    return StoredVectors(
        np.array([row.track_id for row in rows], np.int64), _unpacked(b"".join(row.vector for row in rows))
    )


def section_vectors(connection: Connection, recipe: str, ids: Sequence[int] | None) -> StoredSections:
    """Return the embeddings of the sections of the tracks of `ids` (None: all) by a recipe."""
    rows = connection.execute(_heard_by(recipe, ids, _E.track_id, _E.section_vectors)).all()
    amounts = [len(row.section_vectors) // (_KEPT.itemsize * EMBEDDING_SIZE) for row in rows]
    return StoredSections(
        np.repeat(np.array([row.track_id for row in rows], np.int64), amounts),
        np.concatenate([np.arange(n) for n in amounts]) if amounts else np.empty(0, np.int64),
        _unpacked(b"".join(row.section_vectors for row in rows)),
    )


def facts(connection: Connection, ids: Sequence[int] | None) -> TrackFacts:
    """Return what filters ask of tracks (None: of all)."""
    query = select(_T.id, _T.bpm, _T.key_order, _T.energy, _T.id.in_(_played()).label("is_played"))
    query = query.where(live(schema.tracks)).order_by(_T.id)
    rows = connection.execute(query if ids is None else query.where(within(_T.id, ids))).all()
    return TrackFacts(
        np.array([row.id for row in rows], np.int64),
        np.array([np.nan if row.bpm is None else row.bpm for row in rows], np.float32),
        np.array([_NO_KEY if row.key_order is None else row.key_order for row in rows], np.int16),
        np.array([np.nan if row.energy is None else row.energy for row in rows], np.float32),
        np.array([row.is_played for row in rows], np.bool_),
    )


def _played() -> Select[tuple[int]]:
    """Return the query for the tracks that a DJ program has counted as played."""
    said = func.json_each(schema.tags.c.extra).table_valued("value").alias("said")
    name, count = func.json_extract(said.c.value, "$[0]"), func.json_extract(said.c.value, "$[1]")
    query = select(schema.tags.c.track_id).select_from(schema.tags).join(said, true())
    return query.where(live(schema.tags), name == "PlayCount", cast(count, Integer) > 0)


def map_places(connection: Connection, recipe: str) -> tuple[npt.NDArray[np.int64], npt.NDArray[np.float32]]:
    """Return the tracks that have a place on the map by a recipe, rising, and their places (n, 2).

    Those are left out whose embedding counts no more: their file holds another recording, or another recipe has heard them.
    """
    table = schema.map_places
    query = _heard_by(recipe, None, *table.c).join(table, table.c.track_id == _E.track_id)
    query = query.where(table.c.recipe == recipe)
    rows = connection.execute(query).all()
    places = np.array([(row.x, row.y) for row in rows], np.float32).reshape(-1, 2)
    return np.array([row.track_id for row in rows], np.int64), places


def packed(vectors: npt.NDArray[np.floating]) -> bytes:
    """Return vectors as they are kept: half precision, which changes a scalar product by less than a thousandth."""
    return np.ascontiguousarray(vectors, _KEPT).tobytes()


def counts() -> ColumnElement[bool]:
    """Return the condition that an embedding is of the recording that the track's file holds, as far as both are known.

    The tables `tracks` and `embeddings` are those of the query around it.
    """
    files = schema.files.alias("embedded_file")
    other = exists().where(files.c.id == _T.file_id, files.c.recording_id != _E.recording_id)
    return ~other.correlate(schema.tracks, schema.embeddings)


def _counting(*columns: object) -> Select[*tuple[object, ...]]:
    query = select(*columns).select_from(schema.embeddings)  # type: ignore[call-overload]
    return query.join(schema.tracks, _T.id == _E.track_id).where(live(schema.tracks), counts())  # type: ignore[no-any-return]


def _heard_by(recipe: str, ids: Sequence[int] | None, *columns: object) -> Select[*tuple[object, ...]]:
    """Return the query for columns of embeddings by a recipe, of these tracks (None: of all), rising by their ids."""
    query, is_by = _counting(*columns).order_by(_E.track_id), _E.recipe == recipe
    if ids is None:
        return query.where(is_by)
    # "Likely", as it is of most rows: else all of a recipe are gone through to find those of a few tracks.
    return query.where(within(_E.track_id, ids), func.likely(is_by))


def _unpacked(blob: bytes) -> npt.NDArray[np.float16]:
    return np.frombuffer(blob, _KEPT).reshape(-1, EMBEDDING_SIZE)


def _embedding(row: Record) -> TrackEmbedding:
    spans = json.loads(row.sections)
    vectors = _unpacked(row.section_vectors).astype(np.float32)
    return TrackEmbedding(
        row.recipe,
        _unpacked(row.vector)[0].astype(np.float32),
        tuple(
            SectionEmbedding(start, stop, label, vector)
            for (start, stop, label), vector in zip(spans, vectors, strict=True)
        ),
        _opinion(row),
    )


def _opinion(row: Record) -> KeyOpinion:
    key = None if row.key_index is None else Key.from_index(row.key_index, row.key_confidence)
    return KeyOpinion(key, row.tuning, value_of("key_stretches", row.key_stretches))
