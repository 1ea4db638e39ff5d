"""A line through single beats: what is picked, how it is fitted, and when its tempo is round."""

from __future__ import annotations

import numpy as np
import pytest

from djanalyzer.models.activations import FRAME_RATE
from djanalyzer.models.decoding.lines import (
    FittedLine,
    Picks,
    fit_line,
    is_round,
    pick,
    pick_at,
    with_round_tempo,
)
from djanalyzer.models.decoding.pulse import Line, Pulse

N = int(40 * FRAME_RATE)


def pulse_at(positions, heights=None, weight=1.0, n=N):
    """Return evidence with a parabola's peak at each position, in frames; its height is that of the frame nearest."""
    curve = np.zeros(n)
    for i, position in enumerate(positions):
        frames = round(position) + np.arange(-1, 2)
        inside = (frames >= 0) & (frames < n)
        height = 1.0 if heights is None else heights[i]
        curve[frames[inside]] = height * (1 - 0.2 * (frames[inside] - position) ** 2)
    return Pulse(curve, curve, curve, curve, np.full(n, weight), 1.0)


def test_each_beat_is_picked_to_a_fraction_of_a_frame():
    frames = np.array([4.3, 24.8, 46.0, 66.4])
    picks = pick(pulse_at(frames, weight=0.5), Line(5 / FRAME_RATE, 20.5 / FRAME_RATE), 0.0, 80 / FRAME_RATE)
    assert picks.time == pytest.approx(frames / FRAME_RATE)
    assert picks.index == pytest.approx([0, 1, 2, 3])
    near = 1 - 0.2 * np.square(np.rint(frames) - frames)
    assert picks.weight == pytest.approx(0.5 * near)


def test_picks_are_numbered_on_their_line_wherever_one_begins_to_look():
    frames = 10 + 20 * np.arange(60)
    line = Line(10 / FRAME_RATE, 20 / FRAME_RATE)
    picks = pick(pulse_at(frames), line, 405 / FRAME_RATE, 700 / FRAME_RATE)
    assert picks.index == pytest.approx(np.arange(20, 35))
    assert picks.time == pytest.approx(frames[20:35] / FRAME_RATE)
    assert picks.weight == pytest.approx(np.ones(15))
    none = pick(pulse_at(frames), line, 5.0, 5.0)
    assert [len(none.index), len(none.time), len(none.weight)] == [0, 0, 0]


@pytest.mark.parametrize(
    ("period", "off", "found"),
    # Frames. 0.18 of a beat, at most 0.09 s (3.9 frames) to either side, cut to whole frames.
    [
        (20, 3, True),
        (20, 4, False),
        (40, 3, True),
        (40, 4, False),
        (12, 2, True),
        (12, 3, False),
        (5, 1, True),
    ],
)
def test_a_beat_is_picked_only_near_its_line(period, off, found):
    frames = 100 + period * np.arange(8) + off
    line = Line(100 / FRAME_RATE % (period / FRAME_RATE), period / FRAME_RATE)
    stop = (100 + 7.5 * period) / FRAME_RATE
    picks = pick(pulse_at(frames), line, 99 / FRAME_RATE, stop)
    assert (picks.weight[:7].min() >= 0.99) == found


def test_beats_beside_the_recording_are_picked_at_its_ends_without_weight():
    pulse = pulse_at([30.0], n=200)
    picks = pick(pulse, Line(30 / FRAME_RATE, 50 / FRAME_RATE), -30 / FRAME_RATE, 290 / FRAME_RATE)
    assert picks.weight == pytest.approx([0, 1, 0, 0, 0, 0, 0])
    assert picks.time[1] == pytest.approx(30 / FRAME_RATE)


def test_seen_frames_are_told_to_a_fraction_at_both_ends_too():
    frames = np.array([1.2, 50.7, 97.9])
    pulse = pulse_at(frames, n=100)
    assert pick_at(pulse, np.array([1, 51, 98])) == pytest.approx(frames / FRAME_RATE)
    flat = Pulse(*[np.ones(100)] * 5, 1.0)
    assert pick_at(flat, np.array([0, 40, 99]))[1] == pytest.approx(40 / FRAME_RATE)


def test_a_line_through_exact_beats_is_found_from_one_that_leans():
    start, period = 13.37 / FRAME_RATE, 21.6181 / FRAME_RATE
    frames = (start + period * np.arange(79)) * FRAME_RATE
    fitted = fit_line(pulse_at(frames), Line(start + 0.004, period * 1.001))
    assert fitted.line.period == pytest.approx(period, abs=1e-7)
    assert fitted.line.start == pytest.approx(start, abs=1e-5)
    assert fitted.spread == pytest.approx(0.002)
    assert fitted.picks.index[[0, -1]].tolist() == [0, 78]
    # One standard error: two milliseconds over the lever of 79 beats of which four count as one, and a drift of 4 ms.
    weight = fitted.picks.weight
    x = np.arange(79.0) - np.average(np.arange(79.0), weights=weight)
    lever = np.sqrt((weight * x * x).sum() / 4)
    error = np.hypot(0.002 / lever, 0.004 / 78)
    assert fitted.tempo_error == pytest.approx(60 / period * error / period, rel=1e-3)


def test_beats_that_stray_do_not_bend_the_line():
    start, period = 10.0 / FRAME_RATE, 22.0 / FRAME_RATE
    frames = (start + period * np.arange(70)) * FRAME_RATE
    late = np.where(np.arange(70) % 7 == 3, frames + 3, frames)
    fitted = fit_line(pulse_at(late), Line(start, period))
    assert fitted.line.period == pytest.approx(period, abs=1e-6)
    assert fitted.line.start == pytest.approx(start, abs=1e-4)
    assert not fitted.picks.weight[3::7].any()


def test_a_beat_counts_less_the_farther_it_strays_by_five_times_the_spread():
    """The spread is at least two milliseconds: five milliseconds off is half of what counts still."""
    start, period = 10.0 / FRAME_RATE, 22.0 / FRAME_RATE
    frames = (start + period * np.arange(78)) * FRAME_RATE
    frames[40] += 0.005 * FRAME_RATE
    fitted = fit_line(pulse_at(frames), Line(start, period))
    height = 1 - 0.2 * (0.005 * FRAME_RATE) ** 2
    assert fitted.picks.weight[40] == pytest.approx(height * (1 - 0.25) ** 2, abs=0.01)
    assert fitted.picks.weight[30] == pytest.approx(1.0, abs=0.01)


def test_a_line_whose_start_wanders_over_a_beat_keeps_its_numbers():
    """Looked for a hair before the first beat of the recording: the fitted start is the beat after."""
    period = 20 / FRAME_RATE
    frames = 19.9 + 20 * np.arange(40)
    fitted = fit_line(pulse_at(frames), Line(0.0, period))
    assert fitted.line.start == pytest.approx(19.9 / FRAME_RATE, abs=1e-6)
    # Beat 0 of the line lies at its start.
    assert fitted.picks.time[1] == pytest.approx(fitted.line.start, abs=1e-4)
    assert fitted.picks.index[1] == 0


@pytest.mark.parametrize("n_beats", [3, 4])
def test_four_beats_make_a_line(n_beats):
    frames = 20.3 + 21 * np.arange(n_beats)
    line = Line(20 / FRAME_RATE % (21 / FRAME_RATE), 21 / FRAME_RATE)
    fitted = fit_line(pulse_at(frames), line, 10 / FRAME_RATE, 120 / FRAME_RATE)
    assert np.isfinite(fitted.spread) == np.isfinite(fitted.tempo_error) == (n_beats == 4)
    if n_beats == 3:
        assert fitted.line == line


def test_beats_that_are_hardly_heard_make_no_line():
    frames = 20.0 + 21 * np.arange(50)
    line = Line(20 / FRAME_RATE, 21 / FRAME_RATE)
    for weight, is_line in ((0.04, False), (0.06, True)):
        assert np.isfinite(fit_line(pulse_at(frames, weight=weight), line).spread) == is_line


def fitted_at(tempo, error, n=101):
    picks = Picks(np.arange(float(n)), 0.1 + np.arange(n) * 60 / tempo, np.ones(n))
    return FittedLine(Line(0.1, 60 / tempo), 0.003, error, picks)


@pytest.mark.parametrize(
    ("tempo", "error", "taken"),
    [
        (128.004, 0.003, 128.0),
        (127.49, 0.01, 127.5),
        (127.4903, 0.0005, 127.49),
        (127.4903, 1e-5, 127.4903),
        (128.2, 0.03, 128.2),
        (128.2, 0.12, 128.0),
        (0.3, 0.2, 0.3),
        (128.004, np.inf, 128.004),
        (128.004, 0.0, 128.004),
    ],
)
def test_a_tempo_is_round_where_that_is_likelier_than_any_other(tempo, error, taken):
    line = with_round_tempo(fitted_at(tempo, error)).line
    assert line.tempo == pytest.approx(taken, abs=1e-9)
    middle = 0.1 + 50 * 60 / tempo  # where the line turns
    beats = (middle - line.start) / line.period
    assert beats == pytest.approx(round(beats), abs=1e-6)
    assert 0 <= line.start < line.period


def test_a_line_without_beats_turns_about_its_start():
    none = Picks(np.zeros(0), np.zeros(0), np.zeros(0))
    line = with_round_tempo(FittedLine(Line(0.1, 60 / 120.004), 0.003, 0.01, none)).line
    assert (line.tempo, line.start) == pytest.approx((120.0, 0.1))


def test_whole_and_half_tempos_are_round():
    assert [is_round(t) for t in (128.0, 127.5, 127.25, 127.51, 128.0000001)] == [
        True,
        True,
        False,
        False,
        True,
    ]
