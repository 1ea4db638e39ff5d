"""A recording that plays above or below A = 440 Hz is found out to the cent; drums and noise have no tuning."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from djanalyzer.features.extraction import extract
from djanalyzer.features.logmel import SAMPLE_RATE
from djanalyzer.synthesis import compose, render

STEPS = (-21, -12, -9, -5, 0, 3, 7, 12)  # semitones from A


def notes(cents, n_overtones, seed=0):
    """Return two notes a second, with overtones, `cents` above concert pitch."""
    rng = np.random.default_rng(seed)
    time = np.arange(SAMPLE_RATE // 2) / SAMPLE_RATE
    pitches = 440 * 2 ** ((rng.permutation(np.repeat(STEPS, 2)) + cents / 100) / 12)
    tones = [
        sum(np.sin(2 * np.pi * pitch * n * time) / n for n in range(1, n_overtones + 1)) for pitch in pitches
    ]
    return (0.2 * np.concatenate([t * np.exp(-2 * time) for t in tones])).astype(np.float32)


def off(found, cents):
    """Return the distance in cents; 50 above one semitone is 50 below the next."""
    return abs((found - cents + 50) % 100 - 50)


@pytest.mark.parametrize("cents", range(-50, 51, 10))
@pytest.mark.parametrize("n_overtones", [1, 8])
def test_tones_between_the_keys_are_placed_within_three_cents(cents, n_overtones):
    found = extract([notes(cents, n_overtones)]).tuning
    assert -50 <= found <= 50
    assert off(found, cents) <= 3


def test_blocks_of_any_size_give_the_same_tuning():
    samples = notes(23, 6)
    whole, pieces = extract([samples]), extract(np.array_split(samples, 37))
    assert off(whole.tuning, pieces.tuning) < 0.2


@pytest.mark.parametrize("cents", [-45, -25, 25, 45])
def test_pitches_are_counted_in_the_tuning_of_the_recording(cents):
    in_tune, off_key = (np.asarray(extract([notes(c, 3)]).chroma, np.float64) for c in (0, cents))
    classes, moved = (c.reshape(len(c), -1, 12, 3).mean(axis=(0, 1, 3)) for c in (in_tune, off_key))
    assert np.corrcoef(classes, moved)[0, 1] > 0.98


def test_songs_of_the_generator_keep_the_tuning_they_were_given():
    found = []
    for seed, cents in ((11, 31), (23, -27), (35, 18), (47, -12)):
        song = compose(seed)
        song = replace(song, mix=replace(song.mix, tuning=cents / 100))
        sound = render(song, sample_rate=SAMPLE_RATE).audio.mean(axis=1, dtype=np.float32)
        tuning = extract([sound[: 90 * SAMPLE_RATE]]).tuning
        if tuning is not None:
            found.append(off(tuning, cents))
    assert len(found) >= 2
    assert max(found) <= 6


def test_drums_noise_and_silence_are_not_tuned():
    rng = np.random.default_rng(1)
    time = np.arange(SAMPLE_RATE // 2) / SAMPLE_RATE
    glide = np.sin(2 * np.pi * np.cumsum(50 + 250 * np.exp(-time / 0.03)) / SAMPLE_RATE) * np.exp(-time / 0.1)
    snare = rng.standard_normal(len(time)) * np.exp(-time / 0.03)
    drums = np.tile(np.concatenate([glide, 0.3 * snare + glide]), 20).astype(np.float32)
    noise = 0.1 * rng.standard_normal(20 * SAMPLE_RATE).astype(np.float32)
    assert extract([drums]).tuning is None
    assert extract([noise]).tuning is None
    assert extract([np.zeros(SAMPLE_RATE, np.float32)]).tuning is None
    assert extract([]).tuning is None
