"""Times held against times: the same figures as mir_eval's, which needs no order but far more time."""

from __future__ import annotations

import mir_eval
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from djanalyzer.evaluation.matching import f_measure, n_matched, nearest_offsets, within

# Whole milliseconds, and a tolerance between two of them, so that nothing hangs on the last digit.
TIMES = st.lists(st.integers(0, 3000), min_size=1, max_size=30, unique=True).map(lambda t: np.sort(t) / 1000)


@given(truth=TIMES, found=TIMES, tolerance=st.integers(0, 300).map(lambda ms: (ms + 0.5) / 1000))
def test_pairs_and_f_are_those_of_mir_eval(truth, found, tolerance):
    assert n_matched(truth, found, tolerance) == len(mir_eval.util.match_events(truth, found, tolerance))
    expected = mir_eval.beat.f_measure(truth, found, f_measure_threshold=tolerance)
    assert f_measure(truth, found, tolerance) == pytest.approx(expected)


def test_where_one_side_is_empty_nothing_matches():
    assert f_measure(np.array([1.0]), np.zeros(0), 0.07) == f_measure(np.zeros(0), np.zeros(0), 0.07) == 0


def test_the_nearest_time_is_told_with_its_sign_and_only_where_it_was_annotated():
    found = np.array([0.0, 1.1, 1.9, 9.0])
    assert nearest_offsets(np.array([1.0, 2.0]), found) == pytest.approx([0.1, -0.1])
    assert within(found, np.array([1.0, 2.0])).tolist() == [1.1, 1.9]
