"""Cue points, loops and bars to mix over, chosen from made bars."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from djanalyzer.models.activations import CUE_KINDS
from djanalyzer.models.decoding.constants import Constants
from djanalyzer.models.decoding.cues import suggestions_of
from djanalyzer.models.decoding.likeness import REACH
from djanalyzer.models.decoding.loops import LOOP_FEATURES, loop_candidates, loops_of
from djanalyzer.models.decoding.mixability import mix_range_of
from djanalyzer.models.decoding.occasions import (
    CUE_FEATURES,
    KINDS,
    OBJECT_FEATURES,
    cue_features,
    object_features,
)
from djanalyzer.music import CueKind, MixRange, Section, SectionLabel
from tests.models.decoding.made_bars import alike, plain_bars

MIX_IN, BUILD_UP, DROP, BREAKDOWN, MIX_OUT, VOICE = KINDS
N_FEATURES = len(CUE_FEATURES)


def by_network():
    """Return constants under which only the network's cues decide: chance c of it stays c where it is asked for much."""
    weights = np.zeros((len(KINDS), N_FEATURES))
    weights[:, CUE_FEATURES.index("network: the cue")] = 1.0
    return replace(Constants(), cues=tuple(weights.ravel()))


def cued(n, *cues, **changed):
    """Return bars with a chance of a cue of a kind at some of them."""
    chances = np.full((n, len(CUE_KINDS)), 0.01)
    for bar, kind, chance in cues:
        chances[bar, CUE_KINDS.index(kind)] = chance
    return plain_bars(n, cues=chances, **changed)


def whole(bars):
    """Return one section over all bars."""
    return (Section(0.0, float(bars.edges[-1]), SectionLabel.VERSE, 1.0),)


def suggested(bars):
    found = suggestions_of(bars, whole(bars), by_network())
    return [(round(s.time / 2), s.kind, s.confidence) for s in found]


def test_the_likeliest_cues_stay_and_what_lies_within_four_bars_goes():
    bars = cued(
        20, (0, MIX_IN, 0.5), (8, DROP, 0.9), (11, BREAKDOWN, 0.8), (12, BUILD_UP, 0.4), (16, BREAKDOWN, 0.24)
    )
    assert suggested(bars) == [(0, MIX_IN, 0.5), (8, DROP, 0.9), (12, BUILD_UP, 0.4)]


def test_a_cue_right_one_time_in_four_is_suggested():
    assert suggested(cued(16, (8, BREAKDOWN, 0.251))) == [(0, MIX_IN, 0.01), (8, BREAKDOWN, 0.251)]
    assert suggested(cued(16, (8, BREAKDOWN, 0.249))) == [(0, MIX_IN, 0.01)]


@pytest.mark.parametrize(
    ("kind", "most"), [(MIX_IN, 1), (MIX_OUT, 1), (DROP, 4), (BREAKDOWN, 3), (BUILD_UP, 3)]
)
def test_so_many_of_a_kind_and_no_more(kind, most):
    bars = cued(60, *((8 * i + 4, kind, 0.9 - 0.05 * i) for i in range(6)))
    kinds = [k for _, k, _ in suggested(bars)]
    named = (DROP, CueKind.SECOND_DROP) if kind is DROP else (kind,)
    assert sum(k in named for k in kinds) == most


def test_at_most_eight_and_the_least_sure_makes_room_for_where_to_mix():
    wanted = [(8 * i + 4, (BREAKDOWN, BUILD_UP, DROP)[i % 3], 0.9 - 0.05 * i) for i in range(9)]
    found = suggested(cued(80, *wanted))
    assert len(found) == 8
    assert [k for _, k, _ in found][:1] == [MIX_IN]
    # Eight were sure enough; two of them gave way to where to mix in and out.
    assert [(b, c) for b, _, c in found if c > 0.1] == [(b, round(c, 3)) for b, _, c in wanted[:6]]


def test_every_track_has_a_place_to_mix_in_and_a_long_one_one_to_mix_out():
    assert [k for _, k, _ in suggested(plain_bars(24))] == [MIX_IN, MIX_OUT]
    assert [k for _, k, _ in suggested(plain_bars(23))] == [MIX_IN]
    assert suggestions_of(plain_bars(0), (), by_network()) == ()
    assert suggestions_of(plain_bars(24, are_musical=False), (), by_network()) == ()


def test_no_drop_comes_before_the_likeliest_first_one():
    bars = cued(40, (8, DROP, 0.3), (16, DROP, 0.9), (32, DROP, 0.6))
    assert [(b, k) for b, k, _ in suggested(bars) if "drop" in k.value] == [
        (16, DROP),
        (32, CueKind.SECOND_DROP),
    ]


def test_a_later_drop_is_the_first_where_it_is_the_likelier_though_one_came_before():
    bars = cued(16, (0, DROP, 0.3), (8, DROP, 0.5))
    assert [(b, k) for b, k, _ in suggested(bars)] == [(0, MIX_IN), (8, DROP)]
    bars = cued(16, (0, DROP, 0.4), (8, DROP, 0.5))
    assert [(b, k) for b, k, _ in suggested(bars)][0::2] in (
        [(0, DROP), (8, CueKind.SECOND_DROP)],
        [(0, DROP)],
    )


def test_voices_lie_eight_bars_apart_enter_beside_other_cues_and_never_while_one_sings():
    vocals = np.full(40, 0.02)
    vocals[[8, 9, 10, 15, 24, 32, 33]] = 0.9, 0.8, 0.8, 0.7, 0.6, 0.6, 0.6
    found = suggested(cued(40, (8, DROP, 0.9), vocals=vocals))
    assert [(b, k) for b, k, _ in found if k in (VOICE, DROP)] in (
        [(8, DROP), (8, VOICE), (24, VOICE)],
        [(8, VOICE), (8, DROP), (24, VOICE)],
    )


def test_a_cue_on_the_first_bar_lies_on_the_first_downbeat():
    bars = cued(16, (0, MIX_IN, 0.7), first_downbeat=0.6)
    (cue,) = suggestions_of(bars, whole(bars), by_network())
    assert (cue.time, cue.kind, cue.confidence) == (0.6, MIX_IN, 0.7)
    assert cue.reason == "first beat with drums"


def sections(*parts):
    """Return sections of so many bars each, one after the other."""
    edges = 2.0 * np.cumsum([0, *(n for _, n in parts)])
    return tuple(
        Section(float(a), float(b), label, 0.9)
        for (label, _), a, b in zip(parts, edges[:-1], edges[1:], strict=True)
    )


INTRO, VERSE, DROPS, BUILD, OUTRO = (
    SectionLabel.INTRO,
    SectionLabel.VERSE,
    SectionLabel.DROP,
    SectionLabel.BUILD_UP,
    SectionLabel.OUTRO,
)


def named(rows, names):
    return dict(zip(names, np.asarray(rows).T.tolist(), strict=True))


def test_what_speaks_for_a_drop_is_told_bar_by_bar():
    n = 12
    labels = np.full((n, 7), 0.1)
    labels[4:, list(SectionLabel).index(DROPS)] = 0.4
    bars = plain_bars(
        n,
        labels=labels,
        kick=np.r_[0.0, 0.0, np.ones(8), 0.0, 0.0],
        energy=np.r_[np.full(4, 0.2), np.full(8, 0.8)],
        likeness=alike(n, novelty=np.r_[np.zeros(4), 3.0, -3.0, np.full(6, 0.5)]),
    )
    told = named(cue_features(bars, sections((INTRO, 4), (DROPS, 8)), DROP), CUE_FEATURES)
    odds = float(np.log(0.01 / 0.99))
    assert told["any bar"] == [1.0] * n
    assert told["network: the cue"] == pytest.approx([odds] * n)
    assert told["network: a boundary"] == pytest.approx([odds] * n)
    assert told["a section starts"] == [b in (0, 4) for b in range(n)]
    assert told["a section of its kind starts"] == [0.9 * (b == 4) for b in range(n)]
    assert told["its label becomes likely"][4] == pytest.approx(np.log(0.42 / 0.12))
    assert told["its label becomes likely"][2] == pytest.approx(
        np.log((0.1 * 2 + 0.4 * 2) / 4 + 0.02) - np.log(0.12)
    )
    assert told["its label becomes likely"][0] == pytest.approx(np.log(0.12) - np.log(0.02))
    assert told["drums come"] == pytest.approx([0.0, 0, 1, 2 / 3, 0.5, 0.25, 0, 0, 0, 0, 0, 0])
    assert told["drums go"] == [0.0] * 10 + [1.0, 0.75]
    assert told["energy rises"] == pytest.approx([0.2, 0.15, 0.3, 0.45, 0.6, 0.45, 0.3, 0.15, 0, 0, 0, 0])
    assert told["it sounds new"] == [0.0] * 4 + [2.0, -2.0] + [0.5] * 6
    assert told["within a phrase"] == [b % 4 != 0 for b in range(n)]
    assert told["place"] == pytest.approx(np.arange(n) / n)
    assert told["place, squared"] == pytest.approx(np.square(np.arange(n) / n))
    assert told["first bar with drums"] == [b == 2 for b in range(n)]
    assert told["first bar"] == [b == 0 for b in range(n)]
    assert told["usual length of an outro left"] == [b == 8 for b in range(n)]


@pytest.mark.parametrize(("n", "left"), [(23, 4), (24, 8), (47, 8), (48, 16), (60, 16)])
def test_an_outro_is_as_long_as_the_track_makes_usual(n, left):
    bars = plain_bars(n)
    told = named(cue_features(bars, whole(bars), MIX_OUT), CUE_FEATURES)
    assert told["usual length of an outro left"].index(1.0) == n - left


def test_what_speaks_for_a_voice_is_who_sang_before():
    vocals = np.r_[0.9, np.full(11, 0.1), 0.7, 0.6, 0.1]
    told = named(cue_features(plain_bars(15, vocals=vocals), (), VOICE), CUE_FEATURES)

    def odds(chance):
        return float(np.log(chance / (1 - chance)))

    assert told["network: the cue"] == pytest.approx([odds(v) for v in vocals])
    least = odds(0.005)
    before = [least, *[odds(0.9)] * 8, *[odds(0.1)] * 4, odds(0.7), odds(0.7)]
    assert told["a section of its kind starts"] == pytest.approx(before)
    assert told["its label becomes likely"][12] == pytest.approx(odds(0.65) - odds(0.1))
    assert told["its label becomes likely"][11] == pytest.approx(odds(0.4) - odds(0.1))


def test_objects_speak_for_their_kind_against_others_and_not_for_voices():
    objects = np.full((4, len(CUE_KINDS)), 0.2)
    objects[1, CUE_KINDS.index(DROP)], objects[2, CUE_KINDS.index(BREAKDOWN)] = 0.8, 0.9
    bars = plain_bars(4, objects=objects, joins=np.array([0.5, 0.9, 0.0, np.nan]))

    def odds(chance):
        return float(np.log(chance / (1 - chance)))

    told = named(object_features(bars, DROP), OBJECT_FEATURES)
    assert told["object of the kind"] == pytest.approx([odds(v) for v in (0.2, 0.8, 0.2, 0.2)])
    assert told["object of another kind"] == pytest.approx([odds(v) for v in (0.2, 0.2, 0.9, 0.2)])
    assert told["somebody joins or leaves"] == pytest.approx([0, odds(0.9), odds(0.005), odds(0.005)])
    voice = named(object_features(bars, VOICE), OBJECT_FEATURES)
    assert voice["object of the kind"] == [0.0] * 4
    assert voice["object of another kind"] == pytest.approx([odds(v) for v in (0.2, 0.8, 0.9, 0.2)])
    assert not object_features(plain_bars(4), DROP).any()


def test_loops_lie_on_lengths_from_the_start_of_their_section():
    bars = plain_bars(30, likeness=alike(30))
    parts = sections((INTRO, 12), (DROPS, 18))
    spans = [(first, stop) for first, stop, _ in loop_candidates(bars, parts)]
    assert spans == [
        (0, 8),
        (0, 4),
        (4, 8),
        (8, 12),
        (12, 20),
        (20, 28),
        (12, 16),
        (16, 20),
        (20, 24),
        (24, 28),
    ]


def test_what_speaks_for_a_loop_is_told_of_its_bars():
    n = 24
    steps = np.ones((n, 2 * REACH - 1))
    steps[8:12, 3] = 0.2, 0.7, 0.3, 0.1  # each bar of the first half and the one four bars later
    steps[8:10, 1] = 9.0, 0.5
    likeness = alike(
        n,
        novelty=np.arange(n) / 10,
        steps=steps,
        strokes=np.arange(n) / 100,
        fullness=np.arange(n) / 50 - 1,
    )
    bars = plain_bars(
        n, likeness=likeness, kick=np.arange(n) / 3, vocals=np.arange(n) / 100, energy=np.arange(n) / 30
    )
    found = {
        (a, b): dict(zip(LOOP_FEATURES, f.tolist(), strict=True))
        for a, b, f in loop_candidates(bars, sections((VERSE, 8), (DROPS, 12), (BUILD, 4)))
    }
    eight, four = found[8, 16], found[8, 12]
    assert eight == pytest.approx(
        {
            "any": 1,
            "eight bars": 1,
            "second half unlike the first": 0.7,
            "newest bar inside": 1.5,
            "high strokes, least": 0.08,
            "high strokes, mean": 0.115,
            "fullness moves": 7 / 50,
            "bass drum moves": 2.0,
            "a voice": np.log(0.15 / 0.85),
            "energy": 11.5 / 30,
            "in a drop": 1,
            "in a verse": 0,
            "in a build-up": 0,
            "lengths after the section's start": 0,
            "ends the section": 0,
        }
    )
    assert (four["eight bars"], four["second half unlike the first"]) == (0, 3.0)
    assert four["bass drum moves"] == pytest.approx(1.0)
    assert found[0, 4]["a voice"] == pytest.approx(np.log(0.03 / 0.97))
    assert found[0, 8]["in a verse"] == found[20, 24]["in a build-up"] == 1
    assert found[16, 20]["lengths after the section's start"] == 2
    assert [found[k]["ends the section"] for k in ((12, 16), (16, 20), (20, 24))] == [0, 1, 1]


def loop_weights(**weights):
    return tuple(weights.get(name.split(",")[0].replace(" ", "_"), 0.0) for name in LOOP_FEATURES)


def test_three_loops_that_do_not_overlap_one_near_each_end():
    n = 64
    energy = np.full(n, 0.3)
    energy[8:16], energy[24:40], energy[56:60] = 0.5, 0.9, 0.4
    bars = plain_bars(n, likeness=alike(n), energy=energy)
    found = loops_of(bars, sections((VERSE, 64)), loop_weights(energy=10.0, any=-5.5))
    assert [(loop.first, loop.stop) for loop in found] == [(8, 16), (24, 32), (56, 60)]
    assert [loop.confidence for loop in found] == pytest.approx(
        [1 / (1 + np.exp(5.5 - 10 * e)) for e in (0.5, 0.9, 0.4)]
    )
    assert {loop.reason for loop in found} == {
        "8 bars of drums, nothing else",
        "4 bars of drums, nothing else",
    }


def test_a_loop_less_likely_than_one_in_eight_is_none():
    bars = plain_bars(8, likeness=alike(8))
    for odds, n in ((np.log(0.121 / 0.879), 1), (np.log(0.119 / 0.881), 0)):
        assert len(loops_of(bars, sections((VERSE, 8)), loop_weights(eight_bars=20.0, any=odds - 20))) == n
    assert loops_of(plain_bars(8), sections((VERSE, 8)), loop_weights(any=9.0)) == []
    assert loops_of(replace(bars, are_musical=False), sections((VERSE, 8)), loop_weights(any=9.0)) == []


def test_no_loop_has_a_voice_a_bar_without_drums_or_a_first_bar_cut_short():
    plain = plain_bars(12, likeness=alike(12))
    sung, mute = np.full(12, 0.05), np.ones(12)
    sung[5], mute[9] = 0.5, 0.39
    weights, parts = loop_weights(any=9.0), sections((VERSE, 12))

    def spans(bars):
        return [(loop.first, loop.stop) for loop in loops_of(bars, parts, weights)]

    assert spans(plain) == [(0, 4), (4, 8), (8, 12)]
    assert spans(replace(plain, vocals=sung)) == [(0, 4), (8, 12)]
    assert spans(replace(plain, kick=mute)) == [(0, 4), (4, 8)]
    assert spans(replace(plain, first_downbeat=0.1)) == [(4, 8), (8, 12)]
    tuned = replace(plain, likeness=alike(12, fullness=np.r_[np.full(7, -0.6), -0.35, np.full(4, -0.6)]))
    drums, steady = "4 bars of drums, nothing else", "4 steady bars without voice"
    assert [loop.reason for loop in loops_of(tuned, parts, weights)] == [drums, steady, drums]


def test_only_a_loop_of_the_first_bar_can_be_cut_short():
    bars = plain_bars(13, likeness=alike(13), first_downbeat=0.1)
    found = loops_of(bars, sections((INTRO, 1), (VERSE, 12)), loop_weights(any=9.0))
    assert [loop.first for loop in found] == [1, 5, 9]


def test_a_suggested_loop_starts_on_the_first_downbeat_of_its_first_bar():
    bars = plain_bars(24, likeness=alike(24))
    constants = replace(by_network(), loops=loop_weights(any=1.0))
    loop = next(s for s in suggestions_of(bars, sections((VERSE, 24)), constants) if s.is_loop)
    assert (loop.time, loop.stop, loop.kind) == (0.0, 16.0, CueKind.LOOP)
    assert loop.confidence == round(1 / (1 + np.exp(-1.0)), 3)


def mixing(n=32, **changed):
    """Return bars whose drums play alone for eight bars at both ends."""
    full = np.full(n, 0.0)
    full[:8] = full[n - 8 :] = -0.6
    return plain_bars(n, **({"likeness": alike(n, fullness=full)} | changed))


def test_intro_and_outro_are_the_bars_of_drums_alone():
    assert mix_range_of(mixing(), ()) == MixRange(8, 8, 16.0, 48.0)
    assert mix_range_of(mixing(are_musical=False), ()) == MixRange()
    assert mix_range_of(mixing(likeness=None), ()) == MixRange()
    assert mix_range_of(plain_bars(0), ()) == MixRange()


@pytest.mark.parametrize(
    ("changed", "intro", "outro"),
    [
        ({"vocals": np.r_[np.full(6, 0.1), 0.5, np.full(25, 0.1)]}, 6, 8),
        ({"vocals": np.r_[np.full(3, 0.1), 0.5, np.full(28, 0.1)]}, 0, 8),
        ({"vocals": np.r_[np.full(4, 0.1), 0.5, np.full(27, 0.1)]}, 4, 8),
        ({"vocals": np.r_[np.full(28, 0.1), 0.5, np.full(3, 0.1)]}, 8, 0),
        ({"vocals": np.r_[np.full(27, 0.1), 0.5, np.full(4, 0.1)]}, 8, 4),
        # Hats are a rhythm as well as a bass drum; without both there is none.
        ({"kick": np.zeros(32)}, 8, 8),
        ({"kick": np.zeros(32), "likeness": alike(32, strokes=np.full(32, 0.17))}, 0, 0),
        ({"kick": np.zeros(32), "likeness": alike(32, strokes=np.full(32, 0.18))}, 32, 32),
        ({"first_downbeat": 0.5}, 8, 8),
        ({"first_downbeat": 2.0}, 7, 8),
        # The last bars ring out: too faint to play.
        ({"energy": np.r_[np.full(30, 0.5), 0.14, 0.14]}, 8, 6),
        ({"energy": np.r_[np.full(30, 0.5), 0.15, 0.15]}, 8, 8),
    ],
)
def test_bars_to_mix_over_end_where_somebody_sings_or_the_rhythm_stops(changed, intro, outro):
    found = mix_range_of(mixing(**changed), ())
    assert (found.intro_bars, found.outro_bars) == (intro, outro)


def test_no_drop_is_mixed_over_and_ends_snap_to_sections():
    parts = sections((INTRO, 6), (DROPS, 20), (OUTRO, 6))
    found = mix_range_of(mixing(), parts)
    assert (found.intro_bars, found.outro_bars, found.safe_until, found.safe_from) == (6, 6, 12.0, 52.0)
    for starts, intro in ((10, 10), (6, 6), (11, 8), (5, 8)):
        parts = sections((INTRO, starts), (VERSE, 32 - starts))
        assert mix_range_of(mixing(), parts).intro_bars == intro


def test_an_outro_of_the_whole_track_begins_on_the_first_downbeat():
    bars = plain_bars(16, likeness=alike(16), first_downbeat=0.4)
    assert mix_range_of(bars, ()) == MixRange(16, 16, 32.0, 0.4)
