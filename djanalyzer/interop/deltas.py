"""How to get a file's old bytes back from its new ones, at the price of what differs.

Music whose tags were written keeps its sound, so nearly all of the old file is one run of bytes of the new one, moved. A
delta holds that run's place and the old bytes before and after it.
"""

from __future__ import annotations

import struct
from dataclasses import dataclass

import numpy as np

from djanalyzer.errors import Trouble

_MAGIC = b"DJDELTA1"
_HEADER = struct.Struct(
    "<8sQQQ"
)  # magic, where the run starts in the new file, its length, length of the old head
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
    run = _common_run(old, new)
    head, tail = old[: run.old], old[run.old + run.length :]
    return _HEADER.pack(_MAGIC, run.new, run.length, len(head)) + head + tail


def restored(new: bytes, delta: bytes) -> bytes:
    """Return the old bytes.

    Raises
    ------
    Trouble
        The delta is damaged, or belongs to another file.
    """
    try:
        magic, start, length, n_head = _HEADER.unpack_from(delta)
    except struct.error:
        magic, start, length, n_head = b"", 0, 0, 0
    rest = delta[_HEADER.size :]
    if magic != _MAGIC or n_head > len(rest) or start + length > len(new):
        raise Trouble(
            "What the journal kept of this file is damaged.", "Take the file from a backup of your own."
        )
    return rest[:n_head] + new[start : start + length] + rest[n_head:]


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
