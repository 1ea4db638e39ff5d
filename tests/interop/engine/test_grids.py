"""Anchors as Engine's markers and back: the same beats, and every difference said."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from djanalyzer.errors import UnreadableCollection
from djanalyzer.interop.engine import grids
from djanalyzer.music import BeatGrid, GridAnchor, Meter
from tests.interop import collections_made_up as made_up
from tests.nightly import by_night

RATE, DURATION = 44100.0, 300.0


def there_and_back(grid: BeatGrid, duration: float = DURATION) -> BeatGrid:
    found = grids.grid_of(grids.markers_of(grid, RATE, duration).markers, RATE)
    assert found is not None
    return found


def test_the_first_marker_is_four_beats_before_the_first_downbeat_and_the_last_past_the_end() -> None:
    markers = grids.markers_of(BeatGrid.constant(0.6, 120.0, beat_in_bar=2), RATE, DURATION).markers
    first, last = markers
    assert (first.beat, first.sample / RATE) == (-4, pytest.approx(0.1 - 2.0))
    assert last.sample / RATE == pytest.approx(300.1)
    assert first.n_beats == last.beat - first.beat == 604
    assert last.n_beats == 0


@settings(max_examples=by_night(40, 200), deadline=None)
@given(st.floats(-30, 290), st.floats(40, 220), st.integers(1, 4))
def test_every_beat_of_a_constant_grid_comes_back(time: float, tempo: float, beat_in_bar: int) -> None:
    grid = BeatGrid.constant(time, tempo, beat_in_bar)
    fitted = grids.markers_of(grid, RATE, DURATION)
    assert fitted.losses == ()
    back = grids.grid_of(fitted.markers, RATE)
    assert back is not None
    mine, my_places = grid.beats_and_positions(DURATION - 1)
    theirs, their_places = back.beats_and_positions(DURATION - 1)
    inside = mine > 0.001
    assert np.allclose(mine[inside], theirs[-inside.sum() :], atol=1e-6)
    assert list(my_places[inside]) == list(their_places[-inside.sum() :])
    assert grids.are_same(grid, back, DURATION) or time < 0 or time > 1


def test_a_tempo_that_changes_on_a_downbeat_comes_back() -> None:
    grid = BeatGrid(
        (GridAnchor(0.25, 120.0), GridAnchor(0.25 + 64 * 0.5, 125.0), GridAnchor(80.25 + 0.41, 90.0))
    )
    on_beats = BeatGrid((*grid.anchors[:2], GridAnchor(grid.anchors[1].time + 100 * 0.48, 90.0)))
    fitted = grids.markers_of(on_beats, RATE, DURATION)
    assert fitted.losses == ()
    back = grids.grid_of(fitted.markers, RATE)
    assert grids.are_same(back, on_beats, DURATION)


def test_before_a_jump_the_last_bars_are_bent_and_all_else_is_exact() -> None:
    """Half a beat too late, on a downbeat: the beats before stay, those after are right, bars included."""
    jump = 0.0 + 64.5 * 0.5
    grid = BeatGrid((GridAnchor(0.0, 120.0), GridAnchor(jump, 125.0)))
    fitted = grids.markers_of(grid, RATE, DURATION)
    assert fitted.losses == (f"it jumps at {jump:.3f} s, and Engine bends the beats of the bar before",)
    back = grids.grid_of(fitted.markers, RATE)
    assert back is not None
    start, bent, after = back.anchors
    assert (start.tempo, after.tempo) == (pytest.approx(120.0), pytest.approx(125.0))
    assert bent.beat_in_bar == 1
    assert jump - bent.time == pytest.approx(4.5 * 0.5)
    assert bent.tempo == pytest.approx(120.0 * 4 / 4.5)
    assert (after.time, after.beat_in_bar) == (pytest.approx(jump), 1)


def test_bars_that_start_anew_are_counted_through_and_said() -> None:
    grid = BeatGrid((GridAnchor(0.0, 120.0), GridAnchor(33.0, 120.0)))
    fitted = grids.markers_of(grid, RATE, DURATION)
    assert fitted.losses == ("its bars start anew at 33.000 s, and Engine counts through",)


def test_a_waltz_is_counted_in_fours_and_said() -> None:
    fitted = grids.markers_of(BeatGrid.constant(0, 120, meter=Meter.THREE_FOUR), RATE, DURATION)
    assert fitted.losses == ("its bars are not of four beats, and Engine counts in fours",)


@pytest.mark.parametrize("tempo", [0.001, 5.0, 1e6])
def test_a_tempo_that_no_music_has(tempo: float) -> None:
    fitted = grids.markers_of(BeatGrid.constant(0, tempo), RATE, DURATION)
    assert fitted.markers == ()
    assert fitted.losses


@settings(max_examples=by_night(50, 300), deadline=None)
@given(made_up.grids(), st.floats(1, 900))
def test_any_grid_becomes_markers_that_follow_each_other(grid: BeatGrid, duration: float) -> None:
    fitted = grids.markers_of(grid, RATE, duration)
    if not fitted.markers:
        assert fitted.losses
        return
    assert fitted.markers[0].beat == -4
    assert fitted.markers[0].sample <= 1
    assert fitted.markers[-1].sample > duration * RATE - 1 or fitted.losses or len(grid.anchors) == 1
    for a, b in pairwise(fitted.markers):
        assert b.sample > a.sample
        assert b.beat - a.beat == a.n_beats > 0
    try:
        back = grids.grid_of(fitted.markers, RATE)
    except UnreadableCollection:
        assert fitted.losses
        return
    assert back is not None
    assert grids.are_same(back, there_and_back(back, duration), duration, 0.005)


def test_grids_that_name_different_beats_of_one_grid_are_the_same() -> None:
    one = BeatGrid.constant(0.5, 120.0, 1)
    assert grids.are_same(one, BeatGrid.constant(2.0, 120.0, 4), DURATION)
    assert not grids.are_same(one, BeatGrid.constant(2.0, 120.0, 1), DURATION)
    assert not grids.are_same(one, BeatGrid.constant(0.502, 120.0, 1), DURATION)
    assert not grids.are_same(one, BeatGrid.constant(0.5, 120.01, 1), DURATION)
    assert not grids.are_same(one, None, DURATION)
    assert grids.are_same(None, None, DURATION)
