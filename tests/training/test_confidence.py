"""A confidence is worth what it says: fitted on how grids came out, claimed of those that were left out."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from djanalyzer.models.decoding.constants import Constants
from djanalyzer.models.decoding.trust import COUNT_FEATURES, PLACE_FEATURES, Features, trust_in
from djanalyzer.music import CHECKED
from djanalyzer.training.confidence import Outcome, left_out, with_trust


def outcomes(n, seed, clear_share=0.5, error_when_clear=0.0):
    """Return grids of which the clear ones are (nearly) always right and the others every other time."""
    rng = np.random.default_rng(seed)
    made = []
    for i in range(n):
        is_clear = rng.random() < clear_share
        counted = bool(rng.random() >= (error_when_clear if is_clear else 0.3))
        right = counted and bool(is_clear or rng.random() < 0.7)
        count = np.r_[1.0, rng.normal(0.8 if is_clear else 0.2, 0.05, len(COUNT_FEATURES) - 1)]
        place = np.r_[1.0, rng.normal(0.8 if is_clear else 0.2, 0.05, len(PLACE_FEATURES) - 1)]
        made.append(Outcome(f"grid {i}", f"song {i}", Features(count, place), counted, right, 3.0, None, 1.0))
    return made


def test_where_hundreds_of_clear_grids_are_all_right_such_grids_are_called_checked():
    known = outcomes(600, 1)
    claims = left_out(Constants(), known)
    is_checked = claims >= CHECKED
    is_right = np.array([o.is_right for o in known])
    assert is_checked.sum() > 200
    assert is_right[is_checked].mean() >= CHECKED


def test_claims_of_grids_left_out_come_true_as_often_as_they_say():
    known = outcomes(800, 2, error_when_clear=0.05)
    claims = left_out(Constants(), known)
    is_right = np.array([o.is_right for o in known])
    for high in (True, False):
        chosen = (claims > 0.75) == high
        # Four standard errors of a share among some 400 grids.
        assert claims[chosen].mean() == pytest.approx(is_right[chosen].mean(), abs=0.1)


def test_clear_grids_that_are_wrong_one_time_in_twenty_are_never_called_checked():
    assert left_out(Constants(), outcomes(600, 3, error_when_clear=0.05)).max() < CHECKED


@given(n=st.integers(1, 90), seed=st.integers(0, 1000))
def test_fewer_than_ninety_nine_grids_promise_nothing_of_the_kind(n, seed):
    known = outcomes(n, seed, clear_share=1.0)
    fitted = with_trust(Constants(), known)
    assert max(trust_in(o.features, fitted) for o in known) < CHECKED


@settings(deadline=None)
@given(n=st.integers(3, 60), seed=st.integers(0, 1000))
def test_more_evidence_never_lowers_a_claim(n, seed):
    fitted = with_trust(Constants(), outcomes(n, seed))
    assert len(fitted.trust_odds) == len(Constants().trust_odds)
    assert np.all(np.diff(fitted.trust_odds) >= 0)
    assert np.all(np.diff(fitted.trust_chances) >= 0)
    low, high = (
        Features(np.full(len(COUNT_FEATURES), v), np.full(len(PLACE_FEATURES), v)) for v in (0.3, 0.6)
    )
    low.count[0] = high.count[0] = low.place[0] = high.place[0] = 1.0
    assert trust_in(low, fitted) <= trust_in(high, fitted)


def test_where_no_grid_was_found_nothing_is_claimed():
    lost = Outcome("noise", "noise", None, False, False, 0.0, None, 1.0)
    assert left_out(Constants(), [lost, *outcomes(40, 5)])[0] == 0.0
