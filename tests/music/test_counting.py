"""The same beats counted in another way."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from djanalyzer.music import BeatGrid, GridAnchor, Meter
from djanalyzer.music.counting import begins_bars_with, counted_anew, is_near, is_together

RATIOS = st.sampled_from([0.25, 0.5, 2 / 3, 0.75, 4 / 3, 1.5, 2.0, 3.0, 4.0])


def test_half_as_fast_keeps_every_second_beat_and_the_downbeat() -> None:
    grid = BeatGrid.constant(0.5, 120.0)
    half = counted_anew(grid, 0.5)
    assert half == BeatGrid.constant(0.5, 60.0)
    assert set(half.downbeats(60)) <= set(grid.downbeats(60))


def test_a_beat_that_both_ways_share_is_the_new_anchor() -> None:
    assert counted_anew(BeatGrid.constant(0.5, 120.0, 2), 0.5) == BeatGrid.constant(1.0, 60.0, 2)
    assert counted_anew(BeatGrid.constant(0.5, 120.0, 3), 2) == BeatGrid.constant(0.5, 240.0, 1)
    assert counted_anew(BeatGrid.constant(0.5, 120.0, 2), 1.5) == BeatGrid.constant(1.0, 180.0, 4)
    assert counted_anew(BeatGrid.constant(0.5, 120.0, 2), 2 / 3) == BeatGrid.constant(1.5, 80.0, 3)


def test_a_waltz_stays_a_waltz() -> None:
    waltz = BeatGrid.constant(0.0, 90.0, 3, Meter.THREE_FOUR)
    assert counted_anew(waltz, 2) == BeatGrid.constant(0.0, 180.0, 2, Meter.THREE_FOUR)


def test_every_change_of_tempo_is_kept() -> None:
    grid = BeatGrid((GridAnchor(0.0, 120.0), GridAnchor(60.0, 124.0), GridAnchor(90.0, 126.0, 3)))
    assert [a.tempo for a in counted_anew(grid, 2).anchors] == [240.0, 248.0, 252.0]


@pytest.mark.parametrize(("ratio", "n_beats"), [(0.5, 68), (0.5, 70), (2 / 3, 68), (2 / 3, 69), (1.5, 70)])
def test_bars_are_counted_on_over_a_change_of_tempo(ratio: float, n_beats: int) -> None:
    grid = BeatGrid((GridAnchor(0.0, 120.0), GridAnchor(n_beats / 2, 124.0, n_beats % 4 + 1)))
    anew = counted_anew(grid, ratio)
    starts = np.searchsorted(anew.beats(60), anew.downbeats(60))
    assert set(np.diff(starts)) == {4}


def test_bars_begin_anew_where_the_dj_has_cut_one_short() -> None:
    grid = BeatGrid((GridAnchor(0.0, 120.0), GridAnchor(31.0, 120.0)))  # 62 beats, and then a first one
    half = counted_anew(grid, 0.5)
    assert 31.0 in half.downbeats(60)


def test_a_ratio_is_above_zero() -> None:
    with pytest.raises(ValueError, match="times as fast"):
        counted_anew(BeatGrid.constant(0.0, 120.0), 0.0)


def test_times_within_a_seventh_of_a_beat_are_one_beat() -> None:
    assert is_together(10.07, 10.0, 0.5)
    assert is_together(9.93, 10.0, 0.5)
    assert not is_together(10.08, 10.0, 0.5)


@pytest.mark.parametrize(
    ("slow", "is_so"),
    [
        (BeatGrid.constant(0.0, 120.0), True),
        (BeatGrid.constant(0.02, 120.5), True),  # the same bars, found a little differently
        (BeatGrid.constant(-40.0, 120.0), True),
        (BeatGrid.constant(100.5, 120.0, 2), True),
        (BeatGrid.constant(0.0, 120.0, 3), False),
        (BeatGrid.constant(0.25, 120.0), False),
        (BeatGrid.constant(0.0, 60.0), True),
        (BeatGrid.constant(2.0, 60.0), True),
        (BeatGrid.constant(1.0, 60.0), False),
        (BeatGrid.constant(0.0, 80.0), True),  # every second bar begins on a downbeat
        (BeatGrid.constant(3.0, 80.0), True),
        (BeatGrid.constant(1.5, 80.0), False),
        (BeatGrid.constant(16 / 3, 90.0), True),  # every third
    ],
)
def test_bars_go_on_if_one_in_a_few_begins_where_the_others_do(slow: BeatGrid, is_so: bool) -> None:
    assert begins_bars_with(slow, BeatGrid.constant(0.0, 120.0)) is is_so


@given(
    time=st.floats(-5, 5),
    tempo=st.floats(40, 240),
    meter=st.sampled_from(Meter),
    place=st.integers(0, 11),
    ratio=RATIOS,
)
def test_bars_of_a_grid_counted_anew_go_on(
    time: float, tempo: float, meter: Meter, place: int, ratio: float
) -> None:
    grid = BeatGrid.constant(time, tempo, place % meter.beats_per_bar + 1, meter)
    slow, fast = sorted((grid, counted_anew(grid, ratio)), key=lambda g: g.tempo)
    assert begins_bars_with(slow, fast)


@given(
    time=st.floats(-5, 5),
    tempo=st.floats(40, 240),
    meter=st.sampled_from(Meter),
    place=st.integers(0, 11),
    ratio=RATIOS,
)
def test_the_beats_of_the_slower_way_that_the_faster_has_are_the_same_beats(
    time: float, tempo: float, meter: Meter, place: int, ratio: float
) -> None:
    grid = BeatGrid.constant(time, tempo, place % meter.beats_per_bar + 1, meter)
    anew = counted_anew(grid, ratio)
    assert is_near(anew.tempo, tempo * ratio)
    assert anew.meter is meter
    # The anchor is a beat of both; it lies at most three old beats later.
    beats = (anew.anchors[0].time - time) * tempo / 60
    assert abs(beats - round(beats)) < 1e-6
    assert -1e-6 <= beats < 4
    # Each way to count has every downbeat of its own at whole bars from there.
    downbeats = anew.downbeats(60.0)
    assert np.allclose(np.diff(downbeats), meter.beats_per_bar * 60 / (tempo * ratio))


@given(
    anchors=st.lists(st.tuples(st.integers(0, 600), st.integers(40, 240)), min_size=1, max_size=8),
    ratio=RATIOS,
)
def test_anchors_that_are_close_together_stay_in_order(anchors: list[tuple[int, int]], ratio: float) -> None:
    times = sorted({tenths for tenths, _ in anchors})
    grid = BeatGrid(tuple(GridAnchor(t / 10, float(dict(anchors)[t]), t % 4 + 1) for t in times))
    anew = counted_anew(grid, ratio)
    assert 1 <= len(anew.anchors) <= len(grid.anchors)
    assert is_near(anew.anchors[-1].tempo, grid.anchors[-1].tempo * ratio)
