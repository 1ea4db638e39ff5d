"""Bars of three and four beats are told by what repeats, beats of 6/8 by what they are cut into."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from djanalyzer.models.activations import FRAME_RATE, METERS, STEP
from djanalyzer.models.decoding import Constants
from djanalyzer.models.decoding.grid import Hearing, find_grid
from djanalyzer.models.decoding.signature import PLACES, Signature, on_thirds
from djanalyzer.models.decoding.turns import Spectra
from djanalyzer.music import Meter
from tests.models.decoding.pulses import even_beats, onsets_of, probabilities_of

TEMPO, START, DURATION = 120.0, 0.2, 90.0
UNTOLD = np.full(len(METERS), 1 / len(METERS), np.float32)


def beats_of_bars(n, rng_seed=3, errors=0.0):
    """Return beats and the spectra of a recording whose bars of `n` beats all sound alike, each beat unlike the next."""
    rng = np.random.default_rng(rng_seed)
    beats = even_beats(TEMPO, START, DURATION)
    sounds = rng.uniform(0.2, 0.8, size=(n, 128))
    frames = np.arange(int(DURATION * FRAME_RATE)) / FRAME_RATE
    index = np.clip(np.searchsorted(beats, frames + 0.02) - 1, 0, None)
    logmel = sounds[index % n] + errors * rng.normal(size=(len(frames), 128))
    chroma = np.ones((-(-len(frames) // STEP), 12), np.float16)
    return beats, Spectra.of(np.clip(logmel, 0, 1).astype(np.float16), chroma)


@pytest.mark.parametrize("n", [3, 4])
@given(seed=st.integers(0, 10_000))
def test_music_resembles_itself_a_bar_later(n, seed):
    beats, spectra = beats_of_bars(n, seed, errors=0.1)
    repeats = dict(zip(METERS, Signature.at(spectra, beats).repeats, strict=True))
    three, four = repeats[Meter.THREE_FOUR], repeats[Meter.FOUR_FOUR]
    assert bool(three > four) is (n == 3)


def test_nothing_repeats_where_there_is_too_little_to_hear():
    beats, spectra = beats_of_bars(3)
    for nothing in (Signature.at(spectra, beats[:20]), Signature.at(None, beats)):
        assert not nothing.repeats.any()
        assert nothing.thirds == 0


@pytest.mark.parametrize(("hits", "sign"), [((0, 4, 8), 1), ((0, 6), -1), ((0, 3, 6, 9), -1), ((0, 8), 0)])
def test_beats_cut_in_three_speak_for_six_eight(hits, sign):
    """A swung off-beat is the last third alone, and no sign of 6/8."""
    beat = np.full((PLACES, 1), 0.1)
    beat[list(hits)] = 0.9
    assert np.sign(on_thirds(beat)) == sign


@pytest.mark.parametrize(("n", "meter"), [(3, Meter.THREE_FOUR), (4, Meter.FOUR_FOUR)])
def test_a_waltz_is_counted_in_three_though_no_downbeat_was_heard(n, meter):
    beats, spectra = beats_of_bars(n, errors=0.05)
    activations = replace(probabilities_of(beats, np.zeros(0), DURATION), meter=UNTOLD)
    heard = Hearing(activations, onsets_of(beats, DURATION), DURATION, spectra)
    grid = find_grid(heard, Constants()).beat_grid
    assert grid.anchors[0].meter is meter


def spectra_of_beats(levels, n_places=1):
    """Return spectra of beats of half a second; each place of a beat has its level in all bands."""
    frames = np.arange(int(len(levels) * 0.5 * FRAME_RATE) + 4) / FRAME_RATE
    place = np.clip(((frames + 0.012) / 0.5 * n_places).astype(int), 0, len(levels) * n_places - 1)
    heard = np.repeat(np.asarray(levels, np.float64).ravel()[place][:, None], 128, axis=1)
    return Spectra.of(heard.astype(np.float16), np.zeros((1, 12), np.float16))


@pytest.mark.parametrize("n", [2, 3, 4])
def test_what_repeats_is_measured_against_the_usual_difference_of_two_beats(n):
    """Beats that repeat after `n` alone, the first of them unlike the others: at other lags two of `n` beats differ."""
    beats = 0.5 * np.arange(49)
    levels = np.where(np.arange(49) % n == 0, 0.9, 0.4)
    found = Signature.at(spectra_of_beats(levels), beats).repeats
    lags = np.arange(1, 13)
    differs = np.where(lags % n == 0, 0.0, 1.0)
    differs /= differs.mean()
    wanted = [
        differs[lags % m.beats_per_bar != 0].mean() - differs[lags % m.beats_per_bar == 0].mean()
        for m in METERS
    ]
    assert found == pytest.approx(wanted, abs=0.12)


@pytest.mark.parametrize(("n_beats", "is_told"), [(23, False), (24, True)])
def test_two_bars_of_each_meter_are_the_least_that_shows_what_repeats(n_beats, is_told):
    levels = np.where(np.arange(n_beats) % 4 == 0, 0.9, 0.4)
    found = Signature.at(spectra_of_beats(levels), 0.5 * np.arange(n_beats))
    assert bool(found.repeats.any()) is is_told


@pytest.mark.parametrize(
    ("places", "low", "high"), [((0, 4, 8), 0.5, 1.0), ((0, 6), -1.0, -0.9), ((0, 3, 6, 9), -1.0, -0.9)]
)
def test_sounds_that_begin_at_thirds_of_a_beat_are_told(places, low, high):
    """Sounds rise at some twelfths of each beat and fall in the next."""
    beat = np.full(PLACES, 0.2)
    beat[list(places)] = 0.8
    found = Signature.at(spectra_of_beats(np.tile(beat, (30, 1)), PLACES), 0.5 * np.arange(30))
    assert low <= found.thirds <= high
