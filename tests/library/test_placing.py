"""Cues planned for many tracks are set as one step, on what each track has become since they were planned."""

from __future__ import annotations

import pytest

from djanalyzer.library.edits import (
    AddCue,
    AddLoop,
    AdoptMarks,
    LockFields,
    MergeCollection,
    MoveCue,
    RefuseSuggestion,
    SaveAnalysis,
)
from djanalyzer.library.edits.placing import Placed, PlaceMarks
from djanalyzer.library.store import Library
from djanalyzer.music import Collection, Cue, CueKind, KnownTrack, Loop, Source, Suggestion
from tests.library.conftest import analysis

MODEL, REKORDBOX = Source("model", "djanalyzer-1"), Source("program", "rekordbox")
DROP = Suggestion(30.0, CueKind.DROP, 0.9, "drums return")
ROLL = Suggestion(60.0, CueKind.LOOP, 0.7, "drums alone", 76.0)
OUT = Suggestion(210.0, CueKind.MIX_OUT, 0.6, "drums alone from here")


@pytest.fixture
def planned(house: Library) -> Library:
    """Track 1 has a cue on pad C and a loop on pad D, and a drop, a loop and a way out are proposed for it."""
    house.do(AddCue(1, Cue(5.0, 2, "Mine")))
    house.do(AddLoop(1, Loop(8.0, 16.0, 3)))
    house.do(SaveAnalysis(1, analysis(suggestions=(DROP, ROLL, OUT)), b""))
    return house


def marks(library: Library, track_id: int) -> list[Cue | Loop]:
    track = library.track(track_id)
    return [*(stored.cue for stored in track.cues), *(stored.loop for stored in track.loops)]


def test_marks_are_set_beside_those_there_are_and_a_taken_pad_sends_them_to_the_memory_list(
    planned: Library,
) -> None:
    new = (Cue(1.0, 0, "In"), Loop(20.0, 24.0, 1, "Roll"), Cue(2.0, 2), Cue(3.0, 3), Cue(4.0, 0), Cue(6.0))
    changes = planned.do(PlaceMarks(tuple(Placed(1, mark) for mark in new)))
    assert (changes.track_ids, changes.name) == ({1}, "Place cues")
    assert marks(planned, 1) == [
        Cue(1.0, 0, "In"),
        Cue(2.0, None),
        Cue(3.0, None),
        Cue(4.0, None),
        Cue(5.0, 2, "Mine"),
        Cue(6.0),
        Loop(8.0, 16.0, 3),
        Loop(20.0, 24.0, 1, "Roll"),
    ]
    cue_ids, loop_ids = changes.created[:5], changes.created[5:]
    track = planned.track(1)
    assert [c.cue.time for c in track.cues if c.id in cue_ids] == [1.0, 2.0, 3.0, 4.0, 6.0]
    assert [stored.loop.start for stored in track.loops if stored.id in loop_ids] == [20.0]
    assert {stored.source.name for stored in track.cues} == {"you"}
    planned.undo()
    assert marks(planned, 1) == [Cue(5.0, 2, "Mine"), Loop(8.0, 16.0, 3)]


def test_answers_to_suggestions_accept_those_that_are_still_open(planned: Library) -> None:
    drop, roll, out = planned.track(1).suggestions
    planned.do(RefuseSuggestion(out.id))
    answers = (
        Placed(1, Cue(30.0, 0, "Drop"), drop.id),
        Placed(1, Loop(60.0, 76.0, 1), roll.id),
        Placed(1, Cue(210.0, 5), out.id),
        Placed(1, Cue(100.0, 5)),
    )
    cue_id, free_id, loop_id = planned.do(PlaceMarks(answers)).created
    assert [(s.status, s.cue_id, s.loop_id) for s in planned.track(1).suggestions] == [
        ("accepted", cue_id, None),
        ("accepted", None, loop_id),
        ("refused", None, None),
    ]
    assert next(c.cue for c in planned.track(1).cues if c.id == free_id) == Cue(100.0, 5), (
        "the pad of what is not set is free"
    )
    assert not planned.do(PlaceMarks(answers[:3])), "all of it is answered"
    planned.undo()
    assert [s.status for s in planned.track(1).suggestions] == ["open", "open", "refused"]


def test_tracks_whose_cues_are_locked_are_left_out_and_counted(planned: Library) -> None:
    planned.do(LockFields((2,), ("cues",)))
    changes = planned.do(PlaceMarks(tuple(Placed(i, Cue(1.0, 0)) for i in (1, 2, 3))))
    assert (changes.track_ids, changes.n_locked) == ({1, 3}, 1)
    assert [len(marks(planned, i)) for i in (1, 2, 3)] == [3, 0, 1]


def test_what_a_model_or_a_program_has_placed_becomes_the_djs_own_word(planned: Library) -> None:
    """Whose places they were is told by what can still be made one's own."""
    unseen = (Placed(1, Cue(30.0, 0), origin=MODEL), Placed(1, Loop(60.0, 76.0, 1), origin=MODEL))
    planned.do(PlaceMarks(unseen))
    theirs = KnownTrack(planned.track(1).path, "1", cues=(Cue(90.0, 6), Cue(95.0, 7)))
    planned.do(MergeCollection(Collection("rekordbox", (theirs,))))
    by_time = {stored.cue.time: stored for stored in planned.track(1).cues}
    assert (by_time[30.0].source.name, by_time[90.0].source) == ("you", REKORDBOX)
    planned.do(MoveCue(by_time[95.0].id, 96.0))
    before = planned.track(1).cues

    assert planned.do(AdoptMarks(1, REKORDBOX)).name == "Make rekordbox's cues mine"
    now = planned.track(1).cues
    assert [stored.cue for stored in now] == [stored.cue for stored in before]
    assert {stored.source.name for stored in now} == {"you"}
    assert not planned.do(AdoptMarks(1, REKORDBOX)), "none of its places is left"
    assert planned.do(AdoptMarks(1, MODEL)).track_ids == {1}, "those of the model were"
    assert not planned.do(AdoptMarks(1, MODEL))
    again = MergeCollection(Collection("rekordbox", (KnownTrack(theirs.path, "1", cues=(Cue(91.0, 6),)),)))
    planned.do(again)
    assert 90.0 in [stored.cue.time for stored in planned.track(1).cues], "no import moves them from then on"
    for _ in range(3):
        planned.undo()
    assert planned.track(1).cues == before
