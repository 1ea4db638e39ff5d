"""The lessons of the ear for grooves, on songs that were composed and never rendered."""

from __future__ import annotations

import numpy as np
import pytest
import torch

from djanalyzer.models.groove import N_CURVES, N_STEPS, N_WHOLE, Groove, step_times, tempo_features
from djanalyzer.models.groove_ear import ROLES, GrooveEar, Powers, Words
from djanalyzer.music import Meter
from djanalyzer.music.genres import GENRES, MOODS
from djanalyzer.synthesis import compose
from djanalyzer.synthesis.genres import genre_of
from djanalyzer.synthesis.styles import STYLES
from djanalyzer.training.grooving.__main__ import Known, figures, fitted
from djanalyzer.training.grooving.network import GrooveNetwork, Scale, arrays_of, pooled
from djanalyzer.training.grooving.sketches import N_BARS, Sketches, played_in, sketches_in
from djanalyzer.training.grooving.songs import Song
from djanalyzer.training.grooving.teaching import Epochs, scale_of, taught

PATTERNS = {"techno": (0, 4, 8, 12), "drum_and_bass": (0, 10)}  # kicks of two styles that do not exist
KICK = ROLES.index(("kick",))


def a_sketch(style, n_bars=8):
    hits = np.zeros((N_BARS, N_STEPS, len(ROLES)), bool)
    hits[:n_bars, list(PATTERNS[style]), KICK] = True
    return hits


def sketches(n):
    names = [list(PATTERNS)[i % 2] for i in range(n)]
    return Sketches(
        np.array([a_sketch(name) for name in names]),
        np.full(n, 130.0),
        np.zeros(n, np.int64),
        np.array([STYLES.index(name) for name in names]),
    )


def a_song(style, rng):
    """Return a song whose kicks are heard in one curve, under noise."""
    hits = a_sketch(style)[:8]
    curves = rng.normal(0, 0.3, (8, N_STEPS, N_CURVES))
    curves[:, :, 1] += 2 * hits[:, :, KICK]
    whole = rng.normal(0, 1, N_WHOLE)
    whole[: len(tempo_features(130.0, Meter.FOUR_FOUR))] = tempo_features(130.0, Meter.FOUR_FOUR)
    groove = Groove(curves.reshape(8, -1).astype(np.float32), whole.astype(np.float32))
    genre = genre_of(style)
    assert genre is not None
    return Song((groove,), hits, STYLES.index(style), GENRES.index(genre), 0)


def test_the_composer_tells_who_strikes_which_step():
    song = compose(871_000_002, "techno", duration=(32, 64))
    n = song.beats_per_bar
    beats = song.seconds(np.arange(song.n_bars * n + 1, dtype=np.float64))
    hits = played_in(song, step_times(beats, np.arange(len(beats)) % n + 1, song.meter))
    kick = next(part for part in song.parts if part.role == "kick")
    steps = np.floor(kick.notes.beat * 4 + 0.3).astype(int)
    steps = steps[(kick.notes.velocity > 0.05) & (steps >= 0) & (steps < song.n_bars * 16)]
    expected = np.zeros(song.n_bars * 16, bool)
    expected[steps] = True
    assert (hits[:, :, KICK].ravel() == expected).mean() > 0.99
    assert expected.any()


def test_sketches_come_back_as_they_were_composed(tmp_path, monkeypatch):
    monkeypatch.setattr("djanalyzer.training.grooving.sketches._A_FILE", 2)
    from djanalyzer.training.grooving.sketches import FIRST_SKETCH, compose_missing

    assert len(list(compose_missing(tmp_path, 4))) == 2
    assert list(compose_missing(tmp_path, 4)) == [], "what is there is not composed again"
    found = sketches_in(tmp_path, 3)
    songs = [compose(FIRST_SKETCH + i) for i in range(3)]
    assert len(found) == 3
    assert found.styles.tolist() == [STYLES.index(song.style) for song in songs]
    assert found.tempi == pytest.approx([song.grid.tempo_over(song.duration) for song in songs])
    assert found.hits.any(axis=(1, 2, 3)).all()


def test_what_was_taught_by_notes_is_heard_in_sounds():
    torch.set_num_threads(1)
    rng = np.random.default_rng(0)
    songs = [a_song(style, rng) for style in PATTERNS for _ in range(32)]
    scale = scale_of(songs)
    network = taught(sketches(256), songs, scale, 0, Epochs(25, 60, 40))
    ear = GrooveEar(arrays_of([network], scale), Powers(0.0, 1.0), Powers(0.0, 1.0))
    fresh = [a_song(style, rng) for style in PATTERNS for _ in range(8)]
    words = [ear.words(song.grooves[0]) for song in fresh]
    assert [int(w.genres.argmax()) for w in words if w] == [song.genre for song in fresh]


def test_the_same_chance_teaches_the_same():
    rng = np.random.default_rng(1)
    songs = [a_song(style, rng) for style in PATTERNS for _ in range(16)]
    scale = scale_of(songs)
    one, other = (taught(sketches(64), songs, scale, 3, Epochs(1, 1, 1)) for _ in range(2))
    assert all(torch.equal(a, b) for a, b in zip(one.parameters(), other.parameters(), strict=True))


def test_bars_that_are_not_there_count_for_nothing():
    hits = torch.from_numpy(a_sketch("techno")[None]).float()
    there = (torch.arange(N_BARS) < 8)[None]
    spoiled = hits.clone()
    spoiled[:, 8:] = 1.0
    assert torch.equal(pooled(hits, there), pooled(spoiled, there))
    assert torch.equal(pooled(hits, there), pooled(hits[:, :8], there[:, :8]))


class _Heard(GrooveEar):
    """An ear that always names the word that is written in the groove."""

    def words(self, groove):
        named = int(groove.whole[0])
        genres = np.full(len(GENRES), 0.01)
        genres[named] = 1 - 0.01 * (len(GENRES) - 1)
        return Words(genres, np.full(len(MOODS), 1 / len(MOODS)))


def test_who_is_right_more_often_counts_more():
    rng = np.random.default_rng(2)
    known = []
    for _ in range(60):
        truth = int(rng.integers(len(GENRES)))
        network = rng.dirichlet(np.ones(len(GENRES)))
        groove = Groove(np.zeros((1, 1), np.float32), np.array([truth], np.float32))
        known.append(Known(Words(network, np.full(len(MOODS), 1 / len(MOODS))), groove, truth, 0))
    ear = fitted(_Heard({}, Powers(0.5, 0.5), Powers(0.5, 0.5)), known)
    assert ear.genres.ear > ear.genres.network


def test_figures_tell_the_network_the_ear_and_both_apart():
    sure = np.full(len(GENRES), 0.2 / (len(GENRES) - 1))
    sure[3] = 0.8
    network = Words(sure, np.eye(len(MOODS))[1])
    groove = Groove(np.zeros((1, 1), np.float32), np.array([5], np.float32))
    ear = _Heard({}, Powers(0.1, 1.0), Powers(1.0, 0.0))
    found = figures(ear, [Known(network, groove, 5, 1)])
    assert found["genre right, network"] == 0
    assert found["genre right, ear"] == found["genre right, both"] == 1
    assert found["mood right, network"] == found["mood right, both"] == 1


def test_a_scale_is_shared_by_the_steps_of_a_bar():
    rng = np.random.default_rng(4)
    bars = rng.normal(3, 2, (40, N_STEPS * N_CURVES)).astype(np.float32)
    scale = Scale.of(bars, rng.normal(size=(9, 7)).astype(np.float32))
    assert scale.bar_mean[:N_CURVES] == pytest.approx(scale.bar_mean[N_CURVES : 2 * N_CURVES])
    assert scale.bars(bars).mean() == pytest.approx(0, abs=0.05)


def test_a_network_has_as_many_words_as_there_are():
    network = GrooveNetwork()
    assert network.pattern_styles.out_features == len(STYLES)
    assert network.sound_moods.out_features == len(MOODS)
