"""M3U files as a `Collection`: one file, or all of a folder."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from djanalyzer.errors import UnreadableCollection
from djanalyzer.interop.playlists import m3u
from djanalyzer.interop.problems import Problems
from djanalyzer.interop.protocol import Progress
from djanalyzer.music import Collection, KnownTrack, Playlist, Tags

PROGRAM = "M3U"
SUFFIXES = (".m3u", ".m3u8")
LARGEST = 100_000_000  # bytes: a hundred times the longest list of tracks

_CHOOSE = "Choose a file that ends in .m3u or .m3u8."


def read(location: Path, on_progress: Progress | None = None) -> Collection:
    """Read a playlist, or all playlists of a folder (not of the folders in it).

    Raises
    ------
    UnreadableCollection
        The file cannot be opened, or is no text; of a folder's files, such ones become problems.
    """
    problems = Problems()
    tracks = _Tracks(problems)
    if not location.is_dir():
        return Collection(PROGRAM, *tracks.with_playlists([tracks.read(location)]), problems.all())
    playlists = []
    files = lists_in(location)
    if not files:
        raise UnreadableCollection(f"There is no playlist in the folder {location}.", _CHOOSE)
    for index, path in enumerate(files):
        try:
            playlists.append(tracks.read(path))
        except UnreadableCollection as trouble:
            problems.add(f"playlist {path.name}", trouble.message, trouble.hint)
        if on_progress is not None:
            on_progress((index + 1) / len(files))
    return Collection(PROGRAM, *tracks.with_playlists(playlists), problems.all())


def lists_in(folder: Path) -> list[Path]:
    """Return the playlists of a folder, by name."""
    try:
        return sorted(p for p in folder.iterdir() if p.suffix.lower() in SUFFIXES and p.is_file())
    except OSError:
        return []


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
            where = m3u.locate(entry.location, folder)
            if where is None:
                self._problems.add(f"playlist {name}", f"no file on a drive: {entry.location[:80]}")
                continue
            known = self._tracks.get(where)
            if known is None or not known.tags.title:
                self._tracks[where] = _track(where, entry)
            yield str(where)


def _track(where: Path, entry: m3u.Entry) -> KnownTrack:
    extra = (("Size", str(entry.size)),) if entry.size else ()
    tags = Tags(title=entry.title, artist=entry.artist)
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
