"""Music and knowledge come in: folders and files with their tags, a rekordbox collection with cues and grids.

Importing the same thing twice changes nothing. What is missing or unreadable is listed with the reason; the rest goes on.
"""

from __future__ import annotations

import os
import uuid
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from djanalyzer.app.jobs import Job
from djanalyzer.app.merging import merge
from djanalyzer.app.reports import ImportReport
from djanalyzer.errors import Trouble
from djanalyzer.music import Problem

if TYPE_CHECKING:
    from djanalyzer.app.session import Session
    from djanalyzer.library.scan import Found, Reader


def import_path(session: Session, path: Path, job: Job | None = None) -> ImportReport:
    """Import whatever `path` is: a folder, a music file, or a rekordbox XML."""
    # os.path asks without raising where one may not look, unlike Path.
    if os.path.isdir(path):
        return import_folder(session, path, job)
    if path.suffix.lower() == ".xml":
        return import_rekordbox(session, path, job)
    return import_files(session, [path], job)


def import_folder(session: Session, folder: Path, job: Job | None = None) -> ImportReport:
    """Import all music below a folder.

    Raises
    ------
    Trouble
        The folder is not there.
    """
    folder = folder.expanduser().absolute()
    if not os.path.isdir(folder):
        raise Trouble(
            f"The folder {folder} is not there.", "Plug in the drive it is on, or choose another folder."
        )
    return _Scan(session, str(folder), job or Job.silent()).run([folder])


def import_files(session: Session, paths: Iterable[Path], job: Job | None = None) -> ImportReport:
    """Import single files; one that is not there, or no music, is listed."""
    absolute = [path.expanduser().absolute() for path in paths]
    source = str(absolute[0]) if len(absolute) == 1 else f"{len(absolute)} files"
    return _Scan(session, source, job or Job.silent()).run(absolute)


class _Scan:
    """One import of folders and files; each part is committed before the next is read."""

    def __init__(self, session: Session, source: str, job: Job) -> None:
        self._session = session
        self._job = job
        self._batch = uuid.uuid4().hex  # one undo takes all parts back
        self._report = ImportReport(source)
        self._reader = _reader()

    def run(self, places: Sequence[Path]) -> ImportReport:
        for place in places:
            self._take(place)
        known = self._session.library.known_files()
        met = [file for path, file in known.items() if _is_below(path, places)]
        gone = [file for file in met if file.state == "missing"]
        return replace(
            self._report,
            missing=tuple(Problem(str(file.path), "The file is not where it was.") for file in gone),
            track_ids=tuple(dict.fromkeys(file.track_id for file in met if file.state != "missing")),
        )

    def _take(self, place: Path) -> None:
        from djanalyzer.library.scan import scan_in_parts

        if os.path.isfile(place) and place.suffix.lower() not in self._reader.suffixes:
            self._problem(place, "This is no kind of audio file that djanalyzer reads.")
            return
        if not os.path.exists(place):
            known = self._session.library.known_files().get(place)
            if known is None:
                self._problem(place, "There is no such file or folder.")
                return
        known_files = self._session.library.known_files()
        for part in scan_in_parts(place, known_files, self._reader, self._say):
            self._session.do(part.edit(self._batch))
            self._report = _added(self._report, part)

    def _problem(self, path: Path, message: str) -> None:
        self._report = replace(self._report, problems=(*self._report.problems, Problem(str(path), message)))

    def _say(self, done: int, total: int, current: str) -> None:
        self._job.report(done, total or None, current)


def _reader() -> Reader:
    from djanalyzer.audio.decode import AUDIO_SUFFIXES, probe
    from djanalyzer.audio.identity import identify
    from djanalyzer.audio.tags import read_tags
    from djanalyzer.library.scan import Reader

    return Reader(AUDIO_SUFFIXES, identify, read_tags, lambda path: probe(path).duration)


def _added(report: ImportReport, part: Found) -> ImportReport:
    return replace(
        report,
        new=report.new + sum(not file.problem for file in part.new),
        changed=report.changed + sum(not file.problem for file in part.changed),
        unchanged=report.unchanged + part.n_unchanged,
        moved=report.moved + len(part.moved),
        problems=(*report.problems, *part.problems),
    )


def _is_below(path: Path, places: Iterable[Path]) -> bool:
    return any(path.is_relative_to(place) for place in places)


def import_rekordbox(session: Session, xml: Path, job: Job | None = None) -> ImportReport:
    """Import a collection that rekordbox exported as XML: cues, loops, grids, playlists, tags.

    Files that are there are taken into the library as by `import_files`; tracks whose file is elsewhere are matched
    with those that the library knows; the others are listed as missing.

    Raises
    ------
    UnreadableCollection
        The XML is broken or no rekordbox collection.
    """
    from djanalyzer.interop.rekordbox_xml import REKORDBOX_XML

    job = job or Job.silent()
    xml = xml.expanduser().absolute()
    collection = REKORDBOX_XML.read(xml, lambda share: job.report(share * 100, 100, f"reading {xml.name}"))
    there = {track.path for track in collection.tracks if os.path.exists(track.path)}
    files = _take_files(session, sorted(there), job)
    job.report(0, None, "matching tracks")
    report = merge(session, collection, str(xml))
    return replace(report, problems=(*files.problems, *collection.problems))


def _take_files(session: Session, paths: Sequence[Path], job: Job) -> ImportReport:
    known = session.library.known_files()
    fresh = [path for path in paths if path not in known or known[path].state == "missing"]
    return import_files(session, fresh, job) if fresh else ImportReport("")
