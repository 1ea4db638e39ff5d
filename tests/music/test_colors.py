"""What people call a colour."""

from __future__ import annotations

import pytest

from djanalyzer.music.colors import COLOR_WORDS, color_word


@pytest.mark.parametrize(
    ("word", "colors"),
    [
        ("red", "#FF0000 #FF0040 #FF0010 #270000 #C8A9A9"),
        ("orange", "#FFA500 #FF4000"),
        ("yellow", "#FFFF00"),
        ("green", "#00FF00 #00ffaa"),
        ("aqua", "#00FFAB #0096C8"),
        ("blue", "#0000FF"),
        ("purple", "#8000FF"),
        ("pink", "#FF00FF"),
        ("white", "#FFFFFF #D9D9D9 #D9D9E0"),
        ("grey", "#808080 #D8D8D8 #272727 #C8ABAB"),
        ("black", "#000000 #262626 #260000"),
        ("", "red #FF000 #FF00000 x#FF0000 #GG0000"),
    ],
)
def test_a_colour_has_the_name_that_people_give_it(word: str, colors: str) -> None:
    assert {color: color_word(color) for color in colors.split()} == dict.fromkeys(colors.split(), word)
    assert word in ("", *COLOR_WORDS)
