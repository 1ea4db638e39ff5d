"""Stretches of even beats: counted otherwise, set to one level, joined, and judged by what is heard on their beats."""

from __future__ import annotations

import numpy as np
import pytest

from djanalyzer.models.activations import FRAME_RATE
from djanalyzer.models.decoding.pulse import Line, Pulse
from djanalyzer.models.decoding.stretches import (
    Stretch,
    beating_alone,
    beats_and_periods,
    contrast_of,
    explained_share,
    levelled,
    recounted,
    returning,
    rounded,
    running_on,
)
from tests.models.decoding.pulses import bumps, even_beats

DURATION = 60.0
N = int(DURATION * FRAME_RATE) + 1


def pulse_at(beats, heights=None, weight=1.0, width=1.2):
    heights = np.ones(len(beats)) if heights is None else heights
    curve = bumps(np.asarray(beats), heights, N, width)
    return Pulse(curve, curve, curve, curve, np.full(N, weight), 1.0)


def two(period=0.5, later=0.4, at=10.0, stop=20.0):
    """A stretch of beats from 0 s, and one from `at` on whose first beat lies there."""
    return [Stretch(Line(0.0, period), 0.0, at), Stretch(Line(at % later, later), at, stop)]


def test_all_beats_follow_each_other_each_with_the_period_of_its_stretch():
    beats, periods = beats_and_periods(two(0.5, 0.4, 2.0, 3.0))
    assert beats == pytest.approx([0, 0.5, 1, 1.5, 2, 2.4, 2.8])
    assert periods == pytest.approx([0.5] * 4 + [0.4] * 3)


@pytest.mark.parametrize(("stop", "is_long"), [(16.0, True), (15.99, False), (16.01, True)])
def test_a_stretch_of_32_beats_is_long(stop, is_long):
    assert Stretch(Line(0.0, 0.5), 0.0, stop).is_long is is_long


@pytest.mark.parametrize(
    ("step", "offset", "beats"),
    [
        (12, 0, [0, 0.5, 1, 1.5, 2, 2.4, 2.8, 3.2]),
        (24, 12, [0.5, 1.5, 2.4, 3.2]),
        (24, 0, [0, 1, 2, 2.8]),
        (6, 0, [0, 0.25, 0.5, 0.75, 1, 1.25, 1.5, 1.75, 2, 2.2, 2.4, 2.6, 2.8, 3.0, 3.2, 3.4]),
        (12, 6, [0.25, 0.75, 1.25, 1.75, 2.2, 2.6, 3.0, 3.4]),
        (18, 12, [0.5, 1.25, 2.0, 2.6, 3.2]),
        (16, 8, [1 / 3, 1.0, 5 / 3, 2.0 + 8 / 30, 2.8, 2.0 + 40 / 30]),
    ],
)
def test_beats_counted_otherwise_run_on_over_a_change_of_tempo(step, offset, beats):
    """Four beats of half a second, then four of 0.4 s: strides over twelfths of a beat go on from the one to the other."""
    found, _ = beats_and_periods(recounted(two(0.5, 0.4, 2.0, 3.59), step, offset))
    assert found == pytest.approx(np.array(beats))


def test_a_stretch_without_beats_is_counted_from_its_line():
    (found,) = recounted([Stretch(Line(0.3, 0.5), 0.0, 0.1)], 6, 3)
    assert (found.line.start, found.line.period) == pytest.approx(((0.3 + 0.125) % 0.25, 0.25))


def test_a_long_stretch_takes_the_round_tempo_of_its_beats_and_a_short_one_keeps_its_own():
    beats = even_beats(120, 0.2, DURATION)
    leaning = Line(0.2, 60 / 120.01)
    (long,) = rounded(pulse_at(beats), [Stretch(leaning, 0.0, DURATION)])
    assert long.line.tempo == pytest.approx(120, abs=1e-9)
    assert long.line.start == pytest.approx(0.2, abs=0.005)
    short = Stretch(leaning, 0.0, 31.9)  # 63.8 beats
    assert rounded(pulse_at(beats), [short]) == [short]
    (just,) = rounded(pulse_at(beats), [Stretch(leaning, 0.0, 32.1)])
    assert just.line.tempo == pytest.approx(120, abs=1e-9)


def test_a_fit_that_leaves_the_line_by_a_hundredth_is_not_taken():
    silent = pulse_at([])
    stretch = Stretch(Line(0.21, 60 / 123.456), 0.0, DURATION)
    assert rounded(silent, [stretch]) == [stretch]


def test_parts_at_one_tempo_keep_one_tempo_that_of_the_longest_and_their_places():
    beats = np.concatenate([even_beats(120, 0.2, 20), even_beats(120, 20.3, DURATION)])
    period = 60 / 120.006
    parts = [Stretch(Line(0.2, period), 0.0, 20.2), Stretch(Line(20.3 % period, period), 20.2, DURATION)]
    found = rounded(pulse_at(beats), parts)
    assert [s.line.tempo for s in found] == pytest.approx([120, 120], abs=1e-9)
    assert [(s.start, s.stop) for s in found] == [(0.0, 20.2), (20.2, DURATION)]
    for before, after in zip(parts, found, strict=True):
        middle = before.beats[len(before.beats) // 2]
        assert np.abs(after.beats - middle).min() == pytest.approx(0, abs=1e-9)


def test_parts_of_different_tempos_are_rounded_each_by_itself():
    beats = np.concatenate([even_beats(140, 0.1, 30), even_beats(150, 30.1, DURATION)])
    lines = Line(0.1, 60 / 140.01), Line(30.1 % (60 / 150.01), 60 / 150.01)
    found = rounded(pulse_at(beats), [Stretch(lines[0], 0.0, 30.0), Stretch(lines[1], 30.0, DURATION)])
    assert [s.line.tempo for s in found] == pytest.approx([140, 150], abs=1e-9)


def test_what_hardly_beats_goes_on_as_it_beat_before():
    beats = np.concatenate([even_beats(120, 10, 20), even_beats(150, 40, 50)])
    fast, slow, odd = Line(0.0, 0.4), Line(0.0, 0.5), Line(0.1, 0.63)
    parts = [
        Stretch(odd, 0, 10),
        Stretch(slow, 10, 20),
        Stretch(odd, 20, 40),
        Stretch(fast, 40, 50),
        Stretch(odd, 50, 60),
    ]
    kept = beating_alone(pulse_at(beats), parts)
    assert kept == [Stretch(slow, 0, 40), Stretch(fast, 40, 60)]
    assert beating_alone(pulse_at([]), parts) == parts
    # Two fifths of a clear beat are heard.
    for height, n in ((0.42, 2), (0.36, 1)):
        heard = pulse_at(beats, np.where(beats < 30, 1.0, height), width=2.0)
        assert len(beating_alone(heard, [parts[1], parts[3]])) == n


@pytest.mark.parametrize(
    ("tempo", "counted"),
    # The longest has 120 BPM; a fifth of an octave is 15 %.
    [
        (240.0, 120.0),
        (60.0, 120.0),
        (210.0, 105.0),
        (68.0, 136.0),
        (208.0, 208.0),
        (70.0, 70.0),
        (180.0, 180.0),
    ],
)
def test_a_stretch_at_about_twice_or_half_the_tempo_is_counted_like_the_longest(tempo, counted):
    long, short = Stretch(Line(0.0, 0.5), 0.0, 40.0), Stretch(Line(40 % (60 / tempo), 60 / tempo), 40.0, 60.0)
    found = levelled(pulse_at(even_beats(tempo, 40.0, 60.0)), [long, short])
    assert found[0] == long
    assert found[1].line.tempo == pytest.approx(counted)
    assert (found[1].start, found[1].stop) == (40.0, 60.0)
    assert np.abs(found[1].beats - 40.0 - (60 / tempo if tempo > 2 * counted - 1 else 0)).min() < 1e-6
    assert levelled(pulse_at([]), [short]) == [short]


def test_of_a_doubled_stretch_the_clearer_beats_stay():
    beats = even_beats(240, 40.0, 60.0)
    long, double = Stretch(Line(0.0, 0.5), 0.0, 40.0), Stretch(Line(0.0, 0.25), 40.0, 60.0)
    for first in (0, 1):
        heights = np.where(np.arange(len(beats)) % 2 == first, 1.0, 0.5)
        (_, found) = levelled(pulse_at(beats, heights), [long, double])
        assert found.beats[0] == pytest.approx(40.0 + 0.25 * first)


@pytest.mark.parametrize("clear", ["before", "after"])
def test_where_beat_and_off_beat_swap_the_less_clear_side_moves(clear):
    heights = {"before": (1.0, 0.4), "after": (0.4, 1.0)}[clear]
    first, second = even_beats(120, 0.0, 30.0), even_beats(120, 30.25, DURATION)
    pulse = pulse_at(np.concatenate([first, second]), np.repeat(heights, (len(first), len(second))))
    parts = [Stretch(Line(0.0, 0.5), 0.0, 30.0), Stretch(Line(0.25, 0.5), 30.0, DURATION)]
    found = running_on(pulse, parts)
    start = 0.0 if clear == "before" else 0.25
    assert [s.line for s in found] == [Line(start, 0.5), Line(start, 0.5)]
    assert [(s.start, s.stop) for s in found] == [(0.0, 30.0), (30.0, DURATION)]


@pytest.mark.parametrize(
    ("late", "swaps"), [(0.25, True), (0.19, True), (0.31, True), (0.17, False), (0.33, False), (0.0, False)]
)
def test_a_gap_is_half_a_beat_within_a_sixth(late, swaps):
    parts = [Stretch(Line(0.0, 0.5), 0.0, 30.0), Stretch(Line(late, 0.5), 30.0 - 0.1, DURATION)]
    pulse = pulse_at(even_beats(120, 0.0, 30.0))
    found = running_on(pulse, parts)
    assert found[0] == parts[0]
    assert found[1].line.start == pytest.approx((late + 0.25) % 0.5 if swaps else late)


def test_stretches_without_beats_do_not_swap():
    empty = Stretch(Line(0.3, 0.5), 0.0, 0.1)
    rest = Stretch(Line(0.0, 0.5), 0.1, 20.0)
    assert running_on(pulse_at([]), [empty, rest]) == [empty, rest]
    assert running_on(pulse_at([]), [rest, empty]) == [rest, empty]


@pytest.mark.parametrize(
    ("period", "start", "stop", "joined"),
    [
        (0.5, 0.1, 150.0, True),
        (0.5002, 0.1, 150.0, True),
        (0.5002, 0.11, 150.0, False),  # 77 beats on, halfway between them, it lies 25 ms beside
        (0.50026, 0.0999, 150.0, False),
        (0.5, 0.119, 150.0, True),
        (0.5, 0.121, 150.0, False),
        (0.5, 0.081, 150.0, True),
        (0.5, 0.6, 150.0, True),
        (0.501, 0.1, 150.0, False),
        # As long as what lies between them, and shorter.
        (0.5, 0.1, 95.0, True),
        (0.5, 0.1, 94.0, False),
    ],
)
def test_one_line_again_is_the_same_tempo_and_place_after_no_longer_a_while(period, start, stop, joined):
    first, between = Stretch(Line(0.1, 0.5), 0.0, 20.0), Stretch(Line(0.0, 0.37), 20.0, 57.5)
    later = Stretch(Line(start, period), 57.5, stop - 20.0 + 20.0 if stop > 100 else stop - 20.0)
    found = returning([first, between, later])
    if joined:
        longer = first if later.stop - later.start <= 20.0 else later
        assert found == [Stretch(longer.line, 0.0, later.stop)]
    else:
        assert found == [first, between, later]


def test_a_tempo_explains_the_windows_that_keep_it():
    """Three parts of twenty seconds: on the line, half a beat off it, and a quarter of a beat off it."""
    line = Line(0.0, 0.5)
    on, off, other = even_beats(120, 0, 20), even_beats(120, 20.25, 40), even_beats(120, 40.12, 60)
    assert explained_share(pulse_at(even_beats(120, 0, 60)), line) == 1.0
    assert (
        explained_share(pulse_at(np.concatenate([on, off])), line) > 0.93
    )  # the window that holds both is in doubt
    share = explained_share(pulse_at(np.concatenate([on, off, other])), line)
    assert share == pytest.approx(10 / 14)  # windows of eight seconds, every four
    # Where it hardly beats it hardly matters.
    pulse = pulse_at(np.concatenate([on, off, other]))
    weight = np.where(np.arange(N) < 40 * FRAME_RATE, 1.0, 0.1)
    quiet = Pulse(pulse.strength, pulse.downbeat, pulse.reach, pulse.downbeat_reach, weight, 1.0)
    assert explained_share(quiet, line) > 0.93
    assert explained_share(pulse_at(on), Line(0.0, 60 / 31)) == 1.0  # too few beats to tell


@pytest.mark.parametrize(
    ("late", "explained"), [(0.0, 1.0), (0.019, 1.0), (0.027, 0.0), (-0.019, 1.0), (-0.027, 0.0)]
)
def test_beats_beside_the_line_by_more_than_twenty_two_milliseconds_are_not_explained(late, explained):
    pulse = pulse_at(even_beats(120, 0.2 + late, DURATION))
    assert explained_share(pulse, Line(0.2, 0.5)) == explained


def test_contrast_is_what_beats_or_off_beats_have_above_the_mean_of_a_cycle():
    beats = even_beats(120, 0.0, DURATION)
    pulse = pulse_at(beats, width=0.1)
    on = contrast_of(pulse, [Stretch(Line(0.0, 0.5), 0.0, DURATION)])
    off = contrast_of(pulse, [Stretch(Line(0.25, 0.5), 0.0, DURATION)])
    beside = contrast_of(pulse, [Stretch(Line(0.125, 0.5), 0.0, DURATION)])
    assert on == pytest.approx(off, abs=0.03)
    assert beside < 0.01
    times = beats[:, None] + 0.5 * np.arange(12) / 12
    at = np.rint(times * FRAME_RATE).astype(int)
    cycle = pulse.strength[np.minimum(at, N - 1)].mean(axis=0)
    assert on == pytest.approx(cycle[0] - cycle.mean(), abs=0.35)
    assert contrast_of(pulse, [Stretch(Line(0.0, 0.5), 3.0, 3.0)]) == 0.0
