"""Which mark of the file a wanted one is, and which pad it gets."""

from __future__ import annotations

from pathlib import Path

import pytest

from djanalyzer.interop.losses import Losses
from djanalyzer.interop.traktor.grid_fitting import same_grid
from djanalyzer.interop.traktor.mark_fitting import (
    Holder,
    Mark,
    Placed,
    describe,
    fit_marks,
    pair_up,
    same_mark,
)
from djanalyzer.interop.traktor.mark_patching import attributes_of, type_of
from djanalyzer.music import BeatGrid, Cue, CueKind, GridAnchor, KnownTrack, Loop, Meter

CUE, LOOP = Cue(1.0, 0, "A", "#FF0000"), Loop(1.0, 2.0, 0, "A", "#FF0000")


@pytest.mark.parametrize(
    ("wanted", "there", "is_same"),
    [
        (CUE, CUE, True),
        (LOOP, LOOP, True),
        (CUE, Cue(1.0000009, 0, "A", "#FF0000"), True),
        (CUE, Cue(1.000002, 0, "A", "#FF0000"), False),
        (CUE, Cue(1.0, 1, "A", "#FF0000"), False),
        (CUE, Cue(1.0, 0, "B", "#FF0000"), False),
        (CUE, Cue(1.0, 0, "A", "#00FF00"), False),
        (Cue(1.0, 0, "A", "0xff0000"), CUE, True),
        (Cue(1.0, 0, "A"), CUE, True),
        (Cue(1.0, 0, "A\x07"), CUE, True),
        (CUE, Cue(1.0, 0, "A"), False),
        (CUE, LOOP, False),
        (LOOP, Loop(1.0, 2.000002, 0, "A", "#FF0000"), False),
        (LOOP, Loop(1.000002, 2.0, 0, "A", "#FF0000"), False),
        (Cue(1.0, kind=CueKind.MIX_IN), Cue(1.0, None, "Fade in", kind=CueKind.MIX_IN), True),
        (Cue(1.0, kind=CueKind.MIX_OUT), Cue(1.0, None, "Fade in", kind=CueKind.MIX_IN), False),
        (Cue(1.0, kind=CueKind.DROP), Cue(1.0, None, "Drop"), True),
        (Cue(1.0, kind=CueKind.DROP), Cue(1.0), False),
        (Cue(1.0, None, "n.n."), Cue(1.0), True),
        (Loop(1.0, 2.0, None, "n.n."), Loop(1.0, 2.0), True),
        (Cue(1.0, None, "A"), Cue(1.0, None, "A", kind=CueKind.MIX_IN), False),
    ],
)
def test_a_mark_that_says_the_same_need_not_be_written(wanted: Mark, there: Mark, is_same: bool) -> None:
    assert same_mark(wanted, there) is is_same


@pytest.mark.parametrize(
    ("wanted", "there", "pairs"),
    [
        ([Cue(9.0, 0)], {5: Cue(1.0, 0), 6: Cue(9.0, 1)}, {0: 5}),
        ([Cue(9.0, None, "A")], {5: Cue(9.0), 6: Cue(1.0, None, "A")}, {0: 6}),
        ([Cue(9.0)], {5: Cue(1.0), 6: Cue(9.0)}, {0: 6}),
        ([Cue(9.0)], {5: Cue(1.0)}, {}),
        ([Cue(9.0, 0)], {5: Loop(9.0, 10.0, 0)}, {}),
        ([Cue(9.0, None, "A")], {5: Cue(1.0, 0, "A")}, {}),
        ([Cue(9.0), Cue(1.0)], {5: Cue(1.0), 6: Cue(9.0)}, {0: 6, 1: 5}),
        ([Cue(9.0, 0), Cue(8.0, 0)], {5: Cue(8.0, 0)}, {0: 5}),
        ([Cue(9.0, None, "A"), Cue(3.0, 2, "A")], {5: Cue(1.0, 2), 6: Cue(9.0)}, {0: 6, 1: 5}),
    ],
)
def test_a_change_keeps_the_pad_then_the_name_then_the_place(
    wanted: list[Mark], there: dict[int, Mark], pairs: dict[int, int]
) -> None:
    before = dict(there)
    assert pair_up(wanted, there) == pairs
    assert there == before


def fitted(wanted: list[Mark], there: list[Mark]) -> tuple[tuple[Placed, ...], list[str]]:
    losses = Losses()
    holder = Holder(has_colors=True, losses=losses, track=KnownTrack(Path("/a.mp3"), "1"))
    return fit_marks(wanted, there, holder), [loss.item for loss in losses.losses()]


@pytest.mark.parametrize(
    ("wanted", "there", "pads", "lost"),
    [
        ([Cue(1.0, 0), Cue(2.0, 0)], [], [0, 1], ["hot cue 1"]),
        ([Cue(1.0, 0), Loop(2.0, 3.0, 0)], [], [0, 1], ["hot loop 1"]),
        ([Cue(1.0, 0), Cue(2.0, 0), Cue(3.0, 1)], [], [0, 2, 1], ["hot cue 1"]),
        ([Cue(1.0, 8)], [], [0], ["hot cue 9"]),
        ([Cue(1.0, 7), Cue(2.0, -1)], [], [7, 0], ["hot cue 0"]),
        ([Cue(float(n), n) for n in range(9)], [], [*range(8), None], ["hot cue 9"]),
        ([Cue(1.0, 9)], [Cue(1.0, 9)], [9], []),
        ([Cue(1.0, 0), Cue(2.0, 1)], [Cue(2.0, 1)], [1, 0], []),
        ([Cue(1.0, 1), Cue(2.0, 1)], [Cue(2.0, 1)], [1, 0], ["hot cue 2"]),
        ([Cue(1.0), Cue(2.0)], [Cue(2.0)], [None, None], ["1 memory cue"]),
        ([Cue(1.0), Cue(2.0), Loop(1.0, 2.0)], [], [None] * 3, ["2 memory cues", "1 memory loop"]),
        ([Cue(-1e-7, 0), Cue(-0.1, 1)], [], [0, 1], ["hot cue 2"]),
    ],
)
def test_who_finds_a_pad_taken_gets_one_that_nobody_wants(
    wanted: list[Mark], there: list[Mark], pads: list[int | None], lost: list[str]
) -> None:
    placed, items = fitted(wanted, there)
    assert [one.mark.slot for one in placed] == pads
    assert items == lost


def test_what_is_there_already_is_that_mark_whatever_traktor_could_hold_of_it() -> None:
    there: list[Mark] = [Cue(1.0, 40, "Far"), Cue(2.0, 0), Cue(2.0, 0)]
    placed, items = fitted([Cue(2.0, 0), Cue(1.0, 40, "Far"), Cue(2.0, 0)], there)
    assert placed == (Placed(there[1], 1), Placed(there[0], 0), Placed(there[2], 2))
    assert items == []


@pytest.mark.parametrize(
    ("mark", "called"),
    [
        (Cue(62.5, 2), "hot cue 3"),
        (Loop(1.0, 2.0, 0), "hot loop 1"),
        (Cue(62.5), "memory cue at 1:02.500"),
        (Loop(62.5, 63.0), "memory loop at 1:02.500"),
    ],
)
def test_a_mark_is_called_by_its_pad_or_its_place(mark: Mark, called: str) -> None:
    assert describe(mark) == called


@pytest.mark.parametrize(
    ("mark", "kind"),
    [
        (Cue(1.0), "0"),
        (Cue(1.0, kind=CueKind.MIX_IN), "1"),
        (Cue(1.0, kind=CueKind.MIX_OUT), "2"),
        (Cue(1.0, None, "Load"), "3"),
        (Cue(1.0, 0, "Load"), "0"),
        (Cue(1.0, None, "Load", kind=CueKind.MIX_IN), "1"),
        (Cue(1.0, kind=CueKind.DROP), "0"),
        (Loop(1.0, 2.0), "5"),
    ],
)
def test_a_mark_has_the_type_of_what_it_is(mark: Mark, kind: str) -> None:
    assert type_of(mark) == attributes_of(mark)["TYPE"] == kind


ONE = GridAnchor(1.0, 120.0)
TWO = GridAnchor(9.0, 90.0)


@pytest.mark.parametrize(
    ("wanted", "there", "is_same"),
    [
        ((ONE,), (ONE,), True),
        ((ONE,), None, False),
        ((ONE,), (ONE, TWO), False),
        ((ONE, TWO), (ONE,), False),
        ((ONE, TWO), (ONE, TWO), True),
        ((GridAnchor(3.0, 120.0),), (ONE,), True),
        ((GridAnchor(1.5, 120.0, 2),), (ONE,), True),
        ((GridAnchor(1.5, 120.0),), (ONE,), False),
        ((GridAnchor(1.000002, 120.0),), (ONE,), False),
        ((GridAnchor(1.0, 120.000001),), (ONE,), True),
        ((GridAnchor(1.0, 120.000002),), (ONE,), False),
        ((GridAnchor(1.0, 120.0, 1, Meter.THREE_FOUR),), (ONE,), False),
        ((ONE, GridAnchor(9.0000005, 90.0)), (ONE, TWO), True),
        ((ONE, GridAnchor(9.000002, 90.0)), (ONE, TWO), False),
        ((ONE, GridAnchor(9.0, 90.000002)), (ONE, TWO), False),
        ((ONE, GridAnchor(9.0, 90.0, 2)), (ONE, TWO), False),
        ((ONE, GridAnchor(9.0, 90.0, 1, Meter.THREE_FOUR)), (ONE, TWO), False),
    ],
)
def test_a_grid_that_counts_the_same_bars_need_not_be_written(
    wanted: tuple[GridAnchor, ...], there: tuple[GridAnchor, ...] | None, is_same: bool
) -> None:
    assert same_grid(BeatGrid(wanted), BeatGrid(there) if there else None) is is_same
