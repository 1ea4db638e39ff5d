"""Playlists: what a DJ does with them, and how those of a program come in."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import func, select

from djanalyzer.errors import LibraryTrouble
from djanalyzer.library import schema
from djanalyzer.library.database import select_within
from djanalyzer.library.edits.base import Edit
from djanalyzer.library.edits.marks import DJ
from djanalyzer.library.evidence import clean
from djanalyzer.library.marks import source_columns
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
        _create(writer, self.title, self.parent_id, is_folder=False)


@dataclass(frozen=True)
class CreateFolder(Edit):
    """Make an empty playlist folder; its id is in `Changes.created`."""

    title: str
    parent_id: int | None = None

    def describe(self) -> str:
        return f"Create folder {self.title}"

    def apply(self, writer: Writer) -> None:
        _create(writer, self.title, self.parent_id, is_folder=True)


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


def merge_playlists(
    writer: Writer,
    source: Source,
    playlists: Iterable[Playlist],
    ids: Mapping[str, int],
    parent: int | None = None,
) -> None:
    """Take in a program's playlists; `ids` maps external ids to track ids. A known one is known by its name."""
    for playlist, row in zip(
        playlists := list(playlists), _known(writer, source, playlists, parent), strict=True
    ):
        if row is None:
            playlist_id = _create(writer, playlist.name, parent, is_folder=playlist.is_folder, source=source)
        else:
            playlist_id = row.id
        if playlist.is_folder:
            merge_playlists(writer, source, playlist.children, ids, playlist_id)
        else:
            _merge_tracks(writer, playlist_id, row, [ids[t] for t in playlist.tracks if t in ids])


def _known(writer: Writer, source: Source, playlists: list[Playlist], parent: int | None) -> list[Any]:
    """Return the row of each playlist in this folder, or None; of two with one name the first is the first."""
    table = schema.playlists
    query = select(table).where(
        table.c.parent_id.is_(parent) if parent is None else table.c.parent_id == parent
    )
    query = query.where(table.c.source_kind == source.kind, table.c.source_name == source.name)
    query = query.where(table.c.is_removed.is_(False)).order_by(table.c.position, table.c.id)
    waiting: dict[tuple[str, bool], list[Any]] = {}
    for row in writer.connection.execute(query):
        waiting.setdefault((row.name, row.is_folder), []).append(row)
    found = [waiting.get((clean(p.name), p.is_folder), []) for p in playlists]
    return [rows.pop(0) if rows else None for rows in found]


def _merge_tracks(writer: Writer, playlist_id: int, row: Any, theirs: list[int]) -> None:
    """Follow what changed in the program since last time; what the DJ did to the list here stays."""
    before: list[int] = json.loads(row.imported) if row is not None and row.imported else []
    if theirs == before and row is not None:
        return
    ours = [entry.track_id for entry in _entries(writer, playlist_id)]
    if ours != before:
        gone = set(before) - set(theirs)
        new = [i for i in theirs if i not in set(before) | set(ours)]
        merged = [i for i in ours if i not in gone] + new
    else:
        merged = theirs
    set_tracks(writer, playlist_id, merged)
    writer.change("playlists", playlist_id, {"imported": json.dumps(theirs)})


def _create(writer: Writer, name: str, parent: int | None, *, is_folder: bool, source: Source = DJ) -> int:
    if parent is not None and not writer.row("playlists", parent, "folder").is_folder:
        raise LibraryTrouble("A playlist cannot hold another one.", "Choose a folder.")
    table = schema.playlists
    last = select(func.max(table.c.position)).where(
        table.c.parent_id.is_(None) if parent is None else table.c.parent_id == parent
    )
    position = (writer.connection.execute(last).scalar() or 0) + 1
    row = {"parent_id": parent, "position": position, "name": clean(name), "is_folder": is_folder}
    (playlist_id,) = writer.add("playlists", [{**row, **source_columns(source)}])
    if source == DJ:
        writer.created.append(playlist_id)
    return playlist_id


def _entries(writer: Writer, playlist_id: int) -> list[Any]:
    entries = schema.playlist_entries
    query = select_within(entries, entries.c.playlist_id, [playlist_id])
    return list(writer.connection.execute(query.order_by(entries.c.position, entries.c.id)))
