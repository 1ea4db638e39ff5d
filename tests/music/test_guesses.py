"""When the model contradicts a tag, and when it only says it in other words."""

from __future__ import annotations

import pytest

from djanalyzer.music.guesses import Guess, is_another_genre


@pytest.mark.parametrize(
    ("tag", "word", "expected"),
    [
        ("House", "Techno", True),
        ("House", "House", False),
        ("House", "Deep House", False),  # a kind of it
        ("Deep House", "House", False),
        ("neurofunk", "Drum & Bass", False),
        ("Neurofunk", "House", True),
        ("Pop", "Rock", True),  # "Pop, Rock" is a shelf of a shop
        ("Drum & Bass", "Jungle", True),
        ("House, Techno", "Techno", False),
        ("Friday warm up", "Techno", False),  # no genre at all
        ("", "Techno", False),
    ],
)
def test_a_tag_is_doubted_where_it_names_another_genre(tag: str, word: str, expected: bool) -> None:
    assert is_another_genre(tag, word) is expected


def test_a_guess_is_worth_showing_from_one_half_on() -> None:
    assert [Guess("Techno", c).is_likely for c in (0.49, 0.5)] == [False, True]
