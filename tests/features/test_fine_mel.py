"""What restyling sees, and the way back from a spectrum to the signal."""

import numpy as np
import pytest

from djanalyzer.features import fine_mel
from djanalyzer.features.fine_mel import HOP, N_MELS, SAMPLE_RATE


def _sine(hertz: float, n: int = 8192) -> np.ndarray:
    return np.sin(2 * np.pi * hertz * np.arange(n) / SAMPLE_RATE).astype(np.float32)


def test_a_band_lies_where_its_sine_is_and_the_middle_stands_before_the_sides() -> None:
    left = _sine(1000.0)
    mel = fine_mel.fine_mel(np.stack([left, left]))

    assert mel.shape == (8192 // HOP + 1, 2 * N_MELS)
    assert mel.dtype == np.float32
    assert fine_mel.centres()[1:-1][mel[8, :N_MELS].argmax()] == pytest.approx(1000, rel=0.03)
    assert mel[8, :N_MELS].max() == pytest.approx(1, abs=0.1)  # full scale is about 0 dB
    assert (mel[:, N_MELS:] == -1).all()  # nothing at the sides


def test_a_frame_is_centred_on_its_hop() -> None:
    click = np.zeros((2, 8192), np.float32)
    click[:, 7 * HOP] = 1

    assert fine_mel.fine_mel(click)[:, 100].argmax() == 7


def test_values_and_decibels_are_each_others_inverse() -> None:
    values = np.linspace(-1, 1, 9, dtype=np.float32)

    assert fine_mel.decibels_of(values)[[0, -1]].tolist() == [-90, 0]
    np.testing.assert_allclose(
        fine_mel.values_of(10 ** (fine_mel.decibels_of(values) / 10)), values, atol=1e-5
    )


@pytest.mark.parametrize("n", [0, 1, 5000, 8192])
def test_a_signal_comes_back_from_its_spectrum(n: int) -> None:
    signal = np.random.default_rng(1).standard_normal(n).astype(np.float32)
    spectra = fine_mel.spectrum(signal)

    assert spectra.shape == (n // HOP + 1, fine_mel.N_BINS)
    np.testing.assert_allclose(fine_mel.signal_of(spectra, n), signal, atol=2e-3)
