"""Exports into files of strangers as targets: what is written must pass every check, or nothing is written and a sentence says why."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from djanalyzer.interop.systems import WRITABLE
from tests.fuzz.systems import library_of, watched_of
from tests.fuzz.target import Read, Target
from tests.interop.damaged_databases import assert_sound_or_refused
from tests.interop.every_system import Case

_LARGEST = 1 << 17  # bytes of a file


def targets() -> Iterator[Target]:
    """Yield a target for each system whose collection is one file; Serato's tags are `serato-tags`."""
    for name, system in WRITABLE.items():
        if name != "serato":
            yield Target(f"{name}-export", _writing(name), _seeds_of(name), _LARGEST, watched_of(system))


def _file(folder: Path, name: str) -> Case:
    """Return the collection of a system among those made up: the file that is read itself."""
    return next(case for case in library_of(folder, WRITABLE[name]) if case.file == case.location)


def _writing(name: str) -> Read:
    def write(data: bytes, folder: Path) -> None:
        case = _file(folder, name)
        assert_sound_or_refused(WRITABLE[name], case.file, data)

    return write


def _seeds_of(name: str) -> Callable[[Path], Iterator[bytes]]:
    def seeds(folder: Path) -> Iterator[bytes]:
        yield _file(folder, name).file.read_bytes()

    return seeds
