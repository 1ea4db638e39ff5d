"""A range says how far a figure can be trusted: it covers the truth as often as it claims, and knows one artist from many."""

from __future__ import annotations

import numpy as np
import pytest

from djanalyzer.evaluation.intervals import draws, interval, mean_of, median_of


def test_a_mean_lies_in_its_range_and_the_range_is_the_same_every_time() -> None:
    values = list(np.random.default_rng(0).normal(0.8, 0.1, 60))
    names = [str(i) for i in range(60)]
    found = interval(mean_of(values), names)
    assert found is not None
    assert found.value == pytest.approx(np.mean(values))
    assert found.low < found.value < found.high
    # 1.96 standard errors to either side, as theory says of a mean of so many.
    assert found.high - found.low == pytest.approx(2 * 1.96 * np.std(values) / np.sqrt(60), rel=0.1)
    assert interval(mean_of(values), names) == found


def test_ranges_cover_the_truth_about_as_often_as_they_claim() -> None:
    rng = np.random.default_rng(1)
    names = [str(i) for i in range(40)]
    ranges = [interval(mean_of(list(rng.exponential(1.0, 40))), names) for _ in range(50)]
    covered = sum(r is not None and r.low <= 1.0 <= r.high for r in ranges)
    assert 42 <= covered <= 50


def test_tracks_of_one_artist_are_drawn_together() -> None:
    counts = draws(("a", "a", "b", "c"))
    assert np.array_equal(counts[:, 0], counts[:, 1])
    assert not np.array_equal(counts[:, 1], counts[:, 2])
    # Ten copies of each track tell no more than the track: the range stays as wide.
    values = [0.1, 0.5, 0.6, 0.9, 0.2, 0.7]
    plain = interval(mean_of(values), list("abcdef"))
    copied = interval(mean_of(values * 10), list("abcdef") * 10)
    assert plain is not None
    assert copied is not None
    assert (copied.low, copied.high) == pytest.approx((plain.low, plain.high))


def test_of_one_artist_alone_no_range_is_known() -> None:
    found = interval(mean_of([0.2, 0.4]), ["a", "a"])
    assert found is not None
    assert found.value == pytest.approx(0.3)
    assert np.isinf(found.high)
    assert interval(mean_of([]), []) is None


def test_the_median_is_that_of_the_tracks_drawn() -> None:
    values = [3.0, 1.0, 2.0, 90.0]
    statistic = median_of(values)
    weights = np.array([[1, 1, 1, 1], [1, 1, 1, 0], [0, 0, 1, 2], [0, 0, 0, 4]], float)
    wanted = [np.median(np.repeat(values, row.astype(int))) for row in weights]
    assert statistic(weights) == pytest.approx(wanted)
