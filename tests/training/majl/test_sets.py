"""Batches follow from the songs, the seed and the step; what is changed in a segment leaves its labels true."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st

from djanalyzer.errors import Trouble
from djanalyzer.training.majl import material, pieces
from djanalyzer.training.majl.augment import (
    UNCHANGED,
    Changes,
    changed,
    drawn_levels,
    over_another_band,
    planted_shift,
)
from djanalyzer.training.majl.material import HOP, SAMPLE_RATE, Recording
from djanalyzer.training.majl.pieces import FULLY_LABELLED, PITCH_ALONE, STEMS_ALONE, read_piece
from djanalyzer.training.majl.sets import Batch, Stream
from djanalyzer.training.majl.shelves import InMemory

N_FRAMES = 40
_N_STORED = 90  # hops


def store(seed: int, folder: Path) -> Path:
    """Store noise whose voice has a pitch of its own in every frame."""
    rng = np.random.default_rng(seed)
    stems = rng.integers(-8000, 8000, (4, _N_STORED * HOP), dtype=np.int16)
    pitch = rng.uniform(100, 400, _N_STORED + 1).astype(np.float32)
    path = material.path_of(seed, folder)
    material.write(path, Recording(stems, pitch, np.ones(len(pitch), np.uint8), 2.0**-15, seed, "house"))
    return path


@pytest.fixture(scope="module")
def songs(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, ...]:
    folder = tmp_path_factory.mktemp("songs")
    seeds = (FULLY_LABELLED[0], FULLY_LABELLED[1], STEMS_ALONE[0], PITCH_ALONE[0])
    return tuple(store(seed, folder) for seed in seeds)


def assert_same(one: Batch, other: Batch) -> None:
    for name in one.__slots__:
        np.testing.assert_array_equal(getattr(one, name), getattr(other, name))


@settings(max_examples=10, deadline=None)
@given(seed=st.integers(0, 1 << 40), step=st.integers(0, 1 << 30))
def test_any_batch_is_drawn_again_from_its_seed_and_step_alone(
    songs: tuple[Path, ...], seed: int, step: int
) -> None:
    batch = Stream(songs, seed, 3, N_FRAMES).batch(step)
    assert_same(batch, Stream(songs, seed, 3, N_FRAMES).batch(step))
    assert batch.mixture.shape == (3, N_FRAMES * HOP)
    assert batch.stems.shape == (3, 4, N_FRAMES * HOP)
    assert batch.pitch.shape == batch.sung.shape == batch.true_pitch.shape == (3, N_FRAMES + 1)
    known = batch.has_stems
    np.testing.assert_allclose(batch.stems[known].sum(axis=1), batch.mixture[known], atol=1e-5)
    assert batch.mixture.abs().max() <= 1 + 1e-6
    assert not batch.stems[~known].any()
    assert not batch.pitch[~batch.has_pitch].any()
    assert batch.mixture.dtype == batch.stems.dtype == batch.pitch.dtype == torch.float32
    assert_same(batch, Stream(songs, seed, 3, N_FRAMES, shelf=InMemory(songs)).batch(step))


def test_another_step_or_seed_draws_another_batch(songs: tuple[Path, ...]) -> None:
    first = Stream(songs, 0, 3, N_FRAMES).batch(0)
    for other in (Stream(songs, 0, 3, N_FRAMES).batch(1), Stream(songs, 1, 3, N_FRAMES).batch(0)):
        assert not torch.equal(first.mixture, other.mixture)


def test_the_seed_of_a_song_says_what_is_known_of_it(songs: tuple[Path, ...]) -> None:
    whole, _, stems, pitch = map(read_piece, songs)
    assert (whole.has_stems, whole.has_pitch) == (True, True)
    assert (stems.has_stems, stems.has_pitch) == (True, False)
    assert not stems.pitch.any()
    assert not stems.sung.any()
    assert (pitch.has_stems, pitch.has_pitch) == (False, True)
    assert not pitch.stems.any()
    assert pitch.mixture.any()
    assert pitch.pitch.all()


def test_unchanged_segments_are_cut_from_the_songs_as_they_are(songs: tuple[Path, ...]) -> None:
    batch = Stream(songs[:1], 5, 4, N_FRAMES, UNCHANGED).batch(0)
    whole = read_piece(songs[0])
    for k in range(4):
        start = int(np.flatnonzero(whole.pitch == batch.pitch[k, 0])[0])
        np.testing.assert_array_equal(batch.pitch[k], whole.pitch[start : start + N_FRAMES + 1])
        stems = whole.stems[:, start * HOP : (start + N_FRAMES) * HOP]
        level = max(1.0, float(np.abs(stems.sum(axis=0)).max()))
        np.testing.assert_allclose(batch.stems[k], stems / level, atol=1e-6)


def test_changes_leave_the_pitch_as_it_is(songs: tuple[Path, ...]) -> None:
    plain = Stream(songs, 3, 6, N_FRAMES, UNCHANGED).batch(2)
    np.testing.assert_array_equal(plain.pitch, Stream(songs, 3, 6, N_FRAMES).batch(2).pitch)


ALL_KNOWN = np.array([True])


def test_each_stem_is_made_louder_or_softer_by_six_decibels_at_most(songs: tuple[Path, ...]) -> None:
    stems = torch.from_numpy(read_piece(songs[0]).stems / 20)[None]
    gains = []
    for seed in range(8):
        levels = drawn_levels(Changes(6.0, 0.0, 0.0), ALL_KNOWN, np.random.default_rng(seed))
        _, louder = changed(stems, levels)
        gains.append(20 * torch.log10(louder.std(dim=2) / stems.std(dim=2)))
    drawn = torch.stack(gains)
    assert drawn.abs().max() <= 6.001
    assert drawn.min() < -3
    assert drawn.max() > 3


def test_a_mix_whose_stems_nobody_has_is_changed_as_one() -> None:
    levels = drawn_levels(Changes(), ~ALL_KNOWN, np.random.default_rng(1))
    np.testing.assert_array_equal(levels, np.broadcast_to(levels[:, :1], levels.shape))


def test_a_colour_moves_nothing_in_time() -> None:
    stems = torch.zeros(1, 4, SAMPLE_RATE)
    stems[..., -2000] = 0.2
    _, coloured = changed(stems, drawn_levels(Changes(0.0, 4.0, 0.0), ALL_KNOWN, np.random.default_rng(1)))
    assert not torch.allclose(coloured, stems)
    assert torch.all(coloured.abs().argmax(dim=2) == SAMPLE_RATE - 2000)
    assert coloured[..., :8000].abs().max() < 1e-3  # nothing comes round from the end to the beginning


def test_a_voice_is_put_over_another_songs_band(songs: tuple[Path, ...]) -> None:
    one, other = (torch.from_numpy(read_piece(song).stems)[None] for song in songs[:2])
    remixed = over_another_band(one, other)
    torch.testing.assert_close(remixed[:, 3], one[:, 3], rtol=0, atol=0)
    torch.testing.assert_close(remixed[:, :3], other[:, :3], rtol=0, atol=0)
    batch = Stream(songs[:2], 0, 8, N_FRAMES, Changes(0.0, 0.0, 1.0)).batch(0)
    np.testing.assert_allclose(batch.stems.sum(axis=1), batch.mixture, atol=1e-5)


def test_planted_mistakes_shift_a_songs_pitch_and_leave_the_truth_beside_it(songs: tuple[Path, ...]) -> None:
    batch = Stream(songs[:2], 0, 4, N_FRAMES, mislabelled=1.0).batch(0)
    semitones = 12 * torch.log2(batch.pitch / batch.true_pitch)
    assert torch.all(semitones.abs() > 1.9)
    assert torch.all((semitones - semitones[:, :1]).abs() < 1e-3)
    clean = Stream(songs[:2], 0, 4, N_FRAMES).batch(0)
    np.testing.assert_array_equal(clean.pitch, clean.true_pitch)
    np.testing.assert_array_equal(clean.true_pitch, batch.true_pitch)


def test_so_many_songs_are_mislabelled_as_are_asked_for() -> None:
    shifts = [planted_shift(seed, 0.2) for seed in range(2000)]
    assert 0.17 < np.mean(np.array(shifts) != 0) < 0.23
    assert not {abs(s) for s in shifts} & {1, 12}
    assert shifts == [planted_shift(seed, 0.2) for seed in range(2000)]


def test_songs_rendered_later_do_not_change_what_is_drawn(tmp_path: Path) -> None:
    seeds = FULLY_LABELLED
    for seed in seeds[:2]:
        store(seed, tmp_path)
    before = pieces.stored_songs(tmp_path, seeds, 2)
    with pytest.raises(Trouble, match="lacks 1 of 3 songs"):
        pieces.stored_songs(tmp_path, seeds, 3)
    store(seeds[2], tmp_path)
    assert pieces.stored_songs(tmp_path, seeds, 2) == before


def test_without_songs_there_is_nothing_to_learn_from() -> None:
    with pytest.raises(Trouble, match="no songs"):
        Stream((), 0, 1, N_FRAMES)
