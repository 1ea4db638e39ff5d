"""The NODE elements of PLAYLISTS: folders, playlists, smartlists and the history."""

from __future__ import annotations

from collections import Counter
from collections.abc import Container
from dataclasses import dataclass, field

from djanalyzer.interop.problems import Problems, counted
from djanalyzer.interop.xml_streams import Attributes
from djanalyzer.music import Playlist

ROOT = "$ROOT"
_WAY_TO_KEY = ["NODE", "PLAYLIST", "ENTRY", "PRIMARYKEY"]
_WAY_TO_RULES = ["NODE", "SMARTLIST", "SEARCH_EXPRESSION"]


@dataclass(slots=True)
class _Node:
    name: str
    type: str
    keys: list[str] = field(default_factory=list)
    children: list[Playlist] = field(default_factory=list)
    rules: str | None = None
    n_parts: Counter[str] = field(default_factory=Counter)
    has_key: bool = False  # the entry of the moment


class PlaylistReader:
    """Is told of the elements in PLAYLISTS as they come, and keeps the finished playlists.

    Each counts only where Traktor writes it, and the first of its kind: NODE in a folder, its PLAYLIST with entries and
    their keys, its SMARTLIST with rules.
    """

    def __init__(self, problems: Problems) -> None:
        self._problems = problems
        self._elements: list[str] = []
        self._nodes: list[_Node] = []
        self._finished: list[Playlist] = []
        self._keys: dict[str, str] = {}

    def start(self, name: str, attributes: Attributes) -> None:
        """Listen to an element that begins."""
        node, parent = self._nodes[-1] if self._nodes else None, self._elements[-1] if self._elements else ""
        self._elements.append(name)
        if name == "NODE":
            self._nodes.append(_Node(attributes.get("NAME", ""), attributes.get("TYPE", "").upper()))
        elif node is None:
            return
        elif parent == "NODE":
            node.n_parts[name] += 1
        elif parent == "PLAYLIST" and name == "ENTRY":
            node.has_key = False
        elif self._elements[-4:] == _WAY_TO_KEY:
            self._add_key(node, attributes)
        elif self._elements[-3:] == _WAY_TO_RULES and node.n_parts["SMARTLIST"] == 1:
            node.rules = attributes.get("QUERY", "") if node.rules is None else node.rules

    def _add_key(self, node: _Node, attributes: Attributes) -> None:
        key = attributes.get("KEY", "")
        if key and not node.has_key and node.n_parts["PLAYLIST"] == 1:
            node.keys.append(self._keys.setdefault(key, key))
        node.has_key = True

    def end(self) -> None:
        """Listen to the end of the element that began last."""
        if self._elements.pop() == "NODE":
            self._end_node(self._nodes.pop())

    def _end_node(self, node: _Node) -> None:
        siblings = self._nodes[-1].children if self._nodes else self._finished
        if node.type == "FOLDER" or node.children:
            is_root = not self._nodes and node.name == ROOT
            children = tuple(node.children)
            siblings.extend(children if is_root else [Playlist(node.name, (), children, True)])
        else:
            siblings.append(Playlist(node.name, tuple(node.keys), rules=node.rules or ""))

    def finish(self, known: Container[str]) -> tuple[Playlist, ...]:
        """Return the playlists; tracks that the collection does not hold are left out, and told."""
        return tuple(self._without_unknown(playlist, known) for playlist in self._finished)

    def _without_unknown(self, playlist: Playlist, known: Container[str]) -> Playlist:
        tracks = tuple(key for key in playlist.tracks if key in known)
        if n_gone := len(playlist.tracks) - len(tracks):
            what = counted(n_gone, "track is", "tracks are")
            self._problems.add(
                f"playlist “{playlist.name}”", f"{what} not in the collection and left out of it"
            )
        children = tuple(self._without_unknown(child, known) for child in playlist.children)
        return Playlist(playlist.name, tracks, children, playlist.is_folder, playlist.rules)
