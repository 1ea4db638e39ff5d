"""What was done is told line by line, can be gone back to, and stays told after a restart."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from djanalyzer.library.edits import (
    AcceptSuggestion,
    AddCue,
    AddFiles,
    AddToPlaylist,
    AdoptMarks,
    CreatePlaylist,
    Edit,
    EditTags,
    Entry,
    LockFields,
    MergeCollection,
    MoveCue,
    NoteCollection,
    RefuseSuggestion,
    RelocateFiles,
    RemoveCue,
    RemovePlaylist,
    RemoveTracks,
    RenamePlaylist,
    SaveAnalysis,
    SetLabel,
    SetMissing,
    SetPlaylistTracks,
    UnlockFields,
    UseOffsets,
)
from djanalyzer.library.store import Library
from djanalyzer.music import (
    BeatGrid,
    Collection,
    Cue,
    Key,
    KnownTrack,
    OffsetBasis,
    OffsetChoice,
    Source,
    Tags,
)
from tests.library.conftest import analysis, found


def names(library: Library, *, is_undone: bool = False) -> list[str]:
    return [line.name for line in library.history() if line.is_undone == is_undone]


def test_a_line_says_which_tracks_it_was_about(house: Library) -> None:
    house.do(EditTags((1, 3), (("comment", "x"),)))
    house.do(CreatePlaylist("Set"))
    house.do(AddToPlaylist(1, (2, 3)))
    added, created, edited, *_ = house.history()
    assert (edited.n_tracks, edited.is_about(3), edited.is_about(2)) == (2, True, False)
    assert (created.n_tracks, added.n_tracks, added.is_about(2)) == (0, 2, True)
    assert house.titles((1, 3, 99)) == {1: "Deep Love", 3: "untitled"}


def test_a_list_put_in_another_order_is_about_no_track(house: Library) -> None:
    house.do(CreatePlaylist("Set"))
    house.do(AddToPlaylist(1, (1, 2, 3)))
    house.do(SetPlaylistTracks(1, (3, 1, 2), "Move track"))
    assert (house.history()[0].name, house.history()[0].n_tracks) == ("Move track", 0)
    house.do(SetPlaylistTracks(1, (3, 2)))
    assert [house.history()[0].is_about(i) for i in (1, 2, 3)] == [True, False, False]


def test_the_parts_of_an_import_are_one_line_about_all_its_tracks(library: Library) -> None:
    for name in ("a.mp3", "b.mp3"):
        library.do(AddFiles((found(name),), batch="one import"))
    (line,) = library.history()
    assert (line.n_tracks, line.is_about(1), line.is_about(2)) == (2, True, True)


def test_going_back_undoes_all_that_came_after_and_forward_makes_it_again(house: Library) -> None:
    for n in range(5):
        house.do(EditTags((1,), (("comment", f"word {n}"),)))
    second = next(line for line in house.history() if line.id == house.history()[3].id)
    changes = house.go_to(second.id)
    assert (house.track(1).tags.comment, changes.track_ids) == ("word 1", {1})
    assert (len(names(house)), len(names(house, is_undone=True))) == (3, 3)
    assert house.next_names() == ("Edit comment", "Edit comment")
    house.go_to(house.history()[0].id)
    assert (house.track(1).tags.comment, names(house, is_undone=True)) == ("word 4", [])
    house.go_to(0)
    assert (house.find(), names(house)) == ([], [])
    house.go_to(house.history()[0].id)
    assert (house.track(1).tags.comment, house.find()) == ("word 4", [1, 2, 3])
    assert not house.go_to(house.history()[0].id).track_ids, "there it is already"


def test_a_batch_is_gone_through_as_a_whole(library: Library) -> None:
    library.do(AddFiles((found("first.mp3"),)))
    for name in ("a.mp3", "b.mp3", "c.mp3"):
        library.do(AddFiles((found(name),), batch="one import"))
    library.do(EditTags((1,), (("comment", "x"),)))
    edit, batch, first = library.history()
    library.go_to(first.id)
    assert library.find() == [1]
    library.go_to(batch.id)
    assert (library.find(), library.track(1).tags.comment) == ([1, 2, 3, 4], "")
    assert [line.is_undone for line in library.history()] == [True, False, False]
    library.go_to(edit.id)
    assert library.track(1).tags.comment == "x"


def test_the_history_and_what_can_be_made_again_outlive_a_restart(
    house: Library, reopen: Callable[[Library], Library]
) -> None:
    house.do(EditTags((1,), (("comment", "first"),)))
    house.do(LockFields((1, 2), ("key",)))
    house.do(EditTags((1,), (("comment", "second"),)))
    house.undo()
    before = house.history()
    again = reopen(house)
    assert again.history() == before
    assert (again.next_names(), again.track(2).locked) == (("Lock key", "Edit comment"), {"key"})
    again.go_to(before[0].id)
    assert again.track(1).tags.comment == "second"
    again.go_to(before[2].id)
    assert (again.track(1).tags.comment, again.track(2).locked) == ("first", frozenset())


REKORDBOX = Collection(
    "rekordbox", (KnownTrack(Path("/music/a.mp3"), "1", Tags("Theirs"), cues=(Cue(3.0, 0),)),)
)
EVERYTHING: list[Edit] = [
    AddFiles((found("new.mp3"),)),
    MergeCollection(REKORDBOX),
    NoteCollection("rekordbox", Path("/x.xml"), {"1": Entry(1, Path("/music/a.mp3"))}),
    RemoveTracks((2, 3)),
    RelocateFiles(((3, found("elsewhere.wav", "id of untitled.wav")),)),
    EditTags((1, 2, 3), (("comment", "x"), ("rating", 2))),
    SetLabel(1, "beat_grid", BeatGrid.constant(0.1, 99.0)),
    AddCue(2, Cue(1.0)),
    MoveCue(1, 2.0),
    RemoveCue(1),
    AcceptSuggestion(1),
    RefuseSuggestion(2),
    LockFields((1, 2), ("title", "cues")),
    UnlockFields((2,), ("title",)),
    AdoptMarks(2, Source("program", "rekordbox")),
    CreatePlaylist("Another"),
    AddToPlaylist(1, (1, 2)),
    RenamePlaylist(1, "Other"),
    RemovePlaylist(1),
    UseOffsets(OffsetChoice(OffsetBasis.NONE)),
]


def test_every_change_has_a_name_and_is_taken_back_as_one_step(house: Library) -> None:
    house.do(SaveAnalysis(1, analysis(), b""))
    house.do(AddCue(1, Cue(1.0, 0, "Start")))
    known = KnownTrack(Path("/music/b.mp3"), "2", cues=(Cue(4.0, 1),))
    house.do(MergeCollection(Collection("rekordbox", (known,))))
    house.do(CreatePlaylist("Set"))
    house.do(LockFields((2,), ("title",)))
    house.do(SetMissing((3,)))

    def state() -> object:
        tracks = map(house.track, house.find())
        seen = [
            (t.row, t.tags, t.beat_grid, t.cues, t.loops, t.suggestions, t.locked, t.files) for t in tracks
        ]
        return seen, house.playlists(), house.offsets()

    before = state()
    for edit in EVERYTHING:
        n_lines = sum(not line.is_undone for line in house.history())
        changes = house.do(edit)
        after = state()
        assert sum(not line.is_undone for line in house.history()) == n_lines + 1, edit
        assert changes.name[0].isupper(), edit
        house.undo()
        assert state() == before, edit
        house.redo()
        assert state() == after, edit
        house.undo()


def test_a_line_tells_what_exactly_it_did(house: Library) -> None:
    def did() -> list[tuple[str, object, object]]:
        return [(d.field, d.before, d.after) for d in house.details(house.history()[0].id, 6)]

    house.do(EditTags((2,), (("title", "Night"), ("key", Key(9, True)))))
    assert did() == [("title", None, "Night"), ("key", None, Key(9, True))]
    house.do(EditTags((2,), (("title", "Late"),)))
    assert did() == [("title", "Night", "Late")]
    house.undo()
    assert did() == [("title", "Night", "Late")], "undone, it says what it did and would do"
    house.do(AddCue(2, Cue(1.0, 0, "In")))
    assert did() == [("cues", None, Cue(1.0, 0, "In"))]
    house.do(MoveCue(1, 2.5))
    assert did() == [("cues", Cue(1.0, 0, "In"), Cue(2.5, 0, "In"))]
    house.do(RemoveCue(1))
    assert did() == [("cues", Cue(2.5, 0, "In"), None)]
    house.do(EditTags((1, 3), (("comment", "all"),)))
    assert did() == [("comment", None, "all")], "the same on many is told once"
    house.do(CreatePlaylist("Set"))
    assert did() == []


def test_the_life_of_a_track_is_told(house: Library) -> None:
    house.do(SaveAnalysis(1, analysis(), b""))
    house.do(MergeCollection(REKORDBOX))
    house.do(EditTags((1,), (("key", ""), ("comment", "x"))))
    house.do(EditTags((2,), (("comment", "elsewhere"),)))
    house.do(AddCue(1, Cue(9.0)))
    house.undo()
    house.do(NoteCollection("rekordbox", Path("/x.xml"), {"1": Entry(1, Path("/music/a.mp3"))}))
    house.do(NoteCollection("rekordbox", Path("/x.xml"), {}))
    told = [(event.kind, event.name, event.fields) for event in house.biography(1)]
    assert ("added", "/music/a.mp3", ()) in told
    assert ("analysed", "djanalyzer-1", ("beat_grid", "key", "energy", "sections")) in told
    assert ("edited", "Import from rekordbox", ("cues",)) in told
    assert ("edited", "Edit key, comment", ("key",)) in told
    assert ("left", "rekordbox", ()) in told
    assert all(event.made_at > 1e9 for event in house.biography(1))
    moments = [event.made_at for event in house.biography(1)]
    assert moments == sorted(moments, reverse=True)
