"""rekordbox's exports for players: sticks and cards, read from their folder `PIONEER`."""

from __future__ import annotations

from pathlib import Path

from djanalyzer.errors import UnreadableCollection
from djanalyzer.interop.problems import Problems
from djanalyzer.interop.protocol import Progress
from djanalyzer.interop.rekordbox_db.drives import drives
from djanalyzer.interop.rekordbox_usb import one_library
from djanalyzer.interop.rekordbox_usb.my_tags import read_my_tags
from djanalyzer.interop.rekordbox_usb.pages import DeviceSql, NoDatabase
from djanalyzer.interop.rekordbox_usb.reader import StickReader
from djanalyzer.music import Collection, KnownTrack, Playlist

PROGRAM = "rekordbox"

# Sticks formatted by a Mac hide the folder.
_FOLDERS = ("PIONEER", ".PIONEER")
_INNER = "rekordbox"
_NAME, _MORE = "export.pdb", "exportExt.pdb"
_LARGEST = 512 << 20  # bytes; 100,000 tracks need 60 MB

# Where people copy a stick to.
_COPIES = ("", "Documents", "Desktop", "Downloads", "Music")

_AGAIN = "Export to the stick again from rekordbox."
_CHOOSE = "Choose the stick, its folder PIONEER or the file PIONEER/rekordbox/export.pdb."


class RekordboxUsb:
    """Finds and reads sticks for players. Only rekordbox writes them."""

    name = PROGRAM

    def find(self, home: Path | None = None) -> tuple[Path, ...]:
        """Return the databases of all sticks that are plugged in, and of copies in the usual folders."""
        home = home or Path.home()
        places = [*drives(), *(home / folder for folder in _COPIES)]
        found = (_exported(place) for place in places)
        return tuple(dict.fromkeys(path for path in found if path is not None))

    def accepts(self, path: Path) -> bool:
        """Return whether the path is a stick, its folder `PIONEER`, or a database in it."""
        try:
            found = _exported(path)
            if found is None or found.name.lower() == one_library.NAME.lower():
                return found is not None
            with found.open("rb") as file:
                DeviceSql(file.read(4096))
        except (OSError, NoDatabase):
            return False
        return True

    def read(self, location: Path, on_progress: Progress | None = None) -> Collection:
        """Read a stick: tracks, playlists, and from the analyses beside them grids, cues, loops and phrases.

        A stick for the newest players alone holds no `export.pdb`, but a OneLibrary; that is read then.

        Raises
        ------
        UnreadableCollection
            There is neither, or it makes no sense.
        """
        report = on_progress or (lambda share: None)
        problems = Problems()
        path = _exported(location)
        if path is None:
            raise UnreadableCollection(f"{location} is no stick for players: it holds no {_NAME}.", _CHOOSE)
        if path.name.lower() == one_library.NAME.lower():
            tracks, playlists = one_library.read(path, _root(path), problems, report)
        else:
            tracks, playlists = _read_pdb(path, problems, report)
        report(1.0)
        return Collection(PROGRAM, tracks, playlists, problems.all())


REKORDBOX_USB = RekordboxUsb()


def _read_pdb(
    path: Path, problems: Problems, report: Progress
) -> tuple[tuple[KnownTrack, ...], tuple[Playlist, ...]]:
    try:
        database = DeviceSql(_content(path))
    except NoDatabase:
        raise UnreadableCollection(
            f"The file {path} is no database of a stick, or is damaged.", _AGAIN
        ) from None
    my_tags = _my_tags(path.with_name(_MORE), problems)
    reader = StickReader(database, _root(path), problems, my_tags)
    tracks = reader.tracks(report)
    playlists = reader.playlists(frozenset(track.external_id for track in tracks))
    reader.tell_damage()
    return tracks, playlists


def _exported(place: Path) -> Path | None:
    """Return the database that a file, a folder `PIONEER` or a stick stands for: `export.pdb` before OneLibrary."""
    names = (_NAME, one_library.NAME)
    candidates = [place] if place.name.lower() in [name.lower() for name in names] else []
    folders = [place, place / _INNER, *(place / folder / _INNER for folder in _FOLDERS)]
    candidates += [folder / name for name in names for folder in folders]
    try:
        return next((path for path in candidates if path.is_file()), None)
    except OSError:
        return None


def _root(path: Path) -> Path:
    """Return the stick: the folder around `PIONEER/rekordbox`, or that of a file copied alone."""
    parents = path.absolute().parents
    is_in_place = len(parents) > 2 and parents[1].name.upper() in _FOLDERS
    return path.parent.parent.parent if is_in_place else path.parent


def _content(path: Path) -> bytes:
    try:
        size = path.stat().st_size
        if size == 0:
            raise UnreadableCollection(f"The file {path} is empty.", _AGAIN)
        if size > _LARGEST:
            raise UnreadableCollection(f"The file {path} is too large to be a database of a stick.", _CHOOSE)
        return path.read_bytes()
    except OSError as error:
        reason = error.strerror or str(error)
        raise UnreadableCollection(
            f"The file {path} cannot be read: {reason}.", "Check the stick."
        ) from error


def _my_tags(path: Path, problems: Problems) -> dict[int, str]:
    if not path.is_file():
        return {}
    try:
        database = DeviceSql(_content(path))
    except (NoDatabase, UnreadableCollection):
        problems.add(path.name, "it cannot be read, so My Tags are unknown")
        return {}
    my_tags = read_my_tags(database)
    if database.damaged:
        problems.add(path.name, "it is damaged; some My Tags are missing")
    return my_tags
