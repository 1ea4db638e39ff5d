"""A model speaks; the DJ answers; the model speaks again."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from djanalyzer.errors import LibraryTrouble
from djanalyzer.library.edits import (
    AcceptSuggestion,
    AddCue,
    MergeCollection,
    RefuseSuggestion,
    SaveAnalysis,
    SaveWaveform,
    SetLabel,
)
from djanalyzer.library.store import Library
from djanalyzer.music import (
    Analysis,
    BeatGrid,
    Collection,
    Cue,
    CueKind,
    Energy,
    GridAnchor,
    GridChoice,
    Guess,
    Key,
    KeyStretch,
    KnownTrack,
    Meter,
    MixRange,
    Seconds,
    Source,
    Suggestion,
    VocalSpan,
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


RICH = analysis(
    beat_grid=BeatGrid((GridAnchor(0.1, 90.0, 3, Meter.THREE_FOUR), GridAnchor(61.3, 120.0))),
    beat_confidence=0.991,
    downbeat_confidence=0.75,
    grid_choices=(
        GridChoice(BeatGrid((GridAnchor(0.1, 90.0, 3, Meter.THREE_FOUR), GridAnchor(61.3, 120.0))), 0.6),
        GridChoice(BeatGrid.constant(0.4, 60.0, 2, Meter.SIX_EIGHT), 0.25),
    ),
    suggestions=(
        Suggestion(30.0, CueKind.DROP, 0.9, "drums return after 16 bars"),
        Suggestion(60.0, CueKind.LOOP, 0.7, "eight bars of drums alone", 76.0),
        Suggestion(90.0, CueKind.VOCAL_IN, 0.7, "somebody begins to sing"),
    ),
    key_stretches=(KeyStretch(0.0, 100.0, Key(9, True, 0.7)), KeyStretch(100.0, 240.0, None)),
    tuning=-12.5,
    mix_range=MixRange(16, 8, 30.5, 220.25),
    vocals=(VocalSpan(90.0, 101.5, 0.8), VocalSpan(130.0, 133.0, 0.6)),
    seconds=Seconds(0.1, 0.2, 0.3, 0.4),
)


def test_a_waveform_can_be_kept_before_any_model_has_spoken(house: Library) -> None:
    house.do(AddCue(3, Cue(1.0)))
    house.do(SaveWaveform(3, b"first"))
    assert house.track(3).waveform == b"first"
    assert house.track(3).row.state == "new"
    house.undo()
    assert house.track(3).cues == (), "a picture is no deed of the DJ's: the cue is what Ctrl+Z takes back"
    assert house.track(3).waveform == b"first"
    house.do(SaveAnalysis(3, analysis(), b"second"))
    assert house.track(3).waveform == b"second"
    with pytest.raises(LibraryTrouble):
        house.do(SaveWaveform(999, b""))


def test_all_that_a_model_says_can_be_had_again(house: Library, reopen: Callable[[Library], Library]) -> None:
    house.do(SaveAnalysis(3, RICH, b""))
    library = reopen(house)
    track = library.track(3)
    assert track.analysis == RICH
    assert track.beat_grid == RICH.beat_grid
    assert (track.row.meter, track.row.is_checked) == (Meter.THREE_FOUR, True)
    assert library.collection([3]).tracks[0].beat_grid == RICH.beat_grid


def test_a_suggestion_says_on_which_pad_by_what_name_and_in_what_colour(house: Library) -> None:
    wanted = Suggestion(30.0, CueKind.DROP, 0.9, "drums return", None, 2, "The drop\x00", "#28E214")
    roll = Suggestion(60.0, CueKind.LOOP, 0.7, "drums alone", 76.0, 3, "", None)
    house.do(SaveAnalysis(3, analysis(suggestions=(wanted, roll)), b""))
    kept = replace(wanted, name="The drop"), roll
    assert tuple(stored.suggestion for stored in house.track(3).suggestions) == kept
    house.do(AcceptSuggestion(house.track(3).suggestions[0].id))
    assert house.track(3).cues[0].cue == Cue(30.0, None, "The drop", None, CueKind.DROP)
    assert tuple(stored.suggestion for stored in house.track(3).suggestions) == kept


def test_the_likeliest_genre_and_mood_are_the_models_word_and_without_any_it_takes_its_word_back(
    house: Library,
) -> None:
    def words() -> list[tuple[str, object, float]]:
        return [(w.task, w.value, w.confidence) for w in house.track(3).labels if w.task in ("genre", "mood")]

    genres, moods = (Guess("Techno", 0.75), Guess("House", 0.25)), (Guess("dark", 0.5), Guess("calm", 0.125))
    house.do(SaveAnalysis(3, analysis(genres=genres, moods=moods), b""))
    assert words() == [("genre", "Techno", 0.75), ("mood", "dark", 0.5)]
    house.do(SaveAnalysis(3, analysis(), b""))
    assert words()[2:] == [("genre", None, 1.0), ("mood", None, 1.0)]


@pytest.mark.parametrize(("apart", "is_the_same"), [(0.2, True), (-0.2, True), (0.25, False), (-0.3, False)])
def test_what_was_answered_is_not_proposed_again_within_a_quarter_of_a_second(
    house: Library, apart: float, is_the_same: bool
) -> None:
    house.do(SaveAnalysis(3, analysis(suggestions=(Suggestion(30.0, CueKind.DROP, 0.9, "x"),)), b""))
    house.do(RefuseSuggestion(house.track(3).suggestions[0].id))
    others = (
        Suggestion(30.0 + apart, CueKind.DROP, 0.8, "y"),
        Suggestion(30.0 + apart, CueKind.MIX_IN, 0.8, "another kind"),
    )
    house.do(SaveAnalysis(3, analysis(suggestions=others), b""))
    open_ones = [s.suggestion.reason for s in house.track(3).suggestions if s.status == "open"]
    assert sorted(open_ones) == (["another kind"] if is_the_same else ["another kind", "y"])


def test_what_the_dj_answers_does_not_change_what_the_model_said(house: Library) -> None:
    house.do(SaveAnalysis(3, RICH, b""))
    drop, loop, _ = house.track(3).suggestions
    house.do(AcceptSuggestion(loop.id))
    house.do(RefuseSuggestion(drop.id))
    house.do(SetLabel(3, "beat_grid", BeatGrid.constant(0.0, 100.0)))
    house.do(SetLabel(3, "key", Key(0, False)))
    track = house.track(3)
    assert track.analysis == RICH
    assert (track.row.bpm, track.row.key) == (100.0, Key(0, False))


def test_of_two_models_the_last_one_is_heard(house: Library) -> None:
    house.do(SaveAnalysis(3, RICH, b""))
    second = analysis("djanalyzer-2", tuning=3.0)
    house.do(SaveAnalysis(3, second, b""))
    assert house.track(3).analysis == second


_TIMES = st.floats(0, 1e4)
_SHARES = st.floats(0, 1)
_KEYS = st.builds(Key, st.integers(0, 11), st.booleans(), _SHARES)
_CONSTANT = st.builds(
    lambda time, tempo, place, meter: BeatGrid.constant(time, tempo, place % meter.beats_per_bar + 1, meter),
    _TIMES,
    st.floats(20, 400),
    st.integers(0, 11),
    st.sampled_from(Meter),
)
_SUGGESTIONS = st.lists(
    st.builds(Suggestion, _TIMES, st.sampled_from(CueKind), _SHARES, st.text("abc "), st.none() | _TIMES),
    max_size=5,
    unique_by=lambda s: s.time,
).map(lambda drawn: tuple(sorted(drawn, key=lambda s: s.time)))
_ANALYSES = st.builds(
    analysis,
    beat_grid=st.none() | _CONSTANT,
    beat_confidence=_SHARES,
    downbeat_confidence=_SHARES,
    grid_choices=st.lists(st.builds(GridChoice, _CONSTANT, _SHARES), max_size=3).map(tuple),
    suggestions=_SUGGESTIONS,
    key=st.none() | _KEYS,
    key_stretches=st.lists(st.builds(KeyStretch, _TIMES, _TIMES, st.none() | _KEYS), max_size=3).map(tuple),
    tuning=st.none() | st.floats(-50, 50),
    mix_range=st.builds(
        MixRange, st.integers(0, 99), st.integers(0, 99), st.none() | _TIMES, st.none() | _TIMES
    ),
)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(first=_ANALYSES, second=_ANALYSES)
def test_every_analysis_comes_back_as_it_was(house: Library, first: Analysis, second: Analysis) -> None:
    """Also after another one by the same model, whose words it replaces."""
    for said in (first, second):
        house.do(SaveAnalysis(2, said, b""))
        assert house.track(2).analysis == said
    assert bool(house.find("is:review")) == (second.beat_grid is not None and not second.is_checked)


def test_a_new_word_on_meter_or_sureness_is_a_new_label(house: Library) -> None:
    house.do(SaveAnalysis(3, analysis(), b""))
    waltz = BeatGrid.constant(0.05, 124.01, meter=Meter.THREE_FOUR)
    house.do(SaveAnalysis(3, analysis(beat_grid=waltz), b""))
    assert house.rows([3])[0].meter is Meter.THREE_FOUR
    house.do(SaveAnalysis(3, analysis(beat_grid=waltz, beat_confidence=0.999), b""))
    assert house.rows([3])[0].is_checked


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


def test_an_answered_drop_does_not_come_back_as_a_later_one(house: Library) -> None:
    house.do(SaveAnalysis(1, analysis(), b""))
    drop, _ = house.track(1).suggestions
    house.do(AcceptSuggestion(drop.id))
    seen_anew = (
        Suggestion(16.0, CueKind.DROP, 0.8, "drums return after 8 bars"),
        Suggestion(30.02, CueKind.SECOND_DROP, 0.9, "drop returns"),
        Suggestion(30.0, CueKind.LOOP, 0.4, "eight steady bars", 46.0),
    )
    house.do(SaveAnalysis(1, analysis("djanalyzer-2", suggestions=seen_anew), b""))
    offered = [s.suggestion.kind for s in house.track(1).suggestions if s.status == "open"]
    assert offered == [CueKind.DROP, CueKind.LOOP]


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
