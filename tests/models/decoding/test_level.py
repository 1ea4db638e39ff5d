"""Twice the tempo and half a beat away: what decides where the network wavers."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import numpy as np
import pytest

from djanalyzer.models.activations import FRAME_RATE, METERS, STEP, TEMPI
from djanalyzer.models.decoding.choices import LEVEL_FEATURES, evidence_of, usual, weigh
from djanalyzer.models.decoding.constants import Constants
from djanalyzer.models.decoding.grid import Hearing, find_grid
from djanalyzer.models.decoding.lattice import lattice_of
from djanalyzer.models.decoding.level import at_half
from djanalyzer.models.decoding.meters import BeatMarks, bar_lines
from djanalyzer.models.decoding.pulse import Line, Pulse, pulse_of
from djanalyzer.models.decoding.turns import Spectra
from djanalyzer.music import Meter
from tests.models.decoding.pulses import (
    Blemishes,
    bumps,
    distances,
    even_beats,
    onsets_of,
    probabilities_of,
    silent_probabilities,
)

DURATION = 120.0


@pytest.mark.parametrize("tempo", [82, 90, 100])
def test_busy_hats_between_slow_beats_do_not_double_the_tempo(tempo):
    beats = even_beats(tempo, 0.2, DURATION)
    activations = probabilities_of(beats, beats[::4], DURATION, blemishes=Blemishes(off_beat=0.5))
    activations = replace(activations, tempo=heard_as(tempo))
    hats = onsets_of(even_beats(2 * tempo, 0.2, DURATION), DURATION)
    found = find_grid(Hearing(activations, hats, DURATION))
    assert found.beat_grid.tempo == pytest.approx(tempo, abs=0.01)


def heard_as(tempo):
    """Return what a network says that is fairly sure of a tempo and thinks of its double."""
    apart = [np.abs(np.log2(TEMPI / t)) * 24 for t in (tempo, 2 * tempo)]
    bells = 0.8 * np.exp(-0.5 * apart[0] ** 2) + 0.2 * np.exp(-0.5 * apart[1] ** 2)
    return (bells / bells.sum()).astype(np.float32)


@pytest.mark.parametrize("seed", range(3))
def test_the_bass_drum_decides_between_beats_that_look_alike(seed):
    beats = even_beats(140, 0.2, DURATION)
    eighths = even_beats(280, 0.2, DURATION)
    rng = np.random.default_rng(seed)
    n_frames = len(silent_probabilities(DURATION).beats)
    alike = bumps(eighths, rng.uniform(0.6, 0.9, len(eighths)), n_frames)
    halves = even_beats(70, 0.2, DURATION)
    bars = bumps(halves, np.full(len(halves), 0.3), n_frames)
    hats, drums = onsets_of(eighths, DURATION, seed), onsets_of(beats, DURATION, seed)
    onsets = np.stack([hats[:, 0], drums[:, 1]], axis=1)
    activations = silent_probabilities(DURATION, beats=alike, downbeats=bars)
    period = 60 / 140
    for start in (0.2, 0.2 + period / 2):
        first = phase_of(activations, onsets, np.arange(start, DURATION - period, period), period)
        assert (start + first * period / 12 - 0.2) % period == pytest.approx(0, abs=1e-6)


def phase_of(activations, onsets, beats, period):
    """Return the tick (a twelfth of a beat) on which beats of this period most likely lie."""
    periods = np.full(len(beats), period)
    lattice = lattice_of(activations, pulse_of(activations), onsets, beats, periods)
    weighed = weigh(evidence_of(lattice, activations, None), Constants())
    return next(w.count.offset for w in weighed if w.count.step == 12)


def test_sections_outvote_bars_that_repeat_one_error():
    beats = even_beats(128, 0.2, 240)
    n_frames = len(silent_probabilities(240.0).beats)
    wrong, right = beats[2::4], beats[::4]
    bars = np.maximum(
        bumps(wrong, np.full(len(wrong), 0.8), n_frames), bumps(right, np.full(len(right), 0.5), n_frames)
    )
    starts = right[8::16]
    activations = silent_probabilities(
        240.0,
        beats=bumps(beats, np.full(len(beats), 0.9), n_frames),
        downbeats=bars,
        boundaries=bumps(starts, np.full(len(starts), 0.9), n_frames, width=3.0),
    )
    onsets = onsets_of(beats, 240.0)
    periods = np.full(len(beats), 60 / 128)
    lattice = lattice_of(activations, pulse_of(activations), onsets, beats, periods)
    lines = bar_lines(activations, BeatMarks.of(lattice, None), [len(beats)], Constants())
    assert lines[0].firsts == (0,)


def test_confidence_falls_where_beat_and_off_beat_are_alike():
    beats = even_beats(125, 0.2, DURATION)
    onsets = onsets_of(even_beats(250, 0.2, DURATION), DURATION)
    clear, doubtful = (
        find_grid(
            Hearing(
                probabilities_of(beats, beats[::4], DURATION, 1, Blemishes(off_beat=share)), onsets, DURATION
            )
        ).confidence
        for share in (0.0, 0.95)
    )
    assert clear > doubtful


def test_every_way_to_count_is_offered_with_its_probability():
    beats = even_beats(87, 0.2, DURATION)
    activations = probabilities_of(beats, beats[::4], DURATION, blemishes=Blemishes(off_beat=0.6))
    found = find_grid(Hearing(activations, onsets_of(even_beats(174, 0.2, DURATION), DURATION), DURATION))
    tempos = [round(c.beat_grid.tempo, 1) for c in found.choices]
    assert found.choices[0].beat_grid == found.beat_grid
    assert found.choices[0].probability == pytest.approx(found.confidence, abs=1e-3)
    assert {87.0, 174.0} <= set(tempos)
    assert sum(c.probability for c in found.choices) <= 1 + 1e-3 * len(found.choices)
    assert all(a.probability >= b.probability for a, b in pairwise(found.choices))


@pytest.mark.parametrize("share", [0.02, 0.9])
def test_the_network_says_which_of_two_tempos_people_tap(share):
    beats = even_beats(87, 0.2, DURATION)
    activations = probabilities_of(beats, beats[::4], DURATION, blemishes=Blemishes(off_beat=0.6))
    tempo = np.full(len(TEMPI), 1e-6)
    tempo[np.argmin(np.abs(TEMPI - 87))], tempo[np.argmin(np.abs(TEMPI - 174))] = 1 - share, share
    activations = replace(activations, tempo=tempo.astype(np.float32))
    found = find_grid(Hearing(activations, onsets_of(even_beats(174, 0.2, DURATION), DURATION), DURATION))
    slow = next(c.probability for c in found.choices if round(c.beat_grid.tempo) == 87)
    fast = next((c.probability for c in found.choices if round(c.beat_grid.tempo) == 174), 0.0)
    assert (slow > fast) or share > 0.5
    told = find_grid(Hearing(activations, onsets_of(beats, DURATION), DURATION), told_by_tempo())
    assert round(told.beat_grid.tempo) == (174 if share > 0.5 else 87)


@pytest.mark.parametrize("meter", METERS)
def test_usual_tempos_are_a_density_over_octaves(meter):
    octaves = np.linspace(np.log2(45), np.log2(260), 2000)
    density = [usual(float(2**octave), meter) for octave in octaves]
    assert np.trapezoid(density, octaves) == pytest.approx(1, abs=0.03)


def test_a_slow_pulse_is_usual_in_six_eight_alone():
    assert usual(70, Meter.SIX_EIGHT) > 3 * usual(70, Meter.FOUR_FOUR)
    assert usual(128, Meter.SIX_EIGHT) < 0.1 * usual(128, Meter.FOUR_FOUR)


def told_by_tempo():
    """Return constants under which the network's tempo decides."""
    levels = [4.0 if name == "network's tempo" else 0.0 for name in LEVEL_FEATURES]
    return replace(Constants(), levels=tuple(levels))


@pytest.mark.parametrize(("meter", "n"), [(Meter.FOUR_FOUR, 4), (Meter.THREE_FOUR, 3)])
def test_bars_are_counted_in_the_meter_of_the_downbeats(meter, n):
    beats = even_beats(120, 0.2, DURATION)
    heard = np.where(np.array(METERS) == meter, 0.8, 0.1).astype(np.float32)
    activations = replace(probabilities_of(beats, beats[::n], DURATION), meter=heard)
    found = find_grid(Hearing(activations, onsets_of(beats, DURATION), DURATION))
    assert found.beat_grid.meter is meter
    assert distances(beats[::n], found.beat_grid.downbeats(DURATION)).max() <= 0.02


def clicks_at(times):
    frames = np.arange(int(DURATION * FRAME_RATE)) / FRAME_RATE
    last = times[np.clip(np.searchsorted(times, frames + 0.01, side="right") - 1, 0, None)]
    logmel = np.repeat(0.2 + 0.6 * np.exp(-np.abs(frames - last) / 0.05)[:, None], 128, axis=1)
    return Spectra.of(logmel.astype(np.float16), np.ones((len(frames) // STEP + 1, 12), np.float16))


def test_two_beats_cut_in_three_make_a_bar_of_six_eighths():
    beats = even_beats(100, 0.2, DURATION)
    thirds = even_beats(300, 0.2, DURATION)
    heard = np.where(np.array(METERS) == Meter.SIX_EIGHT, 0.8, 0.1).astype(np.float32)
    activations = replace(probabilities_of(beats, beats[::2], DURATION), meter=heard)
    spectra = clicks_at(thirds)
    found = find_grid(Hearing(activations, onsets_of(thirds, DURATION), DURATION, spectra))
    assert found.beat_grid.meter is Meter.SIX_EIGHT
    assert found.beat_grid.tempo == pytest.approx(100, abs=0.01)


@pytest.mark.parametrize(
    ("tempo", "weak", "kept"),
    [(120.0, 0.5, 120.0), (120.0, 0.3, 60.0), (160.0, 0.7, 160.0), (160.0, 0.6, 80.0), (112.0, 0.1, 112.0)],
)
def test_every_second_beat_goes_where_it_is_clearly_weaker(tempo: float, weak: float, kept: float) -> None:
    beats = even_beats(tempo, 0.1, 40.0)
    curve = bumps(beats, np.where(np.arange(len(beats)) % 2, 1.0, weak), int(40 * FRAME_RATE))
    pulse = Pulse(curve, curve, curve, curve, np.ones(len(curve)), 1.0)
    found = at_half(pulse, Line(0.1, 60.0 / tempo))
    assert found.tempo == pytest.approx(kept)
    assert found.start == pytest.approx(0.1 + (60.0 / tempo if kept < tempo else 0.0)), (
        "the strong beats stay"
    )
