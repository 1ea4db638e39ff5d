"""What a DJ does with playlists, smart playlists and folders. Every verb is one change that `session.undo()` takes back."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from djanalyzer.errors import LibraryTrouble

if TYPE_CHECKING:
    from djanalyzer.app.session import Session
    from djanalyzer.library.edits.playlist_tracks import Place
    from djanalyzer.library.records import Changes, StoredPlaylist


def create_playlist(
    session: Session, name: str, folder_id: int | None = None, track_ids: Sequence[int] = ()
) -> int:
    """Make a playlist of these tracks at the end of a folder (None: at the top); return its id."""
    from djanalyzer.library.edits import CreatePlaylist

    return session.do(CreatePlaylist(name, folder_id, tuple(track_ids))).created[0]


def create_smart_playlist(session: Session, name: str, query: str, folder_id: int | None = None) -> int:
    """Make a playlist of whatever a search line finds; return its id."""
    from djanalyzer.library.edits import CreateSmartPlaylist

    return session.do(CreateSmartPlaylist(name, query, folder_id)).created[0]


def create_folder(session: Session, name: str, folder_id: int | None = None) -> int:
    """Make a folder for playlists; return its id."""
    from djanalyzer.library.edits import CreateFolder

    return session.do(CreateFolder(name, folder_id)).created[0]


def rename_playlist(session: Session, playlist_id: int, name: str) -> Changes:
    """Give a playlist or folder another name."""
    from djanalyzer.library.edits import RenamePlaylist

    return session.do(RenamePlaylist(playlist_id, name))


def change_smart_playlist(session: Session, playlist_id: int, name: str, query: str) -> Changes:
    """Give a smart playlist another name and search."""
    from djanalyzer.library.edits import RenamePlaylist, SetPlaylistQuery, Together

    edits = (RenamePlaylist(playlist_id, name), SetPlaylistQuery(playlist_id, query))
    return session.do(Together("Change smart playlist", edits))


def remove_playlist(session: Session, playlist_id: int) -> Changes:
    """Remove a playlist, or a folder with all that is in it; the tracks stay."""
    from djanalyzer.library.edits import RemovePlaylist

    return session.do(RemovePlaylist(playlist_id))


def move_playlist(
    session: Session, playlist_id: int, folder_id: int | None, before_id: int | None = None
) -> Changes:
    """Put a playlist or folder into a folder (None: to the top), before another one in it (None: at its end)."""
    from djanalyzer.library.edits import MovePlaylist

    return session.do(MovePlaylist(playlist_id, folder_id, before_id))


def duplicate_playlist(session: Session, playlist_id: int, name: str) -> int:
    """Copy a playlist, or a folder with all that is in it; return the copy's id."""
    from djanalyzer.library.edits import DuplicatePlaylist

    return session.do(DuplicatePlaylist(playlist_id, name)).created[0]


def add_to_playlist(
    session: Session, playlist_id: int, track_ids: Sequence[int], before: Place | None = None
) -> Changes:
    """Put tracks into a playlist, before a place or at the end."""
    from djanalyzer.library.edits import AddToPlaylist

    return session.do(AddToPlaylist(playlist_id, tuple(track_ids), before))


def remove_from_playlist(session: Session, playlist_id: int, places: Iterable[Place]) -> Changes:
    """Take entries out of a playlist; the tracks stay in the library."""
    from djanalyzer.library.edits import RemoveFromPlaylist

    return session.do(RemoveFromPlaylist(playlist_id, tuple(places)))


def move_in_playlist(
    session: Session, playlist_id: int, places: Iterable[Place], before: Place | None
) -> Changes:
    """Put entries of a playlist before another one, or at the end."""
    from djanalyzer.library.edits import MoveInPlaylist

    return session.do(MoveInPlaylist(playlist_id, tuple(places), before))


def places_of(track_ids: Iterable[int]) -> list[Place]:
    """Return what names each line of a playlist that shows these tracks: the track, and which of its entries."""
    from djanalyzer.library.edits.playlist_tracks import places_of

    return places_of(track_ids)


def free_name(wanted: str, taken: Iterable[str]) -> str:
    """Return a name that nobody has: "Friday", "Friday (2)"."""
    names = set(taken)
    name, n = wanted, 1
    while name in names:
        n += 1
        name = f"{wanted} ({n})"
    return name


def siblings(playlists: Iterable[StoredPlaylist], folder_id: int | None) -> list[StoredPlaylist]:
    """Return what lies in one folder, in its order."""
    return [playlist for playlist in playlists if playlist.parent_id == folder_id]


def find_playlist(session: Session, text: str) -> StoredPlaylist:
    """Return the playlist that `text` names, whatever its case: "Warm up", with its folders "Friday/Warm up", or its number.

    Raises
    ------
    LibraryTrouble
        There is none, or there are several.
    """
    playlists = session.playlists()
    named = {playlist.id: playlist.name for playlist in playlists}
    for playlist in playlists:  # folders come before what lies in them
        if playlist.parent_id in named:
            named[playlist.id] = f"{named[playlist.parent_id]}/{playlist.name}"
    lists = [playlist for playlist in playlists if not playlist.is_folder]
    wanted = text.casefold()
    found = [one for one in lists if wanted in (one.name.casefold(), named[one.id].casefold())]
    found = found or [one for one in lists if text == str(one.id)]
    if not found:
        names = ", ".join(f"“{named[one.id]}”" for one in lists) or "none"
        raise LibraryTrouble(f"There is no playlist “{text}” in the library.", f"There are: {names}.")
    if len(found) > 1:
        numbers = "; ".join(f"{one.id} is “{named[one.id]}”" for one in found)
        raise LibraryTrouble(
            f"There are {len(found)} playlists called “{text}”.", f"Say which by its number: {numbers}."
        )
    return found[0]
