"""What lies in a music folder, compared with what the library knows: new, changed, moved, missing.

Two steps: `survey` lists the folder, which is quick, and `scan` reads only the files that are new or changed. How a file
is identified and how its tags are read is handed in (`Reader`), for the library knows nothing of audio.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from djanalyzer.errors import Trouble
from djanalyzer.library.edits import AddFiles, Edit, FoundFile, SetMissing, Together
from djanalyzer.library.evidence import clean
from djanalyzer.library.records import KnownFile
from djanalyzer.music import Problem, Tags

PART = 200  # files that are read before they are handed on: what a crash can cost

OnProgress = Callable[[int, int, str], None]

NOT_MUSIC = ("$RECYCLE.BIN", "System Volume Information")


@dataclass(frozen=True, slots=True)
class Reader:
    """How a file is read.

    Attributes
    ----------
    suffixes : frozenset of str
        Of audio files, in lower case with the dot: ".mp3".
    identify : callable
        Path to recording id; raises a Trouble for what is no music.
    read_tags : callable
        Path to `Tags`.
    measure : callable
        Path to the duration in seconds as the header says, or None.
    """

    suffixes: frozenset[str]
    identify: Callable[[Path], str]
    read_tags: Callable[[Path], Tags]
    measure: Callable[[Path], float | None] = lambda path: None


@dataclass(frozen=True, slots=True)
class SeenFile:
    """A file in the folder: its path, size in bytes and time of last change (ns since 1970)."""

    path: Path
    size: int
    mtime_ns: int


@dataclass(frozen=True, slots=True)
class Survey:
    """A folder at a glance: which files must be read, which known ones are gone, what could not be looked into."""

    to_read: tuple[SeenFile, ...]
    gone: tuple[KnownFile, ...]
    n_unchanged: int
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class Moved:
    """A known recording under a new path, while the old one is gone."""

    file: FoundFile
    was: KnownFile


@dataclass(frozen=True, slots=True)
class Found:
    """What a scan found. `problems` lists files and folders that cannot be read; such files are in `new` as well."""

    new: tuple[FoundFile, ...] = ()
    changed: tuple[FoundFile, ...] = ()
    moved: tuple[Moved, ...] = ()
    missing: tuple[KnownFile, ...] = ()
    problems: tuple[Problem, ...] = ()
    n_unchanged: int = 0

    def edit(self, batch: str = "") -> Edit:
        """Return the edit that takes all this into the library; parts with one `batch` are undone together."""
        files = (*self.new, *self.changed, *(moved.file for moved in self.moved))
        gone = tuple(known.id for known in (*self.missing, *(moved.was for moved in self.moved)))
        return Together("Import folder", (SetMissing(gone), AddFiles(files)), batch)


def scan(
    folder: Path, known: Mapping[Path, KnownFile], reader: Reader, on_progress: OnProgress | None = None
) -> Found:
    """Return everything that is new in a folder (or single file); see `scan_in_parts`."""
    parts = list(scan_in_parts(folder, known, reader, on_progress))
    return Found(
        new=tuple(file for part in parts for file in part.new),
        changed=tuple(file for part in parts for file in part.changed),
        moved=tuple(moved for part in parts for moved in part.moved),
        missing=tuple(file for part in parts for file in part.missing),
        problems=tuple(problem for part in parts for problem in part.problems),
        n_unchanged=sum(part.n_unchanged for part in parts),
    )


def scan_in_parts(
    folder: Path, known: Mapping[Path, KnownFile], reader: Reader, on_progress: OnProgress | None = None
) -> Iterator[Found]:
    """Yield what is new in a folder, some files at a time, so that each part can be kept before the next is read.

    Parameters
    ----------
    known : mapping
        `Library.known_files()`.
    on_progress : callable, optional
        Called with (files done, files to read, path) before each file; during the survey the second number is 0.
        It may raise Cancelled: the parts handed out so far are whole.
    """
    seen = survey(folder, known, reader.suffixes, on_progress)
    yield Found(problems=seen.problems, n_unchanged=seen.n_unchanged)
    sorter = _Sorter(known, seen.gone)
    part: list[FoundFile] = []
    for done, file in enumerate(seen.to_read):
        _report(on_progress, done, len(seen.to_read), file.path)
        part.append(read_file(file, reader))
        if len(part) == PART:
            yield sorter.sort(part)
            part = []
    yield sorter.sort(part)
    yield Found(missing=tuple(file for file in seen.gone if file.id not in sorter.claimed))


def survey(
    folder: Path,
    known: Mapping[Path, KnownFile],
    suffixes: frozenset[str],
    on_progress: OnProgress | None = None,
) -> Survey:
    """List a folder and compare names, sizes and times with the library; nothing is read."""
    folder = folder.absolute()
    seen: dict[Path, SeenFile] = {}
    problems: list[Problem] = []
    for item in _walk_what_is_there(folder, known, suffixes):
        if isinstance(item, Problem):
            problems.append(item)
        else:
            seen[item.path] = item
            _report(on_progress, len(seen), 0, item.path)
    to_read = tuple(file for file in seen.values() if not _is_unchanged(file, known.get(file.path)))
    gone = tuple(file for file in _below(folder, known) if file.path not in seen and _has_gone(file))
    return Survey(to_read, gone, len(seen) - len(to_read), tuple(problems))


def _walk_what_is_there(
    folder: Path, known: Mapping[Path, KnownFile], suffixes: frozenset[str]
) -> Iterator[SeenFile | Problem]:
    if not _is_gone(folder):
        yield from walk(folder, suffixes)
    elif folder not in known:
        raise Trouble(
            f"{clean(str(folder))} is not there.", "Plug in the drive it is on, or choose another folder."
        )


def _below(folder: Path, known: Mapping[Path, KnownFile]) -> Iterator[KnownFile]:
    inside = os.path.join(folder, "")
    return (file for path, file in known.items() if path == folder or str(path).startswith(inside))


def _has_gone(file: KnownFile) -> bool:
    return file.state != "missing" and _is_gone(file.path)


def walk(folder: Path, suffixes: frozenset[str]) -> Iterator[SeenFile | Problem]:
    """Yield the audio files below a folder in the order of their names; hidden ones and "._x" twins are left out."""
    if not folder.is_dir():
        yield from _look_at(folder, suffixes)
        return
    visited: set[tuple[int, int]] = set()
    waiting = [folder]
    while waiting:
        below: list[Path] = []
        for item in _enter(waiting.pop(), visited):
            if isinstance(item, Problem):
                yield item
            elif _is_folder(item):
                below.append(item)
            else:
                yield from _look_at(item, suffixes)
        waiting += reversed(below)


def read_file(file: SeenFile, reader: Reader) -> FoundFile:
    """Read who a file is; what cannot be read comes back with its `problem`."""
    found = FoundFile(file.path, None, file.size, file.mtime_ns)
    try:
        recording_id = reader.identify(file.path)
        tags, duration = reader.read_tags(file.path), reader.measure(file.path)
    except Trouble as trouble:
        return replace(found, problem=trouble.message)
    except OSError as error:
        return replace(found, problem=f"It cannot be read: {error.strerror or error}.")
    return replace(found, recording_id=recording_id, tags=tags, duration=duration)


class _Sorter:
    """Tells new files from changed and moved ones."""

    def __init__(self, known: Mapping[Path, KnownFile], gone: Iterable[KnownFile]) -> None:
        self.known = known
        self.gone = {file.id for file in gone}
        self.by_recording: dict[str, list[KnownFile]] = {}
        for file in known.values():
            if file.recording_id:
                self.by_recording.setdefault(file.recording_id, []).append(file)
        self.claimed: set[int] = set()

    def sort(self, files: list[FoundFile]) -> Found:
        new: list[FoundFile] = []
        changed: list[FoundFile] = []
        moved: list[Moved] = []
        for file in files:
            if file.path in self.known:
                changed.append(file)
            elif was := self._came_from(file):
                moved.append(Moved(file, was))
            else:
                new.append(file)
        problems = tuple(Problem(clean(str(f.path)), f.problem) for f in files if f.problem)
        return Found(tuple(new), tuple(changed), tuple(moved), problems=problems)

    def _came_from(self, file: FoundFile) -> KnownFile | None:
        for was in self.by_recording.get(file.recording_id or "", ()):
            is_gone = was.id in self.gone or was.state == "missing" or _is_gone(was.path)
            if is_gone and was.id not in self.claimed:
                self.claimed.add(was.id)
                return was
        return None


def _enter(folder: Path, visited: set[tuple[int, int]]) -> list[Path | Problem]:
    """Return what is in a folder; nothing where a link has led to it a second time."""
    try:
        stat = folder.stat()
        if (stat.st_dev, stat.st_ino) in visited and stat.st_ino:
            return []
        visited.add((stat.st_dev, stat.st_ino))
        with os.scandir(folder) as entries:
            names = sorted(entry.name for entry in entries)
    except OSError as error:
        return [_problem(folder, f"This folder cannot be opened: {error.strerror}.")]
    return [folder / name for name in names if not name.startswith(".") and name not in NOT_MUSIC]


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except OSError:
        return False


def _look_at(path: Path, suffixes: frozenset[str]) -> Iterator[SeenFile | Problem]:
    if path.suffix.lower() not in suffixes:
        return
    try:
        stat = path.stat()
    except OSError as error:
        yield _problem(path, f"This file cannot be opened: {error.strerror}.")
    else:
        yield SeenFile(path, stat.st_size, stat.st_mtime_ns)


def _problem(path: Path, message: str) -> Problem:
    return Problem(clean(str(path)), message, "Give yourself the right to read it, then import again.")


def _is_unchanged(file: SeenFile, known: KnownFile | None) -> bool:
    return known is not None and (known.size, known.mtime_ns, known.state) == (file.size, file.mtime_ns, "ok")


def _is_gone(path: Path) -> bool:
    """Tell whether a file is certainly not there; a folder without permission proves nothing."""
    try:
        path.stat()
    except (FileNotFoundError, NotADirectoryError):
        return True
    except OSError:
        return False
    return False


def _report(on_progress: OnProgress | None, done: int, total: int, path: Path) -> None:
    if on_progress:
        on_progress(done, total, clean(str(path)))
