"""Folders and files come into the library, part by part: each part is committed before the next is read."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import replace
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from djanalyzer.app.jobs import Job
from djanalyzer.app.reports import ImportReport
from djanalyzer.errors import UnreadableAudio
from djanalyzer.music import Problem

if TYPE_CHECKING:
    from djanalyzer.app.session import Session
    from djanalyzer.library.edits import Edit, FoundFile
    from djanalyzer.library.records import KnownFile
    from djanalyzer.library.scan import Found, Reader

_PART = 200  # files that a crash can cost


def scan_folder(session: Session, folder: Path, job: Job) -> ImportReport:
    """Take in all music below a folder."""
    from djanalyzer.library.scan import scan_in_parts

    def say(done: int, total: int, current: str) -> None:
        job.report(done, total or None, current)

    report, batch = ImportReport(str(folder)), _batch()
    for part in scan_in_parts(folder, session.library.known_files(), reader(), say):
        session.do(part.edit(batch))
        report = _added(report, part)
    return _with_tracks(session, report, lambda path: path.is_relative_to(folder))


def scan_files(session: Session, paths: Sequence[Path], job: Job, after: Edit | None = None) -> ImportReport:
    """Take in single files; one that is not there, or no music, is listed.

    `after` is made with the files in one transaction, by which it is called then.
    """
    from djanalyzer.library.edits import AddFiles, SetMissing, Together

    known, batch, reads = session.library.known_files(), _batch(), reader()
    report = ImportReport(str(paths[0]) if len(paths) == 1 else f"{len(paths)} files")
    looks = iter([_Look(path, known.get(path)) for path in dict.fromkeys(paths)])
    names = (look for look in job.track(looks, len(paths), lambda look: look.path.name))
    while part := list(islice(names, _PART)):
        found = [file for look in part if (file := look.read(reads)) is not None]
        gone = tuple(look.known.id for look in part if look.is_gone and look.known)
        edits = (SetMissing(gone), AddFiles(tuple(found)), *filter(None, [after]))
        session.do(Together(after.describe() if after else "Import files", edits, batch))
        report = _counted(report, part, found)
    wanted = set(paths)
    return _with_tracks(session, report, lambda path: path in wanted)


class _Look:
    """One file, compared with what the library knows of it."""

    def __init__(self, path: Path, known: KnownFile | None) -> None:
        self.path = path
        self.known = known
        self.message = ""
        self.is_gone = False

    def read(self, reader: Reader) -> FoundFile | None:
        """Return the file as found; None where there is nothing to take in (then `message` may say why)."""
        from djanalyzer.library.scan import SeenFile, read_file

        try:
            stat = self.path.stat()
        except FileNotFoundError:
            self.is_gone = True
            self.message = "" if self.known else "There is no such file or folder."
            return None
        except OSError as error:
            self.message = f"It cannot be opened: {error.strerror}."
            return None
        if self.path.suffix.lower() not in reader.suffixes:
            self.message = "This is no kind of audio file that djanalyzer reads."
            return None
        seen = SeenFile(self.path, stat.st_size, stat.st_mtime_ns)
        if self.known and (self.known.size, self.known.mtime_ns, self.known.state) == (
            seen.size,
            seen.mtime_ns,
            "ok",
        ):
            return None
        found = read_file(seen, reader)
        self.message = found.problem
        return found

    @property
    def is_as_it_was(self) -> bool:
        return not self.message and not self.is_gone


def reader() -> Reader:
    """Return how music files are read."""
    from djanalyzer.audio.decode import AUDIO_SUFFIXES, probe
    from djanalyzer.audio.identity import identify
    from djanalyzer.audio.tags import read_tags
    from djanalyzer.library.scan import Reader

    return Reader(
        AUDIO_SUFFIXES,
        lambda path: identify(_here(path)),
        lambda path: read_tags(_here(path)),
        lambda path: probe(_here(path)).duration,
    )


def _here(path: Path) -> Path:
    """Return a path that may be opened: music that lies in the cloud alone is not fetched unasked."""
    from djanalyzer.interop.targets import is_elsewhere

    try:
        is_away = is_elsewhere(path)
    except OSError:  # whoever opens it says what is wrong
        return path
    if is_away:
        raise UnreadableAudio(
            f"{path.name} lies in the cloud and not on this computer.",
            "Choose in its folder to keep it on this device, and import again.",
        )
    return path


def _batch() -> str:
    """Return a name for edits that one undo takes back together."""
    return uuid.uuid4().hex


def _added(report: ImportReport, part: Found) -> ImportReport:
    return replace(
        report,
        new=report.new + sum(not file.problem for file in part.new),
        changed=report.changed + sum(not file.problem for file in part.changed),
        unchanged=report.unchanged + part.n_unchanged,
        moved=report.moved + len(part.moved),
        problems=(*report.problems, *part.problems),
    )


def _counted(report: ImportReport, looks: Sequence[_Look], found: Collection[FoundFile]) -> ImportReport:
    read = {file.path for file in found if not file.problem}
    n_changed = sum(look.known is not None for look in looks if look.path in read)
    return replace(
        report,
        new=report.new + len(read) - n_changed,
        changed=report.changed + n_changed,
        unchanged=report.unchanged + sum(look.is_as_it_was for look in looks if look.path not in read),
        problems=(*report.problems, *_problems(looks)),
    )


def _problems(looks: Sequence[_Look]) -> Iterator[Problem]:
    for look in looks:
        if look.message:
            yield Problem(str(look.path), look.message)


def _with_tracks(session: Session, report: ImportReport, is_met: Callable[[Path], bool]) -> ImportReport:
    """Return the report with the tracks it is about: those that are there, and those that have gone."""
    met = [file for path, file in session.library.known_files().items() if is_met(path)]
    return replace(
        report,
        missing=tuple(
            Problem(str(file.path), "The file is not where it was.")
            for file in met
            if file.state == "missing"
        ),
        track_ids=tuple(dict.fromkeys(file.track_id for file in met if file.state != "missing")),
    )
