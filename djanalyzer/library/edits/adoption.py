"""What a program or the model has said becomes the DJ's own word."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from djanalyzer.library import schema
from djanalyzer.library.database import Record, select_within
from djanalyzer.library.edits.base import Edit
from djanalyzer.library.edits.marks import DJ
from djanalyzer.library.evidence import Said, append_labels, chunks, said
from djanalyzer.library.marks import origin_columns, origin_of, source_columns
from djanalyzer.library.writing import Step, Writer
from djanalyzer.music import Guess, Source

_OWN: Mapping[str, str | None] = {**source_columns(DJ), **origin_columns(None)}
UNSEEN = 0.999  # as sure as a word can be that the DJ has not looked at


@dataclass(frozen=True)
class AdoptMarks(Edit):
    """Make the cues and loops of a track whose places a program or a model has chosen the DJ's own word.

    No import moves them from then on. Those that the DJ has only named, coloured or carried along are among them.
    """

    track_id: int
    source: Source

    def describe(self) -> str:
        return f"Make {self.source}'s cues mine"

    def apply(self, writer: Writer) -> None:
        writer.row("tracks", self.track_id, "track")
        for table in (schema.cues, schema.loops):
            query = select_within(table, table.c.track_id, [self.track_id])
            rows = [row for row in writer.connection.execute(query) if origin_of(row) == self.source]
            for row in rows:
                before = {name: row._mapping[name] for name in _OWN}
                writer.replay(Step(table.name, (row.id,), before, _OWN))


@dataclass(frozen=True)
class AdoptGuesses(Edit):
    """Make what the model takes the genre or the mood of tracks for the DJ's own word.

    A track that has a genre, whoever named it, keeps it; so does one of which the DJ has said that it has none, and one whose
    mood the DJ has named. Those on which the field is locked are left out. Of several tracks only words that are likely enough
    to stand in the table are taken over: nobody has seen the others.

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
        heard, is_one = _HEARD[self.field], len(set(self.track_ids)) == 1
        for some in chunks(dict.fromkeys(self.track_ids)):
            rows = writer.connection.execute(select_within(schema.tracks, schema.tracks.c.id, some))
            guesses = {row.id: guess for row in rows if (guess := heard(row)) and (is_one or guess.is_likely)}
            ids = guesses if is_one else writer.unlocked(self.field, guesses)
            append_labels(writer, DJ, {(i, self.field): self._word(guesses[i], is_one) for i in ids})

    def _word(self, guess: Guess, is_one: bool) -> Said:
        """Return a guess as the DJ's word, as sure as the model was where nobody has looked at it.

        That is how it is known later for the model's: no model learns from itself.
        """
        return said(self.field, guess.word, 1.0 if is_one else min(guess.confidence, UNSEEN))


def _heard_genre(row: Record) -> Guess | None:
    is_named = row.genre or row.is_without_genre or not row.style
    return None if is_named else Guess(row.style, row.style_confidence)


def _heard_mood(row: Record) -> Guess | None:
    return None if row.mood_confidence is None else Guess(row.mood, row.mood_confidence)


_HEARD: Mapping[str, Callable[[Record], Guess | None]] = {"genre": _heard_genre, "mood": _heard_mood}
