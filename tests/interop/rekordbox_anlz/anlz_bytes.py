"""Writes ANLZ files from the specification, big-endian, section by section."""

from __future__ import annotations

import struct
from collections.abc import Sequence
from pathlib import Path

MASK = bytes.fromhex("CBE1EEFAE5EEADEEE9D2E9EBE1E9F3E8E9F4E1")
NO_LOOP = 0xFFFFFFFF

# What rekordbox shows of hot cues and hot loops where nobody chose a colour (code 0).
GREEN, ORANGE = "#28E214", "#FF8C00"

Beat = tuple[int, float, float]
"""Place in the bar, BPM, seconds."""


def file(*sections: bytes) -> bytes:
    content = b"".join(sections)
    return struct.pack(">4sIIIIII", b"PMAI", 28, 28 + len(content), 1, 0x10000, 0x10000, 0) + content


def section(name: bytes, header: bytes, content: bytes = b"") -> bytes:
    n_header = 12 + len(header)
    return struct.pack(">4sII", name, n_header, n_header + len(content)) + header + content


def path(stated: str) -> bytes:
    letters = (stated + "\0").encode("utf-16-be")
    return section(b"PPTH", struct.pack(">I", len(letters)), letters)


def beat(place: int, tempo: float, time: float) -> bytes:
    return struct.pack(">HHI", place, round(tempo * 100), round(time * 1000))


def grid(beats: Sequence[Beat]) -> bytes:
    return section(b"PQTZ", struct.pack(">III", 0, 0x80000, len(beats)), b"".join(beat(*b) for b in beats))


def ends(first: Beat, last: Beat, n_beats: int) -> bytes:
    header = struct.pack(">III", 0, 0x1000002, 0) + beat(*first) + beat(*last)
    return section(b"PQT2", header + struct.pack(">IIII", n_beats, 1, 0, 0), b"\1\2" * n_beats)


def old_cue(pad: int, start: int, stop: int = NO_LOOP, status: int = 0) -> bytes:
    kind = 1 if stop == NO_LOOP else 2
    entry = struct.pack(">III", pad, status, 0x10000) + struct.pack(">HHBBH", 0xFFFF, 1, kind, 0, 1000)
    return struct.pack(">4sII", b"PCPT", 28, 56) + entry + struct.pack(">II", start, stop) + bytes(16)


def old_cues(is_hot: bool, *cues: bytes) -> bytes:
    return section(b"PCOB", struct.pack(">IHHi", is_hot, 0, len(cues), len(cues)), b"".join(cues))


def new_cue(
    pad: int, start: int, stop: int = NO_LOOP, name: str = "", color_id: int = 0, code: bytes = b"\0\0\0\0"
) -> bytes:
    kind = 1 if stop == NO_LOOP else 2
    text = (name + "\0").encode("utf-16-be") if name else b""
    entry = struct.pack(">IB3sII", pad, kind, b"\0\3\xe8", start, stop)
    entry += struct.pack(">B7sHHI", color_id, bytes(7), 4, 1, len(text)) + text + code + bytes(20)
    return struct.pack(">4sII", b"PCP2", 16, 12 + len(entry)) + entry


def new_cues(is_hot: bool, *cues: bytes) -> bytes:
    return section(b"PCO2", struct.pack(">IHH", is_hot, len(cues), 0), b"".join(cues))


def phrase(
    number: int, first_beat: int, kind: int, fill_in: int = 0, variants: tuple[int, int, int] = (0, 0, 0)
) -> bytes:
    first, second, third = variants
    head = struct.pack(">HHH", number, first_beat, kind) + bytes([0, first, 0, second])
    return head + bytes(9) + bytes([third, 0]) + struct.pack(">BH", fill_in > 0, fill_in)


def phrases(mood: int, end: int, *entries: bytes, bank: int = 0) -> bytes:
    header = struct.pack(">IHH6xH2xBx", 24, len(entries), mood, end, bank)
    return section(b"PSSI", header, b"".join(entries))


def masked(plain: bytes, version: int = 0) -> bytes:
    """Return the phrases as rekordbox writes them to a stick; version 1 begins elsewhere in the mask."""
    plain = plain[:12] + version.to_bytes(2, "big") + plain[14:]
    n_entries = int.from_bytes(plain[16:18], "big")
    hidden = (b ^ (MASK[(i + version) % 19] + n_entries) % 256 for i, b in enumerate(plain[18:]))
    return plain[:18] + bytes(hidden)


def steady(n_beats: int, tempo: float, first: float = 0.1, place: int = 1) -> list[Beat]:
    """Return beats of one tempo."""
    return [((place - 1 + k) % 4 + 1, tempo, first + k * 60 / tempo) for k in range(n_beats)]


def write(root: Path, dat: bytes, ext: bytes | None = None, folder: str = "P016/0000875E") -> str:
    """Write the files of one track below a root and return their path as a collection states it."""
    target = root / "PIONEER/USBANLZ" / folder
    target.mkdir(parents=True, exist_ok=True)
    (target / "ANLZ0000.DAT").write_bytes(dat)
    if ext is not None:
        (target / "ANLZ0000.EXT").write_bytes(ext)
    return f"/PIONEER/USBANLZ/{folder}/ANLZ0000.DAT"
