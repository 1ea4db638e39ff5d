"""Cue points worth a pad: on downbeats, of a known kind, with a reason taken from the evidence."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from djanalyzer.models.activations import CUE_KINDS
from djanalyzer.models.decoding.bars import Bars
from djanalyzer.models.decoding.loops import LoopBars, loops_of
from djanalyzer.models.decoding.reasons import reason_of
from djanalyzer.models.decoding.voices import entries_of
from djanalyzer.music import CueKind, Section, SectionLabel, Suggestion

_MOST = 8
_SPACING = 4  # bars between two cues
_LEAST = 0.35  # confidence
_LEAST_OF_A_KIND = {CueKind.BREAKDOWN: 0.55}  # the network sees too many
_NEEDED = 0.3  # confidence of a cue that is there because no track should lack it
_LONG = 24  # bars from which on a track has a place to mix out
_MOST_OF_A_KIND = {CueKind.MIX_IN: 2, CueKind.MIX_OUT: 1, CueKind.VOCAL_IN: 2}
_SECTION_TRUST = 0.6  # confidence that a surely labelled section start gives by itself
# Shares of a track, after the cue points that DJs set: nine in ten mix in before 0.26, half mix out after 0.77.
_LATEST_IN, _USUAL_OUT = 0.6, 0.77
_DRUMS_TRUST = 0.3  # more where the bass drum comes or goes as it should
_OFF_PHRASE = 0.6  # factor for a bar that starts no phrase of four bars
# Slope and shift of the logistic curve from how much speaks for a cue to how often such cues are right, on held-out
# generated music; kinds not listed keep what they have.
_CALIBRATION = {
    CueKind.MIX_IN: (0.3, 0.4),
    CueKind.BUILD_UP: (1.0, -1.8),
    CueKind.DROP: (1.1, -2.4),
    CueKind.SECOND_DROP: (0.85, -1.4),
    CueKind.BREAKDOWN: (1.0, -2.2),
    CueKind.MIX_OUT: (0.85, -0.3),
}
# A cue point that is right less often is no help; but no track should lack a place to mix in and out.
_RARELY = 0.1
_KIND_OF_SECTION = {
    SectionLabel.BUILD_UP: CueKind.BUILD_UP,
    SectionLabel.DROP: CueKind.DROP,
    SectionLabel.BREAKDOWN: CueKind.BREAKDOWN,
    SectionLabel.OUTRO: CueKind.MIX_OUT,
}


@dataclass(frozen=True, slots=True)
class _Candidate:
    bar: int
    kind: CueKind
    confidence: float


def suggestions_of(bars: Bars, sections: tuple[Section, ...]) -> tuple[Suggestion, ...]:
    """Return at most eight cue points and three loops in order of time; none where there is no beat."""
    if not bars.are_musical or len(bars) == 0:
        return ()
    chosen = _spread([*_candidates(bars, sections), *_voices(bars)])
    if not any(c.kind is CueKind.MIX_IN for c in chosen):
        chosen = _with(chosen, _first_to_mix_from(bars))
    if len(bars) >= _LONG and not any(c.kind is CueKind.MIX_OUT for c in chosen):
        last = _last_to_mix_over(bars, sections)
        chosen = chosen if _is_crowded(chosen, last) else _with(chosen, last)
    told = _told_apart(sorted(chosen, key=lambda c: c.bar))
    # Once more: where the first drop was not worth it, the second is the first.
    points = [_suggestion(bars, c) for c in _told_apart([c for c in told if _is_worth_it(c)])]
    loops = [_suggested_loop(bars, loop) for loop in loops_of(bars, sections)]
    return tuple(sorted([*points, *loops], key=lambda s: s.time))


def _told_apart(chosen: list[_Candidate]) -> list[_Candidate]:
    """Call the first drop a drop and every later one a second drop."""
    drops = [c.bar for c in chosen if c.kind in (CueKind.DROP, CueKind.SECOND_DROP)]
    return [
        replace(c, kind=CueKind.DROP if c.bar == drops[0] else CueKind.SECOND_DROP) if c.bar in drops else c
        for c in chosen
    ]


def _is_worth_it(cue: _Candidate) -> bool:
    return cue.kind in (CueKind.MIX_IN, CueKind.MIX_OUT) or _calibrated(cue) >= _RARELY


def _voices(bars: Bars) -> list[_Candidate]:
    return [_Candidate(bar, CueKind.VOCAL_IN, sure) for bar, sure in entries_of(bars) if sure >= _LEAST]


def _suggested_loop(bars: Bars, loop: LoopBars) -> Suggestion:
    start, stop = max(float(bars.edges[loop.first]), bars.first_downbeat), float(bars.edges[loop.stop])
    return Suggestion(start, CueKind.LOOP, round(loop.confidence, 3), loop.reason, stop)


def _suggestion(bars: Bars, cue: _Candidate) -> Suggestion:
    time = max(float(bars.edges[cue.bar]), bars.first_downbeat)
    return Suggestion(time, cue.kind, round(_calibrated(cue), 3), reason_of(bars, cue.bar, cue.kind))


def _calibrated(cue: _Candidate) -> float:
    slope, shift = _CALIBRATION.get(cue.kind, (1.0, 0.0))
    chance = float(np.clip(cue.confidence, 0.02, 0.99))
    return float(1 / (1 + np.exp(-slope * np.log(chance / (1 - chance)) - shift)))


def _candidates(bars: Bars, sections: tuple[Section, ...]) -> list[_Candidate]:
    """Return every bar and kind with enough confidence: from the network, from the sections, from both."""
    starts = np.array([int(np.argmin(np.abs(bars.edges - s.start))) for s in sections])
    confidence = bars.cues * _phrase_factor(len(bars), starts)[:, None] * _place_factors(bars)
    labels_before = (None, *(s.label for s in sections[:-1]))
    for section, before, bar in zip(sections, labels_before, starts, strict=True):
        kind = _KIND_OF_SECTION.get(section.label)
        if kind is None or section.label is before or bar >= len(bars):
            continue
        column = CUE_KINDS.index(kind)
        trust = _SECTION_TRUST * section.confidence + _DRUMS_TRUST * _drums_agree(bars, bar, kind)
        confidence[bar, column] = 1 - (1 - confidence[bar, column]) * (1 - trust)
    least = np.array([_LEAST_OF_A_KIND.get(kind, _LEAST) for kind in CUE_KINDS])
    return [
        _Candidate(int(bar), CUE_KINDS[int(column)], float(confidence[bar, column]))
        for bar, column in np.argwhere(confidence >= least)
    ]


def _drums_agree(bars: Bars, bar: int, kind: CueKind) -> bool:
    """Return whether the bass drum leaves where a breakdown starts, or comes back where a drop does."""
    has, had = bool(bars.have_drums[bar]), bool(bars.have_drums[max(bar - 1, 0)])
    return (kind is CueKind.BREAKDOWN and had and not has) or (kind is CueKind.DROP and has and not had)


def _phrase_factor(n_bars: int, starts: np.ndarray) -> np.ndarray:
    """Return a factor for each bar: 1 where it lies a multiple of four bars after its section's start."""
    bar = np.arange(n_bars)
    since = (
        bar - starts[np.clip(np.searchsorted(starts, bar, side="right") - 1, 0, None)] if len(starts) else bar
    )
    return np.where(since % 4 == 0, 1.0, _OFF_PHRASE)


def _place_factors(bars: Bars) -> np.ndarray:
    """Return a factor for each bar and kind: mixing in happens in the first half, mixing out in the last third."""
    place = np.arange(len(bars)) / max(bars.n_playing, 1)
    factors = np.ones((len(bars), len(CUE_KINDS)))
    factors[:, CUE_KINDS.index(CueKind.MIX_IN)] = np.clip((_LATEST_IN - place) / 0.3, 0.1, 1)
    factors[:, CUE_KINDS.index(CueKind.MIX_OUT)] = np.square(np.clip(place / _USUAL_OUT, 0, 1))
    return factors


def _spread(candidates: list[_Candidate]) -> list[_Candidate]:
    """Choose the surest, four bars apart, not too many of a kind."""
    chosen: list[_Candidate] = []
    for candidate in sorted(candidates, key=lambda c: -c.confidence):
        n_alike = sum(other.kind is candidate.kind for other in chosen)
        if not _is_crowded(chosen, candidate) and n_alike < _MOST_OF_A_KIND.get(candidate.kind, 3):
            chosen.append(candidate)
        if len(chosen) == _MOST:
            break
    return chosen


def _is_crowded(chosen: list[_Candidate], candidate: _Candidate) -> bool:
    """Return whether a cue chosen already lies less than four bars away."""
    return any(abs(candidate.bar - other.bar) < _SPACING for other in chosen)


def _with(chosen: list[_Candidate], needed: _Candidate) -> list[_Candidate]:
    """Add a cue that no track should lack; what lies too near gives way."""
    kept = [c for c in chosen if not _is_crowded([needed], c)]
    return [*kept[: _MOST - 1], needed]


def _first_to_mix_from(bars: Bars) -> _Candidate:
    """Return the first bar with drums."""
    with_drums = np.flatnonzero(bars.have_drums)
    bar = int(with_drums[0]) if len(with_drums) else 0
    return _Candidate(bar, CueKind.MIX_IN, max(_NEEDED, _heard(bars, bar, CueKind.MIX_IN)))


def _last_to_mix_over(bars: Bars, sections: tuple[Section, ...]) -> _Candidate:
    """Return the start of the outro; without one, the last sixteen bars (eight of a short track)."""
    last, n_bars = sections[-1], bars.n_playing
    bar = max(n_bars - (16 if n_bars >= 2 * _LONG else 8), 0)
    if last.label is SectionLabel.OUTRO:
        bar = int(np.argmin(np.abs(bars.edges[:-1] - last.start)))
    return _Candidate(bar, CueKind.MIX_OUT, max(_NEEDED, _heard(bars, bar, CueKind.MIX_OUT)))


def _heard(bars: Bars, bar: int, kind: CueKind) -> float:
    return float(np.clip(bars.cues[bar, CUE_KINDS.index(kind)], 0.0, 1.0))
