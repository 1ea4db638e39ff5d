"""The onset curve lies on the time axis of the samples and does not care how the recording arrives."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from djanalyzer.features.onsets import FLUX_RATE, OnsetBuilder, flux_of

RATE = 22050


def click(rate: int) -> np.ndarray:
    seconds = np.arange(int(0.004 * rate)) / rate
    return 0.5 * np.sin(2 * np.pi * 2000 * seconds) * np.exp(-seconds / 0.001)


def bass_drum(rate: int) -> np.ndarray:
    seconds = np.arange(int(0.2 * rate)) / rate
    hertz = 50 + 150 * np.exp(-seconds / 0.02)
    return 0.5 * np.sin(2 * np.pi * np.cumsum(hertz) / rate) * np.exp(-seconds / 0.08)


def train_of(sound: np.ndarray, times: np.ndarray, rate: int = RATE) -> np.ndarray:
    samples = np.zeros(int(times[-1] * rate) + rate, np.float32)
    for time in times:
        start = round(time * rate)
        samples[start : start + len(sound)] += sound[: len(samples) - start]
    return samples


def lag_of(curve: np.ndarray, times: np.ndarray) -> float:
    """Return by how many seconds the mean response around `times` peaks late."""
    lags = np.arange(-20, 21) / FLUX_RATE
    response = [np.interp(times + lag, np.arange(len(curve)) / FLUX_RATE, curve).sum() for lag in lags]
    return float(lags[int(np.argmax(response))])


@pytest.mark.parametrize("rate", [22050, 44100])
@pytest.mark.parametrize("sound", [click, bass_drum])
def test_hits_peak_at_their_own_time(sound, rate):
    times = np.arange(0.5, 30, 0.4837)
    flux = flux_of(train_of(sound(rate), times, rate), rate)
    assert abs(lag_of(flux[:, 0], times)) <= 0.0025
    assert abs(lag_of(flux[:, 1], times)) <= 0.0025


def test_the_low_band_hears_the_drum_and_not_the_hat():
    drums, hats = np.arange(0.5, 20, 0.5), np.arange(0.75, 20, 0.5)
    rng = np.random.default_rng(1)
    hat = (np.diff(rng.standard_normal(900)) * np.exp(-np.arange(899) / 200) * 0.2).astype(np.float32)
    samples = train_of(bass_drum(RATE), drums)
    samples[:] += train_of(hat, hats)[: len(samples)]
    flux = flux_of(samples, RATE)
    at_drums, at_hats = (flux[np.round(t * FLUX_RATE).astype(int), 1].mean() for t in (drums, hats))
    assert at_drums > 10 * at_hats


@given(st.lists(st.integers(0, 5000), max_size=8), st.integers(0, 2**31))
@settings(max_examples=40, deadline=None)
def test_blocks_of_any_size_give_the_same_curve(sizes, seed):
    samples = np.random.default_rng(seed).standard_normal(sum(sizes)).astype(np.float32)
    builder, start = OnsetBuilder(RATE), 0
    for size in sizes:
        builder.push(samples[start : start + size])
        start += size
    flux = builder.finish()
    assert flux.shape == (-(-len(samples) * FLUX_RATE // RATE), 2)
    np.testing.assert_allclose(flux, flux_of(samples, RATE), atol=1e-4)


def test_silence_has_no_onsets():
    assert not flux_of(np.zeros(RATE, np.float32), RATE).any()


def test_a_rate_that_does_not_divide_is_refused():
    with pytest.raises(ValueError, match="multiple of 441"):
        OnsetBuilder(8000)
