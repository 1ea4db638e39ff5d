"""When an MP3 begins: its Xing/Info/LAME header, and the four cases in which players disagree on second 0.

Encoder and decoder put silence in front of the music (576 + 529 samples for LAME), and the first frame of many files
is no sound but a table. Some programs skip both, some one of them, some neither; which, depends on four cases.
"""

from __future__ import annotations

import struct
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import BinaryIO

# Samples that every MP3 decoder adds in front.
DECODER_DELAY = 529

_SEARCH = 256 * 1024  # bytes after the tags in which the first frame must begin
_SAMPLE_RATES = {3: (44100, 48000, 32000), 2: (22050, 24000, 16000), 0: (11025, 12000, 8000)}
_BIT_RATES = {
    True: (0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320),
    False: (0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160),
}
_TRIMMING = (b"LAME", b"Lavf", b"Lavc")  # whose delay field gapless decoders believe
_N_CRC = 34  # bytes from the encoder's name to the check sum


class Mp3Case(StrEnum):
    """How the first frame looks."""

    A = "A"  # no Xing or Info table
    B = "B"  # a table, but no LAME tag
    C = "C"  # a LAME tag whose check sum is wrong
    D = "D"  # a LAME tag with the right check sum


@dataclass(frozen=True, slots=True)
class Mp3Timing:
    """What the first frame of an MP3 says about time.

    Attributes
    ----------
    sample_rate : int
        Samples per second.
    samples_per_frame : int
        1152, or 576 for MPEG-2.
    encoder : str
        "LAME3.100", "Lavc59.37"; empty where the table does not say.
    delay, padding : int or None
        Samples of silence that the encoder put before and after the music; None where the file does not say.
    n_frames : int or None
        Frames of sound, as the table says.
    n_skipped : int
        Samples that our own decoder leaves out at the start, counted from the first frame, table or not.
    """

    case: Mp3Case
    sample_rate: int
    samples_per_frame: int
    encoder: str = ""
    delay: int | None = None
    padding: int | None = None
    n_frames: int | None = None
    n_skipped: int = 0

    @property
    def skipped(self) -> float:
        """Seconds that our decoder leaves out: raw time = our time + this."""
        return self.n_skipped / self.sample_rate

    @property
    def n_samples(self) -> int | None:
        """Samples that our decoder finds in an undamaged file; None where the table does not say."""
        if self.n_frames is None:
            return None
        n_raw = self.n_frames * self.samples_per_frame
        n_before = max(0, self.n_skipped - self.samples_per_frame)
        n_after = max(0, self.padding - DECODER_DELAY) if self.padding is not None and n_before else 0
        return max(0, n_raw - n_before - n_after)


@dataclass(frozen=True, slots=True)
class _Frame:
    """A frame's header, decoded."""

    sample_rate: int
    n_samples: int
    n_bytes: int
    table_at: int


def read_mp3_timing(path: Path) -> Mp3Timing | None:
    """Return what the first frame of `path` says; None if it has no MPEG layer III frame.

    Raises
    ------
    OSError
        The file cannot be read.
    """
    with path.open("rb") as file:
        file.seek(_end_of_tags(file))
        data = file.read(_SEARCH)
    for at in _sync_positions(data):
        frame = _frame(data[at : at + 4])
        if frame is None:
            continue
        following = data[at + frame.n_bytes : at + frame.n_bytes + 4]
        if len(following) < 4 or _frame(following) is not None:
            return _timing(data[at : at + max(frame.n_bytes, 200)], frame)
    return None


def promised_samples(path: Path) -> int | None:
    """Return how many samples the file's table promises; None without a table."""
    try:
        timing = read_mp3_timing(path)
    except OSError:
        return None
    return timing.n_samples if timing else None


def _end_of_tags(file: BinaryIO) -> int:
    """Return where the ID3v2 tags at the start end."""
    end = 0
    while True:
        file.seek(end)
        head = file.read(10)
        if len(head) < 10 or head[:3] != b"ID3":
            return end
        size = sum((byte & 0x7F) << shift for byte, shift in zip(head[6:10], (21, 14, 7, 0), strict=True))
        end += 10 + size + (10 if head[5] & 0x10 else 0)


def _sync_positions(data: bytes) -> list[int]:
    positions = []
    at = data.find(b"\xff")
    while 0 <= at < len(data) - 4:
        if data[at + 1] & 0xE0 == 0xE0:
            positions.append(at)
        at = data.find(b"\xff", at + 1)
    return positions


def _frame(head: bytes) -> _Frame | None:
    (word,) = struct.unpack(">I", head)
    version, layer = word >> 19 & 3, word >> 17 & 3
    bit_rate, rate, padding = word >> 12 & 15, word >> 10 & 3, word >> 9 & 1
    if word >> 21 != 0x7FF or version == 1 or layer != 1 or bit_rate in (0, 15) or rate == 3:
        return None
    is_mpeg1, is_mono = version == 3, word >> 6 & 3 == 3
    sample_rate = _SAMPLE_RATES[version][rate]
    n_samples = 1152 if is_mpeg1 else 576
    n_bytes = n_samples // 8 * _BIT_RATES[is_mpeg1][bit_rate] * 1000 // sample_rate + padding
    side = (17 if is_mono else 32) if is_mpeg1 else (9 if is_mono else 17)
    return _Frame(sample_rate, n_samples, n_bytes, 4 + side)


def _timing(data: bytes, frame: _Frame) -> Mp3Timing:
    """Read the table in the first frame's bytes, if it is one."""
    rate, spf, at = frame.sample_rate, frame.n_samples, frame.table_at
    if data[36:40] == b"VBRI":
        (n_frames,) = struct.unpack(">I", data[50:54])
        return Mp3Timing(Mp3Case.A, rate, spf, n_frames=n_frames or None, n_skipped=spf)
    if data[at : at + 4] not in (b"Xing", b"Info"):
        return Mp3Timing(Mp3Case.A, rate, spf)
    (flags,) = struct.unpack(">I", data[at + 4 : at + 8])
    n_frames = struct.unpack(">I", data[at + 8 : at + 12])[0] if flags & 1 else 0
    tag_at = at + 8 + 4 * (flags & 1) + 4 * (flags >> 1 & 1) + 100 * (flags >> 2 & 1) + 4 * (flags >> 3 & 1)
    tag = data[tag_at : tag_at + _N_CRC + 2]
    name = tag[:9]
    encoder = name.split(b"\0")[0].decode("latin-1").strip()
    if len(tag) < _N_CRC + 2 or not name.startswith(_TRIMMING):
        return Mp3Timing(Mp3Case.B, rate, spf, encoder, n_frames=n_frames or None, n_skipped=spf)
    delay, padding = tag[21] << 4 | tag[22] >> 4, (tag[22] & 15) << 8 | tag[23]
    says_delay = delay > 0 or padding > 0
    case = Mp3Case.B
    if name.startswith(b"LAME"):
        is_right = struct.unpack(">H", tag[_N_CRC:])[0] == _crc16(data[: tag_at + _N_CRC])
        case = Mp3Case.D if is_right else Mp3Case.C
    return Mp3Timing(
        case,
        rate,
        spf,
        encoder,
        delay if says_delay else None,
        padding if says_delay else None,
        n_frames or None,
        spf + delay + DECODER_DELAY,
    )


def _crc16(data: bytes) -> int:
    """Return the CRC-16 (polynomial 0x8005, reflected, start 0) that LAME writes."""
    crc = 0
    for byte in data:
        crc ^= byte
        for _ in range(8):
            crc = crc >> 1 ^ (0xA001 if crc & 1 else 0)
    return crc
