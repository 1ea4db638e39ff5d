"""Where the beat jumps at an unchanged tempo the grid has a second anchor, and nowhere else."""

from __future__ import annotations

import numpy as np
import pytest

from djanalyzer.models.decoding.grid import Hearing, find_grid
from djanalyzer.models.decoding.placing import on_bar_lines
from djanalyzer.models.decoding.pulse import Line
from djanalyzer.models.decoding.stretches import Stretch
from tests.models.decoding.pulses import (
    Blemishes,
    beats_of,
    distances,
    even_beats,
    onsets_of,
    probabilities_of,
)

DURATION = 180.0
STEADY = Blemishes(jitter=0.006)


def grid_of(beats, seed=0, blemishes=STEADY):
    activations = probabilities_of(beats, beats[::4], DURATION, seed, blemishes)
    return find_grid(Hearing(activations, onsets_of(beats, DURATION, seed), DURATION))


def beats_that_jump(tempo, at, by):
    beats = even_beats(tempo, 0.2, DURATION - 1)
    return np.where(beats < at, beats, beats + by)


@pytest.mark.parametrize("by", [-0.06, 0.04, 0.1])
@pytest.mark.parametrize("at", [25.0, 90.0])
def test_a_missing_or_doubled_bit_of_sound_gets_an_anchor_where_it_lies(at, by):
    beats = beats_that_jump(126, at, by)
    found = grid_of(beats)
    anchors = found.beat_grid.anchors
    assert [a.tempo for a in anchors] == pytest.approx([126, 126], abs=0.01)
    assert abs(anchors[1].time - at) < 2 * 60 / 126
    assert np.mean(distances(beats, found.beat_grid.beats(DURATION)) <= 0.010) >= 0.97
    assert found.remarks == ("the beat jumps: 2 grid anchors",)


def test_both_sides_of_a_jump_have_their_bars():
    beats = beats_that_jump(126, 90.0, 0.05)
    downbeats = grid_of(beats).beat_grid.downbeats(DURATION)
    assert np.mean(distances(beats[::4], downbeats) <= 0.010) >= 0.95


@pytest.mark.parametrize("tempo", [87, 124.03, 140, 174])
@pytest.mark.parametrize("seed", [1, 2])
def test_a_steady_beat_badly_heard_keeps_its_one_anchor(tempo, seed):
    found = grid_of(even_beats(tempo, 0.2, DURATION), seed, Blemishes())
    assert len(found.beat_grid.anchors) == 1


def test_a_network_that_leaves_the_beat_for_a_while_and_comes_back_moves_nothing():
    beats = even_beats(126, 0.2, DURATION)
    heard = np.where((beats > 60) & (beats < 80), beats + 0.06, beats)
    activations = probabilities_of(heard, heard[::4], DURATION, 4, STEADY)
    found = find_grid(Hearing(activations, onsets_of(beats, DURATION, 4), DURATION))
    assert len(found.beat_grid.anchors) == 1


def stretches_of(n_before, change=0.0):
    """Two stretches at 120 and 121 BPM, the second from the `n_before`-th beat of the first on."""
    turn = n_before * 0.5
    before = Stretch(Line(0.0, 0.5), 0.0, turn - 0.25)
    period = 60 / 121
    return [before, Stretch(Line((turn + change) % period, period), turn - 0.25, turn + 20)]


@pytest.mark.parametrize("n_before", [15, 16, 17])
def test_a_change_of_tempo_a_beat_beside_a_bar_line_is_placed_on_it(n_before):
    firsts = (0, -n_before % 4)
    (before, after), placed = on_bar_lines(stretches_of(n_before), firsts, 4)
    assert len(before.beats) == 16
    assert placed == [0, 0]
    assert after.beats[0] == pytest.approx(8.0, abs=0.01)
    beats = np.concatenate([before.beats, after.beats])
    assert np.ptp(np.diff(beats)) < 0.01


def test_a_change_in_the_middle_of_a_bar_stays_where_it_is():
    stretches = stretches_of(18)
    assert on_bar_lines(stretches, (0, 2), 4) == (stretches, [0, 2])


def test_a_change_stays_where_the_beats_of_both_sides_differ():
    stretches = stretches_of(17, change=0.1)
    assert on_bar_lines(stretches, (0, 3), 4) == (stretches, [0, 3])


def test_a_jump_of_tempo_on_a_bar_line_gets_its_anchor_on_a_one():
    beats = beats_of(lambda t: 120 if t < 96 else 126, DURATION)
    anchors = grid_of(beats).beat_grid.anchors
    assert len(anchors) == 2
    assert anchors[1].tempo == pytest.approx(126, abs=0.05)
    assert anchors[1].beat_in_bar == 1
