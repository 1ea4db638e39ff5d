"""From a spectrogram back to sound, what makes a take useless, and the whole way of a selection."""

import tracemalloc
from dataclasses import replace

import numpy as np
import pytest

from djanalyzer.errors import Trouble
from djanalyzer.features.fine_mel import FRAME_RATE, N_MELS, SAMPLE_RATE, decibels_of, fine_mel
from djanalyzer.models.style import checks, phases, transfer, vocoder
from djanalyzer.models.style.levelling import CEILING, levelled, loudness_of, true_peaks
from djanalyzer.music import Section, SectionLabel
from djanalyzer.music.styles import StyleShare, StyleWish, TakeFault
from tests.models.stylists import tiny_stylist

SECONDS = 3
BEATS = np.arange(0, SECONDS, 0.5)
DOWNBEATS = np.arange(len(BEATS)) % 4 == 0
WISH = StyleWish(1.0, 2.0, (StyleShare("house"),))
SELECTED = slice(SAMPLE_RATE, 2 * SAMPLE_RATE)


@pytest.fixture(autouse=True)
def _hasty(monkeypatch: pytest.MonkeyPatch) -> None:
    """Look for phases in fewer rounds: enough for what is asked here."""
    monkeypatch.setattr(phases, "N_ROUNDS", 5)


@pytest.fixture(scope="module")
def music() -> np.ndarray:
    """Three seconds at 120 BPM: a stroke on each beat over a chord, a hiss at the sides, (2, n)."""
    rng = np.random.default_rng(3)
    t = np.arange(SECONDS * SAMPLE_RATE) / SAMPLE_RATE
    chord = sum(np.sin(2 * np.pi * f * t) for f in (220, 277.2, 329.6)) * 0.05
    stroke = np.exp(-(t % 0.5) * 40) * np.sin(2 * np.pi * 90 * (t % 0.5)) * 0.5
    hiss = 0.02 * rng.standard_normal(len(t)) * (1 + np.sin(2 * np.pi * t))
    return np.stack([chord + stroke + hiss, chord + stroke - hiss]).astype(np.float32)


@pytest.fixture(scope="module")
def noises() -> np.ndarray:
    """Other music on the same beats: a burst of noise on each, (2, n)."""
    t = np.arange(SECONDS * SAMPLE_RATE) / SAMPLE_RATE
    burst = np.exp(-(t % 0.5) * 25) * np.random.default_rng(4).standard_normal(len(t)) * 0.3
    return np.stack([burst, burst]).astype(np.float32)


def test_the_source_own_spectrogram_gives_the_source_back(music: np.ndarray) -> None:
    again = vocoder.rendered(fine_mel(music), music)

    assert np.abs(again - music).max() < 0.01


def test_sound_has_the_spectrogram_that_was_asked_for(music: np.ndarray, noises: np.ndarray) -> None:
    wanted = fine_mel(noises)
    told: list[float] = []
    made = vocoder.rendered(wanted, music, told.append)
    apart, before = (np.abs(decibels_of(fine_mel(s)) - decibels_of(wanted)) for s in (made, music))
    middle = slice(0, N_MELS)

    assert apart[:, middle].mean() < 3 < 10 < before[:, middle].mean()
    assert not made[0].any() or np.abs(made[0] - made[1]).max() < 1e-3  # nothing at the sides
    assert told[-1] == 1


def test_windows_of_a_longer_selection_join_without_a_seam(
    music: np.ndarray, noises: np.ndarray, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(vocoder, "WINDOW", 160)  # of 259 frames
    made = vocoder.rendered(fine_mel(noises), music)
    apart = np.abs(decibels_of(fine_mel(made)) - decibels_of(fine_mel(noises)))[:, :N_MELS].mean(axis=1)

    seam = slice(160 - vocoder.OVERLAP, 160)
    assert apart[seam].mean() < apart.mean() + 1
    assert checks.n_clicks(made) == 0


def test_a_loud_take_is_as_loud_as_its_source_under_the_ceiling(music: np.ndarray) -> None:
    loud = levelled(music, -12.0)

    assert loudness_of(loud) == pytest.approx(-12, abs=0.5)
    assert true_peaks(loud).max() <= CEILING + 1e-3


@pytest.mark.parametrize(
    ("spoilt", "fault"),
    [
        (lambda take: take * 0, TakeFault.SILENT),
        (lambda take: np.clip(take * 30, -1, 1), TakeFault.CLIPPED),
        (lambda take: np.roll(take, 5000, axis=1), TakeFault.OUT_OF_TIME),
        (lambda take: take + np.where(np.arange(take.shape[1]) % 9973 == 9000, 0.5, 0), TakeFault.CLICKS),
    ],
)
def test_each_fault_is_found_in_what_was_right_before(
    music: np.ndarray, noises: np.ndarray, spoilt, fault: TakeFault
) -> None:
    assert checks.faults_of(noises, music, BEATS) == ()

    found = checks.faults_of(spoilt(noises).astype(np.float32), music, BEATS)

    assert [f.fault for f in found] == [fault]


def test_what_nobody_hears_is_silent_however_soft_the_source(music: np.ndarray, noises: np.ndarray) -> None:
    found = checks.faults_of(noises * np.float32(1e-6), music * np.float32(5e-4), BEATS)

    assert [f.fault for f in found] == [TakeFault.SILENT]


def test_clicks_in_the_silence_after_noise_are_counted() -> None:
    sound = np.zeros((1, 9000), np.float32)
    sound[0, :3000] = np.random.default_rng(1).normal(0, 0.3, 3000)
    sound[0, 6000] = 0.5

    with np.errstate(invalid="raise"):
        assert checks.n_clicks(sound) >= 1


def test_clicks_of_long_sound_are_counted_in_pieces(
    noises: np.ndarray, monkeypatch: pytest.MonkeyPatch
) -> None:
    clicking = noises + np.where(np.arange(noises.shape[1]) % 9973 == 9000, np.float32(0.5), 0)
    whole = checks.n_clicks(clicking)
    monkeypatch.setattr(checks, "_PIECE", 9001)  # one of them is the last of a piece
    assert checks.n_clicks(clicking) == whole > 10

    monkeypatch.undo()
    tracemalloc.start()
    checks.n_clicks(np.zeros((1, 1_500_000), np.float32))
    most = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert most < 40e6  # bytes; of all at once it is 100e6


def test_a_section_that_began_before_what_is_heard_is_counted_from_where_it_began() -> None:
    sections = [Section(-3.0, 1.0, SectionLabel.DROP), Section(1.0, 3.0, SectionLabel.BREAKDOWN)]
    (first, _), (second, _) = transfer._ties(sections, BEATS, DOWNBEATS)

    assert first == round(-3.0 * FRAME_RATE)
    assert second == round(2.0 * FRAME_RATE)  # its first downbeat


def test_a_take_is_exactly_the_selection_and_goes_over_into_the_track(music: np.ndarray) -> None:
    sections = [Section(0, 1.5, SectionLabel.DROP), Section(1.5, 3, SectionLabel.BREAKDOWN)]
    take = transfer.transfer(music, BEATS, DOWNBEATS, sections, WISH, tiny_stylist())
    selected = music[:, SELECTED]

    assert take.samples.shape == selected.shape
    assert np.abs(take.samples[:, [0, -1]] - selected[:, [0, -1]]).max() < 0.02
    assert true_peaks(take.samples[:, 2000:-2000]).max() <= CEILING + 1e-3
    assert 0 <= take.quality.estimate <= 1


def test_an_amount_of_nothing_is_the_source_bit_for_bit_and_told(music: np.ndarray) -> None:
    take = transfer.transfer(music, BEATS, DOWNBEATS, [], replace(WISH, amount=0.0), tiny_stylist())

    assert (take.samples == music[:, SELECTED]).all()
    assert [f.fault for f in take.quality.faults] == [TakeFault.UNCHANGED]
    assert take.quality.estimate == 0


def test_without_beats_or_an_example_one_can_hear_it_is_said_what_to_do(music: np.ndarray, tmp_path) -> None:
    stylist = tiny_stylist()
    with pytest.raises(Trouble, match="no beats"):
        transfer.transfer(music, BEATS[:1], DOWNBEATS[:1], [], WISH, stylist)

    like = replace(WISH, shares=(StyleShare(example=tmp_path / "quiet.wav"),))
    with pytest.raises(Trouble, match="Nothing is heard in quiet"):
        transfer.transfer(
            music, BEATS, DOWNBEATS, [], like, stylist, examples={tmp_path / "quiet.wav": music * 0}
        )
