"""Where a track lies, in Traktor's notation: VOLUME="Macintosh HD" DIR="/:Users/:me/:" FILE="x.mp3".

`/:` separates names; a colon inside a name is written `//`. The three parts joined are the key by which playlists mean
a track. Windows paths have a drive ("C:") or a server ("\\\\nas\\share") as volume. Drives of macOS other than the one
that it started from lie in /Volumes; which one that was is told by the folders that only it has.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path, PurePath

STARTUP_VOLUME = "Macintosh HD"

_SEPARATOR = "/:"
_PIECES = re.compile(r"//|/:|/|[^/]+")
_DRIVE = re.compile(r"[A-Za-z]:")
_SERVER = re.compile(r"[/\\]{2}[^/\\]+[/\\]+[^/\\]+")
_NO_FILE = re.compile(r"[A-Za-z][A-Za-z0-9+.-]+:(?:/|track)")

# Folders at the root of the volume that macOS (or Linux) started from, and of no other.
_SYSTEM_FOLDERS = frozenset(
    {"Applications", "Library", "System", "Users", "Volumes", "bin", "etc", "home", "mnt", "media", "opt"}
    | {"private", "root", "run", "srv", "tmp", "usr", "var"}
)


@dataclass(frozen=True, slots=True)
class Location:
    """The three parts of a LOCATION as they stand in the file."""

    volume: str
    folder: str
    file: str

    @property
    def key(self) -> str:
        """Return what a PRIMARYKEY says of this track."""
        return self.volume + self.folder + self.file


def decode(location: Location) -> Path | None:
    """Return the path that a LOCATION names, or None where it names no file (a streamed track, nothing at all)."""
    folders, file = _names(location.folder), location.file.replace("//", ":")
    if not file or "\0" in location.key or _NO_FILE.match(location.file):
        return None
    return Path(_root(location.volume, folders) + "/".join([*folders, file]))


def encode(path: PurePath, startup_volume: str = STARTUP_VOLUME) -> Location:
    """Return the LOCATION of a path.

    Parameters
    ----------
    startup_volume : str
        What the volume is called that holds everything which is neither on a Windows drive nor in /Volumes.
    """
    volume, names = _split(str(path), startup_volume)
    folder = "".join(_SEPARATOR + _escaped(name) for name in names[:-1]) + _SEPARATOR
    return Location(volume, folder, _escaped(names[-1]) if names else "")


def is_on_startup_volume(location: Location) -> bool:
    """Return whether a LOCATION lies on the volume that macOS started from."""
    return _root(location.volume, _names(location.folder)) == "/"


def comparable(path: PurePath) -> str:
    """Return a path's text in one Unicode form; Windows paths, which ignore case, in one case too."""
    text = unicodedata.normalize("NFC", str(path)).replace("\\", "/")
    if text.startswith(f"/Volumes/{STARTUP_VOLUME}/"):
        text = text.removeprefix(f"/Volumes/{STARTUP_VOLUME}")
    return text.casefold() if _DRIVE.match(text) or text.startswith("//") else text


def _names(text: str) -> list[str]:
    """Split at `/:`; `//` is a colon. A single slash, which Traktor never writes, separates too."""
    names = [""]
    for piece in _PIECES.findall(text):
        if piece == "//":
            names[-1] += ":"
        elif piece in (_SEPARATOR, "/"):
            names.append("")
        else:
            names[-1] += piece
    return [name for name in names if name]


def _root(volume: str, folders: Sequence[str]) -> str:
    if _DRIVE.fullmatch(volume):
        return f"{volume}/"
    if _SERVER.match(volume):
        return "//" + "/".join(re.split(r"[/\\]+", volume.strip("/\\"))) + "/"
    is_startup = volume in ("", STARTUP_VOLUME) or (bool(folders) and folders[0] in _SYSTEM_FOLDERS)
    return "/" if is_startup else f"/Volumes/{volume}/"


def _split(text: str, startup_volume: str) -> tuple[str, list[str]]:
    plain = text.replace("\\", "/") if _DRIVE.match(text) or text.startswith("\\\\") else text
    names = [name for name in plain.split("/") if name]
    if _DRIVE.match(plain):
        return names[0][:2], ([names[0][2:]] if names[0][2:] else []) + names[1:]
    if plain.startswith("//") and len(names) > 2:
        return f"\\\\{names[0]}\\{names[1]}", names[2:]
    if names[:1] == ["Volumes"] and len(names) > 2 and _is_other_volume(names[1], names[2]):
        return names[1], names[2:]
    is_plain = not names or names[0] in _SYSTEM_FOLDERS
    return startup_volume if is_plain else STARTUP_VOLUME, names


def _is_other_volume(volume: str, first: str) -> bool:
    return volume != STARTUP_VOLUME and first not in _SYSTEM_FOLDERS and not _DRIVE.fullmatch(volume)


def _escaped(name: str) -> str:
    return name.replace(":", "//")
