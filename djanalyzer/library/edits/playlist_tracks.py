"""What is in a playlist: tracks added, taken out and put elsewhere.

A playlist may hold a track twice, and of its entries only those are seen whose track is in the library. An entry is
therefore named by its track and by which of that track's entries it is (`Place`): this is so in every order and in every
search within the playlist.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from djanalyzer.errors import LibraryTrouble
from djanalyzer.library import schema
from djanalyzer.library.database import select_within
from djanalyzer.library.edits.base import Edit
from djanalyzer.library.writing import Writer

# A track, and which of its entries in the playlist, counted from 0.
Place = tuple[int, int]


def places_of(track_ids: Iterable[int]) -> list[Place]:
    """Return the place of each entry of a playlist that holds these tracks in this order."""
    met: Counter[int] = Counter()
    places = []
    for track_id in track_ids:
        places.append((track_id, met[track_id]))
        met[track_id] += 1
    return places


@dataclass(frozen=True)
class SetPlaylistTracks(Edit):
    """Give a playlist these tracks in this order."""

    playlist_id: int
    track_ids: tuple[int, ...]
    title: str = "Change playlist"

    def describe(self) -> str:
        return self.title

    def apply(self, writer: Writer) -> None:
        _own_list(writer, self.playlist_id)
        set_tracks(writer, self.playlist_id, self.track_ids)


@dataclass(frozen=True)
class AddToPlaylist(Edit):
    """Put tracks into a playlist: before a place, or at the end."""

    playlist_id: int
    track_ids: tuple[int, ...]
    before: Place | None = None
    batch: str = ""

    def describe(self) -> str:
        return "Add to playlist"

    def apply(self, writer: Writer) -> None:
        _own_list(writer, self.playlist_id)
        held = [row.track_id for row in entries_of(writer, self.playlist_id)]
        at = _index(places_of(held), self.before)
        set_tracks(writer, self.playlist_id, [*held[:at], *self.track_ids, *held[at:]])


@dataclass(frozen=True)
class RemoveFromPlaylist(Edit):
    """Take entries out of a playlist; the tracks stay in the library."""

    playlist_id: int
    places: tuple[Place, ...]

    def describe(self) -> str:
        return "Remove from playlist"

    def apply(self, writer: Writer) -> None:
        _own_list(writer, self.playlist_id)
        entries, gone = entries_of(writer, self.playlist_id), set(self.places)
        named = zip(entries, places_of(row.track_id for row in entries), strict=True)
        writer.hide("playlist_entries", [row.id for row, place in named if place in gone])


@dataclass(frozen=True)
class MoveInPlaylist(Edit):
    """Put entries of a playlist before another one (None: at the end); among themselves they keep their order."""

    playlist_id: int
    places: tuple[Place, ...]
    before: Place | None = None

    def describe(self) -> str:
        return "Move in playlist"

    def apply(self, writer: Writer) -> None:
        _own_list(writer, self.playlist_id)
        held = places_of(row.track_id for row in entries_of(writer, self.playlist_id))
        taken = set(self.places)
        moved = [place for place in held if place in taken]
        at = _index(held, self.before)
        first = [place for place in held[:at] if place not in taken]
        rest = [place for place in held[at:] if place not in taken]
        set_tracks(writer, self.playlist_id, [track_id for track_id, _n in (*first, *moved, *rest)])


def set_tracks(writer: Writer, playlist_id: int, track_ids: Sequence[int]) -> None:
    """Give a playlist these tracks; only the end that differs is written anew."""
    held = entries_of(writer, playlist_id)
    same = 0
    while same < min(len(held), len(track_ids)) and held[same].track_id == track_ids[same]:
        same += 1
    writer.hide("playlist_entries", [row.id for row in held[same:]])
    rows = [
        {"playlist_id": playlist_id, "position": i, "track_id": track_ids[i]}
        for i in range(same, len(track_ids))
    ]
    writer.add("playlist_entries", rows)


def entries_of(writer: Writer, playlist_id: int) -> list[Any]:
    """Return the entries of a playlist in its order, also those whose track is out of sight."""
    entries = schema.playlist_entries
    query = select_within(entries, entries.c.playlist_id, [playlist_id])
    return list(writer.connection.execute(query.order_by(entries.c.position, entries.c.id)))


def _own_list(writer: Writer, playlist_id: int) -> None:
    """Refuse what holds no tracks of its own."""
    playlist = writer.row("playlists", playlist_id, "playlist")
    if playlist.is_folder:
        raise LibraryTrouble(
            f"{playlist.name} is a folder and cannot hold tracks.", "Choose a playlist in it."
        )
    if playlist.query is not None:
        raise LibraryTrouble(
            f"{playlist.name} is a smart playlist: its tracks follow from its search.",
            "Edit its search, or duplicate it as a playlist of your own.",
        )


def _index(places: Sequence[Place], place: Place | None) -> int:
    """Return where a place is; the end where there is none such (any more)."""
    return places.index(place) if place in places else len(places)
