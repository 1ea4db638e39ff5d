"""What the library hands out: plain frozen values."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from djanalyzer.music import (
    Analysis,
    BeatGrid,
    Energy,
    Guess,
    Key,
    Label,
    MarkedCue,
    MarkedLoop,
    Meter,
    Section,
    Source,
    Suggestion,
    Tags,
    Voice,
)
from djanalyzer.music.similarity import KeyOpinion

SORTABLE = (
    "title",
    "artist",
    "album",
    "genre",
    "bpm",
    "key",
    "energy",
    "duration",
    "n_cues",
    "state",
    "year",
    "rating",
    "comment",
    "label",
    "remixer",
    "composer",
    "file_name",
    "added",
    "confidence",
    "meter",
    "color",
    "duplicates",
    "style",
    "mood",
)


@dataclass(frozen=True, slots=True)
class Sort:
    """One column to order by (one of `SORTABLE`). Tracks without a value come last either way."""

    column: str
    is_descending: bool = False

    def __post_init__(self) -> None:
        if self.column not in SORTABLE:
            raise ValueError(f"tracks cannot be sorted by {self.column!r}; there are {', '.join(SORTABLE)}")


@dataclass(frozen=True, slots=True)
class TrackRow:
    """A line of the track table.

    Attributes
    ----------
    state : str
        "new", "analysed", "missing" or "unreadable".
    reason : str
        Why it is missing or unreadable.
    meter : Meter or None
        Of the grid's first bars.
    beat_confidence : float or None
        How sure the grid is, 0 to 1; 1 where the DJ has set or confirmed it, None where another program did.
    is_checked : bool
        The grid is as good as certain, or the DJ's own word.
    needs_review : bool
        The model has found a grid, is not sure of it, and the DJ has not said yet.
    rating : int or None
        Stars, 0 to 5.
    color : str or None
        "#RRGGBB".
    style : Guess or None
        What the model takes the genre for, whatever it is called.
    mood : str
        That counts: the DJ's own word, or else what the model takes it for.
    mood_confidence : float or None
        How sure the model is of the mood; None where the DJ has named it, or nobody has.
    is_without_genre : bool
        The DJ has said that it has none.
    added_at : float
        When it came into the library, seconds since 1970.
    """

    id: int
    title: str
    artist: str
    bpm: float | None
    key: Key | None
    energy: float | None
    duration: float | None
    genre: str
    n_cues: int
    state: str
    reason: str
    path: Path
    meter: Meter | None = None
    beat_confidence: float | None = None
    is_checked: bool = False
    needs_review: bool = False
    album: str = ""
    comment: str = ""
    label: str = ""
    remixer: str = ""
    composer: str = ""
    year: int | None = None
    rating: int | None = None
    color: str | None = None
    added_at: float = 0.0
    style: Guess | None = None
    mood: str = ""
    mood_confidence: float | None = None
    is_without_genre: bool = False

    @property
    def has_heard_genre(self) -> bool:
        """Whether nobody has named a genre, and the model is sure enough of one for it to be shown."""
        is_open = not self.genre and not self.is_without_genre
        return is_open and self.style is not None and self.style.is_likely

    @property
    def has_heard_mood(self) -> bool:
        """Whether the mood is the model's and not the DJ's own."""
        return self.mood_confidence is not None

    @property
    def is_mood_likely(self) -> bool:
        """Whether the DJ has named the mood, or the model is sure enough of it for its bare word to be shown."""
        return self.mood_confidence is None or Guess(self.mood, self.mood_confidence).is_likely


@dataclass(frozen=True, slots=True)
class StoredSuggestion:
    """A proposed cue or loop: `status` is "open", "accepted", or why it was refused: one of `edits.marks.REFUSALS`.

    Once accepted, `cue_id` or `loop_id` says which mark it became.
    """

    id: int
    suggestion: Suggestion
    model: str
    status: str = "open"
    cue_id: int | None = None
    loop_id: int | None = None


@dataclass(frozen=True, slots=True)
class Origin:
    """A DJ program's collection that a track was imported from.

    `path` is where the program says that the file is; `left_at` when the collection was found without the track (seconds
    since 1970), None while it holds it.
    """

    program: str
    location: Path
    path: Path
    left_at: float | None = None


@dataclass(frozen=True, slots=True)
class RememberedImport:
    """The last import of a collection.

    Attributes
    ----------
    fingerprint, report : str
        Of its files, and what was told, as they were handed in.
    stamp : str
        What `Library.stamp` was after it.
    paths : tuple of Path
        Where the program says that its tracks are.
    left : tuple of int
        Tracks that the collection held once and holds no longer.
    """

    program: str
    fingerprint: str
    stamp: str
    report: str
    paths: tuple[Path, ...] = ()
    left: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class LibraryTrack:
    """Everything the library knows about one track; current values, and in `labels` all evidence, oldest first.

    `suggestions` are those that were answered and the open ones of the model that analysed the track last. `analysis` is
    all that this model said, whatever counts of it; its suggestions are those that were not answered before it spoke.
    `is_confirmed` where the grid is the DJ's own word. `locked` are the fields that the DJ has locked (`locks.FIELDS`).
    `sections_source` says whose the sections are. `voice` is what was heard in its stems, None where nobody has listened; `key_opinion`
    what is heard of the key in listening for similarity.
    """

    row: TrackRow
    tags: Tags
    beat_grid: BeatGrid | None
    sections: tuple[Section, ...]
    energy: Energy | None
    cues: tuple[MarkedCue, ...]
    loops: tuple[MarkedLoop, ...]
    suggestions: tuple[StoredSuggestion, ...]
    waveform: bytes | None
    labels: tuple[Label[Any], ...]
    model: str | None
    remarks: tuple[str, ...] = ()
    files: tuple[Path, ...] = ()
    analysis: Analysis | None = None
    is_confirmed: bool = False
    origins: tuple[Origin, ...] = ()
    locked: frozenset[str] = frozenset()
    sections_source: Source | None = None
    voice: Voice | None = field(default=None, compare=False)
    key_opinion: KeyOpinion | None = field(default=None, compare=False)

    @property
    def id(self) -> int:
        return self.row.id

    @property
    def path(self) -> Path:
        return self.row.path


@dataclass(frozen=True, slots=True)
class StoredPlaylist:
    """A playlist or folder; `playlists()` lists parents before children, in display order.

    `query` is the search that a smart playlist is; its tracks are counted by `count_found`, and `n_tracks` is 0.
    """

    id: int
    name: str
    parent_id: int | None
    depth: int
    is_folder: bool
    n_tracks: int
    source: Source
    query: str | None = None


@dataclass(frozen=True, slots=True)
class SeenBefore:
    """A file as it was once noted; `is_gone` where the DJ, or an undo, has taken it out of the library."""

    track_id: int
    size: int | None
    state: str
    is_gone: bool


@dataclass(frozen=True, slots=True)
class KnownFile:
    """A file as the library last saw it; `state` is "ok", "missing" or "unreadable"."""

    id: int
    track_id: int
    path: Path
    recording_id: str | None
    size: int | None
    mtime_ns: int | None
    state: str


@dataclass(frozen=True, slots=True)
class Changes:
    """What an edit changed, for those who show it; false where nothing changed.

    Attributes
    ----------
    created : tuple of int
        Ids of what the edit made: of tracks for an import, of the mark for `AddCue`, `AddLoop` and `AcceptSuggestion`, of
        the playlist for `CreatePlaylist`.
    name : str
        What happened, in words: "Add cue".
    n_locked : int
        Tracks that were left out, for the DJ has locked what would have changed.
    """

    track_ids: frozenset[int] = frozenset()
    playlist_ids: frozenset[int] = frozenset()
    created: tuple[int, ...] = ()
    name: str = field(default="", compare=False)
    n_locked: int = field(default=0, compare=False)

    def __bool__(self) -> bool:
        return bool(self.track_ids or self.playlist_ids)


@dataclass(frozen=True, slots=True)
class LoggedEdit:
    """A line of the history: what was done when (seconds since 1970), and whether it is undone at present.

    Attributes
    ----------
    tracks : tuple of range
        Ids of the tracks that it was about; none where it was about none, or an earlier version did it.
    """

    id: int
    name: str
    made_at: float
    is_undone: bool
    tracks: tuple[range, ...] = ()

    @property
    def n_tracks(self) -> int:
        """Return how many tracks it was about."""
        return sum(map(len, self.tracks))

    def is_about(self, track_id: int) -> bool:
        """Return whether it was about this track."""
        return any(track_id in ids for ids in self.tracks)
