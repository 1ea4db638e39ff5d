"""What another program (or the files themselves) knows about music: tracks, playlists, and what could not be read."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from djanalyzer.music.grid import BeatGrid
from djanalyzer.music.key import Key
from djanalyzer.music.labels import TimeOffset
from djanalyzer.music.marks import Cue, Loop
from djanalyzer.music.sections import Section


@dataclass(frozen=True, slots=True)
class Tags:
    """What a file or a program says a track is called. Empty text and None mean "not said"."""

    title: str = ""
    artist: str = ""
    album: str = ""
    genre: str = ""
    comment: str = ""
    label: str = ""
    remixer: str = ""
    composer: str = ""
    year: int | None = None
    track_number: int | None = None
    tempo: float | None = None
    key: Key | None = None
    rating: int | None = None  # 0 to 5 stars
    energy: int | None = None  # 1 (calm) to 10 (peak time)
    color: str | None = None  # "#RRGGBB"


@dataclass(frozen=True, slots=True)
class KnownTrack:
    """A track as a DJ program knows it.

    Attributes
    ----------
    path : Path
        Where the program says the file is, as decoded from its own notation.
    external_id : str
        The program's own id, unique in its collection.
    duration : float or None
        Seconds, as the program says.
    extra : tuple of (name, value)
        What the program keeps and we have no word for ("PlayCount", "DateAdded"): carried along unchanged.
    sections : tuple of Section
        Phrases and remix points, where the program keeps any.
    offset : TimeOffset or None
        What was taken off the program's times; None while they are the program's own.
    is_bare : bool
        Whether all that is kept of it lies elsewhere (a list names it, or its file was not there to be read): what is not said
        here takes nothing back.
    """

    path: Path
    external_id: str
    tags: Tags = field(default_factory=Tags)
    duration: float | None = None
    beat_grid: BeatGrid | None = None
    cues: tuple[Cue, ...] = ()
    loops: tuple[Loop, ...] = ()
    extra: tuple[tuple[str, str], ...] = ()
    sections: tuple[Section, ...] = ()
    offset: TimeOffset | None = None
    is_bare: bool = False


@dataclass(frozen=True, slots=True)
class Playlist:
    """A playlist (`tracks`: external ids in order) or a folder (`children`).

    `rules` are those of a smart playlist, in the program's own words; nothing for a plain one.
    """

    name: str
    tracks: tuple[str, ...] = ()
    children: tuple[Playlist, ...] = ()
    is_folder: bool = False
    rules: str = ""


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that could not be read: which thing, what is wrong, what to do."""

    subject: str
    message: str
    hint: str = ""


@dataclass(frozen=True, slots=True)
class Failure(Problem):
    """A problem that work in the background has met: of which track, and when (seconds since 1970)."""

    track_id: int | None = None
    met_at: float = 0.0


@dataclass(frozen=True, slots=True)
class Collection:
    """All that one program knows.

    `complete_on` names what beyond grids, cues and loops it always holds if the program has it ("sections"): there, silence
    is a word too. rekordbox's phrases lie in some forms of its collections alone, and in none before they are looked for.
    """

    program: str
    tracks: tuple[KnownTrack, ...] = ()
    playlists: tuple[Playlist, ...] = ()
    problems: tuple[Problem, ...] = ()
    complete_on: frozenset[str] = frozenset()
