"""Two songs mixed into each other, as a DJ does: one beat goes through, and the labels are those of what is heard."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import numpy as np
import pytest

from djanalyzer.music.marks import CueKind
from djanalyzer.synthesis import Song, compose, render, render_stems
from djanalyzer.synthesis.crossfades import faders
from djanalyzer.synthesis.song import Channel, Follower, Part, Patch, notes_of
from djanalyzer.synthesis.truth import truth_of

RATE = 11_025


@pytest.fixture(scope="module")
def medleys(audience: list[Song]) -> list[tuple[Song, Follower]]:
    return [(song, song.follower) for song in audience if song.follower]


def drummed(song: Song) -> Song:
    """Return the song with a dry kick on each beat and nothing else, mixed without colour."""
    beats = np.arange(song.n_bars * song.beats_per_bar)
    rows = [(float(beat), 0.5, 0.0, 1.0) for beat in beats]
    part = Part("kick", Patch("drum", "kick_small", 3), notes_of(rows), np.zeros(len(rows)), Channel(0.5))
    mix = replace(
        song.mix, reverb_level=0.0, noise=0.0, crackle=0.0, drive=0.0, medium="", offset=0.0, fade_in=0.0,
        fade_out=0.0, compression=0.0, multiband=0.0, duck_depth=0.0, width=1.0, wow=(0.0, 0.5, 0.0),
    )  # fmt: skip
    passages = tuple(replace(p, ending="", sweep="") for p in song.passages)
    return replace(song, parts=(part,), mix=mix, passages=passages)


def shortest(medleys: list[tuple[Song, Follower]], manner: str) -> tuple[Song, Follower]:
    return min((m for m in medleys if m[1].manner == manner), key=lambda m: m[0].duration)


def test_a_few_records_are_medleys_and_none_of_those_whose_style_is_asked_for(
    audience: list[Song], medleys: list[tuple[Song, Follower]]
) -> None:
    assert 0.02 < len(medleys) / len(audience) < 0.08
    assert {follower.manner for _, follower in medleys} == {"fade", "swap"}
    for song, _ in medleys:
        assert 60 <= song.duration <= 240
        assert compose(song.seed, song.style).follower is None


def test_one_beat_goes_through_both_songs(medleys: list[tuple[Song, Follower]]) -> None:
    for song, follower in medleys:
        truth, second = truth_of(song), follower.song
        uneven = 1e-6 + 2 * song.mix.wow[0]
        np.testing.assert_allclose(np.diff(truth.beats), 60 / truth.tempo, atol=uneven)
        assert len(truth.downbeats) == follower.bar + second.n_bars
        assert len(truth.beats) == song.pickup + len(truth.downbeats) * song.beats_per_bar
        both = second.bar_seconds(np.arange(second.n_bars))
        np.testing.assert_allclose(truth.downbeats[follower.bar :], both, atol=uneven)
        assert follower.n_bars in (8, 16, 32)
        assert follower.bar + follower.n_bars == song.n_bars


def test_sections_are_those_of_the_song_that_leads(medleys: list[tuple[Song, Follower]]) -> None:
    for song, follower in medleys:
        truth = truth_of(song)
        middle = truth.downbeats[follower.bar + follower.n_bars // 2]
        starts = [s.start for s in truth.sections]
        assert all(a.stop == b.start for a, b in pairwise(truth.sections))
        assert all(np.abs(truth.downbeats - start).min() < 1e-6 for start in starts)
        assert np.abs(np.array(starts) - middle).min() < 1e-6
        assert {s.label for s in truth.sections if s.stop <= middle} <= {p.label for p in song.passages}
        assert {s.label for s in truth.sections if s.start >= middle} <= {
            p.label for p in follower.song.passages
        }
        if follower.manner == "swap":  # the second song comes in and the first one leaves at once
            near = 4.01 * song.beats_per_bar * 60 / truth.tempo
            for bar in (follower.bar, follower.bar + follower.n_bars):
                assert np.abs(np.array(starts) - truth.downbeats[bar]).min() < near


def test_the_way_out_is_where_the_second_song_comes_in(medleys: list[tuple[Song, Follower]]) -> None:
    for song, follower in medleys:
        truth = truth_of(song)
        start, stop = truth.downbeats[follower.bar], truth.downbeats[follower.bar + follower.n_bars]
        ways_out = [c.time for c in truth.cues if c.kind is CueKind.MIX_OUT]
        assert ways_out[0] == pytest.approx(start)
        assert ways_out[1] >= stop - follower.n_bars * song.beats_per_bar * 60 / truth.tempo
        assert sum(c.kind is CueKind.DROP for c in truth.cues) <= 1
        loops = [c for c in truth.cues if c.stop is not None]
        assert not any(c.time < stop - 1e-3 and (c.stop or 0) > start + 1e-3 for c in loops)


def test_keys_voices_chords_and_energy_are_those_of_both(medleys: list[tuple[Song, Follower]]) -> None:
    for song, follower in medleys:
        truth = truth_of(song)
        middle = truth.downbeats[follower.bar + follower.n_bars // 2]
        assert truth.key_stretches[0].start == 0
        assert truth.key_stretches[-1].stop == song.duration
        assert all(a.stop == b.start and a.key != b.key for a, b in pairwise(truth.key_stretches))
        keys = {s.key for s in truth.key_stretches}
        assert keys <= {k.key for k in (*song.keys, *follower.song.keys)}
        assert truth.key in keys
        assert all(a.stop <= b.start + 1e-6 for a, b in pairwise(truth.chords))
        assert not any(c.start < middle - 1e-2 and c.stop > middle + 1e-2 for c in truth.chords)
        assert all(a[1] < b[0] for a, b in pairwise(truth.vocals))
        assert len(truth.energy) == int(np.ceil(song.duration))
        time = np.arange(len(truth.vocal_pitch)) / 100
        sung = np.zeros(len(time), dtype=bool)
        for start, stop in truth.vocals:
            sung |= (time >= start - 2e-3) & (time <= stop + 2e-3)
        assert not (truth.vocal_pitch[~sung] > 0).any()


@pytest.mark.parametrize("manner", ["fade", "swap"])
def test_the_second_song_takes_the_bass_over_in_the_middle(
    medleys: list[tuple[Song, Follower]], manner: str
) -> None:
    _, follower = shortest(medleys, manner)
    n = follower.n_bars
    bars = np.linspace(-2, n + 2, 40 * n)
    (bass, rest), (low, high) = faders(follower, bars)
    for gain in (bass, rest):
        assert (gain[bars <= 0] == 1).all()
        assert gain[bars >= n] == pytest.approx(0)
    for gain in (low, high):
        assert gain[bars <= 0] == pytest.approx(0)
        assert (gain[bars >= n] == 1).all()
    if manner == "swap":
        assert not low[bars < n / 2 - 0.2].any()
        assert not bass[bars >= n / 2].any()
        assert (high[(bars > 1) & (bars < n)] == 1).all()
    else:
        np.testing.assert_allclose(bass**2 + low**2, 1)


@pytest.mark.parametrize("manner", ["fade", "swap"])
def test_every_beat_of_a_medley_is_heard_where_its_label_says(
    medleys: list[tuple[Song, Follower]], manner: str
) -> None:
    song, follower = shortest(medleys, manner)
    plain = replace(drummed(song), follower=replace(follower, song=drummed(follower.song)))
    rendering = render(plain, RATE)
    assert rendering.audio.shape == (round(song.duration * RATE), 2)
    loud = np.abs(rendering.audio).max(axis=1)
    assert loud.max() <= 1
    for beat in rendering.truth.beats[1:]:
        at = int(beat * RATE)
        before, after = loud[at - RATE // 50 : at - 2].max(), loud[at : at + round(0.003 * RATE)].max()
        assert after > 0.02
        assert after > 3 * before


def test_before_and_after_the_mix_each_song_plays_alone(medleys: list[tuple[Song, Follower]]) -> None:
    song, follower = shortest(medleys, "swap")
    song = replace(
        song, mix=replace(song.mix, medium="", noise=0.0, crackle=0.0, wow=(0.0, 0.5, 0.0), offset=0.0)
    )
    audio = render(song, RATE).audio
    alone = render(replace(song, follower=None), RATE).audio
    start, stop = (round(float(song.bar_seconds(bar)) * RATE) for bar in (follower.bar, song.n_bars))
    np.testing.assert_array_equal(audio[:start], alone[:start])
    silent = replace(song, parts=())
    np.testing.assert_array_equal(audio[stop:], render(silent, RATE).audio[stop:])
    assert np.abs(audio[stop:]).max() > 0.05


def test_the_stems_of_a_medley_are_those_of_both_songs(medleys: list[tuple[Song, Follower]]) -> None:
    song, follower = shortest(medleys, "fade")
    plain = replace(drummed(song), follower=replace(follower, song=drummed(follower.song)))
    stems = render_stems(plain, RATE)
    assert all(s.shape == (round(song.duration * RATE), 2) for s in stems.values())
    assert np.abs(stems["drums"][: 5 * RATE]).max() > 0.01
    assert np.abs(stems["drums"][-15 * RATE :]).max() > 0.01
    assert not stems["bass"].any()
