"""Why a cue lies where it lies: what is said of the bars around it."""

from __future__ import annotations

import numpy as np
import pytest

from djanalyzer.models.decoding.reasons import (
    bars_until_drums,
    bars_without_drums,
    energy_step,
    reason_of,
    who_joins,
)
from djanalyzer.music import CueKind
from tests.models.decoding.made_bars import plain_bars


def drums(pattern):
    """Return bars with a bass drum where `pattern` has an x."""
    return plain_bars(len(pattern), kick=np.array([0.41 if c == "x" else 0.39 for c in pattern]))


@pytest.mark.parametrize(
    ("pattern", "bar", "kind", "reason"),
    [
        ("xxxxxxxx", 0, CueKind.MIX_IN, "first beat with drums"),
        (".xxxxxxx", 0, CueKind.MIX_IN, "first beat of the track"),
        ("..xxxxxx", 1, CueKind.MIX_IN, "a phrase to mix from"),
        (".xxxxxxx", 1, CueKind.MIX_IN, "first beat with drums, after 1 bar"),
        ("..xxxxxx", 2, CueKind.MIX_IN, "first beat with drums, after 2 bars"),
        ("xx..xxxx", 4, CueKind.MIX_IN, "drums return after 2 bars"),
        ("xxx.xxxx", 4, CueKind.MIX_IN, "steady drums to mix from"),
        ("xxxxxxxx", 4, CueKind.MIX_IN, "steady drums to mix from"),
        ("xxxxxx..", 6, CueKind.MIX_OUT, "no more drums, 2 bars left"),
        ("xxxxxxx.", 7, CueKind.MIX_OUT, "no more drums, 1 bar left"),
        ("xxxxxxx.", 4, CueKind.MIX_OUT, "last 3 bars with drums, 4 left"),
        ("xxxxxxxx", 4, CueKind.MIX_OUT, "last 4 bars with drums, 4 left"),
        ("xxxxxxx.", 6, CueKind.MIX_OUT, "last 1 bar with drums, 2 left"),
        ("xxxx.x..", 2, CueKind.MIX_OUT, "last 4 bars with drums, 6 left"),
        ("xx..xxxx", 4, CueKind.DROP, "drums return after 2 bars"),
        ("xxx.xxxx", 4, CueKind.DROP, "drop begins, energy unchanged"),
        ("xxxx..xx", 4, CueKind.BREAKDOWN, "drums drop out for 2 bars"),
        ("xxxx.xxx", 4, CueKind.BREAKDOWN, "breakdown begins, energy unchanged"),
        ("xxxx....", 4, CueKind.BREAKDOWN, "drums drop out for 4 bars"),
        ("..xxxxxx", 2, CueKind.DROP, "drums enter after 2 bars"),
        (".xxxxxxx", 1, CueKind.DROP, "drop begins, energy unchanged"),
        ("xxxxxxxx", 4, CueKind.SECOND_DROP, "drop returns, energy unchanged"),
        ("xxxxxxxx", 4, CueKind.BUILD_UP, "build-up begins, energy unchanged"),
        ("xxxxxxxx", 0, CueKind.DROP, "drop begins, energy unchanged"),
    ],
)
def test_drums_that_come_and_go_are_told(pattern, bar, kind, reason):
    assert reason_of(drums(pattern), bar, kind) == reason


def test_drums_are_counted_around_a_bar():
    bars = drums("x..xx..")
    assert [bars_without_drums(bars, b) for b in range(7)] == [0, 0, 0, 2, 0, 0, 0]
    assert [bars_until_drums(bars, b) for b in range(7)] == [0, 2, 1, 0, 0, 2, 1]
    assert bars_without_drums(drums("...x"), 3) == 3


@pytest.mark.parametrize(
    ("before", "after", "step"),
    [(0.2, 0.8, 5), (0.8, 0.2, -5), (0.5, 0.56, 1), (0.5, 0.55, 0), (0.5, 0.5, 0), (0.56, 0.5, -1)],
)
def test_energy_rises_in_steps_of_ten_from_four_bars_to_four_bars(before, after, step):
    energy = np.r_[0.0, 1.0, np.full(4, before), np.full(4, after), 0.9, 0.9]
    bars = plain_bars(len(energy), energy=energy)
    assert energy_step(bars, 6) == step
    words = f"energy {step:+d}" if step else "energy unchanged"
    assert reason_of(bars, 6, CueKind.DROP) == f"drop begins, {words}"
    assert reason_of(bars, 6, CueKind.MIX_IN) == "steady drums to mix from"


def test_energy_is_told_with_drums_and_not_at_the_first_bar():
    energy = np.repeat([0.9, 0.3, 0.9], 4)
    bars = plain_bars(12, energy=energy, kick=np.repeat([1.0, 0.0, 1.0], 4))
    assert reason_of(bars, 4, CueKind.BREAKDOWN) == "drums drop out for 4 bars, energy -5"
    assert reason_of(bars, 8, CueKind.DROP) == "drums return after 4 bars, energy +5"
    assert (energy_step(bars, 0), energy_step(bars, 12)) == (0, 0)
    rising = plain_bars(4, energy=np.array([0.2, 0.8, 0.8, 0.3]))
    assert (energy_step(rising, 1), energy_step(rising, 3)) == (4, -3)
    late = plain_bars(8, energy=np.repeat([0.1, 0.9], 4), kick=np.repeat([0.0, 1.0], 4))
    assert reason_of(late, 4, CueKind.DROP) == "drums enter after 4 bars, energy +7"


@pytest.mark.parametrize(
    ("sung", "bar", "reason"),
    [
        ((), 5, "voice enters"),
        ((2, 3), 5, "voice returns after 1 bar"),
        ((1,), 5, "voice returns after 3 bars"),
        ((5, 6), 5, "voice enters"),
    ],
)
def test_a_voice_enters_or_returns(sung, bar, reason):
    vocals = np.where(np.isin(np.arange(8), sung), 0.5, 0.49)
    assert reason_of(plain_bars(8, vocals=vocals), bar, CueKind.VOCAL_IN) == reason


@pytest.mark.parametrize(
    ("steps", "who"),
    [
        ((0.1, 0.02, 0.0), "bass joins"),
        ((-0.1, 0.02, 0.0), "bass leaves"),
        ((0.02, 0.06, 0.0), "a part joins"),
        ((0.02, -0.06, 0.05), "a part leaves"),
        ((0.0, 0.0, 0.3), "hats join"),
        ((0.0, 0.2, -0.3), "hats leave"),
        ((0.04, 0.0, -0.04), "the arrangement changes"),
    ],
)
def test_whoever_changes_most_is_named(steps, who):
    """Compared are two bars before and two from there on."""
    bands = np.full((8, 3), 0.5)
    bands[:2], bands[6:] = 0.0, 1.0
    bands[4:6] += steps
    bars = plain_bars(8, bands=bands, joins=np.full(8, 0.7))
    assert who_joins(bars, 4) == who
    assert reason_of(bars, 4, CueKind.DROP) == f"drop begins, {who}"


def test_nobody_is_named_where_nobody_surely_joins_nor_at_the_ends():
    bands, sure = np.zeros((8, 3)), np.full(8, 0.7)
    bands[1:] = 0.4
    assert who_joins(plain_bars(8, bands=bands, joins=sure), 1) == "bass joins"
    assert who_joins(plain_bars(8, bands=bands, joins=sure), 7) == "the arrangement changes"
    assert [who_joins(plain_bars(8, bands=bands, joins=sure), b) for b in (0, 8)] == ["", ""]
    assert who_joins(plain_bars(8, bands=bands, joins=np.full(8, 0.69)), 1) == ""
    assert who_joins(plain_bars(8, bands=bands), 1) == ""
    assert who_joins(plain_bars(8, joins=sure), 1) == ""
