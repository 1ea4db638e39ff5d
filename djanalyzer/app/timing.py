"""Their time and ours: where a program's second 0 lies in a file, read from the file itself.

`shift` is what must be added to our time to get theirs: 0 for lossless files, up to 51 ms for an MP3, 48 ms for AAC.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from djanalyzer.audio.decode import probe
from djanalyzer.audio.mp3_timing import read_mp3_timing
from djanalyzer.errors import Trouble
from djanalyzer.interop.offsets import aac_offset, is_certain, moved, offset
from djanalyzer.music import KnownTrack

_AAC_SUFFIXES = frozenset((".m4a", ".mp4", ".m4b"))


@dataclass(frozen=True, slots=True)
class Shift:
    """Seconds to add to our time; `is_certain` where nobody can doubt them."""

    seconds: float = 0.0
    is_certain: bool = True


NO_SHIFT = Shift()


def shift(program: str, path: Path) -> Shift:
    """Return how the times of `program` differ from ours in this file; no shift where it cannot be read."""
    suffix = path.suffix.lower()
    try:
        if suffix == ".mp3":
            timing = read_mp3_timing(path)
            return Shift(offset(program, timing), is_certain(program, timing))
        if suffix in _AAC_SUFFIXES:
            info = probe(path)
            if info.format == "M4A":  # AAC; Apple Lossless calls itself ALAC
                return Shift(aac_offset(program, info.sample_rate), is_certain=False)
    except (OSError, Trouble):
        return NO_SHIFT
    return NO_SHIFT


def to_ours(program: str, track: KnownTrack) -> KnownTrack:
    """Return a program's track with its times on our axis."""
    return moved(track, -shift(program, track.path).seconds)
