"""Bars begin where the music starts and turns, also where no network says so."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from djanalyzer.models.activations import FRAME_RATE, METERS, STEP
from djanalyzer.models.decoding.constants import Constants
from djanalyzer.models.decoding.grid import Hearing, find_grid
from djanalyzer.models.decoding.lattice import lattice_of
from djanalyzer.models.decoding.meters import BAR_FEATURES, NETWORK_FEATURES, BeatMarks, bar_lines
from djanalyzer.models.decoding.pulse import pulse_of
from djanalyzer.models.decoding.turns import Spectra, turns_at
from djanalyzer.training.fitting import _misheard
from djanalyzer.training.logits import Question
from tests.models.decoding.pulses import even_beats, onsets_of, probabilities_of

PERIOD = 0.5
N_PITCHES = 12


def spectra_of(n_beats, first, period=PERIOD, before=0.0, level=0.8):
    """A recording whose sound changes every 16 beats, counted from beat `first`; silent until `before` seconds."""
    rng = np.random.default_rng(5)
    n_frames = int(n_beats * period * FRAME_RATE)
    times = np.arange(n_frames) / FRAME_RATE
    block = np.floor((times / period - first) / 16 + 1e-6).astype(int) + 1
    sounds = rng.uniform(0.2, level, size=(block.max() + 1, 128))
    logmel = np.where(times[:, None] >= before, sounds[block], 0.0).astype(np.float16)
    chords = rng.uniform(size=(block.max() + 1, N_PITCHES))
    return Spectra.of(logmel, chords[block[::STEP]].astype(np.float16))


def bar_start_of(spectra, n_beats=128, first_sounds=0.0):
    """Return which beat starts the bars of beats that all sound alike to the network."""
    beats = first_sounds + np.arange(n_beats) * PERIOD
    duration = n_beats * PERIOD + first_sounds
    activations = probabilities_of(beats, np.zeros(0), duration)
    onsets = onsets_of(beats, duration)
    lattice = lattice_of(activations, pulse_of(activations), onsets, beats, np.full(n_beats, PERIOD))
    lines = bar_lines(activations, BeatMarks.of(lattice, spectra), [n_beats], Constants())
    return next(line for line in lines if line.meter is METERS[0]).firsts[0]


@pytest.mark.parametrize("first", range(4))
def test_bars_begin_where_layers_enter_and_leave(first):
    assert bar_start_of(spectra_of(128, first, before=0.25 * PERIOD)) == first


@pytest.mark.parametrize("first", range(4))
def test_bars_begin_where_the_music_starts(first):
    frames = int(128 * PERIOD * FRAME_RATE)
    times = np.arange(frames) / FRAME_RATE
    sound = np.where(times >= first * PERIOD - 0.01, 0.8, 0.0)
    logmel = np.repeat(sound[:, None], 128, axis=1).astype(np.float16)
    assert (
        turns_at(Spectra.of(logmel, np.zeros((0, 12), np.float16)), np.arange(128) * PERIOD).start.argmax()
        == first
    )


def test_a_fade_in_says_nothing_about_the_first_beat():
    frames = int(64 * PERIOD * FRAME_RATE)
    fading = np.minimum(np.arange(frames) / frames + 0.05, 0.8)
    logmel = np.repeat(fading[:, None], 128, axis=1).astype(np.float16)
    spectra = Spectra.of(logmel, np.zeros((0, 12), np.float16))
    assert spectra.suddenness == 0.0
    assert turns_at(spectra, np.arange(64) * PERIOD).start.max() == 0.0


def test_a_pick_up_off_the_beat_says_hardly_anything():
    frames = int(64 * PERIOD * FRAME_RATE)
    sound = np.where(np.arange(frames) / FRAME_RATE >= 0.5 * PERIOD, 0.8, 0.0)
    logmel = np.repeat(sound[:, None], 128, axis=1).astype(np.float16)
    spectra = Spectra.of(logmel, np.zeros((0, 12), np.float16))
    assert turns_at(spectra, np.arange(64) * PERIOD).start.max() < 0.01


def test_a_bar_line_heard_in_the_sound_reaches_the_grid():
    beats = even_beats(120, 0.0, 64.0)
    activations = probabilities_of(beats, np.zeros(0), 64.0)
    hearing = Hearing(activations, onsets_of(beats, 64.0), 64.0, spectra_of(128, 2, before=0.25 * PERIOD))
    grid = find_grid(hearing).beat_grid
    assert grid.tempo == pytest.approx(120, abs=0.01)
    assert grid.downbeats(64.0)[:3] == pytest.approx([1.0, 3.0, 5.0], abs=0.01)


@given(
    n_beats=st.integers(0, 80),
    period=st.floats(0.28, 1.0),
    start=st.floats(-0.2, 3.0),
    seconds=st.floats(0.0, 30.0),
)
def test_every_beat_has_finite_turns_whatever_is_heard(n_beats, period, start, seconds):
    rng = np.random.default_rng(n_beats)
    frames = int(seconds * FRAME_RATE)
    logmel = rng.uniform(size=(frames, 128)).astype(np.float16)
    chroma = rng.uniform(size=(-(-frames // STEP), N_PITCHES)).astype(np.float16)
    turns = turns_at(Spectra.of(logmel, chroma), start + np.arange(n_beats) * period)
    for values in (turns.start, turns.sound, turns.harmony, *turns.patterns.values()):
        assert len(values) == n_beats
        assert np.isfinite(values).all()
        assert (values >= 0).all()
    assert turns.start.max(initial=0.0) <= 1.0


def test_the_fit_hears_a_network_that_errs_and_keeps_what_the_sound_says():
    features = np.zeros((4, len(BAR_FEATURES)))
    features[1] = 1.0
    questions = [Question(features, np.arange(4) == 1, 1.0)] * 200
    heard = np.array([q.features for q in _misheard(questions)])
    network = [BAR_FEATURES.index(name) for group in NETWORK_FEATURES for name in group]
    others = [i for i in range(len(BAR_FEATURES)) if i not in network]
    assert (heard[:, :, others] == features[:, others]).all()
    errs = (heard[:, :, network[0]].argmax(axis=1) != 1).mean()
    # 600 opinions, each wrong with a chance of 0.2: six standard deviations either way.
    assert 0.1 < errs < 0.3
    assert sum(q.says for q in _misheard(questions)) == pytest.approx(200)
