"""Playlists of a collection against those of Engine: which lists shall be made, and which hold other tracks."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from djanalyzer.interop.engine.columns import clean, text
from djanalyzer.interop.engine.database import Row, rows, tables
from djanalyzer.interop.engine.playlist_reading import (
    DEEPEST,
    SEPARATOR,
    file_ids,
    folder_id,
    in_order,
    track_of,
    track_origins,
)
from djanalyzer.interop.losses import Losses
from djanalyzer.interop.problems import counted
from djanalyzer.music import Playlist

ListPath = tuple[str, ...]

_UNTITLED = "Untitled"
_ROOT = 0


@dataclass(frozen=True, slots=True)
class ListEdit:
    """A list that shall be there and, unless `tracks` is None, hold these tracks.

    Tracks are numbers of rows; those of tracks that are new run down from -1.
    """

    path: ListPath
    tracks: tuple[int, ...] | None
    before: tuple[int, ...] = ()


class KnownLists:
    """The playlists that Engine has, by their path."""

    def __init__(self, connection: sqlite3.Connection, uuid: str) -> None:
        ids = file_ids(connection)
        origins = track_origins(connection)
        by_list: defaultdict[int, list[Row]] = defaultdict(list)
        query = "SELECT id, listId, trackId, databaseUuid, nextEntityId FROM PlaylistEntity ORDER BY id"
        for row in rows(connection, query):
            by_list[folder_id(row["listId"])].append(row)
        self.ids: dict[ListPath, int] = {}
        self.tracks: dict[ListPath, tuple[int, ...]] = {}
        for path, number in _paths(connection):
            found = [track_of(row, uuid, ids, origins) for row in in_order(by_list[number], "nextEntityId")]
            self.ids.setdefault(path, number)
            self.tracks.setdefault(path, tuple(track for track in found if track is not None))
        self.smart = _smart_lists(connection)


def _paths(connection: sqlite3.Connection) -> Iterator[tuple[ListPath, int]]:
    children: defaultdict[int, list[tuple[int, str]]] = defaultdict(list)
    for number, title, parent in connection.execute(
        "SELECT id, title, parentListId FROM Playlist ORDER BY id"
    ):
        children[folder_id(parent)].append((number, text(title) or _UNTITLED))
    level: list[tuple[ListPath, int]] = [((), _ROOT)]
    for _ in range(DEEPEST):
        level = [
            ((*path, title), number) for path, parent in level for number, title in children.pop(parent, ())
        ]
        yield from level


def _smart_lists(connection: sqlite3.Connection) -> frozenset[tuple[ListPath, str]]:
    if "Smartlist" not in tables(connection):
        return frozenset()
    query = "SELECT parentPlaylistPath, title, rules FROM Smartlist"
    return frozenset(
        ((*filter(None, text(parent).split(SEPARATOR)), text(title)), text(rules) or "{}")
        for parent, title, rules in connection.execute(query)
    )


def fit_lists(
    playlists: Sequence[Playlist], ids: Mapping[str, int], known: KnownLists, losses: Losses
) -> tuple[ListEdit, ...]:
    """Return the lists that shall change, folders before what is in them.

    Parameters
    ----------
    ids : mapping
        Of the collection's ids of tracks to rows.
    """
    return tuple(_Fitting(ids, known, losses).edits(playlists, _Place()))


@dataclass(frozen=True, slots=True)
class _Place:
    """A folder: as Engine calls it, and as the collection does."""

    path: ListPath = ()
    names: tuple[str, ...] = ()

    def inside(self, name: str, playlist: Playlist) -> _Place:
        return _Place((*self.path, name), (*self.names, playlist.name))


class _Fitting:
    def __init__(self, ids: Mapping[str, int], known: KnownLists, losses: Losses) -> None:
        self._ids, self._known, self._losses = ids, known, losses

    def edits(self, playlists: Sequence[Playlist], parent: _Place) -> Iterator[ListEdit]:
        taken: set[str] = set()
        for playlist in playlists:
            if playlist.rules:
                self._smart(playlist, parent)
                continue
            is_known = (*parent.path, playlist.name) in self._known.ids and playlist.name not in taken
            name = playlist.name if is_known else self._name((*parent.names, playlist.name), taken)
            taken.add(name)
            yield from self._edits_of(playlist, parent.inside(name, playlist))

    def _edits_of(self, playlist: Playlist, place: _Place) -> Iterator[ListEdit]:
        path = place.path
        is_there = path in self._known.ids
        if playlist.tracks or not (playlist.is_folder or playlist.children):
            before = self._known.tracks.get(path, ())
            wanted = self._tracks(playlist, place)
            if not is_there or wanted != before:
                yield ListEdit(path, wanted, before)
        elif not is_there:
            yield ListEdit(path, None)
        if len(path) < DEEPEST:
            yield from self.edits(playlist.children, place)
        elif playlist.children:
            message = f"What lies deeper than {DEEPEST} folders is left out."
            self._losses.drop_from_list(place.names, message, "folders")

    def _tracks(self, playlist: Playlist, place: _Place) -> tuple[int, ...]:
        found = [self._ids[track] for track in playlist.tracks if track in self._ids]
        once = tuple(dict.fromkeys(found))
        if n_out := len(playlist.tracks) - len(found):
            message = f"{counted(n_out, 'track')} outside this export left out of it."
            self._losses.drop_from_list(place.names, message, "tracks")
        if n_again := len(found) - len(once):
            message = f"Engine keeps a track once in a playlist: {counted(n_again, 'repetition')} left out."
            self._losses.drop_from_list(place.names, message, "repetitions")
        return once

    def _smart(self, playlist: Playlist, parent: _Place) -> None:
        if ((*parent.path, playlist.name), playlist.rules) not in self._known.smart:
            message = "The rules of a smart playlist cannot be written: it is left out."
            self._losses.drop_from_list((*parent.names, playlist.name), message, "rules")

    def _name(self, names: tuple[str, ...], taken: set[str]) -> str:
        # Engine puts the separator between the names of a path.
        name = names[-1]
        plain = clean(name).replace(SEPARATOR, ",") or _UNTITLED
        unique, n = plain, 1
        while unique in taken:
            n += 1
            unique = f"{plain} ({n})"
        if unique != name:
            message = f"It is written as “{unique}”: Engine needs names without “{SEPARATOR}”, each once in a folder."
            self._losses.merge_list(names, message, "name")
        return unique
