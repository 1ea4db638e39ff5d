"""A DJ's ear for the generator: songs come out as asked, the same every time, and their labels are true."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
import time
from dataclasses import replace
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from djanalyzer.music.marks import CueKind
from djanalyzer.music.sections import Section, SectionLabel
from djanalyzer.synthesis import STYLES, Song, Truth, compose, render
from djanalyzer.synthesis.truth import truth_of

RATE = 11_025
SEEDS = st.integers(0, 10_000)
DRUMS = {"kick", "snare", "clap", "hat", "open", "ride", "perc", "shaker", "tom"}


def fingerprint(seed: int) -> str:
    """Return a digest of a short song's sound and labels."""
    rendering = render(compose(seed, duration=(8, 12)), RATE)
    digest = hashlib.sha256(rendering.audio.tobytes())
    digest.update(rendering.truth.energy.tobytes() + rendering.truth.beats.tobytes())
    digest.update(repr((rendering.truth.cues, rendering.truth.sections, rendering.truth.key)).encode())
    return digest.hexdigest()


def test_the_same_seed_gives_the_same_song_in_every_process() -> None:
    code = "from tests.synthesis.test_songs import fingerprint; print(fingerprint(17))"
    root = os.path.dirname(os.path.dirname(os.path.dirname(__file__)))
    other = subprocess.run(
        [sys.executable, "-c", code],
        env={**os.environ, "PYTHONHASHSEED": "1"},
        cwd=root,
        capture_output=True,
        text=True,
        check=True,
    )
    assert other.stdout.strip() == fingerprint(17)


def test_other_seeds_give_other_songs() -> None:
    assert len({fingerprint(seed) for seed in range(5)}) == 5


@pytest.mark.parametrize("style", STYLES)
def test_every_style_can_be_heard(style: str) -> None:
    song = compose(3, style, duration=(10, 14))
    rendering = render(song, RATE)
    audio = rendering.audio
    assert rendering.truth.style == style
    assert audio.dtype == np.float32
    assert audio.shape == (round(song.duration * RATE), 2)
    assert np.isfinite(audio).all()
    assert np.abs(audio).max() <= 1.0
    assert np.sqrt(np.mean(audio**2)) > 0.01


def test_the_styles_the_product_promises_are_there() -> None:
    promised = {"house", "techno", "trance", "drum_and_bass", "dubstep", "breaks", "electro", "trap"}
    assert promised <= set(STYLES)


def test_a_style_nobody_knows_is_refused_with_the_list_of_those_there_are() -> None:
    with pytest.raises(ValueError, match="no style 'polka'; there are house"):
        compose(1, "polka")


@settings(max_examples=40, deadline=None)
@given(seed=SEEDS, shortest=st.floats(20, 200), extra=st.floats(12, 60))
def test_a_song_is_as_long_as_asked(seed: int, shortest: float, extra: float) -> None:
    song = compose(seed, duration=(shortest, shortest + extra))
    if not song.traits & {"tempo_change", "drifting", "detour", "slowing"}:
        assert shortest - 0.01 <= song.duration <= shortest + extra + 0.01


@settings(max_examples=40, deadline=None)
@given(seed=SEEDS)
def test_beats_and_bars_are_those_of_the_grid(seed: int) -> None:
    song = compose(seed, duration=(20, 40))
    truth = truth_of(song)
    grid_beats, positions = truth.beat_grid.beats_and_positions(song.stop - 1e-6)
    sounding = grid_beats >= truth.beats[0] - 1e-6 - song.mix.wow[0]
    uneven = 1e-6 + song.mix.wow[0]  # an uneven motor moves beats, the grid stays even
    np.testing.assert_allclose(grid_beats[sounding], truth.beats, atol=uneven)
    np.testing.assert_allclose(
        grid_beats[positions == 1][-len(truth.downbeats) :], truth.downbeats, atol=uneven
    )
    assert len(truth.downbeats) == song.n_bars
    assert 60 <= truth.tempo <= 200


@settings(max_examples=40, deadline=None)
@given(seed=SEEDS)
def test_sections_follow_each_other_on_bars_to_the_end(seed: int) -> None:
    song = compose(seed, duration=(30, 90))
    truth = truth_of(song)
    starts = np.array([s.start for s in truth.sections])
    stops = np.array([s.stop for s in truth.sections])
    np.testing.assert_allclose(starts[1:], stops[:-1])
    assert starts[0] == pytest.approx(truth.downbeats[0])
    assert stops[-1] == pytest.approx(song.stop, abs=1e-6 + song.mix.wow[0])
    assert np.abs(truth.downbeats[:, None] - starts[None, :]).min(axis=0).max() < 1e-6


@settings(max_examples=40, deadline=None)
@given(seed=SEEDS)
def test_cues_mark_what_they_say(seed: int) -> None:
    song = compose(seed)
    truth = truth_of(song)
    named = {
        CueKind.DROP: SectionLabel.DROP,
        CueKind.SECOND_DROP: SectionLabel.DROP,
        CueKind.BUILD_UP: SectionLabel.BUILD_UP,
        CueKind.BREAKDOWN: SectionLabel.BREAKDOWN,
    }
    kinds = [cue.kind for cue in truth.cues]
    assert kinds.count(CueKind.MIX_IN) == 1
    assert kinds.count(CueKind.MIX_OUT) == (2 if song.follower else 1)
    assert kinds.count(CueKind.DROP) <= 1
    for cue in truth.cues:
        assert np.abs(truth.downbeats - cue.time).min() < 1e-6
        assert 0 < len(cue.reason.split()) <= 8
        assert cue.confidence == 1
        assert (cue.stop is not None) == (cue.kind is CueKind.LOOP)
        if cue.kind in named:
            (section,) = [s for s in truth.sections if s.start == pytest.approx(cue.time)]
            assert section.label is named[cue.kind]


def test_the_way_in_is_where_drums_begin(labelled: list[tuple[Song, Truth]]) -> None:
    for song, truth in labelled:
        (cue,) = [c for c in truth.cues if c.kind is CueKind.MIX_IN]
        kicks = [
            song.seconds(p.notes.beat) for p in song.parts if p.role in ("kick", "hat", "open", "shaker")
        ]
        early = [t for times in kicks for t in times if t < cue.time - 4 * song.grid.anchors[0].period]
        assert len(early) <= 2 * sum(len(k) > 0 for k in kicks) + 4 * song.pickup


def mean_within(values: np.ndarray, sections: list[Section], rate: int) -> float:
    """Return the mean of a curve (`rate` values a second) over some sections."""
    inside = [values[int(s.start * rate) + 1 : int(s.stop * rate)] for s in sections]
    return float(np.mean(np.concatenate(inside)))


def test_drops_are_stronger_than_breakdowns_on_paper_and_in_the_sound() -> None:
    paper, sound = [], []
    for seed in range(8):
        song = compose(seed, "trance", duration=(48, 60))
        song = replace(song, mix=replace(song.mix, fade_in=0.0, fade_out=0.0))
        rendering = render(song, RATE)
        sections = rendering.truth.sections
        drops = [s for s in sections if s.label is SectionLabel.DROP]
        breakdowns = [s for s in sections if s.label is SectionLabel.BREAKDOWN]
        if drops and breakdowns:
            curve, loudness = rendering.truth.energy, np.abs(rendering.audio).mean(axis=1)
            paper.append(mean_within(curve, drops, 1) / mean_within(curve, breakdowns, 1))
            sound.append(mean_within(loudness, drops, RATE) / mean_within(loudness, breakdowns, RATE))
    assert len(paper) >= 5
    assert min(paper) > 1.1
    assert np.median(sound) > 1.1


def test_energy_has_one_value_a_second_and_a_level_that_follows_the_style() -> None:
    levels = {}
    for style in ("ambient", "hardcore"):
        songs = [compose(seed, style) for seed in range(6)]
        truths = [truth_of(song) for song in songs]
        for song, truth in zip(songs, truths, strict=True):
            assert len(truth.energy) == int(np.ceil(song.duration))
            assert truth.energy.min() >= 0
            assert truth.energy.max() <= 1
            assert 1 <= truth.energy_level <= 10
        levels[style] = np.mean([truth.energy_level for truth in truths])
    assert levels["hardcore"] > levels["ambient"] + 3


@settings(max_examples=40, deadline=None)
@given(seed=SEEDS)
def test_the_key_is_the_one_the_notes_are_in(seed: int) -> None:
    song = compose(seed)
    if song.key is None or len(song.keys) > 1:
        return
    pitches = [p.notes.pitch for p in song.parts if p.patch.family == "voice"]
    classes = np.round(np.concatenate(pitches)).astype(int) % 12
    weight = np.bincount(classes, minlength=12) / len(classes)
    third = (song.key.tonic + (3 if song.key.is_minor else 4)) % 12
    wrong_third = (song.key.tonic + (4 if song.key.is_minor else 3)) % 12
    assert np.count_nonzero(weight) <= 7
    assert weight[song.key.tonic] > 0
    assert weight[wrong_third] == 0
    assert weight[third] >= 0


def test_an_audience_of_songs_is_broad(audience: list[Song]) -> None:
    songs = audience
    tempi = np.array([song.grid.tempo for song in songs])
    assert len({song.style for song in songs}) > 0.9 * len(STYLES)
    assert {song.key.tonic for song in songs if song.key} == set(range(12))
    assert 0.6 < np.mean([song.key.is_minor for song in songs if song.key]) < 0.85
    assert 0.6 < np.mean(tempi == np.round(tempi)) < 0.9
    assert 0.72 < np.mean([song.grid.is_constant for song in songs]) < 1
    assert np.percentile(tempi, 5) < 85
    assert np.percentile(tempi, 95) > 170
    lead_ins = np.array([song.grid.anchors[0].time for song in songs])
    assert 0.25 < np.mean(lead_ins == 0) < 0.6
    assert lead_ins.max() < 6
    lengths = [p.n_bars for song in songs for p in song.passages]
    assert np.mean([n % 4 == 0 for n in lengths]) > 0.75
    assert {p.label for song in songs for p in song.passages} == set(SectionLabel)


def test_songs_without_kick_or_drums_have_none(audience: list[Song]) -> None:
    without_drums = [s for s in audience if "no_drums" in s.traits]
    without_kick = [s for s in audience if "no_kick" in s.traits]
    assert len(without_drums) >= 3
    assert len(without_kick) >= 3
    assert not [p for s in without_drums for p in s.parts if p.role in DRUMS]
    assert not [p for s in without_kick for p in s.parts if p.role == "kick"]


def test_kicks_stay_out_of_most_breakdowns_and_in_the_drops() -> None:
    def share_with_kick(label: SectionLabel) -> float:
        found = []
        for seed in range(24):
            song = compose(seed, "house", duration=(60, 80))
            kicks = [p.notes.beat for p in song.parts if p.role == "kick"]
            for passage in song.passages:
                if passage.label is label and kicks:
                    bar = song.beats_per_bar
                    inside = (kicks[0] >= bar * passage.start) & (kicks[0] < bar * passage.stop)
                    found.append(bool(inside.any()))
        return float(np.mean(found))

    assert share_with_kick(SectionLabel.BREAKDOWN) < 0.35
    assert share_with_kick(SectionLabel.DROP) > 0.95


def test_no_song_falls_silent_for_bars() -> None:
    for seed in (804, 834, 0):
        song = compose(seed, duration=(90, 120) if seed > 800 else (40, 60))
        song = replace(song, mix=replace(song.mix, fade_in=0.0, fade_out=0.0))
        rendering = render(song, RATE)
        loud = np.abs(rendering.audio).max(axis=1)
        edges = (np.append(rendering.truth.downbeats, song.stop) * RATE).astype(int)
        quiet = [loud[a:b].max() < 0.004 * loud.max() for a, b in pairwise(edges)]
        assert not any(a and b for a, b in pairwise(quiet)), seed


def test_rendering_is_fifty_times_faster_than_listening() -> None:
    songs = [compose(seed, duration=(60, 80)) for seed in range(100, 104)]
    start = time.process_time()
    for song in songs:
        render(song, 22_050)
    assert sum(song.duration for song in songs) / (time.process_time() - start) > 50
