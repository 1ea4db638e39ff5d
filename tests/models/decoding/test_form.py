"""Sections lie on bars and have musical lengths; cues lie on downbeats and say why."""

from __future__ import annotations

import itertools

import numpy as np
import pytest

from djanalyzer.features.onsets import FLUX_RATE
from djanalyzer.models.activations import CUE_KINDS, FRAME_RATE, N_KEYS, SECTION_LABELS, STEP_RATE
from djanalyzer.models.decoding import decode
from djanalyzer.music import CueKind, Key, SectionLabel
from tests.models.decoding.pulses import (
    bumps,
    even_beats,
    onsets_of,
    probabilities_of,
    silent_probabilities,
)

TEMPO = 120.0
BAR = 2.0
FORM = (
    (SectionLabel.INTRO, 16, 0.3),
    (SectionLabel.BUILD_UP, 8, 0.5),
    (SectionLabel.DROP, 16, 0.9),
    (SectionLabel.BREAKDOWN, 16, 0.2),
    (SectionLabel.BUILD_UP, 8, 0.5),
    (SectionLabel.DROP, 16, 0.9),
    (SectionLabel.OUTRO, 16, 0.4),
)
DURATION = BAR * sum(n for _, n, _ in FORM)
STARTS = BAR * np.cumsum([0] + [n for _, n, _ in FORM[:-1]])


def track(seed=0, *, boundaries=True, label_trust=0.6):
    """Return probabilities and onsets of a track of the usual form; no drums in the breakdown."""
    rng = np.random.default_rng(seed)
    beats = even_beats(TEMPO, 0.0, DURATION)
    heard = beats[(beats < STARTS[3]) | (beats >= STARTS[4])]
    base = probabilities_of(beats, beats[::4], DURATION, seed)
    curves = {name: np.array(getattr(base, name), np.float64) for name in ("beats", "downbeats")}
    n_frames, n_steps = len(base.beats), len(base.energy)
    if boundaries:
        near = STARTS[1:] + rng.normal(0, 0.15, len(STARTS) - 1)
        curves["boundaries"] = bumps(near, rng.uniform(0.3, 0.9, len(near)), n_frames, width=3.0)
        curves["boundaries"] += bumps(rng.uniform(0, DURATION, 4), np.full(4, 0.3), n_frames, width=3.0)
    place = np.searchsorted(STARTS, np.arange(n_steps) / STEP_RATE, side="right") - 1
    sections = rng.dirichlet(np.ones(len(SECTION_LABELS)), n_steps) * (1 - label_trust)
    sections[np.arange(n_steps), [SECTION_LABELS.index(FORM[i][0]) for i in place]] += label_trust
    cues = np.zeros((n_frames, len(CUE_KINDS)))
    cues[:, CUE_KINDS.index(CueKind.DROP)] = bumps(STARTS[[2, 5]], np.array([0.8, 0.9]), n_frames, width=2.0)
    cues[:, CUE_KINDS.index(CueKind.BREAKDOWN)] = bumps(STARTS[3:4], np.array([0.6]), n_frames, width=2.0)
    cues[:, CUE_KINDS.index(CueKind.BUILD_UP)] = bumps(STARTS[4:5], np.array([0.6]), n_frames, width=2.0)
    key = np.full(N_KEYS, 0.3 / (N_KEYS - 1))
    key[Key.parse("8A").index] = 0.7
    probabilities = silent_probabilities(
        DURATION,
        **curves,
        sections=sections,
        cues=cues,
        energy=np.array([FORM[i][2] for i in place]),
        key=key,
        keys=np.tile(key, (8, 1)),
    )
    return probabilities, onsets_of(heard, DURATION, seed)


@pytest.mark.parametrize("seed", range(3))
def test_sections_cover_the_track_and_start_on_its_bars(seed):
    decoded = decode(*track(seed), DURATION)
    sections = decoded.sections
    assert sections[0].start == 0
    assert sections[-1].stop == DURATION
    assert all(a.stop == b.start for a, b in itertools.pairwise(sections))
    downbeats = decoded.beat_grid.downbeats(DURATION)
    assert all(np.abs(downbeats - s.start).min() < 1e-6 for s in sections[1:])


@pytest.mark.parametrize("seed", range(3))
def test_the_usual_form_is_found(seed):
    decoded = decode(*track(seed), DURATION)
    assert [s.label for s in decoded.sections] == [label for label, _, _ in FORM]
    assert np.allclose([s.start for s in decoded.sections], STARTS, atol=0.02)


def test_labels_alone_make_sections_where_no_boundary_is_marked():
    decoded = decode(*track(1, boundaries=False), DURATION)
    starts = np.array([s.start for s in decoded.sections])
    assert np.mean([np.abs(starts - s).min() <= BAR for s in STARTS]) >= 0.8
    assert len(starts) <= len(STARTS) + 1


def test_sure_labels_earn_more_confidence():
    sure, unsure = (decode(*track(2, label_trust=t), DURATION).sections for t in (0.9, 0.3))
    assert np.mean([s.confidence for s in sure]) > np.mean([s.confidence for s in unsure]) + 0.2


def test_cues_lie_on_downbeats_four_bars_apart_and_are_few():
    decoded = decode(*track(), DURATION)
    times = np.array([s.time for s in decoded.suggestions])
    downbeats = decoded.beat_grid.downbeats(DURATION)
    assert 2 <= len(times) <= 8
    assert all(np.abs(downbeats - t).min() < 1e-6 for t in times)
    assert (np.diff(times) >= 4 * BAR - 0.01).all()


def test_drops_breakdown_and_a_place_to_mix_in_are_suggested():
    found = {(s.kind, round(s.time)) for s in decode(*track(), DURATION).suggestions}
    assert {(CueKind.DROP, 48), (CueKind.SECOND_DROP, 128), (CueKind.BREAKDOWN, 80)} <= found
    assert any(kind is CueKind.MIX_IN for kind, _ in found)


def test_reasons_say_what_is_heard_in_at_most_eight_words():
    suggestions = decode(*track(), DURATION).suggestions
    reasons = {round(s.time): s.reason for s in suggestions}
    assert all(0 < len(s.reason.split()) <= 8 for s in suggestions)
    assert reasons[80] == "drums drop out for 16 bars, energy -6"
    assert reasons[112] == "drums return after 16 bars, energy +3"


def test_every_track_with_beats_has_a_place_to_mix_in():
    beats = even_beats(128, 0.1, 60)
    decoded = decode(probabilities_of(beats, beats[::4], 60.0), onsets_of(beats, 60.0), 60.0)
    assert [s.kind for s in decoded.suggestions if s.kind is CueKind.MIX_IN]


def test_key_and_energy_come_with_their_trust():
    decoded = decode(*track(), DURATION)
    assert decoded.key.camelot == "8A"
    assert 0.5 < decoded.key.confidence < 0.99
    assert len(decoded.energy.curve) == int(DURATION)
    assert 7 < decoded.energy.level <= 10
    assert decoded.energy.curve[60] > decoded.energy.curve[90]


def test_where_no_key_stands_out_none_is_named():
    beats = even_beats(128, 0.1, 30)
    assert decode(probabilities_of(beats, beats[::4], 30.0), onsets_of(beats, 30.0), 30.0).key is None


def test_silence_has_nothing_but_a_remark():
    decoded = decode(silent_probabilities(30.0), np.zeros((30 * FLUX_RATE, 2), np.float32), 30.0)
    assert decoded.beat_grid is None
    assert decoded.suggestions == ()
    assert decoded.remarks == ("nothing sounds",)


def test_sound_without_beats_still_has_sections_but_no_cues():
    probabilities, _ = track()
    speech = silent_probabilities(DURATION, sections=np.array(probabilities.sections, np.float64))
    decoded = decode(speech, onsets_of(np.zeros(0), DURATION), DURATION)
    assert decoded.beat_grid is None
    assert decoded.suggestions == ()
    assert decoded.sections[0].start == 0
    assert decoded.sections[-1].stop == DURATION


@pytest.mark.parametrize("duration", [0.0, 0.02, 0.5, 4.0])
def test_scraps_of_sound_do_no_harm(duration):
    n = round(duration * FLUX_RATE)
    decoded = decode(silent_probabilities(duration), np.ones((n, 2), np.float32), duration)
    assert decoded.beat_grid is None
    assert len(decoded.energy.curve) <= np.ceil(duration) + 1


def test_probabilities_that_are_not_numbers_count_as_nothing():
    beats = even_beats(128, 0.1, 30)
    activations = probabilities_of(beats, beats[::4], 30.0)
    activations.beats[int(5 * FRAME_RATE)] = np.nan
    assert decode(activations, onsets_of(beats, 30.0), 30.0).beat_grid.tempo == pytest.approx(128, abs=0.05)


@pytest.mark.parametrize("late", [0.01, 0.4, 1.5])
def test_a_cue_on_the_first_bar_lies_on_its_downbeat_and_not_before_it(late):
    beats = even_beats(TEMPO, late % (BAR / 4), DURATION)
    first = int(np.argmin(np.abs(beats - late)))
    probabilities = probabilities_of(beats, beats[first::4], DURATION, 0)
    decoded = decode(probabilities, onsets_of(beats, DURATION, 0), DURATION)
    downbeats = decoded.beat_grid.downbeats(DURATION)
    assert decoded.suggestions
    assert all(np.abs(downbeats - cue.time).min() < 1e-6 for cue in decoded.suggestions)
