"""A confidence is worth its name when what is claimed with it is right as often as it says."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from djanalyzer.evaluation.reliability import Claim, bins, calibration_error, claims_of, reliability_table
from djanalyzer.evaluation.scoring import Report, TrackScore, score
from djanalyzer.music import Key, Suggestion
from tests.evaluation.tracks import CUES, analysis, reference


def track(**changes):
    truth, found = reference(), analysis(**changes)
    return TrackScore(truth.name, True, score(truth, found), reference=truth, analysis=found)


def test_claims_are_put_beside_the_truth():
    wrong_cue = Suggestion(20.0, CUES[0].kind, 0.4, "drums begin")
    claims = claims_of([track(beat_confidence=0.8, key=Key(0, False, 0.6), suggestions=(CUES[1], wrong_cue))])
    assert claims["grid"] == [Claim(0.8, True)]
    assert claims["key"] == [Claim(0.6, False)]
    assert claims["cues"] == [Claim(1.0, True), Claim(0.4, False)]


def test_checked_grids_that_are_wrong_are_counted():
    tracks = [
        track(beat_confidence=0.996),
        track(beat_confidence=0.99, tempo=60),
        track(beat_confidence=0.98, tempo=60),
    ]
    table = reliability_table(Report("model", tuple(tracks)))
    assert "grids called checked (at least 0.99): 2 of 3, 1 of them wrong" in "\n".join(table.notes)
    assert ("grid", "0.99 to 1.00", "2", "0.993", "50 %") in table.rows


def test_the_calibration_error_is_counted_by_hand():
    claims = [Claim(0.6, True), Claim(0.6, False), Claim(0.85, True)]
    assert calibration_error(claims) == pytest.approx((2 * 0.1 + 0.15) / 3)


@given(st.lists(st.builds(Claim, st.floats(0, 1), st.booleans()), min_size=1))
def test_every_claim_falls_into_one_bin(claims):
    found = bins(claims)
    assert sum(len(b.claims) for b in found) == len(claims)
    assert all(b.low <= c.confidence <= b.high for b in found for c in b.claims)
    assert 0 <= calibration_error(claims) <= 1
