"""Which DJ programs' collections there are on this machine, and which programs can be written for."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from djanalyzer.app.job import Job
from djanalyzer.errors import Trouble


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


@dataclass(frozen=True, slots=True)
class Contents:
    """What a collection holds; `trouble` says why it cannot be read, or is empty."""

    n_tracks: int = 0
    n_playlists: int = 0
    n_cues: int = 0
    trouble: str = ""


def contents(found: FoundCollection, job: Job | None = None) -> Contents:
    """Read a collection and count what is in it; seconds for a large one, and nothing is taken in."""
    from djanalyzer.interop.systems import SYSTEMS

    job = job or Job.silent()
    system = next(system for system in SYSTEMS if system.name == found.program)
    try:
        collection = system.read(found.location, lambda share: job.report(share, 1, found.program))
    except Trouble as trouble:
        return Contents(trouble=str(trouble))
    n_cues = sum(len(track.cues) + len(track.loops) for track in collection.tracks)
    return Contents(len(collection.tracks), len(collection.playlists), n_cues)
