"""What happened to one track, from the day it came: imports, analyses, words of programs, and what the DJ did."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from sqlalchemy import Connection, select

from djanalyzer.library import schema
from djanalyzer.library.collections import origins
from djanalyzer.library.database import select_within, within
from djanalyzer.library.journal import history
from djanalyzer.library.locks import FIELDS
from djanalyzer.library.marks import source_of
from djanalyzer.music import Source

ADDED, ANALYSED, SAID, LEFT, EDITED = "added", "analysed", "said", "left", "edited"


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened to a track.

    Attributes
    ----------
    kind : str
        "added" to the library, "analysed" by a model, "said" by a program, the file's tags or the DJ, "left" a
        program's collection, "edited" by the DJ.
    name : str
        Of an edit, as the history has it; otherwise who it was.
    fields : tuple of str
        What was said something about (`locks.FIELDS`).
    line_id : int
        Of the history; 0 where it is none that can be taken back.
    """

    made_at: float
    kind: str
    name: str
    fields: tuple[str, ...] = ()
    line_id: int = 0
    is_undone: bool = False


def biography(connection: Connection, track_id: int) -> tuple[Event, ...]:
    """Return what happened to a track, the latest first."""
    spoken = _spoken(connection, track_id)
    events = [*_edits(connection, track_id, spoken), *_words(spoken), *_comings(connection, track_id)]
    return tuple(sorted(events, key=lambda event: (-event.made_at, -event.line_id)))


def titles(connection: Connection, ids: Sequence[int]) -> dict[int, str]:
    """Return what tracks are called, also those that were taken out of the library."""
    tracks = schema.tracks.c
    rows = connection.execute(select(tracks.id, tracks.title, tracks.file_name).where(within(tracks.id, ids)))
    return {row.id: row.title or row.file_name for row in rows}


@dataclass(slots=True)
class _Speech:
    """What a source said at one moment."""

    source: Source
    fields: list[str] = field(default_factory=list)
    is_told: bool = False


def _spoken(connection: Connection, track_id: int) -> dict[float, list[_Speech]]:
    """Return who said something about what, by the moment: all that one edit wrote has one moment."""
    found: dict[float, list[_Speech]] = {}
    labels = schema.labels
    for row in connection.execute(select_within(labels, labels.c.track_id, [track_id]).order_by(labels.c.id)):
        speeches, source = found.setdefault(row.made_at, []), source_of(row)
        speech = next((s for s in speeches if s.source == source), None)
        if speech is None:
            speech = _Speech(source)
            speeches.append(speech)
        name = "cues" if row.task == "loops" else row.task
        if name in FIELDS and name not in speech.fields:
            speech.fields.append(name)
    return found


def _edits(connection: Connection, track_id: int, spoken: dict[float, list[_Speech]]) -> Iterator[Event]:
    for line in history(connection):
        if not line.is_about(track_id):
            continue
        speeches = spoken.get(line.made_at, [])
        for speech in speeches:
            speech.is_told = True
        fields = tuple(dict.fromkeys(name for speech in speeches for name in speech.fields))
        yield Event(line.made_at, EDITED, line.name, fields, line.id, line.is_undone)


def _words(spoken: dict[float, list[_Speech]]) -> Iterator[Event]:
    for made_at, speeches in spoken.items():
        for speech in speeches:
            if not speech.is_told:
                kind = ANALYSED if speech.source.kind == "model" else SAID
                name = {"dj": "you", "tags": "tags of the file"}.get(speech.source.kind, speech.source.name)
                yield Event(made_at, kind, name, tuple(speech.fields))


def _comings(connection: Connection, track_id: int) -> Iterator[Event]:
    tracks, files = schema.tracks.c, schema.files
    added = connection.execute(select(tracks.added_at).where(tracks.id == track_id)).scalar_one()
    first = select(files.c.path).where(files.c.track_id == track_id).order_by(files.c.id).limit(1)
    path = connection.execute(first).scalar()
    yield Event(added, ADDED, str(Path(path)) if path else "")
    for origin in origins(connection, track_id):
        if origin.left_at is not None:
            yield Event(origin.left_at, LEFT, origin.program)
