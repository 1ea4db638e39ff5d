"""Bars begin where the music starts and turns, also where no network says so."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from djanalyzer.models.activations import FRAME_RATE, METERS, STEP, STEP_RATE
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


def test_spectra_keep_bands_and_where_the_music_starts_how_suddenly():
    rng = np.random.default_rng(2)
    logmel = np.zeros((60, 128), np.float16)
    logmel[10:] = rng.uniform(0.1, 0.3, (50, 128))
    logmel[10:, 7] = 0.9
    logmel[4, 3] = 0.35  # too faint to be a start
    spectra = Spectra.of(logmel, np.ones((4, N_PITCHES), np.float16))
    assert spectra.start == pytest.approx(10 / FRAME_RATE)
    assert spectra.suddenness == 1.0
    assert spectra.bands == pytest.approx(logmel.astype(np.float32).reshape(60, 32, 4).mean(axis=2), abs=1e-3)
    nothing = Spectra.of(logmel[:0], np.ones((0, N_PITCHES), np.float16))
    assert (nothing.bands.shape, nothing.start, nothing.suddenness) == ((0, 32), 0.0, 0.0)


@pytest.mark.parametrize(
    ("below", "suddenness"), [(0.0, 1.0), (0.19, 1.0), (0.25, 0.5), (0.29, 0.1), (0.31, 0.0)]
)
def test_music_starts_suddenly_where_it_is_loud_soon(below, suddenness):
    """Loud as most of it two to eight frames later: by 16 dB less in full, by 24 dB no more."""
    logmel = np.full((100, 128), 0.9, np.float32)
    logmel[:8] = 0.9 - below
    found = Spectra.of(logmel.astype(np.float16), np.zeros((0, 12), np.float16))
    assert found.suddenness == pytest.approx(suddenness, abs=0.02)
    assert found.start == 0.0


def marks_at(start, first_beat, n=20, suddenness=1.0):
    spectra = Spectra(np.zeros((400, 32), np.float16), np.zeros((0, 12), np.float16), start, suddenness)
    marks = turns_at(spectra, first_beat + np.arange(n) * PERIOD).start
    return {int(i): float(marks[i]) for i in np.flatnonzero(marks > 1e-9)}


def near(off, sure=1.0):
    return pytest.approx(sure * np.exp(-0.5 * (off / 0.03) ** 2))


def test_the_beat_on_which_music_starts_is_marked_the_less_the_farther_off_it_lies():
    assert marks_at(1.0, 0.0) == {2: near(0.0)}
    assert marks_at(1.03, 0.0, suddenness=0.6) == {2: near(0.03, 0.6)}
    assert marks_at(0.2, 0.25) == {0: near(0.05)}
    # Before the first beat: the one a whole number of bars of four and of three later.
    assert marks_at(0.0, 0.5) == {11: near(0.0)}
    assert marks_at(0.02, 1.5) == {9: near(0.02)}
    assert marks_at(0.0, 0.5, n=11) == {}
    assert marks_at(9.99, 0.0) == {}
    assert marks_at(9.49, 0.0) == {19: near(0.01)}


def steps_of(values, period=PERIOD):
    """Return spectra in which each beat has one level in every band."""
    frames = np.arange(int(len(values) * period * FRAME_RATE) + 1) / FRAME_RATE
    index = np.clip(((frames + 0.012) / period).astype(int), 0, len(values) - 1)
    levels = np.asarray(values)[index]
    return Spectra(
        np.repeat(levels[:, None], 32, axis=1).astype(np.float16), np.zeros((0, 12), np.float16), 0.0, 0.0
    )


def test_new_sounds_are_measured_by_the_two_beats_before_and_after():
    levels = np.r_[np.full(10, 0.2), np.full(10, 0.6)]
    sound = turns_at(steps_of(levels), np.arange(20) * PERIOD).sound
    # Full at the change, a quarter of it a beat beside, nothing elsewhere; usual is what they are on average.
    usual = (1 + 2 * 0.25) / 17
    assert sound[10] == pytest.approx(1 / usual, rel=0.03)
    assert sound[[9, 11]] == pytest.approx([0.25 / usual] * 2, rel=0.15)
    assert sound[[5, 15]] == pytest.approx([0, 0], abs=0.05)
    assert sound[[0, 1, 19]] == pytest.approx([1, 1, 1])  # too near an end to tell


def test_new_chords_are_measured_by_the_four_beats_before_and_after():
    chroma = np.zeros((60, 12), np.float16)
    middle = round(10 * STEP_RATE)
    chroma[:middle, 0], chroma[middle:, 7] = 1.0, 1.0
    spectra = Spectra(np.zeros((60 * STEP, 32), np.float16), chroma, 0.0, 0.0)
    harmony = turns_at(spectra, np.arange(40) * PERIOD).harmony
    assert int(np.argmax(harmony)) == 20
    assert harmony[[10, 30]] == pytest.approx([0, 0], abs=1e-3)
    assert harmony[:4].tolist() == [1.0] * 4
    assert harmony[37:].tolist() == [1.0] * 3
    # Beats that hold one chord alone: none of its pitches is in the other.
    inner = harmony[4:37]
    assert inner.mean() == pytest.approx(1.0, abs=1e-3)
    assert 0 < harmony[18] < harmony[19] < harmony[20]


def test_beats_after_the_last_chord_that_was_heard_go_on_with_it():
    spectra = Spectra(np.zeros((60 * STEP, 32), np.float16), np.ones((20, 12), np.float16), 0.0, 0.0)
    harmony = turns_at(spectra, np.arange(40) * PERIOD).harmony
    assert len(harmony) == 40
    assert np.isfinite(harmony).all()


def test_patterns_turn_where_bars_stop_repeating_those_before():
    bar, other = np.array([0.9, 0.3, 0.5, 0.3]), np.array([0.2, 0.8, 0.2, 0.6])
    values = np.concatenate([np.tile(bar, 8), np.tile(other, 8)])
    patterns = turns_at(steps_of(values), np.arange(64) * PERIOD).patterns
    fours = patterns[4]
    assert patterns[2] is fours
    for column, lag in enumerate((4, 8, 16)):
        turned = np.flatnonzero(fours[:, column])
        # Unlike so many bars ago from the change on, and alike again as many bars later.
        assert turned.tolist() == [32, 32 + lag]
    assert np.flatnonzero(fours[:, 3]).tolist() in ([32], [32, 64], [])
    assert fours.shape == patterns[3].shape == (64, 4)
    few = turns_at(steps_of(values[:15]), np.arange(15) * PERIOD).patterns[4]
    assert not few.any()


def test_where_no_spectra_are_known_nothing_turns():
    none = turns_at(None, np.arange(5.0))
    assert [none.start.tolist(), none.sound.tolist(), none.harmony.tolist()] == [
        [0.0] * 5,
        [1.0] * 5,
        [1.0] * 5,
    ]
    assert {n: p.shape for n, p in none.patterns.items()} == {2: (5, 4), 3: (5, 4), 4: (5, 4)}
    assert not any(p.any() for p in none.patterns.values())
    one = turns_at(steps_of(np.full(8, 0.5)), np.zeros(1))
    assert one.sound.tolist() == [1.0]


def around(rows, beat, n):
    """Return the means of the `n` rows before a beat and of those from it on."""
    return rows[beat - n : beat].mean(axis=0), rows[beat : beat + n].mean(axis=0)


def test_sounds_and_chords_of_any_music_are_those_of_its_frames():
    """Against the plain reading: four parts of each beat by their frames, the pitches of each beat by its steps."""
    rng, period, n = np.random.default_rng(8), 0.47, 18
    beats = 0.31 + np.arange(n) * period
    bands = rng.uniform(0.1, 0.9, (int(10 * FRAME_RATE), 32)).astype(np.float16)
    chroma = rng.uniform(0, 1, (int(10 * STEP_RATE) + 1, 12)).astype(np.float16)
    turns = turns_at(Spectra(bands, chroma, 0.0, 0.0), beats)
    edges = [round((b + part * period / 4 - 0.02) * FRAME_RATE) for b in beats for part in range(4)]
    last = edges[-1] + int(np.median(np.diff(edges)))
    parts = [bands[a:b].astype(float).mean(axis=0) for a, b in pairwise([*edges, last])]
    heard = np.array(parts).reshape(n, -1)
    heard = heard / (heard.std(axis=0) + 0.03)
    new = [np.square(np.subtract(*around(heard, beat, 2))).mean() for beat in range(2, n - 1)]
    assert turns.sound[2 : n - 1] == pytest.approx(new / np.mean(new), rel=1e-3)
    fine = np.arange(0, 10, 1e-3)
    step = chroma.astype(float)[np.minimum((fine * STEP_RATE).astype(int), len(chroma) - 1)]
    pitches = np.array([step[(fine >= b - 0.02) & (fine < b - 0.02 + period)].mean(axis=0) for b in beats])
    pitches /= np.linalg.norm(pitches, axis=1, keepdims=True)
    differ = []
    for beat in range(4, n - 3):
        before, after = around(pitches, beat, 4)
        differ.append(1 - before @ after / np.linalg.norm(before) / np.linalg.norm(after))
    assert turns.harmony[4 : n - 3] == pytest.approx(differ / np.mean(differ), rel=0.02)
