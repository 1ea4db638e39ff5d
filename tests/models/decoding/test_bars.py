"""Music cut into bars, and what is heard of each: edges, means, and the nearest of what lies beside a bar line."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from djanalyzer.features.chroma import N_PITCHES
from djanalyzer.features.logmel import centres
from djanalyzer.features.onsets import FLUX_RATE
from djanalyzer.models.activations import CUE_KINDS, FRAME_RATE, STEP_RATE
from djanalyzer.models.decoding import Sound
from djanalyzer.models.decoding.bars import bars_of
from djanalyzer.models.decoding.likeness import bar_patterns, between, likeness_of
from djanalyzer.music import BeatGrid
from tests.models.decoding.made_bars import plain_bars
from tests.models.decoding.pulses import silent_probabilities

GRID = BeatGrid.constant(0.5, 120.0)  # bars of two seconds from 0.5 s on
NO_FLUX = np.zeros((0, 2), np.float32)
REACH = round(0.6 * FRAME_RATE)  # frames: three tenths of a bar


def sounding(start, stop, duration):
    """Return spectra of something that sounds from `start` to `stop`."""
    n = int(duration * FRAME_RATE) + 1
    logmel = np.zeros((n, 128), np.float16)
    logmel[round(start * FRAME_RATE) : round(stop * FRAME_RATE)] = 0.5
    return Sound(logmel, np.zeros((int(duration * STEP_RATE) + 1, N_PITCHES), np.float16))


def bars_in(duration=10.0, grid=GRID, sound=None, flux=NO_FLUX, **curves):
    heard = {name: v for name, v in curves.items() if name in ("changes", "cue_chances", "cue_offsets")}
    plain = {name: v for name, v in curves.items() if name not in heard}
    activations = replace(silent_probabilities(duration, **plain), **heard)
    return bars_of(activations, flux, grid, duration, sound)


@pytest.mark.parametrize(
    ("duration", "heard", "edges", "first"),
    [
        (10.0, None, [0, 2.5, 4.5, 6.5, 8.5, 10.0], 0.5),
        # Less than half a bar of silence belongs to the music; more is none of it.
        (10.0, (0.9, 9.2), [0, 2.5, 4.5, 6.5, 8.5, 10.0], 0.5),
        (12.0, (1.2, 10.5), [1.2, 2.5, 4.5, 6.5, 8.5, 10.5], 2.5),
        (12.0, (1.6, 9.6), [1.6, 4.5, 6.5, 8.5, 10.5], 2.5),
        # What starts within a tenth of a second of a downbeat starts on it.
        (12.0, (2.45, 10.5), [2.5, 4.5, 6.5, 8.5, 10.5], 2.5),
        (12.0, (2.57, 10.5), [2.5, 4.5, 6.5, 8.5, 10.5], 2.5),
        (12.0, (2.35, 10.5), [2.35, 4.5, 6.5, 8.5, 10.5], 2.5),
        # A last bar that rings out ends on the next downbeat, one cut short where it was cut.
        (12.0, (0.0, 8.1), [0, 2.5, 4.5, 6.5, 8.5], 0.5),
        (12.0, (0.0, 7.9), [0, 2.5, 4.5, 6.5, 8.5], 0.5),
        (12.0, (0.0, 7.4), [0, 2.5, 4.5, 7.4], 0.5),
    ],
)
def test_bars_lie_on_downbeats_between_the_start_and_the_end_of_the_music(duration, heard, edges, first):
    bars = bars_in(duration, sound=None if heard is None else sounding(*heard, duration))
    assert bars.edges == pytest.approx(edges, abs=0.013)  # half a frame
    assert bars.first_downbeat == pytest.approx(first, abs=0.013)
    assert (bars.are_musical, bars.duration) == (True, duration)
    assert len(bars) == len(edges) - 1


@pytest.mark.parametrize(
    ("duration", "edges"),
    [(7.0, [0, 2, 4, 6, 7.0]), (6.9, [0, 2, 4, 6.9]), (7.1, [0, 2, 4, 6, 7.1]), (0.5, [0, 0.5])],
)
def test_where_nothing_beats_time_is_cut_into_two_seconds(duration, edges):
    bars = bars_in(duration, grid=None)
    assert bars.edges == pytest.approx(edges)
    assert (bars.are_musical, bars.first_downbeat) == (False, 0.0)


def test_a_bar_cut_short_by_a_change_joins_the_one_before():
    """Downbeats a third of a bar apart: the second of them starts no bar."""
    grid = BeatGrid((*BeatGrid.constant(0.0, 120.0).anchors, *BeatGrid.constant(6.5, 120.0).anchors))
    assert bars_in(12.5, grid=grid).edges == pytest.approx([0, 2, 4, 6, 8.5, 10.5, 12.5])


def test_silence_after_the_last_bar_goes_with_it():
    bars = plain_bars(4, duration=9.5)
    assert bars.span(0, 4) == (0.0, 9.5)
    assert bars.span(1, 3) == (2.0, 6.0)
    assert plain_bars(4, duration=7.0).span(2, 4) == (4.0, 8.0)


@pytest.mark.parametrize(
    ("energy", "n"),
    [
        ([0.5] * 10, 10),
        # Three tenths of a strong bar play still; strong is what one bar in five exceeds.
        ([0.5] * 8 + [0.15, 0.15], 10),
        ([0.5] * 8 + [0.15, 0.149], 9),
        ([0.5] * 8 + [0.1, 0.149], 8),
        ([0.1] * 6 + [0.5] * 3 + [0.149], 9),
        ([0.0] * 5, 5),
        ([], 0),
    ],
)
def test_a_track_plays_up_to_its_last_bar_that_is_no_reverberation(energy, n):
    assert plain_bars(len(energy), energy=np.array(energy)).n_playing == n


def test_a_bar_with_two_fifths_of_a_full_kick_has_drums():
    assert plain_bars(3, kick=np.array([0.39, 0.4, 1.2])).have_drums.tolist() == [False, True, True]


def test_what_steps_say_is_averaged_over_each_bar():
    steps = np.random.default_rng(0).random(27)
    sung = np.random.default_rng(1).random(27)
    bars = bars_in(energy=steps, vocals=sung)
    fine = np.arange(0, 10, 1e-4)
    at = np.minimum((fine * STEP_RATE).astype(int), 26)
    for values, found in ((steps, bars.energy), (sung, bars.vocals)):
        means = [
            values[at][(fine >= a) & (fine < b)].mean()
            for a, b in zip(bars.edges[:-1], bars.edges[1:], strict=True)
        ]
        assert found == pytest.approx(means, abs=1e-3)
    assert bars.labels == pytest.approx(np.full((5, 7), 1 / 7), abs=1e-6)


def test_means_between_positions_count_parts_of_values():
    values = np.array([[1.0], [3.0], [5.0]])
    found = between(values, np.array([0.0, 0.5, 1.5, 3.0, 3.0, 9.0]))
    assert found[:, 0] == pytest.approx([1.0, 2.0, (1.5 + 5) / 1.5, 5.0, 5.0])
    assert between(values[:0], np.array([0.0, 1.0, 2.0])) == pytest.approx(np.zeros((2, 1)))
    assert between(values, np.array([-2.0, -1.0, 1.0]))[:, 0] == pytest.approx([1.0, 1.0])
    assert between(values, np.array([1.2, 1.2, 1.2]))[:, 0] == pytest.approx([3.0, 3.0])


@pytest.mark.parametrize("lag", [0, 1, -1, REACH // 2, -REACH, REACH, REACH + 1, -REACH - 1])
def test_what_lies_beside_a_bar_line_counts_less_the_farther(lag):
    """Half at three tenths of a bar, nothing beyond."""
    curve, cues = np.zeros(int(10 * FRAME_RATE) + 1), np.zeros((int(10 * FRAME_RATE) + 1, len(CUE_KINDS)))
    at = round(4.5 * FRAME_RATE) + lag
    curve[at], cues[at, 2] = 0.8, 0.6
    bars = bars_in(boundaries=curve, cues=cues)
    share = 1 - 0.5 * abs(lag) / REACH if abs(lag) <= REACH else 0.0
    assert bars.boundary == pytest.approx([0, 0, 0.8 * share, 0, 0], abs=1e-6)
    assert bars.cues[:, 2] == pytest.approx([0, 0, 0.6 * share, 0, 0], abs=1e-6)
    assert not bars.cues[:, [0, 1, 3, 4]].any()


def test_bar_lines_at_both_ends_hear_what_there_is():
    curve = np.zeros(int(10 * FRAME_RATE) + 1)
    curve[[0, 3]] = 0.2, 0.9
    assert bars_in(boundaries=curve).boundary[0] == pytest.approx(0.9 * (1 - 1.5 / REACH), abs=1e-6)


def test_detected_objects_and_changes_are_given_to_the_nearest_bar_line():
    n = int(10 * STEP_RATE) + 2
    chances, offsets, changes = (
        np.zeros((n, 5), np.float32),
        np.zeros((n, 5), np.float32),
        np.zeros(n, np.float32),
    )
    times = {1: 2.5, 2: 4.74, 3: 7.2}
    for column, time in times.items():
        step = int(time * STEP_RATE)
        chances[step, column], offsets[step, column] = 0.8, time * STEP_RATE - step - 0.5
    changes[[12, 13]] = 0.6, np.nan
    bars = bars_in(cue_chances=chances, cue_offsets=offsets, changes=changes)
    assert bars.edges == pytest.approx([0, 2.5, 4.5, 6.5, 8.5, 10])
    assert bars.objects[:, 1] == pytest.approx([0, 0.8, 0, 0, 0], abs=1e-6)
    assert bars.objects[:, 2] == pytest.approx([0, 0, 0.8 * (1 - 0.5 * 0.24 / 0.6), 0, 0], abs=1e-5)
    assert not bars.objects[:, 3].any()  # 0.7 s away: farther than three tenths of a bar
    away = abs(12.5 / STEP_RATE - 4.5)
    assert bars.joins == pytest.approx([0, 0, 0.6 * (1 - 0.5 * away / 0.6), 0, 0], abs=1e-6)
    plain = bars_in()
    assert (plain.objects, plain.joins, plain.bands, plain.form, plain.likeness) == (None,) * 5
    assert bars_in(cue_chances=chances).objects is None


def test_the_only_bar_line_gets_all_that_is_near_it():
    changes = np.zeros(4, np.float32)
    changes[0] = 0.9
    bars = bars_in(1.2, grid=None, changes=changes)
    away = 0.5 / STEP_RATE
    assert bars.joins == pytest.approx([0.9 * (1 - 0.5 * away / 0.36)], abs=1e-6)


def test_a_full_bar_has_a_kick_of_one_above_the_usual_noise():
    flux = np.full((10 * FLUX_RATE, 2), 0.1, np.float32)
    flux[:, 0] = 5.0
    for bar, n in enumerate((1, 2, 4, 4, 0)):  # strokes in each bar
        start = int((0, 2.5, 4.5, 6.5, 8.5)[bar] * FLUX_RATE) + 10
        flux[start : start + 10 * n : 10, 1] = 1.2
    bars = bars_in(flux=flux)
    means = np.array([1 / 2.5, 2 / 2, 4 / 2, 4 / 2, 0])
    assert bars.kick == pytest.approx(means / np.quantile(means, 0.8), rel=0.01)
    assert not bars_in().kick.any()
    assert not bars_in(flux=np.ones((10 * FLUX_RATE, 2), np.float32)).kick.any()


def test_bass_middle_and_hats_are_told_apart_where_joins_are_asked_for():
    hertz = centres()[1:-1]
    logmel = np.zeros((int(10 * FRAME_RATE) + 1, 128), np.float16)
    frames = np.arange(len(logmel)) / FRAME_RATE
    logmel[np.ix_(frames >= 4.5, hertz < 160)] = 0.75
    logmel[np.ix_(frames < 4.5, (hertz >= 160) & (hertz < 6000))] = 0.5
    logmel[:, hertz >= 6000] = 0.25
    sound = Sound(logmel, np.zeros((int(10 * STEP_RATE) + 1, N_PITCHES), np.float16))
    bars = bars_in(sound=sound, changes=np.zeros(27, np.float32))
    expected = [[0, 0.5, 0.25]] * 2 + [[0.75, 0, 0.25]] * 3
    assert bars.bands == pytest.approx(np.array(expected), abs=0.01)


def spectra(patterns, chroma=None):
    """Return a recording of bars of two seconds; each has 16 slices of 32 bands, shape (n_bars, 16, 32)."""
    n = len(patterns)
    frames = np.arange(round(n * 2 * FRAME_RATE)) - 0.5
    at = np.clip((frames / FRAME_RATE * 8).astype(int), 0, n * 16 - 1)
    logmel = np.repeat(patterns.reshape(n * 16, 32)[at], 4, axis=1)
    steps = round(n * 2 * STEP_RATE) + 1
    pitches = np.zeros((steps, N_PITCHES)) if chroma is None else chroma
    return Sound(logmel.astype(np.float16), pitches.astype(np.float16))


EDGES = 2.0 * np.arange(13)
RNG = np.random.default_rng(3)
SOUNDS = RNG.uniform(0.2, 0.6, (3, 16, 32))


def test_bars_are_heard_in_sixteen_slices_of_thirty_two_bands():
    found = bar_patterns(spectra(SOUNDS), EDGES[:4])
    assert found.shape == (3, 16, 32)
    assert np.abs(found - SOUNDS).mean() < 0.03
    assert np.corrcoef(found.ravel(), SOUNDS.ravel())[0, 1] > 0.95


def test_bars_that_repeat_each_other_are_alike_and_a_new_one_is_new():
    patterns = np.concatenate([np.repeat(SOUNDS[:1], 6, axis=0), np.repeat(SOUNDS[1:2], 6, axis=0)])
    likeness = likeness_of(spectra(patterns), EDGES)
    assert int(np.argmax(likeness.novelty)) == 6
    assert likeness.novelty[6] > 4 * np.abs(np.delete(likeness.novelty, [5, 6, 7])).max()
    # The distance of each bar to the one so many later: usual within a part is the least that anybody hears.
    within, across = likeness.steps[0, :5], likeness.steps[5, :6]
    assert within.max() < 0.75 * across.min()
    assert np.isinf(likeness.steps[11]).all()
    assert np.isinf(likeness.steps[9, 2:]).all()
    assert np.isfinite(likeness.steps[9, :2]).all()


def test_fullness_and_strokes_are_told_of_the_bands_they_lie_in():
    quiet, full = np.full((16, 32), 0.1), np.full((16, 32), 0.1)
    full[:, 6:20] = 0.5
    struck = quiet.copy()
    struck[::4, 16:] = 0.7
    patterns = np.stack([full] * 6 + [quiet] * 3 + [struck] * 3)
    likeness = likeness_of(spectra(patterns), EDGES)
    # The middle bands 6 to 20 by their level, bands 3 to 20 by what sustains; less than in a full bar.
    assert likeness.fullness[:6] == pytest.approx(np.zeros(6), abs=0.01)
    assert likeness.fullness[7] == pytest.approx(-0.4 - 0.4 * 14 / 17, abs=0.01)
    assert likeness.strokes[[1, 7]] == pytest.approx([0, 0], abs=0.02)
    assert likeness.strokes[10] == pytest.approx(0.6, abs=0.15)
    for values in (likeness.novelty, likeness.steps, likeness.fullness, likeness.strokes):
        assert len(values) == 12


def test_one_bar_has_nothing_to_be_compared_with():
    one = likeness_of(spectra(SOUNDS[:1]), EDGES[:2])
    assert one.novelty.tolist() == [0.0]
    assert np.isinf(one.steps).all()


def test_sound_is_heard_from_its_first_to_its_last_loud_frame():
    quiet = sounding(1.0, 3.0, 5.0)
    quiet.logmel[:20, 5] = 0.05
    quiet.logmel[-10:, 5] = 0.051
    first, last = quiet.span(5.0)
    assert first == round(1.0 * FRAME_RATE) / FRAME_RATE
    assert last == 5.0
    assert sounding(1.0, 3.0, 5.0).span(5.0)[1] == round(3.0 * FRAME_RATE) / FRAME_RATE
    assert sounding(0.0, 0.0, 5.0).span(5.0) == (0.0, 5.0)
