"""What a playlist holds and no reader sees stays where it stood, whatever becomes of the rest."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from djanalyzer.interop.unseen_entries import with_unseen


@pytest.mark.parametrize(
    ("wanted", "before", "merged"),
    [
        ("", "", ""),
        ("ab", "ab", "ab"),
        ("ab", "XaYbZ", "XaYbZ"),
        ("ba", "XaYbZ", "XbZaY"),
        ("b", "aXbY", "bYX"),
        ("c", "aXbY", "cXY"),
        ("aa", "aXaY", "aXaY"),
        ("a", "aXaY", "aXY"),
    ],
)
def test_each_follows_the_entry_that_it_stood_behind(wanted: str, before: str, merged: str) -> None:
    """Capital letters are entries that cannot be seen."""
    assert "".join(with_unseen(wanted, before, str.isupper)) == merged


@given(before=st.text("abXY", max_size=12))
def test_what_was_read_and_is_wanted_again_is_as_it_was(before: str) -> None:
    seen = "".join(c for c in before if c.islower())
    assert "".join(with_unseen(seen, before, str.isupper)) == before


@given(wanted=st.text("abc", max_size=8), before=st.text("abXY", max_size=12))
def test_nothing_is_lost_and_what_is_wanted_keeps_its_order(wanted: str, before: str) -> None:
    merged = with_unseen(wanted, before, str.isupper)
    assert "".join(c for c in merged if c.islower()) == wanted
    assert sorted(c for c in merged if c.isupper()) == sorted(c for c in before if c.isupper())
