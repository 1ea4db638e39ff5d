"""Any music file to float32 on one gapless time line.

Second 0 is the first sample after the encoder's delay, where the file says how long that delay is (LAME and Lavc tags
of MP3, edit lists of M4A, pre-skip of Opus). An MP3 without such a tag keeps its 1105 samples of delay, as in every
other gapless decoder, and AAC without a container its 1024. The padding after the end is left out too.
"""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType
from typing import Self

import numpy as np

from djanalyzer.audio.packets import PacketReader
from djanalyzer.audio.pcm import PcmReader
from djanalyzer.audio.readers import AudioInfo, Reader, Samples, head, shown
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

# Louder than this (60 dB over full scale) is no sample but a broken one.
_LOUDEST = 1000.0


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
        for block in _rechunked(self._resampled(self._mono()), self._block):
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
            mono = _averaged(block)
            n_bad = _silence_bad_samples(mono)
            self._n_bad += n_bad
            yield mono

    def _resampled(self, blocks: Iterator[Samples]) -> Iterator[Samples]:
        if self.info.sample_rate == self.rate:
            yield from blocks
            return
        import soxr

        resampler = soxr.ResampleStream(self.info.sample_rate, self.rate, 1, dtype="float32", quality="HQ")
        for block in _rechunked(blocks, self.info.sample_rate):
            yield resampler.resample_chunk(block)
        yield resampler.resample_chunk(np.zeros(0, dtype=np.float32), last=True)


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
    reader = _open_reader(path)
    reader.close()
    return reader.info


def read(path: Path, rate: int = ANALYSIS_RATE) -> tuple[Samples, tuple[str, ...]]:
    """Return a whole file as mono samples (n,) and the remarks on it."""
    with open_stream(path, rate) as stream:
        samples = np.concatenate(list(stream))
        return samples, stream.remarks


def read_stereo(path: Path, rate: int | None = None) -> tuple[Samples, int]:
    """Return a whole file for playing: float32 (n, 2) and its samples per second (the file's own unless given)."""
    reader = _open_reader(path)
    try:
        samples = np.concatenate([_stereo(block) for block in reader.blocks()])
    finally:
        reader.close()
    for channel in samples.T:
        _silence_bad_samples(channel)
    if rate is None or rate == reader.info.sample_rate:
        return samples, reader.info.sample_rate
    import soxr

    return soxr.resample(samples, reader.info.sample_rate, rate, quality="HQ").astype(
        np.float32, copy=False
    ), rate


def _open_reader(path: Path) -> Reader:
    """Open `path` with the decoder that suits it, or with the other one."""
    start = head(path)[:4]
    kinds: tuple[type[PcmReader] | type[PacketReader], ...] = (PacketReader,)
    if start in _PCM:
        kinds = (PcmReader, PacketReader)
    elif start in _SNDFILE_TOO:
        kinds = (PacketReader, PcmReader)
    for kind in kinds[:-1]:
        with contextlib.suppress(UnreadableAudio):
            return kind(path)
    return kinds[-1](path)


def _averaged(block: Samples) -> Samples:
    """Return the mean of all channels, (n,), writable."""
    n_channels = block.shape[1]
    if n_channels == 1:
        return block[:, 0].copy()
    mono: Samples = block[:, 0] + block[:, 1] if n_channels == 2 else block.sum(axis=1, dtype=np.float32)
    mono *= np.float32(1.0 / n_channels)
    return mono


# How loud each channel is on the left and on the right, by number of channels, in the order of WAV and FFmpeg:
# front left, front right, centre, bass, then the pairs behind. The bass channel is left out.
_CENTRE = 0.7071
_TO_STEREO = {
    3: ((1, 0), (0, 1), (_CENTRE, _CENTRE)),
    4: ((1, 0), (0, 1), (_CENTRE, 0), (0, _CENTRE)),
    5: ((1, 0), (0, 1), (_CENTRE, _CENTRE), (_CENTRE, 0), (0, _CENTRE)),
    6: ((1, 0), (0, 1), (_CENTRE, _CENTRE), (0, 0), (_CENTRE, 0), (0, _CENTRE)),
    7: ((1, 0), (0, 1), (_CENTRE, _CENTRE), (0, 0), (0.5, 0.5), (_CENTRE, 0), (0, _CENTRE)),
    8: ((1, 0), (0, 1), (_CENTRE, _CENTRE), (0, 0), (_CENTRE, 0), (0, _CENTRE), (_CENTRE, 0), (0, _CENTRE)),
}


def _stereo(block: Samples) -> Samples:
    n_channels = block.shape[1]
    if n_channels == 2:
        return block
    if n_channels in _TO_STEREO:
        weights = np.array(_TO_STEREO[n_channels], dtype=np.float32)
        return np.asarray(block @ (weights / weights.sum(axis=0)), dtype=np.float32)
    return np.repeat(_averaged(block)[:, None], 2, axis=1)


def _silence_bad_samples(samples: Samples) -> int:
    """Set to zero, in place, what is no number (or absurdly loud); return how many there were."""
    if not len(samples):
        return 0
    if samples.max() <= _LOUDEST and samples.min() >= -_LOUDEST:  # False for NaN too
        return 0
    is_bad = ~(np.abs(samples) <= _LOUDEST)
    samples[is_bad] = 0.0
    return int(is_bad.sum())


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
