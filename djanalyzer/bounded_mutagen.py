"""mutagen, which reads tags, with a bound: a compressed frame inflates to what pictures and lyrics need, and not to gigabytes.

ID3 lets frames be compressed, and mutagen inflates them without looking how far: three hundred kilobytes of a stranger's MP3
took a gigabyte. Whoever needs mutagen imports it from here.
"""

from __future__ import annotations

import struct
import zlib

import mutagen
from mutagen.id3 import _frames

__all__ = ["DAMAGES", "mutagen"]

DAMAGES: tuple[type[Exception], ...] = (
    mutagen.MutagenError,
    OSError,
    ValueError,
    LookupError,
    TypeError,
    AttributeError,
    ArithmeticError,
    AssertionError,
    struct.error,
    EOFError,
    RuntimeError,
    MemoryError,
)
"""Everything that reading damaged tags has been seen to raise."""

_MOST_TIMES = 20  # as long as it was compressed; lyrics come to ten
_FREE = 4096  # bytes that every frame may have


class BoundedZlib:
    """What mutagen asks of zlib; a frame that inflates too far is damaged, and left out."""

    error = zlib.error

    @staticmethod
    def decompress(data: bytes) -> bytes:
        """Return the inflated data; raises `zlib.error` where it is none, cut off, or too long."""
        inflater = zlib.decompressobj()
        inflated = inflater.decompress(data, _FREE + _MOST_TIMES * len(data))
        if not inflater.eof:
            raise zlib.error("the data is cut off, or longer than a frame is")
        return inflated


_frames.zlib = BoundedZlib
