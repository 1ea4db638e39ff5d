"""Voices sing what their labels say: when, and how high."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from djanalyzer.synthesis import Song, compose, render
from djanalyzer.synthesis.harmony import draw_harmony
from djanalyzer.synthesis.singing import lines_of, sung_spans, syllables_of
from djanalyzer.synthesis.song import Channel, Part, Patch, notes_of
from djanalyzer.synthesis.throat import Singer
from djanalyzer.synthesis.vocals import Singing, draw_singing, lyric

RATE = 22_050
VOICES = ("singer", "rap", "speech", "chop", "vocoder", "talk_box", "choir")


def singing_alone(variant: str, seed: int = 5) -> Song:
    """Return a song in which one dry voice sings five notes and nobody else plays."""
    song = compose(seed, "house", duration=(20, 30))
    rows = [(3.0 * k, 1.6, 57.0 + 2 * (k % 3), 1.0) for k in range(5)]
    part = Part("vocal", Patch("vocal", variant, seed), notes_of(rows), np.zeros(5), Channel(1.0))
    mix = replace(
        song.mix,
        reverb_level=0.0,
        noise=0.0,
        crackle=0.0,
        drive=0.0,
        medium="",
        offset=0.0,
        fade_in=0.0,
        fade_out=0.0,
        wow=(0.0, 0.5, 0.0),
    )
    return replace(song, parts=(part,), mix=mix, passages=tuple(replace(p, ending="") for p in song.passages))


def measured_pitch(mono: np.ndarray, time: float, about: float) -> float:
    """Return the pitch (Hz) around a time from the peak of the autocorrelation near what is expected."""
    piece = mono[int((time - 0.05) * RATE) : int((time + 0.05) * RATE)].astype(np.float64)
    power = np.abs(np.fft.rfft(piece * np.hanning(len(piece)), 1 << 14)) ** 2
    likeness = np.fft.irfft(power)[: RATE // 40]
    low, high = int(RATE / about / 1.35), int(RATE / about * 1.35)
    peak = low + int(np.argmax(likeness[low:high]))
    a, b, c = likeness[peak - 1 : peak + 2]
    return RATE / (peak + 0.5 * (a - c) / (a - 2 * b + c))


@pytest.mark.parametrize("variant", ["singer", "chop", "talk_box", "rap"])
def test_the_labelled_pitch_is_the_one_that_is_heard(variant: str) -> None:
    for seed in (5, 6):
        song = singing_alone(variant, seed)
        rendering = render(song, RATE)
        mono, truth = rendering.audio.mean(axis=1), rendering.truth
        errors = []
        for start, stop in truth.vocals:
            for time in np.linspace(start + 0.15, stop - 0.15, 4):
                labelled = truth.vocal_pitch[round(time * 100)]
                errors.append(12 * np.log2(measured_pitch(mono, time, labelled) / labelled))
        assert len(errors) >= 8
        assert np.median(np.abs(errors)) < 0.25


@pytest.mark.parametrize("variant", VOICES)
def test_a_voice_sounds_where_it_is_labelled_and_nowhere_else(variant: str) -> None:
    song = singing_alone(variant)
    rendering = render(song, RATE)
    loud = np.abs(rendering.audio).max(axis=1)
    time = np.arange(len(loud)) / RATE
    sung = np.zeros(len(loud), dtype=bool)
    for start, stop in rendering.truth.vocals:
        sung |= (time > start - 0.13) & (time < stop + 0.16)
        inside = loud[int((start + 0.05) * RATE) : int((stop - 0.05) * RATE)]
        assert np.sqrt(np.mean(inside**2)) > 0.02
    assert loud[~sung].max() < 1e-3 * loud.max()


def test_a_line_that_comes_back_is_sung_once() -> None:
    song = singing_alone("singer")
    singer = Singer(song.parts[0], RATE)
    lines = lines_of(syllables_of(song.parts[0], song))
    assert len(lines) == 5
    sounds = [singer.line(line)[1] for line in lines]
    assert sounds[0] is sounds[3]
    assert sounds[0] is not sounds[1]


@pytest.mark.parametrize("seed", range(12))
def test_sung_lines_stay_in_the_scale_and_leave_room_to_breathe(seed: int) -> None:
    rng = np.random.default_rng(seed)
    harmony = draw_harmony(rng, 0.5, (1, 2))
    singing = Singing("singer", "whole", "sung", 55.0, 8)
    loop = lyric(singing, harmony, 4, rng)
    classes = {round(p) % 12 for p in loop.notes.pitch}
    assert classes <= {(harmony.key.tonic + s) % 12 for s in harmony.scale}
    covered = np.zeros(320, dtype=bool)
    for beat, length in zip(loop.notes.beat, loop.notes.length, strict=True):
        covered[max(0, int(beat * 10)) : max(0, int((beat + length) * 10))] = True
    assert 0.3 < covered.mean() < 0.95


def test_about_half_of_the_songs_are_sung_and_no_two_voices_are_alike(audience: list[Song]) -> None:
    sung = [s for s in audience if sung_spans(s)]
    assert 0.3 < len(sung) / len(audience) < 0.7
    kinds = {p.patch.variant for s in sung for p in s.parts if p.role == "vocal"}
    assert set(VOICES) - kinds == set()
    assert draw_singing("hip_hop", np.random.default_rng(0)) != draw_singing(
        "hip_hop", np.random.default_rng(1)
    )
