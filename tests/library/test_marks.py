"""Cues, loops and suggestions under the DJ's hand; every step can be taken back, after a restart too."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from djanalyzer.errors import FieldLocked, LibraryTrouble
from djanalyzer.library.edits import (
    AcceptSuggestion,
    AddCue,
    AddFiles,
    AddLoop,
    AdoptMarks,
    ChangeCue,
    ChangeLoop,
    LockFields,
    MergeCollection,
    MoveCue,
    MoveLoop,
    RefuseSuggestion,
    RemoveCue,
    RemoveLoop,
    ReopenSuggestion,
    SaveAnalysis,
    Together,
)
from djanalyzer.library.store import Library
from djanalyzer.music import Collection, Cue, CueKind, KnownTrack, Loop, Source, Suggestion
from tests.library.conftest import analysis, found


def cues(library: Library, track_id: int = 1) -> list[Cue]:
    return [stored.cue for stored in library.track(track_id).cues]


def test_a_cue_is_set_moved_changed_and_removed(house: Library) -> None:
    changes = house.do(AddCue(1, Cue(64.0, 2, "Drop", "#28E214", CueKind.DROP)))
    (cue_id,) = changes.created
    assert changes.track_ids == {1}
    assert house.track(1).cues[0].source == Source("dj", "you")
    house.do(MoveCue(cue_id, 64.5))
    assert cues(house) == [Cue(64.5, 2, "Drop", "#28E214", CueKind.DROP)]
    house.do(ChangeCue(cue_id, Cue(65.0, None, "Later")))
    assert cues(house) == [Cue(65.0, None, "Later")]
    house.do(RemoveCue(cue_id))
    assert cues(house) == []
    assert house.rows([1])[0].n_cues == 0
    with pytest.raises(LibraryTrouble, match="no such cue"):
        house.do(MoveCue(cue_id, 1.0))


def test_each_step_is_undone_and_redone_in_order(house: Library) -> None:
    (cue_id,) = house.do(AddCue(1, Cue(1.0))).created
    house.do(MoveCue(cue_id, 2.0))
    house.do(RemoveCue(cue_id))
    seen = [cues(house)]
    for name in ("Remove cue", "Move cue", "Add cue"):
        undone = house.undo()
        assert undone is not None
        assert (undone.name, undone.track_ids) == (name, {1})
        seen.append(cues(house))
    assert seen == [[], [Cue(2.0)], [Cue(1.0)], []]
    for expected in reversed(seen[:-1]):
        assert house.redo()
        assert cues(house) == expected
    assert house.redo() is None


def test_undo_survives_a_restart(house: Library, reopen: Callable[[Library], Library]) -> None:
    house.do(AddCue(1, Cue(1.0)))
    house = reopen(house)
    assert house.history()[0].name == "Add cue"
    house.undo()
    house = reopen(house)
    assert cues(house) == []
    house.redo()
    assert cues(house) == [Cue(1.0)]


def test_a_new_edit_ends_what_could_be_redone(house: Library) -> None:
    house.do(AddCue(1, Cue(1.0)))
    house.undo()
    house.do(AddCue(1, Cue(2.0)))
    assert house.redo() is None
    assert cues(house) == [Cue(2.0)]


def test_an_empty_library_has_nothing_to_undo(library: Library) -> None:
    assert library.undo() is None
    assert library.redo() is None


def test_an_edit_that_changes_nothing_leaves_no_line_in_the_history(house: Library) -> None:
    (cue_id,) = house.do(AddCue(1, Cue(1.0))).created
    n_lines = len(house.history())
    assert not house.do(MoveCue(cue_id, 1.0))
    assert not house.do(ChangeCue(cue_id, Cue(1.0)))
    assert len(house.history()) == n_lines


def test_loops_are_set_changed_and_removed(house: Library) -> None:
    (loop_id,) = house.do(AddLoop(1, Loop(8.0, 16.0, 3, "Tool"))).created
    house.do(ChangeLoop(loop_id, Loop(8.0, 12.0, None, "Short", "#FF8C00")))
    assert [stored.loop for stored in house.track(1).loops] == [Loop(8.0, 12.0, None, "Short", "#FF8C00")]
    house.do(RemoveLoop(loop_id))
    assert house.track(1).loops == ()
    house.undo()
    assert house.track(1).loops[0].id == loop_id


def test_an_accepted_suggestion_is_the_dj_s_own_cue(house: Library) -> None:
    house.do(SaveAnalysis(1, analysis(), b""))
    drop, mix_out = house.track(1).suggestions
    (cue_id,) = house.do(AcceptSuggestion(drop.id)).created
    house.do(AcceptSuggestion(mix_out.id, Cue(211.0, 7, "Out")))
    track = house.track(1)
    assert [(c.cue, c.source.kind) for c in track.cues] == [
        (Cue(30.0, None, "Drop", None, CueKind.DROP), "dj"),
        (Cue(211.0, 7, "Out", None, CueKind.MIX_OUT), "dj"),
    ]
    assert (track.suggestions[0].status, track.suggestions[0].cue_id) == ("accepted", cue_id)
    assert not house.do(AcceptSuggestion(drop.id))
    house.undo()
    house.undo()
    track = house.track(1)
    assert (track.cues, [s.status for s in track.suggestions]) == ((), ["open", "open"])


LOOP = Suggestion(60.0, CueKind.LOOP, 0.7, "eight bars of drums alone", 76.0)


def test_an_accepted_loop_is_the_dj_s_own_loop(house: Library) -> None:
    house.do(SaveAnalysis(1, analysis(suggestions=(LOOP,)), b""))
    (loop,) = house.track(1).suggestions
    assert loop.suggestion == LOOP
    (loop_id,) = house.do(AcceptSuggestion(loop.id)).created
    track = house.track(1)
    assert (track.cues, [s.loop for s in track.loops]) == ((), [Loop(60.0, 76.0, None, "Loop")])
    assert track.loops[0].source.kind == "dj"
    assert [(s.status, s.cue_id, s.loop_id) for s in track.suggestions] == [("accepted", None, loop_id)]
    house.undo()
    assert (house.track(1).loops, house.track(1).suggestions[0].status) == ((), "open")
    house.redo()
    assert house.track(1).suggestions[0].loop_id == loop_id
    house.do(SaveAnalysis(1, analysis("djanalyzer-2", suggestions=(LOOP,)), b""))
    assert [s.status for s in house.track(1).suggestions] == ["accepted"]


def test_the_dj_says_on_which_pad_a_proposed_loop_goes_or_wants_a_cue_there(house: Library) -> None:
    house.do(SaveAnalysis(1, analysis(suggestions=(LOOP,)), b""))
    (loop,) = house.track(1).suggestions
    house.do(AcceptSuggestion(loop.id, Loop(60.0, 68.0, 2, "Short", "#00E0FF")))
    assert house.track(1).loops[0].loop == Loop(60.0, 68.0, 2, "Short", "#00E0FF")
    house.undo()
    house.do(AcceptSuggestion(loop.id, Cue(60.0, 3, "Here")))
    assert (house.track(1).loops, cues(house, 1)) == ((), [Cue(60.0, 3, "Here", None, CueKind.LOOP)])


def test_a_loop_is_moved_by_its_ends(house: Library) -> None:
    (loop_id,) = house.do(AddLoop(1, Loop(8.0, 16.0, 3, "Tool"))).created
    house.do(MoveLoop(loop_id, 9.0, 13.0))
    assert house.track(1).loops[0].loop == Loop(9.0, 13.0, 3, "Tool")
    house.undo()
    assert house.track(1).loops[0].loop == Loop(8.0, 16.0, 3, "Tool")
    with pytest.raises(ValueError, match="ends after it starts"):
        MoveLoop(loop_id, 9.0, 9.0)


def test_a_refusal_can_be_taken_back(house: Library) -> None:
    house.do(SaveAnalysis(1, analysis(), b""))
    drop, _ = house.track(1).suggestions
    house.do(RefuseSuggestion(drop.id))
    assert house.track(1).suggestions[0].status == "refused"
    assert not house.do(RefuseSuggestion(drop.id))
    house.undo()
    assert house.track(1).suggestions[0].status == "open"


def test_several_edits_as_one_are_undone_as_one_and_fail_as_one(house: Library) -> None:
    (old,) = house.do(AddCue(1, Cue(1.0, 0))).created
    house.do(Together("Replace pad A", (RemoveCue(old), AddCue(1, Cue(9.0, 0)))))
    assert cues(house) == [Cue(9.0, 0)]
    house.undo()
    assert cues(house) == [Cue(1.0, 0)]
    with pytest.raises(LibraryTrouble):
        house.do(Together("Broken", (AddCue(1, Cue(5.0)), RemoveCue(12345))))
    assert cues(house) == [Cue(1.0, 0)]


def test_a_cue_that_one_edit_moves_twice_goes_back_to_its_first_place(house: Library) -> None:
    (cue_id,) = house.do(AddCue(1, Cue(1.0))).created
    house.do(Together("Nudge", (MoveCue(cue_id, 2.0), MoveCue(cue_id, 3.0))))
    house.undo()
    assert cues(house) == [Cue(1.0)]
    house.redo()
    assert cues(house) == [Cue(3.0)]


def test_the_history_keeps_its_last_thousand_lines(house: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("djanalyzer.library.journal.LONGEST", 5)
    (cue_id,) = house.do(AddCue(1, Cue(0.0))).created
    for i in range(1, 9):
        house.do(MoveCue(cue_id, float(i)))
    assert len(house.history()) == 5
    for batch in ("one", "one", "two"):
        house.do(AddFiles((found(f"{len(house.find())}.mp3"),), batch))
    assert [line.name for line in house.history()] == ["Add file"] * 2 + ["Move cue"] * 3
    while house.undo():
        pass
    assert cues(house) == [Cue(5.0)]
    assert house.find() == [1, 2, 3]


_TIMES = st.floats(0, 600, allow_nan=False)
_CUES = st.builds(
    Cue,
    time=_TIMES,
    slot=st.none() | st.integers(0, 7),
    name=st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00"), max_size=20),
    color=st.none() | st.from_regex("#[0-9A-F]{6}", fullmatch=True),
    kind=st.sampled_from(CueKind),
)
_ACTIONS = st.lists(st.tuples(st.sampled_from(["add", "move", "change", "remove"]), _CUES), max_size=12)


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(actions=_ACTIONS)
def test_whatever_was_done_undoing_all_of_it_leads_back_and_redoing_all_of_it_forth(
    house: Library, actions: list[tuple[str, Cue]]
) -> None:
    before = house.track(1)
    n_lines = sum(not line.is_undone for line in house.history())
    for action, cue in actions:
        held = [stored.id for stored in house.track(1).cues]
        if action == "add" or not held:
            house.do(AddCue(1, cue))
        elif action == "move":
            house.do(MoveCue(held[0], cue.time))
        elif action == "change":
            house.do(ChangeCue(held[-1], cue))
        else:
            house.do(RemoveCue(held[0]))
    after = house.track(1)
    n_steps = sum(not line.is_undone for line in house.history()) - n_lines
    for _ in range(n_steps):
        house.undo()
    assert house.track(1) == before
    for _ in range(n_steps):
        house.redo()
    assert house.track(1) == after


@pytest.mark.parametrize("why", ["refused", "wrong_place", "wrong_kind"])
def test_a_refused_suggestion_is_open_again_once_the_refusal_is_taken_back(house: Library, why: str) -> None:
    house.do(SaveAnalysis(1, analysis(), b""))
    drop, out = house.track(1).suggestions
    house.do(AcceptSuggestion(out.id))
    house.do(RefuseSuggestion(drop.id, why))
    refused = house.track(1)
    assert [s.status for s in refused.suggestions] == [why, "accepted"]
    assert not house.do(RefuseSuggestion(drop.id)), "it is answered"
    assert not house.do(RefuseSuggestion(out.id))
    assert not house.do(ReopenSuggestion(out.id)), "what was accepted is a cue by now"
    assert house.do(ReopenSuggestion(drop.id)).track_ids == {1}
    assert [s.status for s in house.track(1).suggestions] == ["open", "accepted"]
    assert not house.do(ReopenSuggestion(drop.id))
    house.undo()
    assert house.track(1) == refused
    with pytest.raises(ValueError, match="refused as one of"):
        RefuseSuggestion(drop.id, "open")


def test_who_only_names_a_mark_has_not_chosen_its_place(house: Library) -> None:
    rekordbox = Source("program", "rekordbox")
    theirs = KnownTrack(house.track(1).path, "1", cues=(Cue(1.0, 0), Cue(2.0, 1)), loops=(Loop(8.0, 16.0),))
    house.do(MergeCollection(Collection("rekordbox", (theirs,))))
    named, moved = house.track(1).cues
    house.do(ChangeCue(named.id, Cue(1.0, 3, "In", "#28E214", CueKind.MIX_IN)))
    house.do(ChangeCue(moved.id, Cue(2.5, 1)))
    house.do(ChangeLoop(house.track(1).loops[0].id, Loop(8.0, 12.0, None, "Shorter")))
    assert {stored.source.kind for stored in (*house.track(1).cues, *house.track(1).loops)} == {"dj"}
    house.do(RemoveCue(named.id))
    assert not house.do(AdoptMarks(1, rekordbox)), "of what is left the DJ has chosen every place"
    house.undo()
    assert house.do(AdoptMarks(1, rekordbox)).track_ids == {1}


def test_of_what_a_dj_does_together_the_locked_is_left_out_and_facts_are_no_part_of_the_step(
    house: Library,
) -> None:
    house.do(LockFields((1,), ("cues",)))
    parts = (AddCue(1, Cue(1.0)), AddCue(2, Cue(2.0)), SaveAnalysis(3, analysis(), b""), AddCue(3, Cue(3.0)))
    changes = house.do(Together("Prepare", parts))
    assert (changes.track_ids, changes.n_locked, changes.name) == ({2, 3}, 1, "Prepare")
    assert len(changes.created) == 2
    house.undo()
    assert [row.n_cues for row in house.rows([1, 2, 3])] == [0, 0, 0]
    assert house.track(3).row.state == "analysed", "a model has spoken, whatever is taken back"
    with pytest.raises(FieldLocked):
        house.do(Together("Prepare", parts[:1]))
