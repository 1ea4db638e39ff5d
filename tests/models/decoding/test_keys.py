"""Which key, and where it changes: out of what network and pitch classes say window by window."""

from __future__ import annotations

import numpy as np
import pytest

from djanalyzer.models.activations import KEY_HOP, KEY_WINDOW, N_KEYS, STEP_RATE
from djanalyzer.models.decoding.keys import (
    KEY_FEATURES,
    KeyEvidence,
    key_chances,
    key_evidence_of,
    key_of,
    key_stretches_of,
)
from djanalyzer.music import Key, Section, SectionLabel
from tests.models.decoding.made_bars import plain_bars
from tests.models.decoding.pulses import silent_probabilities

NETWORK = (1.0, 0.0, 0.0, 0.0, 0.0)
WINDOWS = (0.0, 1.0, 0.0, 0.0, 0.0)
NONE = N_KEYS - 1
HOP = KEY_HOP / STEP_RATE  # seconds
MIDDLE = KEY_WINDOW / 2 / STEP_RATE
A_MINOR, C_MINOR, D = (Key.parse(name).index for name in ("Am", "Cm", "D"))


def chances(keys, sure=0.9):
    """Return a row for each of `keys` (index), which has most of it."""
    rows = np.full((len(keys), N_KEYS), (1 - sure) / (N_KEYS - 1))
    rows[np.arange(len(keys)), keys] = sure
    return rows


def evidence(whole, windows, fits=None):
    whole, windows = (np.log(np.clip(v, 1e-4, 1.0)) for v in (whole, windows))
    return KeyEvidence(whole, windows, np.zeros((len(windows), NONE)) if fits is None else fits)


def test_what_is_heard_are_logarithms_of_what_the_network_says():
    keys = chances([3, 4])
    keys[0, 0] = np.nan
    keys[0, 1] = 0.0
    heard = key_evidence_of(silent_probabilities(60.0, key=keys[1], keys=keys), None)
    assert heard.whole == pytest.approx(np.log(keys[1]), abs=1e-6)
    assert heard.windows[1] == pytest.approx(np.log(keys[1]), abs=1e-6)
    assert heard.windows[0, [0, 1]] == pytest.approx(np.log([1e-4, 1e-4]), abs=1e-6)
    assert heard.fits.shape == (2, NONE)
    assert not heard.fits.any()


def test_features_of_a_key_are_its_logs_and_fits_and_those_of_none_its_own():
    fits = np.linspace(-0.5, 0.9, 2 * NONE).reshape(2, NONE)
    heard = evidence(chances([5])[0], chances([5, 6]), fits)
    features = dict(zip(KEY_FEATURES, heard.features().T, strict=True))
    mean = fits.mean(axis=0)
    assert features["network, of the whole"] == pytest.approx(heard.whole)
    assert features["network, of its windows"] == pytest.approx(heard.windows.mean(axis=0))
    assert features["fit of the windows' pitch classes"] == pytest.approx([*mean, 0.0])
    assert features["none"].tolist() == [0.0] * NONE + [1.0]
    assert features["none, though a key fits well"] == pytest.approx([0.0] * NONE + [mean.max()])
    first = heard.features_of_windows()[0]
    assert first[:, :2] == pytest.approx(np.stack([heard.windows[0]] * 2, axis=1))
    assert first[:NONE, 2] == pytest.approx(fits[0])


def test_chances_are_a_product_of_opinions():
    heard = evidence(chances([2], 0.5)[0], chances([2]))
    assert key_chances(heard.features(), NETWORK) == pytest.approx(chances([2], 0.5)[0])
    squared = np.square(chances([2], 0.5)[0])
    assert key_chances(heard.features(), (2.0, 0, 0, 0, 0)) == pytest.approx(squared / squared.sum())


@pytest.mark.parametrize(("sure", "named"), [(0.301, True), (0.299, False), (0.8, True)])
def test_a_key_less_sure_than_three_in_ten_is_not_named(sure, named):
    found = key_of(evidence(chances([D], sure)[0], chances([D])), NETWORK)
    assert found == (Key.from_index(D, round(sure, 3)) if named else None)
    assert key_of(evidence(chances([NONE], sure)[0], chances([D])), NETWORK) is None


BARS = plain_bars(120)  # 240 s, 20 windows and a bit
N = 19


def stretches(keys, sections=(), sure=0.9, bars=BARS, whole=None):
    heard = evidence(chances([keys[0] if whole is None else whole], 0.9)[0], chances(keys, sure))
    found = key_stretches_of(heard, bars, sections, WINDOWS)
    return [(s.start, s.stop, s.key and s.key.index) for s in found]


def change_at(window):
    """Return the bar line nearest to halfway between the middles of a window and the one before."""
    time = (window - 0.5) * HOP + MIDDLE
    return 2.0 * round(time / 2.0)


def test_a_track_in_one_key_is_one_stretch_as_long_as_the_track():
    assert stretches([D] * N) == [(0.0, 240.0, D)]
    assert stretches([D]) == [(0.0, 240.0, D)]
    silent_end = plain_bars(10, duration=33.0)
    assert stretches([D] * 2, bars=silent_end) == [(0.0, 33.0, D)]
    assert key_stretches_of(evidence(chances([D])[0], chances([D])), plain_bars(0), (), WINDOWS) == ()


def test_a_key_changes_on_the_bar_line_halfway_between_two_windows():
    assert stretches([A_MINOR] * 9 + [D] * 10) == [(0.0, change_at(9), A_MINOR), (change_at(9), 240.0, D)]


def test_the_end_of_a_change_has_the_silence_after_the_music():
    bars = plain_bars(100, duration=222.0)
    assert stretches([A_MINOR] * 8 + [D] * 9, bars=bars)[-1][:2] == (change_at(8), 222.0)


@pytest.mark.parametrize(("away", "snaps"), [(7.0, True), (-7.0, True), (8.6, False), (-8.6, False)])
def test_a_change_within_eight_seconds_of_a_section_starts_with_it(away, snaps):
    time = 8.5 * HOP + MIDDLE + away
    sections = tuple(
        Section(a, b, SectionLabel.DROP, 1.0) for a, b in ((0.0, time), (time, time + 20), (time + 20, 240.0))
    )
    (_, found, _), _ = stretches([A_MINOR] * 9 + [D] * 10, sections)
    assert found == pytest.approx(time if snaps else change_at(9))


def test_windows_that_differ_for_less_than_a_change_costs_stay_with_the_others():
    """Each window that errs costs the half of the logarithm of what it says; a change there and back twice five."""
    sure = 0.9
    lost = 0.5 * np.log(sure / ((1 - sure) / (N_KEYS - 1)))
    for n, told in ((int(9 / lost), 1), (int(13 / lost) + 2, 3)):
        keys = [A_MINOR] * 6 + [D] * n + [A_MINOR] * (N - 6 - n)
        assert len(stretches(keys)) == told


def test_the_key_of_the_whole_helps_its_windows():
    """Two keys as likely in each of the windows: the key of the whole decides."""
    for ruling in (A_MINOR, D):
        rows = chances([A_MINOR] * N, 0.45)
        rows[:, D] = rows[:, A_MINOR] * 1.0001
        heard = KeyEvidence(np.log(chances([ruling])[0]), np.log(rows), np.zeros((N, NONE)))
        found = key_stretches_of(heard, BARS, (), (1.0, 1.0, 0.0, 0.0, 0.0))
        assert [s.key.index for s in found] == [ruling]


@pytest.mark.parametrize(("ruling", "change"), [(A_MINOR, 12), (D, 6)])
def test_windows_in_doubt_are_in_the_key_of_the_whole(ruling, change):
    """Six windows for one key, six that are for both alike, seven for the other."""
    rows = chances([A_MINOR] * 6 + [C_MINOR] * 6 + [D] * 7)
    rows[6:12] = chances([C_MINOR], 0.02)[0]
    rows[6:12, [A_MINOR, D]] = 0.45, 0.45
    heard = KeyEvidence(
        np.log(chances([ruling])[0]), np.log(rows / rows.sum(axis=1, keepdims=True)), np.zeros((N, NONE))
    )
    weights = (9.0, 1.0, 0.0, 0.0, 0.0)
    first, second = key_stretches_of(heard, BARS, (), weights)
    assert (first.key.index, second.key.index) == (A_MINOR, D)
    assert first.stop == second.start == change_at(change)
    assert key_of(heard, weights).index == ruling


def test_where_nothing_is_tuned_no_key_is_named():
    assert [k for *_, k in stretches([A_MINOR] * 9 + [NONE] * 10)] == [A_MINOR, None]


def test_a_stretch_is_as_sure_as_its_windows_agree():
    rows = chances([A_MINOR] * 9 + [D] * 10)
    rows[0] = chances([A_MINOR], 0.5)[0]
    heard = KeyEvidence(np.log(chances([A_MINOR])[0]), np.log(rows), np.zeros((N, NONE)))
    first, second = key_stretches_of(heard, BARS, (), WINDOWS)
    middles = np.arange(N) * HOP + MIDDLE
    logs = np.log(rows[middles < first.stop]).mean(axis=0)
    assert first.key.confidence == pytest.approx(np.exp(logs[A_MINOR]) / np.exp(logs).sum(), abs=1e-3)
    assert second.key.confidence == 0.9


def test_a_key_of_less_than_24_seconds_goes_to_the_longer_neighbour():
    """Windows that are very sure, so that a change is told at once."""
    for before, after, n_bars, change in ((7, 10, 120, change_at(7)), (8, 4, 85, change_at(10))):
        keys = [A_MINOR] * before + [C_MINOR] * 2 + [D] * after
        found = stretches(keys, sure=0.9999, bars=plain_bars(n_bars))
        assert found == [(0.0, change, A_MINOR), (change, 2.0 * n_bars, D)]
    assert change_at(11) - change_at(9) == 24.0
    long_enough = [A_MINOR] * 9 + [C_MINOR] * 2 + [D] * 8
    assert [k for *_, k in stretches(long_enough, sure=0.9999)] == [A_MINOR, C_MINOR, D]
    assert [k for *_, k in stretches([A_MINOR] * 8 + [C_MINOR] * 3 + [D] * 8, sure=0.9999)] == [
        A_MINOR,
        C_MINOR,
        D,
    ]


def test_a_short_key_between_two_alike_leaves_one():
    assert [k for *_, k in stretches([A_MINOR] * 8 + [C_MINOR] + [A_MINOR] * 10, sure=1.0)] == [A_MINOR]
    assert [k for *_, k in stretches([C_MINOR] + [A_MINOR] * 18, sure=1.0, whole=A_MINOR)] == [A_MINOR]
    assert [k for *_, k in stretches([A_MINOR] * 18 + [C_MINOR], sure=1.0)] == [A_MINOR]
