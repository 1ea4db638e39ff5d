"""Songs that many tests look at; composing them takes seconds."""

from __future__ import annotations

import pytest

from djanalyzer.synthesis import Song, compose


@pytest.fixture(scope="session")
def audience() -> list[Song]:
    """Return the first records of the generator, of the length they have by themselves."""
    return [compose(seed) for seed in range(250)]
