"""What speaks for bars from each beat on, and which phase a recording keeps over its stretches."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from djanalyzer.models.activations import METERS
from djanalyzer.models.decoding.constants import Constants
from djanalyzer.models.decoding.lattice import TICKS, Lattice
from djanalyzer.models.decoding.meters import BAR_FEATURES, BeatMarks, bar_features, bar_lines
from djanalyzer.models.decoding.signature import METER_FEATURES, Signature, meter_features, on_thirds
from djanalyzer.models.decoding.turns import Turns
from djanalyzer.music import Meter
from tests.models.decoding.pulses import silent_probabilities

RNG = np.random.default_rng(7)


def marks_of(n, **changed):
    """Return evidence of `n` beats that says nothing but what is given."""
    nothing = np.zeros(n)
    marks = BeatMarks(
        nothing,
        nothing,
        nothing,
        nothing,
        Turns.none(n),
        np.zeros(TICKS),
        Signature(np.zeros(len(METERS)), 0.0),
    )
    return replace(marks, **changed)


def told(marks, n):
    return dict(zip(BAR_FEATURES, bar_features(marks, n).T, strict=True))


@pytest.mark.parametrize("n", [2, 3, 4])
def test_each_phase_has_the_means_and_shares_of_its_own_beats(n):
    size = 22
    down, edge, low, high, start = RNG.random((5, size))
    sound, harmony = 2 * RNG.random((2, size))
    patterns = RNG.random((size, 4))
    turns = Turns(start, sound, harmony, dict.fromkeys((2, 3, 4), patterns))
    found = told(marks_of(size, downbeat=down, boundary=edge, low=low, high=high, turns=turns), n)
    of = [slice(p, None, n) for p in range(n)]
    assert found["downbeats"] == pytest.approx([down[o].mean() for o in of])
    assert found["downbeats explained"] == pytest.approx([down[o].sum() / (down.sum() + 1) for o in of])
    assert found["sections"] == pytest.approx([edge[o].sum() / (edge.sum() + 1) for o in of])
    assert found["bass"] == pytest.approx([low[o].mean() for o in of])
    means = [high[o].mean() for o in of]
    assert found["high sounds"] == pytest.approx(means)
    backbeat = (
        [means[(p + 1) % 4] + means[(p + 3) % 4] - means[p] - means[(p + 2) % 4] for p in range(n)]
        if n == 4
        else [0] * n
    )
    assert found["backbeat"] == pytest.approx(backbeat)
    assert found["start"] == pytest.approx([start[o].sum() for o in of])
    # As if four usual bars more had been heard.
    for name, values in (("new sounds", sound), ("new chords", harmony)):
        assert found[name] == pytest.approx([(values[o].sum() + 4) / (len(values[o]) + 4) for o in of])
    columns = [patterns[o].sum(axis=0) / (patterns.sum(axis=0) + 0.25) for o in of]
    assert found["new patterns"] == pytest.approx([c.mean() for c in columns])


def test_a_beat_hears_the_ticks_beside_it_also_before_the_first():
    ticks = np.zeros(3 * TICKS)
    ticks[[TICKS - 1, 2 * TICKS + 1, 3 * TICKS - 1]] = 0.5, 0.7, 0.9
    lattice = Lattice(np.arange(36) / 24, *[ticks] * 7, 0.5)
    marks = BeatMarks.of(lattice, None)
    for values in (marks.downbeat, marks.boundary, marks.low, marks.high):
        assert values == pytest.approx([0.9, 0.5, 0.7])
    assert marks.beat[[1, 11, 5]] == pytest.approx([0.7 / 3, 1.4 / 3, 0])
    part = marks.part(1, 3)
    assert part.low == pytest.approx([0.5, 0.7])
    assert len(part.turns.start) == len(part.turns.patterns[4]) == 2
    assert part.beat is marks.beat


ONE = replace(Constants(), bars=(1.0, *[0.0] * (len(BAR_FEATURES) - 1)))


def lines_of(down, lengths, factor=1.0, meter=(0.8, 0.15, 0.05)):
    constants = replace(ONE, bars=(factor, *ONE.bars[1:]))
    said = silent_probabilities(10.0, meter=np.array(meter))
    return bar_lines(said, marks_of(len(down), downbeat=np.asarray(down, np.float64)), lengths, constants)


def test_bars_of_all_meters_are_told_the_likeliest_first():
    lines = lines_of(np.arange(64) % 4 == 3, [64], 5.0)
    assert lines[0].meter is Meter.FOUR_FOUR
    assert sum(line.share for line in lines) == pytest.approx(1)
    assert [line.share for line in lines] == sorted((line.share for line in lines), reverse=True)
    assert lines[0].firsts == (3,)
    assert lines[0].odds == pytest.approx(5.0)
    assert {line.meter: len(line.firsts) for line in lines} == dict.fromkeys(METERS, 1)


def test_bars_run_on_over_a_change_of_tempo_unless_much_speaks_for_a_bar_cut_short():
    """64 beats from the first on, then 64 whose bars begin on another beat; a cut costs four."""
    down = np.r_[np.arange(66) % 4 == 0, np.arange(64) % 4 == 0]
    on = lines_of(down, [66, 64], 3.9)[0]
    assert on.firsts in ((0, 2), (2, 0))
    cut = lines_of(down, [66, 64], 4.1)[0]
    assert cut.firsts == (0, 0)


def test_a_short_stretch_says_less():
    """Sixteen beats say a quarter of what sixty-four say."""
    down = np.r_[np.arange(66) % 4 == 0, np.arange(16) % 4 == 0]
    assert lines_of(down, [66, 16], 15.0)[0].firsts == (0, 2)
    assert lines_of(down, [66, 16], 17.0)[0].firsts == (0, 0)


def test_a_recording_without_beats_has_bar_lines_of_no_odds():
    (first, *_) = lines_of([], [])
    assert first.odds == 0
    assert first.firsts == ()


def test_the_lead_is_the_mean_over_all_that_stretches_say():
    down = np.arange(132) % 4 == 0
    assert lines_of(down, [132], 2.0)[0].odds == pytest.approx(2.0)
    assert lines_of(down, [68, 64], 2.0)[0].odds == pytest.approx(2.0)
    assert lines_of(down[:32], [32], 2.0)[0].odds == pytest.approx(1.0)


def test_what_speaks_for_a_meter_is_told_of_each():
    down = np.zeros(25)
    down[2::3] = 0.5
    down[4] = 0.4
    beat = np.full(12, 0.1)
    beat[[0, 4, 8]] = 0.9
    signature = Signature(np.array([0.1, 0.3, 0.2]), 0.6)
    said = silent_probabilities(10.0, meter=np.array([0.5, 0.49, 0.01]))
    rows = meter_features(said, down, beat, signature)
    four, three, six = (dict(zip(METER_FEATURES, row, strict=True)) for row in rows)
    assert [m["network's meter"] for m in (four, three, six)] == pytest.approx(
        np.log([0.5, 0.49, 0.03]), abs=1e-6
    )
    assert [m["bars repeat"] for m in (four, three, six)] == [0.1, 0.3, 0.2]
    assert [m["sounds on thirds"] for m in (four, three, six)] == [0, 0, 0.6]
    assert [m["beats on thirds"] for m in (four, three, six)] == pytest.approx(
        [0, 0, on_thirds(beat[:, None])]
    )
    assert [(m["three"], m["six"]) for m in (four, three, six)] == [(0, 0), (1, 0), (0, 1)]
    for m, n in ((four, 4), (three, 3), (six, 2)):
        sums = [down[p::n].sum() for p in range(n)]
        best = int(np.argmax(sums))
        share, height = sums[best] / (down.sum() + 1), sums[best] / len(down[best::n])
        assert m["bars explained"] == pytest.approx(2 * share * height / (share + height))


@pytest.mark.parametrize(
    ("hits", "thirds", "others"),
    [
        ((0, 4, 8), 0.8, 0.0),
        ((0, 3, 6, 9), 0.0, 0.8),
        ((0, 4, 8, 6), 0.8, 0.8),
        ((0, 8), 0.0, 0.0),
        ((), 0.0, 0.0),
    ],
)
def test_thirds_count_by_the_fainter_and_quarters_by_the_louder(hits, thirds, others):
    """Two curves of which the second is half as loud; what is faintest counts as nothing."""
    beat = np.full((12, 2), 0.1)
    beat[list(hits)] = 0.9, 0.5
    thirds, others = 1.5 * thirds, 1.5 * others
    assert on_thirds(beat) == pytest.approx((thirds - others) / (thirds + others + 0.02))
