"""Lists of tracks, each naming its parent: playlists with folders and smart playlists, histories, related tracks."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace

from djanalyzer.interop.problems import Problems, counted
from djanalyzer.interop.rekordbox_db.tables import Tables, Value, whole, whole_text
from djanalyzer.music import Playlist

_ROOT = "root"
_TOP = frozenset({"", "0", _ROOT})
_FOLDER, _SMART = 1, 4
_DEEPEST = 50  # folders inside each other
# rekordbox keeps its own helpers among the playlists: for cloud synchronisation and for cue analysis.
_OWN = frozenset({"100000", "200000"})


@dataclass(frozen=True, slots=True)
class _Shelf:
    """Lists of one sort: the table of lists, that of the tracks in them, and how these two call things.

    `name` is the folder in which we show them; nothing for the DJ's own playlists, which lie at the top.
    """

    lists: str
    entries: str
    list_id: str
    rules: str
    name: str = ""


_PLAYLISTS = _Shelf("djmdPlaylist", "djmdSongPlaylist", "PlaylistID", "SmartList")
_OTHERS = (
    _Shelf("djmdHistory", "djmdSongHistory", "HistoryID", "", "Histories"),
    _Shelf("djmdRelatedTracks", "djmdSongRelatedTracks", "RelatedTracksID", "Criteria", "Related tracks"),
)


@dataclass(frozen=True, slots=True)
class _Node:
    key: str
    name: str
    kind: int
    rules: str


def read_playlists(tables: Tables, known: frozenset[str], problems: Problems) -> tuple[Playlist, ...]:
    """Return the tree of playlists, and after it folders with the histories and the related tracks, where there are any.

    Parameters
    ----------
    known : frozenset of str
        The ids of the tracks that could be read.
    """
    others = ((shelf.name, _filled(_Tree(tables, shelf, known, problems).all())) for shelf in _OTHERS)
    folders = (Playlist(name, (), lists, is_folder=True) for name, lists in others if lists)
    return (*_Tree(tables, _PLAYLISTS, known, problems).all(), *folders)


def _filled(lists: tuple[Playlist, ...]) -> tuple[Playlist, ...]:
    """Return the lists that hold tracks, and their folders: rekordbox's own searches for related tracks hold none."""
    inner = (replace(one, children=_filled(one.children)) for one in lists)
    return tuple(one for one in inner if one.tracks or one.children)


class _Tree:
    def __init__(self, tables: Tables, shelf: _Shelf, known: frozenset[str], problems: Problems) -> None:
        self._shelf = shelf
        self._known = known
        self._problems = problems
        self._children: defaultdict[str, list[tuple[int, _Node]]] = defaultdict(list)
        self._entries: defaultdict[str, list[tuple[int, str]]] = defaultdict(list)
        self._seen: set[str] = set()
        columns = ("ID", "Seq", "Name", "Attribute", "ParentID", shelf.rules)
        for key, place, name, kind, parent, rules in tables.rows(shelf.lists, columns):
            if whole_text(key) not in _OWN:
                node = _Node(whole_text(key), whole_text(name), whole(kind) or 0, whole_text(rules))
                self._children[_parent(parent)].append((whole(place) or 0, node))
        for playlist, track, place in tables.rows(shelf.entries, (shelf.list_id, "ContentID", "TrackNo")):
            self._entries[whole_text(playlist)].append((whole(place) or 0, whole_text(track)))

    def all(self) -> tuple[Playlist, ...]:
        """Return what lies at the top, and below it what no folder leads to."""
        top = list(self._below(_ROOT, 0))
        keys = {node.key for nodes in self._children.values() for _, node in nodes}
        # First what has lost its folder, then what is left: folders that lie inside each other, or too deep.
        for is_orphan in (True, False):
            for parent in [key for key in self._children if (key not in keys) == is_orphan]:
                top.extend(
                    self._lost(node) for _, node in self._children[parent] if node.key not in self._seen
                )
        return tuple(top)

    def _lost(self, node: _Node) -> Playlist:
        self._problems.add(f"playlist {node.name}", "no folder leads to it; it was put at the top")
        return self._playlist(node, _DEEPEST // 2)

    def _below(self, parent: str, depth: int) -> tuple[Playlist, ...]:
        ordered = sorted(self._children.get(parent, []), key=lambda pair: pair[0])
        return tuple(self._playlist(node, depth) for _, node in ordered if node.key not in self._seen)

    def _playlist(self, node: _Node, depth: int) -> Playlist:
        self._seen.add(node.key)
        children = self._below(node.key, depth + 1) if depth < _DEEPEST else ()
        named = [track for _, track in sorted(self._entries.get(node.key, []), key=lambda pair: pair[0])]
        found = tuple(track for track in named if track in self._known)
        # What was once played may long be gone.
        if (n_lost := len(named) - len(found)) and not self._shelf.name:
            what = counted(n_lost, "track")
            self._problems.add(f"playlist {node.name}", f"it names {what} that the collection does not hold")
        is_folder = node.kind == _FOLDER or bool(children)
        is_ruled = not is_folder if self._shelf.name else node.kind == _SMART
        return Playlist(node.name, found, children, is_folder, node.rules if is_ruled else "")


def _parent(value: Value) -> str:
    stated = whole_text(value)
    return _ROOT if stated in _TOP else stated
