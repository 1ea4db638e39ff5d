"""Each score rewards what a DJ would call right, and falls for what a DJ would notice."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import mir_eval
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from djanalyzer.errors import Trouble
from djanalyzer.evaluation.form import KindCount, count_kinds, frame_labels, pair_agreement, weighted_f1
from djanalyzer.evaluation.references import open_music
from djanalyzer.evaluation.scoring import score
from djanalyzer.evaluation.tones import key_relation, vocal_scores
from djanalyzer.music import (
    BeatGrid,
    CueKind,
    Energy,
    GridAnchor,
    GridChoice,
    Key,
    KeyStretch,
    Meter,
    Section,
    SectionLabel,
    Suggestion,
)
from tests.evaluation.tracks import CUES, DURATION, SECTIONS, analysis, reference

SHARES = [
    "beat_f70",
    "beat_f20",
    "beat_f10",
    "cmlt",
    "amlt",
    "downbeat_f",
    "bar_phase",
    "tempo",
    "tempo_octave",
    "tempo_4",
    "tempo_4_octave",
    "grid_10",
    "grid_10_octave",
    "ends_10",
    "ends_5",
    "ends_10_octave",
    "ends_5_octave",
    "drift_5",
    "grid_right",
    "boundary_f05",
    "boundary_f3",
    "section_accuracy",
    "section_la",
    "section_scs",
    "section_sor",
    "cue_precision",
    "cue_recall",
    "cue_f",
    "cue_f_any_kind",
    "cue_on_downbeat",
    "key_mirex",
    "key_symmetric",
    "key_exact",
    "key_or_none",
    "energy_correlation",
]


def test_a_perfect_analysis_scores_one_in_everything():
    scores = score(reference(), analysis())
    assert {name: scores[name] for name in SHARES} == pytest.approx(dict.fromkeys(SHARES, 1.0))
    assert scores["late_ms"] == pytest.approx(0)
    assert scores["section_bde"] == pytest.approx(0)
    assert scores["energy_error"] == pytest.approx(0)


def test_no_beat_grid_scores_nothing_but_does_not_fail():
    scores = score(
        reference(), analysis(beat_grid=None, suggestions=(), sections=(), key=None, energy=Energy(1))
    )
    for name in ("beat_f70", "cmlt", "grid_10", "tempo", "downbeat_f", "cue_f", "key_mirex", "boundary_f05"):
        assert scores[name] == 0


def test_what_nobody_knows_is_not_scored():
    unknown = reference(
        downbeats=None,
        boundaries=None,
        key=None,
        sections=(),
        cues=None,
        energy=None,
        energy_level=None,
        tempo=None,
    )
    names = score(unknown, analysis(beat_confidence=0.5)).keys()
    assert not [
        n for n in names if n.startswith(("downbeat", "boundary", "key", "section", "cue", "energy", "tempo"))
    ]
    assert "beat_f70" in names


def test_half_the_tempo_is_wrong_unless_octaves_are_allowed():
    scores = score(reference(), analysis(tempo=60))
    assert (scores["tempo"], scores["tempo_octave"]) == (0, 1)
    assert (scores["grid_10"], scores["grid_10_octave"]) == (0, 1)
    assert scores["beat_f70"] == pytest.approx(2 / 3, abs=0.02)
    assert scores["amlt"] > 0.95 > scores["cmlt"]


def test_the_tempo_is_the_one_that_rules_longest_to_the_end():
    grid = BeatGrid((GridAnchor(0.0, 60.0), GridAnchor(4.0, 120.0)))
    scores = score(reference(), analysis(beat_grid=grid))
    assert (scores["tempo"], scores["grid_right"]) == (1, 1)


def test_a_tempo_two_thirds_as_fast_is_simply_wrong():
    scores = score(reference(), analysis(tempo=80))
    assert (scores["tempo"], scores["tempo_octave"], scores["tempo_4_octave"]) == (0, 0, 0)


@pytest.mark.parametrize(
    ("late", "f70", "f10", "on_grid"), [(0.008, 1, 1, 1), (0.015, 1, 0, 0), (0.25, 0, 0, 0)]
)
def test_a_late_grid_is_noticed_at_ten_milliseconds(late, f70, f10, on_grid):
    scores = score(reference(), analysis(start=late))
    assert scores["beat_f70"] == pytest.approx(f70)
    assert scores["beat_f10"] == pytest.approx(f10)
    assert (scores["grid_10"], scores["grid_10_octave"]) == (on_grid, on_grid)
    if late < 0.1:
        assert scores["late_ms"] == pytest.approx(1000 * late)


def test_a_tempo_off_by_a_tenth_of_a_per_cent_drifts_off_the_grid():
    scores = score(reference(), analysis(tempo=120.12))
    assert (scores["tempo"], scores["tempo_4"], scores["grid_10"]) == (0, 1, 0)


@pytest.mark.parametrize(
    ("late", "within_10", "within_5"), [(0.004, 1, 1), (-0.004, 1, 1), (0.007, 1, 0), (0.012, 0, 0)]
)
def test_both_ends_of_a_track_must_lie_on_the_grid(late, within_10, within_5):
    scores = score(reference(), analysis(start=late))
    assert (scores["ends_10"], scores["ends_5"], scores["drift_5"]) == (within_10, within_5, 1)


def test_a_grid_that_drifts_is_right_at_one_end_only():
    # 256 beats of 0.5 s; the last 16 lie 247.5 beats in, where a tempo 0.01 % too fast is 12.4 ms early.
    scores = score(reference(), analysis(tempo=120 * 1.0001))
    assert (scores["ends_10"], scores["ends_10_octave"], scores["drift_5"]) == (0, 0, 0)
    scores = score(reference(), analysis(tempo=120 * 1.00003))  # 3.7 ms
    assert (scores["ends_5"], scores["drift_5"]) == (1, 1)


@pytest.mark.parametrize("start", [0.0, 0.5])
def test_the_ends_may_lie_on_either_half_of_the_beats_where_half_tempo_is_allowed(start):
    scores = score(reference(), analysis(tempo=60, start=start))
    assert (scores["ends_10"], scores["ends_10_octave"], scores["ends_5_octave"]) == (0, 1, 1)


def test_a_grid_is_right_when_tempo_level_and_milliseconds_are():
    assert score(reference(), analysis())["grid_right"] == 1
    for wrong in ({"tempo": 240}, {"start": 0.012}, {"start": 0.25}, {"tempo": 120.1}):
        assert score(reference(), analysis(**wrong))["grid_right"] == 0


def test_music_that_changes_is_scored_by_its_beats_alone():
    beats = np.concatenate([np.arange(0, 64, 0.5), np.arange(64, 128, 0.4)])
    truth = dataclasses.replace(reference(), beats=beats, tempo=None)
    grid = BeatGrid((GridAnchor(0, 120), GridAnchor(64, 150)))
    scores = score(truth, analysis(beat_grid=grid))
    assert (scores["grid_right"], scores["changing_near20"]) == (1, 1)
    scores = score(truth, analysis())
    assert scores["grid_right"] == 0
    # 128 of the first half, and of the second those that fall on a beat of 120 too, every fifth of 160.
    assert scores["changing_near20"] == pytest.approx((128 + 32) / 288)
    assert not {"tempo", "grid_10", "ends_10"} & scores.keys()


def test_the_rank_of_the_right_grid_among_those_offered():
    half, right = BeatGrid.constant(0, 60), BeatGrid.constant(0, 120)
    scores = score(reference(), analysis(grid_choices=(GridChoice(half, 0.6), GridChoice(right, 0.3))))
    assert (scores["choice_offered"], scores["choice_rank"], scores["choice_probability"]) == (1, 2, 0.3)
    scores = score(reference(), analysis(grid_choices=(GridChoice(half, 0.6),)))
    assert scores["choice_offered"] == 0
    assert "choice_rank" not in scores


def test_the_meter_is_scored_where_it_is_known():
    waltz = dataclasses.replace(reference(), meter=Meter.THREE_FOUR)
    three = BeatGrid.constant(0, 120, meter=Meter.THREE_FOUR)
    assert score(waltz, analysis(beat_grid=three)).items() >= {"meter": 1, "meter_odd": 1}.items()
    assert score(waltz, analysis())["meter_odd"] == 0
    common = dataclasses.replace(reference(), meter=Meter.FOUR_FOUR)
    assert "meter_odd" not in score(common, analysis())
    assert "meter" not in score(reference(), analysis())


def test_bars_counted_from_the_wrong_beat_lose_the_bar_phase_alone():
    scores = score(reference(), analysis(beat_grid=BeatGrid.constant(0.5, 120)))
    assert scores["beat_f70"] == 1
    assert (scores["downbeat_f"], scores["bar_phase"]) == (0, 0)
    assert scores["cue_on_downbeat"] == 1


def test_beats_outside_the_annotated_part_cost_nothing():
    short = reference()
    cut = dataclasses.replace(short, beats=short.beats[(short.beats >= 10) & (short.beats < 60)])
    assert score(cut, analysis())["beat_f70"] == 1


def test_boundaries_a_bar_off_count_within_three_seconds_only():
    moved = tuple(Section(s.start + 2 * (s.start > 0), s.stop, s.label) for s in SECTIONS)
    scores = score(reference(), analysis(sections=moved))
    assert (scores["boundary_f05"], scores["boundary_f3"]) == (0, 1)
    assert scores["section_bde"] == pytest.approx(2)


def test_few_boundaries_are_not_scored():
    assert "boundary_f05" not in score(reference(boundaries=(10.0, 20.0, 30.0)), analysis())


def test_wrong_labels_keep_the_boundaries_and_the_likeness_of_sections():
    swapped = {SectionLabel.DROP: SectionLabel.VERSE}
    relabelled = tuple(dataclasses.replace(s, label=swapped.get(s.label, s.label)) for s in SECTIONS)
    scores = score(reference(), analysis(sections=relabelled))
    assert scores["boundary_f05"] == 1
    assert scores["section_scs"] == 1
    assert scores["section_accuracy"] == pytest.approx(1 - 48 / 128, abs=0.01)


def test_a_cue_of_the_wrong_kind_counts_as_placed_only():
    wrong = (dataclasses.replace(CUES[1], kind=CUES[2].kind), *CUES[2:], CUES[0])
    scores = score(reference(), analysis(suggestions=wrong))
    assert scores["cue_f"] == pytest.approx(0.75)
    assert scores["cue_f_any_kind"] == 1


def test_one_suggestion_answers_one_cue():
    twice = reference(cues=(CUES[1], dataclasses.replace(CUES[1], time=48.3)))
    assert score(twice, analysis(suggestions=(CUES[1],)))["cue_recall"] == 0.5


@pytest.mark.parametrize(
    ("key", "expected", "symmetric"),
    [("Am", 1, 1), ("C", 0.3, 0.3), ("A", 0.2, 0.2), ("Em", 0.5, 0.5), ("Dm", 0, 0.5), ("F#", 0, 0)],
)
def test_keys_are_scored_as_mirex_does(key, expected, symmetric):
    scores = score(reference(), analysis(key=Key.parse(key)))
    assert (scores["key_mirex"], scores["key_symmetric"]) == (expected, symmetric)


@given(st.integers(0, 23), st.integers(0, 23))
def test_our_relations_of_keys_give_what_mir_eval_gives(truth, found):
    truth, found = Key.from_index(truth), Key.from_index(found)
    credit = {"right": 1, "fifth above": 0.5, "relative": 0.3, "parallel": 0.2}
    expected = mir_eval.key.weighted_score(truth.name, found.name)
    assert credit.get(key_relation(truth, found), 0) == expected


def test_no_key_is_the_right_answer_where_there_is_none():
    atonal = reference(key=None, is_atonal=True)
    assert score(atonal, analysis(key=None)).items() >= {"atonal": 1, "key_or_none": 1}.items()
    assert score(atonal, analysis())["atonal"] == 0
    assert "key_mirex" not in score(atonal, analysis())


def test_key_changes_are_scored_by_time():
    am, c = Key.parse("Am"), Key.parse("C")
    truth = dataclasses.replace(
        reference(), key_stretches=(KeyStretch(0, 32, am), KeyStretch(32, 96, c), KeyStretch(96, 128, None))
    )
    whole = analysis(key_stretches=(KeyStretch(0, 128, am),))
    assert score(truth, whole)["key_time_changing"] == pytest.approx(0.25, abs=0.01)
    assert score(truth, analysis(key_stretches=truth.key_stretches))["key_time"] == 1


@pytest.mark.parametrize(("found", "error"), [(12.0, 2.0), (-45.0, 45.0), (10.0, 0.0)])
def test_tuning_is_compared_around_the_semitone(found, error):
    truth = dataclasses.replace(reference(), tuning=10.0)
    assert score(truth, analysis(tuning=found))["tuning_error"] == pytest.approx(error)
    assert "tuning_error" not in score(truth, analysis(tuning=None))


def test_singing_is_scored_frame_by_frame():
    vocals = np.zeros(100, np.float32)
    vocals[10:30] = 0.9  # 1 to 3 s
    singer = dataclasses.replace(reference(), vocals=((2.0, 4.0),))
    assert vocal_scores(singer, vocals, 10.0, 10.0) == pytest.approx({"vocals_f": 0.5})
    silent = dataclasses.replace(reference(), vocals=())
    assert vocal_scores(silent, vocals, 10.0, 10.0) == pytest.approx({"vocals_false": 0.2})
    assert vocal_scores(reference(), vocals, 10.0, 10.0) == {}


def test_cues_are_counted_by_kind_and_loops_must_end_where_they_should():
    loops = (Suggestion(16, CueKind.LOOP, 1, "steady", 24), Suggestion(48, CueKind.LOOP, 1, "steady", 56))
    truth = dataclasses.replace(reference(), cues=(*CUES, *loops))
    found = (CUES[0], loops[0], dataclasses.replace(loops[1], stop=64))
    counts = count_kinds(truth, found)
    assert counts[CueKind.LOOP] == KindCount(2, 2, 1)
    assert counts[CueKind.MIX_IN] == KindCount(1, 1, 1)
    assert counts[CueKind.DROP] == KindCount(1, 0, 0)
    assert CueKind.VOCAL_IN not in counts


def test_boundaries_of_an_arrangement_are_scored_apart_too():
    scores = score(reference(has_arrangement=True), analysis())
    assert (scores["arrangement_f05"], scores["arrangement_f3"]) == (1, 1)
    assert "arrangement_f05" not in score(reference(), analysis())


labels = st.lists(st.integers(0, 6), min_size=1, max_size=60)


@given(labels)
def test_frame_measures_are_one_for_equal_labels(values):
    truth = np.array(values)
    assert weighted_f1(truth, truth) == pytest.approx(1)
    assert pair_agreement(truth, truth) == pytest.approx(1)


@given(labels, st.randoms(use_true_random=False))
def test_frame_measures_lie_between_nothing_and_one(values, random):
    truth = np.array(values)
    found = np.array(random.choices(range(-1, 7), k=len(values)))
    assert 0 <= weighted_f1(truth, found) <= 1
    assert -1e-9 <= pair_agreement(truth, found) <= 1 + 1e-9


@given(labels)
def test_pairs_agree_as_counted_one_by_one(values):
    rng = np.random.default_rng(len(values))
    truth, found = np.array(values), rng.integers(-1, 7, len(values))
    pairs = [(i, j) for i in range(len(values)) for j in range(i)]
    agree = [(truth[i] == truth[j]) == (found[i] == found[j]) for i, j in pairs]
    assert pair_agreement(truth, found) == pytest.approx(np.mean(agree) if pairs else 1.0)


def test_time_without_a_section_has_no_label():
    assert list(frame_labels(SECTIONS[:1], np.array([1.0, DURATION - 1]))) == [0, -1]


@pytest.mark.parametrize("written", ["{", "{}", "[]", '{"beats": "none"}'])
def test_a_damaged_annotation_is_named(tmp_path: Path, written: str) -> None:
    (tmp_path / "song.json").write_text(written)
    (tmp_path / "song.wav").touch()
    with pytest.raises(Trouble, match=r"song\.json does not annotate song\.wav"):
        open_music(tmp_path)
