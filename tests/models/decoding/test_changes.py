"""A beat that is followed, and its path cut into the fewest straight pieces."""

from __future__ import annotations

import itertools

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from djanalyzer.models.activations import FRAME_RATE
from djanalyzer.models.decoding.changes import Piece, follow, straight_pieces, tempo_path
from djanalyzer.models.decoding.pulse import pulse_of
from tests.models.decoding.pulses import bumps, even_beats, silent_probabilities

SCATTER, PIECE = 0.012, 25.0  # seconds; in squared scatters
SHORTEST = 8


def pulse_of_beats(beats, duration, heights=None):
    heights = np.full(len(beats), 0.8) if heights is None else heights
    curve = bumps(beats, heights, int(duration * FRAME_RATE) + 1)
    return pulse_of(silent_probabilities(duration, beats=curve))


def cost_of(times, weights, cuts):
    """Return what a cut costs: the squares of what lies off each piece's own line, and so much for every piece."""
    cost = 0.0
    for first, stop in itertools.pairwise(cuts):
        x, y, w = np.arange(first, stop), times[first:stop], np.sqrt(weights[first:stop])
        line = np.polyval(np.polyfit(x, y, 1, w=w), x)
        cost += float(np.square(w * (y - line)).sum()) / SCATTER**2 + PIECE
    return cost


@settings(max_examples=8, deadline=None)
@given(seed=st.integers(0, 1000), n=st.integers(16, 27))
def test_no_other_cut_costs_less(seed, n):
    rng = np.random.default_rng(seed)
    periods = np.repeat(rng.uniform(0.4, 0.6, 3), 9)[:n]
    times = np.cumsum(periods) + rng.normal(0, 0.008, n)
    weights = rng.uniform(0.3, 1.5, n)
    found = straight_pieces(times, weights)
    assert [p.first for p in found[1:]] == [p.stop for p in found[:-1]]
    inner = range(SHORTEST, n - SHORTEST + 1)
    ways = [
        (0, *cuts, n)
        for k in range(3)
        for cuts in itertools.combinations(inner, k)
        if all(b - a >= SHORTEST for a, b in itertools.pairwise((0, *cuts, n)))
    ]
    least = min(cost_of(times, weights, way) for way in ways)
    assert cost_of(times, weights, (0, *(p.stop for p in found))) == pytest.approx(least)


@pytest.mark.parametrize(
    ("lengths", "periods"),
    [
        ((40, 60), (0.5, 0.48)),
        ((8, 8, 8), (0.5, 0.55, 0.45)),
        ((3,), (0.5,)),
        ((8,), (0.5,)),
        ((700,), (0.4,)),
    ],
)
def test_even_beats_are_one_piece_each_tempo_however_long(lengths, periods):
    times = np.cumsum(np.repeat(periods, lengths))
    edges = np.cumsum([0, *lengths])
    # The beat on which the tempo changes lies on both lines.
    found = straight_pieces(times, np.ones(len(times)))
    assert [p.stop for p in found] == pytest.approx(edges[1:], abs=1 if len(lengths) > 1 else 0)
    assert found[0].first == 0


def test_a_jump_that_costs_less_than_a_piece_is_no_cut():
    """20 beats, of which the second ten come late: by so much that a cut saves a piece's cost, and by less."""
    times = 0.5 * np.arange(20.0)
    for late, n in ((0.040, 1), (0.080, 2)):
        jumped = times + late * (np.arange(20) >= 10)
        saved = cost_of(jumped, np.ones(20), (0, 20)) - PIECE
        assert (saved > PIECE) == (n == 2)
        assert straight_pieces(jumped, np.ones(20)) == [Piece(0, 20), *[]][: 2 - n] or n == 2
        assert len(straight_pieces(jumped, np.ones(20))) == n


def test_beats_that_weigh_nothing_cut_nothing():
    times = 0.5 * np.arange(30.0)
    times[12:17] += 0.1
    weights = np.ones(30)
    assert len(straight_pieces(times, weights)) > 1
    weights[12:17] = 0.001
    assert straight_pieces(times, weights) == [Piece(0, 30)]


@pytest.mark.parametrize("tempo", [62.0, 98.0, 120.0, 171.0])
def test_the_path_of_a_steady_beat_is_its_tempo(tempo):
    path = tempo_path(pulse_of_beats(even_beats(tempo, 0.2, 30.0), 30.0))
    assert len(path) == int(30 * FRAME_RATE) + 1
    inner = path[int(5 * FRAME_RATE) : int(25 * FRAME_RATE)]
    assert np.abs(np.log(inner / tempo)).max() < 0.011  # tempos that are tried lie a hundredth apart


def test_the_path_goes_over_to_another_tempo_where_the_beat_does():
    beats = np.concatenate([even_beats(100, 0.1, 30.0), even_beats(140, 30.0, 60.0)])
    path = tempo_path(pulse_of_beats(beats, 60.0))
    at = {t: path[int(t * FRAME_RATE)] for t in (10, 24, 36, 50)}
    assert [at[10], at[24]] == pytest.approx([100, 100], rel=0.011)
    assert [at[36], at[50]] == pytest.approx([140, 140], rel=0.011)
    crossed = float(np.flatnonzero(path > 120)[0]) / FRAME_RATE
    assert crossed == pytest.approx(30.0, abs=2.5)


def test_a_lone_window_that_errs_does_not_leave_the_path():
    beats = even_beats(120, 0.1, 60.0)
    beats = np.sort(np.concatenate([beats[(beats < 29) | (beats > 31)], even_beats(150, 29.0, 31.0)]))
    path = tempo_path(pulse_of_beats(beats, 60.0))
    assert path == pytest.approx(np.full(len(path), 120.0), rel=0.06)


def test_every_beat_of_a_tempo_that_slides_is_followed():
    times = [0.4]
    while times[-1] < 39:
        times.append(times[-1] + 60 / (110 + times[-1] / 2))
    beats = np.array(times)
    found = follow(pulse_of_beats(beats, 40.0))
    assert found == pytest.approx(beats[1:], abs=0.005)  # a beat is told by the one before it


def test_the_path_slides_with_a_tempo_that_slides():
    times = [0.4]
    while times[-1] < 39:
        times.append(times[-1] + 60 / (110 + times[-1] / 2))
    path = tempo_path(pulse_of_beats(np.array(times), 40.0))
    seconds = np.arange(len(path)) / FRAME_RATE
    inner = (seconds > 5) & (seconds < 35)
    assert np.abs(path / (110 + seconds / 2) - 1)[inner].max() < 0.012


def test_beats_that_fail_are_filled_in_evenly():
    beats = even_beats(120, 0.4, 30.0)
    heard = np.delete(beats, [20, 33])
    found = follow(pulse_of_beats(heard, 30.0))
    assert found == pytest.approx(beats[1:], abs=0.06)


def test_where_nothing_beats_nothing_is_followed():
    assert len(follow(pulse_of(silent_probabilities(10.0)))) <= 1
