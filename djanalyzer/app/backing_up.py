"""The whole library is written as one file: a copy of one moment, every file with its sum, read back before it takes its name."""

from __future__ import annotations

import hashlib
import os
import secrets
import shutil
import sqlite3
import time
import zipfile
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import djanalyzer
from djanalyzer.app.backup_file import (
    LIBRARY,
    MANIFEST,
    NAMES,
    BackupFile,
    Held,
    Manifest,
    entries_of,
    is_portable,
    place_of,
)
from djanalyzer.app.job import Job
from djanalyzer.errors import ExportRefused, Trouble
from djanalyzer.music import Problem

if TYPE_CHECKING:
    from djanalyzer.app.session import Session

ENDING = ".zip"
_PART = ".part"
_BLOCK = 1 << 20
_AT_WORK = (".part", ".new", ".lock", "claim")  # names of what is not finished
_PACKED = frozenset((".flac", ".safetensors"))  # sound, and numbers without order: packing them buys nothing
_COPIED, _WRITTEN = (
    0.2,
    0.8,
)  # shares of the work that are done when the database is copied, and all is written


@dataclass(frozen=True, slots=True)
class BackupOrder:
    """What to back up, and where to.

    Attributes
    ----------
    target : Path
        The file, or a folder in which it gets a name of its own.
    parts : tuple of str
        Of `backup_file.NAMES`; the library itself always goes along.
    replaces : bool
        A file that is there may go: the user has said so.
    """

    target: Path
    parts: Sequence[str] = NAMES
    replaces: bool = False


@dataclass(frozen=True, slots=True)
class BackupReport:
    """A backup that was written and read back; `problems` are files that could not be put into it."""

    path: Path
    manifest: Manifest
    n_bytes: int
    problems: tuple[Problem, ...] = ()


def back_up(session: Session, order: BackupOrder, job: Job | None = None) -> BackupReport:
    """Write the whole library as one file; others may go on working with it meanwhile.

    Raises
    ------
    ExportRefused
        There is a file already.
    Trouble
        The library is damaged, or the disk is full or refuses. What was there before is as it was.
    Cancelled
        The user stopped it; nothing is left of it.
    """
    target = _target(order)
    return _Writing(session, order, target, job or Job.silent()).run()


def _target(order: BackupOrder) -> Path:
    target = order.target.expanduser().absolute()
    if target.is_dir():
        target /= f"djanalyzer-backup-{time.strftime('%Y-%m-%d-%H%M%S')}{ENDING}"
    elif target.suffix.casefold() != ENDING:
        raise ExportRefused(
            f"{target.name} does not end with {ENDING}.", "A backup is a ZIP archive: call it so."
        )
    if target.exists() and not order.replaces:
        raise ExportRefused(
            f"There is a file {target} already.", "Choose another name, or let it be replaced."
        )
    return target


def unfinished(target: Path) -> Path:
    """Return a name beside a target for what is not whole yet, which nothing bears: others call theirs so too."""
    return target.with_name(f"{target.name}.{secrets.token_hex(4)}{_PART}")


def _below(folder: Path) -> Iterator[Path]:
    """Yield what is in a folder and in those in it, but not behind links; raises `Trouble` where one cannot be looked into."""
    try:
        entries = list(folder.iterdir())
    except FileNotFoundError:  # it was removed this moment
        return
    except OSError as error:
        raise Trouble(
            f"The folder {folder} cannot be backed up: {error.strerror or error}.",
            "Give yourself the right to read it, or leave its part out. Nothing was changed.",
        ) from error
    for entry in entries:
        yield entry
        if entry.is_dir() and not entry.is_symlink():
            yield from _below(entry)


class _Writing:
    """One backup on its way, under a name of its own until it is whole."""

    def __init__(self, session: Session, order: BackupOrder, target: Path, job: Job) -> None:
        self._session, self._target, self._job = session, target, job
        self._parts = tuple(name for name in NAMES if name == "library" or name in order.parts)
        self._fresh, self._copy = unfinished(target), unfinished(target)
        self._problems: list[Problem] = []
        self._left_out: list[str] = []

    def run(self) -> BackupReport:
        try:
            self._see_room()
            self._copy_library()
            manifest = self._write()
            self._read_back(manifest)
            n_bytes = self._fresh.stat().st_size
            os.replace(self._fresh, self._target)
        except OSError as error:
            raise Trouble(
                f"The backup {self._target} could not be written: {error.strerror or error}.",
                "Make room there, or choose another place. Nothing was changed.",
            ) from error
        finally:
            for path in (self._fresh, self._copy):
                with suppress(OSError):
                    path.unlink(missing_ok=True)
        return BackupReport(self._target, manifest, n_bytes, tuple(self._problems))

    def _see_room(self) -> None:
        sizes = [path.stat().st_size for _, path in self._files() if path.exists()]
        needed = sum(sizes) + 2 * self._session.library.path.stat().st_size  # its copy, and in the archive
        free = shutil.disk_usage(self._target.parent).free
        if free < needed:
            raise Trouble(
                f"The backup may need {needed / 1e6:,.1f} MB in {self._target.parent}, and {free / 1e6:,.1f} MB are free.",
                "Make room there, or choose another place.",
            )

    def _copy_library(self) -> None:
        from djanalyzer.library.backup import copy_checked
        from djanalyzer.library.database import troubles

        path = self._session.library.path
        self._job.report(0, 1, path.name)
        try:
            with troubles(path):
                copy_checked(path, self._copy, self._job.check)
        except sqlite3.Error as error:
            raise Trouble(
                f"The library {path} could not be copied: {error}.", "`djanalyzer check` says what is wrong."
            ) from error

    def _files(self) -> Iterator[tuple[str, Path]]:
        """Yield every file with its name in the archive, the library first."""
        for entry in entries_of(self._parts):
            place = place_of(entry, self._session.library.path, self._session.places)
            if entry == LIBRARY:
                yield entry, self._copy
            elif place.is_file():
                yield entry, place
            elif place.is_dir():
                found = sorted(path for path in _below(place) if path.is_file())
                whole = (path for path in found if not path.name.endswith(_AT_WORK))
                yield from ((f"{entry}/{path.relative_to(place).as_posix()}", path) for path in whole)

    def _can_be_named(self, file: tuple[str, Path]) -> bool:
        name, path = file
        if not is_portable(name):
            self._leave_out(name, path, "A file of this name is left out: not every system can hold it.")
        return is_portable(name)

    def _leave_links_out(self) -> None:
        """Tell of folders that are links, which nobody follows: they may lead to whole disks, or in circles; and of links to nothing."""
        for entry in entries_of(self._parts):
            root = place_of(entry, self._session.library.path, self._session.places)
            if root.is_symlink() and not root.exists():  # to a drive that is not there
                self._leave_out(entry, root, f"A link to nothing is left out: {os.readlink(root)}.")
            for path in sorted(_below(root)) if root.is_dir() else ():
                if path.is_symlink() and not path.is_file():
                    what = "A folder that is a link" if path.is_dir() else "A link to nothing"
                    name = f"{entry}/{path.relative_to(root).as_posix()}"
                    self._leave_out(name, path, f"{what} is left out: {os.readlink(path)}.")

    def _leave_out(self, name: str, path: Path, why: str) -> None:
        self._left_out.append(name.encode("utf-8", "backslashreplace").decode("utf-8"))
        self._problems.append(Problem(str(path), why))

    def _write(self) -> Manifest:
        from djanalyzer.library.account import account_of

        self._leave_links_out()
        files = [file for file in self._files() if self._can_be_named(file)]
        total = max(1, sum(path.stat().st_size for _, path in files if path.exists()))
        held: list[Held] = []
        with zipfile.ZipFile(self._fresh, "x", zipfile.ZIP_DEFLATED) as archive:
            for name, path in files:
                done = sum(one.size for one in held)
                try:
                    held.append(self._add(archive, name, path, (done, total)))
                except FileNotFoundError:  # it was removed this moment, as a take may be
                    self._leave_out(name, path, "The file went away meanwhile.")
            account = account_of(self._copy)
            now, program = time.time(), djanalyzer.__version__
            counts, left_out = account.counts, tuple(self._left_out)
            manifest = Manifest(now, program, account.form, counts, self._parts, tuple(held), left_out)
            archive.writestr(MANIFEST, manifest.text())
        return manifest

    def _add(self, archive: zipfile.ZipFile, name: str, path: Path, way: tuple[int, int]) -> Held:
        with path.open("rb") as source:
            info = zipfile.ZipInfo.from_file(path, name, strict_timestamps=False)
            info.compress_type = zipfile.ZIP_STORED if path.suffix in _PACKED else zipfile.ZIP_DEFLATED
            done, digest = way[0], hashlib.sha256()
            with archive.open(info, "w", force_zip64=True) as target:
                while block := source.read(_BLOCK):
                    target.write(block)
                    digest.update(block)
                    done += len(block)
                    share = min(1.0, done / way[1])
                    self._job.report(_COPIED + share * (_WRITTEN - _COPIED), 1, name)
        return Held(name, done - way[0], digest.hexdigest())

    def _read_back(self, manifest: Manifest) -> None:
        with self._fresh.open("rb+") as file:
            os.fsync(file.fileno())
        total = max(1, manifest.n_bytes)
        with BackupFile(self._fresh) as written:
            if written.manifest != manifest:
                raise OSError("the list of what is in it was written otherwise")
            written.verify(
                lambda done, name: self._job.report(_WRITTEN + done / total * (1 - _WRITTEN), 1, name)
            )
