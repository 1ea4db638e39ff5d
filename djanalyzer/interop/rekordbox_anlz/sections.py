"""The outer form of an ANLZ file: big-endian, a header `PMAI`, then sections with a name and two lengths.

Layout of each section: name (4 letters), length of its header, length of all of it (both unsigned 32 bits), content.
"""

from __future__ import annotations

import struct
from dataclasses import dataclass
from pathlib import Path

_HEAD = struct.Struct(">4sII")
MARK = b"PMAI"

# A section longer than this is damage: the longest that we read holds ten hours of beats in 1 MB.
_LONGEST = 4 << 20
# A real file has some ten sections.
_MOST = 1000


@dataclass(frozen=True, slots=True)
class Section:
    """One part of the file: its name, the length of its header, and all its bytes from the name on."""

    name: str
    n_header: int
    data: bytes


@dataclass(frozen=True, slots=True)
class Sections:
    """The wanted parts of a file in its order, and what is wrong with the file ("" where nothing is)."""

    found: tuple[Section, ...]
    trouble: str = ""

    def named(self, name: str) -> tuple[Section, ...]:
        """Return the parts of one kind."""
        return tuple(section for section in self.found if section.name == name)


def read_sections(path: Path, wanted: frozenset[str]) -> Sections:
    """Read the parts whose name is wanted; all others are stepped over unread.

    Raises
    ------
    OSError
        The file is not there or cannot be read.
    """
    found: list[Section] = []
    with path.open("rb", buffering=0) as file:
        head = file.read(_HEAD.size)
        if len(head) < _HEAD.size or head[:4] != MARK:
            return Sections((), "is no analysis file of rekordbox")
        _, at, _ = _HEAD.unpack(head)
        size = file.seek(0, 2)
        for _ in range(_MOST):
            if at >= size:
                return Sections(tuple(found))
            file.seek(at)
            head = file.read(_HEAD.size)
            if len(head) < _HEAD.size:
                return Sections(tuple(found), "ends too early")
            name, n_header, n_bytes = _HEAD.unpack(head)
            if not _HEAD.size <= n_header <= n_bytes:
                return Sections(tuple(found), "is damaged")
            word = name.decode("latin-1")
            if word in wanted:
                data = head + file.read(min(n_bytes, _LONGEST) - _HEAD.size)
                found.append(Section(word, n_header, data))
            at += n_bytes
    return Sections(tuple(found), "is damaged")
