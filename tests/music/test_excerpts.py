"""A stretch of a track counts as the whole did: the same beats in the same bars, the same sections, cues and loops."""

from __future__ import annotations

import numpy as np
import pytest

from djanalyzer.music import BeatGrid, Cue, GridAnchor, Loop, Meter, Section, SectionLabel
from djanalyzer.music.excerpts import cue_of, grid_of, loop_of, sections_of

CHANGING = BeatGrid(
    (
        GridAnchor(0.3, 120.0, 3),
        GridAnchor(20.05, 127.0, 1),
        GridAnchor(40.0, 90.0, 2, Meter.THREE_FOUR),
        GridAnchor(90.0, 91.0),
    )
)


@pytest.mark.parametrize(
    ("start", "stop"),
    [(0.0, 100.0), (0.0, 30.0), (0.1, 5.0), (10.3, 30.0), (20.05, 60.0), (20.0499, 60.0), (33.3, 95.0)],
)
def test_beats_and_bars_are_where_they_were(start: float, stop: float) -> None:
    grid = grid_of(CHANGING, start, stop)
    assert grid is not None
    times, places = CHANGING.beats_and_positions(stop)
    inside = times >= start - 1e-3
    found, counted = grid.beats_and_positions(stop - start)
    np.testing.assert_allclose(found, times[inside] - start, atol=2e-4)
    np.testing.assert_array_equal(counted, places[inside])
    assert all(anchor.time < stop - start for anchor in grid.anchors), "none behind its end"


def test_between_two_beats_nothing_is_counted() -> None:
    assert grid_of(BeatGrid.constant(0.0, 60.0), 1.1, 1.9) is None


def test_sections_are_cut_at_the_ends() -> None:
    intro, drop = (
        Section(0.0, 16.0, SectionLabel.INTRO, 0.8),
        Section(16.0, 32.0, SectionLabel.DROP),
    )
    assert sections_of((intro, drop), 8.0, 20.0) == (
        Section(0.0, 8.0, SectionLabel.INTRO, 0.8),
        Section(8.0, 12.0, SectionLabel.DROP),
    )
    assert sections_of((intro, drop), 16.0, 20.0) == (Section(0.0, 4.0, SectionLabel.DROP),)


def test_cues_within_go_along_and_those_without_do_not() -> None:
    times = (7.9, 8.0, 12.0, 16.0)
    kept = [cue_of(Cue(time, 3, "Here", "#FF0000"), 8.0, 16.0) for time in times]
    assert kept == [None, Cue(0.0, 3, "Here", "#FF0000"), Cue(4.0, 3, "Here", "#FF0000"), None]


def test_a_loop_goes_along_whole_or_not_at_all() -> None:
    assert loop_of(Loop(8.0, 16.0, 1, "Groove"), 8.0, 16.0) == Loop(0.0, 8.0, 1, "Groove")
    assert loop_of(Loop(8.0, 16.5), 8.0, 16.0) is None
    assert loop_of(Loop(7.5, 16.0), 8.0, 16.0) is None
