"""Sections without bars, as the paper decodes them: where they start, and what they are called."""

from __future__ import annotations

import numpy as np
import pytest

from djanalyzer.models.activations import SECTION_LABELS, STEP, STEP_RATE
from djanalyzer.models.decoding.segments import Threshold, boundary_steps, segments_of

EASY = Threshold(base=0.3, quiet=0.0, crowd=0.0)


def chances_at(peaks: dict[int, float], n_steps: int = 60) -> np.ndarray:
    chances = np.zeros(n_steps)
    chances[list(peaks)] = list(peaks.values())
    return chances


def test_a_section_starts_at_each_peak_that_nothing_near_is_above() -> None:
    chances = chances_at({0: 0.9, 10: 0.5, 14: 0.6, 19: 0.6, 40: 0.3, 50: 0.29})
    assert boundary_steps(chances, np.ones(60), EASY).tolist() == [14, 19, 40]


def test_two_steps_that_are_as_sure_are_one_boundary() -> None:
    assert boundary_steps(chances_at({30: 0.5, 31: 0.5, 36: 0.5}), np.ones(60), EASY).tolist() == [30, 36]


def test_the_threshold_rises_where_it_is_quiet_and_where_much_happens() -> None:
    chances, dynamics = np.full(96, 0.2), np.linspace(0, 1, 96)
    found = Threshold(base=0.1, quiet=0.4, crowd=0.5).over(chances, dynamics)
    np.testing.assert_allclose(found, 0.1 + 0.4 * (1 - dynamics) + 0.5 * 0.2)


def test_a_section_is_called_what_its_steps_say_on_average_and_as_surely() -> None:
    labels = np.zeros((8, len(SECTION_LABELS)))
    labels[:4, 1], labels[4:6, 2], labels[6:, 3] = np.log(3), 8.0, 9.0
    found = segments_of(labels, np.array([4]), np.full(8, 3), 20.0)
    edge = (4 * STEP + 3) / (STEP_RATE * STEP)
    assert [(s.start, s.stop) for s in found] == [(0.0, pytest.approx(edge)), (pytest.approx(edge), 20.0)]
    assert [s.label for s in found] == [SECTION_LABELS[1], SECTION_LABELS[3]]
    assert found[0].confidence == round(3 / (3 + len(SECTION_LABELS) - 1), 3)


def test_no_section_is_empty() -> None:
    labels = np.zeros((4, len(SECTION_LABELS)))
    first, second, third = segments_of(labels, np.array([2, 3]), np.zeros(4, np.int64), 10.0)
    assert first.stop == second.start < second.stop == third.start
    assert segments_of(labels, np.array([2]), np.zeros(4, np.int64), 2 / STEP_RATE)[-1].stop == 2 / STEP_RATE
