"""Playlists: what a DJ does with them, and how those of a program come in."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import func, select

from djanalyzer.errors import LibraryTrouble
from djanalyzer.library import schema
from djanalyzer.library.database import Record, select_within
from djanalyzer.library.edits.base import Edit
from djanalyzer.library.edits.marks import DJ
from djanalyzer.library.evidence import clean
from djanalyzer.library.marks import source_columns
from djanalyzer.library.schema import live
from djanalyzer.library.writing import Writer
from djanalyzer.music import Playlist, Source


@dataclass(frozen=True)
class CreatePlaylist(Edit):
    """Make an empty playlist at the end of a folder (None: at the top); its id is in `Changes.created`."""

    title: str
    parent_id: int | None = None

    def describe(self) -> str:
        return f"Create playlist {self.title}"

    def apply(self, writer: Writer) -> None:
        writer.created.append(_create(writer, _New(self.title, self.parent_id, is_folder=False)))


@dataclass(frozen=True)
class CreateFolder(Edit):
    """Make an empty playlist folder; its id is in `Changes.created`."""

    title: str
    parent_id: int | None = None

    def describe(self) -> str:
        return f"Create folder {self.title}"

    def apply(self, writer: Writer) -> None:
        writer.created.append(_create(writer, _New(self.title, self.parent_id, is_folder=True)))


@dataclass(frozen=True)
class RenamePlaylist(Edit):
    """Give a playlist or folder another name."""

    playlist_id: int
    title: str

    def describe(self) -> str:
        return "Rename playlist"

    def apply(self, writer: Writer) -> None:
        writer.row("playlists", self.playlist_id, "playlist")
        writer.change("playlists", self.playlist_id, {"name": clean(self.title)})


@dataclass(frozen=True)
class RemovePlaylist(Edit):
    """Remove a playlist, or a folder with all that is in it; the tracks stay in the library."""

    playlist_id: int

    def describe(self) -> str:
        return "Remove playlist"

    def apply(self, writer: Writer) -> None:
        writer.row("playlists", self.playlist_id, "playlist")
        level = [self.playlist_id]
        while level:
            writer.hide("playlists", level)
            children = select_within(schema.playlists, schema.playlists.c.parent_id, level)
            level = [row.id for row in writer.connection.execute(children)]


@dataclass(frozen=True)
class SetPlaylistTracks(Edit):
    """Give a playlist these tracks in this order: the way tracks are added, moved and taken out."""

    playlist_id: int
    track_ids: tuple[int, ...]
    title: str = "Change playlist"

    def describe(self) -> str:
        return self.title

    def apply(self, writer: Writer) -> None:
        playlist = writer.row("playlists", self.playlist_id, "playlist")
        if playlist.is_folder:
            raise LibraryTrouble(
                f"{playlist.name} is a folder and cannot hold tracks.", "Choose a playlist in it."
            )
        set_tracks(writer, self.playlist_id, self.track_ids)


@dataclass(frozen=True)
class AddToPlaylist(Edit):
    """Append tracks to a playlist."""

    playlist_id: int
    track_ids: tuple[int, ...]

    def describe(self) -> str:
        return "Add to playlist"

    def apply(self, writer: Writer) -> None:
        now = tuple(row.track_id for row in _entries(writer, self.playlist_id))
        SetPlaylistTracks(self.playlist_id, now + self.track_ids).apply(writer)


def set_tracks(writer: Writer, playlist_id: int, track_ids: Sequence[int]) -> None:
    """Give a playlist these tracks; only the end that differs is written anew."""
    held = _entries(writer, playlist_id)
    same = 0
    while same < min(len(held), len(track_ids)) and held[same].track_id == track_ids[same]:
        same += 1
    writer.hide("playlist_entries", [row.id for row in held[same:]])
    rows = [
        {"playlist_id": playlist_id, "position": i, "track_id": track_ids[i]}
        for i in range(same, len(track_ids))
    ]
    writer.add("playlist_entries", rows)


@dataclass(frozen=True, slots=True)
class PlaylistMerge:
    """A program's playlists on their way in; `ids` maps external ids to track ids.

    A playlist is known again by its name and its folder; of two with one name in a folder the first is the first.
    """

    writer: Writer
    source: Source
    ids: Mapping[str, int]

    def take_in(self, playlists: Sequence[Playlist], parent: int | None = None) -> None:
        """Take in one folder's playlists and, in turn, what is in them."""
        for playlist, known in zip(playlists, self._known(playlists, parent), strict=True):
            playlist_id = known.id if known else self._create(playlist, parent)
            if playlist.is_folder:
                self.take_in(playlist.children, playlist_id)
            else:
                theirs = [self.ids[t] for t in playlist.tracks if t in self.ids]
                self._merge_tracks(playlist_id, known, theirs)

    def _create(self, playlist: Playlist, parent: int | None) -> int:
        return _create(self.writer, _New(playlist.name, parent, playlist.is_folder, self.source))

    def _known(self, playlists: Sequence[Playlist], parent: int | None) -> list[Record]:
        table = schema.playlists.c
        query = select(schema.playlists).where(table.parent_id.is_not_distinct_from(parent))
        query = query.where(table.source_kind == self.source.kind, table.source_name == self.source.name)
        query = query.where(live(schema.playlists)).order_by(table.position, table.id)
        waiting: dict[tuple[str, bool], list[Record]] = {}
        for row in self.writer.connection.execute(query):
            waiting.setdefault((row.name, row.is_folder), []).append(row)
        found = [waiting.get((clean(p.name), p.is_folder), []) for p in playlists]
        return [rows.pop(0) if rows else None for rows in found]

    def _merge_tracks(self, playlist_id: int, known: Record | None, theirs: list[int]) -> None:
        """Follow what changed in the program since last time; what the DJ did to the list here stays."""
        before: list[int] = json.loads(known.imported or "[]") if known else []
        if known and theirs == before:
            return
        ours = [entry.track_id for entry in _entries(self.writer, playlist_id)]
        merged = theirs if ours == before else _three_way(before, theirs, ours)
        set_tracks(self.writer, playlist_id, merged)
        self.writer.change("playlists", playlist_id, {"imported": json.dumps(theirs)})


def _three_way(before: list[int], theirs: list[int], ours: list[int]) -> list[int]:
    gone, held = set(before) - set(theirs), set(before) | set(ours)
    return [i for i in ours if i not in gone] + [i for i in theirs if i not in held]


@dataclass(frozen=True, slots=True)
class _New:
    name: str
    parent: int | None
    is_folder: bool
    source: Source = DJ


def _create(writer: Writer, new: _New) -> int:
    if new.parent is not None and not writer.row("playlists", new.parent, "folder").is_folder:
        raise LibraryTrouble("A playlist cannot hold another one.", "Choose a folder.")
    table = schema.playlists.c
    last = select(func.max(table.position)).where(table.parent_id.is_not_distinct_from(new.parent))
    position = (writer.connection.execute(last).scalar() or 0) + 1
    row = {"parent_id": new.parent, "position": position, "name": clean(new.name), "is_folder": new.is_folder}
    (playlist_id,) = writer.add("playlists", [{**row, **source_columns(new.source)}])
    return playlist_id


def _entries(writer: Writer, playlist_id: int) -> list[Any]:
    entries = schema.playlist_entries
    query = select_within(entries, entries.c.playlist_id, [playlist_id])
    return list(writer.connection.execute(query.order_by(entries.c.position, entries.c.id)))
