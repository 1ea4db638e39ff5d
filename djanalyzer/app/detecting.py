"""Which DJ programs' collections there are on this machine, and which programs can be written for."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class FoundCollection:
    """A program's collection in one of its standard places."""

    program: str
    location: Path


@dataclass(frozen=True, slots=True)
class ExportTarget:
    """A program that can be written for: what it is called here and by itself, and where its collection lies (None: nowhere)."""

    system: str
    program: str
    location: Path | None


def collections_here() -> tuple[FoundCollection, ...]:
    """Return the collections of all programs on this machine and the drives plugged in."""
    from djanalyzer.interop.systems import detect

    return tuple(FoundCollection(found.system.name, found.location) for found in detect())


def export_targets() -> tuple[ExportTarget, ...]:
    """Return the programs that can be written for, rekordbox first; its XML is a new file of the DJ's choice."""
    from djanalyzer.interop.systems import WRITABLE

    return tuple(
        ExportTarget(name, system.name, None if name == "rekordbox" else next(iter(system.find()), None))
        for name, system in WRITABLE.items()
    )
