"""What the library says about genre and mood of its tracks, as plain records to learn from.

A DJ's own word counts before what programs say, and that before the files' tags; a model's word is none, and neither is one
that was taken over from it for many tracks at once. A mood is also read off rekordbox's My Tags and off comments, where it
stands alone.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from djanalyzer.app.evidence import is_the_djs
from djanalyzer.app.records import Record
from djanalyzer.music.genres import Genre, Mood
from djanalyzer.music.wordings import genre_in, mood_in

if TYPE_CHECKING:
    from djanalyzer.app.session import Session
    from djanalyzer.music import KnownTrack, Label, Source

_MY_TAGS = "MyTag"  # as the readers of rekordbox's collections call them
_GENRE_COLUMN = "genre"
_NO_MOODS = frozenset({_GENRE_COLUMN, "components"})  # rekordbox's columns of My Tags that hold other things
_COMMENT = "comment"


@dataclass(frozen=True, slots=True)
class Word:
    """A genre or a mood that somebody has named.

    Attributes
    ----------
    source : str
        Whose word counts: "the DJ", a program, "tags", "My Tag", "comment".
    confidence : float
        1 where it is the DJ's; of others, the share of those who name one that name this one.
    """

    word: str
    source: str
    confidence: float


@dataclass(frozen=True, slots=True)
class LabelledTrack:
    """A track whose genre or mood is known."""

    path: Path
    artist: str
    genre: Word | None
    mood: Word | None


def labelled_tracks(session: Session, query: str = "") -> Iterator[LabelledTrack]:
    """Yield the tracks that a search line finds, whose file is there, and whose genre or mood is known."""
    library = session.library
    rows = session.rows(session.find(query))
    here = [row.id for row in rows if row.state in ("new", "analysed")]
    genres, moods = library.words_by_source("genre"), library.words_by_source("mood")
    for track in library.collection(here).tracks:
        track_id = int(track.external_id)
        columns = _my_tags(track)
        genre = _word(
            genre_in,
            {**_spoken(genres.get(track_id, {})), "My Tag": columns.get(_GENRE_COLUMN, "")},
        )
        feelings = "; ".join(names for column, names in columns.items() if column not in _NO_MOODS)
        mood = _word(
            mood_in,
            {**_spoken(moods.get(track_id, {})), "My Tag": feelings, _COMMENT: track.tags.comment},
        )
        if genre or mood:
            yield LabelledTrack(track.path, track.tags.artist, genre, mood)


def _spoken(said: Mapping[Source, Label[Any]]) -> dict[str, str]:
    """Return the texts of all but models by whose they are, the weightiest first."""
    spoken = [(source, label) for source, label in said.items() if not _is_a_models(label)]
    weightiest = sorted(reversed(spoken), key=lambda pair: -pair[0].rank)  # of equals who came last
    return {_name(source): str(label.value) for source, label in weightiest}


def _is_a_models(label: Label[Any]) -> bool:
    return label.source.kind == "model" or (label.source.kind == "dj" and not is_the_djs(label))


_DJ = "the DJ"


def _name(source: Source) -> str:
    return _DJ if source.kind == "dj" else "tags" if source.kind == "tags" else source.name


def _word(read: Callable[[str], Genre | Mood | None], texts: Mapping[str, str]) -> Word | None:
    """Return the word that counts, of texts by source, the weightiest first.

    What the DJ has said counts even where we have no word for it: then nothing is known.
    """
    named = {source: word for source, text in texts.items() if (word := read(text))}
    if not named or (_DJ in texts and _DJ not in named):
        return None
    source, word = next(iter(named.items()))
    agreed = sum(other is word for other in named.values()) / len(named)
    return Word(str(word), source, 1.0 if source == _DJ else agreed)


def _my_tags(track: KnownTrack) -> dict[str, str]:
    """Return the My Tags of a track by column in small letters: {"genre": "Techno, House", "situation": "Warm-up"}."""
    text = dict(track.extra).get(_MY_TAGS, "")
    columns = (part.partition(":") for part in text.split("; "))
    return {name.strip().casefold(): tags.strip() for name, colon, tags in columns if colon}


def label_record(track: LabelledTrack) -> Record:
    """Return a track for JSON, as `python -m djanalyzer.training tagged` reads it."""
    return {
        "path": str(track.path),  # exactly, whatever bytes its name has: another program opens it
        "artist": track.artist,
        "genre": _word_record(track.genre),
        "mood": _word_record(track.mood),
    }


def _word_record(word: Word | None) -> Record | None:
    if word is None:
        return None
    return {"word": word.word, "source": word.source, "confidence": round(word.confidence, 3)}


def counts(tracks: Sequence[LabelledTrack]) -> tuple[dict[str, int], dict[str, int]]:
    """Return how many tracks have each genre and each mood, the most frequent first."""
    return _counted(t.genre for t in tracks), _counted(t.mood for t in tracks)


def _counted(words: Iterator[Word | None]) -> dict[str, int]:
    found: dict[str, int] = {}
    for word in words:
        if word is not None:
            found[word.word] = found.get(word.word, 0) + 1
    return dict(sorted(found.items(), key=lambda pair: (-pair[1], pair[0])))
