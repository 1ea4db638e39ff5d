"""The two kinds of playlist files as systems that can be found and read."""

from __future__ import annotations

from pathlib import Path

from djanalyzer.interop.playlists import itunes, lists
from djanalyzer.interop.protocol import DjSystem, Progress
from djanalyzer.music import Collection

_HEAD = 4096  # bytes in which a library must show what it is
_SIGNS = (b"<key>Tracks</key>", b"<key>Library Persistent ID</key>", b"<key>Music Folder</key>")
_LIBRARIES = (
    "Music/iTunes/iTunes Music Library.xml",
    "Music/iTunes/iTunes Library.xml",
    "Music/Music/Library.xml",
    "Music/Music/Music Library.xml",
    "Music/Library.xml",
    "Documents/Library.xml",
    "Desktop/Library.xml",
    "Downloads/Library.xml",
)
_LIST_FOLDERS = ("Music", "Music/Playlists", "Playlists")


class M3uFiles:
    """Reads M3U and M3U8 files."""

    name = lists.PROGRAM

    def find(self, home: Path | None = None) -> tuple[Path, ...]:
        """Return the playlists in the folders of music, newest first."""
        home = home or Path.home()
        return _newest_first([path for folder in _LIST_FOLDERS for path in lists.lists_in(home / folder)])

    def accepts(self, location: Path) -> bool:
        """Say whether this is a playlist, or a folder that holds some."""
        if location.is_dir():
            return lists.holds_lists(location)
        return location.suffix.lower() in lists.SUFFIXES and location.is_file()

    def read(self, location: Path, on_progress: Progress | None = None) -> Collection:
        """Read a playlist or a folder of them; see `lists.read`."""
        return lists.read(location, on_progress)


class ItunesLibrary:
    """Reads the XML of iTunes and Apple Music."""

    name = itunes.PROGRAM

    def find(self, home: Path | None = None) -> tuple[Path, ...]:
        """Return the libraries in their usual places, newest first."""
        home = home or Path.home()
        return _newest_first([path for place in _LIBRARIES if self.accepts(path := home / place)])

    def accepts(self, location: Path) -> bool:
        """Say whether the head of a file is that of a library."""
        try:
            with location.open("rb") as file:
                head = file.read(_HEAD)
        except (OSError, ValueError):
            return False
        return b"<plist" in head and any(sign in head for sign in _SIGNS)

    def read(self, location: Path, on_progress: Progress | None = None) -> Collection:
        """Read an exported library; see `itunes.read`."""
        return itunes.read(location, on_progress)


M3U: DjSystem = M3uFiles()
ITUNES: DjSystem = ItunesLibrary()


def _newest_first(paths: list[Path]) -> tuple[Path, ...]:
    return tuple(sorted(paths, key=lambda path: -path.stat().st_mtime))
