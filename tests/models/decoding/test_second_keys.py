"""Keys over time: what windows say of the key becomes one key, and changes where they mean it."""

from __future__ import annotations

from itertools import pairwise, product

import numpy as np
import numpy.typing as npt
import pytest

from djanalyzer.models.decoding.second_keys import N_KEYS, distance, key_opinion
from djanalyzer.music import Key
from djanalyzer.music.similarity import KeyOpinion

HOP = 7.5
C, G, A_MINOR, E_FLAT_MINOR = (Key.parse(name).index for name in ("C", "G", "Am", "Ebm"))  # type: ignore[union-attr]


def said(keys: list[int], sure: float = 0.5) -> npt.NDArray[np.float64]:
    """Return chances of windows, each of which is for one key."""
    chances = np.full((len(keys), N_KEYS), (1 - sure) / (N_KEYS - 1))
    chances[np.arange(len(keys)), keys] = sure
    return chances


def opinion(chances: npt.NDArray[np.float64]) -> KeyOpinion:
    n = len(chances)
    return key_opinion(chances, HOP * (np.arange(n) + 1), HOP * (n + 1), tuning=-12.0)


def test_windows_that_agree_give_one_key_all_through() -> None:
    found = opinion(said([A_MINOR] * 8))
    assert found.key
    assert found.key.name == "A minor"
    assert [(s.start, s.stop) for s in found.stretches] == [(0, 67.5)]
    assert found.tuning == -12.0


def test_one_window_that_errs_changes_nothing() -> None:
    found = opinion(said([C] * 4 + [E_FLAT_MINOR] + [C] * 4))
    assert [s.key and s.key.name for s in found.stretches] == ["C major"]


def test_a_key_that_stays_changed_is_told_with_its_time() -> None:
    found = opinion(said([C] * 6 + [G] * 10))
    assert [s.key and s.key.name for s in found.stretches] == ["C major", "G major"]
    assert found.stretches[0].stop == found.stretches[1].start == pytest.approx(6.5 * HOP)
    assert found.key
    assert found.key.name == "G major"  # it rules longer


def test_windows_that_know_nothing_name_no_key() -> None:
    found = opinion(np.full((5, N_KEYS), 1 / N_KEYS))
    assert found.key is None
    assert [s.key for s in found.stretches] == [None]


def test_a_track_without_windows_has_no_key() -> None:
    assert opinion(said([])) == KeyOpinion(tuning=-12.0)


def test_keys_that_mix_are_near_each_other() -> None:
    assert distance(C, C) == 0
    assert distance(C, G) == 1
    assert distance(C, A_MINOR) == 1
    assert distance(C, E_FLAT_MINOR) == 7


@pytest.mark.parametrize(("before", "after", "change"), [(5, 9, 5.5), (9, 5, 11.5)])
def test_a_key_too_short_to_be_meant_goes_to_its_longer_neighbour(
    before: int, after: int, change: float
) -> None:
    found = opinion(said([C] * before + [E_FLAT_MINOR] * 2 + [G] * after, sure=0.99999))
    assert [s.key and s.key.name for s in found.stretches] == ["C major", "G major"]
    assert found.stretches[0].stop == found.stretches[1].start == change * HOP
    assert (found.stretches[0].start, found.stretches[1].stop) == (0.0, 17 * HOP)


def test_a_short_key_at_an_end_goes_to_the_only_neighbour_it_has() -> None:
    found = opinion(said([E_FLAT_MINOR] + [C] * 8 + [G], sure=0.99999))
    assert [(s.key and s.key.name, s.start, s.stop) for s in found.stretches] == [("C major", 0.0, 11 * HOP)]


def test_keys_lie_as_far_apart_as_on_the_circle_of_fifths() -> None:
    majors = [
        Key.parse(name).index for name in ("C", "G", "D", "A", "E", "B", "F#", "Db", "Ab", "Eb", "Bb", "F")
    ]  # type: ignore[union-attr]
    assert [distance(C, key) for key in majors] == [0, 1, 2, 3, 4, 5, 6, 5, 4, 3, 2, 1]
    relatives = [
        Key.parse(name).index
        for name in ("Am", "Em", "Bm", "F#m", "C#m", "G#m", "Ebm", "Bbm", "Fm", "Cm", "Gm", "Dm")
    ]  # type: ignore[union-attr]
    assert [distance(C, key) for key in relatives] == [1, 2, 3, 4, 5, 6, 7, 6, 5, 4, 3, 2]
    assert [distance(A_MINOR, key) for key in relatives] == [0, 1, 2, 3, 4, 5, 6, 5, 4, 3, 2, 1]
    assert all(distance(a, b) == distance(b, a) for a in range(N_KEYS) for b in range(N_KEYS))


def likeliest_row(chances: npt.NDArray[np.float64], hop: float) -> list[int]:
    """Return the likeliest of all rows of two keys, by trying each."""
    weights = np.array(
        [[0.6 ** distance(a, b) if a != b else 0.0 for b in range(N_KEYS)] for a in range(N_KEYS)]
    )
    moves = weights / weights.sum(axis=1, keepdims=True)
    stays = 0.98 ** (hop / 7.5)

    def worth(row: tuple[int, ...]) -> float:
        said = sum(np.log(max(chances[i, key], 1e-4)) for i, key in enumerate(row))
        steps = pairwise(row)
        return float(said + sum(np.log(stays if a == b else (1 - stays) * moves[a, b]) for a, b in steps))

    keys = np.flatnonzero(chances.max(axis=0) > 1 / N_KEYS).tolist()
    return list(max(product(keys, repeat=len(chances)), key=worth))


@pytest.mark.parametrize("hop", [7.5, 30.0])
@pytest.mark.parametrize(("other", "sure"), [(G, 0.55), (G, 0.8), (E_FLAT_MINOR, 0.8), (E_FLAT_MINOR, 0.97)])
def test_the_likeliest_row_of_keys_is_taken(hop: float, other: int, sure: float) -> None:
    """Three windows for one key, four for another, and one for the first again; windows farther apart change sooner."""
    chances = said([C] * 3 + [other] * 4 + [C], sure)
    row = likeliest_row(chances, hop)
    found = key_opinion(chances, hop * (np.arange(8) + 1), 9 * hop, None)
    edges = [(s.key.index if s.key else None, s.start, s.stop) for s in found.stretches]
    changes = [i for i in range(1, 8) if row[i] != row[i - 1]]
    if hop == 30.0:  # long enough, each of them
        times = [0.0, *(hop * (i + 0.5) for i in changes), 9 * hop]
        assert edges == [(row[i], a, b) for i, (a, b) in zip([0, *changes], pairwise(times), strict=True)]
    else:
        assert {key for key, *_ in edges} <= set(row)
    assert found.tuning == 0.0


def test_a_track_of_no_length_has_no_key() -> None:
    assert key_opinion(said([C]), np.array([1.0]), 0.0, 3.0) == KeyOpinion(tuning=3.0)


def test_a_key_is_as_sure_as_its_windows_agree() -> None:
    chances = said([C] * 4, 0.5)
    chances[1] = said([C], 0.3)[0]
    logs = np.log(chances).mean(axis=0)
    found = opinion(chances)
    assert found.key
    assert found.key.confidence == round(float(np.exp(logs[C]) / np.exp(logs).sum()), 3)


@pytest.mark.parametrize(("sure", "named"), [(0.1201, True), (0.1199, False)])
def test_a_key_three_times_as_likely_as_chance_is_named(sure: float, named: bool) -> None:
    found = opinion(said([C] * 5, sure))
    assert (found.key is not None) is named
    assert (found.stretches[0].key is not None) is named


def test_the_key_that_rules_longest_in_all_its_parts_is_the_tracks() -> None:
    found = opinion(said([C] * 5 + [E_FLAT_MINOR] * 7 + [C] * 4, sure=0.9999))
    assert [s.key and s.key.name for s in found.stretches] == ["C major", "Eb minor", "C major"]
    assert found.key
    assert found.key.name == "C major"
    # Of its two parts the surer tells how sure.
    chances = said([C] * 5 + [E_FLAT_MINOR] * 7 + [C] * 4, sure=0.9999)
    chances[12:] = said([C] * 4, sure=0.99)
    assert [s.key.confidence for s in opinion(chances).stretches if s.key] == [0.998, 0.998, 0.99]
    told = opinion(chances).key
    assert told
    assert told.confidence == 0.998


@pytest.mark.parametrize(("hop", "n"), [(10.0, 3), (9.9, 2)])
def test_twenty_seconds_are_a_key_of_their_own(hop: float, n: int) -> None:
    chances = said([C] * 5 + [E_FLAT_MINOR] * 2 + [G] * 9, sure=0.99999)
    found = key_opinion(chances, hop * (np.arange(16) + 1), 17 * hop, 0.0)
    assert len(found.stretches) == n
