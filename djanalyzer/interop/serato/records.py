"""Serato's library files: records of a four-letter name, a length and contents; the first letter says what is inside.

`o` and `r` hold more records, `t` and `p` text in UTF-16, `u` and `s` numbers, `b` a yes or no. What is not known is
kept as it is.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

_HEAD = 8
_TEXT = "utf-16-be"


@dataclass(frozen=True, slots=True)
class Record:
    """One record: its name ("otrk") and its contents as they lie there."""

    name: str
    body: bytes

    @property
    def text(self) -> str:
        """The contents as text."""
        return self.body[: len(self.body) & ~1].decode(_TEXT, "replace").strip("\0")

    @property
    def number(self) -> int:
        """The contents as a number."""
        return int.from_bytes(self.body[:8], "big")

    def inside(self) -> tuple[Record, ...]:
        """Return the records inside; what is cut off is left out."""
        return tuple(_records(self.body))


def text_record(name: str, text: str) -> Record:
    """Return a record that holds text."""
    return Record(name, text.encode(_TEXT, "surrogatepass"))


def holder(name: str, inside: Iterable[Record]) -> Record:
    """Return a record that holds records."""
    return Record(name, build(inside))


def parse(data: bytes) -> tuple[Record, ...]:
    """Read a whole file.

    Raises
    ------
    ValueError
        It does not begin with a version, as all of Serato's do.
    """
    if not is_head(data):
        raise ValueError("it does not begin as Serato's files do")
    return tuple(_records(data))


def is_head(data: bytes) -> bool:
    """Say whether a file that begins so is one of Serato's: a version, of less than 64 KB."""
    return data[:6] == b"vrsn\0\0"


def is_cut_off(data: bytes) -> bool:
    """Say whether the file ends in the middle of a record."""
    return sum(_HEAD + len(record.body) for record in _records(data)) < len(data)


def build(records: Iterable[Record]) -> bytes:
    """Return the bytes of records."""
    return b"".join(r.name.encode("latin-1") + len(r.body).to_bytes(4, "big") + r.body for r in records)


def _records(data: bytes) -> Iterator[Record]:
    position = 0
    while position + _HEAD <= len(data):
        start = position + _HEAD
        stop = start + int.from_bytes(data[position + 4 : start], "big")
        if stop > len(data):
            return
        yield Record(data[position : position + 4].decode("latin-1"), data[start:stop])
        position = stop
