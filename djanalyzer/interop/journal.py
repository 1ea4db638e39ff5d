"""What was written where, and how to take it back: one folder an export, the former bytes of every file in it.

An entry is on the disk before the file that it is about changes, so that a killed export can be taken back too.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path
from uuid import uuid4

from djanalyzer.errors import ExportRefused, Trouble
from djanalyzer.interop.deltas import delta_of, restored
from djanalyzer.interop.protocol import FileWrite, WritePlan

_KEPT = 20  # exports
_ABOUT, _FILES = "about.json", "files.jsonl"


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
    """The exports of late, in a folder of the program's own."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def begin(self, program: str) -> Recording:
        """Begin an entry; the oldest make room."""
        now = datetime.now()
        name = f"{now:%Y%m%d-%H%M%S}-{now.microsecond:06d}-{uuid4().hex[:6]}"
        folder = self._folder / name
        folder.mkdir(parents=True)
        _write(
            folder / _ABOUT,
            json.dumps({"time": now.isoformat(timespec="seconds"), "program": program}).encode(),
        )
        for old in sorted(self._folder.iterdir())[:-_KEPT]:
            shutil.rmtree(old, ignore_errors=True)
        return Recording(folder)

    def entries(self) -> tuple[JournalEntry, ...]:
        """Return the exports that can be taken back, the newest first; what is damaged is left out."""
        if not self._folder.is_dir():
            return ()
        found = (_read(folder) for folder in sorted(self._folder.iterdir(), reverse=True))
        return tuple(entry for entry in found if entry is not None and entry.files)

    def undoing(self, entry: JournalEntry) -> tuple[WritePlan, tuple[Path, ...]]:
        """Return the plan that restores the former bytes of all files, and the files that were not there before.

        Raises
        ------
        ExportRefused
            A file has been changed since, or what was kept of it is gone.
        """
        folder = self._folder / entry.id
        changed = [f for f in entry.files if _sum_of(Path(f.target)) == f.after]
        for file in entry.files:
            if file not in changed and _sum_of(Path(file.target)) != file.before:
                raise ExportRefused(
                    f"{file.target} has been changed since the export, and is not taken back.",
                    "Take its backup, if you want the old file.",
                )
        writes = tuple(_undo(folder, file) for file in changed if file.before is not None)
        created = tuple(Path(file.target) for file in changed if file.before is None)
        return WritePlan(writes, program=entry.program), created


class Recording:
    """An entry that is being written."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._n_files = 0

    def add(self, target: Path, old: bytes | None, new: bytes) -> None:
        """Keep what restores `old` (None: there is no file) from `new`; it is on the disk when this returns."""
        name = f"{self._n_files}.delta"
        if old is not None:
            _write(self._folder / name, delta_of(old, new))
        file = JournalFile(str(target), None if old is None else _sum(old), _sum(new), name)
        with (self._folder / _FILES).open("ab") as stream:
            stream.write(json.dumps(asdict(file)).encode() + b"\n")
            stream.flush()
            os.fsync(stream.fileno())
        self._n_files += 1


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
        return "" if _sum_of(path) == before else "it does not equal the former file"

    return FileWrite(Path(file.target), render, file.after, (check,), keeps_copy=False)


def _read(folder: Path) -> JournalEntry | None:
    try:
        about = json.loads((folder / _ABOUT).read_bytes())
        files = tuple(_lines(folder / _FILES))
        return JournalEntry(folder.name, str(about["time"]), str(about["program"]), files)
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _lines(path: Path) -> Iterator[JournalFile]:
    for line in path.read_bytes().splitlines() if path.is_file() else ():
        try:
            file = JournalFile(**json.loads(line))
        except (ValueError, TypeError):
            return  # the last line of a killed export
        # A name out of the folder is none of ours.
        if file.delta == Path(file.delta).name:
            yield file


def _write(path: Path, content: bytes) -> None:
    with path.open("wb") as stream:
        stream.write(content)
        stream.flush()
        os.fsync(stream.fileno())


def _sum(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def _sum_of(path: Path) -> str | None:
    try:
        with path.open("rb") as stream:
            return hashlib.file_digest(stream, "sha256").hexdigest()
    except OSError:
        return None
