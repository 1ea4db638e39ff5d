"""What a stylist's cosines are worth."""

import numpy as np
import pytest

from djanalyzer.models.style.estimate import USUAL, curves_of
from djanalyzer.training.style.estimating import curve_of, discrimination


def test_a_curve_tells_how_often_a_cosine_came_true() -> None:
    rng = np.random.default_rng(1)
    cosines = rng.uniform(0, 1, 2000)
    truth = rng.random(2000) < 1 / (1 + np.exp(-12 * (cosines - 0.5)))
    points = list(zip(cosines.tolist(), truth.tolist(), strict=True))

    curve = curve_of(points)

    assert curve.middle == pytest.approx(0.5, abs=0.03)
    assert curve.slope == pytest.approx(12, rel=0.15)
    assert curve(0.2) < 0.1 < 0.9 < curve(0.8)
    assert discrimination(points) > 0.9


def test_where_truth_does_not_grow_with_the_cosine_a_curve_is_flat_and_where_it_is_parted_finite() -> None:
    wrong = curve_of([(0.1, True), (0.2, True), (0.8, False), (0.9, False)])
    parted = curve_of([(0.1, False), (0.2, False), (0.8, True), (0.9, True)])

    assert wrong(0.9) == pytest.approx(wrong(0.1), abs=0.01)
    assert 0.2 < parted.middle < 0.8
    assert np.isnan(discrimination([(0.3, True)]))


def test_a_card_without_curves_gives_the_usual_ones() -> None:
    assert curves_of({}) == USUAL
    assert curves_of({"quality": {"style": {"middle": 0.7, "slope": 9.0}}})["style"].middle == 0.7
