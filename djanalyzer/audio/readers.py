"""Decoders behind one face: a reader yields blocks of float32 (n, n_channels) at the file's own rate.

PCM containers (WAV, AIFF, CAF, AU) go through libsndfile, everything else through FFmpeg (PyAV), and each is the
other's second opinion. Both trim encoder delay the same way, so there is one gapless time line. MP3 is not left to
libsndfile: its decoder writes to the terminal and gives up at the first damaged frame, where FFmpeg goes on.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Protocol

import numpy as np
import numpy.typing as npt

from djanalyzer.audio.mp3_timing import promised_samples
from djanalyzer.errors import UnreadableAudio

Samples = npt.NDArray[np.float32]

# One read from a PCM file: 1.5 s of 44.1 kHz.
_N_FRAMES = 65536
# A file shorter than its own header says by less than this is not called damaged (encoders' padding is in there).
_TOLERANCE = 0.25
# Longest hole in damaged audio that is filled with silence to keep the time line.
_LONGEST_HOLE = 30.0
# Only plain files of sound: no play lists, no network, no file that refers to other files.
_FORMATS = (
    "mp3,mov,mp4,m4a,3gp,3g2,mj2,asf,wav,w64,aiff,flac,ogg,aac,ape,wv,tta,tak,dsf,iff,matroska,webm,caf,au,mpc,mpc8,"
    "ac3,eac3,dts,mp2,amr,loas"
)
_PLAUSIBLE = 0.25  # seconds to look at before an MP3 is believed to be one
_FULL_SCALE = {"u1": 128.0, "i2": 32768.0, "i4": 2147483648.0, "i8": 9223372036854775808.0}

# How files begin that libsndfile reads best, and those it reads as well. It never sees anything else: taking unknown
# bytes for MP3, it would write to the terminal.
_PCM = (b"RIFF", b"RF64", b"FORM", b"caff", b".snd", b"riff")
_SNDFILE_TOO = (b"fLaC", b"OggS")

_SNDFILE_NAMES = {"WAVEX": "WAV", "RF64": "WAV", "W64": "WAV"}
_FFMPEG_NAMES = {"mov,mp4,m4a,3gp,3g2,mj2": "M4A", "matroska,webm": "WebM", "asf": "WMA", "mp3": "MP3"}


@dataclass(frozen=True, slots=True)
class AudioInfo:
    """What a file's header says.

    Attributes
    ----------
    duration : float or None
        Seconds; None where only decoding could tell.
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
    """Where reading went wrong: holes (start, seconds) filled with silence, and the end that never came."""

    holes: list[tuple[float, float]] = field(default_factory=list)
    broke_off: bool = False


class Reader(Protocol):
    """One open file."""

    info: AudioInfo
    damage: Damage

    def blocks(self) -> Iterator[Samples]:
        """Yield float32 blocks (n, n_channels) to the end of what can be read."""
        ...

    def close(self) -> None: ...


class PcmReader:
    """WAV, AIFF and their like, by libsndfile."""

    def __init__(self, path: Path) -> None:
        import soundfile

        name: str | bytes = str(path) if sys.platform == "win32" else os.fsencode(path)
        try:
            self._file = soundfile.SoundFile(name)
        except soundfile.LibsndfileError as error:
            raise UnreadableAudio(f"{shown(path)} has no sound in it that can be read.") from error
        self._n_frames = self._file.frames
        self._is_cut = _is_cut(self._file.extra_info)
        self.damage = Damage()
        rate, n_channels = int(self._file.samplerate), int(self._file.channels)
        duration = self._n_frames / rate
        self.info = AudioInfo(
            rate, n_channels, duration, _sndfile_name(self._file), _bit_rate(path, duration)
        )

    def blocks(self) -> Iterator[Samples]:
        import soundfile

        n_read = 0
        while True:
            try:
                block = self._file.read(_N_FRAMES, dtype="float32", always_2d=True)
            except soundfile.LibsndfileError:
                block = np.zeros((0, self.info.n_channels), dtype=np.float32)
            if not len(block):
                break
            n_read += len(block)
            yield block
        self.damage.broke_off = self._is_cut or n_read < self._n_frames - _TOLERANCE * self.info.sample_rate

    def close(self) -> None:
        self._file.close()


class PacketReader:
    """Compressed audio, by FFmpeg."""

    def __init__(self, path: Path) -> None:
        import av

        av.logging.set_level(None)
        self._path = path
        options = {"protocol_whitelist": "file", "format_whitelist": _FORMATS}
        try:
            self._container = av.open(f"file:{path.absolute()}", options=options, metadata_errors="replace")
        except (av.error.FFmpegError, OSError, ValueError) as error:
            raise _nothing_inside(path) from error
        try:
            self._open_stream()
        except BaseException:
            self._container.close()
            raise

    def _open_stream(self) -> None:
        if not self._container.streams.audio:
            raise _nothing_inside(self._path)
        self._stream = self._container.streams.audio[0]
        codec = self._stream.codec_context
        if codec is None or not codec.sample_rate or not codec.format:
            raise _nothing_inside(self._path)
        codec.thread_count = 1
        self.damage = Damage()
        self._n_read = 0  # samples, at the file's own rate
        self._first_pts: int | None = None
        self._is_after_error = False
        self._n_good = self._n_bad = self._good_bytes = 0
        self._packets = self._container.demux(self._stream)
        self.info = self._describe(codec)
        self._ahead = self._look_ahead()

    def _describe(self, codec: Any) -> AudioInfo:
        name = _FFMPEG_NAMES.get(self._container.format.name, self._container.format.name.upper())
        if codec.name in ("alac", "opus"):
            name = codec.name.upper()
        n_promised = self._n_promised()
        duration = None
        if n_promised is not None:
            duration = n_promised / codec.sample_rate
        elif self._stream.duration:
            duration = float(self._stream.duration * self._stream.time_base)
        bit_rate = codec.bit_rate or self._stream.bit_rate or self._container.bit_rate or None
        return AudioInfo(codec.sample_rate, codec.channels, duration, name, bit_rate)

    def _n_promised(self) -> int | None:
        """Return how many samples the header promises; None where it only estimates."""
        name = self._container.format.name
        if name == "mp3":
            return promised_samples(self._path)
        if name in ("aac", "ac3", "eac3", "dts", "loas") or not self._stream.duration:
            return None
        seconds = self._stream.duration * self._stream.time_base
        if name == "ogg" and self._stream.start_time:
            seconds -= self._stream.start_time * self._stream.time_base
        return int(seconds * self._stream.codec_context.sample_rate)

    def _look_ahead(self) -> list[Samples]:
        """Decode the beginning and believe that it is audio, or say that it is not."""
        enough = _PLAUSIBLE * self.info.sample_rate
        found: list[Samples] = []
        is_at_end = True
        for block in self._decode():
            found.append(block)
            if self._n_read >= enough:
                is_at_end = False
                break
        if not found or self._n_bad > 10 + self._n_good or (is_at_end and not self._fills_the_file()):
            raise _nothing_inside(self._path)
        return found

    def _fills_the_file(self) -> bool:
        """Say whether a very short MP3 is most of its file; a text has a "frame" of MP3 in it by chance."""
        if self._container.format.name not in ("mp3", "aac", "ac3", "eac3", "dts", "loas"):
            return True
        return self._good_bytes * 4 >= self._path.stat().st_size - self._first_byte - 4096

    def blocks(self) -> Iterator[Samples]:
        yield from self._ahead
        self._ahead = []
        yield from self._decode()
        n_promised = self._n_promised()
        missing = 0 if n_promised is None else n_promised - self._n_read
        self.damage.broke_off = self._is_after_error or missing > _TOLERANCE * self.info.sample_rate

    def _decode(self) -> Iterator[Samples]:
        import av

        while True:
            try:
                packet = next(self._packets)
            except StopIteration:
                return
            except (av.error.FFmpegError, OSError):
                self._is_after_error = True
                return
            yield from self._decode_packet(packet)

    def _decode_packet(self, packet: Any) -> Iterator[Samples]:
        import av

        size, position = packet.size, packet.pos
        try:
            frames = packet.decode()
        except (av.error.FFmpegError, ValueError):
            self._n_bad += 1
            self._is_after_error = True
            return
        for frame in frames:
            if frame.sample_rate != self.info.sample_rate:
                self._is_after_error = True
                continue
            if self._first_pts is None:
                self._first_pts = frame.pts
                self._first_byte = position or 0
            yield from self._silence_before(frame)
            self._n_good += 1
            self._n_read += frame.samples
            yield _samples(frame)
        if frames:
            self._good_bytes += size

    def _silence_before(self, frame: Any) -> Iterator[Samples]:
        """Fill the hole that a damaged packet left, so that what follows keeps its time."""
        if not self._is_after_error:
            return
        self._is_after_error = False
        if frame.pts is None or self._first_pts is None:
            return
        rate = self.info.sample_rate
        expected = round(float((frame.pts - self._first_pts) * frame.time_base) * rate)
        n_missing = expected - self._n_read
        if 0 < n_missing <= _LONGEST_HOLE * rate:
            self.damage.holes.append((self._n_read / rate, n_missing / rate))
            self._n_read += n_missing
            yield np.zeros((n_missing, self.info.n_channels), dtype=np.float32)

    def close(self) -> None:
        self._container.close()


def open_reader(path: Path) -> Reader:
    """Open `path` with the decoder that suits it, or with the other one.

    Raises
    ------
    UnreadableAudio
        The file is not there, may not be read, is empty, or has no sound in it.
    """
    head = _head(path)
    order: tuple[type[PcmReader] | type[PacketReader], ...] = (PacketReader,)
    if head[:4] in _PCM:
        order = (PcmReader, PacketReader)
    elif head[:4] in _SNDFILE_TOO:
        order = (PacketReader, PcmReader)
    trouble: UnreadableAudio | None = None
    for kind in order:
        try:
            return kind(path)
        except UnreadableAudio as error:
            trouble = trouble or error
    raise _nothing_inside(path) from trouble


def shown(path: Path) -> str:
    """Return the file's name as it can be shown and stored anywhere."""
    return os.fsencode(path.name or path).decode("utf-8", "replace")


def _head(path: Path) -> bytes:
    """Return the first bytes, or say in one sentence why the file cannot be opened."""
    name = shown(path)
    try:
        if path.is_dir():
            raise UnreadableAudio(f"{name} is a folder, not a file.", "Import the folder instead.")
        if path.exists() and not path.is_file():
            raise UnreadableAudio(f"{name} is no ordinary file.")
        with path.open("rb") as file:
            head = file.read(16)
    except FileNotFoundError as error:
        hint = "It may have been moved or deleted, or its drive is not connected."
        raise UnreadableAudio(f"{name} is not there.", hint) from error
    except PermissionError as error:
        raise UnreadableAudio(f"{name} may not be read.", "Give yourself the right to read it.") from error
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise UnreadableAudio(f"{name} cannot be opened: {reason}.", "Check its drive.") from error
    if not head:
        raise UnreadableAudio(f"{name} is empty.", "Copy or download it again.")
    return head


def _nothing_inside(path: Path) -> UnreadableAudio:
    hint = "It may be damaged, copy-protected or not music at all; try a fresh copy."
    return UnreadableAudio(f"{shown(path)} has no sound in it that can be read.", hint)


def _samples(frame: Any) -> Samples:
    """Return a decoded frame as float32 (n, n_channels)."""
    values = frame.to_ndarray()
    if not frame.format.is_planar:
        values = values.reshape(-1, frame.layout.nb_channels).T
    kind = values.dtype.str[1:]
    if kind in _FULL_SCALE:
        shift = 128.0 if kind == "u1" else 0.0
        return ((values.astype(np.float32).T - shift) / _FULL_SCALE[kind]).astype(np.float32, copy=False)
    return values.T.astype(np.float32, copy=False)  # type: ignore[no-any-return]


def _sndfile_name(file: Any) -> str:
    if file.subtype in ("OPUS",):
        return "OPUS"
    return _SNDFILE_NAMES.get(file.format, file.format)


def _is_cut(log: str) -> bool:
    """Say whether libsndfile found less audio than the file's header promises."""
    lines = (line.split() for line in log.splitlines())
    return any(line[:1] in (["data"], ["SSND"]) and "(should" in line for line in lines)


def _bit_rate(path: Path, duration: float) -> int | None:
    return round(path.stat().st_size * 8 / duration) if duration else None
