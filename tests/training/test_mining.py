"""Hard-example mining: what is missed is drawn more often, the same way after a restart."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from djanalyzer.training.mining import PERIOD, Mining


def teach(mining, losses, first, n_steps):
    for step in range(first, first + n_steps):
        mining.learn(step, losses.keys(), losses.values())


def test_missed_styles_are_drawn_more_often():
    mining = Mining(strength=1.0)
    teach(mining, {"house": 0.1, "jungle": 0.3}, 0, 2 * PERIOD)
    factors = mining.factors(2 * PERIOD)
    assert factors["jungle"] == pytest.approx(1.5)
    assert factors["house"] == pytest.approx(0.5)


def test_nothing_is_preferred_without_strength():
    mining = Mining(strength=0.0)
    teach(mining, {"house": 0.1, "jungle": 0.3}, 0, 3 * PERIOD)
    assert set(mining.factors(3 * PERIOD).values()) == {1.0}


def test_a_period_counts_from_the_one_after_the_next():
    """Batches are made ahead: those of the next period must not depend on the end of this one."""
    mining = Mining(strength=1.0)
    assert mining.factors(0) == {}
    ahead = mining.factors(PERIOD)
    teach(mining, {"house": 0.1, "jungle": 0.3}, 0, PERIOD)
    assert mining.factors(PERIOD) == ahead == {}
    ahead = mining.factors(2 * PERIOD)
    assert ahead["jungle"] > ahead["house"]
    teach(mining, {"house": 0.9, "jungle": 0.3}, PERIOD, PERIOD)
    assert mining.factors(2 * PERIOD) == ahead


@given(
    cut=st.integers(1, 3 * PERIOD - 1),
    losses=st.dictionaries(st.sampled_from("abcde"), st.floats(0.01, 2.0), min_size=1),
)
def test_a_run_cut_anywhere_prefers_alike(cut, losses):
    whole, first = Mining(0.5), Mining(0.5)
    teach(whole, losses, 0, 3 * PERIOD)
    teach(first, losses, 0, cut)
    resumed = Mining(0.5, **json.loads(json.dumps(first.as_json())))
    teach(resumed, losses, cut, 3 * PERIOD - cut)
    assert resumed == whole
