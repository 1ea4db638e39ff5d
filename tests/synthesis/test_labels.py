"""Every label of a generated song can be checked against what is played."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from djanalyzer.music.marks import CueKind
from djanalyzer.synthesis import Song, Truth, compose, loudness, render
from djanalyzer.synthesis.landmarks import SUNG_SECONDS
from djanalyzer.synthesis.truth import MOODS, truth_of

RATE = 22_050
SEEDS = st.integers(0, 10_000)


def first_song(wanted: str, duration: tuple[float, float] = (40, 60)) -> Song:
    """Return the first song that is atonal, changes key or has a voice."""
    tests = {
        "atonal": lambda s: s.key is None,
        "changing": lambda s: len(s.keys) > 1,
        "voice": lambda s: any(p.patch.family == "vocal" for p in s.parts),
    }
    return next(s for s in (compose(seed, duration=duration) for seed in range(400)) if tests[wanted](s))


def tone(decibels: float, seconds: float = 20.0, hertz: float = 997.0) -> np.ndarray:
    """Return the same sine on both sides, `decibels` under full scale."""
    wave = 10 ** (decibels / 20) * np.sin(2 * np.pi * hertz * np.arange(int(seconds * RATE)) / RATE)
    return np.stack([wave, wave]).astype(np.float32)


def test_loudness_is_that_of_the_standard() -> None:
    """EBU Tech 3341, cases 1 to 3: stereo sines of a kilohertz, the gate leaves quiet stretches out."""
    assert abs(loudness.integrated(loudness.weighted_power(tone(-23), RATE)) + 23) < 0.1
    assert abs(loudness.integrated(loudness.weighted_power(tone(-33), RATE)) + 33) < 0.1
    staged = np.concatenate([tone(-36, 10), tone(-23, 60), tone(-36, 10)], axis=1)
    assert abs(loudness.integrated(loudness.weighted_power(staged, RATE)) + 23) < 0.1
    assert loudness.integrated(loudness.weighted_power(tone(-120), RATE)) == loudness.SILENCE


def test_loudness_range_is_that_of_the_standard() -> None:
    """EBU Tech 3342, cases 1 and 2."""
    for levels, expected in (((-20, -30), 10), ((-20, -15), 5)):
        staged = np.concatenate([tone(level) for level in levels], axis=1)
        assert abs(loudness.loudness_range(loudness.weighted_power(staged, RATE)) - expected) < 1


def test_bass_counts_less_than_treble() -> None:
    def measured(hertz: float) -> float:
        return loudness.integrated(loudness.weighted_power(tone(-20, hertz=hertz), RATE))

    assert measured(40) < measured(1000) - 3 < measured(4000) - 3
    assert 2 < measured(4000) - measured(1000) < 4


def test_a_rendering_knows_how_loud_it_is() -> None:
    rendering = render(compose(4, duration=(20, 30)), RATE)
    truth = rendering.truth
    assert len(truth.loudness) == len(truth.energy)
    assert -40 < truth.integrated_loudness < 0
    assert truth.loudness.max() >= truth.integrated_loudness - 0.1


@settings(max_examples=25, deadline=None)
@given(seed=SEEDS)
def test_chords_keys_and_voices_lie_in_the_song_one_after_another(seed: int) -> None:
    song = compose(seed, duration=(30, 90))
    truth = truth_of(song)
    uneven = 1e-6 + song.mix.wow[0]  # an uneven motor moves labels
    assert truth.mood in MOODS
    assert all(a.stop <= b.start + 1e-6 for a, b in pairwise(truth.chords))
    assert all(c.start < c.stop <= song.stop + uneven and 0 <= c.root < 12 for c in truth.chords)
    assert truth.key_stretches[0].start == 0
    assert truth.key_stretches[-1].stop == song.duration
    assert all(a.stop == b.start for a, b in pairwise(truth.key_stretches))
    assert truth.key in {s.key for s in truth.key_stretches}
    assert all(0 <= a < b <= song.duration + uneven for a, b in truth.vocals)
    assert all(a[1] < b[0] for a, b in pairwise(truth.vocals))
    assert len(truth.vocal_pitch) == int(np.ceil(100 * song.duration))
    time = np.arange(len(truth.vocal_pitch)) / 100
    sung = np.zeros(len(time), dtype=bool)
    for start, stop in truth.vocals:
        sung |= (time >= start - uneven) & (time <= stop + uneven)
    assert not (truth.vocal_pitch[~sung] > 0).any()
    assert (truth.vocal_pitch[truth.vocal_pitch > 0] < 2500).all()


def test_a_few_songs_have_no_key_and_then_nothing_that_is_tuned(audience: list[Song]) -> None:
    songs = [s for s in audience if s.follower is None]
    atonal = [s for s in songs if s.key is None]
    assert 0.01 < len(atonal) / len(songs) < 0.06
    for song in atonal:
        truth = truth_of(song)
        assert truth.key is None
        assert truth.chords == ()
        assert {p.patch.family for p in song.parts} <= {"drum", "effect", "vocal"}
        assert [s.key for s in truth.key_stretches] == [None]


def test_a_changed_key_is_heard_from_the_bar_on_which_it_changes() -> None:
    song = first_song("changing")
    truth = truth_of(song)
    for stretch in truth.key_stretches[1:]:
        assert np.abs(truth.downbeats - stretch.start).min() < 1e-6
    assert len({s.key.index for s in truth.key_stretches if s.key}) > 1


def test_loops_hold_no_voice(labelled: list[tuple[Song, Truth]]) -> None:
    for _, truth in labelled:
        for cue in truth.cues:
            if cue.kind is CueKind.LOOP and cue.stop is not None:
                assert not any(a < cue.stop - 1e-6 and b > cue.time + 1e-6 for a, b in truth.vocals)
                n_bars = np.count_nonzero(
                    (truth.downbeats > cue.time - 1e-6) & (truth.downbeats < cue.stop - 1e-6)
                )
                assert n_bars in (4, 8)


def _sung(truth: Truth, start: float, stop: float) -> float:
    """Return for how many seconds somebody sings between two times."""
    return sum(max(0.0, min(b, stop) - max(a, start)) for a, b in truth.vocals)


def test_singing_is_an_event_after_eight_bars_without(labelled: list[tuple[Song, Truth]]) -> None:
    for _, truth in labelled:
        edges = np.append(truth.downbeats, truth.sections[-1].stop)
        for cue in truth.cues:
            if cue.kind is CueKind.VOCAL_IN:
                bar = int(np.argmin(np.abs(truth.downbeats - cue.time)))
                assert any(a < edges[bar + 1] and b > edges[bar] for a, b in truth.vocals)
                for before in range(max(0, bar - 8), bar):
                    assert _sung(truth, edges[before], edges[before + 1]) < SUNG_SECONDS


def test_bars_that_are_safe_to_mix_over_have_no_tune(labelled: list[tuple[Song, Truth]]) -> None:
    for song, truth in labelled:
        found = truth.mix_range
        assert (found.safe_until is None) == (found.intro_bars == 0)
        tunes = [
            p.notes.beat for p in song.parts if p.patch.family in ("voice", "vocal") and p.role != "bass"
        ]
        for beats in tunes:
            early = (beats > -0.1) & (beats + 0.1 < song.beats_per_bar * found.intro_bars)
            assert not early.any()
