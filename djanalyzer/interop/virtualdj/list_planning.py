"""Plan which lists of tracks VirtualDJ gets: those that differ, one file each; none is ever deleted."""

from __future__ import annotations

import functools
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from xml.etree.ElementTree import ParseError

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import parse

from djanalyzer.interop import safe_write
from djanalyzer.interop.problems import counted
from djanalyzer.interop.protocol import Change, Check, FileWrite, Loss, Remedy
from djanalyzer.interop.virtualdj.list_rows import Line, folder_content, paths_in, playlist_content
from djanalyzer.interop.virtualdj.lists import INSIDE, list_files
from djanalyzer.music import Playlist

# Where a new list goes: the first of these that VirtualDJ has made.
_PLACES = (("MyLists", ".vdjfolder"), ("Playlists", ".m3u"), ("Folders", ".vdjfolder"))
_FORBIDDEN = re.compile(r'[\x00-\x1f/\\:*?"<>|]')
_LONGEST = 120  # letters of a file's name
_DEEPEST = 30
_DROPPED = (Remedy.DROP, Remedy.STOP)
_MERGED = (Remedy.MERGE, Remedy.DROP, Remedy.STOP)

Names = tuple[str, ...]


@dataclass
class ListPlan:
    """The files, changes and losses of all lists."""

    files: list[FileWrite] = field(default_factory=list)
    changes: list[Change] = field(default_factory=list)
    losses: list[Loss] = field(default_factory=list)

    def lose(self, names: Names, message: str, *, is_merged: bool = False) -> None:
        """Note one loss of the playlist of this name, in the folders of the names before it."""
        name = " / ".join(names)
        remedies = _MERGED if is_merged else _DROPPED
        self.losses.append(
            Loss(f"The playlist “{name}”: {message}", item=f"playlist {name}", remedies=remedies)
        )


def plan_lists(playlists: tuple[Playlist, ...], lines: Mapping[str, Line], folder: Path) -> ListPlan:
    """Return what has to be written in VirtualDJ's folder; `lines` are the tracks by their ids."""
    plan = ListPlan()
    if playlists and not any((folder / name).is_dir() for name, _ in _PLACES):
        n = counted(sum(1 for _ in _leaves(playlists, (), _DEEPEST)), "playlist")
        text = f"Not written: {n}, because VirtualDJ has no folder for lists beside the database in {folder}."
        plan.losses.append(Loss(text, item="playlists"))
        return plan
    present: defaultdict[Names, list[Path]] = defaultdict(list)
    for names, path in list_files(folder):
        present[_key(names)].append(path)
    for names, playlist in _leaves(playlists, (), _DEEPEST):
        places = present[_key(names)]
        # Lists of one name in several places are met in the order in which they are read.
        target = (
            (places.pop(0) if len(places) > 1 else places[0]) if places else _new_file(names, folder, plan)
        )
        if target.suffix.lower() == ".vdjfilter":
            if not playlist.rules:
                plan.lose(names, "a filter folder has its name already; it is not written.")
            continue
        places += [] if places else [target]
        _plan_list(target, names, playlist, lines, plan)
    return plan


def _plan_list(
    target: Path, names: Names, playlist: Playlist, lines: Mapping[str, Line], plan: ListPlan
) -> None:
    held = tuple(lines[track] for track in playlist.tracks if track in lines)
    if n_lost := len(playlist.tracks) - len(held):
        plan.lose(names, f"it names {counted(n_lost, 'track')} that the collection does not hold.")
    if playlist.rules:
        plan.lose(names, "its rules are not VirtualDJ's; it becomes a list of its tracks.", is_merged=True)
    is_folder = target.suffix.lower() == ".vdjfolder"
    replaces = safe_write.fingerprint(target)
    before = paths_in(target.read_bytes(), is_folder=is_folder) if replaces else None
    after = [line.path for line in held]
    if before == after or any(file.target == target for file in plan.files):
        return
    render = functools.partial(folder_content if is_folder else playlist_content, lines=held)
    checks = _checks(after, is_folder=is_folder)
    # A copy beside it would be one more list in VirtualDJ.
    plan.files.append(FileWrite(target, render, replaces, checks, keeps_copy=False))
    was = "" if before is None else counted(len(before), "track")
    plan.changes.append(Change(target, " / ".join(names), "playlist", was, counted(len(after), "track")))


def _checks(paths: list[str], *, is_folder: bool) -> tuple[Check, ...]:
    def own_reader(path: Path) -> str:
        found = paths_in(path.read_bytes(), is_folder=is_folder)
        return "" if found == paths else "its tracks were read back differently"

    def second_reader(path: Path) -> str:
        if not is_folder:
            rows = path.read_bytes().decode("utf-8-sig", "surrogateescape").splitlines()
            n_found = sum(bool(row.strip()) and not row.startswith("#") for row in rows)
            return "" if n_found == len(paths) else f"{n_found} tracks were counted, not {len(paths)}"
        try:
            found = [song.get("path") for song in parse(str(path)).getroot().iter("song")]
        except (ParseError, DefusedXmlException, ValueError) as error:
            return f"a second reader cannot read it ({error})"
        return "" if found == paths else "a second reader found other tracks"

    return own_reader, second_reader


def _new_file(names: Names, folder: Path, plan: ListPlan) -> Path:
    """Return where a list goes that is not there yet; folders are not made, only VirtualDJ does that."""
    place = next((folder / name, suffix) for name, suffix in _PLACES if (folder / name).is_dir())
    top, suffix = place
    inside = top.joinpath(*(f"{_file_name(name)}{INSIDE}" for name in names[:-1]))
    if inside.is_dir():
        return inside / f"{_file_name(names[-1])}{suffix}"
    plan.lose(
        names, "its folder is written into its name, as VirtualDJ has no such folder yet.", is_merged=True
    )
    return top / f"{_file_name(' - '.join(names))}{suffix}"


def _file_name(name: str) -> str:
    return _FORBIDDEN.sub("_", name).strip(" .")[:_LONGEST].strip(" .") or "_"


def _key(names: Names) -> Names:
    return tuple(_file_name(name).casefold() for name in names)


def _leaves(playlists: tuple[Playlist, ...], above: Names, depth: int) -> Iterator[tuple[Names, Playlist]]:
    for playlist in playlists if depth else ():
        names = (*above, playlist.name)
        if playlist.tracks or playlist.rules or not playlist.is_folder:
            yield names, playlist
        yield from _leaves(playlist.children, names, depth - 1)
