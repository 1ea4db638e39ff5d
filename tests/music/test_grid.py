"""A beat grid answers: where are the beats, which of them start a bar, and which is nearest?"""

from __future__ import annotations

from time import perf_counter

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from djanalyzer.music import BeatGrid, GridAnchor

tempos = st.floats(60, 200)
times = st.floats(-2, 10)
places = st.integers(1, 4)


def test_a_constant_grid_has_a_beat_every_period_and_a_bar_every_four() -> None:
    grid = BeatGrid.constant(0.25, 120.0)
    assert grid.beats(2.5) == pytest.approx([0.25, 0.75, 1.25, 1.75, 2.25])
    assert grid.downbeats(5.0) == pytest.approx([0.25, 2.25, 4.25])


def test_beats_before_the_first_anchor_are_counted_backwards() -> None:
    beats, positions = BeatGrid.constant(2.0, 60.0, beat_in_bar=2).beats_and_positions(4.0)
    assert beats == pytest.approx([0, 1, 2, 3])
    assert positions.tolist() == [4, 1, 2, 3]


def test_a_second_anchor_changes_tempo_and_bar_from_there_on() -> None:
    grid = BeatGrid((GridAnchor(0.0, 60.0), GridAnchor(4.0, 120.0)))
    assert grid.beats(6.0) == pytest.approx([0, 1, 2, 3, 4, 4.5, 5, 5.5])
    assert grid.downbeats(6.1) == pytest.approx([0, 4, 6])
    assert (grid.tempo_at(3.9), grid.tempo_at(4.0)) == (60.0, 120.0)


def test_an_anchor_just_after_a_beat_restates_that_beat_and_does_not_double_it() -> None:
    grid = BeatGrid((GridAnchor(0.0, 60.0), GridAnchor(4.02, 60.0)))
    assert grid.beats(6.0) == pytest.approx([0, 1, 2, 3, 4.02, 5.02])


def test_an_anchor_for_every_beat_of_an_hour_takes_no_time() -> None:
    grid = BeatGrid(tuple(GridAnchor(n * 0.5, 119.9 + n % 3 / 10, n % 4 + 1) for n in range(7200)))
    began = perf_counter()
    beats, positions = grid.beats_and_positions(3599.9)
    assert perf_counter() - began < 2.0
    assert np.array_equal(beats, np.arange(7200) * 0.5)
    assert positions[:5].tolist() == [1, 2, 3, 4, 1]


def test_anchors_out_of_order_and_impossible_tempos_are_refused() -> None:
    with pytest.raises(ValueError, match="follow each other"):
        BeatGrid((GridAnchor(1.0, 120.0), GridAnchor(1.0, 121.0)))
    with pytest.raises(ValueError, match="tempo above zero"):
        GridAnchor(0.0, 0.0)
    with pytest.raises(ValueError, match="at least one"):
        BeatGrid(())


@given(times, tempos, places)
def test_beats_of_a_constant_grid_lie_one_period_apart(time: float, tempo: float, place: int) -> None:
    beats = BeatGrid.constant(time, tempo, place).beats(30.0)
    assert np.allclose(np.diff(beats), 60 / tempo)
    assert 0 <= beats[0] < 60 / tempo + 1e-6
    assert 30 - 60 / tempo - 1e-6 <= beats[-1] < 30


@given(times, tempos, places)
def test_every_fourth_beat_starts_a_bar(time: float, tempo: float, place: int) -> None:
    _, positions = BeatGrid.constant(time, tempo, place).beats_and_positions(30.0)
    assert set(np.diff(positions)) <= {1, -3}


@given(times, tempos, st.floats(0, 60))
def test_snapping_goes_to_the_nearest_beat_and_stays_there(time: float, tempo: float, where: float) -> None:
    grid = BeatGrid.constant(time, tempo)
    snapped = grid.snap(where)
    assert abs(snapped - where) <= 30 / tempo + 1e-6
    assert grid.snap(snapped) == pytest.approx(snapped)


@given(times, tempos, st.floats(0, 60))
def test_snapping_to_a_bar_goes_to_a_downbeat_at_most_half_a_bar_away(
    time: float, tempo: float, where: float
) -> None:
    grid = BeatGrid.constant(time, tempo)
    snapped = grid.snap_to_downbeat(where)
    bars = (snapped - time) * tempo / 240
    assert bars == pytest.approx(round(bars), abs=1e-6)
    assert abs(snapped - where) <= 120 / tempo + 1e-6 or snapped < 240 / tempo


def test_the_tempo_of_a_recording_is_the_one_that_rules_longest_to_its_very_end() -> None:
    grid = BeatGrid((GridAnchor(0.1, 120.0), GridAnchor(10.1, 128.0)))
    assert (grid.tempo_over(300.0), grid.tempo_over(15.0)) == (128.0, 120.0)
    assert grid.tempo_over(None) == 120.0  # all that is known is where it changes
    there_and_back = BeatGrid((GridAnchor(0.0, 120.0), GridAnchor(30.0, 90.0), GridAnchor(70.0, 120.001)))
    assert there_and_back.tempo_over(100.0) == 120.0  # twice 30 s
    assert BeatGrid.constant(400.0, 99.0).tempo_over(300.0) == 99.0
    assert BeatGrid((GridAnchor(-20.0, 99.0), GridAnchor(-1.0, 140.0))).tempo_over(0.0) == 99.0


@given(
    several=st.lists(st.floats(40, 240), min_size=1, max_size=5),
    step=st.floats(1, 60),
    rest=st.floats(0, 400),
)
def test_no_stretch_has_another_tempo_for_longer(several: list[float], step: float, rest: float) -> None:
    grid = BeatGrid(tuple(GridAnchor(n * step, tempo) for n, tempo in enumerate(several)))
    ruling = grid.tempo_over((len(several) - 1) * step + rest)
    assert ruling in several
    if rest > step * len(several):
        assert ruling == pytest.approx(several[-1], abs=0.011)
