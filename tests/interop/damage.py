"""Damaged copies of files, always the same ones."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from pathlib import Path

from djanalyzer.interop.systems import systems_of
from tests.interop.every_system import Case

_EDGE = 4096  # bytes at either end, where formats keep their headers and tables


def real_files(folder: Path, largest: int) -> list[Case]:
    """Return the files of at most `largest` bytes below a folder that some system takes for its own."""
    return [
        Case(path, path, system)
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.stat().st_size <= largest
        for system in systems_of(path)
    ]


def damaged(content: bytes, rng: random.Random) -> bytes:
    """Return the content with bytes changed, runs cut out, doubled or zeroed, or the end missing."""
    changed = bytearray(content)
    for _ in range(rng.randint(1, 8)):
        if not changed:
            break
        start = _place(len(changed), rng)
        stop = min(start + rng.choice((1, 1, 2, 4, 64, 4096)), len(changed))
        kind = rng.choice(("flip", "flip", "flip", "cut", "double", "zero", "end"))
        if kind == "flip":
            changed[start] = rng.randrange(256)
        elif kind == "cut":
            del changed[start:stop]
        elif kind == "double":
            changed[start:start] = changed[start:stop]
        elif kind == "zero":
            changed[start:stop] = bytes(stop - start)
        else:
            del changed[start:]
    return bytes(changed)


def many_damaged(cases: Sequence[Case], n: int, seed: int) -> Iterator[tuple[Case, bytes]]:
    """Yield `n` damaged copies, of one file after the other."""
    rng = random.Random(seed)
    contents = [case.file.read_bytes() for case in cases]
    for number in range(n):
        index = number % len(cases)
        yield cases[index], damaged(contents[index], rng)


def _place(size: int, rng: random.Random) -> int:
    where = rng.choice(("head", "tail", "anywhere", "anywhere"))
    if where == "head":
        return rng.randrange(min(size, _EDGE))
    if where == "tail":
        return size - 1 - rng.randrange(min(size, _EDGE))
    return rng.randrange(size)
