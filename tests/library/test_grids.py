"""The DJ has the last word on how a track is counted, and whether its grid is right."""

from __future__ import annotations

from contextlib import nullcontext
from functools import partial

import pytest

from djanalyzer.errors import FieldLocked, GridTrouble, LibraryTrouble
from djanalyzer.library.edits import (
    AddCue,
    AddLoop,
    AdoptMarks,
    ChooseGrid,
    ConfirmGrid,
    EditGrid,
    LockFields,
    MergeCollection,
    SaveAnalysis,
    SetLabel,
)
from djanalyzer.library.edits.placing import Placed, PlaceMarks
from djanalyzer.library.store import Library
from djanalyzer.music import BeatGrid, Collection, Cue, GridChoice, KnownTrack, Loop, Meter, Source
from djanalyzer.music.counting import begins_bars_with, counted_anew
from djanalyzer.music.grid_editing import set_tempo, shift
from tests.library.conftest import analysis

FOUND = BeatGrid.constant(0.1, 87.0)
DOUBLE = BeatGrid.constant(0.1, 174.0)
WALTZ = BeatGrid.constant(0.1, 130.5, meter=Meter.THREE_FOUR)
CHOICES = (GridChoice(FOUND, 0.6), GridChoice(DOUBLE, 0.3), GridChoice(WALTZ, 0.05))


@pytest.fixture
def unsure(house: Library) -> Library:
    """A library whose first track can be counted in three ways."""
    house.do(SaveAnalysis(1, analysis(beat_grid=FOUND, beat_confidence=0.6, grid_choices=CHOICES), b""))
    return house


def grid_of(library: Library) -> BeatGrid | None:
    return library.track(1).beat_grid


def test_another_way_to_count_becomes_the_dj_s_own_word(unsure: Library) -> None:
    assert unsure.rows([1])[0].needs_review
    unsure.do(ChooseGrid(1, index=1))
    track = unsure.track(1)
    assert (track.beat_grid, track.row.bpm, track.is_confirmed) == (DOUBLE, 174.0, True)
    assert (track.row.is_checked, track.row.needs_review, track.row.beat_confidence) == (True, False, 1.0)
    assert track.labels[-1].source == Source("dj", "you")
    unsure.undo()
    assert (grid_of(unsure), unsure.rows([1])[0].needs_review) == (FOUND, True)
    unsure.redo()
    assert grid_of(unsure) == DOUBLE


def test_choosing_back_works_as_often_as_one_likes(unsure: Library) -> None:
    for index in (1, 0, 2, 0, 1):
        unsure.do(ChooseGrid(1, index=index))
        assert grid_of(unsure) == CHOICES[index].beat_grid
    unsure.do(ChooseGrid(1, index=1))  # it is that already
    assert len([line for line in unsure.history() if line.name == "Choose beat grid"]) == 5


def test_later_analyses_do_not_overwrite_the_choice(unsure: Library) -> None:
    unsure.do(ChooseGrid(1, index=1))
    unsure.do(SaveAnalysis(1, analysis("djanalyzer-2", beat_grid=WALTZ, beat_confidence=0.999), b""))
    assert grid_of(unsure) == DOUBLE
    heard = unsure.track(1).analysis
    assert heard is not None
    assert heard.beat_grid == WALTZ
    unsure.do(SetLabel(1, "beat_grid", None))
    assert (grid_of(unsure), unsure.rows([1])[0].meter) == (WALTZ, Meter.THREE_FOUR)


def test_half_and_double_take_the_way_that_was_offered(unsure: Library) -> None:
    unsure.do(ChooseGrid(1, ratio=2))
    assert grid_of(unsure) == DOUBLE
    unsure.do(ChooseGrid(1, ratio=0.5))
    assert grid_of(unsure) == FOUND


@pytest.mark.parametrize("mine", [BeatGrid.constant(0.25, 87.0), BeatGrid.constant(0.1, 87.02, 2)])
def test_half_and_double_leave_the_dj_s_own_beats_and_bars(unsure: Library, mine: BeatGrid) -> None:
    unsure.do(SetLabel(1, "beat_grid", mine))
    unsure.do(ChooseGrid(1, ratio=2))
    assert grid_of(unsure) == counted_anew(mine, 2)
    unsure.do(ChooseGrid(1, ratio=0.5))
    assert grid_of(unsure) == counted_anew(counted_anew(mine, 2), 0.5)
    assert begins_bars_with(mine, counted_anew(mine, 2))


def test_what_was_not_offered_is_counted_from_the_present_grid(unsure: Library) -> None:
    unsure.do(ChooseGrid(1, ratio=0.5))
    assert grid_of(unsure) == BeatGrid.constant(0.1, 43.5)
    unsure.do(ChooseGrid(1, ratio=2 / 3))
    assert grid_of(unsure) == BeatGrid.constant(0.1, 29.0)


def test_a_tempo_that_nobody_counts_is_refused(unsure: Library) -> None:
    unsure.do(ChooseGrid(1, ratio=4))
    with pytest.raises(LibraryTrouble, match="At 1392 BPM nobody counts beats"):
        unsure.do(ChooseGrid(1, ratio=4))
    assert grid_of(unsure) == BeatGrid.constant(0.1, 348.0)


def test_a_way_that_was_offered_is_refused_where_it_is_too_fast_itself(house: Library) -> None:
    """It is near what was wanted, which would be slow enough by a hair."""
    choices = (
        GridChoice(BeatGrid.constant(0.1, 250.0), 0.6),
        GridChoice(BeatGrid.constant(0.1, 500.25), 0.3),
    )
    heard = analysis(beat_grid=choices[0].beat_grid, beat_confidence=0.6, grid_choices=choices)
    house.do(SaveAnalysis(1, heard, b""))
    with pytest.raises(LibraryTrouble, match=r"At 500\.25 BPM nobody counts beats"):
        house.do(ChooseGrid(1, ratio=2))
    assert grid_of(house) == choices[0].beat_grid


def test_a_way_to_count_that_is_not_there_is_refused(unsure: Library) -> None:
    for index in (3, -1):
        with pytest.raises(LibraryTrouble, match="not offered any more"):
            unsure.do(ChooseGrid(1, index=index))
    for edit in (ChooseGrid(2, ratio=2), ConfirmGrid(2)):
        with pytest.raises(LibraryTrouble, match="no beat grid yet"):
            unsure.do(edit)
    assert unsure.history()[0].name != "Choose beat grid"


def test_a_confirmed_grid_leaves_the_review_list(unsure: Library) -> None:
    assert unsure.find("is:review") == [1]
    unsure.do(ConfirmGrid(1))
    assert (unsure.find("is:review"), unsure.find("is:checked")) == ([], [1])
    assert grid_of(unsure) == FOUND
    unsure.do(SaveAnalysis(1, analysis("djanalyzer-2"), b""))
    assert grid_of(unsure) == FOUND
    unsure.undo()
    assert unsure.find("is:review") == [1]


def test_a_grid_from_another_program_is_not_judged_until_the_dj_confirms_it(unsure: Library) -> None:
    theirs = BeatGrid.constant(0.2, 88.0)
    known = KnownTrack(unsure.track(1).path, "1", beat_grid=theirs)
    unsure.do(MergeCollection(Collection("rekordbox", (known,))))
    row = unsure.rows([1])[0]
    assert (row.bpm, row.beat_confidence, row.is_checked, row.needs_review) == (88.0, None, False, False)
    unsure.do(ConfirmGrid(1))
    assert (grid_of(unsure), unsure.rows([1])[0].is_checked) == (theirs, True)


@pytest.mark.parametrize("given", [{}, {"index": 1, "ratio": 2.0}, {"ratio": 0.0}, {"ratio": float("nan")}])
def test_a_choice_says_one_thing(given: dict[str, float]) -> None:
    with pytest.raises(ValueError, match=r"a grid is chosen|a ratio is above zero"):
        ChooseGrid(1, **given)  # type: ignore[arg-type]


# Changes by hand.


def starts_at(library: Library) -> float:
    grid = grid_of(library)
    assert grid is not None
    return grid.anchors[0].time


def shifted(seconds: float, batch: str = "", **options: bool) -> EditGrid:
    return EditGrid(1, partial(shift, seconds=seconds), f"Shift by {seconds} s", batch=batch, **options)


def test_a_grid_changed_by_hand_is_the_dj_s_word_and_needs_no_review(unsure: Library) -> None:
    assert unsure.find("is:review") == [1]
    unsure.do(shifted(0.01))
    assert grid_of(unsure) == BeatGrid.constant(0.11, 87.0)
    assert unsure.track(1).is_confirmed
    assert unsure.find("is:review") == []
    assert unsure.history()[0].name == "Shift by 0.01 s"
    unsure.undo()
    assert (grid_of(unsure), unsure.find("is:review")) == (FOUND, [1])
    unsure.redo()
    assert grid_of(unsure) == BeatGrid.constant(0.11, 87.0)


def test_changes_of_one_batch_are_one_step_called_after_the_last(unsure: Library) -> None:
    unsure.do(shifted(0.5))
    for seconds in (0.01, 0.02, 0.03):
        unsure.do(shifted(seconds, batch="held"))
    assert starts_at(unsure) == pytest.approx(0.66)
    assert [line.name for line in unsure.history()][:2] == ["Shift by 0.03 s", "Shift by 0.5 s"]
    unsure.undo()
    assert starts_at(unsure) == pytest.approx(0.6)


def test_cues_and_loops_stay_where_they_are_heard_or_go_along_with_the_grid(unsure: Library) -> None:
    unsure.do(AddCue(1, Cue(10.1, 0, "In")))
    unsure.do(AddLoop(1, Loop(20.0, 24.0, 1)))
    unsure.do(shifted(0.01))
    assert unsure.track(1).cues[0].cue.time == 10.1
    unsure.do(shifted(0.25, are_marks_carried=True))
    track = unsure.track(1)
    assert (track.cues[0].cue.time, track.cues[0].cue.name) == (pytest.approx(10.35), "In")
    loop = track.loops[0].loop
    assert (loop.start, loop.stop) == (pytest.approx(20.25), pytest.approx(24.25))
    unsure.undo()
    track = unsure.track(1)
    assert (track.cues[0].cue.time, track.loops[0].loop.stop) == (10.1, 24.0)
    assert starts_at(unsure) == pytest.approx(0.11)


def test_what_no_grid_could_bear_changes_nothing(unsure: Library) -> None:
    before = len(unsure.history())
    with pytest.raises(GridTrouble, match="20 and 500 BPM"):
        unsure.do(EditGrid(1, partial(set_tempo, tempo=1.0, time=3.0), "Set tempo"))
    with pytest.raises(LibraryTrouble, match="no beat grid yet"):
        unsure.do(EditGrid(2, partial(shift, seconds=1.0), "Shift"))
    assert (grid_of(unsure), len(unsure.history())) == (FOUND, before)


def test_a_locked_grid_stays_and_locked_cues_do_not_go_along(unsure: Library) -> None:
    unsure.do(AddCue(1, Cue(10.1, 0)))
    unsure.do(LockFields((1,), ("cues",)))
    unsure.do(shifted(0.01, are_marks_carried=True))
    assert (grid_of(unsure), unsure.track(1).cues[0].cue.time) == (BeatGrid.constant(0.11, 87.0), 10.1)
    unsure.do(LockFields((1,), ("beat_grid",)))
    with pytest.raises(FieldLocked, match="beat grid"):
        unsure.do(shifted(0.01))
    assert grid_of(unsure) == BeatGrid.constant(0.11, 87.0)


def test_marks_go_along_each_with_its_beat_and_who_chose_their_places_stays_known(unsure: Library) -> None:
    model, rekordbox = Source("model", "djanalyzer-1"), Source("program", "rekordbox")
    unsure.do(PlaceMarks((Placed(1, Cue(10.0, 0), origin=model), Placed(2, Cue(10.0, 0)))))
    known = KnownTrack(unsure.track(1).path, "1", loops=(Loop(20.0, 24.0, 1),), cues=(Cue(30.0),))
    unsure.do(MergeCollection(Collection("rekordbox", (known,))))
    other = unsure.track(2)
    unsure.do(shifted(0.25, are_marks_carried=True))
    track = unsure.track(1)
    assert [s.cue.time for s in track.cues] == pytest.approx([10.25, 30.25])
    assert {s.source.kind for s in (*track.cues, *track.loops)} == {"dj"}
    assert unsure.track(2) == other
    assert unsure.do(AdoptMarks(1, model)).track_ids == unsure.do(AdoptMarks(1, rekordbox)).track_ids == {1}


def test_a_mark_whose_place_stays_stays_whose_it_was(unsure: Library) -> None:
    known = KnownTrack(
        unsure.track(1).path, "1", cues=(Cue(0.1),), loops=(Loop(0.1, 0.1 + 4 * FOUND.anchors[0].period),)
    )
    unsure.do(MergeCollection(Collection("rekordbox", (known,))))
    stay = EditGrid(1, partial(set_tempo, tempo=90.0, time=0.1), "Set tempo", are_marks_carried=True)
    unsure.do(stay)
    track = unsure.track(1)
    assert [(s.cue.time, s.source.name) for s in track.cues] == [(0.1, "rekordbox")]
    assert [(s.loop.start, s.source.name) for s in track.loops] == [(0.1, "you")], "its end has moved"
    assert track.loops[0].loop.stop == pytest.approx(0.1 + 4 * 60 / 90)


def test_a_way_to_count_is_one_of_the_model_that_was_heard_last(unsure: Library) -> None:
    unsure.do(
        SaveAnalysis(
            1, analysis("djanalyzer-2", beat_grid=WALTZ, grid_choices=(GridChoice(WALTZ, 0.9),)), b""
        )
    )
    with pytest.raises(LibraryTrouble, match="not offered any more"):
        unsure.do(ChooseGrid(1, index=1))
    unsure.do(ChooseGrid(1, index=0))
    assert grid_of(unsure) == WALTZ
    unsure.do(SaveAnalysis(2, analysis(), b""))
    with pytest.raises(LibraryTrouble, match="not offered any more"):
        unsure.do(ChooseGrid(2, index=0))


@pytest.mark.parametrize(
    ("bpm", "ratio", "is_counted"),
    [(80.0, 0.25, True), (125.0, 4, True), (79.0, 0.25, False), (126.0, 4, False)],
)
def test_the_slowest_and_the_fastest_that_anybody_counts(
    unsure: Library, bpm: float, ratio: float, is_counted: bool
) -> None:
    unsure.do(SetLabel(1, "beat_grid", BeatGrid.constant(0.1, bpm)))
    with nullcontext() if is_counted else pytest.raises(LibraryTrouble, match="nobody counts beats"):
        unsure.do(ChooseGrid(1, ratio=ratio))
    assert unsure.rows([1])[0].bpm == pytest.approx(bpm * ratio if is_counted else bpm)
