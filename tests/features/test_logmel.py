"""The spectrogram that the model sees: the same in blocks as in one piece, exact in time, blind to level."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from djanalyzer.features.chroma import N_PITCHES, STEP_HOP, ChromaBuilder
from djanalyzer.features.logmel import HOP, N_MELS, SAMPLE_RATE, LogMelBuilder, filterbank, mel_from_hertz


def noise(seconds, seed=0):
    return np.random.default_rng(seed).normal(0, 0.1, int(seconds * SAMPLE_RATE)).astype(np.float32)


def build(builder, samples, cuts=()):
    for block in np.split(samples, sorted(cuts)):
        builder.push(block)
    return builder.finish()


@settings(max_examples=15, deadline=None)
@given(cuts=st.lists(st.integers(0, 3 * SAMPLE_RATE), max_size=6))
@pytest.mark.parametrize("kind", [LogMelBuilder, ChromaBuilder])
def test_blocks_of_any_length_give_the_same_as_the_whole(kind, cuts):
    samples = noise(3)
    whole = build(kind(), samples)
    assert np.allclose(build(kind(), samples, cuts), whole, atol=2e-3)


def test_a_click_is_loudest_in_the_frame_centred_on_it():
    samples = np.zeros(3 * SAMPLE_RATE, dtype=np.float32)
    samples[100 * HOP] = 1.0
    logmel = build(LogMelBuilder(), samples)
    assert logmel.sum(axis=1).argmax() == 100


def test_there_is_a_frame_for_every_hop_and_one_for_the_end():
    assert build(LogMelBuilder(), noise(2)).shape == (2 * SAMPLE_RATE // HOP + 1, N_MELS)
    assert build(ChromaBuilder(), noise(2)).shape == (2 * SAMPLE_RATE // STEP_HOP + 1, N_PITCHES)


@pytest.mark.parametrize("gain", [0.01, 0.3, 3.0])
def test_a_louder_copy_looks_the_same(gain):
    samples = noise(4)
    samples[: SAMPLE_RATE * 2] *= 0.05
    original, copy = build(LogMelBuilder(), samples), build(LogMelBuilder(), samples * np.float32(gain))
    assert np.abs(original.astype(float) - copy).max() < 0.01
    assert 0 <= original.min() < original.max() <= 1


def test_silence_stays_silent():
    assert not build(LogMelBuilder(), np.zeros(SAMPLE_RATE, dtype=np.float32)).any()
    assert not build(ChromaBuilder(), np.zeros(SAMPLE_RATE, dtype=np.float32)).any()


def test_every_band_hears_something():
    assert (filterbank().sum(axis=0) > 0.5).all()
    assert mel_from_hertz(1000.0) == pytest.approx(15.0)


@pytest.mark.parametrize(
    ("semitones", "hertz"), [(12, 65.406), (13, 69.296), (33, 220.0), (45, 440.0), (48, 523.251)]
)
def test_a_tone_stands_at_its_pitch(semitones, hertz):
    """Semitones are counted from C1; each has three bins, the middle one in tune. A low C is told from the C sharp above."""
    at = np.arange(4 * SAMPLE_RATE) / SAMPLE_RATE
    chroma = build(ChromaBuilder(), np.sin(2 * np.pi * hertz * at).astype(np.float32))
    assert chroma[2:-2].astype(float).mean(axis=0).argmax() == 3 * semitones + 1
