"""Songs that many tests look at; composing them takes seconds."""

from __future__ import annotations

import pytest

from djanalyzer.synthesis import Song, Truth, compose
from djanalyzer.synthesis.truth import truth_of


@pytest.fixture(scope="session")
def audience() -> list[Song]:
    """Return the first records of the generator, of the length they have by themselves."""
    return [compose(seed) for seed in range(200)]


@pytest.fixture(scope="session")
def labelled(audience: list[Song]) -> list[tuple[Song, Truth]]:
    """Return the first sixty of the audience with what is true about them."""
    return [(song, truth_of(song)) for song in audience[:60]]
