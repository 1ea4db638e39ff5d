"""Playlists, smart playlists and folders: made, renamed, moved, copied, removed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import func, select

from djanalyzer.errors import LibraryTrouble
from djanalyzer.library import schema
from djanalyzer.library.database import select_within
from djanalyzer.library.edits.base import Edit
from djanalyzer.library.edits.marks import DJ
from djanalyzer.library.edits.playlist_tracks import entries_of, set_tracks
from djanalyzer.library.evidence import clean
from djanalyzer.library.marks import source_columns
from djanalyzer.library.schema import live
from djanalyzer.library.writing import Writer
from djanalyzer.music import Source


@dataclass(frozen=True)
class CreatePlaylist(Edit):
    """Make a playlist at the end of a folder (None: at the top); its id is in `Changes.created`."""

    title: str
    parent_id: int | None = None
    track_ids: tuple[int, ...] = ()

    def describe(self) -> str:
        return f"Create playlist {_tidied(self.title)}"

    def apply(self, writer: Writer) -> None:
        made = create(writer, NewPlaylist(_named(self.title), self.parent_id, is_folder=False))
        set_tracks(writer, made, self.track_ids)
        writer.created.append(made)


@dataclass(frozen=True)
class CreateSmartPlaylist(Edit):
    """Make a playlist of whatever a search line finds; its id is in `Changes.created`."""

    title: str
    query: str
    parent_id: int | None = None

    def describe(self) -> str:
        return f"Create smart playlist {_tidied(self.title)}"

    def apply(self, writer: Writer) -> None:
        new = NewPlaylist(_named(self.title), self.parent_id, is_folder=False, query=_searched(self.query))
        writer.created.append(create(writer, new))


@dataclass(frozen=True)
class CreateFolder(Edit):
    """Make an empty playlist folder; its id is in `Changes.created`."""

    title: str
    parent_id: int | None = None

    def describe(self) -> str:
        return f"Create folder {_tidied(self.title)}"

    def apply(self, writer: Writer) -> None:
        writer.created.append(create(writer, NewPlaylist(_named(self.title), self.parent_id, is_folder=True)))


@dataclass(frozen=True)
class RenamePlaylist(Edit):
    """Give a playlist or folder another name."""

    playlist_id: int
    title: str

    def describe(self) -> str:
        return "Rename playlist"

    def apply(self, writer: Writer) -> None:
        writer.row("playlists", self.playlist_id, "playlist")
        writer.change("playlists", self.playlist_id, {"name": _named(self.title)})


@dataclass(frozen=True)
class SetPlaylistQuery(Edit):
    """Give a smart playlist another search."""

    playlist_id: int
    query: str

    def describe(self) -> str:
        return "Change search of smart playlist"

    def apply(self, writer: Writer) -> None:
        playlist = writer.row("playlists", self.playlist_id, "playlist")
        if playlist.query is None:
            raise LibraryTrouble(
                f"{playlist.name} is no smart playlist.", "Make a smart playlist of the search."
            )
        writer.change("playlists", self.playlist_id, {"query": _searched(self.query)})


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
            level = [row.id for row in _inside(writer, level)]


@dataclass(frozen=True)
class MovePlaylist(Edit):
    """Put a playlist or folder into a folder (None: to the top), before another one in it (None: at the end)."""

    playlist_id: int
    parent_id: int | None = None
    before_id: int | None = None

    def describe(self) -> str:
        return "Move playlist"

    def apply(self, writer: Writer) -> None:
        moved = writer.row("playlists", self.playlist_id, "playlist")
        if self.parent_id is not None:
            _refuse_own_inside(writer, moved, self.parent_id)
        siblings = [row for row in _inside(writer, [self.parent_id]) if row.id != moved.id]
        ids = [row.id for row in siblings]
        at = ids.index(self.before_id) if self.before_id in ids else len(ids)
        position = siblings[at - 1].position + 1 if at else 1
        writer.change("playlists", moved.id, {"parent_id": self.parent_id, "position": position})
        for row in siblings[at:]:  # only as far as they stand in the way
            if row.position > position:
                break
            position += 1
            writer.change("playlists", row.id, {"position": position})


@dataclass(frozen=True)
class DuplicatePlaylist(Edit):
    """Copy a playlist, or a folder with all that is in it, under a name of its own behind it; it is the DJ's then."""

    playlist_id: int
    title: str

    def describe(self) -> str:
        return f"Duplicate as {self.title}"

    def apply(self, writer: Writer) -> None:
        original = writer.row("playlists", self.playlist_id, "playlist")
        made = self._copy(writer, original, _named(self.title), original.parent_id)
        siblings = [row.id for row in _inside(writer, [original.parent_id])]
        behind = siblings[siblings.index(original.id) + 1]
        MovePlaylist(made, original.parent_id, behind).apply(writer)
        writer.created.append(made)

    def _copy(self, writer: Writer, original: Any, name: str, parent: int | None) -> int:
        new = NewPlaylist(name, parent, original.is_folder, query=original.query)
        made = create(writer, new)
        set_tracks(writer, made, [row.track_id for row in entries_of(writer, original.id)])
        for child in _inside(writer, [original.id]) if original.is_folder else ():
            self._copy(writer, child, child.name, made)
        return made


@dataclass(frozen=True, slots=True)
class NewPlaylist:
    """A playlist or folder to be made, for whom, and the search that it is."""

    name: str
    parent: int | None
    is_folder: bool
    source: Source = DJ
    query: str | None = None


def create(writer: Writer, new: NewPlaylist) -> int:
    """Make a playlist or folder behind the others of its folder; return its id."""
    if new.parent is not None and not writer.row("playlists", new.parent, "folder").is_folder:
        raise LibraryTrouble("A playlist cannot hold another one.", "Choose a folder.")
    table = schema.playlists.c
    last = select(func.max(table.position)).where(table.parent_id.is_not_distinct_from(new.parent))
    position = (writer.connection.execute(last).scalar() or 0) + 1
    row = {"parent_id": new.parent, "position": position, "name": clean(new.name), "is_folder": new.is_folder}
    (playlist_id,) = writer.add("playlists", [{**row, **source_columns(new.source), "query": new.query}])
    return playlist_id


def _tidied(title: str) -> str:
    return clean(title).strip()


def _named(title: str) -> str:
    name = _tidied(title)
    if not name:
        raise LibraryTrouble("A playlist needs a name.", "Type one.")
    return name


def _searched(query: str) -> str:
    query = clean(query)
    if not query.strip():
        raise LibraryTrouble(
            "A smart playlist needs a search.", "Type what it should find, such as bpm:120-126."
        )
    return query.strip()


def _inside(writer: Writer, parents: Sequence[int | None]) -> list[Any]:
    """Return what lies in these folders ([None]: at the top), in display order."""
    table = schema.playlists
    if list(parents) == [None]:
        query = select(table).where(table.c.parent_id.is_(None), live(table))
    else:
        query = select_within(table, table.c.parent_id, parents)
    return list(writer.connection.execute(query.order_by(table.c.position, table.c.id)))


def _refuse_own_inside(writer: Writer, moved: Any, parent_id: int) -> None:
    parent = writer.row("playlists", parent_id, "folder")
    if not parent.is_folder:
        raise LibraryTrouble("A playlist cannot hold another one.", "Choose a folder.")
    while parent is not None:
        if parent.id == moved.id:
            raise LibraryTrouble(
                f"The folder {moved.name} cannot be put into itself.", "Choose another folder."
            )
        parent = writer.row("playlists", parent.parent_id, "folder") if parent.parent_id is not None else None
