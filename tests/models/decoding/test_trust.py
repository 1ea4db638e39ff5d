"""Trust in a grid rests on what tells right grids from wrong ones."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from djanalyzer.models.decoding.choices import weigh
from djanalyzer.models.decoding.constants import Constants
from djanalyzer.models.decoding.grid import Hearing, hear
from djanalyzer.models.decoding.milliseconds import onset_curve
from djanalyzer.models.decoding.pulse import Line, pulse_of
from djanalyzer.models.decoding.stretches import Beating, Stretch
from djanalyzer.models.decoding.trust import (
    COUNT_FEATURES,
    PLACE_FEATURES,
    Case,
    Features,
    chance_of,
    features_of,
    raw_odds,
    trust_in,
)
from tests.models.decoding.pulses import beats_of, even_beats, onsets_of, probabilities_of

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
