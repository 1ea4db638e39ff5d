"""Every DJ system that can be read, in the order in which they are asked whose a file is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from djanalyzer.errors import ExportRefused, UnreadableCollection
from djanalyzer.interop.engine import ENGINE
from djanalyzer.interop.mixed_in_key import MIXED_IN_KEY
from djanalyzer.interop.mixxx import MIXXX
from djanalyzer.interop.playlists import ITUNES, M3U
from djanalyzer.interop.protocol import DjSystem, WritableSystem
from djanalyzer.interop.rekordbox_anlz import REKORDBOX_ANLZ
from djanalyzer.interop.rekordbox_db import REKORDBOX_DB
from djanalyzer.interop.rekordbox_usb import REKORDBOX_USB
from djanalyzer.interop.rekordbox_xml import REKORDBOX_XML
from djanalyzer.interop.remedies import Room
from djanalyzer.interop.serato import SERATO
from djanalyzer.interop.serato.reader import read_tags
from djanalyzer.interop.traktor import TRAKTOR
from djanalyzer.interop.virtualdj import VIRTUALDJ
from djanalyzer.music import Collection

SYSTEMS: tuple[DjSystem, ...] = (
    REKORDBOX_XML,
    TRAKTOR,
    VIRTUALDJ,
    MIXXX,
    ENGINE,
    REKORDBOX_DB,
    REKORDBOX_USB,
    REKORDBOX_ANLZ,
    SERATO,
    MIXED_IN_KEY,
    ITUNES,
    M3U,
)
_BY_SUFFIX: dict[str, DjSystem] = {
    ".xml": REKORDBOX_XML,
    ".nml": TRAKTOR,
    ".sqlite": MIXXX,
    ".m3u": M3U,
    ".m3u8": M3U,
}
# Those that keep what they know in the music's own tags.
TAGGERS: tuple[DjSystem, ...] = (SERATO, MIXED_IN_KEY)
_LIBRARY_FOLDERS = frozenset(("_Serato_",))
# What programs call the folders that they put among music, or at the root of a drive, as `DjSystem.accepts` takes them.
_OWN_FOLDERS = ("_Serato_", "Music/_Serato_", "Engine Library", "VirtualDJ", "PIONEER", ".PIONEER")
_LIBRARY_FILES = frozenset((".crate", ".scrate", ".sqlite", ""))
# What each that can be written is called on the command line.
WRITABLE: dict[str, WritableSystem] = {
    "rekordbox": REKORDBOX_XML,
    "serato": SERATO,
    "traktor": TRAKTOR,
    "mixxx": MIXXX,
    "engine": ENGINE,
    "virtualdj": VIRTUALDJ,
}

# Where each of them has room for what has no place of its own.
ROOMS: dict[str, Room] = {
    "rekordbox": Room(n_pads=8, loops_share_pads=True, has_memory_cues=True),
    "serato": Room(n_pads=8, has_comment=False),
    "traktor": Room(n_pads=8, loops_share_pads=True, has_memory_cues=True),
    "mixxx": Room(n_pads=38, loops_share_pads=True),
    "engine": Room(n_pads=8),
    "virtualdj": Room(n_pads=16, has_memory_cues=True),
}


@dataclass(frozen=True, slots=True)
class Found:
    """A collection on this machine."""

    system: DjSystem
    location: Path


def detect() -> tuple[Found, ...]:
    """Return the collections of all systems in their standard places, on drives plugged in too."""
    return tuple(Found(system, location) for system in SYSTEMS for location in system.find())


def systems_of(location: Path) -> Iterator[DjSystem]:
    """Yield the systems that take a file or folder for theirs; music may carry the tags of several."""
    for system in SYSTEMS:
        if system.accepts(location):
            yield system


def keeps_collection(location: Path) -> bool:
    """Return whether a file or folder is a program's collection, and not music with a program's tags or lists among it."""
    is_library = location.name in _LIBRARY_FOLDERS or (
        location.is_file() and location.suffix.lower() in _LIBRARY_FILES
    )
    among_music = (*TAGGERS, M3U) if location.is_dir() else TAGGERS
    return any(system not in among_music or is_library for system in systems_of(location))


def collections_in(folder: Path) -> tuple[Path, ...]:
    """Return the folders that programs have made for their collections directly in a folder of music or on a drive."""
    places = (folder / name for name in _OWN_FOLDERS)
    return tuple(place for place in places if place.is_dir() and keeps_collection(place))


def lists_at(location: Path) -> Iterator[Collection]:
    """Yield the playlists that lie in a folder as files of their own."""
    if location.is_dir() and M3U.accepts(location):
        yield M3U.read(location)


def tags_at(location: Path, but: DjSystem | None = None) -> Iterator[Collection]:
    """Yield what programs keep in the tags of a music file, or of those in a folder: of all, not of the first few.

    `but` is one that has been asked already.
    """
    for system in TAGGERS:
        if system is but:
            continue
        is_sure = system.accepts(location)
        if is_sure or location.is_dir():
            found = read_tags(location) if system is SERATO else system.read(location)
            # Where it has never been, it has nothing to say of damaged files either.
            if is_sure or any(track.cues or track.loops or track.beat_grid for track in found.tracks):
                yield found


def system_of(location: Path) -> DjSystem:
    """Return the first system that takes a file or folder for its own.

    Raises
    ------
    UnreadableCollection
        It is nobody's, or not there.
    """
    if not location.exists():
        raise UnreadableCollection(f"{location} is not there.", "Check the path.")
    for system in systems_of(location):
        return system
    # What looks like nobody's is damaged, if its name says whose it is: that one can say what is wrong.
    if location.is_file() and location.suffix.lower() in _BY_SUFFIX:
        return _BY_SUFFIX[location.suffix.lower()]
    raise UnreadableCollection(
        f"{location} is no collection of a DJ program that can be read.",
        "These are: " + ", ".join(sorted({system.name for system in SYSTEMS})) + ".",
    )


def writable(name: str) -> WritableSystem:
    """Return the system of this name on the command line.

    Raises
    ------
    ExportRefused
        There is none that can be written.
    """
    if name not in WRITABLE:
        raise ExportRefused(f"{name} cannot be written.", "These can: " + ", ".join(sorted(WRITABLE)) + ".")
    return WRITABLE[name]
