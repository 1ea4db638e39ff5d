"""Bars and faults of takes, as the style lab words them."""

from __future__ import annotations

import numpy as np
import pytest

from djanalyzer.app.styling import FoundFault, TakeFault, TakeQuality
from djanalyzer.gui import take_words
from djanalyzer.gui.bars import Bars


@pytest.mark.parametrize(
    ("start", "stop", "numbers"),
    [
        (1.5, 9.5, (1, 4)),
        (0.5, 5.5, (1, 2)),  # from the upbeat on
        (0.0, 5.5, (1, 2)),  # from before it
        (2.5, 6.0, (1, 3)),  # free of the bars, which are all there are parts of
        (0.0, 1.5, None),
    ],
)
def test_bars_are_numbered_as_the_ruler_numbers_them(
    start: float, stop: float, numbers: tuple[int, int] | None
) -> None:
    beats, positions = np.arange(0.5, 20, 0.5), (np.arange(39) + 2) % 4 + 1  # two beats of upbeat
    bars = Bars(beats, positions, np.cumsum(positions == 1))
    assert take_words.numbers_of(start, stop, bars) == numbers


def test_every_fault_and_grade_has_words() -> None:
    for fault in TakeFault:
        found = TakeQuality(0.5, 0.5, 0.5, (FoundFault(fault, 1.0, 0.0),))
        assert take_words.quality(found).startswith("Of no use: it ")
    said = [take_words.quality(TakeQuality(share, 0.5, 0.5)) for share in (0.9, 0.5, 0.1)]
    assert said == ["Good (90 %)", "Fair (50 %)", "Weak (10 %)"]
