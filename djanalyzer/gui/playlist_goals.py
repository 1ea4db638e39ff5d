"""Where a playlist, a track or a file would go that is dragged over the sidebar."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from djanalyzer.library.records import StoredPlaylist


@dataclass(frozen=True, slots=True)
class Goal:
    """Where a drag would go: into a playlist, or into a folder (None: the top) before another of its entries."""

    playlist_id: int | None = None
    folder_id: int | None = None
    before_id: int | None = None


def first_in(playlists: Sequence[StoredPlaylist], folder_id: int | None) -> int | None:
    """Return what comes first in a folder (None: at the top)."""
    return next((playlist.id for playlist in playlists if playlist.parent_id == folder_id), None)


def behind(playlists: Sequence[StoredPlaylist], playlist: StoredPlaylist) -> int | None:
    """Return what follows a playlist in its folder."""
    beside = [other.id for other in playlists if other.parent_id == playlist.parent_id]
    at = beside.index(playlist.id) + 1
    return beside[at] if at < len(beside) else None


def is_within(known: Mapping[int, StoredPlaylist], playlist: StoredPlaylist, folder_id: int) -> bool:
    """Return whether a playlist is this folder, or lies in it at whatever depth."""
    place: StoredPlaylist | None = playlist
    while place is not None and place.id != folder_id:
        place = known.get(place.parent_id) if place.parent_id is not None else None
    return place is not None
