"""A beat grid changed by hand: what moves, what stays, and what is refused."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from djanalyzer.errors import GridTrouble
from djanalyzer.music import BeatGrid, GridAnchor, Meter
from djanalyzer.music import grid_editing as editing

FEW = settings(max_examples=40)  # of each property; the shapes are simple

DURATION = 60.0
tempos = st.floats(60, 200)
moments = st.floats(0, 50)


@st.composite
def grids(draw: st.DrawFn, most: int = 4) -> BeatGrid:
    """One to four anchors, each some whole beats after the one before, give or take a little."""
    anchor = GridAnchor(draw(st.floats(0, 3)), draw(tempos), draw(st.integers(1, 4)))
    anchors = [anchor]
    for _ in range(draw(st.integers(0, most - 1))):
        gap = (draw(st.integers(4, 30)) + draw(st.floats(-0.2, 0.2))) * anchor.period
        anchor = GridAnchor(anchor.time + gap, draw(tempos), draw(st.integers(1, 4)))
        anchors.append(anchor)
    return BeatGrid(tuple(anchors))


def beats_and_bars(grid: BeatGrid, start: float = 3.5) -> list[tuple[float, int]]:
    """Every beat that two grids may be compared by: those at the start may have come from before it."""
    times, places = grid.beats_and_positions(DURATION)
    return [(round(t, 6), p) for t, p in zip(times.tolist(), places.tolist(), strict=True) if t > start]


# Shifting.


@FEW
@given(grids(), st.floats(-0.2, 0.2))
def test_a_shift_moves_every_beat_alike_and_back_again(grid: BeatGrid, seconds: float) -> None:
    moved = editing.shift(grid, seconds)
    assert [a.time for a in moved.anchors] == pytest.approx([a.time + seconds for a in grid.anchors])
    assert [a.tempo for a in moved.anchors] == [a.tempo for a in grid.anchors]
    back = editing.shift(moved, -seconds)
    assert [a.time for a in back.anchors] == pytest.approx([a.time for a in grid.anchors])


@FEW
@given(grids(), st.floats(-0.05, 0.05), moments)
def test_a_shift_from_an_anchor_on_leaves_what_is_before_it(
    grid: BeatGrid, seconds: float, time: float
) -> None:
    first = editing.nearest_beat(grid, time).index
    moved = editing.shift(grid, seconds, since=time)
    assert moved.anchors[:first] == grid.anchors[:first]
    assert [a.time for a in moved.anchors[first:]] == pytest.approx(
        [a.time + seconds for a in grid.anchors[first:]]
    )


def test_no_anchor_is_shifted_past_the_one_before() -> None:
    grid = BeatGrid((GridAnchor(0.0, 120.0), GridAnchor(4.0, 126.0)))
    with pytest.raises(GridTrouble, match="cannot go past its neighbour"):
        editing.shift(grid, -5.0, since=10.0)


@FEW
@given(grids(), moments)
def test_a_beat_placed_under_the_playhead_lies_there(grid: BeatGrid, time: float) -> None:
    placed = editing.place_beat(grid, time)
    assert editing.nearest_beat(placed, time).time == pytest.approx(time)
    assert placed.anchors[0].time - grid.anchors[0].time == pytest.approx(
        time - editing.nearest_beat(grid, time).time
    )


@FEW
@given(grids(most=1), st.integers(-7, 7))
def test_bars_turned_by_a_beat_are_the_grid_shifted_by_a_beat(grid: BeatGrid, n_beats: int) -> None:
    turned = editing.turn_bars(grid, n_beats)
    assert beats_and_bars(turned) == beats_and_bars(editing.shift(grid, n_beats * grid.anchors[0].period))
    assert turned.anchors[0].time == grid.anchors[0].time


# Bars.


@FEW
@given(grids(), moments)
def test_a_bar_begins_with_the_nearest_beat_and_no_beat_moves(grid: BeatGrid, time: float) -> None:
    begun = editing.start_bar(grid, time)
    assert editing.nearest_beat(begun, time).beat_in_bar == 1
    assert np.array_equal(begun.beats(DURATION), grid.beats(DURATION))
    # What was two beats apart in the bar still is: stretches go on to fit each other.
    before, after = (g.beats_and_positions(DURATION)[1] for g in (grid, begun))
    assert np.array_equal(np.diff(before) % 4, np.diff(after) % 4)


def test_from_here_on_bars_before_stay() -> None:
    grid = BeatGrid((GridAnchor(0.0, 120.0), GridAnchor(8.0, 120.0)))
    begun = editing.start_bar(grid, 8.6, since=8.6)
    assert begun.anchors == (GridAnchor(0.0, 120.0), GridAnchor(8.0, 120.0, 4))


def test_stretches_of_another_meter_keep_their_bars() -> None:
    grid = BeatGrid((GridAnchor(0.0, 120.0), GridAnchor(8.0, 120.0, 2, Meter.THREE_FOUR)))
    begun = editing.start_bar(grid, 0.5)
    assert begun.anchors == (GridAnchor(0.0, 120.0, 4), grid.anchors[1])


@FEW
@given(grids(), moments, st.sampled_from(list(Meter)))
def test_another_meter_keeps_the_beats_and_the_bar_under_the_playhead(
    grid: BeatGrid, time: float, meter: Meter
) -> None:
    counted = editing.set_meter(grid, meter, time)
    assert np.array_equal(counted.beats(DURATION), grid.beats(DURATION))
    assert {a.meter for a in counted.anchors} == {meter}
    beat = editing.nearest_beat(grid, time)
    now = editing.nearest_beat(counted, time)
    assert (now.beat_in_bar - beat.beat_in_bar) % meter.beats_per_bar == 0
    _, places = counted.beats_and_positions(DURATION)
    assert set(np.diff(places)) <= {1, 1 - meter.beats_per_bar}, "bars are counted on over changes of tempo"


# Tempo.


@FEW
@given(grids(), moments, tempos)
def test_another_tempo_holds_the_beat_under_the_playhead(grid: BeatGrid, time: float, tempo: float) -> None:
    beat = editing.nearest_beat(grid, time)
    try:
        counted = editing.set_tempo(grid, tempo, time)
    except GridTrouble:
        assume(False)
    now = editing.nearest_beat(counted, beat.time)
    assert (now.time, now.beat_in_bar) == (pytest.approx(beat.time), beat.beat_in_bar)
    assert counted.anchors[beat.index].tempo == tempo
    others = [i for i in range(len(grid.anchors)) if i != beat.index]
    assert [counted.anchors[i] for i in others] == [grid.anchors[i] for i in others]


@FEW
@given(grids(most=1), tempos)
def test_the_anchor_stays_near_its_place_and_within_the_track(grid: BeatGrid, tempo: float) -> None:
    counted = editing.set_tempo(grid, tempo, 40.0)
    assert counted.anchors[0].time >= -1e-6
    assert abs(counted.anchors[0].time - grid.anchors[0].time) <= 60 / tempo + 1e-6


@pytest.mark.parametrize("tempo", [19.99, 500.01, 0.0, -120.0, float("inf")])
def test_tempos_that_nobody_counts_are_refused(tempo: float) -> None:
    with pytest.raises(GridTrouble, match="20 and 500 BPM"):
        editing.set_tempo(BeatGrid.constant(0.0, 120.0), tempo, 4.0)


@FEW
@given(grids(most=1), moments)
def test_a_tempo_is_rounded_to_a_whole_number_or_to_hundredths(grid: BeatGrid, time: float) -> None:
    assert editing.round_tempo(grid, time).tempo == round(grid.tempo)
    assert editing.round_tempo(grid, time, 2).tempo == round(grid.tempo, 2)


@FEW
@given(st.floats(0, 2), tempos, st.integers(1, 4), st.lists(st.floats(-0.004, 0.004), min_size=4, max_size=4))
def test_a_steady_tempo_is_found_in_a_grid_that_trembles(
    start: float, tempo: float, place: int, errors: list[float]
) -> None:
    period = 60 / tempo
    times = [start + 8 * n * period + error for n, error in enumerate(errors)]
    trembling = BeatGrid(tuple(GridAnchor(t, tempo, place) for t in times))
    whole = editing.steady(trembling, DURATION)
    assert whole.is_constant
    assert whole.tempo == pytest.approx(tempo, rel=2e-3)
    assert abs(whole.anchors[0].time - start) < 0.02
    assert whole.anchors[0].beat_in_bar == place


def test_a_tempo_made_steady_from_an_anchor_on_leaves_the_stretch_before_it() -> None:
    grid = BeatGrid((GridAnchor(0.0, 90.0), GridAnchor(8.0, 120.1), GridAnchor(16.0, 119.9)))
    made = editing.steady(grid, DURATION, since=9.0)
    assert made.anchors[0] == grid.anchors[0]
    assert len(made.anchors) == 2
    assert made.anchors[1].tempo == pytest.approx(120.0, abs=0.1)


# Anchors.


@FEW
@given(grids(), moments)
def test_an_anchor_pins_the_nearest_beat_to_the_playhead(grid: BeatGrid, time: float) -> None:
    beat = editing.nearest_beat(grid, time)
    try:
        pinned = editing.pin(grid, time)
    except GridTrouble:
        assume(False)
    anchor = pinned.anchors[editing.anchor_at(pinned, time)]
    assert (anchor.time, anchor.beat_in_bar) == (time, beat.beat_in_bar)
    assert len(pinned.anchors) == len(grid.anchors) + (beat.n != 0)


@FEW
@given(grids(), moments)
def test_an_anchor_on_a_beat_changes_nothing_and_can_be_taken_away(grid: BeatGrid, time: float) -> None:
    beat = editing.nearest_beat(grid, time)
    assume(beat.n != 0)
    pinned = editing.pin(grid, beat.time)
    assert beats_and_bars(pinned) == beats_and_bars(grid)
    assert editing.remove_anchor(pinned, beat.time) == grid


def test_the_last_anchor_stays() -> None:
    with pytest.raises(GridTrouble, match="only anchor"):
        editing.remove_anchor(BeatGrid.constant(1.0, 120.0), 1.0)


def test_an_anchor_that_has_gone_is_said_to_be_gone() -> None:
    with pytest.raises(GridTrouble, match="not there any more"):
        editing.remove_anchor(BeatGrid.constant(1.0, 120.0), 1.1)


def test_a_moved_anchor_takes_its_beats_along_and_no_others() -> None:
    grid = BeatGrid((GridAnchor(0.0, 120.0), GridAnchor(8.0, 126.0), GridAnchor(20.0, 126.0)))
    moved = editing.move_anchor(grid, 8.0, 8.01)
    assert [a.time for a in moved.anchors] == [0.0, 8.01, 20.0]
    with pytest.raises(GridTrouble, match="cannot go past"):
        editing.move_anchor(grid, 8.0, 20.0)


# Stretching.


@FEW
@given(grids(), moments, st.floats(-0.1, 0.1))
def test_a_stretched_grid_has_as_many_beats_between_its_anchors(
    grid: BeatGrid, time: float, by: float
) -> None:
    beat = editing.nearest_beat(grid, time)
    try:
        pulled = editing.stretch(grid, time, beat.time + by)
    except GridTrouble:
        assume(False)
    assert editing.nearest_beat(pulled, beat.time + by).time == pytest.approx(beat.time + by)
    assert editing.nearest_beat(pulled, beat.time + by).beat_in_bar == beat.beat_in_bar
    if beat.n == 0 and len(grid.anchors) > 1:
        for i in range(len(grid.anchors) - 1):
            assert editing._length(pulled, i) == editing._length(grid, i)
        near = {beat.index - 1, beat.index}
        assert all(pulled.anchors[i] == a for i, a in enumerate(grid.anchors) if i not in near)


def test_a_beat_pulled_behind_the_last_anchor_changes_the_tempo_and_the_anchor_stays() -> None:
    grid = BeatGrid.constant(1.0, 120.0)
    pulled = editing.stretch(grid, 33.0, 33.32)  # 64 beats, each 5 ms longer
    assert pulled.anchors[0].time == 1.0
    assert pulled.tempo == pytest.approx(60 / 0.505)
    assert editing.stretch(grid, 0.5, 0.48).tempo == pytest.approx(60 / 0.52), "before the anchor as well"


def test_a_beat_pulled_between_two_anchors_becomes_one_and_both_sides_follow() -> None:
    grid = BeatGrid((GridAnchor(0.0, 120.0), GridAnchor(8.0, 100.0)))
    pulled = editing.stretch(grid, 4.0, 4.2)
    assert [a.time for a in pulled.anchors] == [0.0, 4.2, 8.0]
    assert [a.tempo for a in pulled.anchors] == pytest.approx([60 * 8 / 4.2, 60 * 8 / 3.8, 100.0])
    assert pulled.beats(8.5) == pytest.approx([*np.arange(8) * 4.2 / 8, *(4.2 + np.arange(8) * 3.8 / 8), 8.0])


def test_the_only_anchor_moves_with_all_of_its_grid() -> None:
    assert editing.stretch(BeatGrid.constant(1.0, 120.0), 1.0, 1.1) == BeatGrid.constant(1.1, 120.0)


def test_nothing_is_pulled_past_its_anchor() -> None:
    with pytest.raises(GridTrouble, match="20 and 500 BPM"):
        editing.stretch(BeatGrid.constant(1.0, 120.0), 3.0, 0.9)


# What goes along with the grid.


@FEW
@given(grids(), st.floats(1, 50), st.floats(-0.02, 0.02))
def test_what_goes_along_keeps_its_distance_to_its_beat(grid: BeatGrid, time: float, seconds: float) -> None:
    moved = editing.shift(grid, seconds)
    assume(all(abs(time - a.time) > 0.6 * a.period for a in grid.anchors))
    assume(
        all(abs(a.time - time) > 1.5 * b.period for b, a in zip(grid.anchors, grid.anchors[1:], strict=False))
    )
    assert editing.carried(time, grid, moved) == pytest.approx(time + seconds, abs=1e-6)


def test_nothing_is_carried_out_of_the_track() -> None:
    grid = BeatGrid.constant(0.01, 120.0)
    assert editing.carried(0.01, grid, editing.shift(grid, -0.05)) == 0.0


def test_a_tempo_goes_up_step_by_step_in_hundredths() -> None:
    grid = BeatGrid((GridAnchor(0.0, 120.0, 1), GridAnchor(10.0, 124.999, 1)))
    assert [anchor.tempo for anchor in editing.step_tempo(grid, 0.01, 20.0).anchors] == [120.0, 125.01]
    assert [anchor.tempo for anchor in editing.step_tempo(grid, -0.5, 1.0).anchors] == [119.5, 124.999]


def test_a_tempo_that_leaves_no_beat_between_two_anchors_is_refused() -> None:
    grid = BeatGrid((GridAnchor(1.0, 120.0, 1), GridAnchor(1.2, 120.0, 1)))
    with pytest.raises(GridTrouble, match=r"At 100.00 BPM no beat is left") as refused:
        editing.set_tempo(grid, 100.0, 0.0)
    assert "Remove one" in refused.value.hint


def test_a_tempo_is_made_steady_across_a_beat_that_is_missing() -> None:
    before, after = GridAnchor(0.0, 120.0, 1), GridAnchor(8.5, 120.0, 2)
    grid = editing.steady(BeatGrid((before, after)), 16.0)
    assert grid.tempo == pytest.approx(120.0)
    assert len(grid.anchors) == 1
