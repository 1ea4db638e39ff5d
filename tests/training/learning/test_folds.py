"""Folds: nobody is judged by what he has taught, and what proves a candidate is never learned from."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest

from djanalyzer.music.learning import LabelledTrack, Subject
from djanalyzer.training.learning.folds import Folds
from djanalyzer.training.tagged import artists_in


def _track(number: int, artist: str = "", recording: str = "", *, is_trusted: bool = False) -> LabelledTrack:
    trusted = frozenset({Subject.KEY} if is_trusted else ())
    name = recording or f"recording {number}"
    return LabelledTrack(number, Path(f"{number}.mp3"), name, artist=artist, trusted=trusted)


def _fold_of(folds: Folds, number: int) -> int:
    places = (*folds.folds, folds.validation)
    return next(n for n, tracks in enumerate(places) if number in tracks)


def test_an_artist_and_a_recording_stay_together() -> None:
    tracks = [_track(n, f"Artist {n // 3}") for n in range(60)]
    tracks += [_track(60, "ARTIST 4 feat. Somebody"), _track(61, "Another Name", "recording 30")]
    folds = Folds.of(tracks)
    for first in range(0, 60, 3):
        assert len({_fold_of(folds, n) for n in range(first, first + 3)}) == 1
    assert _fold_of(folds, 60) == _fold_of(folds, 12)  # case and guests make no other artist
    assert _fold_of(folds, 61) == _fold_of(folds, 30)  # the same recording under another name
    assert sorted(folds.learned) == list(range(62))
    assert max(map(len, folds.folds)) - min(map(len, folds.folds)) <= 5


def test_artists_who_have_worked_together_are_one_while_they_are_few() -> None:
    tracks = [_track(n, f"Artist {n}") for n in range(100)] + [_track(100, "Artist 7 & Artist 8")]
    folds = Folds.of(tracks)
    assert _fold_of(folds, 7) == _fold_of(folds, 8) == _fold_of(folds, 100)
    everybody = [_track(100 + n, f"Artist {n} & Artist {n + 1}") for n in range(99)]
    assert (
        len(Folds.of(tracks[:100] + everybody).folds) == 5
    )  # a scene in which all know all still makes folds


def test_what_is_kept_apart_is_trusted_and_its_artist_is_never_learned_from() -> None:
    tracks = [_track(n, f"Artist {n // 2}", is_trusted=n % 4 == 0) for n in range(200)]
    folds = Folds.of(tracks)
    by_number = {t.id: t for t in tracks}
    assert sum(bool(by_number[n].trusted) for n in folds.validation) == 25  # half of fifty
    heard = {by_number[n].artist for n in folds.learned}
    assert not heard & {by_number[n].artist for n in folds.validation}
    for learned, judged in folds.splits():
        assert not learned & judged
        assert not learned & set(folds.validation)
        assert not {by_number[n].artist for n in learned} & {by_number[n].artist for n in judged}
    assert [judged for _, judged in folds.splits()][-1] == set(folds.validation)


def test_the_same_library_is_cut_alike_and_a_larger_one_nearly_so() -> None:
    tracks = [_track(n, f"Artist {n}", is_trusted=True) for n in range(120)]
    folds = Folds.of(tracks)
    assert folds == Folds.of(tracks[::-1])
    grown = Folds.of([*tracks, *(_track(n, f"Artist {n}", is_trusted=True) for n in range(120, 140))])
    assert len(set(folds.validation) & set(grown.validation)) >= 0.75 * len(folds.validation)


@pytest.mark.parametrize(
    ("n_trusted", "n_kept"), [(8, 4), (24, 12), (60, 30), (80, 40), (120, 40), (160, 40), (300, 75)]
)
def test_of_few_trusted_tracks_half_are_kept_apart_and_of_many_a_quarter(n_trusted: int, n_kept: int) -> None:
    tracks = [_track(n, f"Artist {n}", is_trusted=n < n_trusted) for n in range(400)]
    assert len(Folds.of(tracks).validation) == n_kept


def test_what_is_kept_apart_stays_so_while_more_is_trusted() -> None:
    cut = [
        set(Folds.of([_track(n, f"Artist {n}", is_trusted=n < some) for n in range(400)]).validation)
        for some in range(20, 300, 20)
    ]
    for before, after in pairwise(cut):
        assert len(before - after) <= 0.25 * len(before)


def test_where_all_is_trusted_two_thirds_are_left_to_learn_from() -> None:
    """And where artists have many tracks beside those that are trusted, for all of theirs are kept apart."""
    assert len(Folds.of([_track(n, f"Artist {n}", is_trusted=True) for n in range(60)]).validation) == 20
    of_six = [_track(n, f"Artist {n // 6}", is_trusted=n % 6 == 0) for n in range(360)]
    kept = Folds.of(of_six).validation
    assert len(kept) == 120
    assert sum(n % 6 == 0 for n in kept) == 20, "of sixty more than a quarter, and fewer than half"


def test_one_artist_alone_is_cut_by_recordings_and_proves_nothing() -> None:
    tracks = [_track(n, "Only One", f"recording {n // 2}", is_trusted=True) for n in range(20)]
    folds = Folds.of(tracks)
    assert not folds.are_artist_disjoint
    assert folds.validation == ()
    assert all(_fold_of(folds, n) == _fold_of(folds, n + 1) for n in range(0, 20, 2))
    assert list(Folds.of([replace(tracks[0])]).splits()) == []
    assert list(Folds.of([]).splits()) == []


def test_unknown_artists_are_no_one_artist() -> None:
    assert len(Folds.of([_track(n) for n in range(50)]).folds) == 5


def test_what_proves_a_candidate_is_by_known_artists() -> None:
    nobody = [_track(n, is_trusted=True) for n in range(40)]
    assert Folds.of(nobody).validation == (), "all of them may be by one artist"
    some = [_track(40 + n, f"Artist {n}", is_trusted=True) for n in range(40)]
    assert len(Folds.of(nobody + some).validation) == 20
    assert min(Folds.of(nobody + some).validation) >= 40


def test_names_are_told_apart_as_people_write_them() -> None:
    assert artists_in("Björk, Arca & Oneohtrix Point Never (feat. Somebody)") == (
        "bjork",
        "arca",
        "oneohtrix point never",
        "somebody",
    )
    assert artists_in("") == ("",)
