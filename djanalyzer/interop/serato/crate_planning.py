"""Plan which crates a library gets: those that differ, one file each; none is ever deleted."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from djanalyzer.interop import safe_write
from djanalyzer.interop.losses import Losses
from djanalyzer.interop.problems import counted
from djanalyzer.interop.protocol import Change, FileWrite, LossKind
from djanalyzer.interop.serato import crates
from djanalyzer.interop.serato.checking import crate_checks, order_checks
from djanalyzer.interop.serato.library import Shelf, key_of
from djanalyzer.interop.serato.places import FOLDER, Root
from djanalyzer.music import Collection, Playlist

_FORBIDDEN = re.compile(r'[\x00-\x1f/\\:*?"<>|]')
# What is no name of a file on Windows.
_RESERVED = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)(?:\..*)?", re.IGNORECASE)
_LONGEST_STEM = 200  # bytes of a file's name

Names = tuple[str, ...]  # of the playlists around one, and its own


@dataclass(frozen=True)
class Library:
    """Where crates are written: the folder `_Serato_`, what it holds, and where its paths begin."""

    folder: Path
    shelf: Shelf
    root: Root


@dataclass
class CratePlan:
    """The files, changes and losses of all crates."""

    losses: Losses
    files: list[FileWrite] = field(default_factory=list)
    changes: list[Change] = field(default_factory=list)


def plan_crates(collection: Collection, library: Library, losses: Losses) -> CratePlan:
    """Return what has to be written so that the library has the playlists of `collection`."""
    plan = CratePlan(losses)
    if not collection.playlists:
        return plan
    folder = library.folder / crates.FOLDER
    if not folder.is_dir():
        text = f"No crate is written: there is no folder {folder}. Choose a folder {FOLDER}, or start Serato once to have one."
        losses.drop_all(LossKind.PLAYLIST, text)
        return plan
    on_disk = {_fold(path.stem): path for path in folder.glob(f"*{crates.SUFFIX}")}
    smart = {_fold(p.stem) for p in (library.folder / crates.SMART_FOLDER).glob(f"*{crates.SMART_SUFFIX}")}
    portables = _portables(collection, library)
    fresh: list[str] = []
    taken: set[str] = set()
    for wanted, names, playlist in _leaves(collection.playlists, (), (), plan):
        if playlist.rules and _fold(wanted) in smart:
            continue  # Serato keeps its own smart crate
        stem = _free_stem(wanted, taken, names, plan)
        target = on_disk.get(_fold(stem), folder / f"{stem}{crates.SUFFIX}")
        if _plan_crate(target, names, playlist, portables, plan) and _fold(stem) not in on_disk:
            fresh.append(stem)
            on_disk[_fold(stem)] = target
    _plan_order(library.folder / crates.ORDER_FILE, fresh, plan)
    return plan


def _plan_crate(
    target: Path, names: Names, playlist: Playlist, portables: Mapping[str, str | None], plan: CratePlan
) -> bool:
    """Plan one crate, and say whether it has to be written."""
    found = [portables[track] for track in playlist.tracks if track in portables]
    paths = tuple(path for path in found if path is not None)
    if n_gone := len(playlist.tracks) - len(paths):
        text = f"{n_gone} of its tracks are left out: they are not in the collection, or on another drive."
        plan.losses.drop_from_list(names, text, "crate")
    if playlist.rules:
        text = "its rules cannot be written: it becomes a crate with the tracks that it holds now."
        plan.losses.merge_list(names, text, "rules")
    old = target.read_bytes() if target.is_file() else b""
    before: tuple[str, ...] = ()
    if old:
        try:
            before = crates.read_crate(target.stem, old).paths
        except ValueError as error:
            plan.losses.drop_from_list(names, f"the crate {target.name} is left alone: {error}.", "crate")
            return False
        if [key_of(path) for path in before] == [key_of(path) for path in paths]:
            return False
        spelt = {key_of(path): path for path in before}
        paths = tuple(spelt.get(key_of(path), path) for path in paths)
        if n_out := len(spelt.keys() - {key_of(path) for path in paths}):
            what = counted(n_out, "track that it holds now is", "tracks that it holds now are")
            plan.losses.say(f"The crate {playlist.name}: {what} taken out of it.")
    plan.files.append(
        FileWrite(
            target,
            lambda content: crates.write_crate(content, paths),
            safe_write.fingerprint(target),
            crate_checks(paths),
            keeps_copy=False,  # Serato would show a copy in this folder as a crate; the journal restores the old one
        )
    )
    plan.changes.append(
        Change(
            target,
            playlist.name,
            "crate",
            counted(len(before), "track") if old else "",
            counted(len(paths), "track"),
        )
    )
    return True


def _plan_order(target: Path, fresh: list[str], plan: CratePlan) -> None:
    """Plan the list of crates, where Serato keeps one: a crate around others is not shown unless it is listed."""
    if not fresh or not target.is_file():
        return
    stems = tuple(fresh)
    plan.files.append(
        FileWrite(
            target,
            lambda content: crates.write_order(content, stems),
            safe_write.fingerprint(target),
            order_checks(stems, target.read_bytes()),
        )
    )


def _leaves(
    playlists: tuple[Playlist, ...], around: Names, above: Names, plan: CratePlan
) -> Iterator[tuple[str, Names, Playlist]]:
    """Yield each crate with its file's stem; `around` are the names as crates have them, `above` as they are."""
    for playlist in playlists:
        names = (*above, playlist.name)
        written = (*around, _crate_name(names, plan))
        # A folder needs no crate of its own, unless nothing in it has one.
        if not playlist.is_folder or playlist.tracks or not playlist.children:
            stem = crates.NESTING.join(written)
            if len(stem.encode("utf-8", "replace")) <= _LONGEST_STEM:
                yield stem, names, playlist
            else:
                message = "its name is too long for a file, and it is left out."
                plan.losses.drop_from_list(names, message, "crate")
        yield from _leaves(playlist.children, written, names, plan)


def _free_stem(stem: str, taken: set[str], names: Names, plan: CratePlan) -> str:
    """Return the stem of a crate's file; of two playlists of one name in one place, the second gets a number."""
    number, free = 1, stem
    while _fold(free) in taken:
        number += 1
        free = f"{stem} ({number})"
    taken.add(_fold(free))
    if free != stem:
        text = f"another has its name: it becomes “{free.rsplit(crates.NESTING, 1)[-1]}”."
        plan.losses.merge_list(names, text, "name")
    return free


def _crate_name(names: Names, plan: CratePlan) -> str:
    text = names[-1].encode("utf-8", "replace").decode()
    name = _FORBIDDEN.sub("_", text).replace(crates.NESTING, "%").strip(" .") or "Untitled"
    name = f"_{name}" if _RESERVED.fullmatch(name) else name
    if name != names[-1]:
        plan.losses.merge_list(names, f"its name becomes “{name}”.", "name")
    return name


def _portables(collection: Collection, library: Library) -> dict[str, str | None]:
    """Return each track's path as the library writes it, by the track's id."""
    known = {key_of(str(library.root.absolute(row.path))): row.path for row in library.shelf.rows.values()}
    return {
        track.external_id: known.get(key_of(str(track.path)), library.root.portable(track.path))
        for track in collection.tracks
    }


def _fold(stem: str) -> str:
    return unicodedata.normalize("NFC", stem).casefold()
