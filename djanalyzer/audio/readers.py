"""Decoders behind one face, and the door through which every file comes in.

PCM containers (WAV, AIFF, CAF, AU) go through libsndfile, everything else through FFmpeg, and for FLAC and Ogg each is
the other's second opinion. Both trim encoder delay the same way, so there is one gapless time line. MP3 is not left to
libsndfile: its decoder writes to the terminal and gives up at the first damaged frame, where FFmpeg goes on.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

import numpy as np
import numpy.typing as npt

from djanalyzer.errors import UnreadableAudio

Samples = npt.NDArray[np.float32]

# A file shorter than its own header says by less than this many seconds is not called damaged: it is padding.
TOLERANCE = 0.25


@dataclass(frozen=True, slots=True)
class AudioInfo:
    """What a file's header says.

    Attributes
    ----------
    duration : float or None
        Seconds; an estimate for MP3 and AAC without a table; None where only decoding could tell.
    format : str
        "MP3", "FLAC", "WAV", "AIFF", "OGG", "OPUS", "M4A", "ALAC"...
    bit_rate : int or None
        Bits per second of the encoded audio, on average.
    """

    sample_rate: int
    n_channels: int
    duration: float | None
    format: str
    bit_rate: int | None


@dataclass(slots=True)
class Damage:
    """What could not be read.

    Attributes
    ----------
    holes : list of (start, seconds)
        Stretches that count as silence; what follows them keeps its time.
    broke_off : bool
        The end never came.
    """

    holes: list[tuple[float, float]] = field(default_factory=list)
    broke_off: bool = False


class Reader(Protocol):
    """One open file."""

    info: AudioInfo
    damage: Damage

    def blocks(self) -> Iterator[Samples]:
        """Yield float32 blocks (n, n_channels) to the end of what can be read; `damage` is complete after that."""
        ...

    def close(self) -> None:
        """Close the file."""
        ...


def head(path: Path) -> bytes:
    """Return the first 16 bytes of an ordinary file, or say in one sentence why there are none."""
    name = shown(path)
    try:
        if path.is_dir():
            raise UnreadableAudio(f"{name} is a folder, not a file.", "Import the folder instead.")
        if path.exists() and not path.is_file():  # opening a pipe would wait for ever
            raise UnreadableAudio(f"{name} is not an ordinary file.", "Choose a music file.")
        with path.open("rb") as file:
            first = file.read(16)
    except FileNotFoundError as error:
        hint = "Connect its drive; if it was moved: Library, Find moved files (`djanalyzer relocate FOLDER`)."
        raise UnreadableAudio(f"{name} is not there.", hint) from error
    except PermissionError as error:
        hint = "Change its permissions, or those of its folder, and try again."
        raise UnreadableAudio(f"{name} may not be read: permission denied.", hint) from error
    except (OSError, ValueError) as error:
        raise cannot_open(path, error) from error
    if not first:
        raise UnreadableAudio(f"{name} is empty.", "Copy or download it again.")
    return first


def cannot_open(path: Path, error: Exception) -> UnreadableAudio:
    """Return the trouble of a file that the system does not hand out."""
    reason = getattr(error, "strerror", None) or str(error)
    return UnreadableAudio(f"{shown(path)} cannot be opened: {reason}.", "Check the drive it is on.")


def nothing_inside(path: Path) -> UnreadableAudio:
    """Return the trouble of a file that no decoder understands."""
    hint = "It may be cut off, damaged, copy-protected or no music at all; try a fresh copy."
    return UnreadableAudio(f"{shown(path)} has no sound in it that can be read.", hint)


def shown(path: Path) -> str:
    """Return the file's name as it can be shown and stored anywhere."""
    return os.fsencode(path.name or path).decode("utf-8", "replace")
