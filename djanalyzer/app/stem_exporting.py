"""Acapella, instrumental or a single stem as a file of its own: whole or not at all, and in no other file's place unasked."""

from __future__ import annotations

import contextlib
import errno
import math
import os
import re
import secrets
import time
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from djanalyzer.app.job import Job
from djanalyzer.errors import ExportRefused, Trouble
from djanalyzer.features.stem_files import StemFiles, free_bytes, mixed_stems

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
FORMATS = {".wav": "WAV", ".flac": "FLAC"}
_LARGEST_WAV = 2**32 - 2**25  # bytes: beyond that it is written as RF64; the rest is for tags and cover
_LOUDEST = 1 - 2.0**-15  # full scale, and no more
_BYTES = 6  # of a sample of both sides
_LEAST_SOFTER = 0.05  # dB
_FRESH = re.compile(r"\.djanalyzer-[0-9a-f]{16}\.part")  # what a file is called while it is written
_FORGOTTEN = 3600.0  # seconds: what nobody has written to for so long was left by a program that was killed


@dataclass(frozen=True, slots=True)
class Export:
    """What is to be written where: one of PARTS; whether a file that is there may go."""

    what: str
    target: Path
    replaces: bool = False


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


def check_target(export: Export) -> None:
    """Raise `ExportRefused` where an export cannot be meant so: a file is there already, or the name says no format of ours."""
    target = export.target
    if target.suffix.lower() not in FORMATS:
        raise ExportRefused(
            f"{target.name} says neither WAV nor FLAC.", "Choose a name that ends in .wav or .flac."
        )
    try:
        is_taken = target.is_dir() or (target.exists() and not export.replaces)
    except OSError as error:  # the name is too long, or nobody may look into its folder
        raise _refusal(target, error) from error
    if is_taken:
        raise ExportRefused(f"{target} is there already.", "Choose another name, or say that it may go.")


def titled(tags: Tags, what: str, fallback: str) -> Tags:
    """Return a track's tags as a part of it has them: "Title (Acapella)"; without its place on an album."""
    title = f"{tags.title or fallback} ({PARTS[what][1]})"
    return replace(tags, title=title, track_number=None, rating=None, energy=None, color=None)


def write_part(files: StemFiles, export: Export, tags: Tags, cover: Cover | None, job: Job) -> Written:
    """Write a part of a track, 24 bits; softer where it would exceed full scale, and never otherwise.

    Raises
    ------
    ExportRefused
        It cannot be written, or a file has come there meanwhile.
    Trouble
        The stems have gone.
    """
    import soundfile

    target = export.target
    fresh = target.with_name(f".djanalyzer-{secrets.token_hex(8)}.part")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        _tidy(target.parent)
        softer = _write_sound(files, export, fresh, job)
        _tag(fresh, tags, cover)
        check_target(export)
        os.replace(fresh, target)
    except (OSError, soundfile.LibsndfileError) as error:
        raise _refusal(target, error) from error
    finally:
        with contextlib.suppress(OSError):
            fresh.unlink(missing_ok=True)
    return Written(target, softer)


def _tidy(folder: Path) -> None:
    """Delete what exports into a folder have left that were killed, and nothing else."""
    with contextlib.suppress(OSError):  # nobody may look into it; gone; open in another program on Windows
        for path in folder.iterdir():
            is_ours = _FRESH.fullmatch(path.name) and path.is_file() and not path.is_symlink()
            if is_ours and time.time() - path.stat().st_mtime > _FORGOTTEN:
                path.unlink()


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
    kind = FORMATS[export.target.suffix.lower()]
    if kind == "WAV" and files.n_samples * _BYTES > _LARGEST_WAV:
        kind = "RF64"
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


def _refusal(target: Path, error: Exception) -> Trouble:
    if free_bytes(target.parent) < 2**20:
        return ExportRefused(f"There is no room left for {target.name} on its disk.", "Make room there.")
    reason, error_number = getattr(error, "strerror", None) or str(error), getattr(error, "errno", None)
    hint = "Choose a shorter name." if error_number == errno.ENAMETOOLONG else "Choose another folder."
    return ExportRefused(f"{target} cannot be written: {reason}.", hint)
