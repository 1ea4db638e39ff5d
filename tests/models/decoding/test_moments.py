"""Who joins and leaves, how loud each moment is, and detected cue points as evidence: known only to newer networks."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from djanalyzer.features.chroma import N_PITCHES
from djanalyzer.models.activations import CUE_KINDS, FRAME_RATE, STEP_RATE
from djanalyzer.models.decoding import Constants, Sound, decode
from djanalyzer.models.decoding.moments import LIKELY, changes_of, dynamics_of
from djanalyzer.models.decoding.occasions import KINDS, OBJECT_FEATURES
from djanalyzer.models.decoding.tones import energy_of
from djanalyzer.music import BeatGrid, CueKind
from djanalyzer.music.dynamics import as_share
from tests.models.decoding.pulses import even_beats, onsets_of, probabilities_of, silent_probabilities

BAR = 2.0
N_BARS = 40
DURATION = BAR * N_BARS
BEATS = even_beats(120.0, 0.0, DURATION)
BASE = probabilities_of(BEATS, BEATS[::4], DURATION)
FLUX = onsets_of(BEATS, DURATION)
GRID = BeatGrid.constant(0.0, 120.0)
N_STEPS = len(BASE.energy)


def steps_at(*bars, height=0.95):
    """Return a curve that rises to a peak where bars start, as networks do that are taught to miss no change.

    `height` is how likely the change is; the steps beside it say less, and all say more than they think.
    """
    away = np.abs(np.arange(N_STEPS)[:, None] - (np.array(bars) * BAR * STEP_RATE - 0.5))
    likely = height * np.clip(1 - away.min(axis=1) / 1.5, 0, 1)
    return (6 * likely / (5 * likely + 1)).astype(np.float32)


def object_at(bar, kind, chance=0.9):
    """Return chances and offsets of a detected cue point."""
    chances = np.full((N_STEPS, len(CUE_KINDS)), 0.001, np.float32)
    offsets = np.zeros_like(chances)
    place = bar * BAR * STEP_RATE
    chances[int(place), CUE_KINDS.index(kind)] = chance
    offsets[int(place), CUE_KINDS.index(kind)] = place - int(place) - 0.5
    return {"cue_chances": chances, "cue_offsets": offsets}


def sound_with_hats_from(bar):
    """Return spectra of drums, with hats from a bar on."""
    times = np.arange(int(DURATION * FRAME_RATE) + 1) / FRAME_RATE
    logmel = 0.02 * np.random.default_rng(0).random((len(times), 128))
    logmel += (0.5 * np.exp(-(times % 0.5) / 0.08))[:, None]
    logmel[times >= bar * BAR, 100:] += 0.3
    return Sound(logmel.astype(np.float16), np.full((N_STEPS, N_PITCHES), 0.2, np.float16))


def test_a_card_from_before_decides_as_it_did_whatever_is_detected():
    """Weights of the new evidence are 0 until they are fitted, so cue points keep their places, kinds and confidences."""
    shipped = {n: v for n, v in Constants().as_record().items() if n not in ("objects", "changes", "level")}
    constants = Constants.of(shipped)
    assert constants == Constants()
    newer = replace(BASE, **object_at(20, CueKind.DROP), level=9.0)
    before, after = (decode(a, FLUX, DURATION, constants=constants) for a in (BASE, newer))
    assert before == replace(after, vocals=before.vocals, bars=before.bars)
    assert (before.changes, before.dynamics) == (None, None)


def test_a_detected_cue_point_is_evidence_once_its_weight_is_fitted():
    weights = np.zeros((len(KINDS), len(OBJECT_FEATURES)))
    weights[KINDS.index(CueKind.DROP), OBJECT_FEATURES.index("object of the kind")] = 1.0
    constants = replace(Constants(), objects=tuple(weights.ravel()))
    heard = replace(BASE, **object_at(20, CueKind.DROP, 0.99))
    drops = [
        s for s in decode(heard, FLUX, DURATION, constants=constants).suggestions if s.kind is CueKind.DROP
    ]
    assert [round(s.time / BAR) for s in drops] == [20]
    unheard = decode(BASE, FLUX, DURATION, constants=constants).suggestions
    assert not any(round(s.time / BAR) == 20 and s.kind is CueKind.DROP for s in unheard)


def test_whoever_joins_is_named_where_the_energy_does_not_change():
    weights = np.zeros((len(KINDS), len(OBJECT_FEATURES)))
    weights[:, OBJECT_FEATURES.index("object of the kind")] = 1.0
    constants = replace(Constants(), objects=tuple(weights.ravel()))
    said = replace(BASE, **object_at(20, CueKind.DROP, 0.99), changes=steps_at(20, 30))
    decoded = decode(said, FLUX, DURATION, sound_with_hats_from(20), constants)
    assert "drop begins, hats join" in [s.reason for s in decoded.suggestions]
    assert [round(c.time / BAR) for c in decoded.changes] == [20, 30]


def test_changes_lie_on_the_beat_and_are_as_sure_as_they_are_right():
    said = replace(BASE, changes=np.maximum(steps_at(8, 24), steps_at(16, height=0.3)))
    changes = changes_of(said, GRID, DURATION, (1.0, 0.0))
    assert [c.time for c in changes] == [8 * BAR, 16 * BAR, 24 * BAR]
    assert changes[1].confidence < 0.75 < changes[0].confidence
    strict = changes_of(said, GRID, DURATION, Constants().changes)
    assert [c.time for c in strict] == [8 * BAR, 24 * BAR]
    assert changes_of(BASE, GRID, DURATION, (1.0, 0.0)) is None


def test_without_a_grid_changes_lie_where_they_are_heard():
    times = [c.time for c in changes_of(replace(BASE, changes=steps_at(7.3)), None, DURATION, (1.0, 0.0))]
    assert times == pytest.approx([7.3 * BAR], abs=0.1)


@settings(max_examples=30)
@given(arrays(np.float32, N_STEPS, elements=st.floats(0, 1, width=32)), st.sampled_from([GRID, None]))
def test_changes_are_in_order_within_the_track_and_likely(curve, grid):
    changes = changes_of(replace(BASE, changes=curve), grid, DURATION, (1.0, 0.0))
    times = [c.time for c in changes]
    assert times == sorted(set(times))
    assert all(0 < t < DURATION for t in times)
    assert all(LIKELY - 0.001 <= c.confidence <= 1 for c in changes)


def test_dynamics_are_loudness_against_the_whole():
    loudness = np.zeros(N_STEPS)
    loudness[: N_STEPS // 4] = -12.0  # a soft beginning
    curve = dynamics_of(replace(BASE, dynamics=as_share(loudness).astype(np.float32)), DURATION).curve
    assert len(curve) == DURATION
    assert curve[2] == pytest.approx(-12, abs=0.1)
    assert curve[-2] == pytest.approx(0, abs=0.1)
    assert dynamics_of(BASE, DURATION) is None


def test_the_networks_own_level_has_its_share():
    said = replace(silent_probabilities(DURATION), level=9.0)
    levels = [energy_of(said, DURATION, (0.0, 4.0), (share,)).level for share in (0.0, 0.5, 1.0)]
    assert levels == [4.0, 6.5, 9.0]
    assert energy_of(BASE, DURATION, (0.0, 4.0), (1.0,)).level == 4.0
