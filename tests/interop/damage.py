"""Damaged copies of real files, always the same ones."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from djanalyzer.interop.protocol import DjSystem
from djanalyzer.interop.systems import systems_of


@dataclass(frozen=True, slots=True)
class Case:
    """A file, and a system that takes it for its own."""

    path: Path
    system: DjSystem


def small_files(folder: Path, largest: int) -> list[Case]:
    """Return the files of at most `largest` bytes below a folder that some system takes for its own."""
    return [
        Case(path, system)
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
        start = rng.randrange(len(changed))
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


def many_damaged(cases: list[Case], n: int, seed: int) -> Iterator[tuple[Case, bytes]]:
    """Yield `n` damaged copies, of one file after the other."""
    rng = random.Random(seed)
    contents = [case.path.read_bytes() for case in cases]
    for number in range(n):
        index = number % len(cases)
        yield cases[index], damaged(contents[index], rng)
