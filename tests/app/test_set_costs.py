"""What it costs to play one track after another: each part by itself, where it is nothing and where it is 1."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from djanalyzer.app.set_costs import MOST, UNKNOWN, Ground, costs_of, transition
from djanalyzer.library.records import TrackRow
from djanalyzer.music.sets import EnergyCurve, Harmony, SetWish, StepCost, TempoPath
from tests.app.set_grounds import ground, row, side

WISH = SetWish(3600.0)


def step(before: TrackRow, after: TrackRow, wish: SetWish = WISH) -> StepCost:
    """What the second of two tracks costs."""
    return costs_of(ground(before, after), wish, [0, 1])[1]


def test_a_track_of_the_same_tempo_key_and_energy_costs_nothing() -> None:
    assert step(row(1), row(2)) == StepCost()


@pytest.mark.parametrize(
    ("bpm", "cost"), [(123.6, 0.25), (127.2, 1.0), (112.8, 1.0), (60.0, 0.5), (254.4, 1.5), (90.0, MOST)]
)
def test_tempo_costs_the_square_of_what_is_stretched_and_other_countings_half_a_point(
    bpm: float, cost: float
) -> None:
    assert step(row(1), row(2, bpm)).tempo == pytest.approx(cost)


@pytest.mark.parametrize(
    ("key", "cost"),
    [
        ("8A", 0.0),
        ("9A", 0.1),
        ("8B", 0.1),
        ("9B", 0.5),
        ("10A", 0.5),
        ("3A", 0.5),
        ("6A", 0.5),
        ("11A", 1.0),
    ],
)
def test_key_costs_by_steps_on_the_wheel_but_for_a_semitone_up(key: str, cost: float) -> None:
    assert step(row(1), row(2, key=key)).key == pytest.approx(cost)
    strict, free = replace(WISH, harmony=Harmony.STRICT), replace(WISH, harmony=Harmony.FREE)
    assert step(row(1), row(2, key=key), strict).key == pytest.approx(3 * cost)
    assert step(row(1), row(2, key=key), free).key == 0.0


def test_energy_is_measured_from_the_wished_curve_in_the_middle_of_the_track() -> None:
    tracks = ground(row(1, energy=4.0), row(2, energy=7.0))
    first, second = costs_of(tracks, WISH, [0, 1])
    assert (first.energy, second.energy) == (0.0, 1.0), "without a curve, from the one before"
    seconds = tracks.seconds.tolist()
    curve = EnergyCurve(((0.0, 4.0), (1.0, 10.0)))
    wish = SetWish(sum(seconds), curve=curve)
    first, second = costs_of(tracks, wish, [0, 1])
    assert first.energy == pytest.approx((1.5 / 3) ** 2), "a quarter of the way up"
    assert second.energy == pytest.approx((1.5 / 3) ** 2), "three quarters"


def test_the_tempo_path_costs_beside_the_stretch() -> None:
    tracks = ground(row(1, 120.0), row(2, 120.0))
    wish = SetWish(float(tracks.seconds.sum()), tempo=TempoPath(((0.25, 120.0), (0.75, 127.66))))
    first, second = costs_of(tracks, wish, [0, 1])
    assert (first.path, second.tempo) == (0.0, 0.0)
    assert second.path == pytest.approx(1.0, abs=0.01)


def test_voices_cost_twice_the_share_of_the_mix_in_which_both_sing() -> None:
    one, other = row(1), row(2)
    sung = Ground((one, other), (side(one, (176.0, 240.0)), side(other, (0.0, 16.0))))
    assert costs_of(sung, WISH, [0, 1])[1].vocals == pytest.approx(2 * 16 / 64)
    assert transition(sung, 0, 1).clash_seconds == pytest.approx(16.0)
    assert costs_of(sung, WISH, [1, 0])[1].vocals == 0.0


def test_what_sounds_alike_costs_less_and_nothing_is_said_where_nobody_has_listened() -> None:
    rows = row(1), row(2), row(3), row(4)
    sides = tuple(side(one) for one in rows)
    vectors = np.array([[1, 0], [0, 1], [0.8, 0.6], [0, 0]], np.float32)
    heard = Ground(rows, sides, vectors)
    assert [step.likeness for step in costs_of(heard, WISH, [0, 1, 2, 3])] == pytest.approx(
        [0.0, 0.5, 0.2, UNKNOWN]
    )
    assert transition(heard, 0, 2).likeness == pytest.approx(0.8)
    assert transition(heard, 0, 3).likeness is None
    assert [step.likeness for step in costs_of(Ground(rows, sides), WISH, [0, 1])] == [0.0, 0.0]


def test_what_is_unknown_is_neither_good_nor_bad() -> None:
    unknown = row(2, bpm=None, key="", energy=None)
    found = costs_of(Ground((row(1), unknown), (side(row(1)), None)), WISH, [0, 1])[1]
    assert found == StepCost(tempo=1.0, key=UNKNOWN, energy=UNKNOWN, vocals=UNKNOWN)
    facts = transition(ground(row(1), unknown), 0, 1)
    assert (facts.tempo_change, facts.key_steps, facts.energy_step) == (None, None, None)


def test_a_track_plays_from_where_it_comes_in_to_where_the_next_one_does() -> None:
    known, unknown = row(1), row(2)
    tracks = Ground((known, unknown), (side(known), None))
    assert tracks.seconds.tolist() == [176.0, 240.0], "32 bars of two seconds are mixed, as far as one knows"
