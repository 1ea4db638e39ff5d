"""What an import remembers of where it came from: whether anything has changed since, there or here.

An import of nothing new reads nothing. It is taken for one only where all of this is as it was: the bytes of the collection,
name, size and time of every file that belongs to it, presence, size and time of the music wherever the program says it is,
the library, the DJ's choice of offsets, and this program.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterable, Iterator
from dataclasses import asdict, replace
from pathlib import Path
from typing import TYPE_CHECKING

import djanalyzer
from djanalyzer.app.reports import ImportReport
from djanalyzer.music import Problem

if TYPE_CHECKING:
    from djanalyzer.app.session import Session
    from djanalyzer.library.edits import Entry
    from djanalyzer.library.records import RememberedImport

# Collections that are spread over the folder in which they lie, and how far above the file it is.
_SPREAD = {
    "database.xml": 1,  # VirtualDJ: lists
    "master.db": 1,  # rekordbox: ANLZ files below "share"
    "export.pdb": 2,  # rekordbox stick: PIONEER
    "exportlibrary.db": 2,
    "m.db": 1,  # Engine: p.db
    "location.sqlite": 2,  # Serato 4
    "root.sqlite": 2,
    "database v2": 1,
}
_LARGEST = 1 << 29  # bytes of a file that is read to be sure; larger ones are known by size and time
_LISTS = ("missing", "problems", "remarks", "left")


def fingerprint(session: Session, location: Path, paths: Iterable[Path]) -> str:
    """Return a text that differs whenever a collection, the music it names, or how it is read has changed.

    Parameters
    ----------
    paths : iterable of Path
        Where the program says that its music is.

    Raises
    ------
    OSError
        The collection is not there or must not be read.
    """
    digest = hashlib.blake2b(digest_size=20)
    digest.update(f"{djanalyzer.__version__} {session.offsets!r} {location}\n".encode("utf-8", "replace"))
    if location.is_file() and location.stat().st_size <= _LARGEST:
        with location.open("rb") as file:
            digest.update(hashlib.file_digest(file, "sha256").digest())
    for path in _parts(location):
        _add(digest, path)
    digest.update(b"music\n")
    for path in paths:
        _add(digest, path)
    return digest.hexdigest()


def unchanged_report(session: Session, program: str, location: Path) -> ImportReport | None:
    """Return what an import would tell where nothing has changed since the last one, else None."""
    known = session.library.remembered_import(program, location)
    if known is None or not known.report or known.stamp != session.library.stamp():
        return None
    try:
        if known.fingerprint != fingerprint(session, location, known.paths):
            return None
    except OSError:
        return None  # reading it says what is wrong
    return _from_text(known.report)


def note(session: Session, program: str, location: Path, entries: dict[str, Entry], batch: str) -> list[int]:
    """Note what a collection holds now; return the tracks of ours that have left it since the last import."""
    from djanalyzer.library.edits import NoteCollection

    before = _left(session.library.remembered_import(program, location))
    session.do(NoteCollection(program, location, entries, batch))
    after = _left(session.library.remembered_import(program, location))
    return [track_id for track_id in after if track_id not in before]


def remember(session: Session, program: str, location: Path, report: ImportReport) -> None:
    """Remember an import, so that the next one of the same need not read it."""
    from djanalyzer.library.edits import RememberImport

    known = session.library.remembered_import(program, location)
    try:
        state = fingerprint(session, location, known.paths if known else ())
    except OSError:
        return
    session.do(RememberImport(program, location, state, _as_text(report)))


def _left(known: RememberedImport | None) -> dict[int, None]:
    return dict.fromkeys(known.left if known else ())


def _parts(location: Path) -> Iterator[Path]:
    """Yield the files that a collection is made of, in an order that stays."""
    depth = _SPREAD.get(location.name.lower())
    if location.is_dir() or depth is not None:
        yield from _below(location if depth is None else location.parents[depth - 1])
        return
    # A database and its log; nothing else beside it.
    with os.scandir(location.parent) as entries:
        names = sorted(entry.name for entry in entries if entry.name.startswith(location.name))
    yield from (location.parent / name for name in names)


def _below(root: Path) -> Iterator[Path]:
    """Yield all files below a folder, through links too, but through none twice."""
    visited: set[tuple[int, int]] = set()
    for folder, below, names in os.walk(root, followlinks=True):
        stat = os.stat(folder)
        if (stat.st_dev, stat.st_ino) in visited and stat.st_ino:
            below.clear()
            continue
        visited.add((stat.st_dev, stat.st_ino))
        below.sort()
        yield from (Path(folder, name) for name in sorted(names))


def _add(digest: hashlib.blake2b, path: Path) -> None:
    text = os.fsencode(path)
    try:
        stat = os.stat(path)
    except (OSError, ValueError):
        digest.update(text + b"\n")
    else:
        digest.update(text + f" {stat.st_size} {stat.st_mtime_ns}\n".encode())


def _as_text(report: ImportReport) -> str:
    """Return the report as it would be if the same were imported once more."""
    n_there = report.new + report.changed + report.unchanged + report.moved
    return json.dumps(asdict(replace(report, new=0, changed=0, moved=0, left=(), unchanged=n_there)))


def _from_text(text: str) -> ImportReport:
    told = json.loads(text)
    lists = {name: tuple(Problem(**problem) for problem in told[name]) for name in _LISTS}
    return ImportReport(**{**told, **lists, "track_ids": tuple(told["track_ids"])})
