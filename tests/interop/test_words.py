"""Times and tags as every program's preview says them."""

from __future__ import annotations

import math

import pytest

from djanalyzer.interop.words import clock, tag_words
from djanalyzer.music import Key, Tags


@pytest.mark.parametrize(
    ("seconds", "text"),
    [
        (62.5, "1:02.500"),
        (59.9996, "1:00.000"),
        (-0.25, "-0:00.250"),
        (-0.0001, "0:00.000"),
        (3600.0, "60:00.000"),
        (math.nan, "no time"),
    ],
)
def test_a_time(seconds: float, text: str) -> None:
    assert clock(seconds) == text


def test_what_is_not_said_has_no_words() -> None:
    assert set(tag_words(Tags()).values()) == {""}
    said = tag_words(Tags("Drop", year=2001, rating=3, key=Key.parse("8A"), tempo=128.0))
    assert {word for word in said.values() if word} == {"Drop", "2001", "★★★", "8A (A minor)", "128.00 BPM"}
