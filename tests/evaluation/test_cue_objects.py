"""Cue points as objects: what counts as a hit, and what a confidence is worth."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from djanalyzer.evaluation.cue_objects import (
    TOLERANCES,
    MarkedTrack,
    claims_of,
    object_scores,
    pooled_scores,
    reach_of,
)
from djanalyzer.models.activations import CUE_KINDS
from djanalyzer.models.decoding.cue_objects import CueObject
from djanalyzer.music import Cue, CueKind, Suggestion

BEATS = 0.5 * np.arange(512)  # 120 BPM
DOWNBEATS = BEATS[::4]
BAR = 2.0


def suggested(bar, kind=CueKind.DROP):
    return Suggestion(bar * BAR, kind, 1.0, "so it is")


def found(bar, kind=CueKind.DROP, confidence=0.9, late=0.0):
    return CueObject(bar * BAR + late, kind, confidence)


def track_of(truth, objects):
    return MarkedTrack(truth, objects, BEATS, DOWNBEATS)


def test_distances_are_half_a_beat_a_beat_and_a_bar_to_either_side():
    truth = [suggested(16), suggested(32), suggested(48), suggested(64)]
    objects = [found(16, late=0.24), found(32, late=-0.4), found(48, late=1.9), found(64, late=2.1)]
    scores = object_scores(track_of(truth, objects))
    assert [scores[f"cue_objects_recall_{t}"] for t in TOLERANCES] == [0.25, 0.5, 0.75]
    assert [scores[f"cue_objects_f_{t}_kind"] for t in TOLERANCES] == [0.25, 0.5, 0.75]


def test_one_object_answers_one_cue_point():
    truth, crowd = [suggested(16)], [found(16, late=0.01 * i) for i in range(4)]
    scores = object_scores(track_of(truth, crowd))
    assert scores["cue_objects_precision_half_beat"] == 0.25
    assert scores["cue_objects_recall_half_beat"] == 1
    two = object_scores(track_of([suggested(16), suggested(17)], [found(16.5)]))
    assert two["cue_objects_recall_bar"] == 0.5


def test_another_kind_is_right_only_where_kinds_do_not_count():
    truth = [suggested(16, CueKind.SECOND_DROP), suggested(32, CueKind.BREAKDOWN)]
    scores = object_scores(track_of(truth, [found(16), found(32, CueKind.BUILD_UP)]))
    assert scores["cue_objects_f_half_beat"] == 1
    assert (
        scores["cue_objects_f_half_beat_kind"] == 0.5
    )  # a second drop is a drop, a build-up is no breakdown


def test_a_djs_cues_without_a_kind_are_places_and_voices_and_loops_are_not_asked_for():
    truth = [Cue(32.0), suggested(24, CueKind.VOCAL_IN), suggested(40, CueKind.LOOP)]
    scores = object_scores(track_of(truth, [found(16)]))
    assert scores["cue_objects_f_half_beat"] == 1
    assert "cue_objects_recall_half_beat_kind" not in scores


def test_two_kinds_at_one_place_are_one_place():
    truth = [suggested(16), suggested(16, CueKind.MIX_IN)]
    assert object_scores(track_of(truth, [found(16)]))["cue_objects_recall_beat"] == 1


def test_what_is_not_sure_enough_is_no_object_but_counts_for_average_precision():
    truth, objects = [suggested(16), suggested(32)], [found(16), found(32, confidence=0.1)]
    scores = object_scores(track_of(truth, objects))
    assert scores["cue_objects_count"] == 1
    assert scores["cue_objects_recall_half_beat"] == 0.5
    assert scores["cue_objects_ap_half_beat"] == 1


def test_average_precision_by_hand():
    """Right, wrong, right of three true ones: 1/3 * 1 + 1/3 * 2/3."""
    truth = [suggested(16), suggested(32), suggested(48)]
    objects = [found(16, confidence=0.9), found(24, confidence=0.8), found(32, confidence=0.7)]
    assert object_scores(track_of(truth, objects))["cue_objects_ap_beat"] == pytest.approx(5 / 9)
    tied = [found(16, confidence=0.5), found(24, confidence=0.5)]
    assert object_scores(track_of(truth[:1], tied))["cue_objects_ap_beat"] == pytest.approx(0.5)


def test_phrases_are_counted_from_where_true_cue_points_lie():
    truth = [suggested(4), suggested(12), suggested(20)]
    objects = [found(4), found(20, late=0.1), found(13), found(28, late=0.5)]
    scores = object_scores(track_of(truth, objects))
    assert scores["cue_objects_on_downbeat"] == 0.75
    assert scores["cue_objects_phase_8"] == 0.5
    assert scores["cue_objects_phase_16"] == 0.5


def test_confidences_that_are_chances_have_no_calibration_error():
    """Of ten objects that are 0.7 sure, seven are right; that many sure ones of 0.95 would claim too much."""
    truth = [suggested(8 * i) for i in range(7)]
    objects = [found(8 * i + (4 if i >= 7 else 0), confidence=0.7) for i in range(10)]
    honest = pooled_scores([track_of(truth, objects)])
    boasting = pooled_scores([track_of(truth, [found(o.time / BAR, confidence=0.95) for o in objects])])
    assert honest["cue_objects_calibration"] == pytest.approx(0)
    assert boasting["cue_objects_calibration"] == pytest.approx(0.25)


def test_pooled_over_tracks_the_surest_of_all_come_first():
    right = track_of([suggested(16)], [found(16, confidence=0.2)])
    wrong = track_of([], [found(16, confidence=0.9)])
    assert pooled_scores([right, wrong])["cue_objects_ap_beat"] == pytest.approx(0.5)
    assert pooled_scores([]) == {}


def test_without_a_beat_nothing_is_said():
    assert object_scores(MarkedTrack([suggested(1)], [found(1)], np.zeros(0), np.zeros(0))) == {}


BARS = st.integers(0, 110)
KINDS = st.sampled_from(CUE_KINDS)
TRUTHS = st.lists(st.builds(suggested, BARS, KINDS), max_size=8)
OBJECTS = st.lists(st.builds(found, BARS, KINDS, st.floats(0.3, 1), st.floats(-1.0, 1.0)), max_size=8)


@settings(max_examples=30)
@given(TRUTHS, OBJECTS)
def test_rates_are_shares_and_rise_with_the_tolerance(truth, objects):
    scores = object_scores(track_of(truth, objects))
    assert all(0 <= v <= 1 for name, v in scores.items() if name != "cue_objects_count")
    for rate in ("precision", "recall", "f"):
        for ending in ("", "_kind"):
            names = [f"cue_objects_{rate}_{t}{ending}" for t in TOLERANCES]
            values = [scores[n] for n in names if n in scores]
            assert values == sorted(values)


@settings(max_examples=30)
@given(TRUTHS)
def test_the_truth_itself_is_right(truth):
    scores = object_scores(track_of(truth, [found(m.time / BAR, m.kind) for m in truth]))
    for tolerance in TOLERANCES:
        assert scores.get(f"cue_objects_recall_{tolerance}", 1.0) == 1
        assert scores.get(f"cue_objects_f_{tolerance}_kind", 1.0) == 1


@settings(max_examples=30)
@given(TRUTHS, OBJECTS, st.sampled_from(TOLERANCES))
def test_no_more_claims_are_right_than_there_are_true_cue_points_near(truth, objects, tolerance):
    track = track_of(truth, objects)
    for kind in (None, *CUE_KINDS):
        claims = claims_of(track, tolerance, kind)
        assert len(claims) == len(track.found_marks(kind))
        assert sum(c.is_right for c in claims) <= len(track.true_marks(kind))
        assert [c.confidence for c in claims] == sorted((c.confidence for c in claims), reverse=True)


@settings(max_examples=30)
@given(TRUTHS, OBJECTS, st.floats(60, 200))
def test_the_tempo_makes_nobody_more_or_less_right(truth, objects, tempo):
    def at_tempo(marks, make):
        return [make(m, m.time * 120 / tempo) for m in marks]

    slow = MarkedTrack(
        at_tempo(truth, lambda m, t: Suggestion(t, m.kind, 1.0, "")),
        at_tempo(objects, lambda m, t: CueObject(t, m.kind, m.confidence)),
        BEATS * 120 / tempo,
        DOWNBEATS * 120 / tempo,
    )
    usual, other = object_scores(track_of(truth, objects)), object_scores(slow)
    assert usual.keys() == other.keys()
    near_the_edge = any(
        abs(abs(o.time - m.time) / 0.5 - edge) < 1e-5
        for o in objects
        for m in truth
        for edge in (0.5, 1.0, 4.0)
    )
    if not near_the_edge:
        rates = [n for n in usual if "_f_" in n or "_recall_" in n]
        assert [usual[n] for n in rates] == pytest.approx([other[n] for n in rates])
    assert reach_of("beat") > reach_of("half_beat")
