"""Stems read from their files for playing: as whole numbers, at the rate of the track they were taken from."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import numpy as np

from djanalyzer.audio.decode import stereo_blocks
from djanalyzer.audio.stems import STEMS, Part, Stems
from djanalyzer.errors import Trouble

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
    Trouble
        There is no room on disk for those of a long track.
    """
    peak = _PEAK
    parts: dict[str, Part] = {}
    while len(parts) < len(STEMS):
        name = STEMS[len(parts)]
        numbers = _whole_numbers(paths[name], gain * _LARGEST / peak, (rate, n_samples), look)
        try:
            parts[name] = (_on_disk if n_samples > _LONG * rate else _in_memory)(numbers, n_samples)
        except _TooLoud:  # from the start: all of them are told by the same numbers
            peak *= 2
            parts.clear()
    return Stems(parts, peak / _LARGEST, rate)


class _TooLoud(Exception):
    """A sample is larger than whole numbers go."""


def _whole_numbers(
    path: Path, factor: float, shape: tuple[int, int], look: Callable[[], object]
) -> Iterator[Part]:
    """Yield the whole numbers that samples times a factor are; raises `_TooLoud` where one is too large."""
    rate, n_left = shape
    for block in stereo_blocks(path, rate):
        look()
        scaled = block[:n_left] * np.float32(factor)
        if np.abs(scaled).max(initial=0.0) > _LARGEST:
            raise _TooLoud
        n_left -= len(scaled)
        yield np.rint(scaled, out=scaled).astype(np.int16)


def _in_memory(blocks: Iterator[Part], n_samples: int) -> Part:
    part, n = np.zeros((n_samples, 2), dtype=np.int16), 0
    for block in blocks:
        part[n : n + len(block)] = block
        n += len(block)
    return part


def _on_disk(blocks: Iterator[Part], n_samples: int) -> Part:
    """Return the numbers in a temporary file, which goes away with them.

    It is written, and mapped when it is whole: writing to a mapped file ends the program where the disk is full.
    """
    try:
        file = tempfile.TemporaryFile(prefix="djanalyzer-")  # noqa: SIM115 - lives as long as the array
        for block in blocks:
            file.write(block.tobytes())
        file.truncate(n_samples * 4)  # what is missing is read as silence
        return np.memmap(file, dtype=np.int16, mode="r", shape=(n_samples, 2))
    except OSError as error:
        raise Trouble(
            f"The stems of this long track cannot be laid into {tempfile.gettempdir()}: {error.strerror or error}.",
            "Make room there, and open the track again.",
        ) from error
