"""Each score rewards what a DJ would call right, and falls for what a DJ would notice."""

from __future__ import annotations

import dataclasses

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from djanalyzer.evaluation.form import frame_labels, pair_agreement, weighted_f1
from djanalyzer.evaluation.scoring import score
from djanalyzer.music import BeatGrid, Energy, Key, Section, SectionLabel
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
    "key_exact",
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
    assert scores["grid_10"] == on_grid
    if late < 0.1:
        assert scores["late_ms"] == pytest.approx(1000 * late)


def test_a_tempo_off_by_a_tenth_of_a_per_cent_drifts_off_the_grid():
    scores = score(reference(), analysis(tempo=120.12))
    assert (scores["tempo"], scores["tempo_4"], scores["grid_10"]) == (0, 1, 0)


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


@pytest.mark.parametrize(("key", "expected"), [("Am", 1), ("C", 0.3), ("A", 0.2), ("Em", 0.5), ("F#", 0)])
def test_keys_are_scored_as_mirex_does(key, expected):
    assert score(reference(), analysis(key=Key.parse(key)))["key_mirex"] == expected


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
