"""One thing is told as one, and many are told so that their number can be read."""

from __future__ import annotations

import pytest

from djanalyzer.music.amounts import counted


@pytest.mark.parametrize(
    ("n", "words"), [(0, "0 tracks"), (1, "1 track"), (2, "2 tracks"), (12345, "12,345 tracks")]
)
def test_the_noun_follows_the_number(n: int, words: str) -> None:
    assert counted(n, "track") == words


def test_a_noun_may_have_its_own_plural() -> None:
    assert [counted(n, "entry", "entries") for n in (1, 2)] == ["1 entry", "2 entries"]
