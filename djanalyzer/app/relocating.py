"""Moved music is found again: which missing file lies where now, shown before anything is changed here.

Music files are read and never touched. What is found by its name and size is sure; then come name and length, the audio
itself, and artist, title and length. Where several files fit, none is chosen, unless many others tell of a folder that was
moved or renamed as a whole.
"""

from __future__ import annotations

import os
import uuid
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from djanalyzer.app.calibration import align_times
from djanalyzer.app.jobs import Job
from djanalyzer.app.scanning import reader
from djanalyzer.errors import Trouble
from djanalyzer.interop.matching import Candidate, How, match, path_key, same_length, title_key
from djanalyzer.music import KnownTrack, Problem, Tags

if TYPE_CHECKING:
    from djanalyzer.app.session import Session
    from djanalyzer.library.records import KnownFile
    from djanalyzer.library.scan import Reader, SeenFile

T = TypeVar("T")

BY_SIZE = "file name and size"

_UNPACKED = frozenset((".wav", ".aif", ".aiff"))
_MANY = 3  # tracks that tell of one moved folder
_MOST_FOLDERS = 100  # the largest that are followed
_PART = 200  # files that a crash can cost


@dataclass(frozen=True, slots=True)
class Move:
    """A missing file that was found: what it was found by, and whether its place is known as another track's."""

    track_id: int
    file_id: int
    name: str
    old: Path
    new: Path
    how: str
    joins: bool = False


@dataclass(frozen=True, slots=True)
class Doubt:
    """A missing file that several files may be; nothing is done about it."""

    track_id: int
    name: str
    old: Path
    candidates: tuple[Path, ...]


@dataclass(frozen=True, slots=True)
class FolderChange:
    """A folder that was moved or renamed, and how many of its tracks tell so."""

    old: Path
    new: Path
    n_tracks: int


@dataclass(frozen=True, slots=True)
class Relocation:
    """What was found, before anything is changed.

    Attributes
    ----------
    moves, doubts : tuple
        What was found, and what fits several files.
    lost : tuple of Problem
        Missing files of which there is no trace.
    folders : tuple of FolderChange
        The moves once more, by the folders that changed, the largest first.
    problems : tuple of Problem
        Folders and files that could not be looked at.
    """

    moves: tuple[Move, ...] = ()
    doubts: tuple[Doubt, ...] = ()
    lost: tuple[Problem, ...] = ()
    folders: tuple[FolderChange, ...] = ()
    problems: tuple[Problem, ...] = ()

    @property
    def summary(self) -> str:
        """Return one line for the user."""
        n_missing = len(self.moves) + len(self.doubts) + len(self.lost)
        if not n_missing:
            return "No file is missing"
        doubtful = f", {len(self.doubts)} may be several files" if self.doubts else ""
        lost = f", {len(self.lost)} not found" if self.lost else ""
        return f"{len(self.moves)} of {n_missing} missing files found{doubtful}{lost}"

    def by_folder(self) -> tuple[tuple[FolderChange, tuple[Move, ...]], ...]:
        """Return the moves by the folders that changed, the largest first."""
        groups: defaultdict[tuple[Path, Path], list[Move]] = defaultdict(list)
        for move in self.moves:
            groups[roots_of(move.old, move.new)].append(move)
        ordered = sorted(groups.items(), key=lambda group: -len(group[1]))
        return tuple((FolderChange(*roots, len(moves)), tuple(moves)) for roots, moves in ordered)


@dataclass(frozen=True, slots=True)
class RelocationReport:
    """What was changed: tracks whose file is known again, and files that could not be read after all."""

    track_ids: tuple[int, ...] = ()
    problems: tuple[Problem, ...] = ()


def find_moved(session: Session, folders: Sequence[Path], job: Job | None = None) -> Relocation:
    """Look below `folders` for the files that are missing. Changes nothing.

    Raises
    ------
    Trouble
        One of the folders is not there.
    """
    job = job or Job.silent()
    folders = [folder.expanduser().absolute() for folder in folders]
    for folder in folders:
        if not os.path.isdir(folder):
            raise Trouble(
                f"The folder {folder} is not there.", "Plug in the drive it is on, or name another."
            )
    known = session.library.known_files()
    missing = _missing(session, known, job)
    if not missing:
        return Relocation()
    seen, problems = _seen(folders, job)
    return replace(_Search(session, missing, seen, known).run(job), problems=problems)


def relocate(session: Session, moves: Sequence[Move], job: Job | None = None) -> RelocationReport:
    """Let the files lie where they were found, as one step to be undone."""
    from djanalyzer.library.edits import RelocateFiles
    from djanalyzer.library.scan import SeenFile, read_file

    job = job or Job.silent()
    batch, reads = uuid.uuid4().hex, reader()
    recordings = {file.id: file.recording_id for file in session.library.known_files().values()}
    done: list[int] = []
    problems: list[Problem] = []
    waiting = iter(job.track(iter(moves), len(moves), lambda move: move.new.name))
    while part := list(islice(waiting, _PART)):
        found = []
        for move in part:
            try:
                stat = move.new.stat()
            except OSError as error:
                problems.append(Problem(str(move.new), f"It cannot be opened: {error.strerror}."))
                continue
            file = read_file(SeenFile(move.new, stat.st_size, stat.st_mtime_ns), reads)
            was = recordings.get(move.file_id)
            if file.problem:
                problems.append(Problem(str(move.new), file.problem))
            elif move.how == BY_SIZE and was not in (None, file.recording_id):
                problems.append(
                    Problem(str(move.new), "It has the name and the size, but another sound in it.")
                )
            else:
                found.append((move.file_id, file))
                done.append(move.track_id)
        if found:
            session.do(RelocateFiles(tuple(found), batch))
    align_times(session, batch)
    return RelocationReport(tuple(done), tuple(problems))


@dataclass(frozen=True, slots=True)
class _Missing:
    """A track without any file that is there; `track` is what is known of it, its id in `external_id`."""

    track: KnownTrack
    file: KnownFile

    @property
    def name(self) -> str:
        tags = self.track.tags
        return f"{tags.artist} - {tags.title}" if tags.artist else tags.title or self.file.path.name


def _missing(session: Session, known: Mapping[Path, KnownFile], job: Job) -> dict[int, _Missing]:
    by_track: defaultdict[int, list[KnownFile]] = defaultdict(list)
    for file in known.values():
        by_track[file.track_id].append(file)
    job.report(0, None, "looking for missing files")
    gone = {i: files[0] for i, files in by_track.items() if not any(map(_is_there, files))}
    tracks = session.library.collection(list(gone)).tracks
    return {int(t.external_id): _Missing(_sized(t, gone), gone[int(t.external_id)]) for t in tracks}


def _sized(track: KnownTrack, gone: Mapping[int, KnownFile]) -> KnownTrack:
    file = gone[int(track.external_id)]
    extra = track.extra if file.size is None else (("Size", str(file.size)),)
    return replace(track, path=file.path, extra=extra)


def _is_there(file: KnownFile) -> bool:
    return os.path.exists(file.path)


def _seen(folders: Iterable[Path], job: Job) -> tuple[dict[Path, SeenFile], tuple[Problem, ...]]:
    from djanalyzer.library.scan import walk

    seen: dict[Path, SeenFile] = {}
    problems: list[Problem] = []
    for folder in folders:
        for item in walk(folder, reader().suffixes):
            if isinstance(item, Problem):
                problems.append(item)
            else:
                seen[item.path] = item
                job.report(len(seen), None, item.path.name)
    return seen, tuple(problems)


class _Search:
    """The search, from the surest sign to the weakest; each asks only of those that are still missing."""

    def __init__(
        self,
        session: Session,
        missing: Mapping[int, _Missing],
        seen: Mapping[Path, SeenFile],
        known: Mapping[Path, KnownFile],
    ) -> None:
        self.missing, self.seen, self.known = missing, seen, known
        self.rows = {row.id: row for row in session.rows(list({f.track_id for f in known.values()}))}
        self.reader: Reader = reader()
        self.places = list(seen)
        self.found: dict[int, tuple[Path, str]] = {}
        self.recordings: dict[Path, str | None] = {}
        self.lengths: dict[Path, float | None] = {}

    def run(self, job: Job) -> Relocation:
        """Return what was found, by all signs."""
        names = {_plain_name(m.file.path) for m in self.missing.values()}
        alike = [path for path in self.places if _plain_name(path) in names]
        self._match(
            (Candidate(i, p, size=self.seen[p].size) for i, p in self._free(alike)), "file name and size"
        )
        lengths = self._free(job.track(iter(alike), len(alike), lambda path: path.name))
        self._match((Candidate(i, p, duration=self._length(p)) for i, p in lengths), "file name and length")
        self._follow_folders()
        self._by_audio(job)
        self._by_tags(job)
        self._follow_folders()
        return self._told()

    @property
    def left(self) -> dict[int, _Missing]:
        """Return those that are still missing."""
        return {i: missing for i, missing in self.missing.items() if i not in self.found}

    def _free(self, paths: Iterable[Path]) -> Iterator[tuple[int, Path]]:
        """Yield places that nobody has been found at, each with a number for `match`."""
        if len(self.found) == len(self.missing):
            return iter(())
        taken = {path for path, _ in self.found.values()}
        return ((i, path) for i, path in enumerate(paths) if path not in taken)

    def _match(self, candidates: Iterable[Candidate], how: str) -> None:
        left = self.left
        if not left:
            return
        tried = list(candidates)
        paths = {candidate.track_id: candidate.path for candidate in tried}
        for matched in match([m.track for m in left.values()], tried):
            if matched.track_id is not None:
                words = "same place" if matched.how is How.PATH else how
                self._take(int(matched.track.external_id), paths[matched.track_id], words)

    def _take(self, track_id: int, path: Path, how: str) -> bool:
        if self._is_other(track_id, path, how):
            return False
        self.found[track_id] = path, how
        return True

    def _is_other(self, track_id: int, path: Path, how: str) -> bool:
        """Return whether the audio of a file proves that it is another recording than the one that is missing."""
        wanted = self.missing[track_id].file.recording_id
        if wanted is None or how in ("same place", "audio"):
            return False
        if how == BY_SIZE:
            there = self.known.get(path)
            # A copy that the library keeps as a track of its own stays one. Sound that is not packed has one size for
            # one length; for all other files, name and size are enough until they are read.
            if path.suffix.lower() not in _UNPACKED and (there is None or there.recording_id is None):
                return False
            return self._recording(path) != wanted
        return self._recording(path) not in (wanted, None) and not self._same_title(track_id, path)

    def _same_title(self, track_id: int, path: Path) -> bool:
        ours = self.missing[track_id].track.tags
        theirs = _asked(self.reader.read_tags, path) or Tags()
        key = title_key(ours.artist, ours.title)
        return bool(key) and key == title_key(theirs.artist, theirs.title)

    def _length(self, path: Path) -> float | None:
        if path not in self.lengths:
            self.lengths[path] = _asked(self.reader.measure, path)
        return self.lengths[path]

    def _recording(self, path: Path) -> str | None:
        if path not in self.recordings:
            seen, there = self.seen[path], self.known.get(path)
            is_known = there is not None and (there.size, there.mtime_ns) == (seen.size, seen.mtime_ns)
            known_id = there.recording_id if there and is_known else None
            self.recordings[path] = known_id or _asked(self.reader.identify, path)
        return self.recordings[path]

    def _by_audio(self, job: Job) -> None:
        wanted: defaultdict[str, list[int]] = defaultdict(list)
        for track_id, missing in self.left.items():
            if missing.file.recording_id:
                wanted[missing.file.recording_id].append(track_id)
        if not wanted:
            return
        holders: defaultdict[str, list[Path]] = defaultdict(list)
        places = [path for _, path in self._free(self.places)]
        for path in job.track(iter(places), len(places), lambda path: path.name):
            if (recording := self._recording(path)) in wanted:
                holders[str(recording)].append(path)
        for recording, paths in holders.items():
            if len(paths) == len(wanted[recording]) == 1:
                self._take(wanted[recording][0], paths[0], "audio")

    def _by_tags(self, job: Job) -> None:
        keys = {title_key(m.track.tags.artist, m.track.tags.title) for m in self.left.values()} - {""}
        places = [path for _, path in self._free(self.places)] if keys else []
        tried = []
        for i, path in enumerate(job.track(iter(places), len(places), lambda path: path.name)):
            tags = _asked(self.reader.read_tags, path) or Tags()
            if title_key(tags.artist, tags.title) in keys:
                tried.append(Candidate(i, path, tags.title, tags.artist, self._length(path)))
        self._match(tried, "artist, title and length")

    def _follow_folders(self) -> None:
        """Find those that moved with many others: the same change of the folder's name leads to a file that may be it."""
        places = {path_key(path): path for path in self.places}
        taken = {path for path, _ in self.found.values()}
        for change in self._changes()[:_MOST_FOLDERS]:
            if change.n_tracks < _MANY:
                return
            for track_id, missing in self.left.items():
                if not missing.file.path.is_relative_to(change.old):
                    continue
                target = places.get(path_key(change.new / missing.file.path.relative_to(change.old)))
                if target is not None and target not in taken and self._may_be(missing, target):
                    taken.add(target)
                    self._take(track_id, target, f"folder, as {change.n_tracks} others")

    def _may_be(self, missing: _Missing, path: Path) -> bool:
        """Return whether size or length allow it; a file of which neither is known goes with its folder."""
        size = dict(missing.track.extra).get("Size")
        if size is not None and size == str(self.seen[path].size):
            return True
        length = self._length(path)
        if missing.track.duration is None or length is None:
            return size is None
        return same_length(missing.track.duration, length)

    def _changes(self) -> list[FolderChange]:
        counted: Counter[tuple[Path, Path]] = Counter()
        for track_id, (path, _) in self.found.items():
            old, new = roots_of(self.missing[track_id].file.path, path)
            if old != new:
                counted[old, new] += 1
        return [FolderChange(old, new, n) for (old, new), n in counted.most_common()]

    def _told(self) -> Relocation:
        moves = []
        for track_id, (path, how) in self.found.items():
            missing, there = self.missing[track_id], self.known.get(path)
            joins = there is not None and there.track_id != track_id
            moves.append(Move(track_id, missing.file.id, missing.name, missing.file.path, path, how, joins))
        doubts, lost, alike = [], [], self._by_sign()
        for track_id, missing in self.left.items():
            signs = (_plain_name(missing.file.path), missing.file.recording_id or "")
            candidates = tuple(dict.fromkeys(path for sign in signs for path in alike.get(sign, ())))
            if candidates:
                doubts.append(Doubt(track_id, missing.name, missing.file.path, candidates))
            else:
                lost.append(Problem(str(missing.file.path), "No file below these folders can be it."))
        return Relocation(tuple(moves), tuple(doubts), tuple(lost), tuple(self._changes()))

    def _by_sign(self) -> Mapping[str, Sequence[Path]]:
        """Return the places that nobody was found at, by their name and by their recording where it was asked for."""
        alike: defaultdict[str, list[Path]] = defaultdict(list)
        for _, path in self._free(self.places):
            alike[_plain_name(path)].append(path)
            if recording := self.recordings.get(path):
                alike[recording].append(path)
        return alike


def _plain_name(path: Path) -> str:
    return path_key(Path(path.name), True)


def _asked(question: Callable[[Path], T], path: Path) -> T | None:
    """Return what a file answers; None where it cannot be read."""
    try:
        return question(path)
    except (Trouble, OSError):
        return None


def roots_of(old: Path, new: Path) -> tuple[Path, Path]:
    """Return the two folders above what both paths end with alike; a file's own name does not count."""
    return _roots_of_folders(old.parent, new.parent)


@lru_cache(maxsize=4096)  # many files of one folder, one after the other
def _roots_of_folders(old: Path, new: Path) -> tuple[Path, Path]:
    while old.parent != old and new.parent != new and path_key(Path(old.name)) == path_key(Path(new.name)):
        old, new = old.parent, new.parent
    return old, new
