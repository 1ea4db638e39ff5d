"""A track has been listened to for what it sounds like, and tracks have got their places on the map."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any, ClassVar

import numpy as np
from sqlalchemy import bindparam, delete, insert, select

from djanalyzer.library import schema
from djanalyzer.library.codec import text_of
from djanalyzer.library.database import within
from djanalyzer.library.edits.base import Edit
from djanalyzer.library.embeddings import packed
from djanalyzer.library.schema import live
from djanalyzer.library.writing import Writer
from djanalyzer.music.similarity import EMBEDDING_SIZE, CollectionMap, TrackEmbedding


@dataclass(frozen=True)
class SaveEmbedding(Edit):
    """Keep how a track sounds, in the place of what was kept before. Nothing else is touched.

    Attributes
    ----------
    recording_id : str or None
        What the file held as it was heard (`KnownFile.recording_id`), where that is known: once the file holds another
        recording, the embedding counts no more.
    """

    is_undoable: ClassVar[bool] = False

    track_id: int
    embedding: TrackEmbedding
    recording_id: str | None = None

    def describe(self) -> str:
        return "Listen for similarity"

    def apply(self, writer: Writer) -> None:
        writer.keep_heard(schema.embeddings, self.track_id, self._columns())

    def _columns(self) -> dict[str, Any]:
        heard, opinion = self.embedding, self.embedding.key
        sections = [[float(s.start), float(s.stop), str(s.label)] for s in heard.sections]
        vectors = np.array([s.vector for s in heard.sections], np.float32).reshape(-1, EMBEDDING_SIZE)
        return {
            "recording_id": self.recording_id,
            "recipe": heard.recipe,
            "vector": packed(heard.vector.reshape(1, EMBEDDING_SIZE)),
            "sections": json.dumps(sections, allow_nan=False, separators=(",", ":")),
            "section_vectors": packed(vectors),
            "key_index": opinion.key.index if opinion.key else None,
            "key_confidence": float(opinion.key.confidence) if opinion.key else None,
            "tuning": float(opinion.tuning),
            "key_stretches": text_of("key_stretches", opinion.stretches),
        }


@dataclass(frozen=True)
class PlaceOnMap(Edit):
    """Keep where tracks lie on the map by a recipe; tracks that have gone meanwhile are left out."""

    is_undoable: ClassVar[bool] = False

    places: CollectionMap
    recipe: str

    def describe(self) -> str:
        return "Lay out the map"

    def apply(self, writer: Writer) -> None:
        table, tracks = schema.map_places, schema.tracks
        there = select(tracks.c.id).where(within(tracks.c.id, self.places.ids.tolist()), live(tracks))
        known = set(writer.connection.execute(there).scalars())
        rows = [
            {"track_id": p.track_id, "recipe": self.recipe, "x": p.x, "y": p.y}
            for p in self.places
            if p.track_id in known
        ]
        if rows:
            writer.connection.execute(
                delete(table).where(table.c.track_id == bindparam("gone")),
                [{"gone": row["track_id"]} for row in rows],
            )
            writer.connection.execute(insert(table), rows)
