"""What is fuzzed: a reader, the files it starts from, and what it owes to whatever bytes it is given.

A reader answers or refuses with `Trouble`; any other exception is a fault, and so is an answer that no library could hold (text that
is no Unicode, a number that is none), one that takes seconds, and one that takes gigabytes.
"""

from __future__ import annotations

import math
import os
import time
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, fields, is_dataclass
from pathlib import Path

from djanalyzer.errors import Trouble

SHARED = Path(os.environ.get("DJANALYZER_SHARED") or Path(__file__).resolve().parents[3] / "shared")
LONGEST = 5.0  # seconds of the processor for one input
_LARGEST = 2**63

Read = Callable[[bytes, Path], object]
"""Reads bytes, in a folder that is its own to write in, and returns what it found."""


@dataclass(frozen=True, slots=True)
class Target:
    """A reader to be fuzzed.

    Attributes
    ----------
    name : str
        As on the command line, and the name of the folder of its faults.
    read : callable
        See `Read`.
    seeds : callable
        Makes sound inputs in a folder; what is changed, one after the other, to find faults.
    largest : int
        Bytes of an input.
    watched : tuple of str
        The packages and modules whose code is watched: an input that gets further into it is kept.
    """

    name: str
    read: Read
    seeds: Callable[[Path], Iterable[bytes]]
    largest: int = 1 << 16
    watched: tuple[str, ...] = ("djanalyzer",)


class Unsound(Exception):
    """A reader has answered with something that nobody could store, or too late."""


def assert_owed(target: Target, data: bytes, folder: Path) -> None:
    """Give a reader some bytes; whatever this raises is a fault."""
    began = time.process_time()
    try:
        found = target.read(data, folder)
    except Trouble as told:
        if not told.message.strip():
            raise Unsound("refused without a reason") from told
        found = str(told)
    assert_storable(found)
    if (took := time.process_time() - began) > LONGEST:
        raise Unsound(f"it took {took:.0f} seconds")


def assert_storable(found: object) -> None:
    """Raise `Unsound` if something in a value could not be kept in a library, or shown."""
    waiting = [found]
    while waiting:
        value = waiting.pop()
        if isinstance(value, str | float | int):
            _assert_plain(value)
        elif is_dataclass(value):
            waiting += [getattr(value, field.name) for field in fields(value)]
        elif isinstance(value, Mapping):
            waiting += [*value.keys(), *value.values()]
        elif isinstance(value, list | tuple | set | frozenset):
            waiting += value


def _assert_plain(value: str | float | int) -> None:
    if isinstance(value, str):
        if not _is_text(value):
            raise Unsound(f"{value[:40]!r} is no text")
    elif isinstance(value, float):
        if not math.isfinite(value):
            raise Unsound(f"{value} is no number")
    elif not -_LARGEST <= value < _LARGEST:
        raise Unsound("a number is larger than any library holds")


def _is_text(value: str) -> bool:
    try:
        value.encode("utf-8")
    except UnicodeEncodeError:
        return False
    return True


def pieces(data: bytes) -> list[bytes]:
    """Return the pieces of an input: each has its length before it, in two bytes; the last may be cut off."""
    found, at = [], 0
    while at + 2 <= len(data):
        stop = at + 2 + int.from_bytes(data[at : at + 2], "big")
        found.append(data[at + 2 : stop])
        at = stop
    return found


def joined(parts: Iterable[bytes]) -> bytes:
    """Return what `pieces` takes apart again; each part at most 65,535 bytes long."""
    return b"".join(len(part).to_bytes(2, "big") + part for part in parts)
