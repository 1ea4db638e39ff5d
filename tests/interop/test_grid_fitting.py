"""A beat grid in rekordbox's decimals."""

from __future__ import annotations

import numpy as np
import pytest

from djanalyzer.interop.rekordbox_xml.grid_fitting import fit_grid
from djanalyzer.music import BeatGrid, GridAnchor, Meter


def test_a_tempo_of_two_decimals_needs_one_entry() -> None:
    fitted = fit_grid(BeatGrid.constant(0.1234, 127.98, 3), 3600)
    assert fitted.grid == BeatGrid.constant(0.123, 127.98, 3)
    assert (fitted.drift, fitted.n_added, fitted.n_dropped) == (0.0, 0, 0)


def test_a_finer_tempo_is_held_by_entries_on_downbeats() -> None:
    exact = BeatGrid.constant(0.5, 127.9834, 2)
    fitted = fit_grid(exact, 600)
    assert fitted.grid is not None
    assert fitted.drift == pytest.approx(600 * 0.0034 / 127.98, rel=0.01)
    assert fitted.n_added == len(fitted.grid.anchors) - 1 > 0
    assert all(anchor.tempo == 127.98 for anchor in fitted.grid.anchors)
    assert all(anchor.beat_in_bar == 1 for anchor in fitted.grid.anchors[1:])
    ours, theirs = exact.beats(600), fitted.grid.beats(600)
    assert len(ours) == len(theirs)
    assert np.abs(ours - theirs).max() <= 0.005


@pytest.mark.parametrize(
    ("meter", "beat"), [(Meter.THREE_FOUR, 2), (Meter.THREE_FOUR, 3), (Meter.SIX_EIGHT, 2)]
)
def test_bars_that_are_not_of_four_beats_are_held_on_their_own_downbeats(meter: Meter, beat: int) -> None:
    exact = BeatGrid.constant(0.5, 127.9834, beat, meter)
    fitted = fit_grid(exact, 600)
    assert fitted.grid is not None
    assert fitted.n_added > 0
    assert {anchor.meter for anchor in fitted.grid.anchors} == {meter}
    assert all(anchor.beat_in_bar == 1 for anchor in fitted.grid.anchors[1:])
    (ours, positions), (theirs, their_positions) = (
        grid.beats_and_positions(600) for grid in (exact, fitted.grid)
    )
    assert np.abs(ours - theirs).max() <= 0.005
    assert (positions == their_positions).all()


def test_a_waltz_that_begins_before_the_track_keeps_its_downbeats() -> None:
    exact = BeatGrid.constant(-30.0, 100.0, 2, Meter.THREE_FOUR)
    fitted = fit_grid(exact, 60)
    assert fitted.grid is not None
    assert fitted.grid.downbeats(60) == pytest.approx(exact.downbeats(60))
    late = BeatGrid.constant(400.0, 127.9849, 2, Meter.THREE_FOUR)
    fitted = fit_grid(late, 600)
    assert fitted.grid is not None
    assert np.abs(late.downbeats(600) - fitted.grid.downbeats(600)).max() <= 0.005


def test_a_short_track_needs_none() -> None:
    fitted = fit_grid(BeatGrid.constant(0.5, 127.9834), 60)
    assert fitted.n_added == 0
    assert fitted.drift == pytest.approx(0.0016, abs=1e-4)


def test_a_three_hour_mix_stays_within_5_milliseconds() -> None:
    exact = BeatGrid.constant(0.0, 128.0049)
    fitted = fit_grid(exact, 3 * 3600)
    assert fitted.grid is not None
    assert fitted.n_added < 100
    assert (
        np.abs(exact.beats(10800)[:-1] - fitted.grid.beats(10801)[: len(exact.beats(10800)) - 1]).max()
        <= 0.005
    )


def test_beats_before_a_late_first_entry_do_not_drift_either() -> None:
    exact = BeatGrid.constant(400.0, 127.9849, 1)
    fitted = fit_grid(exact, 600)
    assert fitted.grid is not None
    assert fitted.grid.anchors[0].time < 2
    assert np.abs(exact.beats(600) - fitted.grid.beats(600)).max() <= 0.005


def test_every_tempo_of_a_changing_grid_is_kept() -> None:
    exact = BeatGrid((GridAnchor(0.1, 120.0, 1), GridAnchor(60.1, 121.5, 1), GridAnchor(90.25, 119.25, 3)))
    assert fit_grid(exact, 300).grid == exact


@pytest.mark.parametrize("time", [-0.2, -30.0])
def test_a_grid_that_begins_before_the_track_begins_at_its_first_beat(time: float) -> None:
    exact = BeatGrid.constant(time, 120.0, 4)
    fitted = fit_grid(exact, 60)
    assert fitted.grid is not None
    assert fitted.grid.anchors[0].time >= 0
    ours, positions = exact.beats_and_positions(60)
    theirs, their_positions = fitted.grid.beats_and_positions(60)
    assert theirs == pytest.approx(ours)
    assert (positions == their_positions).all()


def test_entries_before_the_track_that_rule_nothing_in_it_are_left_out() -> None:
    exact = BeatGrid((GridAnchor(-9.0, 100.0), GridAnchor(-5.0, 110.0), GridAnchor(0.0, 120.0)))
    assert fit_grid(exact, 60).grid == BeatGrid.constant(0.0, 120.0)


def test_entries_less_than_a_millisecond_apart() -> None:
    exact = BeatGrid((GridAnchor(1.0001, 120.0), GridAnchor(1.0003, 130.0)))
    fitted = fit_grid(exact, 60)
    assert fitted.grid == BeatGrid.constant(1.0, 130.0)
    assert fitted.n_dropped == 1


@pytest.mark.parametrize("tempo", [0.001, 1e5])
def test_a_tempo_that_is_none(tempo: float) -> None:
    fitted = fit_grid(BeatGrid.constant(0.0, tempo), 60)
    assert fitted.grid is None
    assert fitted.n_dropped == 1
