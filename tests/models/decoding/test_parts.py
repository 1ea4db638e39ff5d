"""Parts of one tempo between which the beat jumps: where they are cut, joined and believed."""

from __future__ import annotations

import numpy as np
import pytest

from djanalyzer.features.onsets import FLUX_RATE
from djanalyzer.models.activations import FRAME_RATE
from djanalyzer.models.decoding.jumps import _at_one_tempo, _jump, _locally_even, jumping
from djanalyzer.models.decoding.pulse import Line, Pulse
from djanalyzer.models.decoding.stretches import Stretch
from tests.models.decoding.pulses import bumps, even_beats

DURATION = 60.0
N = int(DURATION * FRAME_RATE) + 1
WHOLE = Stretch(Line(0.2, 0.5), 0.0, DURATION)


def heard(beats, onsets=None, strength=1.0):
    """Return the evidence of beats, and the curve of onsets, which lie on them where nothing else is said."""
    curve = bumps(beats, np.full(len(beats), 1.0), N)
    pulse = Pulse(curve, curve, curve, curve, np.ones(N), 1.0)
    onset_times = beats if onsets is None else onsets
    near = np.rint(onset_times * FLUX_RATE).astype(int)[:, None] + np.arange(-5, 6)
    off = near / FLUX_RATE - onset_times[:, None]
    flux = np.zeros(int(DURATION * FLUX_RATE) + 100)
    np.maximum.at(flux, near.ravel(), strength * np.exp(-0.5 * (off.ravel() / 0.0035) ** 2))
    return pulse, flux


def jumping_beats(*jumps):
    """Return beats every half a second, and after each time of `jumps` later by so much."""
    beats = even_beats(120, 0.2, DURATION - 1)
    return beats + sum(by * (beats >= at) for at, by in jumps)


@pytest.mark.parametrize("by", [0.035, -0.05, 0.12, 0.19])
def test_a_jump_cuts_the_line_halfway_between_two_beats(by):
    beats = jumping_beats((30.0, by))
    pulse, curve = heard(beats)
    parts = jumping(pulse, WHOLE, curve)
    assert len(parts) == 2
    assert [p.line.period for p in parts] == pytest.approx([0.5, 0.5], abs=1e-5)
    last = beats[beats < 30.1 + min(by, 0)][-1]
    assert parts[0].stop == parts[1].start == pytest.approx(last + (0.5 + by) / 2, abs=0.03)
    assert (parts[0].start, parts[1].stop) == (0.0, DURATION)
    found = np.concatenate([p.beats for p in parts])
    assert found[: len(beats)] == pytest.approx(beats, abs=0.004)


@pytest.mark.parametrize(("by", "n"), [(0.0, 1), (0.012, 1), (0.02, 1), (0.04, 2)])
def test_too_small_a_jump_is_none(by, n):
    pulse, curve = heard(jumping_beats((30.0, by)))
    assert len(jumping(pulse, WHOLE, curve)) == n


def test_a_part_of_fifteen_beats_belongs_to_the_longer_one_beside_it():
    for until, n in ((7.6, 1), (9.0, 2)):
        pulse, curve = heard(jumping_beats((until, 0.1)))
        assert len(jumping(pulse, WHOLE, curve)) == n


def test_a_recording_of_31_beats_is_left_as_it_is():
    beats = jumping_beats((7.6, 0.1))
    pulse, curve = heard(beats)
    short = Stretch(Line(0.2, 0.5), 0.0, 15.6)
    assert len(short.beats) == 31
    assert jumping(pulse, short, curve) == [short]


def test_two_jumps_make_three_parts_each_with_its_own_place():
    beats = jumping_beats((20.0, 0.08), (40.0, 0.07))
    pulse, curve = heard(beats)
    parts = jumping(pulse, WHOLE, curve)
    assert [p.line.start for p in parts] == pytest.approx([0.2, 0.28, 0.35], abs=0.004)


def test_a_beat_that_comes_back_to_its_line_did_not_jump():
    pulse, curve = heard(jumping_beats((20.0, 0.08), (40.0, -0.08)))
    (whole,) = jumping(pulse, WHOLE, curve)
    assert (whole.start, whole.stop) == (0.0, DURATION)
    assert whole.line.start == pytest.approx(0.2, abs=0.004)


def test_a_jump_that_no_onset_confirms_is_none():
    beats = jumping_beats((30.0, 0.1))
    steady = even_beats(120, 0.2, DURATION)
    for onsets, strength in (
        (steady, 1.0),
        (beats, 0.15),
        (np.sort(np.concatenate([steady, steady + 0.1])), 1.0),
    ):
        pulse, curve = heard(beats, onsets, strength)
        assert jumping(pulse, WHOLE, curve) == [WHOLE]


def test_a_line_that_leans_over_a_jump_is_found_to_be_two():
    """The line through both parts is too slow: the beats near each other tell the tempo."""
    beats = jumping_beats((30.0, 0.06))
    pulse, curve = heard(beats)
    period = 0.5 + 0.06 / 118
    parts = jumping(pulse, Stretch(Line(0.19, period), 0.0, DURATION), curve)
    assert [p.line.period for p in parts] == pytest.approx([0.5, 0.5], abs=2e-5)


@pytest.mark.parametrize("stray", [0.0, 0.02, 0.04, 0.07])
def test_all_parts_are_fitted_together_and_beats_that_stray_bend_nothing(stray):
    """Every seventh beat strays; both lines that it begins with are too slow."""
    beats = jumping_beats((30.0, 0.1))
    beats[3::7] += stray
    leaning = [Stretch(Line(0.2, 0.5005), 0.0, 30.05), Stretch(Line(0.3, 0.5005), 30.05, DURATION)]
    found = _at_one_tempo(heard(beats)[0], leaning)
    assert [p.line.start for p in found] == pytest.approx([0.2, 0.3], abs=2e-4)
    assert [p.line.period for p in found] == pytest.approx([0.5, 0.5], abs=4e-6)
    assert [(p.start, p.stop) for p in found] == [(0.0, 30.05), (30.05, DURATION)]


def test_a_tempo_is_told_by_beats_near_each_other():
    """A jump of 50 ms near the start: the line through both parts is too slow, 48 beats on it shows."""
    pulse, _ = heard(jumping_beats((8.0, 0.05)))
    line = _locally_even(pulse, Line(0.2, 0.50035))
    assert line.period == pytest.approx(0.5, abs=2e-5)
    assert 0 <= line.start < line.period
    short, _ = heard(even_beats(120, 0.2, 20.0))
    for n_beats, told in ((63, False), (66, True)):
        few, _ = heard(even_beats(120, 0.2, 0.2 + 0.5 * n_beats))
        found = _locally_even(few, Line(0.2, 0.5001))
        assert (found != Line(0.2, 0.5001)) is told
    assert _locally_even(short, Line(0.2, 0.5001)) == Line(0.2, 0.5001)


@pytest.mark.parametrize(("start", "jump"), [(0.0, 0.0), (0.1, 0.1), (0.2, 0.2), (0.3, -0.2), (0.45, -0.05)])
def test_a_jump_is_half_a_beat_at_most_to_either_side(start, jump):
    before, after = Stretch(Line(0.0, 0.5), 0.0, 10.0), Stretch(Line(start, 0.5), 10.0, 20.0)
    assert _jump(before, after) == pytest.approx(jump, abs=1e-9)
