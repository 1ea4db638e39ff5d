"""How strong a recording is from second to second, where somebody sings, and how loud it is against itself."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from djanalyzer.models.activations import STEP_RATE
from djanalyzer.models.decoding.cue_objects import on_the_grid
from djanalyzer.models.decoding.guesses import guesses_in, tempered
from djanalyzer.models.decoding.moments import change_candidates, change_chances, changes_of, dynamics_of
from djanalyzer.models.decoding.tones import energy_of, strength_of
from djanalyzer.models.decoding.voices import sung_chances, vocal_spans
from djanalyzer.music import BeatGrid, Dynamics, Energy
from djanalyzer.music.dynamics import against_the_whole, from_share
from tests.models.decoding.pulses import silent_probabilities


def heard(duration=6.0, **curves):
    return replace(silent_probabilities(duration), **curves)


def seconds_of(steps, duration):
    """Return a curve of steps at the middle of each second, by straight lines between the middles of steps."""
    at = (np.arange(int(np.ceil(duration))) + 0.5) * STEP_RATE - 0.5
    return np.interp(at, np.arange(len(steps)), steps)


def test_energy_is_read_in_the_middle_of_each_second_and_levelled_by_its_strong_moments():
    steps = np.random.default_rng(0).random(17).astype(np.float32)
    energy = energy_of(heard(energy=steps), 6.0, (8.0, 1.5))
    curve = seconds_of(steps[:17], 6.0)
    assert energy.curve == pytest.approx(curve, abs=5e-4)
    assert energy.level == pytest.approx(8 * np.quantile(curve, 0.9) + 1.5, abs=0.051)
    assert strength_of(curve) == pytest.approx(np.quantile(curve, 0.9))


def test_what_lies_after_the_end_or_is_no_number_is_no_energy():
    steps = np.array([np.nan, -1.0, 0.5, 0.5, 0.5, 3.0, 9.0, 9.0], np.float32)
    energy = energy_of(heard(energy=steps), 2.0, (1.0, 0.0))
    assert energy.curve == pytest.approx(seconds_of([0, 0, 0.5, 0.5, 0.5, 1.0], 2.0), abs=5e-4)
    assert energy_of(heard(energy=steps[:0]), 2.0, (1.0, 0.0)) == Energy(1.0)
    assert len(energy_of(heard(energy=steps), 2.2, (1.0, 0.0)).curve) == 3
    assert energy_of(heard(energy=steps), 0.0, (1.0, 3.0)).level == 3.0


@pytest.mark.parametrize(("shift", "level"), [(0.4, 1.0), (10.4, 10.0), (5.55, 5.5), (1.04, 1.0)])
def test_a_level_lies_between_one_and_ten(shift, level):
    assert energy_of(heard(), 6.0, (0.0, shift)).level == pytest.approx(level, abs=0.051)


def test_the_networks_own_level_counts_as_far_as_it_was_fitted():
    said = heard(level=8.0)
    assert energy_of(said, 6.0, (0.0, 4.0), (0.25,)).level == 5.0
    assert energy_of(said, 6.0, (0.0, 4.0)).level == 4.0


def test_dynamics_are_read_in_the_middle_of_each_second_too():
    steps = np.random.default_rng(1).random(17).astype(np.float32)
    found = dynamics_of(heard(dynamics=steps), 5.5)
    curve = seconds_of(from_share(np.asarray(steps[:15], np.float64)), 5.5)
    assert found.curve == pytest.approx(against_the_whole(curve), abs=0.051)
    assert len(found.curve) == 6
    assert dynamics_of(heard(dynamics=steps[:0]), 5.5) == Dynamics()
    odd = np.array([np.nan, 2.0, -1.0] * 6, np.float32)
    kept = np.array([0.0, 1.0, 0.0] * 6, np.float32)
    assert dynamics_of(heard(dynamics=odd), 5.5) == dynamics_of(heard(dynamics=kept), 5.5)


def test_a_peak_tells_by_its_neighbours_where_in_its_step_it_lies():
    curve = np.zeros(20)
    curve[4:7] = 0.2, 0.8, 0.4
    curve[10:12] = 0.5, 0.5
    curve[14], curve[17] = 0.3, 0.2
    times, chances = change_candidates(curve, (1.0, 0.0))
    shift = (0.4 - 0.2) / 1.4
    assert times * STEP_RATE == pytest.approx([5.5 + shift, 10.5 + 0.5, 14.5, 17.5])
    assert chances == pytest.approx([0.8, 0.5, 0.3, 0.2])
    assert [len(v) for v in change_candidates(np.zeros(0), (1.0, 0.0))] == [0, 0]


def test_of_two_peaks_within_two_steps_the_first_of_equal_ones_counts():
    curve = np.zeros(12)
    curve[[3, 5, 8]] = 0.5, 0.5, 0.5
    assert (change_candidates(curve, (1.0, 0.0))[0] * STEP_RATE - 0.5).tolist() == pytest.approx([3, 8])
    curve[5] = 0.6
    assert (change_candidates(curve, (1.0, 0.0))[0] * STEP_RATE - 0.5).tolist() == pytest.approx([5, 8])


def test_what_is_said_of_changes_is_turned_by_slope_and_shift():
    said = np.array([0.5, 0.9, 0.0, 1.0, np.nan])
    odds = np.array(
        [0, np.log(9), np.log(1e-4 / (1 - 1e-4)), -np.log(1e-4 / (1 - 1e-4)), np.log(1e-4 / (1 - 1e-4))]
    )
    assert change_chances(said, (0.5, -1.0)) == pytest.approx(1 / (1 + np.exp(1 - 0.5 * odds)))


def test_changes_on_one_beat_are_one_as_sure_as_the_surest_and_none_lies_at_the_ends():
    curve = np.zeros(60, np.float32)
    curve[[9, 12, 30, 0]] = 0.5, 0.7, 0.34, 0.9
    grid = BeatGrid.constant(0.0, 60.0)  # bars of four seconds, beats of one
    at = [(step + 0.5) / STEP_RATE for step in (9, 12)]
    places = [on_the_grid(t, grid, 0.5) for t in at]
    found = changes_of(heard(20.0, changes=curve), grid, 20.0, (1.0, 0.0))
    assert places[0] == places[1] == 4.0 or len(found) == 2
    assert [c.time for c in found] == sorted({round(p, 3) for p in places})
    assert max(c.confidence for c in found) == 0.7
    (close,) = changes_of(heard(20.0, changes=curve), BeatGrid.constant(0.0, 15.0), 20.0, (1.0, 0.0))
    assert (close.time, close.confidence) == (4.0, 0.7)
    assert changes_of(heard(20.0, changes=curve), None, 4.0, (1.0, 0.0))[-1].time < 4.0


def test_a_voice_is_as_likely_as_slope_and_shift_make_of_it():
    said = np.array([0.5, 0.2, 0.0, 1.0, np.nan], np.float32)
    least = np.log(1e-4 / (1 - 1e-4))
    odds = np.array([0, np.log(0.25), least, -least, least])
    found = sung_chances(heard(vocals=said), (2.0, 0.5))
    assert found == pytest.approx(1 / (1 + np.exp(-2 * odds - 0.5)), rel=1e-4)
    assert found.dtype == np.float32


def sung(*spans, n=60):
    chances = np.full(n, 0.2, np.float32)
    for start, stop, chance in spans:
        chances[start:stop] = chance
    return chances


@pytest.mark.parametrize(
    ("spans", "found"),
    [
        # Two steps last 0.74 s; four are a breath.
        (((10, 12, 0.9),), [(10, 12)]),
        (((10, 11, 0.9),), []),
        (((10, 12, 0.5),), []),
        (((10, 14, 0.9), (18, 20, 0.9)), [(10, 20)]),
        (((10, 14, 0.9), (19, 21, 0.9)), [(10, 14), (19, 21)]),
        (((0, 3, 0.9), (57, 60, 0.9)), [(0, 3), (57, 60)]),
        (((10, 11, 0.9), (12, 13, 0.9)), [(10, 13)]),
    ],
)
def test_singing_goes_on_over_a_breath_and_a_cough_is_none(spans, found):
    told = vocal_spans(sung(*spans), 60 / STEP_RATE)
    assert [(round(v.start * STEP_RATE), round(v.stop * STEP_RATE)) for v in told] == found


def test_a_voice_is_as_sure_as_it_is_where_it_sounds_and_ends_with_the_recording():
    (span,) = vocal_spans(sung((10, 14, 0.9), (16, 18, 0.6)), 60 / STEP_RATE)
    assert span.confidence == pytest.approx(np.mean([0.9] * 4 + [0.6] * 2), abs=5e-4)
    assert (span.start, span.stop) == (round(10 / STEP_RATE, 3), round(18 / STEP_RATE, 3))
    (cut,) = vocal_spans(sung((10, 18, 0.9)), 5.0)
    assert cut.stop == 5.0
    assert vocal_spans(sung((10, 18, 0.9)), 10 / STEP_RATE) == ()


def test_three_words_are_told_the_likeliest_first():
    words = ("house", "techno", "trance", "ambient", "jungle")
    told = guesses_in([0.2, 0.4, 0.2, 0.005, 0.195], words)
    assert [(g.word, g.confidence) for g in told] == [("techno", 0.4), ("house", 0.2), ("trance", 0.2)]
    assert [g.word for g in guesses_in([0.99, 0.01, 0.0, 0.0, 0.0], words)] == ["house", "techno"]
    assert guesses_in([1.0001, 0, 0, 0, 0], words)[0].confidence == 1.0
    assert guesses_in([], words) == ()
    assert guesses_in([np.nan, 0.5, 0.5, 0, 0], words) == ()
    with pytest.raises(ValueError, match="2 probabilities for 5 words"):
        guesses_in([0.5, 0.5], words)


def test_chances_to_a_power_add_up_to_one():
    assert tempered(np.array([0.64, 0.36], np.float32), 0.5) == pytest.approx([8 / 14, 6 / 14])
    assert tempered(np.array([1.0, 0.0], np.float32), 0.5)[1] == pytest.approx(3.16e-5, rel=0.01)
    assert len(tempered(None, 0.5)) == 0
