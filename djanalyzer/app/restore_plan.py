"""What a restore moves where, written down so that what was begun is finished: `restoring` says how.

A plan that is read is believed in nothing but what is moved: where things lie is known anyway. So the plan in a copied
home is about the copy, and one that comes with a stranger's library reaches no file that no restore would reach.
"""

from __future__ import annotations

import json
import os
import re
import secrets
import shutil
import time
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass
from itertools import chain, count
from pathlib import Path
from typing import Any

from djanalyzer.errors import LibraryTrouble, Trouble
from djanalyzer.settings import Places

FOLDER = "restores"  # beside each thing that was replaced: what lay there before
NEW, KEPT, RECORD = "new", "kept", "restore.json"
BESIDE = ("-wal", "-shm", "-journal")  # what SQLite keeps beside a library
_DAY = 86_400.0  # seconds
# Its number would not do: in a sandbox every run of the program has the same.
_THIS_PROCESS = secrets.token_hex(16)
_NAME = re.compile(r"\d{8}-\d{6}(-\d+)?", re.ASCII)


@dataclass(frozen=True, slots=True)
class Move:
    """One file or folder: what is at `target` goes to `kept`, and `staged`, where there is one, takes its place."""

    target: Path
    staged: Path | None
    kept: Path


@dataclass(frozen=True, slots=True)
class Restore:
    """What is to be restored, or was.

    Attributes
    ----------
    library : Path
        The library that it is about.
    name : str
        Its own name, which is when it was staged.
    source : str
        The backup's path.
    made_at : float
        When the backup was made, seconds since 1970.
    parts : tuple of str
        Of `backup_file.NAMES`.
    left_out : tuple of str
        What of these parts the backup could not be given when it was made.
    """

    library: Path
    name: str
    source: str
    made_at: float
    parts: tuple[str, ...]
    moves: tuple[Move, ...]
    left_out: tuple[str, ...] = ()

    @property
    def folder(self) -> Path:
        """Return the folder beside the library that belongs to it."""
        return self.library.parent / FOLDER / self.name

    @property
    def can_be_taken_back(self) -> bool:
        """Return whether it has put anything aside that is still there; on a new computer there was nothing."""
        return any(os.path.lexists(move.kept) for move in self.moves)


def plan_path(library: Path) -> Path:
    """Return where it is written what shall take a library's place when it is opened next."""
    return library.with_name(f"{library.name}.restore.json")


def write(restore: Restore, path: Path) -> None:
    """Write a plan, whole or not at all, and which process has decided it."""
    fresh = path.with_name(f"{path.name}.new")
    record = {**asdict(restore), "process": _THIS_PROCESS}
    with fresh.open("w", encoding="utf-8") as file:
        file.write(json.dumps(record, default=str, indent=1))
        file.flush()
        os.fsync(file.fileno())
    fresh.replace(path)


def is_of_this_process(path: Path) -> bool:
    """Return whether it was this process that has decided a plan; False also of one that cannot be read."""
    try:
        return bool(json.loads(path.read_text(encoding="utf-8"))["process"] == _THIS_PROCESS)
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return False


def read(path: Path, library: Path, home: Places) -> Restore:
    """Return what was written down about a library, with the paths that its things have now.

    Raises
    ------
    LibraryTrouble
        It cannot be read, is about another library, or moves what no restore does.
    """
    from djanalyzer.app.backup_file import NAMES

    try:
        record = json.loads(path.read_text(encoding="utf-8"))
        targets = _targets(library, home)
        moves = tuple(_here(move, targets) for move in record["moves"])
        name, parts, made_at = str(record["name"]), tuple(record["parts"]), float(record["made_at"])
        if Path(record["library"]).name != library.name or not _is_name(name) or set(parts) - {*NAMES}:
            raise ValueError("it is about something else")
        left_out = tuple(str(name) for name in record.get("left_out", ()))
        return Restore(library, name, str(record["source"]), made_at, parts, moves, left_out)
    except (OSError, ValueError, KeyError, TypeError, RecursionError) as error:
        raise LibraryTrouble(f"What was written down in {path} is no plan of a restore ({error}).") from error


def _targets(library: Path, home: Places) -> Mapping[str, Path]:
    """Return all that a restore may replace, by its name."""
    from djanalyzer.app.backup_file import NAMES, entries_of, place_of

    logs = (library.with_name(library.name + end) for end in BESIDE)
    return {path.name: path for path in (*(place_of(e, library, home) for e in entries_of(NAMES)), *logs)}


def _here(record: Mapping[str, Any], targets: Mapping[str, Path]) -> Move:
    target = targets[Path(record["target"]).name]

    def lies(text: str, kinds: tuple[str, ...]) -> Path:
        *_, folder, name, kind, own = Path(text).parts
        if (folder, own) != (FOLDER, target.name) or kind not in kinds or not _is_name(name):
            raise ValueError(f"{text} is no place of a restore")
        return target.parent / folder / name / kind / own

    staged = None if record["staged"] is None else lies(record["staged"], (NEW, KEPT))
    return Move(target, staged, lies(record["kept"], (KEPT,)))


def _is_name(text: str) -> bool:
    return _NAME.fullmatch(text) is not None


# The folders of restores.


def free_folder(roots: Sequence[Path]) -> Path:
    """Make a folder of its own for a restore, in the first of the folders that it may touch; none of them has its name."""
    stem = time.strftime("%Y%m%d-%H%M%S")
    for name in chain([stem], (f"{stem}-{n}" for n in count(2))):
        if any((root / FOLDER / name).exists() for root in roots):
            continue
        folder = roots[0] / FOLDER / name
        try:
            folder.mkdir(parents=True)
        except FileExistsError:
            continue
        except OSError as error:
            raise Trouble(
                f"The folder {folder} cannot be made: {error.strerror}.",
                "Give yourself the right to write there.",
            ) from error
        return folder
    raise AssertionError("there is always another number")


def remove_leftovers(roots: Iterable[Path]) -> None:
    """Remove what was staged by programs that were killed; a restore that waits or is at work is younger, or has a plan."""
    roots = {root for root in roots if root.is_dir()}
    if any(path for root in roots for path in root.glob("*.restore.json")):
        return
    for new in (path for root in roots for path in root.glob(f"{FOLDER}/*/{NEW}")):
        folder = new.parent
        is_used = (folder / KEPT).exists() or (folder / RECORD).exists() or not _is_name(folder.name)
        with suppress(OSError):
            if not is_used and time.time() - new.stat().st_mtime > _DAY:
                shutil.rmtree(folder)
