"""Marks that came from a program become the DJ's own."""

from __future__ import annotations

from dataclasses import dataclass

from djanalyzer.library import schema
from djanalyzer.library.database import select_within
from djanalyzer.library.edits.base import Edit
from djanalyzer.library.edits.marks import DJ
from djanalyzer.library.marks import source_columns
from djanalyzer.library.writing import Step, Writer
from djanalyzer.music import Source


@dataclass(frozen=True)
class AdoptMarks(Edit):
    """Make the cues and loops of a track that came from a program the DJ's own: no import moves them from then on."""

    track_id: int
    source: Source

    def describe(self) -> str:
        return f"Make {self.source}'s cues mine"

    def apply(self, writer: Writer) -> None:
        writer.row("tracks", self.track_id, "track")
        for table in (schema.cues, schema.loops):
            query = select_within(table, table.c.track_id, [self.track_id])
            query = query.where(
                table.c.source_kind == self.source.kind, table.c.source_name == self.source.name
            )
            ids = tuple(sorted(row.id for row in writer.connection.execute(query)))
            writer.replay(Step(table.name, ids, source_columns(self.source), source_columns(DJ)))
