"""For every program that can be written: a library in a folder, and an export to it that changes, adds and lists."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from djanalyzer.interop import safe_write
from djanalyzer.interop.protocol import WritePlan
from djanalyzer.interop.systems import WRITABLE
from djanalyzer.music import BeatGrid, Collection, Cue, Key, KnownTrack, Loop, Playlist, Tags
from tests.interop.engine.library_made_up import LibraryMadeUp
from tests.interop.serato import libraries_made_up as serato
from tests.interop.serato.music_made_up import SUFFIXES, write_music

_N_TRACKS = 12


@dataclass(frozen=True, slots=True)
class Scene:
    """A library in its folder, and what shall be written there."""

    folder: Path
    plan: Callable[[], WritePlan]


def scene(name: str, folder: Path) -> Scene:
    """Build the library of a program, as the command line calls it, in an empty folder."""
    return _BUILDERS[name](folder)


def _track(path: Path, number: int, later: float = 0.0) -> KnownTrack:
    return KnownTrack(
        path,
        str(number),
        Tags(f"Title {number}", "Artist", tempo=128.0, key=Key.parse("8A")),
        300.0,
        BeatGrid.constant(0.2, 128.0),
        tuple(Cue(10.0 * slot + later, slot, f"Cüe {slot}", "#CC0000") for slot in range(6)),
        (Loop(100.0 + later, 104.0 + later, 6, "Loop"),),
    )


def _collection(paths: list[Path], later: float = 0.0) -> Collection:
    tracks = tuple(_track(path, number, later) for number, path in enumerate(paths, 1))
    ids = tuple(track.external_id for track in tracks)
    lists = (Playlist("Set", ids), Playlist("Gigs", is_folder=True, children=(Playlist("Friday", ids[::2]),)))
    return Collection("test", tracks, lists if later else (Playlist("Set", ids[:-1]),))


def _paths(n: int) -> list[Path]:
    return [Path(f"/music/T{number}.flac") for number in range(1, n + 1)]


def _in_one_file(name: str, target: str) -> Callable[[Path], Scene]:
    """A program whose collection is one file, made from nothing; then marks move, and a track and lists come."""

    def build(folder: Path) -> Scene:
        system, path = WRITABLE[name], folder / target
        if name == "virtualdj":
            (folder / "MyLists").mkdir()
        safe_write.apply(system.plan(_collection(_paths(_N_TRACKS)), path), running=frozenset)
        for backup in folder.glob("* backup *"):
            backup.unlink()
        return Scene(folder, lambda: system.plan(_collection(_paths(_N_TRACKS + 1), 0.125), path))

    return build


def _new_file(name: str, target: str) -> Callable[[Path], Scene]:
    """A file that is not there yet."""
    return lambda folder: Scene(
        folder, lambda: WRITABLE[name].plan(_collection(_paths(_N_TRACKS)), folder / target)
    )


def _engine(folder: Path) -> Scene:
    library = LibraryMadeUp(folder)
    for number in range(1, _N_TRACKS + 1):
        library.add(f"T{number}.mp3")
    library.add_list("Set", [1, 2])
    paths = [library.music / f"T{number}.mp3" for number in range(1, _N_TRACKS + 2)]
    return Scene(folder, lambda: WRITABLE["engine"].plan(_collection(paths, 0.125), library.path))


def _serato(folder: Path) -> Scene:
    """Music of every kind, a crate that changes, one that is new, and the list of crates."""
    music = folder / "Music"
    music.mkdir()
    paths = [write_music(music, kind) for kind in SUFFIXES]
    entries = (serato.track(str(path.relative_to("/")), tsng="Title") for path in paths)
    files = (
        ("database V2", serato.database(*entries)),
        ("Subcrates/Set.crate", serato.crate(str(paths[0].relative_to("/")))),
        ("neworder.pref", serato.order("Set")),
    )
    library = serato.library(folder, files)
    return Scene(folder, lambda: WRITABLE["serato"].plan(_short(_collection(paths, 0.125)), library))


def _short(collection: Collection) -> Collection:
    """The music lasts a second."""
    return replace(
        collection,
        tracks=tuple(
            replace(
                track,
                duration=1.0,
                cues=tuple(replace(cue, time=0.1 * (cue.slot or 0)) for cue in track.cues),
                loops=(Loop(0.5, 0.75, 0, "Loop"),),
            )
            for track in collection.tracks
        ),
    )


_BUILDERS: dict[str, Callable[[Path], Scene]] = {
    "rekordbox": _in_one_file("rekordbox", "export.xml"),
    "serato": _serato,
    "traktor": _in_one_file("traktor", "collection.nml"),
    "mixxx": _in_one_file("mixxx", "mixxxdb.sqlite"),
    "engine": _engine,
    "virtualdj": _in_one_file("virtualdj", "database.xml"),
    "a new file": _new_file("rekordbox", "new.xml"),
}
SCENES = tuple(_BUILDERS)
