"""Cue points worth a pad: on downbeats, of a known kind, with a reason taken from the evidence."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from djanalyzer.models.activations import CUE_KINDS
from djanalyzer.models.decoding.bars import Bars
from djanalyzer.models.decoding.reasons import reason_of
from djanalyzer.music import CueKind, Section, SectionLabel, Suggestion

_MOST = 8
_SPACING = 4  # bars between two cues
_LEAST = 0.3  # confidence
_MOST_OF_A_KIND = {CueKind.MIX_IN: 2, CueKind.MIX_OUT: 2}
_SECTION_TRUST = 0.5  # confidence that a surely labelled section start gives by itself
_OFF_PHRASE = 0.6  # factor for a bar that starts no phrase of four bars
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
    """Return at most eight suggestions in order of time; none where there is no beat."""
    if not bars.are_musical or len(bars) == 0:
        return ()
    chosen = _spread(_candidates(bars, sections))
    if not any(c.kind is CueKind.MIX_IN for c in chosen):
        chosen = _with_mix_in(chosen, bars)
    chosen.sort(key=lambda c: c.bar)
    return tuple(
        Suggestion(float(bars.edges[c.bar]), c.kind, round(c.confidence, 3), reason_of(bars, c.bar, c.kind))
        for c in chosen
    )


def _candidates(bars: Bars, sections: tuple[Section, ...]) -> list[_Candidate]:
    """Return every bar and kind with enough confidence: from the network, from the sections, from both."""
    starts = np.array([int(np.argmin(np.abs(bars.edges - s.start))) for s in sections])
    confidence = bars.cues * _phrase_factor(len(bars), starts)[:, None]
    for section, bar in zip(sections, starts, strict=True):
        kind = _KIND_OF_SECTION.get(section.label)
        if kind is None or bar >= len(bars):
            continue
        column = CUE_KINDS.index(kind)
        confidence[bar, column] = 1 - (1 - confidence[bar, column]) * (
            1 - _SECTION_TRUST * section.confidence
        )
    return [
        _Candidate(int(bar), CUE_KINDS[int(column)], float(confidence[bar, column]))
        for bar, column in np.argwhere(confidence >= _LEAST)
    ]


def _phrase_factor(n_bars: int, starts: np.ndarray) -> np.ndarray:
    """Return a factor for each bar: 1 where it lies a multiple of four bars after its section's start."""
    bar = np.arange(n_bars)
    since = (
        bar - starts[np.clip(np.searchsorted(starts, bar, side="right") - 1, 0, None)] if len(starts) else bar
    )
    return np.where(since % 4 == 0, 1.0, _OFF_PHRASE)


def _spread(candidates: list[_Candidate]) -> list[_Candidate]:
    """Choose the surest, four bars apart, not too many of a kind."""
    chosen: list[_Candidate] = []
    for candidate in sorted(candidates, key=lambda c: -c.confidence):
        is_apart = all(abs(candidate.bar - other.bar) >= _SPACING for other in chosen)
        n_alike = sum(other.kind is candidate.kind for other in chosen)
        if is_apart and n_alike < _MOST_OF_A_KIND.get(candidate.kind, 3):
            chosen.append(candidate)
        if len(chosen) == _MOST:
            break
    return chosen


def _with_mix_in(chosen: list[_Candidate], bars: Bars) -> list[_Candidate]:
    """Add the first bar to mix from; what lies too near gives way."""
    with_drums = np.flatnonzero(bars.have_drums)
    bar = int(with_drums[0]) if len(with_drums) else 0
    confidence = float(np.clip(max(bars.cues[bar, CUE_KINDS.index(CueKind.MIX_IN)], 0.3), 0.0, 1.0))
    kept = [c for c in chosen if abs(c.bar - bar) >= _SPACING][: _MOST - 1]
    return [*kept, _Candidate(bar, CueKind.MIX_IN, confidence)]
