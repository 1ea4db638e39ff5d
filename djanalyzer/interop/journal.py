"""What was written where, and how to take it back: one folder an export, the former bytes of every file in it.

An entry is on the disk before the file that it is about changes, so that a killed export can be taken back too. So are
the names of the files that are made on the way: what a killed export leaves of them is removed before the next.
"""

from __future__ import annotations

import contextlib
import errno
import hashlib
import json
import os
import re
import shutil
from collections.abc import Callable, Iterable, Iterator
from dataclasses import asdict, dataclass, fields
from datetime import datetime
from pathlib import Path
from uuid import uuid4

from djanalyzer.errors import ExportRefused, Trouble
from djanalyzer.interop.deltas import delta_of, restored
from djanalyzer.interop.locking import exclusive
from djanalyzer.interop.protocol import FileWrite, WritePlan
from djanalyzer.interop.targets import sync_folder

KEPT = 20  # exports

_ABOUT, _FILES, _UNDONE = "about.json", "files.jsonl", "undone"
_LOCK, _UNFINISHED = "lock", "unfinished.json"
_DAMAGES = (OSError, ValueError, RecursionError)  # of JSON: the last where it is nested a thousand deep
_FRESH = re.compile(r"\.[^/\\]{0,40}\.[0-9a-f]{12}\.new", re.DOTALL)  # what a file on its way may be called


@dataclass(frozen=True, slots=True)
class JournalFile:
    """A file that was written: SHA-256 of it before (None: it was not there) and after, and the name of its delta."""

    target: str
    before: str | None
    after: str
    delta: str


@dataclass(frozen=True, slots=True)
class JournalEntry:
    """An export: its id, when it was (local time, ISO 8601), for which program, and its files in order."""

    id: str
    time: str
    program: str
    files: tuple[JournalFile, ...]


class Journal:
    """The exports of late, in a folder of the program's own.

    Parameters
    ----------
    patience : float
        How long another process may still write, seconds, before an export is refused.
    """

    def __init__(self, folder: Path, patience: float = 5.0) -> None:
        self._folder, self._patience = folder, patience

    @contextlib.contextmanager
    def held(self, fresh: Iterable[Path] = ()) -> Iterator[None]:
        """Keep every other process from writing, and remove what a killed one has left.

        Parameters
        ----------
        fresh : iterable of Path
            The files that will be made on the way; they are noted first, and none is left.

        Raises
        ------
        ExportRefused
            Another process writes, or the journal's folder cannot be written: then nothing may be.
        """
        with contextlib.ExitStack() as stack:
            with self._troubles_told():
                self._folder.mkdir(parents=True, exist_ok=True)
                stack.enter_context(exclusive(self._folder / _LOCK, self._patience))
                self._settle()
                self._tidy()
                self._intend([*self._unfinished(), *fresh])
            try:
                yield
            finally:
                self._tidy()

    def tidy(self) -> None:
        """Remove what a killed export has left on its way; where another process writes, that one will."""
        if (self._folder / _UNFINISHED).is_file():
            with contextlib.suppress(ExportRefused), Journal(self._folder, patience=0.0).held():
                pass

    def begin(self, program: str) -> Recording:
        """Begin an entry; the oldest make room."""
        now = datetime.now()
        name = f"{now:%Y%m%d-%H%M%S}-{now.microsecond:06d}-{uuid4().hex[:6]}"
        folder = self._folder / name
        about = {"time": now.isoformat(timespec="seconds"), "program": program}
        with self._troubles_told():
            folder.mkdir(parents=True)
            _write(folder / _ABOUT, json.dumps(about).encode())
            sync_folder(self._folder)
        for old in self._folders()[KEPT:]:
            _remove_entry(old)
        return Recording(folder, self._troubles_told)

    def entries(self) -> tuple[JournalEntry, ...]:
        """Return the exports that can be taken back, the newest first; what is damaged is left out."""
        found = (_read(folder) for folder in self._folders() if not (folder / _UNDONE).exists())
        return tuple(entry for entry in found if entry is not None and entry.files)

    def undoing(self, entry: JournalEntry) -> tuple[WritePlan, tuple[JournalFile, ...]]:
        """Return the plan that restores the former bytes of all files, and the files that were not there before.

        Raises
        ------
        ExportRefused
            A file has been changed since, or what was kept of it is gone.
        """
        folder = self._folder / entry.id
        changed = [f for f in entry.files if sum_of(Path(f.target)) == f.after != f.before]
        for file in entry.files:
            if file not in changed:
                check_untouched(file)
        writes = tuple(_undo(folder, file) for file in changed if file.before is not None)
        created = tuple(file for file in changed if file.before is None)
        return WritePlan(writes, program=entry.program), created

    def close(self, entry: JournalEntry) -> None:
        """Note that an export has been taken back: the one before it is the last now."""
        with self._troubles_told():
            _write(self._folder / entry.id / _UNDONE, b"")
            sync_folder(self._folder / entry.id)

    def _folders(self) -> list[Path]:
        """Return the folders of all entries, the newest first."""
        try:
            if not self._folder.is_dir():
                return []
            return sorted((path for path in self._folder.iterdir() if path.is_dir()), reverse=True)
        except OSError as error:
            reason = error.strerror or str(error)
            raise ExportRefused(
                f"What takes exports back cannot be read in {self._folder}: {reason}.",
                "Check its permissions.",
            ) from error

    def _unfinished(self) -> list[Path]:
        """Return the files on their way that were noted; what is damaged or bears another name is none of ours."""
        try:
            noted = json.loads((self._folder / _UNFINISHED).read_bytes())
        except _DAMAGES:
            return []
        texts = [text for text in noted if isinstance(text, str)] if isinstance(noted, list) else []
        return [Path(text) for text in texts if "\0" not in text and _FRESH.fullmatch(Path(text).name)]

    def _intend(self, fresh: list[Path]) -> None:
        if fresh:
            noted = self._folder / _UNFINISHED
            _write(noted.with_suffix(".new"), json.dumps([str(path) for path in fresh]).encode())
            os.replace(noted.with_suffix(".new"), noted)
            sync_folder(self._folder)

    def _settle(self) -> None:
        """Note what became of a killed export: only of its last file nobody knows whether it was replaced."""
        if not (self._folder / _UNFINISHED).is_file():
            return
        for folder in self._folders()[:1]:
            entry = _read(folder)
            last = entry.files[-1] if entry and entry.files else None
            if last and Path(last.target).parent.is_dir() and sum_of(Path(last.target)) == last.before:
                _append(folder / _FILES, {"unchanged": last.delta}, is_synced=False)

    def _tidy(self) -> None:
        """Remove the files that were noted; those on a drive that is not there wait for it."""
        left = [path for path in self._unfinished() if not _removed(path)]
        with contextlib.suppress(OSError):
            if left:
                self._intend(left)
            else:
                (self._folder / _UNFINISHED).unlink(missing_ok=True)

    @contextlib.contextmanager
    def _troubles_told(self) -> Iterator[None]:
        try:
            yield
        except OSError as error:
            is_full = error.errno in (errno.ENOSPC, errno.EDQUOT)
            reason = "the disk is full" if is_full else error.strerror or str(error)
            raise ExportRefused(
                f"What takes the export back cannot be kept in {self._folder}: {reason}. Nothing was written.",
                "Free some space and try again." if is_full else "Check the permissions of that folder.",
            ) from error


class Recording:
    """An entry that is being written."""

    def __init__(self, folder: Path, told: Callable[[], contextlib.AbstractContextManager[None]]) -> None:
        self._folder, self._told = folder, told
        self._n_files = self._n_unchanged = 0

    @property
    def id(self) -> str:
        """Return the id that the entry is listed by."""
        return self._folder.name

    def add(self, target: Path, old: bytes | None, new: bytes) -> None:
        """Keep what restores `old` (None: there is no file) from `new`; it is on the disk when this returns.

        Raises
        ------
        ExportRefused
            It cannot be kept: the file must stay as it is.
        """
        name = f"{self._n_files}.delta"
        file = JournalFile(str(target), None if old is None else _sum(old), _sum(new), name)
        with self._told():
            if old is not None:
                _write(self._folder / name, delta_of(old, new))
            _append(self._folder / _FILES, asdict(file), is_synced=True)
            sync_folder(self._folder)
        self._n_files += 1

    def withdraw(self) -> None:
        """Note that the file that was added last has stayed as it was: there is nothing to take back of it."""
        self._n_unchanged += 1
        with contextlib.suppress(OSError):
            _append(self._folder / _FILES, {"unchanged": f"{self._n_files - 1}.delta"}, is_synced=False)

    def end(self) -> None:
        """End the entry; one of which nothing has been written would only push others out."""
        if self._n_files == self._n_unchanged:
            _remove_entry(self._folder)


def _append(path: Path, line: dict[str, str | None], *, is_synced: bool) -> None:
    # It begins a line of its own, whatever a full disk has left of the one before.
    with path.open("ab") as stream:
        stream.write(b"\n" + json.dumps(line).encode() + b"\n")
        stream.flush()
        if is_synced:
            os.fsync(stream.fileno())


def check_untouched(file: JournalFile) -> None:
    """Raise `ExportRefused` unless a file that is not as the export left it is as it was before."""
    if sum_of(Path(file.target)) != file.before:
        raise ExportRefused(
            f"{file.target} has been changed since the export, and is not taken back.",
            "Take its backup, if you want the old file.",
        )


def _undo(folder: Path, file: JournalFile) -> FileWrite:
    before = file.before

    def render(new: bytes) -> bytes:
        try:
            old = restored(new, (folder / file.delta).read_bytes())
        except (OSError, Trouble) as error:
            raise ExportRefused(
                f"What the journal kept of {file.target} cannot be read.", "Take its backup, if there is one."
            ) from error
        return old

    def check(path: Path) -> str:
        return "" if sum_of(path) == before else "it does not equal the former file"

    return FileWrite(Path(file.target), render, file.after, (check,), keeps_copy=False)


def _read(folder: Path) -> JournalEntry | None:
    try:
        about = json.loads((folder / _ABOUT).read_bytes())
        files = _files(folder / _FILES)
        return JournalEntry(folder.name, str(about["time"]), str(about["program"]), files)
    except (*_DAMAGES, KeyError, TypeError):
        return None


def _files(path: Path) -> tuple[JournalFile, ...]:
    """Return the files that were written, or may have been; half a line is all that a killed export has left of one."""
    found: dict[str, JournalFile] = {}
    for line in path.read_bytes().splitlines() if path.is_file() else ():
        try:
            said = json.loads(line) if line else None
        except _DAMAGES:
            continue
        if not isinstance(said, dict):
            continue
        if "unchanged" in said:
            found.pop(str(said["unchanged"]), None)
        elif said.keys() >= _NAMES and all(isinstance(said[name], str | None) for name in _NAMES):
            file = JournalFile(**{name: said[name] for name in _NAMES})
            if _is_inside(file.delta):
                found[file.delta] = file
    return tuple(found.values())


def _is_inside(name: str) -> bool:
    """Return whether a name is that of a file in the entry's own folder; any other is none of ours."""
    return name == Path(name).name


_NAMES = frozenset(field.name for field in fields(JournalFile))


def _remove_entry(folder: Path) -> None:
    """Remove an entry; half of one must not look as if it could be taken back."""
    with contextlib.suppress(OSError):
        (folder / _ABOUT).unlink(missing_ok=True)
    shutil.rmtree(folder, ignore_errors=True)


def _removed(path: Path) -> bool:
    """Remove a file, and return whether it is gone for good."""
    try:
        path.unlink()
    except FileNotFoundError:
        return path.parent.is_dir()
    except OSError:
        return False
    return True


def _write(path: Path, content: bytes) -> None:
    with path.open("wb") as stream:
        stream.write(content)
        stream.flush()
        os.fsync(stream.fileno())


def _sum(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def sum_of(path: Path) -> str | None:
    """Return the SHA-256 of a file, hexadecimal; None where none can be read."""
    try:
        with path.open("rb") as stream:
            return hashlib.file_digest(stream, "sha256").hexdigest()
    except OSError:
        return None
