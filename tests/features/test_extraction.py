"""All features in one pass: nothing depends on how the recording is cut into blocks."""

import numpy as np
import pytest

from djanalyzer.features.extraction import extract
from djanalyzer.features.logmel import HOP, SAMPLE_RATE


@pytest.fixture(scope="module")
def music():
    """Seven seconds of a chord under drum hits, with a silent second in the middle."""
    rng = np.random.default_rng(0)
    at = np.arange(7 * SAMPLE_RATE) / SAMPLE_RATE
    samples = 0.1 * sum(np.sin(2 * np.pi * f * at) for f in (220, 277.18, 329.63))
    for beat in np.arange(0.2, 6.8, 0.5):
        start = round(beat * SAMPLE_RATE)
        samples[start : start + 400] += rng.normal(0, 0.4, 400)
    samples[3 * SAMPLE_RATE : 4 * SAMPLE_RATE] = 0
    return samples.astype(np.float32)


def test_blocks_of_odd_lengths_give_the_same_features(music):
    whole = extract([music])
    cut = extract(np.split(music, [1, 700, 701, 50_000, 90_001]))
    assert cut.duration == whole.duration == pytest.approx(7)
    for name in ("logmel", "chroma", "flux", "loudness"):
        assert np.allclose(getattr(cut, name), getattr(whole, name), atol=2e-3), name
    assert cut.waveform.to_bytes() == whole.waveform.to_bytes()


def test_every_feature_covers_the_recording(music):
    features = extract([music])
    assert len(features.logmel) == len(music) // HOP + 1
    assert len(features.chroma) == -(-len(features.logmel) // 16)
    assert len(features.flux) / 441 == pytest.approx(7, abs=0.01)
    assert len(features.loudness) == 7


def test_loudness_tells_silence(music):
    features = extract([music])
    assert features.loudness[3] == 0
    assert features.loudness[0] == pytest.approx(np.sqrt(np.mean(music[:SAMPLE_RATE] ** 2)), rel=1e-4)
    assert not features.is_silent
    assert extract([np.zeros(SAMPLE_RATE, dtype=np.float32)]).is_silent


def test_no_sound_at_all_is_silent():
    features = extract([])
    assert features.duration == 0
    assert features.is_silent
