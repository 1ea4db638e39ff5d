"""Playlists and crates: flat in Mixxx, so folders become part of the name; a crate holds each track once, in no order."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from djanalyzer.interop.losses import Losses
from djanalyzer.interop.mixxx.edits import Statement, edit_crate, edit_playlist
from djanalyzer.interop.mixxx.reader import CRATES
from djanalyzer.interop.mixxx.target import Target, TrackList
from djanalyzer.interop.mixxx.values import clean
from djanalyzer.interop.problems import counted
from djanalyzer.interop.protocol import Change
from djanalyzer.interop.unseen_entries import with_unseen
from djanalyzer.music import Playlist

Names = tuple[str, ...]  # of the folders, and a playlist's own

_BETWEEN = " / "  # folder and playlist in one name


@dataclass(frozen=True, slots=True)
class ExpectedList:
    """A playlist or crate as it will be: the numbers of its tracks."""

    name: str
    tracks: tuple[int, ...]
    is_crate: bool = False


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a list goes: into the one of its name, if there is one, which may hold the wanted tracks already."""

    old: TrackList | None
    is_so: bool
    is_crate: bool = False


class ListPlanning:
    """Works out the statements for playlists and crates; those that the collection does not name stay."""

    def __init__(self, target: Target, ids: Mapping[str, int], losses: Losses, now: str) -> None:
        self._target, self._ids, self._losses, self._now = target, ids, losses, now
        self._new = frozenset(ids.values()) - target.shown
        self._names: set[tuple[bool, str]] = set()
        self.statements: list[Statement] = []
        self.changes: list[Change] = []
        self.expected: list[ExpectedList] = []

    def plan(self, playlists: tuple[Playlist, ...]) -> None:
        """Plan all of them."""
        for playlist in playlists:
            if playlist.is_folder and playlist.name == CRATES:
                for names, crate in _flat(playlist.children, (playlist.name,)):
                    self._crate(names, crate)
            else:
                for names, found in _flat((playlist,), ()):
                    self._playlist(names, found)

    def _playlist(self, names: Names, playlist: Playlist) -> None:
        if self._is_empty_folder(names, playlist):
            return
        name, tracks = _BETWEEN.join(names), self._tracks(names, playlist)
        old = self._target.playlists.get(name) or self._target.playlists.get(clean(name))
        if old is not None:
            tracks = with_unseen(tracks, old.tracks, self._is_unseen)
        is_so = old is not None and old.tracks == tracks
        if self._may_be_written(names, playlist, _Place(old, is_so)) and not is_so:
            self.statements += edit_playlist(self._target, old, clean(name), tracks, self._now)
            self._tell(ExpectedList(clean(name), tracks), old)

    def _crate(self, names: Names, crate: Playlist) -> None:
        if self._is_empty_folder(names, crate):
            return
        name, listed = _BETWEEN.join(names[1:]), self._tracks(names, crate)
        tracks = tuple(dict.fromkeys(listed))
        if len(tracks) < len(listed):
            self._losses.merge_list(names, "A crate holds each track once.", "repetitions")
        old = self._target.crates.get(name) or self._target.crates.get(clean(name))
        if old is not None:
            tracks = with_unseen(tracks, old.tracks, self._is_unseen)
        is_so = old is not None and set(old.tracks) == set(tracks)
        if self._may_be_written(names, crate, _Place(old, is_so, is_crate=True)) and not is_so:
            self.statements += edit_crate(self._target, old, clean(name), tracks)
            self._tell(ExpectedList(clean(name), tracks, is_crate=True), old)

    def _is_empty_folder(self, names: Names, playlist: Playlist) -> bool:
        is_empty = playlist.is_folder and not playlist.tracks
        if is_empty:
            self._losses.drop_from_list(names, "Mixxx has no folders: an empty one is left out.", "folders")
        return is_empty

    def _tracks(self, names: Names, playlist: Playlist) -> tuple[int, ...]:
        found = [self._ids.get(track) for track in playlist.tracks]
        n_missing = found.count(None)
        if n_missing:
            message = f"{n_missing} of its {len(found)} tracks are not in Mixxx, and are left out."
            self._losses.drop_from_list(names, message, "tracks")
        return tuple(track for track in found if track is not None)

    def _is_unseen(self, track: int) -> bool:
        """Return whether a list holds a track that no reader sees: hidden by the DJ, or gone."""
        return track not in self._target.shown and track not in self._new

    def _may_be_written(self, names: Names, playlist: Playlist, place: _Place) -> bool:
        name = _BETWEEN.join(names[1:] if place.is_crate else names)
        if playlist.rules:
            message = "Mixxx has no smart playlists: its tracks of today are written."
            self._losses.merge_list(names, message, "rules")
        if place.old is not None and place.old.is_locked and not place.is_so:
            self._losses.drop_from_list(names, "It is locked in Mixxx, and left as it is.")
            return False
        if not place.is_so and ((place.is_crate, name) in self._names or not clean(name)):
            self._losses.drop_from_list(
                names, "There is another of its name, or it has none: it is left out."
            )
            return False
        if _BETWEEN in name and name != playlist.name:
            self._losses.merge_list(names, "Mixxx has no folders: they become part of its name.", "folders")
        self._names.add((place.is_crate, name))
        return True

    def _tell(self, expected: ExpectedList, old: TrackList | None) -> None:
        self.expected.append(expected)
        before = counted(len(old.tracks), "track") if old else ""
        field = "crate" if expected.is_crate else "playlist"
        after = counted(len(expected.tracks), "track")
        if before == after:
            after = f"{after}, others or in another order"
        self.changes.append(Change(self._target.path, expected.name, field, before, after))


def _flat(playlists: tuple[Playlist, ...], inside: Names) -> Iterator[tuple[Names, Playlist]]:
    """Yield every playlist with its folders in its name; a loop instead of recursion, as deep as they come."""
    waiting = [(inside, playlist) for playlist in reversed(playlists)]
    while waiting:
        above, playlist = waiting.pop()
        names = (*above, playlist.name)
        if not playlist.is_folder or playlist.tracks or not playlist.children:
            yield names, playlist
        waiting += [(names, child) for child in reversed(playlist.children)]
