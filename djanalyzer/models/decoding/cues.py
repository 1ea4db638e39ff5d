"""Cue points worth a pad: on downbeats, of a known kind, with a reason taken from the evidence."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from djanalyzer.models.decoding.bars import Bars
from djanalyzer.models.decoding.constants import Constants
from djanalyzer.models.decoding.loops import LoopBars, loops_of
from djanalyzer.models.decoding.mixability import are_sung
from djanalyzer.models.decoding.occasions import KINDS, UNSUNG, cue_chances
from djanalyzer.models.decoding.pulse import Floats
from djanalyzer.models.decoding.reasons import reason_of
from djanalyzer.music import CueKind, Section, Suggestion

_MOST = 8
_SPACING = 4  # bars between two cues
_LEAST = 0.25  # a cue point that is right less often is no help; leaving it out is best for F
_LONG = 24  # bars from which on a track has a place to mix out
_MOST_OF_A_KIND = {CueKind.MIX_IN: 1, CueKind.MIX_OUT: 1, CueKind.VOCAL_IN: 2, CueKind.DROP: 4}
_MOST_OF_OTHERS = 3
_NEEDED = (CueKind.MIX_IN, CueKind.MIX_OUT)  # of every track; the second of long ones


@dataclass(frozen=True, slots=True)
class _Candidate:
    bar: int
    kind: CueKind
    confidence: float


def suggestions_of(bars: Bars, sections: tuple[Section, ...], constants: Constants) -> tuple[Suggestion, ...]:
    """Return at most eight cue points and three loops in order of time; none where there is no beat."""
    if not bars.are_musical or len(bars) == 0:
        return ()
    chances = _consistent(bars, cue_chances(bars, sections, constants))
    chosen = _spread(_candidates(chances))
    for kind in _NEEDED if len(bars) >= _LONG else _NEEDED[:1]:
        if not any(c.kind is kind for c in chosen):
            chosen = _with(chosen, chances, kind)
    points = [_suggestion(bars, c) for c in _told_apart(sorted(chosen, key=lambda c: c.bar))]
    loops = [_suggested_loop(bars, loop) for loop in loops_of(bars, sections, constants.loops)]
    return tuple(sorted([*points, *loops], key=lambda s: s.time))


def _consistent(bars: Bars, chances: Floats) -> Floats:
    """Return the chances without drops before the likeliest first one, and without voices that enter while one sings."""
    drop, voice = KINDS.index(CueKind.DROP), KINDS.index(CueKind.VOCAL_IN)
    none_before = np.concatenate([[1.0], np.cumprod(1 - chances[:, drop])[:-1]])
    kept = chances.copy()
    kept[: int(np.argmax(chances[:, drop] * none_before)), drop] = 0.0
    kept[1:, voice] *= ~are_sung(bars)[:-1]
    return kept


def _candidates(chances: Floats) -> list[_Candidate]:
    """Return every bar and kind likely enough, the likeliest first."""
    found = [
        _Candidate(int(bar), KINDS[int(column)], float(chances[bar, column]))
        for bar, column in np.argwhere(chances >= _LEAST)
    ]
    return sorted(found, key=lambda c: -c.confidence)


def _spread(candidates: list[_Candidate]) -> list[_Candidate]:
    """Choose the likeliest, four bars apart, not too many of a kind."""
    chosen: list[_Candidate] = []
    for candidate in candidates:
        n_alike = sum(other.kind is candidate.kind for other in chosen)
        most = _MOST_OF_A_KIND.get(candidate.kind, _MOST_OF_OTHERS)
        if not _is_crowded(candidate, chosen) and n_alike < most and len(chosen) < _MOST:
            chosen.append(candidate)
    return chosen


def _with(chosen: list[_Candidate], chances: Floats, kind: CueKind) -> list[_Candidate]:
    """Add the likeliest cue point of a kind that no track should lack; the least sure of other kinds makes room."""
    others = [c for c in chosen if c.kind not in _NEEDED]
    kept = [c for c in chosen if len(chosen) < _MOST or c is not others[-1]]
    column = chances[:, KINDS.index(kind)]
    bars = (_Candidate(int(bar), kind, float(column[bar])) for bar in np.argsort(-column, kind="stable"))
    return [*kept, *[c for c in bars if not _is_crowded(c, kept)][:1]]


def _is_crowded(cue: _Candidate, chosen: list[_Candidate]) -> bool:
    """Return whether a cue point chosen already lies too near."""
    return any(abs(cue.bar - other.bar) < _spacing(cue, other) for other in chosen)


def _spacing(cue: _Candidate, other: _Candidate) -> int:
    """Return how many bars must lie between two cue points; a voice may enter where a drop begins."""
    n_voices = (cue.kind is CueKind.VOCAL_IN) + (other.kind is CueKind.VOCAL_IN)
    return (_SPACING, 0, UNSUNG)[n_voices]


def _told_apart(chosen: list[_Candidate]) -> list[_Candidate]:
    """Call the first drop a drop and every later one a second drop."""
    drops = [c for c in chosen if c.kind is CueKind.DROP]
    return [replace(c, kind=CueKind.SECOND_DROP) if c in drops[1:] else c for c in chosen]


def _suggestion(bars: Bars, cue: _Candidate) -> Suggestion:
    time = max(float(bars.edges[cue.bar]), bars.first_downbeat)
    return Suggestion(time, cue.kind, round(cue.confidence, 3), reason_of(bars, cue.bar, cue.kind))


def _suggested_loop(bars: Bars, loop: LoopBars) -> Suggestion:
    start, stop = max(float(bars.edges[loop.first]), bars.first_downbeat), float(bars.edges[loop.stop])
    return Suggestion(start, CueKind.LOOP, round(loop.confidence, 3), loop.reason, stop)
