"""The NODE elements of PLAYLISTS: folders, playlists, smartlists and the history."""

from __future__ import annotations

from collections.abc import Container
from dataclasses import dataclass, field

from djanalyzer.interop.problems import Problems, counted
from djanalyzer.interop.traktor.mark_reading import Attributes
from djanalyzer.music import Playlist

ROOT = "$ROOT"


@dataclass(slots=True)
class _Node:
    name: str
    type: str
    keys: list[str] = field(default_factory=list)
    children: list[Playlist] = field(default_factory=list)
    rules: str = ""


class PlaylistReader:
    """Is told of elements as they come, and keeps the finished playlists."""

    def __init__(self, problems: Problems) -> None:
        self._problems = problems
        self._open: list[_Node] = []
        self._finished: list[Playlist] = []
        self._keys: dict[str, str] = {}

    def begin(self, attributes: Attributes) -> None:
        self._open.append(_Node(attributes.get("NAME", ""), attributes.get("TYPE", "").upper()))

    def add_track(self, attributes: Attributes) -> None:
        key = attributes.get("KEY", "")
        if self._open and key:
            self._open[-1].keys.append(self._keys.setdefault(key, key))

    def add_rules(self, attributes: Attributes) -> None:
        if self._open:
            self._open[-1].rules = attributes.get("QUERY", "")

    def end(self) -> None:
        if not self._open:
            return  # a damaged file's, which never began as one
        node = self._open.pop()
        siblings = self._open[-1].children if self._open else self._finished
        if node.type == "FOLDER" or node.children:
            is_root = not self._open and node.name == ROOT
            children = tuple(node.children)
            siblings.extend(children if is_root else [Playlist(node.name, (), children, True)])
        else:
            siblings.append(Playlist(node.name, tuple(node.keys), rules=node.rules))

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
