"""What an import remembers of where it came from: whether anything has changed since, there or here.

An import of nothing new reads nothing. It is taken for one only where all of this is as it was: the bytes of the collection,
name, size and time of every file that belongs to it, presence, size and time of the music wherever the program says it is,
the library, the DJ's choice of offsets, and this program.
"""

from __future__ import annotations

import errno
import hashlib
import json
import os
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

import djanalyzer
from djanalyzer.app.reports import ImportReport
from djanalyzer.interop import targets
from djanalyzer.music import Problem

if TYPE_CHECKING:
    from djanalyzer.app.session import Session
    from djanalyzer.library.edits import Entry
    from djanalyzer.library.records import RememberedImport

_LARGEST = 1 << 29  # bytes of a file that is read to be sure; larger ones are known by size and time
_MOST_FILES = 300_000  # and folders of one collection; 50,000 tracks of rekordbox have 150,000 of them
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
        The collection is not there, must not be read, or has more files than can be told in a moment.
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


@dataclass(frozen=True, slots=True)
class _Spread:
    """What is read along with a collection's file: files beside it, by how their names begin, and whole folders."""

    names: tuple[str, ...] = ()
    folders: tuple[Path, ...] = ()


def _spread(location: Path) -> _Spread:
    """Return what the system that reads a file reads along with it. Its name alone says little: XML may be called anything."""
    from djanalyzer.interop.engine import ENGINE
    from djanalyzer.interop.rekordbox_db import REKORDBOX_DB
    from djanalyzer.interop.rekordbox_db.finding import analyses_of
    from djanalyzer.interop.rekordbox_usb import REKORDBOX_USB
    from djanalyzer.interop.systems import systems_of
    from djanalyzer.interop.virtualdj import VIRTUALDJ

    beside, system = location.parent, next(systems_of(location), None)
    if system is VIRTUALDJ:
        return _Spread(folders=tuple(beside / name for name in ("Playlists", "MyLists", "Folders")))
    if system is REKORDBOX_DB:
        return _Spread(folders=(analyses_of(location, Path.home()),))
    if system is REKORDBOX_USB:
        # A file that was copied alone counts as lying on a stick.
        analyses = (beside.parent / "USBANLZ", beside / "PIONEER" / "USBANLZ")
        return _Spread(("exportext.pdb", "exportlibrary.db"), analyses)
    if system is ENGINE:
        return _Spread(("m.db", "p.db", "hm.db"))
    return _Spread()


def _parts(location: Path) -> Iterator[Path]:
    """Yield the files that a collection is made of, in an order that stays."""
    if location.is_dir():
        yield from _below(location)
        return
    spread = _spread(location)
    # A database has a log beside it, whose name begins alike.
    beginnings = (location.name.lower(), *spread.names)
    with os.scandir(location.parent) as entries:
        names = sorted(entry.name for entry in entries if entry.name.lower().startswith(beginnings))
    yield from (location.parent / name for name in names)
    for folder in spread.folders:
        yield from _below(folder)


def _below(root: Path) -> Iterator[Path]:
    """Yield all files below a folder. What links lead to lies elsewhere and belongs to others."""
    n_seen = 0
    for folder, below, names in os.walk(root):
        n_seen += len(below) + len(names)
        if n_seen > _MOST_FILES:
            raise OSError(errno.EFBIG, os.strerror(errno.EFBIG), str(root))
        below.sort()
        yield from (Path(folder, name) for name in sorted(names))


def _add(digest: hashlib.blake2b, path: Path) -> None:
    text = os.fsencode(path)
    try:
        stat = os.stat(path)
    except (OSError, ValueError):
        digest.update(text + b"\n")
    else:
        away = " away" if targets.is_placeholder(stat) else ""  # size and time stay when a file is fetched
        digest.update(text + f" {stat.st_size} {stat.st_mtime_ns}{away}\n".encode())


def _as_text(report: ImportReport) -> str:
    """Return the report as it would be if the same were imported once more."""
    n_there = report.new + report.changed + report.unchanged + report.moved
    return json.dumps(asdict(replace(report, new=0, changed=0, moved=0, left=(), unchanged=n_there)))


def _from_text(text: str) -> ImportReport:
    told = json.loads(text)
    lists = {name: tuple(Problem(**problem) for problem in told[name]) for name in _LISTS}
    return ImportReport(**{**told, **lists, "track_ids": tuple(told["track_ids"])})
