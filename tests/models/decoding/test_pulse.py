"""Beat evidence read at any time, and how well a line of beats fits it: each number by hand."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from djanalyzer.features.onsets import FLUX_RATE
from djanalyzer.models.activations import FRAME_RATE
from djanalyzer.models.decoding.lattice import TICKS, cycle, lattice_of
from djanalyzer.models.decoding.level import at_half
from djanalyzer.models.decoding.pulse import (
    MISS,
    Line,
    Pulse,
    downbeat_fits,
    fit_of,
    peaks_of,
    pulse_of,
    sample,
)
from tests.models.decoding.pulses import bumps, even_beats, silent_probabilities

FRAME = 1 / FRAME_RATE


def pulse_from(strength, downbeat=None, weight=None):
    """Return evidence whose reach is itself: what is not at a frame is not there."""
    strength = np.asarray(strength, np.float64)
    bars = np.zeros_like(strength) if downbeat is None else np.asarray(downbeat, np.float64)
    here = np.ones_like(strength) if weight is None else np.asarray(weight, np.float64)
    return Pulse(strength, bars, strength, bars, here, 1.0)


@pytest.mark.parametrize(
    ("line", "start", "stop", "beats"),
    [
        (Line(0.25, 0.5), 0.0, 2.0, [0.25, 0.75, 1.25, 1.75]),
        (Line(0.25, 0.5), 0.75, 1.75, [0.75, 1.25]),
        (Line(0.25, 0.5), 0.76, 1.76, [1.25, 1.75]),
        (Line(0.0, 0.5), -1.0, 0.5, [-1.0, -0.5, 0.0]),
        (Line(0.0, 0.5), 3.0, 3.0, []),
        # Whoever asks for what lies a rounding error after a beat means the beat.
        (Line(0.1, 0.1), 0.3000000000000001, 0.5, [0.3, 0.4]),
    ],
)
def test_the_beats_of_a_line_are_those_from_the_start_up_to_the_stop(line, start, stop, beats):
    assert line.beats(stop, start) == pytest.approx(np.array(beats))
    assert line.tempo == pytest.approx(60 / line.period)


def test_a_curve_is_read_between_its_frames_and_is_nothing_outside():
    curve = np.array([1.0, 3.0, 5.0, 4.0])
    frames = np.array([-0.6, -0.5, 0.0, 0.25, 1.5, 2.75, 3.0, 3.5, 3.6])
    assert sample(curve, frames * FRAME) == pytest.approx([0, 1, 1, 1.5, 4, 4.25, 4, 4, 0])
    assert sample(np.array([2.0]), np.array([0.0, 0.4, 2.0]) * FRAME) == pytest.approx([2, 2, 0])


def test_a_peak_is_the_highest_within_five_frames():
    curve = np.zeros(40)
    curve[[3, 8, 14, 20, 21, 39]] = 0.5, 0.6, 0.4, 0.3, 0.3, 0.1
    assert peaks_of(curve).tolist() == [8, 14, 20, 21, 39]
    assert peaks_of(np.zeros(0)).tolist() == []
    assert peaks_of(np.zeros(9)).tolist() == []


def test_strength_one_is_a_clear_beat_of_this_recording_and_zero_what_is_usual_between_them():
    n = int(4 * FRAME_RATE) + 1  # four seconds: the four highest peaks are clear beats
    curve = np.full(n, 0.1)
    curve[[20, 60, 100, 140, 160]] = 0.9, 0.5, 0.4, 0.3, 0.2
    curve[0] = np.nan
    bars = np.zeros(n)
    bars[60] = 0.25
    heard = replace(
        silent_probabilities(4.0), beats=curve.astype(np.float32), downbeats=bars.astype(np.float32)
    )
    pulse = pulse_of(heard)
    assert pulse.level == pytest.approx(0.45)  # the median of 0.9, 0.5, 0.4 and 0.3
    assert pulse.strength[[60, 100, 160, 1, 20]] == pytest.approx(
        [min((v - 0.1) / (pulse.level - 0.1), 1.2) for v in (0.5, 0.4, 0.2, 0.1, 0.9)], abs=1e-6
    )
    assert pulse.downbeat[60] == pytest.approx(1.0)
    assert pulse.duration == pytest.approx(n / FRAME_RATE)
    assert pulse.reach[[58, 59, 60, 61, 62]] == pytest.approx(pulse.strength[[1, 60, 60, 60, 1]], abs=1e-6)


def test_little_weight_is_given_where_nothing_beats_for_seconds():
    n = int(40 * FRAME_RATE)
    beats = even_beats(120, 0.0, 20.0)
    pulse = pulse_of(silent_probabilities(40.0, beats=bumps(beats, np.full(len(beats), 0.8), n)))
    at = sample(pulse.weight, np.array([2.0, 10.0, 17.4, 20.0, 22.6, 25.2, 35.0]))
    assert at[:2] == pytest.approx(1.0)
    assert at[2] > 0.97
    assert at[3] == pytest.approx(0.97, abs=0.1)
    assert 0.35 < at[4] < 0.65
    assert at[5:] == pytest.approx([0.1, 0.1], abs=0.02)


def test_silence_has_no_pulse():
    pulse = pulse_of(silent_probabilities(3.0))
    assert pulse.level == 0
    assert not pulse.strength.any()
    assert np.unique(pulse.weight) == pytest.approx([0.1])
    nothing = np.zeros(0, np.float32)
    assert len(pulse_of(replace(silent_probabilities(3.0), beats=nothing, downbeats=nothing)).weight) == 0


def test_a_line_gains_what_is_heard_above_a_miss_and_its_best_bars():
    strength, bars, weight = np.zeros(100), np.zeros(100), np.full(100, 0.5)
    beats = np.arange(5, 95, 10)  # nine beats
    strength[beats] = [1, 0.9, 0, 0.5, 1, 0.2, 0.7, 0.4, 1]
    bars[beats[1::4]], bars[beats[3]] = (1.0, 0.6), 0.9
    pulse, times = pulse_from(strength, bars, weight), beats * FRAME
    surplus = [0.5 * (b - MISS) for b in bars[beats]]
    unexpected = sum(max(s, 0) for s in surplus)
    fits = [sum(surplus[p::4]) - (unexpected - sum(max(s, 0) for s in surplus[p::4])) for p in range(4)]
    assert downbeat_fits(pulse, times) == pytest.approx(fits)
    assert int(np.argmax(fits)) == 1
    assert fit_of(pulse, times) == pytest.approx(0.5 * (strength[beats] - MISS).sum() + max(fits))


def test_a_cycle_is_the_mean_of_whole_turns_alone():
    values = np.arange(11.0)
    assert cycle(values, 1, 4) == pytest.approx([3, 4, 5, 6])
    assert cycle(values, 0, 5) == pytest.approx([2.5, 3.5, 4.5, 5.5, 6.5])
    assert cycle(values, 8, 4) == pytest.approx(np.zeros(4))


def test_the_lattice_reads_everything_at_twelfths_of_a_beat():
    """Two beats half a second apart, and a boundary, a bass drum and a hat at known ticks."""
    n = int(2 * FRAME_RATE) + 1
    beats, periods = np.array([0.5, 1.0]), np.array([0.5, 0.5])
    strength = np.linspace(0, 1, n)
    flux = np.zeros((2 * FLUX_RATE, 2), np.float32)
    kick, hat = round(0.5 * FLUX_RATE), round((0.5 + 6 / 24) * FLUX_RATE)
    flux[kick], flux[hat] = (4.0, 2.0), (4.0, 0.0)
    flux[:6] = 4.0, 2.0  # loud ones are more than one frame in two hundred
    boundaries = np.zeros(n)
    near = [round(t * FRAME_RATE) for t in (0.15, 0.32, 1.0, 1.2, 1.7)]
    boundaries[near] = 0.5, 0.9, 0.7, 0.15, 0.8
    activations = silent_probabilities(2.0, boundaries=boundaries)
    lattice = lattice_of(activations, pulse_from(strength, weight=np.full(n, 0.5)), flux, beats, periods)
    assert len(lattice) == 2 * TICKS
    assert lattice.times == pytest.approx(0.5 + np.arange(24) / 24)
    assert lattice.strength == pytest.approx(0.5 * sample(strength, lattice.times))
    assert lattice.weight == pytest.approx(np.full(24, 0.5))
    assert not lattice.downbeat.any()
    assert lattice.period == 0.5
    # Peaks up to 0.2 s before the first tick and after the last belong to them.
    assert np.flatnonzero(lattice.boundary).tolist() == [0, 12]
    assert lattice.boundary[[0, 12]] == pytest.approx([0.9, 0.7], abs=1e-6)
    assert np.flatnonzero(lattice.low).tolist() == [0]
    assert lattice.low[0] == pytest.approx(1.0)
    assert np.flatnonzero(lattice.full).tolist() == [0, 6]
    assert lattice.high[[0, 6]] == pytest.approx([0.5, 1.0])


def test_a_lattice_without_onsets_or_beats_holds_nothing():
    pulse = pulse_from(np.ones(50))
    nothing = np.zeros((0, 2), np.float32)
    one = lattice_of(silent_probabilities(1.0), pulse, nothing, np.array([0.2]), np.array([0.4]))
    assert not one.full.any()
    assert not one.low.any()
    assert not one.high.any()
    assert one.period == 0.4
    none = lattice_of(silent_probabilities(1.0), pulse, nothing, np.zeros(0), np.zeros(0))
    assert (len(none), none.period) == (0, 0.5)


@pytest.mark.parametrize(
    ("tempo", "n_beats", "kept"),
    [
        (116.1, 40, 58.05),
        (115.9, 40, 115.9),
        (120.0, 4, 60.0),
        (120.0, 3, 120.0),
        (154.9, 40, 154.9),
        (155.1, 40, 77.55),
    ],
)
def test_beats_are_not_halved_below_the_slowest_tempo_nor_where_there_are_few(tempo, n_beats, kept):
    """The weak beats have 30 %, or from 116 to 155 BPM 45 %, of the strength of the others."""
    period = 60 / tempo
    n = int(n_beats * period * FRAME_RATE)
    beats = even_beats(tempo, 0.02, n / FRAME_RATE)
    weak = 0.45 if tempo > 150 else 0.3
    curve = bumps(beats, np.where(np.arange(len(beats)) % 2, weak, 1.0), n)
    assert at_half(pulse_from(curve), Line(0.02, period)).tempo == pytest.approx(kept)
