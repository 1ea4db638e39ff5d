"""Lists of tracks, each naming its parent: playlists with folders and smart playlists, histories, related tracks."""

from __future__ import annotations

from dataclasses import dataclass, replace

from djanalyzer.interop.problems import Problems
from djanalyzer.interop.rekordbox_db.playlist_tree import TOP, Node, PlaylistTree
from djanalyzer.interop.rekordbox_db.tables import Tables, Value, whole, whole_text
from djanalyzer.music import Playlist

_NO_PARENT = frozenset({"", "0", "root"})
_FOLDER, _SMART = 1, 4
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


def read_playlists(tables: Tables, known: frozenset[str], problems: Problems) -> tuple[Playlist, ...]:
    """Return the tree of playlists, and after it folders with the histories and the related tracks, where there are any.

    Parameters
    ----------
    known : frozenset of str
        The ids of the tracks that could be read.
    """
    # What was once played may long be gone.
    own = PlaylistTree(known, problems, "the collection")
    others = ((shelf, PlaylistTree(known, problems, "")) for shelf in _OTHERS)
    filled = ((shelf.name, _filled(_read(tables, shelf, tree))) for shelf, tree in others)
    folders = (Playlist(name, (), lists, is_folder=True) for name, lists in filled if lists)
    return (*_read(tables, _PLAYLISTS, own), *folders)


def _read(tables: Tables, shelf: _Shelf, tree: PlaylistTree) -> tuple[Playlist, ...]:
    columns = ("ID", "ParentID", "Seq", "Name", "Attribute", shelf.rules)
    for key, parent, place, name, attribute, rules in tables.rows(shelf.lists, columns):
        if whole_text(key) in _OWN:
            continue
        kind = whole(attribute) or 0
        is_ruled = kind != _FOLDER if shelf.name else kind == _SMART
        ruled = whole_text(rules) if is_ruled else ""
        place_in = whole(place) or 0
        tree.add(Node(whole_text(key), _parent(parent), place_in, whole_text(name), kind == _FOLDER, ruled))
    for playlist, track, place in tables.rows(shelf.entries, (shelf.list_id, "ContentID", "TrackNo")):
        tree.add_track(whole_text(playlist), whole(place) or 0, whole_text(track))
    return tree.all()


def _filled(lists: tuple[Playlist, ...]) -> tuple[Playlist, ...]:
    """Return the lists that hold tracks, and their folders: rekordbox's own searches for related tracks hold none."""
    inner = (replace(one, children=_filled(one.children)) for one in lists)
    return tuple(one for one in inner if one.tracks or one.children)


def _parent(value: Value) -> str:
    stated = whole_text(value)
    return TOP if stated in _NO_PARENT else stated
