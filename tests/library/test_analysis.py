"""A model speaks; the DJ answers; the model speaks again."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from djanalyzer.errors import LibraryTrouble
from djanalyzer.library.edits import (
    AcceptSuggestion,
    AddCue,
    MergeCollection,
    RefuseSuggestion,
    SaveAnalysis,
    SetLabel,
)
from djanalyzer.library.store import Library
from djanalyzer.music import (
    BeatGrid,
    Collection,
    Cue,
    CueKind,
    Energy,
    Key,
    KnownTrack,
    Source,
    Suggestion,
)
from tests.library.conftest import analysis


def test_an_analysis_is_stored_whole(house: Library) -> None:
    said = analysis()
    changes = house.do(SaveAnalysis(3, said, b"\x00\x01waveform"))
    assert changes.track_ids == {3}
    track = house.track(3)
    assert track.beat_grid == said.beat_grid
    assert track.sections == said.sections
    assert track.energy == said.energy
    assert tuple(stored.suggestion for stored in track.suggestions) == said.suggestions
    assert track.waveform == b"\x00\x01waveform"
    assert (track.model, track.remarks) == ("djanalyzer-1", ("the file ends early",))
    row = track.row
    assert (row.state, row.bpm, row.energy, row.duration, row.key) == (
        "analysed",
        124.01,
        6.5,
        240.0,
        Key(9, True, 0.7),
    )
    assert {label.task for label in track.labels} == {"beat_grid", "key", "energy", "sections"}
    assert {label.source for label in track.labels} == {Source("model", "djanalyzer-1")}


def test_numbers_may_come_as_numpy_scalars(house: Library) -> None:
    said = analysis(
        duration=np.float32(200.0),
        beat_grid=BeatGrid.constant(np.float32(0.5), np.float64(128.0), np.int64(2)),
        beat_confidence=np.float32(0.5),
        energy=Energy(np.float32(3.0), tuple(np.array([0.5, 0.25], dtype=np.float32))),
        suggestions=(Suggestion(np.float32(1.5), CueKind.DROP, np.float32(0.5), "x"),),
        key=Key(int(np.int64(3)), bool(np.True_), float(np.float32(0.5))),
    )
    house.do(SaveAnalysis(3, said, b""))
    track = house.track(3)
    assert track.beat_grid == BeatGrid.constant(0.5, 128.0, 2)
    assert track.energy == Energy(3.0, (0.5, 0.25))


def test_a_recording_without_beat_or_key_is_analysed_all_the_same(house: Library) -> None:
    house.do(SaveAnalysis(3, analysis(beat_grid=None, key=None, sections=(), suggestions=()), b""))
    track = house.track(3)
    assert (track.row.state, track.beat_grid, track.row.key, track.sections) == ("analysed", None, None, ())


def test_an_analysis_is_no_step_of_the_history(house: Library) -> None:
    house.do(AddCue(1, Cue(1.0)))
    house.do(SaveAnalysis(1, analysis(), b""))
    undone = house.undo()
    assert undone is not None
    assert undone.name == "Add cue"
    assert house.track(1).row.state == "analysed"


def test_saying_the_same_again_adds_no_evidence_and_no_suggestions(house: Library) -> None:
    house.do(SaveAnalysis(1, analysis(), b"w"))
    first = house.track(1)
    house.do(SaveAnalysis(1, analysis(), b"w"))
    assert house.track(1) == first


def test_a_model_that_changes_its_mind_replaces_its_open_suggestions_alone(house: Library) -> None:
    house.do(SaveAnalysis(1, analysis(), b""))
    drop, _ = house.track(1).suggestions
    (cue_id,) = house.do(AcceptSuggestion(drop.id)).created
    third = Suggestion(90.0, CueKind.BREAKDOWN, 0.5, "kick leaves")
    moved_a_little = replace(drop.suggestion, time=30.1, confidence=0.95)
    house.do(SaveAnalysis(1, analysis(suggestions=(moved_a_little, third)), b""))
    track = house.track(1)
    assert [(s.suggestion.time, s.status) for s in track.suggestions] == [(30.0, "accepted"), (90.0, "open")]
    assert [stored.id for stored in track.cues] == [cue_id]


def test_a_refused_suggestion_is_not_made_again_by_this_model_or_the_next(house: Library) -> None:
    house.do(SaveAnalysis(1, analysis(), b""))
    drop, _ = house.track(1).suggestions
    house.do(RefuseSuggestion(drop.id))
    house.do(SaveAnalysis(1, analysis(), b""))
    house.do(SaveAnalysis(1, analysis("djanalyzer-2"), b""))
    track = house.track(1)
    assert [(s.suggestion.kind, s.model, s.status) for s in track.suggestions] == [
        (CueKind.DROP, "djanalyzer-1", "refused"),
        (CueKind.MIX_OUT, "djanalyzer-2", "open"),  # the first model's open one has had its day
    ]


def test_two_models_speak_side_by_side_and_the_latest_counts(house: Library) -> None:
    house.do(SaveAnalysis(3, analysis("djanalyzer-1", key=Key(0, False, 0.9)), b""))
    house.do(SaveAnalysis(3, analysis("djanalyzer-2", key=Key(7, False, 0.4)), b""))
    track = house.track(3)
    assert (track.model, track.row.key) == ("djanalyzer-2", Key(7, False, 0.4))
    assert [label.source.name for label in track.labels if label.task == "key"] == [
        "djanalyzer-1",
        "djanalyzer-2",
    ]


def test_a_model_overwrites_nothing_that_people_or_programs_said(house: Library) -> None:
    house.do(AddCue(1, Cue(30.0, 0, "my drop")))
    house.do(SetLabel(1, "beat_grid", BeatGrid.constant(0.1, 124.0)))
    theirs = KnownTrack(
        house.track(2).path, "77", beat_grid=BeatGrid.constant(0.2, 131.0), cues=(Cue(5.0, 1, "theirs"),)
    )
    house.do(MergeCollection(Collection("rekordbox", (theirs,))))
    for track_id in (1, 2):
        house.do(SaveAnalysis(track_id, analysis(), b""))
    first, second = house.track(1), house.track(2)
    assert first.beat_grid == BeatGrid.constant(0.1, 124.0)
    assert [c.cue for c in first.cues] == [Cue(30.0, 0, "my drop")]
    assert second.beat_grid == BeatGrid.constant(0.2, 131.0)
    assert [c.cue for c in second.cues] == [Cue(5.0, 1, "theirs")]


def test_an_analysis_of_a_track_that_was_removed_meanwhile_is_a_trouble(house: Library) -> None:
    with pytest.raises(LibraryTrouble, match="no such track"):
        house.do(SaveAnalysis(99, analysis(), b""))
