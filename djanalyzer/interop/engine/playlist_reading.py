"""Engine's playlists: a tree of linked lists, with smart playlists hung into it by the path of their folder."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from djanalyzer.interop.engine.columns import text
from djanalyzer.interop.engine.database import Row, rows, tables
from djanalyzer.interop.engine.track_reading import names_a_file
from djanalyzer.interop.problems import Problems, counted
from djanalyzer.music import Playlist

DEEPEST = 50  # folders inside each other
SEPARATOR = ";"  # between the names of a path
HISTORIES = "Histories"  # the folder in which we show what was played

_ROOT = 0
_UNTITLED = "Untitled"


@dataclass(slots=True)
class ListRead:
    """A playlist or folder while the tree grows."""

    name: str
    tracks: tuple[str, ...] = ()
    children: list[ListRead] = field(default_factory=list)
    rules: str = ""


def read_playlists(
    connection: sqlite3.Connection, uuid: str, track_ids: frozenset[int], problems: Problems
) -> tuple[Playlist, ...]:
    """Return the playlists of a database of schema 2 or 3.

    Parameters
    ----------
    uuid : str
        The database's own; entries of others name tracks on other drives.
    track_ids : frozenset of int
        The tracks that were read.
    """
    present = tables(connection)
    if not {"Playlist", "PlaylistEntity"} <= present:
        return ()
    by_parent: defaultdict[int, list[Row]] = defaultdict(list)
    for row in rows(connection, "SELECT id, title, parentListId, nextListId FROM Playlist ORDER BY id"):
        by_parent[folder_id(row["parentListId"])].append(row)
    entries = _entries(connection, uuid, track_ids, problems)
    tops = _tree(by_parent, entries, problems)
    if "Smartlist" in present:
        _hang_smart_lists(connection, tops)
    return tuple(finished(top) for top in tops)


def folder_id(value: object) -> int:
    """Return the number of a list or folder; that of the top where the column holds none."""
    return value if isinstance(value, int) else _ROOT


def in_order(items: Sequence[Row], follower: str) -> list[Row]:
    """Return rows in the order of their linked list; those that no link reaches come last, by id."""
    by_id = {row["id"]: row for row in items}
    before = {row[follower]: row["id"] for row in items}
    ordered: list[Row] = []
    seen: set[object] = set()
    # From the end, where the follower is 0, to the front.
    at = before.get(0)
    while at is not None and at not in seen:
        seen.add(at)
        ordered.append(by_id[at])
        at = before.get(at)
    return ordered[::-1] + [row for row in items if row["id"] not in seen]


def _entries(
    connection: sqlite3.Connection, uuid: str, track_ids: frozenset[int], problems: Problems
) -> dict[int, tuple[str, ...]]:
    origins = track_origins(connection)
    by_list: defaultdict[int, list[Row]] = defaultdict(list)
    query = "SELECT id, listId, trackId, databaseUuid, nextEntityId FROM PlaylistEntity ORDER BY id"
    for row in rows(connection, query):
        by_list[folder_id(row["listId"])].append(row)
    found: dict[int, tuple[str, ...]] = {}
    here = frozenset(i for (i,) in connection.execute("SELECT id FROM Track"))
    n_streamed = n_elsewhere = 0
    for list_id, items in by_list.items():
        ordered = in_order(items, "nextEntityId")
        ids = [track_of(row, uuid, track_ids, origins) for row in ordered]
        found[list_id] = tuple(str(track_id) for track_id in ids if track_id is not None)
        unseen = [row for row, track_id in zip(ordered, ids, strict=True) if track_id is None]
        n_mine = sum(track_of(row, uuid, here, origins) is not None for row in unseen)
        n_streamed, n_elsewhere = n_streamed + n_mine, n_elsewhere + len(unseen) - n_mine
    if n_streamed:
        problems.add("playlists", f"{counted(n_streamed, 'time')} they name a track that is no file")
    if n_elsewhere:
        problems.add(
            "playlists",
            f"{counted(n_elsewhere, 'time')} they name a track that this library does not hold",
            "It lies on another drive, with an Engine library of its own.",
        )
    return found


def file_ids(connection: sqlite3.Connection) -> frozenset[int]:
    """Return the tracks that are files: no streamed ones, which no reader shows and every list keeps."""
    return frozenset(i for i, path in connection.execute("SELECT id, path FROM Track") if names_a_file(path))


def track_origins(connection: sqlite3.Connection) -> dict[tuple[str, int], int]:
    """Return the tracks by the database and the number that they were first known by."""
    query = "SELECT id, originDatabaseUuid, originTrackId FROM Track"
    return {(text(u), t): i for i, u, t in connection.execute(query) if isinstance(t, int) and u}


def track_of(
    row: Row, uuid: str, track_ids: frozenset[int], origins: Mapping[tuple[str, int], int]
) -> int | None:
    """Return the track that an entry means; None where it is in another database."""
    track_id, of = row["trackId"], text(row["databaseUuid"])
    if not isinstance(track_id, int):
        return None
    if of in ("", uuid) and track_id in track_ids:
        return track_id
    found = origins.get((of, track_id))
    return found if found in track_ids else None


def _tree(
    by_parent: Mapping[int, list[Row]], entries: Mapping[int, tuple[str, ...]], problems: Problems
) -> list[ListRead]:
    """Build the tree level by level: every list is looked at once, whoever claims to be whose parent."""
    tops: list[ListRead] = []
    level: list[tuple[int, list[ListRead]]] = [(_ROOT, tops)]
    seen: set[int] = set()
    for _ in range(DEEPEST):
        below: list[tuple[int, list[ListRead]]] = []
        for parent, siblings in level:
            for row in in_order(by_parent.get(parent, ()), "nextListId"):
                if row["id"] in seen:
                    continue
                seen.add(row["id"])
                made = ListRead(text(row["title"]) or _UNTITLED, entries.get(row["id"], ()))
                siblings.append(made)
                below.append((row["id"], made.children))
        level = below
    n_lost = sum(len(items) for items in by_parent.values()) - len(seen)
    if n_lost:
        problems.add("playlists", f"{counted(n_lost, 'playlist')} in no folder, or too deep in folders")
    return tops


def _hang_smart_lists(connection: sqlite3.Connection, tops: list[ListRead]) -> None:
    query = "SELECT title, parentPlaylistPath, rules FROM Smartlist ORDER BY parentPlaylistPath, title"
    for title, parent, rules in connection.execute(query):
        siblings = _children_at(tops, text(parent))
        siblings.append(ListRead(text(title) or _UNTITLED, rules=text(rules) or "{}"))


def _children_at(tops: list[ListRead], path: str) -> list[ListRead]:
    """Return the level that a path ("Folder;Inner;") names; the top where there is none."""
    level = tops
    for name in filter(None, path.split(SEPARATOR)):
        inside = next((item for item in level if item.name == name and not item.rules), None)
        if inside is None:
            return tops
        level = inside.children
    return level


def place(tops: list[ListRead], names: Iterable[str], tracks: tuple[str, ...]) -> None:
    """Put a list where its path says, making the folders on the way."""
    *folders, name = names
    level = tops
    for folder in folders[: DEEPEST - 1]:
        inside = next((item for item in level if item.name == folder), None)
        if inside is None:
            inside = ListRead(folder)
            level.append(inside)
        level = inside.children
    level.append(ListRead(name, tracks))


def finished(item: ListRead) -> Playlist:
    """Return what a list has become."""
    # Not deeper than `DEEPEST`, by construction.
    children = tuple(finished(child) for child in item.children)
    return Playlist(item.name, item.tracks, children, bool(children), item.rules)
