"""Playlists and folders, the DJ's own and those of a program."""

from __future__ import annotations

from pathlib import Path

import pytest

from djanalyzer.errors import LibraryTrouble
from djanalyzer.library.edits import (
    AddToPlaylist,
    CreateFolder,
    CreatePlaylist,
    MergeCollection,
    RemovePlaylist,
    RemoveTracks,
    RenamePlaylist,
    SetPlaylistTracks,
)
from djanalyzer.library.records import Sort
from djanalyzer.library.store import Library
from djanalyzer.music import Collection, KnownTrack, Playlist

TRACKS = tuple(KnownTrack(Path("/music") / name, name[0]) for name in ("a.mp3", "b.mp3", "untitled.wav"))


def take_in(library: Library, *playlists: Playlist) -> bool:
    return bool(library.do(MergeCollection(Collection("rekordbox", TRACKS, playlists))))


def outline(library: Library) -> list[str]:
    return [f"{'  ' * p.depth}{p.name}{'/' if p.is_folder else ''} {p.n_tracks}" for p in library.playlists()]


def test_a_dj_makes_playlists_in_folders(house: Library) -> None:
    (folder,) = house.do(CreateFolder("Gigs")).created
    (friday,) = house.do(CreatePlaylist("Friday", folder)).created
    house.do(CreatePlaylist("Ideas"))
    changes = house.do(AddToPlaylist(friday, (3, 1)))
    assert changes.playlist_ids == {friday}
    assert outline(house) == ["Gigs/ 0", "  Friday 2", "Ideas 0"]
    assert house.find(playlist_id=friday) == [3, 1]
    house.do(AddToPlaylist(friday, (2, 3)))
    assert house.find(playlist_id=friday) == [3, 1, 2, 3]  # a track may be played twice
    assert house.find("deep", playlist_id=friday) == [1]
    assert house.find("", (Sort("title", is_descending=True),), friday) == [3, 3, 2, 1]


def test_the_order_is_the_dj_s(house: Library) -> None:
    (friday,) = house.do(CreatePlaylist("Friday")).created
    house.do(SetPlaylistTracks(friday, (1, 2, 3)))
    house.do(SetPlaylistTracks(friday, (1, 3, 2), "Move track"))
    assert house.find(playlist_id=friday) == [1, 3, 2]
    assert house.history()[0].name == "Move track"
    assert not house.do(SetPlaylistTracks(friday, (1, 3, 2)))
    house.undo()
    assert house.find(playlist_id=friday) == [1, 2, 3]


def test_renaming_and_removing_can_be_taken_back(house: Library) -> None:
    (folder,) = house.do(CreateFolder("Gigs")).created
    (inner,) = house.do(CreateFolder("2026", folder)).created
    house.do(CreatePlaylist("Friday", inner))
    house.do(RenamePlaylist(folder, "Old gigs"))
    house.do(RemovePlaylist(folder))
    assert outline(house) == []
    house.undo()
    assert outline(house) == ["Old gigs/ 0", "  2026/ 0", "    Friday 0"]
    house.undo()
    assert outline(house)[0] == "Gigs/ 0"


def test_playlists_hold_tracks_and_folders_hold_playlists(house: Library) -> None:
    (folder,) = house.do(CreateFolder("Gigs")).created
    (friday,) = house.do(CreatePlaylist("Friday")).created
    with pytest.raises(LibraryTrouble, match="Gigs is a folder"):
        house.do(AddToPlaylist(folder, (1,)))
    with pytest.raises(LibraryTrouble, match="cannot hold another one"):
        house.do(CreatePlaylist("Saturday", friday))
    with pytest.raises(LibraryTrouble, match="no such playlist"):
        house.do(RenamePlaylist(77, "x"))


def test_a_removed_track_is_in_no_playlist_and_comes_back_to_its_place(house: Library) -> None:
    (friday,) = house.do(CreatePlaylist("Friday")).created
    house.do(SetPlaylistTracks(friday, (1, 2, 3)))
    house.do(RemoveTracks((2,)))
    assert house.find(playlist_id=friday) == [1, 3]
    assert outline(house) == ["Friday 2"]
    house.undo()
    assert house.find(playlist_id=friday) == [1, 2, 3]


def test_a_program_s_playlists_come_in_with_their_folders_and_order(house: Library) -> None:
    tree = (
        Playlist("Sets", (), (Playlist("Warm up", ("b", "a")), Playlist("Empty")), is_folder=True),
        Playlist("Warm up", ("u",)),
    )
    assert take_in(house, *tree)
    assert outline(house) == ["Sets/ 0", "  Warm up 2", "  Empty 0", "Warm up 1"]
    assert house.find(playlist_id=house.playlists()[1].id) == [2, 1]
    assert str(house.playlists()[0].source) == "rekordbox"
    assert not take_in(house, *tree)


def test_two_playlists_of_one_name_in_a_folder_stay_two(house: Library) -> None:
    twins = Playlist("Same", ("a",)), Playlist("Same", ("b",))
    take_in(house, *twins)
    assert outline(house) == ["Same 1", "Same 1"]
    assert not take_in(house, *twins)


def test_what_changed_in_the_program_follows_and_what_the_dj_changed_stays(house: Library) -> None:
    take_in(house, Playlist("Set", ("a", "b")))
    take_in(house, Playlist("Set", ("b", "a", "u")))
    (playlist,) = house.playlists()
    assert house.find(playlist_id=playlist.id) == [2, 1, 3]
    house.do(SetPlaylistTracks(playlist.id, (1, 2)))  # here: 3 out, order turned
    assert not take_in(house, Playlist("Set", ("b", "a", "u")))
    take_in(house, Playlist("Set", ("a", "u")))  # there: b out
    assert house.find(playlist_id=playlist.id) == [1]
    assert not take_in(house)  # an export of a part takes nothing away
    assert len(house.playlists()) == 1


def test_an_export_holds_the_playlists_of_its_tracks(house: Library) -> None:
    (folder,) = house.do(CreateFolder("Gigs")).created
    (friday,) = house.do(CreatePlaylist("Friday", folder)).created
    (other,) = house.do(CreatePlaylist("Without them")).created
    house.do(SetPlaylistTracks(friday, (3, 2, 1)))
    house.do(SetPlaylistTracks(other, (2,)))
    collection = house.collection([1, 3])
    assert [t.external_id for t in collection.tracks] == ["1", "3"]
    assert collection.playlists == (Playlist("Gigs", (), (Playlist("Friday", ("3", "1")),), is_folder=True),)
    assert house.collection().playlists[1] == Playlist("Without them", ("2",))
