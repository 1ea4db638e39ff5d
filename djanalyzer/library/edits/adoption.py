"""What a program or the model has said becomes the DJ's own word."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from djanalyzer.library import schema
from djanalyzer.library.database import Record, select_within
from djanalyzer.library.edits.base import Edit
from djanalyzer.library.edits.marks import DJ
from djanalyzer.library.evidence import append_labels, chunks, said
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


@dataclass(frozen=True)
class AdoptGuesses(Edit):
    """Make what the model takes the genre or the mood of tracks for the DJ's own word.

    A track that has a genre, whoever named it, keeps it; so does one whose mood the DJ has named. Those on which the field is
    locked are left out.

    Attributes
    ----------
    field : str
        "genre" or "mood".
    """

    track_ids: tuple[int, ...]
    field: str

    def __post_init__(self) -> None:
        if self.field not in _HEARD:
            raise ValueError(f"no model says anything of {self.field!r}")

    def describe(self) -> str:
        return f"Take over the {self.field}"

    def apply(self, writer: Writer) -> None:
        heard = _HEARD[self.field]
        for some in chunks(dict.fromkeys(self.track_ids)):
            rows = writer.connection.execute(select_within(schema.tracks, schema.tracks.c.id, some))
            words = {(row.id, self.field): said(self.field, word) for row in rows if (word := heard(row))}
            append_labels(writer, DJ, words)


def _heard_genre(row: Record) -> str | None:
    return None if row.genre else row.style


def _heard_mood(row: Record) -> str | None:
    return None if row.mood_confidence is None else row.mood


_HEARD: Mapping[str, Callable[[Record], str | None]] = {"genre": _heard_genre, "mood": _heard_mood}
