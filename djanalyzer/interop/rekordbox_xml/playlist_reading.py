"""PLAYLISTS: folders and playlists, whose tracks are named by TrackID or by Location."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from djanalyzer.interop import locations
from djanalyzer.interop.problems import Problems, counted
from djanalyzer.interop.xml_streams import Attributes
from djanalyzer.music import KnownTrack, Playlist

DEEPEST = 50  # folders inside each other
_BY_LOCATION = "1"
_PLAYLIST = "1"


@dataclass
class _Node:
    name: str
    is_folder: bool
    is_by_location: bool
    keys: list[str] = field(default_factory=list)
    children: list[_Node] = field(default_factory=list)


class PlaylistReader:
    """Is told of nodes as they come; what they hold is known only when all tracks are."""

    def __init__(self, problems: Problems) -> None:
        self._problems = problems
        self._root = _Node("", True, False)
        self._open = [self._root]
        self._paths: dict[Path, str] | None = None

    def begin(self, attributes: Attributes) -> None:
        node = _Node(
            name=attributes.get("Name", ""),
            is_folder=attributes.get("Type", "0") != _PLAYLIST,
            is_by_location=attributes.get("KeyType") == _BY_LOCATION,
        )
        if len(self._open) <= DEEPEST + 1:
            self._open[-1].children.append(node)
        else:
            self._problems.add(
                f"playlist {node.name}", f"it lies deeper than {DEEPEST} folders and was left out"
            )
        self._open.append(node)

    def add_track(self, attributes: Attributes) -> None:
        self._open[-1].keys.append(attributes.get("Key", ""))

    def end(self) -> None:
        self._open.pop()

    def finish(self, tracks: Sequence[KnownTrack]) -> tuple[Playlist, ...]:
        """Return the playlists, without the invisible folder that holds them all."""
        ids = {t.external_id for t in tracks}
        top = self._root.children
        if len(top) == 1 and top[0].is_folder and top[0].name.upper() in ("ROOT", ""):
            top = top[0].children
        return tuple(self._playlist(node, ids, tracks) for node in top)

    def _playlist(self, node: _Node, ids: set[str], tracks: Sequence[KnownTrack]) -> Playlist:
        children = tuple(self._playlist(child, ids, tracks) for child in node.children)
        named = [self._by_location(key, tracks) for key in node.keys] if node.is_by_location else node.keys
        found = tuple(key for key in named if key in ids)
        if n_lost := len(named) - len(found):
            self._problems.add(
                f"playlist {node.name}",
                f"it names {counted(n_lost, 'track')} that the collection does not hold",
            )
        # A node that says it is a playlist but holds playlists is a folder.
        return Playlist(node.name, found, children, node.is_folder or bool(children))

    def _by_location(self, key: str, tracks: Sequence[KnownTrack]) -> str:
        if self._paths is None:
            self._paths = {t.path: t.external_id for t in reversed(tracks)}
        path = locations.decode(key)
        return self._paths.get(path, "") if path is not None else ""
