"""The comb over the onsets: how strong it answers at each lag, and how late the onsets lie."""

from __future__ import annotations

import numpy as np
import pytest

from djanalyzer.features.onsets import FLUX_RATE
from djanalyzer.models.decoding.milliseconds import comb_response, offset_of, onset_curve, strength_at

REACH = 12  # frames either way
BIAS = 0.0016  # seconds


def curve_at(frames, n=1200, heights=None):
    """Return a curve with a parabola's peak at each place, in frames."""
    curve = np.zeros(n)
    for i, frame in enumerate(frames):
        near = np.arange(max(round(frame) - 3, 0), min(round(frame) + 4, n))
        curve[near] += (1.0 if heights is None else heights[i]) * np.clip(1 - 0.1 * (near - frame) ** 2, 0, 1)
    return curve


def test_the_comb_answers_with_the_mean_at_the_beats_moved_by_each_lag():
    rng = np.random.default_rng(1)
    curve, frames = rng.random(900), np.array([40.25, 300.5, 611.75])
    found = comb_response(curve, frames / FLUX_RATE)
    at = np.arange(len(curve))
    means = [np.mean([np.interp(f + lag, at, curve) for f in frames]) for lag in range(-REACH, REACH + 1)]
    wanted = np.array(means) - min(means)
    assert found == pytest.approx(wanted / wanted.max())


def test_nothing_sounds_before_and_after_the_recording():
    curve = np.ones(100)
    for frame, empty in ((3, slice(0, 9)), (95, slice(17, 25))):
        found = comb_response(curve, np.array([frame / FLUX_RATE]))
        assert not found[empty].any()
        assert np.delete(found, empty).min() > 0
    assert not comb_response(curve, np.array([-1.0])).any()
    assert not comb_response(curve, np.array([9.0])).any()


@pytest.mark.parametrize("late", [-7.0, -2.5, 0.0, 1.3, 6.0])
def test_onsets_tell_by_how_much_the_beats_are_to_be_moved(late):
    """Less than they lie apart where that is much: the network knows about where the beat is."""
    frames = 100 + 100 * np.arange(10)
    by = offset_of(curve_at(frames + late), frames / FLUX_RATE, 50 / FLUX_RATE) + BIAS
    lag = np.arange(-REACH, REACH + 1)
    response = np.clip(1 - 0.1 * (lag - late) ** 2, 0, 1) * (np.abs(lag - round(late)) <= 3)
    trusted = response * np.exp(-0.5 * (lag / FLUX_RATE / 0.02) ** 2)
    best = int(np.argmax(trusted))
    left, middle, right = trusted[best - 1 : best + 2]
    expected = lag[best] + 0.5 * (left - right) / (left - 2 * middle + right)
    # Half of the onsets' say is of those halfway between the beats, of which here half the beats have one.
    assert by * FLUX_RATE == pytest.approx(expected, abs=0.02)
    assert abs(by * FLUX_RATE - late) < 0.5


def test_onsets_halfway_between_the_beats_have_half_a_say():
    beats = 100 + 100 * np.arange(10)
    curve = curve_at([*beats, *(beats + 50 + 5)])
    lag = np.arange(-REACH, REACH + 1)
    here, there = (np.clip(1 - 0.1 * (lag - at) ** 2, 0, 1) for at in (0, 5))
    trusted = (here + 0.5 * there) * np.exp(-0.5 * (lag / FLUX_RATE / 0.02) ** 2)
    assert np.argmax(trusted) == REACH
    left, middle, right = trusted[REACH - 1 : REACH + 2]
    expected = 0.5 * (left - right) / (left - 2 * middle + right)
    found = offset_of(curve, beats / FLUX_RATE, 100 / FLUX_RATE) + BIAS
    assert found * FLUX_RATE == pytest.approx(expected, abs=1e-6)


def test_halfway_is_half_a_beat_later():
    """One beat, and no onset but one half a beat later, by four frames too late."""
    curve = curve_at([250 + 4])
    found = offset_of(curve, np.array([200 / FLUX_RATE]), 100 / FLUX_RATE)
    lag = np.arange(-REACH, REACH + 1)
    trusted = np.clip(1 - 0.1 * (lag - 4) ** 2, 0, 1) * np.exp(-0.5 * (lag / FLUX_RATE / 0.02) ** 2)
    best = int(np.argmax(trusted))
    left, middle, right = trusted[best - 1 : best + 2]
    expected = lag[best] + 0.5 * (left - right) / (left - 2 * middle + right)
    assert (found + BIAS) * FLUX_RATE == pytest.approx(expected, abs=1e-6)
    assert offset_of(curve_at([150 + 4]), np.array([200 / FLUX_RATE]), 100 / FLUX_RATE) == 0.0


def test_without_onsets_or_beats_nothing_is_moved():
    assert offset_of(np.zeros(0), np.array([1.0]), 0.5) == 0
    assert offset_of(np.ones(100), np.zeros(0), 0.5) == 0
    assert offset_of(np.zeros(100), np.array([0.1]), 0.5) == 0


def test_an_onset_at_the_edge_of_what_is_looked_at_is_taken_as_it_is():
    curve = np.zeros(400)
    curve[200 + REACH] = 1.0
    beats = np.array([200 / FLUX_RATE])
    assert (offset_of(curve, beats, 0.2) + BIAS) * FLUX_RATE == pytest.approx(REACH)


def test_the_curve_of_onsets_holds_all_and_a_quarter_of_the_bass_loud_ones_alike():
    flux = np.zeros((1000, 2), np.float32)
    flux[::100] = 8.0, 2.0
    flux[50], flux[60] = (80.0, 40.0), (4.0, 0.5)
    curve = onset_curve(flux)
    assert curve[[0, 50, 60, 1]] == pytest.approx([1.25, 1.25, 0.5 + 0.25 * 0.25, 0])
    assert len(onset_curve(flux[:0])) == 0
    assert not onset_curve(np.zeros((10, 2), np.float32)).any()


def test_strength_is_the_mean_of_the_highest_within_a_frame():
    curve = np.zeros(100)
    curve[[10, 31, 52, 99]] = 1.0, 0.8, 0.6, 0.4
    beats = np.array([10, 30, 50, 99]) / FLUX_RATE
    assert strength_at(curve, beats) == pytest.approx((1.0 + 0.8 + 0 + 0.4) / 4)
    assert strength_at(np.zeros(0), beats) == 0
    assert strength_at(curve, np.zeros(0)) == 0
