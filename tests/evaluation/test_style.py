"""The measures of restyling say what their names promise, on sounds of which the answer is known."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest

from djanalyzer.errors import MissingWeights
from djanalyzer.evaluation.intervals import Floats, interval
from djanalyzer.evaluation.style import at_loudness, beat_f_measures, mel_statistics
from djanalyzer.evaluation.style_baselines import (
    Loop,
    Samples,
    envelope_matched,
    envelope_of,
    loops_of,
    loops_swapped,
)
from djanalyzer.evaluation.style_chroma import (
    SOURCE_RATE,
    beat_chroma,
    content_preservation,
    mono,
    tuning_of,
)
from djanalyzer.evaluation.style_distance import (
    Directions,
    Gaussian,
    cloud_of,
    distance_by_style,
    distance_to_truth,
    frechet_distance,
    gaussian_of,
)
from djanalyzer.evaluation.style_judge import N_TRAITS, Judge, load, save, traits_of
from djanalyzer.features.fine_mel import FRAME_RATE, N_MELS, fine_mel
from djanalyzer.synthesis.loudness import integrated, weighted_power

BEAT = 0.5  # seconds
C, D, E, F, G, A = 0, 2, 4, 5, 7, 9


def chords(*classes: tuple[int, ...], overtones: int = 1, cents: float = 0.0) -> Samples:
    """Return a chord a beat, stereo; `overtones`: how many partials each tone has, softer upwards."""
    at = np.arange(round(BEAT * SOURCE_RATE)) / SOURCE_RATE
    beats = []
    for chord in classes:
        tones = [440 * 2 ** ((60 + c - 69 + cents / 100) / 12) for c in chord]
        waves = [np.sin(2 * np.pi * f * k * at) / k for f in tones for k in range(1, overtones + 1)]
        beats.append(0.1 * np.sum(waves, axis=0))
    return np.tile(np.concatenate(beats), (2, 1)).astype(np.float32)


def clicks(n_beats: int) -> Samples:
    """Return a burst of noise on each beat."""
    out = np.zeros((2, round(n_beats * BEAT * SOURCE_RATE)), np.float32)
    burst = np.random.default_rng(0).standard_normal(2000) * np.exp(-np.arange(2000) / 300)
    for beat in range(n_beats):
        start = round(beat * BEAT * SOURCE_RATE)
        out[:, start : start + 2000] += 0.5 * burst
    return out


def grid(n_beats: int) -> Floats:
    return BEAT * np.arange(n_beats + 1)


# Fréchet distance


def test_the_distance_of_known_gaussians_is_the_closed_form() -> None:
    first = Gaussian(np.array([0.0, 0.0]), np.diag([1.0, 4.0]))
    second = Gaussian(np.array([3.0, 4.0]), np.diag([9.0, 1.0]))
    assert frechet_distance(first, second) == pytest.approx(25 + (1 - 3) ** 2 + (2 - 1) ** 2)


def test_the_distance_of_covariances_that_do_not_commute_is_that_of_their_square_root() -> None:
    rng = np.random.default_rng(1)
    factors = rng.standard_normal((2, 4, 4))
    c1, c2 = (f @ f.T + 0.1 * np.eye(4) for f in factors)
    values, vectors = np.linalg.eig(c1 @ c2)
    root = vectors @ np.diag(np.sqrt(values)) @ np.linalg.inv(vectors)
    wanted = np.trace(c1 + c2 - 2 * root).real
    assert frechet_distance(Gaussian(np.zeros(4), c1), Gaussian(np.zeros(4), c2)) == pytest.approx(wanted)


def test_a_collection_lies_at_no_distance_from_itself_however_it_is_cut_into_pieces() -> None:
    points = np.random.default_rng(2).standard_normal((90, 5))
    whole, pieces = [cloud_of(points)], [cloud_of(p) for p in np.split(points, 3)]
    assert gaussian_of(whole).covariance == pytest.approx(np.cov(points, rowvar=False))
    assert frechet_distance(gaussian_of(whole), gaussian_of(pieces)) == pytest.approx(0, abs=1e-6)


def test_sources_of_all_styles_lie_far_from_each_though_together_they_are_distributed_as_the_targets() -> (
    None
):
    rng = np.random.default_rng(3)
    at = {"house": np.array([2.0, 0.0]), "trap": np.array([-2.0, 0.0])}
    music = {style: [cloud_of(mean + rng.standard_normal((200, 2)))] for style, mean in at.items()}
    wanted = ["house", "trap"]
    right = distance_by_style([music[s][0] for s in wanted], wanted, music)
    swapped = distance_by_style([music[s][0] for s in reversed(wanted)], wanted, music)
    assert right(np.ones((1, 2)))[0] == pytest.approx(0, abs=1e-6)
    assert swapped(np.ones((1, 2)))[0] == pytest.approx(16, rel=0.1)
    found = interval(swapped, ["a", "b"])
    assert found is not None
    assert found.low <= found.value <= found.high


def test_the_truth_lies_at_no_distance_from_itself_whichever_songs_are_drawn() -> None:
    rng = np.random.default_rng(9)
    truths = [cloud_of(k + rng.standard_normal((30, 2))) for k in range(4)]
    styles = ["house", "house", "trap", "trap"]
    weights = np.array([[1.0, 1, 1, 1], [2, 0, 0, 2]])
    assert distance_to_truth(truths, truths, styles)(weights) == pytest.approx(0, abs=1e-6)
    swapped = [truths[k] for k in (2, 3, 0, 1)]
    assert distance_to_truth(swapped, truths, styles)(weights).min() > 2


def test_directions_are_those_of_most_variance_and_make_it_one() -> None:
    points = np.random.default_rng(4).standard_normal((500, 3)) * [10, 1, 0.1] + 5
    laid = Directions.of(points, 2)(points)
    assert laid.shape == (500, 2)
    assert np.cov(laid, rowvar=False) == pytest.approx(np.eye(2), abs=1e-6)


def test_without_music_of_a_style_there_is_no_distance_to_it() -> None:
    cloud = cloud_of(np.random.default_rng(8).standard_normal((9, 2)))
    with pytest.raises(ValueError, match="trap"):
        distance_by_style([cloud, cloud], ["house", "trap"], {"house": [cloud]})


# Content


def test_the_chroma_of_a_chord_names_its_tones_and_drums_over_it_change_little() -> None:
    music = chords((C, E, G), (F, A, C), (C, E, G), (D, G))
    chroma = beat_chroma(music, grid(4))
    assert [set(np.argsort(row)[-3:]) for row in chroma[:2]] == [{C, E, G}, {F, A, C}]
    assert content_preservation(chroma, beat_chroma(music + clicks(4), grid(4))) > 0.95


def test_the_same_notes_in_another_timbre_are_kept_and_other_notes_are_not() -> None:
    notes = ((C, E, G), (F, A, C), (G, D), (A, C, E))
    source = beat_chroma(chords(*notes), grid(4))
    same = content_preservation(source, beat_chroma(chords(*notes, overtones=4), grid(4)))
    other = content_preservation(
        source, beat_chroma(chords(*[tuple((c + 6) % 12 for c in chord) for chord in notes]), grid(4))
    )
    assert same > 0.85
    assert other < 0.6


def test_chroma_follows_the_tuning_of_the_music() -> None:
    high = chords((C, E, G), (F, A, C), cents=45)
    assert tuning_of(mono(high)) == pytest.approx(45, abs=5)
    in_tune = beat_chroma(chords((C, E, G), (F, A, C)), grid(2))
    assert content_preservation(in_tune, beat_chroma(high, grid(2))) > 0.95


def test_beats_without_pitch_have_nothing_to_keep_and_silence_keeps_nothing() -> None:
    silence = np.zeros((2, round(2 * BEAT * SOURCE_RATE)), np.float32)
    source = beat_chroma(chords((C, E, G), (F, A, C)), grid(2))
    assert content_preservation(source, beat_chroma(silence, grid(2))) == 0
    half = source * [[1], [0]]
    assert content_preservation(half, source) == pytest.approx(1)
    assert np.isnan(content_preservation(np.zeros((2, 12)), source))


# Style


def test_a_judge_is_as_sure_after_it_was_kept(tmp_path: Path) -> None:
    judge = Judge(("house", "trap", "rock")).eval()
    traits = np.random.default_rng(5).standard_normal((3, N_TRAITS))
    save(tmp_path / "judge-1.safetensors", judge, {"songs": 3})
    kept = load(tmp_path / "judge-1.safetensors")
    assert kept.styles == judge.styles
    assert kept.named(traits) == pytest.approx(judge.named(traits), abs=1e-3)
    assert kept.named(traits[:1]).sum() == pytest.approx(1)


def test_a_judge_hears_in_which_sixteenth_of_a_bar_something_begins() -> None:
    mel = np.full((8 * 172, 2 * N_MELS), -0.5, np.float32)
    downbeats = np.arange(9) * 172 / FRAME_RATE
    for bar in range(8):
        at = 172 * bar + round(172 * 4 / 16)
        mel[at : at + 5, 16:32] += 0.5
    traits = traits_of(mel, downbeats)
    begins = traits[:, -16 * 8 :].reshape(-1, 16, 8)
    assert len(traits) == 3
    assert (begins[:, :, 1].argmax(axis=1) == 4).all()
    assert begins[0, 4, 1] == pytest.approx(1)
    assert not begins[:, :, 2:].any()


def test_a_judge_that_is_not_what_its_card_says_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "judge-1.safetensors"
    save(path, Judge(("house", "trap")), {})
    card = json.loads(path.with_suffix(".json").read_text())
    path.with_suffix(".json").write_text(json.dumps(card | {"styles": ["house", "trap", "rock"]}))
    with pytest.raises(MissingWeights):
        load(path)
    path.write_bytes(path.read_bytes()[:-1])
    with pytest.raises(MissingWeights):
        load(path)


# Time, level


def test_beats_counted_twice_as_fast_are_right_at_another_level_alone() -> None:
    truth = 10 + BEAT * np.arange(32)
    assert beat_f_measures(truth, truth + 0.03) == pytest.approx((1, 1))
    twice = 10 + BEAT / 2 * np.arange(63)
    assert beat_f_measures(truth, twice)[0] < 0.7
    assert beat_f_measures(truth, twice)[1] == pytest.approx(1)
    assert beat_f_measures(truth, truth[1::2])[1] == pytest.approx(1, abs=0.02)
    assert beat_f_measures(truth, truth + BEAT / 4)[1] == 0


def test_music_is_brought_to_a_loudness_and_silence_left_alone() -> None:
    levelled = at_loudness(chords((C, E, G), (C, E, G)), -20)
    assert integrated(weighted_power(levelled, SOURCE_RATE)) == pytest.approx(-20, abs=0.05)
    assert not at_loudness(np.zeros((2, SOURCE_RATE), np.float32)).any()


def test_the_meter_of_loudness_agrees_with_another_program() -> None:
    pyloudnorm = pytest.importorskip("pyloudnorm")
    music = chords((C, E, G), (F, A, C), (C, E, G), overtones=6) + 0.2 * clicks(3)
    theirs = pyloudnorm.Meter(SOURCE_RATE).integrated_loudness(music.T.astype(np.float64))
    assert integrated(weighted_power(music, SOURCE_RATE)) == pytest.approx(theirs, abs=0.2)


def test_log_mel_statistics_tell_a_pulse_from_a_tone_of_the_same_spectrum() -> None:
    steady = np.random.default_rng(6).standard_normal((2, 3 * SOURCE_RATE)).astype(np.float32) * 0.05
    pulsing = steady * (np.arange(3 * SOURCE_RATE) // 5000 % 2)
    first, second = (mel_statistics(fine_mel(s)[:, :N_MELS]) for s in (steady, pulsing))
    assert first.shape == second.shape == (5, 64)
    assert second[:, 32:].mean() > 3 * first[:, 32:].mean()


# Baselines


def test_a_matched_envelope_is_the_wanted_one_and_the_music_keeps_its_length() -> None:
    rng = np.random.default_rng(7)
    white = 0.1 * rng.standard_normal((2, 2 * SOURCE_RATE)).astype(np.float32)
    dull = np.stack([np.convolve(side, np.ones(6) / 6, "same") for side in white]).astype(np.float32)
    before = envelope_of(dull) - envelope_of(white)
    matched = envelope_matched(white, envelope_of(dull))
    after = envelope_of(dull) - envelope_of(matched)
    assert matched.shape == white.shape
    assert np.std(after) < 0.4 * np.std(before)


def test_each_bar_becomes_the_loop_with_its_harmony_on_its_own_grid() -> None:
    """Loops somewhat slower than the song are laid eighth by eighth, so that their clicks fall on the song's beats."""
    library: list[Loop] = []
    slow = 1.1 * BEAT
    for chord in ((C, E, G), (F, A, C)):
        music = chords(*[chord] * 6)[:, : round(5 * slow * SOURCE_RATE)]
        beats = slow * np.arange(5)
        for beat in beats:
            music[:, round(beat * SOURCE_RATE) :][:, :100] += 1
        library += loops_of(music, beats, beats[::4], beat_chroma(music, beats))
    source = chords(*[(F, A, C)] * 4, *[(C, E, G)] * 4, overtones=3)
    chroma = beat_chroma(source, grid(8))
    out = loops_swapped(source, grid(8), grid(8)[::4], chroma, library)
    assert out.shape == source.shape
    assert content_preservation(chroma, beat_chroma(out, grid(8))) > 0.7
    onsets = np.flatnonzero((out[0, 1:] > 0.9) & (out[0, :-1] <= 0.9)) / SOURCE_RATE
    assert np.abs(onsets[:, None] - grid(8)).min(axis=1).max() < 0.01
    assert len(onsets) >= 8


def test_where_no_loop_has_as_many_beats_the_music_stays() -> None:
    source = chords(*[(C, E, G)] * 4)
    waltz = Loop(source, grid(3), np.ones((3, 12)))
    chroma = beat_chroma(source, grid(4))
    assert np.array_equal(loops_swapped(source, grid(4), grid(4)[::4], chroma, [waltz]), source)
