"""What the heads are asked for: tempo, meter, voices and keys of an excerpt, and nothing where nobody knows."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from djanalyzer.models.activations import METERS, STEP_RATE, TEMPI
from djanalyzer.music import Meter
from djanalyzer.music.dynamics import DYNAMIC_RANGE
from djanalyzer.training.augment import Change, follow
from djanalyzer.training.examples import ATONAL, Labels
from djanalyzer.training.targets import (
    IGNORED,
    change_targets,
    cue_object_targets,
    dynamics_target,
    index_target,
    key_target,
    key_window_targets,
    meter_target,
    tempo_target,
    vocal_targets,
)

N_STEPS = 160  # about a minute


def labels_of(tempo=120.0, beats_per_bar=4, **changes):
    beats = np.arange(0.3, 120, 60 / tempo)
    known = {
        "beats": beats,
        "downbeats": beats[::beats_per_bar],
        "sections": np.array([0.3]),
        "functions": np.array([3]),
        "cues": np.zeros(0),
        "kinds": np.zeros(0, dtype=np.int64),
        "energy": np.full(120, 0.5, dtype=np.float32),
        "key": 9,
        "duration": 120.0,
    }
    return Labels(**{**known, **changes})


@given(tempo=st.floats(55, 215))
def test_the_target_of_the_tempo_is_a_bell_around_it(tempo):
    target = tempo_target(labels_of(tempo), N_STEPS)
    assert target.sum() == pytest.approx(1, abs=1e-5)
    assert abs(np.log2(TEMPI[target.argmax()] / tempo)) <= 1 / 48 + 1e-6


@given(rate=st.floats(0.8, 1.2))
def test_the_tempo_follows_a_stretch(rate):
    stretched = follow(labels_of(120), Change(rate=rate), N_STEPS * 16)
    target = tempo_target(stretched, N_STEPS)
    assert abs(np.log2(TEMPI[target.argmax()] / (120 * rate))) <= 1 / 48 + 1e-6


def test_two_tempos_share_the_target_by_their_time():
    beats = np.concatenate([np.arange(0, 40, 0.5), np.arange(40, 60, 0.4)])
    target = tempo_target(labels_of(beats=beats), N_STEPS)
    slow = target[np.abs(np.log2(TEMPI / 120)) < 0.12].sum()
    fast = target[np.abs(np.log2(TEMPI / 150)) < 0.12].sum()
    assert slow / fast == pytest.approx(2, rel=0.1)


def test_a_tempo_beyond_all_classes_and_too_few_beats_tell_nothing():
    assert not tempo_target(labels_of(300), N_STEPS).any()
    assert not tempo_target(labels_of(beats=np.array([1.0, 1.5])), N_STEPS).any()


@pytest.mark.parametrize("meter", list(Meter))
def test_the_meter_is_told_by_the_bars(meter):
    assert METERS[meter_target(labels_of(beats_per_bar=meter.beats_per_bar), N_STEPS)] is meter


def test_without_a_whole_bar_the_meter_is_not_asked_for():
    assert meter_target(labels_of(downbeats=np.array([2.3])), N_STEPS) == IGNORED
    assert meter_target(labels_of(beats_per_bar=5), N_STEPS) == IGNORED


def test_voices_fill_their_steps():
    target = vocal_targets(labels_of(vocals=np.array([[10.0, 20.0], [22.0, 24.0]])), N_STEPS)
    middle = (np.arange(N_STEPS) + 0.5) / STEP_RATE
    assert target.sum() / STEP_RATE == pytest.approx(12, abs=1e-3)
    assert (target[(middle > 10.2) & (middle < 19.8)] == 1).all()
    assert (target[middle < 9.8] == 0).all()


def test_voices_follow_a_cut_and_a_stretch():
    change = Change(start=5 * 22_050 / 512, rate=1.25)
    moved = follow(labels_of(vocals=np.array([[10.0, 20.0]])), change, N_STEPS * 16)
    assert moved.vocals == pytest.approx(np.array([[4.0, 12.0]]))


def test_unknown_voices_are_not_judged():
    assert (vocal_targets(labels_of(), N_STEPS) == IGNORED).all()


def test_each_window_asks_for_the_key_that_fills_it():
    at = 64 / STEP_RATE  # the second half of the windows is a tone higher
    labels = labels_of(key_starts=np.array([0.0, at]), key_indices=np.array([9, 11]))
    assert key_window_targets(labels, N_STEPS).tolist() == [9, IGNORED, 11, 11]
    assert key_target(labels, N_STEPS) == 11
    shifted = follow(labels, Change(semitones=2), N_STEPS * 16)
    assert key_window_targets(shifted, N_STEPS).tolist() == [11, IGNORED, 1, 1]


def test_music_without_a_key_is_asked_to_be_known_as_such():
    labels = labels_of(key=ATONAL, key_starts=np.array([0.0]), key_indices=np.array([ATONAL]))
    assert key_target(labels, N_STEPS) == ATONAL
    assert set(key_window_targets(follow(labels, Change(semitones=2), N_STEPS * 16), N_STEPS)) == {ATONAL}


def test_an_unknown_key_is_not_judged_and_a_known_one_rules_where_no_stretch_is_known():
    assert key_target(labels_of(key=-1), N_STEPS) == IGNORED
    assert set(key_window_targets(labels_of(key=-1), N_STEPS)) == {IGNORED}
    assert set(key_window_targets(labels_of(key=4), N_STEPS)) == {4}


def test_the_loudest_moments_are_one_and_silence_is_nothing():
    loudness = np.full(N_STEPS, -9.0, dtype=np.float32)
    loudness[40:80] = -9.0 - DYNAMIC_RANGE / 2
    loudness[120:] = -70.0
    target = dynamics_target(labels_of(loudness=loudness), N_STEPS)
    assert target[:40] == pytest.approx(1.0)
    assert target[40:80] == pytest.approx(0.5)
    assert target[120:] == pytest.approx(0.0)


def test_somebody_joins_in_the_step_that_holds_the_moment():
    target = change_targets(labels_of(changes=np.array([20.0])), N_STEPS)
    assert target.argmax() == int(20.0 * STEP_RATE)
    assert np.count_nonzero(target) <= 3


@given(time=st.floats(0, 59), kind=st.integers(0, 4))
def test_a_cue_is_found_again_from_its_step_and_offset(time, kind):
    present, offsets = cue_object_targets(labels_of(cues=np.array([time]), kinds=np.array([kind])), N_STEPS)
    ((step, found),) = np.argwhere(present)
    assert found == kind
    assert (step + 0.5 + offsets[step, kind]) / STEP_RATE == pytest.approx(time, abs=1e-6)


def test_what_nobody_knows_is_not_asked_for():
    unknown = labels_of()
    assert (dynamics_target(unknown, N_STEPS) == IGNORED).all()
    assert (change_targets(unknown, N_STEPS) == IGNORED).all()
    assert index_target(unknown.genre) == index_target(unknown.mood) == IGNORED
