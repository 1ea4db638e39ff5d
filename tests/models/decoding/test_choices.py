"""Ways to count: which there are, what speaks for each, and how likely that makes them."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from djanalyzer.models.activations import METERS, TEMPI
from djanalyzer.models.decoding.choices import (
    LEVEL_FEATURES,
    PHASE_FEATURES,
    Count,
    Evidence,
    counts_of,
    evidence_of,
    heard,
    softmax,
    usual,
    weigh,
)
from djanalyzer.models.decoding.constants import Constants
from djanalyzer.models.decoding.lattice import Lattice
from djanalyzer.models.decoding.signature import METER_FEATURES
from djanalyzer.music import Meter
from tests.models.decoding.pulses import silent_probabilities


@pytest.mark.parametrize(
    ("tempo", "tempos"),
    [
        (120.0, {120, 60, 80, 90, 160, 180}),
        (87.0, {87, 174, 130.5, 58, 65.25, 116}),
        (174.0, {174, 87, 116, 130.5}),
        (60.0, {60, 120, 90, 80}),
    ],
)
def test_every_tempo_from_58_to_215_that_is_a_stride_is_a_way_to_count(tempo, tempos):
    ways = counts_of(tempo)
    assert sorted(tempo * group[0].speed for group in ways) == pytest.approx(sorted(tempos))
    offsets = {group[0].step: [c.offset for c in group] for group in ways}
    wanted = {
        12: [0, 6],
        24: [0, 6, 12, 18],
        6: [0, 3],
        8: [0, 4],
        18: [0, 6, 12],
        16: [0, 4, 8, 12],
        9: [0, 3, 6],
    }
    assert offsets == {step: wanted[step] for step in offsets}


def test_probabilities_add_up_and_grow_with_odds():
    assert softmax(np.array([0.0, np.log(3), 800.0 - 800])) == pytest.approx([0.2, 0.6, 0.2])
    assert softmax(np.array([1000.0, 1000.0])) == pytest.approx([0.5, 0.5])


@pytest.mark.parametrize(
    ("tempo", "meter", "density"),
    [
        # The share of tempos a twelfth of an octave to either side, by a sixth of an octave, and a little.
        (127.0, Meter.FOUR_FOUR, None),
        (135.0, Meter.SIX_EIGHT, 0.005),
        (80.0, Meter.SIX_EIGHT, 1 / np.log2(116 / 56) + 0.005),
        (120.0, Meter.THREE_FOUR, 1 / np.log2(190 / 80) + 0.005),
        (60.0, Meter.THREE_FOUR, 0.005),
        (20.0, Meter.FOUR_FOUR, 0.005),
    ],
)
def test_how_usual_a_tempo_is(tempo, meter, density):
    if density is not None:
        assert usual(tempo, meter) == pytest.approx(density)
        return
    edges = np.log2([50, 65, 75, 85, 95, 105, 115, 122, 132, 142, 155, 165, 178, 190, 240])
    shares = np.array([1, 3, 6, 9, 8, 8, 12, 22, 13, 6, 3, 7, 0.7, 0.3]) / 99
    low, high = np.log2(tempo) - 1 / 12, np.log2(tempo) + 1 / 12
    inside = np.clip(np.minimum(edges[1:], high) - np.maximum(edges[:-1], low), 0, None) / np.diff(edges)
    assert usual(tempo, meter) == pytest.approx(6 * (shares * inside).sum() + 0.005)


def test_the_network_is_heard_with_its_neighbouring_classes():
    said = np.zeros(len(TEMPI))
    said[20] = 0.8
    activations = silent_probabilities(5.0, tempo=said)
    for classes, share in ((0, 1), (1, 1), (1.5, 0.75), (2, 0.5), (3, 0), (-2, 0.5), (-4, 0)):
        tempo = TEMPI[20] * 2 ** (classes / 24)
        assert heard(activations, float(tempo)) == pytest.approx(0.8 * share + 0.003, abs=1e-6)


def evidence(tempo, counts, phases, levels, meters=(0.0, 0.0, 0.0)):
    """Return evidence of which one number a phase, one a level and one a meter speaks."""
    rows = np.zeros((len(counts), len(PHASE_FEATURES)))
    rows[:, 0] = phases
    of_levels = np.zeros((len(counts), len(METERS), len(LEVEL_FEATURES)))
    of_levels[:, :, 0] = levels
    of_meters = np.zeros((len(METERS), len(METER_FEATURES)))
    of_meters[:, 0] = meters
    return Evidence(tempo, counts, rows, of_levels, of_meters)


FIRST = replace(
    Constants(),
    phases=(1.0, *[0.0] * (len(PHASE_FEATURES) - 1)),
    levels=(1.0, *[0.0] * (len(LEVEL_FEATURES) - 1)),
    meters=(1.0, *[0.0] * (len(METER_FEATURES) - 1)),
)


def test_a_way_to_count_is_as_likely_as_its_tempo_and_then_its_phase():
    one = evidence(120, [Count(12, 0), Count(12, 6)], np.log([0.6, 0.4]), np.log([[1.0], [9.0]]))
    two = evidence(60, [Count(24, 0)], [0.0], np.log([[3.0]]))
    weighed = weigh([one, two], FIRST)
    # The tempo's own evidence is that of its likeliest phase: 1 against 3.
    assert [(w.count, round(w.probability, 6), round(w.phase, 6)) for w in weighed] == [
        (Count(24, 0), 0.75, 1.0),
        (Count(12, 0), 0.15, 0.6),
        (Count(12, 6), 0.1, 0.4),
    ]
    assert weighed[2].level[0] == pytest.approx(np.log(9))


def test_the_likeliest_tempo_comes_first_though_its_phase_is_unsure():
    sure = evidence(120, [Count(12, 0)], [0.0], np.log([[0.45]]))
    unsure = evidence(60, [Count(24, 0), Count(24, 12)], np.log([0.45, 0.55]), np.log([[0.55], [0.55]]))
    weighed = weigh([sure, unsure], FIRST)
    assert [w.count for w in weighed] == [Count(24, 12), Count(12, 0), Count(24, 0)]
    assert sum(w.probability for w in weighed) == pytest.approx(1)


def test_levels_are_told_in_each_meter_as_likely_as_it_is():
    one = evidence(120, [Count(12, 0)], [0.0], np.array([[1.0, 2.0, 4.0]]), np.log([0.5, 0.3, 0.2]))
    assert one.meter_chances(FIRST) == pytest.approx([0.5, 0.3, 0.2])
    assert one.level(FIRST)[0] == pytest.approx(0.5 + 0.6 + 0.8)


def test_where_nothing_was_heard_the_lattice_itself_is_counted():
    (only,) = weigh([], Constants())
    assert (only.count, only.probability, only.phase, len(only.level)) == (Count(12, 0), 1.0, 1.0, 0)


def lattice_of_beats(n, **ticks):
    """Return the lattice of `n` beats of half a second; each curve has its values at ticks of a bar of 48."""
    curves = {}
    for name in ("strength", "downbeat", "boundary", "full", "low", "high"):
        bar = np.zeros(48)
        for tick, value in ticks.get(name, {}).items():
            bar[tick] = value
        curves[name] = np.resize(bar, n * 12)
    return Lattice(times=np.arange(n * 12) / 24, weight=np.ones(n * 12), period=0.5, **curves)


def test_what_speaks_for_a_phase_is_the_beat_against_half_a_beat_later():
    lattice = lattice_of_beats(
        32,
        strength={0: 1.0, 12: 0.8, 24: 1.0, 36: 0.8, 6: 0.2, 18: 0.2, 30: 0.2, 42: 0.2},
        downbeat={0: 0.9, 30: 0.1},
        boundary={0: 0.5, 18: 0.1},
        low={0: 0.8, 24: 0.8, 6: 0.1},
        full={0: 0.5, 12: 0.5, 24: 0.5, 36: 0.5, 6: 0.5},
        high={18: 0.3},
    )
    groups = evidence_of(lattice, silent_probabilities(16.0), None)
    at_tempo = next(e for e in groups if e.tempo == 120)
    told = [dict(zip(PHASE_FEATURES, row, strict=True)) for row in at_tempo.phases]

    def preference(here, there):
        return pytest.approx(
            (here - there) / (here + there + 0.02), abs=0.004
        )  # half a beat later is one less

    assert [t["beats"] for t in told] == [preference(0.9, 0.2), preference(0.2, 0.9)]
    assert [t["bars"] for t in told] == [preference(0.9, 0.1), preference(0.1, 0.9)]
    share = 8 * 0.5 / (8 * 0.6 + 1) - 8 * 0.1 / (8 * 0.6 + 1)
    assert [t["sections"] for t in told] == pytest.approx([share, -share])
    assert told[0]["bass"] == preference(0.4, 0.025)
    assert told[0]["sounds"] == pytest.approx(0.75 + 0.125 - 0.5)
    assert told[0]["high sounds"] == pytest.approx(0.75 * 0.5 - 0.5)


def test_what_speaks_for_a_tempo_is_what_its_beats_and_bars_explain():
    lattice = lattice_of_beats(
        32,
        strength={0: 1.0, 12: 0.6, 24: 1.0, 36: 0.6, 6: 0.3, 18: 0.3, 30: 0.3, 42: 0.3, 3: 0.1},
        downbeat={0: 0.9, 24: 0.1},
        boundary={0: 0.5},
        low={0: 0.8, 24: 0.6, 12: 0.1},
        high={12: 0.7, 36: 0.5, 0: 0.2},
    )
    groups = evidence_of(lattice, silent_probabilities(16.0), None)
    at_tempo = next(e for e in groups if e.tempo == 120)
    told = dict(zip(LEVEL_FEATURES, at_tempo.levels[0, 0], strict=True))
    assert told["beats"] == pytest.approx(0.8)
    assert told["half way"] == pytest.approx(0.3)
    assert told["elsewhere"] == pytest.approx(0.3)
    assert told["alternating"] == pytest.approx(0.4)
    assert told["bars"] == pytest.approx(0.9)
    # Each mark is wide: it counts at three ticks.
    assert told["bars explained"] == pytest.approx(0.9)
    assert told["sections on bars"] == told["sections on beats"] == pytest.approx(4 / 5)
    assert told["bass on beats"] == pytest.approx(1.5 / 4)
    assert told["sounds on beats"] == pytest.approx(1.4 / 4)
    assert told["bass on one and three"] == pytest.approx(0.7 - 0.05)
    assert told["sounds on two and four"] == pytest.approx(0.6 - 0.1)
    assert told["usual tempo"] == pytest.approx(np.log(usual(120.0, Meter.FOUR_FOUR)))
    assert told["network's tempo"] == pytest.approx(np.log(4 / 55 + 0.003), abs=1e-3)
    assert (told["as the beats repeat"], told["doubled or halved"]) == (1, 0)
    surplus = 8 * (0.9 - 0.4) - 8 * 3 * 0.4 + 8 * 0.4 * 3  # what bars gain above a miss on their first beats
    gain = (32 * 0.8 - 32 * 0.4 + surplus) / 32
    assert told["gain"] == pytest.approx(np.log(gain))
    doubled = next(e for e in groups if e.tempo == 60).levels[0, 0]
    assert dict(zip(LEVEL_FEATURES, doubled, strict=True))["doubled or halved"] == 1
