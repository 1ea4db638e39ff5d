"""Wishes for sets, and what cannot be wished."""

from __future__ import annotations

import pytest

from djanalyzer.music.sets import BuiltSet, CurveShape, EnergyCurve, SetStep, SetWish, StepCost, TempoPath


def test_a_curve_runs_straight_from_point_to_point() -> None:
    curve = EnergyCurve(((0.0, 4.0), (0.5, 8.0), (1.0, 6.0)))
    assert curve.at([0.0, 0.25, 0.5, 1.0]).tolist() == [4.0, 6.0, 8.0, 6.0]
    assert float(TempoPath(((0.2, 120.0),)).at(0.9)) == 120.0, "one point rules throughout"


@pytest.mark.parametrize("shape", CurveShape)
def test_every_named_curve_lies_between_its_levels(shape: CurveShape) -> None:
    levels = EnergyCurve.shaped(shape, 3.0, 7.0).at([0.0, 0.2, 0.4, 0.6, 0.8, 1.0])
    assert 3.0 <= levels.min() <= levels.max() <= 7.0


@pytest.mark.parametrize("points", [(), ((0.5, 4.0), (0.5, 5.0)), ((0.0, 4.0), (1.2, 5.0)), ((0.0, 11.0),)])
def test_what_is_no_curve_is_refused(points: tuple[tuple[float, float], ...]) -> None:
    with pytest.raises(ValueError, match=r"points run|energy runs"):
        EnergyCurve(points)


def test_wishes_that_contradict_themselves_are_refused() -> None:
    with pytest.raises(ValueError, match="a tempo lies above 0"):
        TempoPath(((0.0, 0.0),))
    with pytest.raises(ValueError, match="points run"):
        TempoPath(((0.5, 120.0), (0.5, 124.0)))
    with pytest.raises(ValueError, match="lasts longer"):
        SetWish(0.0)
    assert SetWish(0.5).length == 0.5, "short, but longer than nothing"
    with pytest.raises(ValueError, match="twice"):
        SetWish(60.0, (1, 1))
    with pytest.raises(ValueError, match="twice"):
        SetWish(60.0, locked=((0, 1), (0, 2)))
    with pytest.raises(ValueError, match="from 0"):
        SetWish(60.0, locked=((-1, 1),))
    with pytest.raises(ValueError, match="left out"):
        SetWish(60.0, (1,), left_out=frozenset({1}))


def test_a_set_knows_its_tracks_its_length_and_what_a_step_costs() -> None:
    def step(track_id: int, start: float, cost: StepCost) -> SetStep:
        return SetStep(track_id, "", "", start, start + 60, None, None, None, None, "found", cost, None, "")

    steps = (step(7, 0.0, StepCost(tempo=1.0)), step(3, 60.0, StepCost(tempo=0.5, key=1.0)))
    built = BuiltSet(SetWish(120.0), steps)
    assert (built.track_ids, built.length) == ((7, 3), 120.0)
    assert (built.cost, built.cost.total) == (StepCost(tempo=0.75, key=0.5), 1.25)
    nothing = BuiltSet(SetWish(120.0), ())
    assert (nothing.length, nothing.cost.total) == (0.0, 0.0)
