"""Which playlists an export carries: each once, under names that the program tells apart.

What was imported from two programs stands twice in the library, as the two may go their own ways there. One program
needs what is the same in both once.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from djanalyzer.music import Playlist

if TYPE_CHECKING:
    from djanalyzer.library.records import StoredPlaylist


@dataclass(frozen=True, slots=True)
class _Naming:
    """What a program tells playlists apart by.

    Attributes
    ----------
    is_by_kind : bool
        A folder and a list in it may have one name.
    is_by_case : bool
        Two names that differ in their case alone are two.
    """

    is_by_kind: bool = True
    is_by_case: bool = True

    def key(self, playlist: Playlist, name: str) -> tuple[bool, str]:
        return self.is_by_kind and playlist.is_folder, name if self.is_by_case else name.casefold()


# Traktor is missing: it takes lists of one name as they are.
_NAMINGS = {
    "rekordbox": _Naming(is_by_kind=False),
    "engine": _Naming(is_by_kind=False),
    "mixxx": _Naming(),
    "serato": _Naming(is_by_case=False),
    "virtualdj": _Naming(is_by_case=False),
}


@dataclass(frozen=True, slots=True)
class Carried:
    """The playlists of an export, and (path before, name now) of those that are written under another name."""

    playlists: tuple[Playlist, ...]
    renamed: tuple[tuple[str, str], ...] = ()

    @property
    def warnings(self) -> Iterator[str]:
        """Yield what the user should know of names."""
        for path, name in self.renamed:
            yield f"The playlist “{path}” is written as “{name}”: another has its name and other tracks."


def carried(playlists: Iterable[Playlist], system: str) -> Carried:
    """Return the playlists for a program, as the command line calls it.

    Folders of one name become one; lists of one name in it that hold the same tracks in the same order do too. Those that
    hold others stay two, and get a number where the program needs names that differ.
    """
    return _level(playlists, _NAMINGS.get(system), "")


def about_smart(stored: Iterable[StoredPlaylist], lists: Iterable[Playlist]) -> Iterator[str]:
    """Say which of our smart playlists go out: another program gets the tracks that they find now, not the search."""
    going = set(_names(lists))
    smart = [playlist.name for playlist in stored if playlist.query is not None and playlist.name in going]
    if smart:
        names = ", ".join(f"“{name}”" for name in smart)
        yield f"Smart playlists go out as plain ones, with the tracks that they find now: {names}."


def _names(playlists: Iterable[Playlist]) -> Iterator[str]:
    for playlist in playlists:
        yield playlist.name
        yield from _names(playlist.children)


def _level(playlists: Iterable[Playlist], naming: _Naming | None, above: str) -> Carried:
    found: list[Playlist] = []
    renamed: list[tuple[str, str]] = []
    merged = _merged(playlists)
    named = _named(merged, naming) if naming is not None else [playlist.name for playlist in merged]
    for playlist, name in zip(merged, named, strict=True):
        path = above + playlist.name
        if name != playlist.name:
            renamed.append((path, name))
        inner = _level(playlist.children, naming, f"{path} / ")
        renamed += inner.renamed
        found.append(replace(playlist, name=name, children=inner.playlists))
    return Carried(tuple(found), tuple(renamed))


def _merged(playlists: Iterable[Playlist]) -> list[Playlist]:
    found: dict[object, Playlist] = {}
    for playlist in playlists:
        key = (playlist.name, playlist.is_folder or (playlist.tracks, playlist.rules))
        same = found.get(key)
        found[key] = replace(same, children=same.children + playlist.children) if same else playlist
    return list(found.values())


def _named(playlists: list[Playlist], naming: _Naming) -> Iterator[str]:
    """Yield the name of each; the first of a name keeps it, even where another would get it by its number."""
    own = {naming.key(playlist, playlist.name) for playlist in playlists}
    taken: set[tuple[bool, str]] = set()
    for playlist in playlists:
        name, n = playlist.name, 1
        while (key := naming.key(playlist, name)) in taken or (n > 1 and key in own):
            n += 1
            name = f"{playlist.name} ({n})"
        taken.add(key)
        yield name
