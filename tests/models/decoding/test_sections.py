"""Sections of made bars: where they are cut, what they are called, and how sure that is."""

from __future__ import annotations

import itertools
from dataclasses import replace

import numpy as np
import pytest

from djanalyzer.models.activations import SECTION_LABELS
from djanalyzer.models.decoding.bars import FormEvidence
from djanalyzer.models.decoding.constants import Constants
from djanalyzer.models.decoding.familiarity import boundary_odds, clearness, formed, trust_in_network
from djanalyzer.models.decoding.structure import (
    _at_ends,
    _cumulated_labels,
    _first_label,
    _follows,
    _last_label,
    _length_prior,
    _start_gains,
    _without_scraps,
    sections_of,
)
from djanalyzer.music import SectionLabel
from tests.models.decoding.made_bars import alike, plain_bars

WEIGHTS = Constants().sections
INTRO, DROP, BREAKDOWN, OUTRO = (
    SectionLabel.INTRO,
    SectionLabel.DROP,
    SectionLabel.BREAKDOWN,
    SectionLabel.OUTRO,
)


def labelled(*parts, sure=0.7, **changed):
    """Return bars of which so many are called by each label, and that say where these begin."""
    names = [label for label, n in parts for _ in range(n)]
    n = len(names)
    labels = np.full((n, len(SECTION_LABELS)), (1 - sure) / (len(SECTION_LABELS) - 1))
    labels[np.arange(n), [SECTION_LABELS.index(name) for name in names]] = sure
    boundary = np.full(n, 0.02)
    boundary[np.cumsum([n for _, n in parts])[:-1]] = 0.8
    return plain_bars(n, **({"labels": labels, "boundary": boundary} | changed))


def found_in(bars):
    return [(round(s.start / 2), round(s.stop / 2), s.label) for s in sections_of(bars, WEIGHTS)]


def test_clear_parts_come_out_each_as_sure_as_it_is_labelled_and_marked():
    parts = ((INTRO, 8), (DROP, 16), (BREAKDOWN, 8), (OUTRO, 8))
    sections = sections_of(labelled(*parts), WEIGHTS)
    assert [(s.start, s.stop, s.label) for s in sections] == [
        (0.0, 16.0, INTRO),
        (16.0, 48.0, DROP),
        (48.0, 64.0, BREAKDOWN),
        (64.0, 80.0, OUTRO),
    ]
    inner = round(0.7 * 0.7 + 0.3 * 0.8, 3)
    assert [s.confidence for s in sections] == [round(0.7 * 0.7 + 0.3, 3), inner, inner, inner]


def test_long_bars_count_more_in_the_trust_in_a_section():
    bars = labelled((INTRO, 8), (DROP, 8))
    labels = bars.labels.copy()
    labels[8:12, SECTION_LABELS.index(DROP)] = 0.9
    edges = np.r_[np.arange(9.0) * 2, 16 + np.cumsum([3.0] * 4 + [1.0] * 4)]
    drop = sections_of(replace(bars, labels=labels, edges=edges, duration=35.0), WEIGHTS)[-1]
    assert (drop.start, drop.stop) == (16.0, 35.0)  # with the silence after it
    assert drop.confidence == round(0.7 * (0.9 * 12 + 0.7 * 4) / 16 + 0.3 * 0.8, 3)


def test_no_bars_have_no_sections_and_one_has_one():
    assert sections_of(plain_bars(0), WEIGHTS) == ()
    (one,) = sections_of(labelled((DROP, 1)), WEIGHTS)
    assert (one.start, one.stop, one.label) == (0.0, 2.0, DROP)


def score_of(bars, pieces):
    """Return what a cut of bars is worth, summed up piece by piece."""
    n, lengths = len(bars), _length_prior(bars.are_musical)
    gains, follows = _start_gains(bars, WEIGHTS), _follows(trust_in_network(bars))
    evidence = np.diff(_cumulated_labels(bars, WEIGHTS), axis=0)
    worth = _first_label()[pieces[0][2]] + _last_label()[pieces[-1][2]]
    for first, stop, label in pieces:
        of_length = [lengths, _at_ends(lengths, 2)][stop == n][stop - first]
        if first == 0:
            of_length = max(of_length, _at_ends(lengths, 1)[stop - first])
        worth += of_length + evidence[first:stop, label].sum()
    for before, after in itertools.pairwise(pieces):
        worth += gains[after[0]] + follows[before[2], after[2]]
    return worth


@pytest.mark.parametrize("seed", range(2))
@pytest.mark.parametrize("likeness", [False, True])
def test_no_other_cut_of_the_bars_is_worth_more(seed, likeness):
    """Against cuts with one start moved, left out or added, and one section called otherwise."""
    rng = np.random.default_rng(seed)
    n = 22
    bars = plain_bars(
        n,
        labels=rng.dirichlet(np.full(7, 0.4), n),
        boundary=rng.beta(0.5, 3, n),
        likeness=alike(n, novelty=rng.normal(0, 0.7, n)) if likeness else None,
    )
    sections = sections_of(bars, WEIGHTS)
    pieces = [(round(s.start / 2), round(s.stop / 2), SECTION_LABELS.index(s.label)) for s in sections]
    best = score_of(bars, pieces)
    for other in neighbours_of(pieces):
        assert score_of(bars, other) <= best + 1e-9


def neighbours_of(pieces):
    for i, (first, stop, label) in enumerate(pieces):
        for other in range(7):
            yield [*pieces[:i], (first, stop, other), *pieces[i + 1 :]]
        for cut in range(first + 4, stop - 3):
            for other in range(7):
                yield [*pieces[:i], (first, cut, label), (cut, stop, other), *pieces[i + 1 :]]
                yield [*pieces[:i], (first, cut, other), (cut, stop, label), *pieces[i + 1 :]]
        if i:
            before = pieces[i - 1]
            yield [*pieces[: i - 1], (before[0], stop, label), *pieces[i + 1 :]]
            yield [*pieces[: i - 1], (before[0], stop, before[2]), *pieces[i + 1 :]]
            for cut in range(before[0] + 4, stop - 3):
                yield [*pieces[: i - 1], (before[0], cut, before[2]), (cut, stop, label), *pieces[i + 1 :]]


@pytest.mark.parametrize(
    ("parts", "sections"),
    [
        # A bar at an end that is called otherwise is a pick-up or a last chord.
        (((DROP, 1), (INTRO, 16), (DROP, 16)), [(0, 17, INTRO), (17, 33, DROP)]),
        (((INTRO, 16), (DROP, 16), (INTRO, 1)), [(0, 16, INTRO), (16, 32 + 1, DROP)]),
        # Two at the beginning are enough for a section, where they are clearly something else.
        (((INTRO, 16), (DROP, 16), (OUTRO, 4)), [(0, 16, INTRO), (16, 32, DROP), (32, 36, OUTRO)]),
    ],
)
def test_scraps_at_the_ends_belong_to_their_neighbours(parts, sections):
    assert found_in(labelled(*parts, sure=0.94)) == sections


def test_short_first_and_last_bars_are_no_sections_however_sure():
    """A bar and a half is a section, less is not; what is alike joins up to four bars."""
    bars = labelled((BREAKDOWN, 8), (DROP, 16), (OUTRO, 8), sure=0.94)
    edges = bars.edges.copy()
    edges[:9] = 48.0 - 2 * 16 - np.linspace(0, 2.9, 9)[::-1] - 0.0
    whole = replace(bars, edges=edges - edges[0], duration=float(edges[-1] - edges[0]))
    assert len(sections_of(whole, WEIGHTS)) == 2
    edges[:9] = 16.0 - np.linspace(0, 3.1, 9)[::-1]
    whole = replace(bars, edges=edges - edges[0], duration=float(edges[-1] - edges[0]))
    assert len(sections_of(whole, WEIGHTS)) == 3


@pytest.mark.parametrize(
    ("pieces", "kept"),
    [
        ([(0, 8, 0), (8, 24, 3), (24, 40, 4)], None),
        ([(0, 1, 2), (1, 24, 3), (24, 40, 4)], [(0, 24, 3), (24, 40, 4)]),
        ([(0, 8, 0), (8, 24, 3), (24, 39, 4), (39, 40, 5)], [(0, 8, 0), (8, 24, 3), (24, 40, 4)]),
        ([(0, 1, 0), (1, 39, 3), (39, 40, 4)], [(0, 40, 3)]),
        ([(0, 39, 3), (39, 40, 4)], [(0, 40, 3)]),
        ([(0, 1, 4), (1, 40, 3)], [(0, 40, 3)]),
        # Two bars are a section, up to three that are called as their neighbour belong to it.
        ([(0, 2, 0), (2, 40, 3)], None),
        ([(0, 3, 3), (3, 40, 3)], [(0, 40, 3)]),
        ([(0, 4, 3), (4, 40, 3)], None),
        ([(0, 37, 3), (37, 40, 3)], [(0, 40, 3)]),
        ([(0, 36, 3), (36, 40, 3)], None),
        ([(0, 40, 3)], None),
    ],
)
def test_a_scrap_takes_the_label_of_its_neighbour_and_nothing_else_moves(pieces, kept):
    assert _without_scraps(plain_bars(40), pieces) == (pieces if kept is None else kept)


def test_where_there_is_no_beat_lengths_are_free_from_four_pieces_on():
    parts = ((SectionLabel.VERSE, 5), (DROP, 7), (BREAKDOWN, 11))
    bars = labelled(*parts, are_musical=False)
    assert [(a, b) for a, b, _ in found_in(bars)] == [(0, 5), (5, 12), (12, 23)]


def test_odds_of_a_boundary_are_kept_within_bounds():
    bars = plain_bars(5, boundary=np.array([0.5, 0.0, 1.0, np.nan, 0.9]))
    assert boundary_odds(bars) == pytest.approx(
        [0, np.log(0.005 / 0.995), np.log(99), np.log(0.005 / 0.995), np.log(9)]
    )


@pytest.mark.parametrize(("n", "clear"), [(1, 0.0), (2, 1.0), (31, 30.0), (32, 30.5), (48, 46.0)])
def test_as_many_boundaries_are_looked_at_as_a_track_should_have(n, clear):
    """One in sixteen bars, the first bar left out; of those the one in the middle."""
    assert clearness(np.arange(float(n))) == clear
    assert clearness(np.r_[99.0, np.arange(1.0, n)[::-1]]) == clear


@pytest.mark.parametrize(("odds", "trust"), [(2.4, 0.0), (2.5, 0.0), (3.0, 0.5), (3.5, 1.0), (4.0, 1.0)])
def test_the_network_is_trusted_as_far_as_it_is_clear(odds, trust):
    boundary = np.full(20, 0.01)
    boundary[7] = 1 / (1 + np.exp(-odds))
    bars = plain_bars(20, boundary=boundary, likeness=alike(20))
    assert trust_in_network(bars) == pytest.approx(trust, abs=1e-6)
    assert trust_in_network(replace(bars, trust=0.25)) == 0.25
    assert trust_in_network(replace(bars, likeness=None)) == 1.0


def test_two_opinions_of_sections_are_mixed_by_trust():
    rng = np.random.default_rng(0)
    labels, others = rng.dirichlet(np.ones(7), 6), rng.dirichlet(np.ones(7), 6)
    boundary, other = rng.uniform(0.1, 0.9, 6), rng.uniform(0.1, 0.9, 6)
    bars = plain_bars(6, labels=labels, boundary=boundary, form=FormEvidence(others, other), trust=0.3)
    mixed = formed(bars)
    odds = 0.7 * np.log(boundary / (1 - boundary)) + 0.3 * np.log(other / (1 - other))
    assert mixed.boundary == pytest.approx(1 / (1 + np.exp(-odds)))
    raised = labels**0.7 * others**0.3
    assert mixed.labels == pytest.approx(raised / raised.sum(axis=1, keepdims=True))
    assert mixed.trust == 0.3
    for same in (plain_bars(6), plain_bars(0, form=FormEvidence(others[:0], other[:0]))):
        assert formed(same) is same
