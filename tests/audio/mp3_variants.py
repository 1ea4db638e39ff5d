"""One recording as six MP3 files that start differently, made by rewriting the table that FFmpeg puts in front.

The frames of sound are the same in all of them; only what stands before them differs. Without a table the music begins
1105 samples after the first frame's start (576 of the encoder, 529 of any decoder); with one, 1152 samples later.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np

from tests.audio.encoding import BY_NAME, MP3, write

ENCODER_DELAY, DECODER_DELAY, FRAME = 576, 529, 1152

_TAG_AT = 120  # of the encoder's name after "Info", with all four optional fields
_N_TAG = 36


def write_variants(folder: Path, samples: np.ndarray) -> dict[str, Path]:
    """Write float32 (n, 2) samples of 44,100 Hz six times; return the files by case.

    "A": no table; "B Lavc": a table whose delay field counts; "B Lavf": one without a delay; "C", "D": a LAME tag with a
    wrong and a right check sum; "A blank": a table with everything in it wiped out.
    """
    table, frames = _split(write(folder, MP3, samples).read_bytes())
    bare = write(folder, BY_NAME["untagged.mp3"], samples).read_bytes()
    contents = {
        "A": bare,
        "B Lavc": _named(table, b"Lavc60.31", ENCODER_DELAY) + frames,
        "B Lavf": _named(table, b"Lavf\0\0\0\0\0", 0) + frames,
        "C": _damaged(_named(table, b"LAME3.100", ENCODER_DELAY)) + frames,
        "D": _checked(_named(table, b"LAME3.100", ENCODER_DELAY)) + frames,
        # Joint stereo like the others, or FFmpeg would not believe the frame.
        "A blank": table[:3] + b"\x44" + bytes(len(table) - 4) + frames,
    }
    written = {name: folder / f"{name}.mp3" for name in contents}
    for name, path in written.items():
        path.write_bytes(contents[name])
    return written


def _split(content: bytes) -> tuple[bytes, bytes]:
    """Return the frame with the table and all others, without the tags around them."""
    info = content.index(b"Info")
    start = info - 36  # a header of 4 bytes and 32 of side information
    header = content[start : start + 4]
    stop = content.index(header[:2], info + _TAG_AT + _N_TAG)
    return content[start:stop], content[stop:]


def _named(table: bytes, name: bytes, delay: int) -> bytes:
    """Return the table with an encoder's name and a delay; a delay of 0 says nothing of the padding either."""
    at = table.index(b"Info") + _TAG_AT
    padding = (table[at + 22] & 15) << 8 | table[at + 23]
    both = (delay << 12 | padding if delay else 0).to_bytes(3, "big")
    return table[:at] + name + table[at + 9 : at + 21] + both + table[at + 24 :]


def _checked(table: bytes) -> bytes:
    """Return the table with the check sum that LAME writes: CRC-16 of all before it."""
    at = table.index(b"Info") + _TAG_AT + 34
    crc = 0
    for bit in np.unpackbits(np.frombuffer(table[:at], np.uint8), bitorder="little"):
        crc = crc >> 1 ^ (0xA001 if (crc ^ int(bit)) & 1 else 0)
    return table[:at] + crc.to_bytes(2, "big") + table[at + 2 :]


def _damaged(table: bytes) -> bytes:
    at = table.index(b"Info") + _TAG_AT + 34
    right = _checked(table)[at]
    return table[:at] + bytes((right ^ 0xFF, 0)) + table[at + 2 :]
