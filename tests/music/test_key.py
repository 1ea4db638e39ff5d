"""Keys are read in every notation that DJ programs write, and shown on the Camelot wheel."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from djanalyzer.music import CAMELOT, Key

keys = st.builds(Key.from_index, st.integers(0, 23))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("8A", "A minor"),
        ("08b", "C major"),
        ("1m", "A minor"),
        ("1d", "C major"),
        ("6m", "Ab minor"),
        ("Am", "A minor"),
        ("F#m", "Gb minor"),
        ("Gbmin", "Gb minor"),
        ("Eb major", "Eb major"),
        ("C♯", "Db major"),
        (" e ", "E major"),
        ("Cb", "B major"),
        ("12B", "E major"),
    ],
)
def test_reads_the_notations_of_dj_programs(text: str, name: str) -> None:
    key = Key.parse(text)
    assert key is not None
    assert key.name == name


@pytest.mark.parametrize("text", ["", "o", "13A", "0B", "H", "A minor-ish", "all", "8C"])
def test_what_is_no_key_is_none(text: str) -> None:
    assert Key.parse(text) is None


def test_the_wheel_holds_every_key_once() -> None:
    assert {Key.from_index(i).camelot for i in range(24)} == set(CAMELOT)


@given(keys)
def test_every_name_reads_back(key: Key) -> None:
    assert Key.parse(key.name) == Key.parse(key.short_name) == Key.parse(key.camelot) == key
    assert Key.from_index(key.index) == key


@given(keys, st.integers(-24, 24))
def test_a_fifth_up_is_one_step_on_the_wheel(key: Key, semitones: int) -> None:
    number, letter = int(key.camelot[:-1]), key.camelot[-1]
    assert key.transposed(7).camelot == f"{number % 12 + 1}{letter}"
    assert key.transposed(semitones).transposed(-semitones) == key
