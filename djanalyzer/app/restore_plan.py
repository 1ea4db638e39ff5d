"""What a restore moves where, written down so that what was begun is finished: `restoring` says how."""

from __future__ import annotations

import json
import os
from dataclasses import asdict, dataclass
from pathlib import Path

FOLDER = "restores"  # beside each thing that was replaced: what lay there before


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
    """

    library: Path
    name: str
    source: str
    made_at: float
    parts: tuple[str, ...]
    moves: tuple[Move, ...]

    @property
    def folder(self) -> Path:
        """Return the folder beside the library that belongs to it."""
        return self.library.parent / FOLDER / self.name


def plan_path(library: Path) -> Path:
    """Return where it is written what shall take a library's place when it is opened next."""
    return library.with_name(f"{library.name}.restore.json")


def write(restore: Restore, path: Path) -> None:
    """Write a plan, whole or not at all."""
    fresh = path.with_name(f"{path.name}.new")
    with fresh.open("w", encoding="utf-8") as file:
        file.write(json.dumps(asdict(restore), default=str, indent=1))
        file.flush()
        os.fsync(file.fileno())
    fresh.replace(path)


def read(path: Path) -> Restore:
    """Return what was written down."""
    record = json.loads(path.read_text(encoding="utf-8"))
    moves = tuple(
        Move(Path(m["target"]), None if m["staged"] is None else Path(m["staged"]), Path(m["kept"]))
        for m in record["moves"]
    )
    parts, made_at = tuple(record["parts"]), float(record["made_at"])
    return Restore(Path(record["library"]), record["name"], record["source"], made_at, parts, moves)
