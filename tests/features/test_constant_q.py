"""Rows of thirds of a semitone: a tone lies in its own row, and transposing music moves it by three rows a semitone."""

from __future__ import annotations

import numpy as np
import pytest

from djanalyzer.features.constant_q import (
    BINS_PER_SEMITONE,
    HOP,
    LOWEST_PITCH,
    N_BINS,
    REACH,
    columns_at,
    constant_q,
    frequencies,
    retuned,
    tuning_meter,
)
from djanalyzer.features.logmel import SAMPLE_RATE

N_SAMPLES = 2 * SAMPLE_RATE


def tone(pitch: float, level: float = 0.5) -> np.ndarray:
    """Return two seconds of a MIDI pitch."""
    hertz = 440 * 2 ** ((pitch - 69) / 12)
    return (level * np.sin(2 * np.pi * hertz * np.arange(N_SAMPLES) / SAMPLE_RATE)).astype(np.float32)


def row_of(pitch: float) -> int:
    return round((pitch - LOWEST_PITCH) * BINS_PER_SEMITONE) + BINS_PER_SEMITONE // 2


@pytest.mark.parametrize("pitch", [36, 57, 60, 69, 84, 88, 108])
def test_a_tone_lies_in_its_own_row(pitch: int) -> None:
    columns, _ = constant_q(tone(pitch))
    assert columns.shape == (N_SAMPLES // HOP + 1, N_BINS)
    assert columns[20].argmax() == row_of(pitch)
    assert frequencies()[row_of(pitch)] == pytest.approx(440 * 2 ** ((pitch - 69) / 12))


def test_the_next_semitone_is_weaker_wherever_pitches_are_told_apart() -> None:
    for pitch in (48, 60, 72, 90):
        column = constant_q(tone(pitch))[0][20]
        assert column[row_of(pitch)] - column[row_of(pitch + 1)] > 6 / 80  # 6 dB


def test_silence_is_nothing_and_half_as_loud_is_six_decibels_less() -> None:
    assert not constant_q(np.zeros(N_SAMPLES, np.float32))[0].any()
    loud, soft = (constant_q(tone(69, level))[0][20, row_of(69)] for level in (0.5, 0.25))
    assert loud - soft == pytest.approx(20 * np.log10(2) / 80, abs=2e-3)


def test_music_that_is_tuned_high_is_moved_onto_the_semitones() -> None:
    columns, cents = constant_q(tone(69.33))
    assert cents == pytest.approx(33, abs=1)
    assert columns[20].argmax() == row_of(69)
    assert retuned(columns, None) is columns


def test_columns_are_the_same_however_they_are_made() -> None:
    samples = np.random.default_rng(0).normal(0, 0.1, 39 * HOP + 2 * REACH).astype(np.float32)
    whole = columns_at(samples, 40, tuning_meter())
    part = columns_at(samples[30 * HOP :], 10)
    np.testing.assert_array_equal(whole[30:], part)
