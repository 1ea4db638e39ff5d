"""Of tracks that are there twice one is kept, and what the others had and it lacks goes to it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select

from djanalyzer.library import schema
from djanalyzer.library.database import select_within
from djanalyzer.library.edits.adoption import UNSEEN
from djanalyzer.library.edits.base import Edit
from djanalyzer.library.edits.marks import DJ
from djanalyzer.library.edits.relocation import hand_over, hand_over_marks, not_said
from djanalyzer.library.edits.tags import EditTags, Value
from djanalyzer.library.evidence import TEXT_FIELDS, append_labels, said
from djanalyzer.library.schema import live
from djanalyzer.library.writing import Writer
from djanalyzer.music.learning import Subject

_FIELDS = (*(name for name in TEXT_FIELDS if name != "title"), "year", "color", "genre", "rating")


@dataclass(frozen=True)
class KeepOne(Edit):
    """Keep one of several tracks that are the same, and take the others out of the library; no file is touched.

    The others' cues and loops go to it where it has none at that place, on a free pad where theirs is taken; their places
    in playlists where it does not stand there itself; what fields it has no word for; and what the DJ has said of them and
    not of it. Grid, sections and verdicts on cues go only with the same recording: another one may begin elsewhere. The files of the same
    recording go to it too, so that finding them again brings no track back, and so do takes of it.
    """

    track_id: int
    other_ids: tuple[int, ...]

    def describe(self) -> str:
        return f"Keep one of {len(self.other_ids) + 1} tracks"

    def apply(self, writer: Writer) -> None:
        kept = writer.row("tracks", self.track_id, "track")
        others = [writer.row("tracks", i, "track") for i in self.other_ids if i != self.track_id]
        for other in others:
            hand_over_marks(writer, other.id, self.track_id)
            tags = not_said(writer, "tags", ("source_kind", "source_name"), (other.id, self.track_id))
            hand_over(writer, "tags", tags, other.id, self.track_id)
            _give_places(writer, other.id, self.track_id)
            is_same = bool(_recordings(writer, other.id) & _recordings(writer, self.track_id))
            labels = _own_words(writer, other.id, self.track_id, is_same)
            hand_over(writer, "labels", labels, other.id, self.track_id)
            reviews = _reviews(writer, other.id, self.track_id, labels, is_same)
            hand_over(writer, "reviews", reviews, other.id, self.track_id)
            if is_same:
                for name in ("files", "collection_entries", "takes"):
                    hand_over(writer, name, _of(writer, name, other.id), other.id, self.track_id)
        changes = dict(_missing_fields(writer, kept, others))
        if isinstance(genre := changes.pop("genre", None), str):  # another's word, which nobody has looked at
            append_labels(writer, DJ, {(self.track_id, "genre"): said("genre", genre, UNSEEN)})
        if changes:
            EditTags((self.track_id,), tuple(changes.items())).apply(writer)
        writer.hide("tracks", [other.id for other in others])


def _of(writer: Writer, name: str, track_id: int) -> list[int]:
    table = schema.metadata.tables[name]
    query = select(table.c.id).where(table.c.track_id == track_id, live(table))
    return list(writer.connection.execute(query).scalars())


def _recordings(writer: Writer, track_id: int) -> set[str]:
    files = schema.files
    query = select(files.c.recording_id).where(files.c.track_id == track_id, live(files))
    return {recording for recording in writer.connection.execute(query).scalars() if recording}


def _own_words(writer: Writer, other_id: int, track_id: int, is_same: bool) -> list[int]:
    """Return the DJ's labels of the other track on what the DJ has said nothing of the track itself."""
    said = _said_by_dj(writer, track_id)
    timed = frozenset[str]() if is_same else frozenset(("beat_grid", "sections"))
    rows = [row for row in _dj_labels(writer, other_id) if row.task not in said | timed]
    free = {task for task in {row.task for row in rows} if writer.unlocked(task, [track_id])}
    return [row.id for row in rows if row.task in free]


def _reviews(writer: Writer, other_id: int, track_id: int, labels: list[int], is_same: bool) -> list[int]:
    """Return the reviews of the other track that are about these labels, or about cues that have gone to the track.

    Whoever has found a cue right or wrong has done so in the recording that it stood in.
    """
    cues = schema.cues
    there = writer.connection.execute(select_within(cues, cues.c.track_id, [track_id]))
    cue_ids = {row.id for row in there} if is_same else set[int]()
    reviews = schema.reviews
    given = writer.connection.execute(select_within(reviews, reviews.c.track_id, [other_id]))
    return [
        row.id
        for row in given
        if (row.item in cue_ids if row.subject == Subject.CUES else row.label_id in labels)
    ]


def _said_by_dj(writer: Writer, track_id: int) -> frozenset[str]:
    return frozenset(row.task for row in _dj_labels(writer, track_id))


def _dj_labels(writer: Writer, track_id: int) -> list[Any]:
    labels = schema.labels
    query = select_within(labels, labels.c.track_id, [track_id])
    return list(writer.connection.execute(query.where(labels.c.source_kind == DJ.kind)))


def _give_places(writer: Writer, other_id: int, track_id: int) -> None:
    """Let the track stand in playlists where the other one stood; where it stands already, the other's place goes."""
    entries = schema.playlist_entries
    theirs = list(writer.connection.execute(select_within(entries, entries.c.track_id, [other_id])))
    held = {row.playlist_id for row in writer.connection.execute(_places(track_id))}
    hand_over(
        writer,
        "playlist_entries",
        [row.id for row in theirs if row.playlist_id not in held],
        other_id,
        track_id,
    )
    writer.hide("playlist_entries", [row.id for row in theirs if row.playlist_id in held])


def _places(track_id: int) -> Any:
    entries = schema.playlist_entries
    return select_within(entries, entries.c.track_id, [track_id])


def _missing_fields(writer: Writer, kept: Any, others: list[Any]) -> Iterator[tuple[str, Value]]:
    """Yield what the others say where the track that is kept has no word and no lock."""
    by_dj = _said_by_dj(writer, kept.id)
    for name in _FIELDS:
        if name in by_dj:
            continue
        said = next((value for other in others if (value := getattr(other, name))), None)
        if said and not getattr(kept, name) and writer.unlocked(name, [kept.id]):
            yield name, said
