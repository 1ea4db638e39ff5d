"""Silence before and after the music takes part in nothing: no section, no cue point, no bar counted, no tempo of its own."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from djanalyzer.features.onsets import FLUX_RATE
from djanalyzer.models.activations import CUE_KINDS, KEY_HOP, KEY_WINDOW, SECTION_LABELS, STEP, STEP_RATE
from djanalyzer.models.decoding import decode
from djanalyzer.music import CueKind, SectionLabel
from tests.models.decoding.test_marks import BAR, DURATION, FLUX, heard, key_says, labels_of, sound_of

FRAME_CURVES = ("beats", "downbeats", "boundaries", "cues")
STEP_CURVES = ("sections", "energy", "vocals")
FORM = ((SectionLabel.INTRO, 16), (SectionLabel.DROP, 32), (SectionLabel.OUTRO, 16))  # bars
SOUND = sound_of(tuned_bars=range(16, 48))
MUSIC = heard(sections=labels_of(*FORM))


def padded(curve, before, after):
    curve = np.asarray(curve)
    return np.pad(curve, [(before, after)] + [(0, 0)] * (curve.ndim - 1))


def in_silence(before, after, **others):
    """Return the analysis of the music with so many steps of digital silence before and after it, and both in seconds.

    The network calls the silence a breakdown, and hears places to mix in and out there.
    """
    frames = {n: padded(getattr(MUSIC, n), before * STEP, after * STEP) for n in FRAME_CURVES}
    steps = {n: padded(getattr(MUSIC, n), before, after) for n in STEP_CURVES}
    silent = np.ones(len(steps["energy"]), bool)
    silent[before : len(silent) - after] = False
    steps["sections"][silent, SECTION_LABELS.index(SectionLabel.BREAKDOWN)] = 0.9
    told = np.repeat(silent, STEP)[: len(frames["cues"])]
    for kind in (CueKind.MIX_IN, CueKind.MIX_OUT):
        frames["cues"][: len(told), CUE_KINDS.index(kind)][told] = 0.9
    start, stop = before / STEP_RATE, after / STEP_RATE
    flux = padded(FLUX, round(start * FLUX_RATE), round(stop * FLUX_RATE))
    sound = replace(
        SOUND,
        logmel=padded(SOUND.logmel, before * STEP, after * STEP),
        chroma=padded(SOUND.chroma, before, after),
    )
    return (
        decode(replace(MUSIC, **frames, **steps, **others), flux, start + DURATION + stop, sound),
        start,
        stop,
    )


@pytest.mark.parametrize(("before", "after"), [(27, 0), (0, 53), (27, 53)])
def test_a_track_between_silences_is_the_track_itself(before, after):
    plain, _, _ = in_silence(0, 0)
    found, start, stop = in_silence(before, after)
    assert (
        [s.label for s in found.sections] == [s.label for s in plain.sections] == [name for name, _ in FORM]
    )
    assert np.allclose(
        [s.start - start for s in found.sections], [s.start for s in plain.sections], atol=0.05
    )
    assert found.sections[-1].stop == start + DURATION + stop
    told = [(s.kind, s.reason) for s in plain.suggestions]
    assert [(s.kind, s.reason) for s in found.suggestions] == told
    times = [s.time for s in plain.suggestions]
    assert np.allclose([s.time - start for s in found.suggestions], times, atol=0.02)
    ranges = [(d.mix_range.intro_bars, d.mix_range.outro_bars) for d in (plain, found)]
    assert ranges[0] == ranges[1] == (16, 16)


def test_silence_has_no_key_of_its_own():
    silent = 2 * KEY_WINDOW // KEY_HOP - 1  # windows with their middle in it
    says = np.repeat([key_says(None), key_says("8A"), key_says(None)], [silent, 11, silent], axis=0)
    found, _, _ = in_silence(2 * KEY_WINDOW, 2 * KEY_WINDOW, key=key_says("8A"), keys=says)
    assert [s.key.camelot for s in found.key_stretches] == ["8A"]


def test_a_breath_before_the_first_beat_belongs_to_the_music():
    found, start, _ = in_silence(2, 0)
    assert start < BAR / 2
    assert found.sections[0].start == 0
    assert found.suggestions[0].time == pytest.approx(start, abs=0.02)
