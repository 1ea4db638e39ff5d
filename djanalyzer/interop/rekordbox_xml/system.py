"""rekordbox, spoken to through its XML."""

from __future__ import annotations

from pathlib import Path

from djanalyzer.errors import UnreadableCollection
from djanalyzer.interop import safe_write
from djanalyzer.interop.problems import counted
from djanalyzer.interop.protocol import FileWrite, Progress, WritableSystem, WritePlan
from djanalyzer.interop.rekordbox_xml.changes import changes, gone, gone_playlists
from djanalyzer.interop.rekordbox_xml.checking import checks
from djanalyzer.interop.rekordbox_xml.fitting import fit
from djanalyzer.interop.rekordbox_xml.markup import render
from djanalyzer.interop.rekordbox_xml.reader import read
from djanalyzer.interop.rekordbox_xml.track_reading import PROGRAM
from djanalyzer.music import Collection

# Folders under the user's home where people export to.
_USUAL_FOLDERS = ("Documents", "Documents/rekordbox", "Desktop", "Downloads", "Music", "Music/rekordbox", "")
_MARK = b"<DJ_PLAYLISTS"
_HEAD = 4096  # bytes in which the mark must appear

_NEXT_STEPS = (
    "In rekordbox, choose the file under Preferences, Advanced, Database, rekordbox xml, and show the rekordbox xml "
    "tree under Preferences, View, Layout.",
    "Right-click the tracks or playlists in that tree and choose Import To Collection: rekordbox does not update tracks "
    "that it already has unless you ask it to.",
)


class RekordboxXml:
    """Reads and plans rekordbox XML files. Implements `WritableSystem`."""

    name = PROGRAM

    def find(self, home: Path | None = None) -> tuple[Path, ...]:
        """Return the rekordbox XML files in the usual folders, newest first."""
        home = home or Path.home()
        found = {
            path for folder in _USUAL_FOLDERS for path in (home / folder).glob("*.xml") if _is_ours(path)
        }
        return tuple(sorted(found, key=lambda path: path.stat().st_mtime, reverse=True))

    def accepts(self, location: Path) -> bool:
        """Say whether a file looks like a rekordbox XML."""
        return location.is_file() and _is_ours(location)

    def read(self, location: Path, on_progress: Progress | None = None) -> Collection:
        """Read a rekordbox XML; see `reader.read`."""
        return read(location, on_progress)

    def plan(self, collection: Collection, target: Path) -> WritePlan:
        """Work out what an export to `target` would write. Reads what lies there now; writes nothing.

        Raises
        ------
        ExportRefused
            `target` is no place for a file: a folder, a symbolic link, in no folder.
        """
        safe_write.check_target(target)
        fitted = fit(collection)
        replaces = safe_write.fingerprint(target)
        before, warnings = _existing(target) if replaces else (Collection(PROGRAM), ())
        left_out = _about_gone(
            len(gone(before, fitted.collection)), len(gone_playlists(before, fitted.collection))
        )
        content = render(fitted.collection)
        return WritePlan(
            files=(FileWrite(target, lambda _old: content, replaces, checks(fitted.collection)),),
            changes=changes(before, fitted.collection),
            losses=fitted.losses,
            warnings=(*warnings, *left_out, *_about_name(target), *fitted.warnings),
            next_steps=_NEXT_STEPS,
            program=PROGRAM,
        )


REKORDBOX_XML: WritableSystem = RekordboxXml()


def _existing(target: Path) -> tuple[Collection, tuple[str, ...]]:
    replaced = f"The file {target.name} is there already: it will be replaced as a whole; a backup is kept beside it."
    try:
        return read(target), (replaced,)
    except UnreadableCollection as trouble:
        return Collection(PROGRAM), (replaced, f"What it holds now cannot be compared. {trouble.message}")


def _about_gone(n_tracks: int, n_playlists: int) -> tuple[str, ...]:
    left_out = " and ".join(
        counted(n, what) for n, what in ((n_tracks, "track"), (n_playlists, "playlist")) if n
    )
    text = f"{left_out} of the old file will not be in the new one (rekordbox itself keeps them)."
    return (text,) if left_out else ()


def _about_name(target: Path) -> tuple[str, ...]:
    if target.suffix.lower() == ".xml":
        return ()
    return (f"The name {target.name} does not end in .xml; rekordbox will not offer it.",)


def _is_ours(path: Path) -> bool:
    try:
        with path.open("rb") as file:
            return _MARK in file.read(_HEAD)
    except OSError:
        return False
