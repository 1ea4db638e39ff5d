"""Measures of separated stems and of sung pitch are the field's own, and say what an ear would: more right is more."""

from __future__ import annotations

import warnings
from types import ModuleType

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from djanalyzer.evaluation.intervals import Floats, interval
from djanalyzer.evaluation.lanes import best_threshold, bridged, lane, levels
from djanalyzer.evaluation.melody import lane_of, melody_score
from djanalyzer.evaluation.separation import (
    filtered_sdr,
    leakage,
    median,
    nsdr,
    ratio_of,
    sdr,
    stem_score,
    weighted_mean_of,
    window_sdrs,
)
from djanalyzer.evaluation.yin import yin

RATE = 2000


def noise(seconds: float, seed: int) -> Floats:
    return np.random.default_rng(seed).standard_normal(round(seconds * RATE))


def bss_eval() -> ModuleType:
    """Return mir_eval's BSS Eval, which it announces to part with."""
    return pytest.importorskip("mir_eval.separation")


@pytest.mark.filterwarnings("ignore::FutureWarning")
def test_sdr_is_that_of_bss_eval_for_images_window_by_window() -> None:
    truths = np.stack([noise(2, 1), noise(2, 2)])
    estimates = truths + 0.3 * np.stack([noise(2, 3), noise(2, 4)]) + 0.1 * truths[::-1]
    for start in (0, RATE):
        window = slice(start, start + RATE)
        theirs = bss_eval().bss_eval_images(
            truths[:, window, None], estimates[:, window, None], compute_permutation=False
        )[0]
        ours = [window_sdrs(t, e, RATE)[start // RATE] for t, e in zip(truths, estimates, strict=True)]
        assert ours == pytest.approx(theirs, abs=1e-6)


@settings(max_examples=10, deadline=None)
@given(gain=st.floats(0.05, 0.95), decibels=st.floats(-20, 40))
def test_sdr_is_the_level_of_the_truth_above_all_that_is_wrong(gain: float, decibels: float) -> None:
    truth = noise(1, 1)
    error = noise(1, 2)
    error *= 10 ** (-decibels / 20) * np.linalg.norm(truth) / np.linalg.norm(error)
    assert sdr(truth, truth + error) == pytest.approx(decibels)
    # A stem too quiet is as wrong as what of it is missing; the form for sources forgives it, for a filter undoes it.
    assert sdr(truth, gain * truth) == pytest.approx(-20 * np.log10(1 - gain))


@pytest.mark.filterwarnings("ignore::FutureWarning")
def test_the_form_for_sources_is_that_of_bss_eval() -> None:
    truth = np.cumsum(noise(2, 1)) * 0.02 + 0.1 * noise(2, 2)
    for estimate in (truth + 0.3 * noise(2, 3), 0.2 * np.roll(truth, 30) + noise(2, 4), noise(2, 5)):
        theirs = bss_eval().bss_eval_sources(truth[None], estimate[None], compute_permutation=False)
        assert filtered_sdr(truth, estimate) == pytest.approx(theirs[0][0], abs=1e-4)


def test_the_form_for_sources_forgives_what_a_filter_undoes() -> None:
    truth = noise(2, 1)
    muffled = np.convolve(truth, [0.5, 0.3, 0.1])[: len(truth)]
    assert sdr(truth, muffled) < 5
    assert filtered_sdr(truth, muffled) > 30


def test_windows_of_silence_and_the_rest_at_the_end_count_for_nothing() -> None:
    truth = noise(3.5, 1)
    truth[RATE : 2 * RATE] = 0
    estimate = truth + 0.1 * noise(3.5, 2)
    found = window_sdrs(truth, estimate, RATE)
    assert np.isnan(found).tolist() == [False, True, False]
    assert median(found) == pytest.approx(20, abs=0.5)
    assert np.isnan(median(window_sdrs(np.zeros(RATE), estimate[:RATE], RATE)))


def test_what_is_sixty_decibels_below_the_mix_is_no_sound() -> None:
    mixture = noise(2, 1)
    hiss = 1e-4 * noise(2, 2)
    score = stem_score(hiss, 0.1 * mixture, mixture, RATE)
    assert np.isnan(score.sdr)
    assert np.isnan(score.whole_sdr)
    assert np.isnan(score.nsdr)
    assert score.leakage == pytest.approx(-20)


def test_silence_for_a_stem_that_sounds_is_all_missing_and_nothing_wrong() -> None:
    truth, mixture = noise(2, 1), noise(2, 1) + noise(2, 2)
    score = stem_score(truth, np.zeros(2 * RATE), mixture, RATE)
    assert score.sdr == pytest.approx(0)
    # MIR-1K's form asks for the right sound at any level: silence has none, and one such piece stays bearable in a mean.
    assert filtered_sdr(truth, np.zeros(2 * RATE)) == -60
    assert np.isnan(score.leakage)


def test_stereo_is_measured_over_both_sides_at_once() -> None:
    truth = np.stack([noise(2, 1), noise(2, 2)])
    error = np.stack([0.1 * noise(2, 3), np.zeros(2 * RATE)])
    both = 10 * np.log10(np.sum(truth**2) / np.sum(error**2))
    assert sdr(truth, truth + error) == pytest.approx(both)
    assert len(window_sdrs(truth, truth + error, RATE)) == 2
    assert leakage(0 * truth, 0.1 * truth, truth, RATE) == pytest.approx(-20)


def test_nsdr_is_nothing_for_the_mixture_itself_and_unknown_where_there_is_nothing_to_separate() -> None:
    voice, band = noise(2, 1), noise(2, 2)
    mixture = voice + band
    assert nsdr(voice, mixture, mixture) == 0
    assert nsdr(voice, voice + 0.1 * band, mixture) == pytest.approx(20, abs=1.5)
    assert np.isnan(nsdr(voice, voice, voice))


def test_gnsdr_weighs_a_piece_by_its_length() -> None:
    found = interval(weighted_mean_of([10.0, 1.0], [9000, 1000]), ["a", "b"])
    assert found is not None
    assert found.value == pytest.approx(9.1)
    assert (found.low, found.high) == (1.0, 10.0)


def test_an_f_measure_over_pieces_counts_frames_and_not_pieces() -> None:
    truth = np.zeros(1000, bool)
    truth[:600] = True
    long_piece = lane_of(truth, truth)
    short_piece = lane_of(np.array([True, False]), np.array([False, True]))
    lanes = [long_piece, short_piece]
    assert [lane.f for lane in lanes] == [1.0, 0.0]
    counted = ratio_of([2 * lane.n_right for lane in lanes], [lane.n_true + lane.n_found for lane in lanes])
    assert counted(np.ones((1, 2)))[0] == pytest.approx(1200 / 1202)
    # Where the only piece drawn has no singing and none was heard, there is no figure, and nothing breaks.
    nobody = lane_of(np.zeros(3, bool), np.zeros(3, bool))
    assert np.isnan(nobody.f)
    assert np.isnan(ratio_of([0], [0])(np.ones((1, 1)))[0])


def test_where_somebody_sings_is_told_by_how_loud_the_voice_is_against_the_mix() -> None:
    voice = noise(4, 1)
    voice[: 2 * RATE] *= 0.001
    mixture = voice + noise(4, 2)
    curve = levels(voice, mixture, 40)
    assert len(curve) == 1 + len(voice) // 40
    assert curve[60:90] == pytest.approx(-62, abs=3)
    assert curve[110:190] == pytest.approx(-2, abs=3)
    truth = np.arange(len(curve)) >= 100
    found = best_threshold([curve], [truth])
    assert -55 < found < -5
    assert lane(curve, found, truth).f > 0.98
    # Silence is no singing, and as loud as anything can be told to be quiet.
    assert np.all(levels(np.zeros(400), mixture, 40) == -80)


@settings(max_examples=25, deadline=None)
@given(st.lists(st.tuples(st.integers(0, 4), st.booleans()), min_size=1, max_size=12))
def test_the_threshold_is_the_best_there_is(frames: list[tuple[int, bool]]) -> None:
    curve = np.array([float(value) for value, _ in frames])
    truth = np.array([sings for _, sings in frames])
    best = max(lane(curve, threshold, truth).f for threshold in (-0.5, 0.5, 1.5, 2.5, 3.5))
    found = lane(curve, best_threshold([curve], [truth]), truth).f
    assert found == pytest.approx(best) or not truth.any()


def test_a_consonant_does_not_end_a_line_and_a_breath_does() -> None:
    curve = np.full(60, -10.0)
    curve[10:13] = -60
    curve[30:40] = -60
    assert np.flatnonzero(bridged(curve) < -20).tolist() == list(range(30, 40))


def test_a_pitch_is_right_within_half_a_semitone_and_a_chroma_in_any_octave() -> None:
    truth = np.array([220.0, 220.0, 220.0, 220.0, 0.0])
    found = np.array([220.0 * 2 ** (0.4 / 12), 220.0 * 2 ** (0.6 / 12), 440.0, -220.0, 300.0])
    score = melody_score(truth, found)
    assert score.n_sung == 4
    assert score.rpa == pytest.approx(
        2 / 4
    )  # a pitch that is given for what is not called sung counts: it is raw
    assert score.rca == pytest.approx(3 / 4)
    assert score.voicing_recall == pytest.approx(3 / 4)
    assert score.voicing_false_alarm == 1
    assert score.overall == pytest.approx(1 / 5)
    unsung = melody_score(0 * truth, found)
    assert (unsung.n_sung, unsung.rpa, unsung.voicing_false_alarm) == (0, 0, pytest.approx(4 / 5))
    with pytest.raises(ValueError, match="3 frames"):
        melody_score(truth, found[:3])


@settings(max_examples=10, deadline=None)
@given(pitch=st.floats(80, 900))
def test_yin_hears_a_lone_voice(pitch: float) -> None:
    times = np.arange(4000) / 16000
    voice = sum(np.sin(2 * np.pi * pitch * k * times) / k for k in range(1, 8))
    found = yin(np.asarray(voice), 16000, 320)
    assert len(found) == 4000 // 320 + 1
    assert 1200 * np.log2(found[3:-3] / pitch) == pytest.approx(0, abs=5)


def test_yin_takes_neither_noise_nor_silence_for_singing() -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert not np.any(yin(np.zeros(3200), 16000, 320))
        assert np.mean(yin(noise(2, 1), 16000, 320) < 0) > 0.9

    whistle = np.sin(2 * np.pi * 3000 * np.arange(4000) / 16000)
    assert np.all(np.abs(yin(whistle, 16000, 320)[3:-3]) < 1150)
