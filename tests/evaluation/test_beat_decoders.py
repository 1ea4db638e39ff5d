"""Beats read off the network's activations in other ways than ours."""

from __future__ import annotations

import sys
from dataclasses import replace

import numpy as np
import pytest

from djanalyzer.errors import Trouble
from djanalyzer.evaluation import beat_decoders
from djanalyzer.evaluation.beat_decoders import BEAT_DECODERS, bayesian_beats, peak_beats
from djanalyzer.evaluation.peers import activations_of_onsets
from djanalyzer.models.activations import FRAME_RATE

BEATS = 0.7 + np.arange(40) * 60 / 126.0
DOWNBEATS = BEATS[2::4]


def activations_at(beats, downbeats, *, height=0.9, late=0.0):
    """Return what a network says that is sure of these beats, and `late` seconds late with the downbeats."""
    silent = activations_of_onsets(np.zeros((2000, 2), np.float32), beats[-1] + 1.0)
    frames = np.arange(len(silent.beats)) / FRAME_RATE

    def bumps(times):
        distance = np.abs(frames[:, None] - times).min(axis=1) * FRAME_RATE
        return (height * np.exp(-0.5 * (distance / 0.8) ** 2)).astype(np.float32)

    return replace(silent, beats=bumps(beats), downbeats=bumps(downbeats + late))


@pytest.fixture(scope="module")
def clear():
    return activations_at(BEATS, DOWNBEATS)


def test_clear_beats_are_found_by_their_peaks(clear):
    beats, downbeats = peak_beats(clear)
    np.testing.assert_allclose(beats, BEATS, atol=0.006)
    np.testing.assert_allclose(downbeats, DOWNBEATS, atol=0.006)


def test_downbeats_move_to_the_beats_they_belong_to():
    beats, downbeats = peak_beats(activations_at(BEATS, DOWNBEATS, late=0.05))
    assert set(downbeats) <= set(beats)
    np.testing.assert_allclose(downbeats, DOWNBEATS, atol=0.006)


def test_what_is_less_likely_than_not_is_no_beat():
    beats, downbeats = peak_beats(activations_at(BEATS, DOWNBEATS, height=0.45))
    assert len(beats) == len(downbeats) == 0


def test_a_missing_beat_is_missing_among_peaks_and_found_by_the_bayesian_network():
    pytest.importorskip("madmom_infer", reason="madmom-infer is not installed")
    gap = activations_at(np.delete(BEATS, 17), DOWNBEATS)
    peaked, (decoded, downbeats) = peak_beats(gap)[0], bayesian_beats(gap)
    assert np.abs(peaked - BEATS[17]).min() > 0.3
    assert np.abs(decoded - BEATS[17]).min() < 0.1
    counted = [np.abs(downbeats - time).min() < 0.03 for time in DOWNBEATS]
    assert all(counted)
    assert len(downbeats) <= len(DOWNBEATS) + 1


def test_without_the_package_one_sentence_says_how_to_get_it(clear, monkeypatch):
    monkeypatch.setitem(sys.modules, "madmom_infer.features.downbeats", None)
    beat_decoders._network.cache_clear()
    with pytest.raises(Trouble, match=r"not installed. Run: pip install djanalyzer\[evaluation\]"):
        BEAT_DECODERS["madmom's DBN"](clear)
    beat_decoders._network.cache_clear()
