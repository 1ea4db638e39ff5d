"""Words are counted so that whoever knows only the frequent ones is found out."""

from __future__ import annotations

import numpy as np
import pytest

from djanalyzer.evaluation.words import Choice, macro_f1, ranked, rare_recall

ALL = np.ones((1, 10))
# Eight tracks of word 0, two of word 1; everything is called word 0.
LAZY = [Choice(0, (0, 1))] * 8 + [Choice(1, (0, 1))] * 2
RIGHT = [Choice(c.truth, (c.truth,)) for c in LAZY]


def test_the_ranking_of_a_model_is_that_of_its_probabilities() -> None:
    choice = Choice(3, ranked(np.array([0.1, 0.6, 0.05, 0.25], np.float32)))
    assert choice.found == (1, 3, 0, 2)
    assert (choice.is_right, choice.is_near) == (False, True)
    assert not Choice(2, choice.found).is_near


def test_who_knows_only_the_frequent_word_has_half_the_macro_f1_at_best() -> None:
    assert macro_f1(RIGHT)(ALL) == pytest.approx([1.0])
    # F1 of word 0: 2 * 8 / (8 + 10); of word 1: none.
    assert macro_f1(LAZY)(ALL) == pytest.approx([(16 / 18 + 0) / 2])


def test_rare_words_are_the_least_frequent_quarter() -> None:
    recall = rare_recall(LAZY)
    assert recall is not None
    assert recall(ALL) == pytest.approx([0.0])
    perfect = rare_recall(RIGHT)
    assert perfect is not None
    assert perfect(ALL) == pytest.approx([1.0])
    even = [Choice(i % 2, (i % 2,)) for i in range(10)]
    assert rare_recall(even) is None


def test_a_draw_without_a_word_is_scored_on_the_others() -> None:
    without_rare = np.array([[1.0] * 8 + [0.0] * 2])
    assert macro_f1(LAZY)(without_rare) == pytest.approx([1.0])
    recall = rare_recall(LAZY)
    assert recall is not None
    assert np.isnan(recall(without_rare)).all()
