"""Every DJ system as a target: a whole library of its own, one of whose files is another than it should be."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

from djanalyzer.interop.protocol import DjSystem
from djanalyzer.interop.rekordbox_anlz import REKORDBOX_ANLZ
from djanalyzer.interop.systems import SYSTEMS, systems_of
from djanalyzer.interop.virtualdj import VIRTUALDJ
from djanalyzer.music import Collection
from tests.fuzz.target import SHARED, Read, Target
from tests.interop.damage import real_files
from tests.interop.every_system import Case, every_system
from tests.interop.rekordbox_anlz import anlz_bytes as anlz
from tests.interop.virtualdj import databases_made_up as virtualdj

_LARGEST = 1 << 17  # bytes of a file
_FOLDER = (
    '<?xml version="1.0" encoding="UTF-8"?>\r\n<VirtualFolder>\r\n'
    '<song path="D:/b.mp3" size="5" songlength="100.5" bpm="92.003" artist="X" title="B" idx="1" />\r\n</VirtualFolder>\r\n'
)
_LIST = "\ufeff#EXTVDJ:<filesize>653</filesize><title>A</title><songlength>183.9</songlength>\n/Music/A.m4a\n"
_LISTS = {
    "MyLists/Set.vdjfolder": _FOLDER,
    "Folders/Fast.vdjfilter": '<FilterFolder filter="bpm &gt; 130" />',
    "Playlists/p.m3u": _LIST,
    "Playlists/order": "p\nq\n",
}


def targets() -> Iterator[Target]:
    """Yield a target for each system. An input's first byte says which file of the library the others are."""
    for system in SYSTEMS:
        yield Target(name_of(system), _reading(system), _seeds_of(system), _LARGEST, watched_of(system))


def name_of(system: DjSystem) -> str:
    """Return what the target of a system is called: "rekordbox-xml"."""
    return re.sub("(?<=[a-z])(?=[A-Z])", "-", type(system).__name__).lower()


def watched_of(system: DjSystem) -> tuple[str, ...]:
    """Return the modules that read the files of a system."""
    own = type(system).__module__.rpartition(".")[0]
    shared = ("xml_streams", "locations", "number_texts", "rekordbox_anlz")
    return (own, *(f"djanalyzer.interop.{name}" for name in shared))


def _reading(system: DjSystem) -> Read:
    def read(data: bytes, folder: Path) -> Collection | None:
        cases = library_of(folder, system)
        if not data:
            return None
        case = cases[data[0] % len(cases)]
        whole = case.file.read_bytes()
        case.file.write_bytes(data[1:])
        try:
            for _ in systems_of(case.location):
                pass
            return system.read(case.location)
        finally:
            case.file.write_bytes(whole)

    return read


def _seeds_of(system: DjSystem) -> Callable[[Path], Iterator[bytes]]:
    def seeds(folder: Path) -> Iterator[bytes]:
        cases = library_of(folder, system)
        places: dict[str, int] = {}
        for number, case in enumerate(cases):
            places.setdefault(case.file.suffix.lower(), number)
            yield bytes([number]) + case.file.read_bytes()
        for case in real_files(SHARED / "fixtures", _LARGEST):
            number = places.get(case.file.suffix.lower())
            if case.system is system and number is not None:
                yield bytes([number]) + case.file.read_bytes()

    return seeds


@cache
def library_of(folder: Path, system: DjSystem) -> list[Case]:
    """Return the files of a system among the libraries that are made up in a folder, once."""
    return [case for case in _libraries(folder) if case.system is system]


@cache
def _libraries(folder: Path) -> list[Case]:
    return [*every_system(folder / "systems"), *_analysis(folder), *_lists_of_virtualdj(folder)]


def _analysis(folder: Path) -> Iterator[Case]:
    path = anlz.path("/Contents/Someone/A.mp3")
    grid = anlz.file(path, anlz.grid(anlz.steady(16, 120.0, 0.5)), anlz.old_cues(True, anlz.old_cue(1, 500)))
    ends = anlz.file(path, anlz.ends((1, 120.0, 0.5), (4, 120.0, 8.0), 16))
    marks = anlz.file(
        path,
        anlz.new_cues(True, anlz.new_cue(1, 500, name="Drop"), anlz.new_cue(2, 2500, 4500)),
        anlz.masked(anlz.phrases(2, 17, anlz.phrase(1, 1, 1), anlz.phrase(2, 9, 2))),
    )
    root = folder / "analysis"
    place = (root / anlz.write(root, grid, marks).strip("/")).parent
    for name, content in (("ANLZ0000.2EX", ends), ("ANLZ0000.DAT", grid), ("ANLZ0000.EXT", marks)):
        (place / name).write_bytes(content)
        yield Case(place / name, place, REKORDBOX_ANLZ)


def _lists_of_virtualdj(folder: Path) -> Iterator[Case]:
    root = folder / "lists of virtualdj"
    root.mkdir()
    virtualdj.write(root, virtualdj.database(virtualdj.full_song()))
    for name, text in _LISTS.items():
        path = root / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
        yield Case(path, root, VIRTUALDJ)
