"""What a beat grid becomes that was found wrong, and what nobody would make of it."""

from __future__ import annotations

import pytest

from djanalyzer.errors import GridTrouble
from djanalyzer.music import BeatGrid
from djanalyzer.music.corrections import corrected_grid
from djanalyzer.music.learning import Subject

GRID = BeatGrid.constant(0.1, 260.0)


def test_beats_are_counted_as_often_as_was_found() -> None:
    assert corrected_grid(GRID, Subject.TEMPO, 2.0, 1.0).tempo == pytest.approx(130.0)


@pytest.mark.parametrize(("grid", "labelled"), [(GRID, 0.5), (BeatGrid.constant(0.1, 38.0), 2.0)])
def test_beats_that_nobody_would_count_are_refused_as_they_are_by_hand(
    grid: BeatGrid, labelled: float
) -> None:
    with pytest.raises(GridTrouble, match="between 20 and 500 BPM"):
        corrected_grid(grid, Subject.TEMPO, labelled, 1.0)
