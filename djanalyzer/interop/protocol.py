"""What every DJ system can do: be found, be read, and say exactly what an export would write."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from djanalyzer.music import Collection

Check = Callable[[Path], str]
"""Looks at a written file and returns what is wrong with it, or nothing."""

Progress = Callable[[float], None]
"""Is told the share done, 0 to 1; may raise `Cancelled`."""


@dataclass(frozen=True, slots=True)
class Change:
    """One field of one track that differs between the file as it lies there and as it would be written."""

    path: Path
    track: str
    field: str
    before: str
    after: str


@dataclass(frozen=True)
class WritePlan:
    """Everything about one export, before anything is written.

    Attributes
    ----------
    target : Path
        The file that will be written.
    content : bytes
        All of it.
    changes : tuple of Change
        Per track and field, against the file that lies at `target` now (nothing, if none does).
    losses : tuple of str
        What the format cannot hold, one sentence each.
    warnings : tuple of str
        What the user should know, though nothing is lost.
    next_steps : tuple of str
        What to do in the DJ program afterwards.
    program : str
        The program that must not run while the file is written.
    replaces : str or None
        SHA-256 of the file that lies at `target` now, hexadecimal; None where there is none.
    checks : tuple of Check
        What the written file must pass before it takes the place of the old one.
    """

    target: Path
    content: bytes
    changes: tuple[Change, ...] = ()
    losses: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()
    next_steps: tuple[str, ...] = ()
    program: str = ""
    replaces: str | None = None
    checks: tuple[Check, ...] = ()


class DjSystem(Protocol):
    """A DJ program whose collection can be read and written. `apply` is the same for all: `safe_write.apply`."""

    @property
    def name(self) -> str:
        """Return the program's name as it writes itself."""
        ...

    def find(self) -> tuple[Path, ...]:
        """Return the collections of this program on this machine, newest first."""
        ...

    def read(self, location: Path, on_progress: Progress | None = None) -> Collection:
        """Read a collection; what cannot be understood becomes a `Problem`, and the rest goes on."""
        ...

    def plan(self, collection: Collection, target: Path) -> WritePlan:
        """Work out what an export to `target` would write. Writes nothing."""
        ...
