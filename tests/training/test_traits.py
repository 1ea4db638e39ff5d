"""Traits of generated songs: carried by new examples, composed again for old ones, told apart by groups."""

from dataclasses import replace

import numpy as np
import pytest

from djanalyzer.errors import Trouble
from djanalyzer.music.grid import Meter
from djanalyzer.synthesis import compose
from djanalyzer.synthesis import traits as drawn
from djanalyzer.training.ablation import TraitBook
from djanalyzer.training.examples import Example, Labels, read_traits, write
from djanalyzer.training.traits import GROUPS, ODD_METER, SINGING, traits_of


@pytest.fixture(scope="module")
def songs():
    return [compose(seed, duration=(20.0, 30.0)) for seed in range(60)]


def stored(folder, seed, style, carried):
    folder.mkdir(exist_ok=True)
    none, nothing = np.zeros(0), np.zeros(0, dtype=np.int64)
    labels = Labels(none, none, none, nothing, none, nothing, np.zeros(1, dtype=np.float32), -1, 1.0)
    features = np.zeros((16, 4), dtype=np.uint8)
    return write(Example(features, features, labels, seed, style, carried), folder)


def test_groups_name_traits_that_songs_can_have():
    known = set(drawn._TRAITS) | {SINGING, ODD_METER}
    assert all(group and group <= known for group in GROUPS.values())


def test_a_song_has_what_was_drawn_and_what_it_became(songs):
    for song in songs:
        traits = traits_of(song)
        assert song.traits <= traits
        assert (SINGING in traits) == any(p.role in ("vocal", "backing") for p in song.parts)
        assert (ODD_METER in traits) == (song.meter is not Meter.FOUR_FOUR)
    assert 0 < sum(SINGING in traits_of(song) for song in songs) < len(songs)


def test_a_medley_has_the_traits_of_both_songs():
    medley = next(s for s in (compose(seed) for seed in range(200)) if s.follower)
    alone = replace(medley, follower=None)
    assert traits_of(medley) == traits_of(alone) | traits_of(medley.follower.song)


def test_an_example_carries_its_traits(tmp_path):
    path = stored(tmp_path, 3, "house", frozenset({"pushed", "live"}))
    assert read_traits(path) == {"pushed", "live"}
    book = TraitBook(tmp_path / "traits.json")
    assert not book.lacks(path, "offbeats")
    assert book.lacks(path, "singing")
    assert read_traits(stored(tmp_path, 4, "house", None)) is None
    assert read_traits(stored(tmp_path, 5, "house", frozenset())) == frozenset()


def test_an_old_example_is_composed_again_and_remembered(tmp_path, monkeypatch):
    song = compose(7)
    path = stored(tmp_path, 7, song.style, None)
    book = TraitBook(tmp_path / "kept" / "traits.json")
    says = {group: book.lacks(path, group) for group in GROUPS}
    assert says == {group: not traits_of(song) & traits for group, traits in GROUPS.items()}
    book.keep()
    monkeypatch.setattr("djanalyzer.training.ablation._composed_again", lambda path: pytest.fail("again"))
    again = TraitBook(tmp_path / "kept" / "traits.json")
    assert {group: again.lacks(path, group) for group in GROUPS} == says


def test_an_example_of_another_generator_is_told_apart(tmp_path):
    path = stored(tmp_path, 7, "no style", None)
    with pytest.raises(Trouble, match="composed by another generator: no style then"):
        TraitBook(tmp_path / "traits.json").lacks(path, "people")
