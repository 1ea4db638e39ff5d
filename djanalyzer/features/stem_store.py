"""Stems of recordings on disk: whole or not at all, no more than a limit, safe to delete at any time.

A recording's stems by one recipe (whose ears) are one folder, see `stem_files`. It is written under another name beside its place
and renamed, so that nobody ever sees half of one; of two programs that make the same one at once, the later finds the earlier's
and throws its own away. What goes is renamed before it is deleted, for the same reason.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import secrets
import shutil
import threading
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from djanalyzer.errors import Trouble
from djanalyzer.features.stem_files import ABOUT, StemFiles, describe, read_stems, write_trouble

_MAKING, _GOING = ".making-", ".going-"
_FORGOTTEN = 3600.0  # seconds: what nobody has written to for so long was left by a program that broke off


class StemStore:
    """A folder of stems; any number of threads and programs may work in it.

    Parameters
    ----------
    root : Path
        Made when it is first needed.
    """

    def __init__(self, root: Path) -> None:
        self.root = root
        self._in_use: Counter[str] = Counter()
        self._lock = threading.Lock()

    def find(self, recording: str, recipe: str) -> StemFiles | None:
        """Return the stems of a recording, and note that they were wanted; None where there are none, or they are damaged."""
        folder = self._place(recording, recipe)
        found = read_stems(folder)
        if found is not None:
            with contextlib.suppress(OSError):  # read-only: then it goes sooner
                os.utime(folder / ABOUT)
        return found

    def has(self, recording: str, recipe: str) -> bool:
        """Say whether there are stems of a recording, without noting that they were wanted."""
        return (self._place(recording, recipe) / ABOUT).exists()

    @contextmanager
    def making(self) -> Iterator[Path]:
        """Yield an empty folder to write stems into; what is left of it in the end goes away.

        Raises
        ------
        Trouble
            It cannot be made.
        """
        self._tidy()
        folder = self.root / f"{_MAKING}{secrets.token_hex(8)}"
        try:
            folder.mkdir(parents=True)
        except OSError as error:
            raise write_trouble(self.root, error) from error
        try:
            yield folder
        finally:
            shutil.rmtree(folder, ignore_errors=True)

    def keep(self, made: Path, recording: str, recipe: str) -> StemFiles:
        """Give a folder that `StemWriter` has finished its place; another program's stems that came there first stay.

        Raises
        ------
        Trouble
            It has gone, or cannot be renamed.
        """
        if (kept := self.find(recording, recipe)) is not None:
            return kept
        folder = self._place(recording, recipe)
        try:
            describe(made, {"recording": recording, "recipe": recipe})
            _throw_away(folder)  # a damaged one
            made.rename(folder)
        except OSError as error:
            if (kept := self.find(recording, recipe)) is not None:
                return kept
            raise write_trouble(made, error) from error
        if (kept := read_stems(folder)) is not None:
            return kept
        raise Trouble(
            f"The stems that were just written to {folder} have gone.",
            "Take the track apart again, and leave that folder alone meanwhile.",
        )

    @contextmanager
    def held(self, files: StemFiles) -> Iterator[StemFiles]:
        """Keep stems from being deleted by `shrink` and `clear` of this store while they are read."""
        name = files.folder.name
        with self._lock:
            self._in_use[name] += 1
        try:
            yield files
        finally:
            with self._lock:
                self._in_use[name] -= 1

    @property
    def size(self) -> int:
        """Bytes of all stems; what is being made at this moment is not among them."""
        return sum(entry.size for entry in self._entries())

    def shrink(self, most: int, spared: StemFiles | None = None) -> int:
        """Delete what was not wanted for longest until `most` bytes are left; return how many were freed.

        Never what is held, nor `spared`, however large.
        """
        entries = sorted(self._entries(), key=lambda entry: entry.used)
        size, freed = sum(entry.size for entry in entries), 0
        for entry in entries:
            if size - freed <= most:
                break
            if (spared is None or entry.folder != spared.folder) and self._delete(entry.folder):
                freed += entry.size
        return freed

    def clear(self) -> int:
        """Delete all that is not held or just being made; return how many bytes were freed."""
        self._tidy()
        return self.shrink(0)

    def _place(self, recording: str, recipe: str) -> Path:
        return self.root / f"{recording}-{hashlib.sha256(recipe.encode()).hexdigest()[:16]}"

    def _delete(self, folder: Path) -> bool:
        with self._lock:
            return self._in_use[folder.name] == 0 and _throw_away(folder)

    def _entries(self) -> list[_Entry]:
        found = []
        for folder in _folders(self.root):
            if not folder.name.startswith("."):
                with contextlib.suppress(OSError):  # another program has just deleted it
                    found.append(_Entry.of(folder))
        return found

    def _tidy(self) -> None:
        """Delete what programs that broke off have left."""
        now = time.time()
        for folder in _folders(self.root):
            with contextlib.suppress(OSError):
                is_left = folder.name.startswith(_MAKING) and now - _touched(folder) > _FORGOTTEN
                if is_left or folder.name.startswith(_GOING):
                    shutil.rmtree(folder, ignore_errors=True)


@dataclass(frozen=True, slots=True)
class _Entry:
    """Stems of one recording: bytes, and when they were last wanted (seconds since 1970)."""

    folder: Path
    size: int
    used: float

    @classmethod
    def of(cls, folder: Path) -> _Entry:
        about = folder / ABOUT
        used = about.stat().st_mtime if about.exists() else 0.0  # not whole: first to go
        return cls(folder, sum(path.stat().st_size for path in folder.iterdir()), used)


def _folders(root: Path) -> list[Path]:
    try:
        return [path for path in root.iterdir() if path.is_dir() and not path.is_symlink()]
    except OSError:  # not there yet, or not readable: nothing is in it for us
        return []


def _touched(folder: Path) -> float:
    """Return when something in a folder was last written, seconds since 1970."""
    return max(path.stat().st_mtime for path in (folder, *folder.iterdir()))


def _throw_away(folder: Path) -> bool:
    """Delete a folder as if at once; say whether it is out of sight."""
    going = folder.with_name(f"{_GOING}{secrets.token_hex(8)}")
    try:
        folder.rename(going)
    except OSError:  # gone, or open in another program on Windows
        return not folder.exists()
    shutil.rmtree(going, ignore_errors=True)
    return True
