"""Their track is our track: by path, by file name with size or length, by title and artist with length.

Never by guess: where two of ours fit equally well, none is chosen.
"""

from __future__ import annotations

import re
import sys
import unicodedata
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from djanalyzer.music import KnownTrack

# Programs keep whole seconds, and some count the silence that an encoder puts around the music.
_SAME_LENGTH = 1.5  # seconds

_CASE_BLIND = sys.platform in ("win32", "darwin")


class How(StrEnum):
    """What two tracks were matched by."""

    PATH = "path"
    FILE_NAME = "file name"
    TITLE = "title"
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class Candidate:
    """A track of ours that theirs may be. `duration` in seconds, `size` in bytes; None where unknown."""

    track_id: int
    path: Path
    title: str = ""
    artist: str = ""
    duration: float | None = None
    size: int | None = None


@dataclass(frozen=True, slots=True)
class Match:
    """Whose track theirs is: `track_id` is None where nobody's. `certainty` runs from 0 to 1."""

    track: KnownTrack
    track_id: int | None
    how: How
    certainty: float


def match(
    known: Sequence[KnownTrack], candidates: Iterable[Candidate], *, ignores_case: bool = _CASE_BLIND
) -> tuple[Match, ...]:
    """Match tracks of a program with ours; one of ours is given to one of theirs at most.

    Parameters
    ----------
    ignores_case : bool
        Paths are the same whatever their case, as on Windows and macOS. Windows paths always ignore case.

    Returns
    -------
    tuple of Match
        One for each of `known`, in its order.
    """
    search = _Search(tuple(candidates), ignores_case)
    found: dict[int, Match] = {}
    # All sure matches come first, so that no weaker one takes their candidate.
    for step in (search.by_path, search.by_size, search.by_file_name, search.by_title):
        for index, track in enumerate(known):
            if index not in found and (matched := step(track)):
                found[index] = matched
    return tuple(found.get(i, Match(track, None, How.NOTHING, 0.0)) for i, track in enumerate(known))


class _Search:
    def __init__(self, candidates: tuple[Candidate, ...], ignores_case: bool) -> None:
        self._ignores_case = ignores_case
        self._taken: set[int] = set()
        self._by_path = _grouped(candidates, lambda c: self._path_key(c.path))
        self._by_name = _grouped(candidates, lambda c: _plain(c.path.name))
        self._by_title = _grouped(candidates, lambda c: _title_key(c.artist, c.title))

    def by_path(self, track: KnownTrack) -> Match | None:
        return self._choose(track, self._by_path[self._path_key(track.path)], How.PATH, 1.0)

    def by_size(self, track: KnownTrack) -> Match | None:
        size = _size(track)
        same = [c for c in self._by_name[_plain(track.path.name)] if size is not None and c.size == size]
        return self._choose(track, same, How.FILE_NAME, 0.95)

    def by_file_name(self, track: KnownTrack) -> Match | None:
        same = [c for c in self._by_name[_plain(track.path.name)] if _same_length(track, c)]
        return self._choose(track, same, How.FILE_NAME, 0.85)

    def by_title(self, track: KnownTrack) -> Match | None:
        key = _title_key(track.tags.artist, track.tags.title)
        same = [c for c in self._by_title[key] if key and _same_length(track, c)]
        return self._choose(track, same, How.TITLE, 0.7)

    def _choose(
        self, track: KnownTrack, fitting: list[Candidate], how: How, certainty: float
    ) -> Match | None:
        free = [c for c in fitting if c.track_id not in self._taken]
        if len(free) > 1:
            # A library that has moved keeps its inner folders.
            shared = [_n_shared_folders(track.path, c.path) for c in free]
            free = [c for c, n in zip(free, shared, strict=True) if n == max(shared)]
        if len(free) != 1:
            return None
        self._taken.add(free[0].track_id)
        return Match(track, free[0].track_id, how, certainty)

    def _path_key(self, path: Path) -> str:
        text = unicodedata.normalize("NFC", str(path)).replace("\\", "/")
        is_windows = re.match(r"[A-Za-z]:/|//", text) is not None
        return text.casefold() if is_windows or self._ignores_case else text


def _grouped(
    candidates: tuple[Candidate, ...], key: Callable[[Candidate], str]
) -> defaultdict[str, list[Candidate]]:
    groups: defaultdict[str, list[Candidate]] = defaultdict(list)
    for candidate in candidates:
        groups[key(candidate)].append(candidate)
    return groups


def _plain(text: str) -> str:
    return unicodedata.normalize("NFC", text).casefold()


def _title_key(artist: str, title: str) -> str:
    """Return artist and title without case, accents' notation, punctuation and spaces; nothing if one is missing."""
    parts = [re.sub(r"[\W_]+", "", _plain(text)) for text in (artist, title)]
    return "\0".join(parts) if all(parts) else ""


def _same_length(track: KnownTrack, candidate: Candidate) -> bool:
    if track.duration is None or candidate.duration is None:
        return False
    return abs(track.duration - candidate.duration) <= _SAME_LENGTH


def _size(track: KnownTrack) -> int | None:
    text = dict(track.extra).get("Size", "")
    return int(text) if text.isascii() and text.isdigit() and int(text) > 0 else None


def _n_shared_folders(a: Path, b: Path) -> int:
    return sum(1 for _ in _shared_folders(a, b))


def _shared_folders(a: Path, b: Path) -> Iterator[str]:
    for ours, theirs in zip(reversed(a.parent.parts), reversed(b.parent.parts), strict=False):
        if _plain(ours) != _plain(theirs):
            return
        yield ours
