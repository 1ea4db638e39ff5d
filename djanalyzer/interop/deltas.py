"""How to get a file's old bytes back from its new ones, at the price of what differs.

Music whose tags were written keeps its sound, so nearly all of the old file is one run of bytes of the new one, moved. A
delta holds that run's place and the old bytes before and after it. A database keeps nearly all of its pages where they
were: there a delta holds the old bytes of those blocks that differ. The shorter of the two is taken, and squeezed where it
is long: of a collection in XML, nearly all of the old text.
"""

from __future__ import annotations

import struct
import zlib
from dataclasses import dataclass

import numpy as np

from djanalyzer.errors import Trouble

_MAGIC = b"DJDELTA1"
_HEADER = struct.Struct(
    "<8sQQQ"
)  # magic, where the run starts in the new file, its length, length of the old head
_BLOCKS_MAGIC = b"DJDELTA2"
_BLOCKS_HEADER = struct.Struct("<8sQQ")  # magic, length of the old file, number of blocks that differ
_BLOCK = 4096  # bytes
_SQUEEZED_MAGIC = b"DJDELTAZ"
_SQUEEZED_HEADER = struct.Struct("<8sQ")  # magic, length when unpacked
_SHORT = 1 << 16  # bytes of a delta for which no shorter one is looked for
_PROBE = 64  # bytes that are looked for in the new file
_PLACES = (2 / 4, 1 / 4, 3 / 4, 1 / 8, 7 / 8)  # of the old file where a probe is taken
_PIECE = 1 << 20


@dataclass(frozen=True, slots=True)
class _Run:
    old: int
    new: int
    length: int


def delta_of(old: bytes, new: bytes) -> bytes:
    """Return what turns `new` back into `old`."""
    delta = _plain_delta(old, new)
    if len(delta) <= _SHORT:
        return delta
    return _SQUEEZED_HEADER.pack(_SQUEEZED_MAGIC, len(delta)) + zlib.compress(delta, 1)


def _plain_delta(old: bytes, new: bytes) -> bytes:
    run = _common_run(old, new)
    n_rest = len(old) - run.length
    if n_rest > _SHORT:
        blocks = _differing_blocks(old, new)
        if len(blocks) * (_BLOCK + 8) < n_rest:
            return _blocks_delta(old, blocks)
    head, tail = old[: run.old], old[run.old + run.length :]
    return _HEADER.pack(_MAGIC, run.new, run.length, len(head)) + head + tail


def restored(new: bytes, delta: bytes) -> bytes:
    """Return the old bytes.

    Raises
    ------
    Trouble
        The delta is damaged, or belongs to another file.
    """
    if delta.startswith(_SQUEEZED_MAGIC):
        delta = _unpacked(delta)
    if delta.startswith(_BLOCKS_MAGIC):
        return _restored_blocks(new, delta)
    try:
        magic, start, length, n_head = _HEADER.unpack_from(delta)
    except struct.error:
        magic, start, length, n_head = b"", 0, 0, 0
    rest = delta[_HEADER.size :]
    if magic != _MAGIC or n_head > len(rest) or start + length > len(new):
        raise _damaged()
    return rest[:n_head] + new[start : start + length] + rest[n_head:]


def _damaged() -> Trouble:
    return Trouble(
        "What the journal kept of this file is damaged.", "Take the file from a backup of your own."
    )


def _unpacked(squeezed: bytes) -> bytes:
    try:
        _, length = _SQUEEZED_HEADER.unpack_from(squeezed)
        delta = zlib.decompressobj().decompress(squeezed[_SQUEEZED_HEADER.size :], length + 1)
    except (struct.error, zlib.error, OverflowError) as error:
        raise _damaged() from error
    if len(delta) != length:
        raise _damaged()
    return delta


def _differing_blocks(old: bytes, new: bytes) -> list[int]:
    """Return the numbers of the old file's blocks that are not the new one's at the same place."""
    differ: list[int] = []
    for start in range(0, len(old), _PIECE):
        one, other = old[start : start + _PIECE], new[start : start + _PIECE]
        if one != other:
            differ += (
                (start + at) // _BLOCK
                for at in range(0, len(one), _BLOCK)
                if one[at : at + _BLOCK] != other[at : at + _BLOCK]
            )
    return differ


def _blocks_delta(old: bytes, blocks: list[int]) -> bytes:
    numbers = np.asarray(blocks, "<u8").tobytes()
    kept = (old[number * _BLOCK : (number + 1) * _BLOCK] for number in blocks)
    return b"".join((_BLOCKS_HEADER.pack(_BLOCKS_MAGIC, len(old), len(blocks)), numbers, *kept))


def _restored_blocks(new: bytes, delta: bytes) -> bytes:
    if len(delta) < _BLOCKS_HEADER.size:
        raise _damaged()
    _, n_old, n_blocks = _BLOCKS_HEADER.unpack_from(delta)
    at = _BLOCKS_HEADER.size + 8 * n_blocks
    if at > len(delta):
        raise _damaged()
    old = bytearray(new[:n_old])
    for number in np.frombuffer(delta[_BLOCKS_HEADER.size : at], "<u8").tolist():
        start, stop = number * _BLOCK, min((number + 1) * _BLOCK, n_old)
        if start > len(old) or at + stop - start > len(delta) or stop <= start:
            raise _damaged()
        old[start:stop] = delta[at : at + stop - start]
        at += stop - start
    if len(old) != n_old or at != len(delta):
        raise _damaged()
    return bytes(old)


def _common_run(old: bytes, new: bytes) -> _Run:
    """Return a long run of bytes that both have."""
    best = _Run(0, 0, 0)
    for place in _PLACES:
        at = int(place * len(old))
        probe = old[at : at + _PROBE]
        found = new.find(probe) if len(probe) == _PROBE else -1
        if found < 0:
            continue
        before = _n_alike(old[:at][::-1], new[:found][::-1])
        after = _n_alike(old[at:], new[found:])
        run = _Run(at - before, found - before, before + after)
        if 2 * run.length > len(old):
            return run
        best = max(best, run, key=lambda r: r.length)
    return best


def _n_alike(a: bytes, b: bytes) -> int:
    """Return how many bytes from the first on are the same."""
    n = min(len(a), len(b))
    for start in range(0, n, _PIECE):
        one, other = a[start : start + _PIECE], b[start : start + _PIECE]
        size = min(len(one), len(other))
        if one[:size] != other[:size]:
            differ = np.frombuffer(one[:size], np.uint8) != np.frombuffer(other[:size], np.uint8)
            return start + int(np.argmax(differ))
    return n
