"""Playlists and folders as the rekordbox XML can hold them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from djanalyzer.interop.losses import Losses
from djanalyzer.interop.problems import counted
from djanalyzer.interop.rekordbox_xml.playlist_reading import DEEPEST
from djanalyzer.interop.rekordbox_xml.tag_fitting import clean
from djanalyzer.music import Playlist

_NAMELESS = "Untitled"


def fit_playlists(
    playlists: Sequence[Playlist], ids: Mapping[str, str], losses: Losses, above: tuple[str, ...] = ()
) -> tuple[Playlist, ...]:
    """Return the playlists with names unique at their level and with the TrackIDs that `ids` gives."""
    taken: set[str] = set()
    fitted = []
    for playlist in playlists:
        name = _unique(clean(playlist.name) or _NAMELESS, taken)
        if name != playlist.name:
            losses.say(f"The playlist “{clean(playlist.name)}” is written as “{name}”.")
        taken.add(name)
        fitted.append(_fit_playlist(playlist, name, ids, losses, (*above, playlist.name)))
    return tuple(fitted)


def _fit_playlist(
    playlist: Playlist, name: str, ids: Mapping[str, str], losses: Losses, names: tuple[str, ...]
) -> Playlist:
    found = tuple(ids[track] for track in playlist.tracks if track in ids)
    if n_lost := len(playlist.tracks) - len(found):
        message = f"{counted(n_lost, 'track')} outside this export left out."
        losses.drop_from_list(names, message, "tracks")
    if playlist.rules:
        message = "its rules cannot be written: it becomes a playlist of the tracks that it holds now."
        losses.merge_list(names, message, "rules")
    if not (playlist.is_folder or playlist.children):
        return Playlist(name, found)
    children = playlist.children
    if len(names) >= DEEPEST and children:
        losses.drop_from_list(names, f"what lies deeper than {DEEPEST} folders is left out.", "folders")
        children = ()
    inner = fit_playlists(children, ids, losses, names)
    if found:
        own = _unique(name, {p.name for p in inner})
        losses.say(
            f"The folder “{name}” holds tracks itself; they are written as the playlist “{own}” inside it."
        )
        inner = (*inner, Playlist(own, found))
    return Playlist(name, (), inner, is_folder=True)


def _unique(name: str, taken: set[str]) -> str:
    unique, n = name, 1
    while unique in taken:
        n += 1
        unique = f"{name} ({n})"
    return unique
