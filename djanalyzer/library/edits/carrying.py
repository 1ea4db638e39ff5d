"""A track that was made from another one has its grid, sections, cues and loops."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlalchemy import func, select

from djanalyzer.library import schema
from djanalyzer.library.codec import value_of
from djanalyzer.library.current import best_labels
from djanalyzer.library.database import select_within
from djanalyzer.library.edits.base import Edit
from djanalyzer.library.edits.marks import DJ, owned
from djanalyzer.library.evidence import append_labels, said
from djanalyzer.library.marks import (
    cue_columns,
    cue_of,
    loop_columns,
    loop_of,
    origin_of,
    source_of,
)
from djanalyzer.library.schema import live
from djanalyzer.library.writing import Writer
from djanalyzer.music import excerpts


@dataclass(frozen=True)
class CarryOver(Edit):
    """Give a track what counts of another one, whose sound it holds from `start` to `stop` (seconds of the other).

    What the DJ or a program has said becomes the DJ's own word, for no program knows the new file; who chose the place of a
    mark stays known. A model's word stays the model's, as sure as it was: once it hears the new file, it speaks anew.
    """

    track_id: int
    other_id: int
    start: float = 0.0
    stop: float = math.inf
    batch: str = ""

    def describe(self) -> str:
        return "Export take"

    def apply(self, writer: Writer) -> None:
        writer.row("tracks", self.track_id, "track")
        writer.row("tracks", self.other_id, "track")
        self._carry_labels(writer)
        self._carry_marks(writer, "cues", cue_of, excerpts.cue_of, cue_columns)
        self._carry_marks(writer, "loops", loop_of, excerpts.loop_of, loop_columns)

    def _carry_labels(self, writer: Writer) -> None:
        best = best_labels(writer.connection, [self.other_id]).get(self.other_id, {})
        cuts: dict[str, Callable[..., Any]] = {
            "beat_grid": excerpts.grid_of,
            "sections": excerpts.sections_of,
        }
        for task, cut in cuts.items():
            if task not in best:
                continue
            value = cut(value_of(task, best[task].value), self.start, self.stop)
            source = source_of(best[task])
            author = source if source.kind == "model" else DJ
            if value:
                append_labels(
                    writer, author, {(self.track_id, task): said(task, value, best[task].confidence)}
                )

    def _carry_marks(
        self,
        writer: Writer,
        name: str,
        mark_of: Callable[[Any], Any],
        cut: Callable[[Any, float, float], Any],
        columns: Callable[[Any], dict[str, Any]],
    ) -> None:
        table = schema.metadata.tables[name]
        rows = writer.connection.execute(
            select_within(table, table.c.track_id, [self.other_id]).order_by(table.c.id)
        )
        marks = ((cut(mark_of(row), self.start, self.stop), owned(origin_of(row))) for row in rows)
        writer.add(
            name, [{"track_id": self.track_id, **columns(mark), **whose} for mark, whose in marks if mark]
        )


@dataclass(frozen=True)
class CarryToFile(Edit):
    """Give what counts of a track to the one that a file stands for (`CarryOver`), in the transaction that takes the file in.

    Nothing is given where that track has another file too, or any marks.
    """

    path: Path
    other_id: int
    start: float = 0.0
    stop: float = math.inf
    batch: str = ""

    def describe(self) -> str:
        return "Export take"

    def apply(self, writer: Writer) -> None:
        files = schema.files
        here = select(files.c.track_id).where(files.c.path == str(self.path), live(files))
        track_id = writer.connection.execute(here).scalar()
        if track_id is not None and self._is_bare(writer, track_id):
            CarryOver(track_id, self.other_id, self.start, self.stop).apply(writer)

    def _is_bare(self, writer: Writer, track_id: int) -> bool:
        def count(name: str) -> int:
            table = schema.metadata.tables[name]
            query = select(func.count()).where(table.c.track_id == track_id, live(table))
            return int(writer.connection.execute(query).scalar_one())

        return count("files") == 1 and not count("cues") and not count("loops")
