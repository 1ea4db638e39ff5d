"""VirtualDJ's lists of tracks, files beside the database: playlists, virtual folders, filter folders.

`Playlists/*.m3u` · `MyLists` and `Folders`: `*.vdjfolder` (XML, one `song` a track), `*.vdjfilter` (a rule). The folder
`Name.subfolders` holds what lies inside `Name`; a file `order` names the order.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from djanalyzer.errors import Trouble
from djanalyzer.interop.number_texts import natural, number, positive, tempo
from djanalyzer.interop.playlists import m3u
from djanalyzer.interop.problems import Problems
from djanalyzer.interop.protocol import LISTED_ONLY
from djanalyzer.interop.virtualdj.list_rows import FOLDER, SongRows
from djanalyzer.interop.virtualdj.text import path_key, read_path
from djanalyzer.interop.xml_streams import Attributes, Kind, Parsing, stream
from djanalyzer.music import KnownTrack, Playlist, Tags

_PLACES = ("Playlists", "MyLists", "Folders")
INSIDE = ".subfolders"
"""What the name of a folder ends in that holds what lies inside a list or folder."""

_HINT = "Open VirtualDJ and look whether the list is still there."
_FILTER = Kind("VirtualDJ filter folder", "FilterFolder", _HINT)
_READABLE = (".m3u", ".m3u8", ".vdjfolder", ".vdjfilter")
_DEEPEST = 30  # folders inside each other
_LARGEST = 50_000_000  # bytes of one list


class ListReader:
    """Reads the lists beside a database whose tracks are known."""

    def __init__(self, tracks: Iterable[KnownTrack], problems: Problems) -> None:
        self._problems = problems
        self._ids = {path_key(track.path): track.external_id for track in reversed(list(tracks))}
        self._further: list[KnownTrack] = []

    @property
    def further_tracks(self) -> tuple[KnownTrack, ...]:
        """Tracks that lists name and the database does not hold: those of other drives are in databases there."""
        return tuple(self._further)

    def read(self, folder: Path) -> tuple[Playlist, ...]:
        """Return the lists in VirtualDJ's folder."""
        return tuple(p for place in _PLACES for p in self._read_folder(folder / place, _DEEPEST))

    def _read_folder(self, folder: Path, depth: int) -> Iterator[Playlist]:
        if depth == 0:
            self._problems.add(f"folder {folder.name}", f"it lies deeper than {_DEEPEST} folders")
            return
        files, inside = self._contents(folder)
        for name in _ordered({*files, *inside}, folder):
            children = tuple(self._read_folder(inside[name], depth - 1)) if name in inside else ()
            own = self._read_list(files[name]) if name in files else Playlist(name)
            is_folder = bool(children) or name not in files
            yield Playlist(name, own.tracks, children, is_folder, own.rules)

    def _contents(self, folder: Path) -> tuple[dict[str, Path], dict[str, Path]]:
        """Return lists and folders, each by its name."""
        files: dict[str, Path] = {}
        inside: dict[str, Path] = {}
        try:
            entries = sorted(folder.iterdir()) if folder.is_dir() else []
        except OSError as error:
            self._problems.add(f"folder {folder.name}", f"it cannot be opened: {error.strerror}")
            return files, inside
        for path in entries:
            if path.is_dir():
                if not path.is_symlink():
                    inside[path.name.removesuffix(INSIDE)] = path
            elif path.suffix.lower() in _READABLE:
                files[path.stem] = path
        return files, inside

    def _read_list(self, path: Path) -> Playlist:
        subject = f"playlist {path.stem}"
        try:
            if path.stat().st_size > _LARGEST:
                self._problems.add(subject, "it is too large for a list of tracks")
            elif path.suffix.lower() == ".vdjfilter":
                return Playlist(path.stem, rules=_read_rules(path))
            elif path.suffix.lower() == ".vdjfolder":
                return Playlist(path.stem, tuple(self._read_songs(path)))
            else:
                return Playlist(path.stem, tuple(self._read_m3u(path)))
        except Trouble as trouble:
            self._problems.add(subject, trouble.message, trouble.hint)
        except OSError as error:
            self._problems.add(subject, f"it cannot be read: {error.strerror}")
        return Playlist(path.stem)

    def _read_songs(self, path: Path) -> Iterator[str]:
        songs = SongRows()
        stream(path, FOLDER, songs.on)
        for row in songs.in_order():
            track = _track(row)
            if track is None:
                self._problems.add(f"playlist {path.stem}", f"no file on a drive: {row.get('path', '')[:80]}")
            else:
                yield self._id(track)

    def _read_m3u(self, path: Path) -> Iterator[str]:
        for entry in m3u.parse(path.read_bytes()).entries:
            where = m3u.locate(entry.location, path.parent)
            if where is None:
                self._problems.add(f"playlist {path.stem}", f"no file on a drive: {entry.location[:80]}")
                continue
            tags = Tags(title=entry.title, artist=entry.artist)
            extra = (("Size", str(entry.size)),) if entry.size else ()
            yield self._id(KnownTrack(where, entry.location, tags, entry.duration, extra=extra))

    def _id(self, track: KnownTrack) -> str:
        key = path_key(track.path)
        if key not in self._ids:
            self._ids[key] = track.external_id
            self._further.append(replace(track, extra=(*track.extra, (LISTED_ONLY, "1")), is_bare=True))
        return self._ids[key]


def list_files(folder: Path) -> Iterator[tuple[tuple[str, ...], Path]]:
    """Yield the lists in VirtualDJ's folder: the names of the folders that each lies in, its own, and its file."""
    for place in _PLACES:
        for path in sorted((folder / place).rglob("*")):
            if path.suffix.lower() in _READABLE and path.is_file():
                above = path.relative_to(folder / place).parent.parts
                if len(above) < _DEEPEST:
                    yield (*(name.removesuffix(INSIDE) for name in above), path.stem), path


class _Root:
    """Keeps the attributes of the outermost element."""

    def __init__(self) -> None:
        self.attributes: Attributes | None = None

    def on(self, _: Parsing) -> _Root:
        """Begin to listen."""
        self.attributes = None
        return self

    def start(self, name: str, attributes: Attributes) -> None:
        self.attributes = attributes if self.attributes is None else self.attributes

    def end(self, name: str) -> None:
        pass


def _read_rules(path: Path) -> str:
    root = _Root()
    stream(path, _FILTER, root.on)
    rules = root.attributes or {}
    return rules.get("filter") or " ".join(f'{name}="{value}"' for name, value in rules.items())


def _track(row: Attributes) -> KnownTrack | None:
    path = read_path(row.get("path", ""))
    if path is None:
        return None
    tags = Tags(
        title=row.get("title", ""),
        artist=row.get("artist", ""),
        remixer=row.get("remix", ""),
        tempo=tempo(number(row.get("bpm"))),
    )
    size = natural(row.get("size"))
    extra = (("Size", str(size)),) if size else ()
    return KnownTrack(path, row["path"], tags, positive(row.get("songlength")), extra=extra)


def _ordered(names: set[str], folder: Path) -> list[str]:
    """Return names as VirtualDJ's own file says, those it leaves out behind, by the alphabet."""
    try:
        order = (folder / "order").read_bytes()[:_LARGEST].decode("utf-8-sig", "replace").splitlines()
    except OSError:
        order = []
    first = [name for name in dict.fromkeys(map(str.strip, order)) if name in names]
    return first + sorted(names.difference(first), key=lambda name: (name.casefold(), name))
