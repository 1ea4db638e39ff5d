"""What mastering and media do to a record, and what they must leave alone."""

from __future__ import annotations

import sys
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from djanalyzer.synthesis import Song, compose, loudness, mastering, render, render_stems
from djanalyzer.synthesis.media import MEDIA, Wow
from djanalyzer.synthesis.truth import truth_of

RATE = 22_050


def clicks(seconds: float = 4.0, every: float = 0.5) -> np.ndarray:
    """Return short bursts of noise that decay, one every half a second from 0.25 s on, shape (2, n)."""
    rng = np.random.default_rng(0)
    sound = np.zeros((2, int(seconds * RATE)), np.float32)
    burst = rng.standard_normal(RATE // 20) * np.exp(-np.arange(RATE // 20) / (0.01 * RATE)) * 0.3
    for time in np.arange(0.25, seconds - 0.1, every):
        at = round(time * RATE)
        sound[:, at : at + len(burst)] += burst.astype(np.float32)
    return sound


@pytest.mark.parametrize("medium", sorted(MEDIA))
def test_a_medium_changes_the_sound_and_not_the_time(medium: str) -> None:
    clean = clicks()
    for seed in range(4):
        played = MEDIA[medium](clean.copy(), RATE, np.random.default_rng(seed))
        assert played.shape == clean.shape
        assert played.dtype == np.float32
        assert np.isfinite(played).all()
        assert not np.allclose(played, clean, atol=1e-3)
        envelopes = [np.abs(s.mean(axis=0)) for s in (clean, played)]
        likeness = [
            np.dot(envelopes[0][200:-200], np.roll(envelopes[1], -lag)[200:-200]) for lag in range(-60, 61)
        ]
        assert abs(int(np.argmax(likeness)) - 60) <= 0.001 * RATE


def test_a_lossy_coder_takes_the_treble_and_smears_attacks_ahead() -> None:
    clean = clicks()
    coded = MEDIA["lossy"](clean.copy(), RATE, np.random.default_rng(3))
    before = slice(round(0.742 * RATE), round(0.748 * RATE))
    assert np.abs(coded[0, before]).max() > 1e-4 > np.abs(clean[0, before]).max()


@settings(max_examples=50, deadline=None)
@given(
    depth=st.floats(0, 0.0008), hertz=st.floats(0.3, 1), phase=st.floats(0, 6.3), time=st.floats(0.01, 300)
)
def test_labels_follow_an_uneven_motor(depth: float, hertz: float, phase: float, time: float) -> None:
    """The label must lie where the sample is read from: t + late(t) = time, to a microsecond.

    Two steps of the fixed point leave an error of at most depth * (2 pi hertz depth) ** 2 < 2.1e-8 s.
    """
    wow = Wow(depth, hertz, phase)
    heard = float(wow.heard(time))
    assert abs(heard + float(wow.late(np.array(heard))) - time) < 1e-6


def test_a_click_is_heard_where_the_motor_puts_it() -> None:
    wow = Wow(0.0008, 0.555, 1.0)
    clean = clicks()
    played = wow.applied(clean, RATE)
    for time in np.arange(0.25, 3.8, 0.5):
        at = round(float(wow.heard(time)) * RATE)
        piece = np.abs(played[0, at - 40 : at + 40])
        assert abs(int(np.argmax(piece > 0.02)) - 40) <= 2


def test_labels_of_an_uneven_record_stay_together(audience: list[Song]) -> None:
    song = next(s for s in audience if s.mix.medium == "vinyl")
    truth, even = truth_of(song), truth_of(replace(song, mix=replace(song.mix, wow=(0.0, 0.5, 0.0))))
    assert 0 < np.abs(truth.beats - even.beats).max() < 0.001
    assert set(np.round(truth.downbeats, 9)) <= set(np.round(truth.beats, 9))
    assert all(np.abs(truth.downbeats - cue.time).min() < 1e-9 for cue in truth.cues)


@pytest.mark.parametrize("release", [0.06, 1.0])
def test_a_limiter_holds_peaks_and_leaves_quiet_music_alone(release: float) -> None:
    quiet = clicks()
    np.testing.assert_allclose(mastering.limited(quiet, release, RATE), quiet, atol=1e-7)
    held = mastering.limited(quiet * 10, release, RATE)
    assert np.abs(held).max() <= 1.0
    assert np.abs(held).max() > 0.9


def test_a_master_is_about_as_loud_as_it_was_asked_to_be() -> None:
    for wanted in (-9.0, -14.0, -20.0):
        song = compose(3, "house", duration=(20, 25))
        mix = replace(
            song.mix,
            loudness=wanted,
            limiter="limit",
            medium="",
            noise=0.0,
            crackle=0.0,
            fade_in=0,
            fade_out=0,
        )
        found = render(replace(song, mix=mix), RATE).truth.integrated_loudness
        assert wanted - 3 < found < wanted + 0.5


def test_bands_are_compressed_each_on_its_own_and_add_up() -> None:
    rng = np.random.default_rng(1)
    noise = rng.standard_normal((2, 2 * RATE)).astype(np.float32) * 0.1
    noise[:, RATE:] *= 4
    squashed = mastering.in_bands(noise, 0.6, RATE)
    ratio = [np.std(s[:, RATE + 8000 :]) / np.std(s[:, 8000:RATE]) for s in (noise, squashed)]
    assert ratio[1] < 0.7 * ratio[0]


def test_stems_add_up_to_the_mix(monkeypatch: pytest.MonkeyPatch) -> None:
    mixes = []

    def keep(song: object, total: np.ndarray, rate: int) -> np.ndarray:
        mixes.append(total.copy())
        return total

    monkeypatch.setattr(sys.modules[render.__module__], "_recorded", keep)
    for seed, style in ((5, "house"), (6, "hip_hop"), (7, "trance")):
        song = compose(seed, style, duration=(16, 22))
        render(song, RATE // 2)
        stems = render_stems(song, RATE // 2)
        assert set(stems) == {"drums", "bass", "other", "vocals"}
        assert all(s.shape == mixes[-1].T.shape and s.dtype == np.float32 for s in stems.values())
        assert np.abs(sum(stems.values()) - mixes[-1].T).max() < 1e-4
        assert np.abs(stems["drums"]).max() > 0.01


def test_mastered_stems_add_up_to_the_master() -> None:
    song = compose(6, "hip_hop", duration=(16, 22))
    mix = replace(song.mix, drive=0.0, multiband=0.0, limiter="limit", compression=0.4, loudness=-9.0)
    stems = {name: stem.T for name, stem in render_stems(song, RATE // 2).items()}
    master = mastering.mastered(sum(stems.values()), mix, RATE // 2)
    parts = mastering.mastered_stems(stems, mix, RATE // 2)
    assert set(parts) == set(stems)
    assert np.abs(sum(parts.values()) - master).max() < 1e-3


def test_most_records_are_clean_and_loud_and_some_are_not(audience: list[Song]) -> None:
    mixes = [song.mix for song in audience]
    media = [m.medium for m in mixes]
    assert 0.6 < media.count("") / len(media) < 0.9
    assert set(MEDIA) <= set(media)
    levels = np.array([m.loudness for m in mixes])
    assert np.percentile(levels, 80) > -9.5
    assert np.percentile(levels, 8) < -16
    assert levels.min() > loudness.SILENCE
