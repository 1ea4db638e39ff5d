"""Memory that work has left free goes back to the system.

glibc keeps what was freed for later, in pieces that fit ever less: a program that is open all day would hold ever more than it
uses. Other systems' libraries do this by themselves; there nothing happens here.
"""

from __future__ import annotations

import ctypes
import os
import sys
from pathlib import Path

_STATM = Path("/proc/self/statm")
WORTH = 8_000_000  # bytes more than before, from which on giving back is worth its milliseconds


def give_memory_back() -> None:
    """Give what is free back to the system; a tenth of a millisecond for each megabyte that is in pieces.

    Meanwhile a thread that wants memory of the same arena waits. Jobs have arenas of their own, so the window waits for its own pieces
    alone, of which there are few.
    """
    trim = getattr(ctypes.CDLL(None), "malloc_trim", None) if sys.platform == "linux" else None
    if trim is not None:
        trim(0)


def resident() -> int:
    """Return the bytes of memory that this process holds, without files' (libraries); 0 where the system does not tell."""
    try:
        _, held, of_files, *_ = map(int, _STATM.read_text(encoding="ascii").split())
        return (held - of_files) * os.sysconf("SC_PAGE_SIZE")
    except OSError:
        return 0


class FreedMemory:
    """Gives memory back whenever enough of it may have gathered; to be asked when nothing is at work."""

    def __init__(self) -> None:
        self._least = resident()

    def give_back(self) -> bool:
        """Give memory back if `WORTH` more is held than at the least since the last time; return whether that was so."""
        held = resident()
        self._least = min(self._least, held)
        if held < self._least + WORTH:
            return False
        give_memory_back()
        self._least = resident()
        return True
