"""A track made from another one has what counts of it, and an undo takes all of that back."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from djanalyzer.library.edits import (
    AddCue,
    AddFiles,
    AddLoop,
    AdoptMarks,
    CarryOver,
    CarryToFile,
    Edit,
    FoundFile,
    MergeCollection,
    RemoveCue,
    RemoveTracks,
    SaveAnalysis,
    SetLabel,
    Together,
)
from djanalyzer.library.edits.placing import Placed, PlaceMarks
from djanalyzer.library.store import Library
from djanalyzer.music import (
    BeatGrid,
    Collection,
    Cue,
    CueKind,
    KnownTrack,
    Loop,
    Section,
    SectionLabel,
    Source,
)
from tests.library.conftest import analysis, found

GRID = BeatGrid.constant(2.0, 120.0)


def test_cues_loops_grid_and_sections_go_over_and_come_back_by_one_undo(house: Library) -> None:
    house.do(SaveAnalysis(1, analysis(), b""))
    house.do(SetLabel(1, "beat_grid", GRID))
    house.do(AddCue(1, Cue(40.0, 2, "Drop", "#00FF00", CueKind.DROP)))
    house.do(AddCue(1, Cue(90.0)))
    house.do(AddLoop(1, Loop(34.0, 38.0, 5)))
    house.do(CarryOver(3, 1, 26.0, 58.0))
    made = house.track(3)
    assert made.beat_grid == BeatGrid.constant(0.0, 120.0)
    assert made.is_confirmed
    assert made.sections == (
        Section(0.0, 4.0, SectionLabel.INTRO, 0.8),
        Section(4.0, 32.0, SectionLabel.DROP, 0.7),
    )
    assert made.sections_source == house.track(1).sections_source
    assert [marked.cue for marked in made.cues] == [Cue(14.0, 2, "Drop", "#00FF00", CueKind.DROP)]
    assert [marked.loop for marked in made.loops] == [Loop(8.0, 12.0, 5)]
    house.undo()
    bare = house.track(3)
    assert (bare.beat_grid, bare.sections, bare.cues, bare.loops) == (None, (), (), ())


def test_what_a_program_knew_of_the_other_file_is_the_djs_and_what_a_model_said_stays_the_models(
    house: Library,
) -> None:
    house.do(SaveAnalysis(1, analysis(), b""))
    known = KnownTrack(house.track(1).path, "1", cues=(Cue(40.0, 0, "Drop"),))
    house.do(MergeCollection(Collection("rekordbox", (known,))))
    house.do(CarryOver(3, 1))
    made = house.track(3)
    assert {label.task: label.source.kind for label in made.labels} == {
        "beat_grid": "model",
        "sections": "model",
    }
    assert (made.beat_grid, made.is_confirmed) == (house.track(1).beat_grid, False)
    (cue,) = made.cues
    assert (cue.source.kind, cue.cue) == ("dj", Cue(40.0, 0, "Drop"))
    heard = replace(analysis(), beat_grid=GRID)  # the same model, of the new file
    house.do(SaveAnalysis(3, heard, b""))
    assert house.track(3).beat_grid == GRID


def test_whose_the_places_of_marks_were_stays_known(house: Library) -> None:
    model, rekordbox = Source("model", "djanalyzer-1"), Source("program", "rekordbox")
    house.do(
        PlaceMarks((Placed(1, Cue(40.0, 0), origin=model), Placed(1, Loop(48.0, 52.0, 1), origin=rekordbox)))
    )
    house.do(CarryOver(3, 1, 8.0))
    made = house.track(3)
    assert [(s.cue, s.source.kind) for s in made.cues] == [(Cue(32.0, 0), "dj")]
    assert [(s.loop, s.source.kind) for s in made.loops] == [(Loop(40.0, 44.0, 1), "dj")]
    assert house.do(AdoptMarks(3, model)).track_ids == {3}
    assert house.do(AdoptMarks(3, rekordbox)).track_ids == {3}


def test_what_does_not_lie_in_the_stretch_stays_behind(house: Library) -> None:
    house.do(SetLabel(1, "beat_grid", GRID))
    house.do(SetLabel(1, "sections", (Section(0.0, 30.0, SectionLabel.INTRO),)))
    house.do(AddCue(1, Cue(10.0)))
    house.do(AddLoop(1, Loop(28.0, 36.0)))
    house.do(CarryOver(3, 1, 32.0, 32.25))
    made = house.track(3)
    assert (made.cues, made.loops, made.sections, made.beat_grid) == (
        (),
        (),
        (),
        BeatGrid.constant(0.0, 120.0),
    )
    house.do(CarryOver(2, 1, 32.1, 32.4))
    assert house.track(2).labels == tuple(
        label for label in house.track(2).labels if label.source.kind != "dj"
    )


@pytest.mark.parametrize(
    ("before", "is_given"),
    [
        ([], True),
        ([AddCue(3, Cue(1.0))], False),
        ([AddLoop(3, Loop(1.0, 2.0))], False),
        ([AddFiles((found("copy.wav", "id of untitled.wav"),))], False),
        ([AddCue(3, Cue(1.0)), RemoveCue(2)], True),
        ([RemoveTracks((3,))], True),
    ],
)
def test_a_file_that_is_taken_in_gets_it_where_its_track_has_nothing_else(
    house: Library, before: list[Edit], is_given: bool
) -> None:
    house.do(AddCue(1, Cue(40.0, 0)))
    for edit in before:
        house.do(edit)
    new = FoundFile(Path("/music/untitled.wav"), "id of untitled.wav", 1, 1)
    carry = CarryToFile(new.path, 1, 8.0, 64.0)
    house.do(Together("Export take", (AddFiles((new,)), carry)))
    assert (Cue(32.0, 0) in [stored.cue for stored in house.track(3).cues]) == is_given


def test_a_file_that_nobody_knows_gets_nothing(house: Library) -> None:
    assert not house.do(CarryToFile(Path("/music/nowhere.wav"), 1))
    assert (
        CarryToFile(Path("/music/nowhere.wav"), 1).describe() == CarryOver(3, 1).describe() == "Export take"
    )
