"""Any music file to float32 on one gapless time line.

Second 0 is the first sample after the encoder's delay, where the file says how long that delay is (LAME and Lavc tags
of MP3, edit lists of M4A, pre-skip of Opus). An MP3 without such a tag keeps its 1105 samples of delay, as in every
other gapless decoder, and AAC without a container its 1024. The padding after the end is left out too.
"""

from __future__ import annotations

import contextlib
import tempfile
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import numpy as np
import numpy.typing as npt

from djanalyzer.audio.channels import Track, averaged, silence_bad_samples, stereo
from djanalyzer.audio.packets import PacketReader
from djanalyzer.audio.pcm import PcmReader
from djanalyzer.audio.readers import AudioInfo, Reader, Samples, cannot_open, head, shown
from djanalyzer.errors import UnreadableAudio

__all__ = [
    "ANALYSIS_RATE",
    "AUDIO_SUFFIXES",
    "AudioInfo",
    "Stream",
    "open_stream",
    "probe",
    "read",
    "read_stereo",
    "stereo_blocks",
]

ANALYSIS_RATE = 22050

AUDIO_SUFFIXES = frozenset(
    {
        *(".wav", ".wave", ".w64", ".aif", ".aiff", ".aifc", ".caf", ".flac"),
        *(".mp3", ".ogg", ".oga", ".opus", ".m4a", ".mp4", ".aac", ".alac", ".wma"),
    }
)

# How files begin that libsndfile reads best, and those it reads as well. It never sees anything else: taking unknown
# bytes for MP3, it would write to the terminal.
_PCM = (b"RIFF", b"RF64", b"FORM", b"caff", b".snd", b"riff")
_SNDFILE_TOO = (b"fLaC", b"OggS")

# Seconds from which on a track for playing is laid on disk: an hour of float32 is 1.3 GB.
_LONG = 1800.0


class Stream:
    """Mono float32 blocks of one file, continuous and gapless; a context manager.

    Iterate it once. `n_samples`, `duration` and `remarks` are complete after the last block.

    Attributes
    ----------
    info : AudioInfo
        What the header says.
    rate : int
        Samples per second of the blocks.
    n_samples : int
        Samples handed out so far.
    """

    def __init__(self, path: Path, reader: Reader, rate: int, seconds: float) -> None:
        self._path = path
        self._reader = reader
        self._n_bad = 0
        self._block = max(1, round(seconds * rate))
        self.info = reader.info
        self.rate = rate
        self.n_samples = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the file; harmless when it is closed already."""
        self._reader.close()

    def __iter__(self) -> Iterator[Samples]:
        for block in _rechunked(_resampled(self._mono(), self.info.sample_rate, self.rate), self._block):
            self.n_samples += len(block)
            yield block
        if not self.n_samples:
            raise UnreadableAudio(f"{shown(self._path)} has no sound in it.", "Try a fresh copy.")

    @property
    def duration(self) -> float:
        """Seconds handed out so far."""
        return self.n_samples / self.rate

    @property
    def remarks(self) -> tuple[str, ...]:
        """What the user should know about the file, one sentence each."""
        return _remarks(self._reader, self.duration, self._n_bad)

    def _mono(self) -> Iterator[Samples]:
        for block in self._reader.blocks():
            mono = averaged(block)
            self._n_bad += silence_bad_samples(mono)
            yield mono


def open_stream(path: Path, rate: int = ANALYSIS_RATE, seconds: float = 20.0) -> Stream:
    """Open a file for one pass over its audio in bounded memory.

    Parameters
    ----------
    rate : int
        Samples per second wanted.
    seconds : float
        Length of a block; the last one is shorter.

    Raises
    ------
    UnreadableAudio
        Nothing in it can be decoded.
    """
    return Stream(path, _open_reader(path), rate, seconds)


def probe(path: Path) -> AudioInfo:
    """Return what the file's header says, without decoding more than its beginning."""
    try:
        stat = path.stat()
    except OSError:
        return _probed(path, -1, -1)  # which says what is wrong with it
    return _probed(path, stat.st_size, stat.st_mtime_ns)


@lru_cache(maxsize=8)  # an import asks for one file's header several times in a row
def _probed(path: Path, size: int, mtime_ns: int) -> AudioInfo:
    reader = _open_reader(path)
    reader.close()
    return reader.info


def read(path: Path, rate: int = ANALYSIS_RATE) -> tuple[Samples, tuple[str, ...]]:
    """Return a whole file as mono samples (n,) and the remarks on it."""
    with open_stream(path, rate) as stream:
        samples = np.concatenate(list(stream))
        return samples, stream.remarks


def read_stereo(path: Path, rate: int | None = None) -> tuple[Track, int]:
    """Return a whole file for playing, and its samples per second.

    Parameters
    ----------
    rate : int or None
        Samples per second wanted; None keeps the file's own.

    Returns
    -------
    float32 array (n, 2); of a file longer than half an hour int16 (n, 2), laid out on disk instead of in memory
    """
    reader = _open_reader(path)
    try:
        blocks = _resampled(
            map(stereo, reader.blocks()), reader.info.sample_rate, rate or reader.info.sample_rate
        )
        is_long = (reader.info.duration or 0.0) > _LONG
        track = _spooled(blocks) if is_long else np.concatenate(list(blocks))
    finally:
        reader.close()
    return track, rate or reader.info.sample_rate


def stereo_blocks(path: Path, rate: int) -> Iterator[Samples]:
    """Yield left and right of a file, (n, 2), at `rate` samples per second, some seconds at a time.

    Raises
    ------
    UnreadableAudio
        Nothing in it can be decoded.
    """
    reader = _open_reader(path)
    try:
        yield from _resampled(map(stereo, reader.blocks()), reader.info.sample_rate, rate)
    finally:
        reader.close()


def _spooled(blocks: Iterator[Samples]) -> npt.NDArray[np.int16]:
    """Return the samples as int16 in a temporary file, which goes away with them."""
    file = tempfile.TemporaryFile(prefix="djanalyzer-")  # noqa: SIM115 - lives as long as the array
    for block in blocks:
        np.rint(np.clip(block, -1.0, 1.0) * 32767).astype(np.int16).tofile(file)
    file.flush()
    return np.memmap(file, dtype=np.int16, mode="r").reshape(-1, 2)


def _resampled(blocks: Iterator[Samples], rate: int, wanted: int) -> Iterator[Samples]:
    """Yield blocks (n,) or (n, 2) at another rate, as if they were one."""
    if rate == wanted:
        yield from blocks
        return
    import soxr

    resampler: Any = None
    for block in _rechunked(blocks, rate):
        if resampler is None:
            resampler = soxr.ResampleStream(rate, wanted, block[0].size, dtype="float32", quality="HQ")
            rest = block[:0]
        yield resampler.resample_chunk(block)
    if resampler is not None:
        yield resampler.resample_chunk(rest, last=True)


def _open_reader(path: Path) -> Reader:
    """Open `path` with the decoder that suits it, or with the other one."""
    start = head(path)[:4]
    kinds: tuple[type[PcmReader] | type[PacketReader], ...] = (PacketReader,)
    if start in _PCM:
        kinds = (PcmReader, PacketReader)
    elif start in _SNDFILE_TOO:
        kinds = (PacketReader, PcmReader)
    try:
        for kind in kinds[:-1]:
            with contextlib.suppress(UnreadableAudio):
                return kind(path)
        return kinds[-1](path)
    except OSError as error:  # it was there a moment ago
        raise cannot_open(path, error) from error


def _rechunked(blocks: Iterator[Samples], n: int) -> Iterator[Samples]:
    """Yield the same samples in blocks of exactly `n`; the last may be shorter."""
    waiting: list[Samples] = []
    n_waiting = 0
    for block in blocks:
        waiting.append(block)
        n_waiting += len(block)
        if n_waiting < n:
            continue
        joined = np.concatenate(waiting)
        stop = n_waiting - n_waiting % n
        yield from (joined[i : i + n] for i in range(0, stop, n))
        waiting, n_waiting = [joined[stop:]], n_waiting - stop
    if n_waiting:
        yield np.concatenate(waiting)


def _remarks(reader: Reader, duration: float, n_bad: int) -> tuple[str, ...]:
    remarks: list[str] = []
    holes = reader.damage.holes
    if holes:
        lost = sum(seconds for _, seconds in holes)
        where = f"damaged at {_clock(holes[0][0])}" + (
            f" and {len(holes) - 1} more places" if holes[1:] else ""
        )
        remarks.append(f"{where}: {lost:.2f} s could not be read and count as silence")
    if reader.damage.broke_off:
        remarks.append(f"damaged after {_clock(duration)}: the rest could not be read")
    if n_bad:
        remarks.append(f"{n_bad} samples were not numbers and count as silence")
    return tuple(remarks)


def _clock(seconds: float) -> str:
    minutes, rest = divmod(round(seconds, 1), 60)
    return f"{int(minutes)}:{rest:04.1f}"
