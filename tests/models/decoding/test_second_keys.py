"""Keys over time: what windows say of the key becomes one key, and changes where they mean it."""

from __future__ import annotations

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
