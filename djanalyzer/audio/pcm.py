"""Reading WAV, AIFF and their like with libsndfile."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from djanalyzer.audio.readers import TOLERANCE, AudioInfo, Damage, Samples, nothing_inside

_N_FRAMES = 65536  # of one read: 1.5 s at 44.1 kHz
_NAMES = {"WAVEX": "WAV", "RF64": "WAV", "W64": "WAV"}


class PcmReader:
    """A file that libsndfile reads. See `readers.Reader`."""

    def __init__(self, path: Path) -> None:
        import soundfile

        name: str | bytes = str(path) if sys.platform == "win32" else os.fsencode(path)
        try:
            self._file = soundfile.SoundFile(name)
        except (soundfile.LibsndfileError, OSError) as error:
            raise nothing_inside(path) from error
        if not self._file.frames:
            self._file.close()
            raise nothing_inside(path)
        self.damage = Damage()
        self.info = _describe(self._file, path)

    def blocks(self) -> Iterator[Samples]:
        n_read = 0
        while len(block := self._read()):
            n_read += len(block)
            yield block
        is_short = n_read < self._file.frames - TOLERANCE * self.info.sample_rate
        self.damage.broke_off = is_short or _is_cut(self._file.extra_info)

    def _read(self) -> Samples:
        """Return the next block; an empty one at the end and where the file cannot be read on."""
        import soundfile

        try:
            block: Samples = self._file.read(_N_FRAMES, dtype="float32", always_2d=True)
        except soundfile.LibsndfileError:
            return Samples((0, self.info.n_channels))
        return block

    def close(self) -> None:
        self._file.close()


def _describe(file: Any, path: Path) -> AudioInfo:
    duration = file.frames / file.samplerate
    name = "OPUS" if file.subtype == "OPUS" else _NAMES.get(file.format, file.format)
    bit_rate = round(path.stat().st_size * 8 / duration)
    return AudioInfo(file.samplerate, file.channels, duration, name, bit_rate)


def _is_cut(log: str) -> bool:
    """Say whether libsndfile found less audio than the file's header promises."""
    lines = (line.split() for line in log.splitlines())
    return any(line[:1] in (["data"], ["SSND"]) and "(should" in line for line in lines)
