"""A beat grid lies on the beats: tempo to a hundredth, phase to milliseconds, bars on the downbeats."""

from __future__ import annotations

import time
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import Phase, example, given, settings
from hypothesis import strategies as st

from djanalyzer.models.activations import FRAME_RATE
from djanalyzer.models.decoding.choices import Count, Weighed
from djanalyzer.models.decoding.constants import Constants
from djanalyzer.models.decoding.grid import (
    Counted,
    Hearing,
    choices_of,
    confidence_in_bars,
    find_grid,
    grid_from,
)
from djanalyzer.models.decoding.meters import BarLines
from djanalyzer.models.decoding.pulse import Line, pulse_of
from djanalyzer.models.decoding.stretches import Stretch, beating_of, returning
from djanalyzer.music import Meter
from tests.models.decoding.pulses import (
    Blemishes,
    beats_of,
    bumps,
    distances,
    even_beats,
    onsets_of,
    probabilities_of,
    silent_probabilities,
)


def grid_of(beats, duration, *, first_downbeat=0, seed=0, blemishes=None):
    activations = probabilities_of(beats, beats[first_downbeat::4], duration, seed, blemishes)
    return find_grid(Hearing(activations, onsets_of(beats, duration, seed), duration))


@given(
    tempo=st.floats(60, 182),
    phase=st.floats(0, 1),
    first_downbeat=st.integers(0, 3),
    seed=st.integers(0, 2**32 - 1),
)
# Tempos a hundredth off a round one: rounding them would drift by 20 ms.
@example(tempo=66.4894697533351, phase=0.38576777354766, first_downbeat=2, seed=2)
@example(tempo=79.985, phase=0.7749842452976559, first_downbeat=1, seed=3293389421)
@example(tempo=70.985, phase=0.3924113107452132, first_downbeat=3, seed=2484339806)
@settings(max_examples=20, deadline=None, phases=[Phase.explicit, Phase.reuse, Phase.generate])
def test_any_tempo_and_phase_is_found_in_noisy_beats(tempo, phase, first_downbeat, seed):
    duration = 150.0
    beats = even_beats(tempo, phase * 60 / tempo, duration)
    found = grid_of(beats, duration, first_downbeat=first_downbeat, seed=seed)
    grid = next(c.beat_grid for c in found.choices if abs(c.beat_grid.tempo - tempo) <= 0.02)
    assert grid.is_constant
    inner = beats[(beats > 1) & (beats < duration - 1)]
    assert np.median(distances(inner, grid.beats(duration))) <= 0.005
    downbeats = beats[first_downbeat::4]
    assert np.median(distances(downbeats, grid.downbeats(duration))) <= 0.005


@pytest.mark.parametrize("tempo", [87, 92.5, 120, 128, 140, 174])
def test_the_usual_tempos_of_dance_music_come_out_exactly(tempo):
    found = grid_of(even_beats(tempo, 0.1, 180), 180.0, seed=int(tempo))
    assert found.beat_grid.tempo == pytest.approx(tempo, abs=0.002)


@pytest.mark.parametrize("tempo", [188, 200, 210])
def test_very_fast_music_is_offered_at_both_speeds(tempo):
    found = grid_of(even_beats(tempo, 0.1, 120), 120.0, seed=tempo)
    offered = [c.beat_grid.tempo for c in found.choices]
    for speed in (tempo, tempo / 2):
        assert min(abs(t - speed) for t in offered) <= 0.01


@pytest.mark.parametrize("tempo", [93.75, 119.06, 129.098, 90.054])
def test_a_crooked_tempo_stays_crooked(tempo):
    found = grid_of(even_beats(tempo, 0.1, 180), 180.0, seed=1)
    assert found.beat_grid.tempo == pytest.approx(tempo, abs=0.01)


def test_a_long_breakdown_without_beats_does_not_bend_the_grid():
    beats = even_beats(126, 0.2, 240)
    heard = beats[(beats < 80) | (beats > 150)]
    activations = probabilities_of(heard, beats[::4], 240.0, seed=4)
    found = find_grid(Hearing(activations, onsets_of(heard, 240.0), 240.0))
    assert found.beat_grid.is_constant
    assert distances(beats, found.beat_grid.beats(240.0)).max() <= 0.006


def test_loud_off_beats_do_not_pull_the_grid_half_a_beat_away():
    beats = even_beats(125, 0.2, 120)
    hats = 3 * onsets_of(beats + 0.24, 120.0) * np.array([1.0, 0.05])
    onsets = (onsets_of(beats, 120.0) + hats).astype(np.float32)
    activations = probabilities_of(beats, beats[::4], 120.0, seed=2, blemishes=Blemishes(off_beat=0.5))
    found = find_grid(Hearing(activations, onsets, 120.0))
    assert np.median(distances(beats, found.beat_grid.beats(120.0))) <= 0.005
    assert found.beat_grid.tempo == pytest.approx(125, abs=0.01)


def test_onsets_move_the_grid_by_milliseconds_only():
    beats = even_beats(128, 0.3, 90)
    activations = probabilities_of(beats + 0.012, beats[::4], 90.0)
    found = find_grid(Hearing(activations, onsets_of(beats, 90.0), 90.0))
    assert np.median(distances(beats, found.beat_grid.beats(90.0))) <= 0.003
    far = find_grid(Hearing(activations, onsets_of(beats + 0.1, 90.0), 90.0))
    assert np.median(distances(beats, far.beat_grid.beats(90.0))) <= 0.04


def test_the_first_anchor_is_the_first_downbeat():
    beats = even_beats(120, 0.25, 100)
    found = grid_of(beats, 100.0, first_downbeat=3)
    anchor = found.beat_grid.anchors[0]
    assert anchor.beat_in_bar == 1
    assert anchor.time == pytest.approx(beats[3], abs=0.005)


def test_a_change_of_tempo_becomes_a_second_anchor():
    beats = beats_of(lambda t: 120 if t < 90 else 128, 180.0)
    found = grid_of(beats, 180.0)
    assert [round(a.tempo, 2) for a in found.beat_grid.anchors] == [120.0, 128.0]
    assert np.mean(distances(beats, found.beat_grid.beats(180.0)) <= 0.01) >= 0.97
    assert found.remarks == ("the tempo changes: 2 grid anchors",)


def test_live_drums_are_followed():
    beats = beats_of(lambda t: 110 + 2 * np.sin(t / 20) + 1.5 * np.sin(t / 7.3), 200.0)
    found = grid_of(beats, 200.0, seed=3)
    grid = found.beat_grid
    assert np.mean(distances(beats, grid.beats(200.0)) <= 0.025) >= 0.9
    assert abs(len(grid.beats(200.0)) - len(beats)) <= 2
    assert np.mean(distances(beats[::4], grid.downbeats(200.0)) <= 0.04) >= 0.9


def test_a_mix_of_tracks_gets_the_grid_of_each_and_time_grows_with_length_only():
    def tempo_at(t):
        return (124, 126, 140, 87.5, 174)[int(t // 200) % 5]

    def seconds_for(duration):
        beats = beats_of(tempo_at, duration)
        activations = probabilities_of(beats, beats[::4], duration)
        onsets = onsets_of(beats, duration)
        began = time.process_time()
        found = find_grid(Hearing(activations, onsets, duration))
        seconds = time.process_time() - began
        assert np.mean(distances(beats, found.beat_grid.beats(duration)) <= 0.01) >= 0.97
        return seconds

    assert seconds_for(4000.0) < 8 * max(seconds_for(1000.0), 0.05)


@pytest.mark.parametrize("seed", range(6))
def test_noise_has_no_beat(seed):
    rng = np.random.default_rng(seed)
    duration = float(rng.choice([20, 60, 180]))
    nothing = silent_probabilities(duration)
    noise = rng.random(len(nothing.beats)) ** rng.choice([1, 4, 12])
    found = find_grid(
        Hearing(silent_probabilities(duration, beats=noise), onsets_of(np.zeros(0), duration, seed), duration)
    )
    assert found.beat_grid is None
    assert found.confidence == 0
    assert found.remarks == ("no beat found",)


@pytest.mark.parametrize("duration", [0.0, 0.01, 0.5, 2.9])
def test_a_scrap_of_sound_is_too_short(duration):
    found = find_grid(Hearing(silent_probabilities(duration), onsets_of(np.zeros(0), duration), duration))
    assert found.beat_grid is None
    assert found.remarks == ("too short for a beat grid",)


def test_clear_beats_earn_more_confidence_than_blurred_ones():
    beats = even_beats(128, 0.2, 120)
    clear = grid_of(beats, 120.0, blemishes=Blemishes(0.0, 0.0, 0.003, 0.0))
    blurred = grid_of(beats, 120.0, blemishes=Blemishes(0.4, 0.4, 0.03, 0.5))
    assert clear.confidence > blurred.confidence + 0.1


def test_a_tempo_that_comes_back_to_its_place_did_not_change():
    home, astray = Line(0.1, 0.5), Line(0.18, 0.499)
    stretches = [Stretch(home, 0.0, 60.0), Stretch(astray, 60.0, 75.0), Stretch(home, 75.0, 150.0)]
    assert returning(stretches) == [Stretch(home, 0.0, 150.0)]


@pytest.mark.parametrize("later", [Line(0.3, 0.5), Line(0.1, 0.49)])
def test_a_tempo_that_comes_back_elsewhere_or_otherwise_did_change(later):
    first, between = Line(0.1, 0.5), Line(0.18, 0.45)
    stretches = [Stretch(first, 0.0, 60.0), Stretch(between, 60.0, 75.0), Stretch(later, 75.0, 150.0)]
    assert returning(stretches) == stretches


def test_a_short_return_after_a_long_change_is_no_return():
    first, other = Line(0.1, 0.5), Line(0.18, 0.45)
    stretches = [Stretch(first, 0.0, 10.0), Stretch(other, 10.0, 150.0), Stretch(first, 150.0, 160.0)]
    assert returning(stretches) == stretches


def counted(tempo, start, chance, first=0, meter=Meter.FOUR_FOUR):
    """Return a way to count two minutes of one tempo, in one meter."""
    stretch = Stretch(Line(start, 60 / tempo), 0.0, 120.0)
    return Counted(Weighed(Count(12, 0), chance), [stretch], [BarLines(meter, (first,), 2.0, 1.0)])


def test_ways_to_count_that_come_out_as_one_grid_are_offered_once():
    best, again = counted(90.07, 0.05471, 0.4), counted(90.07, 0.05466, 0.3)
    other, waltz = counted(90.07, 0.05471, 0.2, first=2), counted(90.07, 0.05471, 0.1, meter=Meter.THREE_FOUR)
    choices = choices_of(best, [other, again, waltz], 0.7)
    assert [round(c.probability, 2) for c in choices] == [0.7, 0.2, 0.1]
    assert len({(c.beat_grid.anchors[0].time, c.beat_grid.anchors[0].meter) for c in choices}) == 3


def test_a_first_stretch_that_ends_before_its_first_bar_begins_still_makes_a_grid():
    stretches = [Stretch(Line(0.2, 1.0), 0.0, 2.5), Stretch(Line(0.1, 0.5), 2.5, 60.0)]
    grid = grid_from(stretches, BarLines(Meter.FOUR_FOUR, (3, 0), 1.0, 1.0))
    assert [a.time for a in grid.anchors] == pytest.approx([0.2, 2.6])
    assert [a.beat_in_bar for a in grid.anchors] == [2, 1]
    assert np.allclose(grid.beats(4.0)[:5], [0.2, 1.2, 2.2, 2.6, 3.1])


def test_silence_and_a_beatless_start_have_no_tempo_of_their_own():
    """Two songs, 20 s without beats before and after them; a stray beat now and then."""
    first, second = even_beats(128, 20.0, 80.0), even_beats(100, 80.0, 140.0)
    stray = np.array([1.0, 2.9, 4.3, 7.1, 9.0, 12.2, 15.7, 143.0, 145.1, 148.7, 151.2, 155.0, 157.3])
    curve = bumps(np.sort(np.concatenate([first, second])), np.full(len(first) + len(second), 0.9), 6900)
    curve = np.maximum(curve, bumps(stray, np.full(len(stray), 0.3), 6900))
    activations = silent_probabilities(160.0, beats=curve[: int(160 * FRAME_RATE) + 1])
    found = beating_of(pulse_of(activations), 160.0)
    assert [s.line.tempo for s in found.stretches] == pytest.approx([128, 100], abs=0.3)
    assert (found.stretches[0].start, found.stretches[-1].stop) == (0.0, 160.0)
    assert found.stretches[1].start == pytest.approx(80.0, abs=1.0)


def lines(meter, *firsts, share=1.0, odds=2.0):
    return BarLines(meter, firsts, odds, share)


@pytest.mark.parametrize(("first", "time", "beat"), [(0, 0.2, 1), (1, 0.7, 1), (3, 1.7, 1)])
def test_the_grid_begins_with_the_first_bar(first, time, beat):
    grid = grid_from([Stretch(Line(0.2, 0.5), 0.0, 60.0)], lines(Meter.FOUR_FOUR, first))
    assert [(a.time, a.beat_in_bar, a.tempo, a.meter) for a in grid.anchors] == [
        (pytest.approx(time), beat, 120.0, Meter.FOUR_FOUR)
    ]


@pytest.mark.parametrize(("first", "beat"), [(0, 1), (1, 4), (2, 3), (3, 2)])
def test_an_anchor_within_a_bar_says_which_of_its_beats_it_is(first, beat):
    """The second stretch begins on any beat of a bar; its beats are far from those of the first."""
    stretches = [Stretch(Line(0.2, 0.5), 0.0, 10.0), Stretch(Line(0.05, 0.6), 10.0, 20.0)]
    grid = grid_from(stretches, lines(Meter.FOUR_FOUR, 0, first))
    assert len(grid.anchors) == 2
    assert grid.anchors[1].beat_in_bar == beat
    assert grid.anchors[1].time == pytest.approx(stretches[1].beats[0])


def test_stretches_without_beats_get_no_anchor():
    empty = Stretch(Line(0.4, 0.5), 0.0, 0.1)
    rest = Stretch(Line(0.2, 0.5), 0.1, 60.0)
    grid = grid_from([empty, rest], lines(Meter.THREE_FOUR, 0, 1))
    assert [(a.time, a.beat_in_bar) for a in grid.anchors] == [(pytest.approx(0.7), 1)]


def test_trust_in_bar_lines_needs_the_beats_the_meter_and_the_phase():
    constants = replace(Constants(), bar_trust=(-1.0, 0.5))
    found = confidence_in_bars(0.8, lines(Meter.FOUR_FOUR, 0, share=0.9, odds=3.0), constants)
    assert found == pytest.approx(0.8 * 0.9 / (1 + np.exp(-0.5)))


def test_other_ways_to_count_share_what_the_best_leaves():
    best, half = counted(120, 0.2, 0.5), counted(60, 0.2, 0.3)
    waltz = lines(Meter.THREE_FOUR, 0, share=0.2)
    best = replace(
        best, bars=[lines(Meter.FOUR_FOUR, 0, share=0.7), waltz, lines(Meter.SIX_EIGHT, 0, share=0.04)]
    )
    half = replace(half, bars=[half.bars[0], waltz])
    choices = choices_of(best, [half], 0.8)
    # The best says 0.35 of itself; of the other 0.65 the 0.2 that are left are shared.
    left = 0.2 / 0.65
    assert [(c.beat_grid.tempo, c.beat_grid.meter, c.probability) for c in choices] == [
        (120.0, Meter.FOUR_FOUR, 0.8),
        (60.0, Meter.FOUR_FOUR, round(0.3 * left, 3)),
        (120.0, Meter.THREE_FOUR, round(0.1 * left, 3)),
    ]
    doubtful = choices_of(best, [half], 0.05)
    assert [c.probability for c in doubtful] == [0.05, 0.05, 0.05]  # none is surer than the first


@pytest.mark.parametrize(
    ("tempo", "start", "first", "same"),
    [
        (120.0, 0.2, 0, True),
        (120.0, 0.2049, 0, True),
        (120.0, 0.2051, 0, False),
        (120.0059, 0.2, 0, True),
        (120.0061, 0.2, 0, False),
        (120.0, 0.2, 1, False),
        (120.0, 0.2 - 0.0049, 0, True),
    ],
)
def test_grids_are_one_within_five_milliseconds_and_a_hair_of_tempo(tempo, start, first, same):
    choices = choices_of(counted(120.0, 0.2, 0.4), [counted(tempo, start, 0.3, first)], 0.5)
    assert (len(choices) == 1) is same


def test_three_seconds_are_the_least_that_has_a_tempo_and_one_chance_in_ten_the_faintest_beat():
    beats = even_beats(120, 0.2, 20.0)
    for duration, remark in ((2.99, "too short for a beat grid"), (3.0, "no beat found")):
        silent = Hearing(silent_probabilities(duration), onsets_of(np.zeros(0), duration), duration)
        assert find_grid(silent).remarks == (remark,)
    for height, is_found in ((0.09, False), (0.12, True)):
        curve = bumps(beats, np.full(len(beats), height), int(20 * FRAME_RATE) + 1)
        faint = Hearing(silent_probabilities(20.0, beats=curve), onsets_of(beats, 20.0), 20.0)
        assert (find_grid(faint).beat_grid is not None) is is_found
