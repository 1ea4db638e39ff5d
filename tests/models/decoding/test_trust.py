"""Trust in a grid rests on what tells right grids from wrong ones."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from djanalyzer.models.activations import FRAME_RATE
from djanalyzer.models.decoding.choices import LEVEL_FEATURES, Count, Weighed, weigh
from djanalyzer.models.decoding.constants import Constants
from djanalyzer.models.decoding.grid import Hearing, hear
from djanalyzer.models.decoding.milliseconds import onset_curve
from djanalyzer.models.decoding.pulse import Line, Pulse, pulse_of
from djanalyzer.models.decoding.stretches import Beating, Stretch, contrast_of
from djanalyzer.models.decoding.trust import (
    COUNT_FEATURES,
    PLACE_FEATURES,
    Case,
    Features,
    bar_features_of,
    beats_by_chance,
    chance_of,
    features_of,
    raw_odds,
    trust_in,
    trust_in_bars,
)
from tests.models.decoding.pulses import (
    beats_of,
    bumps,
    even_beats,
    onsets_of,
    probabilities_of,
    silent_probabilities,
)

DURATION = 180.0


def named(names, values):
    return dict(zip(names, values, strict=True))


def place_of(beats, tempo):
    """Return what speaks for the place of a grid of constant `tempo` laid over a recording with these beats."""
    activations = probabilities_of(beats, beats[::4], DURATION, 1)
    curve = onset_curve(onsets_of(beats, DURATION, 1))
    stretches = [Stretch(Line(float(beats[0]), 60 / tempo), 0.0, DURATION)]
    ways = weigh([], Constants())
    case = Case(activations, pulse_of(activations), curve, Beating(stretches, 0.9), stretches, ways)
    return named(PLACE_FEATURES, features_of(case).place)


def test_every_feature_has_a_value_for_an_ordinary_recording():
    beats = even_beats(126, 0.2, DURATION)
    heard = hear(
        Hearing(probabilities_of(beats, beats[::4], DURATION), onsets_of(beats, DURATION), DURATION),
        Constants(),
    )
    assert heard.trust.count.shape == (len(COUNT_FEATURES),)
    assert heard.trust.place.shape == (len(PLACE_FEATURES),)
    assert np.isfinite(heard.trust.count).all()
    assert np.isfinite(heard.trust.place).all()
    assert named(PLACE_FEATURES, heard.trust.place)["constant"] == 1


def test_a_change_of_tempo_that_a_grid_misses_shows_in_its_weakest_part():
    steady = even_beats(126, 0.2, DURATION)
    slower = beats_of(lambda t: 126 if t < 150 else 117, DURATION, 0.2)
    right, wrong = place_of(steady, 126), place_of(slower, 126)
    assert wrong["weakest part"] < right["weakest part"] - 0.1
    assert wrong["weakest run of parts"] < right["weakest run of parts"] - 0.1
    assert wrong["contrast"] > 0.7 * right["contrast"]  # the whole hides it


def test_trust_needs_both_the_right_count_and_the_right_place():
    constants = replace(
        Constants(),
        count_trust=(-4.0, *[1.0] * (len(COUNT_FEATURES) - 1)),
        place_trust=(-4.0, *[1.0] * (len(PLACE_FEATURES) - 1)),
        trust_odds=(-9.0, 9.0),
        trust_chances=(-9.0, 9.0),
    )

    def features(count, place):
        return Features(
            np.r_[1.0, np.full(len(COUNT_FEATURES) - 1, count)],
            np.r_[1.0, np.full(len(PLACE_FEATURES) - 1, place)],
        )

    both, counted, placed = (trust_in(features(c, p), constants) for c, p in ((1, 1), (1, 0), (0, 1)))
    assert both > 0.9
    assert max(counted, placed) < 0.3


def test_odds_stay_finite_however_sure_the_two_models_are():
    sure = Features(
        np.r_[1.0, np.zeros(len(COUNT_FEATURES) - 1)], np.r_[1.0, np.zeros(len(PLACE_FEATURES) - 1)]
    )
    for shift in (-1e6, 1e6):
        weights = [(shift, *[0.0] * (len(names) - 1)) for names in (COUNT_FEATURES, PLACE_FEATURES)]
        assert np.isfinite(raw_odds(sure, *weights))
    assert chance_of(0.0) == pytest.approx(0.5)


@pytest.mark.parametrize(
    ("odds", "chance"),
    [(0.0, 0.5), (np.log(3), 0.75), (-np.log(3), 0.25), (30.0, 1.0), (1e9, 1.0), (-1e9, 0.0)],
)
def test_a_chance_stands_for_odds(odds, chance):
    assert chance_of(odds) == pytest.approx(chance, abs=1e-12)
    assert 0 < chance_of(odds) < 1


def test_both_models_together_are_a_product_and_the_curve_turns_it():
    count, place = np.arange(11.0) / 10, np.arange(10.0) / 10
    weights = tuple(np.linspace(-1, 1, 11)), tuple(np.linspace(1, -0.5, 10))
    chance = chance_of(float(count @ weights[0])) * chance_of(float(place @ weights[1]))
    odds = np.log(chance / (1 - chance))
    features = Features(count, place)
    assert raw_odds(features, *weights) == pytest.approx(odds)
    constants = replace(
        Constants(),
        count_trust=weights[0],
        place_trust=weights[1],
        trust_odds=(odds - 1, odds + 3),
        trust_chances=(0.0, 2.0),
    )
    assert trust_in(features, constants) == pytest.approx(chance_of(0.5))


def test_trust_in_bars_grows_with_their_lead_up_to_a_bound():
    assert bar_features_of(3.0).tolist() == [1.0, 3.0]
    assert bar_features_of(13.0).tolist() == [1.0, 12.0]
    assert trust_in_bars(bar_features_of(2.0), (0.5, 0.25)) == pytest.approx(chance_of(1.0))


def case_of(beats, onsets=None, weighed=None, stretches=None, explained=0.7, level=0.5):
    """Return a grid of 120 BPM over a minute, with sharp evidence of some beats and onsets on these or others."""
    curve = bumps(beats, np.full(len(beats), 1.0), int(60 * FRAME_RATE) + 1)
    pulse = Pulse(curve, curve, curve, curve, np.ones(len(curve)), level)
    grid = stretches or [Stretch(Line(0.2, 0.5), 0.0, 60.0)]
    struck = onset_curve(onsets_of(beats if onsets is None else onsets, 60.0))
    ways = weighed or [Weighed(Count(12, 0), 0.8, 0.9, np.arange(19.0) / 19)]
    return Case(silent_probabilities(60.0), pulse, struck, Beating(grid, explained), grid, ways)


def test_what_tells_whether_a_count_is_right_is_taken_from_the_likeliest_way():
    told = named(COUNT_FEATURES, features_of(case_of(even_beats(120, 0.2, 60.0))).count)
    level = dict(zip(LEVEL_FEATURES, np.arange(19.0) / 19, strict=True))

    def lead(share):
        return np.log(share / (1 - share)) / 7

    assert told["always"] == 1
    assert told["lead of the count"] == pytest.approx(lead(0.8))
    assert told["lead of the tempo"] == pytest.approx(lead(0.8 / 0.9))
    assert told["lead of the phase"] == pytest.approx(lead(0.9))
    # A network that knows nothing of the tempo gives each class as much: here are four of them.
    assert told["network's tempo"] == pytest.approx(4 / 55 + 0.003, abs=1e-4)
    assert told["network's tempo over half and double"] == pytest.approx(0, abs=0.02)
    assert told["usual tempo"] == level["usual tempo"]
    assert told["clear beats"] == 0.5
    assert [told[k] for k in ("bars", "bars explained", "sections on beats")] == [
        level[k] for k in ("bars", "bars explained", "sections on beats")
    ]


def test_leads_end_at_certainty_and_what_was_not_weighed_says_little():
    sure = [Weighed(Count(12, 0), 1.0, 1.0)]
    told = named(
        COUNT_FEATURES, features_of(case_of(even_beats(120, 0.2, 60.0), weighed=sure, level=1.7)).count
    )
    assert [told[f"lead of the {what}"] for what in ("count", "tempo", "phase")] == [1, 1, 1]
    assert (told["usual tempo"], told["bars"], told["bars explained"]) == (-3.0, 0, 0)
    assert (told["sections on beats"], told["clear beats"]) == (0, 1)
    never = [Weighed(Count(12, 0), 0.0, 0.5)]
    told = named(COUNT_FEATURES, features_of(case_of(even_beats(120, 0.2, 60.0), weighed=never)).count)
    assert [told["lead of the count"], told["lead of the phase"]] == [-1, 0]


def test_a_grid_in_its_place_is_told_by_all_of_its_parts():
    beats = even_beats(120, 0.2, 60.0)
    told = named(PLACE_FEATURES, features_of(case_of(beats)).place)
    assert (told["always"], told["explained"], told["constant"]) == (1, 0.7, 1)
    assert told["long"] == 120 / 256
    assert told["parts in place"] == 1
    assert told["agreeing quarters"] > 0.8
    assert told["weakest part"] == pytest.approx(told["contrast"], abs=0.03)
    assert told["weakest run of parts"] == pytest.approx(told["contrast"], abs=0.03)
    assert 0.6 < told["sharp onsets"] < 1
    two = [Stretch(Line(0.2, 0.5), 0.0, 30.0), Stretch(Line(0.2, 0.5), 30.0, 60.0)]
    assert named(PLACE_FEATURES, features_of(case_of(beats, stretches=two)).place)["constant"] == 0


def test_parts_beside_their_onsets_are_not_in_place():
    """The onsets of the last quarter lie twelve milliseconds late."""
    beats = even_beats(120, 0.2, 60.0)
    late = beats + 0.012 * (beats > 45)
    told = named(PLACE_FEATURES, features_of(case_of(beats, onsets=late)).place)
    assert told["parts in place"] == pytest.approx(0.75, abs=0.09)
    assert told["agreeing quarters"] == pytest.approx(1 / (1 + 0.011 / 0.004), abs=0.05)
    little = named(PLACE_FEATURES, features_of(case_of(beats, onsets=beats + 0.004 * (beats > 45))).place)
    assert little["parts in place"] == 1
    assert little["agreeing quarters"] == pytest.approx(0.5, abs=0.06)


def test_a_part_on_the_off_beat_has_contrast_too_and_one_beside_both_has_none():
    on = even_beats(120, 0.2, 40.0)
    off, beside = (np.concatenate([on, even_beats(120, start, 60.0)]) for start in (40.45, 40.325))
    told = [named(PLACE_FEATURES, features_of(case_of(beats)).place) for beats in (off, beside)]
    assert told[0]["weakest run of parts"] > 0.4
    assert told[1]["weakest run of parts"] < 0.1
    assert told[1]["weakest part"] < 0.1


def test_noise_beats_as_much_as_a_faint_pulse_and_less_so_for_long():
    for n_seconds, height, by_chance in ((20.0, 0.1, True), (60.0, 0.6, False), (60.0, 0.05, True)):
        beats = even_beats(120, 0.2, 60.0)
        curve = bumps(beats, np.full(len(beats), height), int(60 * FRAME_RATE) + 1)
        pulse = Pulse(curve, curve, curve, curve, np.ones(len(curve)), 1.0)
        grid = [Stretch(Line(0.2, 0.5), 0.0, n_seconds)]
        limit = 0.08 + 0.9 / np.sqrt(len(grid[0].beats))
        assert (contrast_of(pulse, grid) < limit) == by_chance
        assert beats_by_chance(pulse, grid) is by_chance
    assert beats_by_chance(pulse, [Stretch(Line(0.2, 0.5), 0.0, 0.0)])


def test_a_grid_without_beats_has_features_too():
    features = features_of(case_of(np.zeros(0), stretches=[Stretch(Line(0.2, 0.5), 0.0, 0.1)]))
    told = named(PLACE_FEATURES, features.place)
    assert (told["contrast"], told["weakest part"], told["sharp onsets"], told["long"]) == (0, 0, 0, 0)
    assert told["agreeing quarters"] == pytest.approx(1 / 3)
