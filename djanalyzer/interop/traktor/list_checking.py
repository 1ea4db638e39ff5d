"""What became of the playlists in a patched file: those that were wanted, and those that were not.

Playlists are told by their names with those of the folders around them. Of tracks those alone count that the collection
held before, or that are wanted: what else a playlist names is nobody's wish and stays.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from djanalyzer.interop.traktor.playlist_reading import ROOT
from djanalyzer.music import Playlist

Names = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Listed:
    """One playlist: its name behind those of its folders, its tracks' keys in order, and a smart playlist's rules."""

    names: Names
    tracks: tuple[str, ...]
    rules: str = ""


def leaves(playlists: Iterable[Playlist], above: Names = ()) -> Iterator[Listed]:
    """Yield every playlist in the folders, but for the folders."""
    for playlist in playlists:
        names = (*above, playlist.name)
        if playlist.is_folder:
            yield from leaves(playlist.children, names)
        else:
            yield Listed(names, playlist.tracks, playlist.rules)


def wrong_lists(wanted: Iterable[Listed], found: Iterable[Listed], known: Container[str]) -> str:
    """Say which wanted playlist is not there, with its tracks in order; `known` are the keys of the file before."""
    there: dict[Names, list[Listed]] = {}
    for listed in found:
        there.setdefault(listed.names, []).append(listed)
    for listed in wanted:
        free = there.get(listed.names, [])
        same = next((other for other in free if _holds(listed, other, known)), None)
        if same is None:
            return f"the playlist “{' / '.join(listed.names)}” was read back differently"
        free.remove(same)
    return ""


def _holds(wanted: Listed, found: Listed, known: Container[str]) -> bool:
    if wanted.rules:
        return found.rules == wanted.rules
    if not wanted.tracks and found.rules:
        return True  # a smart playlist is never emptied
    meant = set(wanted.tracks)
    return tuple(key for key in found.tracks if key in known or key in meant) == wanted.tracks


def changed_lists(
    wanted: Iterable[Listed], before: Iterable[Listed], found: Iterable[Listed], known: Container[str]
) -> str:
    """Say which playlist that nobody wanted otherwise is not as it was."""
    meant = {listed.names for listed in wanted}
    left = Counter(_of_known(found, known))
    for listed in _of_known(before, known):
        if listed.names not in meant:
            left[listed] -= 1
            if left[listed] < 0:
                return f"the playlist “{' / '.join(listed.names)}” was not to be changed"
    n_before, n_found = (Counter(listed.names for listed in some) for some in (before, found))
    gone = next((names for names in n_before if n_found[names] < n_before[names]), None)
    return f"the playlist “{' / '.join(gone)}” is gone" if gone else ""


def _of_known(lists: Iterable[Listed], known: Container[str]) -> Iterator[Listed]:
    for listed in lists:
        yield Listed(listed.names, tuple(key for key in listed.tracks if key in known), listed.rules)


@dataclass(slots=True)
class _Open:
    name: str
    is_folder: bool
    keys: tuple[str, ...] | None = None
    rules: str | None = None


@dataclass(slots=True)
class PlainLists:
    """Is told of the ends of elements by a plain parser, with the way to each, and keeps the playlists.

    Shares nothing with `playlist_reading`, the reader that an export is planned with.
    """

    found: list[Listed] = field(default_factory=list)
    _nodes: list[_Open] = field(default_factory=list)

    def start(self, element: Any) -> None:
        """Listen to an element that begins."""
        if element.tag == "NODE":
            if self._nodes:
                self._nodes[-1].is_folder = True
            self._nodes.append(_Open(element.get("NAME", ""), element.get("TYPE", "").upper() == "FOLDER"))

    def end(self, element: Any, parent: str) -> None:
        """Listen to an element that ends, inside another."""
        if not self._nodes:
            return
        node = self._nodes[-1]
        if element.tag == "PLAYLIST" and parent == "NODE" and node.keys is None:
            keys = (entry.find("PRIMARYKEY") for entry in element.findall("ENTRY"))
            node.keys = tuple(key.get("KEY") for key in keys if key is not None and key.get("KEY"))
        elif element.tag == "SEARCH_EXPRESSION" and parent == "SMARTLIST" and node.rules is None:
            node.rules = element.get("QUERY", "")
        elif element.tag == "NODE":
            self._end_node()

    def _end_node(self) -> None:
        node = self._nodes.pop()
        if not node.is_folder:
            names = [*(outer.name for outer in self._nodes), node.name]
            is_in_root = self._nodes and names[0] == ROOT
            self.found.append(
                Listed(tuple(names[1 if is_in_root else 0 :]), node.keys or (), node.rules or "")
            )
