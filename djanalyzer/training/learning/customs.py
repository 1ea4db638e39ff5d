"""Customs: the marks that recur in a DJ's tracks, each with what it is called and where it goes, learned from some tracks."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from djanalyzer.models.decoding.pulse import Floats
from djanalyzer.models.habit import N_SURROUNDINGS, Custom, Rule, evidence_of, first_of, n_weights, place_in
from djanalyzer.models.landmarks import GRID_START, Landmark
from djanalyzer.models.surroundings import TURNS
from djanalyzer.music import CueKind
from djanalyzer.training.learning.choosing import fitted
from djanalyzer.training.learning.grounds import Ground
from djanalyzer.training.learning.recurring import HOT, IN_MEMORY, LOOPED, Series, ways_to_tell
from djanalyzer.training.learning.rules import FURTHEST, LandmarkTable, explained, odd_shifts

_CALM_RULES, _CALM_HEARD, _CALM_NONE = 0.15, 4.0, 0.1  # how strongly weights are held back
_OFFSETS = (-1, 0, 1, 2)
_USUAL = 0.6  # share of the marks that lie as many beats after a bar's start
_EXPLAINED = 0.4  # share of the marks at which a rule says what they mark
_HARDER = 0.05  # what an unusual number of bars must be clearer by
_KINDS = {
    "drop": CueKind.DROP,
    "breakdown": CueKind.BREAKDOWN,
    "build-up": CueKind.BUILD_UP,
    "mix in": CueKind.MIX_IN,
    "mix out": CueKind.MIX_OUT,
    "vocal in": CueKind.VOCAL_IN,
    "voice in": CueKind.VOCAL_IN,
    "first beat": CueKind.MIX_IN,
    GRID_START: CueKind.MIX_IN,
    "outro": CueKind.MIX_OUT,
}


def learned_customs(grounds: Sequence[Ground]) -> tuple[Custom, ...]:
    """Return what recurs in the marks of these tracks, and where."""
    return tuple(custom for _, custom in customs_of(grounds, {g.track_id: g for g in grounds}))


def customs_of(learned: Sequence[Ground], all_: Mapping[int, Ground]) -> list[tuple[Series, Custom]]:
    """Learn customs from some tracks; return them with the marks of all that belong to each."""
    table = LandmarkTable({g.track_id: g.terrain.landmarks for g in learned})
    marks = {g.track_id: g.marks for g in learned}
    others = {g.track_id: g.marks for g in all_.values()}
    found = []
    for sort in (HOT, IN_MEMORY, LOOPED):
        ways = ways_to_tell(marks, sort)
        best = max(ways, key=lambda way: _explained(way, learned, table), default=[])
        found += [(series.among(others), _custom(series, learned, table)) for series in best]
    return found


def _explained(way: Sequence[Series], grounds: Sequence[Ground], table: LandmarkTable) -> float:
    """Return how many marks the best rule of each series explains."""
    by_id = {g.track_id: g for g in grounds}
    total = 0.0
    for series in way:
        places = _bars_of(series, by_id)
        rules = table.best(places.bars, {}, most=1)
        total += explained(rules) * len(places.bars)
    return total


@dataclass(frozen=True)
class _Places:
    """The bar of each mark of a series by track, and how many beats after its start they usually lie."""

    bars: dict[int, int]
    offset: int


def _bars_of(series: Series, grounds: Mapping[int, Ground]) -> _Places:
    places = {
        i: place_in(grounds[i].terrain.bars, mark.time, grounds[i].beats_per_bar)
        for i, mark in series.marks.items()
        if i in grounds
    }
    beats = Counter(_beat(offset, grounds[i].beats_per_bar) for i, (_, offset) in places.items())
    usual, n = beats.most_common(1)[0] if beats else (0, 0)
    offset = usual if usual in _OFFSETS and n >= _USUAL * len(places) else 0
    bars = {}
    for i, (bar, beats_after) in places.items():
        n_beats = grounds[i].beats_per_bar
        moved = bar + round((beats_after - offset) / n_beats)
        bars[i] = min(max(moved, -grounds[i].terrain.lead), len(grounds[i].terrain.bars) - 1)
    return _Places(bars, offset)


def _beat(offset: float, n_beats: int) -> int:
    """Return an offset in whole beats, -1 to the middle of the bar."""
    beat = round(offset) % n_beats
    return beat - n_beats if beat == n_beats - 1 else beat


def _custom(series: Series, grounds: Sequence[Ground], table: LandmarkTable) -> Custom:
    """Learn where a mark goes."""
    by_id = {g.track_id: g for g in grounds}
    places = _bars_of(series, by_id)
    trust = {g.track_id: g.trust for g in grounds}
    rules = tuple(table.best(places.bars, trust))
    anchor = _anchor(places.bars, by_id)
    evidence = [evidence_of(rules, anchor, g.terrain) for g in grounds]
    chosen = np.array([_place(places.bars.get(g.track_id), rules, g) for g in grounds])
    counts = np.array([g.trust for g in grounds])
    weights, _rightness = fitted(evidence, chosen, counts, _calm(len(rules)))
    return Custom(
        slot=series.slot,
        rules=rules,
        weights=weights,
        name=series.name,
        color=series.color,
        kind=series.kind if series.kind is not CueKind.OTHER else _kind_of(rules, places.offset),
        loop_beats=_loop_beats(series, by_id) if series.sort == LOOPED else None,
        offset=places.offset,
        share=len(places.bars) / len(grounds),
        anchor=anchor,
        in_grid=_in_grid(places.bars, rules, by_id),
    )


def _place(bar: int | None, rules: tuple[Rule, ...], ground: Ground) -> int:
    """Return the row of a mark's bar in its evidence, the last one where there is no mark."""
    first = first_of(rules, ground.terrain)
    return (len(ground.terrain.bars) if bar is None else max(bar, first)) - first


def _in_grid(bars: Mapping[int, int], rules: Sequence[Rule], grounds: Mapping[int, Ground]) -> float:
    """Return the share of the marks that the first rule would explain if it counted from the first beat of the grid."""
    if not rules:
        return 0.0
    rule = Rule(Landmark(GRID_START), rules[0].shift)
    trust = np.array([grounds[i].trust for i in bars])
    holds = [rule.bar(grounds[i].terrain) == bar for i, bar in bars.items()]
    return float(trust @ np.array(holds) / trust.sum())


def _anchor(bars: Mapping[int, int], grounds: Mapping[int, Ground]) -> int:
    """Return how many bars after something that begins a mark lies most often."""
    sums = np.zeros((2 * FURTHEST + 1, np.zeros(N_SURROUNDINGS)[TURNS].size))
    for track_id, bar in bars.items():
        turns = grounds[track_id].terrain.surroundings[:, TURNS]
        low = max(bar - FURTHEST, 0)
        high = max(min(bar + FURTHEST + 1, len(turns)), low)  # far back in the silence nothing is near enough
        sums[low - bar + FURTHEST : high - bar + FURTHEST] += turns[low:high]
    means = sums[::-1] / max(len(bars), 1)
    return int(np.argmax((means - _HARDER * odd_shifts()[:, None]).max(axis=1))) - FURTHEST


def _calm(n_rules: int) -> Floats:
    calm = np.full(n_weights(n_rules), _CALM_HEARD)
    calm[:n_rules] = _CALM_RULES
    calm[-n_rules - 1 :] = _CALM_NONE
    return calm


def _kind_of(rules: Sequence[Rule], offset: int) -> CueKind:
    """Return what happens at a mark by the rule that explains it; nothing that is known where it lies before or after."""
    if not rules or rules[0].shift or offset or rules[0].share < _EXPLAINED:
        return CueKind.OTHER
    landmark = rules[0].landmark
    kind = _KINDS.get(landmark.event, CueKind.OTHER)
    is_later = landmark.number != 1 and not landmark.relation
    return CueKind.SECOND_DROP if kind is CueKind.DROP and is_later else kind


def _loop_beats(series: Series, grounds: Mapping[int, Ground]) -> float:
    """Return the usual length of a loop in beats."""
    lengths = Counter(
        max(round((m.stop - m.time) * grounds[i].beat_grid.tempo_at(m.time) / 60), 1)
        for i, m in series.marks.items()
        if i in grounds and m.stop is not None
    )
    return float(lengths.most_common(1)[0][0]) if lengths else 4.0
