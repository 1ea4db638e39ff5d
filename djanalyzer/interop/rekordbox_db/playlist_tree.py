"""Playlists and folders that each name their parent, put together as a tree, however broken."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from djanalyzer.interop.problems import Problems, counted
from djanalyzer.music import Playlist

TOP = ""
"""The parent of what lies in no folder."""

_DEEPEST = 50  # folders inside each other


@dataclass(frozen=True, slots=True)
class Node:
    """A playlist or folder: its key, that of its parent, and its place among what lies beside it."""

    key: str
    parent: str
    place: int
    name: str
    is_folder: bool
    rules: str = ""


class PlaylistTree:
    """Is told of nodes and of the tracks in them, in any order.

    Parameters
    ----------
    known : frozenset of str
        The ids of the tracks that could be read.
    problems : Problems
        Is told of playlists that no folder leads to, and of their tracks that are not among the known.
    holder : str
        What should hold those tracks, in words; nothing where it is no problem that it does not.
    """

    def __init__(self, known: frozenset[str], problems: Problems, holder: str) -> None:
        self._known = known
        self._problems = problems
        self._holder = holder
        self._children: defaultdict[str, list[Node]] = defaultdict(list)
        self._entries: defaultdict[str, list[tuple[int, str]]] = defaultdict(list)
        self._seen: set[str] = set()

    def add(self, node: Node) -> None:
        self._children[node.parent].append(node)

    def add_track(self, key: str, place: int, track: str) -> None:
        """Put a track at a place in the playlist with this key."""
        self._entries[key].append((place, track))

    def all(self) -> tuple[Playlist, ...]:
        """Return what lies at the top, and after it what no folder leads to."""
        top = list(self._below(TOP, 0))
        keys = {node.key for nodes in self._children.values() for node in nodes}
        # First what has lost its folder, then what is left: folders that lie inside each other, or too deep.
        for is_orphan in (True, False):
            for parent in [key for key in self._children if (key not in keys) == is_orphan]:
                top.extend(self._lost(node) for node in self._children[parent] if node.key not in self._seen)
        return tuple(top)

    def _lost(self, node: Node) -> Playlist:
        self._problems.add(f"playlist {node.name}", "no folder leads to it; it was put at the top")
        return self._playlist(node, _DEEPEST // 2)

    def _below(self, parent: str, depth: int) -> Iterator[Playlist]:
        for node in sorted(self._children.get(parent, []), key=lambda node: node.place):
            if node.key not in self._seen:
                yield self._playlist(node, depth)

    def _playlist(self, node: Node, depth: int) -> Playlist:
        self._seen.add(node.key)
        children = tuple(self._below(node.key, depth + 1)) if depth < _DEEPEST else ()
        named = [track for _, track in sorted(self._entries.get(node.key, []), key=lambda pair: pair[0])]
        found = tuple(track for track in named if track in self._known)
        if (n_lost := len(named) - len(found)) and self._holder:
            said = f"it names {counted(n_lost, 'track')} that {self._holder} does not hold"
            self._problems.add(f"playlist {node.name}", said)
        return Playlist(node.name, found, children, node.is_folder or bool(children), node.rules)
