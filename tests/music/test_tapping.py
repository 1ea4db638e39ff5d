"""Who taps along says how fast the music is and where its beats lie, even with a hand that errs."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from djanalyzer.errors import GridTrouble
from djanalyzer.music import BeatGrid, GridAnchor
from djanalyzer.music.tapping import Tap, Tapped, grid_of, heard_in, tap

FEW = settings(max_examples=40)  # of each property; the shapes are simple


def tapped(times: list[float]) -> Tapped:
    taps: tuple[Tap, ...] = ()
    for time in times:
        taps = tap(taps, Tap(time))
    found = heard_in(taps)
    assert found is not None
    return found


def test_one_tap_says_nothing_two_say_something_four_are_enough() -> None:
    assert heard_in(tap((), Tap(1.0))) is None
    assert (tapped([1.0, 1.5]).tempo, tapped([1.0, 1.5]).is_enough) == (120.0, False)
    assert tapped([1.0, 1.5, 2.0, 2.5]).is_enough


@FEW
@given(st.floats(0, 100), st.floats(60, 200), st.integers(8, 40), st.integers(0, 10**6))
def test_a_trembling_hand_is_near_the_truth(start: float, tempo: float, n_taps: int, seed: int) -> None:
    rng = np.random.default_rng(seed)
    beats = start + np.arange(n_taps) * 60 / tempo
    found = tapped((beats + rng.uniform(-0.01, 0.01, n_taps)).tolist())
    assert found.tempo == pytest.approx(tempo, rel=0.02)
    assert abs(found.time - beats[-1]) < 0.02
    assert found.spread <= 0.02


@FEW
@given(st.integers(2, 13), st.integers(2, 13))
def test_a_tap_gone_astray_and_a_beat_left_out_do_no_harm(astray: int, out: int) -> None:
    beats = (5.0 + np.arange(16) * 0.5).tolist()
    beats[astray] += 0.12
    found = tapped([time for n, time in enumerate(beats) if n != out or n == astray])
    assert found.tempo == pytest.approx(120.0, abs=0.5)
    assert found.time == pytest.approx(12.5, abs=0.03)


def test_after_a_rest_or_a_jump_back_it_is_the_first_tap() -> None:
    taps = tap(tap((), Tap(1.0)), Tap(1.5))
    assert tap(taps, Tap(9.0)) == (Tap(9.0),)
    assert tap(taps, Tap(0.2)) == (Tap(0.2),)


def test_a_tapped_bar_is_where_bars_begin() -> None:
    taps = [Tap(10.0), Tap(10.5, is_downbeat=True), Tap(11.0), Tap(11.5)]
    found = heard_in(taps)
    assert found is not None
    assert (found.time, found.is_downbeat) == (pytest.approx(10.5), True)
    grid = grid_of(found, BeatGrid.constant(0.1, 100.0))
    assert grid.snap_to_downbeat(10.4) == pytest.approx(10.5)
    assert grid.snap(11.4) == pytest.approx(11.5)


def test_a_track_without_a_grid_gets_one() -> None:
    grid = grid_of(tapped([10.1, 10.6, 11.1, 11.6]), None)
    assert (grid.tempo, grid.snap(11.5)) == (120.0, pytest.approx(11.6))
    assert 0 <= grid.anchors[0].time < 0.5


def test_taps_count_the_stretch_anew_in_which_they_were() -> None:
    known = BeatGrid((GridAnchor(0.0, 120.0), GridAnchor(8.0, 100.0, 3)))
    grid = grid_of(tapped([10.02, 10.52, 11.02, 11.52]), known)
    assert grid.anchors[0] == known.anchors[0]
    assert (grid.anchors[1].tempo, grid.anchors[1].time) == (120.0, pytest.approx(8.02))


def test_taps_that_nobody_could_count_are_refused() -> None:
    with pytest.raises(GridTrouble, match="20 and 500 BPM"):
        grid_of(tapped([1.0, 1.1, 1.2, 1.3]), None)
