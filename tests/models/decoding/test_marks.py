"""What a DJ marks besides drops: voices, loops, bars to mix over, keys; and boundaries that only the sound tells of."""

from __future__ import annotations

import itertools
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from djanalyzer.features.chroma import N_PITCHES
from djanalyzer.models.activations import (
    CUE_KINDS,
    FRAME_RATE,
    KEY_HOP,
    KEY_WINDOW,
    N_KEYS,
    SECTION_LABELS,
    STEP_RATE,
)
from djanalyzer.models.decoding import Constants, Sound, decode
from djanalyzer.models.decoding.loops import LOOP_FEATURES
from djanalyzer.models.decoding.occasions import CUE_FEATURES, KINDS
from djanalyzer.models.decoding.profiles import fits_of
from djanalyzer.models.decoding.voices import vocal_spans
from djanalyzer.music import CueKind, Key, MixRange, SectionLabel
from tests.models.decoding.pulses import even_beats, onsets_of, probabilities_of, silent_probabilities

BAR = 2.0
N_BARS = 64
DURATION = BAR * N_BARS
BEATS = even_beats(120.0, 0.0, DURATION)
BASE = probabilities_of(BEATS, BEATS[::4], DURATION)
FLUX = onsets_of(BEATS, DURATION)


def bar_of(time):
    return np.clip((np.asarray(time) / BAR).astype(int), 0, N_BARS - 1)


def sound_of(tuned_bars=(), changes=(), tuning=None):
    """Return spectra of drums in every bar, with something tuned in some; the timbre is another after each change."""
    times = np.arange(int(DURATION * FRAME_RATE) + 1) / FRAME_RATE
    bars = bar_of(times)
    logmel = 0.02 * np.random.default_rng(0).random((len(times), 128))
    logmel += (0.5 * np.exp(-(times % 0.5) / 0.08))[:, None]
    logmel[np.isin(bars, tuned_bars), 20:80] += 0.45
    part = np.searchsorted(changes, bars, side="right")
    bands = np.random.default_rng(1).random((len(changes) + 1, 128)) * (0.3 if len(changes) else 0.0)
    chroma = np.full((len(BASE.energy), N_PITCHES), 0.2)
    return Sound((logmel + bands[part]).astype(np.float16), chroma.astype(np.float16), tuning)


def heard(**curves):
    """Return the probabilities of the plain beat with other curves on top."""
    plain = {name: np.array(getattr(BASE, name), np.float64) for name in ("beats", "downbeats")}
    return silent_probabilities(DURATION, **(plain | curves))


def voices_in(*spans):
    bars = bar_of(np.arange(len(BASE.energy)) / STEP_RATE)
    return np.where([any(a <= b < z for a, z in spans) for b in bars], 0.95, 0.03)


def of_kind(decoded, kind):
    return [s for s in decoded.suggestions if s.kind is kind]


def test_boundaries_are_heard_where_the_network_says_nothing():
    changes = (8, 24, 40, 56)
    sections = decode(heard(), FLUX, DURATION, sound_of(changes=changes)).sections
    assert [round(s.start / BAR) for s in sections[1:]] == list(changes)


def test_singing_is_told_from_breath_to_breath():
    chances = np.full(300, 0.1, np.float32)
    for start, stop in ((30, 60), (63, 90), (150, 151), (280, 300)):
        chances[start:stop] = 0.8
    spans = vocal_spans(chances, duration=299 / STEP_RATE)
    assert [(round(v.start * STEP_RATE), round(v.stop * STEP_RATE)) for v in spans] == [(30, 90), (280, 299)]
    assert {v.confidence for v in spans} == {0.8}
    assert vocal_spans(chances[:0], 10.0) == ()


def labels_of(*parts):
    """Return the network's say of sections of so many bars each; the last goes on to the end."""
    labels = np.repeat([SECTION_LABELS.index(label) for label, _ in parts], [n for _, n in parts])
    return 0.02 + 0.86 * np.eye(len(SECTION_LABELS))[labels[bar_of(np.arange(len(BASE.energy)) / STEP_RATE)]]


def test_a_bar_that_sounds_otherwise_at_an_end_is_no_section_of_its_own():
    """A pick-up, and a last chord that rings out, which the network takes for a drop."""
    parts = (
        (SectionLabel.INTRO, 16),
        (SectionLabel.DROP, 32),
        (SectionLabel.OUTRO, 15),
        (SectionLabel.DROP, 1),
    )
    sections = decode(
        heard(sections=labels_of(*parts)), FLUX, DURATION, sound_of(changes=(1, 16, 48, 63))
    ).sections
    assert [s.label for s in sections] == [label for label, _ in parts[:3]]
    assert sections[0].start == 0
    assert sections[-1].stop == DURATION


def test_a_short_first_section_labelled_as_the_next_is_part_of_it():
    parts = ((SectionLabel.INTRO, 16), (SectionLabel.DROP, 32), (SectionLabel.OUTRO, 16))
    sections = decode(
        heard(sections=labels_of(*parts)), FLUX, DURATION, sound_of(changes=(2, 16, 48, 62))
    ).sections
    assert [round((s.stop - s.start) / BAR) for s in sections] == [n for _, n in parts]


def test_a_voice_is_marked_where_it_enters_and_not_while_it_goes_on():
    decoded = decode(heard(vocals=voices_in((16, 24), (26, 30), (48, 56))), FLUX, DURATION)
    cues = of_kind(decoded, CueKind.VOCAL_IN)
    assert [round(c.time / BAR) for c in cues] == [16, 48]
    assert [c.reason for c in cues] == ["voice enters", "voice returns after 18 bars"]
    assert all(c.confidence > 0.25 for c in cues)


def drops_at(*bars):
    frames = np.arange(len(BASE.beats))
    cues = np.zeros((len(frames), len(CUE_KINDS)))
    for bar in bars:
        cues[:, CUE_KINDS.index(CueKind.DROP)] += np.exp(
            -0.5 * ((frames / FRAME_RATE - bar * BAR) / 0.05) ** 2
        )
    return cues


def test_a_voice_that_enters_with_a_later_drop_is_still_a_voice():
    decoded = decode(heard(cues=drops_at(16, 48), vocals=voices_in((48, 56))), FLUX, DURATION)
    kinds = [s.kind for s in decoded.suggestions if round(s.time / BAR) == 48 and not s.is_loop]
    assert sorted(kinds) == [CueKind.SECOND_DROP, CueKind.VOCAL_IN]


def test_drops_after_the_first_are_second_drops():
    decoded = decode(heard(cues=drops_at(16, 32, 48)), FLUX, DURATION)
    drops = [s for s in decoded.suggestions if s.kind in (CueKind.DROP, CueKind.SECOND_DROP)]
    assert [(round(s.time / BAR), s.kind) for s in drops] == [
        (16, CueKind.DROP),
        (32, CueKind.SECOND_DROP),
        (48, CueKind.SECOND_DROP),
    ]


def test_a_track_full_of_surer_cue_points_still_has_places_to_mix_in_and_out():
    frames = np.arange(len(BASE.beats)) / FRAME_RATE
    cues = np.zeros((len(frames), len(CUE_KINDS)))
    sure = {CueKind.BUILD_UP: (12, 28, 44), CueKind.DROP: (16, 32, 48), CueKind.BREAKDOWN: (24, 40, 56)}
    for kind, bars in sure.items():
        for bar in bars:
            cues[:, CUE_KINDS.index(kind)] += 0.95 * np.exp(-0.5 * ((frames - bar * BAR) / 0.05) ** 2)
    by_the_network_alone = (0.0, 1.0) + (0.0,) * (len(CUE_FEATURES) - 2)
    constants = replace(Constants(), cues=by_the_network_alone * len(KINDS))
    suggested = decode(heard(cues=cues), FLUX, DURATION, constants=constants).suggestions
    kinds = [s.kind for s in suggested]
    assert len(kinds) == 8
    assert kinds[0] is CueKind.MIX_IN
    assert CueKind.MIX_OUT in kinds


def test_loops_are_few_lie_on_bars_and_never_under_a_voice():
    vocals = voices_in((16, 48))
    fond_of_loops = replace(Constants(), loops=(2.0,) + (0.0,) * (len(LOOP_FEATURES) - 1))
    sound = sound_of(tuned_bars=range(16, 48))
    decoded = decode(heard(vocals=vocals), FLUX, DURATION, sound, fond_of_loops)
    loops = of_kind(decoded, CueKind.LOOP)
    assert 2 <= len(loops) <= 3
    for loop in loops:
        first, stop = loop.time / BAR, loop.stop / BAR
        assert abs(first - round(first)) < 0.02
        assert round(stop - first) in (4, 8)
        assert stop <= 16.02 or first >= 47.98
        assert loop.reason == f"{round(stop - first)} bars of drums, nothing else"
    assert loops[0].stop <= 0.4 * DURATION
    assert loops[-1].time >= 0.6 * DURATION


def test_the_intro_ends_where_a_tune_or_a_voice_begins():
    tune = decode(heard(), FLUX, DURATION, sound_of(tuned_bars=range(16, 56))).mix_range
    assert (tune.intro_bars, tune.outro_bars) == (16, 8)
    assert tune.safe_until == pytest.approx(16 * BAR, abs=0.02)
    assert tune.safe_from == pytest.approx(56 * BAR, abs=0.02)
    voice = decode(
        heard(vocals=voices_in((8, 60))), FLUX, DURATION, sound_of(tuned_bars=range(16, 56))
    ).mix_range
    assert (voice.intro_bars, voice.outro_bars) == (8, 4)


def test_without_bars_of_drums_alone_there_is_nothing_to_mix_over():
    assert decode(heard(), FLUX, DURATION, sound_of(tuned_bars=range(N_BARS))).mix_range == MixRange()
    assert decode(heard(), FLUX, DURATION).mix_range == MixRange()


def windows_of(keys):
    """Return the say of each window when the key of each second is given by name."""
    n_windows = max(1, (len(BASE.energy) - KEY_WINDOW) // KEY_HOP + 1)
    middles = (np.arange(n_windows) * KEY_HOP + KEY_WINDOW / 2) / STEP_RATE
    rows = np.full((n_windows, N_KEYS), 0.3 / (N_KEYS - 1))
    for row, middle in zip(rows, middles, strict=True):
        name = next(name for stop, name in keys if middle < stop)
        row[Key.parse(name).index if name else N_KEYS - 1] = 0.7
    return rows


def key_says(name, chance=0.8):
    key = np.full(N_KEYS, (1 - chance) / (N_KEYS - 1))
    key[Key.parse(name).index if name else N_KEYS - 1] = chance
    return key


def sound_in_the_scale_of(name):
    """Return spectra in which the chords of a key sound, its tonic most."""
    key = Key.parse(name)
    chord, scale = ((0, 3, 7), (2, 5, 8, 10)) if key.is_minor else ((0, 4, 7), (2, 5, 9, 11))
    strength = np.zeros(12)
    strength[[(key.tonic + i) % 12 for i in scale]] = 0.2
    strength[[(key.tonic + i) % 12 for i in chord]] = (0.6, 0.3, 0.4)
    pitches = np.zeros((len(BASE.energy), N_PITCHES // 36, 12, 3))
    pitches[..., 1] = strength
    return replace(sound_of(), chroma=pitches.reshape(len(pitches), -1).astype(np.float16))


def test_a_track_in_one_key_is_one_stretch():
    decoded = decode(heard(key=key_says("8A"), keys=windows_of([(DURATION, "8A")])), FLUX, DURATION)
    (stretch,) = decoded.key_stretches
    assert (stretch.start, stretch.stop, stretch.key) == (0.0, DURATION, decoded.key)
    assert decoded.key.camelot == "8A"


def test_a_change_of_key_is_found_and_a_moment_in_another_is_not():
    for_good = windows_of([(60.0, "8A"), (DURATION, "10A")])
    stretches = decode(heard(key=key_says("8A"), keys=for_good), FLUX, DURATION).key_stretches
    assert [s.key.camelot for s in stretches] == ["8A", "10A"]
    assert stretches[0].stop == pytest.approx(60.0, abs=12.0)
    assert all(a.stop == b.start for a, b in itertools.pairwise(stretches))
    for_a_moment = windows_of([(50.0, "8A"), (60.0, "3B"), (DURATION, "8A")])
    assert len(decode(heard(key=key_says("8A"), keys=for_a_moment), FLUX, DURATION).key_stretches) == 1


def test_the_pitch_classes_have_their_say_where_the_network_wavers_between_relatives():
    """The scale of C major with C on top: the network cannot decide between C major and A minor."""
    wavering = np.full(N_KEYS, 0.1 / (N_KEYS - 2))
    wavering[[Key.parse("C").index, Key.parse("Am").index]] = (0.43, 0.47)
    probabilities = heard(key=wavering, keys=np.tile(wavering, (8, 1)))
    alone = decode(probabilities, FLUX, DURATION)
    together = decode(probabilities, FLUX, DURATION, sound_in_the_scale_of("C"))
    assert (alone.key.name, together.key.name) == ("A minor", "C major")


@given(semitones=st.integers(0, 11), mode=st.sampled_from(["", "m"]))
def test_every_key_fits_its_own_scale_best(semitones, mode):
    key = Key.parse("C" + mode).transposed(semitones)
    fits = fits_of(sound_in_the_scale_of(key.short_name), 3)
    assert (fits.argmax(axis=1) == key.index).all()


def test_what_has_no_key_is_given_none():
    decoded = decode(heard(key=key_says(None), keys=windows_of([(DURATION, None)])), FLUX, DURATION)
    assert decoded.key is None
    assert [s.key for s in decoded.key_stretches] == [None]


def test_tuning_is_passed_on():
    assert decode(heard(), FLUX, DURATION, sound_of(tuning=-13.5)).tuning == -13.5
    assert decode(heard(), FLUX, DURATION).tuning is None
