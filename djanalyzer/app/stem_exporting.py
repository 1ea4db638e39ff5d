"""Acapella, instrumental or a single stem as a file of its own, with the track's tags and cover."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from djanalyzer.app.job import Job
from djanalyzer.errors import ExportRefused
from djanalyzer.features.stem_files import StemFiles

# What may be exported: the stems that are in it, and what the title says.
PARTS: dict[str, tuple[tuple[str, ...], str]] = {
    "acapella": (("vocals",), "Acapella"),
    "instrumental": (("drums", "bass", "other"), "Instrumental"),
    "drums": (("drums",), "Drums"),
    "bass": (("bass",), "Bass"),
    "other": (("other",), "Other"),
    "vocals": (("vocals",), "Vocals"),
}
FORMATS = {".wav": "WAV", ".flac": "FLAC"}


@dataclass(frozen=True, slots=True)
class Export:
    """What is to be written where: one of PARTS; whether a file that is there may go."""

    what: str
    target: Path
    replaces: bool = False


def write_part(files: StemFiles, export: Export, job: Job) -> None:
    """Write one of PARTS, 24 bits, so that nobody ever sees half of it."""
    raise ExportRefused("Stems cannot be exported yet.")
