"""A gain on the same tracks is told from chance, and chance is seldom taken for a gain."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from djanalyzer.evaluation.paired import chance_beside_unseen, chance_of, compare, proven


def test_a_gain_on_every_track_of_many_artists_is_no_chance():
    before = np.linspace(0.2, 0.8, 30).tolist()
    found = compare(before, [b + 0.1 for b in before], [f"artist {i}" for i in range(30)])
    assert (found.n_tracks, found.n_groups) == (30, 30)
    assert found.gain.value == pytest.approx(0.1)
    assert found.gain.low > 0.09
    assert found.chance < 0.002


def test_no_gain_and_a_loss_are_chance():
    groups = [str(i) for i in range(12)]
    assert compare([0.5] * 12, [0.5] * 12, groups).chance == 1.0
    assert compare([0.5] * 12, [0.4] * 12, groups).chance == 1.0


def test_twenty_tracks_of_two_artists_prove_as_little_as_two():
    gains = np.full(20, 0.1)
    assert chance_of(gains, [str(i % 2) for i in range(20)]) > 0.2
    assert chance_of(gains, ["one"] * 20) == 1.0
    assert chance_of(gains, [str(i) for i in range(20)]) < 0.001


def test_three_tracks_better_and_none_worse_are_too_few():
    gains = np.zeros(40)
    gains[:3] = 1.0
    assert chance_of(gains, [str(i) for i in range(40)]) > 0.1


@pytest.mark.parametrize("n_equal", [0, 1, 2, 4])
def test_who_is_hard_to_please_does_not_spoil_the_proof_of_all_others(n_equal: int) -> None:
    artists = [str(i) for i in range(21)]
    after = [1.0] * (21 - n_equal) + [0.0] * n_equal
    assert compare([0.0] * 21, after, artists).chance < 0.005


def test_a_rare_loss_as_large_as_many_gains_leaves_doubt() -> None:
    artists = [str(i) for i in range(21)]
    assert compare([0.9] * 21, [1.0] * 20 + [0.0], artists).chance > 0.2


def test_what_is_hard_for_both_does_not_hide_a_gain():
    rng = np.random.default_rng(0)
    before = rng.random(45)
    after = np.clip(before + 0.05 + rng.normal(0, 0.02, 45), 0, 1.2)
    groups = [str(i) for i in range(45)]
    assert compare(before.tolist(), after.tolist(), groups).chance < 0.001
    assert compare(before.tolist(), rng.permutation(after).tolist(), groups).chance > 0.05


def test_the_same_question_has_the_same_answer():
    rng = np.random.default_rng(1)
    gains, groups = rng.normal(0.05, 0.2, 25), [str(i // 2) for i in range(25)]
    assert chance_of(gains, groups) == chance_of(gains, groups)


def test_of_many_subjects_more_is_asked():
    assert proven({"a": 0.03}) == {"a"}
    assert proven({"a": 0.03, "b": 0.5}) == set()
    assert proven({"a": 0.01, "b": 0.04, "c": 0.02}) == {"a", "b", "c"}
    assert proven({"a": 0.01, "b": 0.06, "c": 0.04}) == {"a"}
    assert proven({}) == set()


@given(st.lists(st.floats(-1, 1), min_size=1, max_size=30), st.integers(1, 5), st.floats(0, 0.5))
@settings(max_examples=20)
def test_more_gain_is_never_more_chance(gains, per_artist, more):
    groups = [str(i // per_artist) for i in range(len(gains))]
    chance = chance_of(np.array(gains), groups)
    assert 0 < chance <= 1
    if np.mean(gains) <= 0:
        assert chance == 1.0


KINDS = {
    "scattered evenly": lambda rng, n: rng.normal(0, 0.2, n),
    "right or wrong": lambda rng, n: rng.choice([-1.0, 0.0, 1.0], p=[0.15, 0.7, 0.15], size=n),
    "seldom different": lambda rng, n: rng.choice([-1.0, 0.0, 1.0], p=[0.03, 0.94, 0.03], size=n),
    "a little worse": lambda rng, n: rng.normal(-0.02, 0.2, n),
}


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("n_artists", [10, 30])
def test_chance_is_taken_for_a_gain_in_one_of_twenty_candidates_at_most(kind, n_artists):
    rng = np.random.default_rng(n_artists)
    n_mistaken, n_candidates = 0, 80
    for _ in range(n_candidates):
        per_artist = rng.integers(1, 4, n_artists)
        groups = np.repeat(np.arange(n_artists), per_artist)
        of_artists = KINDS[kind](rng, n_artists)[groups]  # tracks of one artist fare alike
        gains = np.where(rng.random(len(groups)) < 0.5, of_artists, KINDS[kind](rng, len(groups)))
        n_mistaken += bool(proven({"": chance_of(gains, groups.astype(str).tolist())}))
    assert n_mistaken <= 0.05 * n_candidates + 2 * np.sqrt(0.05 * 0.95 * n_candidates)


def test_small_gains_of_few_artists_do_not_prove_that_nobody_loses() -> None:
    artists = [str(i) for i in range(12)]
    assert chance_of(np.full(12, 0.1), artists) < 0.001, "of what was seen nothing speaks against it"
    assert compare([0.5] * 12, [0.6] * 12, artists).chance > 0.01
    assert compare([0.5] * 12, [1.0] * 12, artists).chance < 0.001, "larger ones make up for a loss"
    many = [str(i) for i in range(40)]
    assert compare([0.5] * 40, [0.6] * 40, many).chance < 0.001, "and so do many"


def test_who_has_little_to_lose_needs_fewer_to_prove_a_gain() -> None:
    artists = [str(i) for i in range(12)]
    assert compare([0.5] * 12, [0.6] * 12, artists).chance > 0.01
    assert compare([0.02] * 12, [0.12] * 12, artists).chance < 0.001, "nobody can fall below nothing"


@pytest.mark.parametrize("scale", [0.2, 0.05])
def test_who_is_often_a_little_better_and_sometimes_much_worse_is_seldom_taken_for_better(
    scale: float,
) -> None:
    rng = np.random.default_rng(12)
    n_mistaken, n_candidates, risk = 0, 150, 0.025
    for _ in range(n_candidates):
        chances = {}
        for subject in range(6):
            artists = np.repeat(np.arange(12), rng.integers(1, 4, 12))
            gains, names = scale - rng.exponential(scale, len(artists)), artists.astype(str).tolist()
            unseen = chance_beside_unseen(gains, names, np.full(len(gains), 0.5))
            chances[subject] = max(chance_of(gains, names), unseen)
        n_mistaken += bool(proven(chances, risk))
    assert n_mistaken <= risk * n_candidates


@pytest.mark.parametrize("n_artists", [20, 60])
def test_a_clear_gain_is_seen(n_artists):
    rng = np.random.default_rng(n_artists)
    groups = [str(i) for i in range(n_artists)]
    seen = [proven({"": chance_of(rng.normal(0.15, 0.2, n_artists), groups)}) for _ in range(40)]
    assert sum(map(bool, seen)) >= 0.85 * 40
