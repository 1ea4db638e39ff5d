"""Stems read from their files for playing: as whole numbers, at the rate of the track they were taken from."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Mapping
from pathlib import Path

import numpy as np

from djanalyzer.audio.decode import stereo_blocks
from djanalyzer.audio.stems import STEMS, Part, Stems

_LARGEST = 32767
# What that is as a sample of the track: stems may be louder than full scale where their sum is not. Where one is louder
# than this, the whole numbers are made to mean twice as much.
_PEAK = 2.0
# Seconds from which on stems are laid on disk: four of a quarter of an hour are 0.7 GB, as a track of twice the length.
_LONG = 900.0


def read_stems(
    paths: Mapping[str, Path], gain: float, rate: int, n_samples: int, look: Callable[[], object]
) -> Stems:
    """Read all stems of a track; those of a long one are laid on disk instead of in memory.

    Parameters
    ----------
    paths : mapping of str to Path
        The file of each of `STEMS`.
    gain : float
        What a sample of a file is times to be one of the track.
    rate : int
        Samples per second wanted.
    n_samples : int
        Of the track, at this rate. What the files have beyond is left out; where they are shorter, there is silence.
    look : callable
        Called before each block; what it raises ends the work.

    Raises
    ------
    UnreadableAudio
        A file is not there, or is no sound.
    """
    peak = _PEAK
    parts: dict[str, Part] = {}
    while len(parts) < len(STEMS):
        name = STEMS[len(parts)]
        part = _read(paths[name], gain * _LARGEST / peak, (rate, n_samples), look)
        if part is None:  # from the start: all of them are told by the same numbers
            peak *= 2
            parts.clear()
        else:
            parts[name] = part
    return Stems(parts, peak / _LARGEST, rate)


def _read(path: Path, factor: float, shape: tuple[int, int], look: Callable[[], object]) -> Part | None:
    """Return the whole numbers that samples times a factor are; None where one is too large."""
    rate, n_samples = shape
    part = _room_for(n_samples, rate)
    n = 0
    for block in stereo_blocks(path, rate):
        look()
        scaled = block[: n_samples - n] * np.float32(factor)
        if np.abs(scaled).max(initial=0.0) > _LARGEST:
            return None
        part[n : n + len(scaled)] = np.rint(scaled, out=scaled)
        n += len(scaled)
    part[n:] = 0
    return part


def _room_for(n_samples: int, rate: int) -> Part:
    if n_samples <= _LONG * rate:
        return np.empty((n_samples, 2), dtype=np.int16)
    file = tempfile.TemporaryFile(prefix="djanalyzer-")  # noqa: SIM115 - lives as long as the array
    room: Part = np.memmap(file, dtype=np.int16, mode="w+", shape=(n_samples, 2))
    return room
