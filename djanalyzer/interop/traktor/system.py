"""Traktor, spoken to through its collection.nml."""

from __future__ import annotations

import contextlib
import hashlib
from collections.abc import Iterator
from pathlib import Path

from djanalyzer.errors import ExportRefused
from djanalyzer.interop import safe_write
from djanalyzer.interop.protocol import FileWrite, Progress, WritePlan
from djanalyzer.interop.traktor.checking import checks
from djanalyzer.interop.traktor.entry_reading import PROGRAM
from djanalyzer.interop.traktor.patching import patch
from djanalyzer.interop.traktor.reader import read
from djanalyzer.music import Collection

COLLECTION = "collection.nml"

_FOLDERS = ("Documents", "My Documents", "OneDrive/Documents")
_MAKER = "Native Instruments"
_MARK = b"<NML"
_HEAD = 4096  # bytes in which the mark must appear

_IN_PLACE = ("Start Traktor: it reads its collection then, and shows what was changed.",)
_NEW_FILE = (
    "In Traktor Pro 4, right-click Track Collection or Playlists, choose Import Collection or Import Playlists, and "
    "choose the file.",
)


class Traktor:
    """Reads NML files and patches them in place. Implements `WritableSystem`.

    A beat grid that the DJ has locked in Traktor stays as it is (a `Loss` says so), unless the wanted track carries
    ("Lock", "0") in its `extra`: then the DJ has agreed, and the lock is opened.
    """

    name = PROGRAM

    def find(self, home: Path | None = None) -> tuple[Path, ...]:
        """Return the collections of every Traktor on this machine, newest first."""
        home = home or Path.home()
        found = {path for folder in _FOLDERS for path in _collections(home / folder / _MAKER)}
        return tuple(sorted(found, key=lambda path: path.stat().st_mtime, reverse=True))

    def accepts(self, location: Path) -> bool:
        """Say whether a file begins as an NML, or a folder holds a collection.nml."""
        return _is_ours(_file_of(location))

    def read(self, location: Path, on_progress: Progress | None = None) -> Collection:
        """Read an NML, or the collection.nml of a folder; see `reader.read`."""
        return read(_file_of(location), on_progress)

    def plan(self, collection: Collection, target: Path) -> WritePlan:
        """Work out how `target` is patched, or what a new file holds. Writes nothing.

        Raises
        ------
        ExportRefused
            `target` is no place for a file, or holds a version or encoding that is not written.
        UnreadableCollection
            What lies there is no NML.
        """
        target = _file_of(target)
        safe_write.check_target(target)
        old = _content(target)
        patched = patch(old or b"", collection, target.name)

        def render(now: bytes) -> bytes:
            return patched.content if now == (old or b"") else patch(now, collection, target.name).content

        write = FileWrite(
            target,
            render,
            None if old is None else hashlib.sha256(old).hexdigest(),
            checks(patched),
        )
        return WritePlan(
            files=() if patched.content == old else (write,),
            changes=patched.changes,
            losses=patched.losses,
            warnings=(*_about_name(target), *patched.warnings),
            next_steps=_NEW_FILE if old is None else _IN_PLACE,
            program=PROGRAM,
        )


TRAKTOR = Traktor()


def _content(target: Path) -> bytes | None:
    try:
        return target.read_bytes()
    except FileNotFoundError:
        return None
    except OSError as error:
        raise ExportRefused(
            f"{target} cannot be read: {error.strerror}.", "Check its permissions."
        ) from error


def _about_name(target: Path) -> tuple[str, ...]:
    if target.suffix.lower() == ".nml":
        return ()
    return (f"The name {target.name} does not end in .nml; Traktor will not offer it.",)


def _file_of(location: Path) -> Path:
    inside = location / COLLECTION
    return inside if inside.is_file() else location


def _collections(folder: Path) -> Iterator[Path]:
    with contextlib.suppress(OSError):
        yield from (path for path in folder.glob(f"Traktor*/{COLLECTION}") if _is_ours(path))


def _is_ours(path: Path) -> bool:
    try:
        with path.open("rb") as file:
            return _MARK in file.read(_HEAD).replace(b"\0", b"")
    except OSError:
        return False
