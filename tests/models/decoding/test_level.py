"""Twice the tempo and half a beat away: what decides where the network wavers."""

from __future__ import annotations

import numpy as np
import pytest

from djanalyzer.models.decoding.downbeats import bar_phases
from djanalyzer.models.decoding.grid import find_grid
from djanalyzer.models.decoding.level import settled
from djanalyzer.models.decoding.pulse import Line, pulse_of
from tests.models.decoding.pulses import (
    Blemishes,
    bumps,
    even_beats,
    onsets_of,
    probabilities_of,
    silent_probabilities,
)

DURATION = 120.0


@pytest.mark.parametrize("tempo", [82, 90, 100])
def test_busy_hats_between_slow_beats_do_not_double_the_tempo(tempo):
    beats = even_beats(tempo, 0.2, DURATION)
    activations = probabilities_of(beats, beats[::4], DURATION, blemishes=Blemishes(off_beat=0.5))
    found = find_grid(activations, onsets_of(even_beats(2 * tempo, 0.2, DURATION), DURATION), DURATION)
    assert found.beat_grid.tempo == pytest.approx(tempo, abs=0.01)


@pytest.mark.parametrize("seed", range(3))
def test_the_bass_drum_decides_between_beats_that_look_alike(seed):
    beats = even_beats(140, 0.2, DURATION)
    eighths = even_beats(280, 0.2, DURATION)
    rng = np.random.default_rng(seed)
    n_frames = len(silent_probabilities(DURATION).beats)
    alike = bumps(eighths, rng.uniform(0.6, 0.9, len(eighths)), n_frames)
    halves = even_beats(70, 0.2, DURATION)
    bars = bumps(halves, np.full(len(halves), 0.3), n_frames)
    hats, drums = onsets_of(eighths, DURATION, seed), onsets_of(beats, DURATION, seed)
    onsets = np.stack([hats[:, 0], drums[:, 1]], axis=1)
    activations = silent_probabilities(DURATION, beats=alike, downbeats=bars)
    pulse = pulse_of(activations)
    period = 60 / 140
    for start in (0.2, 0.2 + period / 2):
        line = settled(activations, pulse, onsets, Line(start, period))
        assert line.start == pytest.approx(0.2, abs=1e-6)
        assert line.period == period


def test_sections_outvote_bars_that_repeat_one_error():
    beats = even_beats(128, 0.2, 240)
    n_frames = len(silent_probabilities(240.0).beats)
    wrong, right = beats[2::4], beats[::4]
    bars = np.maximum(
        bumps(wrong, np.full(len(wrong), 0.8), n_frames), bumps(right, np.full(len(right), 0.5), n_frames)
    )
    starts = right[8::16]
    activations = silent_probabilities(
        240.0,
        beats=bumps(beats, np.full(len(beats), 0.9), n_frames),
        downbeats=bars,
        boundaries=bumps(starts, np.full(len(starts), 0.9), n_frames, width=3.0),
    )
    (phase,) = bar_phases(activations, pulse_of(activations), [beats])
    assert phase.first == 0


def test_confidence_falls_where_beat_and_off_beat_are_alike():
    beats = even_beats(125, 0.2, DURATION)
    onsets = onsets_of(even_beats(250, 0.2, DURATION), DURATION)
    clear, doubtful = (
        find_grid(
            probabilities_of(beats, beats[::4], DURATION, 1, Blemishes(off_beat=share)), onsets, DURATION
        ).confidence
        for share in (0.0, 0.95)
    )
    assert clear > doubtful
