"""Playlists in the DJ's hand: moved, nested, copied; tracks put between others, twice, and taken out again."""

from __future__ import annotations

from pathlib import Path

import pytest

from djanalyzer.errors import LibraryTrouble
from djanalyzer.library.edits import (
    AddToPlaylist,
    CreateFolder,
    CreatePlaylist,
    CreateSmartPlaylist,
    DuplicatePlaylist,
    Edit,
    MergeCollection,
    MoveInPlaylist,
    MovePlaylist,
    RemoveFromPlaylist,
    RemovePlaylist,
    RemoveTracks,
    RenamePlaylist,
    SetPlaylistQuery,
    SetPlaylistTracks,
)
from djanalyzer.library.records import Sort
from djanalyzer.library.store import Library
from djanalyzer.music import Collection, KnownTrack, Playlist


def made(library: Library, edit: Edit) -> int:
    return library.do(edit).created[0]


def outline(library: Library) -> list[str]:
    return [f"{'  ' * p.depth}{p.name}{'/' if p.is_folder else ''}" for p in library.playlists()]


def test_playlists_are_put_in_another_order(house: Library) -> None:
    a, b, c = (made(house, CreatePlaylist(name)) for name in "abc")
    house.do(MovePlaylist(c, None, a))
    assert outline(house) == ["c", "a", "b"]
    house.do(MovePlaylist(c, None, b))
    assert outline(house) == ["a", "c", "b"]
    house.do(MovePlaylist(a))
    assert outline(house) == ["c", "b", "a"]
    assert not house.do(MovePlaylist(a)), "it stands there already"
    house.undo()
    assert outline(house) == ["a", "c", "b"]


def test_playlists_go_into_folders_and_out_again(house: Library) -> None:
    gigs, inner = made(house, CreateFolder("Gigs")), made(house, CreateFolder("2026"))
    friday = made(house, CreatePlaylist("Friday"))
    house.do(MovePlaylist(friday, inner))
    house.do(MovePlaylist(inner, gigs))
    assert outline(house) == ["Gigs/", "  2026/", "    Friday"]
    with pytest.raises(LibraryTrouble, match="Gigs cannot be put into itself"):
        house.do(MovePlaylist(gigs, inner))
    with pytest.raises(LibraryTrouble, match="cannot hold another"):
        house.do(MovePlaylist(gigs, friday))
    house.do(MovePlaylist(friday, None, gigs))
    assert outline(house) == ["Friday", "Gigs/", "  2026/"]


def test_a_copy_stands_behind_its_original_and_is_its_own(house: Library) -> None:
    gigs = made(house, CreateFolder("Gigs"))
    friday = made(house, CreatePlaylist("Friday", gigs, (3, 1)))
    made(house, CreateSmartPlaylist("Fast", "bpm:>120", gigs))
    made(house, CreatePlaylist("Last"))
    copy = made(house, DuplicatePlaylist(gigs, "Gigs (2)"))
    assert outline(house) == ["Gigs/", "  Friday", "  Fast", "Gigs (2)/", "  Friday", "  Fast", "Last"]
    theirs = [p for p in house.playlists() if p.parent_id == copy]
    assert house.find(playlist_id=theirs[0].id) == [3, 1]
    assert theirs[1].query == "bpm:>120"
    house.do(AddToPlaylist(theirs[0].id, (2,)))
    assert house.find(playlist_id=friday) == [3, 1]
    house.undo()
    house.undo()
    assert outline(house) == ["Gigs/", "  Friday", "  Fast", "Last"]


def test_a_name_is_never_empty(house: Library) -> None:
    friday = made(house, CreatePlaylist("Friday"))
    for edit in (RenamePlaylist(friday, "  "), CreatePlaylist(""), CreateFolder("\t")):
        with pytest.raises(LibraryTrouble, match="needs a name"):
            house.do(edit)


def test_tracks_are_put_between_others(house: Library) -> None:
    friday = made(house, CreatePlaylist("Friday", None, (1, 2)))
    house.do(AddToPlaylist(friday, (3,), before=(2, 0)))
    assert house.find(playlist_id=friday) == [1, 3, 2]
    house.do(AddToPlaylist(friday, (2, 2), before=(1, 0)))
    assert house.find(playlist_id=friday) == [2, 2, 1, 3, 2], "a track may be in it more than once"


def test_one_of_two_entries_of_a_track_is_taken_out_in_any_order(house: Library) -> None:
    friday = made(house, CreatePlaylist("Friday", None, (2, 1, 2, 3)))
    assert house.find("", (Sort("title"),), friday) == [1, 2, 2, 3]
    house.do(RemoveFromPlaylist(friday, ((2, 1), (3, 0), (77, 0))))
    assert house.find(playlist_id=friday) == [2, 1]
    house.undo()
    assert house.find(playlist_id=friday) == [2, 1, 2, 3]


def test_tracks_are_moved_together_and_keep_their_order(house: Library) -> None:
    friday = made(house, CreatePlaylist("Friday", None, (1, 2, 3, 1)))
    house.do(MoveInPlaylist(friday, ((3, 0), (1, 1)), before=(1, 0)))
    assert house.find(playlist_id=friday) == [3, 1, 1, 2]
    house.do(MoveInPlaylist(friday, ((3, 0),)))
    assert house.find(playlist_id=friday) == [1, 1, 2, 3]
    house.do(MoveInPlaylist(friday, ((1, 1), (2, 0)), before=(2, 0)))
    assert house.find(playlist_id=friday) == [1, 1, 2, 3], "dropped on themselves they stay"
    house.undo()
    house.undo()
    assert house.find(playlist_id=friday) == [1, 2, 3, 1]


def test_what_is_out_of_sight_keeps_its_place(house: Library) -> None:
    friday = made(house, CreatePlaylist("Friday", None, (1, 2, 3)))
    house.do(RemoveTracks((2,)))
    house.do(MoveInPlaylist(friday, ((3, 0),), before=(1, 0)))
    house.do(AddToPlaylist(friday, (1,)))
    assert house.find(playlist_id=friday) == [3, 1, 1]
    for _ in range(3):
        house.undo()
    assert house.find(playlist_id=friday) == [1, 2, 3]


def test_a_smart_playlist_holds_what_its_search_finds_now(house: Library) -> None:
    fast = made(house, CreateSmartPlaylist("Fast", " bpm:>125 "))
    assert house.find(playlist_id=fast) == [2]
    assert house.find("deep", playlist_id=fast) == []
    stored = next(p for p in house.playlists() if p.id == fast)
    assert (stored.query, house.count_found(stored.query or "")) == ("bpm:>125", 1)
    house.do(SetPlaylistQuery(fast, "bpm:>100"))
    assert house.find(playlist_id=fast) == [1, 2]
    assert house.find("", (Sort("bpm", is_descending=True),), fast) == [2, 1]
    house.undo()
    assert house.find(playlist_id=fast) == [2]


def test_nothing_is_put_into_a_smart_playlist_by_hand(house: Library) -> None:
    fast, friday = made(house, CreateSmartPlaylist("Fast", "bpm:>125")), made(house, CreatePlaylist("Friday"))
    for edit in (AddToPlaylist(fast, (1,)), RemoveFromPlaylist(fast, ((2, 0),)), MoveInPlaylist(fast, ())):
        with pytest.raises(LibraryTrouble, match="Fast is a smart playlist"):
            house.do(edit)
    with pytest.raises(LibraryTrouble, match="Friday is no smart playlist"):
        house.do(SetPlaylistQuery(friday, "house"))
    with pytest.raises(LibraryTrouble, match="needs a search"):
        house.do(CreateSmartPlaylist("All", " "))


def test_an_export_carries_a_smart_playlist_as_it_is_now(house: Library) -> None:
    gigs = made(house, CreateFolder("Gigs"))
    made(house, CreateSmartPlaylist("With a tempo", "bpm:>1", gigs))
    made(house, CreateSmartPlaylist("Nothing", "bpm:>500"))
    assert house.collection().playlists == (
        Playlist("Gigs", (), (Playlist("With a tempo", ("1", "2")),), is_folder=True),
    )
    assert house.collection([2, 3]).playlists[0].children == (Playlist("With a tempo", ("2",)),)


def test_only_those_move_up_that_stand_in_the_way(house: Library) -> None:
    a, b, c, d = (made(house, CreatePlaylist(name)) for name in "abcd")
    assert house.do(MovePlaylist(d, None, b)).playlist_ids == {d, b, c}
    assert outline(house) == ["a", "d", "b", "c"]
    assert house.do(MovePlaylist(a)).playlist_ids == {a}, "at the end nothing stands in the way"
    assert house.do(MovePlaylist(a, None, d)).playlist_ids == {a}, "nor in the gap that it has left"
    assert outline(house) == ["a", "d", "b", "c"]
    assert house.do(MovePlaylist(c, None, 77)).playlist_ids == frozenset(), "what is not there is the end"
    house.do(RemovePlaylist(d))
    assert house.do(MovePlaylist(c, None, b)).playlist_ids == {c}
    assert outline(house) == ["a", "c", "b"]
    house.do(MovePlaylist(c, None, a))
    assert outline(house) == ["c", "a", "b"]
    house.undo()
    assert outline(house) == ["a", "c", "b"]


def test_each_folder_has_an_order_of_its_own(house: Library) -> None:
    one, other = made(house, CreateFolder("One")), made(house, CreateFolder("Other"))
    inside = [made(house, CreatePlaylist(name, one)) for name in "abc"]
    made(house, CreatePlaylist("x", other))
    assert house.do(MovePlaylist(inside[2], other)).playlist_ids == {inside[2]}
    assert outline(house) == ["One/", "  a", "  b", "Other/", "  x", "  c"]
    house.do(MovePlaylist(inside[2], one, inside[1]))
    assert outline(house) == ["One/", "  a", "  c", "  b", "Other/", "  x"]
    copy = made(house, DuplicatePlaylist(inside[1], " b (2) "))
    assert outline(house) == ["One/", "  a", "  c", "  b", "  b (2)", "Other/", "  x"]
    assert house.do(RemovePlaylist(one)).playlist_ids == {one, *inside, copy}, "with all that is in it"
    assert outline(house) == ["Other/", "  x"]
    with pytest.raises(LibraryTrouble, match="no such folder"):
        house.do(MovePlaylist(other, one))


def test_a_copy_of_a_programs_playlist_is_the_djs(house: Library) -> None:
    known = tuple(KnownTrack(Path("/music") / name, name) for name in ("a.mp3", "b.mp3"))
    theirs = Playlist("Set", (), (Playlist("Warm up", ("b.mp3", "gone", "a.mp3")),), is_folder=True)
    house.do(MergeCollection(Collection("rekordbox", known, (theirs,))))
    folder, inside = house.playlists()
    copy = made(house, DuplicatePlaylist(folder.id, "Mine"))
    *_, copied, within = house.playlists()
    assert (copied.id, copied.name, copied.is_folder, str(copied.source)) == (copy, "Mine", True, "you")
    assert (within.name, within.parent_id, str(within.source)) == ("Warm up", copy, "you")
    assert house.find(playlist_id=within.id) == house.find(playlist_id=inside.id) == [2, 1]
    house.do(MergeCollection(Collection("rekordbox", known, (Playlist("Mine", (), (), is_folder=True),))))
    assert outline(house)[-1] == "Mine/", "the program's own of that name is another one"
    assert [str(p.source) for p in house.playlists() if p.name == "Mine"] == ["you", "rekordbox"]


def test_names_and_searches_are_kept_without_what_surrounds_them(house: Library) -> None:
    friday, fast = (
        made(house, CreatePlaylist(" Friday ")),
        made(house, CreateSmartPlaylist(" Fast ", "bpm:>125")),
    )
    made(house, CreateFolder("\tGigs"))
    assert outline(house) == ["Friday", "Fast", "Gigs/"]
    assert [line.name for line in house.history()[:3]] == [
        "Create folder Gigs",
        "Create smart playlist Fast",
        "Create playlist Friday",
    ]
    assert house.do(RenamePlaylist(friday, " Saturday\x00")).playlist_ids == {friday}
    assert not house.do(RenamePlaylist(friday, "Saturday"))
    house.do(SetPlaylistQuery(fast, " bpm:>100 "))
    assert [(p.name, p.query) for p in house.playlists()] == [
        ("Saturday", None),
        ("Fast", "bpm:>100"),
        ("Gigs", None),
    ]
    with pytest.raises(LibraryTrouble, match="needs a search"):
        house.do(SetPlaylistQuery(fast, "\t"))
    names = [line.name for line in house.history()[:2]]
    assert names == ["Change search of smart playlist", "Rename playlist"]


def test_an_import_follows_what_the_program_did_and_leaves_what_the_dj_did(house: Library) -> None:
    known = tuple(KnownTrack(Path("/music") / name, name[0]) for name in ("a.mp3", "b.mp3", "untitled.wav"))

    def bring(*tracks: str) -> None:
        house.do(MergeCollection(Collection("rekordbox", known, (Playlist("Set", tracks),))))

    bring("a", "b")
    (playlist,) = house.playlists()
    house.do(SetPlaylistTracks(playlist.id, (2, 1, 2)))
    bring("a", "b", "u")
    assert house.find(playlist_id=playlist.id) == [2, 1, 2, 3], "what has come there comes to the end here"
    bring("a", "u")
    assert house.find(playlist_id=playlist.id) == [1, 3], "what has gone there goes here"
    house.do(SetPlaylistTracks(playlist.id, (3,)))
    bring("u", "a", "b")
    assert house.find(playlist_id=playlist.id) == [3, 2], "what the DJ has taken out stays out"
