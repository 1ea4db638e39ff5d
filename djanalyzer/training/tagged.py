"""Examples from a DJ's own library: recordings whose genre or mood is known from tags, and of which nothing else is said.

They come in as plain records, one JSON object a line, as `djanalyzer labels` prints them; the library itself is not known
here. Whether an example teaches or measures is decided by its artist: who is heard in one is never heard in the other.
"""

from __future__ import annotations

import hashlib
import json
import unicodedata
from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor, as_completed
from dataclasses import dataclass
from functools import lru_cache
from multiprocessing import get_context
from pathlib import Path
from typing import Any

import numpy as np

from djanalyzer.errors import Trouble
from djanalyzer.features.logmel import SAMPLE_RATE
from djanalyzer.music.genres import GENRES, MOODS
from djanalyzer.training.examples import (
    HELD_OUT,
    TIMED,
    Example,
    Labels,
    featurise_blocks,
    path_of,
    read_labels,
    write,
)

STYLE = "library"  # stands where generated songs have the style that they were composed in
FIRST_SEED = 10**12  # no generated song comes near it
_CLASSES = 2 * HELD_OUT  # by which examples are held out, half of those to watch over training
# What stands between artists.
_JOINING = frozenset(
    {"", "&", "+", ",", ";", "/", "x", "vs", "feat", "featuring", "ft", "with", "and", "und", "pres"}
)
# Seconds; less is a jingle or a damaged file, more is a set of many tracks.
_SHORTEST, _LONGEST = 10.0, 1800.0


@dataclass(frozen=True, slots=True)
class TaggedTrack:
    """A recording with what is known of it: indices into GENRES and MOODS, -1 where unknown."""

    path: Path
    artist: str
    genre: int
    mood: int


@dataclass(frozen=True, slots=True)
class Stored:
    """What became of a record: the example's file, or why there is none."""

    track: TaggedTrack
    example: Path | None
    problem: str = ""


def read_records(file: Path, least: float = 0.5) -> list[TaggedTrack]:
    """Return the recordings of a file of records; words with less confidence than `least` count as unknown.

    Raises
    ------
    Trouble
        The file cannot be read, or a line is no record.
    """
    try:
        lines = file.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise Trouble(
            f"{file} cannot be read: {error}.", "Write one with `djanalyzer labels --json`."
        ) from error
    tracks = [_track_of(line, f"{file}, line {n}", least) for n, line in enumerate(lines, 1) if line.strip()]
    return [track for track in tracks if track.genre >= 0 or track.mood >= 0]


def _track_of(line: str, place: str, least: float) -> TaggedTrack:
    try:
        record = json.loads(line)
        return TaggedTrack(
            Path(record["path"]),
            str(record.get("artist") or ""),
            _index(record.get("genre"), GENRES, least),
            _index(record.get("mood"), MOODS, least),
        )
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise Trouble(
            f"{place}: this is no record of a track's genre and mood.",
            'A line reads {"path": …, "artist": …, "genre": {"word": …, "confidence": …}, "mood": null}.',
        ) from error


def _index(said: Any, words: tuple[str, ...], least: float) -> int:
    """Return the index of the word of a record; -1 where nothing is said, or not surely enough."""
    if said is None or said["confidence"] < least:
        return -1
    return words.index(said["word"])


def seed_of(track: TaggedTrack) -> int:
    """Return the number that an example is stored by: the file's own, in the class that its artist is in.

    `examples.is_held_out` and `validating.watches` read that class, so one artist's recordings never stand on two sides.
    The artist is the first that is named; where none is, the folder stands for one.
    """
    own = int.from_bytes(hashlib.sha256(str(track.path).encode("utf-8", "surrogateescape")).digest()[:5])
    artist = first_artist(track.artist) or str(track.path.parent)
    side = int.from_bytes(hashlib.sha256(artist.encode("utf-8", "surrogateescape")).digest()[:5])
    return FIRST_SEED + _CLASSES * own + (side - FIRST_SEED) % _CLASSES


def first_artist(text: str) -> str:
    """Return the artist that is named first, without case, accents, and whoever is featured ("A feat. B", "A & B", "A vs B")."""
    return artists_in(text)[0]


@lru_cache(maxsize=1 << 14)  # folds and proofs ask for the same names again and again
def artists_in(text: str) -> tuple[str, ...]:
    """Return all artists that are named, without case and accents, the first one first; one empty name where none is."""
    plain = unicodedata.normalize("NFKD", text).casefold()
    plain = "".join(c for c in plain if not unicodedata.combining(c))
    words = plain.replace(",", " , ").replace(";", " ; ").replace("/", " / ").split()
    named: list[list[str]] = [[]]
    for n, word in enumerate(words):
        if n and word.strip("().[]") in _JOINING:
            named.append([])
        else:
            named[-1].append(word)
    first, *others = (" ".join(name) for name in named)
    return (first, *(name.strip("()[]") for name in others if name.strip("()[]")))


def store_missing(tracks: Iterable[TaggedTrack], folder: Path, n_processes: int = 1) -> Iterator[Stored]:
    """Store the examples of these recordings; yield what became of each that was not stored with the same labels before.

    A recording whose labels or artist have changed is stored anew. One that cannot be read is told, and the next one comes.
    """
    folder.mkdir(parents=True, exist_ok=True)
    missing = [t for t in tracks if not _is_stored(t, folder)]
    if n_processes == 1:
        yield from (_store(track, folder) for track in missing)
        return
    with ProcessPoolExecutor(n_processes, get_context("spawn")) as pool:
        waiting = [pool.submit(_store, track, folder) for track in missing]
        yield from (done.result() for done in as_completed(waiting))


def _is_stored(track: TaggedTrack, folder: Path) -> bool:
    path = path_of(seed_of(track), folder)
    if not path.exists():
        return False
    labels = read_labels(path)[0]
    return (labels.genre, labels.mood) == (track.genre, track.mood)


def _store(track: TaggedTrack, folder: Path) -> Stored:
    try:
        path = write(_heard(track), folder)
    except Trouble as trouble:
        return Stored(track, None, str(trouble))
    first = FIRST_SEED + (int(path.stem) - FIRST_SEED) // _CLASSES * _CLASSES
    for seed in range(first, first + _CLASSES):  # under another artist it may stand on another side
        if (former := path_of(seed, folder)) != path:
            former.unlink(missing_ok=True)
    return Stored(track, path)


def _heard(track: TaggedTrack) -> Example:
    from djanalyzer.audio.decode import open_stream

    with open_stream(track.path, SAMPLE_RATE) as stream:
        features = featurise_blocks(stream)
        duration = stream.duration
    if not _SHORTEST <= duration <= _LONGEST:
        limits = f"{_SHORTEST:g} s to {_LONGEST / 60:g} minutes"
        raise Trouble(
            f"{track.path.name} is {duration:.0f} s long.", f"A single track is learned from, of {limits}."
        )
    return Example(*features, labels_of(track, duration), seed_of(track), STYLE)


def labels_of(track: TaggedTrack, duration: float) -> Labels:
    """Return genre and mood as labels; everything else is unknown. `duration` in seconds."""
    return Labels(
        beats=np.zeros(0),
        downbeats=np.zeros(0),
        sections=np.zeros(0),
        functions=np.zeros(0, dtype=np.int64),
        cues=np.zeros(0),
        kinds=np.zeros(0, dtype=np.int64),
        energy=np.zeros(0, dtype=np.float32),
        key=-1,
        duration=duration,
        genre=track.genre,
        mood=track.mood,
        unknown=TIMED,
    )
