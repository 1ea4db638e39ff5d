"""Reading compressed audio with FFmpeg, packet by packet, past damaged places."""

from __future__ import annotations

import math
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np

from djanalyzer.audio.id3_bounds import unpacks_too_far
from djanalyzer.audio.mp3_timing import promised_samples
from djanalyzer.audio.readers import TOLERANCE, AudioInfo, Damage, Samples, nothing_inside, shown
from djanalyzer.errors import UnreadableAudio

# Only plain files of sound: no play lists, no network, no file that refers to other files.
FORMATS = (
    "mp3,mov,mp4,m4a,3gp,3g2,mj2,asf,wav,w64,aiff,flac,ogg,aac,ape,wv,tta,tak,dsf,iff,matroska,webm,caf,au,mpc,mpc8,"
    "ac3,eac3,dts,amr,loas"
)
# Streams without a container: anything may look like one of their frames, and their length is an estimate.
_BARE = ("aac", "ac3", "eac3", "dts", "loas")
# Seconds of a jump in time that are a hole, where packets say themselves where they belong. FFmpeg's times of Vorbis
# jump by up to 0.05 s when long blocks follow short ones; a lost page is longer than twice that.
_HOLES = {"flac": 0.01, "ogg": 0.1}
_NAMES = {"mov,mp4,m4a,3gp,3g2,mj2": "M4A", "matroska,webm": "WebM", "asf": "WMA"}

_PLAUSIBLE = 0.25  # seconds to look at before a file is believed to be audio
_SHORTEST_HOLE, _LONGEST_HOLE = 0.01, 30.0  # seconds that are filled with silence after a damaged packet
_TOLERANCE_AFTER_HOLES = 2.0  # seconds: the length of a damaged stretch is not always known
_N_PADDING = 2048  # samples of an AAC encoder's last frames that are no music
_N_JOINED = 32768  # samples of a block
# FFmpeg's sample formats: numpy's name, and the value of full scale.
_SAMPLE_KINDS = {
    "u8": ("u1", 2.0**7),
    "s16": ("i2", 2.0**15),
    "s32": ("i4", 2.0**31),
    "s64": ("i8", 2.0**63),
    "flt": ("f4", 1.0),
    "dbl": ("f8", 1.0),
}


class PacketReader:
    """A file that FFmpeg reads. See `readers.Reader`."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._container = open_container(path)
        try:
            self._stream = audio_stream(self._container, path)
            self._codec = self._stream.codec_context
            self._codec.thread_count = 1
            self._name = self._container.format.name
            if self._name == "flac":  # say so when a frame is damaged, do not play it as noise
                self._codec.options = {"err_detect": "crccheck+explode"}
            self._start()
        except BaseException:
            self._container.close()
            raise

    def _start(self) -> None:
        self.damage = Damage()
        self._rate = self._codec.sample_rate
        self._n_read = 0  # samples
        self._n_frames = self._n_bad = self._n_good_bytes = self._first_byte = 0
        self._first_pts: int | None = None
        self._is_after_error = self._has_lost_file = False
        self._packets = self._container.demux(self._stream)
        self._ahead = self._look_ahead()
        self._n_promised = self._promise()
        self.info = self._describe()

    def _look_ahead(self) -> list[Samples]:
        """Decode the beginning and believe that it is audio, or say that it is not."""
        found: list[Samples] = []
        is_at_end = True
        for block in self._decode():
            found.append(block)
            if self._n_read >= _PLAUSIBLE * self._rate:
                is_at_end = False
                break
        if not found or self._n_bad > 10 + self._n_frames or (is_at_end and not self._fills_the_file()):
            raise nothing_inside(self._path)
        return found

    def _fills_the_file(self) -> bool:
        """Say whether a very short MP3 is most of its file; in a text there is a "frame" of MP3 by chance."""
        if self._name not in (*_BARE, "mp3"):
            return True
        n_tags = 4096
        return self._n_good_bytes * 4 >= self._path.stat().st_size - self._first_byte - n_tags

    def _promise(self) -> int | None:
        """Return how many samples the header promises; None where it only estimates."""
        if self._name == "mp3":
            return promised_samples(self._path)
        if self._name in _BARE or not self._stream.duration:
            return None
        n_promised = int(self._stream.duration * self._stream.time_base * self._rate)
        if self._codec.name == "opus" and len(head := self._codec.extradata or b"") >= 12:
            n_promised -= int.from_bytes(head[10:12], "little")  # the encoder's delay, trimmed at the start
        return n_promised

    def _describe(self) -> AudioInfo:
        duration = None
        if self._n_promised is not None:
            duration = self._n_promised / self._rate
        elif self._stream.duration:
            duration = float(self._stream.duration * self._stream.time_base)
        name = self._codec.name if self._codec.name in ("alac", "opus") else self._name
        bit_rate = self._codec.bit_rate or self._stream.bit_rate or self._container.bit_rate or None
        n_channels = self._ahead[0].shape[1]
        return AudioInfo(self._rate, n_channels, duration, _NAMES.get(name, name.upper()), bit_rate)

    def blocks(self) -> Iterator[Samples]:
        blocks = self._all_blocks()
        yield from _joined(self._without_padding(blocks) if self._name.startswith("mov") else blocks)
        self.damage.broke_off = self._broke_off()

    def _broke_off(self) -> bool:
        """Say, at the end of what can be read, whether there should be more."""
        if self._has_lost_file or (self._name == "ogg" and not _ends_with_last_page(self._path)):
            return True
        if self._n_promised is None:
            return self._is_after_error and self._name not in (
                *_BARE,
                "mp3",
            )  # these end in tags now and then
        tolerance = _TOLERANCE_AFTER_HOLES if self.damage.holes else TOLERANCE
        return bool(self._n_promised - self._n_read > tolerance * self._rate)

    def _all_blocks(self) -> Iterator[Samples]:
        yield from self._ahead
        self._ahead = []
        yield from self._decode()

    def _without_padding(self, blocks: Iterator[Samples]) -> Iterator[Samples]:
        """Leave out what an AAC encoder appended to fill its last frames, where the container knows the length."""
        n_left = self._n_promised
        held: list[Samples] = []
        for block in blocks:
            if n_left is None or len(block) <= n_left:
                n_left = None if n_left is None else n_left - len(block)
                yield block
                continue
            held.append(block)
            if sum(map(len, held)) - n_left > _N_PADDING:  # no padding: the header was wrong
                yield from held
                held, n_left = [], None
        if held and n_left:
            yield held[0][:n_left]

    def _decode(self) -> Iterator[Samples]:
        import av

        while self._n_bad < 1000 or self._n_frames:
            try:
                packet = next(self._packets)
            except StopIteration:
                return
            except (av.error.FFmpegError, OSError):
                self._has_lost_file = True
                return
            yield from self._decode_packet(packet)

    def _decode_packet(self, packet: Any) -> Iterator[Samples]:
        import av

        n_bytes, byte, position = packet.size, packet.pos, self._position(packet)
        try:
            frames = packet.decode()
        except (av.error.FFmpegError, ValueError, OSError):
            self._n_bad += 1
            self._is_after_error = True
            return
        self._n_good_bytes += n_bytes if frames else 0
        for frame in frames:
            if not self._n_frames:
                self._rate, self._first_pts, self._first_byte = frame.sample_rate, frame.pts, byte or 0
                self._samples_per_tick = float(frame.time_base * self._rate)
            if frame.sample_rate != self._rate:
                self._is_after_error = True
                continue
            yield from self._silence_before(frame, position)
            position = None
            self._n_frames += 1
            self._n_read += frame.samples
            yield _samples(frame)

    def _position(self, packet: Any) -> int | None:
        """Return the sample at which a FLAC packet belongs; other formats say it in their frames."""
        if self._name != "flac" or packet.size < 16:
            return None
        n_block = int.from_bytes((self._codec.extradata or b"")[:2], "big")
        return flac_position(bytes(memoryview(packet)[:16]), n_block)

    def _silence_before(self, frame: Any, position: int | None) -> Iterator[Samples]:
        """Fill the hole that a damaged packet left, so that what follows keeps its time."""
        shortest = _HOLES.get(self._name, _SHORTEST_HOLE if self._is_after_error else math.inf)
        self._is_after_error = False
        if math.isinf(shortest):
            return
        if position is None:
            if frame.pts is None or self._first_pts is None:
                return
            position = round((frame.pts - self._first_pts) * self._samples_per_tick)
        n_missing = position - self._n_read
        if shortest * self._rate < n_missing <= _LONGEST_HOLE * self._rate:
            self.damage.holes.append((self._n_read / self._rate, n_missing / self._rate))
            self._n_read += n_missing
            yield np.zeros((n_missing, frame.layout.nb_channels), dtype=np.float32)

    def close(self) -> None:
        self._container.close()


def open_container(path: Path) -> Any:
    """Open a file with FFmpeg, quietly, without following anything that it refers to, and not if its tags would fill the memory."""
    import av

    _check_tags(path)
    av.logging.set_level(None)
    options = {"protocol_whitelist": "file", "format_whitelist": FORMATS}
    try:
        return av.open(f"file:{path.absolute()}", options=options, metadata_errors="replace")
    except (av.error.FFmpegError, OSError, ValueError) as error:
        raise nothing_inside(path) from error


def _check_tags(path: Path) -> None:
    try:
        is_bomb = unpacks_too_far(path)
    except OSError as error:
        raise nothing_inside(path) from error
    if is_bomb:
        raise UnreadableAudio(
            f"{shown(path)} has tags that would unpack to far more than tags are, and is not opened.",
            "Remove its ID3 tags with a tag editor, or get a fresh copy.",
        )


def audio_stream(container: Any, path: Path) -> Any:
    """Return the first audio stream that has a decoder."""
    for stream in container.streams.audio:
        codec = stream.codec_context
        if codec is not None and codec.sample_rate and codec.format is not None:
            return stream
    raise nothing_inside(path)


def flac_position(header: bytes, n_block: int) -> int | None:
    """Return the number of the first sample of a FLAC frame, from the frame's header; None if it is no header.

    Parameters
    ----------
    header : bytes
        The first 16 bytes of the frame.
    n_block : int
        Samples in a frame, as the stream's own header says; for streams of equal frames.
    """
    if header[0] != 0xFF or header[1] & 0xFE != 0xF8:
        return None
    first = header[4]
    n_more = 0 if first < 0x80 else 7 - (first ^ 0xFF).bit_length()
    number = first if first < 0x80 else first & (0x3F >> n_more)
    for byte in header[5 : 5 + n_more]:
        number = number << 6 | byte & 0x3F
    return number if header[1] & 1 else number * n_block


def _ends_with_last_page(path: Path) -> bool:
    """Say whether an Ogg file's last page is marked as the last one."""
    try:
        with path.open("rb") as file:
            n_bytes = file.seek(0, 2)
            file.seek(max(0, n_bytes - 128 * 1024))
            tail = file.read()
    except OSError:
        return False
    at = tail.rfind(b"OggS")
    return at < 0 or len(tail) < at + 6 or bool(tail[at + 5] & 4)


def _samples(frame: Any) -> Samples:
    """Return a decoded frame as float32 (n, n_channels)."""
    n_samples, n_channels = frame.samples, frame.layout.nb_channels
    kind, full_scale = _SAMPLE_KINDS[frame.format.name.removesuffix("p")]
    floats = np.empty((n_channels, n_samples), dtype=np.float32)
    if frame.format.is_planar:
        for channel, plane in zip(floats, frame.planes, strict=True):
            channel[:] = np.frombuffer(plane, kind, n_samples)
    else:
        floats[:] = np.frombuffer(frame.planes[0], kind, n_samples * n_channels).reshape(-1, n_channels).T
    if kind == "u1":
        floats -= np.float32(full_scale)
    if full_scale != 1:
        floats *= np.float32(1 / full_scale)
    return floats.T


def _joined(blocks: Iterator[Samples]) -> Iterator[Samples]:
    """Yield the same samples in fewer and longer blocks."""
    waiting: list[Samples] = []
    n_waiting = 0
    for block in blocks:
        if waiting and (n_waiting > _N_JOINED or block.shape[1] != waiting[0].shape[1]):
            yield np.concatenate(waiting)
            waiting, n_waiting = [], 0
        waiting.append(block)
        n_waiting += len(block)
    if waiting:
        yield np.concatenate(waiting)
