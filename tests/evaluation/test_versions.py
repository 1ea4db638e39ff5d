"""Versions of a recording are what their names say, and still the same music."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
import pytest

from djanalyzer.evaluation.versions import remastered, stretched, transposed
from djanalyzer.synthesis.loudness import integrated, weighted_power

RATE = 22_050


def tone(hertz: float, seconds: float = 2.0) -> npt.NDArray[np.float32]:
    return (0.3 * np.sin(2 * np.pi * hertz * np.arange(round(seconds * RATE)) / RATE)).astype(np.float32)


def pitch(samples: npt.NDArray[np.float32]) -> float:
    """Return the Hz of the loudest frequency."""
    spectrum = np.abs(np.fft.rfft(samples * np.hanning(len(samples))))
    return float(spectrum.argmax() * RATE / len(samples))


@pytest.mark.parametrize("speed", [1.06, 1 / 1.06])
def test_stretched_music_lasts_otherwise_and_keeps_its_pitch(speed: float) -> None:
    heard = stretched(tone(440), RATE, speed)
    assert len(heard) / RATE == pytest.approx(2 / speed, abs=0.01)
    assert pitch(heard) == pytest.approx(440, abs=3)


@pytest.mark.parametrize("semitones", [-2, 2])
def test_transposed_music_lasts_as_long_at_another_pitch(semitones: int) -> None:
    heard = transposed(tone(440), RATE, semitones)
    assert len(heard) / RATE == pytest.approx(2, abs=0.01)
    assert pitch(heard) == pytest.approx(440 * 2 ** (semitones / 12), abs=4)


def test_remastered_music_is_louder_and_not_the_same_twice() -> None:
    quiet = 0.2 * (tone(110) + tone(3000))
    one, other = remastered(quiet, RATE, seed=1), remastered(quiet, RATE, seed=2)
    before, after = (integrated(weighted_power(np.stack([s, s]), RATE)) for s in (quiet, one))
    assert after > before + 6
    assert one.shape == quiet.shape
    assert not np.allclose(one, other, atol=0.01)
