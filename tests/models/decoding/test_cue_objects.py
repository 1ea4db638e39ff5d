"""Cue points as objects: out of chances in every step, a list with nothing too near that is less sure."""

from __future__ import annotations

from itertools import combinations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from djanalyzer.models.activations import CUE_KINDS, STEP_RATE
from djanalyzer.models.decoding.cue_objects import (
    SIXTEEN,
    USUAL,
    CueObject,
    bars_at,
    distances_of,
    objects_of,
    on_the_grid,
    snapped,
)
from djanalyzer.music import BeatGrid, CueKind, GridAnchor

GRID = BeatGrid.constant(0.25, 120.0)  # bars of two seconds, the first at 0.25 s
N_STEPS = 400
DROP, BREAKDOWN = CUE_KINDS.index(CueKind.DROP), CUE_KINDS.index(CueKind.BREAKDOWN)


def heard(*cues):
    """Return chances and offsets of cue points, each a time, a kind and a chance."""
    chances, offsets = np.zeros((N_STEPS, len(CUE_KINDS))), np.zeros((N_STEPS, len(CUE_KINDS)))
    for time, kind, chance in cues:
        step = int(time * STEP_RATE)
        chances[step, kind], offsets[step, kind] = chance, time * STEP_RATE - step - 0.5
    return chances, offsets


def test_an_object_lies_where_its_offset_says():
    objects = objects_of(*heard((32.25, DROP, 0.8), (60.9, BREAKDOWN, 0.4)), GRID)
    assert [(o.kind, o.confidence) for o in objects] == [(CueKind.DROP, 0.8), (CueKind.BREAKDOWN, 0.4)]
    assert [o.time for o in objects] == pytest.approx([32.25, 60.9])


def test_the_surest_of_several_near_each_other_stays():
    near = heard((32.25, DROP, 0.5), (33.0, DROP, 0.9), (34.25, DROP, 0.4), (33.0, BREAKDOWN, 0.3))
    assert [(o.time, o.kind) for o in objects_of(*near, GRID)] == [(pytest.approx(33.0), CueKind.DROP)]


def test_one_kind_keeps_eight_bars_and_others_come_nearer():
    far = heard((32.25, DROP, 0.9), (48.25, DROP, 0.8), (36.25, BREAKDOWN, 0.7), (44.0, DROP, 0.7))
    kinds = [o.kind for o in objects_of(*far, GRID)]
    assert kinds == [CueKind.DROP, CueKind.BREAKDOWN, CueKind.DROP]
    assert len(objects_of(*far, GRID, spacing=SIXTEEN)) == 1
    slow = BeatGrid.constant(0.25, 60.0)  # where a bar lasts twice as long, as many seconds are half the bars
    assert len(objects_of(*far, slow)) == 1


def test_what_is_hardly_likely_is_no_object():
    assert objects_of(*heard((32.25, DROP, 0.04)), GRID) == ()
    assert len(objects_of(*heard((32.25, DROP, 0.04)), GRID, least=0.01)) == 1
    chances, offsets = heard((32.25, DROP, np.nan))
    assert objects_of(chances, offsets) == ()
    assert objects_of(chances[:0], offsets[:0], GRID) == ()


def test_objects_are_put_on_the_downbeat_where_one_is_near_else_on_the_beat():
    objects = (CueObject(32.4, CueKind.DROP, 0.9), CueObject(49.3, CueKind.BREAKDOWN, 0.9))
    assert [o.time for o in snapped(objects, GRID, reach=0.4)] == pytest.approx([32.25, 49.25])
    assert snapped(objects, None, reach=0.4) == objects


def test_distances_are_counted_in_bars_also_where_the_tempo_changes():
    grid = BeatGrid((GridAnchor(0.0, 120.0), GridAnchor(32.0, 60.0)))
    assert bars_at([0.0, 32.0, 40.0], grid) == pytest.approx([0, 16, 18])
    assert bars_at([-2.0, 5.0], None) == pytest.approx([-1, 2.5])
    objects = [CueObject(t, CueKind.DROP, 1.0) for t in (0.0, 32.0, 40.0)]
    assert distances_of(objects, grid) == pytest.approx((16, 2))


CUES = st.lists(
    st.tuples(st.floats(0, N_STEPS / STEP_RATE - 0.1), st.integers(0, len(CUE_KINDS) - 1), st.floats(0, 1)),
    max_size=25,
)


@settings(max_examples=40)
@given(cues=CUES, grid=st.sampled_from([GRID, None]), spacing=st.sampled_from([USUAL, SIXTEEN]))
def test_no_two_objects_are_too_near_and_each_dropped_one_gives_way_to_a_surer(cues, grid, spacing):
    chances, offsets = heard(*cues)
    objects = objects_of(chances, offsets, grid, spacing=spacing)
    bars = bars_at([o.time for o in objects], grid)
    assert [o.time for o in objects] == sorted(o.time for o in objects)

    def least_between(one, other):
        return (spacing.of_one_kind if one.kind is other.kind else spacing.of_any) - 0.3

    for i, j in combinations(range(len(objects)), 2):
        assert abs(bars[i] - bars[j]) >= least_between(objects[i], objects[j])
    every = objects_of(chances, offsets, grid, spacing=type(spacing)(0, 0))
    assert set(objects) <= set(every)
    for dropped in set(every) - set(objects):
        place = bars_at([dropped.time], grid)[0]
        assert any(
            o.confidence >= dropped.confidence and abs(b - place) <= least_between(o, dropped) + 0.3
            for o, b in zip(objects, bars, strict=True)
        )


def test_objects_are_chosen_by_their_distance_in_bars_to_a_quarter_of_a_bar():
    """Two bars between different kinds, eight of one kind, as far as times that are found tell."""
    for bars, n in ((1.76, 2), (1.74, 1)):
        two = heard((32.25, DROP, 0.9), (32.25 + 2 * bars, BREAKDOWN, 0.8))
        assert len(objects_of(*two, GRID)) == n
    for bars, n in ((7.76, 2), (7.74, 1)):
        two = heard((32.25, DROP, 0.9), (32.25 + 2 * bars, DROP, 0.8))
        assert len(objects_of(*two, GRID)) == n
    for bars, n in ((15.76, 2), (15.74, 1)):
        two = heard((32.25, DROP, 0.9), (32.25 + 2 * bars, BREAKDOWN, 0.8))
        assert len(objects_of(*two, GRID, spacing=SIXTEEN)) == n


def test_an_offset_out_of_its_step_and_a_time_before_the_recording_are_put_right():
    chances, offsets = heard((0.05, DROP, 0.9), (40.0, DROP, 0.8))
    step = int(40.0 * STEP_RATE)
    offsets[0, DROP], offsets[step, DROP] = -3.0, 2.0
    assert [o.time for o in objects_of(chances, offsets, GRID)] == pytest.approx(
        [0.0, (step + 1) / STEP_RATE]
    )


def test_equally_sure_objects_at_one_place_are_in_the_order_of_their_kinds():
    one, other = CueObject(8.0, CueKind.DROP, 0.5), CueObject(8.0, CueKind.MIX_IN, 0.5)
    assert snapped([one, other], None, 0.1) == (other, one)
    both = objects_of(*heard((8.25, DROP, 0.5), (8.25, 0, 0.5)), GRID, spacing=type(USUAL)(0, 0))
    assert [o.kind for o in both] == [CUE_KINDS[0], CueKind.DROP]


@pytest.mark.parametrize(
    ("time", "place"), [(0.25, 0.0), (1.25, 0.5), (4.25, 2.0), (0.0, -0.125), (-1.75, -1.0), (41.0, 20.375)]
)
def test_places_are_counted_from_the_first_downbeat(time, place):
    assert bars_at([time], GRID) == pytest.approx([place])
    assert bars_at([time, 60.25], GRID) == pytest.approx([place, 30.0])


def test_no_places_are_none_and_a_time_goes_on_at_the_longest_bar():
    assert len(bars_at([], GRID)) == 0
    assert len(bars_at([], None)) == 0
    assert on_the_grid(3.0, None, 0.4) == 3.0
    assert (
        on_the_grid(0.02, BeatGrid.constant(0.4, 120.0), 0.1) == 0.0
    )  # the beat before lies before the recording
    assert on_the_grid(4.64, GRID, 0.4) == pytest.approx(4.25)
    assert on_the_grid(4.66, GRID, 0.4) == pytest.approx(4.75)
