"""Read whatever of Serato's somebody points at: a music file, a folder of music, a library or one file of it."""

from __future__ import annotations

import os
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from djanalyzer.errors import UnreadableCollection
from djanalyzer.interop.garbage import collector_resting
from djanalyzer.interop.protocol import Progress
from djanalyzer.interop.serato import crates, dumped_tags, records, sqlite_library
from djanalyzer.interop.serato.containers import SUFFIXES, kind_of
from djanalyzer.interop.serato.library import (
    DATABASE,
    PROGRAM,
    SQLITE_FOLDER,
    read_library,
    read_one_file,
)
from djanalyzer.interop.serato.music_file import MusicFile, read_music_file, read_tag_set
from djanalyzer.interop.serato.places import FOLDER
from djanalyzer.music import Collection, KnownTrack, Problem

_TRIED = 24  # files of a folder that are opened at a glance
_TRIED_FOLDERS = 100
_HEAD = 16  # bytes


def read(location: Path, on_progress: Progress | None = None) -> Collection:
    """Read a music file, a folder of music, a folder `_Serato_`, a database V2, a crate or a Serato 4 library.

    Raises
    ------
    UnreadableCollection
        There is nothing of Serato's at `location`.
    """
    if not location.exists():
        raise UnreadableCollection(f"There is no file or folder {location}.", "Choose another.")
    with collector_resting():
        return _read(location, on_progress)


def read_tags(location: Path) -> Collection:
    """Read the tags of a music file, or of all music in a folder: a library that lies there knows some of it alone."""
    if location.is_dir() and library_in(location) is not None:
        with collector_resting():
            return _read_folder(location, None)
    return read(location)


def _read(location: Path, on_progress: Progress | None) -> Collection:
    if location.is_dir():
        library = library_in(location)
        if library is not None:
            return read_library(library, on_progress)
        return _read_dumped(location) if _has_dumps(location) else _read_folder(location, on_progress)
    if kind_of(location) is None:
        is_dumped = not _is_library_file(location) and dumped_tags.is_dumped(location)
        return _read_dumped(location) if is_dumped else read_one_file(location, on_progress)
    try:
        music = read_music_file(location)
    except ValueError as error:
        raise UnreadableCollection(
            f"The tags of {location.name} cannot be read: {error}.", "Repair the file's tags and try again."
        ) from error
    return _collection([music] if music is not None else [], [])


def accepts(location: Path) -> bool:
    """Say, at a glance, whether there is anything of Serato's at `location`."""
    try:
        if location.is_dir():
            return library_in(location) is not None or _has_dumps(location) or _has_tagged_music(location)
        return _is_library_file(location) or _is_tagged(location) or dumped_tags.is_dumped(location)
    except OSError:
        return False


def library_in(folder: Path) -> Path | None:
    """Return the library that a folder is or directly holds."""
    for place in (folder, folder / FOLDER, folder / "Music" / FOLDER):
        if (place / DATABASE).is_file() or (place / crates.FOLDER).is_dir():
            return place
        if any(
            sqlite_library.is_library(place / inner / name)
            for inner in (SQLITE_FOLDER, "")
            for name in sqlite_library.NAMES
        ):
            return place
    return folder if folder.name == FOLDER else None


def music_files(folder: Path, most_folders: int | None = None) -> Iterator[Path]:
    """Yield the music files in a folder and all folders in it, in order of their names; links are not followed."""
    for parent, folders, names in islice(os.walk(folder), most_folders):
        folders[:] = sorted(name for name in folders if not name.startswith(".") and name != FOLDER)
        for name in sorted(names):
            if not name.startswith(".") and os.path.splitext(name)[1].lower() in SUFFIXES:
                yield Path(parent, name)


def _read_folder(folder: Path, on_progress: Progress | None) -> Collection:
    paths = list(music_files(folder))
    found: list[MusicFile] = []
    problems: list[Problem] = []
    for number, path in enumerate(paths):
        if on_progress is not None:
            on_progress(number / len(paths))
        try:
            music = read_music_file(path)
        except ValueError as error:
            problems.append(Problem(path.name, f"its tags cannot be read: {error}"))
        else:
            found += [music] if music is not None else []
    if on_progress is not None:
        on_progress(1.0)
    return _collection(found, problems)


def _read_dumped(place: Path) -> Collection:
    try:
        found = dumped_tags.read_dumped(place)
    except OSError as error:
        raise UnreadableCollection(
            f"{place} cannot be read: {error.strerror}.", "Check its permissions."
        ) from error
    return _collection([found] if found is not None else [], [])


def _has_dumps(folder: Path) -> bool:
    return any(dumped_tags.is_dumped(path) for path in islice(sorted(folder.glob("*.octet-stream")), _TRIED))


def _collection(found: list[MusicFile], problems: list[Problem]) -> Collection:
    tracks: tuple[KnownTrack, ...] = tuple(music.track for music in found)
    told = tuple(problem for music in found for problem in music.problems)
    return Collection(PROGRAM, tracks, problems=(*problems, *told))


def _is_library_file(path: Path) -> bool:
    if path.suffix.lower() in SUFFIXES:
        return False
    with path.open("rb") as file:
        head = file.read(_HEAD)
    return records.is_head(head) or sqlite_library.is_library(path)


def _is_tagged(path: Path) -> bool:
    if path.suffix.lower() not in SUFFIXES:
        return False
    try:
        tags = read_tag_set(path)
    except ValueError:
        return False
    return tags is not None and not tags.is_empty


def _has_tagged_music(folder: Path) -> bool:
    return any(_is_tagged(path) for path in islice(music_files(folder, _TRIED_FOLDERS), _TRIED))
