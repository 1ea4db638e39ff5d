"""M3U files as a `Collection`: one file, or all of a folder and the folders in it."""

from __future__ import annotations

import os
import re
import unicodedata
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from urllib.parse import unquote

from djanalyzer.errors import UnreadableCollection
from djanalyzer.interop.playlists import m3u
from djanalyzer.interop.problems import Problems
from djanalyzer.interop.protocol import Progress
from djanalyzer.music import Collection, KnownTrack, Playlist, Tags

PROGRAM = "M3U"
SUFFIXES = (".m3u", ".m3u8")
LARGEST = 100_000_000  # bytes: a hundred times the longest list of tracks

_CHOOSE = "Choose a file that ends in .m3u or .m3u8."
_DEEPEST = 50  # folders inside each other
_MOST_FOLDERS = 100_000
_GLANCED = 100  # folders looked into at a glance
_DRIVE = re.compile(r"^[A-Za-z]:")
_MUSIC = (".mp3", ".m4a", ".aac", ".flac", ".wav", ".aif", ".aiff", ".ogg", ".wma", ".opus")


def read(location: Path, on_progress: Progress | None = None) -> Collection:
    """Read a playlist, or all playlists of a folder and of the folders in it, which become folders of playlists.

    Raises
    ------
    UnreadableCollection
        The file cannot be opened, or is no text; of a folder's files, such ones become problems.
    """
    problems = Problems()
    tracks = _Tracks(problems)
    if not location.is_dir():
        return Collection(PROGRAM, *tracks.with_playlists([tracks.read(location)]), problems.all())
    files = [path for _, names, folder in _walk(location) for path in _lists_of(folder, names)]
    if not files:
        raise UnreadableCollection(f"There is no playlist in the folder {location}.", _CHOOSE)
    found: dict[Path, Playlist] = {}
    for index, path in enumerate(files):
        try:
            found[path] = tracks.read(path)
        except UnreadableCollection as trouble:
            problems.add(f"playlist {path.name}", trouble.message, trouble.hint)
        if on_progress is not None:
            on_progress((index + 1) / len(files))
    return Collection(PROGRAM, *tracks.with_playlists(_tree(location, found)), problems.all())


def lists_in(folder: Path) -> list[Path]:
    """Return the playlists of a folder, by name."""
    try:
        return sorted(p for p in folder.iterdir() if p.suffix.lower() in SUFFIXES and p.is_file())
    except OSError:
        return []


def holds_lists(folder: Path) -> bool:
    """Say, at a glance, whether a folder is one of playlists: some lie in it, or in its folders and no music with them."""
    if lists_in(folder):
        return True
    found = False
    for _, names, _place in islice(_walk(folder), _GLANCED):
        if any(name.lower().endswith(_MUSIC) for name in names):
            return False
        found = found or any(name.lower().endswith(SUFFIXES) for name in names)
    return found


def _walk(folder: Path) -> Iterator[tuple[list[str], list[str], Path]]:
    """Yield the folders and files of each folder below one, itself first; links and hidden ones are passed over."""
    deepest = len(folder.parts) + _DEEPEST
    for parent, folders, names in islice(os.walk(folder), _MOST_FOLDERS):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        if len(Path(parent).parts) >= deepest:
            folders.clear()
        yield folders, names, Path(parent)


def _lists_of(folder: Path, names: list[str]) -> list[Path]:
    return [
        folder / name
        for name in sorted(names)
        if name.lower().endswith(SUFFIXES) and not name.startswith(".") and (folder / name).is_file()
    ]


def _tree(folder: Path, found: dict[Path, Playlist]) -> list[Playlist]:
    """Return the playlists of a folder, then its folders with those in them."""
    own = [playlist for path, playlist in found.items() if path.parent == folder]
    inner: dict[Path, dict[Path, Playlist]] = {}
    for path, playlist in found.items():
        if path.parent != folder:
            child = folder / path.relative_to(folder).parts[0]
            inner.setdefault(child, {})[path] = playlist
    folders = [
        Playlist(child.name, children=tuple(_tree(child, inside)), is_folder=True)
        for child, inside in sorted(inner.items())
    ]
    return own + folders


class _Tracks:
    """The files that playlists name, each once."""

    def __init__(self, problems: Problems) -> None:
        self._problems = problems
        self._tracks: dict[Path, KnownTrack] = {}

    def with_playlists(
        self, playlists: list[Playlist]
    ) -> tuple[tuple[KnownTrack, ...], tuple[Playlist, ...]]:
        return tuple(self._tracks.values()), tuple(playlists)

    def read(self, path: Path) -> Playlist:
        parsed = m3u.parse(_content(path))
        name = parsed.name or path.stem
        return Playlist(name, tuple(self._ids(parsed.entries, path.parent, name)))

    def _ids(self, entries: tuple[m3u.Entry, ...], folder: Path, name: str) -> Iterator[str]:
        for entry in entries:
            where = _located(entry.location, folder)
            if where is None:
                self._problems.add(f"playlist {name}", f"no file on a drive: {entry.location[:80]}")
                continue
            known = self._tracks.get(where)
            if known is None or not known.tags.title:
                self._tracks[where] = _track(where, entry)
            yield str(where)


def _located(location: str, folder: Path) -> Path | None:
    """Return the file that a line names: the one that is there in another notation, or on this drive, else as written."""
    where = m3u.locate(location, folder)
    if where is None or os.path.exists(where):
        return where
    return next((other for other in _others(location, where, folder) if os.path.exists(other)), where)


def _others(location: str, where: Path, folder: Path) -> Iterator[Path]:
    """Yield where else the file of a line may lie."""
    if "%" in location and (plain := m3u.locate(unquote(location), folder)) is not None:
        yield plain
    spelt = [str(where), *(unicodedata.normalize(form, str(where)) for form in ("NFC", "NFD"))]
    yield from map(Path, spelt)
    # A list on a stick names the stick's files by the drive that it was on another computer.
    for text in dict.fromkeys(spelt):
        below = _DRIVE.sub("", text.replace("\\", "/")).lstrip("/")
        yield from (parent / below for parent in (folder, *folder.parents))


def _track(where: Path, entry: m3u.Entry) -> KnownTrack:
    extra = (("Size", str(entry.size)),) if entry.size else ()
    tags = Tags(title=entry.title, artist=entry.artist, album=entry.album, genre=entry.genre)
    return KnownTrack(where, str(where), tags, entry.duration, extra=extra)


def _content(path: Path) -> bytes:
    try:
        size = path.stat().st_size
        if size > LARGEST:
            raise UnreadableCollection(f"The file {path.name} is too large for a playlist.", _CHOOSE)
        content = path.read_bytes()
    except FileNotFoundError:
        raise UnreadableCollection(
            f"There is no file {path}.", "Check the name and whether the drive is there."
        ) from None
    except OSError as error:
        reason = error.strerror or str(error)
        raise UnreadableCollection(
            f"The file {path} cannot be read: {reason}.", "Check its permissions."
        ) from error
    if b"\0" in content and not content.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise UnreadableCollection(f"The file {path.name} is no playlist: it is no text.", _CHOOSE)
    return content
