"""Plan which lists of tracks VirtualDJ gets: those that differ, one file each; none is ever deleted."""

from __future__ import annotations

import functools
import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import unquote
from xml.etree.ElementTree import ParseError

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import parse

from djanalyzer.interop import safe_write
from djanalyzer.interop.losses import DROPPED, MERGED
from djanalyzer.interop.problems import counted
from djanalyzer.interop.protocol import Change, Check, FileWrite, Loss, LossKind, Lost
from djanalyzer.interop.virtualdj.list_rows import Line, is_folder, opened, patched
from djanalyzer.interop.virtualdj.lists import INSIDE, list_files
from djanalyzer.music import Playlist

# Where a new list goes: the first of these that VirtualDJ has made.
_PLACES = (("MyLists", ".vdjfolder"), ("Playlists", ".m3u"), ("Folders", ".vdjfolder"))
_FORBIDDEN = re.compile(r'[\x00-\x1f/\\:*?"<>|]')
_LONGEST = 120  # letters of a file's name
_DEEPEST = 30

Names = tuple[str, ...]


@dataclass
class ListPlan:
    """The files, changes and losses of all lists."""

    files: list[FileWrite] = field(default_factory=list)
    changes: list[Change] = field(default_factory=list)
    losses: list[Loss] = field(default_factory=list)

    def lose(self, names: Names, message: str, *, is_merged: bool = False) -> None:
        """Note one loss of the playlist of this name, in the folders of the names before it."""
        title, lost = f"playlist “{' / '.join(names)}”", Lost(LossKind.PLAYLIST, fields=names)
        self.losses.append(Loss(message, title, "", MERGED if is_merged else DROPPED, lost))


def plan_lists(playlists: tuple[Playlist, ...], lines: Mapping[str, Line], folder: Path) -> ListPlan:
    """Return what has to be written in VirtualDJ's folder; `lines` are the tracks by their ids."""
    plan = ListPlan()
    if playlists and not any((folder / name).is_dir() for name, _ in _PLACES):
        n = counted(sum(1 for _ in _leaves(playlists, (), _DEEPEST)), "playlist")
        text = f"Not written: {n}, because VirtualDJ has no folder for lists beside the database in {folder}."
        plan.losses.append(Loss(text, item="playlists", lost=Lost(LossKind.PLAYLIST)))
        return plan
    present: defaultdict[Names, list[Path]] = defaultdict(list)
    for names, path in list_files(folder):
        present[_key(names)].append(path)
    for names, playlist in _leaves(playlists, (), _DEEPEST):
        if playlist.is_folder and not playlist.tracks and _has_folder(names, folder):
            continue
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
    if any(file.target == target for file in plan.files):
        plan.lose(names, "another list has its name, as files are called; it is not written.")
        return
    replaces = safe_write.fingerprint(target)
    there = opened(target.read_bytes(), target) if replaces else None
    if replaces and there is None:
        plan.lose(names, "it cannot be read as VirtualDJ writes it, and stays as it is.")
        return
    known = frozenset(there.keys) if there is not None else frozenset()
    held = tuple(
        line for track in playlist.tracks if (line := lines.get(track)) and (line.is_new or line.key in known)
    )
    if n_lost := len(playlist.tracks) - len(held):
        plan.lose(names, f"it names {counted(n_lost, 'track')} that the collection does not hold.")
    if playlist.rules:
        plan.lose(names, "its rules are not VirtualDJ's; it becomes a list of its tracks.", is_merged=True)
    after = tuple(line.key for line in held)
    if there is not None and there.keys == after:
        return
    render = functools.partial(patched, place=target, lines=held)
    n_streamed = sum(row.is_track and not row.key for row in there.rows) if there is not None else 0
    checks = _checks(target, after, n_streamed)
    # A copy beside it would be one more list in VirtualDJ.
    plan.files.append(FileWrite(target, render, replaces, checks, keeps_copy=False))
    was = "" if there is None else counted(len(there.keys), "track")
    plan.changes.append(Change(target, " / ".join(names), "playlist", was, counted(len(after), "track")))


def _checks(target: Path, keys: tuple[str, ...], n_streamed: int) -> tuple[Check, ...]:
    def own_reader(path: Path) -> str:
        found = opened(path.read_bytes(), target)
        return "" if found is not None and found.keys == keys else "its tracks were read back differently"

    def second_reader(path: Path) -> str:
        try:
            found = list(_plain_rows(path, target))
        except (ParseError, DefusedXmlException, ValueError) as error:
            return f"a second reader cannot read it ({error})"
        waiting = iter(found)
        if not all(any(_is_same_file(key, text) for text in waiting) for key in keys):
            return "a second reader misses tracks, or finds them in another order"
        n_wanted = len(keys) + n_streamed
        return "" if len(found) == n_wanted else f"{len(found)} tracks were counted, not {n_wanted}"

    return own_reader, second_reader


def _plain_rows(path: Path, target: Path) -> Iterator[str]:
    """Yield what a list names, in the order in which it is shown, by other means than the reader's."""
    if is_folder(target):
        songs = [
            (song.get("idx", ""), song.get("path", "")) for song in parse(str(path)).getroot().iter("song")
        ]
        yield from (text for _, text in sorted(songs, key=lambda song: float(song[0])))
        return
    for row in path.read_bytes().decode("utf-8-sig").replace("\r", "\n").split("\n"):
        text = row.strip(" \t\0")
        if text and not text.startswith("#"):
            yield text


def _is_same_file(key: str, text: str) -> bool:
    """Return whether a row names a file: by its name alone, since a path may be written in many ways."""
    plain = unquote(text) if text.casefold().startswith("file:") else text
    return _in_one_form(plain).rpartition("/")[2] == _in_one_form(key).rpartition("/")[2]


def _in_one_form(path: str) -> str:
    return unicodedata.normalize("NFC", path).replace("\\", "/").casefold()


def _new_file(names: Names, folder: Path, plan: ListPlan) -> Path:
    """Return where a list goes that is not there yet; folders are not made, only VirtualDJ does that."""
    place = next((folder / name, suffix) for name, suffix in _PLACES if (folder / name).is_dir())
    top, suffix = place
    inside = top.joinpath(*(f"{_file_name(name)}{INSIDE}" for name in names[:-1]))
    if inside.is_dir():
        if (name := _file_name(names[-1])) != names[-1]:
            plan.lose(names, f"its name becomes “{name}”, as it is a file's.", is_merged=True)
        return inside / f"{name}{suffix}"
    plan.lose(
        names, "its folder is written into its name, as VirtualDJ has no such folder yet.", is_merged=True
    )
    return top / f"{_file_name(' - '.join(names))}{suffix}"


def _has_folder(names: Names, folder: Path) -> bool:
    inside = tuple(f"{_file_name(name)}{INSIDE}" for name in names)
    return any((folder / place).joinpath(*inside).is_dir() for place, _ in _PLACES)


def _file_name(name: str) -> str:
    return _FORBIDDEN.sub("_", name).strip(" .")[:_LONGEST].strip(" .") or "_"


def _key(names: Names) -> Names:
    return tuple(_file_name(name).casefold() for name in names)


def _leaves(playlists: tuple[Playlist, ...], above: Names, depth: int) -> Iterator[tuple[Names, Playlist]]:
    for playlist in playlists if depth else ():
        names = (*above, playlist.name)
        # A folder needs no list of its own, unless nothing in it is one.
        if playlist.tracks or playlist.rules or not playlist.is_folder or not playlist.children:
            yield names, playlist
        yield from _leaves(playlist.children, names, depth - 1)
