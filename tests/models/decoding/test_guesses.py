"""Which words are told of a track's genre and mood."""

from __future__ import annotations

import numpy as np
import pytest

from djanalyzer.models.decoding.guesses import guesses_in, tempered
from djanalyzer.music import Guess
from djanalyzer.music.genres import GENRES, MOODS


def test_the_best_three_are_told_the_likeliest_first() -> None:
    chances = np.zeros(len(GENRES), np.float32)
    chances[[4, 0, 6, 9]] = 0.5, 0.25, 0.15, 0.1
    assert guesses_in(chances, GENRES) == (
        Guess("Techno", 0.5),
        Guess("House", 0.25),
        Guess("Trance", pytest.approx(0.15)),
    )


def test_what_hardly_anything_speaks_for_is_left_out() -> None:
    chances = np.full(len(MOODS), 0.001)
    chances[1] = 0.993
    assert [guess.word for guess in guesses_in(chances, MOODS)] == ["melancholic"]


def test_a_model_that_was_not_asked_says_nothing() -> None:
    assert guesses_in([], GENRES) == ()
    assert guesses_in(np.full(len(MOODS), np.nan), MOODS) == ()


def test_words_of_another_vocabulary_are_our_own_mistake() -> None:
    with pytest.raises(ValueError, match="8 probabilities"):
        guesses_in(np.full(8, 0.125), GENRES)


def test_a_network_that_is_too_sure_is_made_humbler_and_keeps_its_order():
    chances = np.array([0.9, 0.08, 0.02], np.float32)
    humble = tempered(chances, 0.5)
    assert humble.sum() == pytest.approx(1)
    assert humble[0] < 0.8
    assert (np.diff(humble) < 0).all()
    assert tempered(chances, 1.0) == pytest.approx(chances, abs=1e-6)
    assert len(tempered(None, 0.5)) == 0
