"""The last milliseconds: lines moved and turned onto the onsets, and cuts put on bar lines."""

from __future__ import annotations

import numpy as np
import pytest

from djanalyzer.features.onsets import FLUX_RATE
from djanalyzer.models.decoding.placing import from_the_start, on_bar_lines, on_onsets
from djanalyzer.models.decoding.pulse import Line
from djanalyzer.models.decoding.stretches import Stretch

BIAS = 0.0016  # seconds


def onsets_at(times, duration):
    """Return the curve of sharp onsets at these times."""
    curve = np.zeros(int(duration * FLUX_RATE))
    for time in times:
        at = time * FLUX_RATE
        near = np.arange(max(int(at) - 3, 0), min(int(at) + 5, len(curve)))
        curve[near] += np.exp(-0.5 * ((near - at) / 1.0) ** 2)
    return curve


def test_a_line_is_moved_onto_its_onsets():
    line = Line(0.3, 0.5)
    late = line.beats(40.0) + 0.005
    (moved,) = on_onsets([Stretch(line, 0.0, 40.0)], onsets_at(late, 40.0))
    assert moved.line.period == 0.5
    assert moved.line.start == pytest.approx(0.305 - BIAS, abs=0.0005)
    assert (moved.start, moved.stop) == (0.0, 40.0)


def test_a_long_stretch_follows_its_own_onsets_and_a_short_one_everybodys():
    first, second, short = Line(0.3, 0.5), Line(0.1, 0.4), Line(0.2, 0.5)
    stretches = [Stretch(first, 0.0, 30.0), Stretch(second, 30.0, 52.0), Stretch(short, 52.0, 60.0)]
    late = np.concatenate([s.beats + by for s, by in zip(stretches, (0.004, -0.004, -0.009), strict=True)])
    curve = onsets_at(late, 60.0)
    moved = on_onsets(stretches, curve)
    by = [m.line.start - s.line.start + BIAS for m, s in zip(moved, stretches, strict=True)]
    assert by[:2] == pytest.approx([0.004, -0.004], abs=0.0006)
    assert abs(by[2] + 0.009) > 0.003


def leaning(by, tempo, duration=80.0, wobble=0.0):
    """A line of `tempo`, and onsets that run late by up to `by` seconds from one end to the other; a wobble besides."""
    line = Line(0.2, 60 / tempo)
    beats = line.beats(duration)
    place = beats / duration - 0.5
    late = beats + by * place + wobble * np.sign(np.sin(place * 4 * np.pi) + 1e-9)
    return line, onsets_at(late, duration + 0.5), late


@pytest.mark.parametrize(
    ("tempo", "by", "turned"),
    [
        (121.3, 0.012, True),
        (121.3, -0.012, True),
        (121.3, 0.003, True),
        (121.3, 0.044, False),  # from the first quarter's middle to the last's: 33 ms
        (121.0, 0.012, True),
        (121.0, 0.0066, False),  # 5 ms: not enough for a round tempo
        (121.5, 0.0066, False),
    ],
)
def test_a_line_is_turned_by_a_trend_of_its_onsets(tempo, by, turned):
    line, curve, late = leaning(by, tempo)
    (found,) = on_onsets([Stretch(line, 0.0, 80.0)], curve)
    if turned:
        slope = by / 80.0
        assert found.line.period == pytest.approx(
            line.period * (1 + slope), rel=1e-5 if abs(by) > 0.01 else 2e-5
        )
        assert np.abs(found.beats[: len(late)] - late[: len(found.beats)] + BIAS).max() < 0.002
    else:
        assert found.line.period == line.period


def test_onsets_that_agree_on_no_trend_turn_nothing():
    line, curve, _ = leaning(0.004, 121.3, wobble=0.006)
    (found,) = on_onsets([Stretch(line, 0.0, 80.0)], curve)
    assert found.line.period == line.period


@pytest.mark.parametrize(("n_beats", "turned"), [(127, False), (128, True)])
def test_a_stretch_of_128_beats_shows_a_trend(n_beats, turned):
    line, curve, _ = leaning(0.012, 121.3)
    stop = line.start + (n_beats - 0.5) * line.period
    (found,) = on_onsets([Stretch(line, 0.0, stop)], curve)
    assert (found.line.period != line.period) is turned


@pytest.mark.parametrize(("start", "moved"), [(0.4939, False), (0.4941, True), (0.3, False), (0.0, False)])
def test_a_beat_a_hair_before_the_first_sample_lies_on_it(start, moved):
    stretches = [Stretch(Line(start, 0.5), 0.0, 9.0), Stretch(Line(0.4999, 0.5), 9.0, 20.0)]
    found = from_the_start(stretches)
    assert found[1:] == stretches[1:]
    assert found[0] == (Stretch(Line(0.0, 0.5), 0.0, 9.0) if moved else stretches[0])


def pair(n_before, n=4, change=0.0):
    """Two stretches of 0.5 s and of 0.49 s a beat, the second from the `n_before`-th beat on; bars of `n` run on."""
    turn = n_before * 0.5
    after = Stretch(Line((turn + change) % 0.49, 0.49), turn - 0.25, turn + 20)
    return [Stretch(Line(0.0, 0.5), 0.0, turn - 0.25), after], (0, -n_before % n)


@pytest.mark.parametrize(
    ("n_before", "n", "n_placed"),
    [(17, 4, 16), (15, 4, 16), (16, 4, 16), (18, 4, 18), (16, 3, 15), (17, 3, 18), (17, 2, 18), (16, 2, 16)],
)
def test_a_cut_a_beat_beside_a_bar_line_is_put_on_it(n_before, n, n_placed):
    stretches, firsts = pair(n_before, n)
    (before, after), placed = on_bar_lines(stretches, firsts, n)
    assert len(before.beats) == n_placed
    assert (
        len(before.beats) + len(after.beats)
        == sum(len(s.beats) for s in stretches) + (n_placed < n_before) * 0
    )
    assert placed == [0, -n_placed % n]
    assert (before.line, after.line) == (stretches[0].line, stretches[1].line)
    assert (before.start, after.stop) == (0.0, stretches[1].stop)
    assert before.stop == after.start
    # The cut lies halfway between the two beats beside it.
    assert before.stop == pytest.approx(
        (before.beats[-1] + after.beats[0]) / 2, abs=0.02 if n_placed != n_before else 1
    )


@pytest.mark.parametrize(("change", "placed"), [(0.018, 16), (0.022, 17), (-0.038, 16), (-0.042, 17)])
def test_a_cut_moves_only_where_both_sides_have_a_beat_at_one_place(change, placed):
    """The beat of the second stretch before the cut lies 10 ms late already."""
    stretches, firsts = pair(17, change=change)
    assert len(on_bar_lines(stretches, firsts, 4)[0][0].beats) == placed


def test_bars_that_do_not_run_on_leave_the_cut_where_it_is():
    stretches, _ = pair(17)
    for firsts in ((0, 0), (0, 1), (0, 2), (1, 3)):
        assert on_bar_lines(stretches, firsts, 4) == (stretches, list(firsts))


def test_three_stretches_are_put_on_bar_lines_one_after_the_other():
    lines = Line(0.0, 0.5), Line(0.0, 0.5), Line(0.0, 0.5)
    cuts = [(0.0, 8.25), (8.25, 15.75), (15.75, 30.0)]  # 17 beats, 15 beats
    stretches = [Stretch(line, a, b) for line, (a, b) in zip(lines, cuts, strict=True)]
    placed, firsts = on_bar_lines(stretches, (0, 3, 0), 4)
    assert [len(s.beats) for s in placed] == [16, 16, 28]
    assert firsts == [0, 0, 0]


def test_stretches_of_a_beat_or_none_are_left():
    one, rest = Stretch(Line(0.0, 0.5), 0.0, 0.25), Stretch(Line(0.0, 0.5), 0.25, 9.0)
    assert on_bar_lines([one, rest], (0, 3), 4) == ([one, rest], [0, 3])
    short = Stretch(Line(0.0, 0.5), 8.75, 9.25)
    long = Stretch(Line(0.0, 0.5), 0.0, 8.75 - 1.0)
    gap = Stretch(Line(0.0, 0.5), 7.75, 8.25)
    assert len(gap.beats) == len(short.beats) == 1
    assert on_bar_lines([Stretch(long.line, 0.0, 7.25), gap], (0, 1), 4)[0][1] == gap


@pytest.mark.parametrize("first", [1, 3])
def test_a_cut_beside_a_stretch_without_beats_or_of_one_stays(first):
    empty, rest = Stretch(Line(0.4, 0.5), 0.0, 0.1), Stretch(Line(0.4, 0.5), 0.1, 9.0)
    assert on_bar_lines([empty, rest], (first, first), 4)[0] == [empty, rest]
    assert on_bar_lines([Stretch(rest.line, 0.0, 8.6), empty], (first, first), 4)[0][1] == empty
    sixteen, one = Stretch(Line(0.0, 0.5), 0.0, 7.75), Stretch(Line(0.0, 0.5), 7.75, 8.25)
    assert on_bar_lines([sixteen, one], (1, 1), 4) == ([sixteen, one], [1, 1])
    single, long = Stretch(Line(0.0, 0.5), 0.0, 0.25), Stretch(Line(0.0, 0.5), 0.25, 9.0)
    assert on_bar_lines([single, long], (0, 3), 4) == ([single, long], [0, 3])
