"""Changed excerpts keep the truth: what is heard and what is labelled move together."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from djanalyzer.features.logmel import FRAME_RATE, SAMPLE_RATE
from djanalyzer.models.activations import STEP
from djanalyzer.synthesis.loudness import SILENCE
from djanalyzer.training.augment import Change, cut, draw, draw_start, follow, transpose
from djanalyzer.training.examples import Example, Labels, featurise, read_features, read_labels, write
from djanalyzer.training.targets import IGNORED, dynamics_target, frame_targets, section_targets

PERIOD = 0.5  # seconds between clicks


@pytest.fixture(scope="module")
def clicks(tmp_path_factory):
    """Forty seconds of clicks at 120 BPM over an A that sounds throughout; a section starts at 20 s."""
    n_samples = 40 * SAMPLE_RATE
    at = np.arange(n_samples) / SAMPLE_RATE
    samples = 0.02 * np.sin(2 * np.pi * 440 * at).astype(np.float32)
    beats = np.arange(0.25, 40, PERIOD)
    for beat in beats:
        start = round(beat * SAMPLE_RATE)
        samples[start : start + 200] += np.random.default_rng(1).normal(0, 0.5, 200).astype(np.float32)
    labels = Labels(
        beats=beats,
        downbeats=beats[::4],
        sections=np.array([0.25, 20.25]),
        functions=np.array([0, 3]),
        cues=np.array([20.25]),
        kinds=np.array([2]),
        energy=np.linspace(0, 1, 40, dtype=np.float32),
        key=9,
        duration=40.0,
    )
    folder = tmp_path_factory.mktemp("examples")
    return write(Example(*featurise(samples), labels, 3, "clicks"), folder)


def excerpt(path, change, n_frames=1024):
    labels, n_recorded, _ = read_labels(path)
    return cut(path, labels, n_recorded, n_frames, change)


def heard_clicks(logmel):
    """Return the frames whose brightness exceeds that of their neighbours."""
    bright = logmel[:, 60:].mean(axis=1)
    inner = np.arange(2, len(bright) - 2)
    around = [bright[inner + k] for k in (-2, -1, 1, 2)]
    return inner[(bright[inner] > np.max(around, axis=0)) & (bright[inner] > 0.3)]


@pytest.mark.parametrize("rate", [0.8, 0.93, 1.0, 1.2])
@pytest.mark.parametrize("start", [0.0, 77.3, 500.0])
def test_beats_follow_a_stretch(clicks, rate, start):
    cutting = excerpt(clicks, Change(start=start, rate=rate))
    heard = heard_clicks(cutting.logmel)
    labelled = cutting.labels.beats * FRAME_RATE
    labelled = labelled[(labelled > 4) & (labelled < 1020)]
    assert len(heard) >= len(labelled) - 2
    assert np.diff(labelled).mean() == pytest.approx(PERIOD * FRAME_RATE / rate)
    for frame in labelled:
        assert np.abs(heard - frame).min() <= 1.0


def test_the_targets_peak_on_the_clicks(clicks):
    cutting = excerpt(clicks, Change(start=100, rate=1.1))
    targets = frame_targets(cutting.labels, 1024)
    heard = heard_clicks(cutting.logmel)
    assert targets[heard, 0].min() > 0.3
    assert targets[:, 0].sum() == pytest.approx(len(heard) * 1.5, rel=0.1)


@pytest.mark.parametrize("semitones", [-2, -1, 1, 2])
def test_the_key_follows_a_pitch_shift(clicks, semitones):
    plain = excerpt(clicks, Change())
    shifted = excerpt(clicks, Change(semitones=semitones))
    assert shifted.labels.key == 9 + semitones
    moved = shifted.chroma[5:40].mean(axis=0).argmax() - plain.chroma[5:40].mean(axis=0).argmax()
    assert moved == 3 * semitones
    # 440 Hz is drawn by the fourteenth band or so; two semitones move it by one or two bands.
    tone = [e.logmel[6:18, :40].mean(axis=0) for e in (plain, shifted)]
    assert np.sign(centre(tone[1]) - centre(tone[0])) == np.sign(semitones)


def centre(spectrum):
    weight = 10 ** (8 * spectrum)
    return (np.arange(len(spectrum)) * weight).sum() / weight.sum()


@given(key=st.integers(-1, 24), semitones=st.integers(-12, 12))
def test_a_key_comes_back_when_shifted_back(key, semitones):
    assert transpose(transpose(key, semitones), -semitones) == key


def test_noise_lies_as_far_below_the_music_as_asked(clicks):
    plain = excerpt(clicks, Change())
    noisy = excerpt(clicks, Change(snr=20.0))
    power = [10 ** (8 * e.logmel.astype(float)) for e in (plain, noisy)]
    added = power[1].sum(axis=1).mean() / power[0].sum(axis=1).mean() - 1
    assert added == pytest.approx(0.01, rel=0.5)
    assert (noisy.logmel >= plain.logmel - 1e-3).all()


def test_sections_and_cues_follow(clicks):
    cutting = excerpt(clicks, Change(start=10 * FRAME_RATE, rate=1.25))
    steps = section_targets(cutting.labels, 64)
    change = np.flatnonzero(np.diff(steps))[0]
    assert change * STEP / FRAME_RATE == pytest.approx(10.25 / 1.25, abs=0.4)
    cue = frame_targets(cutting.labels, 1024)[:, 5].argmax()
    assert cue / FRAME_RATE == pytest.approx(10.25 / 1.25, abs=0.03)


def test_beyond_the_end_there_is_silence_that_nobody_judges(clicks):
    cutting = excerpt(clicks, Change(start=30 * FRAME_RATE), 1024)
    last = int(10 * FRAME_RATE)
    assert not cutting.logmel[last + 5 :].any()
    steps = section_targets(cutting.labels, 64)
    assert (steps[-(-last // STEP) + 1 :] == IGNORED).all()
    assert not frame_targets(cutting.labels, 1024)[last + 5 :].any()


@settings(max_examples=40, deadline=None)
@given(seed=st.integers(0, 2**32 - 1), n_recorded=st.integers(10, 20_000))
def test_every_drawn_change_stays_within_the_papers_bounds(seed, n_recorded):
    change = draw(np.random.default_rng(seed), n_recorded, 2048)
    assert 0.8 <= change.rate <= 1.2
    assert -2 <= change.semitones <= 2
    assert change.snr is None or 20 <= change.snr <= 30
    assert 0 <= change.start <= max(0, n_recorded - 2048 * change.rate) + 1e-6


def test_an_excerpt_can_be_learned_from_as_it_is(clicks):
    stored, _ = read_features(clicks, 0, 1_720, STEP)
    starts = []
    for seed in range(20):
        change = draw_start(np.random.default_rng(seed), len(stored), 1024)
        assert change == Change(start=change.start)
        starts.append(change.start)
        low = int(change.start)
        share = np.float32(change.start - low)
        between = stored[low : low + 1023] * (1 - share) + stored[low + 1 : low + 1024] * share
        assert np.allclose(excerpt(clicks, change).logmel[:-1], between / 255, atol=1e-3)
    assert min(starts) == 0
    assert max(starts) == len(stored) - 1024
    assert len(set(starts)) > 5


def test_energy_is_read_where_the_excerpt_lies(clicks):
    labels, _n_recorded, _ = read_labels(clicks)
    energy = follow(labels, Change(start=20 * FRAME_RATE), 320).energy
    assert energy[0] == pytest.approx(20 / 40, abs=0.03)
    assert (np.diff(energy) > 0).all()


def test_a_moment_that_is_silenced_is_labelled_silent(clicks):
    labels, n_recorded, _ = read_labels(clicks)
    labels = replace(labels, energy=np.full(40, 0.8, np.float32), loudness=np.full(40, -9.0, np.float32))
    change = Change(silences=((32, 64), (56, 72)))  # steps 2 and 3, and half of step 4
    cutting = cut(clicks, labels, n_recorded, 320, change)
    assert not cutting.logmel[32:72].any()
    assert cutting.labels.energy[:6] == pytest.approx([0.8, 0.8, 0.0, 0.0, 0.4, 0.8])
    assert cutting.labels.loudness[:6] == pytest.approx(
        [-9.0, -9.0, SILENCE, SILENCE, -12.01, -9.0], abs=0.01
    )
    dynamics = dynamics_target(cutting.labels, 20)
    assert dynamics[:4].tolist() == [1.0, 1.0, 0.0, 0.0]
    assert 0 < dynamics[4] < 1


def test_an_excerpt_can_be_made_again(clicks):
    change = Change(
        start=50.5, rate=1.1, semitones=1, snr=25.0, gain=2.0, colour=(3.0, -3.0), low=3, silences=((5, 9),)
    )
    assert np.array_equal(excerpt(clicks, change).logmel, excerpt(clicks, change).logmel)
