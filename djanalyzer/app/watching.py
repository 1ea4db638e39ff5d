"""Watched folders: what has arrived in them, waited for until it is whole, and taken in.

Nothing is ever taken out: a folder that is not there (a drive that was unplugged) is looked at when it is back. What the
DJ has removed from the library is not brought back because its file still lies in a watched folder.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from djanalyzer.app.jobs import Job
from djanalyzer.music import Problem

if TYPE_CHECKING:
    from djanalyzer.app.session import Session

STILL = 2.0  # seconds in which size and time of a whole file stay as they are
_YOUNG = (
    900.0  # seconds in which a file that was taken in is looked at again: a slow copy may have paused only
)
_COARSE_NS = (
    2_000_000_000  # a folder's time may be no finer than this: what changed so lately may change again unseen
)


@dataclass(frozen=True, slots=True)
class Look:
    """What a look at the watched folders found.

    Attributes
    ----------
    ready : tuple of Path
        Files that the library does not know and that are whole.
    n_waiting : int
        Files that are still being written, or were seen for the first time.
    folders : tuple of Path
        All folders there are, for whoever can be told of changes in them.
    absent : tuple of Path
        Watched folders that are not there at present.
    """

    ready: tuple[Path, ...] = ()
    n_waiting: int = 0
    folders: tuple[Path, ...] = ()
    absent: tuple[Path, ...] = ()


@dataclass(frozen=True, slots=True)
class TakenIn:
    """What was taken in: the tracks that are new, how many of them nobody has analysed, and what was refused."""

    track_ids: tuple[int, ...] = ()
    fresh: tuple[int, ...] = ()
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class _Folder:
    changed_ns: int
    folders: tuple[Path, ...]
    files: frozenset[Path]


@dataclass(slots=True)
class _Waiting:
    size: int
    mtime_ns: int
    since: float


class Watch:
    """Remembers what was seen in the watched folders, so that a look where nothing changed asks folders alone.

    Parameters
    ----------
    clock : callable
        Seconds that only ever grow.
    """

    def __init__(self, session: Session, clock: Callable[[], float] = time.monotonic) -> None:
        self._session, self._clock = session, clock
        self._seen: dict[Path, _Folder] = {}
        self._waiting: dict[Path, _Waiting] = {}
        self._refused: dict[Path, tuple[int, int]] = {}
        self._young: dict[Path, tuple[tuple[int, int], float]] = {}  # as it was taken in, and when

    def look(self, roots: Sequence[Path], job: Job) -> Look:
        """Look what has arrived in these folders since the last look."""
        absent = tuple(root for root in roots if not root.is_dir())
        # What is there again when such a folder is back may have been found missing meanwhile: all of it is news.
        self._seen = {path: seen for path, seen in self._seen.items() if not _is_below(path, absent)}
        there: dict[Path, None] = {}
        arrived: list[Path] = []
        for folder, files in self._walk([root for root in roots if root not in absent], job):
            there[folder] = None
            arrived += files
        self._waiting = {path: waiting for path, waiting in self._waiting.items() if _is_below(path, roots)}
        for path in (*self._unknown(arrived), *self._grown()):
            self._waiting.setdefault(path, _Waiting(-1, -1, self._clock()))
        ready = tuple(path for path in sorted(self._waiting) if self._is_whole(path))
        for path in ready:
            del self._waiting[path]
        return Look(ready, len(self._waiting), tuple(there), absent)

    def take_in(self, paths: Sequence[Path], job: Job) -> TakenIn:
        """Import files that are ready; one that was moved here from where it was keeps all that is known of it."""
        from djanalyzer.app.importing import import_music
        from djanalyzer.library.edits import SetMissing

        begun, stats = time.time(), {path: _stat(path) for path in paths}
        sizes = {stat[0] for stat in stats.values() if stat is not None}
        twins = self._session.library.files_of_sizes(list(sizes))
        gone = tuple(id_ for path, id_ in twins.items() if path not in stats and not path.exists())
        if gone:
            self._session.do(SetMissing(gone))
        report = import_music(self._session, paths, job)
        self._young |= {path: (stat, self._clock()) for path, stat in stats.items() if stat is not None}
        seen = self._session.library.seen_before(paths)
        self._refused |= {path: stat for path, stat in stats.items() if stat is not None and path not in seen}
        rows = self._session.rows(list(dict.fromkeys(known.track_id for known in seen.values())))
        new = [row for row in rows if row.added_at >= begun and row.state != "unreadable"]
        fresh = tuple(row.id for row in new if row.state == "new")
        return TakenIn(tuple(row.id for row in new), fresh, report.problems)

    def _walk(self, roots: Iterable[Path], job: Job) -> Iterator[tuple[Path, frozenset[Path]]]:
        """Yield every folder below, and the music files that were not in it at the last look."""
        visited: set[tuple[int, int]] = set()
        waiting = list(roots)
        while waiting:
            job.check()
            path = waiting.pop()
            try:
                stat = path.stat()
                if stat.st_ino and (stat.st_dev, stat.st_ino) in visited:
                    continue
                visited.add((stat.st_dev, stat.st_ino))
                before = self._seen.get(path)
                if before is not None and before.changed_ns == stat.st_mtime_ns:
                    waiting += before.folders
                    yield path, frozenset()
                    continue
                now = _list(path, stat.st_mtime_ns)
            except OSError:  # it has gone meanwhile, or may not be entered: that is no news here
                continue
            self._seen[path] = now
            waiting += now.folders
            yield path, now.files - (before.files if before is not None else frozenset())

    def _unknown(self, paths: list[Path]) -> Iterator[Path]:
        """Yield those that the library has never had, or misses."""
        seen = self._session.library.seen_before(paths)
        for path in paths:
            known = seen.get(path)
            is_wanted = known is None or (known.state == "missing" and not known.is_gone)
            if is_wanted and (path not in self._refused or self._refused[path] != _stat(path)):
                yield path

    def _grown(self) -> Iterator[Path]:
        """Yield those that were taken in a while ago and have changed since: they were not whole yet."""
        now = self._clock()
        self._young = {path: young for path, young in self._young.items() if now - young[1] < _YOUNG}
        grown = [path for path, (stat, _) in self._young.items() if _stat(path) not in (stat, None)]
        seen = self._session.library.seen_before(grown) if grown else {}
        for path in grown:
            del self._young[path]
            if path not in seen or not seen[path].is_gone:
                yield path

    def _is_whole(self, path: Path) -> bool:
        """Return whether a file has stayed as it is for a while; one that has gone is forgotten."""
        stat, waiting, now = _stat(path), self._waiting[path], self._clock()
        if stat is None:
            del self._waiting[path]
            return False
        if stat != (waiting.size, waiting.mtime_ns):
            self._waiting[path] = _Waiting(*stat, now)
            return False
        return stat[0] > 0 and now - waiting.since >= STILL


def _list(path: Path, changed_ns: int) -> _Folder:
    from djanalyzer.audio.decode import AUDIO_SUFFIXES
    from djanalyzer.library.scan import NOT_MUSIC

    folders, files = [], []
    with os.scandir(path) as entries:
        for entry in entries:
            if entry.name.startswith(".") or entry.name in NOT_MUSIC:
                continue
            if os.path.splitext(entry.name)[1].lower() in AUDIO_SUFFIXES and not entry.is_dir():
                files.append(path / entry.name)
            elif entry.is_dir():
                folders.append(path / entry.name)
    is_recent = time.time_ns() - changed_ns < _COARSE_NS
    return _Folder(-1 if is_recent else changed_ns, tuple(folders), frozenset(files))


def _is_below(path: Path, roots: Iterable[Path]) -> bool:
    return any(path.is_relative_to(root) for root in roots)


def _stat(path: Path) -> tuple[int, int] | None:
    try:
        stat = path.stat()
    except OSError:
        return None
    return stat.st_size, stat.st_mtime_ns
