"""A DJ program's collection comes in: everything once, under its name, and nothing of the DJ's is lost."""

from __future__ import annotations

import unicodedata
from dataclasses import replace
from pathlib import Path

import pytest

from djanalyzer.library.edits import (
    AddCue,
    AddFiles,
    AddLoop,
    AdoptMarks,
    EditTags,
    FoundFile,
    LockFields,
    MergeCollection,
    MoveCue,
    RelocateFiles,
    RemoveCue,
    RemoveLoop,
    RemoveTracks,
    SetMissing,
    UnlockFields,
)
from djanalyzer.library.edits.placing import Placed, PlaceMarks
from djanalyzer.library.store import Library
from djanalyzer.music import (
    BeatGrid,
    Collection,
    Cue,
    Energy,
    GridAnchor,
    Key,
    KnownTrack,
    Loop,
    OffsetBasis,
    Playlist,
    Section,
    SectionLabel,
    Source,
    Tags,
    TimeOffset,
    moved,
)

A = Path("/music/a.mp3")
GRID = BeatGrid((GridAnchor(0.025, 124.0), GridAnchor(60.0, 126.0, 3)))
CUES = (Cue(0.025, 0, "Start", "#28E214"), Cue(60.0, None, "", None), Cue(90.5, 3, "Drop"))
KNOWN = KnownTrack(
    A,
    "101",
    Tags(
        "Deep Love",
        "Daft Punk",
        "Homework",
        "French House",
        "8A - 6",
        "Virgin",
        year=1997,
        key=Key(9, True),
        rating=4,
    ),
    301.5,
    GRID,
    CUES,
    (Loop(30.0, 34.0, 5, "Roll", "#FF0000"),),
    (("PlayCount", "12"), ("DateAdded", "2020-01-02")),
)
ELSEWHERE = KnownTrack(Path("/old drive/x.mp3"), "102", Tags("X"), cues=(Cue(1.0, 0),))


def merge(library: Library, *tracks: KnownTrack, program: str = "rekordbox") -> MergeCollection:
    return MergeCollection(Collection(program, tracks))


def cues(library: Library, track_id: int = 1) -> list[Cue]:
    return [stored.cue for stored in library.track(track_id).cues]


def test_a_known_track_gets_what_the_program_knows(house: Library) -> None:
    changes = house.do(merge(house, KNOWN))
    assert (changes.track_ids, changes.created) == ({1}, ())
    track = house.track(1)
    assert (track.tags.title, track.tags.album, track.tags.genre, track.tags.year) == (
        "Deep Love",
        "Homework",
        "French House",
        1997,
    )
    assert track.beat_grid == GRID
    assert tuple(cues(house)) == CUES
    assert {stored.source for stored in track.cues} == {Source("program", "rekordbox")}
    assert [stored.loop for stored in track.loops] == list(KNOWN.loops)
    assert track.row.duration == 301.5


def test_what_goes_out_is_what_came_in(house: Library) -> None:
    house.do(merge(house, KNOWN))
    (out,) = house.collection([1]).tracks
    tags = replace(KNOWN.tags, tempo=GRID.tempo_over(KNOWN.duration))
    assert out == replace(KNOWN, external_id="1", tags=tags)


def test_the_energy_that_a_program_knows_counts_until_the_dj_says_otherwise(house: Library) -> None:
    strong = replace(KNOWN, tags=replace(KNOWN.tags, energy=8))
    house.do(merge(house, strong, program="Mixed In Key"))
    assert house.track(1).row.energy == 8
    house.do(EditTags((1,), (("energy", Energy(5)),)))
    assert house.track(1).row.energy == 5
    house.do(EditTags((1,), (("energy", None),)))
    assert house.track(1).row.energy == 8


def test_merging_the_same_collection_again_changes_nothing(house: Library) -> None:
    edit = MergeCollection(Collection("rekordbox", (KNOWN, ELSEWHERE), (Playlist("P", ("101", "102")),)))
    house.do(edit)
    before = house.collection(), house.history(), house.playlists(), house.track(1).labels
    assert not house.do(edit)
    assert (house.collection(), house.history(), house.playlists(), house.track(1).labels) == before


def test_a_track_whose_file_is_not_there_is_listed_as_missing(house: Library) -> None:
    edit = MergeCollection(
        Collection("rekordbox", (ELSEWHERE,)), absent={"102": "rekordbox has it on another drive."}
    )
    (track_id,) = house.do(edit).created
    row = house.track(track_id).row
    assert (row.state, row.reason, row.n_cues) == ("missing", "rekordbox has it on another drive.", 1)
    assert house.unanalysed("djanalyzer-1", [track_id]) == []
    assert not house.do(edit)


def test_matching_decides_where_paths_differ(house: Library) -> None:
    house.do(MergeCollection(Collection("rekordbox", (ELSEWHERE,)), matches={"102": 2}))
    assert cues(house, 2) == [Cue(1.0, 0)]
    assert len(house.find()) == 3


def test_a_path_matches_in_any_unicode_form(house: Library) -> None:
    composed = unicodedata.normalize("NFC", "/music/Béla 🎧.mp3")
    house.do(merge(house, KnownTrack(Path(composed), "1")))
    decomposed = unicodedata.normalize("NFD", composed)
    assert not house.do(merge(house, KnownTrack(Path(decomposed), "1"))).created


def test_a_track_that_the_program_has_twice_keeps_the_cues_of_both(house: Library) -> None:
    house.do(
        merge(
            house,
            KNOWN,
            replace(KNOWN, external_id="103", cues=(Cue(0.025, 0, "Start", "#28E214"), Cue(5.0, 6))),
        )
    )
    assert cues(house) == [Cue(0.025, 0, "Start", "#28E214"), Cue(5.0, 6), *CUES[1:]]
    unknown = replace(ELSEWHERE, external_id="104")
    assert len(house.do(merge(house, ELSEWHERE, unknown)).created) == 1


def test_what_changed_in_the_program_follows(house: Library) -> None:
    house.do(merge(house, KNOWN))
    moved, new = replace(CUES[0], time=0.5), Cue(120.0, 4, "New")
    house.do(
        merge(
            house,
            replace(KNOWN, cues=(moved, CUES[2], new), loops=(), beat_grid=BeatGrid.constant(0.0, 125.0)),
        )
    )
    assert cues(house) == [moved, CUES[2], new]
    track = house.track(1)
    assert (track.loops, track.beat_grid) == ((), BeatGrid.constant(0.0, 125.0))
    grids = [label.value for label in track.labels if label.task == "beat_grid"]
    assert grids == [GRID, BeatGrid.constant(0.0, 125.0)]  # both stay on record


def test_what_the_dj_changed_here_stays(house: Library) -> None:
    house.do(merge(house, KNOWN))
    start, memory, _ = house.track(1).cues
    house.do(MoveCue(start.id, 0.1))
    house.do(RemoveCue(memory.id))
    house.do(AddCue(1, Cue(200.0, 7, "Mine")))
    assert not house.do(merge(house, KNOWN))  # what was removed here does not come back
    changed = replace(
        KNOWN, cues=(*CUES[1:], Cue(150.0, 6))
    )  # and there, the start was removed and one added
    house.do(merge(house, changed))
    assert cues(house) == [replace(CUES[0], time=0.1), CUES[2], Cue(150.0, 6), Cue(200.0, 7, "Mine")]


def test_our_own_cues_that_come_back_from_the_program_are_not_doubled(house: Library) -> None:
    house.do(AddCue(1, Cue(64.0004, 0, "Mine")))
    house.do(AddLoop(1, Loop(8.0, 16.0, 2)))
    rounded = replace(KNOWN, cues=(Cue(64.0, 0, "Mine", "#28E214"),), loops=(Loop(8.0, 16.0005, 2),))
    house.do(merge(house, rounded))
    assert cues(house) == [Cue(64.0004, 0, "Mine")]
    assert len(house.track(1).loops) == 1


def test_a_pad_that_is_taken_here_sends_the_newcomer_to_the_next_free_one(house: Library) -> None:
    house.do(AddCue(1, Cue(10.0, 0, "Mine on A")))
    house.do(AddLoop(1, Loop(20.0, 24.0, 1, "Mine on B")))
    house.do(
        merge(house, replace(KNOWN, cues=(Cue(5.0, 0, "Theirs on A"), Cue(6.0, 2, "Theirs on C")), loops=()))
    )
    assert cues(house) == [Cue(5.0, 3, "Theirs on A"), Cue(6.0, 2, "Theirs on C"), Cue(10.0, 0, "Mine on A")]
    for pad in range(3, 8):
        house.do(AddCue(1, Cue(100.0 + pad, pad)))
    house.do(merge(house, KnownTrack(A, "9", cues=(Cue(50.0, 4, "no pad left"),)), program="traktor"))
    assert Cue(50.0, None, "no pad left") in cues(house)


def test_a_second_program_adds_what_the_first_has_not(house: Library) -> None:
    house.do(merge(house, KNOWN))
    theirs = KnownTrack(
        A, "t1", Tags(), cues=(Cue(0.0255, 0, "Same place"), Cue(222.0, None, "Only in Traktor"))
    )
    house.do(merge(house, theirs, program="traktor"))
    assert cues(house) == [*CUES, Cue(222.0, None, "Only in Traktor")]


def said_by(program: str, cues: tuple[Cue, ...], offset: float) -> MergeCollection:
    """A program's cues, given as it counts them; `offset` (seconds) was taken off."""
    track = KnownTrack(A, "1", cues=cues, loops=(Loop(40.0, 44.0, 7),))
    here = replace(moved(track, -offset), offset=TimeOffset(offset, "MP3 C", OffsetBasis.TABLE))
    return MergeCollection(Collection(program, (here,)))


def test_cues_that_a_tool_copied_from_one_program_to_another_are_not_doubled(house: Library) -> None:
    originals = (Cue(0.054, 0), Cue(61.769, 1), Cue(90.0, None))
    copies = (Cue(0.054, 0, "Energy 4"), Cue(61.769, 1, "Energy 5"))
    house.do(said_by("Serato", copies, 0.0512))
    house.do(said_by("Mixed In Key", originals, 0.0))
    assert [(cue.name, cue.slot) for cue in cues(house)] == [("Energy 4", 0), ("Energy 5", 1), ("", None)]
    assert len(house.track(1).loops) == 1
    house.undo()
    assert len(cues(house)) == 2
    assert not house.do(said_by("Serato", copies, 0.0512)).track_ids


def test_cues_of_one_program_or_of_different_pads_or_numbers_stay_two(house: Library) -> None:
    house.do(said_by("Serato", (Cue(8.0, 0), Cue(9.0, 1), Cue(20.0, 2)), 0.0512))
    theirs = (Cue(8.0, 3), Cue(20.01, 2), Cue(8.0512, 0))  # another pad, another number, another number
    house.do(said_by("Mixed In Key", theirs, 0.0))
    assert len(cues(house)) == 6


def test_undo_takes_the_whole_import_back_and_redo_brings_it_again(house: Library) -> None:
    edit = MergeCollection(Collection("rekordbox", (KNOWN, ELSEWHERE), (Playlist("P", ("101", "102")),)))
    before = house.collection()
    house.do(edit)
    after = house.collection(), house.playlists()
    house.undo()
    assert house.collection() == before
    assert house.playlists() == ()
    house.redo()
    assert (house.collection(), house.playlists()) == after
    house.undo()
    house.do(edit)  # imported anew instead
    assert house.collection().tracks == after[0].tracks


def test_a_removed_track_comes_back_when_it_is_imported_again(house: Library) -> None:
    house.do(merge(house, KNOWN))
    house.do(RemoveTracks((1,)))
    assert house.do(merge(house, KNOWN)).track_ids == {1}
    assert tuple(cues(house)) == CUES


def test_odd_text_in_a_collection_is_kept_as_far_as_text_can(house: Library) -> None:
    odd = KnownTrack(
        A, "1", Tags("T\ud800\x00"), cues=(Cue(1.0, 0, "half \udfff"),), extra=(("x", "\ud800"),)
    )
    house.do(merge(house, odd))
    assert house.track(1).tags.title == "T?"
    assert cues(house) == [Cue(1.0, 0, "half ?")]
    assert not house.do(merge(house, odd))


BARE = KnownTrack(A, "101", Tags("Deep Love (list)"), extra=(("Listed", "1"),), is_bare=True)


def test_a_bare_track_takes_nothing_back_of_what_the_program_has_said(house: Library) -> None:
    sections = (Section(0.0, 30.0, SectionLabel.INTRO),)
    full = replace(KNOWN, sections=sections)
    complete = frozenset({"sections"})
    house.do(MergeCollection(Collection("VirtualDJ", (full,), complete_on=complete)))
    before = house.collection(), house.track(1)
    assert not house.do(MergeCollection(Collection("VirtualDJ", (BARE,), complete_on=complete)))
    assert not house.do(MergeCollection(Collection("VirtualDJ", (full, BARE), complete_on=complete)))
    assert (house.collection(), house.track(1)) == before
    assert (house.track(1).sections, house.track(1).tags.title) == (sections, "Deep Love")


def test_a_bare_track_says_what_it_can_before_the_program_has_said_anything(house: Library) -> None:
    house.do(merge(house, BARE))
    assert house.track(1).tags.title == "Deep Love (list)"
    house.do(merge(house, KNOWN))
    assert (house.track(1).tags.title, tuple(cues(house))) == ("Deep Love", CUES)
    assert not house.do(merge(house, BARE))


MODEL = Source("model", "djanalyzer-1")


@pytest.mark.parametrize(
    ("returning", "is_the_models"),
    [
        (Cue(30.0, 0, "Drop"), True),
        (Cue(30.001, 0), True),
        (Cue(30.001, 5, "Drop"), True),
        (Cue(30.0, None, "Drop"), True),
        (Cue(30.0, 5, "Mine"), False),
        (Cue(30.0, 5), False),
        (Cue(30.5, 0, "Drop"), False),
    ],
)
def test_what_was_set_here_unseen_and_comes_back_is_still_known_for_the_models(
    house: Library, returning: Cue, is_the_models: bool
) -> None:
    """It was exported on its pad and by its name, and taken away here since."""
    cue_id, loop_id = house.do(
        PlaceMarks(
            (
                Placed(1, Cue(30.0, 0, "Drop"), origin=MODEL),
                Placed(1, Loop(30.0, 46.0, 5, "Drop"), origin=MODEL),
            )
        )
    ).created
    house.do(RemoveCue(cue_id))
    house.do(RemoveLoop(loop_id))
    house.do(merge(house, KnownTrack(A, "1", cues=(returning,))))
    assert cues(house) == [returning]
    assert bool(house.do(AdoptMarks(1, MODEL))) == is_the_models
    assert bool(house.do(AdoptMarks(1, Source("program", "rekordbox")))) != is_the_models


def test_what_was_set_here_unseen_and_taken_back_says_nothing_of_who_sets_it_there_later(
    house: Library,
) -> None:
    house.do(PlaceMarks((Placed(1, Cue(30.0, 0, "Drop"), origin=MODEL),)))
    house.undo()
    house.do(merge(house, KnownTrack(A, "1", cues=(Cue(30.0, 0, "Drop"),))))
    assert not house.do(AdoptMarks(1, MODEL))
    assert house.do(AdoptMarks(1, Source("program", "rekordbox"))).track_ids == {1}


def test_newcomers_on_taken_pads_go_to_different_ones_and_leave_the_programs_own_their_place(
    house: Library,
) -> None:
    house.do(AddCue(1, Cue(100.0, 0)))
    house.do(AddCue(1, Cue(101.0, 1)))
    house.do(AddLoop(1, Loop(102.0, 104.0, 2)))
    theirs = (Cue(10.0, 0), Cue(11.0, 1), Cue(12.0, 2), Cue(13.0, 3), Cue(14.0, 6), Cue(15.0))
    house.do(merge(house, KnownTrack(A, "1", cues=theirs, loops=(Loop(20.0, 24.0, 1),))))
    assert [(cue.time, cue.slot) for cue in cues(house)] == [
        (10.0, 4),
        (11.0, 5),
        (12.0, 7),
        (13.0, 3),
        (14.0, 6),
        (15.0, None),
        (100.0, 0),
        (101.0, 1),
    ]
    assert [stored.loop for stored in house.track(1).loops] == [
        Loop(20.0, 24.0, 0 + 3),
        Loop(102.0, 104.0, 2),
    ]


def test_what_a_program_has_said_while_cues_were_locked_follows_when_they_are_not(house: Library) -> None:
    def says(*times: float, program: str = "rekordbox") -> None:
        loops = (Loop(times[-1], times[-1] + 4.0),)
        track = KnownTrack(A, "1", cues=tuple(Cue(time) for time in times), loops=loops)
        house.do(merge(house, track, program=program))

    def shown() -> tuple[list[float], list[float]]:
        return [cue.time for cue in cues(house)], [s.loop.start for s in house.track(1).loops]

    says(1.0, 2.0, 3.0)
    house.do(RemoveCue(house.track(1).cues[2].id))
    house.do(LockFields((1, 2), ("cues",)))
    says(2.0, 3.0, 9.0)
    says(2.0, 3.0, 4.0)
    says(50.0, program="Traktor")
    assert shown() == ([1.0, 2.0], [3.0])
    house.do(UnlockFields((1, 2), ("cues",)))
    assert shown() == ([2.0, 4.0, 50.0], [4.0, 50.0]), "gone there, gone here; taken out here, it stays out"
    house.do(LockFields((1,), ("cues",)))
    house.do(UnlockFields((1,), ("cues",)))
    assert shown() == ([2.0, 4.0, 50.0], [4.0, 50.0]), "nothing was said meanwhile"
    assert {stored.source.name for stored in house.track(1).cues} == {"rekordbox", "Traktor"}


def test_two_names_that_differ_in_their_unicode_form_alone_are_told_apart(library: Library) -> None:
    composed = unicodedata.normalize("NFC", "/music/Béla.mp3")
    decomposed = unicodedata.normalize("NFD", composed)
    known = [KnownTrack(Path(name), name, Tags(name[-5:])) for name in (composed, decomposed)]
    first, second = (
        library.do(AddFiles((FoundFile(t.path, f"id {n}"),))).created[0] for n, t in enumerate(known)
    )
    titled = [replace(track, tags=Tags(f"Title {n}")) for n, track in enumerate(known)]
    assert not library.do(merge(library, *titled)).created
    assert [library.rows([i])[0].title for i in (first, second)] == ["Title 0", "Title 1"]


def test_of_unknown_tracks_at_one_place_one_is_made_and_says_why_its_file_is_not_there(
    library: Library,
) -> None:
    twins = (replace(ELSEWHERE, tags=Tags("First")), replace(ELSEWHERE, external_id="103"))
    edit = MergeCollection(
        Collection("rekordbox", (*twins, KNOWN), (Playlist("P", ("103", "101", "102")),)),
        absent={"102": "It is on another drive.\x00", "103": "It is on a stick."},
    )
    changes = library.do(edit)
    assert (changes.created, changes.name) == ((1, 2), "Import from rekordbox")
    first, second = library.rows([1, 2])
    assert (first.state, first.reason, first.title) == ("missing", "It is on another drive.", "First")
    assert (second.state, second.reason) == ("new", "")
    assert library.find(playlist_id=1) == [1, 2, 1]
    assert library.known_files()[ELSEWHERE.path].track_id == 1


def test_of_a_track_that_the_program_has_twice_the_first_grid_counts_and_all_loops_are_kept(
    house: Library,
) -> None:
    first = replace(KNOWN, beat_grid=None, sections=(), offset=TimeOffset(0.01, "MP3 C"))
    second = replace(KNOWN, external_id="102", tags=Tags("Other"), loops=(Loop(50.0, 54.0),))
    house.do(merge(house, first, second, replace(second, beat_grid=BeatGrid.constant(0.0, 90.0))))
    track = house.track(1)
    assert (track.beat_grid, track.tags.title, track.row.duration) == (GRID, "Deep Love", 301.5)
    assert [stored.loop for stored in track.loops] == [
        Loop(30.0, 34.0, 5, "Roll", "#FF0000"),
        Loop(50.0, 54.0),
    ]
    offsets = {label.task: label.offset for label in track.labels if label.source.name == "rekordbox"}
    assert {offsets[task] for task in ("beat_grid", "cues", "loops")} == {TimeOffset(0.01, "MP3 C")}
    assert offsets["genre"] is None


def test_a_place_that_was_left_for_another_one_is_the_tracks_again_once_a_program_names_it(
    house: Library,
) -> None:
    house.do(SetMissing((house.known_files()[A].id,)))
    house.do(AddFiles((FoundFile(Path("/disk/a.mp3"), "other"),)))
    moved = FoundFile(Path("/disk/a.mp3"), "id of a.mp3")
    house.do(RelocateFiles(((house.known_files()[A].id, moved),)))
    assert A not in house.known_files()
    assert not house.do(merge(house, KNOWN)).created
    assert house.known_files()[A].track_id == 1
