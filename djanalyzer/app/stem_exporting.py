"""Acapella, instrumental or a single stem as a file of its own: whole or not at all, and in no other file's place unasked."""

from __future__ import annotations

import math
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from djanalyzer.app.job import Job
from djanalyzer.app.sound_files import Target, format_of, written_whole
from djanalyzer.features.stem_files import StemFiles, mixed_stems

if TYPE_CHECKING:
    from djanalyzer.audio.covers import Cover
    from djanalyzer.music import Tags

# What may be exported: the stems that are in it, and what the title says.
PARTS: dict[str, tuple[tuple[str, ...], str]] = {
    "acapella": (("vocals",), "Acapella"),
    "instrumental": (("drums", "bass", "other"), "Instrumental"),
    "drums": (("drums",), "Drums"),
    "bass": (("bass",), "Bass"),
    "other": (("other",), "Other"),
    "vocals": (("vocals",), "Vocals"),
}
_LOUDEST = 1 - 2.0**-15  # full scale, and no more
_LEAST_SOFTER = 0.05  # dB


@dataclass(frozen=True, slots=True)
class Export:
    """What is to be written where: one of PARTS; whether a file that is there may go."""

    what: str
    target: Path
    replaces: bool = False

    @property
    def place(self) -> Target:
        return Target(self.target, self.replaces)


@dataclass(frozen=True, slots=True)
class Written:
    """A part of a track that is a file of its own now.

    Attributes
    ----------
    path : Path
    softer : float
        By how many dB it is softer than in the track, because its peak would exceed full scale; 0 where it is as loud.
    """

    path: Path
    softer: float = 0.0

    @property
    def is_softer(self) -> bool:
        """Say whether it is softer by anything that could be told: a twentieth of a dB and more."""
        return self.softer >= _LEAST_SOFTER


def write_part(files: StemFiles, export: Export, tags: Tags, cover: Cover | None, job: Job) -> Written:
    """Write a part of a track, 24 bits; softer where it would exceed full scale, and never otherwise.

    Raises
    ------
    ExportRefused
        It cannot be written, or a file has come there meanwhile.
    Trouble
        The stems have gone.
    """

    def write(fresh: Path) -> float:
        softer = _write_sound(files, export, fresh, job)
        _tag(fresh, tags, cover)
        return softer

    return Written(export.target, written_whole(export.place, write))


def _write_sound(files: StemFiles, export: Export, fresh: Path, job: Job) -> float:
    """Write the samples of a part; return by how many dB they are softer than in the track."""
    import soundfile

    stems = PARTS[export.what][0]
    n_blocks = n_done = 0
    peak = 0.0
    for n_blocks, block in enumerate(mixed_stems(files, stems), 1):  # noqa: B007
        peak = max(peak, float(np.abs(block).max()))
        job.check()
    scale = np.float32(min(1.0, _LOUDEST / peak) if peak else 1.0)
    kind = format_of(export.target, files.n_samples)
    with soundfile.SoundFile(
        str(fresh), "w", files.sample_rate, channels=2, subtype="PCM_24", format=kind
    ) as file:
        for n_done, block in enumerate(mixed_stems(files, stems)):
            job.report(n_done / n_blocks, 1, export.target.name)
            file.write(block * scale)
    return max(0.0, -20 * math.log10(scale))


def _tag(fresh: Path, tags: Tags, cover: Cover | None) -> None:
    from djanalyzer.audio.tag_writing import write_tags

    write_tags(fresh, tags, cover)
