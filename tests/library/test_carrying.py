"""A track made from another one has what counts of it, and an undo takes all of that back."""

from __future__ import annotations

from dataclasses import replace

from djanalyzer.library.edits import (
    AddCue,
    AddLoop,
    CarryOver,
    MergeCollection,
    SaveAnalysis,
    SetLabel,
)
from djanalyzer.library.store import Library
from djanalyzer.music import BeatGrid, Collection, Cue, CueKind, KnownTrack, Loop, Section, SectionLabel
from tests.library.conftest import analysis

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
