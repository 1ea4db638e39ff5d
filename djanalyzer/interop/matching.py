"""Their track is our track: by path, by file name with size or length, by title and artist with length.

Never by guess: where two fit equally well, none is chosen.
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

_SAME_TEMPO = 0.02  # share
_WINDOWS = re.compile(r"[A-Za-z]:/|//")

CASE_BLIND = sys.platform in ("win32", "darwin")
"""Whether this machine's disks take a name in any case for the same."""


class How(StrEnum):
    """What two tracks were matched by."""

    PATH = "path"
    FILE_NAME = "file name"
    TITLE = "title"
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class Candidate:
    """A track of ours that theirs may be. `duration` in seconds, `size` in bytes, `tempo` in BPM; None where unknown."""

    track_id: int
    path: Path
    title: str = ""
    artist: str = ""
    duration: float | None = None
    size: int | None = None
    tempo: float | None = None


@dataclass(frozen=True, slots=True)
class Match:
    """Whose track theirs is: `track_id` is None where nobody's. `certainty` runs from 0 to 1."""

    track: KnownTrack
    track_id: int | None
    how: How
    certainty: float


def match(
    known: Sequence[KnownTrack], candidates: Iterable[Candidate], *, ignores_case: bool = CASE_BLIND
) -> tuple[Match, ...]:
    """Match tracks of a program with ours.

    A path is a sure sign, and a program may have it twice. By any other sign one of ours is given to one of theirs at
    most: where two of theirs, or two of ours, fit equally well, nobody gets anybody.

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
    for index, track in enumerate(known):
        if matched := search.by_path(track):
            found[index] = matched
    for step in (search.by_size, search.by_file_name, search.by_title):
        left = [(index, track) for index, track in enumerate(known) if index not in found]
        found |= search.settle(left, step)
    return tuple(found.get(i, Match(track, None, How.NOTHING, 0.0)) for i, track in enumerate(known))


def path_key(path: Path, ignores_case: bool = CASE_BLIND) -> str:
    """Return what all spellings of one path have in common: composed letters, slashes, and case where it is ignored."""
    text = str(path)
    text = (text if text.isascii() else unicodedata.normalize("NFC", text)).replace("\\", "/")
    return text.casefold() if ignores_case or _WINDOWS.match(text) else text


class _Search:
    def __init__(self, candidates: tuple[Candidate, ...], ignores_case: bool) -> None:
        self._ignores_case = ignores_case
        self._taken: set[int] = set()
        self._by_path = _grouped(candidates, lambda c: path_key(c.path, ignores_case))
        self._by_name = _grouped(candidates, lambda c: _plain(c.path.name))
        self._by_title = _grouped(candidates, lambda c: title_key(c.artist, c.title))

    def by_path(self, track: KnownTrack) -> Match | None:
        same = self._by_path.get(path_key(track.path, self._ignores_case), [])
        # Files whose names differ by their spelling alone are two files where the disk keeps them apart.
        same = [c for c in same if c.path == track.path] or same
        ids = {c.track_id for c in same}
        if len(ids) != 1:
            return None
        self._taken |= ids
        return Match(track, same[0].track_id, How.PATH, 1.0)

    def by_size(self, track: KnownTrack) -> tuple[list[Candidate], How, float]:
        size = _size(track)
        same = [c for c in self._by_name.get(_plain(track.path.name), ()) if size and c.size == size]
        return same, How.FILE_NAME, 0.95

    def by_file_name(self, track: KnownTrack) -> tuple[list[Candidate], How, float]:
        same = [
            c
            for c in self._by_name.get(_plain(track.path.name), ())
            if same_length(track.duration, c.duration)
        ]
        return same, How.FILE_NAME, 0.85

    def by_title(self, track: KnownTrack) -> tuple[list[Candidate], How, float]:
        key = title_key(track.tags.artist, track.tags.title)
        same = [
            c
            for c in self._by_title.get(key, ())
            if same_length(track.duration, c.duration) and _may_be(track, c)
        ]
        return (same if key else []), How.TITLE, 0.7

    def settle(self, left: Sequence[tuple[int, KnownTrack]], step: _Step) -> dict[int, Match]:
        """Return who of theirs is whom by one sign; a candidate that several claim goes to the nearest, or to none."""
        claims: defaultdict[int, list[tuple[int, Match, int]]] = defaultdict(list)
        for index, track in left:
            fitting, how, certainty = step(track)
            if chosen := self._nearest(track, fitting):
                n_shared = _n_shared_folders(track.path, chosen.path)
                claims[chosen.track_id].append(
                    (index, Match(track, chosen.track_id, how, certainty), n_shared)
                )
        found: dict[int, Match] = {}
        for track_id, claiming in claims.items():
            most = max(n_shared for _, _, n_shared in claiming)
            nearest = [(index, match) for index, match, n_shared in claiming if n_shared == most]
            # What a program has twice at one path is one track of theirs.
            if len({path_key(match.track.path, self._ignores_case) for _, match in nearest}) == 1:
                found |= dict(nearest)
                self._taken.add(track_id)
        return found

    def _nearest(self, track: KnownTrack, fitting: list[Candidate]) -> Candidate | None:
        free = [c for c in fitting if c.track_id not in self._taken]
        if len({c.track_id for c in free}) > 1:
            # A library that has moved keeps its inner folders.
            shared = [_n_shared_folders(track.path, c.path) for c in free]
            free = [c for c, n in zip(free, shared, strict=True) if n == max(shared)]
        return free[0] if len({c.track_id for c in free}) == 1 else None


_Step = Callable[[KnownTrack], tuple[list[Candidate], How, float]]


def _grouped(
    candidates: tuple[Candidate, ...], key: Callable[[Candidate], str]
) -> defaultdict[str, list[Candidate]]:
    groups: defaultdict[str, list[Candidate]] = defaultdict(list)
    for candidate in candidates:
        groups[key(candidate)].append(candidate)
    return groups


def _plain(text: str) -> str:
    return unicodedata.normalize("NFC", text).casefold()


def title_key(artist: str, title: str) -> str:
    """Return artist and title without case, accents' notation, punctuation and spaces; nothing if one is missing."""
    parts = [re.sub(r"[\W_]+", "", _plain(text)) for text in (artist, title)]
    return "\0".join(parts) if all(parts) else ""


def same_length(theirs: float | None, ours: float | None) -> bool:
    """Return whether two lengths (seconds) may be of one recording; not where one is unknown."""
    return theirs is not None and ours is not None and abs(theirs - ours) <= _SAME_LENGTH


def _may_be(track: KnownTrack, candidate: Candidate) -> bool:
    """Return whether the tempos allow it: mixes of one name and length differ in tempo; half and double is a reading."""
    if not track.tags.tempo or not candidate.tempo:
        return True
    ratio = track.tags.tempo / candidate.tempo
    return any(abs(ratio - same) <= _SAME_TEMPO * same for same in (0.5, 1.0, 2.0))


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
